"""A model of one's own, behind an OpenAI-compatible server that wants no key."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from secondline.agents.model.options import ModelOptions
from tests.agents.contract.candidate import Candidate
from tests.agents.model.fakes import faking
from tests.agents.model.mind import in_front, obliging
from tests.support.house import House


@asynccontextmanager
async def _open(folder: Path) -> AsyncGenerator[House]:
    async with faking(obliging) as fake:
        options = ModelOptions(name="ollama:qwen3", base_url=fake.openai_url)
        async with in_front(folder, options) as house:
            yield house


CANDIDATE = Candidate(name="local", open=_open)
