"""What the routes are given: the use cases and the ports they read through."""

from dataclasses import dataclass

from secondline.ports import Clock, Directory, EventLog, Hub, NewId
from secondline.services.agents import Agents
from secondline.services.handoffs import Handoffs
from secondline.services.remote_turns import RemoteTurns
from secondline.services.sessions import Sessions
from secondline.services.writing import Writing
from secondline.web.auth import Gate
from secondline.web.pressure import Pressure
from secondline.web.stream import Outlets


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    gate: Gate
    log: EventLog
    directory: Directory
    agents: Agents
    sessions: Sessions
    writing: Writing
    handoffs: Handoffs
    remote_turns: RemoteTurns
    hub: Hub
    outlets: Outlets
    pressure: Pressure
    clock: Clock
    new_id: NewId

    def press(self, who: str) -> None:
        """
        Count one write of the public.

        Raises:
            TooMany: the writer is too fast.
        """
        self.pressure.press(who, self.clock().timestamp())
