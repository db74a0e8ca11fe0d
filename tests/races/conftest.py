from random import Random
from typing import Any

import pytest
from tests.races.arena import seeded, unsettle


@pytest.fixture
def anyio_backend() -> tuple[str, dict[str, Any]]:
    return "asyncio", {"use_uvloop": True}


@pytest.fixture
def chance(monkeypatch: pytest.MonkeyPatch) -> Random:
    """The chance of this run, which the server's timing hangs on too."""
    chance = seeded()
    unsettle(chance, monkeypatch)
    return chance
