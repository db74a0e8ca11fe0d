"""Every store that there is, opened in one way; a new one is added to STORES and passes all."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Final, Protocol

from secondline.ports import Directory, EventLog, JobBoard
from secondline.store import memory
from secondline.store.sqlite import store as sqlite
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


STORES: Final[Mapping[str, Opens]] = {"memory": open_memory, "sqlite": open_sqlite}
