"""R12, R13 and R14: a person gives the conversation back."""

from pathlib import Path
from random import Random

import anyio

from secondline.agents.insurance import InsuranceAgent
from secondline.domain.ids import AgentId
from secondline.ports import AgentInfo
from tests.races.agents import COMPLAINT, CallsPeople, Scripted
from tests.races.arena import RUNS, Talk, arena
from tests.support.laws import ALL_LAWS, History, answered, pending, promises
from tests.support.patience import until


async def test_the_same_complaint_after_a_return_hands_off_once_more_and_no_more(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        for _ in range(2):
            await talk.says(COMPLAINT)
            handoff = (await talk.until("queue"))["handoff_id"]
            await talk.claim("Dana", handoff)
            if chance.random() < 0.5:
                await talk.word("Dana", "There you are.")
            await talk.given_back(note="The customer is right.")

    async with arena(tmp_path, chance, CallsPeople(chance=chance)) as place:
        await place.race(once)
        for history in await place.lawful():
            assert [h["outcome"] for h in history.handoffs] == ["returned", "returned"]


async def test_a_wish_for_a_person_that_is_pending_at_the_return_does_not_hand_off_again(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        await talk.says(COMPLAINT)
        handoff = (await talk.until("queue"))["handoff_id"]
        await talk.claim("Dana", handoff)
        await talk.given_back(note="Done.")

    async with arena(tmp_path, chance, CallsPeople(chance=chance)) as place:
        await place.race(once)
        for history in await place.lawful():
            assert len(history.handoffs) == 1
            assert history.session["pending_since"] is None


async def test_a_complaint_that_races_with_a_return_hands_off_only_if_it_came_after(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        await talk.says(COMPLAINT)
        handoff = (await talk.until("queue"))["handoff_id"]
        await talk.claim("Dana", handoff)
        await talk.word("Dana", "There you are.")
        await in_any_order(talk, COMPLAINT)

    async with arena(tmp_path, chance, CallsPeople(chance=chance)) as place:
        await place.race(once)
        histories = await place.lawful()
        for history in histories:
            again = after_the_return(history)
            assert len(history.handoffs) == 1 + again
        assert {after_the_return(history) for history in histories} == {0, 1}


async def test_small_talk_after_a_return_does_not_wake_the_wish_for_a_person_from_before(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        await talk.says("I want to talk to a human")
        handoff = (await talk.until("queue"))["handoff_id"]
        await talk.claim("Dana", handoff)
        await talk.given_back(note="They are all right now.")
        await place.pause(0.02)
        await talk.says("Thank you!")

    async with arena(tmp_path, chance, InsuranceAgent(word_pause=0.001)) as place:
        await place.race(once)
        its_own_words = (promises, answered, pending)  # this agent does not say what it has read
        for history in await place.lawful(laws=[x for x in ALL_LAWS if x not in its_own_words]):
            assert len(history.handoffs) == 1
            assert history.session["pending_since"] is None


async def test_what_is_unanswered_at_a_return_is_answered_once(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        await talk.says("Hello?")
        await place.pause(0.1)
        await talk.taken_over()
        if chance.random() < 0.5:
            await talk.says("Is anybody there?")
        if chance.random() < 0.3:
            await talk.word("Dana", "I am.")
        await in_any_order(talk, "Still here?")

    async with arena(tmp_path, chance, Scripted(chance=chance)) as place:
        await place.race(once)
        await place.lawful()


async def test_what_is_unanswered_at_a_return_is_answered_at_once(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        await talk.says("Hello?")
        await talk.take_over("Dana", "owner")
        await talk.given_back()

        async def ai_spoke() -> bool:
            return bool(await talk.events(kinds="message", source="ai_agent"))

        await until(ai_spoke, seconds=30)  # well before the customer has been quiet for long

    async with arena(tmp_path, chance, Scripted(chance=chance), quiet=60) as place:
        await place.race(once)
        for history in await place.lawful():
            assert history.answers() == [[0]]


async def test_without_a_healthy_agent_nothing_is_given_back_and_nothing_changes(
    tmp_path: Path, chance: Random
) -> None:
    agent = Scripted(chance=chance)

    async def once(talk: Talk) -> None:
        await talk.says("Hello?")
        await talk.taken_over()
        before = await talk.session()
        refused = list[tuple[int, str | None]]()

        async def give_back() -> None:
            await place.pause(0.01)
            answer = await talk.give_back()
            refused.append((answer.status, answer.code))

        async def switch_to_auto() -> None:
            await place.pause(0.01)
            key, path = place.people["Dana"], f"/sessions/{talk.id}"
            answer = await place.wire.call(key, "PATCH", path, {"mode": "auto"})
            refused.append((answer.status, answer.code))

        async with anyio.create_task_group() as group:
            group.start_soon(give_back)
            group.start_soon(switch_to_auto)
            group.start_soon(talk.says, "Still here?")
        assert refused == [(409, "no_healthy_agent")] * 2
        after = await talk.session()
        for what in ("owner", "epoch", "handoff_id", "mode"):
            assert after[what] == before[what]

    async with arena(tmp_path, chance, agent) as place:
        agent.well = False
        await place.race(once)
        for history in await place.lawful():
            assert [h["state"] for h in history.handoffs] == ["active"]


async def test_without_a_healthy_agent_a_customer_keeps_the_place_in_the_queue(
    tmp_path: Path, chance: Random
) -> None:
    agent = Scripted(chance=chance)

    async def once(talk: Talk) -> None:
        handoff = (await talk.asks_for_a_person()).body["id"]
        cancelled = await place.wire.call(talk.token, "DELETE", f"/handoffs/{handoff}")
        assert (cancelled.status, cancelled.code) == (409, "no_healthy_agent")

    async with arena(tmp_path, chance, agent) as place:
        agent.well = False
        await place.race(once)
        for history in await place.lawful():
            assert [h["state"] for h in history.handoffs] == ["waiting"]


async def test_a_bot_that_has_never_polled_is_given_nothing_back(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        await talk.says("Hello?")
        await talk.taken_over()
        answer = await talk.give_back()
        assert (answer.status, answer.code) == (409, "no_healthy_agent")

    remote = AgentInfo(id=AgentId("silent"), name="Silent", remote=True)
    async with arena(tmp_path, chance, remote=remote) as place:
        await place.race(once, runs=min(RUNS, 20))
        for history in await place.lawful():
            assert history.session["owner"]["kind"] == "operator"


async def in_any_order(talk: Talk, line: str) -> None:
    """Give back and have the customer say *line*: most often in the same moment.

    One time in ten, each, one of the two waits for the other, so that no machine is so quick or
    so slow that it never sees both orders.
    """
    given_back, said = anyio.Event(), anyio.Event()
    first = talk.arena.chance.choices((given_back, said, None), weights=(1, 1, 8))[0]

    async def give_back() -> None:
        await (said.wait() if first is said else talk.arena.pause(0.01))
        await talk.given_back()
        given_back.set()

    async def say() -> None:
        await (given_back.wait() if first is given_back else talk.arena.pause(0.01))
        await talk.says(line)
        said.set()

    async with anyio.create_task_group() as group:
        group.start_soon(give_back)
        group.start_soon(say)


def after_the_return(history: History) -> int:
    """Return how many of the customer's messages came after the first return."""
    returns = (e for e in history.owner_changes() if e["data"]["command"] == "return")
    back = next(returns)["offset"]
    return sum(1 for event in history.words("customer") if event["offset"] > back)
