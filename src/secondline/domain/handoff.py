"""One cycle from "a person is needed" to its end, with a ticket number."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec.structs import replace

from secondline.domain.ids import HandoffId, Offset, OperatorId, QueueName, SessionId
from secondline.domain.owner import Owner, OwnerKind
from secondline.domain.ownership import Outcome
from secondline.domain.value import Value


class HandoffState(StrEnum):
    """Where a handoff stands; it only ever moves waiting ⇄ active → ended."""

    WAITING = "waiting"  #: in a queue
    ACTIVE = "active"  #: a person has it
    ENDED = "ended"  #: over; the outcome says how


class ReasonCode(StrEnum):
    """Why a person is needed."""

    CUSTOMER_REQUEST = "customer_request"  #: asked for in words
    CUSTOMER_BUTTON = "customer_button"  #: asked for by the button
    FRUSTRATION = "frustration"  #: the customer is angry or gives up
    LOOP = "loop"  #: the conversation goes in circles
    LOW_CONFIDENCE = "low_confidence"  #: the AI is not sure enough
    POLICY = "policy"  #: a rule of the owner's
    TOOL_FAILURE = "tool_failure"  #: a tool that the AI needs does not work
    AGENT_DECISION = "agent_decision"  #: the AI chose to
    OPERATOR_TAKEOVER = "operator_takeover"  #: a person stepped in
    AGENT_ERROR = "agent_error"  #: the AI failed


class Priority(StrEnum):
    """How urgent a handoff is."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"


class Reason(Value, kw_only=True):
    code: ReasonCode
    text: str = ""


class Fact(Value, kw_only=True):
    """Something the agent or an operator states; *verified_by* names the tool that says so."""

    text: str
    verified_by: str | None = None
    offset: Offset | None = None


class Summary(Value, kw_only=True):
    """What the agent says of the conversation, in the three points a person needs."""

    wants: str = ""
    tried: tuple[str, ...] = ()
    why_human: str = ""


class Request(Value, kw_only=True):
    """What whoever asks for a person tells about it."""

    reason: Reason
    queue: QueueName | None = None
    priority: Priority = Priority.NORMAL
    summary: Summary = Summary()
    facts: tuple[Fact, ...] = ()
    metadata: Mapping[str, Any] = {}


class Closing(Value, kw_only=True):
    """What the operator leaves behind: for the AI at a return, for the books at a resolve."""

    note: str = ""
    facts: tuple[str, ...] = ()
    disposition: str | None = None
    needed: bool | None = None  #: was a person needed? trains the triggers


class Handoff(Value, kw_only=True):
    """One handoff; *waiting_since* is the customer's first unanswered message."""

    id: HandoffId
    session_id: SessionId
    request: Request
    queue: QueueName
    opened_offset: Offset  #: the session's next offset when it was opened
    created_at: datetime
    waiting_since: datetime
    state: HandoffState = HandoffState.WAITING
    operator_id: OperatorId | None = None
    operator_name: str | None = None
    claimed_at: datetime | None = None
    ended_at: datetime | None = None
    outcome: Outcome | None = None
    closing: Closing = Closing()


def moved(
    handoff: Handoff, owner: Owner, *, at: datetime, unanswered_since: datetime | None
) -> Handoff:
    """
    Return the handoff after its session went to *owner*, a queue or a person.

    Back in a queue the clock runs anew, from what the customer said that nobody answered.
    """
    if owner.kind is OwnerKind.QUEUE and owner.queue is not None:
        return replace(
            handoff,
            state=HandoffState.WAITING,
            queue=owner.queue,
            waiting_since=unanswered_since or at,
            operator_id=None,
            operator_name=None,
        )
    return replace(
        handoff,
        state=HandoffState.ACTIVE,
        operator_id=owner.operator_id,
        operator_name=owner.display_name,
        claimed_at=handoff.claimed_at or at,
    )


def clocked(handoff: Handoff, unanswered_since: datetime | None) -> Handoff:
    """
    Return the handoff with its clock at *unanswered_since*, if that is earlier.

    What moved it was decided on a look at the session; the customer may have written since then.
    """
    if unanswered_since is None or unanswered_since >= handoff.waiting_since:
        return handoff
    return replace(handoff, waiting_since=unanswered_since)


def ended(handoff: Handoff, outcome: Outcome, closing: Closing, *, at: datetime) -> Handoff:
    """Return the handoff at its end; who held it stays on record."""
    return replace(handoff, state=HandoffState.ENDED, outcome=outcome, closing=closing, ended_at=at)


def erased(handoff: Handoff) -> Handoff:
    """Return the handoff without a word of anybody's; one that was open is over with that."""
    request = handoff.request
    return replace(
        handoff,
        state=HandoffState.ENDED,
        outcome=handoff.outcome or Outcome.ABANDONED,
        request=replace(
            request,
            reason=replace(request.reason, text=""),
            summary=Summary(),
            facts=(),
            metadata={},
        ),
        closing=replace(handoff.closing, note="", facts=()),
    )
