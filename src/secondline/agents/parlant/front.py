"""A Parlant server in front: which agents it has, and which of its sessions want a person."""

from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import anyio
import structlog

from secondline.agents.parlant.agent import ParlantAgent
from secondline.agents.parlant.link import Link
from secondline.agents.parlant.run import SET_ELSEWHERE, set_manual
from secondline.agents.parlant.server import Gone, ParlantServer, RemoteAgent
from secondline.agents.parlant.watched import Watched
from secondline.domain.errors import NotFound, OwnerChanged
from secondline.domain.handoff import Request
from secondline.domain.ids import AgentId, SessionId
from secondline.domain.owner import OwnerKind
from secondline.domain.session import Session
from secondline.ports import (
    MOST_ITEMS,
    Agent,
    AgentFailure,
    AgentInfo,
    Directory,
    EventLog,
    SessionFilter,
)

log = structlog.get_logger(__name__)

#: The agent of sessions that name none; at Parlant it is the one the settings name, or the first.
DEFAULT: Final = AgentId("parlant")

# How often Parlant is asked for its agents: while it is away, and once it is there.
AWAY_SECONDS: Final = 2
THERE_SECONDS: Final = 30

# A Parlant that does not answer holds our own start up no longer than this.
START_SECONDS: Final = 3

# How often sessions that rest are looked at, and how many at a time: twenty small requests a
# second are a tenth of what Parlant bears, and find a change among forty within two.
SWEEP_SECONDS: Final = 1
SWEEP_SESSIONS: Final = 20

# So many agents are taken at their word while Parlant cannot say which it has: anybody may name
# one.
MOST_PRESUMED: Final = 100

# Sessions whose last turn is longer ago than so many others' are not looked at any more.
MOST_WATCHED: Final = 400

HandOff = Callable[[Session, Request], Awaitable[None]]


@dataclass(slots=True, kw_only=True)
class ParlantFront:
    """
    Keeps *inside*, the agents of this process, in step with those of the Parlant server.

    *only* is the id of the one agent to show; None shows all. *hand_off* asks for a person under
    the epoch that the session has.
    """

    server: ParlantServer
    only: str | None
    log: EventLog
    directory: Directory
    inside: MutableMapping[AgentId, Agent]
    hand_off: HandOff
    _watched: Watched = field(default_factory=lambda: Watched(MOST_WATCHED))
    _looked_at: SessionId | None = None
    _there: bool | None = None
    _presumed: int = 0

    async def enrol(self) -> None:
        """Put in what is known before Parlant is asked, so that it may come up later than we."""
        await self._put(AgentInfo(id=DEFAULT, name="Assistant"), self.only)
        if self.only is not None:
            await self._put(AgentInfo(id=AgentId(self.only), name=self.only), self.only)
        else:
            for info in await self.directory.agents():
                if info.id not in self.inside and not info.remote:
                    await self._put(info, info.id)
        resting = SessionFilter(owner=OwnerKind.AI)
        page = await self.log.sessions(resting, limit=MOST_ITEMS, cursor=None, descending=True)
        for session in reversed(page.items):
            self._watched.add(session.id)
        with anyio.move_on_after(START_SECONDS):
            await self._look_for_agents()

    def presume(self, agent_id: AgentId) -> bool:
        """
        Take it that Parlant has this agent, as long as Parlant itself cannot be asked.

        A customer of a shop whose Parlant is down gets a person so, and not an error.
        """
        if self._there or self.only is not None or self._presumed >= MOST_PRESUMED:
            return False
        self._presumed += 1
        info = AgentInfo(id=agent_id, name="Assistant")
        self.inside[agent_id] = self._agent(info, agent_id)
        return True

    async def run(self) -> None:
        """Watch Parlant until cancelled."""
        async with anyio.create_task_group() as group:
            group.start_soon(self._keep_agents)
            group.start_soon(self._keep_looking)

    # --- Its agents

    async def _keep_agents(self) -> None:
        while True:
            await anyio.sleep(THERE_SECONDS if self._there else AWAY_SECONDS)
            await self._look_for_agents()

    async def _look_for_agents(self) -> None:
        try:
            shown = await self._shown()
        except AgentFailure as failure:
            if self._there is not False:
                log.warning("parlant.away", reason=str(failure))
            self._there = False
            return
        if not self._there:
            log.info("parlant.there", url=self.server.url, agents=[agent.id for agent in shown])
        self._there = True
        first = shown[0]
        await self._put(_info(DEFAULT, first), self.only)
        for agent in shown:
            await self._put(_info(AgentId(agent.id), agent), agent.id)

    async def _shown(self) -> Sequence[RemoteAgent]:
        known = await self.server.agents()
        shown = [agent for agent in known if self.only in (None, agent.id)]
        if not shown:
            named = "no agent" if self.only is None else f"no agent “{self.only}”"
            raise AgentFailure(f"Parlant at {self.server.url} has {named}.")
        return shown

    async def _put(self, info: AgentInfo, remote_id: str | None) -> None:
        known = self.inside.get(info.id)
        if known is not None and known.info == info:
            return
        self.inside[info.id] = self._agent(info, remote_id)
        await self.directory.put_agent(info)

    def _agent(self, info: AgentInfo, remote_id: str | None) -> ParlantAgent:
        return ParlantAgent(
            info=info,
            remote_id=remote_id,
            server=self.server,
            log=self.log,
            watched=self._watched,
        )

    # --- Sessions that somebody has set to manual, between two turns of ours

    async def _keep_looking(self) -> None:
        while True:
            await anyio.sleep(SWEEP_SECONDS)
            for session_id in self._watched.resting(self._looked_at, SWEEP_SESSIONS):
                self._looked_at = session_id
                try:
                    await self._look_at(session_id)
                except (Gone, NotFound):
                    self._watched.drop(session_id)
                except (AgentFailure, OwnerChanged):
                    pass  # the next look, or the next turn, finds what is so

    async def _look_at(self, session_id: SessionId) -> None:
        session = await self.log.session(session_id)
        link = Link.read_from(session.agent_memory)
        if link is None or not _rests(session, link):
            return
        remote = await self.server.session(link.session)
        # A turn that began meanwhile sets the mode itself, and looks at it.
        now = await self.log.session(session_id)
        same = (now.epoch, now.customer_offset) == (session.epoch, session.customer_offset)
        if remote.manual and same and not self._watched.is_busy(session_id):
            await self.hand_off(session, set_manual(SET_ELSEWHERE))


def _rests(session: Session, link: Link) -> bool:
    """Whether Parlant has the word, and nothing to answer."""
    ours = session.owner.kind is OwnerKind.AI and link.epoch == session.epoch
    return ours and not session.needs_turn and link.turn is None


def _info(agent_id: AgentId, agent: RemoteAgent) -> AgentInfo:
    return AgentInfo(id=agent_id, name=agent.name, description=agent.description or "")
