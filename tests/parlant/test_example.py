"""The example of an insurance agent on Parlant, started as its README says, offline."""

import os
import re
import subprocess
from collections.abc import AsyncGenerator, Generator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest

from tests.parlant.desk import opened, said_by_ai
from tests.support.house import House, Talk, is_change
from tests.support.parlant import ROOT, Parlant, free_port, interpreter, missing

EXAMPLE = ROOT / "examples" / "parlant_insurance"


@pytest.fixture(scope="module")
def agency() -> Generator[Parlant]:
    if reason := missing():
        pytest.skip(reason)
    assert {"parlant==3.3.2", "fastapi<0.137", "starlette==1.0.0"} <= _installed_as_told()
    inherited = {name: value for name, value in os.environ.items() if name != "OPENAI_API_KEY"}
    port = free_port()
    with TemporaryDirectory() as home:
        told: Mapping[str, str] = {
            "PARLANT_HOME": home,
            "PARLANT_PORT": str(port),
            "PARLANT_TOOL_PORT": str(free_port()),
        }
        process = subprocess.Popen(
            [str(interpreter()), "agent.py"],
            cwd=EXAMPLE,
            env={**inherited, **told},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert process.stdout
        try:
            yield _announced(process, port)
        finally:
            process.terminate()
            process.wait(timeout=20)
            process.stdout.close()


def _installed_as_told() -> set[str]:
    """Return what the README has people install."""
    text = (EXAMPLE / "README.md").read_text(encoding="utf-8")
    return set(re.findall(r'"([a-z]+[=<][^"]+)"', text))


def _announced(process: "subprocess.Popen[str]", port: int) -> Parlant:
    said: list[str] = []
    for line in process.stdout or ():
        said.append(line)
        if found := re.match(r"Insurance Support Agent (\S+) on (http://127\.0\.0\.1:\d+)", line):
            Thread(target=lambda: [*(process.stdout or ())], daemon=True).start()
            return Parlant(process=process, url=found[2], port=port, agents={"agency": found[1]})
    raise RuntimeError("The example ended before it served: " + "".join(said[-30:]))


@pytest.fixture(scope="module")
async def house(
    agency: Parlant, tmp_path_factory: pytest.TempPathFactory, anyio_backend: str
) -> AsyncGenerator[House]:
    folder: Path = tmp_path_factory.mktemp("agency")
    async with opened(folder, agency) as serving:
        yield serving


@pytest.fixture
async def talk(house: House) -> Talk:
    return await house.talk()


async def answer(talk: Talk, words: str) -> str:
    """Return what the agent says to *words*, once it has said all of it."""
    before = len(said_by_ai(await talk.events()))
    at = (await talk.says(words))["offset"]
    await talk.until(
        lambda event: (
            event["offset"] > at
            and event["kind"] == "status"
            and event["data"]["status"] == "ready"
        )
    )
    return " ".join(said_by_ai(await talk.events())[before:])


async def test_open_claims_are_looked_up(talk: Talk) -> None:
    assert "Claim #456 - Approved" in await answer(talk, "What is the status of my open claims?")


async def test_the_policy_is_explained(talk: Talk) -> None:
    told = await answer(talk, "What does my policy cover?")

    assert "POL-7788" in told
    deeds = [event for event in await talk.events() if event["kind"] == "tool"]
    assert [deed["data"]["tool_calls"][0]["tool_id"] for deed in deeds] == ["get_policy_details"]


async def test_a_claim_goes_through_its_journey(talk: Talk) -> None:
    assert "when and where" in await answer(talk, "I want to file a claim")
    assert "Your claim is filed" in await answer(talk, "A van hit my car on Monday")


async def test_it_asks_back_when_it_is_unclear_what_is_meant(talk: Talk) -> None:
    assert "claim or about the policy" in await answer(talk, "I have a problem")


async def test_guidelines_hold(talk: Talk) -> None:
    assert "legal advice" in await answer(talk, "Can I sue them? I want a lawyer")
    assert "only help with insurance" in await answer(talk, "Who won the football match?")


async def test_a_person_takes_over_and_gives_back(talk: Talk) -> None:
    await talk.says("I want to talk to a human")
    change = await talk.until(lambda event: is_change(event, "escalate"))
    assert "bringing in a person" in said_by_ai(await talk.events())[-1]
    handoff_id = change["data"]["handoff_id"]
    await talk.word(talk.house.dana, "I have waived the fee.")
    await talk.says("Thanks! And what does my policy cover?")
    await talk.house.dana.post(f"/handoffs/{handoff_id}/return", json={"note": "Fee is waived."})

    await talk.until(lambda event: "POL-7788" in str(event["data"].get("message")))

    told = said_by_ai(await talk.events())[-1]
    assert "I have waived the fee." in told
    assert "Fee is waived." in told
