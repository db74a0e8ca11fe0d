"""The scenes that the load client plays; times are measured in seconds and told in milliseconds."""

import asyncio
from array import array
from collections import deque
from collections.abc import Callable, Sequence
from random import Random
from time import perf_counter

from msgspec import Struct, json

from benchmarks.machine import cpu_seconds
from benchmarks.targets import Call, Target
from benchmarks.wire import CREATED, Caller, Request, Watcher, ask, connect, request_bytes, watch

# Before the clock starts: caches fill, connections settle.
WARM_SECONDS = 0.5

# So long a message may still come to a watcher after the last one was sent.
GRACE_SECONDS = 5.0

# A timer finer than this only burns the client's core.
TICK_SECONDS = 0.001

# Streams are opened so many at a time: well under a server's accept queue.
OPENED_AT_ONCE = 50

NEVER = 0.0

# Customers write at the same random times to every candidate.
SEED = 1


class _Created(Struct):
    id: str


async def open_sessions(target: Target, count: int, *, silent: bool) -> list[str]:
    """Create *count* sessions; in a *silent* one a person has the word, so no AI answers."""
    answers = await ask(target, [(target.create, "")] * count)
    sessions = [json.decode(answer, type=_Created).id for answer in answers]
    if silent:
        await silence(target, sessions)
    return sessions


async def silence(target: Target, sessions: Sequence[str]) -> None:
    """Give the word in *sessions* to a person."""
    await ask(target, [(target.silence, session) for session in sessions])


def _ignore(number: int) -> None:
    del number


async def open_streams(
    target: Target, sessions: Sequence[str], count: int, seen: Callable[[int], None] = _ignore
) -> list[Watcher]:
    """Open *count* streams, spread over *sessions*."""
    opened: list[Watcher] = []
    for start in range(0, count, OPENED_AT_ONCE):
        places = range(start, min(start + OPENED_AT_ONCE, count))
        opened += await asyncio.gather(
            *(watch(target, sessions[place % len(sessions)], seen) for place in places)
        )
    return opened


class Messages:
    """Customers' messages, numbered; for each when it was sent, acknowledged and seen."""

    def __init__(self, target: Target, sessions: Sequence[str]) -> None:
        self._target = target
        self._requests = [Request(target, target.message, session) for session in sessions]
        self._sent = array("d")
        self._acknowledged = array("d")
        self._seen = array("d")
        self._refused = 0
        self._going = True
        self._idle: deque[Caller] = deque()
        self._next: Callable[[Caller], None] = self._idle.append

    async def play(
        self, *, sessions: Sequence[str], posters: int, rate: float | None, seconds: float
    ) -> dict[str, float]:
        """
        Post for *seconds* with one watcher on each of *sessions*.

        With a *rate*, messages are due at that pace on average, each at random as customers write
        (a Poisson process), whether or not earlier ones are answered; one that finds no free poster
        waits its turn, and its clock runs from when it was due.
        """
        await open_streams(self._target, sessions, len(sessions), self._saw)
        callers = [await connect(self._target, self._answered) for _ in range(posters)]
        if rate is None:
            self._next = self._post
            for caller in callers:
                self._post(caller)
        else:
            self._idle.extend(callers)
        pace = asyncio.create_task(self._keep(rate)) if rate else None
        await asyncio.sleep(WARM_SECONDS)
        start, used = perf_counter(), cpu_seconds(self._target.pid)
        await asyncio.sleep(seconds)
        end, used = perf_counter(), cpu_seconds(self._target.pid) - used
        self._going = False
        if pace:
            pace.cancel()
        await self._settle()
        return self._figures(start, end, used)

    async def append(self, *, seconds: float) -> dict[str, float]:
        """Post one message after the other, nobody watching."""
        self._next = self._post
        caller = await connect(self._target, self._answered)
        self._post(caller)
        await asyncio.sleep(WARM_SECONDS)
        start = perf_counter()
        await asyncio.sleep(seconds)
        self._going = False
        took = sorted(
            acknowledged - sent
            for sent, acknowledged in zip(self._sent, self._acknowledged, strict=True)
            if sent >= start and acknowledged != NEVER
        )
        return {"appends": len(took), "refused": self._refused, **_spread("append", took)}

    def _post(self, caller: Caller, due: float | None = None) -> None:
        if not self._going:
            return
        number = caller.number = len(self._sent)
        request = self._requests[number % len(self._requests)].numbered(number)
        self._sent.append(due or perf_counter())
        self._acknowledged.append(NEVER)
        self._seen.append(NEVER)
        caller.send(request)

    def _answered(self, caller: Caller, status: int) -> None:
        if status == CREATED:
            self._acknowledged[caller.number] = perf_counter()
        else:
            self._refused += 1
        self._next(caller)

    def _saw(self, number: int) -> None:
        if self._seen[number] == NEVER:
            self._seen[number] = perf_counter()

    async def _keep(self, rate: float) -> None:
        chance, due = Random(SEED), perf_counter()
        while True:
            while due <= (now := perf_counter()) and self._idle:
                # The timer's own lateness is not the server's: a free poster starts the clock now.
                late = due < now - 2 * TICK_SECONDS
                self._post(self._idle.popleft(), due if late else None)
                due += chance.expovariate(rate)
            await asyncio.sleep(TICK_SECONDS)

    async def _settle(self) -> None:
        """Wait until all that was acknowledged was seen, or until patience ends."""
        patience = perf_counter() + GRACE_SECONDS
        while perf_counter() < patience and self._unseen():  # noqa: ASYNC110 - many may be due
            await asyncio.sleep(0.05)

    def _unseen(self) -> int:
        pairs = zip(self._acknowledged, self._seen, strict=True)
        return sum(acknowledged != NEVER and seen == NEVER for acknowledged, seen in pairs)

    def _figures(self, start: float, end: float, used: float) -> dict[str, float]:
        arrived = sum(start <= seen < end for seen in self._seen)
        delays = sorted(
            seen - sent
            for sent, seen in zip(self._sent, self._seen, strict=True)
            if start <= sent < end and seen != NEVER
        )
        answers = sorted(
            acknowledged - sent
            for sent, acknowledged in zip(self._sent, self._acknowledged, strict=True)
            if start <= sent < end and acknowledged != NEVER
        )
        return {
            "per_second": arrived / (end - start),
            "cpu_us": used * 1e6 / arrived if arrived else 0.0,
            "refused": self._refused,
            "unseen": self._unseen(),
            **_spread("post", answers),
            **_spread("seen", delays),
        }


async def take_over(target: Target, sessions: Sequence[str], *, seconds: float) -> dict[str, float]:
    """A person takes one session after the other; how long until its watcher can know."""
    shown = asyncio.Event()
    answered: asyncio.Queue[bytes] = asyncio.Queue()
    watchers = await open_streams(target, sessions, len(sessions), lambda _: shown.set())
    hand = await connect(target, lambda caller, _: answered.put_nowait(caller.answer))
    eye = await connect(target, lambda caller, _: answered.put_nowait(caller.answer))
    look = Call("GET", "/sessions/{session}", "")
    took: list[float] = []
    end = perf_counter() + seconds
    for session, watcher in zip(sessions, watchers, strict=True):
        shown.clear()
        watcher.needle = target.taken.encode()
        start = perf_counter()
        if start > end:
            break
        hand.send(request_bytes(target, target.take_over, session))
        if target.take_over_is_pushed:
            await asyncio.wait_for(shown.wait(), GRACE_SECONDS)
            took.append(perf_counter() - start)
            await asyncio.wait_for(answered.get(), GRACE_SECONDS)
        else:
            await asyncio.wait_for(answered.get(), GRACE_SECONDS)
            await _until_shown(eye, answered, request_bytes(target, look, session), watcher.needle)
            took.append(perf_counter() - start)
        watcher.needle = b""
    return {"take_overs": len(took), **_spread("take_over", sorted(took))}


async def _until_shown(
    eye: Caller, answered: asyncio.Queue[bytes], look: bytes, taken: bytes
) -> None:
    async with asyncio.timeout(GRACE_SECONDS):
        while True:
            eye.send(look)
            if taken in await answered.get():
                return


def _spread(name: str, ordered: Sequence[float]) -> dict[str, float]:
    """Return median and 99th percentile in milliseconds; nothing of nothing."""
    if not ordered:
        return {}
    last = len(ordered) - 1
    return {
        f"{name}_p50": ordered[last // 2] * 1000,
        f"{name}_p99": ordered[int(last * 0.99)] * 1000,
    }
