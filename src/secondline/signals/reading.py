"""
Looking a message up in the lexicon of its language.

A word counts by how it is used: "not helpful" against, "not angry" not at all, "was frustrating but
is solved now" for. A phrase is looked for only when one of its trigger words is there, so an
ordinary message costs a look-up a word.
"""

import re
from collections.abc import Iterator, Sequence, Set as AbstractSet
from typing import Final

from secondline.domain.value import Value
from secondline.signals.lexicon import ENGLISH, Kind, Lexicon, Phrase


class Finding(Value, kw_only=True):
    """A word or phrase found; *points* are log-odds, negative where it speaks for calm."""

    kind: Kind
    points: float
    words: str


# "I am not angry" says so; "never mind, idiot" is no denial.
_DENIABLE: Final = frozenset({Kind.FEELING, Kind.JUDGEMENT})
_REACH: Final = 3  # how many words a negation reaches: "not a very good"

_BEFORE_CONTRAST: Final = 0.4
_KNOWN: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[^\w\s]")

# Chinese has no blanks: there each character may be the trigger of a phrase.
_HAN: Final = re.compile("[\u3400-\u9fff]")


def read(text: str, words: Sequence[str], lexicon: Lexicon = ENGLISH) -> list[Finding]:
    """
    Return what is found in *text*, which is plain and in lower case, and in its *words*.

    What stands before a "but" counts less than what stands after it.
    """
    if lexicon.term_words.isdisjoint(words):
        known = words
    else:
        text = lexicon.terms.sub(" ", text)
        known = _KNOWN.findall(text)
    present = {*known} if text.isascii() else {*known, *_HAN.findall(text)}
    phrases = list(_phrases(text, present, lexicon))
    weighty = not lexicon.words.keys().isdisjoint(present)
    if not phrases and not weighty:
        return []
    contrast = lexicon.contrast.search(text)
    turn = contrast.end() if contrast else 0
    found = [
        Finding(
            kind=phrase.kind,
            points=phrase.points * (_BEFORE_CONTRAST if match.end() < turn else 1),
            words=match[0].strip(),
        )
        for phrase, match in phrases
    ]
    if weighty:
        told = " ".join(f.words for f in found if f.kind is not Kind.CALM)
        before = len(_KNOWN.findall(text[:turn])) if turn else 0
        found += _words(known, before, told, lexicon)
    return found


def _phrases(
    text: str, present: AbstractSet[str], lexicon: Lexicon
) -> Iterator[tuple[Phrase, re.Match[str]]]:
    """Give each phrase that is there, once, and where."""
    seen: set[int] = set()
    for word in present & lexicon.phrases.keys():
        for phrase in lexicon.phrases[word]:
            if id(phrase) in seen:
                continue
            seen.add(id(phrase))
            if match := phrase.pattern.search(text):
                yield phrase, match


def _words(words: Sequence[str], before: int, told: str, lexicon: Lexicon) -> Iterator[Finding]:
    """Give the single words that weigh, each once, without those that a phrase has told of."""
    once: set[str] = set()
    for at, word in enumerate(words):
        if word not in lexicon.words or word in once or f" {word} " in f" {told} ":
            continue
        if word == "like" and (not at or words[at - 1] not in lexicon.likers):
            continue
        once.add(word)
        kind, points = lexicon.words[word]
        weight = _BEFORE_CONTRAST if at < before else 1.0
        reach = words[max(0, at - _REACH) : at]
        negations = lexicon.negations.intersection(reach)
        if negations and kind in _DENIABLE:
            kind, points = Kind.CALM, -1.0  # "not angry" is no praise, but it is calm
        elif kind is Kind.PRAISE and negations - lexicon.no_denial:
            kind, points = Kind.JUDGEMENT, -points * 0.9  # "not good" is a complaint
        elif reach and reach[-1] in lexicon.boosts:
            weight *= 1.3
        yield Finding(kind=kind, points=points * weight, words=word)
