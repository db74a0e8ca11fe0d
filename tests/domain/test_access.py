"""Who may do and see what: each role and action is decided, and a customer sees no names inside."""

import json
from itertools import product

import pytest

from secondline.domain.access import (
    ALLOWED,
    SPEAKING,
    Action,
    audience_of,
    event_for,
    require,
)
from secondline.domain.actors import SYSTEM, Actor, Role
from secondline.domain.errors import Forbidden
from secondline.domain.events import Audience, Event, Kind, NewEvent, Source
from secondline.domain.handoff import Closing
from secondline.domain.ids import HandoffId, QueueName
from secondline.domain.ownership import Command, Requeue, Resolve, Return, TakeOver, Transfer
from tests.support.values import (
    BOSS,
    DANA,
    LEE,
    NOON,
    a_session,
    handing,
    logged,
    message,
    opening,
    taking,
)

A, O, B, C = Role.ADMIN, Role.OPERATOR, Role.AGENT, Role.CUSTOMER  # noqa: E741 - a table's heads

# The table a second time, by rows: who may do what. SYSTEM never comes through a door.
MAY = {
    Action.CREATE_SESSION: {A, O, B},
    Action.READ_SESSION: {A, O, B, C},
    Action.LIST_SESSIONS: {A, O, B},
    Action.UPDATE_SESSION: {A, O, B},
    Action.ERASE_SESSION: {A},
    Action.EDIT_EVENTS: {A, O, B},
    Action.SPEAK_AS_CUSTOMER: {A, B, C},
    Action.SPEAK_AS_AI: {A, B},
    Action.SPEAK_AS_PERSON: {A, O},
    Action.WRITE_CUSTOM: {A, O, B},
    Action.ESCALATE: {A, O, B, C},
    Action.CANCEL_HANDOFF: {A, O, B, C},
    Action.READ_HANDOFFS: {A, O, B},
    Action.OWN_SESSIONS: {A, O},
    Action.FOLLOW_ALL: {A, O},
    Action.TAKE_TURNS: {B},
    Action.REGISTER_AGENT: {A, B},
    Action.READ_DIRECTORY: {A, O, B, C},
    Action.WRITE_DIRECTORY: {A, O, B},
}


def test_every_action_is_in_the_table() -> None:
    assert set(ALLOWED) == set(Action) == set(MAY)


@pytest.mark.parametrize(("role", "action"), list(product(Role, Action)))
def test_each_role_may_do_what_the_table_says_and_no_more(role: Role, action: Action) -> None:
    actor = Actor(role=role, id="x", display_name="X")
    if role in MAY[action]:
        require(actor, action)
    else:
        with pytest.raises(Forbidden, match=str(role)):
            require(actor, action)


def test_every_voice_but_the_servers_has_its_action() -> None:
    assert set(SPEAKING) == set(Source) - {Source.SYSTEM}


@pytest.mark.parametrize("role", Role)
def test_only_the_customer_is_not_staff(role: Role) -> None:
    expected = Audience.EVERYONE if role is Role.CUSTOMER else Audience.STAFF
    assert audience_of(role) is expected


def every_event_a_customer_may_get() -> list[Event]:
    """Return one event of each kind, source and change of hands, full of names inside."""
    inside = {"author": {"id": DANA.id, "display_name": "Dana Inside"}}
    by_dana = {"id": DANA.id, "display_name": DANA.display_name}
    events = [
        NewEvent(
            kind=Kind.MESSAGE,
            source=source,
            data={"message": "words", "participant": by_dana},
            metadata=inside,
        )
        for source in Source
        if source is not Source.CUSTOMER
    ]
    events += [
        NewEvent(kind=Kind.STATUS, source=source, data={"status": "typing"}, metadata=inside)
        for source in Source
    ]
    for command in _every_change_of_a_held_session():
        events += [e for e in _changed(command) if e.audience is Audience.EVERYONE]
    return [logged(event, offset) for offset, event in enumerate(events)]


def _every_change_of_a_held_session() -> list[Command]:
    return [
        Requeue(by=DANA, queue=QueueName("claims")),
        Transfer(by=DANA, operator_id=LEE.operator_id, display_name=LEE.display_name),
        TakeOver(by=BOSS, operator_id=BOSS.operator_id, display_name=BOSS.display_name),
        Return(by=DANA),
        Resolve(by=DANA),
    ]


def _changed(command: Command) -> tuple[NewEvent, ...]:
    session = a_session()
    waiting = opening(session, HandoffId("HO-000001"))
    assert waiting.handoff is not None
    assert waiting.ownership is not None
    queued = a_session(ownership=waiting.ownership)
    held = handing(queued, waiting.handoff, taking(DANA))
    assert held.handoff is not None
    assert held.ownership is not None
    session = a_session(ownership=held.ownership)
    closing = Closing(note="between us")
    return handing(session, held.handoff, command, closing=closing).events


@pytest.mark.parametrize(
    "event",
    every_event_a_customer_may_get(),
    ids=lambda e: f"{e.kind} {e.source} {e.data.get('command', '')}",
)
def test_a_customer_sees_no_id_and_no_metadata_of_people(event: Event) -> None:
    seen = event_for(event, Audience.EVERYONE)
    shown = json.dumps([seen.data, seen.metadata], default=str)
    assert not [person.id for person in (DANA, LEE, BOSS) if person.id in shown]
    assert "Dana Inside" not in shown
    assert "Wants a person." not in shown, "the reason is for staff"
    assert seen.metadata == {}


def test_a_customer_still_sees_who_speaks_and_what() -> None:
    event = logged(message("Hello.", Source.HUMAN_AGENT), 0)
    seen = event_for(event, Audience.EVERYONE)
    assert seen.data == {"message": "Hello.", "participant": {"id": None, "display_name": "P"}}


def test_a_customer_still_knows_their_own_messages() -> None:
    event = logged(message("Hello."), 0)
    assert event_for(event, Audience.EVERYONE).data == event.data


def test_a_customer_is_told_who_joined_by_name() -> None:
    session = a_session()
    changes = opening(session, HandoffId("HO-000001"))
    assert changes.handoff is not None
    taken = handing(session, changes.handoff, taking(DANA), at=NOON)
    [changed] = [e for e in taken.events if e.kind is Kind.CUSTOM]
    seen = event_for(logged(changed, 0), Audience.EVERYONE).data
    assert seen["owner"]["display_name"] == "Dana"
    assert seen["by"] == {"role": Role.OPERATOR, "id": None, "display_name": None}


def test_staff_see_an_event_as_it_is() -> None:
    event = logged(message("Hello.", Source.HUMAN_AS_AI, metadata={"author": "dana"}), 0)
    assert event_for(event, Audience.STAFF) is event


def test_the_system_has_no_way_in() -> None:
    for action in Action:
        with pytest.raises(Forbidden):
            require(SYSTEM, action)
