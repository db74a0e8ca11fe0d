"""How a commit changes a session: the rule that every store keeps to."""

from typing import Any

from msgspec.structs import replace

from secondline.domain.commit import Commit, Fence, Pending
from secondline.domain.errors import NewerCustomerMessage, OwnerChanged
from secondline.domain.events import Kind, NewEvent, Source
from secondline.domain.handoff import HandoffState, clocked
from secondline.domain.ids import Offset
from secondline.domain.owner import OwnerKind
from secondline.domain.session import PREVIEW_CHARS, Preview, Session


def applied(session: Session, commit: Commit) -> Session:
    """Return *session* after *commit*; commits are facts, so this never fails."""
    following = Offset(session.next_offset + len(commit.events))
    changes: dict[str, Any] = {"next_offset": following}
    match commit.pending:
        case Pending.RAISE:
            changes["customer_offset"] = following - 1
            changes["closed"] = False
            if session.pending_since is None:
                changes["pending_offset"] = following - 1
                changes["pending_since"] = commit.at
        case Pending.CLEAR:
            changes["pending_offset"] = changes["pending_since"] = None
        case Pending.KEEP:
            pass
    spoken = last_spoken(commit.events)
    if spoken is not None:
        changes["preview"] = Preview(
            source=commit.events[spoken].source,
            text=preview_text(commit.events[spoken]),
            at=commit.at,
            offset=Offset(session.next_offset + spoken),
        )
    if commit.ownership is not None:
        changes["ownership"] = commit.ownership
        changes["closed"] = commit.closes  # who takes it up again opens it
        if commit.ownership.owner.kind is OwnerKind.AI:
            changes["returned_offset"] = following - 1
    if commit.handoff is not None:
        handoff = clocked(commit.handoff, changes.get("pending_since", session.pending_since))
        ended = handoff.state is HandoffState.ENDED
        changes["handoff_id"] = None if ended else handoff.id
        waits = handoff.state is HandoffState.WAITING
        changes["waiting_since"] = handoff.waiting_since if waits else None
    return replace(session, **changes)


def refusal(session: Session, fence: Fence) -> Exception | None:
    """Return why *fence* refuses a commit to *session*; None when it does not, but for leases."""
    if fence.epoch not in (None, session.epoch):
        return OwnerChanged(session.owner, session.epoch)
    if fence.answers not in (None, session.customer_offset):
        return NewerCustomerMessage(session.customer_offset)
    return None


def last_spoken(events: tuple[NewEvent, ...]) -> int | None:
    """Return the index of the last words somebody said, None when nobody spoke."""
    for index in range(len(events) - 1, -1, -1):
        if events[index].kind is Kind.MESSAGE and events[index].source is not Source.SYSTEM:
            return index
    return None


def preview_text(spoken: NewEvent) -> str:
    return str(spoken.data.get("message", ""))[:PREVIEW_CHARS]
