"""A server with a model in front, and the fake behind it."""

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from secondline.agents.model.agent import ModelAgent, model_agent
from secondline.agents.model.options import ModelOptions
from tests.agents.model.fakes import KEY, Asked, Fake, Step, faking
from tests.support.house import BRISK, House, Talk, is_answer, open_house, settings_for

WIRES = ("anthropic", "openai")


@dataclass(frozen=True, slots=True)
class Front:
    """A conversation's other side: the server, the agent in it, the model behind it."""

    house: House
    agent: ModelAgent
    fake: Fake

    async def asks(self, text: str) -> Talk:
        """Start a conversation in which the customer says *text*."""
        talk = await self.house.talk()
        await talk.says(text)
        return talk


def options_for(fake: Fake, wire: str, **told: Any) -> ModelOptions:
    """Return the options of a model behind *fake*, asked the way of *wire*."""
    name, url = {
        "anthropic": ("anthropic:claude-sonnet-5-5", fake.anthropic_url),
        "openai": ("openai:gpt-4o-mini", fake.openai_url),
        "responses": ("openai:gpt-4o-mini", None),
        "local": ("ollama:qwen3", fake.openai_url),
    }[wire]
    known: dict[str, Any] = {"name": name, "base_url": url, "api_key": SecretStr(KEY)}
    return ModelOptions(**{**known, **told})


@asynccontextmanager
async def fronting(
    folder: Path,
    mind: Callable[[Asked], Sequence[Step]],
    wire: str = "anthropic",
    **told: Any,
) -> AsyncGenerator[Front]:
    """Open a house with a model in front that thinks as *mind* does; no pause between retries."""
    async with faking(mind) as fake:
        with pytest.MonkeyPatch.context() as patch:
            # The only way to it: an address that is set is that of somebody else's server.
            patch.setenv("OPENAI_BASE_URL", fake.openai_url)
            made = model_agent(options_for(fake, wire, **told))
        agent = replace(made, service=replace(made.service, pause=0.001))
        settings = settings_for(folder, turns=BRISK, agent=agent.info.id)
        async with open_house(settings, None, agent) as house:
            yield Front(house, agent, fake)


async def answer_to(talk: Talk) -> dict[str, Any]:
    """Return the event of the AI's answer."""
    return await talk.until(is_answer)


async def handoff_of(talk: Talk) -> dict[str, Any]:
    """Return the handoff of a conversation, with its envelope, once there is one."""
    change = await talk.until(lambda event: event["data"].get("type") == "owner_changed")
    answer = await talk.house.dana.get(f"/handoffs/{change['data']['handoff_id']}")
    return answer.json()
