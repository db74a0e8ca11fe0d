"""
One turn of ours, answered by Parlant.

Rule 1: our log is the truth. Parlant is told what was said; what it says is said once our log has
taken it, and where the log has not, Parlant is made to forget it.
Rule 2: a customer's line is not forwarded while Parlant is in a turn: it would cancel that turn,
and with it a handoff that one of Parlant's tools has just asked for.
Rule 3: what must survive a crash is noted in the session's memory or read off Parlant's log.
"""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, Final, cast

import anyio
from msgspec.structs import replace

from secondline.agents.parlant.link import OFFSET, Link, RemoteTurn
from secondline.agents.parlant.server import WAIT_SECONDS, Message, ParlantServer, RemoteEvent
from secondline.domain.events import HUMAN_SOURCES, Audience, Event, Kind, Source
from secondline.domain.handoff import Reason, ReasonCode, Request
from secondline.domain.ids import Offset
from secondline.ports import (
    MOST_EVENTS,
    AgentFailure,
    Deed,
    EventFilter,
    EventLog,
    HandoffRequest,
    MessageEnd,
    Output,
    Stage,
    Text,
    Turn,
)

# A turn that Parlant began before the session was in other hands hands nothing off any more; it
# gets this long to come to its end, so that the result of a tool is not lost there.
STALE_SECONDS: Final = 3

# Parlant tells of an error after it has said that it is done.
AFTERWORD_SECONDS: Final = 3

# A Parlant that lost a session is told so much of the conversation, the latest of it.
MOST_LINES: Final = 200

MOST_REASON_CHARS: Final = 500

UNHEARD: Final = "Note for the assistant: the customer did not get to see your last answer."
SET_ELSEWHERE: Final = "The session was set to manual in Parlant."

WORDS: Final = EventFilter(kinds=frozenset({Kind.MESSAGE, Kind.CUSTOM}))


@dataclass(slots=True, kw_only=True)
class Run:
    """The conversation between a turn and the session at Parlant; *manual* is that one's mode."""

    turn: Turn
    server: ParlantServer
    log: EventLog
    link: Link
    manual: bool
    answered: bool = False  #: something was said that is more than a preamble
    leaving: bool = False  #: a tool has asked for a person
    _unended: bool = False  #: words were given out that are not a message yet

    async def outputs(self) -> AsyncGenerator[Output, None]:
        if self.manual and self._ours and self.link.turn is None:
            yield await self._handoff(())
            return
        told = await self._found()
        if self.link.turn is not None and not (self._ours and self._all_told(told)):
            async with aclosing(self._overtaken()) as outputs:
                async for output in outputs:
                    yield output
            if self.leaving:
                return
        resumed = self.link.turn is not None
        if not resumed:
            await self._tell(told)
        async with aclosing(self._follow(resumed=resumed)) as outputs:
            async for output in outputs:
                yield output

    @property
    def settled(self) -> bool:
        """Whether the customer has their answer, whatever else Parlant had in mind."""
        return self.answered and not self.leaving and not self._unended

    @property
    def _ours(self) -> bool:
        """Whether Parlant was given the word under this turn's epoch."""
        return self.link.epoch == self.turn.epoch

    async def _note(self, **changes: Any) -> None:  # noqa: ANN401 - fields of the link
        self.link = replace(self.link, **changes)
        await self.turn.remember(self.link.noted())

    # --- What Parlant has been told already

    async def _found(self) -> frozenset[int]:
        """Return which of our lines are in Parlant's log beyond what is noted, after a crash."""
        events = await self.server.events(self.link.session, self.link.read)
        found = {event.metadata[OFFSET]: event for event in events if OFFSET in event.metadata}
        last = found.get(self._last_pending.offset)
        if self.link.turn is None and last is not None and _acknowledged(last, events):
            begun = RemoteTurn(
                offset=last.offset, trace=last.trace_id, line=self._last_pending.offset
            )
            self.link = replace(self.link, turn=begun, read=last.offset + 1)
        return frozenset(found)

    @property
    def _last_pending(self) -> Event:
        return self.turn.brief.pending[-1]

    def _all_told(self, found: frozenset[int]) -> bool:
        return all(
            event.offset < self.link.told or event.offset in found
            for event in self.turn.brief.pending
        )

    # --- A turn of Parlant's that the customer or a person has overtaken

    async def _overtaken(self) -> AsyncGenerator[Output, None]:
        """Let it come to its end; take over its deeds, hand off if it asked to, else undo it."""
        turn = cast("RemoteTurn", self.link.turn)
        events = await self._to_its_end(turn)
        unread = [event for event in events if event.offset >= self.link.read]
        for event in unread:
            for deed in self._deeds(event):
                yield deed
        unheard = [text for event in unread if (text := _answer(event, turn))]
        if self._ours and (await self.server.session(self.link.session)).manual:
            self.leaving = True
            if unheard:
                yield Text("\n\n".join(unheard))
            yield await self._handoff(events)
            return
        end = max((event.offset + 1 for event in events), default=turn.offset + 1)
        acted = any(event.calls for event in events)
        over = _ended(events, turn)
        if (unheard or not over) and not acted:
            await self.server.forget(self.link.session, turn.offset)
            await self._note(turn=None, read=end, own=self._upto, again=turn.line)
            return
        # What rests on a deed is not undone: the deed would be done once more.
        if self._ours:
            for text in unheard:
                yield Text(text)
                yield MessageEnd()
        elif unheard:
            await self._post_note(UNHEARD, "Secondline")
        await self._note(turn=None, read=end)

    async def _to_its_end(self, turn: RemoteTurn) -> Sequence[RemoteEvent]:
        """Return the events from the turn's beginning on, once it is over."""
        events = await self.server.events(self.link.session, turn.offset)
        # One of this epoch may still ask for a person, so it is waited for until our own deadline.
        patience = None if self._ours else STALE_SECONDS
        with anyio.move_on_after(patience):
            while not _ended(events, turn):
                after = max((event.offset + 1 for event in events), default=turn.offset)
                more = await self.server.events(self.link.session, after, wait=WAIT_SECONDS)
                events = [*events, *more]
        return events

    # --- Telling Parlant what was said, and giving it the word

    @property
    def _upto(self) -> Offset:
        return Offset(self.turn.brief.history[-1].offset + 1)

    async def _tell(self, found: frozenset[int]) -> None:
        lines = [line for line in await self._untold() if line.offset not in found]
        last = self._last_pending
        trigger = next((line for line in lines if line.offset == last.offset), None)
        before = [line for line in lines if line is not trigger]
        manual = self.manual
        if not manual and any(line.source is Source.CUSTOMER for line in before):
            await self.server.set_mode(self.link.session, "manual")  # else each would set it off
            manual = True
        for line in before:
            await self.server.post(self.link.session, _as_told(line))
        if manual:
            await self.server.set_mode(self.link.session, "auto")
        # Not cut off between the act and its note: what Parlant then did would be found later,
        # but a line that is on its way there would not.
        with anyio.CancelScope(shield=True):
            told = _as_told(trigger) if trigger else {"kind": "message", "source": "ai_agent"}
            begun = await self.server.post(self.link.session, told)
            turn = RemoteTurn(
                offset=begun.offset, trace=begun.trace_id, line=trigger and trigger.offset
            )
            await self._note(
                turn=turn,
                read=begun.offset + 1,
                told=self._upto,
                own=Offset(0),
                again=None,
                epoch=self.turn.epoch,
            )

    async def _untold(self) -> Sequence[Event]:
        lines: list[Event] = []
        start = self.link.told if self.link.again is None else self.link.again
        while True:
            events = await self.log.events(
                self.turn.session.id, WORDS, audience=Audience.STAFF, min_offset=start
            )
            lines += [event for event in events if self._must_tell(event)]
            if len(events) < MOST_EVENTS:
                return lines[-MOST_LINES:]
            start = events[-1].offset + 1

    def _must_tell(self, event: Event) -> bool:
        if event.offset == self.link.again:
            return True
        if not self.link.told <= event.offset < self._upto:
            return False
        if event.source is Source.AI_AGENT:
            return event.kind is Kind.MESSAGE and event.offset < self.link.own
        if event.kind is Kind.MESSAGE:
            return event.source is Source.CUSTOMER or event.source in HUMAN_SOURCES
        return event.is_note_for_ai

    async def _post_note(self, text: str, by: str) -> None:
        note = {"kind": "message", "source": "human_agent", "message": text}
        await self.server.post(self.link.session, {**note, "participant": {"display_name": by}})

    # --- Reading Parlant's answer

    async def _follow(self, *, resumed: bool) -> AsyncGenerator[Output, None]:
        turn = cast("RemoteTurn", self.link.turn)
        heard = self._heard() if resumed else frozenset[str]()
        over = False
        while not over:
            for event in await self.server.events(
                self.link.session, self.link.read, wait=WAIT_SECONDS
            ):
                async with aclosing(self._taken(event, turn, heard)) as outputs:
                    async for output in outputs:
                        yield output
                over = over or (event.completes and event.of(turn.trace))
        if self.leaving or (await self.server.session(self.link.session)).manual:
            yield await self._handoff(await self.server.events(self.link.session, turn.offset))
            return
        if not self.answered:
            await self._require_answer()
        await self._note(turn=None)

    async def _taken(
        self, event: RemoteEvent, turn: RemoteTurn, heard: frozenset[str]
    ) -> AsyncGenerator[Output, None]:
        """Give out what one event says, and note that it is read once our log has it."""
        deeds = self._deeds(event)
        for deed in deeds:
            yield deed
        message = event.said(turn.trace)
        if message is not None and message.text not in heard:
            if self._unended:
                yield MessageEnd()
            async with aclosing(self._pieces(event, message)) as pieces:
                async for piece in pieces:
                    yield Text(piece)
            # The words on the way to a person go to the log together with the handoff.
            self._unended = self.leaving
            if not self.leaving:
                yield MessageEnd()
        self.answered = self.answered or (message is not None and not message.preamble)
        if event.of(turn.trace):
            _raise_error(event)
            stage = event.status.stage if event.status and event.tells("processing") else None
            if stage and not self.leaving:
                yield Stage(stage)
        self.link = replace(self.link, read=event.offset + 1)
        if deeds or message is not None:
            await self._note()

    async def _pieces(self, event: RemoteEvent, message: Message) -> AsyncGenerator[str, None]:
        if message.complete:
            yield message.text
            return
        async with aclosing(self.server.pieces(self.link.session, event.id)) as pieces:
            async for piece in pieces:
                yield piece

    async def _require_answer(self) -> None:
        """
        Find out why Parlant said nothing.

        Raises:
            AgentFailure: always.
        """
        for event in await self.server.events(
            self.link.session, self.link.read, wait=AFTERWORD_SECONDS
        ):
            _raise_error(event)
        raise AgentFailure("Parlant ended its turn without an answer.")

    def _heard(self) -> frozenset[str]:
        """Return what the AI has said since the customer has waited for it."""
        since = self.turn.brief.pending[0].offset
        return frozenset(
            event.text
            for event in self.turn.brief.history
            if event.source is Source.AI_AGENT and event.text and event.offset > since
        )

    def _deeds(self, event: RemoteEvent) -> Sequence[Deed]:
        """Return the tool calls in *event* that our log does not have yet."""
        known = {
            call["call_id"]
            for told in self.turn.brief.history
            if told.kind is Kind.TOOL
            for call in told.data["tool_calls"]
        }
        deeds: list[Deed] = []
        for place, call in enumerate(event.calls):
            self.leaving = self.leaving or call.asks_for_a_person
            deed = Deed(
                name=call.name,
                call_id=f"{event.id}.{place}",
                arguments=call.arguments,
                result=call.result.data,
            )
            if deed.call_id not in known:
                deeds.append(deed)
        return deeds

    # --- Handing off

    async def _handoff(self, events: Sequence[RemoteEvent]) -> HandoffRequest:
        """Return the request for a person, with the reason that is found in Parlant's *events*."""
        asked = (call for event in events for call in event.calls if call.asks_for_a_person)
        why = next((call.reason for call in asked), SET_ELSEWHERE)
        if not self.turn.brief.may_hand_off:
            await self.server.set_mode(self.link.session, "auto")  # the turn ends without one
        end = max((event.offset + 1 for event in events), default=self.link.read)
        await self._note(turn=None, read=max(end, self.link.read), epoch=self.turn.epoch)
        return HandoffRequest(set_manual(why))


def set_manual(why: str) -> Request:
    """Return the request for a person of a session that Parlant has set to manual."""
    return Request(reason=Reason(code=ReasonCode.AGENT_DECISION, text=why[:MOST_REASON_CHARS]))


def _acknowledged(line: RemoteEvent, events: Sequence[RemoteEvent]) -> bool:
    return any(event.tells("acknowledged") and event.of(line.trace_id) for event in events)


def _ended(events: Sequence[RemoteEvent], turn: RemoteTurn) -> bool:
    return any(event.completes and event.of(turn.trace) for event in events)


def _answer(event: RemoteEvent, turn: RemoteTurn) -> str:
    """Return what the AI says in *event*; a preamble is no answer."""
    message = event.said(turn.trace)
    return message.text if message is not None and not message.preamble else ""


def _raise_error(event: RemoteEvent) -> None:
    if event.tells("error"):  # what stands in it may be a customer's
        raise AgentFailure("Parlant met an error in its turn; its own log says which.")


def _as_told(line: Event) -> Mapping[str, Any]:
    """Return a line of our log as it is posted to Parlant."""
    told: dict[str, Any] = {"kind": "message", "metadata": {OFFSET: line.offset}}
    author: Mapping[str, Any] = line.data.get("participant") or line.data.get("author") or {}
    person = {"participant": {"display_name": author.get("display_name") or "Operator"}}
    if line.kind is Kind.CUSTOM:
        note = f"Note for the assistant, not seen by the customer: {line.data['text']}"
        return {**told, **person, "source": Source.HUMAN_AGENT, "message": note}
    match line.source:
        case Source.CUSTOMER:
            return {**told, "source": Source.CUSTOMER, "message": line.text}
        case Source.HUMAN_AGENT:
            return {**told, **person, "source": Source.HUMAN_AGENT, "message": line.text}
        case _:  # a person under the AI's name, or words of the AI that Parlant has not
            return {**told, "source": Source.HUMAN_AS_AI, "message": line.text}
