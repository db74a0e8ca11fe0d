"""A LangGraph graph: a model and its tools, with a checkpointer."""

from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import (
    AIMessage,
    AIMessageChunk,
    BaseMessage,
    HumanMessage,
    ToolMessage,
)
from langchain_core.outputs import ChatGenerationChunk, ChatResult
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode, tools_condition

from secondline.agents.langgraph import LangGraphAgent, leased, request_human
from secondline.agents.transcript import NOTE
from tests.agents.contract import brain
from tests.agents.contract.brain import Wish
from tests.agents.contract.candidate import TURNS, Candidate
from tests.support.house import House, open_house, settings_for


class Obedient(BaseChatModel):
    """A chat model that does what the contract asks, by rules."""

    @property
    def _llm_type(self) -> str:
        return "obedient"

    def _generate(self, *_: Any, **__: Any) -> ChatResult:
        raise NotImplementedError

    async def _astream(
        self, messages: list[BaseMessage], *_: Any, **__: Any
    ) -> AsyncIterator[ChatGenerationChunk]:
        async for chunk in answer_to(messages):
            yield ChatGenerationChunk(message=chunk)


async def answer_to(messages: Sequence[BaseMessage]) -> AsyncIterator[AIMessageChunk]:
    if isinstance(messages[-1], ToolMessage):
        yield AIMessageChunk(content=brain.FOUND_OUT)
        return
    pending = _pending(messages)
    match brain.wish(pending):
        case Wish.HUMAN:
            yield AIMessageChunk(content="Let me get somebody.")
            yield _call("request_human", '{"reason": "They asked for a person."}')
        case Wish.LOOK_UP:
            yield _call("look_up", "{}")
        case Wish.SLOW:
            await anyio.sleep(brain.SLOW_SECONDS)
            yield AIMessageChunk(content=brain.DONE_THINKING)
        case Wish.FAIL:
            raise RuntimeError(brain.BROKEN)
        case Wish.SILENCE:
            await anyio.sleep_forever()
        case Wish.ANSWER:
            for piece in brain.pieces(brain.answer(pending, _new_note(messages))):
                yield AIMessageChunk(content=piece)
                await anyio.sleep(brain.PIECE_SECONDS)


def _call(tool: str, arguments: str) -> AIMessageChunk:
    call: Any = {"name": tool, "args": arguments, "id": "c1", "index": 0, "type": "tool_call_chunk"}
    return AIMessageChunk(content="", tool_call_chunks=[call])


def _pending(messages: Sequence[BaseMessage]) -> list[str]:
    last = max((i for i, m in enumerate(messages) if isinstance(m, AIMessage)), default=-1)
    return [str(m.text) for m in messages[last + 1 :] if isinstance(m, HumanMessage)]


def _new_note(messages: Sequence[BaseMessage]) -> str | None:
    for message in reversed(messages):
        text = str(message.text)
        if isinstance(message, AIMessage) and not text.startswith("["):
            return None
        if text.startswith(NOTE):
            return text.rpartition(":] ")[2]
    return None


async def _model(state: MessagesState) -> dict[str, Any]:
    return {"messages": [await Obedient().ainvoke(state["messages"])]}


def _graph() -> Any:
    building: Any = StateGraph(MessagesState)
    building.add_node("model", _model)
    building.add_node("tools", ToolNode([leased(brain.look_up), request_human]))
    building.add_edge(START, "model")
    building.add_conditional_edges("model", tools_condition)
    building.add_edge("tools", "model")
    return building.compile(checkpointer=InMemorySaver())


@asynccontextmanager
async def _open(folder: Path) -> AsyncGenerator[House]:
    agent = LangGraphAgent(graph=_graph())
    settings = settings_for(folder, turns=TURNS, agent=agent.info.id)
    async with open_house(settings, None, agent) as house:
        yield house


CANDIDATE = Candidate(name="langgraph", open=_open)
