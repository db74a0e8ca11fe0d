"""What is LangGraph's own of its adapter: threads, checkpoints, interrupts, and what goes wrong."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage, BaseMessage, ToolMessage
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode
from langgraph.types import interrupt

from secondline.agents.langgraph import LangGraphAgent, leased
from secondline.agents.loading import Unusable
from secondline.config import Settings, WrongSettings
from secondline.roster import built_in
from tests.support.house import House, Talk, is_change, open_house, settings_for, words

Said = Sequence[BaseMessage]


def graph_of(node: Any, *, saver: Any = None) -> Any:
    """Return a graph of one node."""
    building: Any = StateGraph(MessagesState)
    building.add_node("node", node)
    building.add_edge(START, "node")
    return building.compile(checkpointer=saver)


@asynccontextmanager
async def front(folder: Path, graph: Any) -> AsyncGenerator[House]:
    agent = LangGraphAgent(graph=graph)
    async with open_house(settings_for(folder, agent=agent.info.id), None, agent) as house:
        yield house


def texts(messages: Said) -> list[str]:
    return [str(message.text) for message in messages]


async def returned(house: House, talk: Talk, note: str) -> None:
    session = await talk.session()
    path = f"/handoffs/{session['handoff_id']}/return"
    answer = await house.dana.post(path, json={"note": note})
    assert answer.status_code == 200, answer.text


async def test_an_interrupt_is_a_handoff_and_the_answer_resumes_it(tmp_path: Path) -> None:
    answers: list[Any] = []

    async def node(state: MessagesState) -> dict[str, Any]:
        value = {"question": "May I?", "code": "policy", "queue": "vip", "priority": "high"}
        answers.append(interrupt(value))
        return {"messages": [AIMessage(f"{len(state['messages'])} read")]}

    async with front(tmp_path, graph_of(node, saver=InMemorySaver())) as house:
        talk = await house.talk()
        await talk.says("Refund me")
        change = await talk.until(lambda event: is_change(event, "escalate"))
        handoff = (await house.dana.get(f"/handoffs/{change['data']['handoff_id']}")).json()
        await talk.word(house.dana, "Let me see.")
        await talk.says("Thanks")
        await returned(house, talk, "Yes, do.")
        said = await talk.until_ai_says()

    assert handoff["reason"] == {"code": "policy", "text": "May I?"}
    assert (handoff["queue"], handoff["priority"]) == ("vip", "high")
    assert answers == [
        {"operator": "Dana", "said": ["Let me see."], "note": "Yes, do.", "customer": ["Thanks"]}
    ]
    # Refund me; Dana's words, her note, Thanks: once each, and nothing twice.
    assert said == "4 read"


async def test_a_thread_goes_on_from_what_was_really_said(tmp_path: Path) -> None:
    seen: list[list[str]] = []

    async def node(state: MessagesState) -> dict[str, Any]:
        seen.append(texts(state["messages"]))
        return {"messages": [AIMessage(f"Answer {len(seen)}")]}

    async with front(tmp_path, graph_of(node, saver=InMemorySaver())) as house:
        talk = await house.talk()
        await talk.says("One")
        await talk.until_ai_says()
        await talk.taken(house.dana)
        await talk.word(house.dana, "Dana here")
        await returned(house, talk, "A note")
        await talk.says("Two")
        await talk.until_ai_says()

    assert seen[0] == ["One"]
    assert seen[1][:2] == ["One", "Answer 1"]
    assert seen[1][2].endswith("Dana here")
    assert seen[1][3].endswith("A note")
    assert seen[1][4:] == ["Two"]


@pytest.mark.parametrize("saver", [None, InMemorySaver()])
async def test_a_graph_that_forgets_is_told_all_of_it_again(tmp_path: Path, saver: Any) -> None:
    seen: list[list[str]] = []

    async def node(state: MessagesState) -> dict[str, Any]:
        seen.append(texts(state["messages"]))
        return {"messages": [AIMessage(f"Answer {len(seen)}")]}

    async with front(tmp_path, graph_of(node, saver=saver)) as house:
        talk = await house.talk()
        await talk.says("One")
        await talk.until_ai_says()
        if saver is not None:
            saver.delete_thread(talk.id)  # as when the server starts anew
        await talk.says("Two")
        await talk.until_ai_says()

    assert seen == [["One"], ["One", "Answer 1", "Two"]]


async def test_a_tool_of_the_graphs_own_is_put_on_record(tmp_path: Path) -> None:
    async def lookup(order: str) -> str:
        """Look an order up."""
        return f"{order} is on its way"

    call = {"name": "lookup", "args": {"order": "7"}, "id": "c1", "type": "tool_call"}

    async def node(state: MessagesState) -> dict[str, Any]:
        asked = AIMessage("", tool_calls=[call])
        done: Any = await ToolNode([lookup]).ainvoke([asked])
        results: list[ToolMessage] = done
        return {"messages": [asked, *results, AIMessage("There you are")]}

    async with front(tmp_path, graph_of(node)) as house:
        talk = await house.talk()
        await talk.says("Where is 7?")
        await talk.until_ai_says()
        [event] = [e for e in await talk.events() if e["kind"] == "tool"]

    [use] = event["data"]["tool_calls"]
    assert (use["tool_id"], use["state"], use["call_id"]) == ("lookup", "done", "c1")
    assert use["result"] == {"data": "7 is on its way"}


async def test_several_messages_stay_several(tmp_path: Path) -> None:
    async def node(_: MessagesState) -> dict[str, Any]:
        return {"messages": [AIMessage("One moment."), AIMessage("Here it is.")]}

    async with front(tmp_path, graph_of(node, saver=InMemorySaver())) as house:
        talk = await house.talk()
        await talk.says("Hello")
        await talk.until(lambda event: event["data"].get("message") == "Here it is.")
        said = words(await talk.events())

    assert said == [("customer", "Hello"), ("ai_agent", "One moment."), ("ai_agent", "Here it is.")]


async def test_a_failure_names_no_word_of_the_customers(tmp_path: Path) -> None:
    async def node(state: MessagesState) -> dict[str, Any]:
        raise ValueError(texts(state["messages"])[0])

    async with front(tmp_path, graph_of(node)) as house:
        talk = await house.talk()
        await talk.says("My password is rosebud")
        change = await talk.until(lambda event: is_change(event, "escalate"))

    reason = {"code": "agent_error", "text": "The graph failed: ValueError."}
    assert change["data"]["reason"] == reason


async def test_a_graph_with_a_connection_is_opened_and_closed_with_the_server(
    tmp_path: Path,
) -> None:
    steps: list[str] = []

    async def node(_: MessagesState) -> dict[str, Any]:
        return {"messages": [AIMessage("Open")]}

    @asynccontextmanager
    async def make() -> AsyncGenerator[Any]:
        steps.append("opened")
        yield graph_of(node, saver=InMemorySaver())
        steps.append("closed")

    async with front(tmp_path, make) as house:
        talk = await house.talk()
        await talk.says("Hello")
        assert await talk.until_ai_says() == "Open"
        assert steps == ["opened"]

    assert steps == ["opened", "closed"]


async def test_a_leased_tool_runs_by_itself_outside() -> None:
    async def add(a: int, b: int) -> int:
        """Add."""
        return a + b

    assert await leased(add).ainvoke({"a": 1, "b": 2}) == 3


@pytest.mark.parametrize(
    ("graph", "why"),
    [
        (StateGraph(MessagesState), "This is a StateGraph: call its compile()."),
        ("graph", "This is a str: give a compiled graph."),
    ],
)
def test_what_is_no_graph_is_refused(graph: Any, why: str) -> None:
    with pytest.raises(Unusable, match="This is a") as refused:
        LangGraphAgent(graph=graph)
    assert str(refused.value) == why


@pytest.mark.parametrize(
    ("place", "text", "why"),
    [
        ("none.py:graph", None, "There is no file "),
        ("mine.py:graph", "x = 1", "has no “graph”."),
        ("mine.py:graph", "graph = 5", "This is a int: give a compiled graph."),
        ("mine.py:graph", "\n1 / 0", "mine.py:2 failed: ZeroDivisionError: division by zero"),
        ("mine.py:graph", "x = (", "mine.py:1 failed: SyntaxError"),
        ("mine.py", "", "“mine.py” names nothing: write file.py:name."),
    ],
)
def test_a_setting_that_leads_nowhere_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, text: str | None, why: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if text is not None:
        Path("mine.py").write_text(text, encoding="utf-8")
    settings = Settings.model_validate({"langgraph": {"graph": place}})
    with pytest.raises(WrongSettings) as refused:
        built_in(settings)
    line = str(refused.value)
    assert line.startswith("langgraph.graph: ")
    assert why in line
    assert "\n" not in line
