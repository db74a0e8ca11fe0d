"""kill -9 of a busy server, again and again on the same folder."""

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random, SystemRandom

from tests.durability.crowd import Crowd
from tests.durability.ledger import Ledger, at_rest
from tests.support.server import start_demo
from tests.support.wire import Wire

ROUNDS = int(os.environ.get("SECONDLINE_KILL_ROUNDS", "20"))

# Customers are answered soon after they spoke, so that at any moment turns are under way.
SETTINGS = {"TURNS__QUIET_SECONDS": "0.02", "TURNS__CHUNK_SECONDS": "0"}


async def test_a_killed_server_has_kept_its_word_and_goes_on_where_it_was(tmp_path: Path) -> None:
    seed = int(os.environ.get("SECONDLINE_RACE_SEED", SystemRandom().randrange(2**32)))
    print(f"SECONDLINE_RACE_SEED={seed}")  # noqa: T201 - pytest shows it with a failure
    chance, ledger = Random(seed), Ledger()
    touched, owed = set[str](), 0
    for _ in range(ROUNDS):
        async with started(tmp_path, ledger, chance) as crowd:
            await crowd.retry()
            await crowd.until_all_is_answered()
            await crowd.check(touched)
            await crowd.load_and_kill()
            touched = crowd.touched
        rest = at_rest(tmp_path / "demo.db")
        assert (rest.half, rest.stranded, rest.forgotten) == ([], [], [])
        owed += rest.owed
    async with started(tmp_path, ledger, chance) as crowd:
        await crowd.retry()
        await crowd.until_all_is_answered()
        await crowd.check(set(ledger.tokens))
    assert owed > ROUNDS, "the kills hardly met a turn"
    assert len(ledger.kept) > 20 * ROUNDS, "there was hardly a load"


@asynccontextmanager
async def started(folder: Path, ledger: Ledger, chance: Random) -> AsyncGenerator[Crowd]:
    child = start_demo(folder, SETTINGS)
    wire = Wire(child.port)
    try:
        yield Crowd(
            child=child, database=folder / "demo.db", ledger=ledger, chance=chance, wire=wire
        )
    finally:
        await wire.close()
        if child.process.poll() is None:
            child.kill()
