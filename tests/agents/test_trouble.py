"""A framework's agent whose model's service is in trouble: a line for the owner, a person."""

import socket
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from agents import Agent as SdkAgent, OpenAIChatCompletionsModel
from langchain_core.messages import AIMessage
from langgraph.graph import START, MessagesState, StateGraph
from openai import AsyncOpenAI

from secondline.agents.langgraph import LangGraphAgent
from secondline.agents.openai_agents import OpenAIAgent
from secondline.config import TurnSettings
from secondline.ports import Agent
from tests.agents.model.fakes import KEY, Cut, Garble, Refuse, Say, Step, Stop, Wait, faking
from tests.agents.model.house import handoff_of
from tests.support.house import BRISK, House, is_answer, notices, open_house, settings_for

MODEL = "gpt-4o-mini"
QUESTION = "It is about my secret illness"
HASTY = BRISK.model_copy(update={"deadline_seconds": 0.5})


def of_langgraph(client: AsyncOpenAI) -> Agent:
    async def node(state: MessagesState) -> dict[str, Any]:
        said = str(state["messages"][-1].text)
        answer = ""
        stream = await client.chat.completions.create(
            model=MODEL, messages=[{"role": "user", "content": said}], stream=True
        )
        async for chunk in stream:
            answer += "".join(choice.delta.content or "" for choice in chunk.choices)
        return {"messages": [AIMessage(answer)]}

    building: Any = StateGraph(MessagesState)
    building.add_node("node", node)
    building.add_edge(START, "node")
    return LangGraphAgent(graph=building.compile())


def of_the_sdk(client: AsyncOpenAI) -> Agent:
    model = OpenAIChatCompletionsModel(MODEL, client)
    return OpenAIAgent(agent=SdkAgent[Any](name="Support", model=model))


Maker = Callable[[AsyncOpenAI], Agent]
makers = pytest.mark.parametrize("make", [of_langgraph, of_the_sdk])


@asynccontextmanager
async def front(
    folder: Path,
    make: Maker,
    steps: Sequence[Step],
    *,
    path: str = "/v1",
    key: str = KEY,
    turns: TurnSettings = BRISK,
) -> AsyncGenerator[House]:
    async with faking(lambda _: steps) as fake:
        client = AsyncOpenAI(base_url=f"{fake.url}{path}", api_key=key, max_retries=0)
        agent = make(client)
        settings = settings_for(folder, turns=turns, agent=agent.info.id)
        async with client, open_house(settings, None, agent) as house:
            yield house


async def becomes_a_handoff(house: House, told: str) -> None:
    talk = await house.talk()
    await talk.says(QUESTION)
    handoff = await handoff_of(talk)

    reason = handoff["reason"]
    assert reason["code"] == "agent_error"
    assert told in reason["text"]
    assert len(reason["text"].splitlines()) == 1
    assert "illness" not in reason["text"]
    assert [claim["text"] for claim in handoff["envelope"]["pending"]] == [QUESTION]
    events = await talk.events()
    assert notices(events) == ["handoff_waiting"]
    assert not any(is_answer(event) for event in events)


@makers
@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ([Refuse(500)], "InternalServerError"),
        ([Refuse(429)], "RateLimitError"),
        ([Say(["Your "]), Cut()], "failed: "),
        ([Say(["Your "]), Garble(), Stop()], "failed: "),
        ([], "The assistant had no answer."),
    ],
)
async def test_what_goes_wrong_with_the_service_becomes_a_handoff(
    tmp_path: Path, make: Maker, steps: Sequence[Step], told: str
) -> None:
    async with front(tmp_path, make, steps) as house:
        await becomes_a_handoff(house, told)


@makers
async def test_a_service_that_never_answers_becomes_a_handoff(tmp_path: Path, make: Maker) -> None:
    async with front(tmp_path, make, [Wait(30)], turns=HASTY) as house:
        await becomes_a_handoff(house, "The assistant did not answer in time.")


@makers
async def test_a_wrong_key_becomes_a_handoff(tmp_path: Path, make: Maker) -> None:
    async with front(tmp_path, make, [Say(["Hi."])], key="sk-wrong") as house:
        await becomes_a_handoff(house, "failed: AuthenticationError.")


@makers
async def test_a_wrong_address_becomes_a_handoff(tmp_path: Path, make: Maker) -> None:
    async with front(tmp_path, make, [Say(["Hi."])], path="/nowhere") as house:
        await becomes_a_handoff(house, "failed: NotFoundError.")


@makers
async def test_a_service_that_is_not_there_becomes_a_handoff(tmp_path: Path, make: Maker) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        client = AsyncOpenAI(base_url=url, api_key=KEY, max_retries=0)
        agent = make(client)
        async with (
            client,
            open_house(settings_for(tmp_path, agent=agent.info.id), None, agent) as house,
        ):
            await becomes_a_handoff(house, "failed: APIConnectionError.")


async def test_a_graph_that_answers_what_is_no_state_becomes_a_handoff(tmp_path: Path) -> None:
    async def node(_: MessagesState) -> Any:
        return 5

    building: Any = StateGraph(MessagesState)
    building.add_node("node", node)
    building.add_edge(START, "node")
    agent = LangGraphAgent(graph=building.compile())
    async with open_house(settings_for(tmp_path, agent=agent.info.id), None, agent) as house:
        await becomes_a_handoff(house, "The graph failed: InvalidUpdateError.")
