"""What is answered from memory, in the one moment in which memory and file differ."""

import asyncio
import time

from secondline.domain.events import Audience
from secondline.domain.ids import SessionId
from secondline.ports import EventFilter
from secondline.store.sqlite.store import SqliteStore
from tests.support.values import saying

S = SessionId("s")


def wait_until_it_is_on_file(store: SqliteStore, events: int) -> None:
    """Hold the event loop up until the writer's thread has committed, so no news gets through."""
    reader = store.log._database.reader  # pyright: ignore[reportPrivateUsage]
    while reader.execute("SELECT count(*) FROM event").fetchone() != (events,):
        time.sleep(0.001)


async def test_a_session_read_before_the_news_of_its_commit_counts_the_commit_once(
    store: SqliteStore,
) -> None:
    appending = asyncio.create_task(store.log.append(saying("one")))
    for _ in range(3):  # it stands in the writer's queue by then
        await asyncio.sleep(0)
    wait_until_it_is_on_file(store, 1)
    assert (await store.log.session(S)).next_offset == 1
    await appending
    assert (await store.log.session(S)).next_offset == 1
    await store.log.append(saying("two"))
    events = await store.log.events(S, EventFilter(), audience=Audience.STAFF)
    assert [event.text for event in events] == ["one", "two"]
    assert (await store.log.session(S)).next_offset == 2
