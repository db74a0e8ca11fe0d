"""Deeds of a framework's tools, when the conversation moves on under them."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import pytest
from agents import Agent, function_tool
from agents.testing import ScriptedModel, assistant_message, function_call
from langchain_core.messages import AIMessage
from langgraph.graph import START, MessagesState, StateGraph

from secondline.agents.langgraph import LangGraphAgent, leased
from secondline.agents.openai_agents import OpenAIAgent
from secondline.ports import Agent as Port
from tests.support.house import House, open_house, settings_for


@dataclass(slots=True)
class Deed:
    """A tool that says when it has begun, and ends when it may."""

    begun: anyio.Event = field(default_factory=anyio.Event)
    may_end: anyio.Event = field(default_factory=anyio.Event)
    times: int = 0
    ended: int = 0

    async def file_claim(self, what: str) -> str:
        """File a claim."""
        self.times += 1
        self.begun.set()
        await self.may_end.wait()
        self.ended += 1
        return f"Filed: {what}"


def in_a_graph(deed: Deed) -> Port:
    tool = leased(deed.file_claim)

    async def node(_: MessagesState) -> dict[str, Any]:
        return {"messages": [AIMessage(str(await tool.ainvoke({"what": "theft"})))]}

    building: Any = StateGraph(MessagesState)
    building.add_node("node", node)
    building.add_edge(START, "node")
    return LangGraphAgent(graph=building.compile())


def in_the_sdk(deed: Deed) -> Port:
    calls = [function_call("file_claim", {"what": "theft"}, call_id="c1")]
    said = [assistant_message("Filed: theft")]
    model = ScriptedModel([calls, calls, said])  # the second run asks for it once more
    return OpenAIAgent(
        agent=Agent[Any](name="S", model=model, tools=[function_tool(deed.file_claim)])
    )


@asynccontextmanager
async def front(folder: Path, agent: Port) -> AsyncGenerator[House]:
    async with open_house(settings_for(folder, agent=agent.info.id), None, agent) as house:
        yield house


ways = pytest.mark.parametrize("make", [in_a_graph, in_the_sdk])


@ways
async def test_a_deed_that_is_done_is_not_done_again_when_the_turn_starts_over(
    tmp_path: Path, make: Any
) -> None:
    deed = Deed()
    async with front(tmp_path, make(deed)) as house:
        talk = await house.talk()
        await talk.says("My bicycle was stolen")
        with anyio.fail_after(20):
            await deed.begun.wait()
        await talk.says("Yesterday")
        deed.may_end.set()

        assert await talk.until_ai_says() == "Filed: theft"

    assert deed.times == 1


@ways
async def test_a_deed_that_has_begun_is_let_finish_after_a_takeover_and_put_on_record(
    tmp_path: Path, make: Any
) -> None:
    deed = Deed()
    async with front(tmp_path, make(deed)) as house:
        talk = await house.talk()
        await talk.says("My bicycle was stolen")
        with anyio.fail_after(20):
            await deed.begun.wait()
        await talk.taken(house.dana)
        deed.may_end.set()
        done = await talk.until(
            lambda event: (
                event["kind"] == "tool" and event["data"]["tool_calls"][0]["state"] != "running"
            )
        )

    assert deed.ended == 1
    [call] = done["data"]["tool_calls"]
    assert (call["state"], call["result"]) == ("done", {"data": "Filed: theft"})
