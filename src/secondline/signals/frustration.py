"""
How frustrated a customer sounds in one message.

A linear model of hashed words and letters gives the tone, a lexicon of what people say to a
service that does not help them gives the reasons; both are log-odds and add. The whole is Platt
scaled, so that the score reads as a probability.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec.structs import replace

from secondline.domain.events import Event, Kind as EventKind, Source
from secondline.domain.evidence import Evidence
from secondline.domain.odds import chance
from secondline.signals.hashing import head_and_tail, plain, tokens
from secondline.signals.lexicon import Kind
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

_CAPITALS: Final = re.compile(r"(?<![\w@#])[A-Z]{3,}(?:'[A-Z]+)?(?!\w)")
_MANY_MARKS: Final = re.compile(r"[!?][!?]")


def frustration(text: str) -> Evidence:
    """Return how frustrated *text* sounds, with the sort of words that weighed most."""
    seen = plain(head_and_tail(text))
    lowered = seen.lower()
    words = tokens(lowered)
    if not words:
        return Evidence(signal="frustration", level="calm", score=0.0)
    found = read(lowered, words)
    logit = weigh(shipped("frustration")(words), found, seen)
    score = chance(_SHIFT + _SLOPE * logit)
    reasons = sorted((f for f in found if f.points > 0), key=lambda f: (-f.points, f.words))
    return Evidence(
        signal="frustration",
        level=level(score),
        score=score,
        span=_place(text, reasons),
        why=", ".join(dict.fromkeys(f.kind for f in reasons[:3])) or "tone",
    )


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
    against = sum(f.points for f in found if f.points > 0)
    calm = sum(f.points for f in found if f.kind is Kind.CALM)
    praise = sum(f.points for f in found if f.kind is Kind.PRAISE)
    if any(f.points > 1 and f.kind in _TROUBLE for f in found):
        calm *= _COURTESY
        praise *= _IRONY
    if against:
        against += _loudness(seen)
    elif tone > 0:
        tone *= _TONE_ALONE
    return (
        _TONE * max(-_FARTHEST_TONE, min(_FARTHEST_TONE, tone))
        + min(_MOST_FOR, against)
        + max(-_MOST_AGAINST, calm + praise)
    )


def _loudness(seen: str) -> float:
    """Return what capitals and marks add to harsh words; alone they say nothing."""
    shouted = _CAPITALS.findall(seen)
    loud = _SHOUT if len(shouted) >= _SHOUT_WORDS else _SHOUTED_WORD * len(shouted)
    return loud + (_MARKS if _MANY_MARKS.search(seen) else 0)


def _place(text: str, reasons: Iterable[Finding]) -> tuple[int, int] | None:
    """Return where the first of *reasons* stands in *text*, None where it was written otherwise."""
    for reason in reasons:
        if match := re.search(re.escape(reason.words), text, re.IGNORECASE):
            return match.span()
    return None
