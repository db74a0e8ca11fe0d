"""How a commit changes a session: the rule that every store keeps to."""

from dataclasses import replace
from datetime import datetime

from secondline.domain.commit import Commit, Fence, Pending
from secondline.domain.errors import NewerCustomerMessage, OwnerChanged
from secondline.domain.events import Kind, NewEvent, Source
from secondline.domain.handoff import Handoff, HandoffState
from secondline.domain.ids import Offset
from secondline.domain.owner import OwnerKind
from secondline.domain.session import PREVIEW_CHARS, Preview, Session


def applied(session: Session, commit: Commit) -> Session:
    """Return *session* after *commit*; commits are facts, so this never fails."""
    following = Offset(session.next_offset + len(commit.events))
    raised = commit.pending is Pending.RAISE
    changed = replace(
        session,
        next_offset=following,
        customer_offset=Offset(following - 1) if raised else session.customer_offset,
        pending_offset=_pending_offset(session, commit),
        pending_since=_pending_since(session, commit),
        closed=commit.closes or (session.closed and not raised),
        preview=_preview(session, commit) or session.preview,
    )
    if commit.ownership is not None:
        back = commit.ownership.owner.kind is OwnerKind.AI
        changed = replace(
            changed,
            ownership=commit.ownership,
            returned_offset=Offset(following - 1) if back else session.returned_offset,
        )
    return changed if commit.handoff is None else _with_handoff(changed, commit.handoff)


def refusal(session: Session, fence: Fence) -> Exception | None:
    """Return why *fence* refuses a commit to *session*; None when it does not, but for leases."""
    if fence.epoch not in (None, session.epoch):
        return OwnerChanged(session.owner, session.epoch)
    if fence.answers not in (None, session.customer_offset):
        return NewerCustomerMessage(session.customer_offset)
    return None


def _pending_offset(session: Session, commit: Commit) -> Offset | None:
    match commit.pending:
        case Pending.KEEP:
            return session.pending_offset
        case Pending.RAISE:
            last = Offset(session.next_offset + len(commit.events) - 1)
            return last if session.pending_offset is None else session.pending_offset
        case Pending.CLEAR:
            return None


def _pending_since(session: Session, commit: Commit) -> datetime | None:
    match commit.pending:
        case Pending.KEEP:
            return session.pending_since
        case Pending.RAISE:
            return session.pending_since or commit.at
        case Pending.CLEAR:
            return None


def _preview(session: Session, commit: Commit) -> Preview | None:
    index = last_spoken(commit.events)
    if index is None:
        return None
    spoken = commit.events[index]
    return Preview(
        source=spoken.source,
        text=preview_text(spoken),
        at=commit.at,
        offset=Offset(session.next_offset + index),
    )


def last_spoken(events: tuple[NewEvent, ...]) -> int | None:
    """Return the index of the last words somebody said, None when nobody spoke."""
    for index in range(len(events) - 1, -1, -1):
        if events[index].kind is Kind.MESSAGE and events[index].source is not Source.SYSTEM:
            return index
    return None


def preview_text(spoken: NewEvent) -> str:
    return str(spoken.data.get("message", ""))[:PREVIEW_CHARS]


def _with_handoff(session: Session, handoff: Handoff) -> Session:
    return replace(
        session,
        handoff_id=None if handoff.state is HandoffState.ENDED else handoff.id,
        waiting_since=handoff.waiting_since if handoff.state is HandoffState.WAITING else None,
    )
