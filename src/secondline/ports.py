"""What the services need of the outside: each port has an in-memory twin and one contract suite."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Any, Generic, Protocol, TypeVar

from secondline.domain.actors import Role
from secondline.domain.commit import Commit
from secondline.domain.envelope import Written
from secondline.domain.events import Audience, Event, Json, Kind, Source
from secondline.domain.handoff import Handoff, HandoffState, Request
from secondline.domain.ids import (
    AgentId,
    CustomerId,
    Epoch,
    HandoffId,
    Offset,
    OperatorId,
    QueueName,
    Seq,
    SessionId,
)
from secondline.domain.jobs import Job, JobKind
from secondline.domain.owner import OwnerKind
from secondline.domain.session import Session
from secondline.domain.turn import Brief
from secondline.domain.value import Value

T = TypeVar("T")

# One read never carries more than this, so that no request can ask for the whole database.
MOST_EVENTS = 1000
MOST_ITEMS = 100


class Page(Value, Generic[T]):
    """A part of a list; *next_cursor* asks for the following one, None at the end."""

    items: Sequence[T]
    total: int
    next_cursor: str | None


class Appended(Value, kw_only=True):
    """What a commit put in the log; *replayed* when the log had it already, under its key."""

    events: Sequence[Event]
    replayed: bool = False

    @property
    def wrote(self) -> bool:
        return not self.replayed


class EventFilter(Value, kw_only=True):
    """Which events of a session to read; None means any."""

    kinds: frozenset[Kind] | None = None
    source: Source | None = None
    trace_id: str | None = None

    def takes(self, event: Event, audience: Audience) -> bool:
        """Whether *event* is wanted, and *audience* may see it."""
        return (
            (audience is Audience.STAFF or event.audience is audience)
            and (self.kinds is None or event.kind in self.kinds)
            and self.source in (None, event.source)
            and self.trace_id in (None, event.trace_id)
        )


class SessionFilter(Value, kw_only=True):
    """Which sessions to list; None means any."""

    agent_id: AgentId | None = None
    customer_id: CustomerId | None = None
    labels: frozenset[str] = frozenset()
    owner: OwnerKind | None = None
    queue: QueueName | None = None
    operator_id: OperatorId | None = None


class HandoffFilter(Value, kw_only=True):
    """Which handoffs to list; None means any."""

    state: HandoffState | None = None
    queue: QueueName | None = None
    operator_id: OperatorId | None = None
    session_id: SessionId | None = None
    since: datetime | None = None


class Change(Value, kw_only=True):
    """One line of the feed of all sessions: where the log grew, and the session as it stands."""

    seq: Seq
    offset: Offset
    kind: Kind
    source: Source
    custom_type: str | None
    session: Session


class EventLog(Protocol):
    """The sessions, their logs and their handoffs: the truth."""

    async def create(self, session: Session) -> None:
        """Store a new session, with an empty log."""
        ...

    async def session(self, session_id: SessionId) -> Session:
        """
        Return the session as it stands.

        Raises:
            NotFound: there is no such session, or it was erased.
        """
        ...

    async def sessions(
        self, wanted: SessionFilter, *, limit: int, cursor: str | None, descending: bool
    ) -> Page[Session]:
        """Return sessions by time of creation; a cursor that means nothing starts over."""
        ...

    async def describe(
        self, session_id: SessionId, change: Callable[[Session], Session]
    ) -> Session:
        """
        Rewrite what people said of the session (title, labels, metadata), all or nothing.

        *change* runs inside the transaction; what it does to owner, epoch or offsets is ignored.
        Where it gives the session to another agent, a turn that is due becomes that agent's: who
        had begun it loses the lease.

        Raises:
            NotFound: there is no such session.
        """
        ...

    async def erase(self, session_id: SessionId) -> None:
        """
        Remove the content for good; the numbers of events and handoffs remain.

        Raises:
            NotFound: there is no such session.
        """
        ...

    async def append(self, commit: Commit) -> Appended:
        """
        Check the fence, give out the offsets and write the commit, in one transaction.

        Raises:
            NotFound: there is no such session.
            OwnerChanged: the fence's epoch is not the session's; nothing but *if_refused* was
                written. The same holds for the next two.
            NewerCustomerMessage: the customer has written after what the fence's *answers* names.
            LeaseLost: the job's lease is not the fence's.
            KeyReused: an event's idempotency key is taken by an event with other content.
        """
        ...

    async def events(
        self,
        session_id: SessionId,
        wanted: EventFilter,
        *,
        audience: Audience,
        min_offset: int = 0,
        limit: int = MOST_EVENTS,
    ) -> Sequence[Event]:
        """Return events from *min_offset* on, oldest first, that *audience* may see."""
        ...

    async def latest(
        self,
        session_id: SessionId,
        *,
        audience: Audience,
        limit: int,
        kinds: frozenset[Kind] | None = None,
    ) -> Sequence[Event]:
        """Return the last events, of *kinds* if they are named, oldest first."""
        ...

    async def keyed(self, session_id: SessionId, key: str) -> Event | None:
        """Return the event that was written under an idempotency key."""
        ...

    async def event(self, session_id: SessionId, offset: Offset, *, audience: Audience) -> Event:
        """
        Return one event.

        Raises:
            NotFound: there is no such event, or not for this audience.
        """
        ...

    async def annotate(
        self, session_id: SessionId, offset: Offset, change: Callable[[Json], Json]
    ) -> Event:
        """
        Rewrite an event's metadata; its words stay as they are.

        Raises:
            NotFound: there is no such event.
        """
        ...

    async def delete_events(self, session_id: SessionId, min_offset: int) -> None:
        """Hide events from *min_offset* on; their offsets are never given out again."""
        ...

    async def feed(self, after: Seq, *, limit: int = MOST_EVENTS) -> Sequence[Change]:
        """Return what changed in any session after *after*, in commit order."""
        ...

    async def head(self) -> Seq:
        """Return the place of the last event of all."""
        ...

    async def reserve_ticket(self) -> HandoffId:
        """Return a ticket number never given out before; one may stay unused."""
        ...

    async def handoff(self, handoff_id: HandoffId) -> Handoff:
        """
        Return a handoff.

        Raises:
            NotFound: there is no such handoff.
        """
        ...

    async def handoffs(
        self, wanted: HandoffFilter, *, limit: int, cursor: str | None
    ) -> Page[Handoff]:
        """Return handoffs, the one whose customer has waited longest first."""
        ...


class JobBoard(Protocol):
    """The durable jobs that commits schedule."""

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
        """
        Lease what is due, or whose lease ran out, at most *limit* jobs.

        Turns of agents other than *agents* are left alone, unless they were due before
        *overdue_before*.
        """
        ...

    async def next_due(
        self, agents: frozenset[AgentId], *, only_theirs: bool = False
    ) -> datetime | None:
        """
        Return when the next job falls due or a lease runs out; None when there is none.

        Turns of other agents do not count; with *only_theirs*, nothing but these agents' turns.
        """
        ...

    async def renew(self, job: Job, *, until: datetime) -> None:
        """
        Keep the lease.

        Raises:
            LeaseLost: it is no longer held.
        """
        ...

    async def release(self, job: Job, *, run_at: datetime) -> None:
        """Give the job back, to be done at *run_at*; nothing happens if the lease is lost."""
        ...

    async def finish(self, job: Job) -> None:
        """
        Forget the job; nothing happens if the lease is lost.

        A job that was scheduled anew since it was claimed is given back instead: what it is for
        now came after whatever its holder has done.
        """
        ...


class AgentInfo(Value, kw_only=True):
    """An AI in front; *webhook* is where turns of an agent outside this process are sent."""

    id: AgentId
    name: str
    description: str = ""
    remote: bool = False
    webhook: str | None = None
    secret: str | None = None
    seen_at: datetime | None = None


class Customer(Value, kw_only=True):
    id: CustomerId
    name: str
    created_at: datetime
    metadata: Mapping[str, str] = {}


class Key(Value, kw_only=True):
    """A caller's credential; only its hash is stored."""

    digest: str
    role: Role
    actor_id: str
    display_name: str
    created_at: datetime


class Directory(Protocol):
    """Agents, customers and keys."""

    async def put_agent(self, agent: AgentInfo) -> None: ...
    async def agent(self, agent_id: AgentId) -> AgentInfo:
        """
        Return an agent.

        Raises:
            NotFound: there is no such agent.
        """
        ...

    async def agents(self) -> Sequence[AgentInfo]: ...
    async def put_customer(self, customer: Customer) -> None: ...
    async def customer(self, customer_id: CustomerId) -> Customer:
        """
        Return a customer.

        Raises:
            NotFound: there is no such customer.
        """
        ...

    async def customers(self, *, limit: int, cursor: str | None) -> Page[Customer]: ...
    async def put_key(self, key: Key) -> None: ...
    async def key(self, digest: str) -> Key | None: ...
    async def people(self) -> Sequence[Key]:
        """Return the keys of operators, by name."""
        ...

    async def secret(self, name: str, fresh: str) -> str:
        """Return the installation's secret of that name; *fresh* becomes it, the first time."""
        ...


class Wakeup(Protocol):
    """Set when something may have changed; carries no data, the log is read again."""

    def set(self) -> None:
        """Wake the one who waits."""
        ...

    async def wait(self) -> bool:
        """
        Return at the next wake-up, at once if there was one since the last call.

        False means that nothing changed: a heartbeat, for those who give signs of life.
        """
        ...


class Hub(Protocol):
    """Who is woken when a log grows."""

    @property
    def closed(self) -> bool:
        """Whether the server is going down; waiters are woken then and must leave."""
        ...

    def listen(self, topic: str) -> AbstractContextManager[Wakeup]:
        """Be woken at each change of *topic*: a session's id, FEED or JOBS."""
        ...

    def wake(self, topic: str) -> None:
        """Wake the listeners of *topic*."""
        ...


FEED = "/feed"
JOBS = "/jobs"


# What an agent's turn may give out, in the order in which it comes to mind.


class Text(Value):
    """Some more words of the answer; pieces are joined as they are and shown as they come."""

    text: str


class Confidence(Value):
    """How sure the agent is of its answer, 0 to 1."""

    score: float


class MessageEnd(Value):
    """The words so far are a message of their own; what follows is another, of the same answer."""


class Stage(Value):
    """What the agent is at, in a word or two, as long as there is nothing to read yet."""

    name: str


class Deed(Value, kw_only=True):
    """
    A tool call that the agent's own engine has made, without `Turn.call`.

    It has happened, so it goes on record whatever has become of the session.
    """

    name: str
    call_id: str
    arguments: Json
    result: Any
    failed: bool = False


class Usage(Value, kw_only=True):
    """What an answer took of a language model; *cost* is in US dollars, None when not known."""

    model: str
    input_tokens: int
    output_tokens: int
    cost: float | None = None
    cut_off: bool = False  #: the answer came to the limit of tokens before it came to its end


class HandoffRequest(Value):
    """
    A person is needed; what was said before it is still said, what comes after is not.

    Where the brief says that the turn may not hand off, neither is said: the customer hears that
    the agent is listening.
    """

    request: Request


Output = Text | MessageEnd | Stage | Deed | Confidence | Usage | HandoffRequest


class Turn(Protocol):
    """One run of the AI: what it must answer, and its hand on the log."""

    @property
    def id(self) -> str: ...
    @property
    def session(self) -> Session: ...
    @property
    def epoch(self) -> Epoch: ...
    @property
    def answers(self) -> Offset:
        """The place of the last customer message that this turn takes into account."""
        ...

    @property
    def brief(self) -> Brief:
        """The conversation: history, pending messages, deeds, the operator's note."""
        ...

    @property
    def memory(self) -> Json:
        """What the agent has noted of this session in earlier turns; empty at first."""
        ...

    async def remember(self, memory: Json) -> None:
        """Note *memory* in place of what was noted: ids and places, a few hundred bytes of JSON."""
        ...

    async def call(
        self,
        tool: Callable[..., Awaitable[Any]],
        /,
        **arguments: Any,  # noqa: ANN401 - JSON
    ) -> Any:  # noqa: ANN401 - JSON
        """
        Do *tool*: take the lease for it under the fence, run it, put the result in the log.

        Raises:
            OwnerChanged: the session has changed hands; the tool was not started.
            NewerCustomerMessage: the customer has written again; the turn starts over.
        """
        ...


class AgentFailure(Exception):
    """
    An agent cannot answer; the text says why, in one line, to those who run it.

    It stands in the log of the server and in the handoff, so it holds no word of the customer's
    and no secret.
    """


class Agent(Protocol):
    """An AI in front."""

    @property
    def info(self) -> AgentInfo: ...

    async def healthy(self) -> bool:
        """Return whether a session can be given (back) to this agent now."""
        ...

    def reply(self, turn: Turn) -> AsyncIterator[Output]:
        """
        Answer *turn*; the iteration is cancelled when the session changes hands.

        Raises:
            AgentFailure: there is no answer to be had; a person is asked instead.
        """
        ...


class Summarizer(Protocol):
    """Who writes the three points of an envelope, and a draft of a reply."""

    async def summarize(self, handoff: Handoff, events: Sequence[Event]) -> Written:
        """
        Return what *events*, the log's, oldest first, say to the person who takes *handoff*.

        Raises:
            AgentFailure: there is no summary to be had; the extractive one stays.
        """
        ...


class Pace(Value, kw_only=True):
    """The times that turns keep."""

    quiet: timedelta = timedelta(seconds=1.5)
    """So long the customer has been still before the AI starts: people write in fragments."""

    deadline: timedelta = timedelta(seconds=60)
    """So long an agent may take before the customer gets a person instead."""

    chunk: timedelta = timedelta(seconds=0.08)
    """Streamed text goes to the log this often: fine enough to look live, few enough writes."""

    lease: timedelta = timedelta(seconds=15)
    """After this long without a sign of life a worker counts as dead and its turn starts over."""


class Clock(Protocol):
    def __call__(self) -> datetime:
        """Return the time, in UTC."""
        ...


class NewId(Protocol):
    def __call__(self) -> str:
        """Return an id never given out before."""
        ...
