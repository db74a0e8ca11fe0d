"""An agent of the OpenAI Agents SDK: its runner and tools, and a model made of rules."""

from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
from agents import Agent, Model, ModelResponse, function_tool
from agents.items import TResponseStreamEvent
from agents.testing import assistant_message, function_call
from openai.types.responses import Response, ResponseCompletedEvent, ResponseTextDeltaEvent

from secondline.agents.openai_agents import OpenAIAgent, request_human
from secondline.agents.transcript import NOTE
from tests.agents.contract import brain
from tests.agents.contract.brain import Wish
from tests.agents.contract.candidate import TURNS, Candidate
from tests.support.house import House, open_house, settings_for

Item = dict[str, Any]


class Obedient(Model):
    """A model that does what the contract asks."""

    async def get_response(self, *_: Any, **__: Any) -> ModelResponse:
        raise NotImplementedError

    async def stream_response(
        self,
        _: str | None,
        input: Any,  # noqa: A002 - the SDK's name
        *__: Any,
        **___: Any,
    ) -> AsyncIterator[TResponseStreamEvent]:
        said = ""
        call: Any = None
        async for piece in answer_to(input):
            if isinstance(piece, str):
                said += piece
                yield _delta(piece)
            else:
                call = piece
        output = [*([assistant_message(said)] if said else ()), *([call] if call else ())]
        yield _completed(output)


async def answer_to(items: Sequence[Item]) -> AsyncIterator[Any]:
    if items[-1].get("type") == "function_call_output":
        yield brain.FOUND_OUT
        return
    pending = _pending(items)
    match brain.wish(pending):
        case Wish.HUMAN:
            yield "Let me get somebody."
            arguments: Item = {"reason": "They asked for a person.", "wants": "", "tried": []}
            yield function_call("request_human", arguments, call_id="c1")
        case Wish.LOOK_UP:
            yield function_call("look_up", {}, call_id="c1")
        case Wish.SLOW:
            await anyio.sleep(brain.SLOW_SECONDS)
            yield brain.DONE_THINKING
        case Wish.FAIL:
            raise RuntimeError(brain.BROKEN)
        case Wish.SILENCE:
            await anyio.sleep_forever()
        case Wish.ANSWER:
            for piece in brain.pieces(brain.answer(pending, _new_note(items))):
                yield piece
                await anyio.sleep(brain.PIECE_SECONDS)


def _delta(text: str) -> ResponseTextDeltaEvent:
    return ResponseTextDeltaEvent(
        type="response.output_text.delta",
        delta=text,
        content_index=0,
        item_id="m1",
        logprobs=[],
        output_index=0,
        sequence_number=0,
    )


def _completed(output: list[Any]) -> ResponseCompletedEvent:
    response = Response(
        id="r1",
        created_at=0,
        model="obedient",
        object="response",
        output=output,
        parallel_tool_calls=False,
        tool_choice="auto",
        tools=[],
    )
    return ResponseCompletedEvent(type="response.completed", response=response, sequence_number=0)


def _pending(items: Sequence[Item]) -> list[str]:
    last = max((i for i, item in enumerate(items) if item.get("role") == "assistant"), default=-1)
    return [item["content"] for item in items[last + 1 :] if item.get("role") == "user"]


def _new_note(items: Sequence[Item]) -> str | None:
    for item in reversed(items):
        if item.get("role") != "assistant":
            continue
        text = str(item["content"])
        if not text.startswith("["):
            return None
        if text.startswith(NOTE):
            return text.rpartition(":] ")[2]
    return None


@asynccontextmanager
async def _open(folder: Path) -> AsyncGenerator[House]:
    sdk = Agent[Any](
        name="Obedient", model=Obedient(), tools=[function_tool(brain.look_up), request_human]
    )
    agent = OpenAIAgent(agent=sdk)
    settings = settings_for(folder, turns=TURNS, agent=agent.info.id)
    async with open_house(settings, None, agent) as house:
        yield house


CANDIDATE = Candidate(name="openai_agents", open=_open)
