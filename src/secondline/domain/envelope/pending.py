"""What the customer said that nobody has answered."""

from collections.abc import Sequence

from secondline.domain.events import Event, Kind, Source
from secondline.domain.session import Session


def unanswered(session: Session, events: Sequence[Event]) -> list[Event]:
    """
    Return the customer's messages since the first that is not answered.

    Not those after the last words of anybody: what the AI says on its way to a person answers
    nothing, and a line of the server's can settle a turn. And by place, not by time: two messages
    that arrive together may be written in the other order than they were stamped in.
    """
    first = session.pending_offset
    if first is None:
        return []
    return [
        event
        for event in events
        if event.kind is Kind.MESSAGE and event.source is Source.CUSTOMER and event.offset >= first
    ]
