"""The agents in front: those inside this process, and those reached over HTTP."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from msgspec.structs import replace

from secondline.domain.errors import NotFound
from secondline.domain.ids import AgentId
from secondline.ports import Agent, AgentInfo, Clock, Directory

# A bot that polls for turns asks again within its own wait (60 s at most); one that has been
# silent for longer than that and a margin is taken to be gone.
MOST_SILENCE = timedelta(seconds=90)


def nobody(_: AgentId) -> bool:
    """Take no agent at its word."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agents:
    """
    All agents; *reach* makes the Agent that sends turns to a webhook.

    *presume* is asked for agents that nobody knows: one behind a server that is away, and so
    cannot name its own, may be taken at its word.
    """

    inside: Mapping[AgentId, Agent]
    default: AgentId
    directory: Directory
    reach: Callable[[AgentInfo], Agent]
    clock: Clock
    presume: Callable[[AgentId], bool] = nobody

    async def enrol(self) -> None:
        """Write the inside agents into the directory, so that they can be listed."""
        for agent in self.inside.values():
            await self.directory.put_agent(agent.info)

    async def here(self) -> frozenset[AgentId]:
        """Return the agents whose turns this process runs: all but those that poll."""
        known = await self.directory.agents()
        return frozenset(self.inside) | {info.id for info in known if info.webhook}

    async def require(self, agent_id: AgentId) -> None:
        """
        Let a session be given to this agent, or not.

        Raises:
            NotFound: there is no such agent.
        """
        try:
            await self.directory.agent(agent_id)
        except NotFound:
            if agent_id not in self.inside and not self.presume(agent_id):
                raise

    async def get(self, agent_id: AgentId) -> Agent | None:
        """Return the agent that turns are run with; None when it polls, or is not known."""
        if agent_id in self.inside:
            return self.inside[agent_id]
        try:
            info = await self.directory.agent(agent_id)
        except NotFound:
            return None
        return self.reach(info) if info.webhook else None

    async def healthy(self, agent_id: AgentId) -> bool:
        """Return whether a session can be given (back) to this agent now."""
        agent = await self.get(agent_id)
        if agent is not None:
            return await agent.healthy()
        try:
            info = await self.directory.agent(agent_id)
        except NotFound:
            return False
        return info.seen_at is not None and self.clock() - info.seen_at < MOST_SILENCE

    async def seen(self, agent_id: AgentId) -> None:
        """
        Note that a polling agent is alive.

        Raises:
            NotFound: there is no such agent.
        """
        info = await self.directory.agent(agent_id)
        now = self.clock()
        # Written at most every few seconds: it is a sign of life, not a log of polls.
        if info.seen_at is None or now - info.seen_at > MOST_SILENCE / 6:
            await self.directory.put_agent(replace(info, seen_at=now))
