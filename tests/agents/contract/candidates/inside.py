"""An agent inside the process: the port `Agent`, directly."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio

from secondline.domain.events import Source
from secondline.domain.handoff import Reason, ReasonCode, Request
from secondline.ports import AgentFailure, HandoffRequest, Output, Text, Turn
from tests.agents.contract.brain import (
    BROKEN,
    DONE_THINKING,
    FOUND_OUT,
    PIECE_SECONDS,
    SLOW_SECONDS,
    Wish,
    answer,
    look_up,
    pieces,
    wish,
)
from tests.agents.contract.candidate import TURNS, Candidate
from tests.support.house import House, Puppet, open_house, settings_for


async def obey(turn: Turn) -> AsyncIterator[Output]:
    pending = [event.text for event in turn.brief.pending]
    match wish(pending):
        case Wish.HUMAN:
            yield Text("Let me get somebody.")
            reason = Reason(code=ReasonCode.CUSTOMER_REQUEST, text="They asked for a person.")
            yield HandoffRequest(Request(reason=reason))
        case Wish.LOOK_UP:
            await turn.call(look_up)
            yield Text(FOUND_OUT)
        case Wish.SLOW:
            await anyio.sleep(SLOW_SECONDS)
            yield Text(DONE_THINKING)
        case Wish.FAIL:
            raise AgentFailure(BROKEN)
        case Wish.SILENCE:
            await anyio.sleep_forever()
        case Wish.ANSWER:
            for piece in pieces(answer(pending, _new_note(turn))):
                yield Text(piece)
                await anyio.sleep(PIECE_SECONDS)


def _new_note(turn: Turn) -> str | None:
    spoke = any(
        event.offset > turn.session.returned_offset and event.source is Source.AI_AGENT
        for event in turn.brief.history
        if event.text
    )
    return None if spoke else turn.brief.note


@asynccontextmanager
async def _open(folder: Path) -> AsyncGenerator[House]:
    async with open_house(settings_for(folder, turns=TURNS), Puppet(answer=obey)) as house:
        yield house


CANDIDATE = Candidate(name="inside", open=_open)
