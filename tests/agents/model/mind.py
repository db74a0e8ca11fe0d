"""The model of the contract suite: it does what the customer's last words ask."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from msgspec.structs import replace

from secondline.agents.model.agent import model_agent
from secondline.agents.model.options import ModelOptions
from secondline.agents.transcript import NOTE
from tests.agents.contract.brain import (
    DONE_THINKING,
    FOUND_OUT,
    PIECE_SECONDS,
    SLOW_SECONDS,
    Wish,
    answer,
    pieces,
    wish,
)
from tests.agents.contract.candidate import TURNS
from tests.agents.model.fakes import Asked, Line, Refuse, Say, Step, Use, Wait
from tests.support.house import House, open_house, settings_for

TOOLS = '''
"""The tool of the contract suite."""

from tests.agents.contract import brain


async def look_up() -> str:
    """Look up what there is to know."""
    return await brain.look_up()
'''


def obliging(asked: Asked) -> Sequence[Step]:
    """Do what `Candidate` says that the AI does."""
    if asked.lines[-1].role == "tool":
        return [Say(list(pieces(FOUND_OUT)))]
    pending, note = since_last_answer(asked.lines)
    wanted = wish(pending)
    if wanted is Wish.HUMAN and "hand_off_to_person" in asked.tools:
        told = {"reason": "The customer asked for a person.", "code": "customer_request"}
        return [Say(["Let me ", "see."]), Use("hand_off_to_person", told)]
    match wanted:
        case Wish.LOOK_UP:
            return [Use("look_up")]
        case Wish.SLOW:
            return [Wait(SLOW_SECONDS), Say([DONE_THINKING])]
        case Wish.FAIL:
            return [Refuse(500)]
        case Wish.SILENCE:
            return [Wait(3600)]
        case Wish.ANSWER | Wish.HUMAN:
            return [Say(list(pieces(answer(pending, note))), pause=PIECE_SECONDS)]


def since_last_answer(lines: Sequence[Line]) -> tuple[list[str], str | None]:
    """Return what the customer wrote, and a person noted, since the assistant's own last words."""
    pending: list[str] = []
    note: str | None = None
    for line in reversed(lines):
        if line.role == "user" and not line.text.startswith("["):
            pending.insert(0, line.text)
        elif line.text.startswith(NOTE):
            note = note or line.text.partition(":] ")[2]
        elif line.role == "assistant":
            break
    return pending, note


@asynccontextmanager
async def in_front(folder: Path, options: ModelOptions) -> AsyncGenerator[House]:
    """Open a house with the model of *options* in front, for the contract suite."""
    tools = folder / "tools.py"
    tools.write_text(TOOLS, encoding="utf-8")
    agent = model_agent(replace(options, tools=tools, retries=0))
    settings = settings_for(folder, turns=TURNS, agent=agent.info.id)
    async with open_house(settings, None, agent) as house:
        yield house
