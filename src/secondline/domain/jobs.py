"""Durable work that follows from a commit: one row per kind and session, leased by one worker."""

from datetime import datetime
from enum import StrEnum

from secondline.domain.ids import AgentId, SessionId
from secondline.domain.value import Value


class JobKind(StrEnum):
    """What is to be done."""

    TURN = "turn"  #: the AI answers the customer's pending messages
    UNANSWERED = "unanswered"  #: nobody has come for a waiting handoff
    SUMMARY = "summary"  #: a model writes the three points of a handoff's envelope


class Schedule(Value, kw_only=True):
    """Do *kind* for the session at *run_at*; a job already there moves to that time."""

    kind: JobKind
    run_at: datetime
    agent_id: AgentId | None = None  #: whose turn it is, for TURN


class Postpone(Value, kw_only=True):
    """If a job of this kind is there and not begun, do it no earlier than *run_at*."""

    kind: JobKind
    run_at: datetime


class CancelJob(Value, kw_only=True):
    """Forget the job; a worker that has begun it loses its lease."""

    kind: JobKind


JobChange = Schedule | Postpone | CancelJob


class Job(Value, kw_only=True):
    """A leased job."""

    kind: JobKind
    session_id: SessionId
    run_at: datetime
    lease: str
    attempt: int  #: 1 the first time; more after a worker died with it
