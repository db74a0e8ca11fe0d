"""Sessions, events and people that tests of the domain and of the stores are made of."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from secondline.domain.actors import Actor, Role
from secondline.domain.commit import Commit, Fence, Pending
from secondline.domain.events import Audience, Event, Kind, NewEvent, Source
from secondline.domain.handoff import Handoff, Reason, ReasonCode, Request
from secondline.domain.handover import House, hand_over, open_handoff
from secondline.domain.ids import AgentId, CustomerId, HandoffId, Offset, QueueName, Seq, SessionId
from secondline.domain.ownership import Command, Escalate, TakeOver
from secondline.domain.session import Session

NOON = datetime(2026, 1, 2, 12, 0, 0, 123456, tzinfo=UTC)
HOUSE = House()
ROBOT = AgentId("robot")
SUPPORT = QueueName("support")

CUSTOMER = Actor(role=Role.CUSTOMER, id="s", display_name="Ann")
AGENT = Actor(role=Role.AGENT, id=ROBOT, display_name="Robot")
DANA = Actor(role=Role.OPERATOR, id="op-dana", display_name="Dana")
LEE = Actor(role=Role.OPERATOR, id="op-lee", display_name="Lee")
BOSS = Actor(role=Role.ADMIN, id="op-boss", display_name="Boss")


def after(seconds: float) -> datetime:
    """Return a time counted from NOON."""
    return NOON + timedelta(seconds=seconds)


def a_session(session_id: str = "s", **told: Any) -> Session:
    known: dict[str, Any] = {
        "agent_id": ROBOT,
        "customer_id": CustomerId("ann"),
        "customer_name": "Ann",
        "created_at": NOON,
    }
    return Session(id=SessionId(session_id), **{**known, **told})


def owing(first: int, **told: Any) -> Session:
    """Return a session whose customer has had no answer since offset *first*."""
    return a_session(pending_offset=Offset(first), pending_since=after(first), **told)


def message(text: str, source: Source = Source.CUSTOMER, **more: Any) -> NewEvent:
    data = {"message": text, "participant": {"id": "p", "display_name": "P"}}
    return NewEvent(kind=Kind.MESSAGE, source=source, data=data, **more)


def staff_event(**data: Any) -> NewEvent:
    return NewEvent(
        kind=Kind.CUSTOM,
        source=Source.HUMAN_AGENT,
        data={"type": "memo", **data},
        audience=Audience.STAFF,
    )


def saying(
    text: str = "hello", *, session_id: str = "s", at: datetime = NOON, key: str | None = None
) -> Commit:
    """Return the commit of a customer's message, without fence or job."""
    return Commit(
        session_id=SessionId(session_id),
        at=at,
        events=(message(text, idempotency_key=key),),
        pending=Pending.RAISE,
    )


def writing(*events: NewEvent, session_id: str = "s", **more: Any) -> Commit:
    """Return a commit of *events*; the fence, the jobs and the like are in *more*."""
    known: dict[str, Any] = {"at": NOON, "fence": Fence()}
    return Commit(session_id=SessionId(session_id), events=events, **{**known, **more})


def logged(new: NewEvent, offset: int, at: datetime = NOON) -> Event:
    """Return an event as the log would give it back."""
    return Event(
        session_id=SessionId("s"),
        offset=Offset(offset),
        seq=Seq(offset + 1),
        kind=new.kind,
        source=new.source,
        audience=new.audience,
        at=at,
        trace_id=new.trace_id,
        data=new.data,
        metadata=new.metadata,
    )


def deed(call_id: str, state: str, result: str | None = None) -> NewEvent:
    call = {
        "tool_id": "get_policy",
        "call_id": call_id,
        "arguments": {"number": 7},
        "state": state,
        "result": None if result is None else {"data": result},
    }
    return NewEvent(
        kind=Kind.TOOL,
        source=Source.AI_AGENT,
        data={"tool_calls": [call]},
        audience=Audience.STAFF,
    )


def in_order(*events: NewEvent) -> list[Event]:
    return [logged(event, offset, after(offset)) for offset, event in enumerate(events)]


def a_request(code: ReasonCode = ReasonCode.CUSTOMER_REQUEST, **more: Any) -> Request:
    return Request(reason=Reason(code=code, text="Wants a person."), **more)


def opening(session: Session, ticket: HandoffId, *, at: datetime = NOON, **more: Any) -> Commit:
    """Return the commit that puts *session* in the queue."""
    handoff = open_handoff(session, ticket, a_request(**more), house=HOUSE, at=at)
    command = Escalate(by=AGENT, queue=handoff.queue)
    return hand_over(session, handoff, command, house=HOUSE, at=at)


def taking(by: Actor) -> TakeOver:
    return TakeOver(by=by, operator_id=by.operator_id, display_name=by.display_name)


def handing(
    session: Session, handoff: Handoff, command: Command, *, at: datetime = NOON, **more: Any
) -> Commit:
    return hand_over(session, handoff, command, house=HOUSE, at=at, **more)


@dataclass(slots=True)
class Ears:
    """What a store's listeners heard."""

    commits: list[Commit]
    job_changes: int = 0

    def committed(self, commit: Commit) -> None:
        self.commits.append(commit)

    def jobs_changed(self) -> None:
        self.job_changes += 1
