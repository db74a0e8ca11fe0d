"""
What a rule can speak of: the session, the customer's message and, where there is one, a tool call.

A rule is asked in the middle of a conversation, so it gets no more than it can look through at
once: long texts are cut, large values lose what is beyond the limits below.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any, Final, cast

from secondline.domain.events import Event, Kind, Source
from secondline.domain.ids import Offset
from secondline.domain.session import Session
from secondline.signals.tool_failure import calls_of

#: The fields of each name that a rule may use; those of None are the owner's or the tool's own.
Fields = Mapping[str, "Fields | None"]
FIELDS: Final[Fields] = {
    "session": {
        "id": None,
        "channel": None,
        "language": None,
        "title": None,
        "labels": None,
        "metadata": None,
        "agent": None,
        "customer": {"id": None, "name": None},
        "customer_messages": None,
    },
    "message": {"text": None, "offset": None, "language": None, "at": None},
    "tool": {
        "name": None,
        "args": None,
        "state": None,
        "failed": None,
        "result": None,
        "offset": None,
    },
}

# A rule that looks at each item of a list, and for each at all others, then takes 8 ms at most.
_MOST_ITEMS: Final = 100  # of one value, those inside its lists and tables included
_MOST_CHARS: Final = 10_000  # of one value, all its texts together
_DEEPEST: Final = 8
_LARGEST: Final = 2**63  # what is not below it is no int of CEL's

_STATES: Final = frozenset({"running", "done", "failed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What one event told; *about_tool* where that is a call of the AI's."""

    offset: Offset
    about_tool: bool
    context: Any  #: CEL's own, with the session, the message and the call


def facts_of(
    session: Session, event: Event, *, said: Event | None, customer_messages: int
) -> tuple[Facts, ...]:
    """
    Return what rules can know at *event*: one for a message, one for each call of a tool event.

    *said* is the customer's last message and *customer_messages* how many there were since the AI
    last got the session, this one included. Other events have no facts.
    """
    if event.deleted:
        return ()
    known = {"session": _session(session, customer_messages)}
    if event.kind is Kind.MESSAGE and event.source is Source.CUSTOMER:
        return (_facts(event, {**known, "message": _message(session, event)}),)
    known["message"] = _message(session, said)
    return tuple(
        _facts(event, {**known, "tool": _tool(event, call)})
        for call in calls_of(event)
        if call.get("state") in _STATES
    )


def _facts(event: Event, told: dict[str, Any]) -> Facts:
    from cel import Context  # noqa: PLC0415 - an extra

    return Facts(offset=event.offset, about_tool="tool" in told, context=Context(told))


def _session(session: Session, customer_messages: int) -> dict[str, Any]:
    return {
        "id": session.id,
        "channel": _text(session.channel),
        "language": _text(session.language),
        "title": _text(session.title),
        "labels": _Room().take(session.labels),
        "metadata": _Room().take(session.metadata),
        "agent": _text(session.agent_id),
        "customer": {"id": _text(session.customer_id), "name": _text(session.customer_name)},
        "customer_messages": customer_messages,
    }


def _message(session: Session, event: Event | None) -> dict[str, Any]:
    if event is None:  # the AI acts before the customer has said anything
        return {
            "text": "",
            "offset": -1,
            "language": _text(session.language),
            "at": session.created_at,
        }
    return {
        "text": _text(event.text),
        "offset": event.offset,
        "language": _text(event.metadata.get("language")) or _text(session.language),
        "at": event.at,
    }


def _tool(event: Event, call: Mapping[str, Any]) -> dict[str, Any]:
    result = call.get("result")
    if isinstance(result, Mapping):
        result = cast("Mapping[str, Any]", result).get("data")
    return {
        "name": _text(call.get("tool_id")),
        "args": _Room().take(call.get("arguments") or {}),
        "state": call["state"],
        "failed": call["state"] == "failed",
        "result": _Room().take(result),
        "offset": event.offset,
    }


def _text(value: object) -> str:
    """Return *value* if it is a text, in its limits; an empty one for all else."""
    return _spoken(value[:_MOST_CHARS]) if isinstance(value, str) else ""


def _spoken(text: str) -> str:
    """Return *text* without halves of characters, which CEL cannot take."""
    return text if text.isascii() else text.encode(errors="replace").decode()


@dataclass(slots=True)
class _Room:
    """What one value may still take up."""

    items: int = _MOST_ITEMS
    chars: int = _MOST_CHARS

    def take(self, value: object, depth: int = 0) -> Any:  # noqa: ANN401 - JSON
        """Return *value* as far as there is room for it; what is no JSON becomes null."""
        match value:
            case None | bool():
                return value
            case int():
                return int(value) if -_LARGEST <= value < _LARGEST else _float(value)
            case float():
                return float(value)
            case str():
                return self._text(value)
            case Mapping() if depth < _DEEPEST:
                return self._table(cast("Mapping[object, object]", value), depth)
            case list() | tuple() if depth < _DEEPEST:
                return self._list(cast("Sequence[object]", value), depth)
            case _:
                return None

    def _text(self, value: str) -> str:
        taken = value[: self.chars]
        self.chars -= len(taken)
        return _spoken(taken)

    def _table(self, value: Mapping[object, object], depth: int) -> dict[str, Any]:
        table: dict[str, Any] = {}
        for key, item in value.items():
            if not self._one_more():
                break
            table[self._text(str(key))] = self.take(item, depth + 1)
        return table

    def _list(self, value: Sequence[object], depth: int) -> list[Any]:
        items: list[Any] = []
        for item in value:
            if not self._one_more():
                break
            items.append(self.take(item, depth + 1))
        return items

    def _one_more(self) -> bool:
        self.items -= 1
        return self.items >= 0


def _float(value: int) -> float:
    try:
        return float(value)
    except OverflowError:
        return inf if value > 0 else -inf
