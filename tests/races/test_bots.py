"""R1, R2, R5, R6 and R19 with bots outside the server."""

import asyncio
from pathlib import Path
from random import Random

import anyio

from secondline.domain.ids import AgentId
from secondline.ports import AgentInfo
from tests.races.agents import COMPLAINT
from tests.races.arena import OFTEN, Talk, arena
from tests.races.bots import Bot, polling, webhook

INFO = AgentInfo(id=AgentId("bot"), name="Bot", remote=True)


async def taken_over_at_some_time(talk: Talk) -> None:
    await talk.says("Hello?")
    await talk.arena.pause(0.15)
    await talk.taken_over()


async def test_a_polling_bots_words_do_not_follow_a_takeover(
    tmp_path: Path, chance: Random
) -> None:
    async with arena(tmp_path, chance, remote=INFO) as place:
        async with polling(Bot(arena=place)) as bot:
            await place.race(taken_over_at_some_time)
        histories = await place.lawful()
        recorded = sum(len(history.blocked()) for history in histories)
        assert recorded >= bot.refusals["owner_changed"] > OFTEN / 20


async def test_a_polling_bots_words_do_not_follow_a_takeover_and_return(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        await taken_over_at_some_time(talk)
        await talk.arena.pause(0.02)
        await talk.given_back()

    async with arena(tmp_path, chance, remote=INFO) as place:
        async with polling(Bot(arena=place)) as bot:
            await place.race(once)
        await place.lawful()
        assert bot.refusals["owner_changed"] > OFTEN / 20


async def test_a_polling_bots_deeds_do_not_follow_a_takeover(
    tmp_path: Path, chance: Random
) -> None:
    async with arena(tmp_path, chance, remote=INFO) as place:
        async with polling(Bot(arena=place, deeds=True)) as bot:
            await place.race(taken_over_at_some_time)
        histories = await place.lawful()
        leases = sum(1 for h in histories for e in h.events if e["kind"] == "tool") / 2
        assert len(bot.did) == leases > 0


async def test_a_polling_bot_answers_fragments_once_and_all(tmp_path: Path, chance: Random) -> None:
    async def once(talk: Talk) -> None:
        for fragment in range(5):
            await talk.says(f"fragment {fragment}")
            await place.pause(0.05)

    async with arena(tmp_path, chance, remote=INFO) as place:
        async with polling(Bot(arena=place, seconds=0.03, complete=5)):
            await place.race(once)
        for history in await place.lawful():
            assert history.answers() == [list(history.acknowledged)]


async def test_a_polling_bot_that_repeats_its_goodbye_is_heard_once(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        await talk.says(COMPLAINT)
        await place.pause(0.1)
        await talk.says("And hurry.")

    async with arena(tmp_path, chance, remote=INFO) as place:
        async with polling(Bot(arena=place, repeats=True)):
            await place.race(once)
        for history in await place.lawful():
            assert len(history.words("ai_agent")) == len(history.handoffs) == 1


async def test_a_bot_that_has_hung_up_takes_no_turn_with_it(tmp_path: Path, chance: Random) -> None:
    async with arena(tmp_path, chance, remote=INFO) as place:
        for _ in range(50):
            await place.wire.send_and_hang_up(place.bot, "GET", "/turns?wait=30")
        await anyio.sleep(0.2)  # the server hears of it

        async with polling(Bot(arena=place)):
            await place.race(says_hello)
        for history in await place.lawful():
            assert history.answers() == [[0]]


async def test_a_poll_that_ends_takes_no_turn_with_it(tmp_path: Path, chance: Random) -> None:
    async with arena(tmp_path, chance, remote=INFO) as place:
        async with polling(Bot(arena=place), wait=0.02):
            await place.race(says_hello)
        for history in await place.lawful():
            assert history.answers() == [[0]]


async def test_a_turn_that_falls_due_while_nothing_else_happens_is_given_to_who_polls(
    tmp_path: Path, chance: Random
) -> None:
    async with arena(tmp_path, chance, remote=INFO, quiet=0.3) as place:
        talk = await place.talk()
        poll = asyncio.create_task(place.wire.call(place.bot, "GET", "/turns?wait=30"))
        await anyio.sleep(0.1)  # the bot is there first
        await talk.says("Hello?")
        with anyio.fail_after(10):  # the next heartbeat, which wakes everybody, may be later
            polled = await poll
        assert polled.body["session_id"] == talk.id


async def says_hello(talk: Talk) -> None:
    await talk.arena.pause(0.1)
    await talk.says("Hello?")


async def test_a_webhook_bots_words_do_not_follow_a_takeover(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        await taken_over_at_some_time(talk)
        if chance.random() < 0.5:
            await place.pause(0.02)
            await talk.given_back()

    async with arena(tmp_path, chance, remote=INFO) as place:
        async with webhook(Bot(arena=place)) as bot:
            await place.race(once)
        histories = await place.lawful()
        recorded = sum(len(history.blocked()) for history in histories)
        assert recorded >= bot.refusals["owner_changed"] > OFTEN / 50
