"""What the API answers with: the domain's values as JSON, by audience."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, Generic, TypeVar

import msgspec

from secondline.domain.access import event_for
from secondline.domain.events import Audience, Event, Kind, Source
from secondline.domain.handoff import Handoff, HandoffState, Priority, Reason
from secondline.domain.ids import Offset, SessionId
from secondline.domain.owner import Owner, OwnerKind
from secondline.domain.ownership import Outcome
from secondline.domain.session import Preview, Session
from secondline.ports import Change, Page

T = TypeVar("T")

# What is told in some hundredths of a second of a busy server.
MOST_TOLD: Final = 256

_encode: Final = msgspec.json.Encoder().encode
_told: Final[dict[tuple[SessionId, Offset, Audience], tuple[Event, bytes]]] = {}


class OwnerView(msgspec.Struct, kw_only=True):
    kind: OwnerKind
    operator_id: str | None
    display_name: str | None
    queue: str | None


class PreviewView(msgspec.Struct, kw_only=True):
    source: Source
    text: str
    creation_utc: datetime
    offset: int


class SessionView(msgspec.Struct, kw_only=True):
    """A session: Parlant's fields, and where the conversation stands."""

    id: str
    agent_id: str
    customer_id: str
    customer_name: str
    title: str | None
    creation_utc: datetime
    mode: str
    consumption_offsets: Mapping[str, int]
    metadata: Mapping[str, Any]
    labels: tuple[str, ...]
    channel: str
    language: str | None
    owner: OwnerView
    epoch: int
    handoff_id: str | None
    pending_since: datetime | None
    waiting_since: datetime | None
    closed: bool
    next_offset: int
    preview: PreviewView | None


class NewSessionView(SessionView, kw_only=True, omit_defaults=False):
    """A session just created; *token* lets the customer's screen use it."""

    token: str | msgspec.UnsetType = msgspec.UNSET


class EventView(msgspec.Struct, kw_only=True):
    """An event: Parlant's fields; *correlation_id* is its older name for *trace_id*."""

    id: str
    source: Source
    kind: Kind
    offset: int
    creation_utc: datetime
    trace_id: str
    correlation_id: str
    data: Mapping[str, Any]
    metadata: Mapping[str, Any]
    deleted: bool


class OperatorView(msgspec.Struct, kw_only=True):
    id: str
    display_name: str


class HandoffView(msgspec.Struct, kw_only=True):
    """A handoff, from "a person is needed" to its end."""

    id: str
    session_id: str
    state: HandoffState
    outcome: Outcome | None
    reason: Reason
    queue: str
    priority: Priority
    created_at: datetime
    waiting_since: datetime
    claimed_at: datetime | None
    ended_at: datetime | None
    operator: OperatorView | None
    note: str
    disposition: str | None
    needed: bool | None
    metadata: Mapping[str, Any]


class PageView(msgspec.Struct, Generic[T], kw_only=True):
    items: list[T]
    total_count: int
    has_more: bool
    next_cursor: str | None


class ChangeView(msgspec.Struct, kw_only=True):
    """A hint of the operators' stream: where to look again, and the session as it stands."""

    session_id: str
    offset: int
    kind: Kind
    source: Source
    type: str | None
    owner: OwnerView
    epoch: int
    handoff_id: str | None
    pending_since: datetime | None
    waiting_since: datetime | None
    closed: bool
    preview: PreviewView | None


def owner_view(owner: Owner, audience: Audience) -> OwnerView:
    return OwnerView(
        kind=owner.kind,
        operator_id=owner.operator_id if audience is Audience.STAFF else None,
        display_name=owner.display_name,
        queue=owner.queue,
    )


def preview_view(preview: Preview | None) -> PreviewView | None:
    if preview is None:
        return None
    return PreviewView(
        source=preview.source,
        text=preview.text,
        creation_utc=preview.at,
        offset=preview.offset,
    )


def session_view(session: Session, audience: Audience) -> SessionView:
    return SessionView(**_session_fields(session, audience))


def new_session_view(session: Session, audience: Audience, token: str | None) -> NewSessionView:
    return NewSessionView(
        **_session_fields(session, audience), token=msgspec.UNSET if token is None else token
    )


def _session_fields(session: Session, audience: Audience) -> dict[str, Any]:
    staff = audience is Audience.STAFF
    return {
        "id": session.id,
        "agent_id": session.agent_id,
        "customer_id": session.customer_id,
        "customer_name": session.customer_name,
        "title": session.title,
        "creation_utc": session.created_at,
        "mode": session.mode,
        "consumption_offsets": session.consumption_offsets,
        "metadata": session.metadata if staff else {},
        "labels": session.labels if staff else (),
        "channel": session.channel,
        "language": session.language,
        "owner": owner_view(session.owner, audience),
        "epoch": session.epoch,
        "handoff_id": session.handoff_id,
        "pending_since": session.pending_since,
        "waiting_since": session.waiting_since,
        "closed": session.closed,
        "next_offset": session.next_offset,
        "preview": preview_view(session.preview),
    }


def event_view(event: Event, audience: Audience) -> EventView:
    shown = event_for(event, audience)
    return EventView(
        id=shown.id,
        source=shown.source,
        kind=shown.kind,
        offset=shown.offset,
        creation_utc=shown.at,
        trace_id=shown.trace_id,
        correlation_id=shown.trace_id,
        data=shown.data,
        metadata=shown.metadata,
        deleted=shown.deleted,
    )


def event_json(event: Event, audience: Audience) -> bytes:
    """
    Return the event's view as JSON, made once for all who are told of it in the same moment.

    The one who wrote it, the customer's screens and those of the people ask within a few
    milliseconds of each other.
    """
    key = (event.session_id, event.offset, audience)
    known = _told.get(key)
    if known is not None and known[0] is event:
        return known[1]
    if len(_told) >= MOST_TOLD:
        _told.clear()
    told = _encode(event_view(event, audience))
    _told[key] = (event, told)
    return told


def handoff_view(handoff: Handoff, audience: Audience) -> HandoffView:
    staff = audience is Audience.STAFF
    request, closing = handoff.request, handoff.closing
    operator = None
    if handoff.operator_id is not None:
        operator = OperatorView(
            id=handoff.operator_id if staff else "",
            display_name=handoff.operator_name or "",
        )
    return HandoffView(
        id=handoff.id,
        session_id=handoff.session_id,
        state=handoff.state,
        outcome=handoff.outcome,
        reason=request.reason if staff else Reason(code=request.reason.code),
        queue=handoff.queue,
        priority=request.priority,
        created_at=handoff.created_at,
        waiting_since=handoff.waiting_since,
        claimed_at=handoff.claimed_at,
        ended_at=handoff.ended_at,
        operator=operator,
        note=closing.note if staff else "",
        disposition=closing.disposition if staff else None,
        needed=closing.needed if staff else None,
        metadata=request.metadata if staff else {},
    )


def change_view(change: Change) -> ChangeView:
    session = change.session
    return ChangeView(
        session_id=session.id,
        offset=change.offset,
        kind=change.kind,
        source=change.source,
        type=change.custom_type,
        owner=owner_view(session.owner, Audience.STAFF),
        epoch=session.epoch,
        handoff_id=session.handoff_id,
        pending_since=session.pending_since,
        waiting_since=session.waiting_since,
        closed=session.closed,
        preview=preview_view(session.preview),
    )


def page_view(page: Page[Any], items: list[T]) -> PageView[T]:
    return PageView(
        items=items,
        total_count=page.total,
        has_more=page.next_cursor is not None,
        next_cursor=page.next_cursor,
    )
