"""Figures over labelled sentences, a source at a time: precision, recall, F1, AUC, false alarms."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from benchmarks.signals.data import Sentence


class Score(Struct):
    """How often something was said to be asked for, and how often it was."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    silent: int = 0

    def count(self, *, said: bool, true: bool) -> None:
        if said:
            self.right += true
            self.wrong += not true
        else:
            self.missed += true
            self.silent += not true

    @property
    def precision(self) -> float | None:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    @property
    def f1(self) -> float | None:
        """None for a source in which nobody asks: it tells of false alarms only."""
        if not self.right + self.missed:
            return None
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)

    @property
    def alarms(self) -> float:
        """False alarms in 1,000 utterances that ask for nobody."""
        return 1000 * self.wrong / ((self.wrong + self.silent) or 1)


def auc(calm: Iterable[float], angry: Sequence[float]) -> float | None:
    """Return how often one of *angry* is above one of *calm*, ties as half; None without both."""
    below = sorted(calm)
    if not below or not angry:
        return None
    above = sum(bisect_left(below, one) + bisect_right(below, one) for one in angry)
    return above / 2 / len(below) / len(angry)


def by_source(sentences: Iterable[Sentence]) -> dict[str, list[Sentence]]:
    found: dict[str, list[Sentence]] = {}
    for sentence in sentences:
        found.setdefault(sentence.src, []).append(sentence)
    return dict(sorted(found.items()))


def figure(value: float | None, width: int = 8) -> str:
    return f"{'-' if value is None else f'{value:.3f}':>{width}}"
