from collections.abc import AsyncGenerator, Generator

import httpx
import pytest

from tests.parlant.desk import Desk, opened
from tests.support.parlant import Parlant, missing, running


@pytest.fixture(scope="session")
def parlant() -> Generator[Parlant]:
    """One Parlant server for all tests: it keeps its sessions apart."""
    if reason := missing():
        pytest.skip(reason)
    with running() as server:
        yield server


@pytest.fixture(scope="module")
async def desk(
    parlant: Parlant, tmp_path_factory: pytest.TempPathFactory, anyio_backend: str
) -> AsyncGenerator[Desk]:
    """Secondline with all agents of the Parlant server in front."""
    async with (
        opened(tmp_path_factory.mktemp("desk"), parlant) as house,
        httpx.AsyncClient(base_url=parlant.url, timeout=90) as direct,
    ):
        yield Desk(house=house, parlant=parlant, direct=direct)
