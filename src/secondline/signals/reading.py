"""
Looking a message up in the lexicon.

A word counts by how it is used: "not helpful" against, "not angry" not at all, "was frustrating but
is solved now" for. A phrase is looked for only when one of its trigger words is there, so an
ordinary message costs a look-up a word.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from secondline.domain.value import Value
from secondline.signals.lexicon import PHRASES, TERM_WORDS, TERMS, WORDS, Kind, Phrase, words_of


class Finding(Value, kw_only=True):
    """A word or phrase found; *points* are log-odds, negative where it speaks for calm."""

    kind: Kind
    points: float
    words: str


# Turn the next words around.
_NEGATIONS: Final = words_of(
    "not no never neither nor without hardly barely cannot isn't aren't wasn't weren't don't"
    " doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't ain't isnt"
    " arent wasnt dont doesnt didnt wont wouldnt cant couldnt shouldnt hasnt havent nothing"
    " nobody"
)

# These deny what follows, but no praise: "no, great" and "no thanks" are friendly.
_NO_DENIAL: Final = words_of("no nothing nobody without nor neither")
# "I am not angry" says so; "never mind, idiot" is no denial.
_DENIABLE: Final = frozenset({Kind.FEELING, Kind.JUDGEMENT})
_REACH: Final = 3  # how many words a negation reaches: "not a very good"

# Make the next word stronger.
_BOOSTS: Final = words_of(
    "very so really extremely absolutely completely totally utterly beyond incredibly too"
    " such fucking freaking bloody damn truly deeply seriously most"
)

# "like" after these is a verb of liking; elsewhere it compares.
_LIKERS: Final = words_of("i we really don't dont didn't didnt")


def _by_trigger(phrases: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    index: dict[str, tuple[Phrase, ...]] = {}
    for phrase in phrases:
        for trigger in phrase.triggers:
            index[trigger] = (*index.get(trigger, ()), phrase)
    return index


_TRIGGERS: Final = _by_trigger(PHRASES)

_CONTRAST: Final = re.compile(r"(?<!\w)(?:but|however|though|although|except|until)(?!\w)")
_BEFORE_CONTRAST: Final = 0.4
_KNOWN: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[^\w\s]")


def read(text: str, words: Sequence[str]) -> list[Finding]:
    """
    Return what is found in *text*, which is plain and in lower case, and in its *words*.

    What stands before a "but" counts less than what stands after it.
    """
    if TERM_WORDS.isdisjoint(words):
        known = words
    else:
        text = TERMS.sub(" ", text)
        known = _KNOWN.findall(text)
    present = set(known)
    contrast = _CONTRAST.search(text)
    turn = contrast.end() if contrast else 0
    found = list(_phrases(text, present, turn))
    if not WORDS.keys().isdisjoint(present):
        told = " ".join(f.words for f in found if f.kind is not Kind.CALM)
        before = len(_KNOWN.findall(text[:turn])) if turn else 0
        found += _words(known, before, told)
    return found


def _phrases(text: str, present: set[str], turn: int) -> Iterator[Finding]:
    seen: set[int] = set()
    for word in present & _TRIGGERS.keys():
        for phrase in _TRIGGERS[word]:
            if id(phrase) in seen:
                continue
            seen.add(id(phrase))
            if match := phrase.pattern.search(text):
                yield Finding(
                    kind=phrase.kind,
                    points=phrase.points * (_BEFORE_CONTRAST if match.end() < turn else 1),
                    words=match[0].strip(),
                )


def _words(words: Sequence[str], before: int, told: str) -> Iterator[Finding]:
    """Give the single words that weigh, each once, without those that a phrase has told of."""
    once: set[str] = set()
    for at, word in enumerate(words):
        if word not in WORDS or word in once or f" {word} " in f" {told} ":
            continue
        if word == "like" and (not at or words[at - 1] not in _LIKERS):
            continue
        once.add(word)
        kind, points = WORDS[word]
        weight = _BEFORE_CONTRAST if at < before else 1.0
        reach = words[max(0, at - _REACH) : at]
        negations = _NEGATIONS.intersection(reach)
        if negations and kind in _DENIABLE:
            kind, points = Kind.CALM, -1.0  # "not angry" is no praise, but it is calm
        elif kind is Kind.PRAISE and negations - _NO_DENIAL:
            kind, points = Kind.JUDGEMENT, -points * 0.9  # "not good" is a complaint
        elif reach and reach[-1] in _BOOSTS:
            weight *= 1.3
        yield Finding(kind=kind, points=points * weight, words=word)
