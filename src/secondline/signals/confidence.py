"""How sure the AI said it was of its answer."""

from typing import Final

from secondline.domain.events import Event, Kind, Source
from secondline.domain.evidence import Evidence

LOW: Final = 0.5  #: below this a confidence is called low


def confidence(event: Event) -> Evidence | None:
    """
    Return how unsure the AI was in *event*: the score is 1 less its confidence.

    None where the event is no message of the AI's, or tells no confidence between 0 and 1.
    """
    if event.kind is not Kind.MESSAGE or event.source is not Source.AI_AGENT:
        return None
    told = event.metadata.get("confidence")
    if isinstance(told, bool) or not isinstance(told, int | float) or not 0 <= told <= 1:
        return None
    return Evidence(
        signal="confidence",
        level="low" if told < LOW else "enough",
        score=1 - told,
        offset=event.offset,
        why=f"the AI was {told:.0%} sure",
    )
