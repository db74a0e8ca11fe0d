"""R18: a send is tried again on a bad network, and both tries arrive."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import anyio

from tests.races.agents import Scripted
from tests.races.arena import Talk, arena
from tests.support.laws import Event
from tests.support.wire import Answer

TRIES = 4


async def test_a_persons_word_sent_several_times_at_once_is_one_message(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        await talk.says("Hello?")
        if chance.random() < 0.5:
            await talk.taken_over()
        answers = await sent_again_and_again(talk, place.people["Dana"], HUMAN)
        assert {answer.status for answer in answers} == {201}, answers
        assert len({answer.body["id"] for answer in answers}) == 1

    async with arena(tmp_path, chance, Scripted(chance=chance)) as place:
        await place.race(once)
        for history in await place.lawful():
            assert texts(history.words("human_agent")).count("once") == 1
            assert len(history.handoffs) == 1


async def test_a_customers_message_sent_several_times_at_once_is_one_message(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        async def again() -> None:
            answers = await sent_again_and_again(talk, talk.token, CUSTOMER)
            assert {answer.status for answer in answers} == {201}, answers
            assert len({answer.body["id"] for answer in answers}) == 1

        async with anyio.create_task_group() as group:
            group.start_soon(again)
            group.start_soon(talk.taken_over)

    async with arena(tmp_path, chance, Scripted(chance=chance)) as place:
        await place.race(once)
        for history in await place.lawful():
            assert texts(history.words("customer")) == ["once"]


async def test_a_retry_after_the_conversation_went_on_gets_the_first_answer(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        key = chance.choice((place.people["Dana"], place.admin))
        first = await talk.post(key, {**HUMAN, "idempotency_key": "k"})
        handoff = (await talk.session())["handoff_id"]
        to = {"to": chance.choice(({"operator": "lee"}, {"queue": "support"}))}
        tries = list[Answer]()

        async def retry() -> None:
            await place.pause(0.01)
            tries.append(await talk.post(key, {**HUMAN, "idempotency_key": "k"}))

        async def transfer() -> None:
            await place.pause(0.01)
            await place.wire.call(key, "POST", f"/handoffs/{handoff}/transfer", to)

        async with anyio.create_task_group() as group:
            group.start_soon(retry)
            group.start_soon(transfer)
            group.start_soon(retry)
        await retry()
        assert {(t.status, t.body.get("id")) for t in tries} == {(201, first.body["id"])}, tries

    async with arena(tmp_path, chance, Scripted(chance=chance)) as place:
        await place.race(once)
        for history in await place.lawful():
            assert texts(history.words("human_agent")) == ["once"]


async def test_a_handoff_asked_for_several_times_under_one_key_is_one_also_when_it_is_over(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        answers = list[Answer]()

        async def ask() -> None:
            await place.pause(0.05)
            path, body = f"/sessions/{talk.id}/handoffs", {"reason": {"code": "policy"}}
            answers.append(
                await place.wire.call(
                    place.admin, "POST", path, {**body, "idempotency_key": "the same"}
                )
            )

        async def serve() -> None:
            session = await talk.until("queue")
            await talk.claim("Dana", session["handoff_id"])
            await talk.given_back()

        async with anyio.create_task_group() as group:
            group.start_soon(serve)
            for _ in range(TRIES):
                group.start_soon(ask)
        await ask()
        assert len({answer.body["id"] for answer in answers}) == 1
        assert sorted(answer.status for answer in answers) == [200] * TRIES + [201]

    async with arena(tmp_path, chance, Scripted(chance=chance)) as place:
        await place.race(once)
        for history in await place.lawful():
            assert [h["outcome"] for h in history.handoffs] == ["returned"]


HUMAN = {"kind": "message", "source": "human_agent", "message": "once"}
CUSTOMER = {"kind": "message", "source": "customer", "message": "once"}


async def sent_again_and_again(talk: Talk, key: str, body: dict[str, str]) -> list[Answer]:
    """Send *body* under one key over several connections; some hang up before the answer."""
    answers = list[Answer]()
    body = {**body, "idempotency_key": "the same"}

    async def attempt() -> None:
        await talk.arena.pause(0.01)
        if talk.arena.chance.random() < 0.3:
            await talk.arena.wire.send_and_hang_up(key, "POST", f"/sessions/{talk.id}/events", body)
        answers.append(await talk.post(key, body))

    async with anyio.create_task_group() as group:
        for _ in range(TRIES):
            group.start_soon(attempt)
    return answers


def texts(events: Sequence[Event]) -> list[str]:
    return [event["data"]["message"] for event in events]
