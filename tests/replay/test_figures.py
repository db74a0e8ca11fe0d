"""Figures by hand, and what must not change them."""

from math import exp
from random import Random

import pytest
from hypothesis import given, settings, strategies as st

from secondline.domain.policy import BALANCED
from secondline.replay.course import Place
from secondline.replay.figures import figures
from secondline.replay.judges import TRIVIAL, by_handoff, by_policy, by_signal
from tests.replay.logs import at, climbing, courses, line

HUMAN = "c: I want to talk to a human"
RUDE = "c: this is ridiculous, you are useless, i asked three times already!!"

# Two that need a person and say so, at once and a turn late; one that needs one and says nothing;
# one that asks and needs none; two ordinary ones, one of which is rude.
LOG = (
    line("a", HUMAN, needed="yes", at=0),
    line("b", "c: Hello", "b: Hi", HUMAN, needed="yes", at=0),
    line("c", "c: Hello", "b: Hi", "c: My house is on fire", needed="yes", at=2),
    line("d", HUMAN, needed="no"),
    line("e", "c: Hello", "b: Hi", "c: Thanks", needed="no"),
    line("f", RUDE, "b: Sorry", "c: Thanks", needed="no"),
)


def value(found: object, name: str) -> float | None:
    return getattr(found, name).value


def test_the_figures_are_those_one_counts_by_hand() -> None:
    told = figures(courses(*LOG), {"all": by_policy(BALANCED), "handoff": by_handoff(BALANCED)})
    found = told["all"]
    # Alarms: a, b, d, f; right ones: a, b; needed: a, b, c.
    assert value(found, "precision") == pytest.approx(2 / 4)
    assert value(found, "recall") == pytest.approx(2 / 3)
    assert value(found, "f1") == pytest.approx(2 * 2 / (4 + 3))
    assert value(found, "offers_per_100") == pytest.approx(100 / 6)
    assert value(found, "handoffs_per_100") == pytest.approx(300 / 6)
    assert value(found, "alarmed_per_100") == pytest.approx(400 / 6)
    assert value(found, "false_per_100") == pytest.approx(200 / 3)
    # a: there; b: two messages late; c, d and f: wrong; e: rightly nothing.
    for tolerance, score in zip((1, 2, 3), found.gt, strict=True):
        assert score.value == pytest.approx((1 + exp(-4 / (2 * tolerance**2)) + 1) / 6)
    assert value(told["handoff"], "precision") == pytest.approx(2 / 3)


def test_the_trivial_policies_are_what_they_are_called() -> None:
    told = figures(courses(*LOG), TRIVIAL)
    never, always = told["never"], told["always"]
    assert (value(never, "precision"), value(never, "recall")) == (None, 0)
    assert [score.value for score in never.gt] == [pytest.approx(3 / 6)] * 3
    assert (value(always, "precision"), value(always, "recall")) == (pytest.approx(3 / 6), 1)
    assert always.gt[0].value == pytest.approx((1 + 1 + exp(-4 / 2)) / 6)
    assert value(told["5 bot replies"], "alarmed_per_100") == 0


def test_five_answers_are_an_alarm_to_who_counts_them() -> None:
    said = ["c: What is it?", "b: A pan."] * 5
    told = figures(courses(line("a", *said, "c: Thanks"), line("b", *said[:-1])), TRIVIAL)
    assert value(told["5 bot replies"], "alarmed_per_100") == 50


def test_the_recipe_is_judged_beside() -> None:
    told = figures(courses(line("a", "c: cancel my order"), line("b", "c: Hello")), TRIVIAL)
    assert value(told["seed002"], "handoffs_per_100") == 50


def test_a_signal_is_judged_alone_and_not_by_what_speaks_against() -> None:
    log = courses(
        line("a", "c: no need to involve an agent", needed="no"), line("b", HUMAN, needed="yes")
    )
    told = figures(log, {"request": by_signal("request")})["request"]
    assert (value(told, "precision"), value(told, "recall")) == (1, 1)


def test_without_labels_there_are_alarms_and_no_quality() -> None:
    told = figures(courses(line("a", HUMAN), line("b", "c: Hello")), {"p": by_policy(BALANCED)})
    assert value(told["p"], "alarmed_per_100") == 50
    assert value(told["p"], "precision") is value(told["p"], "recall") is None
    assert [score.value for score in told["p"].gt] == [None] * 3


def test_of_a_need_without_a_place_gt_t_says_nothing() -> None:
    placed = at(climbing("a", "yes", 0.9), Place(0, 0))
    told = figures([placed, climbing("b", "yes", 0.9)], {"p": by_policy(BALANCED)})["p"]
    assert [score.value for score in told.gt] == [1, 1, 1]
    assert value(told, "recall") == 1


def test_no_conversation_gives_no_figure() -> None:
    assert figures([], {"p": by_policy(BALANCED)})["p"].alarmed_per_100.value is None


def test_an_interval_is_where_95_of_100_resamples_lie() -> None:
    log = [climbing(str(n), "yes" if n < 50 else "no", 0.9 if n % 2 else 0.1) for n in range(100)]
    found = figures(log, {"p": by_policy(BALANCED)})["p"].recall
    assert found.value == pytest.approx(0.5)
    # The standard error of 25 of 50 is 0.0707; 1.96 of it to either side.
    assert found.low == pytest.approx(0.5 - 0.139, abs=0.03)
    assert found.high == pytest.approx(0.5 + 0.139, abs=0.03)


def test_stretches_of_one_session_are_drawn_together() -> None:
    """Else ten copies of a conversation would make one ten times as sure."""
    judge = {"p": by_policy(BALANCED)}
    alone = figures([climbing(str(n), "yes", 0.9 * (n % 2)) for n in range(20)], judge)["p"]
    copies = [climbing(str(n), "yes", 0.9 * (n % 2)) for n in range(20) for _ in range(10)]
    assert figures(copies, judge)["p"].recall == alone.recall


COURSES = st.lists(
    st.tuples(st.sampled_from(["yes", "no", ""]), st.lists(st.floats(0, 1), max_size=4)),
    max_size=12,
)


@settings(max_examples=30)
@given(COURSES, st.randoms(use_true_random=False))
def test_the_order_of_conversations_changes_nothing(
    told: list[tuple[str, list[float]]],
    chance: Random,
) -> None:
    log = [climbing(str(n), needed, *scores) for n, (needed, scores) in enumerate(told)]
    judges = {"p": by_policy(BALANCED), **TRIVIAL}
    before = figures(log, judges, resamples=20)
    chance.shuffle(log)
    assert figures(log, judges, resamples=20) == before


def test_the_seed_decides_the_intervals_and_nothing_else_does() -> None:
    log = [climbing(str(n), "no" if n % 3 else "yes", n / 40) for n in range(40)]
    judges = {"p": by_policy(BALANCED)}
    assert figures(log, judges, seed=1) == figures(log, judges, seed=1)
    assert figures(log, judges, seed=1) != figures(log, judges, seed=2)


def test_each_stretch_of_a_session_counts() -> None:
    log = [climbing("a", "yes", 0.9), climbing("a", "yes", 0.1)]
    assert value(figures(log, {"p": by_policy(BALANCED)})["p"], "recall") == 0.5
