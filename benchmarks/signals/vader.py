"""VADER, a lexicon of sentiment that many bots take for frustration, to compare with."""

import importlib
from collections.abc import Callable
from functools import cache
from typing import Any, cast


def badness(text: str) -> float:
    """Return how negative VADER takes *text* to be, from -1 to 1."""
    return _read()(text)


#: From here on VADER's own documentation calls a sentence negative.
NEGATIVE = 0.05


@cache
def _read() -> Callable[[str], float]:
    module = importlib.import_module("vaderSentiment.vaderSentiment")
    analyser = cast("Any", module).SentimentIntensityAnalyzer()
    return lambda text: -float(analyser.polarity_scores(text)["compound"])
