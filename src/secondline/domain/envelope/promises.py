"""What the AI said would happen: the customer will hold the person to it."""

from collections.abc import Iterator, Sequence
from typing import Final

from secondline.domain.envelope.document import Claim
from secondline.domain.envelope.promise_words import PROMISES
from secondline.domain.envelope.quoting import covered, cut
from secondline.domain.envelope.sentences import language_of, sentences
from secondline.domain.events import Event, Kind, Source

# The last ones: what was promised long ago has been kept, or asked after since.
MOST_PROMISES: Final = 6


def promises(events: Sequence[Event], language: str | None) -> tuple[Claim, ...]:
    """
    Return the AI's promises in *events*, each quoted to the end of its sentence, once.

    A session's *language* helps where a message does not tell its own.
    """
    last: dict[str, Claim] = {}
    for event in reversed(events):
        if event.kind is not Kind.MESSAGE or event.source is not Source.AI_AGENT:
            continue
        for start, end in reversed(list(promised(event.text, language))):
            text = cut(covered(event.text)[start:end])
            last.setdefault(text, Claim(text=text, offset=event.offset))
        if len(last) >= MOST_PROMISES:
            break
    return tuple(reversed(list(last.values())[:MOST_PROMISES]))


def promised(text: str, language: str | None = None) -> Iterator[tuple[int, int]]:
    """Give where in *text*, which somebody answers a customer, something is promised."""
    lowered = text.lower().replace("’", "'")
    if not any(hint in lowered for words in PROMISES.values() for hint in words.hints):
        return
    words = PROMISES[language_of(text, language)]
    for sentence in sentences(text):
        if sentence.asks or words.against.search(sentence.text):
            continue
        if found := words.promise.search(sentence.text):
            yield sentence.start + found.start(), sentence.start + len(sentence.text)
