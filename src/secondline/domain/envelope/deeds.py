"""What the AI did: its tool calls, as the log has them."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final, cast

from secondline.domain.envelope.document import ToolUse
from secondline.domain.events import Event, Kind
from secondline.domain.ids import Offset
from secondline.domain.value import Value

# Asking for a person is no attempt to help, and no fact: these tools are not told of.
HANDOFF_TOOLS: Final = frozenset({"initiate_human_handoff"})


class Call(Value, kw_only=True):
    """A tool call as it stands after its latest event; *result* is None until it has come back."""

    id: str
    name: str
    arguments: Mapping[str, Any]
    state: str
    result: Mapping[str, Any] | None
    offset: Offset

    @property
    def outcome(self) -> str | None:
        """The result in words."""
        return None if self.result is None else in_words(self.result.get("data"))

    @property
    def failed(self) -> bool:
        return self.state == "failed"

    @property
    def running(self) -> bool:
        return self.state == "running"


def calls(events: Iterable[Event]) -> list[Call]:
    """Return each tool call once."""
    latest: dict[str, Call] = {}
    for event in events:
        if event.kind is not Kind.TOOL:
            continue
        for call in event.data.get("tool_calls", ()):
            key = str(call.get("call_id") or event.offset)
            latest[key] = Call(
                id=key,
                name=str(call.get("tool_id", "")),
                arguments=call.get("arguments") or {},
                state=str(call.get("state", "")),
                result=call.get("result"),
                offset=event.offset,
            )
    return list(latest.values())


def tool_uses(events: Iterable[Event]) -> tuple[ToolUse, ...]:
    """Return each tool call once, as it stands after its latest event."""
    return tuple(as_use(call) for call in calls(events))


def as_use(call: Call) -> ToolUse:
    return ToolUse(
        name=call.name,
        arguments=call.arguments,
        outcome=call.outcome,
        running=call.running,
        offset=call.offset,
    )


def distinct(made: Iterable[Call]) -> list[Call]:
    """Return the calls without those that a later one of the same tool only repeats."""
    return list({(call.name, call.outcome): call for call in made}.values())


def in_words(result: Any) -> str:  # noqa: ANN401 - JSON
    match result:
        case str():
            return result
        case dict():
            facts = cast("dict[str, Any]", result)
            return "; ".join(f"{name}: {in_words(fact)}" for name, fact in facts.items())
        case list():
            return "; ".join(in_words(item) for item in cast("list[Any]", result))
        case _:
            return json.dumps(result, ensure_ascii=False)
