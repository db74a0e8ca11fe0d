"""The facts of a session's log. Kinds, sources and the shape of *data* are Parlant's, extended."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from secondline.domain.ids import Offset, Seq, SessionId, event_id
from secondline.domain.value import Value

Json = Mapping[str, Any]


class Kind(StrEnum):
    """What sort of fact an event is."""

    MESSAGE = "message"  #: words that the customer sees; data: {message, participant, …}
    TOOL = "tool"  #: a deed of the AI; data: {tool_calls: [{call_id, tool_id, state, …}]}
    STATUS = "status"  #: what a writer is doing; data: {status, data}
    CUSTOM = "custom"  #: all else; data: {type, …}


# What was said and done, without the passing signs: a streamed answer has a hundred of those, and
# whoever reads the end of a log would read the last minute of it.
LASTING = frozenset({Kind.MESSAGE, Kind.TOOL, Kind.CUSTOM})


class Source(StrEnum):
    """Whose voice an event has."""

    CUSTOMER = "customer"  #: what the customer wrote
    CUSTOMER_UI = "customer_ui"  #: what the customer's screen reports, as typing
    HUMAN_AGENT = "human_agent"  #: a person, as themselves
    HUMAN_AS_AI = "human_agent_on_behalf_of_ai_agent"  #: a person, under the AI's name
    AI_AGENT = "ai_agent"  #: the AI
    SYSTEM = "system"  #: Secondline: changes of owner and the lines that tell of them


HUMAN_SOURCES = frozenset({Source.HUMAN_AGENT, Source.HUMAN_AS_AI})


class Audience(StrEnum):
    """Who may read an event."""

    EVERYONE = "everyone"  #: the customer too
    STAFF = "staff"  #: operators, bots and the owner of the installation


class Custom(StrEnum):
    """The custom events that Secondline itself writes or understands."""

    OWNER_CHANGED = "owner_changed"  #: the session changed hands
    NOTE = "note"  #: an operator to colleagues, or to the AI at return
    REPLY_BLOCKED = "ai_reply_blocked"  #: an AI's word or deed came too late and was refused
    SIGNALS = "signals"  #: what counted in one event, and what the policy made of it
    SUMMARY = "handoff_summary"  #: a model's three points on a handoff, for its envelope


class NewEvent(Value, kw_only=True):
    """An event on its way to the log, which gives it its offset."""

    kind: Kind
    source: Source
    data: Json
    metadata: Mapping[str, Any] = {}
    audience: Audience = Audience.EVERYONE
    trace_id: str = ""
    #: unique per session and author; asked again, answered alike
    idempotency_key: str | None = None

    def placed(self, session_id: SessionId, offset: Offset, seq: Seq, at: datetime) -> "Event":
        """Return the event with its place in a log."""
        return Event(
            session_id=session_id,
            offset=offset,
            seq=seq,
            kind=self.kind,
            source=self.source,
            audience=self.audience,
            at=at,
            trace_id=self.trace_id,
            data=self.data,
            metadata=self.metadata,
        )


class Event(Value, kw_only=True):
    """An event in the log."""

    session_id: SessionId
    offset: Offset
    seq: Seq
    kind: Kind
    source: Source
    audience: Audience
    at: datetime
    trace_id: str
    data: Json
    metadata: Json
    deleted: bool = False

    @property
    def id(self) -> str:
        return event_id(self.session_id, self.offset)

    @property
    def custom_type(self) -> str | None:
        """What a custom event is; None for the other kinds."""
        return self.data.get("type") if self.kind is Kind.CUSTOM else None

    @property
    def is_note_for_ai(self) -> bool:
        """Whether an operator left this for the AI, when they gave the session back."""
        return self.custom_type == Custom.NOTE and self.data.get("to") == "ai"

    @property
    def text(self) -> str:
        """The words of a message; empty for the other kinds."""
        return str(self.data.get("message", "")) if self.kind is Kind.MESSAGE else ""
