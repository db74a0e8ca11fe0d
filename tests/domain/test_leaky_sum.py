from collections.abc import Iterable
from itertools import permutations
from random import Random

import pytest
from hypothesis import given, strategies as st
from msgspec.structs import replace

from secondline.domain.events import Event, Source
from secondline.domain.evidence import Evidence
from secondline.domain.leaky_sum import BALANCED, Step, Sum, Terms, Weight
from secondline.signals.frustration import frustration_of
from tests.support.values import in_order, message

# The most that a sum can be: each signal at its most in each turn, for ever.
HIGHEST = sum(weight.most for weight in BALANCED.weights.values()) / (1 - BALANCED.kept)


def cross(score: float, signal: str = "frustration") -> Evidence:
    return Evidence(signal=signal, level="", score=score)


def follow(turns: Iterable[Iterable[Evidence]], begin: Sum | None = None) -> tuple[Sum, list[Step]]:
    state, steps = begin or Sum(), list[Step]()
    for turn in turns:
        state, step = state.after(turn, BALANCED)
        steps.append(step)
    return state, steps


def test_one_harsh_word_leaks_away() -> None:
    state, steps = follow([[cross(0.6)], [], [], [], [], [], [], []])
    assert set(steps) == {Step.NOTHING}
    assert 0 < state.value < 0.5


def test_several_in_a_row_come_to_an_offer_and_then_to_a_handoff() -> None:
    _, steps = follow([[cross(0.6)]] * 5)
    given = [step for step in steps if step]
    assert given == [Step.OFFER, Step.HAND_OFF]
    assert steps[0] is Step.NOTHING


def test_an_episode_has_one_alarm() -> None:
    _, steps = follow([[cross(0.95)]] * 20)
    assert sum(step is Step.HAND_OFF for step in steps) == 1


def test_a_sum_that_wavers_about_the_bar_does_not_ask_again() -> None:
    loud, quiet = [cross(0.78)], [cross(0.3)]
    _, steps = follow([loud, quiet] * 8)
    assert sum(map(bool, steps)) <= 2


def test_after_a_calm_while_a_new_episode_may_ask_again() -> None:
    _, steps = follow([[cross(0.95)]] * 3 + [[cross(0.1)]] * 20 + [[cross(0.95)]] * 3)
    assert steps.count(Step.HAND_OFF) == 2


def test_an_ordinary_conversation_asks_for_nothing() -> None:
    state, steps = follow([[cross(0.15), cross(0.2, "confidence")]] * 200)
    assert state == Sum()
    assert not any(steps)


def test_signals_that_have_no_weight_count_nothing() -> None:
    assert follow([[cross(1, "weather")]] * 9)[0] == Sum()


def test_not_even_the_last_digit_depends_on_the_order() -> None:
    scores = dict(zip(BALANCED.weights, (0.5, 0.35, 0.64, 0.61, 0.4), strict=True))
    turn = [cross(score, signal) for signal, score in scores.items()]
    assert len({follow([order])[0].value for order in permutations(turn)}) == 1


def test_a_certainty_counts_no_more_than_its_signals_most() -> None:
    state, _ = follow([[cross(1)]])
    assert state.value == BALANCED.weights["frustration"].most


@pytest.mark.parametrize(
    "wrong", [{"kept": 1.0}, {"kept": -0.1}, {"rest": 2.0}, {"offer": 9.0}, {"rest": -1.0}]
)
def test_terms_that_make_no_sense_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"leak|order"):
        Terms(
            **{  # pyright: ignore[reportArgumentType]
                "weights": {"frustration": Weight(usual=0.3)},
                "kept": 0.8,
                "offer": 1.0,
                "hand_off": 2.0,
                "rest": 0.5,
                **wrong,
            }
        )


signals = st.sampled_from((*BALANCED.weights, "weather"))
found = st.builds(cross, st.floats(0, 1), signals)
turns = st.lists(found, max_size=6)
conversations = st.lists(turns, max_size=12)


@given(conversations, turns, st.randoms())
def test_the_order_within_a_turn_does_not_matter(
    before: list[list[Evidence]], turn: list[Evidence], chance: Random
) -> None:
    state, _ = follow(before)
    shuffled = list(turn)
    chance.shuffle(shuffled)
    assert state.after(shuffled, BALANCED) == state.after(turn, BALANCED)


@given(conversations, turns)
def test_finding_the_same_twice_is_finding_it_once(
    before: list[list[Evidence]], turn: list[Evidence]
) -> None:
    state, _ = follow(before)
    assert state.after(turn + turn, BALANCED) == state.after(turn, BALANCED)


@given(conversations)
def test_the_sum_is_bounded_and_never_negative(conversation: list[list[Evidence]]) -> None:
    state, _ = follow(conversation * 5)
    assert 0 <= state.value <= HIGHEST


@given(conversations)
def test_without_evidence_the_sum_decays_to_nothing(conversation: list[list[Evidence]]) -> None:
    state, _ = follow(conversation)
    values = [state.value]
    for _ in range(60):
        state, step = state.after((), BALANCED)
        assert step is Step.NOTHING
        values.append(state.value)
    assert values == sorted(values, reverse=True)
    assert values[-1] < 0.001


@given(conversations)
def test_a_fold_may_stop_and_go_on_anywhere(conversation: list[list[Evidence]]) -> None:
    whole, steps = follow(conversation)
    half = len(conversation) // 2
    first, some = follow(conversation[:half])
    kept = replace(first)  # as it would come back from a store
    rest, others = follow(conversation[half:], kept)
    assert (rest, some + others) == (whole, steps)


@given(conversations, turns, st.floats(0, 1))
def test_more_frustration_never_makes_it_calmer(
    before: list[list[Evidence]], turn: list[Evidence], score: float
) -> None:
    state, _ = follow(before)
    without, _ = state.after([*turn, cross(0)], BALANCED)
    with_it, _ = state.after([*turn, cross(score)], BALANCED)
    assert with_it.value >= without.value


angry = "this is useless, I have told you three times"
words = st.sampled_from(("hello", angry, "thanks, that is fine", "you idiots", "where is it?"))
others = st.sampled_from((Source.AI_AGENT, Source.HUMAN_AGENT, Source.HUMAN_AS_AI, Source.SYSTEM))
lines = st.lists(st.tuples(st.just(Source.CUSTOMER), words) | st.tuples(others, words), max_size=10)


@given(lines)
def test_what_others_say_never_changes_what_the_customers_words_come_to(
    said: list[tuple[Source, str]],
) -> None:
    both = in_order(*(message(text, source) for source, text in said))
    alone = in_order(*(message(text) for source, text in said if source is Source.CUSTOMER))
    assert follow(heard(both)) == follow(heard(alone))


def heard(events: Iterable[Event]) -> list[list[Evidence]]:
    return [[evidence] for event in events if (evidence := frustration_of(event))]
