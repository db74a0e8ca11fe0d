"""
What the server answers with, as frozen structs.

A field that this version does not know is ignored, and one that an older server does not send has
a default, so client and server need not be of the same version. Words that the server chooses from
a list (kinds, states, codes) are plain strings for the same reason; the API's page lists them.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Generic, TypeVar, dataclass_transform

import msgspec

T = TypeVar("T")

Json = Mapping[str, Any]


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Value(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all that the server answers with."""


class Owner(Value, kw_only=True):
    """Who may speak to the customer; *kind* is ``ai``, ``queue`` or ``operator``."""

    kind: str
    operator_id: str | None = None
    display_name: str | None = None
    queue: str | None = None


class Preview(Value, kw_only=True):
    """The last thing said."""

    source: str
    text: str
    creation_utc: datetime
    offset: int


class Session(Value, kw_only=True):
    """A conversation as it stands; *token* is there when it was just created and one was wanted."""

    id: str
    agent_id: str
    customer_id: str
    customer_name: str
    creation_utc: datetime
    owner: Owner
    epoch: int
    mode: str
    title: str | None = None
    channel: str = ""
    language: str | None = None
    metadata: Json = {}
    labels: tuple[str, ...] = ()
    consumption_offsets: Mapping[str, int] = {}
    handoff_id: str | None = None
    pending_since: datetime | None = None
    waiting_since: datetime | None = None
    closed: bool = False
    next_offset: int = 0
    preview: Preview | None = None
    token: str | None = None


class Event(Value, kw_only=True):
    """One fact of a session's log; what *data* holds depends on the *kind*."""

    id: str
    source: str
    kind: str
    offset: int
    creation_utc: datetime
    trace_id: str = ""
    data: Json = {}
    metadata: Json = {}
    deleted: bool = False

    @property
    def text(self) -> str:
        """The words of a message; empty for the other kinds."""
        return str(self.data.get("message", "")) if self.kind == "message" else ""


class Operator(Value, kw_only=True):
    id: str
    display_name: str


class Reason(Value, kw_only=True):
    """Why a person is needed; *text* is for staff."""

    code: str
    text: str = ""


class Handoff(Value, kw_only=True):
    """
    One handoff, from "a person is needed" to its end.

    *state* is ``waiting``, ``active`` or ``ended``. The *envelope* comes when one handoff is read;
    its JSON Schema is at ``/envelope.schema.json``.
    """

    id: str
    session_id: str
    state: str
    reason: Reason
    queue: str
    priority: str
    created_at: datetime
    waiting_since: datetime
    outcome: str | None = None
    claimed_at: datetime | None = None
    ended_at: datetime | None = None
    operator: Operator | None = None
    note: str = ""
    disposition: str | None = None
    needed: bool | None = None
    metadata: Json = {}
    envelope: Json | None = None


class Page(Value, Generic[T], kw_only=True):
    """A part of a list; *next_cursor* asks for the following one, None at the end."""

    items: list[T]
    total_count: int = 0
    has_more: bool = False
    next_cursor: str | None = None


class Change(Value, kw_only=True):
    """A hint of the operators' stream: where to look again, and the session as it stands."""

    session_id: str
    offset: int
    kind: str
    source: str
    owner: Owner
    epoch: int
    type: str | None = None
    handoff_id: str | None = None
    pending_since: datetime | None = None
    waiting_since: datetime | None = None
    closed: bool = False
    preview: Preview | None = None


class Offer(Value, kw_only=True):
    """A turn as a bot gets it: what is to be answered, and under which epoch."""

    turn_id: str
    session_id: str
    epoch: int
    answers: int  #: the offset of the customer's last message that is in *events*
    events: list[Event]
    note: str | None = None  #: what the operator left for the AI
    may_hand_off: bool = True  #: False when these words have had their person already

    @property
    def pending(self) -> list[Event]:
        """The customer's messages since the last words of the AI or of a person."""
        return [e for e in self._since_last_answer() if _is_message(e, "customer")]

    @property
    def text(self) -> str:
        """The words of the pending messages, a line each."""
        return "\n".join(event.text for event in self.pending)

    @property
    def deeds(self) -> list["Deed"]:
        """The tool calls since the last answer."""
        return deeds_in(self._since_last_answer())

    def _since_last_answer(self) -> list[Event]:
        for place in range(len(self.events) - 1, -1, -1):
            if _is_message(self.events[place], *ANSWERERS):
                return self.events[place + 1 :]
        return self.events


NOTHING: Json = {}
ANSWERERS = ("ai_agent", "human_agent", "human_agent_on_behalf_of_ai_agent")


def _is_message(event: Event, *sources: str) -> bool:
    return event.kind == "message" and event.source in sources


class Deed(Value, kw_only=True):
    """A tool call; *state* is ``running``, ``done`` or ``failed``."""

    name: str
    arguments: Json
    state: str
    result: Any


def deeds_in(events: Sequence[Event]) -> list[Deed]:
    """Return each tool call of *events* once, as it stands after its latest event."""
    latest: dict[str, Deed] = {}
    for event in events:
        for call in event.data.get("tool_calls", ()) if event.kind == "tool" else ():
            latest[call["call_id"]] = Deed(
                name=call["tool_id"],
                arguments=call.get("arguments") or {},
                state=call["state"],
                result=(call.get("result") or NOTHING).get("data"),
            )
    return list(latest.values())


class Me(Value, kw_only=True):
    """Who the key says you are."""

    role: str
    id: str
    display_name: str


class Agent(Value, kw_only=True):
    id: str
    name: str
    description: str = ""


class Customer(Value, kw_only=True):
    id: str
    name: str
    creation_utc: datetime
    metadata: Json = {}


class Webhook(Value, kw_only=True):
    """A registered webhook; the *secret* is told this once."""

    url: str
    secret: str


class Health(Value, kw_only=True):
    """*status* is ``healthy``, ``degraded`` or ``unhealthy``; *checks* say why."""

    status: str
    checks: Mapping[str, str] = {}
