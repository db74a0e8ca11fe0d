"""The bars that are found are the best there are."""

import pytest
from hypothesis import given, settings, strategies as st
from msgspec.structs import replace

from secondline.domain.evidence import Evidence
from secondline.domain.ids import Offset
from secondline.domain.leaky_sum import Step
from secondline.domain.policy import BALANCED, OnRequest
from secondline.replay.bars import (
    Bars,
    Costs,
    WrongCosts,
    cheapest,
    costs,
    grid,
    peaks,
    swept,
    total,
    within,
)
from secondline.replay.course import Course, Look, Place, judged
from tests.replay.logs import a_course, climbing, courses, line

COSTS = Costs(missed=10, false=1, offer=0.2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("missed=10,false=1", Costs(missed=10, false=1, offer=0.2)),
        ("false=5, missed=2,offer=0", Costs(missed=2, false=5, offer=0)),
    ],
)
def test_costs_are_read(text: str, expected: Costs) -> None:
    assert costs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "missed",
        "missed=1",
        "missed=x,false=1",
        "missed=-1,false=1",
        "missed=nan,false=1",
        "missed=inf,false=1",
        "missed=1,false=1,late=2",
    ],
)
def test_wrong_costs_are_told(text: str) -> None:
    with pytest.raises(WrongCosts, match="missed=10,false=1"):
        costs(text)


EVIDENCE = st.builds(
    Evidence,
    signal=st.sampled_from(["frustration", "loop", "request", "confidence", "offer"]),
    level=st.sampled_from(["asks", "weak", "frustrated", "calm"]),
    score=st.floats(0, 1),
)
LOOKS = st.lists(st.tuples(st.booleans(), st.lists(EVIDENCE, max_size=2)), max_size=6)
LABELS = st.sampled_from(["yes", "no", ""])


def course(name: str, needed: str, told: list[tuple[bool, list[Evidence]]]) -> Course:
    looks = [
        Look(about=Offset(n), place=Place(n, n), of_customer=by_customer, found=tuple(found))
        for n, (by_customer, found) in enumerate(told)
    ]
    return a_course(name, needed, looks)


@settings(max_examples=200)
@given(LOOKS, st.sampled_from(grid()), st.sampled_from(list(OnRequest)))
def test_a_peak_tells_at_which_bars_there_is_an_alarm(
    told: list[tuple[bool, list[Evidence]]], bar: float, choice: OnRequest
) -> None:
    policy = replace(BALANCED, on_request=choice)
    one = course("a", "yes", told)
    (peak,) = peaks([one], policy).needed
    alarmed = peak.hard >= Step.OFFER or peak.height >= bar
    assert judged(one, Bars(offer=bar, hand_off=bar).on(policy)).alarmed == alarmed


@settings(max_examples=40)
@given(st.lists(st.tuples(LABELS, LOOKS), min_size=1, max_size=8))
def test_no_other_bars_cost_less(
    told: list[tuple[str, list[tuple[bool, list[Evidence]]]]],
) -> None:
    log = [course(str(n), needed, looks) for n, (needed, looks) in enumerate(told)]
    found = peaks(log, BALANCED)
    best = cheapest(found, COSTS)
    assert best.offer <= best.hand_off
    some = grid()[::8]
    least = min(
        total(found, Bars(offer=o, hand_off=h), COSTS) for o in some for h in some if o <= h
    )
    assert total(found, best, COSTS) <= least + 1e-9


def test_the_cost_is_the_one_that_one_counts_by_hand() -> None:
    # frustration 0.5 climbs to 1.1, 0.9 to 3.0: so weighed, the odds are held against those of ¼.
    log = [
        climbing("needed, high", "yes", 0.9),
        climbing("needed, low", "yes", 0.5),
        climbing("not, high", "no", 0.9),
        climbing("not, low", "no", 0.1),
    ]
    found = peaks(log, BALANCED)
    assert total(found, Bars(offer=2.0, hand_off=5.0), COSTS) == pytest.approx(0.2 + 10 + 0.2)
    assert total(found, Bars(offer=1.0, hand_off=2.0), COSTS) == pytest.approx(0.2 + 1)
    assert total(found, Bars(offer=4.0, hand_off=4.0), COSTS) == pytest.approx(20)


def test_the_budget_is_kept_by_the_lowest_bar_that_keeps_it() -> None:
    log = [climbing(str(n), "", 0.25 + n / 200) for n in range(100)]
    found = peaks(log, BALANCED)
    best = within(found, 3, BALANCED.terms)
    assert best is not None
    by_bar = {row.bar: row.false_per_100 for row in swept(found)}
    assert (by_bar[best.offer] or 0) <= 3 < (by_bar[round(best.offer - 0.05, 2)] or 0)
    assert best.hand_off - best.offer == pytest.approx(1.6)


def test_no_bar_keeps_a_budget_that_requests_alone_go_beyond() -> None:
    asking = [line(str(n), "c: I want to talk to a human", needed="no") for n in range(5)]
    assert within(peaks(courses(*asking), BALANCED), 3, BALANCED.terms) is None


def test_a_rest_that_would_lie_above_the_bar_is_moved() -> None:
    terms = Bars(offer=0.3, hand_off=0.5).on(BALANCED).terms
    assert (terms.offer, terms.hand_off, terms.rest) == (0.3, 0.5, 0.15)
