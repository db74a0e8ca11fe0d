"""A bot outside that polls for its turns, written with `secondline.client`."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio

from secondline.client import AsyncSecondline, AsyncTurn
from tests.agents.contract.brain import (
    DONE_THINKING,
    FOUND_OUT,
    PIECE_SECONDS,
    SLOW_SECONDS,
    ModelDown,
    Wish,
    answer,
    look_up,
    new_note,
    pieces,
    wish,
)
from tests.agents.contract.candidate import TURNS, Candidate
from tests.support.house import House, open_house, settings_for

# So many turns the bot works on at once.
HANDS = 16


async def obey(turn: AsyncTurn) -> None:
    pending = [event.text for event in turn.pending]
    match wish(pending):
        case Wish.HUMAN:
            await turn.hand_off("customer_request", "They asked for a person.")
        case Wish.LOOK_UP:
            await turn.tool(look_up)
            await turn.say(FOUND_OUT)
        case Wish.SLOW:
            await anyio.sleep(SLOW_SECONDS)
            await turn.say(DONE_THINKING)
        case Wish.FAIL:
            raise ModelDown
        case Wish.SILENCE:
            pass
        case Wish.ANSWER:
            await turn.stream(_slowly(answer(pending, new_note(turn.offer))))


async def _slowly(text: str) -> AsyncIterator[str]:
    for piece in pieces(text):
        await anyio.sleep(PIECE_SECONDS)
        yield piece


async def _work(url: str, key: str) -> None:
    async with AsyncSecondline(url, key) as client:
        async for turn in client.turns():
            async with turn:
                await obey(turn)


@asynccontextmanager
async def _open(folder: Path) -> AsyncGenerator[House]:
    settings = settings_for(folder, turns=TURNS, agent="bot")
    async with open_house(settings) as house, anyio.create_task_group() as group:
        for _ in range(HANDS):
            group.start_soon(_work, house.url, house.keys["bot"])
        yield house
        group.cancel_scope.cancel()


CANDIDATE = Candidate(name="polling", open=_open)
