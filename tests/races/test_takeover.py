"""R1: a person takes over while the AI generates or streams."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from secondline.domain.commit import Fence
from secondline.store.sqlite.append import append
from tests.races.agents import Scripted
from tests.races.arena import Arena, Talk, arena


async def test_no_word_follows_a_takeover(tmp_path: Path, chance: Random) -> None:
    async with arena(tmp_path, chance, Scripted(chance=chance)) as place:
        await place.race(taken_over_at_some_time)
        findings = await place.findings()
        assert not findings.counts, findings
        print("CUT", await cut_off(place), len(place.talks))
        assert await cut_off(place) > len(place.talks) / 10, "the takeovers hardly met a reply"


async def test_no_word_follows_a_takeover_and_return_during_one_reply(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        await taken_over_at_some_time(talk)
        await place.pause(0.02)
        await talk.given_back()

    async with arena(tmp_path, chance, Scripted(chance=chance)) as place:
        await place.race(once)
        findings = await place.findings()
        assert not findings.counts, findings
        print("CUT", await cut_off(place), len(place.talks))
        assert await cut_off(place) > len(place.talks) / 10, "the takeovers hardly met a reply"


async def test_without_the_fence_words_come_late(
    tmp_path: Path, chance: Random, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unfenced(db, commit):
        return append(db, replace(commit, fence=Fence()))

    monkeypatch.setattr("secondline.store.sqlite.log.append", unfenced)
    async with arena(tmp_path, chance, Scripted(chance=chance)) as place:
        await place.race(taken_over_at_some_time, runs=200)
        findings = await place.findings()
        print("COUNTS", findings.counts)
        assert findings.counts["late word"] > 0


async def taken_over_at_some_time(talk: Talk) -> None:
    await talk.says("Hello?")
    await talk.arena.pause(0.12)
    await talk.taken_over()


async def cut_off(place: Arena) -> int:
    return sum(len(history.blocked()) for history in await place.histories())
