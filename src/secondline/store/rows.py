"""How values become columns and back; shared by every SQL store."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec

from secondline.domain.events import Audience, Event, Kind, Source
from secondline.domain.handoff import Handoff
from secondline.domain.ids import (
    AgentId,
    CustomerId,
    Epoch,
    HandoffId,
    Offset,
    OperatorId,
    QueueName,
    Seq,
    SessionId,
)
from secondline.domain.owner import Owner, OwnerKind
from secondline.domain.ownership import Ownership
from secondline.domain.session import Preview, Session
from secondline.domain.value import Value

_encode = msgspec.json.Encoder().encode
_object: Final = msgspec.json.Decoder(dict[str, Any]).decode
_handoff: Final = msgspec.json.Decoder(Handoff).decode

# Enum lookups by value are dear on the read path; a dict is not.
_KINDS: Final = {str(kind): kind for kind in Kind}
_SOURCES: Final = {str(source): source for source in Source}
_AUDIENCES: Final = {str(audience): audience for audience in Audience}


EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND: Final = timedelta(microseconds=1)


def to_json(value: object) -> str:
    """Return *value* (a dataclass or JSON) as text."""
    return _encode(value).decode()


def to_micros(at: datetime) -> int:
    """Return a time as whole microseconds, so that it comes back exactly as it went."""
    return (at - EPOCH) // MICROSECOND


def from_micros(micros: int) -> datetime:
    return EPOCH + timedelta(microseconds=micros)


def maybe_micros(at: datetime | None) -> int | None:
    return None if at is None else to_micros(at)


def maybe_time(micros: int | None) -> datetime | None:
    return None if micros is None else from_micros(micros)


class About(Value, kw_only=True):
    """What people said of a session: the part of its row that no query asks for."""

    customer_name: str
    title: str | None
    channel: str
    language: str | None
    metadata: dict[str, Any]
    labels: tuple[str, ...]
    consumption_offsets: dict[str, int]


class Spoken(Value, kw_only=True):
    """A session's preview as its row has it; the offset is a column, for the store gives it."""

    source: Source
    text: str
    at: datetime


_spoken: Final = msgspec.json.Decoder(Spoken).decode
_about: Final = msgspec.json.Decoder(About).decode


def about(session: Session) -> str:
    return to_json(
        About(
            customer_name=session.customer_name,
            title=session.title,
            channel=session.channel,
            language=session.language,
            metadata=dict(session.metadata),
            labels=session.labels,
            consumption_offsets=dict(session.consumption_offsets),
        )
    )


SESSION_COLUMNS: Final = (
    "id, created_at, agent_id, customer_id, about, head, epoch, owner_kind, operator_id, "
    "operator_name, queue, handoff_id, waiting_since, customer_offset, pending_since, "
    "returned_offset, closed, preview, preview_offset, pending_offset"
)

EVENT_COLUMNS: Final = (
    "session_id, offset, seq, kind, source, audience, at, trace_id, data, metadata, deleted"
)


def to_session(row: Any) -> Session:  # noqa: ANN401 - a driver's row
    told = _about(row[4])
    return Session(
        id=SessionId(row[0]),
        created_at=from_micros(row[1]),
        agent_id=AgentId(row[2]),
        customer_id=CustomerId(row[3]),
        customer_name=told.customer_name,
        title=told.title,
        channel=told.channel,
        language=told.language,
        metadata=told.metadata,
        labels=told.labels,
        consumption_offsets=told.consumption_offsets,
        next_offset=Offset(row[5]),
        ownership=Ownership(owner=_owner(row[7:11]), epoch=Epoch(row[6])),
        handoff_id=None if row[11] is None else HandoffId(row[11]),
        waiting_since=maybe_time(row[12]),
        customer_offset=Offset(row[13]),
        pending_since=maybe_time(row[14]),
        returned_offset=Offset(row[15]),
        closed=bool(row[16]),
        preview=None if row[17] is None else _preview(row[17], row[18]),
        pending_offset=None if row[19] is None else Offset(row[19]),
    )


def _preview(body: str, offset: int) -> Preview:
    spoken = _spoken(body)
    return Preview(source=spoken.source, text=spoken.text, at=spoken.at, offset=Offset(offset))


def _owner(row: Any) -> Owner:  # noqa: ANN401 - a driver's row
    kind, operator_id, name, queue = row
    return Owner(
        kind=OwnerKind(kind),
        operator_id=None if operator_id is None else OperatorId(operator_id),
        display_name=name,
        queue=None if queue is None else QueueName(queue),
    )


def to_event(row: Any) -> Event:  # noqa: ANN401 - a driver's row
    return Event(
        session_id=SessionId(row[0]),
        offset=Offset(row[1]),
        seq=Seq(row[2]),
        kind=_KINDS[row[3]],
        source=_SOURCES[row[4]],
        audience=_AUDIENCES[row[5]],
        at=from_micros(row[6]),
        trace_id=row[7],
        data=_object(row[8]),
        metadata=_object(row[9]),
        deleted=bool(row[10]),
    )


def to_handoff(body: str) -> Handoff:
    return _handoff(body)
