"""Writing a session's log down as a dialogue."""

from secondline.domain.events import Audience, Event, Kind, NewEvent, Source
from tests.support.values import in_order, message

_VOICES = {"c": Source.CUSTOMER, "b": Source.AI_AGENT, "p": Source.HUMAN_AGENT}


def dialogue(*lines: str) -> list[Event]:
    """
    Return the log of a conversation.

    A line begins with who speaks: ``c:`` the customer, ``b:`` the bot, ``p:`` a person of the
    house; ``+`` and ``-`` are a tool that was done and one that failed, ``=`` a change of owner.
    """
    return in_order(*(_event(line, at) for at, line in enumerate(lines)))


def _event(line: str, at: int) -> NewEvent:
    if line == "=":
        return NewEvent(
            kind=Kind.CUSTOM,
            source=Source.SYSTEM,
            data={"type": "owner_changed", "epoch": at, "owner": {"kind": "ai"}},
        )
    if line[0] in "+-":
        return call(line[1:], "done" if line[0] == "+" else "failed", str(at))
    voice, _, text = line.partition(":")
    return message(text.strip(), _VOICES[voice])


def call(tool: str, state: str, call_id: str) -> NewEvent:
    """Return what the log has of a tool's call."""
    told = {"tool_id": tool, "call_id": call_id, "state": state, "result": None}
    return NewEvent(
        kind=Kind.TOOL,
        source=Source.AI_AGENT,
        data={"tool_calls": [told]},
        audience=Audience.STAFF,
    )
