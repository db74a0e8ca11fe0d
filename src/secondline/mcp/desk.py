"""What the MCP tools do, over Secondline's HTTP API."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from secondline.client import (
    AsyncSecondline,
    Event,
    NotAuthenticated,
    Refused,
    Unreachable,
)

Json = dict[str, Any]


class NotConnected(Exception):
    """Secondline cannot be used; the text says in one line why, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The hand of an agent on Secondline; what it asks for in vain raises the client's errors."""

    client: AsyncSecondline
    agent_id: str | None  #: whose sessions are opened; None for the installation's default agent

    async def open(self, transcript: Sequence[Mapping[str, str]], customer: str | None) -> str:
        """Start a session with what was said so far; return its id."""
        session = await self.client.create_session(
            channel="mcp",
            agent_id=self.agent_id,
            customer_name=customer[:200] if customer else None,
        )
        for line in transcript:
            if line["role"] == "customer":
                await self.client.say_as_customer(session.id, line["text"])
            else:
                await self._say_as_ai(session.id, line["text"], session.epoch)
        return session.id

    async def post(
        self, session_id: str, kind: Literal["customer", "assistant", "note"], text: str
    ) -> Event:
        """Add what was said to the session, or a note for the person who has it."""
        match kind:
            case "customer":
                return await self.client.say_as_customer(session_id, text)
            case "assistant":
                session = await self.client.session(session_id)
                return await self._say_as_ai(session_id, text, session.epoch)
            case "note":
                # As a deed that is done: it goes on record whoever has the session.
                use = {"tool_id": "note", "call_id": secrets.token_hex(8), "state": "done"}
                call: Json = {**use, "arguments": {}, "result": {"data": text}}
                return await self.client.post_event(
                    session_id, kind="tool", source="ai_agent", data={"tool_calls": [call]}
                )

    async def _say_as_ai(self, session_id: str, text: str, epoch: int) -> Event:
        return await self.client.post_event(
            session_id, kind="message", source="ai_agent", message=text, expected_epoch=epoch
        )

    async def show_presence(self) -> None:
        """Let Secondline know that the agent is there, so that a session can be given back."""
        if self.agent_id is not None:
            await self.client.show_presence(self.agent_id)


async def connect(client: AsyncSecondline, url: str) -> Desk:
    """
    Return the desk of the agent whose key *client* sends to *url*.

    Raises:
        NotConnected: nothing answers there, it is no Secondline, or the key is not an agent's.
    """
    try:
        me = await client.me()
    except Unreachable as error:
        raise NotConnected(f"Nothing answers at {url}: {error.__cause__ or error}.") from None
    except NotAuthenticated:
        raise NotConnected(f"The key in SECONDLINE_KEY is not known at {url}.") from None
    except Refused:
        raise NotConnected(f"What answers at {url} is no Secondline.") from None
    if me.role not in ("agent", "admin"):
        make = "secondline keys create --role agent --name …"
        raise NotConnected(f"The key in SECONDLINE_KEY is of role {me.role}; an agent's is: {make}")
    return Desk(client=client, agent_id=me.id if me.role == "agent" else None)
