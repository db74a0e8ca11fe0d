"""Registering where an agent's turns are sent."""

import base64
import secrets

from msgspec.structs import replace

from secondline.domain.errors import Conflict
from secondline.domain.ids import AgentId
from secondline.ports import Directory
from secondline.services.agents import Agents


class RunsInside(Conflict):
    code = "runs_inside"

    def __init__(self) -> None:
        super().__init__("This agent runs inside Secondline and needs no webhook.")


async def register(directory: Directory, agents: Agents, agent_id: AgentId, url: str) -> str:
    """
    Have the turns of *agent_id* sent to *url*; return the secret that signs them.

    Raises:
        NotFound: there is no such agent.
        RunsInside: it needs no webhook.
    """
    if agent_id in agents.inside:
        raise RunsInside
    info = await directory.agent(agent_id)
    secret = "whsec_" + base64.b64encode(secrets.token_bytes(24)).decode()
    await directory.put_agent(replace(info, webhook=url, secret=secret))
    return secret
