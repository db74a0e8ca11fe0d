"""R2 and R4: a person takes over while the AI acts, or tries its model once more."""

from collections import Counter
from pathlib import Path
from random import Random

from tests.races.agents import Deeds, Retries
from tests.races.arena import RUNS, Talk, arena
from tests.support.laws import History


async def test_no_deed_follows_a_takeover_and_what_had_started_is_listed(
    tmp_path: Path, chance: Random
) -> None:
    agent = Deeds(chance=chance)

    async def once(talk: Talk) -> None:
        await talk.says("Charge me.")
        await talk.arena.pause(0.25)
        await talk.taken_over()

    async with arena(tmp_path, chance, agent) as place:
        await place.race(once)
        histories = await place.lawful()
        started = Counter((h.session["id"], name) for h in histories for name in deeds(h))
        assert started == Counter(agent.did)
        assert 0 < len(agent.did) < 3 * RUNS
        for talk, history in zip(place.talks, histories, strict=True):
            listed = (await talk.envelope())["tool_calls"]
            assert [call["name"] for call in listed] == deeds(history)
            assert not any(call["running"] for call in listed)


async def test_a_takeover_during_a_retried_model_call_makes_no_second_answer_or_handoff(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        await talk.says("Hello?")
        await talk.arena.pause(0.15)
        await talk.taken_over()
        if chance.random() < 0.5:
            await talk.given_back()

    async with arena(tmp_path, chance, Retries(chance=chance)) as place:
        await place.race(once)
        histories = await place.lawful()
        assert {len(history.answers()) for history in histories} == {0, 1}


def deeds(history: History) -> list[str]:
    return [
        call["tool_id"]
        for event in history.events
        if event["kind"] == "tool"
        for call in event["data"]["tool_calls"]
        if call["state"] == "running"
    ]
