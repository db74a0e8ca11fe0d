"""
A conversation in the two voices that every model knows: the customer's and the assistant's.

What people of the team have said is told in the assistant's voice, marked as theirs: a customer
can write anything, so a mark in the customer's voice would be one that anybody can forge.
"""

from collections.abc import Sequence
from typing import Any, Final

from secondline.domain.events import HUMAN_SOURCES, Event, Kind, Source
from secondline.domain.ids import Offset
from secondline.domain.turn import Brief
from secondline.domain.value import Value

# How a model tells a colleague's words from its own.
WRITTEN: Final = "[written by"
NOTE: Final = "[note to the assistant, which the customer cannot see,"


class Line(Value, kw_only=True):
    """One thing said; *turn* is the id of the turn that said it, if it was the AI."""

    id: str
    offset: Offset
    by_customer: bool
    text: str
    turn: str | None = None


def transcript(brief: Brief, *, after: int = -1) -> list[Line]:
    """Return what was said after the offset *after*; what is pending comes last."""
    waiting = {event.offset for event in brief.pending}
    told = [event for event in brief.history if event.offset > after]
    settled = [event for event in told if event.offset not in waiting]
    waits = [event for event in brief.pending if event.offset > after]
    return [line for event in (*settled, *waits) if (line := _line(event))]


def by_people(brief: Brief, *, after: int) -> list[Event]:
    """Return the messages that people of the team wrote to the customer after *after*."""
    return [
        event
        for event in brief.history
        if event.offset > after and event.kind is Kind.MESSAGE and event.source in HUMAN_SOURCES
    ]


def speaker(event: Event) -> str:
    """Return the name of the person who wrote a message or a note."""
    author: Any = event.metadata.get("author") or event.data.get("author")
    named: Any = author or event.data.get("participant") or {}
    return str(named.get("display_name") or "A colleague")


def notes(brief: Brief, *, after: int) -> Sequence[str]:
    """Return the notes that operators left for the AI after *after*."""
    return [
        str(event.data["text"])
        for event in brief.history
        if event.offset > after and event.is_note_for_ai
    ]


def marked(event: Event) -> str | None:
    """Return what a person of the team wrote, marked as theirs; None when nobody of them did."""
    if event.is_note_for_ai:
        return f"{NOTE} from {speaker(event)}, a person of the team:] {event.data['text']}"
    if event.kind is Kind.MESSAGE and event.source in HUMAN_SOURCES and event.text:
        return f"{WRITTEN} {speaker(event)}, a person of the team:] {event.text}"
    return None


def _line(event: Event) -> Line | None:
    if (told := marked(event)) is not None:
        return Line(id=event.id, offset=event.offset, by_customer=False, text=told)
    if event.kind is not Kind.MESSAGE or not event.text:
        return None
    match event.source:
        case Source.CUSTOMER:
            return Line(id=event.id, offset=event.offset, by_customer=True, text=event.text)
        case Source.AI_AGENT:
            return Line(
                id=event.id,
                offset=event.offset,
                by_customer=False,
                text=event.text,
                turn=event.trace_id,
            )
        case _:
            return None
