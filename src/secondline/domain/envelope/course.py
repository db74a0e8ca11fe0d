"""Where a handoff lies in its session's log."""

from collections.abc import Sequence

from secondline.domain.events import Custom, Event
from secondline.domain.handoff import Handoff
from secondline.domain.value import Value


class Course(Value, kw_only=True):
    """
    The log as far as a handoff's envelope may tell of it.

    *events* go to the end of the handoff, none of them deleted; *before* are those of the AI's
    time before it; *changes* are the handoff's own changes of owner, the one that opened it first.
    """

    events: Sequence[Event]
    before: Sequence[Event]
    changes: Sequence[Event]


def course(handoff: Handoff, events: Sequence[Event]) -> Course:
    """Return where *handoff* lies in *events*, the last of its session, oldest first."""
    told = [event for event in events if not event.deleted]
    begin, opened, end = 0, None, len(told)
    changes: list[Event] = []
    for place, event in enumerate(told):
        if event.custom_type != Custom.OWNER_CHANGED:
            continue
        if event.data.get("handoff_id") == handoff.id:
            changes.append(event)
            opened = place if opened is None else opened
            if event.data.get("outcome") is not None:
                end = place + 1
                break
        elif opened is None:
            begin = place + 1
    if opened is None:  # it is older than the events at hand
        opened = sum(event.offset < handoff.opened_offset for event in told)
    return Course(events=told[:end], before=told[begin : min(opened, end)], changes=changes)
