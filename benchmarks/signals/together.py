"""What one message costs when all signals look at it, at the end of a conversation."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from benchmarks.signals import speed
from benchmarks.signals.data import read
from secondline.domain.events import Audience, Event, Json, Kind, Source
from secondline.domain.evidence import Evidence
from secondline.domain.ids import AgentId, CustomerId, Offset, Seq, SessionId
from secondline.domain.policy import BALANCED
from secondline.domain.session import Session
from secondline.signals import frustration, request
from secondline.signals.confidence import confidence
from secondline.signals.loop import loop
from secondline.signals.tool_failure import tool_failure
from secondline.signals.watcher import Watch, Watcher

#: Events of the conversation before the message: words of both sides and calls of tools.
BEFORE = 40
MESSAGES = 5000

_THEN = datetime(2026, 1, 2, tzinfo=UTC)
SESSION = Session(
    id=SessionId("s"),
    agent_id=AgentId("agent"),
    customer_id=CustomerId("c"),
    customer_name="Ann",
    created_at=_THEN,
)


def report(folder: Path) -> str:
    """
    Return what all five signals together take.

    Raises:
        DataMissing: *folder* has no messages.
    """
    texts = [sentence.text for sentence in read(folder, "request")]
    texts = Random(0).sample(texts, min(len(texts), MESSAGES))
    before = conversation(texts)
    return "\n".join(
        [
            f"All signals on one message, after {BEFORE} events",
            speed.line(lambda text: look(text, before), texts),
            speed.line(watching(before), texts, "watched, with the policy,"),
            *(
                f"  {name + ':':14}worst {slowest.milliseconds:.2f} ms ({slowest.part!r})"
                for name, slowest in _each(before).items()
            ),
        ]
    )


def look(text: str, before: Sequence[Event]) -> list[Evidence]:
    """Return what all signals find when the customer says *text*."""
    events = [*before, _event(len(before), Source.CUSTOMER, {"message": text})]
    found = [request(text), frustration(text), confidence(before[-1]), tool_failure(events)]
    return [*(one for one in found if one), *loop(events)]


def watching(before: Sequence[Event]) -> Callable[[str], object]:
    """Return what a server does with a message: only what can be new is looked for, and decided."""
    watcher, watch = Watcher(policy=BALANCED), Watch()
    for event in before:
        watch, _ = watcher.after(watch, event, SESSION)

    def watched(text: str) -> object:
        event = _event(len(before), Source.CUSTOMER, {"message": text})
        return watcher.after(watch, event, SESSION)

    return watched


def conversation(texts: Sequence[str]) -> list[Event]:
    """Return events that ended with an answer of the AI."""
    events: list[Event] = []
    for at in range(BEFORE):
        text = texts[at % len(texts)]
        match at % 3:
            case 0:
                events.append(_event(at, Source.CUSTOMER, {"message": text}))
            case 1:
                call = {"tool_id": "look_up", "call_id": str(at), "state": "failed"}
                events.append(_event(at, Source.AI_AGENT, {"tool_calls": [call]}))
            case _:
                events.append(_event(at, Source.AI_AGENT, {"message": f"Sorry, I found {text}"}))
    return events


def _each(before: Sequence[Event]) -> dict[str, speed.Slowest]:
    def looped(text: str) -> object:
        return loop([*before, _event(len(before), Source.CUSTOMER, {"message": text})])

    def failed(text: str) -> object:
        return tool_failure([*before, _event(len(before), Source.CUSTOMER, {"message": text})])

    return {
        "request": speed.worst(request),
        "frustration": speed.worst(frustration),
        "loop": speed.worst(looped),
        "tool_failure": speed.worst(failed),
    }


def _event(offset: int, source: Source, data: Json) -> Event:
    return Event(
        session_id=SessionId("s"),
        offset=Offset(offset),
        seq=Seq(offset + 1),
        kind=Kind.TOOL if "tool_calls" in data else Kind.MESSAGE,
        source=source,
        audience=Audience.EVERYONE,
        at=_THEN,
        trace_id="",
        data=data,
        metadata={"confidence": 0.4},
    )
