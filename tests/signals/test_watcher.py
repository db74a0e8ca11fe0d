"""A conversation's log, watched from its beginning to its end."""

from collections.abc import Sequence

import pytest
from hypothesis import given, strategies as st
from msgspec.structs import replace

from benchmarks.targets import TEXT
from secondline.domain.events import Audience, Event, Kind, NewEvent, Source
from secondline.domain.leaky_sum import Step
from secondline.domain.observation import Observation
from secondline.domain.policy import BALANCED, OnRequest
from secondline.signals import watcher as watching
from secondline.signals.watcher import Watch, Watcher
from tests.signals.dialogue import dialogue
from tests.support.values import a_session, in_order, message

WATCHER = Watcher(policy=BALANCED)
SESSION = a_session()

RUDE = "this is ridiculous, you are useless, i asked three times already!!"


def observed(events: Sequence[Event], watcher: Watcher = WATCHER) -> list[Observation]:
    watch, seen = Watch(), list[Observation]()
    for event in events:
        watch, observation = watcher.after(watch, event, SESSION)
        if observation is not None:
            seen.append(observation)
    return seen


def signals(seen: Sequence[Observation]) -> list[tuple[int, str, str]]:
    return [(s.about, e.signal, e.level) for s in seen for e in s.evidence]


def changed(owner: str) -> NewEvent:
    return NewEvent(
        kind=Kind.CUSTOM,
        source=Source.SYSTEM,
        data={"type": "owner_changed", "owner": {"kind": owner}, "epoch": 1},
    )


def an_offer() -> NewEvent:
    return NewEvent(
        kind=Kind.MESSAGE,
        source=Source.SYSTEM,
        data={"message": "A person?", "notice": "offer", "choices": []},
    )


def test_each_message_of_the_customers_is_looked_at() -> None:
    seen = observed(dialogue("c: Hello", "b: Hi!", "c: A human please"))
    assert [s.about for s in seen] == [0, 2]
    assert signals(seen) == [(2, "request", "asks")]
    assert seen[1].decision.step is Step.HAND_OFF


def test_the_span_is_where_the_words_stand() -> None:
    text = "Well. Let me talk to a human now"
    (seen,) = observed(in_order(message(text)))
    span = seen.evidence[0].span
    assert span is not None
    assert "human" in text[slice(*span)]


def test_what_the_ai_says_is_never_read_as_the_customers() -> None:
    assert observed(dialogue("c: Hi", "b: I want to talk to a human! You are useless!!"))[1:] == []


def test_what_is_not_said_by_the_customer_or_the_ai_is_not_looked_at() -> None:
    events = in_order(
        message("I want a human", Source.SYSTEM), message("I want a human", Source.HUMAN_AS_AI)
    )
    assert observed(events) == []


def test_a_repetition_counts_once() -> None:
    same = "b: I am sorry, could you please tell me your order number again?"
    seen = observed(dialogue("c: 12", same, "c: 13", same, "c: 14", same, "c: So it is"))
    assert [told for told in signals(seen) if told[1] == "loop"] == [(5, "loop", "bot_repeats")]


def test_an_unsure_ai_and_a_tool_that_fails_count() -> None:
    unsure = message("Perhaps.", Source.AI_AGENT, metadata={"confidence": 0.2})
    failed = NewEvent(
        kind=Kind.TOOL,
        source=Source.AI_AGENT,
        data={"tool_calls": [{"tool_id": "find", "call_id": "1", "state": "failed"}]},
        audience=Audience.STAFF,
    )
    seen = observed(in_order(message("Where is it?"), failed, unsure))
    assert signals(seen) == [(1, "tool_failure", "failed"), (2, "confidence", "low")]


def test_with_a_person_nothing_is_looked_at_and_a_return_begins_anew() -> None:
    seen = observed(
        in_order(
            message(RUDE),
            changed("queue"),
            message("A human! " + RUDE),
            changed("operator"),
            message("A human! " + RUDE),
            changed("ai"),
            message("Hello again"),
        )
    )
    assert [s.about for s in seen] == [0, 6]
    assert seen[0].total > 0
    assert seen[1].total == 0


def test_the_customers_answer_to_an_offer_decides() -> None:
    accepted = observed(in_order(message(RUDE), an_offer(), message("Yes please")))
    declined = observed(in_order(message(RUDE), an_offer(), message("No thanks")))
    assert accepted[-1].decision.step is Step.HAND_OFF
    assert declined[-1].decision.step is Step.NOTHING
    assert signals(declined)[-1] == (2, "offer", "declined")


def test_a_yes_counts_only_while_it_is_asked_for() -> None:
    late = observed(in_order(message("Hm"), an_offer(), message("My bill?"), message("Yes")))
    never = observed(in_order(message("Hm"), message("Yes")))
    assert late[-1].decision.step is never[-1].decision.step is Step.NOTHING


def test_a_deleted_message_counts_nothing() -> None:
    (event,) = in_order(message("A human please"))
    assert observed([replace(event, deleted=True)]) == []


def test_a_signal_that_fails_costs_its_own_evidence_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Event) -> None:
        raise RuntimeError

    monkeypatch.setattr(watching, "frustration_of", broken)

    (seen,) = observed(in_order(message("A human please")))

    assert seen.failed == ("frustration",)
    assert seen.decision.step is Step.HAND_OFF


LINES = st.sampled_from(
    [
        *("c: Hello", "c: A human please", "c: no bots", "c: No thanks", "c: Yes", f"c: {RUDE}"),
        *("b: Sorry, I did not get that. Could you say it again?", "b: All right.", "+find"),
        "-find",
    ]
)


@given(st.lists(LINES, max_size=30), st.integers(0, 30), st.sampled_from(OnRequest))
def test_stopping_and_going_on_comes_to_the_same(
    lines: list[str], at: int, choice: OnRequest
) -> None:
    """A watch that is kept between two looks is the watch of the whole log."""
    watcher = Watcher(policy=replace(BALANCED, on_request=choice))
    events = dialogue(*lines)
    watch = Watch()
    for event in events[:at]:
        watch, _ = watcher.after(watch, event, SESSION)
    assert watch.upto == min(at, len(events))
    later: list[Observation] = []
    for event in events[at:]:
        watch, seen = watcher.after(watch, event, SESSION)
        later += [seen] if seen else []
    whole = observed(events, watcher)
    assert later == whole[len(whole) - len(later) :]


@given(st.lists(LINES, max_size=30))
def test_what_the_bot_says_never_changes_what_the_customer_scores(lines: list[str]) -> None:
    """Of loops apart, which are about both."""
    chatty = [told for line in lines for told in (line, "b: A human? Useless! I quit!!")]
    alone = observed(dialogue(*(line for line in lines if line.startswith("c:"))))
    among = observed(dialogue(*(line for line in chatty if line.startswith(("c:", "b:")))))
    assert _scores(alone) == _scores(among)


def _scores(seen: Sequence[Observation]) -> list[tuple[str, float]]:
    return [
        (e.signal, e.score)
        for s in seen
        for e in s.evidence
        if e.signal in ("request", "frustration")
    ]


def offers(seen: Sequence[Observation]) -> list[tuple[int, int | None]]:
    return [(s.about, s.offers) for s in seen if s.offers is not None]


def test_an_offer_is_made_when_the_ai_has_answered() -> None:
    assert offers(observed(dialogue(f"c: {RUDE}", "+find", "b: I am sorry."))) == [(2, 0)]


def test_an_offer_that_is_not_in_the_log_yet_is_still_owed() -> None:
    lines = (f"c: {RUDE}", "b: I am sorry.", "c: Hm", "b: Yes?")
    assert offers(observed(dialogue(*lines))) == [(1, 0), (3, 0)]
    made = in_order(message(RUDE), message("Sorry", Source.AI_AGENT), an_offer())
    after = in_order(*(made_of(e) for e in made), message("Hm"), message("Yes?", Source.AI_AGENT))
    assert offers(observed(after)) == [(1, 0)]


def test_who_refuses_is_not_offered_what_was_to_be_offered() -> None:
    lines = (f"c: {RUDE}", "c: I do not want a human", "b: I am sorry.")
    assert offers(observed(dialogue(*lines))) == []


def made_of(event: Event) -> NewEvent:
    return NewEvent(kind=event.kind, source=event.source, data=event.data)


def test_the_message_of_the_benchmark_is_watched_all_the_time() -> None:
    """Were it to hand off, what is measured after it would be a queue that nobody watches."""
    seen = observed(in_order(*(message(f"@@{at:010} {TEXT}") for at in range(100))))
    assert [s.about for s in seen] == list(range(100))
    assert {s.decision.step for s in seen} == {Step.NOTHING}
    assert not any(s.counts for s in seen)
