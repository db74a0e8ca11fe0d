"""Asking for a person: precision, recall and F1 of each source, beside a list of keywords."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from benchmarks.signals import keywords, speed
from benchmarks.signals.data import OWN, UNCLEAR, DataMissing, Sentence, read
from benchmarks.signals.scoring import Score, by_source, figure
from secondline.signals import request


def report(folder: Path) -> str:
    """
    Return the table, a line a source.

    Raises:
        DataMissing: *folder* has no sentences for this.
    """
    told = [*read(folder, "request"), *read(OWN, "request")]
    sentences = [sentence for sentence in told if sentence.y != UNCLEAR]
    sources = by_source(sentences)
    ours = {source: _score(_asks, told) for source, told in sources.items()}
    theirs = {source: _score(keywords.asks, told) for source, told in sources.items()}
    head = (
        f"  {'source':42}{'asks':>6}{'other':>8}{'prec.':>8}{'recall':>8}{'F1':>8}"
        f"{'alarms/1000':>13}{'keywords F1':>13}{'alarms/1000':>13}"
    )
    lines = [
        "Asking for a person",
        head,
        *(_line(source, ours[source], theirs[source]) for source in ours),
    ]
    with_requests = [
        source
        for source, score in ours.items()
        if score.f1 is not None and not source.startswith("own")
    ]
    if with_requests:
        lines.append(
            f"  {'mean over sources that ask, without our own':72}"
            f"{_mean(ours[s].f1 for s in with_requests):8.3f}"
            f"{'':13}{_mean(theirs[s].f1 for s in with_requests):13.3f}"
        )
    lines.append(_ordinary(folder, [one for one in sentences if not one.src.startswith("own")]))
    lines.append(speed.line(request, [sentence.text for sentence in sentences]))
    return "\n".join(lines)


def _asks(text: str) -> bool:
    found = request(text)
    return found is not None and found.level == "asks"


def _score(asks: Callable[[str], bool], sentences: Sequence[Sentence]) -> Score:
    score = Score()
    for sentence in sentences:
        score.count(said=asks(sentence.text), true=sentence.y == 1)
    return score


def _line(source: str, ours: Score, theirs: Score) -> str:
    return (
        f"  {source:42}{ours.right + ours.missed:6}{ours.wrong + ours.silent:8}"
        f"{figure(ours.precision)}{figure(ours.recall)}{figure(ours.f1)}{ours.alarms:13.2f}"
        f"{figure(theirs.f1, 13)}{theirs.alarms:13.2f}"
    )


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
