"""
The envelope as a document: its fields, and nothing of how they are filled.

Whoever reads it elsewhere does so by the JSON Schema made from these classes. A change here is a
new SCHEMA_VERSION: the second number for what is added, the first for what is taken away or means
something else.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from secondline.domain.handoff import Priority, Reason
from secondline.domain.ids import CustomerId, HandoffId, Offset, QueueName, SessionId
from secondline.domain.value import Value

SCHEMA_VERSION: Final = "1.1"


class Claim(Value, kw_only=True):
    """One statement and the log line that it rests on."""

    text: str
    offset: Offset | None = None


class FactKind(StrEnum):
    """What a fact that somebody claims is about."""

    ORDER = "order"
    POLICY = "policy"  #: of an insurance
    CLAIM = "claim"  #: of a damage
    CUSTOMER = "customer"  #: the number of a customer or member
    CONTRACT = "contract"
    INVOICE = "invoice"
    BOOKING = "booking"
    PARCEL = "parcel"
    TICKET = "ticket"
    REFERENCE = "reference"  #: a number of which nobody said what it is
    PHONE = "phone"
    EMAIL = "email"
    AMOUNT = "amount"
    DATE = "date"


class StatedBy(StrEnum):
    """Who says so."""

    TOOL = "tool"  #: a tool call of the AI's came back with it
    CUSTOMER = "customer"
    AGENT = "agent"  #: whoever asked for the person put it into the request


class FactSeen(Value, kw_only=True):
    """
    A fact: at *offset* it is said, by whom *stated_by* tells.

    *verified_by* names the tool of which a result holds it, at *verified_offset* in the call
    *call_id*; None when nothing but the word of whoever states it stands for it. What was found in
    the customer's words has a *kind* and the *value* as they wrote it.
    """

    text: str
    stated_by: StatedBy
    offset: Offset | None = None
    kind: FactKind | None = None
    value: str | None = None
    verified_by: str | None = None
    verified_offset: Offset | None = None
    call_id: str | None = None


class SignalSeen(Value, kw_only=True):
    """Evidence that a person is needed; *quote* is empty where it is no message that shows it."""

    name: str
    level: str
    score: float
    offset: Offset
    quote: str
    why: str


class ToolUse(Value, kw_only=True):
    """A deed of the AI; *running* ones had started when the session changed hands."""

    name: str
    arguments: Mapping[str, Any]
    outcome: str | None
    running: bool
    offset: Offset


class Mood(StrEnum):
    """How the customer sounded in their last messages to the AI, the worst of them."""

    CALM = "calm"
    ANNOYED = "annoyed"
    FRUSTRATED = "frustrated"


class EnvelopeSummary(Value, kw_only=True):
    wants: Claim
    tried: tuple[Claim, ...]
    why_human: Claim


class EnvelopeCustomer(Value, kw_only=True):
    id: CustomerId
    name: str
    metadata: Mapping[str, Any]


class Envelope(Value, kw_only=True):
    """The document; its JSON Schema is served at ``/envelope.schema.json``."""

    schema_version: str
    handoff_id: HandoffId
    session_id: SessionId
    queue: QueueName
    priority: Priority
    created_at: datetime
    language: str | None
    channel: str
    customer: EnvelopeCustomer
    reason: Reason
    signals: tuple[SignalSeen, ...]
    summary: EnvelopeSummary
    facts: tuple[FactSeen, ...]
    pending: tuple[Claim, ...]
    promises: tuple[Claim, ...]
    tool_calls: tuple[ToolUse, ...]
    mood: Mood | None
    waiting_since: datetime
    sla_due_at: datetime | None
    suggested_reply: str | None
