"""The envelope: every claim points at the line of the log that says it."""

import pytest
from msgspec.structs import replace

from secondline.domain.envelope import (
    QUOTE_CHARS,
    Claim,
    Envelope,
    EnvelopeSummary,
    Written,
    seal,
    summary_event,
)
from secondline.domain.events import Event, NewEvent, Source
from secondline.domain.handoff import Fact, Handoff, Request, Summary
from secondline.domain.handover import open_handoff
from secondline.domain.ids import HandoffId, Offset
from secondline.domain.session import Session
from tests.support.values import (
    HOUSE,
    NOON,
    a_request,
    a_session,
    after,
    deed,
    in_order,
    message,
    owing,
)

LONG = "It was on Monday and the other car came from the left. " * 10


CONVERSATION = in_order(
    message("Hi"),
    message("Hello, what can I do?", Source.AI_AGENT),
    message(LONG),
    deed("a", "running"),
    deed("a", "done", "Covered up to 50,000"),
    deed("b", "running"),
    message("agent please"),
    message("Hello?"),
)

# The last three messages are unanswered: the clock runs from offset 2.
SESSION = owing(
    2,
    customer_offset=Offset(7),
    next_offset=Offset(8),
)


def ticket(session: Session = SESSION, request: Request | None = None) -> Handoff:
    asked = request or a_request()
    return open_handoff(session, HandoffId("HO-000001"), asked, house=HOUSE, at=after(9))


def sealed(request: Request | None = None) -> Envelope:
    return seal(ticket(request=request), SESSION, CONVERSATION, patience=HOUSE.patience)


def test_pending_are_the_messages_since_the_first_unanswered() -> None:
    quoted = f"{LONG[: QUOTE_CHARS - 1]}…"
    assert sealed().pending == (
        Claim(text=quoted, offset=Offset(2)),
        Claim(text="agent please", offset=Offset(6)),
        Claim(text="Hello?", offset=Offset(7)),
    )


def test_words_of_the_ai_on_its_way_to_a_person_answer_nothing() -> None:
    events = in_order(message("A person!"), message("One moment.", Source.AI_AGENT))
    session = owing(0)
    assert [
        claim.offset
        for claim in seal(ticket(session), session, events, patience=HOUSE.patience).pending
    ] == [0]


def test_what_was_answered_is_not_pending() -> None:
    events = in_order(message("Hi"), message("Hello.", Source.HUMAN_AGENT))
    assert seal(ticket(), a_session(), events, patience=HOUSE.patience).pending == ()


def test_every_offset_names_a_line_that_says_what_is_claimed() -> None:
    envelope = sealed()
    summary = envelope.summary
    claims = [*envelope.pending, summary.wants, summary.why_human]
    for claim in claims:
        if claim.offset is not None:
            said = CONVERSATION[claim.offset].text
            assert said.startswith(claim.text.removesuffix("…"))
    for fact in envelope.facts:
        assert fact.offset is not None
        assert fact.text in str(CONVERSATION[fact.offset].data)
    for use in envelope.tool_calls:
        assert use.name in str(CONVERSATION[use.offset].data)
    assert len(claims) + len(envelope.facts) + len(envelope.tool_calls) == 8


def test_what_the_customer_wants_is_their_longest_of_late() -> None:
    assert sealed().summary.wants.offset == 2


def test_what_the_agent_says_comes_first() -> None:
    told = Summary(wants="A new claim", tried=("Looked it up",), why_human="Too angry")
    summary = sealed(a_request(summary=told)).summary
    assert (summary.wants, summary.why_human) == (
        Claim(text="A new claim"),
        Claim(text="Too angry"),
    )
    assert summary.tried == (Claim(text="Looked it up"),)


def test_the_last_summary_that_a_model_wrote_of_this_handoff_stands_for_the_extract() -> None:
    def wrote(wants: str, handoff: Handoff) -> NewEvent:
        claim = Claim(text=wants, offset=Offset(2))
        summary = EnvelopeSummary(wants=claim, tried=(claim,), why_human=Claim(text="Upset"))
        return summary_event(handoff, Written(summary=summary), key=wants)

    mine = ticket()
    other = replace(mine, id=HandoffId("HO-000002"))
    log = in_order(message(LONG), wrote("One", mine), wrote("Two", mine), wrote("No", other))

    summary = seal(mine, SESSION, log, patience=HOUSE.patience).summary
    own = ticket(request=a_request(summary=Summary(wants="Own")))
    told = seal(own, SESSION, log, patience=HOUSE.patience).summary

    assert summary.wants == Claim(text="Two", offset=Offset(2))
    assert summary.tried == (Claim(text="Two", offset=Offset(2)),)
    assert summary.why_human == Claim(text="Upset")
    assert (told.wants, told.why_human) == (Claim(text="Own"), Claim(text="Upset"))


def test_what_was_tried_is_what_was_done() -> None:
    assert sealed().summary.tried == (
        Claim(text="get_policy: Covered up to 50,000", offset=Offset(4)),
        Claim(text="get_policy: still running", offset=Offset(5)),
    )


def test_a_deed_is_listed_once_as_it_stands() -> None:
    assert [(use.outcome, use.running, use.offset) for use in sealed().tool_calls] == [
        ("Covered up to 50,000", False, 4),
        (None, True, 5),
    ]


def test_only_what_a_tool_said_is_a_verified_fact() -> None:
    claimed = Fact(text="Wants it today", offset=Offset(7))
    facts = sealed(a_request(facts=(claimed,))).facts
    assert [(fact.text, fact.verified_by, fact.offset) for fact in facts] == [
        ("Wants it today", None, 7),
        ("Covered up to 50,000", "get_policy", 4),
    ]


def test_the_clock_of_a_handoff_runs_from_the_first_unanswered_message() -> None:
    assert sealed().waiting_since == after(2)
    assert ticket(a_session()).waiting_since == after(9)


@pytest.mark.parametrize("events", [[], in_order(message("", Source.SYSTEM))])
def test_an_empty_conversation_has_an_envelope(events: list[Event]) -> None:
    envelope = seal(ticket(a_session()), a_session(), events, patience=HOUSE.patience)
    assert (envelope.pending, envelope.tool_calls, envelope.facts) == ((), (), ())
    assert envelope.summary.wants == Claim(text="")
    assert envelope.created_at > NOON
