"""What the AI said would happen: the customer will hold the person to it."""

from collections.abc import Iterator, Sequence
from typing import Final

from secondline.domain.envelope.document import Claim
from secondline.domain.envelope.promise_words import PROMISES
from secondline.domain.envelope.quoting import READ_CHARS, glance
from secondline.domain.envelope.sentences import language_of, sentences
from secondline.domain.events import Event, Kind, Source

# The last ones: what was promised long ago has been kept, or asked after since.
MOST_PROMISES: Final = 6
_LAST_MESSAGES: Final = 40


def promises(events: Sequence[Event], language: str | None) -> tuple[Claim, ...]:
    """
    Return the AI's promises in *events*, each quoted to the end of its sentence, once.

    A session's *language* helps where a message does not tell its own.
    """
    last: dict[str, Claim] = {}
    said = [e for e in events if e.kind is Kind.MESSAGE and e.source is Source.AI_AGENT]
    for event in reversed(said[-_LAST_MESSAGES:]):
        for start, end in reversed(list(promised(event.text, language))):
            text = glance(event.text, start, end)
            last.setdefault(text, Claim(text=text, offset=event.offset))
        if len(last) >= MOST_PROMISES:
            break
    return tuple(reversed(list(last.values())[:MOST_PROMISES]))


def promised(text: str, language: str | None = None) -> Iterator[tuple[int, int]]:
    """Give where in *text*, which somebody answers a customer, something is promised."""
    text = text[:READ_CHARS]
    lowered = text.lower().replace("’", "'")
    if not any(hint in lowered for words in PROMISES.values() for hint in words.hints):
        return
    words = PROMISES[language_of(text, language)]
    for sentence in sentences(text):
        if sentence.asks or words.against.search(sentence.text):
            continue
        if found := words.promise.search(sentence.text):
            yield sentence.start + found.start(), sentence.start + len(sentence.text)
