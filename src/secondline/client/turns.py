"""
A bot's turn, without its waiting: each step gives out the calls to make and takes their answers.

Rule 1: every word and deed carries the epoch and the last customer message of the turn.
Rule 2: what the server refuses ends the turn: TurnOver, and nothing is sent from then on.
"""

from collections.abc import Generator
from typing import Any, TypeVar

from secondline.client import calls
from secondline.client.calls import Call
from secondline.client.errors import (
    Conflict,
    NewerCustomerMessage,
    NotFound,
    OwnerChanged,
    TurnOver,
)
from secondline.client.values import Deed, Event, Handoff, Json, Offer, deeds_in

T = TypeVar("T")

# The conflict of a request for a person on words that have had theirs.
NOTHING_NEW = "nothing_new"

Steps = Generator[Call[Any], Any, T]


class TurnSteps:
    """What is known of a turn, and the steps of what can be done in it."""

    def __init__(self, offer: Offer) -> None:
        self.offer = offer
        self.over = False  #: nothing more can be said or done
        self.overtaken = False  #: the customer has written again: it starts over
        self._said = 0
        self._began = 0
        self._newest = offer.answers  #: of the customer's messages, as far as the server told
        self._own: list[Event] = []  #: the tool events of this run
        self._streaming = False

    @property
    def id(self) -> str:
        return self.offer.turn_id

    @property
    def session_id(self) -> str:
        return self.offer.session_id

    @property
    def events(self) -> list[Event]:
        """The conversation, oldest first; the last few hundred events."""
        return self.offer.events

    @property
    def pending(self) -> list[Event]:
        """The customer's messages that nobody has answered."""
        return self.offer.pending

    @property
    def text(self) -> str:
        """The words of the pending messages, a line each."""
        return self.offer.text

    @property
    def deeds(self) -> list[Deed]:
        """The tool calls since the last answer, also of a run that was started over."""
        return self.offer.deeds + deeds_in(self._own)

    @property
    def note(self) -> str | None:
        """What the operator left for the AI when they gave the session back."""
        return self.offer.note

    @property
    def may_hand_off(self) -> bool:
        """Whether anything was said that has not called for a person before."""
        return self.offer.may_hand_off

    def beginning(self) -> Steps[None]:
        """Show the customer that an answer is being written."""
        yield from self._fenced(self._status("typing", {}, self.offer.answers))

    def saying(self, text: str) -> Steps[Event]:
        call = calls.post_event(
            self.session_id,
            kind="message",
            source="ai_agent",
            message=text,
            data={"draft_id": self._draft} if self._streaming else None,
            metadata={"turn_id": self.id},
            # A message whose answer was lost can be said again.
            idempotency_key=f"{self._draft}:{self.offer.answers}",
            expected_epoch=self.offer.epoch,
            answers=self.offer.answers,
        )
        event = yield from self._fenced(call)
        self._said += 1
        self._streaming = False
        return event

    def streaming(self, piece: str) -> Steps[None]:
        self._streaming = True
        data = {"draft_id": self._draft, "chunk": piece}
        yield from self._fenced(self._status("typing", data, self.offer.answers))

    def leasing(self, name: str, arguments: Json) -> Steps[dict[str, Any]]:
        """Take the lease for a tool; return the call as it is to be reported."""
        call = {
            "tool_id": name,
            "call_id": f"{self.id}-{self.offer.answers}-{self._began}",
            "arguments": arguments,
        }
        self._began += 1
        event = yield from self._fenced(self._tool({**call, "state": "running", "result": None}))
        self._own.append(event)
        return call

    def reporting(self, call: dict[str, Any], state: str, result: object) -> Steps[None]:
        """Put on record what became of a deed; that is taken whoever has the session."""
        event = yield self._tool({**call, "state": state, "result": {"data": result}})
        self._own.append(event)

    def handing_off(
        self,
        code: str,
        text: str,
        queue: str | None = None,
        priority: str | None = None,
        summary: Json | None = None,
    ) -> Steps[Handoff]:
        call = calls.request_handoff(
            self.session_id,
            code=code,
            text=text,
            queue=queue,
            priority=priority,
            summary=summary,
            expected_epoch=self.offer.epoch,
            idempotency_key=self.id,
        )
        try:
            handoff = yield from self._fenced(call)
        except Conflict as conflict:
            if conflict.code != NOTHING_NEW:
                raise
            self.over = True  # the server has told the customer that the assistant listens
            yield from self._taking_back()
            raise TurnOver from None
        self.over = True
        return handoff

    def rereading(self) -> Steps[Offer]:
        """Return the turn as it is with what was written since."""
        seen = self.events[-1].offset + 1 if self.events else 0
        try:
            unread: list[Event] = yield calls.events(self.session_id, min_offset=seen)
        except NotFound:
            unread = []
        events = self.events + unread
        said = [e.offset for e in events if e.kind == "message" and e.source == "customer"]
        return Offer(
            turn_id=self.id,
            session_id=self.session_id,
            epoch=self.offer.epoch,
            # The message that the server spoke of may be hidden by now; it was read all the same.
            answers=max(self._newest, *said),
            events=events,
            note=self.note,
        )

    def _fenced(self, call: Call[T]) -> Steps[T]:
        if self.over:
            raise TurnOver
        try:
            return (yield call)
        except (OwnerChanged, NotFound):  # a person has it, or it was erased
            self.over = True
            raise TurnOver from None
        except NewerCustomerMessage as newer:
            self._newest = newer.offset
            self.over = self.overtaken = True
            yield from self._taking_back()
            raise TurnOver from None

    def _taking_back(self) -> Steps[None]:
        if self._streaming:
            yield self._status("cancelled", {"draft_id": self._draft}, None)

    @property
    def _draft(self) -> str:
        """The name of the message being written, before it has a place in the log."""
        return f"{self.id}.{self._said}" if self._said else self.id

    def _status(self, status: str, data: Json, answers: int | None) -> Call[Event]:
        return calls.post_event(
            self.session_id,
            kind="status",
            source="ai_agent",
            status=status,
            data=data,
            metadata={"turn_id": self.id},
            expected_epoch=self.offer.epoch,
            answers=answers,
        )

    def _tool(self, call: Json) -> Call[Event]:
        return calls.post_event(
            self.session_id,
            kind="tool",
            source="ai_agent",
            data={"tool_calls": [call]},
            metadata={"turn_id": self.id},
            expected_epoch=self.offer.epoch,
            answers=self.offer.answers,
        )
