"""
The twin of the stores: the same ports in dicts, for tests and to think with.

It holds the domain's own values and applies the domain's own rules (domain/fold.py). Nothing here
awaits, so each method is a transaction; all that is refused is refused before the first change.
"""

from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, TypeVar

import msgspec
from msgspec.structs import replace

from secondline.domain.actors import Role
from secondline.domain.commit import Commit
from secondline.domain.errors import LeaseLost, NotFound, OwnerChanged
from secondline.domain.events import Audience, Event, Json, Kind, NewEvent
from secondline.domain.fold import applied, refusal
from secondline.domain.handoff import Handoff, clocked, erased
from secondline.domain.ids import AgentId, CustomerId, HandoffId, Offset, Seq, SessionId, handoff_id
from secondline.domain.jobs import CancelJob, Job, JobChange, JobKind, Postpone, Schedule
from secondline.domain.session import Session
from secondline.domain.writing import same_or_raise
from secondline.ports import (
    MOST_EVENTS,
    AgentInfo,
    Appended,
    Change,
    Customer,
    EventFilter,
    HandoffFilter,
    Key,
    Page,
    SessionFilter,
)
from secondline.store.cursors import decode_cursor, encode_cursor
from secondline.store.rows import to_json, to_micros

T = TypeVar("T")

_session: Final = msgspec.json.Decoder(Session).decode
_handoff: Final = msgspec.json.Decoder(Handoff).decode
_object: Final = msgspec.json.Decoder(dict[str, Any]).decode


@dataclass(slots=True)
class _Row:
    """A job on the board."""

    kind: JobKind
    session_id: SessionId
    agent_id: AgentId | None
    run_at: datetime
    lease: str | None = None
    lease_until: datetime | None = None
    attempt: int = 0

    @property
    def due(self) -> datetime:
        return self.lease_until or self.run_at

    def held_by(self, job: Job) -> bool:
        return self.lease == job.lease

    def let_go(self, run_at: datetime) -> None:
        self.run_at, self.lease, self.lease_until = run_at, None, None

    def is_for(self, agents: frozenset[AgentId]) -> bool:
        return self.agent_id is None or self.agent_id in agents


JobKey = tuple[JobKind, SessionId]


@dataclass(slots=True)
class _State:
    """What there is; an event's *seq* is its place in *events*, counted from 1."""

    sessions: dict[SessionId, Session] = field(default_factory=dict[SessionId, Session])
    events: list[Event] = field(default_factory=list[Event])
    keys: dict[tuple[SessionId, str], Seq] = field(default_factory=dict[tuple[SessionId, str], Seq])
    handoffs: dict[HandoffId, Handoff] = field(default_factory=dict[HandoffId, Handoff])
    tickets: int = 0
    jobs: dict[JobKey, _Row] = field(default_factory=dict[JobKey, _Row])

    def session(self, session_id: SessionId) -> Session:
        if session_id not in self.sessions:
            raise NotFound("session")
        return self.sessions[session_id]


class MemoryLog:
    """The port `EventLog`."""

    def __init__(self, state: _State, committed: Callable[[Commit], None]) -> None:
        self._state = state
        self._committed = committed

    async def create(self, session: Session) -> None:
        # What comes from outside is taken in as JSON, so that nobody outside can change it.
        self._state.sessions[session.id] = _session(to_json(session))

    async def session(self, session_id: SessionId) -> Session:
        return self._state.session(session_id)

    async def sessions(
        self, wanted: SessionFilter, *, limit: int, cursor: str | None, descending: bool
    ) -> Page[Session]:
        found = [s for s in self._state.sessions.values() if _session_matches(s, wanted)]

        def place(session: Session) -> tuple[int, str]:
            return to_micros(session.created_at), session.id

        return _page(found, place, limit=limit, cursor=cursor, descending=descending)

    async def describe(
        self, session_id: SessionId, change: Callable[[Session], Session]
    ) -> Session:
        session = self._state.session(session_id)
        told = _session(to_json(change(session)))
        turn = self._state.jobs.get((JobKind.TURN, session_id))
        if turn is not None and told.agent_id != session.agent_id:
            turn.agent_id, turn.attempt = told.agent_id, 0
            turn.let_go(turn.run_at)
        self._state.sessions[session_id] = replace(
            session,
            agent_id=told.agent_id,
            customer_id=told.customer_id,
            customer_name=told.customer_name,
            title=told.title,
            channel=told.channel,
            language=told.language,
            metadata=told.metadata,
            labels=told.labels,
            consumption_offsets=told.consumption_offsets,
        )
        return self._state.sessions[session_id]

    async def erase(self, session_id: SessionId) -> None:
        state = self._state
        state.session(session_id)
        del state.sessions[session_id]
        state.events[:] = [
            replace(event, deleted=True, data={}, metadata={})
            if event.session_id == session_id
            else event
            for event in state.events
        ]
        state.keys = {k: seq for k, seq in state.keys.items() if k[0] != session_id}
        state.handoffs = {
            name: erased(handoff) if handoff.session_id == session_id else handoff
            for name, handoff in state.handoffs.items()
        }
        state.jobs = {key: row for key, row in state.jobs.items() if key[1] != session_id}

    async def append(self, commit: Commit) -> Appended:
        earlier = self._replayed(commit)
        if earlier is not None:
            return Appended(events=[earlier], replayed=True)
        session = self._state.session(commit.session_id)
        error = refusal(session, commit.fence) or self._lease_lost(commit)
        if error is None:
            return Appended(events=self._write(session, commit))
        if commit.if_refused is not None and isinstance(error, OwnerChanged):
            record = (commit.if_refused,)
            self._write(session, Commit(session_id=session.id, at=commit.at, events=record))
        raise error

    def _replayed(self, commit: Commit) -> Event | None:
        for new in commit.events:
            seq = self._state.keys.get((commit.session_id, new.idempotency_key or ""))
            if seq is not None:
                return same_or_raise(self._state.events[seq - 1], new)
        return None

    def _lease_lost(self, commit: Commit) -> LeaseLost | None:
        lease = commit.fence.lease
        row = self._state.jobs.get((JobKind.TURN, commit.session_id))
        held = lease is None or (row is not None and row.lease == lease)
        return None if held else LeaseLost()

    def _write(self, session: Session, commit: Commit) -> list[Event]:
        state = self._state
        written = [
            _event(commit, new, session.next_offset + index, len(state.events) + index + 1)
            for index, new in enumerate(commit.events)
        ]
        state.events.extend(written)
        for event, new in zip(written, commit.events, strict=True):
            if new.idempotency_key is not None:
                state.keys[session.id, new.idempotency_key] = event.seq
        state.sessions[session.id] = applied(session, commit)
        if commit.handoff is not None:
            since = state.sessions[session.id].pending_since
            handoff = clocked(commit.handoff, since)
            state.handoffs[handoff.id] = _handoff(to_json(handoff))
        for job in commit.jobs:
            _change_job(state.jobs, session.id, job)
        self._committed(commit)
        return written

    async def events(
        self,
        session_id: SessionId,
        wanted: EventFilter,
        *,
        audience: Audience,
        min_offset: int = 0,
        limit: int = MOST_EVENTS,
    ) -> Sequence[Event]:
        found = [
            event
            for event in self._seen_by(session_id, audience)
            if event.offset >= min_offset and wanted.takes(event, audience)
        ]
        return found[:limit]

    async def latest(
        self,
        session_id: SessionId,
        *,
        audience: Audience,
        limit: int,
        kinds: frozenset[Kind] | None = None,
    ) -> Sequence[Event]:
        seen = self._seen_by(session_id, audience)
        return [event for event in seen if kinds is None or event.kind in kinds][-limit:]

    def _seen_by(self, session_id: SessionId, audience: Audience) -> list[Event]:
        return [
            event
            for event in self._state.events
            if event.session_id == session_id
            and not event.deleted
            and (audience is Audience.STAFF or event.audience is audience)
        ]

    async def keyed(self, session_id: SessionId, key: str) -> Event | None:
        seq = self._state.keys.get((session_id, key))
        return None if seq is None else self._state.events[seq - 1]

    async def event(self, session_id: SessionId, offset: Offset, *, audience: Audience) -> Event:
        for event in self._seen_by(session_id, audience):
            if event.offset == offset:
                return event
        raise NotFound("event")

    async def annotate(
        self, session_id: SessionId, offset: Offset, change: Callable[[Json], Json]
    ) -> Event:
        event = await self.event(session_id, offset, audience=Audience.STAFF)
        changed = replace(event, metadata=_object(to_json(change(event.metadata))))
        self._state.events[event.seq - 1] = changed
        return changed

    async def delete_events(self, session_id: SessionId, min_offset: int) -> None:
        for event in self._seen_by(session_id, Audience.STAFF):
            if event.offset >= min_offset:
                self._state.events[event.seq - 1] = replace(event, deleted=True)

    async def feed(self, after: Seq, *, limit: int = MOST_EVENTS) -> Sequence[Change]:
        changes = [
            Change(
                seq=event.seq,
                offset=event.offset,
                kind=event.kind,
                source=event.source,
                custom_type=event.custom_type,
                session=self._state.sessions[event.session_id],
            )
            for event in self._state.events[after:]
            if event.session_id in self._state.sessions
        ]
        return changes[:limit]

    async def head(self) -> Seq:
        return Seq(len(self._state.events))

    async def reserve_ticket(self) -> HandoffId:
        self._state.tickets += 1
        return handoff_id(self._state.tickets)

    async def handoff(self, handoff_id: HandoffId) -> Handoff:
        if handoff_id not in self._state.handoffs:
            raise NotFound("handoff")
        return self._state.handoffs[handoff_id]

    async def handoffs(
        self, wanted: HandoffFilter, *, limit: int, cursor: str | None
    ) -> Page[Handoff]:
        found = [h for h in self._state.handoffs.values() if _handoff_matches(h, wanted)]

        def place(handoff: Handoff) -> tuple[int, str]:
            return to_micros(handoff.waiting_since), handoff.id

        return _page(found, place, limit=limit, cursor=cursor)


class MemoryJobs:
    """The port `JobBoard`; *changed* hears of jobs that came back."""

    def __init__(self, state: _State, changed: Callable[[], None]) -> None:
        self._state = state
        self._changed = changed

    async def claim(
        self,
        *,
        now: datetime,
        lease: str,
        until: datetime,
        limit: int,
        kind: JobKind | None = None,
        agents: frozenset[AgentId],
        overdue_before: datetime | None = None,
    ) -> Sequence[Job]:
        rows = [
            row
            for row in self._state.jobs.values()
            if row.due <= now
            and kind in (None, row.kind)
            and (row.is_for(agents) or (overdue_before and row.run_at <= overdue_before))
        ]
        claimed = sorted(rows, key=lambda row: row.due)[:limit]
        for row in claimed:
            row.lease, row.lease_until, row.attempt = lease, until, row.attempt + 1
        return [
            Job(
                kind=row.kind,
                session_id=row.session_id,
                run_at=row.run_at,
                lease=lease,
                attempt=row.attempt,
            )
            for row in claimed
        ]

    async def next_due(
        self, agents: frozenset[AgentId], *, only_theirs: bool = False
    ) -> datetime | None:
        return min(
            (
                row.due
                for row in self._state.jobs.values()
                if row.is_for(agents) and not (only_theirs and row.agent_id is None)
            ),
            default=None,
        )

    async def renew(self, job: Job, *, until: datetime) -> None:
        row = self._held(job)
        if row is None:
            raise LeaseLost
        row.lease_until = until

    async def release(self, job: Job, *, run_at: datetime) -> None:
        row = self._held(job)
        if row is not None:
            row.let_go(run_at)
        self._changed()

    async def finish(self, job: Job) -> None:
        row = self._held(job)
        if row is None:
            return
        if row.run_at == job.run_at:
            del self._state.jobs[row.kind, row.session_id]
            return
        row.let_go(row.run_at)
        row.attempt = 0
        self._changed()

    def _held(self, job: Job) -> _Row | None:
        row = self._state.jobs.get((job.kind, job.session_id))
        return row if row is not None and row.held_by(job) else None


class MemoryDirectory:
    """The port `Directory`."""

    def __init__(self) -> None:
        self._agents: dict[AgentId, AgentInfo] = {}
        self._customers: dict[CustomerId, Customer] = {}
        self._keys: dict[str, Key] = {}
        self._secrets: dict[str, str] = {}

    async def put_agent(self, agent: AgentInfo) -> None:
        self._agents[agent.id] = agent

    async def agent(self, agent_id: AgentId) -> AgentInfo:
        if agent_id not in self._agents:
            raise NotFound("agent")
        return self._agents[agent_id]

    async def agents(self) -> Sequence[AgentInfo]:
        return [self._agents[agent_id] for agent_id in sorted(self._agents)]

    async def put_customer(self, customer: Customer) -> None:
        self._customers[customer.id] = replace(customer, metadata=dict(customer.metadata))

    async def customer(self, customer_id: CustomerId) -> Customer:
        if customer_id not in self._customers:
            raise NotFound("customer")
        return self._customers[customer_id]

    async def customers(self, *, limit: int, cursor: str | None) -> Page[Customer]:
        def place(customer: Customer) -> tuple[int, str]:
            return to_micros(customer.created_at), customer.id

        return _page(self._customers.values(), place, limit=limit, cursor=cursor)

    async def put_key(self, key: Key) -> None:
        self._keys[key.digest] = key

    async def key(self, digest: str) -> Key | None:
        return self._keys.get(digest)

    async def people(self) -> Sequence[Key]:
        found = [key for key in self._keys.values() if key.role is Role.OPERATOR]
        return sorted(found, key=lambda key: key.display_name)

    async def secret(self, name: str, fresh: str) -> str:
        return self._secrets.setdefault(name, fresh)


@dataclass(frozen=True, slots=True)
class MemoryStore:
    """The three ports, on one state."""

    log: MemoryLog
    jobs: MemoryJobs
    directory: MemoryDirectory


@asynccontextmanager
async def open_store(
    *, committed: Callable[[Commit], None], jobs_changed: Callable[[], None]
) -> AsyncGenerator[MemoryStore]:
    """Open a store that is forgotten at the end."""
    yield make_store(committed, jobs_changed)


def make_store(
    committed: Callable[[Commit], None], jobs_changed: Callable[[], None]
) -> MemoryStore:
    state = _State()
    return MemoryStore(
        log=MemoryLog(state, committed),
        jobs=MemoryJobs(state, jobs_changed),
        directory=MemoryDirectory(),
    )


def _event(commit: Commit, new: NewEvent, offset: int, seq: int) -> Event:
    stored = replace(new, data=_object(to_json(new.data)), metadata=_object(to_json(new.metadata)))
    return stored.placed(commit.session_id, Offset(offset), Seq(seq), commit.at)


def _change_job(jobs: dict[JobKey, _Row], session_id: SessionId, change: JobChange) -> None:
    key = (change.kind, session_id)
    row = jobs.get(key)
    match change:
        case Schedule():
            row = jobs.setdefault(
                key, _Row(change.kind, session_id, change.agent_id, change.run_at)
            )
            row.run_at, row.agent_id = change.run_at, change.agent_id
        case Postpone():
            if row is not None and row.lease is None:
                row.run_at = max(row.run_at, change.run_at)
        case CancelJob():
            jobs.pop(key, None)


def _session_matches(session: Session, wanted: SessionFilter) -> bool:
    owner = session.owner
    return (
        wanted.agent_id in (None, session.agent_id)
        and wanted.customer_id in (None, session.customer_id)
        and wanted.owner in (None, owner.kind)
        and wanted.queue in (None, owner.queue)
        and wanted.operator_id in (None, owner.operator_id)
        and wanted.labels <= set(session.labels)
    )


def _handoff_matches(handoff: Handoff, wanted: HandoffFilter) -> bool:
    return (
        wanted.state in (None, handoff.state)
        and wanted.queue in (None, handoff.queue)
        and wanted.operator_id in (None, handoff.operator_id)
        and wanted.session_id in (None, handoff.session_id)
        and (wanted.since is None or handoff.created_at >= wanted.since)
    )


def _page(
    found: Iterable[T],
    place: Callable[[T], tuple[int, str]],
    *,
    limit: int,
    cursor: str | None,
    descending: bool = False,
) -> Page[T]:
    ordered = sorted(found, key=place, reverse=descending)
    start = decode_cursor(cursor)
    rest = [
        item
        for item in ordered
        if start is None or (place(item) < start if descending else place(item) > start)
    ]
    last = encode_cursor(*place(rest[limit - 1])) if len(rest) > limit else None
    return Page(items=rest[:limit], total=len(ordered), next_cursor=last)
