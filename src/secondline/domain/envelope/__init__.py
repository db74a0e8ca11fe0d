"""What travels with a handoff: the conversation in a form that a person takes in at a glance."""

from secondline.domain.envelope.deeds import tool_uses
from secondline.domain.envelope.document import (
    SCHEMA_VERSION,
    Claim,
    Envelope,
    EnvelopeCustomer,
    EnvelopeSummary,
    FactKind,
    FactSeen,
    Mood,
    SignalSeen,
    StatedBy,
    ToolUse,
)
from secondline.domain.envelope.pending import unanswered
from secondline.domain.envelope.quoting import QUOTE_CHARS
from secondline.domain.envelope.seal import seal
from secondline.domain.envelope.tried import MOST_TRIED
from secondline.domain.envelope.written import Written, summary_event

__all__ = [
    "MOST_TRIED",
    "QUOTE_CHARS",
    "SCHEMA_VERSION",
    "Claim",
    "Envelope",
    "EnvelopeCustomer",
    "EnvelopeSummary",
    "FactKind",
    "FactSeen",
    "Mood",
    "SignalSeen",
    "StatedBy",
    "ToolUse",
    "Written",
    "seal",
    "summary_event",
    "tool_uses",
    "unanswered",
]
