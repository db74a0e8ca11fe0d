"""
A common recipe for the handoff, as tutorials have it, to compare with: three conditions.

One of eight phrases stands in the message; two of the customer's last three messages are
frustrated; the bot has answered five times. The recipe asks a language model whether a message is
frustrated. That cannot be done offline, so `signals/frustration.py` is asked instead, whose
judgement may be better or worse. The recipe counts the bot's answers since the beginning; here they
count since the AI got the session, or it would be handed off with each message after a return.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from secondline.domain.events import Event, Kind, Source
from secondline.domain.evidence import Evidence
from secondline.domain.session import Session
from secondline.signals.frustration import ANNOYED, frustration
from secondline.signals.watcher import Watch, Watcher

PHRASES: Final = (
    "speak to a human",
    "talk to someone",
    "real person",
    "manager",
    "supervisor",
    "complaint",
    "lawyer",
    "cancel",
)
_LAST: Final = 3  # messages of the customer's
_FRUSTRATED: Final = 2  # of these
_ANSWERS: Final = 5  # of the bot's


@dataclass(frozen=True, slots=True, kw_only=True)
class KeywordWatcher(Watcher):
    """Watches with the recipe's conditions in place of the signals; offers and rules stay."""

    def looks(
        self, watch: Watch, event: Event, session: Session
    ) -> Iterable[tuple[str, Callable[[], Iterable[Evidence]]]]:
        for name, look in Watcher.looks(self, watch, event, session):
            if name in ("offer", "rule"):
                yield name, look
        if _is_message(event, Source.CUSTOMER):
            yield "request", lambda: _phrases(event)
            yield "frustration", lambda: _frustrated(watch.recent, event)
            yield "loop", lambda: _answers(watch.recent, event)


def _phrases(event: Event) -> Iterable[Evidence]:
    lowered = event.text.lower()
    for phrase in PHRASES:
        at = lowered.find(phrase)
        if at >= 0:
            span = (at, at + len(phrase)) if len(lowered) == len(event.text) else None
            yield _evidence("request", "asks", event, f"“{phrase}”", span)
            return


def _frustrated(recent: Sequence[Event], event: Event) -> Iterable[Evidence]:
    last = [told for told in recent if _is_message(told, Source.CUSTOMER)][-_LAST:]
    if sum(frustration(told.text).score >= ANNOYED for told in last) >= _FRUSTRATED:
        yield _evidence("frustration", "frustrated", event, f"{_FRUSTRATED} of {_LAST} messages")


def _answers(recent: Sequence[Event], event: Event) -> Iterable[Evidence]:
    if sum(_is_message(told, Source.AI_AGENT) for told in recent) >= _ANSWERS:
        yield _evidence("loop", "many_answers", event, f"{_ANSWERS} answers")


def _is_message(event: Event, source: Source) -> bool:
    return event.kind is Kind.MESSAGE and event.source is source


def _evidence(
    signal: str, level: str, event: Event, why: str, span: tuple[int, int] | None = None
) -> Evidence:
    return Evidence(signal=signal, level=level, score=1.0, span=span, offset=event.offset, why=why)
