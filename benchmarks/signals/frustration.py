"""
Frustration: AUC, precision, recall and F1 of each source, beside VADER and a list of keywords.

A source that the shipped weights were trained on is marked, and is no evidence of anything.
"""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.signals import keywords, speed, vader
from benchmarks.signals.data import OWN, UNCLEAR, Sentence, read
from benchmarks.signals.scoring import Score, auc, by_source, figure
from secondline.signals.frustration import FRUSTRATED, frustration

TRAINED_ON = ("goemotions", "multidogo-ordinary")


def report(folder: Path) -> str:
    """
    Return the table, a line a source.

    Raises:
        DataMissing: *folder* has no sentences for this.
    """
    told = [*read(folder, "frustration"), *read(OWN, "frustration")]
    sentences = [sentence for sentence in told if sentence.y != UNCLEAR]
    head = (
        f"  {'source':28}{'angry':>7}{'other':>8}{'prec.':>8}{'recall':>8}{'F1':>8}"
        f"{'alarms/1000':>13}{'AUC':>8}{'VADER':>8}{'keywords':>10}"
    )
    texts = [sentence.text for sentence in sentences]
    return "\n".join(
        [
            "Frustration",
            head,
            *(_line(source, told) for source, told in by_source(sentences).items()),
            "  * the shipped weights were trained on it",
            speed.line(frustration, texts),
            speed.line(vader.badness, texts[:: max(1, len(texts) // 2000)], "VADER's"),
        ]
    )


def trained_on(source: str) -> bool:
    """Return whether the shipped weights know the sentences of *source*."""
    return source.startswith(TRAINED_ON)


def _line(source: str, told: Sequence[Sentence]) -> str:
    scores = [frustration(sentence.text).score for sentence in told]
    score = Score()
    for sentence, value in zip(told, scores, strict=True):
        score.count(said=value >= FRUSTRATED, true=sentence.y == 1)
    name = f"{source} *" if trained_on(source) else source
    return (
        f"  {name:28}{score.right + score.missed:7}{score.wrong + score.silent:8}"
        f"{figure(score.precision)}{figure(score.recall)}{figure(score.f1)}{score.alarms:13.2f}"
        f"{figure(_auc(told, scores))}"
        f"{figure(_auc(told, [vader.badness(sentence.text) for sentence in told]))}"
        f"{figure(_auc(told, [keywords.asks(sentence.text) for sentence in told]), 10)}"
    )


def _auc(told: Sequence[Sentence], scores: Sequence[float]) -> float | None:
    pairs = list(zip(told, scores, strict=True))
    return auc(
        (score for sentence, score in pairs if not sentence.y),
        [score for sentence, score in pairs if sentence.y],
    )
