"""
Databases with a past, for the product: so many events, in sessions of realistic length.

The product makes the file, one session and one message; those rows are the pattern that is
copied, so whatever the schema is, the copies are what the product itself would have written.
"""

import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from benchmarks.servers import Load, ours

# A support conversation of some length; more sessions, not longer ones, make a big database.
EVENTS_PER_SESSION = 100
FEW_EVENTS_PER_SESSION = 10

# The appends go to sessions spread over the whole database, so that its b-trees are all touched.
APPENDED_TO = 200


class Filled(Struct, frozen=True):
    folder: Path
    events: int
    sessions: list[str]  #: where to append


def fill(folder: Path, sizes: Sequence[int]) -> list[Filled]:
    """Make a database of each of *sizes* events below *folder*."""
    pattern = folder / "pattern"
    message = {"kind": "append", "sessions": 1, "seconds": 0.1}
    with ours(pattern) as server, Load(server, message) as load:
        load.figures()
    filled: list[Filled] = []
    for events in sizes:
        copy = folder / str(events)
        shutil.copytree(pattern, copy)
        filled.append(Filled(copy, events, _multiply(_database(copy), events)))
    return filled


def _database(folder: Path) -> Path:
    return next(folder.rglob("*.db"))


def _multiply(path: Path, events: int) -> list[str]:
    """Replace all sessions by copies of the newest, and return some of the copies' ids."""
    few = events < EVENTS_PER_SESSION**2
    length = FEW_EVENTS_PER_SESSION if few else EVENTS_PER_SESSION
    sessions = [f"past{number:08x}" for number in range(events // length)]
    db = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=OFF", "cache_size=-262144"):
        db.execute(f"PRAGMA {pragma}")
    db.execute("BEGIN")
    session, event = _pattern(db)
    db.execute("DELETE FROM event")
    db.execute("DELETE FROM session")
    session["head"] = length
    session["customer_offset"] = length - 1
    _insert(db, "session", session, ({"id": one} for one in sessions))
    # As time brings them: the sessions take turns.
    places = ((one, offset) for offset in range(length) for one in sessions)
    _insert(db, "event", event, ({"session_id": one, "offset": at} for one, at in places))
    db.execute("COMMIT")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    return sessions[:: max(1, len(sessions) // APPENDED_TO)]


Values = dict[str, object]


def _pattern(db: sqlite3.Connection) -> tuple[Values, Values]:
    """Return the newest message and its session, as columns and values."""
    db.row_factory = sqlite3.Row
    newest = "SELECT * FROM event WHERE source = 'customer' ORDER BY seq DESC LIMIT 1"
    event = dict(db.execute(newest).fetchone())
    where = (event["session_id"],)
    session = dict(db.execute("SELECT * FROM session WHERE id = ?", where).fetchone())
    del event["seq"]  # given by the database, ascending
    return session, event


def _insert(db: sqlite3.Connection, table: str, pattern: Values, changes: Iterable[Values]) -> None:
    names = ", ".join(f'"{name}"' for name in pattern)
    values = ", ".join(f":{name}" for name in pattern)
    statement = f"INSERT INTO {table} ({names}) VALUES ({values})"  # noqa: S608 - own columns
    db.executemany(statement, ({**pattern, **change} for change in changes))
