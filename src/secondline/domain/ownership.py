"""
Who may speak to the customer, and how that changes hands.

Rule 1: every change of owner is a row of TRANSITIONS; no other module picks an owner.
Rule 2: every change raises the epoch by one; what was begun under an older epoch is refused.
Rule 3: nothing here reads a clock, a setting or a database; a command carries its facts.

The diagram in the documentation is drawn from TRANSITIONS.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, assert_never

from secondline.domain.actors import Actor
from secondline.domain.errors import IllegalTransition, OwnerChanged
from secondline.domain.ids import Epoch, OperatorId, QueueName
from secondline.domain.owner import AI, Owner, OwnerKind, held_by, in_queue
from secondline.domain.value import Value


class Escalate(Value, kw_only=True):
    """A person is needed: the agent's tool, a trigger, the customer's button, the API."""

    by: Actor
    queue: QueueName


class TakeOver(Value, kw_only=True):
    """A person steps in: claims from the queue, or takes a session the AI has."""

    by: Actor
    operator_id: OperatorId
    display_name: str


class Cancel(Value, kw_only=True):
    """The customer no longer wants a person."""

    by: Actor


class Expire(Value, kw_only=True):
    """Nobody came in the time that the policy allows."""

    by: Actor


class Requeue(Value, kw_only=True):
    """The holder gives the session to a queue, or is gone too long."""

    by: Actor
    queue: QueueName


class Transfer(Value, kw_only=True):
    """The holder gives the session to a colleague."""

    by: Actor
    operator_id: OperatorId
    display_name: str


class Return(Value, kw_only=True):
    """The holder gives the session back to the AI."""

    by: Actor


class Resolve(Value, kw_only=True):
    """The matter is settled; the session is closed until the customer writes again."""

    by: Actor


Command = Escalate | TakeOver | Cancel | Expire | Requeue | Transfer | Return | Resolve


class Outcome(StrEnum):
    """How a handoff ended."""

    RETURNED = "returned"  #: a person gave the session back to the AI
    RESOLVED = "resolved"  #: a person settled the matter
    ABANDONED = "abandoned"  #: the customer no longer wanted a person
    UNANSWERED = "unanswered"  #: nobody came in time


class May(StrEnum):
    """Who may give a command, beyond what domain/access.py says of roles."""

    ANYONE = "anyone"
    HOLDER = "holder"  #: the operator who holds the session, or a supervisor
    SUPERVISOR = "supervisor"


class Row(Value, kw_only=True):
    """What a command leads to: the next owner, the end of the handoff, if it ends it."""

    then: OwnerKind
    ends: Outcome | None = None
    may: May = May.ANYONE


TRANSITIONS: Final[Mapping[tuple[OwnerKind, type[Command]], Row]] = {
    (OwnerKind.AI, Escalate): Row(then=OwnerKind.QUEUE),
    (OwnerKind.AI, TakeOver): Row(then=OwnerKind.OPERATOR),
    (OwnerKind.QUEUE, TakeOver): Row(then=OwnerKind.OPERATOR),
    (OwnerKind.QUEUE, Cancel): Row(then=OwnerKind.AI, ends=Outcome.ABANDONED),
    (OwnerKind.QUEUE, Expire): Row(then=OwnerKind.AI, ends=Outcome.UNANSWERED),
    (OwnerKind.OPERATOR, Requeue): Row(then=OwnerKind.QUEUE, may=May.HOLDER),
    (OwnerKind.OPERATOR, Transfer): Row(then=OwnerKind.OPERATOR, may=May.HOLDER),
    (OwnerKind.OPERATOR, TakeOver): Row(then=OwnerKind.OPERATOR, may=May.SUPERVISOR),
    (OwnerKind.OPERATOR, Return): Row(then=OwnerKind.AI, ends=Outcome.RETURNED, may=May.HOLDER),
    (OwnerKind.OPERATOR, Resolve): Row(then=OwnerKind.AI, ends=Outcome.RESOLVED, may=May.HOLDER),
}


class Ownership(Value, kw_only=True):
    """Whose turn it is to speak, and how often that has changed."""

    owner: Owner = AI
    epoch: Epoch = Epoch(0)


class Handover(Value, kw_only=True):
    """The change that a command causes."""

    ownership: Ownership
    ends: Outcome | None


def decide(current: Ownership, command: Command) -> Handover:
    """
    Return the change of hands that *command* causes.

    Raises:
        IllegalTransition: TRANSITIONS has no row for this owner and command.
        OwnerChanged: another person holds the session.
    """
    row = TRANSITIONS.get((current.owner.kind, type(command)))
    if row is None:
        raise IllegalTransition(current.owner, type(command).__name__.lower(), current.epoch)
    owner = _next_owner(command)
    if not _allowed(row.may, current.owner, command.by):
        raise OwnerChanged(current.owner, current.epoch)
    if owner == current.owner:
        raise IllegalTransition(current.owner, type(command).__name__.lower(), current.epoch)
    return Handover(ownership=Ownership(owner=owner, epoch=Epoch(current.epoch + 1)), ends=row.ends)


def _next_owner(command: Command) -> Owner:
    match command:
        case Escalate() | Requeue():
            return in_queue(command.queue)
        case TakeOver() | Transfer():
            return held_by(command.operator_id, command.display_name)
        case Cancel() | Expire() | Return() | Resolve():
            return AI
        case _:
            assert_never(command)


def _allowed(may: May, owner: Owner, by: Actor) -> bool:
    match may:
        case May.ANYONE:
            return True
        case May.HOLDER:
            return by.is_supervisor or by.id == owner.operator_id
        case May.SUPERVISOR:
            return by.is_supervisor
        case _:
            assert_never(may)
