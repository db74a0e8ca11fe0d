"""
The AI's turn: one run of an agent that answers all the customer has said, under one epoch.

Rule 1: every word and deed goes through the log's fence: epoch, last customer message, lease.
Rule 2: when the session changes hands the turn is cut off, and what it would have said is
recorded for staff; what had already started (a tool) is let finish, and recorded.
Rule 3: when the customer writes again the turn starts over, with all of it; a deed that had
started is in the log by then, so the next run sees it.
Rule 4: a turn that fails, is silent or takes too long becomes a handoff. Never silence.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine
from contextlib import aclosing, asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, assert_never, cast

import anyio
import structlog
from msgspec import to_builtins

from secondline.domain.actors import Actor, Role
from secondline.domain.commit import Commit, Fence, Pending
from secondline.domain.errors import (
    LeaseLost,
    NewerCustomerMessage,
    NotFound,
    OwnerChanged,
)
from secondline.domain.events import LASTING, Audience, Json, Kind, NewEvent, Source
from secondline.domain.handoff import Request
from secondline.domain.ids import Epoch, Offset
from secondline.domain.jobs import CancelJob, Job, JobKind
from secondline.domain.lines import Lines, Notice
from secondline.domain.session import Session, remembering
from secondline.domain.turn import Brief, brief
from secondline.domain.writing import listening_line, reply_blocked
from secondline.ports import (
    Agent,
    AgentFailure,
    Clock,
    Confidence,
    Deed,
    EventLog,
    HandoffRequest,
    Hub,
    JobBoard,
    MessageEnd,
    NewId,
    Output,
    Pace,
    Stage,
    Text,
    Usage,
)
from secondline.services.agents import Agents
from secondline.services.handoffs import Handoffs
from secondline.services.watches import Watches

log = structlog.get_logger(__name__)

# What an agent is shown of a long conversation.
HISTORY_EVENTS = 300

# A turn that took its worker down with it this often is not tried again; a person is asked.
MOST_ATTEMPTS = 3


class NothingSaid(Exception):
    """The agent ended its turn without a word."""


@dataclass(slots=True, kw_only=True)
class LiveTurn:
    """The port `Turn`: what the agent sees of its turn, and its hand on the log."""

    id: str
    session: Session
    brief: Brief
    agent_name: str
    log: EventLog
    clock: Clock
    new_id: NewId
    pace: Pace
    before_deed: Callable[[Session, NewEvent], Awaitable[None]]
    lease: str

    said: str = ""  #: the words of the message being written
    confidence: float | None = None
    usage: Usage | None = None
    settled: bool = False  #: the session needs no more of this turn
    recorded: bool = False  #: the log has refused a word of this turn, and says so
    _shown: int = 0
    _shown_at: float = 0.0
    _messages: int = 0

    @property
    def epoch(self) -> Epoch:
        return self.session.epoch

    @property
    def answers(self) -> Offset:
        return self.session.customer_offset

    @property
    def memory(self) -> Json:
        return self.session.agent_memory

    async def remember(self, memory: Json) -> None:
        def noted(session: Session) -> Session:
            # Another agent may have the session by now; it is none of its business.
            mine = session.agent_id == self.session.agent_id
            return remembering(session, memory) if mine else session

        self.session = remembering(self.session, memory)
        await self.log.describe(self.session.id, noted)

    async def call(
        self,
        tool: Callable[..., Awaitable[Any]],
        /,
        **arguments: Any,  # noqa: ANN401 - JSON
    ) -> Any:  # noqa: ANN401 - JSON
        call = {"tool_id": tool.__name__, "call_id": self.new_id(), "arguments": arguments}
        begun = self._tool(call, "running", None)
        await self.before_deed(self.session, begun)
        await self._append(begun)
        # The lease is taken: from here on it is a deed. It may finish, and is put on record,
        # whatever happens to the session meanwhile; only time ends it.
        state, result = "failed", "no answer in time"
        try:
            with anyio.move_on_after(self.pace.deadline.total_seconds(), shield=True):
                result = await tool(**arguments)
                state = "done"
        except Exception as error:
            result = type(error).__name__
            raise
        finally:
            with anyio.CancelScope(shield=True):
                told = self._tool(call, state, {"data": result})
                await self.log.append(self._commit((told,), Fence()))
        if state == "failed":
            raise TimeoutError(f"{tool.__name__} did not answer in time")
        return result

    async def note(self, deed: Deed) -> None:
        """Put on record what the agent's engine has done."""
        call = {"tool_id": deed.name, "call_id": deed.call_id, "arguments": deed.arguments}
        state = "failed" if deed.failed else "done"
        event = self._tool(call, state, {"data": deed.result})
        await self.log.append(self._commit((event,), Fence()))

    def _tool(self, call: Json, state: str, result: Json | None) -> NewEvent:
        return NewEvent(
            kind=Kind.TOOL,
            source=Source.AI_AGENT,
            data={"tool_calls": [{**call, "state": state, "result": result}]},
            audience=Audience.STAFF,
            trace_id=self.id,
        )

    async def begin(self) -> None:
        """Show the customer that an answer is being written."""
        await self._append(self._status("typing"))

    async def say(self, text: str) -> None:
        """Add to the answer, and show what has come together since the last showing."""
        self.said += text
        now = asyncio.get_running_loop().time()
        if not self.said.strip() or now - self._shown_at < self.pace.chunk.total_seconds():
            return
        chunk, self._shown, self._shown_at = self.said[self._shown :], len(self.said), now
        await self._append(self._status("typing", {"draft_id": self._draft, "chunk": chunk}))

    async def end_message(self) -> None:
        """Put what was said in the log, as one of several messages; the turn goes on."""
        if self.said.strip():
            await self._append(self.message())
            self.said, self._shown, self._shown_at = "", 0, 0.0
            self._messages += 1

    async def show_stage(self, name: str) -> None:
        """Show the customer what the agent is at."""
        await self._append(self._status("processing", {"stage": name}))

    async def finish(self) -> None:
        """
        Put the rest of the answer in the log; with it the customer's messages are answered.

        Raises:
            NothingSaid: there is no answer.
        """
        last = (self.message(),) if self.said.strip() else ()
        if not (last or self._messages):
            raise NothingSaid
        await self._append(
            *last,
            self._status("ready"),
            pending=Pending.CLEAR,
            jobs=(CancelJob(kind=JobKind.TURN),),
        )

    async def settle(self, line: str) -> None:
        """End a turn that has nothing to add, with *line* from the server in place of its words."""
        draft = (self._status("cancelled", {"draft_id": self._draft}),) if self._shown else ()
        await self._append(
            *draft,
            listening_line(line, trace_id=self.id),
            self._status("ready"),
            pending=Pending.CLEAR,
            jobs=(CancelJob(kind=JobKind.TURN),),
        )

    def message(self) -> NewEvent:
        """Return what was said as a message that replaces the chunks it was shown in."""
        data: dict[str, Any] = {
            "message": self.said.strip(),
            "participant": {"id": self.session.agent_id, "display_name": self.agent_name},
        }
        if self._shown:
            data["draft_id"] = self._draft
        metadata: dict[str, Any] = {}
        if self.confidence is not None:
            metadata["confidence"] = self.confidence
        if self.usage is not None:
            metadata["usage"] = to_builtins(self.usage)
        return NewEvent(
            kind=Kind.MESSAGE,
            source=Source.AI_AGENT,
            data=data,
            metadata=metadata,
            trace_id=self.id,
        )

    async def retract(self) -> None:
        """Take back the draft that the customer has overtaken; the next run answers all."""
        event = self._status("cancelled", {"draft_id": self._draft})
        await self.log.append(self._commit((event,), Fence()))

    async def record(self) -> None:
        """Tell staff that this turn came too late."""
        await self.log.append(self._commit((self.blocked(),), Fence()))

    @property
    def _draft(self) -> str:
        """The name of the message being written, before it has a place in the log."""
        return f"{self.id}.{self._messages}" if self._messages else self.id

    def blocked(self) -> NewEvent:
        """Return the record that this turn came too late, with what it would have said."""
        return reply_blocked(
            epoch=self.epoch,
            turn_id=self.id,
            reason="owner_changed",
            text=self.said.strip() or None,
            trace_id=self.id,
        )

    def _status(self, status: str, data: Json | None = None) -> NewEvent:
        return NewEvent(
            kind=Kind.STATUS,
            source=Source.AI_AGENT,
            data={"status": status, "data": data or {}},
            trace_id=self.id,
        )

    def _commit(self, events: tuple[NewEvent, ...], fence: Fence) -> Commit:
        return Commit(session_id=self.session.id, at=self.clock(), events=events, fence=fence)

    async def _append(
        self,
        *events: NewEvent,
        pending: Pending = Pending.KEEP,
        jobs: tuple[CancelJob, ...] = (),
    ) -> None:
        commit = Commit(
            session_id=self.session.id,
            at=self.clock(),
            events=events,
            fence=Fence(epoch=self.epoch, answers=self.answers, lease=self.lease),
            if_refused=self.blocked(),
            pending=pending,
            jobs=jobs,
        )
        # Shielded, so that a cut-off turn always knows whether its last word was taken.
        with anyio.CancelScope(shield=True):
            try:
                await self.log.append(commit)
            except OwnerChanged:
                self.recorded = True
                raise
            self.settled = pending is Pending.CLEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """Runs the turns of agents that this process can call."""

    log: EventLog
    jobs: JobBoard
    agents: Agents
    handoffs: Handoffs
    watches: Watches
    hub: Hub
    clock: Clock
    new_id: NewId
    pace: Pace
    lines: Lines

    async def run(self, job: Job) -> None:
        """Answer what is pending in the job's session, starting over as often as need be."""
        try:
            async with self._kept_alive(job):
                while (session := await self._owed(job)) is not None:
                    if await self._attempt(job, session):
                        return
                await self.jobs.finish(job)
        except (LeaseLost, NotFound):
            return  # cancelled, taken by another worker, or the session was erased

    async def _owed(self, job: Job) -> Session | None:
        """Return the session once the customer has been quiet, None where no answer is owed."""
        while (session := await self.log.session(job.session_id)).needs_turn:
            spoke = session.preview.at if session.preview else session.created_at
            still = self.pace.quiet - (self.clock() - spoke)
            returned = session.returned_offset > session.customer_offset
            if returned or still.total_seconds() <= 0:
                # Whether a person is needed is settled before the AI says a word.
                session = await self.watches.caught_up(session.id)
                return session if session.needs_turn else None
            await anyio.sleep(still.total_seconds())
        return None

    async def _attempt(self, job: Job, session: Session) -> bool:
        """Run the agent once; return whether that settled the session's need for a turn."""
        agent = await self.agents.get(session.agent_id)
        turn = await self._open(job, session, agent)
        if agent is None or job.attempt > MOST_ATTEMPTS:
            await self._give_up(turn, "The assistant is not available.")
            return True
        scope = anyio.CancelScope()
        try:
            async with self._watched(turn, scope):
                with scope, anyio.fail_after(self.pace.deadline.total_seconds()):
                    await self._converse(agent, turn)
                    return True
        except (OwnerChanged, NewerCustomerMessage, LeaseLost):
            pass
        except TimeoutError:
            await self._give_up(turn, "The assistant did not answer in time.")
            return True
        except NothingSaid:
            await self._give_up(turn, "The assistant had no answer.")
            return True
        except AgentFailure as failure:
            log.warning("turn.failed", session=session.id, reason=str(failure))
            await self._give_up(turn, str(failure))
            return True
        except Exception as error:  # noqa: BLE001 - whatever an agent does, somebody answers
            log.warning("turn.failed", session=session.id, error=type(error).__name__)
            await self._give_up(turn, "The assistant failed.")
            return True
        return turn.settled or await self._cut_off(job, turn)

    async def _open(self, job: Job, session: Session, agent: Agent | None) -> LiveTurn:
        events = await self.log.latest(
            session.id, audience=Audience.STAFF, limit=HISTORY_EVENTS, kinds=LASTING
        )
        return LiveTurn(
            id=self.new_id(),
            session=session,
            brief=brief(session, events),
            agent_name=agent.info.name if agent else "Assistant",
            log=self.log,
            clock=self.clock,
            new_id=self.new_id,
            pace=self.pace,
            before_deed=self.watches.before_deed,
            lease=job.lease,
        )

    async def _converse(self, agent: Agent, turn: LiveTurn) -> None:
        await turn.begin()
        async with aclosing(_outputs(agent, turn)) as outputs:
            async for output in outputs:
                match output:
                    case Text():
                        await turn.say(output.text)
                    case MessageEnd():
                        await turn.end_message()
                    case Stage():
                        await turn.show_stage(output.name)
                    case Deed():
                        await turn.note(output)
                    case Confidence():
                        turn.confidence = output.score
                    case Usage():
                        turn.usage = output
                    case HandoffRequest():
                        if turn.brief.may_hand_off:
                            await self._hand_off(turn, output.request)
                        else:
                            # What was said before the return has had its person (law 7), and
                            # the words on the way to one would promise another (law 9).
                            await turn.settle(self._listening(turn.session))
                        return
                    case _:
                        assert_never(output)
        await turn.finish()

    def _listening(self, session: Session) -> str:
        return self.lines.line(Notice.LISTENING, session.language, ticket="", operator="")

    async def _hand_off(self, turn: LiveTurn, request: Request) -> None:
        # Not fenced on the customer's last message: one more line from them does not make a
        # person less needed, and it is pending for that person (R19).
        with anyio.CancelScope(shield=True):
            _, new = await self.handoffs.request(
                turn.session.id,
                request,
                _author(turn),
                expected_epoch=turn.epoch,
                before=(turn.message(),) if turn.said.strip() else (),
            )
            if not new:  # a person has it by other ways: this turn came too late
                session = await self.log.session(turn.session.id)
                raise OwnerChanged(session.owner, session.epoch)
            turn.settled = True

    async def _give_up(self, turn: LiveTurn, why: str) -> None:
        new = await self.handoffs.agent_failed(turn.session, why, turn.agent_name)
        if not new and not turn.recorded:  # a person was quicker: it was cut off as well
            await turn.record()

    async def _cut_off(self, job: Job, turn: LiveTurn) -> bool:
        """Put on record what was cut off; return whether the session needs no turn of ours."""
        late = False
        # Shielded: the worker may be going down, and this must be on record.
        with anyio.CancelScope(shield=True):
            session = await self.log.session(turn.session.id)
            late = session.epoch != turn.epoch
            if late and not turn.recorded:
                await turn.record()
            if not late and turn.said:
                await turn.retract()
        if not late:
            await self.jobs.renew(job, until=self.clock() + self.pace.lease)
        return late

    @asynccontextmanager
    async def _watched(self, turn: LiveTurn, scope: anyio.CancelScope) -> AsyncGenerator[None]:
        """Cut the agent off as soon as the session has moved on from under its turn."""

        async def watch() -> None:
            with self.hub.listen(turn.session.id) as wakeup:
                while True:
                    session = await self.log.session(turn.session.id)
                    under = (session.epoch, session.customer_offset, session.agent_id)
                    begun = (turn.epoch, turn.answers, turn.session.agent_id)
                    if under != begun or not session.needs_turn:
                        scope.cancel()
                        return
                    await wakeup.wait()

        async with _beside(watch()):
            yield

    @asynccontextmanager
    async def _kept_alive(self, job: Job) -> AsyncGenerator[None]:
        async def beat() -> None:
            with suppress(LeaseLost):
                while True:
                    await anyio.sleep(self.pace.lease.total_seconds() / 3)
                    await self.jobs.renew(job, until=self.clock() + self.pace.lease)

        async with _beside(beat()):
            yield


@asynccontextmanager
async def _beside(work: Coroutine[Any, Any, None]) -> AsyncGenerator[None]:
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError, NotFound):
            await task


async def _outputs(agent: Agent, turn: LiveTurn) -> AsyncGenerator[Output, None]:
    outputs = agent.reply(turn)
    try:
        async for output in outputs:
            yield output
    finally:
        # Closed here and now: left to the collector, its connections would be closed some time
        # later, in another task.
        if isinstance(outputs, AsyncGenerator):
            await cast("AsyncGenerator[Output]", outputs).aclose()


def _author(turn: LiveTurn) -> Actor:
    return Actor(role=Role.AGENT, id=turn.session.agent_id, display_name=turn.agent_name)
