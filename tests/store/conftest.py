"""A SQLite store for a test, and what its listeners heard."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from secondline.store.sqlite.store import SqliteStore, open_store
from tests.support.values import Ears, a_session


@pytest.fixture
def ears() -> Ears:
    return Ears([])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test.db"


@pytest.fixture
async def store(path: Path, ears: Ears, anyio_backend: str) -> AsyncGenerator[SqliteStore]:
    """A store with one session, "s"."""
    async with open_store(path, committed=ears.committed, jobs_changed=ears.jobs_changed) as opened:
        await opened.log.create(a_session())
        yield opened
