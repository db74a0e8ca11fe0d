"""
How good alarms were, in figures, and how sure one can be of them.

GT-T, "golden transfer within tolerance", is the measure of J. Liu, Z. Gao, Y. Kang and others,
"Time to Transfer: Predicting and Evaluating Machine-Human Chatting Handoff" (AAAI 2021), taken over
in "A Role-Selected Sharing Network for Joint Machine-Human Chatting Handoff and Service
Satisfaction Analysis" (EMNLP 2021). There each utterance is predicted to call for a transfer or
not. Here a conversation ends with its first alarm, so that is the only prediction, and the label's
place is the only golden one. With p and q their places, counted in messages, and a tolerance T, a
conversation scores ``exp(-(p - q)² / 2T²)``: 1 at the place, less to either side of it (the papers'
λ is 0 here: early is as bad as late). It scores 1 where no person was needed and no alarm was
given, 0 where one was given in vain or none was given in need.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate
from math import exp
from random import Random
from typing import Final

from secondline.domain.value import Value
from secondline.replay.course import Course, Verdict

TOLERANCES: Final = (1, 2, 3)  # GT-I, GT-II and GT-III

# Enough that the ends of an interval stand still in the second digit. Of many conversations fewer
# are drawn, for their intervals are narrow and each draw takes as long as there are conversations.
RESAMPLES: Final = 1000
_FEWEST_RESAMPLES: Final = 200
_MOST_DRAWN: Final = 2_000_000
_SURE: Final = 0.95


class Interval(Value, kw_only=True):
    """A figure, None where there is nothing to count, and where 95 of 100 resamples have it."""

    value: float | None
    low: float | None = None
    high: float | None = None


class Figures(Value, kw_only=True):
    """What alarms are worth; all but the alarms per 100 need labels."""

    precision: Interval
    recall: Interval
    f1: Interval
    offers_per_100: Interval  #: of all conversations
    handoffs_per_100: Interval
    alarmed_per_100: Interval  #: conversations with an alarm of any kind
    false_per_100: Interval  #: the same, of 100 ordinary conversations
    gt: tuple[Interval, ...]  #: GT-T for each of TOLERANCES


# What is counted of a conversation, so that figures are quotients of sums.
_COUNTS: Final = 10 + len(TOLERANCES)
_Counts = tuple[float, ...]


def counts(course: Course, verdict: Verdict) -> _Counts:
    """Return what *verdict* adds to each sum."""
    alarmed, needed = verdict.alarmed, course.needed
    gt = _golden(course, verdict)
    return (
        1,
        alarmed,
        verdict.offers,
        verdict.handoff is not None,
        course.ordinary,
        course.ordinary and alarmed,
        needed is True and alarmed,
        needed is False and alarmed,
        needed is True and not alarmed,
        gt is not None,
        *(gt or (0.0,) * len(TOLERANCES)),
    )


def _golden(course: Course, verdict: Verdict) -> Sequence[float] | None:
    """Return GT-T for each tolerance, None where one cannot say."""
    if course.needed is None or (course.needed and course.needed_from is None):
        return None
    if course.needed_from is None or verdict.offer is None:
        return (float(course.needed == verdict.alarmed),) * len(TOLERANCES)
    away = verdict.offer.message - course.needed_from.message
    return [exp(-(away**2) / (2 * tolerance**2)) for tolerance in TOLERANCES]


def _quotients(sums: Sequence[float]) -> tuple[float | None, ...]:
    """Return the figures, in the order of their fields."""
    n, alarmed, offers, handoffs, ordinary, false, right, wrong, missed, placed, *gt = sums
    return (
        _part(right, right + wrong),
        _part(right, right + missed),
        _part(2 * right, 2 * right + wrong + missed),
        _part(100 * offers, n),
        _part(100 * handoffs, n),
        _part(100 * alarmed, n),
        _part(100 * false, ordinary),
        *(_part(score, placed) for score in gt),
    )


def _part(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def figures(
    courses: Sequence[Course],
    judges: Mapping[str, Callable[[Course], Verdict]],
    *,
    seed: int = 0,
    resamples: int | None = None,
) -> dict[str, Figures]:
    """
    Return the figures of each of *judges*, by name.

    The intervals are a percentile bootstrap: sessions are drawn with replacement, with all their
    stretches, the same for all judges. The same conversations, in any order, and the same *seed*
    give the same figures.
    """
    rows = _by_session(courses, judges)
    kinds = sorted(Counter(rows).items())
    values, weights = [kind for kind, _ in kinds], [number for _, number in kinds]
    width = _COUNTS * len(judges)
    told = [_quotients(part) for part in _parts(_sums(values, weights, width))]
    drawn: list[list[list[float]]] = [[[] for _ in figures] for figures in told]
    for sums in _resampled(values, weights, seed, resamples):
        for judge, part in enumerate(_parts(sums)):
            for figure, value in enumerate(_quotients(part)):
                if value is not None:
                    drawn[judge][figure].append(value)
    return {
        name: _figures([_interval(*pair) for pair in zip(told[at], drawn[at], strict=True)])
        for at, name in enumerate(judges)
    }


def _by_session(
    courses: Iterable[Course], judges: Mapping[str, Callable[[Course], Verdict]]
) -> list[_Counts]:
    """Return for each session the sums of its stretches, of all judges one after another."""
    sessions: dict[str, _Counts] = {}
    for course in courses:
        row = tuple(number for judge in judges.values() for number in counts(course, judge(course)))
        known = sessions.get(course.id)
        sessions[course.id] = row if known is None else _added(known, row)
    return list(sessions.values())


def _added(one: _Counts, other: _Counts) -> _Counts:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _resampled(
    values: Sequence[_Counts], weights: Sequence[int], seed: int, resamples: int | None
) -> Iterable[Sequence[float]]:
    """Give the sums of each resample."""
    number = sum(weights)
    chance = Random(seed)  # noqa: S311 - chance without security
    upto = list(accumulate(weights))
    times = resamples or max(_FEWEST_RESAMPLES, min(RESAMPLES, _MOST_DRAWN // max(1, number)))
    for _ in range(times if number else 0):
        picked = Counter(chance.choices(range(len(values)), cum_weights=upto, k=number))
        yield _sums([values[at] for at in picked], list(picked.values()), len(values[0]))


def _sums(values: Sequence[_Counts], weights: Sequence[int], width: int) -> Sequence[float]:
    sums = [0.0] * width
    for row, weight in zip(values, weights, strict=True):
        for at, value in enumerate(row):
            if value:
                sums[at] += weight * value
    return sums


def _parts(sums: Sequence[float]) -> list[Sequence[float]]:
    return [sums[at : at + _COUNTS] for at in range(0, len(sums), _COUNTS)]


def _interval(value: float | None, drawn: list[float]) -> Interval:
    if value is None or not drawn:
        return Interval(value=value)
    drawn.sort()
    out = (1 - _SURE) / 2
    return Interval(
        value=value,
        low=drawn[round(out * (len(drawn) - 1))],
        high=drawn[round((1 - out) * (len(drawn) - 1))],
    )


def _figures(told: Sequence[Interval]) -> Figures:
    precision, recall, f1, offers, handoffs, alarmed, false, *gt = told
    return Figures(
        precision=precision,
        recall=recall,
        f1=f1,
        offers_per_100=offers,
        handoffs_per_100=handoffs,
        alarmed_per_100=alarmed,
        false_per_100=false,
        gt=tuple(gt),
    )
