"""The basic scenarios on the real services, where their keys are set."""

import os
from pathlib import Path

import pytest

from secondline.agents.model.agent import model_agent
from secondline.agents.model.options import ModelOptions
from tests.agents.model.house import answer_to, handoff_of
from tests.support.house import BRISK, open_house, settings_for

REAL = {
    "anthropic": ("ANTHROPIC_API_KEY", "anthropic:claude-haiku-5-5"),
    "openai": ("OPENAI_API_KEY", "openai:gpt-5-mini"),
}


@pytest.mark.timeout(180)
@pytest.mark.parametrize("service", REAL)
async def test_the_real_service_answers_and_hands_off(tmp_path: Path, service: str) -> None:
    key, name = REAL[service]
    if key not in os.environ:
        pytest.skip(f"{key} is not set; the same scenarios run against a fake")
    (tmp_path / "shop.md").write_text("# Opening\n\nWe open at 11:47.", encoding="utf-8")
    agent = model_agent(ModelOptions(name=name, knowledge=("shop.md",), folder=tmp_path))
    settings = settings_for(tmp_path, turns=BRISK, agent=agent.info.id)

    async with open_house(settings, None, agent) as house:
        talk = await house.talk()
        await talk.says("When do you open? Answer with the time alone.")
        said = await answer_to(talk)
        asking = await house.talk()
        await asking.says("I want to talk to a human, now.")
        handoff = await handoff_of(asking)

    assert "11:47" in said["data"]["message"]
    assert said["metadata"]["usage"]["output_tokens"] > 0
    assert handoff["reason"]["code"] != "agent_error", handoff["reason"]["text"]
