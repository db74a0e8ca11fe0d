"""Posting an event: the one door for customers, people and bots."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from msgspec.structs import replace

from secondline.domain.access import SPEAKING, Action, require
from secondline.domain.actors import Actor, Role
from secondline.domain.commit import Commit, Fence, Pending
from secondline.domain.errors import Invalid, NotFound, OwnerChanged
from secondline.domain.events import Audience, Custom, Event, Json, Kind, NewEvent, Source
from secondline.domain.ids import Epoch, Offset, OperatorId, SessionId
from secondline.domain.jobs import CancelJob, JobKind
from secondline.domain.owner import OwnerKind
from secondline.domain.session import Session
from secondline.domain.value import Value
from secondline.domain.writing import (
    customer_message,
    human_message,
    plain,
    reply_blocked,
    same_or_raise,
)
from secondline.ports import Appended, Clock, Directory, EventLog, NewId, Pace
from secondline.services.handoffs import Handoffs, Speaker
from secondline.services.watches import Watches

# Custom events that nobody else may write.
BY_SERVER = frozenset({Custom.OWNER_CHANGED, Custom.REPLY_BLOCKED, Custom.SIGNALS, Custom.SUMMARY})

# Who speaks with these voices is shown under the AI's name.
AS_AI = frozenset({Source.AI_AGENT, Source.HUMAN_AS_AI})


class Participant(Value, kw_only=True):
    """Whose name stands beside a message."""

    id: str | None = None
    display_name: str = ""


class Posted(Value, kw_only=True):
    """An event as its writer posts it."""

    kind: Kind
    source: Source
    message: str | None = None
    data: Json | None = None
    metadata: Mapping[str, Any] = {}
    participant: Participant | None = None
    status: str | None = None
    idempotency_key: str | None = None
    expected_epoch: Epoch | None = None
    answers: Offset | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """The use case "somebody writes"."""

    log: EventLog
    directory: Directory
    handoffs: Handoffs
    watches: Watches
    pace: Pace
    clock: Clock
    new_id: NewId

    async def post(self, session_id: SessionId, posted: Posted, by: Actor) -> Event:
        """
        Put the event in the log, moving the ownership first where a person speaks (law 8).

        Raises:
            Forbidden: the writer's role may not speak with this voice.
            Invalid: the event is not one that this voice can write.
            OwnerChanged, NewerCustomerMessage: the fence refused it; nothing was said.
        """
        if posted.source is Source.SYSTEM:
            raise Invalid("source", "Events of the source “system” are written by the server.")
        require(by, SPEAKING[posted.source])
        session = await self.log.session(session_id)
        agent_name = await self._agent_name(session) if posted.source in AS_AI else ""
        key = posted.idempotency_key and f"{by.role}:{by.id}:{posted.idempotency_key}"
        new = NewEvent(
            kind=posted.kind,
            source=posted.source,
            data=_data(session, posted, by, agent_name),
            metadata=_metadata(posted, by),
            audience=_audience(posted),
            trace_id=self.new_id(),
            idempotency_key=key,
        )
        if key and (earlier := await self.log.keyed(session_id, key)):
            return same_or_raise(earlier, new)
        if posted.source is Source.AI_AGENT:
            appended = await self._as_ai(session, posted, new)
        elif posted.kind is Kind.MESSAGE and posted.source is not Source.CUSTOMER:
            appended = await self._as_person(session, posted, new, by)
        else:
            appended = await self._in_any_case(session, posted, new)
        for event in appended.events:
            if appended.replayed or event.trace_id == new.trace_id:
                return event
        raise RuntimeError("The log did not give back what it wrote.")

    async def _in_any_case(self, session: Session, posted: Posted, new: NewEvent) -> Appended:
        # A customer is heard whoever has the session: a fence that is lost means to look again,
        # unless the writer named the epoch it believes in.
        compose = customer_message if posted.kind is Kind.MESSAGE else plain
        while True:
            if posted.expected_epoch not in (None, session.epoch):
                raise OwnerChanged(session.owner, session.epoch)
            try:
                return await self.log.append(
                    compose(session, new, at=self.clock(), quiet=self.pace.quiet)
                )
            except OwnerChanged:
                if posted.expected_epoch is not None:
                    raise
            session = await self.log.session(session.id)

    async def _as_person(
        self, session: Session, posted: Posted, new: NewEvent, by: Actor
    ) -> Appended:
        while True:
            if posted.expected_epoch not in (None, session.epoch):
                raise OwnerChanged(session.owner, session.epoch)
            speaker = _speaker(posted, by, session)
            try:
                if session.owner.operator_id == speaker.operator_id:
                    return await self.log.append(human_message(session, new, at=self.clock()))
                return await self.handoffs.speak_up(
                    session.id, by, speaker, (new,), expected_epoch=session.epoch
                )
            except OwnerChanged as error:
                # Somebody was quicker. If the session is now in another person's hands that
                # is the answer; else look again.
                if error.epoch == session.epoch or posted.expected_epoch is not None:
                    raise
            session = await self.log.session(session.id)

    async def _as_ai(self, session: Session, posted: Posted, new: NewEvent) -> Appended:
        if _reports_a_deed_done(posted):
            # What had started when the session changed hands is told, not refused.
            return await self.log.append(
                plain(session, new, at=self.clock(), quiet=self.pace.quiet)
            )
        epoch = posted.expected_epoch
        if epoch is None:
            if posted.kind is not Kind.STATUS or _chunk(new.data):
                raise Invalid(
                    "expected_epoch", "An AI says under which epoch it began: expected_epoch."
                )
            if session.owner.kind is not OwnerKind.AI:
                raise OwnerChanged(session.owner, session.epoch)
            epoch = session.epoch
        if posted.kind is Kind.TOOL and session.epoch == epoch:
            await self.watches.before_deed(session, new)
        says = posted.kind is Kind.MESSAGE
        commit = Commit(
            session_id=session.id,
            at=self.clock(),
            events=(new,),
            fence=Fence(epoch=epoch, answers=posted.answers),
            pending=Pending.CLEAR if says else Pending.KEEP,
            jobs=(CancelJob(kind=JobKind.TURN),) if says else (),
        )
        blocked = reply_blocked(
            epoch=epoch,
            turn_id=str(posted.metadata.get("turn_id", "")),
            reason="owner_changed",
            text=posted.message or _chunk(new.data),
            trace_id=new.trace_id,
        )
        if session.epoch == epoch and session.owner.kind is not OwnerKind.AI:
            # The right epoch, but not the AI's: refused as any late word is.
            commit = replace(commit, fence=Fence(epoch=Epoch(-1)))
        return await self.log.append(replace(commit, if_refused=blocked))

    async def _agent_name(self, session: Session) -> str:
        try:
            return (await self.directory.agent(session.agent_id)).name
        except NotFound:
            return "Assistant"


def _data(session: Session, posted: Posted, by: Actor, agent_name: str) -> Json:
    match posted.kind:
        case Kind.MESSAGE:
            if not posted.message or not posted.message.strip():
                raise Invalid("message", "A message needs words: message.")
            participant = _participant(session, posted, by, agent_name)
            extra = dict(posted.data or {}) if posted.source is Source.AI_AGENT else {}
            return {
                **extra,
                "message": posted.message,
                "participant": {
                    "id": participant.id,
                    "display_name": participant.display_name,
                },
            }
        case Kind.STATUS:
            if not posted.status:
                raise Invalid("status", "A status event needs a status.")
            return {"status": posted.status, "data": dict(posted.data or {})}
        case Kind.TOOL:
            return _tool_data(posted)
        case Kind.CUSTOM:
            return _custom_data(posted, by)


def _participant(session: Session, posted: Posted, by: Actor, agent_name: str) -> Participant:
    match posted.source:
        case Source.CUSTOMER | Source.CUSTOMER_UI:
            own = Participant(id=session.customer_id, display_name=session.customer_name)
            return own if by.role is Role.CUSTOMER else posted.participant or own
        case Source.HUMAN_AGENT:
            speaker = _speaker(posted, by, session)
            told = posted.participant or Participant()
            return Participant(
                id=told.id or speaker.operator_id,
                display_name=told.display_name or speaker.display_name,
            )
        case _:
            return Participant(id=session.agent_id, display_name=agent_name)


def _speaker(posted: Posted, by: Actor, session: Session) -> Speaker:
    """
    Return the person who speaks.

    An operator's key names them. A connector or a supervisor says for whom it speaks; where it
    does not, it speaks for whoever has the session.
    """
    own = Speaker(operator_id=by.operator_id, display_name=by.display_name)
    if by.role is Role.OPERATOR:
        return own
    told, owner = posted.participant, session.owner
    if told is not None and (told.id or told.display_name):
        return Speaker(
            operator_id=OperatorId(told.id or told.display_name),
            display_name=told.display_name or str(told.id),
        )
    if owner.operator_id is not None:
        return Speaker(operator_id=owner.operator_id, display_name=owner.display_name or "")
    return own


def _metadata(posted: Posted, by: Actor) -> Json:
    # Who really wrote is said by the server alone (law 11).
    told = dict(posted.metadata)
    told.pop("author", None)
    if posted.source in (Source.HUMAN_AGENT, Source.HUMAN_AS_AI):
        told["author"] = {"id": by.id, "display_name": by.display_name}
    return told


def _audience(posted: Posted) -> Audience:
    match posted.kind:
        case Kind.MESSAGE | Kind.STATUS:
            return Audience.EVERYONE
        case Kind.TOOL | Kind.CUSTOM:
            return Audience.STAFF


def _tool_data(posted: Posted) -> Json:
    if posted.source is not Source.AI_AGENT:
        raise Invalid("kind", "Tool events are written by the AI.")
    calls = _calls(posted)
    if not calls or not all(_is_call(call) for call in calls):
        raise Invalid(
            "data.tool_calls",
            "A tool event lists its calls: each an object with tool_id, call_id and state "
            "(running, done or failed).",
        )
    return posted.data or {}


def _calls(posted: Posted) -> list[Any]:
    calls = (posted.data or {}).get("tool_calls")
    return cast("list[Any]", calls) if isinstance(calls, list) else []


def _is_call(call: Any) -> bool:  # noqa: ANN401 - JSON from outside
    if not isinstance(call, dict):
        return False
    told = cast("dict[str, Any]", call)
    named = isinstance(told.get("tool_id"), str) and isinstance(told.get("call_id"), str)
    return named and told.get("state") in ("running", "done", "failed")


def _custom_data(posted: Posted, by: Actor) -> Json:
    require(by, Action.WRITE_CUSTOM)
    data = posted.data
    if not data:
        raise Invalid("data", "A custom event needs data.")
    if data.get("type") in BY_SERVER:
        raise Invalid("data.type", "Events of this type are written by the server.")
    if data.get("type") == Custom.NOTE:
        text = data.get("text")
        if not isinstance(text, str) or not text.strip():
            raise Invalid("data.text", "A note needs words: data.text.")
        return {
            **data,
            "author": {"id": by.id, "display_name": by.display_name},
            "to": "colleagues",
        }
    return data


def _reports_a_deed_done(posted: Posted) -> bool:
    if posted.kind is not Kind.TOOL:
        return False
    return all(call["state"] != "running" for call in _calls(posted))


def _chunk(data: Json) -> str | None:
    inner: Any = data.get("data")
    if not isinstance(inner, dict):
        return None
    chunk = cast("dict[str, Any]", inner).get("chunk")
    return None if chunk is None else str(chunk)
