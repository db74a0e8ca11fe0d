"""Anthropic's service, by its own client."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from pydantic import SecretStr

from secondline.agents.model.options import ModelOptions
from tests.agents.contract.candidate import Candidate
from tests.agents.model.fakes import KEY, faking
from tests.agents.model.mind import in_front, obliging
from tests.support.house import House


@asynccontextmanager
async def _open(folder: Path) -> AsyncGenerator[House]:
    async with faking(obliging) as fake:
        options = ModelOptions(
            name="anthropic:claude-sonnet-5-5", base_url=fake.anthropic_url, api_key=SecretStr(KEY)
        )
        async with in_front(folder, options) as house:
            yield house


CANDIDATE = Candidate(name="anthropic", open=_open)
