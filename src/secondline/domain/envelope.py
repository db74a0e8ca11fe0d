"""What travels with a handoff: the conversation in a form that a person takes in at a glance."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, cast

from secondline.domain.events import Audience, Custom, Event, Kind, NewEvent, Source
from secondline.domain.handoff import Handoff, Priority, Reason
from secondline.domain.ids import CustomerId, HandoffId, Offset, QueueName, SessionId
from secondline.domain.session import Session
from secondline.domain.value import Value

SCHEMA_VERSION: Final = "1.0"

# Asking for a person is no attempt to help, and no fact: these tools are not told of.
HANDOFF_TOOLS: Final = frozenset({"initiate_human_handoff"})

# A glance holds a handful of lines; the log beside the envelope has the rest.
MOST_TRIED = 5
QUOTE_CHARS = 280


class Claim(Value, kw_only=True):
    """One statement and the log line that it rests on."""

    text: str
    offset: Offset | None = None


class VerifiedFact(Value, kw_only=True):
    """A fact; *verified_by* names the tool that stated it, None when somebody claims it."""

    text: str
    verified_by: str | None = None
    offset: Offset | None = None


class SignalSeen(Value, kw_only=True):
    """Evidence that a person is needed."""

    name: str
    score: float
    offset: Offset
    quote: str


class ToolUse(Value, kw_only=True):
    """A deed of the AI; *running* ones had started when the session changed hands."""

    name: str
    arguments: Mapping[str, Any]
    outcome: str | None
    running: bool
    offset: Offset


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
    facts: tuple[VerifiedFact, ...]
    pending: tuple[Claim, ...]
    promises: tuple[Claim, ...]
    tool_calls: tuple[ToolUse, ...]
    mood: str | None
    waiting_since: datetime
    sla_due_at: datetime | None
    suggested_reply: str | None


def seal(handoff: Handoff, session: Session, events: Sequence[Event]) -> Envelope:
    """
    Return the envelope of *handoff*, drawn from the log alone.

    *events* are the session's, oldest first. What the agent said of the conversation comes first,
    then what a model wrote of it since; where neither is there, the customer's own words and the
    AI's deeds stand in, with offsets.
    """
    request = handoff.request
    tools = tuple(use for use in tool_uses(events) if use.name not in HANDOFF_TOOLS)
    pending = unanswered(session, events)
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
        signals=(),
        summary=_summary(handoff, events, tools),
        facts=tuple(_facts(handoff, tools)),
        pending=tuple(Claim(text=_quote(e), offset=e.offset) for e in pending),
        promises=(),
        tool_calls=tools,
        mood=None,
        waiting_since=handoff.waiting_since,
        sla_due_at=None,
        suggested_reply=None,
    )


def unanswered(session: Session, events: Sequence[Event]) -> list[Event]:
    """
    Return the customer's messages since the first that is not answered.

    Not those after the last words of anybody: what the AI says on its way to a person answers
    nothing, and a line of the server's can settle a turn. And by place, not by time: two messages
    that arrive together may be written in the other order than they were stamped in.
    """
    first = session.pending_offset
    if first is None:
        return []
    return [
        event
        for event in events
        if event.kind is Kind.MESSAGE and event.source is Source.CUSTOMER and event.offset >= first
    ]


def tool_uses(events: Iterable[Event]) -> tuple[ToolUse, ...]:
    """Return each tool call once, as it stands after its latest event."""
    latest: dict[str, ToolUse] = {}
    for event in events:
        if event.kind is not Kind.TOOL:
            continue
        for call in event.data.get("tool_calls", ()):
            key = str(call.get("call_id") or event.offset)
            result = call.get("result")
            latest[key] = ToolUse(
                name=str(call.get("tool_id", "")),
                arguments=call.get("arguments") or {},
                outcome=None if result is None else _in_words(result.get("data")),
                running=call.get("state") == "running",
                offset=event.offset,
            )
    return tuple(latest.values())


def _distinct(uses: Iterable[ToolUse]) -> list[ToolUse]:
    """Return the uses without those that a later one of the same tool only repeats."""
    return list({(use.name, use.outcome): use for use in uses}.values())


def _in_words(result: Any) -> str:  # noqa: ANN401 - JSON
    match result:
        case str():
            return result
        case dict():
            facts = cast("dict[str, Any]", result)
            return "; ".join(f"{name}: {_in_words(fact)}" for name, fact in facts.items())
        case list():
            return "; ".join(_in_words(item) for item in cast("list[Any]", result))
        case _:
            return json.dumps(result, ensure_ascii=False)


def _summary(
    handoff: Handoff, events: Sequence[Event], tools: Sequence[ToolUse]
) -> EnvelopeSummary:
    told = handoff.request.summary
    drawn = _written(handoff, events) or _extracted(handoff, events, tools)
    return EnvelopeSummary(
        wants=Claim(text=told.wants) if told.wants else drawn.wants,
        tried=tuple(Claim(text=text) for text in told.tried) or drawn.tried,
        why_human=Claim(text=told.why_human) if told.why_human else drawn.why_human,
    )


def summary_event(handoff: Handoff, summary: EnvelopeSummary, *, key: str) -> NewEvent:
    """Return the record of a *summary* that a model wrote, for staff; from then on it is shown."""
    return NewEvent(
        kind=Kind.CUSTOM,
        source=Source.SYSTEM,
        data={
            "type": Custom.SUMMARY,
            "handoff_id": handoff.id,
            "wants": _claim_json(summary.wants),
            "tried": [_claim_json(claim) for claim in summary.tried],
            "why_human": _claim_json(summary.why_human),
        },
        audience=Audience.STAFF,
        idempotency_key=key,
    )


def _claim_json(claim: Claim) -> dict[str, Any]:
    return {"text": claim.text, "offset": claim.offset}


def _written(handoff: Handoff, events: Sequence[Event]) -> EnvelopeSummary | None:
    """Return the last summary of *handoff* that a model wrote."""
    for event in reversed(events):
        if event.custom_type == Custom.SUMMARY and event.data["handoff_id"] == handoff.id:
            data = event.data
            return EnvelopeSummary(
                wants=Claim(**data["wants"]),
                tried=tuple(Claim(**claim) for claim in data["tried"]),
                why_human=Claim(**data["why_human"]),
            )
    return None


def _extracted(
    handoff: Handoff, events: Sequence[Event], tools: Sequence[ToolUse]
) -> EnvelopeSummary:
    said = [e for e in events if e.kind is Kind.MESSAGE and e.source is Source.CUSTOMER]
    last = said[-1] if said else None
    why = handoff.request.reason.text
    return EnvelopeSummary(
        wants=_longest_of_last(said),
        tried=tuple(
            Claim(text=f"{use.name}: {use.outcome or 'still running'}", offset=use.offset)
            for use in _distinct(tools)[-MOST_TRIED:]
        ),
        why_human=Claim(text=why)
        if why
        else Claim(text=_quote(last) if last else "", offset=last.offset if last else None),
    )


def _longest_of_last(said: Sequence[Event]) -> Claim:
    # The request for a person itself is short ("agent please"); what the customer wants stands
    # in the longest of the last few messages.
    if not said:
        return Claim(text="")
    longest = max(said[-5:], key=lambda event: len(event.text))
    return Claim(text=_quote(longest), offset=longest.offset)


def _facts(handoff: Handoff, tools: Iterable[ToolUse]) -> Iterable[VerifiedFact]:
    for fact in handoff.request.facts:
        yield VerifiedFact(text=fact.text, verified_by=fact.verified_by, offset=fact.offset)
    for use in _distinct(tools):
        if use.outcome and not use.running:
            yield VerifiedFact(text=use.outcome, verified_by=use.name, offset=use.offset)


def _quote(event: Event) -> str:
    text = event.text
    return text if len(text) <= QUOTE_CHARS else f"{text[: QUOTE_CHARS - 1]}…"
