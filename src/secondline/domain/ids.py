"""Names for identifiers and counters, so that one cannot be passed for another."""

from typing import NewType

SessionId = NewType("SessionId", str)
HandoffId = NewType("HandoffId", str)
AgentId = NewType("AgentId", str)
CustomerId = NewType("CustomerId", str)
OperatorId = NewType("OperatorId", str)
QueueName = NewType("QueueName", str)

Offset = NewType("Offset", int)  # place of an event in its session: 0, 1, 2, …
Seq = NewType("Seq", int)  # place of an event among all events: ascending, in commit order
Epoch = NewType("Epoch", int)  # how often a session has changed hands; fences writers


def handoff_id(number: int) -> HandoffId:
    """Return the ticket number people read to each other, as ``HO-000123``."""
    return HandoffId(f"HO-{number:06d}")


def event_id(session: SessionId, offset: Offset) -> str:
    """Return the event's id; it is its place, so finding an event by id needs no index."""
    return f"{session}-{offset}"


def offset_of(event: str, session: SessionId) -> Offset | None:
    """Return the place that an event id of *session* names, None when it is no such id."""
    prefix, _, digits = event.rpartition("-")
    if prefix != session or not (digits.isascii() and digits.isdigit() and len(digits) < 19):  # noqa: PLR2004 - fits 64 bits
        return None
    return Offset(int(digits))
