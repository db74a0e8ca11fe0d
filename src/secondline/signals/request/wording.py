"""
Whether a message that no frame knows is worded like those of people who ask for a person.

A linear model of words and pairs of words, in each language's own spelling. The frames are the
judge, and say why; this one hears the ways to ask that nobody wrote a frame for. It only listens to
a message that names somebody, and its threshold was chosen on ordinary messages that it had not
learnt from: it takes fewer than one in 10,000 for a request.
"""

from collections.abc import Sequence
from itertools import chain, pairwise
from typing import Final, NamedTuple

from secondline.domain.odds import chance
from secondline.signals.hashing import of_pairs, of_whole
from secondline.signals.linear import shipped
from secondline.signals.request.grammar import Language
from secondline.signals.request.pieces import spelled
from secondline.signals.request.reading import Sentence, Word

#: From these log-odds on a message asks.
SURE: Final = 1.5

# A wish among so many words is lost in them; the frames find it.
_MOST_WORDS: Final = 60


def words(told: Sequence[Sentence], language: Language) -> list[Word]:
    """Return all words of a message as *language* spells them."""
    return [word for clause in chain(*told) for word in spelled(clause, language)]


def buckets(said: Sequence[str]) -> list[int]:
    """Return what the model sees of a message of these words."""
    return [*map(of_whole, said), *of_pairs(said)]


class Wish(NamedTuple):
    """Where the folded text has the words that ask, and the probability that they do."""

    start: int
    end: int
    sure: float


def wish(told: Sequence[Sentence], language: Language) -> Wish | None:
    """Return what a message asks for by its wording, None where it does not sound so."""
    found = words(told, language)
    said = [word.text for word in found]
    if len(said) > _MOST_WORDS or not names_somebody(said, language):
        return None
    odds = shipped("request").of(buckets(said))
    return Wish(found[0].start, found[-1].end, chance(odds)) if odds >= SURE else None


def names_somebody(said: Sequence[str], language: Language) -> bool:
    """Return whether *said* has words for whom one may ask for."""
    return not language.somebody.isdisjoint([*said, *map(" ".join, pairwise(said))])
