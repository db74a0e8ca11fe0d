"""Asking for a person, taking over, handing on, giving back: one use case a method."""

from contextlib import suppress
from dataclasses import dataclass

from secondline.domain.actors import SYSTEM, Actor, Role
from secondline.domain.commit import Commit
from secondline.domain.envelope import Envelope, seal
from secondline.domain.errors import (
    HandoffEnded,
    Invalid,
    KeyReused,
    NewerCustomerMessage,
    NoHealthyAgent,
    NothingNew,
    NotWaiting,
    OwnerChanged,
)
from secondline.domain.events import LASTING, Audience, NewEvent
from secondline.domain.handoff import Closing, Handoff, Reason, ReasonCode, Request
from secondline.domain.handover import House, hand_over, open_handoff
from secondline.domain.ids import Epoch, HandoffId, OperatorId, QueueName, SessionId
from secondline.domain.lines import Notice
from secondline.domain.owner import OwnerKind
from secondline.domain.ownership import (
    Cancel,
    Command,
    Escalate,
    Expire,
    Requeue,
    Resolve,
    Return,
    TakeOver,
    Transfer,
)
from secondline.domain.session import Session
from secondline.domain.value import Value
from secondline.domain.writing import listening
from secondline.ports import Appended, Clock, Directory, EventLog
from secondline.services.agents import Agents
from secondline.services.commits import decide_and_append

# An envelope is drawn from the end of the log; what came before this many events is in the
# transcript, not in a glance.
ENVELOPE_EVENTS = 500


class Speaker(Value, kw_only=True):
    """The person under whose name a session is held."""

    operator_id: OperatorId
    display_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Handoffs:
    """The use cases around changes of hands."""

    log: EventLog
    directory: Directory
    agents: Agents
    house: House
    clock: Clock

    async def request(
        self,
        session_id: SessionId,
        request: Request,
        by: Actor,
        *,
        expected_epoch: Epoch | None = None,
        before: tuple[NewEvent, ...] = (),
        key: str | None = None,
    ) -> tuple[Handoff, bool]:
        """
        Ask for a person; return the handoff, and whether it is new.

        Asking while one is open gives the open one, whoever asked first; asking again under the
        idempotency key that one was opened with gives that one, also when it is over. *before* are
        the AI's last words, written together with the handoff or not at all.

        Raises:
            OwnerChanged: no handoff is open, and the epoch is not the expected one.
            NothingNew: an AI asks, on words that have had their person (law 7). What was pending
                is settled: the customer hears that the assistant is listening.
        """
        while True:
            if key is not None and (earlier := await self.log.keyed(session_id, key)):
                return await self.log.handoff(HandoffId(earlier.data["handoff_id"])), False
            session = await self.log.session(session_id)
            if session.handoff_id is not None:
                return await self.log.handoff(session.handoff_id), False
            if expected_epoch not in (None, session.epoch):
                raise OwnerChanged(session.owner, session.epoch)
            if not session.has_news and _is_an_ais(request, by):
                await self._tell_of_listening(session)
                raise NothingNew
            handoff, commit = await self._opening(session, request, by, before, key)
            try:
                await self.log.append(commit)
            except (OwnerChanged, KeyReused):
                continue  # somebody changed it meanwhile: look again
            return handoff, True

    async def _opening(
        self,
        session: Session,
        request: Request,
        by: Actor,
        before: tuple[NewEvent, ...],
        key: str | None,
    ) -> tuple[Handoff, Commit]:
        at = self.clock()
        ticket = await self.log.reserve_ticket()
        handoff = open_handoff(session, ticket, request, house=self.house, at=at)
        command = Escalate(by=by, queue=handoff.queue)
        commit = hand_over(
            session, handoff, command, house=self.house, at=at, before=before, key=key
        )
        return handoff, commit

    async def _tell_of_listening(self, session: Session) -> None:
        if not session.needs_turn:
            return
        line = self.house.lines.line(Notice.LISTENING, session.language, ticket="", operator="")
        with suppress(OwnerChanged, NewerCustomerMessage):  # then it is no longer true
            await self.log.append(listening(session, line, at=self.clock()))

    async def agent_failed(self, session: Session, why: str, agent_name: str) -> bool:
        """
        Ask for a person in place of the session's agent; *why* goes to those who run it.

        Return False where the session is in a person's hands, or a queue's, already.
        """
        request = Request(reason=Reason(code=ReasonCode.AGENT_ERROR, text=why))
        by = Actor(role=Role.AGENT, id=session.agent_id, display_name=agent_name)
        try:
            _, new = await self.request(session.id, request, by, expected_epoch=session.epoch)
        except OwnerChanged:
            return False
        return new

    async def take_over(
        self, session_id: SessionId, by: Actor, *, expected_epoch: Epoch | None = None
    ) -> None:
        """
        Make *by* the owner; if they are it already, nothing changes.

        Raises:
            OwnerChanged: somebody else has the session; the error names them.
        """
        me = Speaker(operator_id=by.operator_id, display_name=by.display_name)
        if _holds(await self.log.session(session_id), me):
            return
        try:
            await self.speak_up(session_id, by, me, (), expected_epoch=expected_epoch)
        except OwnerChanged as error:
            if error.owner.operator_id != me.operator_id:  # else: from another tab, just now
                raise

    async def speak_up(
        self,
        session_id: SessionId,
        by: Actor,
        speaker: Speaker,
        words: tuple[NewEvent, ...],
        *,
        expected_epoch: Epoch | None,
    ) -> Appended:
        """
        Make *speaker* the owner and write their first *words*, in one commit (law 8).

        Raises:
            OwnerChanged: somebody else has the session; the error names them.
        """
        command = TakeOver(
            by=by, operator_id=speaker.operator_id, display_name=speaker.display_name
        )

        async def decide(session: Session) -> Commit:
            at = self.clock()
            if session.handoff_id is not None:
                handoff = await self.log.handoff(session.handoff_id)
            else:
                ticket = await self.log.reserve_ticket()
                request = Request(reason=Reason(code=ReasonCode.OPERATOR_TAKEOVER))
                handoff = open_handoff(session, ticket, request, house=self.house, at=at)
            return hand_over(session, handoff, command, house=self.house, at=at, after=words)

        return await decide_and_append(self.log, session_id, decide, expected_epoch=expected_epoch)

    async def claim(
        self, handoff_id: HandoffId, by: Actor, *, expected_epoch: Epoch | None = None
    ) -> Handoff:
        """
        Take a waiting handoff; taking one's own again changes nothing.

        Raises:
            OwnerChanged: somebody else was first; the error names them.
            HandoffEnded: it is over.
        """
        session = await self._session_of(handoff_id)
        command = TakeOver(by=by, operator_id=by.operator_id, display_name=by.display_name)
        try:
            if session.owner.operator_id != by.operator_id:
                return await self._change(handoff_id, command, expected_epoch=expected_epoch)
        except OwnerChanged as error:
            if error.owner.operator_id != by.operator_id:  # else: from another tab, just now
                raise
        return await self.log.handoff(handoff_id)

    async def release(self, handoff_id: HandoffId, by: Actor) -> Handoff:
        """Give a claimed handoff back to its queue."""
        handoff = await self.log.handoff(handoff_id)
        return await self._change(handoff_id, Requeue(by=by, queue=handoff.queue))

    async def transfer(
        self,
        handoff_id: HandoffId,
        by: Actor,
        *,
        operator_id: OperatorId | None,
        queue: QueueName | None,
        note: str,
    ) -> Handoff:
        """
        Hand on to a colleague or to a queue, exactly one of them.

        Raises:
            Invalid: neither or both are named, or there is no such colleague.
        """
        command: Command
        if queue is not None and operator_id is None:
            command = Requeue(by=by, queue=queue)
        elif operator_id is not None and queue is None:
            command = Transfer(
                by=by, operator_id=operator_id, display_name=await self._name(operator_id)
            )
        else:
            raise Invalid("to", "Name an operator or a queue, and only one of them.")
        return await self._change(handoff_id, command, Closing(note=note))

    async def _name(self, operator_id: OperatorId) -> str:
        for key in await self.directory.people():
            if key.actor_id == operator_id:
                return key.display_name
        raise Invalid("to.operator", "There is no such operator.")

    async def give_back(
        self, handoff_id: HandoffId, by: Actor, closing: Closing, *, resume: bool = True
    ) -> Handoff:
        """
        Return the session to the AI, with a note.

        Raises:
            NoHealthyAgent: there is no AI that could go on; the session stays with the person.
        """
        await self._require_healthy(handoff_id)
        return await self._change(handoff_id, Return(by=by), closing, resume=resume)

    async def resolve(self, handoff_id: HandoffId, by: Actor, closing: Closing) -> Handoff:
        """Settle the matter; the session is closed until the customer writes again."""
        return await self._change(handoff_id, Resolve(by=by), closing)

    async def cancel(self, handoff_id: HandoffId, by: Actor) -> Handoff:
        """
        Stop waiting for a person: the customer changed their mind.

        Raises:
            NotWaiting: a person has the session by now.
            NoHealthyAgent: there is no AI that could go on; the customer keeps their place.
        """
        await self._require_healthy(handoff_id)
        return await self._change(handoff_id, Cancel(by=by), only_waiting=True)

    async def expire(self, handoff_id: HandoffId) -> Handoff:
        """
        Nobody came: back to the AI, with an apology.

        Raises:
            NotWaiting: a person has the session by now.
            NoHealthyAgent: there is no AI that could go on.
        """
        await self._require_healthy(handoff_id)
        return await self._change(handoff_id, Expire(by=SYSTEM), only_waiting=True)

    async def envelope(self, handoff: Handoff) -> Envelope:
        """Return what travels with *handoff*, drawn from the log as it stands."""
        session = await self.log.session(handoff.session_id)
        events = await self.log.latest(
            session.id, audience=Audience.STAFF, limit=ENVELOPE_EVENTS, kinds=LASTING
        )
        return seal(handoff, session, events, patience=self.house.patience)

    async def _require_healthy(self, handoff_id: HandoffId) -> None:
        session = await self._session_of(handoff_id)
        if not await self.agents.healthy(session.agent_id):
            raise NoHealthyAgent

    async def _session_of(self, handoff_id: HandoffId) -> Session:
        handoff = await self.log.handoff(handoff_id)
        session = await self.log.session(handoff.session_id)
        if session.handoff_id != handoff_id:
            raise HandoffEnded
        return session

    async def _change(
        self,
        handoff_id: HandoffId,
        command: Command,
        closing: Closing = Closing(),  # noqa: B008 - frozen
        *,
        resume: bool = True,
        only_waiting: bool = False,
        expected_epoch: Epoch | None = None,
    ) -> Handoff:
        async def decide(session: Session) -> Commit:
            if session.handoff_id != handoff_id:
                raise HandoffEnded
            if only_waiting and session.owner.kind is not OwnerKind.QUEUE:
                raise NotWaiting(session.owner, session.epoch)
            return hand_over(
                session,
                await self.log.handoff(handoff_id),
                command,
                house=self.house,
                at=self.clock(),
                closing=closing,
                resume=resume,
            )

        session = await self._session_of(handoff_id)
        await decide_and_append(self.log, session.id, decide, expected_epoch=expected_epoch)
        return await self.log.handoff(handoff_id)


def _is_an_ais(request: Request, by: Actor) -> bool:
    """Whether an AI asks of its own accord; one that fails needs a person in any case."""
    return by.role is Role.AGENT and request.reason.code is not ReasonCode.AGENT_ERROR


def _holds(session: Session, who: Speaker) -> bool:
    owner = session.owner
    return owner.kind is OwnerKind.OPERATOR and owner.operator_id == who.operator_id
