"""Hints that something was said, gathered for a moment so that looking is never in the way."""

import asyncio
from collections import OrderedDict
from typing import Final

import anyio

from secondline.domain.commit import Commit
from secondline.domain.events import LASTING, Source
from secondline.domain.ids import SessionId
from secondline.domain.jobs import JobKind, Schedule

# What is nudged while so many wait is looked at when its turn begins.
MOST_NUDGED: Final = 10_000

# What is said within so long is looked at together, so that few messages are taken in by a
# processor that has just been reading another.
GATHER_SECONDS: Final = 0.2

# So long after that the looking begins: by then all of it is acknowledged.
ASIDE_SECONDS: Final = 0.02


class Nudges:
    """Conversations in which something was said that nobody has looked at yet."""

    def __init__(self) -> None:
        self._due: OrderedDict[SessionId, float] = OrderedDict()  # by the clock of the loop
        self._gathering = 0.0  # until when
        self._some = asyncio.Event()

    def committed(self, commit: Commit) -> None:
        """Take note of a *commit* in which a customer or an AI that talk said or did something."""
        if _matters(commit) and len(self._due) < MOST_NUDGED:
            now = asyncio.get_running_loop().time()
            if now > self._gathering:
                self._gathering = now + GATHER_SECONDS
            self._due.setdefault(commit.session_id, self._gathering + ASIDE_SECONDS)
            self._some.set()

    async def next(self) -> SessionId:
        """Return the conversation that has waited longest, as soon as one is due."""
        while True:
            while not self._due:
                self._some.clear()
                await self._some.wait()
            session_id, due = next(iter(self._due.items()))
            early = due - asyncio.get_running_loop().time()
            if early <= 0:
                del self._due[session_id]
                return session_id
            await anyio.sleep(early)


def _matters(commit: Commit) -> bool:
    if any(isinstance(job, Schedule) and job.kind is JobKind.TURN for job in commit.jobs):
        return True  # the AI owes an answer
    return any(e.source is Source.AI_AGENT and e.kind in LASTING for e in commit.events)
