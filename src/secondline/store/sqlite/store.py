"""The SQLite store as a whole: opened, migrated, closed."""

import sqlite3
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from secondline.domain.commit import Commit
from secondline.store.sqlite.database import (
    Database,
    DatabaseFromTheFuture,
    DatabaseUnusable,
    ReadOnlyDatabase,
    connect,
)
from secondline.store.sqlite.directory import SqliteDirectory
from secondline.store.sqlite.jobs import SqliteJobs
from secondline.store.sqlite.log import SqliteLog
from secondline.store.sqlite.schema import HEAD_REVISION


@dataclass(frozen=True, slots=True)
class SqliteStore:
    """The three ports, on one database."""

    log: SqliteLog
    jobs: SqliteJobs
    directory: SqliteDirectory


@asynccontextmanager
async def open_store(
    path: Path, *, committed: Callable[[Commit], None], jobs_changed: Callable[[], None]
) -> AsyncGenerator[SqliteStore]:
    """
    Open the database at *path*, made or brought up to date if need be.

    Raises:
        DatabaseInUse: another process has it.
        DatabaseFromTheFuture: it was written by a newer version.
        DatabaseUnusable: it is no database.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    database = Database(path)
    try:
        migrate(path)
        store = SqliteStore(
            log=SqliteLog(database, committed),
            jobs=SqliteJobs(database, jobs_changed),
            directory=SqliteDirectory(database),
        )
        await store.jobs.release_all()
        yield store
    finally:
        database.close()


@contextmanager
def read_log(path: Path) -> Generator[SqliteLog]:
    """
    Open the log at *path* for reading alone; a server that has it goes on undisturbed.

    Raises:
        DatabaseUnusable: there is no database, or it is of another version.
    """
    if not path.is_file():
        raise DatabaseUnusable(f"There is no database {path}.")
    found = revision(path)
    if found != HEAD_REVISION:
        raise DatabaseUnusable(
            f"{path} is at revision {found or 'none'}, not {HEAD_REVISION}: first bring it up to "
            "date with `secondline migrate`."
        )
    with closing(ReadOnlyDatabase(path)) as database:
        yield SqliteLog(database, lambda _: None)


def migrate(path: Path) -> bool:
    """
    Bring the database at *path* up to date; return whether there was anything to do.

    Raises:
        DatabaseFromTheFuture: it was written by a newer version; nothing was changed.
    """
    found = revision(path)
    if found == HEAD_REVISION:
        return False
    # Alembic and SQLAlchemy take half a second to import; most starts need neither.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415
    from sqlalchemy import create_engine  # noqa: PLC0415
    from sqlalchemy.pool import NullPool  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "secondline.store:migrations")
    steps = {step.revision for step in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in steps:
        raise DatabaseFromTheFuture(
            f"{path} is at revision {found}; this version of Secondline knows none after "
            f"{HEAD_REVISION}. Use the version that wrote it, or a newer one."
        )
    connect(path).close()
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()
    return True


def revision(path: Path) -> str | None:
    """Return the revision of the database at *path*, None when it is new."""
    if not path.exists():
        return None
    with closing(sqlite3.connect(path)) as db:
        try:
            row = db.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.OperationalError:
            return None
        except sqlite3.DatabaseError as error:
            raise DatabaseUnusable(f"{path} cannot be used as a database: {error}.") from None
    return None if row is None else str(row[0])
