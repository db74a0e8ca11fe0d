"""
Fitting the leaky sum to the owner's own labels: how much each signal counts, and the bars.

A conversation is an alarm where its sum is highest, so that is what is learnt from: by logistic
regression over what each signal had contributed there, in the units of the preset, pulled towards
the preset, and never below nothing. Where the highest place is depends on the weights, so the two
take turns. What a request or a rule decides anyway teaches nothing and is left out.
"""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

from msgspec.structs import replace

from secondline.domain.leaky_sum import Step, gains
from secondline.domain.odds import chance
from secondline.domain.policy import Policy
from secondline.domain.value import Value
from secondline.replay.bars import Bars, Costs, cheapest, peaks
from secondline.replay.course import Course, Verdict, judged, peak, stops
from secondline.replay.figures import Figures, figures

# Of each class. With fewer, five weights are learnt from chance.
FEWEST: Final = 10

FOLDS: Final = 5
_ROUNDS: Final = 8  # of finding the highest places and the weights for them; it settles in three
_STEPS: Final = 12  # of Newton's method
_SETTLED: Final = 1e-4
_PULL: Final = 2.0  # towards the preset, as strong as so many conversations

# So much a signal counts at least where the highest place is looked for. Else one that was found to
# tell nothing would not be looked at again, and be back at the preset's in the next round.
_LEAST: Final = 0.01


class TooFewLabels(Exception):
    """Nothing can be learnt from the log; the text says what is missing."""


class Fitted(Value, kw_only=True):
    """What was learnt, and how it does on conversations that it was not learnt from."""

    factors: Mapping[str, float]  #: how many times as much as before a signal counts
    bars: Bars
    policy: Policy
    conversations: int  #: that were learnt from
    held_out: Mapping[str, Figures]  #: of the policy as it was, with new bars, with new weights
    cost: Mapping[str, float]  #: the same, in 100 labelled conversations


class _Turn(Value, kw_only=True):
    """What one look adds, signal by signal."""

    keeps: float
    gained: tuple[float, ...]
    off: float  #: what is taken from the sum before it is held against a bar


class _Track(Value, kw_only=True):
    """A labelled conversation that no request and no rule decides."""

    needed: bool
    turns: tuple[_Turn, ...]


AS_IT_WAS: Final = "as it was"
NEW_BARS: Final = "new bars"
NEW_WEIGHTS: Final = "new weights and bars"


def fit(courses: Sequence[Course], policy: Policy, costs: Costs, *, seed: int = 0) -> Fitted:
    """
    Return the policy with weights and bars of its own for *courses*.

    Raises:
        TooFewLabels: there are not enough labelled conversations of each kind.
    """
    labelled = sorted((c for c in courses if c.needed is not None), key=_order)
    undecided = _undecided(labelled, policy)
    for needed, name in ((True, "yes"), (False, "no")):
        number = sum(course.needed is needed for course in undecided)
        if number < FEWEST:
            raise TooFewLabels(
                f"{number} conversations are labelled needed: {name} where neither a request nor "
                f"a rule decides; {FEWEST} are needed to learn from."
            )
    fitted, factors, bars = _learnt(labelled, policy, costs)
    held_out = _held_out(labelled, policy, costs)
    return Fitted(
        factors=factors,
        bars=bars,
        policy=fitted,
        conversations=len(undecided),
        held_out=figures(
            labelled,
            {
                name: dict(zip(labelled, told, strict=True)).__getitem__
                for name, told in held_out.items()
            },
            seed=seed,
        ),
        cost={name: _cost(labelled, told, costs) for name, told in held_out.items()},
    )


def _order(course: Course) -> tuple[str, int]:
    return course.id, course.looks[0].about


def _undecided(courses: Sequence[Course], policy: Policy) -> list[Course]:
    return [c for c in courses if peak(c, policy).hard is not Step.HAND_OFF]


def _learnt(
    labelled: Sequence[Course], policy: Policy, costs: Costs
) -> tuple[Policy, dict[str, float], Bars]:
    names = tuple(policy.terms.weights)
    tracks = [_track(course, policy, names) for course in _undecided(labelled, policy)]
    factors = dict(zip(names, _factors(tracks, len(names)), strict=True))
    weighed = _weighed(policy, factors)
    bars = cheapest(peaks(labelled, weighed), costs)
    return bars.on(weighed), factors, bars


def _weighed(policy: Policy, factors: Mapping[str, float]) -> Policy:
    weights = {name: policy.terms.weights[name].times(factors[name]) for name in factors}
    return replace(policy, terms=replace(policy.terms, weights=weights))


def _track(course: Course, policy: Policy, names: Sequence[str]) -> _Track:
    turns: list[_Turn] = []
    for stop in stops(course, policy):
        gained = gains(stop.look.found, policy.terms.weights)
        turns.append(
            _Turn(
                keeps=policy.terms.kept if stop.look.of_customer else 1.0,
                gained=tuple(gained.get(name, 0.0) for name in names),
                off=stop.total - stop.height,
            )
        )
    return _Track(needed=course.needed is True, turns=tuple(turns))


def _factors(tracks: Sequence[_Track], width: int) -> list[float]:
    factors, bias = [1.0] * width, 0.0
    for _ in range(_ROUNDS):
        before = factors
        rows = [(_highest(track, factors), track.needed) for track in tracks]
        factors, bias = _regressed(rows, factors, bias)
        if max(abs(a - b) for a, b in zip(before, factors, strict=True)) < _SETTLED:
            break
    return [round(factor, 3) for factor in factors]


def _highest(track: _Track, factors: Sequence[float]) -> list[float]:
    """Return what each signal has contributed where the sum is highest."""
    sums = [0.0] * len(factors)
    best, highest = list(sums), 0.0
    for turn in track.turns:
        sums = [turn.keeps * s + g for s, g in zip(sums, turn.gained, strict=True)]
        height = sum(max(_LEAST, f) * s for f, s in zip(factors, sums, strict=True))
        if height < 0:  # the sum is never less than nothing
            sums = [0.0] * len(factors)
        elif height - turn.off > highest:
            best, highest = list(sums), height - turn.off
    return best


_Rows = Sequence[tuple[Sequence[float], bool]]


def _regressed(rows: _Rows, factors: Sequence[float], bias: float) -> tuple[list[float], float]:
    """Return factors and bias of the penalised maximum likelihood, by Newton's method."""
    now = [*factors, bias]
    size = len(now)
    for _ in range(_STEPS):
        slope = [_PULL * (value - 1) for value in now[:-1]] + [0.0]
        curve = [[_PULL if i == j < size - 1 else 0.0 for j in range(size)] for i in range(size)]
        curve[-1][-1] = 1e-6  # solvable, however far from any doubt the data is
        for features, positive in rows:
            x = [*features, 1.0]
            p = chance(sum(a * b for a, b in zip(now, x, strict=True)))
            for i in range(size):
                slope[i] += (p - positive) * x[i]
                for j in range(size):
                    curve[i][j] += p * (1 - p) * x[i] * x[j]
        step = _solved(curve, slope)
        now = [value - max(-1.0, min(1.0, by)) for value, by in zip(now, step, strict=True)]
        now[:-1] = [max(0.0, value) for value in now[:-1]]
        if max(map(abs, step)) < _SETTLED:
            break
    return now[:-1], now[-1]


def _solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Return the solution of a symmetric, positive definite system; Gauss without pivots."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at, row in enumerate(rows):
        for below in rows[at + 1 :]:
            part = below[at] / row[at]
            for column in range(at, len(row)):
                below[column] -= part * row[column]
    solution = [0.0] * len(rows)
    for at in reversed(range(len(rows))):
        known = sum(rows[at][j] * solution[j] for j in range(at + 1, len(rows)))
        solution[at] = (rows[at][-1] - known) / rows[at][at]
    return solution


# --- How it does on what it was not learnt from

_Told = list[Verdict]


def _held_out(labelled: Sequence[Course], policy: Policy, costs: Costs) -> dict[str, _Told]:
    """Return verdicts on each conversation, by policies that were learnt from the others."""
    fold = _folds(labelled)
    told: dict[str, _Told] = {name: [] for name in (AS_IT_WAS, NEW_BARS, NEW_WEIGHTS)}
    learnt: dict[int, tuple[Policy, Policy]] = {}
    for number in range(FOLDS):
        others = [course for course, at in zip(labelled, fold, strict=True) if at != number]
        bars = cheapest(peaks(others, policy), costs)
        learnt[number] = bars.on(policy), _learnt(others, policy, costs)[0]
    for course, at in zip(labelled, fold, strict=True):
        told[AS_IT_WAS].append(judged(course, policy))
        told[NEW_BARS].append(judged(course, learnt[at][0]))
        told[NEW_WEIGHTS].append(judged(course, learnt[at][1]))
    return told


def _folds(labelled: Sequence[Course]) -> list[int]:
    """Return the fold of each course: the stretches of a session together, the classes in turn."""
    fold: dict[str, int] = {}
    of_class = [[c.id for c in labelled if c.needed is needed] for needed in (True, False)]
    for number, session in enumerate(dict.fromkeys(chain.from_iterable(of_class))):
        fold[session] = number % FOLDS
    return [fold[course.id] for course in labelled]


def _cost(labelled: Sequence[Course], told: _Told, costs: Costs) -> float:
    """Return what *told* costs in 100 conversations."""
    total = 0.0
    for course, verdict in zip(labelled, told, strict=True):
        if verdict.handoff is not None:
            total += 0 if course.needed else costs.false
        elif verdict.alarmed:
            total += costs.offer
        else:
            total += costs.missed if course.needed else 0
    return 100 * total / len(labelled)
