"""Scripted agents: each says which messages it has read, so that an answer can be accounted for."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from random import Random

import anyio

from secondline.domain.handoff import Reason, ReasonCode, Request
from secondline.domain.ids import AgentId
from secondline.ports import AgentInfo, HandoffRequest, Output, Text, Turn

INFO = AgentInfo(id=AgentId("scripted"), name="Scripted")

# What the scripted agents take as the wish for a person.
COMPLAINT = "I want a human"


class ModelFailed(Exception):
    """The model did not answer this time."""


@dataclass(slots=True, kw_only=True)
class Scripted:
    """The port `Agent`; one reply takes at most *seconds*, in some twenty uneven steps."""

    chance: Random
    seconds: float = 0.1
    info: AgentInfo = INFO
    well: bool = True
    started: list[str] = field(default_factory=list[str])  #: sessions, once per turn begun

    async def healthy(self) -> bool:
        await anyio.sleep(self.chance.uniform(0, 0.002))
        return self.well

    async def reply(self, turn: Turn) -> AsyncIterator[Output]:
        self.started.append(turn.session.id)
        for piece in self.pieces(turn):
            await self.think()
            yield Text(piece)

    def pieces(self, turn: Turn) -> list[str]:
        """Return the answer as a model streams it."""
        words = ["I ", "have ", "read ", *(f"{e.offset} " for e in turn.brief.pending)]
        return [*words, "and ", *["so ", "on "] * 5, "."]

    async def think(self) -> None:
        await anyio.sleep(self.chance.uniform(0, self.seconds / 20))


@dataclass(slots=True, kw_only=True)
class Blurts(Scripted):
    """Thinks for a while and says it all at once: its end is hard to foresee."""

    async def reply(self, turn: Turn) -> AsyncIterator[Output]:
        await anyio.sleep(self.chance.uniform(0, self.seconds))
        yield Text("".join(self.pieces(turn)))


@dataclass(slots=True, kw_only=True)
class Slow(Scripted):
    """Goes on and on until the customer has said *complete* things; then it comes to an end."""

    complete: int

    async def reply(self, turn: Turn) -> AsyncIterator[Output]:
        self.started.append(turn.session.id)
        pieces = self.pieces(turn)
        for piece in pieces[:-1]:
            await self.think()
            yield Text(piece)
        if len(turn.brief.pending) < self.complete:
            await anyio.sleep_forever()
        yield Text(pieces[-1])


@dataclass(slots=True, kw_only=True)
class Deeds(Scripted):
    """Calls three tools before it answers, and keeps the books of what it really did."""

    did: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    async def reply(self, turn: Turn) -> AsyncIterator[Output]:
        for name in ("look_up", "charge", "send_letter"):
            await self.think()
            await turn.call(self.tool(name, turn), number=len(self.did))
        async for output in Scripted.reply(self, turn):
            yield output

    def tool(self, name: str, turn: Turn) -> Callable[..., Awaitable[str]]:
        async def tool(number: int) -> str:
            self.did.append((turn.session.id, name))
            await anyio.sleep(self.chance.uniform(0, self.seconds / 3))
            return f"{name} {number}"

        tool.__name__ = name
        return tool


@dataclass(slots=True, kw_only=True)
class Retries(Scripted):
    """Its model fails now and then; it tries three times, then it gives up with an error."""

    async def reply(self, turn: Turn) -> AsyncIterator[Output]:
        for _ in range(3):
            await anyio.sleep(self.chance.uniform(0, self.seconds / 3))
            if self.chance.random() < 0.5:
                break
        else:
            raise ModelFailed
        async for output in Scripted.reply(self, turn):
            yield output


@dataclass(slots=True, kw_only=True)
class CallsPeople(Scripted):
    """Takes COMPLAINT for the wish for a person: says so, does the tool, asks for one."""

    goodbye: bool = True
    repeats: bool = False  #: ends its turn with the text that it handed off with
    hands_off: Callable[[Turn], bool] = lambda turn: any(
        COMPLAINT in event.text for event in turn.brief.pending
    )

    async def reply(self, turn: Turn) -> AsyncIterator[Output]:
        if not self.hands_off(turn):
            async for output in Scripted.reply(self, turn):
                yield output
            return
        if self.goodbye:
            yield Text("A person will take it from here.")
        if not any(deed.name == "call_person" and not deed.running for deed in turn.brief.deeds):
            await turn.call(self.call_person)
        await self.think()
        yield HandoffRequest(Request(reason=Reason(code=ReasonCode.CUSTOMER_REQUEST)))
        if self.repeats:
            yield Text("A person will take it from here.")

    async def call_person(self) -> str:
        await anyio.sleep(self.chance.uniform(0, self.seconds / 2))
        return "called"
