"""
Secondline with an agent of your own in front, in one process.

    python examples/own_agent.py
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from secondline.bootstrap import Application
from secondline.config import read_settings
from secondline.domain.handoff import Reason, ReasonCode, Request
from secondline.domain.ids import AgentId
from secondline.ports import AgentInfo, HandoffRequest, Output, Text, Turn
from secondline.server import bind, serve


@dataclass(frozen=True, slots=True)
class Parrot:
    """Repeats what the customer said, and calls a person for questions."""

    info: AgentInfo = AgentInfo(id=AgentId("parrot"), name="Parrot")

    async def healthy(self) -> bool:
        return True

    async def reply(self, turn: Turn) -> AsyncIterator[Output]:
        said = " ".join(event.text for event in turn.brief.pending)
        if said.endswith("?") and turn.brief.may_hand_off:
            reason = Reason(code=ReasonCode.AGENT_DECISION, text="A parrot has no answers.")
            yield Text("Let me get somebody who knows.")
            yield HandoffRequest(Request(reason=reason))
        else:
            yield Text(f"{said}! {said}!")


if __name__ == "__main__":
    settings = read_settings(None)
    settings.agent.default = "parrot"
    listener = bind(settings.server.host, settings.server.port)
    parrot = Parrot()
    application = Application(settings, agents={parrot.info.id: parrot})
    serve(application, listener, lambda: print("Parrot serves on port", listener.getsockname()[1]))
