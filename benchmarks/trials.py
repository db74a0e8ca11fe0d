"""
The trials: which servers, which scene, in which rounds.

Candidates take turns within a round, and only the one whose turn it is runs: on a shared machine
the figures wander, the ratio within a round much less.
"""

import asyncio
import contextlib
import time
from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from benchmarks import parlant_races
from benchmarks.fill import Filled, fill
from benchmarks.machine import cpu_seconds, resident_kib
from benchmarks.scenes import open_sessions, silence
from benchmarks.servers import CANDIDATES, Load, Server, ours

SESSIONS = 200
POSTERS = 64

# Above what most help desks see: 1,000 chats at once are 20 to 50 messages a second.
BUSY_RATE = 300.0

# What Parlant bears, so that it is also compared where it is at its best.
GENTLE_RATE = 20.0
GENTLE_SESSIONS = 20

TAKE_OVERS = 100

# With the AI the customers' messages are watched, at the rate of 1,000 chats at once. A difference
# of a twentieth is looked for where the machine's own noise is many times that, so turns are short
# and many. The AI is not to answer, that would be measured too: it waits until a person answers.
WATCHED_RATE = 50.0
WATCHED_SECONDS = 2
LONG_QUIET = "60"

# Open streams before the memory of none is taken: what a server makes once is not a stream's.
WARM_STREAMS = 20


class Plan(Struct, frozen=True, kw_only=True):
    """How long and how often; seconds are of measuring, in each round."""

    rounds: int
    flood_seconds: float
    paced_seconds: float
    append_seconds: float
    idle_seconds: float
    idle_streams: tuple[int, ...]
    events: tuple[int, ...]  #: in the database before the first append
    watched_turns: int  #: of each of the two
    races: int  #: of each kind


# Idle streams are watched for longer than one heartbeat (15 s), whose cost belongs to them.
FULL = Plan(
    rounds=5,
    flood_seconds=4,
    paced_seconds=5,
    append_seconds=1,
    idle_seconds=16,
    idle_streams=(1000, 5000),
    events=(100, 10_000, 1_000_000),
    watched_turns=40,
    races=20,
)
QUICK = Plan(
    rounds=1,
    flood_seconds=1.5,
    paced_seconds=1.5,
    append_seconds=0.5,
    idle_seconds=2,
    idle_streams=(200,),
    events=(100, 10_000),
    watched_turns=1,
    races=5,
)


class Row(Struct, frozen=True):
    """What one candidate did in one round of a trial."""

    trial: str
    candidate: str
    round: int
    figures: dict[str, float]


def flood(names: Sequence[str], plan: Plan) -> Generator[Row]:
    job = {"kind": "flood", "sessions": SESSIONS, "posters": POSTERS}
    yield from _rounds("flood", names, plan.rounds, {**job, "seconds": plan.flood_seconds})


def busy(names: Sequence[str], plan: Plan) -> Generator[Row]:
    job = {"kind": "paced", "sessions": SESSIONS, "posters": POSTERS, "rate": BUSY_RATE}
    yield from _rounds("busy", names, plan.rounds, {**job, "seconds": plan.paced_seconds})


def gentle(names: Sequence[str], plan: Plan) -> Generator[Row]:
    job = {"kind": "paced", "sessions": GENTLE_SESSIONS, "posters": POSTERS, "rate": GENTLE_RATE}
    yield from _rounds("gentle", names, plan.rounds, {**job, "seconds": plan.paced_seconds})


def take_over(names: Sequence[str], plan: Plan) -> Generator[Row]:
    job = {"kind": "take_over", "sessions": TAKE_OVERS, "seconds": plan.paced_seconds}
    yield from _rounds("take_over", [name for name in names if name != "limit"], plan.rounds, job)


def append(names: Sequence[str], plan: Plan) -> Generator[Row]:
    """The product alone, on databases of different size that take turns."""
    del names
    with TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        filled = fill(Path(folder), plan.events)
        servers: list[tuple[Filled, Server]] = []
        for one in filled:
            server = stack.enter_context(ours(one.folder))
            server.pause()
            servers.append((one, server))
        for turn in range(plan.rounds):
            for one, server in servers:
                job = {"kind": "append", "existing": one.sessions, "seconds": plan.append_seconds}
                yield Row("append", f"{one.events:,} events", turn, _turn(server, job))


def idle(names: Sequence[str], plan: Plan) -> Generator[Row]:
    """One round: memory is not noisy, and five thousand streams take their time to open."""
    for name in names:
        streams = (20, 100) if name == "parlant" else plan.idle_streams
        with TemporaryDirectory() as folder, CANDIDATES[name](Path(folder)) as server:
            yield from _hold(server, streams, plan.idle_seconds)


def watched(names: Sequence[str], plan: Plan) -> Generator[Row]:
    """The product with the policy watching each message, and without it, in many short turns."""
    del names
    job = {"kind": "paced", "posters": POSTERS, "rate": WATCHED_RATE, "seconds": WATCHED_SECONDS}
    with TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        servers: dict[str, Server] = {}
        for name, preset in (("watched", "balanced"), ("unwatched", "none")):
            settings = {"POLICY__PRESET": preset, "TURNS__QUIET_SECONDS": LONG_QUIET}
            servers[name] = stack.enter_context(ours(Path(folder) / name, **settings))
        for server in servers.values():
            server.pause()
        for turn in range(plan.watched_turns):
            for name, server in servers.items():
                with server.running():
                    talks = asyncio.run(open_sessions(server.target, SESSIONS, silent=False))
                yield Row("watched", name, turn, _turn(server, {**job, "existing": talks}))
                with server.running():
                    asyncio.run(silence(server.target, talks))


def races(names: Sequence[str], plan: Plan) -> Generator[Row]:
    """One round: a race is lost or not, however fast the machine is."""
    if "parlant" in names:
        for name, lost in parlant_races.run(plan.races).items():
            yield Row("parlant_races", name, 0, lost)


TRIALS = {
    "flood": flood,
    "busy": busy,
    "gentle": gentle,
    "idle": idle,
    "append": append,
    "take_over": take_over,
    "watched": watched,
    "parlant_races": races,
}


def _rounds(
    trial: str, names: Sequence[str], rounds: int, job: Mapping[str, object]
) -> Generator[Row]:
    with TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        servers: list[Server] = []
        for name in names:
            server = stack.enter_context(CANDIDATES[name](Path(folder) / name))
            server.pause()
            servers.append(server)
        for turn in range(rounds):
            for server in servers:
                yield Row(trial, server.target.name, turn, _turn(server, job))


def _turn(server: Server, job: Mapping[str, object]) -> dict[str, float]:
    """Let *server* run while it is measured, and only then."""
    with server.running(), Load(server, job) as load:
        return load.figures()


def _hold(server: Server, streams: Sequence[int], seconds: float) -> Generator[Row]:
    pid = server.target.pid
    job = {"kind": "idle", "sessions": SESSIONS, "seconds": 60 + 4 * seconds}
    with Load(server, {**job, "streams": WARM_STREAMS}) as load:
        load.figures()
    empty, opened = resident_kib(pid), 0
    with contextlib.ExitStack() as stack:
        for count in streams:
            load = stack.enter_context(Load(server, {**job, "streams": count - opened}))
            opened += int(load.figures()["open"])
            used, start = cpu_seconds(pid), time.perf_counter()
            time.sleep(seconds)
            core = (cpu_seconds(pid) - used) / (time.perf_counter() - start)
            each = (resident_kib(pid) - empty) / opened
            figures = {"streams": float(opened), "kib_each": each, "core": core}
            yield Row("idle", f"{server.target.name}, {opened:,} streams", 0, figures)
