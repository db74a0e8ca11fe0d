"""The guard and the tool that run inside Parlant, with its port left open: no bridge between."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.parlant.desk import TIMES, acknowledged, at_once, completes, opened, said_by_ai
from tests.support.house import Event, House, is_change, notices
from tests.support.parlant import Parlant, free_port, missing, running
from tests.support.patience import until

SUPPRESSED = "ai_message_suppressed"
SAY_HELLO = {"action": "Say hello", "rationale": "buy_time"}


@pytest.fixture(scope="module", params=["guarded", "bare"])
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def server(kind: str, parlant: Parlant) -> Generator[Parlant]:
    """A guarded Parlant; the bare one shows that the races are lost without the guard."""
    if kind == "bare":
        yield parlant
        return
    with running(environment={"GUARDED": "yes"}) as guarded:
        yield guarded


@pytest.fixture
async def client(server: Parlant) -> AsyncGenerator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=server.url, timeout=90) as opened_client:
        yield opened_client


@dataclass(frozen=True, slots=True)
class Direct:
    """A session at Parlant, spoken to without anything between."""

    client: httpx.AsyncClient
    path: str

    async def events(self) -> list[Event]:
        return (await self.client.get(f"{self.path}/events?wait_for_data=0")).json()

    async def says(self, words: str) -> None:
        await self.post(source="customer", message=words)

    async def post(self, **event: Any) -> httpx.Response:
        return await self.client.post(f"{self.path}/events", json={"kind": "message", **event})

    async def set_mode(self, mode: str) -> None:
        (await self.client.patch(self.path, json={"mode": mode})).raise_for_status()

    async def until(self, wanted: Callable[[Event], bool]) -> None:
        async def there() -> bool:
            return any(map(wanted, await self.events()))

        await until(there)

    async def greets(self) -> None:
        person = {"display_name": "Dana"}
        await self.post(source="human_agent", message="Dana here.", participant=person)


async def started(client: httpx.AsyncClient, agent_id: str) -> Direct:
    session = (await client.post("/sessions", json={"agent_id": agent_id})).json()
    return Direct(client, f"/sessions/{session['id']}")


def is_processing(event: Event) -> bool:
    return event["kind"] == "status" and event["data"]["status"] == "processing"


def said_after_dana(events: list[Event]) -> list[str]:
    start = next(e["offset"] for e in events if e["source"] == "human_agent")
    return said_by_ai([event for event in events if event["offset"] > start])


Race = Callable[[httpx.AsyncClient, Parlant], Awaitable[bool]]


async def generating(client: httpx.AsyncClient, server: Parlant) -> bool:
    return await _taken_at(client, server.agents["brisk"], "Hello [generate=0.6]", is_processing)


async def matching(client: httpx.AsyncClient, server: Parlant) -> bool:
    return await _taken_at(client, server.agents["brisk"], "Hello [match=0.6]", is_processing)


async def paced(client: httpx.AsyncClient, server: Parlant) -> bool:
    words = "Hello [preamble=0.5] [match=1]"
    return await _taken_at(client, server.agents["paced"], words, acknowledged)


async def _taken_at(
    client: httpx.AsyncClient, agent_id: str, words: str, moment: Callable[[Event], bool]
) -> bool:
    """Take over while Parlant works; return whether it has spoken after the person."""
    session = await started(client, agent_id)
    await session.says(words)
    await session.until(moment)
    await session.set_mode("manual")
    await session.greets()
    await session.until(completes)
    return said_after_dana(await session.events()) != []


async def streaming(client: httpx.AsyncClient, server: Parlant) -> bool:
    session = await started(client, server.agents["streaming"])
    await session.says("Tell me all that you know of tea [word=0.15]")
    await session.until(lambda event: event["source"] == "ai_agent" and event["kind"] == "message")
    await session.set_mode("manual")
    await session.greets()
    seen = said_by_ai(await session.events())
    chunks = await _chunks(session)
    await session.until(completes)
    assert len(said_by_ai(await session.events())) == len(seen)
    assert (await _chunks(session))[-1] is None
    return len(list(filter(None, await _chunks(session)))) > len(list(filter(None, chunks)))


async def _chunks(session: Direct) -> list[str | None]:
    return next(e["data"]["chunks"] for e in await session.events() if "chunks" in e["data"])


async def uttering(client: httpx.AsyncClient, server: Parlant) -> bool:
    session = await started(client, server.agents["brisk"])
    await session.says("Hello")
    await session.until(completes)
    await session.set_mode("manual")
    await session.greets()
    await session.post(source="ai_agent", guidelines=[SAY_HELLO])
    return said_after_dana(await session.events()) != []


@pytest.mark.parametrize("race", [generating, matching, paced, streaming, uttering])
async def test_once_a_person_has_the_session_the_guard_keeps_parlant_silent(
    kind: str, server: Parlant, client: httpx.AsyncClient, race: Race
) -> None:
    late = sum(await at_once(TIMES, lambda: race(client, server)))

    assert late == (0 if kind == "guarded" else TIMES)


async def test_who_makes_it_utter_for_a_session_that_a_person_has_is_told_so(
    kind: str, server: Parlant, client: httpx.AsyncClient
) -> None:
    session = await started(client, server.agents["brisk"])
    await session.set_mode("manual")
    await session.greets()

    answer = await session.post(source="ai_agent", guidelines=[SAY_HELLO])

    if kind == "guarded":
        assert answer.status_code == 409
        assert answer.json() == {
            "detail": "A person has this session, so the AI's words were not said."
        }
    else:
        assert answer.status_code == 201
    assert [event["source"] for event in await session.events() if event["kind"] == "message"] == [
        "human_agent",
        *(["ai_agent"] if kind == "bare" else []),
    ]


async def test_the_words_of_a_tool_that_takes_its_leave_are_said(
    server: Parlant, client: httpx.AsyncClient
) -> None:
    session = await started(client, server.agents["brisk"])
    await session.says("I want a human")
    await session.until(completes)

    assert said_by_ai(await session.events()) == ["I am getting somebody for you."]


async def test_they_are_not_said_once_a_person_has_spoken(
    kind: str, server: Parlant, client: httpx.AsyncClient
) -> None:
    session = await started(client, server.agents["brisk"])
    await session.says("I want a human [generate=0.6]")
    await session.until(lambda event: event["kind"] == "tool")
    await session.greets()
    await session.until(completes)

    events = await session.events()
    assert (said_by_ai(events) == []) == (kind == "guarded")
    kept = [event for event in events if event["data"].get("type") == SUPPRESSED]
    assert len(kept) == (1 if kind == "guarded" else 0)


async def test_they_are_not_said_once_a_person_has_taken_the_session(
    kind: str, server: Parlant, client: httpx.AsyncClient
) -> None:
    session = await started(client, server.agents["brisk"])
    await session.says("I want a human [generate=0.6]")
    await session.until(lambda event: event["kind"] == "tool")
    await until(lambda: is_manual(session))
    await session.set_mode("manual")
    await session.until(completes)

    assert (said_by_ai(await session.events()) == []) == (kind == "guarded")


async def is_manual(session: Direct) -> bool:
    return (await session.client.get(session.path)).json()["mode"] == "manual"


async def test_after_the_return_parlant_speaks_again(
    server: Parlant, client: httpx.AsyncClient
) -> None:
    session = await started(client, server.agents["streaming"])
    await session.set_mode("manual")
    await session.greets()
    await session.set_mode("auto")
    await session.says("Hello")
    await session.until(completes)

    assert said_by_ai(await session.events()) == ["I have read: Hello A colleague said: Dana here."]


@pytest.fixture(scope="module")
async def ready(
    parlant: Parlant, tmp_path_factory: pytest.TempPathFactory, anyio_backend: str
) -> AsyncGenerator[tuple[House, Parlant]]:
    """Secondline before a Parlant whose agent has our tool, and its guard."""
    del parlant
    if reason := missing():
        pytest.skip(reason)
    folder: Path = tmp_path_factory.mktemp("ready")
    port = free_port()
    # The two know each other's address: the tool ours, the bridge Parlant's.
    later = Parlant(process=None, url=f"http://127.0.0.1:{port}", port=port, agents={})  # pyright: ignore[reportArgumentType] - not started yet
    async with opened(folder, later) as house:
        environment = {
            "GUARDED": "yes",
            "HANDOFFS_AT": house.url,
            "HANDOFFS_KEY": house.keys["bot"],
        }
        with running(port=port, environment=environment) as server:

            async def enrolled() -> bool:
                path = f"/agents/{server.agents['ready']}"
                return (await house.admin.get(path)).is_success

            await until(enrolled)
            yield house, server


async def test_the_ready_tool_has_the_handoff_on_record_before_it_answers(
    ready: tuple[House, Parlant],
) -> None:
    house, server = ready

    async def race() -> None:
        talk = await house.talk(agent_id=server.agents["ready"])
        await talk.says("I want a human")
        await talk.until(lambda event: is_change(event, "escalate"))
        handoffs = (await house.dana.get(f"/handoffs?session_id={talk.id}")).json()["items"]
        assert [one["reason"]["text"] for one in handoffs] == ["I want a human"]
        assert notices(await talk.events()) == ["handoff_waiting"]

    await at_once(TIMES, race)


async def test_the_ready_tool_asks_for_nobody_where_nobody_would_come(
    ready: tuple[House, Parlant],
) -> None:
    _, server = ready
    async with httpx.AsyncClient(base_url=server.url, timeout=90) as client:
        session = await started(client, server.agents["ready"])
        await session.says("I want a human")
        await session.until(completes)

        mode = (await client.get(session.path)).json()["mode"]
        [deed] = [event for event in await session.events() if event["kind"] == "tool"]
        assert "promise nothing" in str(deed["data"])
        assert mode == "auto"
