"""Writing logs down for the tests of the replay."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec.structs import replace

from secondline.domain.evidence import Evidence
from secondline.domain.ids import Offset
from secondline.domain.policy import BALANCED
from secondline.replay.conversation import Conversation
from secondline.replay.course import Course, Look, Place, Verdict, drawn
from secondline.replay.reading import read
from secondline.signals.watcher import Watcher

WATCHER = Watcher(policy=BALANCED)

_ROLES = {"c": "customer", "b": "ai", "p": "human"}


def line(name: str, *said: str, **more: Any) -> bytes:
    """
    Return a line of a log.

    What is *said* begins with who says it: ``c:`` the customer, ``b:`` the bot, ``p:`` a person.
    """
    messages = [{"role": _ROLES[text[0]], "text": text[2:].strip()} for text in said]
    return json.dumps({"id": name, "messages": messages, **more}).encode()


def conversations(*lines: bytes) -> list[Conversation]:
    return [conversation for found in read(lines) for conversation in found]


def courses(*lines: bytes, watcher: Watcher = WATCHER) -> list[Course]:
    return [drawn(conversation, watcher) for conversation in conversations(*lines)]


def climbing(name: str, needed: str, *scores: float, signal: str = "frustration") -> Course:
    """Return the course of a conversation whose messages score so on one signal."""
    looks = [
        Look(
            about=Offset(turn),
            place=Place(turn, turn),
            of_customer=True,
            found=(Evidence(signal=signal, level="frustrated", score=score),),
        )
        for turn, score in enumerate(scores)
    ]
    return a_course(name, needed, looks)


def a_course(name: str, needed: str, looks: Sequence[Look]) -> Course:
    """Return a course; *needed* is yes, no, or empty where nobody has said."""
    return Course(
        id=name,
        looks=tuple(looks),
        messages=len(looks),
        needed={"yes": True, "no": False, "": None}[needed],
        ordinary=needed != "yes",
        needed_from=None,
        replied=None,
        failed=0,
        recipe=Verdict(),
    )


def at(course: Course, place: Place) -> Course:
    return replace(course, needed_from=place)


def shuffled(items: Iterable[Course], order: Sequence[int]) -> list[Course]:
    found = list(items)
    return [found[at] for at in order]
