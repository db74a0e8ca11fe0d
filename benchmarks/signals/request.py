"""Asking for a person: precision, recall and F1 of each source, beside a list of keywords."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from benchmarks.signals import keywords, speed
from benchmarks.signals.data import UNCLEAR, DataMissing, Sentence, read
from secondline.signals import request


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


def report(folder: Path) -> str:
    """
    Return the table, a line a source.

    Raises:
        DataMissing: *folder* has no sentences for this.
    """
    sentences = [sentence for sentence in read(folder, "request") if sentence.y != UNCLEAR]
    by_source = _by_source(sentences)
    ours = {source: _score(_asks, told) for source, told in by_source.items()}
    theirs = {source: _score(keywords.asks, told) for source, told in by_source.items()}
    head = (
        f"  {'source':28}{'asks':>6}{'other':>8}{'prec.':>8}{'recall':>8}{'F1':>8}"
        f"{'alarms/1000':>13}{'keywords F1':>13}{'alarms/1000':>13}"
    )
    lines = [
        "Asking for a person",
        head,
        *(_line(source, ours[source], theirs[source]) for source in ours),
    ]
    with_requests = [source for source, score in ours.items() if score.f1 is not None]
    if with_requests:
        lines.append(
            f"  {'mean over sources that ask':58}{_mean(ours[s].f1 for s in with_requests):8.3f}"
            f"{'':13}{_mean(theirs[s].f1 for s in with_requests):13.3f}"
        )
    lines.append(_ordinary(folder, sentences))
    taken = speed.usual(request, [sentence.text for sentence in sentences])
    lines.append(
        f"  latency: mean {taken['mean']:.3f} ms, p99 {taken['p99']:.2f} ms,"
        f" worst of texts made to be slow, {speed.LONG:,} characters: {speed.worst(request):.1f} ms"
    )
    return "\n".join(lines)


def _asks(text: str) -> bool:
    found = request(text)
    return found is not None and found.level == "asks"


def _by_source(sentences: Iterable[Sentence]) -> dict[str, list[Sentence]]:
    found: dict[str, list[Sentence]] = {}
    for sentence in sentences:
        found.setdefault(sentence.src, []).append(sentence)
    return dict(sorted(found.items()))


def _score(asks: Callable[[str], bool], sentences: Sequence[Sentence]) -> Score:
    score = Score()
    for sentence in sentences:
        score.count(said=asks(sentence.text), true=sentence.y == 1)
    return score


def _line(source: str, ours: Score, theirs: Score) -> str:
    return (
        f"  {source:28}{ours.right + ours.missed:6}{ours.wrong + ours.silent:8}"
        f"{_figure(ours.precision)}{_figure(ours.recall)}{_figure(ours.f1)}{ours.alarms:13.2f}"
        f"{_figure(theirs.f1, 13)}{theirs.alarms:13.2f}"
    )


def _figure(value: float | None, width: int = 8) -> str:
    return f"{'-' if value is None else f'{value:.3f}':>{width}}"


def _mean(values: Iterable[float | None]) -> float:
    known = [value for value in values if value is not None]
    return sum(known) / len(known)


def _ordinary(folder: Path, sentences: Sequence[Sentence]) -> str:
    """Return the false alarms over all that is ordinary, other tasks' sentences included."""
    ordinary = [sentence.text for sentence in sentences if not sentence.y]
    try:
        ordinary += [sentence.text for sentence in read(folder, "frustration")]
    except DataMissing:
        note = ""
    else:
        note = ", those of the frustration task included"
    ours = 1000 * sum(map(_asks, ordinary)) / len(ordinary)
    theirs = 1000 * sum(map(keywords.asks, ordinary)) / len(ordinary)
    return (
        f"  false alarms per 1,000 of {len(ordinary):,} ordinary utterances{note}:"
        f" {ours:.2f}; keywords {theirs:.2f}"
    )
