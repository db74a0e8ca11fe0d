"""The table of ownership: what it allows is what the product says, and all else changes nothing."""

from collections.abc import Mapping
from itertools import product

import pytest

from secondline.domain.actors import SYSTEM, Actor
from secondline.domain.errors import IllegalTransition, OwnerChanged
from secondline.domain.ids import Epoch, QueueName
from secondline.domain.owner import AI, Owner, OwnerKind, held_by, in_queue
from secondline.domain.ownership import (
    TRANSITIONS,
    Cancel,
    Command,
    Escalate,
    Expire,
    Outcome,
    Ownership,
    Requeue,
    Resolve,
    Return,
    TakeOver,
    Transfer,
    decide,
)
from tests.support.values import AGENT, BOSS, CUSTOMER, DANA, LEE, taking

CLAIMS = QueueName("claims")
WITH_DANA = held_by(DANA.operator_id, DANA.display_name)
OWNERS = {
    OwnerKind.AI: AI,
    OwnerKind.QUEUE: in_queue(CLAIMS),
    OwnerKind.OPERATOR: WITH_DANA,
}


def every_command(by: Actor) -> list[Command]:
    """Return one of each kind; a new kind of command fails the test below until it is here."""
    return [
        Escalate(by=by, queue=CLAIMS),
        taking(by),
        Cancel(by=by),
        Expire(by=by),
        Requeue(by=by, queue=CLAIMS),
        Transfer(by=by, operator_id=LEE.operator_id, display_name=LEE.display_name),
        Return(by=by),
        Resolve(by=by),
    ]


# The product's table, once more: next owner and end of the handoff, for a command that its giver
# may give.
EXPECTED: Mapping[tuple[OwnerKind, type[Command]], tuple[OwnerKind, Outcome | None]] = {
    (OwnerKind.AI, Escalate): (OwnerKind.QUEUE, None),
    (OwnerKind.AI, TakeOver): (OwnerKind.OPERATOR, None),
    (OwnerKind.QUEUE, TakeOver): (OwnerKind.OPERATOR, None),
    (OwnerKind.QUEUE, Cancel): (OwnerKind.AI, Outcome.ABANDONED),
    (OwnerKind.QUEUE, Expire): (OwnerKind.AI, Outcome.UNANSWERED),
    (OwnerKind.OPERATOR, Requeue): (OwnerKind.QUEUE, None),
    (OwnerKind.OPERATOR, Transfer): (OwnerKind.OPERATOR, None),
    (OwnerKind.OPERATOR, TakeOver): (OwnerKind.OPERATOR, None),
    (OwnerKind.OPERATOR, Return): (OwnerKind.AI, Outcome.RETURNED),
    (OwnerKind.OPERATOR, Resolve): (OwnerKind.AI, Outcome.RESOLVED),
}


def test_every_kind_of_command_is_tried_here() -> None:
    assert {type(command) for command in every_command(BOSS)} == set(Command.__args__)


def test_the_table_is_the_product_table() -> None:
    assert {place: (row.then, row.ends) for place, row in TRANSITIONS.items()} == EXPECTED


@pytest.mark.parametrize(
    ("kind", "command"),
    list(product(OwnerKind, every_command(BOSS))),
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_each_pair_is_a_row_or_is_refused(kind: OwnerKind, command: Command) -> None:
    now = Ownership(owner=OWNERS[kind], epoch=Epoch(7))
    expected = EXPECTED.get((kind, type(command)))
    if expected is None:
        with pytest.raises(IllegalTransition) as refused:
            decide(now, command)
        assert (refused.value.owner, refused.value.epoch) == (now.owner, 7)
    else:
        change = decide(now, command)
        assert (change.ownership.owner.kind, change.ends) == expected
        assert change.ownership.epoch == 8


@pytest.mark.parametrize("by", [LEE, AGENT, CUSTOMER], ids=lambda actor: actor.display_name)
@pytest.mark.parametrize("kind", [Requeue, Transfer, TakeOver, Return, Resolve])
def test_only_the_holder_or_a_supervisor_moves_a_held_session(
    by: Actor, kind: type[Command]
) -> None:
    [command] = [command for command in every_command(by) if type(command) is kind]
    with pytest.raises(OwnerChanged, match=r"^Dana has this conversation now\.$"):
        decide(Ownership(owner=WITH_DANA, epoch=Epoch(1)), command)


@pytest.mark.parametrize("by", [DANA, BOSS, SYSTEM], ids=lambda actor: actor.display_name)
@pytest.mark.parametrize("kind", [Requeue, Transfer, Return, Resolve])
def test_the_holder_and_supervisors_move_a_held_session(by: Actor, kind: type[Command]) -> None:
    [command] = [command for command in every_command(by) if type(command) is kind]
    assert decide(Ownership(owner=WITH_DANA, epoch=Epoch(1)), command).ownership.epoch == 2


def test_a_session_cannot_be_handed_to_the_one_who_has_it() -> None:
    to_dana = Transfer(by=DANA, operator_id=DANA.operator_id, display_name=DANA.display_name)
    with pytest.raises(IllegalTransition):
        decide(Ownership(owner=WITH_DANA), to_dana)


@pytest.mark.parametrize(
    ("owner", "told"),
    [
        (AI, "The assistant has"),
        (in_queue(CLAIMS), "The waiting queue has"),
        (WITH_DANA, "Dana has"),
    ],
)
def test_each_owner_can_be_named_in_a_conflict(owner: Owner, told: str) -> None:
    assert owner.describe() == told
