"""What a model wrote of a handoff: three points and a draft of an answer, in the log for staff."""

from collections.abc import Sequence
from typing import Any

from secondline.domain.envelope.document import Claim, EnvelopeSummary
from secondline.domain.events import (
    HUMAN_SOURCES,
    Audience,
    Custom,
    Event,
    Kind,
    NewEvent,
    Source,
)
from secondline.domain.handoff import Handoff
from secondline.domain.ids import HandoffId
from secondline.domain.value import Value


class Written(Value, kw_only=True):
    """*suggested_reply* is a draft for the person who comes, never sent by itself."""

    summary: EnvelopeSummary
    suggested_reply: str | None = None


def summary_event(handoff: Handoff, written: Written, *, key: str) -> NewEvent:
    """Return the record of what a model has *written*; from then on the envelope shows it."""
    summary = written.summary
    return NewEvent(
        kind=Kind.CUSTOM,
        source=Source.SYSTEM,
        data={
            "type": Custom.SUMMARY,
            "handoff_id": handoff.id,
            "wants": _claim_json(summary.wants),
            "tried": [_claim_json(claim) for claim in summary.tried],
            "why_human": _claim_json(summary.why_human),
            "suggested_reply": written.suggested_reply,
        },
        audience=Audience.STAFF,
        idempotency_key=key,
    )


def _claim_json(claim: Claim) -> dict[str, Any]:
    return {"text": claim.text, "offset": claim.offset}


def last_written(handoff_id: HandoffId, events: Sequence[Event]) -> Written | None:
    """
    Return what a model wrote last of the handoff.

    Once a person has spoken, a draft of what to say is out of date.
    """
    spoken = False
    for event in reversed(events):
        spoken = spoken or (event.kind is Kind.MESSAGE and event.source in HUMAN_SOURCES)
        if event.custom_type == Custom.SUMMARY and event.data["handoff_id"] == handoff_id:
            data = event.data
            return Written(
                summary=EnvelopeSummary(
                    wants=Claim(**data["wants"]),
                    tried=tuple(Claim(**claim) for claim in data["tried"]),
                    why_human=Claim(**data["why_human"]),
                ),
                suggested_reply=None if spoken else data.get("suggested_reply"),
            )
    return None
