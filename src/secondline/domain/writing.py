"""What the commits of ordinary writing look like: customer, person, AI."""

from datetime import datetime, timedelta
from typing import Any

from secondline.domain.commit import Commit, Fence, Pending
from secondline.domain.errors import KeyReused
from secondline.domain.events import Audience, Custom, Event, Kind, NewEvent, Source
from secondline.domain.ids import Epoch
from secondline.domain.jobs import CancelJob, JobChange, JobKind, Postpone, Schedule
from secondline.domain.lines import Notice
from secondline.domain.owner import OwnerKind
from secondline.domain.session import Session


def customer_message(
    session: Session, message: NewEvent, *, at: datetime, quiet: timedelta
) -> Commit:
    """
    Return the commit of a customer's message: kept whoever owns the session.

    The AI's turn, if it is the AI's, comes once the customer has been *quiet* for a moment, so
    that a thought sent in five fragments gets one answer. The fence is there only so that this
    choice rests on the true owner; when it is lost the caller decides anew.
    """
    jobs: tuple[JobChange, ...] = ()
    if session.owner.kind is OwnerKind.AI:
        jobs = (Schedule(kind=JobKind.TURN, run_at=at + quiet, agent_id=session.agent_id),)
    return Commit(
        session_id=session.id,
        at=at,
        events=(message,),
        fence=Fence(epoch=session.epoch),
        pending=Pending.RAISE,
        jobs=jobs,
    )


def plain(session: Session, event: NewEvent, *, at: datetime, quiet: timedelta) -> Commit:
    """Return the commit of an event that nobody has to own the session for."""
    jobs: tuple[JobChange, ...] = ()
    if event.source is Source.CUSTOMER_UI and event.data.get("status") == "typing":
        jobs = (Postpone(kind=JobKind.TURN, run_at=at + 2 * quiet),)
    return Commit(session_id=session.id, at=at, events=(event,), jobs=jobs)


def human_message(session: Session, message: NewEvent, *, at: datetime) -> Commit:
    """Return the commit of the owner's own words; they answer all the customer has said."""
    return Commit(
        session_id=session.id,
        at=at,
        events=(message,),
        fence=Fence(epoch=session.epoch),
        pending=Pending.CLEAR,
    )


def listening(session: Session, line: str, *, at: datetime) -> Commit:
    """
    Return the commit that ends a turn of an AI's that would ask for a person once more.

    The customer is told by *line*, the server's, in place of the AI's words.
    """
    return Commit(
        session_id=session.id,
        at=at,
        events=(listening_line(line), ready()),
        fence=Fence(epoch=session.epoch, answers=session.customer_offset),
        pending=Pending.CLEAR,
        jobs=(CancelJob(kind=JobKind.TURN),),
    )


def ready() -> NewEvent:
    """Return the word that the AI writes no more, for screens that show that it does."""
    status: dict[str, Any] = {"status": "ready", "data": {}}
    return NewEvent(kind=Kind.STATUS, source=Source.AI_AGENT, data=status)


def listening_line(line: str, *, trace_id: str = "") -> NewEvent:
    """Return the server's word that the AI has read what was settled, and has nothing to add."""
    data: dict[str, Any] = {
        "message": line,
        "participant": {"id": None, "display_name": ""},
        "notice": Notice.LISTENING,
    }
    return NewEvent(kind=Kind.MESSAGE, source=Source.SYSTEM, data=data, trace_id=trace_id)


def same_or_raise(earlier: Event, retry: NewEvent) -> Event:
    """
    Return the event that was written under the key that *retry* carries.

    Whose name stands beside the words is no part of them: it can hang on who has the session, and
    that may have changed between the two tries.

    Raises:
        KeyReused: the two do not say the same, so the one is no retry of the other.
    """
    said, again = ({**event.data, "participant": None} for event in (earlier, retry))
    if (earlier.kind, earlier.source, said) != (retry.kind, retry.source, again):
        raise KeyReused
    return earlier


def reply_blocked(
    *, epoch: Epoch, turn_id: str, reason: str, text: str | None, trace_id: str = ""
) -> NewEvent:
    """Return the record of an AI's word or deed that came too late; for staff only."""
    data: dict[str, Any] = {
        "type": Custom.REPLY_BLOCKED,
        "epoch": epoch,
        "turn_id": turn_id,
        "reason": reason,
        "text": text,
    }
    return NewEvent(
        kind=Kind.CUSTOM,
        source=Source.SYSTEM,
        data=data,
        audience=Audience.STAFF,
        trace_id=trace_id,
    )
