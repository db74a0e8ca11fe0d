"""
Watching over the AI's conversations, and acting when a person is needed.

Rule 1: never in the way. A message is durable and acknowledged before it is looked at; a signal
that fails costs its own evidence and nothing else.
Rule 2: nothing is missed. A nudge is a hint that may be lost; at the latest a conversation is
looked at when the AI's turn on it begins.
Rule 3: once. What is done about an event is written under that event's offset and the epoch it was
looked at under, so that it does not matter how often, or in how many processes, it is looked at.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

import structlog
from msgspec.structs import replace

from secondline.domain.actors import SYSTEM
from secondline.domain.commit import Commit, Fence, Pending
from secondline.domain.errors import KeyReused, NewerCustomerMessage, NotFound, OwnerChanged
from secondline.domain.events import LASTING, Audience, Event, Kind, NewEvent, Source
from secondline.domain.handoff import Request
from secondline.domain.ids import Offset, SessionId
from secondline.domain.jobs import CancelJob, JobKind
from secondline.domain.leaky_sum import Step, Terms
from secondline.domain.lines import Lines, Notice
from secondline.domain.observation import Observation
from secondline.domain.owner import OwnerKind
from secondline.domain.session import Session
from secondline.domain.writing import ready
from secondline.ports import MOST_EVENTS, Clock, EventFilter, EventLog
from secondline.services.handoffs import Handoffs
from secondline.services.nudges import Nudges
from secondline.services.readiness import Readiness
from secondline.signals.watcher import Watch, Watcher

log = structlog.get_logger(__name__)

# Of a conversation that this process has not watched yet, so much of its end is read.
HISTORY_EVENTS: Final = 300

# Conversations in motion that are kept in memory; others are read again from the log.
MOST_WATCHED: Final = 1000

# At once, so that conversations share the log's group commits.
MOST_AT_ONCE: Final = 8

WATCHED: Final = EventFilter(kinds=LASTING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watches:
    """The use case "is a person needed here?"; without a *watcher* nobody asks."""

    log: EventLog
    handoffs: Handoffs
    nudges: Nudges
    watcher: Watcher | None
    lines: Lines
    clock: Clock
    _known: OrderedDict[SessionId, Watch] = field(default_factory=OrderedDict[SessionId, Watch])
    _ready: Readiness = field(default_factory=Readiness)

    async def run(self) -> None:
        """Look at what is nudged, until cancelled."""
        if self.watcher is not None:
            for language in self.watcher.languages:
                await self._ready.of(language)
        room = asyncio.Semaphore(MOST_AT_ONCE)
        async with asyncio.TaskGroup() as looks:
            while True:
                await room.acquire()
                look = looks.create_task(self.catch_up(await self.nudges.next()))
                look.add_done_callback(lambda _: room.release())
                # One look each time around the event loop: who waits for it waits for one at most.
                await asyncio.sleep(0)

    async def caught_up(self, session_id: SessionId) -> Session:
        """
        Return the session once all that the customer has said in it has been looked at.

        Raises:
            NotFound: it was erased.
        """
        session = await self.log.session(session_id)
        while True:
            await self.catch_up(session_id)
            said, session = session.customer_offset, await self.log.session(session_id)
            if session.customer_offset == said:
                return session

    async def catch_up(self, session_id: SessionId) -> None:
        """Look at what is new in the session, and do what the policy says; it never fails."""
        if self.watcher is None:
            return
        # The others, if this comes before them, are soon got ready by the message that needs one.
        await self._ready.of(self.watcher.languages[0])
        try:
            session = await self.log.session(session_id)
            if session.owner.kind is OwnerKind.AI:
                await self._watch(session, self.watcher)
        except (OwnerChanged, NotFound):
            self._known.pop(session_id, None)  # the session moved on, or was erased
        except Exception as error:  # noqa: BLE001 - the customer's turn goes on without it
            self._known.pop(session_id, None)
            log.warning("watch.failed", session=session_id, error=type(error).__name__)

    async def before_deed(self, session: Session, event: NewEvent) -> None:
        """
        Ask the owner's rules about the tool calls that *event* would begin.

        Where a rule wants a person, the session has changed hands when this returns, and the fence
        refuses the deed as it does any that comes too late.
        """
        if self.watcher is None or not self.watcher.rules:
            return
        await self.catch_up(session.id)
        try:
            watch = self._known.get(session.id, Watch())
            seen = self.watcher.before_deed(watch, event, session, at=self.clock())
            if seen is not None:
                await self._hand_off(session, seen, seen.event(self.watcher.policy.terms))
        except (OwnerChanged, NotFound):
            pass  # the deed comes too late already

    async def _watch(self, session: Session, watcher: Watcher) -> None:
        watch = self._known.pop(session.id, None)
        events = await self._unseen(session, watch)
        fresh = _fresh_from(session, events) if watch is None else watch.upto
        watch = watch or Watch()
        for event in events:
            watch, seen = watcher.after(watch, event, session)
            # What was said before the return has had its person (law 7).
            if seen is None or seen.about < max(fresh, session.returned_offset):
                continue
            for signal in seen.failed:
                log.warning("signal.failed", session=session.id, signal=signal)
            await self._act(session, seen, watcher.policy.terms)
            if seen.decision.step is Step.HAND_OFF:
                return
        self._known[session.id] = watch
        if len(self._known) > MOST_WATCHED:
            self._known.popitem(last=False)

    async def _unseen(self, session: Session, watch: Watch | None) -> Sequence[Event]:
        if watch is None:
            return await self.log.latest(
                session.id, audience=Audience.STAFF, limit=HISTORY_EVENTS, kinds=LASTING
            )
        events: list[Event] = []
        start = watch.upto
        while True:
            more = await self.log.events(
                session.id, WATCHED, audience=Audience.STAFF, min_offset=start
            )
            events += more
            if len(more) < MOST_EVENTS:
                return events
            start = Offset(more[-1].offset + 1)

    async def _act(self, session: Session, seen: Observation, terms: Terms) -> None:
        told = seen.event(terms)
        # Under one key, so that it is told and done once, whoever else looks.
        keyed = replace(told, idempotency_key=f"signals:{seen.about}")
        with suppress(KeyReused):  # a process with another policy has looked at it
            if seen.decision.step is Step.HAND_OFF:
                await self._hand_off(session, seen, told)
            elif seen.decision.step is Step.CONFIRM:
                await self._ask_back(session, keyed)
            elif seen.counts:
                await self._write(session, keyed)
            if seen.offers is not None:
                offer = replace(self._offer(session), idempotency_key=f"offer:{seen.offers}")
                await self._write(session, offer)

    async def _hand_off(self, session: Session, seen: Observation, told: NewEvent) -> None:
        decision = seen.decision
        await self.handoffs.request(
            session.id,
            Request(reason=decision.reason, queue=decision.queue, priority=decision.priority),
            SYSTEM,
            expected_epoch=session.epoch,
            before=(told,),
            key=f"policy:{session.epoch}:{seen.about}",
        )

    async def _ask_back(self, session: Session, told: NewEvent) -> None:
        """Put the question in place of the AI's answer, to all that the customer has said."""
        offer, epoch = self._offer(session), session.epoch
        while session.epoch == epoch:
            commit = self._commit(session, told, offer, ready(), answers=session.customer_offset)
            settling = replace(commit, pending=Pending.CLEAR, jobs=(CancelJob(kind=JobKind.TURN),))
            try:
                await self.log.append(settling)
            except NewerCustomerMessage:
                session = await self.log.session(session.id)
            else:
                return
        raise OwnerChanged(session.owner, session.epoch)

    async def _write(self, session: Session, event: NewEvent) -> None:
        await self.log.append(self._commit(session, event))

    def _commit(self, session: Session, *events: NewEvent, answers: Offset | None = None) -> Commit:
        return Commit(
            session_id=session.id,
            at=self.clock(),
            events=events,
            fence=Fence(epoch=session.epoch, answers=answers),
        )

    def _offer(self, session: Session) -> NewEvent:
        def line(notice: Notice) -> str:
            return self.lines.line(notice, session.language, ticket="", operator="")

        return NewEvent(
            kind=Kind.MESSAGE,
            source=Source.SYSTEM,
            data={
                "message": line(Notice.OFFER),
                "participant": {"id": None, "display_name": ""},
                "notice": Notice.OFFER,
                "choices": [
                    {"value": "yes", "text": line(Notice.OFFER_YES)},
                    {"value": "no", "text": line(Notice.OFFER_NO)},
                ],
            },
        )


def _fresh_from(session: Session, events: Sequence[Event]) -> Offset:
    """
    Return from where on something is to be done, in a conversation that was not watched so far.

    What was answered before, by another process or before there was a policy, is left at that.
    """
    if session.pending_offset is not None:
        return session.pending_offset
    last = events[-1].offset if events else session.next_offset
    return min(last, session.next_offset)  # more may have been said since the session was read
