from random import Random

import pytest

from tests.races.arena import seeded, unsettle


@pytest.fixture
def chance(monkeypatch: pytest.MonkeyPatch) -> Random:
    """The chance of this run, which the server's timing hangs on too."""
    chance = seeded()
    unsettle(chance, monkeypatch)
    return chance
