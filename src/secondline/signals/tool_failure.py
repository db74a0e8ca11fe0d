"""A tool that the AI used has failed."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from secondline.domain.events import Event, Kind, Source
from secondline.domain.evidence import Evidence
from secondline.domain.ids import Offset
from secondline.domain.value import Value

_FAILED_ONCE: Final = 0.5  # the AI may well go on without it, or ask again

#: Events of a log that are looked at, so that the hundredth hour of a session takes no longer.
LOOKED_AT: Final = 200

_ENDED: Final = ("done", "failed")

# A member of an enum is looked up by its name each time, which in a walk over a log adds up.
_TOOL: Final = Kind.TOOL
_BOT: Final = Source.AI_AGENT
_LISTS: Final = (list, tuple)


class EndedCall(Value, kw_only=True):
    """A call of a tool that has come to its end."""

    tool: str
    failed: bool
    offset: Offset


def tool_failure(events: Sequence[Event]) -> Evidence | None:
    """Return evidence where the last tool call to end in *events* failed, None otherwise."""
    calls = ended_calls(events[-LOOKED_AT:])
    if not calls or not calls[-1].failed:
        return None
    return Evidence(
        signal="tool_failure",
        level="failed",
        score=_FAILED_ONCE,
        offset=calls[-1].offset,
        why=f"{calls[-1].tool} failed",
    )


def ended_calls(events: Sequence[Event]) -> list[EndedCall]:
    """Return the AI's calls in the order in which they ended, each once."""
    ended: dict[str, EndedCall] = {}
    for event in events:
        if event.kind is not _TOOL:
            continue  # most of a log are messages
        for call in calls_of(event):
            state = call.get("state")
            if state not in _ENDED:
                continue
            key = str(call.get("call_id") or event.id)
            if key not in ended:
                tool = str(call.get("tool_id", ""))
                ended[key] = EndedCall(tool=tool, failed=state == "failed", offset=event.offset)
    return list(ended.values())


def calls_of(event: Event) -> Sequence[Mapping[str, Any]]:
    """Return what *event* says of calls; whatever is not of that shape is passed over."""
    if event.kind is not _TOOL or event.source is not _BOT:
        return ()
    calls = event.data.get("tool_calls")
    if not isinstance(calls, _LISTS):
        return ()
    return [call for call in cast("Sequence[Mapping[str, Any]]", calls) if isinstance(call, dict)]
