"""
A conversation in the two voices that every model knows: the customer's and the assistant's.

What people of the team have said is told in the assistant's voice, marked as theirs: a customer
can write anything, so a mark in the customer's voice would be one that anybody can forge.
"""

from collections.abc import Sequence
from typing import Any

from secondline.domain.events import HUMAN_SOURCES, Custom, Event, Kind, Source
from secondline.domain.ids import Offset
from secondline.domain.turn import Brief
from secondline.domain.value import Value


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
    return [line for event in (*settled, *brief.pending) if (line := _line(event, after))]


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
    return [str(event.data["text"]) for event in brief.history if _is_note(event, after)]


def _line(event: Event, after: int) -> Line | None:
    if event.offset <= after:
        return None
    if _is_note(event, after):
        mark = (
            f"[{speaker(event)} gave the conversation back, with a note the customer cannot see:]"
        )
        return _said(event, f"{mark} {event.data['text']}")
    if event.kind is not Kind.MESSAGE or not event.text:
        return None
    match event.source:
        case Source.CUSTOMER:
            return Line(id=event.id, offset=event.offset, by_customer=True, text=event.text)
        case Source.AI_AGENT:
            return _said(event, event.text, turn=event.trace_id)
        case Source.HUMAN_AGENT | Source.HUMAN_AS_AI:
            return _said(event, f"[{speaker(event)}, a person of the team, wrote:] {event.text}")
        case _:
            return None


def _said(event: Event, text: str, *, turn: str | None = None) -> Line:
    return Line(id=event.id, offset=event.offset, by_customer=False, text=text, turn=turn)


def _is_note(event: Event, after: int) -> bool:
    told = event.custom_type == Custom.NOTE and event.data.get("to") == "ai"
    return told and event.offset > after
