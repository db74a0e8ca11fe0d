"""Why a person is needed, from what the log says was noticed while the AI had the session."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final

from secondline.domain.envelope.document import Mood, SignalSeen
from secondline.domain.envelope.quoting import glance, quote
from secondline.domain.events import Custom, Event, Kind, Source
from secondline.domain.ids import Offset
from secondline.domain.value import Value

# Five seconds are enough for so many lines.
MOST_SIGNALS: Final = 5

# So many of the customer's messages make a mood.
MOOD_MESSAGES: Final = 3

# What speaks against a person is not shown among what speaks for one.
_AGAINST: Final = frozenset({("request", "refuses"), ("offer", "declined")})

_MOODS: Final = (Mood.CALM, Mood.ANNOYED, Mood.FRUSTRATED)


class _Found(Value, kw_only=True):
    """One piece of evidence, and whether it is what the policy acted on."""

    about: Event
    told: Mapping[str, Any]
    decided: bool


def signals_seen(before: Sequence[Event]) -> tuple[SignalSeen, ...]:
    """
    Return the evidence in *before*, the AI's time before a handoff, at most MOST_SIGNALS pieces.

    What the policy acted on comes first, then the strongest, the later one among equals. Of each
    signal an event counts once. Of events that are gone nothing is told.
    """
    strongest: dict[tuple[str, Offset], _Found] = {}
    for found in _found(before):
        name, level = str(found.told["signal"]), str(found.told["level"])
        if (name, level) in _AGAINST or (name, level) == ("frustration", Mood.CALM):
            continue
        known = strongest.get((name, found.about.offset))
        if known is None or _rank(known) < _rank(found):
            strongest[name, found.about.offset] = found
    ranked = sorted(strongest.values(), key=_rank, reverse=True)
    return tuple(_seen(found) for found in islice(ranked, MOST_SIGNALS))


def mood(before: Sequence[Event]) -> Mood | None:
    """Return how the customer sounds; None when they said nothing, or nobody listened."""
    if not any(event.custom_type == Custom.SIGNALS for event in before):
        return None
    said = [event.offset for event in before if _is_customers(event)][-MOOD_MESSAGES:]
    heard = [
        _MOODS.index(Mood(found.told["level"]))
        for found in _found(before)
        if found.told["signal"] == "frustration"
        and found.about.offset in said
        and found.told["level"] in _MOODS
    ]
    return _MOODS[max(heard, default=0)] if said else None


def _is_customers(event: Event) -> bool:
    return event.kind is Kind.MESSAGE and event.source is Source.CUSTOMER


def _found(before: Sequence[Event]) -> Iterator[_Found]:
    at = {event.offset: event for event in before}
    for event in before:
        if event.custom_type != Custom.SIGNALS:
            continue
        data = event.data
        acted = data.get("step") not in (None, "nothing")
        for told in data.get("evidence", ()):
            place = told.get("offset")
            about = at.get(data["about"] if place is None else place)
            if about is not None:
                because = data.get("because")
                yield _Found(
                    about=about,
                    told=told,
                    decided=acted and because in ("sum", told["signal"]),
                )


def _rank(found: _Found) -> tuple[bool, float, Offset]:
    return found.decided, float(found.told["score"]), found.about.offset


def _seen(found: _Found) -> SignalSeen:
    told, about = found.told, found.about
    return SignalSeen(
        name=str(told["signal"]),
        level=str(told["level"]),
        score=float(told["score"]),
        offset=about.offset,
        quote=_span(about, told.get("span")),
        why=str(told.get("why") or ""),
    )


def _span(about: Event, span: Sequence[int] | None) -> str:
    if span is not None:
        start, end = span
        if 0 <= start < end <= len(about.text):
            return glance(about.text, start, end)
    return quote(about)
