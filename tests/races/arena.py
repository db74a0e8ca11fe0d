"""Where races are run: a real server, people and customers, and a clock that nobody can trust."""

import os
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random, SystemRandom
from typing import Any

import anyio
import pytest

from secondline.bootstrap import Application, now
from secondline.config import AgentSettings, PolicySettings, Settings, StoreSettings, TurnSettings
from secondline.domain.actors import Role
from secondline.ports import Agent, AgentInfo
from secondline.store.sqlite.jobs import SqliteJobs
from secondline.store.sqlite.log import SqliteLog
from secondline.web.auth import new_key
from tests.support.house import LEFT_TO_AGENTS
from tests.support.laws import ALL_LAWS, History, Law, find
from tests.support.patience import until
from tests.support.server import serving
from tests.support.wire import Answer, Wire

# How often each race is run; `make races` runs 10,000.
RUNS = int(os.environ.get("SECONDLINE_RACE_RUNS", "200"))

# A test says something only if its race was really met some times: a share of this, however many
# the runs are, for in ten thousand conversations at once most turns have not begun in time.
OFTEN = min(RUNS, 200)

# So many sessions race at the same time: enough that commits share groups and replies queue up.
AT_ONCE = 100

PEOPLE = ("Dana", "Lee", "Noor", "Sam")

TAKEOVERS = ("owner", "mode", "claim", "word", "word as the AI")


def seeded() -> Random:
    """Return chance that a failed run can be repeated with."""
    seed = int(os.environ.get("SECONDLINE_RACE_SEED", SystemRandom().randrange(2**32)))
    print(f"SECONDLINE_RACE_SEED={seed}")  # noqa: T201 - pytest shows it with a failure
    return Random(seed)


@dataclass(slots=True, kw_only=True)
class Arena:
    """One running server and those who call it."""

    application: Application
    wire: Wire
    chance: Random
    agent_id: str
    admin: str
    bot: str  #: the key of the agent
    people: dict[str, str]  #: keys by name
    talks: list["Talk"] = field(default_factory=list["Talk"])

    async def talk(self) -> "Talk":
        """Start a conversation with the agent."""
        answer = await self.wire.call(
            self.admin, "POST", "/sessions?with_token=true", {"agent_id": self.agent_id}
        )
        talk = Talk(arena=self, id=answer.body["id"], token=answer.body["token"])
        self.talks.append(talk)
        return talk

    async def pause(self, most: float) -> None:
        """Let up to *most* seconds go by, or none at all: both ends are where races are."""
        await anyio.sleep(self.chance.choice((0, self.chance.uniform(0, most))))

    async def race(self, once: Callable[["Talk"], Awaitable[None]], runs: int = RUNS) -> None:
        """
        Have *once* run in *runs* conversations, many at a time, then wait until all is quiet.

        The next begins when the AI is done with one: bots that fell behind by a minute would
        lose their turns to people, which is right and not what is raced here.
        """
        gate = anyio.Semaphore(AT_ONCE)

        async def run() -> None:
            async with gate:
                talk = await self.talk()
                await once(talk)
                await until(lambda: self._no_turn_left(talk.id))

        async with anyio.create_task_group() as group:
            for _ in range(runs):
                group.start_soon(run)
        await self.settled()

    async def settled(self) -> None:
        """Wait until no turn is under way or due any more."""
        running = self.application.running
        assert running is not None

        async def idle() -> bool:
            at_work = running.worker._running  # pyright: ignore[reportPrivateUsage]
            return not at_work and await self._no_turn_left()

        await until(idle)

    async def _no_turn_left(self, session_id: str | None = None) -> bool:
        running = self.application.running
        assert running is not None
        reader = running.store.jobs._database.reader  # pyright: ignore[reportPrivateUsage]
        due = "SELECT count(*) FROM job WHERE kind = 'turn' AND coalesce(session_id = ?, true)"
        return not reader.execute(due, (session_id,)).fetchone()[0]

    async def lawful(self, *, laws: Sequence[Law] = ALL_LAWS) -> list[History]:
        """Hold all that has happened against the laws; return it, for what else is to be said."""
        histories = [await talk.history() for talk in self.talks]
        findings = find(histories, laws)
        assert not findings.counts, str(findings)
        return histories


@dataclass(slots=True, kw_only=True)
class Talk:
    """One conversation, with the hands of all who take part."""

    arena: Arena
    id: str
    token: str
    acknowledged: dict[int, str] = field(default_factory=dict[int, str])

    async def post(self, key: str, body: dict[str, Any]) -> Answer:
        return await self.arena.wire.call(key, "POST", f"/sessions/{self.id}/events", body)

    async def says(self, text: str, idempotency_key: str | None = None) -> int:
        """Have the customer say *text*; return its place."""
        body = {"kind": "message", "source": "customer", "message": text}
        answer = await self.post(self.token, {**body, "idempotency_key": idempotency_key})
        assert answer.status == 201, answer
        self.acknowledged[answer.body["offset"]] = text
        return answer.body["offset"]

    async def asks_for_a_person(self) -> Answer:
        body = {"reason": {"code": "customer_button"}}
        return await self.arena.wire.call(self.token, "POST", f"/sessions/{self.id}/handoffs", body)

    async def claim(self, who: str, handoff_id: str) -> Answer:
        key = self.arena.people[who]
        return await self.arena.wire.call(key, "PUT", f"/handoffs/{handoff_id}/claim")

    async def word(self, who: str, text: str, source: str = "human_agent") -> Answer:
        body = {"kind": "message", "source": source, "message": text}
        return await self.post(self.arena.people[who], body)

    async def take_over(self, who: str, way: str) -> Answer:
        """Have a person take over, in one of the TAKEOVERS."""
        wire, key, path = self.arena.wire, self.arena.people[who], f"/sessions/{self.id}"
        match way:
            case "owner":
                return await wire.call(key, "PUT", f"{path}/owner")
            case "mode":
                return await wire.call(key, "PATCH", path, {"mode": "manual"})
            case "word":
                return await self.word(who, "I am here.")
            case "word as the AI":
                return await self.word(
                    who, "I am here.", source="human_agent_on_behalf_of_ai_agent"
                )
            case _:
                asked = await self.asks_for_a_person()
                return await self.claim(who, asked.body["id"])

    async def taken_over(self, who: str = "Dana") -> None:
        """Have a person take over in any of the ways; it must succeed."""
        answer = await self.take_over(who, self.arena.chance.choice(TAKEOVERS))
        assert answer.status in (200, 201), answer

    async def give_back(self, who: str = "Dana", **how: object) -> Answer:
        session = await self.session()
        return await self.arena.wire.call(
            self.arena.people[who], "POST", f"/handoffs/{session['handoff_id']}/return", how
        )

    async def given_back(self, who: str = "Dana", **how: object) -> None:
        answer = await self.give_back(who, **how)
        assert answer.status == 200, answer

    async def session(self) -> dict[str, Any]:
        return (await self.arena.wire.call(self.arena.admin, "GET", f"/sessions/{self.id}")).body

    async def events(self, **wanted: object) -> list[dict[str, Any]]:
        query = "&".join(f"{name}={value}" for name, value in wanted.items())
        path = f"/sessions/{self.id}/events?{query}"
        return (await self.arena.wire.call(self.arena.admin, "GET", path)).body

    async def handoffs(self) -> list[dict[str, Any]]:
        path = f"/handoffs?session_id={self.id}"
        return (await self.arena.wire.call(self.arena.admin, "GET", path)).body["items"]

    async def envelope(self) -> dict[str, Any]:
        """Return the envelope of the last handoff."""
        last = max(handoff["id"] for handoff in await self.handoffs())
        found = await self.arena.wire.call(self.arena.admin, "GET", f"/handoffs/{last}")
        return found.body["envelope"]

    async def until(self, owner: str) -> dict[str, Any]:
        """Wait until the session is in these hands; return it."""

        async def owned() -> bool:
            return (await self.session())["owner"]["kind"] == owner

        await until(owned)
        return await self.session()

    async def history(self) -> History:
        return History(
            session=await self.session(),
            events=await self.events(),
            handoffs=await self.handoffs(),
            acknowledged=self.acknowledged,
        )


@asynccontextmanager
async def arena(
    folder: Path,
    chance: Random,
    agent: Agent | None = None,
    *,
    remote: AgentInfo | None = None,
    quiet: float = 0.01,
    policy: PolicySettings = LEFT_TO_AGENTS,
) -> AsyncGenerator[Arena]:
    """Open an arena whose conversations are with *agent*, or with a bot outside, *remote*."""
    info = agent.info if agent else remote
    assert info is not None
    settings = Settings(
        store=StoreSettings(path=folder / "arena.db"),
        turns=TurnSettings(quiet_seconds=quiet, chunk_seconds=0),
        policy=policy,
        agent=AgentSettings(default=info.id, private_webhooks=True),
    )
    application = Application(settings, agents={info.id: agent} if agent else {})
    async with serving(application) as port:
        running = application.running
        assert running is not None

        async def make(role: Role, name: str) -> str:
            credential, key = new_key(role, name.lower(), name, now())
            await running.store.directory.put_key(key)
            return credential

        if remote is not None:
            await running.store.directory.put_agent(remote)
        wire = Wire(port)
        try:
            yield Arena(
                application=application,
                wire=wire,
                chance=chance,
                agent_id=info.id,
                admin=await make(Role.ADMIN, "Admin"),
                bot=await make(Role.AGENT, info.id),
                people={name: await make(Role.OPERATOR, name) for name in PEOPLE},
            )
        finally:
            await wire.close()


def unsettle(chance: Random, patch: pytest.MonkeyPatch) -> None:
    """
    Let time go by, at random, between every look at the log and what follows from it.

    On one machine a look and the write that rests on it are microseconds apart, and the races of
    a store across a network would be too rare to see. What is delayed here may be delayed there.
    """
    for owner, names in (
        (SqliteLog, ("session", "handoff", "latest", "append", "reserve_ticket")),
        (SqliteJobs, ("claim", "renew", "finish", "release")),
    ):
        for name in names:
            patch.setattr(owner, name, _delayed(getattr(owner, name), chance))


def _delayed(
    method: Callable[..., Awaitable[Any]], chance: Random
) -> Callable[..., Awaitable[Any]]:
    async def delayed(*args: Any, **kwargs: Any) -> Any:
        if chance.random() < 0.2:
            await anyio.sleep(chance.uniform(0, 0.004))
        result = await method(*args, **kwargs)
        if chance.random() < 0.2:
            await anyio.sleep(chance.uniform(0, 0.004))
        return result

    return delayed


def spoken(events: Sequence[dict[str, Any]]) -> list[str]:
    """Return what was said, in order."""
    return [e["data"]["message"] for e in events if e["kind"] == "message"]
