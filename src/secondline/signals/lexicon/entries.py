"""What a lexicon is made of: kinds of findings, words and phrases, and their weight in log-odds."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from secondline.domain.value import Value
from secondline.signals.folding import fold
from secondline.signals.lexicon.signs import SIGN

# Where a word begins and ends; Chinese has no blanks, so there every place is one. The range is
# only in the patterns that need it: compiling one takes longer than all the rest of a pattern.
_BEGINS: Final = "(?<!\\w)"
_ENDS: Final = "(?!\\w)"
_HAN: Final = "[\u3400-\u9fff]"
_HAS_HAN: Final = re.compile(_HAN)


class Kind(StrEnum):
    """What sort of finding it is."""

    REPEAT = "repeat"  #: has said or done it before
    STUCK = "stuck"  #: nothing moves: still, waiting, no answer
    NO_HELP = "no_help"  #: says that the help is none
    THREAT = "threat"  #: will leave, or go to a lawyer or the public
    INSULT = "insult"  #: at the assistant, the company or the world
    FEELING = "feeling"  #: says how they feel
    JUDGEMENT = "judgement"  #: bad, awful, useless
    SARCASM = "sarcasm"  #: praise that is none
    SIGN = "sign"  #: faces and capitals
    PRAISE = "praise"  #: good, great, love: speaks against, unless it is meant otherwise
    CALM = "calm"  #: thanks, politeness, solved: speaks against


class Phrase(Value, kw_only=True):
    """A turn of phrase, and words of which one must be there for it to be looked for."""

    kind: Kind
    points: float
    triggers: frozenset[str]
    pattern: re.Pattern[str]


class Lexicon(Value, kw_only=True):
    """The words and phrases of one language, ready to look up."""

    words: Mapping[str, tuple[Kind, float]]
    phrases: Mapping[str, tuple[Phrase, ...]]  #: by each word that triggers them
    negations: frozenset[str]  #: turn the next words around
    no_denial: frozenset[str]  #: those of them that deny no praise: "no, great"
    boosts: frozenset[str]  #: make the next word stronger
    contrast: re.Pattern[str]  #: what stands before it counts less
    terms: re.Pattern[str]  #: names and terms of the trade, in which a strong word means nothing
    term_words: frozenset[str]  #: one of these is in every term
    likers: frozenset[str] = frozenset()  #: "like" after these is a verb of liking


_NOTHING: Final = re.compile(r"(?!)")


def lexicon(
    words: Mapping[Kind, Mapping[float, str]],
    *phrases: Phrase,
    negations: str = "",
    boosts: str = "",
    contrast: str = "(?!)",
) -> Lexicon:
    """
    Return the lexicon of a language beside English, whose *words* are by kind and points.

    All is written as it is spelt, and looked for as `fold` leaves it.
    """
    return Lexicon(
        words={fold(word): told for word, told in by_word({Kind.SIGN: SIGN, **words}).items()},
        phrases=by_trigger(phrases),
        negations=words_of(fold(negations)),
        no_denial=frozenset(),
        boosts=words_of(fold(boosts)),
        contrast=re.compile(fold(contrast)),
        terms=_NOTHING,
        term_words=frozenset(),
    )


def spelt(kind: Kind, points: float, triggers: str, pattern: str) -> Phrase:
    """Return a phrase as `fold` leaves its *pattern*, which therefore has no class in capitals."""
    return phrase(kind, points, fold(triggers), fold(pattern))


def words_of(text: str) -> frozenset[str]:
    """Return the words of *text*, which is how the sets of words here are written down."""
    return frozenset(text.split())


def phrase(kind: Kind, points: float, triggers: str, *patterns: str) -> Phrase:
    """Return the phrase that any of *patterns*, between word ends, is."""
    said = "|".join(patterns)
    begins, ends = _BEGINS, _ENDS
    if _HAS_HAN.search(said):
        begins, ends = f"(?:{begins}|(?={_HAN}))", f"(?:{ends}|(?<={_HAN}))"
    return Phrase(
        kind=kind,
        points=points,
        triggers=words_of(triggers),
        pattern=re.compile(f"{begins}(?:{said}){ends}"),
    )


def by_word(
    tables: Mapping[Kind, Mapping[float, str]],
) -> dict[str, tuple[Kind, float]]:
    """Return kind and points of each word in *tables*, which have words by kind and points."""
    return {
        word: (kind, points)
        for kind, table in tables.items()
        for points, words in table.items()
        for word in words.split()
    }


def by_trigger(phrases: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    """Return the phrases that each word makes one look for."""
    index: dict[str, tuple[Phrase, ...]] = {}
    for told in phrases:
        for trigger in told.triggers:
            index[trigger] = (*index.get(trigger, ()), told)
    return index
