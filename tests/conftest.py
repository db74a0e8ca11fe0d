from collections.abc import AsyncGenerator

import pytest

from tests.support.house import House, open_house, settings_for


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
async def house(
    tmp_path_factory: pytest.TempPathFactory, anyio_backend: str
) -> AsyncGenerator[House]:
    """A server for all tests of one file; each starts conversations of its own."""
    async with open_house(settings_for(tmp_path_factory.mktemp("house"))) as opened:
        yield opened
