"""Log-odds and probabilities."""

from math import exp, log
from typing import Final

# Beyond these a probability is 0 or 1 for every purpose, and exp() would overflow far later.
_FARTHEST: Final = 30.0


def chance(logit: float) -> float:
    """Return the probability of *logit*."""
    return 1 / (1 + exp(-max(-_FARTHEST, min(_FARTHEST, logit))))


def odds(score: float) -> float:
    """Return the log-odds of *score*; those of 0 and 1 are large, not infinite."""
    if score <= 0:
        return -_FARTHEST
    if score >= 1:
        return _FARTHEST
    return max(-_FARTHEST, min(_FARTHEST, log(score) - log(1 - score)))
