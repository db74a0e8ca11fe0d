"""Opening a database: made from nothing, brought up to date, refused when it is not ours."""

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from secondline.domain.events import Audience
from secondline.domain.ids import SessionId
from secondline.domain.jobs import JobKind, Schedule
from secondline.ports import EventFilter
from secondline.store.sqlite.database import DatabaseFromTheFuture, DatabaseInUse
from secondline.store.sqlite.schema import HEAD_REVISION
from secondline.store.sqlite.store import SqliteStore, migrate, open_store, revision
from tests.support.values import NOON, ROBOT, Ears, a_session, after, saying, writing


def schema(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


def set_revision(path: Path, number: str) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE alembic_version SET version_num = ?", (number,))


def test_a_new_database_is_made(path: Path) -> None:
    assert revision(path) is None
    assert migrate(path)
    assert revision(path) == HEAD_REVISION


def test_a_database_that_is_up_to_date_is_left_alone(path: Path) -> None:
    migrate(path)
    before = schema(path)
    assert not migrate(path)
    assert schema(path) == before


def test_an_empty_file_becomes_a_database(path: Path) -> None:
    path.touch()
    assert migrate(path)
    assert revision(path) == HEAD_REVISION


def test_a_database_from_the_future_is_refused_and_left_as_it_is(path: Path) -> None:
    migrate(path)
    set_revision(path, "9999")
    before = schema(path)
    with pytest.raises(
        DatabaseFromTheFuture, match=rf"test\.db is at revision 9999.*{HEAD_REVISION}"
    ):
        migrate(path)
    assert (schema(path), revision(path)) == (before, "9999")


async def test_a_store_from_the_future_is_not_opened_and_not_held(path: Path) -> None:
    migrate(path)
    set_revision(path, "9999")
    with pytest.raises(DatabaseFromTheFuture):
        async with open_store(path, committed=lambda _: None, jobs_changed=lambda: None):
            raise AssertionError
    set_revision(path, HEAD_REVISION)
    async with open_store(path, committed=lambda _: None, jobs_changed=lambda: None) as store:
        assert await store.log.head() == 0


async def test_a_database_in_use_is_refused(path: Path, store: SqliteStore) -> None:
    with pytest.raises(DatabaseInUse, match="Another process serves"):
        async with open_store(path, committed=lambda _: None, jobs_changed=lambda: None):
            raise AssertionError
    await store.log.append(saying())


OPENS = """
import asyncio, sys
from pathlib import Path
from secondline.store.sqlite.store import open_store

async def main():
    async with open_store(Path(sys.argv[1]), committed=print, jobs_changed=lambda: None):
        pass

asyncio.run(main())
"""


async def test_a_database_in_use_is_refused_to_another_process(
    path: Path, store: SqliteStore
) -> None:
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", OPENS, str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "DatabaseInUse" in done.stderr


async def test_a_commit_is_on_the_disk_before_it_is_acknowledged(store: SqliteStore) -> None:
    """A killed process loses nothing either way; only these two settings outlast a power cut."""
    writer = store.jobs._database._writer  # pyright: ignore[reportPrivateUsage]
    assert writer.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert writer.execute("PRAGMA synchronous").fetchone() == (2,), "2 is FULL"


async def test_what_was_written_is_there_at_the_next_opening(path: Path, ears: Ears) -> None:
    async with open_store(path, committed=ears.committed, jobs_changed=ears.jobs_changed) as store:
        await store.log.create(a_session())
        await store.log.append(saying("kept"))
        before = await store.log.session(SessionId("s"))
    async with open_store(path, committed=ears.committed, jobs_changed=ears.jobs_changed) as store:
        events = await store.log.events(SessionId("s"), EventFilter(), audience=Audience.EVERYONE)
        assert [event.text for event in events] == ["kept"]
        assert await store.log.session(SessionId("s")) == before


async def test_jobs_of_a_dead_process_are_due_at_once(path: Path, ears: Ears) -> None:
    """Whoever held a lease on this file is gone; its turns do not wait for the lease to end."""
    agents = frozenset({ROBOT})
    async with open_store(path, committed=ears.committed, jobs_changed=ears.jobs_changed) as store:
        await store.log.create(a_session())
        turn = Schedule(kind=JobKind.TURN, run_at=NOON, agent_id=ROBOT)
        await store.log.append(writing(jobs=(turn,)))
        await store.jobs.claim(now=NOON, lease="dead", until=after(900), limit=1, agents=agents)
    async with open_store(path, committed=ears.committed, jobs_changed=ears.jobs_changed) as store:
        assert await store.jobs.next_due(agents) == NOON
        [job] = await store.jobs.claim(
            now=NOON, lease="new", until=after(9), limit=1, agents=agents
        )
        assert job.attempt == 2
