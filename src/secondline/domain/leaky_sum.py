"""
The leaky sum: what a conversation's soft signals come to, turn by turn.

Each turn of the customer the sum loses a part of itself and gains what the turn's evidence says, in
log-odds: S = d·S + Σ w·x. One harsh word leaks away; three in a row do not. An alarm is given once
an episode, when the sum climbs over a bar, and again only after it has been low in between.
"""

from collections.abc import Iterable, Mapping
from enum import IntEnum
from math import fsum
from typing import Final, Self

from msgspec.structs import replace

from secondline.domain.evidence import Evidence
from secondline.domain.odds import odds
from secondline.domain.value import Value


class Step(IntEnum):
    """What the sum asks for; a higher step includes the lower."""

    NOTHING = 0
    OFFER = 1  #: ask the customer whether they want a person, beside what the AI says
    CONFIRM = 2  #: ask the same, in place of the AI's answer
    HAND_OFF = 3  #: pass the conversation on


class Weight(Value, kw_only=True):
    """How a signal counts: *weight* times its log-odds above those of *usual*, within limits."""

    usual: float  #: the score at which it says nothing either way
    weight: float = 1.0
    most: float = 3.0  #: log-odds that one turn can add
    least: float = 0.0  #: log-odds that one turn can take away, 0 or less

    def gain(self, score: float) -> float:
        """Return what a *score* adds to the sum."""
        above = self.weight * (odds(score) - odds(self.usual))
        return max(self.least, min(self.most, above))

    def times(self, factor: float) -> Self:
        """Return the weight under which each score adds *factor* times as much."""
        return replace(
            self,
            weight=factor * self.weight,
            most=factor * self.most,
            least=factor * self.least,
        )


class Terms(Value, kw_only=True):
    """
    How sums are drawn.

    Raises:
        ValueError: the sum would not leak, or the bars are not in order.
    """

    weights: Mapping[str, Weight]
    kept: float  #: the part of the sum that a turn keeps; 0.7 to 0.85 did best
    offer: float  #: the bar for an offer
    hand_off: float  #: the bar for a handoff
    rest: float  #: below this an episode is over

    def __post_init__(self) -> None:
        if not 0 <= self.kept < 1:
            raise ValueError("a sum has to leak: kept is from 0 to less than 1")
        if not 0 <= self.rest < self.offer <= self.hand_off:
            raise ValueError("the bars are not in order: rest < offer <= hand_off")


BALANCED: Final = Terms(
    weights={
        "request": Weight(usual=0.2, most=1.4),
        "frustration": Weight(usual=0.25, most=3.0, least=-0.5),
        "loop": Weight(usual=0.3, most=2.0),
        "confidence": Weight(usual=0.5, weight=0.5, most=1.0),
        "tool_failure": Weight(usual=0.3, most=1.0),
    },
    kept=0.8,
    offer=1.6,
    hand_off=3.2,
    rest=0.6,
)


class Sum(Value, kw_only=True):
    """
    A conversation so far; a new one begins with ``Sum()``, and so does one after a person had it.

    *given* is the highest step that was given in this episode.
    """

    value: float = 0.0
    given: Step = Step.NOTHING

    def after(
        self, found: Iterable[Evidence], terms: Terms, *, leaks: bool = True, raised: float = 0.0
    ) -> tuple[Self, Step]:
        """
        Return the sum after what was *found*, in any order, and the step it newly asks for.

        It *leaks* with each turn of the customer's; what is found in between only adds. *raised* is
        by how much higher both bars are for now.
        """
        kept = terms.kept if leaks else 1.0
        gained = fsum(gains(found, terms.weights).values())
        value = max(0.0, kept * self.value + gained)
        given = Step.NOTHING if value < terms.rest else self.given
        # Only what climbs asks: when bars come down again, a calm word is no alarm.
        reached = _reached(value - raised, terms) if gained > 0 else Step.NOTHING
        after = type(self)(value=value, given=max(given, reached))
        return after, reached if reached > given else Step.NOTHING


def gains(found: Iterable[Evidence], weights: Mapping[str, Weight]) -> dict[str, float]:
    """
    Return what each signal adds to the sum, in log-odds.

    Of each signal the strongest counts, for three findings of one kind are one observation; signals
    without a weight count nothing.
    """
    strongest: dict[str, float] = {}
    for evidence in found:
        if evidence.signal in weights:
            known = strongest.get(evidence.signal, 0.0)
            strongest[evidence.signal] = max(known, evidence.score)
    return {signal: weights[signal].gain(score) for signal, score in strongest.items()}


def _reached(value: float, terms: Terms) -> Step:
    if value >= terms.hand_off:
        return Step.HAND_OFF
    return Step.OFFER if value >= terms.offer else Step.NOTHING
