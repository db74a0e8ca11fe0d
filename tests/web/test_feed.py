"""The operators' stream: what changed in any conversation."""

from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import pytest

from tests.support.house import House, open_house, settings_for
from tests.support.sse import following


@pytest.fixture
async def house(tmp_path: Path) -> AsyncGenerator[House]:
    """A server of the test's own: the feed shows all conversations."""
    async with open_house(settings_for(tmp_path, agent="bot")) as opened:
        yield opened


async def test_the_feed_greets_with_the_place_to_resume_from(house: House) -> None:
    talk = await house.talk()
    await talk.says("Before")

    async with following(house.dana, "/stream") as reader:
        hello = await reader.event()

    assert (hello.event, hello.id, hello.data) == ("hello", "1", {})


async def test_a_change_says_where_and_who_and_not_what(house: House) -> None:
    talk = await house.talk(customer_name="Ada")
    async with following(house.dana, "/stream") as reader:
        await reader.event()
        said = await talk.says("Hello " + "x" * 1000)
        change = await reader.event()

    assert change.event == "change"
    assert change.data == {
        "session_id": talk.id,
        "offset": 0,
        "kind": "message",
        "source": "customer",
        "type": None,
        "owner": {"kind": "ai", "operator_id": None, "display_name": None, "queue": None},
        "epoch": 0,
        "handoff_id": None,
        "pending_since": said["creation_utc"],
        "waiting_since": None,
        "closed": False,
        "preview": {
            "source": "customer",
            "text": ("Hello " + "x" * 1000)[:160],
            "creation_utc": said["creation_utc"],
            "offset": 0,
        },
    }


async def test_a_change_of_hands_is_told_with_the_new_owner(house: House) -> None:
    talk = await house.talk()
    async with following(house.dana, "/stream") as reader:
        await reader.event()
        await talk.taken(house.lee)
        change, line = await reader.events(2)

    assert (change.data["kind"], change.data["type"]) == ("custom", "owner_changed")
    assert change.data["owner"]["operator_id"] == "lee"
    assert change.data["epoch"] == 1
    assert (line.data["kind"], line.data["source"]) == ("message", "system")


async def test_typing_is_told_for_watched_sessions_only(house: House) -> None:
    watched, other = await house.talk(), await house.talk()
    typing: dict[str, Any] = {"kind": "status", "source": "customer_ui", "status": "typing"}
    async with following(house.dana, "/stream", watch=watched.id) as reader:
        await reader.event()
        await other.post(other.customer, **typing)
        await watched.post(watched.customer, **typing)
        await other.says("Words are told for all")
        first, second = await reader.events(2)

    assert (first.data["session_id"], first.data["kind"]) == (watched.id, "status")
    assert (second.data["session_id"], second.data["kind"]) == (other.id, "message")


@pytest.mark.parametrize("by_header", [True, False])
async def test_the_feed_resumes_without_loss_or_doubles(
    house: House,
    by_header: bool,  # noqa: FBT001 - parametrized
) -> None:
    talks = [await house.talk() for _ in range(3)]
    async with following(house.dana, "/stream") as reader:
        last = (await reader.event()).id or ""
    got = list[tuple[str, int]]()
    for round_ in range(4):
        for talk in talks:
            await talk.says(f"Round {round_}")
        query = {} if by_header else {"last_event_id": last}
        async with following(house.dana, "/stream", last if by_header else None, **query) as reader:
            for frame in await reader.events(2):
                got.append((frame.data["session_id"], frame.data["offset"]))
                last = frame.id or ""
    async with following(house.dana, "/stream", last) as reader:
        for frame in await reader.events(4):
            got.append((frame.data["session_id"], frame.data["offset"]))

    assert got == [(talk.id, offset) for offset in range(4) for talk in talks]


async def test_a_resumed_feed_does_not_greet_again(house: House) -> None:
    talk = await house.talk()
    await talk.says("Hello")

    async with following(house.dana, "/stream", "0") as reader:
        assert (await reader.event()).event == "change"


async def test_a_place_that_means_nothing_starts_now(house: House) -> None:
    talk = await house.talk()
    await talk.says("Before")

    async with following(house.dana, "/stream", "x") as reader:
        assert (await reader.event()).event == "hello"


async def test_a_place_beyond_the_log_starts_now(house: House) -> None:
    talk = await house.talk()
    await talk.says("Before")

    async with following(house.dana, "/stream", str(2**53 - 1)) as reader:
        hello = await reader.event()
        await talk.says("After")
        change = await reader.event()

    assert (hello.event, hello.id) == ("hello", "1")
    assert change.data["offset"] == 1


async def test_a_key_in_the_address_opens_the_feed(house: House) -> None:
    async with following(house.nobody, "/stream", token=house.keys["dana"]) as reader:
        assert (await reader.event()).event == "hello"


async def test_customers_bots_and_strangers_do_not_get_the_feed(house: House) -> None:
    talk = await house.talk()

    assert (await talk.customer.get("/stream")).status_code == 403
    assert (await house.bot.get("/stream")).status_code == 403
    assert (await house.nobody.get("/stream")).status_code == 401


async def test_an_erased_conversation_is_not_in_the_feed(house: House) -> None:
    gone, kept = await house.talk(), await house.talk()
    await gone.says("My secret")
    await kept.says("Hello")
    await house.admin.delete(gone.path)

    async with following(house.dana, "/stream", "0") as reader:
        change = await reader.event()

    assert change.data["session_id"] == kept.id
