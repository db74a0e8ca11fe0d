"""What an agent is told at the start of a turn, drawn from the log."""

from collections.abc import Sequence

from secondline.domain.envelope import ToolUse, tool_uses, unanswered
from secondline.domain.events import HUMAN_SOURCES, Event, Kind, Source
from secondline.domain.session import Session
from secondline.domain.value import Value

SPEAKERS = HUMAN_SOURCES | {Source.AI_AGENT}


class Brief(Value, kw_only=True):
    """
    The conversation as an agent needs it.

    *deeds* are the tool calls since the last answer, or since a person gave the session back: a
    turn that starts over, because the customer wrote again, sees what it has done already.

    *fresh* are those of the *pending* messages that came after the session was last given back.
    """

    history: tuple[Event, ...]
    pending: tuple[Event, ...]
    fresh: tuple[Event, ...]
    deeds: tuple[ToolUse, ...]
    note: str | None

    @property
    def may_hand_off(self) -> bool:
        """Whether anything new was said: the same words do not call for a person twice."""
        return bool(self.fresh)


def brief(session: Session, events: Sequence[Event]) -> Brief:
    """Return the brief for a turn on *session*, whose last *events* are given, oldest first."""
    pending = tuple(unanswered(session, events))
    return Brief(
        history=tuple(events),
        pending=pending,
        fresh=tuple(event for event in pending if event.offset > session.returned_offset),
        deeds=tool_uses(
            event for event in since_last_answer(events) if event.offset > session.returned_offset
        ),
        note=note_at_return(events),
    )


def since_last_answer(events: Sequence[Event]) -> Sequence[Event]:
    """Return the events after the AI's or a person's last words."""
    for place in range(len(events) - 1, -1, -1):
        event = events[place]
        if event.kind is Kind.MESSAGE and event.source in SPEAKERS:
            return events[place + 1 :]
    return events


def note_at_return(events: Sequence[Event]) -> str | None:
    """Return the last note that an operator left for the AI, None when there is none."""
    for event in reversed(events):
        if event.is_note_for_ai:
            return str(event.data["text"])
    return None
