"""Every store that there is, opened in one way; a new one is added to STORES and passes all."""

from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Final, Protocol, cast

from secondline.domain.session import Session
from secondline.ports import Directory, EventLog, JobBoard
from secondline.store import memory
from secondline.store.recent import Recent
from secondline.store.sqlite import store as sqlite
from secondline.store.sqlite.log import SqliteLog
from tests.support.values import Ears


class Store(Protocol):
    """The three ports of one store."""

    @property
    def log(self) -> EventLog: ...
    @property
    def jobs(self) -> JobBoard: ...
    @property
    def directory(self) -> Directory: ...


Opens = Callable[[Path, Ears], AbstractAsyncContextManager[Store]]


def open_memory(_: Path, ears: Ears) -> AbstractAsyncContextManager[Store]:
    return memory.open_store(committed=ears.committed, jobs_changed=ears.jobs_changed)


def open_sqlite(folder: Path, ears: Ears) -> AbstractAsyncContextManager[Store]:
    return sqlite.open_store(
        folder / "test.db", committed=ears.committed, jobs_changed=ears.jobs_changed
    )


class Forgetful(Recent):
    """Remembers nothing, so that every read is the file's answer."""

    def keep(self, session: Session) -> None:
        pass


@asynccontextmanager
async def open_sqlite_cold(folder: Path, ears: Ears) -> AsyncGenerator[Store]:
    async with open_sqlite(folder, ears) as store:
        cast("SqliteLog", store.log)._recent = Forgetful()  # pyright: ignore[reportPrivateUsage]
        yield store


STORES: Final[Mapping[str, Opens]] = {
    "memory": open_memory,
    "sqlite": open_sqlite,
    "sqlite, from the file": open_sqlite_cold,
}
