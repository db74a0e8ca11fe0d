"""
One SQLite file: a writer thread that commits in groups, and a connection for reads.

Rule 1: every write goes through `write`; one thread, one connection, one open transaction.
Rule 2: a write is acknowledged after the commit of its group, and the commit is on the disk
(WAL, synchronous=FULL), so what was acknowledged survives a kill and a power cut.
Rule 3: a write that fails is rolled back alone; the others of its group go on. (Few fail, so a
group is tried without savepoints first; if one fails, the group starts over with them.)

Group commit needs no timer: the thread takes what has queued up while it was committing. Alone,
a write waits for nobody; under load, one fsync serves up to MOST_WRITES of them.
"""

import asyncio
import fcntl
import queue
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

T = TypeVar("T")

Settle = Callable[[], None]

# Beyond this a group no longer gains (measured: 512 appenders, 21,000 events/s), and those at
# its end would wait for those at its start.
MOST_WRITES = 512

# The working set of the b-trees; below it, appends to random sessions in a database of a
# million events would wait for the disk. KiB, negative as SQLite wants it.
CACHE_KIB = -64 * 1024

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "busy_timeout=10000",
    "foreign_keys=ON",
    f"cache_size={CACHE_KIB}",
)


class DatabaseUnusable(Exception):
    """This database cannot be served; the text says why."""


class DatabaseInUse(DatabaseUnusable):
    """Another process serves this database."""


class DatabaseFromTheFuture(DatabaseUnusable):
    """A newer Secondline has changed this database in ways that this one does not know."""


def connect(path: Path) -> sqlite3.Connection:
    """
    Open *path* with the settings that Rule 2 rests on.

    Raises:
        DatabaseUnusable: the file is something else, or cannot be opened.
    """
    connection = None
    try:
        # Each connection is used by one thread at a time; which is decided here, not by sqlite3.
        connection = sqlite3.connect(
            path, isolation_level=None, cached_statements=256, check_same_thread=False
        )
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.DatabaseError as error:
        if connection is not None:
            connection.close()
        raise DatabaseUnusable(f"{path} cannot be used as a database: {error}.") from None
    return connection


@dataclass(slots=True)
class _Write:
    change: Callable[[sqlite3.Connection], Any]
    then: Callable[[Any], None] | None
    done: asyncio.Future[Any]

    def succeed(self, result: Any) -> None:  # noqa: ANN401 - whatever the change returned
        if self.then is not None:
            self.then(result)
        if not self.done.done():
            self.done.set_result(result)

    def fail(self, error: Exception) -> None:
        if not self.done.done():
            self.done.set_exception(error)


Attempt = Callable[[sqlite3.Connection, _Write], Settle]


class Readable(Protocol):
    """What a log is read from, and written to where that is allowed."""

    @property
    def reader(self) -> sqlite3.Connection: ...

    async def write(
        self,
        change: Callable[[sqlite3.Connection], T],
        then: Callable[[T], None] | None = None,
    ) -> T: ...


class ReadOnlyDatabase:
    """The file at *path* for reading alone, also beside the process that serves it."""

    def __init__(self, path: Path) -> None:
        """
        Open the database.

        Raises:
            DatabaseUnusable: there is none.
        """
        try:
            self.reader = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None
            )
            self.reader.execute("PRAGMA busy_timeout=10000")
        except sqlite3.DatabaseError as error:
            raise DatabaseUnusable(f"{path} cannot be read as a database: {error}.") from None

    async def write(
        self,
        change: Callable[[sqlite3.Connection], T],  # noqa: ARG002 - as Readable has it
        then: Callable[[T], None] | None = None,  # noqa: ARG002 - the same
    ) -> T:
        """Refuse."""
        raise DatabaseUnusable("This database was opened to be read.")

    def close(self) -> None:
        self.reader.close()


class Database:
    """The file at *path*, in use by this process alone until `close`."""

    def __init__(self, path: Path) -> None:
        """
        Open the database.

        Raises:
            DatabaseInUse: another process has it.
            DatabaseUnusable: it is none.
        """
        self._lock = _lock(path.with_name(f"{path.name}.lock"))
        self._queue: queue.SimpleQueue[list[_Write] | None]
        self._queue = queue.SimpleQueue()
        self._gathered: list[_Write] = []
        try:
            self.reader = connect(path)
        except DatabaseUnusable:
            self._lock.close()
            raise
        self._writer = connect(path)
        self._loop = asyncio.get_running_loop()
        self._thread = threading.Thread(target=self._run, name="sqlite-writer", daemon=True)
        self._thread.start()

    async def write(
        self,
        change: Callable[[sqlite3.Connection], T],
        then: Callable[[T], None] | None = None,
    ) -> T:
        """
        Run *change* in the writer's transaction and return its result once it is durable.

        *then* gets the result first, also when the caller has gone away meanwhile: what is
        queued gets written, and whoever waits for it must hear of it.
        """
        done: asyncio.Future[T] = self._loop.create_future()
        if not self._gathered:
            # Once a turn of the loop, not once a write: waking the thread for each would have
            # the two threads fight for the interpreter, over groups of one.
            self._loop.call_soon(self._hand_over)
        self._gathered.append(_Write(change, then, done))
        return await done

    def _hand_over(self) -> None:
        if self._gathered:
            self._queue.put(self._gathered)
            self._gathered = []

    def close(self) -> None:
        """Finish what is queued, then let go of the file."""
        self._hand_over()
        self._queue.put(None)
        self._thread.join()
        self._writer.close()
        self.reader.close()
        self._lock.close()

    def _run(self) -> None:
        while (group := self._queue.get()) is not None:
            last = False
            while len(group) < MOST_WRITES and not last:
                try:
                    following = self._queue.get_nowait()
                except queue.Empty:
                    break
                last = following is None
                group += following or []
            self._commit(group)
            if last:
                return

    def _commit(self, group: list[_Write]) -> None:
        try:
            try:
                settled = self._transact(group, _plainly)
            except Exception:  # noqa: BLE001 - with savepoints it shows whose fault it was
                settled = self._transact(group, _guarded)
        except sqlite3.Error as error:  # the disk is full or broken: nothing of the group is kept
            settled = [partial(write.fail, error) for write in group]
        self._loop.call_soon_threadsafe(_settle, settled)

    def _transact(self, group: list[_Write], attempt: Attempt) -> list[Settle]:
        try:
            self._writer.execute("BEGIN IMMEDIATE")
            settled = [attempt(self._writer, write) for write in group]
            self._writer.execute("COMMIT")
        except BaseException:
            if self._writer.in_transaction:
                self._writer.execute("ROLLBACK")
            raise
        return settled


def _plainly(writer: sqlite3.Connection, write: _Write) -> Settle:
    return partial(write.succeed, write.change(writer))


def _guarded(writer: sqlite3.Connection, write: _Write) -> Settle:
    writer.execute("SAVEPOINT one")
    try:
        result = write.change(writer)
    except Exception as error:  # noqa: BLE001 - handed to the one who asked for the write
        writer.execute("ROLLBACK TO one")
        writer.execute("RELEASE one")
        return partial(write.fail, error)
    writer.execute("RELEASE one")
    return partial(write.succeed, result)


def _settle(settled: list[Settle]) -> None:
    for settle in settled:
        settle()


def _lock(path: Path) -> Any:  # noqa: ANN401 - an open file
    handle = path.open("a")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        handle.close()
        raise DatabaseInUse(f"Another process serves the database beside {path}.") from None
    return handle
