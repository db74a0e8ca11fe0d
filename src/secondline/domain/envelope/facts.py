"""Facts: what tools came back with, and the numbers, addresses and days that customers name."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, cast

from secondline.domain.envelope.deeds import HANDOFF_TOOLS, Call, distinct
from secondline.domain.envelope.document import FactKind, FactSeen, StatedBy
from secondline.domain.envelope.fact_words import (
    AFTER,
    ASKED_FOR,
    BEFORE,
    NUMBER,
    SHAPED,
)
from secondline.domain.envelope.quoting import READ_CHARS, SECRET_WORDS, covered, glance
from secondline.domain.events import Event, Kind, Source
from secondline.domain.handoff import Fact
from secondline.domain.value import Value

# A glance holds a handful; the log beside the envelope has the rest.
MOST_CLAIMED: Final = 8
MOST_FROM_TOOLS: Final = 8

# Of a long conversation these messages are read: numbers are given at its beginning, or of late.
_FIRST_MESSAGES: Final = 10
_LAST_MESSAGES: Final = 20

_DIGIT_OR_AT: Final = re.compile(r"[\d@]")
_LABEL_CHARS: Final = 50
_NOT_WORD: Final = re.compile(r"[\W_]+")
_LEADING_WORDS: Final = re.compile(r"(?:[^\W\d_][\w'’-]*[ \t]+){1,3}$")

# A bare number is taken for an answer only if there is little before it, and nothing after.
_FEW_WORDS: Final = 4
_BARE: Final = re.compile(r"(?<![\w.,/-])#?([A-Z]{0,4}-?\d[\dA-Z-]{4,19})\W*$")

# Where a sum of money or a day stands in a result too, it may well be another's.
_CHECKABLE: Final = frozenset(FactKind) - {FactKind.AMOUNT, FactKind.DATE}

# A result that says back what was looked for confirms nothing, nor does one that found nothing.
_ECHOES: Final = frozenset({"query", "q", "input", "request", "search", "arguments", "args"})
_SUCCESS: Final = frozenset({"found", "ok", "success", "exists", "valid", "verified", "match"})
_NOTHING_FOUND: Final = re.compile(
    r"\b(?:not|no|un)[ _-]?(?:found|such|known|match\w*|result\w*|record\w*|valid|exist\w*)\b"
    r"|\b(?:invalid|unknown|error|failed|does ?n[o']t|could ?n[o']t|cannot|nicht gefunden"
    r"|unbekannt|no existe|introuvable|non trovat\w)\b",
    re.IGNORECASE,
)


class _Named(Value, kw_only=True):
    """Something that the customer named; *start* and *end* are of the words it is told in."""

    kind: FactKind
    value: str
    start: int
    end: int


def facts_seen(
    told: Iterable[Fact], events: Sequence[Event], made: Sequence[Call]
) -> tuple[FactSeen, ...]:
    """Return what the agent has *told*, then what the customer names, then what tools found."""
    useful = [call for call in made if call.name not in HANDOFF_TOOLS and not call.failed]
    return (
        *_told(told, events),
        *_claimed(events, useful),
        *list(_found(useful))[-MOST_FROM_TOOLS:],
    )


def _told(told: Iterable[Fact], events: Sequence[Event]) -> Iterator[FactSeen]:
    known = {event.offset for event in events}
    for fact in told:
        yield FactSeen(
            text=fact.text,
            stated_by=StatedBy.AGENT,
            verified_by=fact.verified_by,
            # A place that is not in the log would lead the person astray; no place does not.
            offset=fact.offset if fact.offset in known else None,
        )


def _found(made: Iterable[Call]) -> Iterator[FactSeen]:
    for call in distinct(made):
        if call.outcome and not call.running:
            yield FactSeen(
                text=glance(call.outcome),
                stated_by=StatedBy.TOOL,
                offset=call.offset,
                verified_by=call.name,
                verified_offset=call.offset,
                call_id=call.id,
            )


def _claimed(events: Sequence[Event], made: Sequence[Call]) -> list[FactSeen]:
    first: dict[tuple[FactKind, str], tuple[_Named, Event]] = {}
    for event, question in _with_numbers(events):
        for named in _named(event.text[:READ_CHARS], question):
            first.setdefault((named.kind, _bare(named.value)), (named, event))
    if not first:
        return []
    results = [(call, _leaves(call)) for call in made]
    latest = list(first.values())[-MOST_CLAIMED:]
    return [_seen(named, event, results) for named, event in latest]


def _seen(named: _Named, event: Event, results: Iterable[tuple[Call, frozenset[str]]]) -> FactSeen:
    holds = named.kind in _CHECKABLE and _bare(named.value)
    call = next((call for call, leaves in results if holds and holds in leaves), None)
    return FactSeen(
        text=event.text[named.start : named.end],
        stated_by=StatedBy.CUSTOMER,
        offset=event.offset,
        kind=named.kind,
        value=named.value,
        verified_by=call and call.name,
        verified_offset=call and call.offset,
        call_id=call and call.id,
    )


# --- What a message names


def _with_numbers(events: Sequence[Event]) -> list[tuple[Event, str]]:
    """Return the customer's messages that may name something, with the words they answer."""
    question = ""
    found: list[tuple[Event, str]] = []
    for event in events:
        if event.kind is not Kind.MESSAGE:
            continue
        if event.source is not Source.CUSTOMER:
            question = event.text[:READ_CHARS]
        elif _DIGIT_OR_AT.search(event.text):
            found.append((event, question))
    if len(found) <= _FIRST_MESSAGES + _LAST_MESSAGES:
        return found
    return found[:_FIRST_MESSAGES] + found[-_LAST_MESSAGES:]


def _named(written: str, question: str) -> Iterator[_Named]:
    text = covered(written)
    taken: list[tuple[int, int]] = []
    for named in _candidates(text, question):
        if all(named.end <= start or end <= named.start for start, end in taken):
            taken.append((named.start, named.end))
            yield named


def _candidates(text: str, question: str) -> Iterator[_Named]:
    """Give what may be meant, the surest reading of a place first."""
    for kind, pattern in SHAPED:
        for found in pattern.finditer(text):
            begin, end = found.span("value")
            words = _LEADING_WORDS.search(text, max(0, begin - 60), begin)
            start = words.start() if words and kind is not FactKind.EMAIL else begin
            # The window may have cut a word in two: then it begins with the next.
            if start and text[start - 1].isalnum():
                start = begin
            yield _Named(kind=kind, value=text[begin:end], start=start, end=end)
    for found in NUMBER.finditer(text):
        begin, end = found.span()
        if label := BEFORE.search(text[max(0, begin - _LABEL_CHARS) : end]):
            start = end - len(label[0])
            yield _Named(kind=_kind(label), value=found[0], start=start, end=end)
        elif label := AFTER.match(text, end):
            yield _Named(kind=_kind(label), value=found[0], start=begin, end=label.end())
    if len(text.split()) <= _FEW_WORDS and not SECRET_WORDS.search(f"{question} {text}"):
        for found in _BARE.finditer(text):
            yield _Named(
                kind=_asked_for(question), value=found[1], start=found.start(1), end=found.end(1)
            )


def _asked_for(question: str) -> FactKind:
    """Return what a bare number answers: what was asked for last."""
    asked = list(ASKED_FOR.finditer(question))
    return _kind(asked[-1]) if asked else FactKind.REFERENCE


def _kind(label: re.Match[str]) -> FactKind:
    return FactKind(label.lastgroup or "")


# --- What a result holds


def _leaves(call: Call) -> frozenset[str]:
    """Return the values in the result of *call*, bare, as claims are compared with them."""
    if call.result is None or call.running or not _says_something(call):
        return frozenset()
    # What a tool was told in sentences and says back, it has not looked up.
    told = [text for text in call.arguments.values() if isinstance(text, str) and " " in text]
    return frozenset(_values(call.result.get("data"), told))


def _says_something(call: Call) -> bool:
    data = call.result and call.result.get("data")
    if isinstance(data, Mapping):
        told = cast("Mapping[str, Any]", data)
        if told.get("error") or any(told.get(name) is False for name in _SUCCESS):
            return False
        if any(isinstance(part, list) and not part for part in told.values()):
            return False
    return not _NOTHING_FOUND.search(call.outcome or "")


def _values(data: Any, told: Sequence[str]) -> Iterator[str]:  # noqa: ANN401 - JSON
    match data:
        case dict():
            for name, part in cast("dict[str, Any]", data).items():
                if name.lower() not in _ECHOES:
                    yield from _values(part, told)
        case list():
            for part in cast("list[Any]", data):
                yield from _values(part, told)
        case str():
            for echo in told:
                data = data.replace(echo, " ")
            yield _bare(data)
            yield from map(_bare, data.split())
        case bool() | None:
            pass
        case _:
            yield _bare(str(data))


def _bare(value: str) -> str:
    return _NOT_WORD.sub("", value).casefold()
