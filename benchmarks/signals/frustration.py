"""
``python -m benchmarks.signals.frustration DATA.jsonl …``: what the frustration signal is worth.

A line of DATA has *text*, *y* (1 frustrated, 0 not, 2 left out) and *src*. Sources that the weights
were trained on are told apart and are no evidence of anything. Beside it stands VADER, a lexicon
that many bots use, where it is installed.
"""

import argparse
import gzip
import importlib
import importlib.util
import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any, Final, cast

import msgspec

from secondline.domain.leaky_sum import BALANCED, Sum
from secondline.signals.frustration import FRUSTRATED, frustration

Score = Callable[[str], float]

TRAINED_ON: Final = ("goemotions", "multidogo-ordinary")

# Alarms that an owner would put up with, in a hundred ordinary conversations.
BUDGET: Final = 3

_TURNS: Final = 10  # customer's turns of a conversation made of single messages
_CONVERSATIONS: Final = 1000


class Row(msgspec.Struct):
    """A labelled message."""

    text: str
    y: int
    src: str


class Conversations(msgspec.Struct):
    """Conversations of the customer's turns, made of single messages: none of them was ever had."""

    ordinary: list[list[str]]
    frustrated: list[list[str]]


def main() -> None:
    rows = [row for path in _options().data for row in read(path)]
    scores = candidates()
    for name, told in by_source(rows).items():
        if any(row.y == 1 for row in told) and any(row.y == 0 for row in told):
            aucs = (f"{who} {auc(told, score):.3f}" for who, score in scores.items())
            print(f"{name:28} {len(told):6}  AUC  {'  '.join(aucs)}{_caveat(name)}")
        elif all(row.y == 0 for row in told):
            alarms = 1000 * mean(frustration(row.text).score >= FRUSTRATED for row in told)
            print(f"{name:28} {len(told):6}  frustrated, of 1,000: {alarms:.1f}{_caveat(name)}")
    foreign = [row for row in rows if not row.src.startswith(TRAINED_ON)]
    if any(row.y == 1 for row in foreign) and any(row.y == 0 for row in foreign):
        made = conversations(foreign)
        print(f"\nfound of {len(made.frustrated)} conversations with frustrated turns,")
        print(f"at {BUDGET} alarms in 100 ordinary ones (both made up of single messages):")
        for who, peaks in peaking(scores).items():
            print(f"  {who:28} {found(made, peaks):.0%}")
    print(f"\n{latency([row.text for row in rows])}")


def candidates() -> dict[str, Score]:
    """Return the signal, and VADER if it is there."""
    scores: dict[str, Score] = {"secondline": lambda text: frustration(text).score}
    if importlib.util.find_spec("vaderSentiment"):
        module = importlib.import_module("vaderSentiment.vaderSentiment")
        vader = cast("Any", module).SentimentIntensityAnalyzer()
        scores["VADER"] = lambda text: -float(vader.polarity_scores(text)["compound"])
    return scores


def read(path: Path) -> list[Row]:
    """Return the labelled messages of *path*, without those that are left out."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    rows = (msgspec.json.decode(line, type=Row) for line in data.splitlines() if line.strip())
    return [row for row in rows if row.y in (0, 1)]


def by_source(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    """Return the rows of each source."""
    sources: dict[str, list[Row]] = {}
    for row in rows:
        sources.setdefault(row.src, []).append(row)
    return sources


def auc(rows: Sequence[Row], score: Score) -> float:
    """Return how often a frustrated message scores above an ordinary one; ties count half."""
    calm = sorted(score(row.text) for row in rows if row.y == 0)
    angry = [score(row.text) for row in rows if row.y == 1]
    above = sum(bisect_left(calm, one) + bisect_right(calm, one) for one in angry)
    return above / 2 / len(calm) / len(angry)


def conversations(rows: Sequence[Row], *, seed: int = 4) -> Conversations:
    """Return conversations drawn from *rows*; a frustrated one has one to three such turns."""
    chance = Random(seed)
    calm = [row.text for row in rows if row.y == 0]
    angry = [row.text for row in rows if row.y == 1]
    ordinary = [chance.choices(calm, k=_TURNS) for _ in range(_CONVERSATIONS)]
    frustrated = [chance.choices(calm, k=_TURNS) for _ in range(_CONVERSATIONS)]
    for turns in frustrated:
        for at in chance.sample(range(_TURNS), k=chance.randint(1, 3)):
            turns[at] = chance.choice(angry)
    return Conversations(ordinary, frustrated)


Peak = Callable[[Sequence[str]], float]


def peaking(scores: Mapping[str, Score]) -> dict[str, Peak]:
    """Return ways to judge a conversation: each gives a number to put a bar on."""
    ways: dict[str, Peak] = {"leaky sum": _highest_sum}
    if "VADER" in scores:
        vader = scores["VADER"]
        ways["VADER, worst 2 of 3 turns"] = lambda turns: max(
            sorted(map(vader, turns[at : at + 3]))[-2] for at in range(len(turns) - 1)
        )
        ways["VADER, worst turn"] = lambda turns: max(map(vader, turns))
    return ways


def found(made: Conversations, peak: Peak) -> float:
    """Return the share of the frustrated ones above the bar that BUDGET ordinary ones reach."""
    heights = sorted(map(peak, made.ordinary), reverse=True)
    bar = heights[BUDGET * len(heights) // 100]
    return mean(peak(turns) > bar for turns in made.frustrated)


def _highest_sum(turns: Sequence[str]) -> float:
    state, highest = Sum(), 0.0
    for text in turns:
        state, _ = state.after([frustration(text)], BALANCED)
        highest = max(highest, state.value)
    return highest


def latency(texts: Sequence[str]) -> str:
    """Return what a message costs, and what the longest and the nastiest cost."""
    frustration("warm")
    taken = sorted(_seconds(text) for text in Random(0).sample(texts, min(len(texts), 5000)))
    nasty = {
        "words": "still waiting again and again for you to help me " * 210,
        "ligatures": "ﷺ" * 10_000,
        "marks": "?!" * 5_000,
        "one word": "a" * 10_000,
    }
    worst = {name: min(_seconds(text) for _ in range(3)) for name, text in nasty.items()}
    slowest = max(worst, key=lambda name: worst[name])
    return (
        f"a message: {1e3 * mean(taken):.3f} ms, p99 {1e3 * taken[len(taken) * 99 // 100]:.3f} ms; "
        f"10,000 characters: {1e3 * worst[slowest]:.2f} ms ({slowest})"
    )


def _seconds(text: str) -> float:
    begun = time.perf_counter()
    frustration(text)
    return time.perf_counter() - begun


def _caveat(source: str) -> str:
    return "  (trained on it)" if source.startswith(TRAINED_ON) else ""


class _Options(argparse.Namespace):
    data: list[Path]


def _options() -> _Options:
    parser = argparse.ArgumentParser(description="Measure the frustration signal.")
    parser.add_argument("data", nargs="+", type=Path, help="labelled messages, .jsonl or .jsonl.gz")
    return parser.parse_args(namespace=_Options())


if __name__ == "__main__":
    main()
