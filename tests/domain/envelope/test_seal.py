"""The envelope: every claim points at the line of the log that says it."""

import pytest
from msgspec.structs import replace

from secondline.domain.envelope import (
    QUOTE_CHARS,
    Claim,
    Envelope,
    EnvelopeSummary,
    Mood,
    Written,
    seal,
    summary_event,
)
from secondline.domain.events import Audience, Custom, Event, Kind, NewEvent, Source
from secondline.domain.handoff import Fact, Handoff, HandoffState, Request, Summary
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


def looked_at(
    about: int, *evidence: dict[str, object], step: str = "nothing", **more: object
) -> NewEvent:
    told = {"score": 0.5, "span": None, "offset": None, "why": "", "level": "asks"}
    return NewEvent(
        kind=Kind.CUSTOM,
        source=Source.SYSTEM,
        data={
            "type": Custom.SIGNALS,
            "about": about,
            "evidence": [{**told, **one} for one in evidence],
            "step": step,
            "because": None,
            **more,
        },
        audience=Audience.STAFF,
    )


def changed(handoff_id: str, outcome: str | None = None) -> NewEvent:
    data = {
        "type": Custom.OWNER_CHANGED,
        "handoff_id": handoff_id,
        "outcome": outcome,
        "reason": {"code": "customer_request", "text": "Wants a person."},
    }
    return NewEvent(kind=Kind.CUSTOM, source=Source.SYSTEM, data=data)


def envelope_of(*log: NewEvent, request: Request | None = None) -> Envelope:
    handoff = replace(ticket(request=request), opened_offset=Offset(len(log)))
    return seal(handoff, a_session(), in_order(*log), patience=HOUSE.patience)


def test_what_the_customer_wants_is_not_their_complaint() -> None:
    angry = message("I already told you everything, this is the third time, you are useless!!")
    anger: dict[str, object] = {"signal": "frustration", "level": "frustrated", "score": 0.9}

    told = envelope_of(message("My bicycle was stolen"), angry, looked_at(1, anger))
    alone = envelope_of(message("Hello"), angry, looked_at(1, anger))

    assert (told.summary.wants.offset, alone.summary.wants.offset) == (0, 1)


def test_signals_are_those_since_the_ai_had_the_session_the_decisive_first() -> None:
    envelope = envelope_of(
        message("Useless thing"),
        looked_at(0, {"signal": "frustration", "level": "annoyed", "score": 0.6}),
        changed("HO-000000"),
        changed("HO-000000", "returned"),
        message("This is awful, get me a person now"),
        looked_at(
            4,
            {"signal": "frustration", "level": "frustrated", "score": 0.9, "span": [8, 13]},
            {"signal": "request", "score": 0.8, "span": [15, 34], "why": "get-me"},
            step="hand_off",
            because="request",
        ),
        changed("HO-000001"),
        message("Terrible"),
    )
    assert [(s.name, s.quote, s.offset, s.why) for s in envelope.signals] == [
        ("request", "get me a person now", 4, "get-me"),
        ("frustration", "awful", 4, ""),
    ]
    assert envelope.mood is Mood.FRUSTRATED


def test_what_speaks_against_a_person_and_calm_are_no_signals() -> None:
    envelope = envelope_of(
        message("no person please"),
        looked_at(
            0,
            {"signal": "request", "level": "refuses", "score": 0.9},
            {"signal": "offer", "level": "declined", "score": 1.0},
            {"signal": "frustration", "level": "calm", "score": 0.1},
        ),
    )
    assert envelope.signals == ()
    assert envelope.mood is Mood.CALM


def test_a_mood_is_that_of_the_last_messages_and_passes() -> None:
    angry = looked_at(0, {"signal": "frustration", "level": "frustrated", "score": 0.9})
    assert envelope_of(message("Awful!"), angry, message("ok"), message("so")).mood == "frustrated"
    log = [message("Awful!"), angry, *(message("ok") for _ in range(3))]
    assert envelope_of(*log).mood == "calm"


def test_without_messages_or_anybody_who_listened_there_is_no_mood() -> None:
    assert envelope_of(message("Awful!")).mood is None
    assert envelope_of(looked_at(0, {"signal": "tool_failure", "level": "failed"})).mood is None


def test_a_signal_with_a_span_outside_its_message_is_quoted_whole_and_one_of_nothing_left_out() -> (
    None
):
    envelope = envelope_of(
        message("A person"),
        looked_at(
            0,
            {"signal": "request", "span": [2, 99]},
            {"signal": "loop", "offset": 77},
        ),
    )
    assert [(s.name, s.quote) for s in envelope.signals] == [("request", "A person")]


def test_what_is_deleted_is_never_told() -> None:
    log = in_order(
        message("order number 48213 is gone for ever"),
        message("I will refund it tomorrow.", Source.AI_AGENT),
        deed("a", "done", "lost"),
        looked_at(0, {"signal": "request"}),
    )
    gone = [replace(event, deleted=True) for event in log[:3]]
    session = owing(0)
    unspoken = replace(a_request().reason, text="")
    handoff = ticket(session, replace(a_request(), reason=unspoken))

    envelope = seal(handoff, session, [*gone, log[3]], patience=HOUSE.patience)

    assert (envelope.facts, envelope.promises, envelope.pending) == ((), (), ())
    assert (envelope.signals, envelope.tool_calls, envelope.summary.tried) == ((), (), ())
    assert envelope.summary.wants == envelope.summary.why_human == Claim(text="")


def test_what_came_after_the_end_of_a_handoff_is_another_story() -> None:
    envelope = envelope_of(
        message("order number 48213"),
        changed("HO-000001"),
        changed("HO-000001", "returned"),
        message("order number 99999"),
        message("I will send it tomorrow.", Source.AI_AGENT),
    )
    assert [fact.value for fact in envelope.facts] == ["48213"]
    assert envelope.promises == ()
    assert envelope.summary.wants.offset == 0


def test_the_wait_is_due_when_its_timer_is_and_only_while_it_runs() -> None:
    log = in_order(changed("HO-000001"), message("Hello?"), changed("HO-000001"))
    handoff = ticket()
    due = [
        seal(one, SESSION, events, patience=HOUSE.patience).sla_due_at
        for one, events in [
            (handoff, log),
            (handoff, []),
            (replace(handoff, state=HandoffState.ACTIVE), log),
        ]
    ]
    assert due == [after(2) + HOUSE.patience, handoff.created_at + HOUSE.patience, None]


def test_a_draft_of_a_models_is_shown_until_a_person_has_spoken() -> None:
    words = EnvelopeSummary(wants=Claim(text="W"), tried=(), why_human=Claim(text="Y"))
    event = summary_event(ticket(), Written(summary=words, suggested_reply="Hello Ann"), key="k")
    assert envelope_of(event, message("Hm")).suggested_reply == "Hello Ann"
    assert envelope_of(event, message("Hi", Source.HUMAN_AGENT)).suggested_reply is None


def test_why_a_person_is_needed_is_the_reason_else_the_signal_else_the_last_words() -> None:
    unspoken = replace(a_request(), reason=replace(a_request().reason, text=""))
    hears = looked_at(0, {"signal": "request", "span": [4, 12]})
    log = [message("Hi, a person"), hears, message("please"), changed("HO-000001")]
    assert envelope_of(*log).summary.why_human == Claim(text="Wants a person.", offset=Offset(3))
    assert envelope_of(*log, request=unspoken).summary.why_human == Claim(
        text="a person", offset=Offset(0)
    )
    assert envelope_of(log[0], log[2], request=unspoken).summary.why_human == Claim(
        text="please", offset=Offset(1)
    )


def test_a_place_that_is_not_in_the_log_is_not_told_of() -> None:
    fact = Fact(text="Has a car", offset=Offset(99))
    (told,) = envelope_of(message("Hi"), request=a_request(facts=(fact,))).facts
    assert (told.text, told.offset, told.stated_by) == ("Has a car", None, "agent")


def test_secrets_are_covered_in_every_quote() -> None:
    secret = "my card 4111 1111 1111 1111 and the password is hunter2"
    log = in_order(message(secret), looked_at(0, {"signal": "request", "span": [0, 40]}))
    envelope = seal(ticket(), owing(0), log, patience=HOUSE.patience)
    told = [envelope.summary.wants.text, envelope.pending[0].text, envelope.signals[0].quote]
    assert not any("1111" in text or "hunter2" in text for text in told)
    assert envelope.pending[0].text.startswith("my card •••• ")
