"""
Where the bars should stand: at what costs least, or within what the house can take.

How far a conversation climbs does not depend on the bars, so all of them are tried on one set of
peaks. Requests and rules act whatever the bars are; they count in all figures.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from math import inf
from typing import Final

from msgspec.structs import replace

from secondline.domain.leaky_sum import Step, Terms
from secondline.domain.policy import Policy
from secondline.domain.value import Value
from secondline.replay.course import Course, Peak, peak

STEP: Final = 0.05  # in log-odds: a twentieth changes the odds by 5 %
_HIGHEST: Final = 8.0  # beyond what three harsh messages in a row come to


_Cost = Callable[[float], float]


class Costs(Value, kw_only=True):
    """What goes wrong, in units of your own."""

    missed: float  #: a person was needed, and nothing happened
    false: float  #: a handoff in vain
    offer: float  #: an offer in place of the right thing: it asks the customer for an answer


class WrongCosts(ValueError):
    """The costs cannot be read; the text says why."""


def costs(text: str) -> Costs:
    """
    Read costs from ``missed=10,false=1``; an offer costs a fifth of a false handoff unless told.

    Raises:
        WrongCosts: it says something else.
    """
    told: dict[str, float] = {}
    for part in text.split(","):
        name, _, number = part.partition("=")
        try:
            value = float(number)
        except ValueError:
            value = -1.0
        if name.strip() not in ("missed", "false", "offer") or not 0 <= value < inf:
            raise WrongCosts(f"“{part}”: costs are written as missed=10,false=1,offer=0.2.")
        told[name.strip()] = value
    if not {"missed", "false"} <= told.keys():
        raise WrongCosts("name both, as in missed=10,false=1.")
    return Costs(
        missed=told["missed"], false=told["false"], offer=told.get("offer", told["false"] / 5)
    )


class Bars(Value, kw_only=True):
    """Two bars; one that is infinite is never reached."""

    offer: float
    hand_off: float

    def on(self, policy: Policy) -> Policy:
        """Return *policy* with these bars; where rest would not lie below them, it is moved."""
        terms = policy.terms
        rest = terms.rest if terms.rest < self.offer else self.offer / 2
        return replace(
            policy, terms=replace(terms, offer=self.offer, hand_off=self.hand_off, rest=rest)
        )


class Swept(Value, kw_only=True):
    """What an alarm bar comes to."""

    bar: float
    alarmed_per_100: float  #: of all conversations
    false_per_100: float | None  #: of the ordinary ones
    precision: float | None
    recall: float | None


def grid() -> list[float]:
    """Return the bars to try."""
    return [round(STEP * at, 2) for at in range(1, round(_HIGHEST / STEP) + 1)]


class Peaks(Value, kw_only=True):
    """How far conversations climb, sorted, by what is known of them."""

    all: tuple[Peak, ...]
    ordinary: tuple[Peak, ...]
    needed: tuple[Peak, ...]
    not_needed: tuple[Peak, ...]


def peaks(courses: Sequence[Course], policy: Policy) -> Peaks:
    found = [(course, peak(course, policy)) for course in courses]
    return Peaks(
        all=tuple(p for _, p in found),
        ordinary=tuple(p for c, p in found if c.ordinary),
        needed=tuple(p for c, p in found if c.needed is True),
        not_needed=tuple(p for c, p in found if c.needed is False),
    )


def swept(found: Peaks) -> list[Swept]:
    """Return what each bar comes to, where it is the only one."""
    reach = {name: _Reach(getattr(found, name), Step.OFFER) for name in found.__struct_fields__}
    rows: list[Swept] = []
    for bar in grid():
        right, wrong = reach["needed"].number(bar), reach["not_needed"].number(bar)
        rows.append(
            Swept(
                bar=bar,
                alarmed_per_100=100 * reach["all"].number(bar) / max(1, len(found.all)),
                false_per_100=_per_100(reach["ordinary"].number(bar), len(found.ordinary)),
                precision=right / (right + wrong) if right + wrong else None,
                recall=right / len(found.needed) if found.needed else None,
            )
        )
    return rows


def _per_100(number: int, of: int) -> float | None:
    return 100 * number / of if of else None


class _Reach:
    """How many of some conversations reach a bar, or the step anyway."""

    def __init__(self, peaks: Sequence[Peak], step: Step) -> None:
        self._heights = sorted(inf if peak.hard >= step else peak.height for peak in peaks)

    def number(self, bar: float) -> int:
        return len(self._heights) - bisect_left(self._heights, bar)


def total(found: Peaks, bars: Bars, costs: Costs) -> float:
    """Return what *bars* cost over all labelled conversations."""
    return _of_offer(found, costs)(bars.offer) + _of_handoff(found, costs)(bars.hand_off)


# The cost is the sum of a part that depends on the offer's bar and one that depends on the
# handoff's: what reaches a bar is counted there, and taken back where it reaches the next.


def _of_offer(found: Peaks, costs: Costs) -> _Cost:
    needed, others = _Reach(found.needed, Step.OFFER), _Reach(found.not_needed, Step.OFFER)
    offered, missed = costs.offer, costs.missed
    return lambda bar: (
        missed * (len(found.needed) - needed.number(bar))
        + offered * (needed.number(bar) + others.number(bar))
    )


def _of_handoff(found: Peaks, costs: Costs) -> _Cost:
    needed, others = _Reach(found.needed, Step.HAND_OFF), _Reach(found.not_needed, Step.HAND_OFF)
    return lambda bar: (
        (costs.false - costs.offer) * others.number(bar) - costs.offer * needed.number(bar)
    )


def cheapest(found: Peaks, costs: Costs) -> Bars:
    """
    Return the bars that cost least over the labelled conversations.

    Of bars that cost the same the middle ones are taken, as the farthest from those that cost more.
    """
    bars = grid()
    first, second = _of_offer(found, costs), _of_handoff(found, costs)
    offers, handoffs = [first(bar) for bar in bars], [second(bar) for bar in bars]
    least = min(offers[at] + min(handoffs[at:]) for at in range(len(bars)))
    best = [at for at in range(len(bars)) if offers[at] + min(handoffs[at:]) <= least + _SAME]
    at = best[len(best) // 2]
    rest = min(handoffs[at:])
    above = [to for to in range(at, len(bars)) if handoffs[to] <= rest + _SAME]
    return Bars(offer=bars[at], hand_off=bars[above[len(above) // 2]])


_SAME: Final = 1e-9


def within(found: Peaks, budget: float, terms: Terms) -> Bars | None:
    """
    Return the lowest bars with at most *budget* alarms of any kind in 100 ordinary conversations.

    The handoff's stays as far above the offer's as it is. None where requests and rules alone, or
    sums beyond any bar, come to more.
    """
    reach, number = _Reach(found.ordinary, Step.OFFER), max(1, len(found.ordinary))
    for bar in grid():
        if 100 * reach.number(bar) <= budget * number:
            apart = terms.hand_off - terms.offer
            return Bars(offer=bar, hand_off=round(bar + apart, 2))
    return None
