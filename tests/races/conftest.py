from collections.abc import Generator
from random import Random

import pytest
import structlog

from secondline import logs
from tests.races.arena import seeded, unsettle


@pytest.fixture
def chance(monkeypatch: pytest.MonkeyPatch) -> Generator[Random]:
    """The chance of this run, which the server's timing hangs on too."""
    chance = seeded()
    unsettle(chance, monkeypatch)
    # One traceback in colours takes structlog longer than a hundred races.
    logs.set_up("warning")
    yield chance
    structlog.reset_defaults()
