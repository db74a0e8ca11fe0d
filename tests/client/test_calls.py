"""The client against a real server: every call, every refusal, and streams that break."""

import inspect
import subprocess
import sys
from collections.abc import Iterator
from contextlib import aclosing, closing
from functools import partial
from random import Random
from typing import Any, get_type_hints

import anyio
import anyio.to_thread
import httpx
import pytest

from secondline.client import (
    AsyncSecondline,
    Conflict,
    Event,
    Forbidden,
    Invalid,
    NewerCustomerMessage,
    NotAuthenticated,
    NotFound,
    OwnerChanged,
    Secondline,
    ServerFailed,
    TooManyRequests,
    Unreachable,
    calls,
)
from secondline.client.calls import Call
from secondline.client.errors import refusal
from secondline.web.app import create_app
from secondline.web.services import Services
from tests.client.proxy import cutting
from tests.support.house import PATIENCE_SECONDS, House


def made() -> Iterator[tuple[str, Call[Any]]]:
    """Give each call of the module by name, with its arguments made up."""
    for name, make in inspect.getmembers(calls, inspect.isfunction):
        if not name.startswith("_") and get_type_hints(make).get("return") is not None:
            needed = [
                parameter.name
                for parameter in inspect.signature(make).parameters.values()
                if parameter.default is parameter.empty
            ]
            if make.__module__ == calls.__name__:
                yield name, make(**dict.fromkeys(needed, "{}"))


def test_every_route_of_the_api_has_its_call() -> None:
    def no_services() -> Services:
        raise RuntimeError

    app = create_app(no_services, version="0", allowed_origins=[])
    routes = {
        (method.upper(), _blank(path))
        for path, item in app.openapi_schema.to_schema()["paths"].items()
        for method in item
    }
    called = {(call.method, call.path.replace("%7B%7D", "{}")) for _, call in made()}
    # The one is `changes`; the other answers Parlant's screens with nothing.
    assert routes - called == {("GET", "/stream"), ("GET", "/tags")}
    assert called - routes == set()


def _blank(path: str) -> str:
    parts = ("{}" if part.startswith("{") else part for part in path.split("/"))
    return "/".join(parts).rstrip("/") or "/"


@pytest.mark.parametrize("client", [AsyncSecondline, Secondline])
def test_every_call_is_a_method_of_both_clients(client: type) -> None:
    assert [name for name, _ in made() if not hasattr(client, name)] == []


def test_the_client_brings_nothing_of_the_server_along() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import secondline.client, sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    ours = [name for name in told if name.startswith("secondline.")]
    assert ours != []
    assert [name for name in ours if not name.startswith("secondline.client")] == []
    assert {"litestar", "uvicorn", "pydantic", "alembic", "structlog"} & set(told) == set()


async def test_a_conversation_goes_to_a_person_and_back(house: House) -> None:
    async with (
        AsyncSecondline(house.url, house.keys["admin"]) as admin,
        AsyncSecondline(house.url, house.keys["dana"]) as dana,
        AsyncSecondline(house.url, house.keys["lee"]) as lee,
    ):
        session = await admin.create_session(title="Bill", labels=["vip"], with_token=True)
        async with AsyncSecondline(house.url, session.token) as customer:
            said = await customer.say_as_customer(session.id, "Hello", idempotency_key="1")
            assert await customer.say_as_customer(session.id, "Hello", idempotency_key="1") == said
            answered = await customer.events(
                session.id, min_offset=said.offset + 1, kinds=["message"], wait=20
            )
            assert [event.text for event in answered] == ["You said: Hello"]
            handoff = await customer.request_handoff(session.id, code="customer_button")
        assert handoff.state == "waiting"
        assert (await lee.claim(handoff.id)).operator is not None
        await lee.transfer(handoff.id, operator="dana", note="Yours, I think.")
        spoken = await dana.say_as_person(session.id, "Dana here.")
        assert spoken.source == "human_agent"
        await dana.add_note(session.id, "They sound tired.")
        whole = await dana.handoff(handoff.id)
        assert whole.envelope is not None
        assert whole.envelope["handoff_id"] == handoff.id
        assert (await dana.give_back(handoff.id, note="It is paid.")).outcome == "returned"
        owned = await dana.take_over(session.id)
        assert (owned.owner.kind, owned.owner.display_name) == ("operator", "Dana")
        assert owned.handoff_id is not None
        await dana.release(owned.handoff_id)
        await admin.cancel_handoff(owned.handoff_id)
        last = await admin.request_handoff(session.id, code="policy", text="Too dear", queue="vip")
        await dana.claim(last.id)
        settled = await dana.resolve(last.id, disposition="refunded", needed=True)
        assert (settled.outcome, settled.needed) == ("resolved", True)
        assert (await admin.handoffs(session_id=session.id)).total_count == 3
        assert (await admin.session(session.id)).closed


async def test_what_is_said_of_a_session_is_changed_and_erased(house: House) -> None:
    async with AsyncSecondline(house.url, house.keys["admin"]) as admin:
        session = await admin.create_session(metadata={"plan": "free"}, channel="chat")
        changed = await admin.update_session(
            session.id,
            title="New",
            set_metadata={"a": 1},
            unset_metadata=["plan"],
            add_labels=["x"],
        )
        assert (changed.title, changed.metadata, changed.labels) == ("New", {"a": 1}, ("x",))
        said = await admin.say_as_customer(session.id, "Hello")
        marked = await admin.annotate_event(session.id, said.id, set_metadata={"seen": True})
        assert marked.metadata == {"seen": True}
        assert (await admin.event(session.id, said.id)).text == "Hello"
        await admin.delete_events(session.id, min_offset=said.offset)
        listed = await admin.sessions(labels=["x"], limit=1)
        assert [each.id for each in listed.items] == [session.id]
        await admin.erase_session(session.id)
        with pytest.raises(NotFound):
            await admin.session(session.id)


async def test_the_directory_is_read_and_written(house: House) -> None:
    async with AsyncSecondline(house.url, house.keys["admin"]) as admin:
        assert (await admin.me()).role == "admin"
        assert {each.id for each in await admin.operators()} == {"dana", "lee"}
        assert {each.id for each in await admin.agents()} == {"bot", "puppet"}
        assert (await admin.agent("bot")).name == "Bot"
        ada = await admin.create_customer("Ada", metadata={"tier": "gold"})
        assert await admin.customer(ada.id) == ada
        assert ada in (await admin.customers()).items
    async with AsyncSecondline(house.url) as nobody:
        assert (await nobody.health()).status == "healthy"
        assert "properties" in str(await nobody.envelope_schema())


async def test_a_refusal_says_what_and_why(house: House) -> None:
    talk = await house.talk()
    async with (
        AsyncSecondline(house.url, "wrong") as stranger,
        AsyncSecondline(house.url, talk.token) as customer,
        AsyncSecondline(house.url, house.keys["dana"]) as dana,
        AsyncSecondline(house.url, house.keys["lee"]) as lee,
        AsyncSecondline(house.url, house.keys["admin"]) as admin,
    ):
        with pytest.raises(NotAuthenticated):
            await stranger.me()
        with pytest.raises(Forbidden, match="customer"):
            await customer.sessions()
        with pytest.raises(NotFound, match="There is no such session"):
            await dana.session("nobody?with_token=true")
        with pytest.raises(NotFound):
            await dana.session("../agents/bot")
        with pytest.raises(Invalid) as wrong:
            await customer.say_as_customer(talk.id, "")
        assert set(wrong.value.fields) == {"message"}
        with pytest.raises(Conflict) as inside:
            await admin.register_webhook("puppet", "http://127.0.0.1:1/")
        assert inside.value.code == "runs_inside"
        await dana.take_over(talk.id)
        with pytest.raises(OwnerChanged, match="Dana has") as lost:
            await lee.take_over(talk.id)
        assert (lost.value.owner.operator_id, lost.value.epoch) == ("dana", 1)


async def test_an_answer_to_an_older_question_names_the_newer(house: House) -> None:
    talk = await house.talk(agent_id="bot")
    first = await talk.says("One")
    second = await talk.says("Two")
    async with AsyncSecondline(house.url, house.keys["bot"]) as bot:
        with pytest.raises(NewerCustomerMessage) as newer:
            await bot.post_event(
                talk.id,
                kind="message",
                source="ai_agent",
                message="One!",
                expected_epoch=0,
                answers=first["offset"],
            )
    assert newer.value.offset == second["offset"]


def test_too_many_requests_say_when_to_come_back() -> None:
    error = refusal(httpx.Response(429, headers={"retry-after": "7"}, json={"detail": "Slowly."}))
    assert isinstance(error, TooManyRequests)
    assert (error.retry_after, error.message) == (7, "Slowly.")


@pytest.mark.parametrize(
    ("status", "content"), [(502, b"<html>"), (200, b"<html>"), (200, b'{"id": 5}'), (200, b"\xff")]
)
async def test_an_answer_that_is_none_is_a_failure_of_the_server(
    status: int, content: bytes
) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(status, content=content))
    async with AsyncSecondline("http://server", transport=transport) as client:
        with pytest.raises(ServerFailed) as failed:
            await client.session("s")
    assert failed.value.status == status


async def test_a_field_or_a_word_that_is_not_known_yet_is_no_obstacle() -> None:
    body = (
        b'{"id": "e", "kind": "hologram", "source": "oracle", "offset": 1, '
        b'"creation_utc": "2026-01-01T00:00:00Z", "colour": {"hue": 3}}'
    )
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=body))
    async with AsyncSecondline("http://server", transport=transport) as client:
        assert (await client.event("s", "e")).kind == "hologram"


async def test_a_server_that_is_not_there_is_unreachable(house: House) -> None:
    async with AsyncSecondline("http://127.0.0.1:1", house.keys["dana"]) as client:
        with pytest.raises(Unreachable) as error:
            await client.me()
    assert house.keys["dana"] not in str(error.value)


async def test_a_stream_that_breaks_again_and_again_loses_and_doubles_nothing(
    house: House,
) -> None:
    talk = await house.talk(agent_id="bot")
    chance = Random(3)
    texts = [f"Line {number} \u2028 {'x' * chance.randrange(300)}" for number in range(60)]
    port = int(house.url.rpartition(":")[2])

    async def write() -> None:
        for text in texts:
            await talk.post(house.admin, kind="message", source="customer", message=text)

    seen: list[Event] = []
    async with (
        cutting(port, lambda: chance.randrange(300, 3000)) as (url, cuts),
        AsyncSecondline(url, talk.token, pause=0.01) as client,
        anyio.create_task_group() as group,
        aclosing(client.follow(talk.id, kinds=["message"])) as events,
    ):
        group.start_soon(write)
        with anyio.fail_after(PATIENCE_SECONDS):
            while len(seen) < len(texts):
                seen.append(await anext(events))
    assert [event.text for event in seen] == texts
    assert [event.offset for event in seen] == list(range(len(texts)))
    assert len(cuts) > 5


async def test_a_stream_that_the_caller_may_not_read_ends_with_the_refusal(house: House) -> None:
    ours, other = await house.talk(), await house.talk()
    async with AsyncSecondline(house.url, ours.token) as client:
        with pytest.raises(Forbidden):
            await anext(client.follow(other.id))


async def test_the_operators_stream_tells_of_changes(house: House) -> None:
    talk = await house.talk(agent_id="bot")
    async with AsyncSecondline(house.url, house.keys["dana"]) as dana:
        changes = dana.changes()
        with anyio.fail_after(20):
            async with anyio.create_task_group() as group:
                group.start_soon(partial(_keep_saying, talk.says))
                change = await anext(changes)
                assert (change.session_id, change.source) == (talk.id, "customer")
                group.cancel_scope.cancel()
        await changes.aclose()


async def _keep_saying(says: Any) -> None:
    while True:  # until the stream is open, nobody hears of it
        await says("Hello")
        await anyio.sleep(0.05)


async def test_the_blocking_client_does_the_same(house: House) -> None:
    talk = await house.talk()

    def converse() -> list[str]:
        with Secondline(house.url, talk.token) as customer:
            customer.say_as_customer(talk.id, "Hello")
            heard: list[str] = []
            with closing(customer.follow(talk.id, kinds=["message"])) as events:
                for event in events:
                    heard.append(event.text)
                    if event.source == "ai_agent":
                        break
        return heard

    assert await anyio.to_thread.run_sync(converse) == ["Hello", "You said: Hello"]

    def refused() -> None:
        with Secondline(house.url, "wrong") as stranger, pytest.raises(NotAuthenticated):
            stranger.me()

    await anyio.to_thread.run_sync(refused)
