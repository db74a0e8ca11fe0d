"""Who may do what, and who may see what: the one table."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from msgspec.structs import replace

from secondline.domain.actors import Actor, Role
from secondline.domain.errors import Forbidden
from secondline.domain.events import Audience, Custom, Event, Kind, Source


class Action(StrEnum):
    """What a caller can want."""

    CREATE_SESSION = "create a session"
    READ_SESSION = "read a session"
    LIST_SESSIONS = "list sessions"
    UPDATE_SESSION = "change a session"
    ERASE_SESSION = "erase a session"
    EDIT_EVENTS = "change or delete events"
    SPEAK_AS_CUSTOMER = "speak as the customer"
    SPEAK_AS_AI = "speak as the AI"
    SPEAK_AS_PERSON = "speak as a person"
    WRITE_CUSTOM = "write custom events"
    ESCALATE = "ask for a person"
    CANCEL_HANDOFF = "cancel a handoff"
    READ_HANDOFFS = "read handoffs"
    OWN_SESSIONS = "take over, hand on, return and resolve"
    FOLLOW_ALL = "follow all sessions"
    TAKE_TURNS = "take an AI's turns"
    REGISTER_AGENT = "register an agent"
    READ_DIRECTORY = "read agents, customers, operators and tags"
    WRITE_DIRECTORY = "create customers"


_ADMIN = frozenset({Role.ADMIN})
_PEOPLE = frozenset({Role.ADMIN, Role.OPERATOR})
_STAFF = frozenset({Role.ADMIN, Role.OPERATOR, Role.AGENT})
_ALL = frozenset({Role.ADMIN, Role.OPERATOR, Role.AGENT, Role.CUSTOMER})

ALLOWED: Final[Mapping[Action, frozenset[Role]]] = {
    Action.CREATE_SESSION: _STAFF,
    Action.READ_SESSION: _ALL,
    Action.LIST_SESSIONS: _STAFF,
    Action.UPDATE_SESSION: _STAFF,
    Action.ERASE_SESSION: _ADMIN,
    Action.EDIT_EVENTS: _STAFF,
    Action.SPEAK_AS_CUSTOMER: frozenset({Role.ADMIN, Role.AGENT, Role.CUSTOMER}),
    Action.SPEAK_AS_AI: frozenset({Role.ADMIN, Role.AGENT}),
    Action.SPEAK_AS_PERSON: _PEOPLE,
    Action.WRITE_CUSTOM: _STAFF,
    Action.ESCALATE: _ALL,
    Action.CANCEL_HANDOFF: _ALL,
    Action.READ_HANDOFFS: _STAFF,
    Action.OWN_SESSIONS: _PEOPLE,
    Action.FOLLOW_ALL: _PEOPLE,
    Action.TAKE_TURNS: frozenset({Role.AGENT}),
    Action.REGISTER_AGENT: frozenset({Role.ADMIN, Role.AGENT}),
    Action.READ_DIRECTORY: _ALL,
    Action.WRITE_DIRECTORY: _STAFF,
}


def require(actor: Actor, action: Action) -> None:
    """
    Let *actor* pass, or not.

    Raises:
        Forbidden: the actor's role may not do this.
    """
    if actor.role not in ALLOWED[action]:
        raise Forbidden(f"The role “{actor.role}” may not {action}.")


SPEAKING: Final[Mapping[Source, Action]] = {
    Source.CUSTOMER: Action.SPEAK_AS_CUSTOMER,
    Source.CUSTOMER_UI: Action.SPEAK_AS_CUSTOMER,
    Source.AI_AGENT: Action.SPEAK_AS_AI,
    Source.HUMAN_AGENT: Action.SPEAK_AS_PERSON,
    Source.HUMAN_AS_AI: Action.SPEAK_AS_PERSON,
}


def audience_of(role: Role) -> Audience:
    """Return the widest audience that *role* belongs to."""
    return Audience.EVERYONE if role is Role.CUSTOMER else Audience.STAFF


def event_for(event: Event, audience: Audience) -> Event:
    """
    Return *event* as *audience* may see it.

    A customer knows a person by the display name only: ids, the metadata and the true author
    behind the AI's name stay inside.
    """
    if audience is Audience.STAFF:
        return event
    return replace(event, metadata={}, data=_data_for_customer(event))


def _data_for_customer(event: Event) -> Mapping[str, Any]:
    data = event.data
    if event.kind is Kind.MESSAGE and event.source is not Source.CUSTOMER and "participant" in data:
        return {**data, "participant": {**data["participant"], "id": None}}
    if event.custom_type == Custom.OWNER_CHANGED:
        named = {"owner": data["owner"], "was": data["was"]}
        return {
            **{key: data[key] for key in ("type", "command", "epoch", "handoff_id", "outcome")},
            **{key: {**owner, "operator_id": None} for key, owner in named.items()},
            "by": {"role": data["by"]["role"], "id": None, "display_name": None},
            "reason": None,
        }
    return data
