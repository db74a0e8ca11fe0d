"""A customer's token: one session, and of it only what is meant for customers."""

import json
from collections.abc import Callable
from typing import Any, cast

import pytest

from tests.support.house import Event, House, Talk, is_answer

SECRETS = (
    "secret-note",
    "secret-fact",
    "secret-arg",
    "secret-meta",
    "secret-reason",
    "blocked-text",
)
IDS = ("dana", "lee", "puppet")


@pytest.fixture
async def talk(house: House) -> Talk:
    """A conversation in which everything has happened that a customer must not see."""
    talk = await house.talk(metadata={"m": "secret-meta"}, labels=["secret-meta"])
    await talk.says("Hello")
    await talk.until(is_answer)
    epoch = (await talk.session())["epoch"]
    call = {
        "tool_id": "look_up",
        "call_id": "1",
        "state": "done",
        "arguments": {"a": "secret-arg"},
        "result": {"data": "secret-fact"},
    }
    await talk.post(house.admin, kind="tool", source="ai_agent", data={"tool_calls": [call]})
    await house.lee.post(
        f"{talk.path}/handoffs",
        json={
            "reason": {"code": "frustration", "text": "secret-reason"},
            "metadata": {"m": "secret-meta"},
            "facts": [{"text": "secret-fact"}],
            "summary": {"wants": "secret-fact"},
        },
    )
    await house.dana.put(f"/handoffs/{(await talk.session())['handoff_id']}/claim")
    note = {"type": "note", "text": "secret-note"}
    await talk.post(house.dana, kind="custom", source="human_agent", data=note)
    await talk.word(house.dana, "I am Dana.", metadata={"m": "secret-meta"})
    await talk.word(house.dana, "As the AI.", source="human_agent_on_behalf_of_ai_agent")
    late = await talk.post(
        house.admin, kind="message", source="ai_agent", message="blocked-text", expected_epoch=epoch
    )
    assert late.status_code == 409
    await house.dana.post(
        f"/handoffs/{(await talk.session())['handoff_id']}/resolve",
        json={"note": "secret-note", "disposition": "secret-note"},
    )
    return talk


def strings(value: Any) -> list[str]:
    """Return every string in *value*, keys included."""
    match value:
        case dict():
            pairs = cast("dict[str, Any]", value).items()
            return [s for key, inner in pairs for s in (key, *strings(inner))]
        case list():
            return [s for inner in cast("list[Any]", value) for s in strings(inner)]
        case str():
            return [value]
        case _:
            return []


async def test_staff_sees_all_of_it(talk: Talk) -> None:
    text = json.dumps([await talk.events(), await talk.session()])
    handoffs = await talk.house.admin.get("/handoffs", params={"session_id": talk.id})

    assert [secret for secret in SECRETS if secret not in text + handoffs.text] == []


async def test_a_customer_sees_no_secret_and_no_id_in_the_log(talk: Talk) -> None:
    events = await talk.events(talk.customer)

    text = json.dumps(events)
    assert [secret for secret in SECRETS if secret in text] == []
    assert [found for found in strings(events) if found in IDS] == []
    assert {event["kind"] for event in events} == {"message", "status", "custom"}
    assert {e["data"]["type"] for e in events if e["kind"] == "custom"} == {"owner_changed"}
    assert all(event["metadata"] == {} for event in events)


async def test_a_customer_sees_the_persons_name_and_the_change_of_owner(talk: Talk) -> None:
    events = await talk.events(talk.customer)

    [said] = [e for e in events if e["data"].get("message") == "I am Dana."]
    assert said["data"]["participant"] == {"id": None, "display_name": "Dana"}
    [claimed] = [e for e in events if e["data"].get("command") == "takeover"]
    assert claimed["data"]["owner"] == {
        "kind": "operator",
        "operator_id": None,
        "display_name": "Dana",
        "queue": None,
    }
    assert claimed["data"]["by"] == {"role": "operator", "id": None, "display_name": None}
    assert claimed["data"]["reason"] is None


async def test_a_customer_sees_the_ai_behind_words_on_its_behalf(talk: Talk) -> None:
    events = await talk.events(talk.customer)

    [said] = [e for e in events if e["data"].get("message") == "As the AI."]
    assert said["data"]["participant"] == {"id": None, "display_name": "Puppet"}


async def test_a_customer_sees_a_session_without_metadata_labels_and_ids(talk: Talk) -> None:
    await talk.word(talk.house.dana, "Back again.")

    told = (await talk.customer.get(talk.path)).json()

    assert (told["metadata"], told["labels"]) == ({}, [])
    assert told["owner"] == {
        "kind": "operator",
        "operator_id": None,
        "display_name": "Dana",
        "queue": None,
    }


SECRET_EVENTS: dict[str, Callable[[Event], bool]] = {
    "note": lambda event: event["data"].get("type") == "note",
    "tool": lambda event: event["kind"] == "tool",
    "blocked": lambda event: event["data"].get("type") == "ai_reply_blocked",
}


@pytest.mark.parametrize("secret", SECRET_EVENTS)
async def test_a_customer_cannot_read_a_secret_event_by_its_id(talk: Talk, secret: str) -> None:
    event = next(event for event in await talk.events() if SECRET_EVENTS[secret](event))
    path = f"{talk.path}/events/{event['id']}"

    assert (await talk.house.dana.get(path)).status_code == 200
    assert (await talk.customer.get(path)).status_code == 404


async def test_a_customers_stream_leaves_secrets_out(talk: Talk) -> None:
    text = (await talk.customer.get(f"{talk.path}/events?sse=true&wait_for_data=0.2")).text

    assert "I am Dana." in text
    assert [secret for secret in SECRETS if secret in text] == []
    assert 'operator_id":"dana' not in text


async def test_a_token_reaches_no_other_session(house: House, talk: Talk) -> None:
    other = await house.talk()
    handoff = await other.asks_for_a_person()
    before = await other.session()

    for method, path, body in (
        ("GET", other.path, None),
        ("GET", f"{other.path}/events", None),
        ("GET", f"{other.path}/events?sse=true", None),
        ("GET", f"{other.path}/events/{other.id}-0", None),
        (
            "POST",
            f"{other.path}/events",
            {"kind": "message", "source": "customer", "message": "x"},
        ),
        ("POST", f"{other.path}/handoffs", {"reason": {"code": "customer_button"}}),
        ("DELETE", f"/handoffs/{handoff['id']}", None),
    ):
        answer = await talk.customer.request(method, path, json=body)
        assert answer.status_code == 403, (method, path, answer.text)
    assert await other.session() == before


async def test_a_token_does_not_tell_whether_another_session_exists(talk: Talk) -> None:
    assert (await talk.customer.get("/sessions/nowhere")).status_code == 403
    assert (await talk.customer.delete("/handoffs/HO-999999")).status_code in (403, 404)


async def test_a_customer_asks_for_a_person_in_no_other_way_than_by_the_button(
    house: House,
) -> None:
    talk = await house.talk()

    told = await talk.customer.post(
        f"{talk.path}/handoffs",
        json={
            "reason": {"code": "frustration", "text": "now!"},
            "priority": "urgent",
            "queue": "vip",
            "metadata": {"x": 1},
        },
    )

    assert told.status_code == 201
    assert told.json()["reason"] == {"code": "customer_button", "text": ""}
    read = (await house.dana.get(f"/handoffs/{told.json()['id']}")).json()
    assert read["reason"] == {"code": "customer_button", "text": "now!"}
    assert (read["priority"], read["queue"], read["metadata"]) == ("normal", "support", {})


async def test_a_customer_cannot_take_another_name(house: House) -> None:
    talk = await house.talk(customer_name="Ada")

    said = await talk.says("Hi", participant={"id": "dana", "display_name": "Dana"})

    assert said["data"]["participant"]["display_name"] == "Ada"
    [kept] = [e for e in await talk.events() if e["source"] == "customer"]
    assert kept["data"]["participant"] == {"id": "guest", "display_name": "Ada"}


async def test_a_customers_own_metadata_is_not_shown_as_an_author(house: House) -> None:
    talk = await house.talk()

    await talk.says("Hi", metadata={"author": {"id": "dana", "display_name": "Dana"}})

    [kept] = [e for e in await talk.events() if e["source"] == "customer"]
    assert "author" not in kept["metadata"], "only the server says who really wrote (law 11)"
