"""
Training a linear model from labelled sentences, in plain Python.

The same sentences in the same order give the same bytes: the order is shuffled with a fixed seed,
and nothing is done in parallel. Fifty thousand sentences take about half a minute.
"""

from collections.abc import Sequence
from math import log, sqrt
from random import Random
from typing import Final

from secondline.domain.odds import chance
from secondline.domain.value import Value
from secondline.signals.hashing import BUCKETS
from secondline.signals.linear import Linear, quantised

_EPOCHS: Final = 3
_RATE: Final = 0.5  # the first step of a weight; AdaGrad shortens the later ones
_BIAS_RATE: Final = 0.02

_PLATT_STEPS: Final = 50  # of Newton's method, each of at most 1: unbounded it may run away


class Example(Value):
    """The buckets of a sentence, and whether it belongs to the class."""

    buckets: Sequence[int]
    positive: bool


class Scale(Value):
    """What makes a probability of a sum of log-odds: ``chance(shift + slope * sum)``."""

    slope: float
    shift: float


def train(examples: Sequence[Example], *, seed: int = 0) -> Linear:
    """
    Return the model that tells the positive *examples* from the others.

    Logistic regression by AdaGrad, each sentence scaled to unit length.

    Raises:
        ValueError: the examples are all of one class, so there is nothing to learn.
    """
    share = _share([example.positive for example in examples])
    rows = [(example.buckets, example.positive) for example in examples]
    weights = [0.0] * BUCKETS
    squares = [1.0] * BUCKETS
    bias = log(share / (1 - share))
    order = Random(seed)  # noqa: S311 - chance without security
    for _ in range(_EPOCHS):
        order.shuffle(rows)
        for found, positive in rows:
            unit = 1 / sqrt(len(found))
            error = chance(bias + unit * sum(map(weights.__getitem__, found))) - positive
            slope = error * unit
            for bucket in found:
                squares[bucket] += slope * slope
                weights[bucket] -= _RATE * slope / sqrt(squares[bucket])
            bias -= _BIAS_RATE * error
    return quantised(weights, bias)


def platt(sums: Sequence[float], positive: Sequence[bool], *, share: float) -> Scale:
    """
    Return the scale that fits *sums* to whether each is *positive*.

    The classes are weighed as if *share* of the messages were positive: a probability holds for
    the mixture in which one asks for it, and that is seldom the mixture of the data.

    Raises:
        ValueError: they are all of one class.
    """
    of_data = _share(positive)
    weigh = {True: share / of_data, False: (1 - share) / (1 - of_data)}
    slope, shift = 1.0, log(share / (1 - share))
    for _ in range(_PLATT_STEPS):
        # Gradient and Hessian of the weighted log loss, in slope and shift.
        gs = gb = ss = sb = bb = 0.0
        for x, y in zip(sums, positive, strict=True):
            p = chance(shift + slope * x)
            error, curve = weigh[y] * (p - y), weigh[y] * p * (1 - p)
            gs, gb = gs + error * x, gb + error
            ss, sb, bb = ss + curve * x * x, sb + curve * x, bb + curve
        det = ss * bb - sb * sb
        slope -= _within(1.0, (bb * gs - sb * gb) / det)
        shift -= _within(1.0, (ss * gb - sb * gs) / det)
    return Scale(slope, shift)


def _within(most: float, value: float) -> float:
    return max(-most, min(most, value))


def _share(positive: Sequence[bool]) -> float:
    share = sum(positive) / len(positive) if positive else 0
    if not 0 < share < 1:
        raise ValueError("training needs examples of both classes")
    return share
