"""Secondline before a Parlant server, with a look at both logs."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import httpx

from secondline.config import ParlantSettings
from tests.support.house import BRISK, Event, House, Talk, is_answer, open_house, settings_for
from tests.support.parlant import Parlant
from tests.support.patience import until

#: So often each race is run.
TIMES = 5


@asynccontextmanager
async def opened(
    folder: Path, parlant: Parlant, *, agent: str | None = None, deadline: float = 30
) -> AsyncGenerator[House]:
    turns = BRISK.model_copy(update={"deadline_seconds": deadline})
    settings = settings_for(folder, agent="parlant", turns=turns)
    front = ParlantSettings(url=parlant.url, agent=agent)
    async with open_house(settings.model_copy(update={"parlant": front})) as house:
        yield house


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """*direct* calls Parlant itself, as those do who go past us."""

    house: House
    parlant: Parlant
    direct: httpx.AsyncClient

    async def talk(self, kind: str = "brisk") -> Talk:
        return await self.house.talk(agent_id=self.parlant.agents[kind])

    async def path(self, talk: Talk) -> str:
        """Return the path of the session at Parlant."""
        return f"/sessions/{(await memory(talk))['session']}"

    async def mode(self, talk: Talk) -> str:
        return (await self.direct.get(await self.path(talk))).json()["mode"]

    async def remote(self, talk: Talk) -> list[Event]:
        """Return Parlant's log of the session."""
        answer = await self.direct.get(f"{await self.path(talk)}/events?wait_for_data=0")
        return answer.json()

    async def at_rest(self, talk: Talk, turns: int = 1) -> list[Event]:
        """Return Parlant's log once it has come to the end of so many *turns* of its own."""

        async def ended() -> bool:
            return sum(map(completes, await self.remote(talk))) >= turns

        await until(ended)
        return await self.remote(talk)


async def memory(talk: Talk) -> dict[str, Any]:
    """Return what the session's agent has noted."""
    session = await talk.session()
    return session["metadata"]["agent_memory"][session["agent_id"]]


def completes(event: Event) -> bool:
    return event["kind"] == "status" and event["data"]["data"].get("stage") == "completed"


def acknowledged(event: Event) -> bool:
    return event["kind"] == "status" and event["data"]["status"] == "acknowledged"


def is_at(event: Event, stage: str) -> bool:
    """Whether our log says that the AI is at *stage*."""
    inner: dict[str, Any] = event["data"].get("data") or {}
    return event["kind"] == "status" and inner.get("stage") == stage


def has_chunk(event: Event) -> bool:
    return event["kind"] == "status" and "chunk" in (event["data"].get("data") or {})


def said_by_ai(events: list[Event]) -> list[str]:
    return [event["data"]["message"] for event in events if is_answer(event)]


def blocked(events: list[Event]) -> list[Event]:
    return [event for event in events if event["data"].get("type") == "ai_reply_blocked"]


async def at_once(times: int, run: Callable[[], Awaitable[Any]]) -> list[Any]:
    """Run so many at the same time; return what they gave."""
    results: list[Any] = []

    async def one() -> None:
        results.append(await run())

    async with anyio.create_task_group() as group:
        for _ in range(times):
            group.start_soon(one)
    return results
