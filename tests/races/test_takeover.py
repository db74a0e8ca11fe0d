"""R1: a person takes over while the AI generates or streams."""

import sqlite3
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from secondline.domain.commit import Commit, Fence
from secondline.ports import Appended
from secondline.store.sqlite.append import Refused, append
from tests.races.agents import Scripted
from tests.races.arena import OFTEN, Talk, arena
from tests.support.laws import ALL_LAWS, History, find


async def test_no_word_follows_a_takeover(tmp_path: Path, chance: Random) -> None:
    async with arena(tmp_path, chance, Scripted(chance=chance)) as place:
        await place.race(taken_over_at_some_time)
        assert cut_off(await place.lawful()) > OFTEN / 10


async def test_no_word_follows_a_takeover_and_return_during_one_reply(
    tmp_path: Path, chance: Random
) -> None:
    async def once(talk: Talk) -> None:
        await taken_over_at_some_time(talk)
        await talk.arena.pause(0.02)
        await talk.given_back()

    async with arena(tmp_path, chance, Scripted(chance=chance)) as place:
        await place.race(once)
        assert cut_off(await place.lawful()) > OFTEN / 10


async def test_without_the_fence_words_come_late(
    tmp_path: Path, chance: Random, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unfenced(db: sqlite3.Connection, commit: Commit) -> Appended | Refused:
        return append(db, replace(commit, fence=Fence()))

    monkeypatch.setattr("secondline.store.sqlite.log.append", unfenced)
    async with arena(tmp_path, chance, Scripted(chance=chance)) as place:
        await place.race(taken_over_at_some_time, runs=200)
        findings = find([await talk.history() for talk in place.talks], ALL_LAWS)
        assert findings.counts["late word"] > 0


async def taken_over_at_some_time(talk: Talk) -> None:
    await talk.says("Hello?")
    await talk.arena.pause(0.12)
    await talk.taken_over()


def cut_off(histories: list[History]) -> int:
    """Return how many takeovers met a turn under way; few would mean that nothing was tried."""
    return sum(len(history.blocked()) for history in histories)
