"""One agent of a Parlant server as an agent in front."""

from collections.abc import AsyncIterator
from contextlib import aclosing, suppress
from dataclasses import dataclass
from typing import Final

import anyio

from secondline.agents.parlant.link import SESSION, Link
from secondline.agents.parlant.run import Run
from secondline.agents.parlant.server import Gone, ParlantServer, RemoteSession, Unreachable
from secondline.agents.parlant.watched import Watched
from secondline.domain.ids import SessionId
from secondline.domain.owner import OwnerKind
from secondline.ports import AgentFailure, AgentInfo, EventLog, Output, Turn

# When a person takes over: so long Parlant may take to hear of it.
HUSH_SECONDS: Final = 2

# So long it may take to say that it is there.
HEALTH_SECONDS: Final = 2

# Parlant's built-in customer, there on every server.
GUEST: Final = "guest"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParlantAgent:
    """The port `Agent`; *remote_id* is the agent's id at Parlant, None for its first agent."""

    info: AgentInfo
    remote_id: str | None
    server: ParlantServer
    log: EventLog
    watched: Watched

    async def healthy(self) -> bool:
        try:
            with anyio.fail_after(HEALTH_SECONDS):
                await self._remote_id()
        except (AgentFailure, TimeoutError):
            return False
        return True

    async def reply(self, turn: Turn) -> AsyncIterator[Output]:
        run: Run | None = None
        with self.watched.busy(turn.session.id):
            try:
                link, remote = await self._linked(turn)
                run = Run(
                    turn=turn, server=self.server, log=self.log, link=link, manual=remote.manual
                )
                async with aclosing(run.outputs()) as outputs:
                    async for output in outputs:
                        yield output
            except Gone:
                await turn.remember({})
                if run is None or not run.settled:
                    told = "Parlant lost the session while it was answering."
                    raise AgentFailure(told) from None
            except Unreachable:
                if run is None or not run.settled:
                    raise
            finally:
                await self._hush(turn.session.id)

    async def _linked(self, turn: Turn) -> tuple[Link, RemoteSession]:
        """Find the session at Parlant, or make it anew, to be told what was said so far."""
        link = Link.read_from(turn.memory)
        if link is not None:
            with suppress(Gone):
                return link, await self.server.session(link.session)
        session = turn.session
        agent_id = await self._remote_id()
        if session.customer_id != GUEST and not await self.server.has_customer(session.customer_id):
            # Parlant takes a session of a customer it does not know, and never answers it.
            await self.server.make_customer(session.customer_id, session.customer_name)
        remote = await self.server.make_session(
            agent_id, session.customer_id, session.title, {SESSION: session.id}
        )
        link = Link(session=remote.id, epoch=turn.epoch, own=session.next_offset)
        await turn.remember(link.noted())
        return link, remote

    async def _remote_id(self) -> str:
        """
        Return the agent's id there.

        Raises:
            AgentFailure: Parlant does not have it.
        """
        for agent in await self.server.agents():
            if self.remote_id in (None, agent.id):
                return agent.id
        named = "no agent" if self.remote_id is None else f"no agent “{self.remote_id}”"
        raise AgentFailure(f"Parlant at {self.server.url} has {named}.")

    async def _hush(self, session_id: SessionId) -> None:
        """Set Parlant to manual if the turn ended because a person has the session."""
        with (
            anyio.move_on_after(HUSH_SECONDS, shield=True),
            suppress(AgentFailure, Gone),
        ):
            session = await self.log.session(session_id)
            link = Link.read_from(session.agent_memory)
            if session.owner.kind is not OwnerKind.AI and link is not None:
                await self.server.set_mode(link.session, "manual")
