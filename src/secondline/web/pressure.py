"""How fast the public may write: a token bucket per customer session and per address."""

from collections import OrderedDict
from dataclasses import dataclass, field
from math import ceil

# A fast typist sends a fragment a second; twice that, with a reserve for a pasted burst, is
# nobody's chat. Staff, bots and connectors are not limited.
PER_SECOND = 2.0
BURST = 30.0

# The buckets of the most recent writers; a full bucket that is forgotten is full again anyway.
MOST_BUCKETS = 10_000


class TooMany(Exception):
    """The writer must wait *seconds*."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"wait {seconds} s")
        self.seconds = seconds


@dataclass(slots=True)
class Pressure:
    """Counts writes by who writes; times are seconds of any steady clock."""

    _buckets: OrderedDict[str, tuple[float, float]] = field(
        default_factory=OrderedDict[str, tuple[float, float]]
    )

    def press(self, who: str, now: float) -> None:
        """
        Count one write.

        Raises:
            TooMany: the writer is too fast.
        """
        left, then = self._buckets.pop(who, (BURST, now))
        left = min(BURST, left + (now - then) * PER_SECOND)
        allowed = left >= 1
        self._buckets[who] = (left - 1 if allowed else left, now)
        if len(self._buckets) > MOST_BUCKETS:
            self._buckets.popitem(last=False)
        if not allowed:
            raise TooMany(ceil((1 - left) / PER_SECOND))
