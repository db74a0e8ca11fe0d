"""The envelope of a handoff, filled from the log by rules: each claim with the line it rests on."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from secondline.domain.envelope.course import Course, course
from secondline.domain.envelope.deeds import HANDOFF_TOOLS, Call, as_use, calls
from secondline.domain.envelope.document import (
    SCHEMA_VERSION,
    Claim,
    Envelope,
    EnvelopeCustomer,
    EnvelopeSummary,
    SignalSeen,
)
from secondline.domain.envelope.evidence import mood, signals_seen
from secondline.domain.envelope.facts import facts_seen
from secondline.domain.envelope.pending import unanswered
from secondline.domain.envelope.promises import promises
from secondline.domain.envelope.quoting import quote
from secondline.domain.envelope.tried import tried
from secondline.domain.envelope.written import last_written
from secondline.domain.events import Event, Kind, Source
from secondline.domain.handoff import Handoff, HandoffState
from secondline.domain.ids import Offset
from secondline.domain.session import Session

# What the customer wants stands in one of their last few messages.
_WANTS_MESSAGES: Final = 5
_WANTS_WORDS: Final = 4


def seal(
    handoff: Handoff, session: Session, events: Sequence[Event], *, patience: timedelta
) -> Envelope:
    """
    Return the envelope of *handoff*, drawn from the log alone.

    *events* are the session's, oldest first; what is deleted, and what came after the end of the
    handoff, is left out. What the agent said of the conversation comes first, then what a model
    wrote of it since; where neither is there, the customer's own words and the AI's deeds stand in.

    *patience* is how long a customer waits in a queue before the next step is taken.
    """
    told = course(handoff, events)
    made = calls(told.events)
    signals = signals_seen(told.before)
    written = last_written(handoff.id, told.events)
    request = handoff.request
    return Envelope(
        schema_version=SCHEMA_VERSION,
        handoff_id=handoff.id,
        session_id=session.id,
        queue=handoff.queue,
        priority=request.priority,
        created_at=handoff.created_at,
        language=session.language,
        channel=session.channel,
        customer=EnvelopeCustomer(
            id=session.customer_id, name=session.customer_name, metadata=session.metadata
        ),
        reason=request.reason,
        signals=signals,
        summary=_summary(
            handoff,
            written.summary
            if written
            else _extracted(handoff, told, made, signals, session.language),
        ),
        facts=facts_seen(request.facts, told.events, made),
        pending=tuple(
            Claim(text=quote(event), offset=event.offset)
            for event in unanswered(session, told.events)
        ),
        promises=promises(told.events, session.language),
        tool_calls=tuple(as_use(call) for call in made if call.name not in HANDOFF_TOOLS),
        mood=mood(told.before),
        waiting_since=handoff.waiting_since,
        sla_due_at=_due(handoff, told, patience),
        suggested_reply=written.suggested_reply if written else None,
    )


def _due(handoff: Handoff, told: Course, patience: timedelta) -> datetime | None:
    """Return when the timer of a waiting handoff is due: it began as that came into its queue."""
    if handoff.state is not HandoffState.WAITING:
        return None
    return (told.changes[-1].at if told.changes else handoff.created_at) + patience


def _summary(handoff: Handoff, drawn: EnvelopeSummary) -> EnvelopeSummary:
    told = handoff.request.summary
    return EnvelopeSummary(
        wants=Claim(text=told.wants) if told.wants else drawn.wants,
        tried=tuple(Claim(text=text) for text in told.tried) or drawn.tried,
        why_human=Claim(text=told.why_human) if told.why_human else drawn.why_human,
    )


def _extracted(
    handoff: Handoff,
    told: Course,
    made: Sequence[Call],
    signals: Sequence[SignalSeen],
    language: str | None,
) -> EnvelopeSummary:
    said = [e for e in told.events if e.kind is Kind.MESSAGE and e.source is Source.CUSTOMER]
    return EnvelopeSummary(
        wants=_wants(said, signals),
        tried=tried(told.before, [call for call in made if _is_in(call, told.before)], language),
        why_human=_why(handoff, told, signals, said),
    )


def _is_in(call: Call, events: Sequence[Event]) -> bool:
    return bool(events) and events[0].offset <= call.offset


def _why(
    handoff: Handoff, told: Course, signals: Sequence[SignalSeen], said: Sequence[Event]
) -> Claim:
    """Return the reason as it was given, else the words that gave it."""
    if why := handoff.request.reason.text:
        return Claim(text=why, offset=_said_at_opening(told, why))
    for signal in signals:
        if signal.quote:
            return Claim(text=signal.quote, offset=signal.offset)
    before = [event for event in said if event.offset < handoff.opened_offset] or said
    return Claim(text=quote(before[-1]), offset=before[-1].offset) if before else Claim(text="")


def _said_at_opening(told: Course, why: str) -> Offset | None:
    """Return the place of the change that opened the handoff, if the log gives *why* there."""
    for opening in told.changes[:1]:
        if opening.data["reason"]["text"] == why:
            return opening.offset
    return None


def _wants(said: Sequence[Event], signals: Sequence[SignalSeen]) -> Claim:
    """
    Return what the customer wants, in their words.

    A request for a person is short ("agent please"), and so is the answer to an offer; a complaint
    may be long, but tells of anger. What they want stands in the longest of their last few other
    messages, if one is more than a greeting.
    """
    own = [event for event in said if "answers_offer" not in event.metadata][-_WANTS_MESSAGES:]
    if not own:
        return Claim(text="")
    upset = {signal.offset for signal in signals if signal.name == "frustration"}
    plain = [e for e in own if e.offset not in upset and len(e.text.split()) >= _WANTS_WORDS]
    longest = max(plain or own, key=lambda event: len(event.text))
    return Claim(text=quote(longest), offset=longest.offset)
