"""Turns of agents that poll for them: the same job, lease and fence, over HTTP."""

from dataclasses import dataclass

import anyio

from secondline.domain.events import LASTING, Audience
from secondline.domain.ids import AgentId, Epoch, Offset, SessionId
from secondline.domain.jobs import Job, JobKind
from secondline.domain.session import Session
from secondline.domain.turn import Brief, brief
from secondline.domain.value import Value
from secondline.ports import JOBS, Clock, EventLog, Hub, JobBoard, NewId, Pace
from secondline.services.agents import Agents
from secondline.services.handoffs import Handoffs
from secondline.services.turns import HISTORY_EVENTS
from secondline.services.watches import Watches


class TurnOffer(Value, kw_only=True):
    """What a bot needs to answer: post with this epoch, and with *answers*."""

    turn_id: str
    session_id: SessionId
    epoch: Epoch
    answers: Offset
    brief: Brief


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteTurns:
    """Hands turns to bots outside; who does not answer by the deadline loses the turn."""

    log: EventLog
    jobs: JobBoard
    agents: Agents
    handoffs: Handoffs
    watches: Watches
    hub: Hub
    clock: Clock
    new_id: NewId
    pace: Pace

    async def next(self, agent_id: AgentId) -> TurnOffer | None:
        """
        Return the next turn of the agent, as soon as there is one; None when the server stops.

        Raises:
            NotFound: there is no such agent.
        """
        with self.hub.listen(JOBS) as wakeup:
            while not self.hub.closed:
                offer = await self._take(agent_id)
                if offer is not None:
                    return offer
                with anyio.move_on_after(await self._nap(agent_id)):
                    await wakeup.wait()
        return None

    async def _take(self, agent_id: AgentId) -> TurnOffer | None:
        # Shielded: a turn that was claimed for a bot that is then told "nothing yet" would be
        # nobody's until its lease runs out.
        with anyio.CancelScope(shield=True):
            await self.agents.seen(agent_id)
            while (job := await self._claim(agent_id)) is not None:
                if (offer := await self._offer(job)) is not None:
                    return offer
        return None

    async def _nap(self, agent_id: AgentId) -> float | None:
        """Return the seconds until a turn of the agent falls due, None when there is none."""
        due = await self.jobs.next_due(frozenset({agent_id}), only_theirs=True)
        return None if due is None else max((due - self.clock()).total_seconds(), 0.0)

    async def _claim(self, agent_id: AgentId) -> Job | None:
        now = self.clock()
        mine = frozenset({agent_id})
        due = await self.jobs.next_due(mine, only_theirs=True)
        if due is None or due > now:
            return None
        claimed = await self.jobs.claim(
            now=now,
            lease=self.new_id(),
            until=now + self.pace.deadline,
            limit=1,
            kind=JobKind.TURN,
            agents=mine,
        )
        return claimed[0] if claimed else None

    async def _offer(self, job: Job) -> TurnOffer | None:
        session = await self.watches.caught_up(job.session_id)
        if not session.needs_turn:
            await self.jobs.finish(job)
            return None
        if job.attempt > 1 and job.run_at + self.pace.deadline <= self.clock():
            # It has had the turn, and its time: a bot that asks on and on would keep it for ever.
            await self._give_up(session)
            return None
        events = await self.log.latest(
            session.id, audience=Audience.STAFF, limit=HISTORY_EVENTS, kinds=LASTING
        )
        return TurnOffer(
            turn_id=job.lease,
            session_id=session.id,
            epoch=session.epoch,
            answers=session.customer_offset,
            brief=brief(session, events),
        )

    async def _give_up(self, session: Session) -> None:
        name = (await self.agents.directory.agent(session.agent_id)).name
        await self.handoffs.agent_failed(session, "The assistant did not answer in time.", name)
