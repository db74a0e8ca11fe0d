"""Writes that fail: alone, not with their neighbours; and the store goes on afterwards."""

import asyncio
import resource
import sqlite3
from collections.abc import Callable, Coroutine, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from secondline.domain.events import Audience
from secondline.domain.ids import SessionId
from secondline.ports import Appended, EventFilter
from secondline.store.sqlite.database import Database
from secondline.store.sqlite.store import SqliteStore
from tests.support.values import Ears, message, saying, writing

S = SessionId("s")

# Larger than what the log's file and a page of the database have left, so that it must grow.
LARGE = "x" * 200_000


async def texts(store: SqliteStore) -> list[str]:
    events = await store.log.events(S, EventFilter(), audience=Audience.STAFF)
    return [event.text for event in events]


async def all_at_once(*writes: Coroutine[Any, Any, Any]) -> list[Any]:
    """Have *writes* stand in the queue together, so that they become one group."""
    return await asyncio.gather(*writes, return_exceptions=True)


def fails_midway(db: sqlite3.Connection) -> None:
    db.execute("UPDATE session SET customer_id = 'half done'")
    raise ArithmeticError


def breaks_a_constraint(db: sqlite3.Connection) -> None:
    db.execute("UPDATE session SET customer_id = 'half done'")
    db.execute("UPDATE session SET agent_id = NULL")


@pytest.mark.parametrize("broken", [fails_midway, breaks_a_constraint])
async def test_a_write_that_fails_is_undone_alone(
    store: SqliteStore, broken: Callable[[sqlite3.Connection], None]
) -> None:
    database = store.jobs._database  # pyright: ignore[reportPrivateUsage]
    first, error, second = await all_at_once(
        store.log.append(saying("first")),
        database.write(broken),
        store.log.append(saying("second")),
    )
    assert isinstance(error, ArithmeticError | sqlite3.IntegrityError)
    assert isinstance(first, Appended)
    assert isinstance(second, Appended)
    assert await texts(store) == ["first", "second"]
    assert (await store.log.session(S)).customer_id == "ann"


async def test_each_write_of_a_spoilt_group_happens_once(store: SqliteStore, ears: Ears) -> None:
    """The group is tried a second time without the culprit; nobody's events come twice."""
    database = store.jobs._database  # pyright: ignore[reportPrivateUsage]
    writes = [store.log.append(saying(f"{n}")) for n in range(9)]
    await all_at_once(*writes[:5], database.write(fails_midway), *writes[5:])
    assert await texts(store) == [f"{n}" for n in range(9)]
    assert len(ears.commits) == 9
    assert (await store.log.session(S)).next_offset == 9


@contextmanager
def full(store: SqliteStore) -> Generator[None]:
    """Leave the database no further page: SQLite's own way to be full."""
    writer = store.jobs._database._writer  # pyright: ignore[reportPrivateUsage]
    [pages] = writer.execute("PRAGMA page_count").fetchone()
    writer.execute(f"PRAGMA max_page_count = {pages}")
    try:
        yield
    finally:
        writer.execute("PRAGMA max_page_count = 1000000")


@contextmanager
def disk_at_its_end(path: Path) -> Generator[None]:
    """Let no file of this process grow: what a full disk or a quota does, from the kernel."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    largest = max(file.stat().st_size for file in path.parent.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


async def test_a_full_database_refuses_and_goes_on(store: SqliteStore, ears: Ears) -> None:
    await store.log.append(saying("before"))
    with full(store):
        results = await all_at_once(*(store.log.append(saying(LARGE)) for _ in range(3)))
    assert all(isinstance(result, sqlite3.OperationalError) for result in results)
    assert len(ears.commits) == 1, "nobody hears of what was not written"
    await store.log.append(saying("after"))
    assert await texts(store) == ["before", "after"]
    assert (await store.log.session(S)).next_offset == 2


async def test_a_disk_at_its_end_refuses_the_group_and_the_store_goes_on(
    store: SqliteStore, path: Path, ears: Ears
) -> None:
    await store.log.append(saying("before"))
    with disk_at_its_end(path):
        results = await all_at_once(*(store.log.append(saying(LARGE)) for _ in range(3)))
    assert all(isinstance(result, sqlite3.OperationalError) for result in results)
    assert len(ears.commits) == 1, "nobody hears of what was not written"
    await store.log.append(saying("after"))
    assert await texts(store) == ["before", "after"]
    assert (await store.log.session(S)).next_offset == 2


async def test_reads_go_on_while_nothing_can_be_written(store: SqliteStore, path: Path) -> None:
    await store.log.append(saying("before"))
    with disk_at_its_end(path):
        await all_at_once(store.log.append(saying(LARGE)))
        assert await texts(store) == ["before"]


async def test_what_was_refused_is_not_answered_from_memory(store: SqliteStore, path: Path) -> None:
    before = await store.log.session(S)
    with disk_at_its_end(path):
        await all_at_once(store.log.append(saying(LARGE)))
    assert await store.log.session(S) == before
    assert await texts(store) == []


async def test_a_writer_who_goes_away_still_wakes_the_listeners(
    store: SqliteStore, ears: Ears
) -> None:
    """The message is kept once it is queued; somebody waits for it."""
    await store.log.session(S)
    writing_it = asyncio.create_task(store.log.append(saying("kept")))
    await asyncio.sleep(0)
    writing_it.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing_it
    await store.log.append(writing(message("next")))
    assert [commit.events[0].data["message"] for commit in ears.commits] == ["kept", "next"]
    assert await texts(store) == ["kept", "next"]
    assert (await store.log.session(S)).next_offset == 2


async def test_what_is_queued_is_written_before_the_store_closes(path: Path) -> None:
    database = Database(path)
    made = asyncio.create_task(database.write(lambda db: db.execute("CREATE TABLE kept (x)")))
    await asyncio.sleep(0)
    database.close()
    await made
    again = Database(path)
    assert again.reader.execute("SELECT count(*) FROM kept").fetchone() == (0,)
    again.close()
