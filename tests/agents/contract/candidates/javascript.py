"""A bot in plain JavaScript: the example's own text, with other rules in it."""

import json
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from string import Template
from subprocess import DEVNULL

import anyio
import pytest
from anyio.abc import Process

from tests.agents.contract import brain
from tests.agents.contract.brain import Wish
from tests.agents.contract.candidate import FOUND, LOOK_UP_SECONDS, READ, TURNS, Candidate
from tests.support.house import House, open_house, settings_for
from tests.web.test_parlant_typescript import node_and_npm

EXAMPLE = Path(__file__).parents[4] / "examples" / "javascript_bot" / "bot.mjs"

RULES = Template("""
const sleep = (seconds) => new Promise((done) => setTimeout(done, 1000 * seconds))

async function look_up() {
  await sleep($look_up_seconds)
  return $found
}

async function answer(turn) {
  const last = turn.events.findLastIndex((e) => e.source === 'ai_agent' && e.data.message)
  const since = turn.events.slice(last + 1)
  const pending = since.filter((e) => e.source === 'customer').map((e) => e.data.message)
  const noted = since.some((e) => e.data.to === 'ai')
  if (pending.some((text) => text.includes($human))) return handOff(turn, pending.at(-1))
  const asked = pending.at(-1)
  if (asked.includes($look_up)) return act(turn, look_up).then(() => say(turn, $found_out))
  if (asked.includes($slow)) return sleep($slow_seconds).then(() => say(turn, $done_thinking))
  if (asked.includes($fail)) throw new Error($broken)
  if (asked.includes($silence)) return
  await say(turn, $read + pending.join(' / ') + (noted ? ' The note says: ' + turn.note : ''))
}
""")


def _bot() -> str:
    """Return the example with the contract's rules in place of its own."""
    words: dict[str, object] = {wish.name.lower(): wish.value for wish in Wish}
    words |= {
        "found": FOUND,
        "found_out": brain.FOUND_OUT,
        "done_thinking": brain.DONE_THINKING,
        "broken": brain.BROKEN,
        "read": READ,
        "look_up_seconds": LOOK_UP_SECONDS,
        "slow_seconds": brain.SLOW_SECONDS,
    }
    rules = RULES.substitute({name: json.dumps(word) for name, word in words.items()})
    text, count = re.subn(
        r"(?<=the rules\n).*?(?=// --- How)",
        lambda _: rules,
        EXAMPLE.read_text(encoding="utf-8"),
        flags=re.DOTALL,
    )
    assert count == 1
    return text


@asynccontextmanager
async def _open(folder: Path) -> AsyncGenerator[House]:
    bot = folder / "bot.mjs"
    bot.write_text(_bot(), encoding="utf-8")
    settings = settings_for(folder, turns=TURNS, agent="bot")
    async with open_house(settings) as house, anyio.create_task_group() as group:
        node, _ = node_and_npm()
        group.start_soon(_kept_running, [*node, str(bot), house.url, house.keys["bot"]])
        yield house
        group.cancel_scope.cancel()


async def _kept_running(command: list[str]) -> None:
    """Run the bot, and again when it has failed, as whoever runs one would."""
    while True:
        async with await anyio.open_process(command, stdout=None, stderr=DEVNULL) as process:
            await _ended(process)


async def _ended(process: Process) -> None:
    try:
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()


def _missing() -> str | None:
    try:
        node_and_npm()
    except pytest.skip.Exception as reason:
        return str(reason)
    return None


CANDIDATE = Candidate(name="javascript", open=_open, streams=False, missing=_missing)
