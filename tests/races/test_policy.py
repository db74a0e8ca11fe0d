"""The policy among all others who move a session: nothing late, nothing twice, nothing lost."""

from pathlib import Path
from random import Random
from typing import Any

import anyio
import pytest

from secondline.config import PolicySettings
from secondline.domain.policy import OnRequest
from tests.races.agents import Scripted
from tests.races.arena import OFTEN, PEOPLE, Talk, arena
from tests.support.laws import History, custom

# Every signal but those that need an own kind of agent: each may be what tips a conversation.
LINES = (
    "Where is my order?",
    "this is ridiculous, you are useless, i asked three times already!!",
    "I want to talk to a human",
    "no thanks",
    "yes please",
    "I do not want a human",
    "A human, please",
)


def signals(history: History) -> list[dict[str, Any]]:
    return [event["data"] for event in history.events if custom(event) == "signals"]


def by_policy(history: History) -> list[dict[str, Any]]:
    """Return the changes of hands that the policy brought about."""
    changes = [event["data"] for event in history.owner_changes()]
    return [data for data in changes if data["command"] == "escalate" and is_system(data)]


def acted(history: History) -> bool:
    return any(data["step"] != "nothing" for data in signals(history))


def is_system(data: dict[str, Any]) -> bool:
    return data["by"]["role"] == "system"


async def test_a_request_among_other_lines_hands_off_once(tmp_path: Path, chance: Random) -> None:
    async def once(talk: Talk) -> None:
        lines = ["Where is my order?", "I want to talk to a human", "And hurry"]
        for line in lines[: chance.randint(2, 3)]:
            await talk.says(line)
            await place.pause(0.12)
        await talk.until("queue")

    async with arena(tmp_path, chance, Scripted(chance=chance), policy=PolicySettings()) as place:
        await place.race(once)
        for history in await place.lawful():
            assert len(history.handoffs) == len(by_policy(history)) == 1
            assert history.session["pending_since"] is not None


@pytest.mark.parametrize("on_request", OnRequest)
async def test_everybody_at_once(tmp_path: Path, chance: Random, on_request: OnRequest) -> None:
    async def once(talk: Talk) -> None:
        await talk.says(chance.choice(LINES))
        async with anyio.create_task_group() as all_at_once:
            all_at_once.start_soon(customer, talk)
            all_at_once.start_soon(person, talk)

    async def customer(talk: Talk) -> None:
        for _ in range(chance.randint(1, 4)):
            await talk.says(chance.choice(LINES))
            await place.pause(0.1)

    async def person(talk: Talk) -> None:
        await place.pause(0.5)
        who = chance.choice(PEOPLE)
        answer = await talk.take_over(who, "owner")
        assert answer.status == 200, answer
        await place.pause(0.1)
        await talk.given_back(who)

    policy = PolicySettings(on_request=on_request)
    async with arena(tmp_path, chance, Scripted(chance=chance), policy=policy) as place:
        await place.race(once)
        histories = await place.lawful()
        for history in histories:
            told = signals(history)
            assert len({data["about"] for data in told}) == len(told)
            decided = [data for data in told if data["step"] == "hand_off"]
            assert len(decided) == len(by_policy(history))
        assert sum(acted(history) for history in histories) > OFTEN / 4
