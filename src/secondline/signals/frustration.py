"""
How frustrated a customer sounds in one message.

A linear model of hashed words and letters gives the tone, a lexicon of what people say to a
service that does not help them gives the reasons; both are log-odds and add. The whole is Platt
scaled, so that the score reads as a probability. The model has learnt English; in the other
languages that are known the lexicon speaks alone.
"""

import re
from collections.abc import Sequence
from math import fsum
from typing import Final

from msgspec.structs import replace

from secondline.domain.events import Event, Kind as EventKind, Source
from secondline.domain.evidence import Evidence
from secondline.domain.odds import chance
from secondline.signals.folding import fold, unfolded
from secondline.signals.hashing import HEAD_CHARS, TAIL_CHARS, head_and_tail, plain, tokens
from secondline.signals.language import UNKNOWN, language
from secondline.signals.lexicon import OTHERS, Kind
from secondline.signals.linear import shipped
from secondline.signals.reading import Finding, read

# How the parts are weighed against each other was chosen on sources that neither the model was
# trained on nor the lexicon was written from. A bad tone without a reason says little, for bad news
# has a bad tone too: it is heard, so that it can add up over a conversation, but is never enough.
_TONE: Final = 0.4
_TONE_ALONE: Final = 0.02
_FARTHEST_TONE: Final = 8.0
_MOST_AGAINST: Final = 4.0
_MOST_FOR: Final = 6.0

# Platt scaling of the sum, fitted by tools/train_frustration.py.
_SLOPE: Final = 1.01
_SHIFT: Final = -0.7

ANNOYED: Final = 0.35  #: from this score on a message is called annoyed
FRUSTRATED: Final = 0.65  #: from this score on, frustrated

# What shows that things go wrong, whatever the tone. Beside it, praise is ironical: "on hold for 55
# minutes, brilliant"; and courtesy is a habit.
_TROUBLE: Final = frozenset({Kind.REPEAT, Kind.STUCK, Kind.NO_HELP, Kind.SARCASM, Kind.THREAT})
_IRONY: Final = -0.3
_COURTESY: Final = 0.5

_SHOUT_WORDS: Final = 2  # one word in capitals is an abbreviation
_SHOUT: Final = 1.0
_SHOUTED_WORD: Final = 0.6
_MARKS: Final = 0.4

# Languages that the model of the tone has learnt, and what a text of which nothing is known may be.
_ENGLISH: Final = ("en", UNKNOWN)

# The model hears strange letters in other languages, not anger. What it says of an ordinary English
# message is taken for them instead, so that a calm message weighs the same in every language.
_FOREIGN_TONE: Final = -3.0

# Words end at an apostrophe ("n'est"). In Devanagari a vowel is a mark on a letter, no end of it.
_FOLDED_WORD: Final = re.compile(r"(?:[^\W_]|[\u0900-\u0963])+|[^\w\s]")

_CAPITALS: Final = re.compile(r"(?<![\w@#])[A-Z]{3,}(?:'[A-Z]+)?(?!\w)")
_MANY_MARKS: Final = re.compile(r"[!?][!?]")


def frustration(text: str) -> Evidence:
    """Return how frustrated *text* sounds, with the sort of words that weighed most."""
    seen = plain(head_and_tail(text))
    lowered = seen.lower()
    words = tokens(lowered)
    if not words:
        return Evidence(signal="frustration", level="calm", score=0.0)
    spoken = language(lowered, words)
    if spoken in _ENGLISH:
        tone, found = shipped("frustration")(words), read(lowered, words)
    else:
        tone, found = _FOREIGN_TONE, _read_foreign(lowered, spoken)
    score = chance(_SHIFT + _SLOPE * weigh(tone, found, seen))
    # In an order of their own: the lexicon is looked through in no particular one.
    reasons = sorted((f for f in found if f.points > 0), key=_first_the_weightiest)
    return Evidence(
        signal="frustration",
        level=level(score),
        score=score,
        span=_place(text, reasons),
        why=", ".join(dict.fromkeys(f.kind for f in reasons[:3])) or "tone",
    )


def _first_the_weightiest(finding: Finding) -> tuple[float, str, Kind]:
    return -finding.points, finding.words, finding.kind


def _read_foreign(lowered: str, spoken: str) -> list[Finding]:
    folded = fold(lowered)
    return read(folded, _FOLDED_WORD.findall(folded), OTHERS[spoken]) if spoken in OTHERS else []


def frustration_of(event: Event) -> Evidence | None:
    """Return how frustrated the customer sounds in *event*; None where it is not their message."""
    if event.kind is not EventKind.MESSAGE or event.source is not Source.CUSTOMER or event.deleted:
        return None
    return replace(frustration(event.text), offset=event.offset)


def level(score: float) -> str:
    """Return the word for a *score*: calm, annoyed or frustrated."""
    if score >= FRUSTRATED:
        return "frustrated"
    return "annoyed" if score >= ANNOYED else "calm"


def weigh(tone: float, found: Sequence[Finding], seen: str) -> float:
    """Return tone and findings as one sum of log-odds, before it is scaled."""
    if not found:
        return _TONE * _bounded(tone if tone < 0 else _TONE_ALONE * tone)
    # Exact sums: in which order things were found must not show, not even in the last digit.
    against = fsum(f.points for f in found if f.points > 0)
    calm = fsum(f.points for f in found if f.kind is Kind.CALM)
    praise = fsum(f.points for f in found if f.kind is Kind.PRAISE)
    if any(f.points > 1 and f.kind in _TROUBLE for f in found):
        calm *= _COURTESY
        praise *= _IRONY
    if against:
        against += _loudness(seen)
    elif tone > 0:
        tone *= _TONE_ALONE
    return _TONE * _bounded(tone) + min(_MOST_FOR, against) + max(-_MOST_AGAINST, calm + praise)


def _bounded(tone: float) -> float:
    return max(-_FARTHEST_TONE, min(_FARTHEST_TONE, tone))


def _loudness(seen: str) -> float:
    """Return what capitals and marks add to harsh words; alone they say nothing."""
    shouted = _CAPITALS.findall(seen)
    loud = _SHOUT if len(shouted) >= _SHOUT_WORDS else _SHOUTED_WORD * len(shouted)
    return loud + (_MARKS if _MANY_MARKS.search(seen) else 0)


def _place(text: str, reasons: Sequence[Finding]) -> tuple[int, int] | None:
    """Return where the first of *reasons* stands in *text*, None where it was written otherwise."""
    if not reasons:
        return None
    ends = ((0, text[:HEAD_CHARS]), (max(0, len(text) - TAIL_CHARS), text[-TAIL_CHARS:]))
    for reason in reasons:
        for begins, end in ends if len(text) > HEAD_CHARS + TAIL_CHARS else ((0, text),):
            if span := _within(end, reason.words):
                return span[0] + begins, span[1] + begins
    return None


def _within(text: str, words: str) -> tuple[int, int] | None:
    if match := re.search(re.escape(words), text, re.IGNORECASE):
        return match.span()
    folded = fold(text)
    at = folded.find(words)
    return None if at < 0 else unfolded(text, at, at + len(words))
