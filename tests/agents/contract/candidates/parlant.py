"""A real Parlant server behind Secondline."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from secondline.config import ParlantSettings
from tests.agents.contract.candidate import TURNS, Candidate
from tests.support.house import House, open_house, settings_for
from tests.support.parlant import missing, running


@asynccontextmanager
async def _open(folder: Path) -> AsyncGenerator[House]:
    with running() as parlant:
        front = ParlantSettings(url=parlant.url, agent=parlant.agents["streaming"])
        settings = settings_for(folder, turns=TURNS, agent="parlant")
        async with open_house(settings.model_copy(update={"parlant": front})) as house:
            yield house


CANDIDATE = Candidate(name="parlant", open=_open, leases=False, missing=missing)
