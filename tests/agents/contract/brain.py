"""The AI behind a candidate, without its adapter: what the customer wants of it, what it says."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

import anyio

from tests.agents.contract.candidate import FOUND, LOOK_UP_SECONDS, READ

# Longer than the second that a candidate is to be silent for.
SLOW_SECONDS = 1.1

# Between two pieces of a streamed answer: a model's pace.
PIECE_SECONDS = 0.03

DONE_THINKING = "Done thinking."
FOUND_OUT = f"I looked it up: {FOUND}."

# What an agent says of itself when it is asked to fail; the test finds it in the handoff.
BROKEN = "The model behind the agent is out of order."


class Wish(StrEnum):
    """What the customer's words ask for; the values are the words."""

    HUMAN = "I want a human"
    LOOK_UP = "look it up"
    SLOW = "take your time"
    FAIL = "fail"
    SILENCE = "say nothing"
    ANSWER = ""  #: none of these words: an answer


def wish(pending: Sequence[str]) -> Wish:
    """Return what the *pending* messages ask for, oldest first."""
    if any(Wish.HUMAN in text for text in pending):
        return Wish.HUMAN
    last = pending[-1] if pending else ""
    return next(wish for wish in Wish if wish in last)


def answer(pending: Sequence[str], note: str | None) -> str:
    """Return the words of an answer; *note* is one that no answer was given since."""
    told = f" The note says: {note}" if note else ""
    return f"{READ}{' / '.join(pending)}{told}"


def pieces(text: str) -> list[str]:
    """Return *text* as a model streams it."""
    return re.findall(r"\S+\s*", text)


async def look_up() -> str:
    """Look it up, which takes a while."""
    await anyio.sleep(LOOK_UP_SECONDS)
    return FOUND


def pending_in(events: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return what the customer said after the last words of the AI, in a turn's *events*."""
    found = list[str]()
    for event in reversed(events):
        if event["kind"] == "message" and event["source"] == "ai_agent":
            break
        if event["kind"] == "message" and event["source"] == "customer":
            found.append(event["data"]["message"])
    return found[::-1]


def note_in(events: Sequence[Mapping[str, Any]]) -> str | None:
    """Return the operator's note for the AI, if it came after the AI's last words."""
    for event in reversed(events):
        if event["kind"] == "message" and event["source"] == "ai_agent":
            return None
        if event["data"].get("type") == "note" and event["data"].get("to") == "ai":
            return event["data"]["text"]
    return None
