"""
A recorded conversation, as far as the AI had it.

From a person's first word on the log tells what that person did, not what the AI would have met
with. So each stretch of the AI's is a conversation of its own, from the beginning or a return to
where a queue or a person got the session; the offers that were made then are left out.
"""

from collections.abc import Iterator, Mapping, Sequence

from secondline.domain.events import Custom, Event, Kind, Source
from secondline.domain.exported import Exported
from secondline.domain.ids import HandoffId, Offset
from secondline.domain.lines import Notice
from secondline.domain.owner import OwnerKind
from secondline.domain.session import Session
from secondline.domain.value import Value


class Conversation(Value, kw_only=True):
    """One stretch of the AI's; those of one session have its id in common."""

    session: Session
    events: tuple[Event, ...]
    needed: bool | None = None  #: whether a person was, as somebody said
    place: Offset | None = None  #: from which event on: the label's, else where a person came
    taken: bool = False  #: whether it ended with a queue or a person

    @property
    def ordinary(self) -> bool:
        """Whether nobody was needed, as far as one knows; an alarm here is a false one."""
        return not self.taken if self.needed is None else not self.needed


def stretches(told: Exported) -> Iterator[Conversation]:
    """Give the conversations of a session in which the customer says something."""
    needed: Mapping[HandoffId, bool | None] = {h.id: h.closing.needed for h in told.handoffs}
    events: list[Event] = []
    with_ai = True
    for event in told.events:
        if event.custom_type == Custom.OWNER_CHANGED:
            if with_ai:
                label = needed.get(HandoffId(event.data.get("handoff_id") or ""))
                yield from _spoken(told.session, events, taken=True, needed=label)
            events = []
            with_ai = event.data["owner"]["kind"] == OwnerKind.AI
        elif with_ai and event.data.get("notice") != Notice.OFFER:
            events.append(event)
    yield from _spoken(told.session, events)


def _spoken(
    session: Session, events: Sequence[Event], *, taken: bool = False, needed: bool | None = None
) -> Iterator[Conversation]:
    said = [event for event in events if is_message(event)]
    if any(event.source is Source.CUSTOMER for event in said):
        place = said[-1].offset if taken else None
        yield Conversation(
            session=session, events=tuple(events), needed=needed, place=place, taken=taken
        )


def is_message(event: Event) -> bool:
    """Whether *event* is something that the customer or the AI says."""
    return event.kind is Kind.MESSAGE and event.source in (Source.CUSTOMER, Source.AI_AGENT)
