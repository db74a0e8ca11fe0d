"""R3: two people claim at once; and what else can happen to a claim."""

from pathlib import Path
from random import Random

import anyio

from tests.races.agents import Scripted
from tests.races.arena import PEOPLE, Talk, arena
from tests.support.wire import Answer


async def test_one_of_several_who_claim_at_once_wins_and_the_others_hear_who(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        who = chance.sample(PEOPLE, chance.randint(2, 4))
        handoff = (await talk.asks_for_a_person()).body["id"]
        answers = await at_once(
            talk,
            {name: (chance.choice(("claim", "owner", "mode", "word")), handoff) for name in who},
        )
        owner = (await talk.session())["owner"]["display_name"]
        assert [name for name in who if answers[name].status in (200, 201)] == [owner]
        for name in set(who) - {owner}:
            refused = answers[name]
            assert (refused.status, refused.code) == (409, "owner_changed")
            assert refused.body["detail"]["owner"]["display_name"] == owner
            assert owner in refused.body["detail"]["message"]

    async with arena(tmp_path, chance, Scripted(chance=chance)) as place:
        await place.race(once)
        for history in await place.lawful():
            owner = history.session["owner"]["display_name"]
            assert len(history.handoffs) == 1
            assert {
                e["data"]["participant"]["display_name"] for e in history.words("human_agent")
            } <= {owner}


async def test_one_person_who_claims_in_two_tabs_at_once_has_it_once(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        handoff = (await talk.asks_for_a_person()).body["id"]
        answers = list[Answer]()

        async def claim() -> None:
            await place.pause(0.01)
            answers.append(await talk.claim("Dana", handoff))

        async with anyio.create_task_group() as group:
            group.start_soon(claim)
            group.start_soon(claim)
        assert [answer.status for answer in answers] == [200, 200], answers

    async with arena(tmp_path, chance, Scripted(chance=chance)) as place:
        await place.race(once)
        for history in await place.lawful():
            assert [e["data"]["command"] for e in history.owner_changes()] == [
                "escalate",
                "takeover",
            ]


async def test_a_claim_and_the_customers_never_mind_do_not_both_succeed(
    tmp_path: Path, chance: Random
) -> None:
    outcomes = set[tuple[int, int]]()

    async def once(talk: Talk) -> None:
        handoff = (await talk.asks_for_a_person()).body["id"]
        answers = dict[str, Answer]()

        async def claim() -> None:
            await place.pause(0.01)
            answers["claim"] = await talk.claim("Dana", handoff)

        async def cancel() -> None:
            await place.pause(0.01)
            answers["cancel"] = await place.wire.call(talk.token, "DELETE", f"/handoffs/{handoff}")

        async with anyio.create_task_group() as group:
            group.start_soon(claim)
            group.start_soon(cancel)
        outcomes.add((answers["claim"].status, answers["cancel"].status))
        owner = (await talk.session())["owner"]["kind"]
        assert owner == ("operator" if answers["claim"].status == 200 else "ai")

    async with arena(tmp_path, chance, Scripted(chance=chance)) as place:
        await place.race(once)
        assert outcomes == {(200, 409), (409, 200)}
        for history in await place.lawful():
            assert len(history.handoffs) == 1


async def at_once(talk: Talk, ways: dict[str, tuple[str, str]]) -> dict[str, Answer]:
    """Have all of them take over in the same moment, each in their way; return what they heard."""
    answers = dict[str, Answer]()
    start = anyio.Event()

    async def go(name: str, way: str, handoff: str) -> None:
        await start.wait()
        await talk.arena.pause(0.005)
        claims = way == "claim"
        answers[name] = await (talk.claim(name, handoff) if claims else talk.take_over(name, way))

    async with anyio.create_task_group() as group:
        for name, (way, handoff) in ways.items():
            group.start_soon(go, name, way, handoff)
        start.set()
    return answers
