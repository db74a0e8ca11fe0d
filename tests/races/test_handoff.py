"""R5 and R19: the AI asks for a person, with words, while the customer goes on."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import anyio

from tests.races.agents import COMPLAINT, CallsPeople
from tests.races.arena import Talk, arena
from tests.support.laws import Event
from tests.support.wire import Answer

GOODBYE = "A person will take it from here."


async def test_a_goodbye_said_twice_is_heard_once(tmp_path: Path, chance: Random) -> None:
    async def once(talk: Talk) -> None:
        await talk.says(COMPLAINT)
        await talk.until("queue")

    async with arena(tmp_path, chance, CallsPeople(chance=chance, repeats=True)) as place:
        await place.race(once)
        for history in await place.lawful():
            assert [e["data"]["message"] for e in history.words("ai_agent")] == [GOODBYE]
            assert len(history.handoffs) == 1


async def test_a_line_added_while_the_handoff_is_made_is_pending_and_the_handoff_happens_once(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        await talk.says(COMPLAINT)
        await place.pause(0.12)
        for line in range(chance.randint(1, 3)):
            await talk.says(f"And another thing: {line}")
            await place.pause(0.02)
        await talk.until("queue")
        pending = (await talk.envelope())["pending"]
        assert [claim["offset"] for claim in pending] == sorted(talk.acknowledged)

    agent = CallsPeople(chance=chance, goodbye=False)
    async with arena(tmp_path, chance, agent) as place:
        await place.race(once)
        for history in await place.lawful():
            assert len(history.handoffs) == 1
            assert history.session["pending_since"] is not None
            assert deeds(history.events) == 1


async def test_a_line_added_before_the_goodbye_is_pending_too(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        await talk.says(COMPLAINT)
        await place.pause(0.12)
        await talk.says("And hurry.")
        await talk.until("queue")
        pending = (await talk.envelope())["pending"]
        assert [claim["offset"] for claim in pending] == sorted(talk.acknowledged)

    async with arena(tmp_path, chance, CallsPeople(chance=chance)) as place:
        await place.race(once)
        for history in await place.lawful():
            assert len(history.handoffs) == 1


async def test_a_person_asked_for_from_all_sides_at_once_is_asked_for_once(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        answers = list[Answer]()

        async def ask() -> None:
            await place.pause(0.1)
            answers.append(await talk.asks_for_a_person())

        async with anyio.create_task_group() as group:
            group.start_soon(talk.says, COMPLAINT)
            for _ in range(3):
                group.start_soon(ask)
        assert {answer.status for answer in answers} <= {200, 201}
        assert len({answer.body["id"] for answer in answers}) == 1

    async with arena(tmp_path, chance, CallsPeople(chance=chance)) as place:
        await place.race(once)
        for history in await place.lawful():
            assert [e["data"]["command"] for e in history.owner_changes()] == ["escalate"]


def deeds(events: Sequence[Event]) -> int:
    return sum(1 for event in events if event["kind"] == "tool") // 2
