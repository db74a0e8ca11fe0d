"""Everything that one change of hands writes, in one commit: events, line, handoff, timers."""

from datetime import datetime, timedelta
from typing import Any, assert_never

from msgspec.structs import replace

from secondline.domain import handoff as handoffs
from secondline.domain.actors import Actor
from secondline.domain.commit import Commit, Fence, Pending
from secondline.domain.events import Audience, Custom, Kind, NewEvent, Source
from secondline.domain.handoff import Closing, Handoff, Reason, Request
from secondline.domain.ids import HandoffId, QueueName
from secondline.domain.jobs import CancelJob, JobChange, JobKind, Schedule
from secondline.domain.lines import Lines, Notice
from secondline.domain.owner import Owner, OwnerKind
from secondline.domain.ownership import (
    Cancel,
    Command,
    Escalate,
    Expire,
    Handover,
    Requeue,
    Resolve,
    Return,
    TakeOver,
    Transfer,
    decide,
)
from secondline.domain.session import Session
from secondline.domain.value import Value


class House(Value, kw_only=True):
    """What the owner of the installation chose about changes of hands."""

    lines: Lines = Lines()
    queue: QueueName = QueueName("support")  #: where a handoff goes that names no queue
    patience: timedelta = timedelta(minutes=10)  #: after this long alone in a queue: Expire
    summarizes: bool = False  #: a model writes the envelope's summary, once the handoff stands


def open_handoff(
    session: Session, handoff_id: HandoffId, request: Request, *, house: House, at: datetime
) -> Handoff:
    """Return a new handoff; its clock runs from the customer's first unanswered message."""
    return Handoff(
        id=handoff_id,
        session_id=session.id,
        request=request,
        queue=request.queue or house.queue,
        opened_offset=session.next_offset,
        created_at=at,
        waiting_since=session.pending_since or at,
    )


def hand_over(
    session: Session,
    handoff: Handoff,
    command: Command,
    *,
    house: House,
    at: datetime,
    before: tuple[NewEvent, ...] = (),
    after: tuple[NewEvent, ...] = (),
    closing: Closing = Closing(),  # noqa: B008 - frozen
    resume: bool = True,
    key: str | None = None,
) -> Commit:
    """
    Return the commit that *command* causes on *session*, whose open handoff is *handoff*.

    *before* are the last words under the old owner, *after* the first under the new one. The
    change itself is written under the idempotency *key*.
    With *resume* the AI answers what is pending as soon as it has the session.

    Raises:
        IllegalTransition, OwnerChanged: see `ownership.decide`.
    """
    change = decide(session.ownership, command)
    owner = change.ownership.owner
    if change.ends is None:
        handoff = handoffs.moved(handoff, owner, at=at, unanswered_since=session.pending_since)
    else:
        handoff = handoffs.ended(handoff, change.ends, closing, at=at)
    settled = isinstance(command, Resolve) or bool(after)
    return Commit(
        session_id=session.id,
        at=at,
        events=(
            *before,
            *note_events(closing.note, command.by, to_ai=isinstance(command, Return)),
            _owner_changed(change, command, handoff, session.owner, key),
            *_line(command, session, handoff, house.lines),
            *after,
        ),
        fence=Fence(epoch=session.epoch),
        pending=Pending.CLEAR if settled else Pending.KEEP,
        ownership=change.ownership,
        handoff=handoff,
        closes=isinstance(command, Resolve),
        jobs=_jobs(owner, session, house, at=at, resume=resume),
    )


def note_events(note: str, by: Actor, *, to_ai: bool = False) -> tuple[NewEvent, ...]:
    """Return the internal note as an event, or nothing for an empty one."""
    if not note:
        return ()
    data: dict[str, Any] = {
        "type": Custom.NOTE,
        "text": note,
        "author": {"id": by.id, "display_name": by.display_name},
        "to": "ai" if to_ai else "colleagues",
    }
    return (
        NewEvent(kind=Kind.CUSTOM, source=Source.HUMAN_AGENT, data=data, audience=Audience.STAFF),
    )


def _owner_changed(
    change: Handover, command: Command, handoff: Handoff, before: Owner, key: str | None
) -> NewEvent:
    reason: Reason = handoff.request.reason
    return NewEvent(
        kind=Kind.CUSTOM,
        source=Source.SYSTEM,
        data={
            "type": Custom.OWNER_CHANGED,
            "command": type(command).__name__.lower(),
            "owner": owner_json(change.ownership.owner),
            "was": owner_json(before),
            "epoch": change.ownership.epoch,
            "by": {
                "role": command.by.role,
                "id": command.by.id,
                "display_name": command.by.display_name,
            },
            "handoff_id": handoff.id,
            "outcome": change.ends,
            "reason": {"code": reason.code, "text": reason.text},
        },
        idempotency_key=key,
    )


def owner_json(owner: Owner) -> dict[str, Any]:
    """Return an owner as events and answers carry it."""
    return {
        "kind": owner.kind,
        "operator_id": owner.operator_id,
        "display_name": owner.display_name,
        "queue": owner.queue,
    }


def _line(
    command: Command, session: Session, handoff: Handoff, lines: Lines
) -> tuple[NewEvent, ...]:
    notice = _notice(command)
    text = lines.line(
        notice,
        session.language,
        ticket=handoff.id,
        operator=handoff.operator_name or command.by.display_name,
    )
    if not text:
        return ()
    data: dict[str, Any] = {
        "message": text,
        "participant": {"id": None, "display_name": ""},
        "notice": notice,
    }
    return (NewEvent(kind=Kind.MESSAGE, source=Source.SYSTEM, data=data),)


def _notice(command: Command) -> Notice:
    match command:
        case Escalate():
            return Notice.HANDOFF_WAITING
        case TakeOver() | Transfer():
            return Notice.OPERATOR_JOINED
        case Requeue():
            return Notice.TRANSFERRED
        case Return():
            return Notice.RETURNED
        case Resolve():
            return Notice.RESOLVED
        case Cancel():
            return Notice.CANCELLED
        case Expire():
            return Notice.UNANSWERED
        case _:
            assert_never(command)


def _jobs(
    owner: Owner, session: Session, house: House, *, at: datetime, resume: bool
) -> tuple[JobChange, ...]:
    match owner.kind:
        case OwnerKind.QUEUE:
            summary = (Schedule(kind=JobKind.SUMMARY, run_at=at),) if house.summarizes else ()
            return (
                CancelJob(kind=JobKind.TURN),
                Schedule(kind=JobKind.UNANSWERED, run_at=at + house.patience),
                *summary,
            )
        case OwnerKind.OPERATOR:
            return (CancelJob(kind=JobKind.TURN), CancelJob(kind=JobKind.UNANSWERED))
        case OwnerKind.AI:
            # Always scheduled, not only when something is known to be pending: the customer may
            # be writing in this very moment. A turn with nothing to answer ends at once.
            turn = Schedule(kind=JobKind.TURN, run_at=at, agent_id=session.agent_id)
            return (CancelJob(kind=JobKind.UNANSWERED), *((turn,) if resume else ()))
        case _:
            assert_never(owner.kind)


def with_fence(commit: Commit, fence: Fence, if_refused: NewEvent | None = None) -> Commit:
    """Return *commit* under a narrower fence than the epoch it was decided under."""
    return replace(commit, fence=fence, if_refused=if_refused)
