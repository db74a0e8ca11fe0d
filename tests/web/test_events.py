"""The log of a session: post, list, wait, annotate, delete."""

from typing import Any

import anyio
import pytest

from tests.support.house import House, Talk, is_answer, words


@pytest.fixture
async def talk(house: House) -> Talk:
    """A conversation with a bot that does not poll, so that nobody else writes into it."""
    return await house.talk(agent_id="bot")


async def test_a_customers_message_is_in_the_log_as_it_was_said(talk: Talk) -> None:
    said = await talk.says("Hello\tthere 👋\nsecond line")

    [kept] = await talk.events()
    assert kept.pop("creation_utc").endswith("Z")
    assert kept.pop("trace_id") == kept.pop("correlation_id") != ""
    assert kept == {
        "id": said["id"],
        "source": "customer",
        "kind": "message",
        "offset": 0,
        "data": {
            "message": "Hello\tthere 👋\nsecond line",
            "participant": {"id": "guest", "display_name": "Guest"},
        },
        "metadata": {},
        "deleted": False,
    }


async def test_a_message_moves_the_sessions_head_clock_and_preview(talk: Talk) -> None:
    said = await talk.says("x" * 500)

    session = await talk.session()
    assert session["next_offset"] == 1
    assert session["pending_since"] == said["creation_utc"]
    assert session["preview"] == {
        "source": "customer",
        "text": "x" * 160,
        "creation_utc": said["creation_utc"],
        "offset": 0,
    }


async def test_the_clock_runs_from_the_first_unanswered_message(talk: Talk) -> None:
    first = await talk.says("One")
    await talk.says("Two")

    assert (await talk.session())["pending_since"] == first["creation_utc"]


async def test_the_same_key_gives_the_same_event_once(talk: Talk) -> None:
    first = await talk.says("Once", idempotency_key="k1")
    again = await talk.says("Once", idempotency_key="k1")
    by_header = await talk.customer.post(
        f"{talk.path}/events",
        json={"kind": "message", "source": "customer", "message": "Once"},
        headers={"idempotency-key": "k1"},
    )

    assert again == first == by_header.json()
    assert len(await talk.events()) == 1


async def test_the_same_key_at_once_gives_one_event(talk: Talk) -> None:
    async with anyio.create_task_group() as group:
        for _ in range(10):
            group.start_soon(lambda: talk.says("Once", idempotency_key="k"))

    assert len(await talk.events()) == 1


async def test_a_key_that_comes_back_with_other_words_is_refused(talk: Talk) -> None:
    await talk.says("Once", idempotency_key="k1")

    answer = await talk.post(
        talk.customer, kind="message", source="customer", message="Twice", idempotency_key="k1"
    )

    assert answer.status_code == 409
    assert answer.json()["detail"]["code"] == "idempotency_key_reused"
    assert len(await talk.events()) == 1


async def test_keys_of_different_writers_do_not_meet(talk: Talk) -> None:
    await talk.says("Mine", idempotency_key="1")

    answer = await talk.word(talk.house.dana, "Mine too", idempotency_key="1")

    assert answer.status_code == 201
    assert [text for _, text in words(await talk.events())] == ["Mine", "Mine too"]


async def test_events_are_found_by_offset_kind_source_and_trace(talk: Talk) -> None:
    said = await talk.says("Hello")
    await talk.post(talk.customer, kind="status", source="customer_ui", status="typing")
    await talk.word(talk.house.dana, "Hi")

    async def offsets(**wanted: Any) -> list[int]:
        return [event["offset"] for event in await talk.events(**wanted)]

    everything = await offsets()
    assert everything == list(range(len(everything)))
    assert await offsets(min_offset=2) == everything[2:]
    assert await offsets(min_offset=1000) == []
    assert await offsets(kinds="status") == [1]
    assert await offsets(kinds="message, status", source="customer_ui") == [1]
    assert await offsets(source="customer") == [0]
    assert await offsets(trace_id=said["trace_id"]) == [0]
    assert await offsets(correlation_id=said["trace_id"]) == [0]
    assert await offsets(trace_id="nothing") == []


async def test_an_event_is_read_by_its_id(talk: Talk) -> None:
    said = await talk.says("Hello")

    read = (await talk.customer.get(f"{talk.path}/events/{said['id']}")).json()

    assert read == said


async def test_an_event_of_another_session_is_not_found_here(house: House, talk: Talk) -> None:
    other = await house.talk()
    said = await other.says("Elsewhere")
    await talk.says("Here")

    answer = await house.admin.get(f"{talk.path}/events/{said['id']}")

    assert answer.status_code == 404
    assert answer.json() == {"detail": "There is no such event."}


async def test_waiting_ends_as_soon_as_something_comes(talk: Talk) -> None:
    got: list[Any] = []

    async def wait() -> None:
        got.extend(await talk.events(min_offset=0, kinds="message", wait_for_data=60))

    with anyio.fail_after(20):
        async with anyio.create_task_group() as group:
            group.start_soon(wait)
            await anyio.wait_all_tasks_blocked()
            # Wakes the one who waits, but is not what is waited for.
            await talk.post(talk.customer, kind="status", source="customer_ui", status="typing")
            await talk.says("Now")

    assert [event["data"]["message"] for event in got] == ["Now"]


async def test_waiting_in_vain_ends_as_a_gateway_timeout(talk: Talk) -> None:
    answer = await talk.customer.get(f"{talk.path}/events", params={"wait_for_data": 0.05})

    assert answer.status_code == 504
    assert answer.json() == {"detail": "Request timed out"}


@pytest.mark.parametrize("seconds", [0, -1])
async def test_waiting_for_no_time_answers_at_once(talk: Talk, seconds: int) -> None:
    assert await talk.events(wait_for_data=seconds) == []


async def test_notes_are_internal_and_carry_their_author(talk: Talk) -> None:
    forged = {"id": "lee", "display_name": "Lee"}
    data = {"type": "note", "text": "Call back", "author": forged, "to": "ai"}

    answer = await talk.post(talk.house.dana, kind="custom", source="human_agent", data=data)

    assert answer.status_code == 201
    assert answer.json()["data"] == {
        "type": "note",
        "text": "Call back",
        "author": {"id": "dana", "display_name": "Dana"},
        "to": "colleagues",
    }
    assert await talk.events(talk.customer) == []


async def test_a_note_is_no_takeover(talk: Talk) -> None:
    await talk.post(
        talk.house.dana, kind="custom", source="human_agent", data={"type": "note", "text": "Hm"}
    )

    assert (await talk.session())["mode"] == "auto"


async def test_an_operators_typing_is_no_takeover_and_is_seen(talk: Talk) -> None:
    await talk.post(talk.house.dana, kind="status", source="human_agent", status="typing")

    assert (await talk.session())["mode"] == "auto"
    [seen] = await talk.events(talk.customer)
    assert seen["data"] == {"status": "typing", "data": {}}


@pytest.mark.parametrize("kind", ["owner_changed", "ai_reply_blocked"])
async def test_the_servers_own_records_cannot_be_forged(talk: Talk, kind: str) -> None:
    answer = await talk.post(
        talk.house.admin, kind="custom", source="human_agent", data={"type": kind}
    )

    assert answer.status_code == 422
    assert await talk.events() == []


async def test_nobody_writes_as_the_server(talk: Talk) -> None:
    answer = await talk.post(talk.house.admin, kind="message", source="system", message="Hi")

    assert answer.status_code == 422
    assert await talk.events() == []


async def test_metadata_of_an_event_changes_and_its_words_do_not(talk: Talk) -> None:
    said = await talk.says("Hello", metadata={"a": 1, "b": 2})
    path = f"{talk.path}/events/{said['id']}"

    answer = await talk.house.bot.patch(path, json={"metadata": {"set": {"c": 3}, "unset": ["a"]}})

    assert answer.status_code == 200
    [kept] = await talk.events()
    assert kept["metadata"] == {"b": 2, "c": 3}
    assert kept["data"]["message"] == "Hello"
    assert (await talk.house.bot.patch(path, json={"message": "No"})).status_code == 422


async def test_who_really_wrote_cannot_be_rewritten(talk: Talk) -> None:
    posted = await talk.word(
        talk.house.dana, "As the AI", source="human_agent_on_behalf_of_ai_agent"
    )
    said = await talk.says("Hello")
    forged = {"author": {"id": "lee", "display_name": "Lee"}}

    for event_id in (posted.json()["id"], said["id"]):
        for change in (
            {"set": forged},
            {"unset": ["author"]},
            {"unset": ["author"], "set": forged},
        ):
            answer = await talk.house.lee.patch(
                f"{talk.path}/events/{event_id}", json={"metadata": change}
            )
            assert answer.status_code == 200

    authors = [event["metadata"].get("author") for event in await talk.events(kinds="message")]
    assert authors == [None, {"id": "dana", "display_name": "Dana"}, None]


async def test_deleted_events_are_hidden_and_their_places_stay_taken(talk: Talk) -> None:
    await talk.says("Keep")
    await talk.says("Drop")
    await talk.says("Drop too")

    answer = await talk.house.admin.delete(f"{talk.path}/events", params={"min_offset": 1})

    assert answer.status_code == 204
    after = await talk.says("New")
    assert after["offset"] == 3
    assert [(e["offset"], e["data"]["message"]) for e in await talk.events()] == [
        (0, "Keep"),
        (3, "New"),
    ]


async def test_a_customer_who_writes_faster_than_people_can_is_slowed_down(house: House) -> None:
    talk = await house.talk(agent_id="bot")
    body = {"kind": "message", "source": "customer", "message": "x"}

    answers = [await talk.customer.post(f"{talk.path}/events", json=body) for _ in range(45)]

    refused = [answer for answer in answers if answer.status_code == 429]
    assert refused
    assert {answer.status_code for answer in answers} == {201, 429}
    assert all(int(answer.headers["retry-after"]) >= 1 for answer in refused)
    assert refused[0].json() == {"detail": "Too many requests; please wait a moment."}
    assert len(await talk.events()) == 45 - len(refused)


async def test_one_customers_haste_does_not_slow_another_down(house: House) -> None:
    hasty, other = await house.talk(agent_id="bot"), await house.talk(agent_id="bot")
    for _ in range(40):
        await hasty.post(hasty.customer, kind="message", source="customer", message="x")

    answer = await other.post(other.customer, kind="message", source="customer", message="x")

    assert answer.status_code == 201


async def test_staff_is_not_slowed_down(talk: Talk) -> None:
    answers = [await talk.word(talk.house.dana, f"Line {n}") for n in range(40)]

    assert {answer.status_code for answer in answers} == {201}


async def test_the_ai_hears_what_is_posted_for_the_customer_by_a_connector(house: House) -> None:
    talk = await house.talk()

    answer = await talk.post(
        house.admin,
        kind="message",
        source="customer",
        message="By e-mail",
        participant={"id": "ada@example.com", "display_name": "Ada"},
    )

    assert answer.json()["data"]["participant"] == {"id": "ada@example.com", "display_name": "Ada"}
    await talk.until(is_answer)
    assert words(await talk.events())[-1] == ("ai_agent", "You said: By e-mail")
