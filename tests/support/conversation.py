"""
One conversation under everybody's commands at once, and the laws that hold after each of them.

Actors act on what they saw: a look at the session may be as old as the machine likes, a turn of
the AI may belong to an earlier epoch, a lease may have run out. What must come of it is worked out
here from the product's own table (LEGAL) and a model of a few plain values, not from the code.
"""

import asyncio
import tempfile
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, Final

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, precondition, rule
from msgspec.structs import replace

from secondline.domain.actors import SYSTEM, Actor
from secondline.domain.commit import Commit, Fence, Pending
from secondline.domain.envelope import unanswered
from secondline.domain.errors import Conflict, LeaseLost, NewerCustomerMessage, OwnerChanged
from secondline.domain.events import HUMAN_SOURCES, Audience, Custom, Event, Kind, NewEvent, Source
from secondline.domain.handoff import Closing, Handoff, HandoffState
from secondline.domain.handover import hand_over, open_handoff
from secondline.domain.ids import Epoch, Offset, QueueName, SessionId
from secondline.domain.jobs import CancelJob, Job, JobKind
from secondline.domain.owner import OwnerKind
from secondline.domain.ownership import (
    Cancel,
    Command,
    Escalate,
    Expire,
    Outcome,
    Requeue,
    Resolve,
    Return,
    TakeOver,
    Transfer,
)
from secondline.domain.session import Session
from secondline.domain.value import Value
from secondline.domain.writing import customer_message, human_message, plain, reply_blocked
from secondline.ports import EventFilter, HandoffFilter
from tests.support.stores import Opens, Store
from tests.support.values import (
    AGENT,
    BOSS,
    CUSTOMER,
    DANA,
    HOUSE,
    LEE,
    NOON,
    ROBOT,
    SUPPORT,
    Ears,
    a_request,
    a_session,
    message,
    taking,
)

ID: Final = SessionId("s")
QUIET: Final = timedelta(seconds=1.5)
LEASE: Final = timedelta(seconds=15)

AI, QUEUE, OPERATOR = OwnerKind.AI, OwnerKind.QUEUE, OwnerKind.OPERATOR

# The product's table, written down a second time on purpose: owner and command, next owner and
# how the handoff ends. "Holder" and "supervisor" say who may, where not everybody may.
LEGAL: Final[Mapping[tuple[OwnerKind, type[Command]], tuple[OwnerKind, Outcome | None, str]]] = {
    (AI, Escalate): (QUEUE, None, "anyone"),
    (AI, TakeOver): (OPERATOR, None, "anyone"),
    (QUEUE, TakeOver): (OPERATOR, None, "anyone"),
    (QUEUE, Cancel): (AI, Outcome.ABANDONED, "anyone"),
    (QUEUE, Expire): (AI, Outcome.UNANSWERED, "anyone"),
    (OPERATOR, Requeue): (QUEUE, None, "holder"),
    (OPERATOR, Transfer): (OPERATOR, None, "holder"),
    (OPERATOR, TakeOver): (OPERATOR, None, "supervisor"),
    (OPERATOR, Return): (AI, Outcome.RETURNED, "holder"),
    (OPERATOR, Resolve): (AI, Outcome.RESOLVED, "holder"),
}

PEOPLE: Final = (DANA, LEE, BOSS)
people = st.sampled_from(PEOPLE)
anybody = st.sampled_from((CUSTOMER, AGENT, *PEOPLE, SYSTEM))
queues = st.sampled_from((SUPPORT, QueueName("claims")))


def to_colleague(by: Actor, other: Actor) -> Transfer:
    return Transfer(by=by, operator_id=other.operator_id, display_name=other.display_name)


commands: Final[st.SearchStrategy[Command]] = st.one_of(
    st.builds(Escalate, by=anybody, queue=queues),
    st.builds(taking, people),
    st.builds(Cancel, by=anybody),
    st.builds(Expire, by=st.just(SYSTEM)),
    st.builds(Requeue, by=anybody, queue=queues),
    st.builds(to_colleague, anybody, people),
    st.builds(Return, by=anybody),
    st.builds(Resolve, by=anybody),
)


class Turn(Value, kw_only=True):
    """What a run of the AI began under; a bot that polls has no *lease* to show."""

    epoch: Epoch
    answers: Offset
    lease: str | None


@dataclass(slots=True)
class Model:
    """What must be true, in plain values."""

    owner: OwnerKind = AI
    operator: str | None = None
    epoch: int = 0
    pending_since: datetime | None = None
    customer_offset: int = -1
    closed: bool = False
    paused: bool = False  #: given back with "wait": no turn until the customer writes
    lease: str | None = None  #: of the turn that runs
    blocked: int = 0


class Conversation(RuleBasedStateMachine):
    """The machine; a subclass says which store it runs on."""

    opens: ClassVar[Opens]

    looks = Bundle("looks")
    turns = Bundle("turns")
    seen = st.one_of(st.none(), looks)  # None: a fresh look

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.stack = AsyncExitStack()
        self.folder = tempfile.TemporaryDirectory()
        opening = type(self).opens(Path(self.folder.name), Ears([]))
        self.store: Store = self.runner.run(self.stack.enter_async_context(opening))
        self.runner.run(self.store.log.create(a_session()))
        self.now = NOON
        self.model = Model()
        self.keys: set[str] = set()
        self.held: list[Session] = []  #: as each person who got it saw it

    def teardown(self) -> None:
        self.runner.run(self.stack.aclose())
        self.runner.close()
        self.folder.cleanup()

    # --- What actors do

    @rule(target=looks)
    def somebody_looks(self) -> Session:
        return self.session()

    @rule(seconds=st.sampled_from((1, 20, 700)))
    def time_passes(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(look=seen, key=st.sampled_from((None, None, "k1", "k2")))
    def the_customer_writes(self, look: Session | None, key: str | None) -> None:
        self.tick()
        words = message(f"under {key}", idempotency_key=key)
        if key in self.keys:
            before = self.everything()
            retry = customer_message(look or self.session(), words, at=self.now, quiet=QUIET)
            assert self.append(retry).replayed
            assert self.everything() == before
            return
        if look is not None and look.epoch != self.model.epoch:
            self.refused(customer_message(look, words, at=self.now, quiet=QUIET), OwnerChanged)
            look = None
        # Kept whoever has the session: a lost fence only asks for the decision anew.
        self.append(customer_message(look or self.session(), words, at=self.now, quiet=QUIET))
        self.keys |= {key} if key else set()
        self.model.pending_since = self.model.pending_since or self.now
        self.model.customer_offset = self.session().next_offset - 1
        self.model.closed = self.model.paused = False

    @rule()
    def the_customer_types(self) -> None:
        self.tick()
        data = {"status": "typing"}
        typing = NewEvent(kind=Kind.STATUS, source=Source.CUSTOMER_UI, data=data)
        self.append(plain(self.session(), typing, at=self.now, quiet=QUIET))

    @rule(command=commands, look=seen, note=st.sampled_from(("", "Note.")), resume=st.booleans())
    def somebody_commands(
        self, command: Command, look: Session | None, note: str, *, resume: bool
    ) -> None:
        self.tick()
        self.change_hands(look or self.session(), command, Closing(note=note), resume=resume)

    @rule(kind=st.sampled_from((Requeue, Transfer, Return, Resolve)), other=people, queue=queues)
    @precondition(lambda self: self.model.operator is not None)
    def the_holder_commands(self, kind: type[Command], other: Actor, queue: QueueName) -> None:
        self.tick()
        [holder] = [person for person in PEOPLE if person.operator_id == self.model.operator]
        given: dict[type[Command], Command] = {
            Requeue: Requeue(by=holder, queue=queue),
            Transfer: to_colleague(holder, other),
            Return: Return(by=holder),
            Resolve: Resolve(by=holder),
        }
        self.change_hands(self.session(), given[kind], Closing())

    @rule(who=people, look=seen)
    def a_person_speaks(self, who: Actor, look: Session | None) -> None:
        self.speaks(who, look or self.session())

    @rule(back=st.integers(0, 2))
    @precondition(lambda self: self.held)
    def a_holder_speaks_perhaps_too_late(self, back: int) -> None:
        session = self.held[-1 - back % len(self.held)]
        [holder] = [p for p in PEOPLE if p.operator_id == session.owner.operator_id]
        self.speaks(holder, session)

    def speaks(self, who: Actor, session: Session) -> None:
        self.tick()
        words = message(f"{who.display_name} here", Source.HUMAN_AGENT)
        if session.owner.operator_id != who.operator_id:
            self.change_hands(session, taking(who), Closing(), words=words)
        elif session.epoch != self.model.epoch:
            self.refused(human_message(session, words, at=self.now), OwnerChanged)
        else:
            self.append(human_message(session, words, at=self.now))
            self.model.pending_since = None

    @rule(target=turns)
    @precondition(lambda self: self.session().needs_turn)
    def a_bot_begins_a_turn(self) -> Turn:
        session = self.session()
        return Turn(epoch=session.epoch, answers=session.customer_offset, lease=None)

    @rule(target=turns, seconds=st.sampled_from((0, 2, 20, 700)))
    def the_worker_works(self, seconds: int) -> Turn:
        self.now += timedelta(seconds=seconds)
        self.tick()
        session = self.session()
        begun = Turn(epoch=session.epoch, answers=session.customer_offset, lease="none")
        for job in self.claim():
            if job.kind is JobKind.UNANSWERED:
                self.change_hands(session, Expire(by=SYSTEM), Closing())
                self.do(self.store.jobs.finish(job))
            elif session.needs_turn:
                self.model.lease = job.lease
                begun = replace(begun, lease=job.lease)
            else:
                self.do(self.store.jobs.finish(job))
        return begun

    @rule(turn=turns)
    def the_ai_answers(self, turn: Turn) -> None:
        cancel = (CancelJob(kind=JobKind.TURN),)
        words = message("answer", Source.AI_AGENT, metadata={"epoch": turn.epoch})
        if self.the_ai_writes(turn, words, pending=Pending.CLEAR, jobs=cancel):
            self.model.pending_since = self.model.lease = None

    @rule(turn=turns)
    def the_ai_shows_a_piece(self, turn: Turn) -> None:
        data = {"status": "typing", "data": {"draft_id": "d", "chunk": "ans"}}
        about = {"epoch": turn.epoch}
        piece = NewEvent(kind=Kind.STATUS, source=Source.AI_AGENT, data=data, metadata=about)
        self.the_ai_writes(turn, piece)

    @rule(turn=turns)
    def the_ai_starts_a_deed(self, turn: Turn) -> None:
        call = {"tool_id": "refund", "call_id": str(self.now), "state": "running"}
        deed = NewEvent(
            kind=Kind.TOOL,
            source=Source.AI_AGENT,
            data={"tool_calls": [call]},
            metadata={"epoch": turn.epoch},
            audience=Audience.STAFF,
        )
        self.the_ai_writes(turn, deed)

    @rule(turn=turns)
    def the_ai_hands_off(self, turn: Turn) -> None:
        self.tick()
        session = self.session()
        words = message("One moment.", Source.AI_AGENT, metadata={"epoch": turn.epoch})
        if turn.epoch != self.model.epoch:
            late = Commit(session_id=ID, at=self.now, fence=Fence(epoch=turn.epoch))
            self.refused(late, OwnerChanged, record=True)
        else:
            # Words on the way to a person answer nothing: the customer's clock runs on.
            command = Escalate(by=AGENT, queue=SUPPORT)
            self.change_hands(session, command, Closing(), goodbye=words)

    # --- How it is done, and what must come of it

    def the_ai_writes(self, turn: Turn, event: NewEvent, **more: Any) -> bool:
        """Append under the turn's fence; return whether it was taken, as it had to be."""
        self.tick()
        fence = Fence(epoch=turn.epoch, answers=turn.answers, lease=turn.lease)
        commit = Commit(session_id=ID, at=self.now, events=(event,), fence=fence, **more)
        if turn.epoch != self.model.epoch:
            self.refused(commit, OwnerChanged, record=True)
        elif turn.answers != self.model.customer_offset:
            self.refused(commit, NewerCustomerMessage, record=True)
        elif turn.lease not in (None, self.model.lease):
            self.refused(commit, LeaseLost, record=True)
        else:
            self.append(commit)
            return True
        return False

    def change_hands(
        self,
        session: Session,
        command: Command,
        closing: Closing,
        *,
        resume: bool = True,
        words: NewEvent | None = None,
        goodbye: NewEvent | None = None,
    ) -> None:
        """Decide *command* on what was seen, append it, and hold the outcome against LEGAL."""
        before = self.everything()
        try:
            commit = hand_over(
                session,
                self.handoff_of(session),
                command,
                house=HOUSE,
                at=self.now,
                before=(goodbye,) if goodbye else (),
                after=(words,) if words else (),
                closing=closing,
                resume=resume,
            )
        except Conflict:
            assert not _is_legal(session, command)
            assert self.everything() == before
            return
        assert _is_legal(session, command)
        if session.epoch != self.model.epoch:
            self.refused(commit, OwnerChanged)
            return
        self.append(commit)
        model, (owner, _, _) = self.model, LEGAL[session.owner.kind, type(command)]
        model.owner, model.epoch, model.lease = owner, model.epoch + 1, None
        model.operator = command.operator_id if isinstance(command, TakeOver | Transfer) else None
        model.paused = owner is AI and not resume
        model.closed = isinstance(command, Resolve)
        if words or isinstance(command, Resolve):
            model.pending_since = None
        if owner is OPERATOR:
            self.held.append(self.session())

    def handoff_of(self, session: Session) -> Handoff:
        if session.handoff_id is not None:
            return self.do(self.store.log.handoff(session.handoff_id))
        ticket = self.do(self.store.log.reserve_ticket())
        return open_handoff(session, ticket, a_request(), house=HOUSE, at=self.now)

    def refused(self, commit: Commit, why: type[Exception], *, record: bool = False) -> None:
        """See *commit* refused: nothing changes but, for a late word of the AI, the record."""
        before = self.everything()
        if record:
            blocked = reply_blocked(
                epoch=Epoch(0), turn_id="t", reason="owner_changed", text="late"
            )
            commit = replace(commit, if_refused=blocked)
        with pytest.raises(why):
            self.append(commit)
        if record and why is OwnerChanged:
            self.model.blocked += 1
            assert self.events()[-1].custom_type == Custom.REPLY_BLOCKED
            assert self.events()[:-1] == before[1]
        else:
            assert self.everything() == before

    def claim(self) -> list[Job]:
        claimed = self.store.jobs.claim(
            now=self.now,
            lease=f"lease {self.now}",
            until=self.now + LEASE,
            limit=9,
            agents=frozenset({ROBOT}),
        )
        return list(self.do(claimed))

    def tick(self) -> None:
        self.now += timedelta(milliseconds=10)

    def do(self, work: Any) -> Any:
        return self.runner.run(work)

    def append(self, commit: Commit) -> Any:
        return self.do(self.store.log.append(commit))

    def session(self) -> Session:
        return self.do(self.store.log.session(ID))

    def events(self) -> list[Event]:
        reading = self.store.log.events(ID, EventFilter(), audience=Audience.STAFF)
        return list(self.do(reading))

    def handoffs(self) -> list[Handoff]:
        return list(self.do(self.store.log.handoffs(HandoffFilter(), limit=100, cursor=None)).items)

    def timer(self) -> datetime | None:
        """Return when the handoff's timer is due: the only job that is no agent's."""
        return self.do(self.store.jobs.next_due(frozenset()))

    def turn_due(self) -> datetime | None:
        return self.do(self.store.jobs.next_due(frozenset({ROBOT}), only_theirs=True))

    def everything(self) -> tuple[Any, ...]:
        return (
            self.session(),
            self.events(),
            self.handoffs(),
            self.timer(),
            self.turn_due(),
        )

    # --- The laws

    @invariant()
    def there_is_exactly_one_owner_and_it_is_the_right_one(self) -> None:
        session = self.session()
        owner = session.owner
        assert (owner.kind, session.epoch) == (self.model.owner, self.model.epoch)
        assert (owner.queue is not None) == (owner.kind is QUEUE)
        assert owner.operator_id == self.model.operator
        assert (owner.display_name is not None) == (owner.kind is OPERATOR)

    @invariant()
    def each_change_of_hands_raises_the_epoch_by_one_and_nothing_else_does(self) -> None:
        changes = [e.data for e in self.events() if e.custom_type == Custom.OWNER_CHANGED]
        assert [change["epoch"] for change in changes] == list(range(1, self.model.epoch + 1))
        owners = [{"kind": "ai", "operator_id": None, "display_name": None, "queue": None}]
        owners += [change["owner"] for change in changes]
        assert [change["was"] for change in changes] == owners[:-1]
        assert owners[-1]["kind"] == self.session().owner.kind

    @invariant()
    def offsets_have_no_gaps(self) -> None:
        assert [e.offset for e in self.events()] == list(range(self.session().next_offset))

    @invariant()
    def the_ai_never_speaks_under_an_old_epoch(self) -> None:
        epoch, owner = 0, "ai"
        for event in self.events():
            if event.custom_type == Custom.OWNER_CHANGED:
                epoch, owner = event.data["epoch"], event.data["owner"]["kind"]
            if event.source is Source.AI_AGENT:
                assert (event.metadata["epoch"], owner) == (epoch, "ai")

    @invariant()
    def each_late_word_is_on_record(self) -> None:
        blocked = [e for e in self.events() if e.custom_type == Custom.REPLY_BLOCKED]
        assert len(blocked) == self.model.blocked
        assert all(event.audience is Audience.STAFF for event in blocked)

    @invariant()
    def who_waits_has_a_timer_and_nobody_else(self) -> None:
        assert (self.timer() is not None) == (self.model.owner is QUEUE)

    @invariant()
    def whom_the_ai_owes_an_answer_gets_a_turn(self) -> None:
        if self.session().needs_turn and not self.model.paused:
            assert self.turn_due() is not None
        if self.model.owner is not AI:
            assert self.turn_due() is None

    @invariant()
    def the_handoff_stands_where_its_session_stands(self) -> None:
        session = self.session()
        still_open = [h for h in self.handoffs() if h.state is not HandoffState.ENDED]
        assert [h.id for h in still_open] == ([session.handoff_id] if session.handoff_id else [])
        states = {AI: [], QUEUE: [HandoffState.WAITING], OPERATOR: [HandoffState.ACTIVE]}
        assert [h.state for h in still_open] == states[self.model.owner]
        for handoff in still_open:
            assert handoff.operator_id == session.owner.operator_id
            waits = handoff.state is HandoffState.WAITING
            assert session.waiting_since == (handoff.waiting_since if waits else None)
            assert not waits or handoff.queue == session.owner.queue

    @invariant()
    def each_handoff_ends_as_the_table_says(self) -> None:
        changes = [e.data for e in self.events() if e.custom_type == Custom.OWNER_CHANGED]
        for handoff in self.handoffs():
            mine = [change for change in changes if change["handoff_id"] == handoff.id]
            assert [c["outcome"] for c in mine[:-1]] == [None] * (len(mine) - 1)
            assert mine[-1]["outcome"] == handoff.outcome
            assert (handoff.outcome is None) == (handoff.state is not HandoffState.ENDED)

    @invariant()
    def the_clock_runs_from_the_first_message_that_nobody_answered(self) -> None:
        session = self.session()
        assert session.pending_since == self.model.pending_since
        pending = unanswered(session, self.events())
        assert (pending[0].at if pending else None) == session.pending_since

    @invariant()
    def no_clock_of_a_waiting_customer_starts_after_their_message(self) -> None:
        session = self.session()
        if session.waiting_since and session.handoff_id and session.pending_since:
            opened = self.do(self.store.log.handoff(session.handoff_id)).created_at
            assert session.waiting_since <= max(opened, session.pending_since)

    @invariant()
    def the_customer_is_told_of_each_change_at_once(self) -> None:
        events = self.events()
        for event in events:
            if event.custom_type == Custom.OWNER_CHANGED:
                line = events[event.offset + 1]
                assert (line.kind, line.source) == (Kind.MESSAGE, Source.SYSTEM)
                assert line.audience is event.audience is Audience.EVERYONE
                assert line.text

    @invariant()
    def people_speak_only_while_they_have_the_session(self) -> None:
        holder: str | None = None
        for event in self.events():
            if event.custom_type == Custom.OWNER_CHANGED:
                holder = event.data["owner"]["display_name"]
            if event.kind is Kind.MESSAGE and event.source in HUMAN_SOURCES:
                assert event.text == f"{holder} here"

    @invariant()
    def a_session_is_closed_from_resolve_until_the_customer_writes(self) -> None:
        assert self.session().closed == self.model.closed


def _is_legal(session: Session, command: Command) -> bool:
    row = LEGAL.get((session.owner.kind, type(command)))
    if row is None:
        return False
    boss = command.by in (BOSS, SYSTEM)
    may = {"anyone": True, "holder": boss or command.by.id == session.owner.operator_id}
    if not may.get(row[2], boss):
        return False
    # To hand a session to the one who has it is no change of hands.
    named = isinstance(command, TakeOver | Transfer)
    return not (named and command.operator_id == session.owner.operator_id)
