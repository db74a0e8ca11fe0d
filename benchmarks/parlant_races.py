"""
The races between an AI and people, by the same script: Parlant alone, and Secondline before it.

Both speak the same API, so the script does not know whom it talks to. The Parlant server is the
one of the tests: offline, as slow as the customer's words ask for.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import anyio
import httpx

from tests.support.parlant import Parlant, running
from tests.support.server import start_demo

Event = dict[str, Any]

# Longer than the slowest answer that the script asks for, and both get it.
SETTLED_SECONDS = 3.0
PATIENCE_SECONDS = 60.0

# What has not come after so long is lost, on a busy machine as well.
LOST_SECONDS = 12.0

# Parlant sends one session's answer at a time.
AT_ONCE = 5


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where the script goes: a client for customers, and one for each of two operators."""

    customer: httpx.AsyncClient
    operators: Sequence[httpx.AsyncClient]
    agents: dict[str, str]


@dataclass(frozen=True)
class Talk:
    """One conversation there."""

    place: Place
    path: str

    @classmethod
    async def begin(cls, place: Place, agent: str) -> "Talk":
        body = {"agent_id": place.agents[agent]}
        session = (await place.customer.post("/sessions", json=body)).raise_for_status().json()
        return cls(place, f"/sessions/{session['id']}")

    async def events(self) -> list[Event]:
        return (await self.place.customer.get(f"{self.path}/events?wait_for_data=0")).json()

    async def says(self, words: str) -> None:
        event = {"kind": "message", "source": "customer", "message": words}
        (await self.place.customer.post(f"{self.path}/events", json=event)).raise_for_status()

    async def mode(self) -> str:
        return (await self.place.customer.get(self.path)).json()["mode"]

    async def set_mode(self, mode: str, operator: int = 0) -> None:
        await self.place.operators[operator].patch(self.path, json={"mode": mode})

    async def greets(self, operator: int = 0) -> int | None:
        """Have an operator greet; return the place of the greeting, None if it was refused."""
        person = {"id": f"operator-{operator}", "display_name": f"Operator {operator}"}
        event = {"kind": "message", "source": "human_agent", "message": "Hello, I am here."}
        answer = await self.place.operators[operator].post(
            f"{self.path}/events", json={**event, "participant": person}
        )
        return answer.json()["offset"] if answer.is_success else None

    async def until(self, wanted: Callable[[Event], bool]) -> None:
        with anyio.fail_after(PATIENCE_SECONDS):
            while not any(map(wanted, await self.events())):  # noqa: ASYNC110 - two APIs, one way
                await anyio.sleep(0.05)


async def late(place: Place, agent: str, words: str, begun: Callable[[Event], bool]) -> bool:
    """Take over while the AI is at work; return whether it has spoken after the person."""
    talk = await Talk.begin(place, agent)
    await talk.says(words)
    await talk.until(begun)
    await talk.set_mode("manual")
    greeted = await talk.greets()
    before = pieces(await talk.events())
    await anyio.sleep(SETTLED_SECONDS)
    events = await talk.events()
    spoken = any(is_answer(event) and event["offset"] > (greeted or 0) for event in events)
    return spoken or pieces(events) > before


async def late_generating(place: Place) -> bool:
    return await late(place, "brisk", "Hello [generate=1]", is_working)


async def late_matching(place: Place) -> bool:
    return await late(place, "brisk", "Hello [match=1]", is_working)


async def late_streaming(place: Place) -> bool:
    words = "Tell me all that you know of tea [word=0.2]"
    return await late(place, "streaming", words, lambda event: pieces([event]) > 0)


async def handoff_lost(place: Place) -> bool:
    """Write once more while the AI's handoff tool runs; return whether nobody was asked for."""
    talk = await Talk.begin(place, "brisk")
    await talk.says("I want a human [tool=1]")
    await talk.until(lambda event: stage(event) == "Considering tools")
    await talk.says("It is about my bill [last]")

    async def is_manual() -> bool:
        return await talk.mode() == "manual"

    return not await comes_true(is_manual)


async def return_unanswered(place: Place) -> bool:
    """Give a session with an open question back; return whether the AI leaves it open."""
    talk = await Talk.begin(place, "brisk")
    await talk.says("Hello")
    await talk.until(is_answer)
    await talk.set_mode("manual")
    greeted = await talk.greets()
    await talk.says("Is my bicycle covered?")
    await talk.set_mode("auto")

    async def is_answered() -> bool:
        events = await talk.events()
        return any(is_answer(event) and event["offset"] > (greeted or 0) for event in events)

    return not await comes_true(is_answered)


async def comes_true(condition: Callable[[], Awaitable[bool]]) -> bool:
    """Wait for what should come, for far longer than it takes."""
    with anyio.move_on_after(LOST_SECONDS):
        while not await condition():  # noqa: ASYNC110 - two APIs, one way
            await anyio.sleep(0.1)
        return True
    return False


async def both_speak(place: Place) -> bool:
    """Have two operators take over and greet at once; return whether the customer hears both."""
    talk = await Talk.begin(place, "brisk")

    async def take_over(operator: int, heard: list[int | None]) -> None:
        await talk.set_mode("manual", operator)
        heard.append(await talk.greets(operator))

    heard: list[int | None] = []
    async with anyio.create_task_group() as group:
        for operator in range(2):
            group.start_soon(take_over, operator, heard)
    return None not in heard


RACES: dict[str, Callable[[Place], Awaitable[bool]]] = {
    "late_generating": late_generating,
    "late_matching": late_matching,
    "late_streaming": late_streaming,
    "handoffs_lost": handoff_lost,
    "unanswered": return_unanswered,
    "two_speak": both_speak,
}


def run(times: int) -> dict[str, dict[str, float]]:
    """Return how many of so many races were lost, by candidate and race."""
    with running() as parlant, TemporaryDirectory() as folder:
        return asyncio.run(_run(parlant, Path(folder), times))


async def _run(parlant: Parlant, folder: Path, times: int) -> dict[str, dict[str, float]]:
    agents = dict(parlant.agents)
    async with _client(parlant.url) as anybody:
        alone = Place(customer=anybody, operators=(anybody, anybody), agents=agents)
        found = {"parlant": await _lost(alone, times)}
    child = start_demo(
        folder,
        {
            "PARLANT__URL": parlant.url,
            "AGENT__DEFAULT": "parlant",
            "TURNS__QUIET_SECONDS": "0.05",
        },
    )
    try:
        async with (
            _client(child.url, child.admin) as admin,
            _client(child.url, child.operators[0]) as dana,
            _client(child.url, child.operators[1]) as lee,
        ):
            behind = Place(customer=admin, operators=(dana, lee), agents=agents)
            found["ours"] = await _lost(behind, times)
    finally:
        child.stop()
    return found


async def _lost(place: Place, times: int) -> dict[str, float]:
    lost: dict[str, float] = dict.fromkeys(RACES, 0.0)
    turnstile = anyio.CapacityLimiter(AT_ONCE)

    async def one(name: str) -> None:
        async with turnstile:
            outcome = await RACES[name](place)
        lost[name] += outcome

    for name in RACES:
        async with anyio.create_task_group() as group:
            for _ in range(times):
                group.start_soon(one, name)
    return {"races": float(times), **lost}


@asynccontextmanager
async def _client(url: str, key: str | None = None) -> AsyncGenerator[httpx.AsyncClient]:
    headers = {} if key is None else {"authorization": f"Bearer {key}"}
    async with httpx.AsyncClient(base_url=url, headers=headers, timeout=90) as client:
        yield client


def is_answer(event: Event) -> bool:
    return event["kind"] == "message" and event["source"] == "ai_agent"


def stage(event: Event) -> str | None:
    if event["kind"] != "status":
        return None
    inner: dict[str, Any] = event["data"].get("data") or {}
    return inner.get("stage")


def is_working(event: Event) -> bool:
    return stage(event) == "Interpreting"


def pieces(events: Sequence[Event]) -> int:
    """Return how many pieces of streamed answers there are, as either of the two shows them."""
    theirs: list[list[str | None]] = [event["data"].get("chunks", []) for event in events]
    inner = [event["data"].get("data") for event in events if event["kind"] == "status"]
    parlants = sum(chunk is not None for chunks in theirs for chunk in chunks)
    return parlants + sum(1 for data in inner if data and "chunk" in data)
