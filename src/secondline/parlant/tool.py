# pyright: basic, reportMissingImports=false
# Parlant is in an environment of its own, where this module is used. No `annotations` from
# __future__ here: Parlant compares a tool's annotations with the types themselves.
"""A handoff tool for Parlant's agents: the handoff is durable before the tool answers."""

from typing import Any

import httpx
import parlant.sdk as p
from parlant.core.sessions import EventKind, EventSource, SessionId, SessionStore

#: Under this name the bridge notes our session's id on the session in Parlant.
SESSION = "secondline_session"

SECONDS = 10
MOST_REASON_CHARS = 500

ASKED = "A person was asked for and will join this conversation."
THERE = "A person has this conversation already."
LATELY = "A person has looked after this; the customer has said nothing new since. Go on from it."
NOBODY = "No person can be asked for at the moment. Tell the customer so, and promise nothing."


def handoff_tool(url: str, key: str) -> Any:  # noqa: ANN401 - Parlant's ToolEntry
    """
    Return the tool `initiate_human_handoff`, for the guidelines of an agent.

    *url* is where Secondline serves; *key* is an agent's key there (`secondline keys create`). For
    sessions that Secondline does not know, and while it cannot be reached, the tool asks for
    nobody and says so.
    """
    headers = {"authorization": f"Bearer {key}"}

    @p.tool
    async def initiate_human_handoff(context: p.ToolContext, reason: str) -> p.ToolResult:
        """Ask for a person to take over, when the customer wants one or you cannot go on."""
        store = p.Server.current.container[SessionStore]
        session = await store.read_session(SessionId(context.session_id))
        ours = session.metadata.get(SESSION)
        if not ours:
            return p.ToolResult(data=NOBODY)
        asked = await store.list_events(
            session.id, source=EventSource.CUSTOMER, kinds=[EventKind.MESSAGE]
        )
        wanted = {
            "reason": {"code": "agent_decision", "text": reason[:MOST_REASON_CHARS]},
            # Once for each line of the customer's, however often Parlant calls the tool.
            "idempotency_key": f"parlant.{asked[-1].id}" if asked else f"parlant.{session.id}",
        }
        try:
            async with httpx.AsyncClient(base_url=url, headers=headers, timeout=SECONDS) as client:
                answer = await client.post(f"/sessions/{ours}/handoffs", json=wanted)
        except httpx.HTTPError:
            return p.ToolResult(data=NOBODY)
        if answer.is_success:
            return p.ToolResult(data=ASKED, control={"mode": "manual"})
        if answer.status_code == httpx.codes.CONFLICT:
            if answer.json()["detail"]["code"] == "nothing_new":
                return p.ToolResult(data=LATELY)
            return p.ToolResult(data=THERE, control={"mode": "manual"})
        return p.ToolResult(data=NOBODY)

    return initiate_human_handoff
