"""The one fixture of the contract: each test runs on every store."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.support.stores import STORES, Store
from tests.support.values import Ears, a_session


@pytest.fixture
def ears() -> Ears:
    return Ears([])


@pytest.fixture(params=STORES)
async def store(
    request: pytest.FixtureRequest, tmp_path: Path, ears: Ears, anyio_backend: str
) -> AsyncGenerator[Store]:
    """A store with one session, "s"."""
    async with STORES[request.param](tmp_path, ears) as opened:
        await opened.log.create(a_session())
        ears.job_changes = 0
        yield opened
