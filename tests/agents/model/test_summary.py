"""The envelope's three points: extracted at once, a model's as soon as it has written them."""

import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from secondline.config import ModelSettings
from secondline.domain.handoff import Reason, ReasonCode, Request, Summary
from secondline.ports import HandoffRequest, Output, Text, Turn
from tests.agents.model.fakes import KEY, Asked, Fake, Refuse, Say, Step, Use, Wait, faking
from tests.agents.model.house import WIRES
from tests.support.house import House, Puppet, Talk, open_house, settings_for
from tests.support.patience import until

WORDS = {
    "wants": {"text": "Their bicycle back", "offset": 0},
    "tried": [{"text": "Nothing yet", "offset": 999}],
    "why_human": {"text": "They asked for one", "offset": 3},
}
WRITTEN = {**WORDS, "tried": [{"text": "Nothing yet", "offset": None}]}


@asynccontextmanager
async def summarizing(
    folder: Path,
    mind: Callable[[Asked], Sequence[Step]],
    wire: str = "anthropic",
    seconds: float = 10,
    summary: Summary = Summary(),  # noqa: B008 - frozen
) -> AsyncGenerator[tuple[House, Fake]]:
    """Open a house whose puppet hands off at "person", and whose summaries *mind* writes."""

    async def answer(turn: Turn) -> AsyncIterator[Output]:
        if "person" in turn.brief.pending[-1].text:
            reason = Reason(code=ReasonCode.CUSTOMER_REQUEST, text="Asked for one.")
            yield HandoffRequest(Request(reason=reason, summary=summary))
        yield Text("Hello.")

    async with faking(mind) as fake:
        names = {"anthropic": "anthropic:claude-sonnet-5-5", "openai": "openai:gpt-4o-mini"}
        model = ModelSettings(
            name=names[wire],
            base_url=fake.url if wire == "anthropic" else fake.openai_url,
            api_key=SecretStr(KEY),
            summary_seconds=seconds,
        )
        settings = settings_for(folder).model_copy(update={"model": model})
        async with open_house(settings, Puppet(answer=answer)) as house:
            yield house, fake


async def waiting(house: House) -> tuple[Talk, str]:
    """Have a customer ask for a person; return the talk and the handoff's id."""
    talk = await house.talk()
    await talk.says("My bicycle is gone, it was a blue one")
    await talk.until_ai_says()
    await talk.says("A person please")
    change = await talk.until(lambda event: event["data"].get("type") == "owner_changed")
    return talk, change["data"]["handoff_id"]


async def summary_of(house: House, handoff_id: str) -> dict[str, Any]:
    return (await house.dana.get(f"/handoffs/{handoff_id}")).json()["envelope"]["summary"]


def points(asked: Asked, words: dict[str, Any]) -> Step:
    """Return the three points as the model is asked for them: by a tool, or as bare JSON."""
    return Use(asked.tools[0], words) if asked.tools else Say([json.dumps(words)])


def written(event: dict[str, Any]) -> bool:
    return event["data"].get("type") == "handoff_summary"


@pytest.mark.parametrize("wire", WIRES)
async def test_a_models_summary_takes_the_place_of_the_extract(tmp_path: Path, wire: str) -> None:
    def mind(asked: Asked) -> Sequence[Step]:
        return [Wait(1), points(asked, WORDS)]

    async with summarizing(tmp_path, mind, wire) as (house, fake):
        talk, handoff_id = await waiting(house)
        before = await summary_of(house, handoff_id)
        event = await talk.until(written)
        after = await summary_of(house, handoff_id)
        seen = await talk.events(by=talk.customer)

    assert before["wants"] == {"text": "My bicycle is gone, it was a blue one", "offset": 0}
    assert before["why_human"]["text"] == "Asked for one."
    assert after == WRITTEN
    assert event["source"] == "system"
    assert [e for e in seen if written(e)] == []
    assert "My bicycle is gone" not in fake.asked[0].system
    assert "My bicycle is gone" in fake.asked[0].lines[0].text


@pytest.mark.parametrize(
    ("steps", "why"),
    [
        ([Refuse(500)], "failed at"),
        ([Refuse(401)], "does not take the key"),
        ([Say(["I would rather not."])], "cannot be read"),
        ([Use("final_result", {"wants": "nonsense"})], "cannot be read"),
        ([Wait(60)], "reason=late"),
    ],
)
async def test_without_a_models_summary_the_extract_stays(
    tmp_path: Path, steps: list[Step], why: str, capfd: pytest.CaptureFixture[str]
) -> None:
    async with summarizing(tmp_path, lambda _: steps, seconds=0.5) as (house, _):
        talk, handoff_id = await waiting(house)

        async def given_up() -> bool:
            return "summary.failed" in "".join(captured())

        def captured() -> list[str]:
            seen.extend(capfd.readouterr())
            return seen

        seen: list[str] = []
        await until(given_up)
        summary = await summary_of(house, handoff_id)
        events = await talk.events()

    assert summary["wants"]["offset"] == 0
    assert [event for event in events if written(event)] == []
    assert why in "".join(seen)
    assert "bicycle" not in "".join(seen)


async def test_the_agents_own_words_come_first_and_save_the_question(tmp_path: Path) -> None:
    told = Summary(wants="A bicycle", tried=("Asked around",), why_human="Upset")
    async with summarizing(tmp_path, lambda _: [Refuse(500)], summary=told) as (house, fake):
        _, handoff_id = await waiting(house)
        await waiting(house)  # by now the first one's job has been done
        summary = await summary_of(house, handoff_id)

    assert summary["wants"]["text"] == "A bicycle"
    assert fake.asked == []


async def test_a_models_draft_of_a_reply_is_suggested_until_a_person_has_spoken(
    tmp_path: Path,
) -> None:
    words = {**WORDS, "suggested_reply": " Hello, I am looking for your bicycle. "}

    async with summarizing(tmp_path, lambda asked: [points(asked, words)]) as (house, _):
        talk, handoff_id = await waiting(house)
        await talk.until(written)
        before = (await house.dana.get(f"/handoffs/{handoff_id}")).json()["envelope"]
        await talk.word(house.dana, "Hello, I am Dana")
        after = (await house.dana.get(f"/handoffs/{handoff_id}")).json()["envelope"]

    assert before["suggested_reply"] == "Hello, I am looking for your bicycle."
    assert after["suggested_reply"] is None


async def test_a_handoff_that_comes_back_to_a_queue_is_summarized_anew(tmp_path: Path) -> None:
    count = iter(range(9))

    def mind(asked: Asked) -> Sequence[Step]:
        words = {**WORDS, "wants": {"text": f"Summary {next(count)}"}}
        return [points(asked, words)]

    async with summarizing(tmp_path, mind) as (house, _):
        talk, handoff_id = await waiting(house)
        await talk.until(written)
        await house.dana.put(f"/handoffs/{handoff_id}/claim")
        await talk.word(house.dana, "I looked in the cellar")
        await house.dana.delete(f"/handoffs/{handoff_id}/claim")
        await talk.until(lambda e: written(e) and e["data"]["wants"]["text"] == "Summary 1")
        summary = await summary_of(house, handoff_id)

    assert summary["wants"]["text"] == "Summary 1"


async def test_nobody_else_can_write_a_summary(tmp_path: Path) -> None:
    async with summarizing(tmp_path, lambda _: [Refuse(500)]) as (house, _):
        talk, handoff_id = await waiting(house)
        data = {"type": "handoff_summary", "handoff_id": handoff_id, **WORDS}
        answer = await talk.post(house.dana, kind="custom", source="human_agent", data=data)

    assert answer.status_code == 422
