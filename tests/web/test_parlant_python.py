"""
parlant-client 3.3.1 for Python against a running server.

The calls are those of Parlant's own page on human handoff and of the tutorial's operator screen:
the same methods, arguments and fields; only the address and a key are ours.
"""

from collections.abc import AsyncGenerator, Generator
from typing import Any

import anyio
import httpx
import pytest
from parlant.client import (
    AsyncParlantClient,
    Event,
    GatewayTimeoutError,
    NotFoundError,
    ParlantClient,
    Session,
    UnprocessableEntityError,
)
from parlant.client.core.api_error import ApiError
from parlant.client.types import SessionLabelsUpdateParams, SessionMetadataUpdateParams

from tests.support.server import Child, start_demo

AGENT = "insurance"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Generator[Child]:
    brisk = {"TURNS__QUIET_SECONDS": "0", "AGENT__WORD_PAUSE_SECONDS": "0"}
    child = start_demo(tmp_path_factory.mktemp("parlant"), brisk)
    yield child
    child.stop()


def headers(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}


@pytest.fixture
def client(demo: Child) -> Generator[ParlantClient]:
    with httpx.Client(headers=headers(demo.admin), timeout=60, trust_env=False) as http:
        yield ParlantClient(base_url=demo.url, httpx_client=http)


@pytest.fixture
def dana(demo: Child) -> Generator[ParlantClient]:
    with httpx.Client(headers=headers(demo.operators[0]), timeout=60, trust_env=False) as http:
        yield ParlantClient(base_url=demo.url, httpx_client=http)


@pytest.fixture
async def asynchronous(demo: Child) -> AsyncGenerator[AsyncParlantClient]:
    async with httpx.AsyncClient(headers=headers(demo.admin), timeout=60, trust_env=False) as http:
        yield AsyncParlantClient(base_url=demo.url, httpx_client=http)


def customer_says(client: ParlantClient, session: Session, text: str) -> Event:
    return client.sessions.create_event(
        session.id, kind="message", source="customer", message=text, moderation="none"
    )


def extra(model: Any, name: str) -> Any:
    """Return a field that is ours, beyond Parlant's."""
    return getattr(model, name)


# --- The tutorial's operator screen (asynchronous): read, write as a person, write as the AI.


async def test_the_tutorials_operator_reads_and_writes(asynchronous: AsyncParlantClient) -> None:
    client = asynchronous
    session = await client.sessions.create(agent_id=AGENT)
    await client.sessions.create_event(
        session.id, kind="message", source="customer", message="I need a human"
    )
    seen: list[tuple[str, str, str]] = []
    last_offset = 0

    async def fetch_events() -> None:
        nonlocal last_offset
        events = await client.sessions.list_events(
            session_id=session.id, kinds="message", min_offset=last_offset, wait_for_data=5
        )
        for event in events:
            data: Any = event.data
            name = data.get("participant", {}).get("display_name", "Unknown")
            seen.append((event.source, name, data.get("message")))
            assert event.creation_utc.tzinfo is not None
            last_offset = max(last_offset, event.offset + 1)

    while ("system", "") not in [(source, name) for source, name, _ in seen]:
        await fetch_events()
    as_person = await client.sessions.create_event(
        session_id=session.id,
        kind="message",
        source="human_agent",
        message="Hello, I am a person.",
        participant={"id": "operator-001", "display_name": "Tier-2 Operator"},  # pyright: ignore[reportArgumentType] - as the tutorial has it
    )
    as_ai = await client.sessions.create_event(
        session_id=session.id,
        kind="message",
        source="human_agent_on_behalf_of_ai_agent",
        message="And now as the assistant.",
    )
    while last_offset <= as_ai.offset:
        await fetch_events()

    said = [(source, name, text) for source, name, text in seen if source != "system"]
    assert said == [
        ("customer", "Guest", "I need a human"),
        ("human_agent", "Tier-2 Operator", "Hello, I am a person."),
        (
            "human_agent_on_behalf_of_ai_agent",
            "Insurance Support Agent",
            "And now as the assistant.",
        ),
    ]
    assert as_person.offset < as_ai.offset
    owner = extra(await client.sessions.retrieve(session.id), "owner")
    assert (owner["operator_id"], owner["display_name"]) == ("operator-001", "Tier-2 Operator")


# --- Parlant's page on human handoff.


async def test_parlants_monitor_loop_sees_all_messages_in_order(
    asynchronous: AsyncParlantClient,
) -> None:
    client = asynchronous
    session = await client.sessions.create(agent_id=AGENT)
    shown: list[str] = []
    all_shown = anyio.Event()

    async def monitor(last_offset: int = 0) -> None:
        while not all_shown.is_set():
            try:
                events = await client.sessions.list_events(
                    session_id=session.id,
                    kinds="message",
                    min_offset=last_offset,
                    wait_for_data=30,
                )
            except GatewayTimeoutError:
                continue
            for event in events:
                data: Any = event.data
                shown.append(f"{event.source}: {data.get('message')}")
                last_offset = max(last_offset, event.offset + 1)
                if "Goodbye" in shown[-1]:
                    all_shown.set()

    async def send_human_message(message: str, operator_name: str) -> Event:
        return await client.sessions.create_event(
            session_id=session.id,
            kind="message",
            source="human_agent",
            message=message,
            participant={"id": "crm-17", "display_name": operator_name},  # pyright: ignore[reportArgumentType] - as the page has it
        )

    with anyio.fail_after(30):
        async with anyio.create_task_group() as group:
            group.start_soon(monitor)
            await client.sessions.update(session.id, mode="manual")
            await send_human_message("Hello", "Maria")
            await send_human_message("Goodbye", "Maria")

    assert [line for line in shown if not line.startswith("system")] == [
        "human_agent: Hello",
        "human_agent: Goodbye",
    ]


def test_manual_mode_silences_the_ai_and_auto_lets_it_answer_what_is_pending(
    client: ParlantClient,
) -> None:
    session = client.sessions.create(agent_id=AGENT)
    client.sessions.update(session.id, mode="manual")
    asked = customer_says(client, session, "What does my policy cover?")
    with pytest.raises(GatewayTimeoutError):
        client.sessions.list_events(
            session.id, source="ai_agent", min_offset=asked.offset, wait_for_data=1
        )

    back = client.sessions.update(session.id, mode="auto")

    assert back.mode == "auto"
    answer = client.sessions.list_events(
        session.id, source="ai_agent", kinds="message", min_offset=asked.offset, wait_for_data=20
    )[0]
    data: Any = answer.data
    assert "POL-7788" in data["message"]
    tools = client.sessions.list_events(session.id, kinds="tool")
    called: Any = tools[0].data
    assert (tools[0].source, called["tool_calls"][0]["tool_id"]) == (
        "ai_agent",
        "get_policy_details",
    )


def test_an_operators_key_speaks_as_that_operator(
    client: ParlantClient, dana: ParlantClient
) -> None:
    session = client.sessions.create(agent_id=AGENT)

    event = dana.sessions.create_event(
        session.id,
        kind="message",
        source="human_agent",
        message="Hi",
        participant={"id": "operator-001", "display_name": "Tier-2 Operator"},  # pyright: ignore[reportArgumentType] - as the tutorial has it
    )

    assert event.metadata["author"] == {"id": "dana", "display_name": "Dana"}
    assert extra(client.sessions.retrieve(session.id), "owner")["operator_id"] == "dana"


# --- What else a client of the session API calls.


def test_a_session_is_created_read_changed_and_deleted(client: ParlantClient) -> None:
    made = client.sessions.create(
        agent_id=AGENT,
        customer_id="anybody",
        title="A title",
        metadata={"a": 1},
        labels=["new"],
        allow_greeting=False,
    )
    assert (made.agent_id, made.customer_id, made.title, made.mode) == (
        AGENT,
        "anybody",
        "A title",
        "auto",
    )
    assert client.sessions.retrieve(made.id) == Session.model_validate(
        {k: v for k, v in made.model_dump().items() if k != "token"}
    )

    changed = client.sessions.update(
        made.id,
        title="Another",
        consumption_offsets={"client": 4},  # pyright: ignore[reportArgumentType] - dicts are taken
        metadata=SessionMetadataUpdateParams(set_={"b": [2]}, unset=["a"]),
        labels=SessionLabelsUpdateParams(upsert=["old"], remove=["new"]),
    )
    assert (changed.title, changed.consumption_offsets.client) == ("Another", 4)
    assert (changed.metadata, changed.labels) == ({"b": [2]}, ["old"])
    by_dict = client.sessions.update(made.id, metadata={"set": {"c": 3}})  # pyright: ignore[reportArgumentType] - the same
    assert by_dict.metadata == {"b": [2], "c": 3}

    client.sessions.delete(made.id)
    with pytest.raises(NotFoundError):
        client.sessions.retrieve(made.id)


def test_sessions_are_listed_bare_and_in_pages(client: ParlantClient) -> None:
    made = [client.sessions.create(agent_id=AGENT, customer_id="lister").id for _ in range(3)]

    bare = client.sessions.list(customer_id="lister")
    first: Any = client.sessions.list(customer_id="lister", limit=2, sort="desc")
    second: Any = client.sessions.list(
        customer_id="lister", limit=2, sort="desc", cursor=first.next_cursor
    )

    assert isinstance(bare, list)
    assert [session.id for session in bare] == made
    assert [s.id for s in (*first.items, *second.items)] == made[::-1]
    assert (first.has_more, second.has_more) == (True, False)
    assert client.sessions.list(customer_id="lister", agent_id="demo-bot") == []


def test_sessions_are_found_by_label(client: ParlantClient) -> None:
    both = client.sessions.create(agent_id=AGENT, customer_id="labels", labels=["x", "y"])
    client.sessions.create(agent_id=AGENT, customer_id="labels", labels=["x"])

    found: Any = client.sessions.list(customer_id="labels", labels=["x", "y"])

    assert [session.id for session in found] == [both.id]


def test_events_of_every_kind_are_posted_read_annotated_and_deleted(client: ParlantClient) -> None:
    session = client.sessions.create(agent_id="demo-bot")
    said = client.sessions.create_event(
        session.id, kind="message", source="customer", message="Hello", metadata={"m": 1}
    )
    typing = client.sessions.create_event(
        session.id, kind="status", source="human_agent", status="typing", data={"stage": "Looking"}
    )
    custom = client.sessions.create_event(
        session.id, kind="custom", source="human_agent", data={"anything": True}
    )

    listed = client.sessions.list_events(session.id, wait_for_data=0)
    assert [(event.offset, event.kind) for event in listed] == [
        (0, "message"),
        (1, "status"),
        (2, "custom"),
    ]
    assert typing.data == {"status": "typing", "data": {"stage": "Looking"}}
    assert custom.data == {"anything": True}
    assert client.sessions.read_event(session.id, said.id) == said
    assert client.sessions.read_event(session.id, said.id, wait_for_completion=True) == said
    assert client.sessions.list_events(session.id, trace_id=said.trace_id) == [said]

    annotated = client.sessions.update_event(
        session.id, said.id, metadata=SessionMetadataUpdateParams(set_={"n": 2}, unset=["m"])
    )
    assert annotated.metadata == {"n": 2}

    client.sessions.delete_events(session.id, min_offset=1)
    assert [event.offset for event in client.sessions.list_events(session.id)] == [0]


def test_agents_customers_and_tags_are_there(client: ParlantClient) -> None:
    agents = client.agents.list()
    assert [agent.id for agent in agents] == ["demo-bot", "insurance"]
    assert client.agents.retrieve(AGENT) == agents[1]

    made = client.customers.create(name="Ada", metadata={"plan": "gold"})
    assert client.customers.retrieve(made.id) == made
    listed: Any = client.customers.list()
    assert made in listed
    page: Any = client.customers.list(limit=1)
    assert page.total_count >= 1
    assert client.tags.list() == []


def test_errors_are_those_the_client_knows(client: ParlantClient) -> None:
    with pytest.raises(ApiError) as unknown:  # the client has no name for it at this call
        client.sessions.create(agent_id="nobody")
    assert unknown.value.status_code == 404
    with pytest.raises(NotFoundError):
        client.sessions.list_events("nowhere", wait_for_data=1)
    session = client.sessions.create(agent_id=AGENT)
    with pytest.raises(UnprocessableEntityError):
        client.sessions.create_event(session.id, kind="message", source="customer")
    with pytest.raises(UnprocessableEntityError):
        client.sessions.list(limit=1000)
    with pytest.raises(UnprocessableEntityError):
        client.sessions.update(session.id, mode="sideways")


def test_a_conflict_tells_the_client_who_has_the_session(
    client: ParlantClient, demo: Child
) -> None:
    session = client.sessions.create(agent_id=AGENT)
    for key, refused in zip(demo.operators, (False, True), strict=True):
        with httpx.Client(headers=headers(key), timeout=60, trust_env=False) as http:
            operator = ParlantClient(base_url=demo.url, httpx_client=http)
            if not refused:
                operator.sessions.update(session.id, mode="manual")
                continue
            with pytest.raises(ApiError) as caught:
                operator.sessions.update(session.id, mode="manual")
            body: Any = caught.value.body
            assert caught.value.status_code == 409
            assert body["detail"]["owner"]["display_name"] == "Dana"


def test_without_a_key_the_client_is_told_so(demo: Child) -> None:
    with httpx.Client(trust_env=False) as http:
        client = ParlantClient(base_url=demo.url, httpx_client=http)
        with pytest.raises(ApiError) as caught:
            client.sessions.list()

    assert caught.value.status_code == 401
