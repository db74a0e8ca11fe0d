"""R6: the customer sends one thought in five fragments."""

from pathlib import Path
from random import Random

import anyio

from tests.races.agents import Blurts, Scripted, Slow
from tests.races.arena import Talk, arena

QUIET = 0.05


async def test_five_fragments_get_one_reply_that_has_read_them_all(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        for fragment in range(5):
            await talk.says(f"fragment {fragment}")
            # Sometimes longer than the quiet after which the AI begins: then it is cut off.
            await place.pause(2 * QUIET)

    agent = Slow(chance=chance, complete=5)
    async with arena(tmp_path, chance, agent, quiet=QUIET) as place:
        await place.race(once)
        for history in await place.lawful():
            assert history.answers() == [list(history.acknowledged)], history.told()
        assert len(agent.started) > len(place.talks), "no fragment has ever met a reply"


async def test_a_fragment_that_meets_the_end_of_a_reply_is_answered_by_the_next(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        for fragment in range(6):
            await talk.says(f"fragment {fragment}")
            await anyio.sleep(chance.uniform(0, 0.06))

    agent = Blurts(chance=chance, seconds=0.03)
    async with arena(tmp_path, chance, agent, quiet=0) as place:
        await place.race(once)
        await place.lawful()


async def test_fragments_that_arrive_in_any_order_are_each_answered_once(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        async def say(fragment: int) -> None:
            await place.pause(0.1)
            await talk.says(f"fragment {fragment}")

        async with anyio.create_task_group() as group:
            for fragment in range(5):
                group.start_soon(say, fragment)

    async with arena(tmp_path, chance, Scripted(chance=chance, seconds=0.05)) as place:
        await place.race(once)
        for history in await place.lawful():
            read = [offset for answer in history.answers() for offset in answer]
            assert sorted(read) == sorted(history.acknowledged)
