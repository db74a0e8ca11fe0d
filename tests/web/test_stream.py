"""The live stream of one conversation."""

from pathlib import Path

import anyio
import pytest

from secondline.web import stream
from tests.support.house import House, Talk, holds, is_answer, open_house, settings_for
from tests.support.sse import Reader, following


@pytest.fixture
async def talk(house: House) -> Talk:
    """A conversation in which nobody speaks unasked."""
    return await house.talk(agent_id="bot")


def events_of(talk: Talk) -> str:
    return f"{talk.path}/events"


async def offsets(reader: Reader, count: int) -> list[int]:
    return [frame.data["offset"] for frame in await reader.events(count)]


async def test_a_stream_begins_with_how_soon_to_come_back(talk: Talk) -> None:
    async with following(talk.customer, events_of(talk), sse=True) as reader:
        headers = reader.response.headers
        assert headers["content-type"] == "text/event-stream; charset=utf-8"
        assert headers["cache-control"] == "no-store"
        assert (await reader.frame()).retry == "1000"


async def test_a_stream_gives_what_was_there_and_then_what_comes(talk: Talk) -> None:
    before = await talk.says("Before")
    async with following(talk.customer, events_of(talk), sse=True) as reader:
        first = await reader.event()
        after = await talk.says("After")
        second = await reader.event()

    assert (first.id, first.data, first.event) == ("0", before, None)
    assert (second.id, second.data) == ("1", after)


async def test_the_accept_header_asks_for_a_stream_as_well(talk: Talk) -> None:
    await talk.says("Hello")
    customer = talk.customer
    customer.headers["accept"] = "text/event-stream"

    async with following(customer, events_of(talk)) as reader:
        assert (await reader.event()).data["data"]["message"] == "Hello"


async def test_a_stream_takes_the_token_from_the_address(talk: Talk) -> None:
    await talk.says("Hello")

    async with following(talk.house.nobody, events_of(talk), sse=True, token=talk.token) as reader:
        assert (await reader.event()).id == "0"


async def test_a_stream_without_credentials_or_session_is_a_plain_answer(talk: Talk) -> None:
    query = {"sse": "true"}

    assert (await talk.house.nobody.get(events_of(talk), params=query)).status_code == 401
    missing = await talk.house.admin.get("/sessions/nowhere/events", params=query)
    assert (missing.status_code, missing.json()) == (404, {"detail": "There is no such session."})


async def test_a_stream_starts_where_it_is_asked_to(talk: Talk) -> None:
    for text in ("0", "1", "2"):
        await talk.says(text)

    async with following(talk.customer, events_of(talk), sse=True, min_offset=2) as reader:
        assert await offsets(reader, 1) == [2]


async def test_a_stream_gives_the_kinds_asked_for_only(talk: Talk) -> None:
    async with following(
        talk.customer, events_of(talk), sse=True, kinds="message", source="customer"
    ) as reader:
        await talk.post(talk.customer, kind="status", source="customer_ui", status="typing")
        await talk.says("Words")
        assert (await reader.event()).data["data"]["message"] == "Words"


async def test_a_stream_that_comes_back_goes_on_after_the_last_it_had(talk: Talk) -> None:
    for number in range(3):
        await talk.says(str(number))
    async with following(talk.customer, events_of(talk), sse=True) as reader:
        had = await offsets(reader, 2)
    await talk.says("3")

    async with following(talk.customer, events_of(talk), str(had[-1]), sse=True) as reader:
        assert await offsets(reader, 2) == [2, 3]


@pytest.mark.parametrize("dropped_after", [1, 7, 100])
async def test_however_often_a_stream_breaks_nothing_is_lost_or_doubled(
    house: House, dropped_after: int
) -> None:
    talk = await house.talk(agent_id="bot")
    total = 300
    got = list[int]()

    async def write() -> None:
        for number in range(total):
            answer = await talk.word(house.dana, f"Line {number}")
            assert answer.status_code == 201

    async def read() -> None:
        while len(got) < total:
            last = str(got[-1]) if got else None
            async with following(
                talk.customer, events_of(talk), last, sse=True, source="human_agent"
            ) as reader:
                got.extend(await offsets(reader, min(dropped_after, total - len(got))))

    async with anyio.create_task_group() as group:
        group.start_soon(write)
        group.start_soon(read)

    written = [event["offset"] for event in await talk.events(source="human_agent")]
    assert got == written
    assert len(got) == total


@pytest.mark.parametrize(
    "last", ["", "x", "-1", "1.5", "٣", "99999999999999999999", "0 OR 1=1", "null"]
)
async def test_a_place_that_means_nothing_starts_where_the_address_says(
    talk: Talk, last: str
) -> None:
    await talk.says("Hello")
    customer = talk.customer

    async with customer.stream(
        "GET",
        events_of(talk),
        params={"sse": "true", "wait_for_data": 0.05},
        headers=[(b"last-event-id", last.encode())],
    ) as response:
        assert response.status_code == 200
        text = (await response.aread()).decode()

    assert "id: 0\n" in text


async def test_all_watchers_get_everything_at_once(talk: Talk) -> None:
    got: list[list[int]] = []
    watching = 50
    started = anyio.Semaphore(0)

    async def watch() -> None:
        async with following(talk.house.dana, events_of(talk), sse=True) as reader:
            await reader.frame()
            started.release()
            got.append(await offsets(reader, 5))

    async with anyio.create_task_group() as group:
        for _ in range(watching):
            group.start_soon(watch)
        for _ in range(watching):
            await started.acquire()
        for number in range(5):
            await talk.says(str(number))

    assert got == [[0, 1, 2, 3, 4]] * watching


async def test_the_ais_words_are_seen_as_they_come(house: House) -> None:
    talk = await house.talk()
    async with following(talk.customer, events_of(talk), sse=True) as reader:
        await talk.says("Hello")
        frames = [await reader.event()]
        while not is_answer(frames[-1].data):
            frames.append(await reader.event())

    assert [int(frame.id or -1) for frame in frames] == list(range(len(frames)))
    chunks = [f.data["data"]["data"].get("chunk") for f in frames if f.data["kind"] == "status"]
    assert "You said: Hello" in chunks


async def test_a_quiet_stream_ends_when_it_was_asked_to(talk: Talk) -> None:
    await talk.says("Hello")

    async with following(talk.customer, events_of(talk), sse=True, wait_for_data=0.1) as reader:
        frames = await reader.rest()

    assert [frame.id for frame in frames if frame.data] == ["0"]


async def test_a_silent_stream_beats(talk: Talk) -> None:
    async with following(talk.customer, events_of(talk), sse=True) as reader:
        await reader.frame()
        talk.house.application.hub.beat()
        first = await reader.frame()
        talk.house.application.hub.beat()
        second = await reader.frame()

    assert [first.comment, second.comment] == ["heartbeat", "heartbeat"]


async def test_the_server_beats_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secondline.bootstrap.HEARTBEAT_SECONDS", 0.01)
    async with open_house(settings_for(tmp_path)) as house:
        talk = await house.talk()
        async with following(talk.customer, events_of(talk), sse=True) as reader:
            await reader.frame()
            assert (await reader.frame()).comment == "heartbeat"


async def test_a_reader_that_takes_nothing_holds_nobody_up_and_is_dropped(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = talk.house
    request = (
        f"GET {events_of(talk)}?sse=true HTTP/1.1\r\nhost: x\r\n"
        f"authorization: Bearer {talk.token}\r\n\r\n"
    )
    port = int(house.url.rpartition(":")[2])
    stuck = [await anyio.connect_tcp("127.0.0.1", port) for _ in range(5)]
    for one in stuck:
        await one.send(request.encode())
    seen = list[int]()
    async with following(house.dana, events_of(talk), sse=True) as reader:
        await reader.frame()
        # More than fits in all the buffers between: the server cannot send on.
        for number in range(300):
            answer = await talk.word(house.dana, f"{number} " + "x" * 30_000)
            assert answer.status_code == 201
            seen.append((await reader.event()).data["offset"])

        outlets = house.application.services.outlets
        assert outlets.drop_stuck(anyio.current_time()) == 0, "nobody is stuck for long yet"
        late = anyio.current_time() + stream.SEND_SECONDS + 1
        dropped = list[int]()

        def all_dropped() -> bool:
            dropped.append(outlets.drop_stuck(late))
            return sum(dropped) >= len(stuck)

        await holds(all_dropped)
        assert sum(dropped) == len(stuck)
        await talk.word(house.dana, "Still here")
        await reader.event()

    assert seen == list(range(300))
    for one in stuck:
        await one.aclose()
