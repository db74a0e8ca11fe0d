"""
The MCP server: three tools with which any agent asks for a person and follows what they do.

The agent's customer is where the agent is. What the person writes is for the agent to pass on, and
what the customer writes meanwhile is for the agent to post: the tools' descriptions say so.
"""

import asyncio
import os
import socket
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import wraps
from typing import Annotated, Any, Final, Literal

import httpx
import uvicorn
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from pydantic import BaseModel, Field

from secondline.client import AsyncSecondline, Event, Refused, Unreachable
from secondline.mcp.desk import Desk, Json, NotConnected, connect

KEY: Final = "SECONDLINE_KEY"

INSTRUCTIONS: Final = """\
Secondline brings people behind you. Call request_human when the customer asks for a person, when \
you cannot help, or when a decision is not yours to make. From then on a person has the \
conversation: stop answering by yourself. Post each thing the customer says with post_update, call \
check_handoff every few seconds and pass on what the person says. When the state is “ended” the \
conversation is yours again: go on from the note."""

Reason = Literal[
    "customer_request",
    "frustration",
    "loop",
    "low_confidence",
    "policy",
    "tool_failure",
    "agent_decision",
]


class Line(BaseModel):
    """One thing that was said before a person was asked for."""

    role: Literal["customer", "assistant"]
    text: Annotated[str, Field(min_length=1, max_length=8000)]


class Requested(BaseModel):
    """A person was asked for."""

    handoff_id: str = Field(description="The ticket; give it to check_handoff.")
    session_id: str = Field(description="Give it to post_update, and to request_human next time.")
    state: str = Field(description="waiting: nobody has it yet. active: a person has it.")
    next: int = Field(description="Give it to check_handoff as since.")


class Said(BaseModel):
    """One message to pass on to the customer."""

    by: str = Field(description="The name of the person who wrote it; empty: the service itself.")
    text: str


class Checked(BaseModel):
    """How a handoff stands."""

    state: str = Field(description="waiting, active (a person has it) or ended.")
    outcome: str | None = Field(
        description="Once ended: returned (go on), resolved (settled), abandoned, unanswered."
    )
    person: str | None = Field(description="Who has it, or had it.")
    said: list[Said] = Field(description="What the customer is to read since then, in order.")
    note: str = Field(description="What the person noted at the end; for you, not the customer.")
    yours: bool = Field(description="Whether the conversation is yours, so that you may answer.")
    next: int = Field(description="Give it to the next check_handoff as since.")


class Posted(BaseModel):
    """What was posted is in the conversation."""

    offset: int


@dataclass(frozen=True, slots=True)
class Tools:
    """The three tools; *desk* gives the desk once the server runs."""

    desk: Callable[[], Desk]

    async def request_human(
        self,
        reason: Annotated[str, Field(max_length=8000, description="Why, in a sentence.")],
        summary: Annotated[
            str, Field(max_length=8000, description="What the customer wants and where it stands.")
        ],
        code: Annotated[Reason, Field(description="The kind of reason.")] = "agent_decision",
        tried: Annotated[
            list[str] | None, Field(max_length=20, description="What you tried, in a few words.")
        ] = None,
        session_id: Annotated[
            str | None, Field(description="From an earlier answer, for the same customer.")
        ] = None,
        transcript: Annotated[
            list[Line] | None,
            Field(max_length=200, description="Without a session_id: all that was said so far."),
        ] = None,
        customer_name: Annotated[str | None, Field(description="If you know it.")] = None,
        queue: Annotated[str | None, Field(description="Which team, if you know it.")] = None,
        priority: Literal["low", "normal", "high", "urgent"] = "normal",
    ) -> Requested:
        """
        Ask for a person to take over the conversation with your customer.

        Use it when the customer asks for a person, is upset, or goes in circles; when you are not
        sure; or when a rule says that a person decides. Tell the customer that a person will
        come, and do not answer by yourself until check_handoff says that it is yours again.
        Asking again while one is waited for gives the same ticket.
        """
        desk = self.desk()
        if session_id is None:
            lines = [line.model_dump() for line in transcript or ()]
            session_id = await desk.open(lines, customer_name)
        told: Json = {"wants": summary, "tried": tried or [], "why_human": reason}
        handoff = await desk.client.request_handoff(
            session_id, code=code, text=reason, summary=told, priority=priority, queue=queue
        )
        session = await desk.client.session(session_id)
        return Requested(
            handoff_id=handoff.id,
            session_id=session_id,
            state=handoff.state,
            next=session.next_offset,
        )

    async def check_handoff(
        self,
        handoff_id: str,
        since: Annotated[int, Field(ge=0, description="`next` of the last answer.")] = 0,
        wait_seconds: Annotated[
            float, Field(ge=0, le=60, description="Wait so long for something new.")
        ] = 0,
    ) -> Checked:
        """
        See what became of a request for a person, and what the person has said since.

        Pass each message in `said` on to the customer, unchanged and once. Call it again, with
        `next` as `since`, until the state is `ended`: a person can give the conversation back to
        you only while you keep calling, at least once a minute. Then go on from the note.
        """
        desk = self.desk()
        await desk.show_presence()
        session_id = (await desk.client.handoff(handoff_id)).session_id
        events = await desk.client.events(session_id, min_offset=since, wait=wait_seconds)
        handoff = await desk.client.handoff(handoff_id)
        session = await desk.client.session(session_id)
        return Checked(
            state=handoff.state,
            outcome=handoff.outcome,
            person=handoff.operator.display_name if handoff.operator else None,
            said=[said for event in events if (said := _for_customer(event)) is not None],
            note=handoff.note,
            yours=session.owner.kind == "ai",
            next=max([since, *(event.offset + 1 for event in events)]),
        )

    async def post_update(
        self,
        session_id: str,
        kind: Annotated[
            Literal["customer", "assistant", "note"],
            Field(
                description="customer: the customer said it. assistant: you said it to the "
                "customer, refused while a person has the conversation. note: for the person only."
            ),
        ],
        text: Annotated[str, Field(min_length=1, max_length=8000)],
    ) -> Posted:
        """
        Add to the conversation what was said elsewhere, or a note for the person who has it.

        While a person has the conversation, post everything that the customer says: the person
        sees it only then. Once it is yours again, post what you answer, so that the record is
        whole and no second person is asked for.
        """
        return Posted(offset=(await self.desk().post(session_id, kind, text)).offset)


def _for_customer(event: Event) -> Said | None:
    if event.kind != "message" or event.source in ("customer", "customer_ui", "ai_agent"):
        return None
    name = event.data.get("participant", {}).get("display_name") or ""
    return Said(by=name, text=event.text)


def make_server(url: str, key: str) -> MCPServer[None]:
    """Return the MCP server for the Secondline at *url*."""
    desks: list[Desk] = []

    @asynccontextmanager
    async def lifespan(_: MCPServer[None]) -> AsyncGenerator[None]:
        async with AsyncSecondline(url, key) as client:
            desks.append(await connect(client, url))
            try:
                yield
            finally:
                desks.clear()

    server = MCPServer[None](
        "secondline", instructions=INSTRUCTIONS, lifespan=lifespan, log_level="WARNING"
    )
    tools = Tools(lambda: desks[-1])
    for tool in (tools.request_human, tools.check_handoff, tools.post_update):
        server.add_tool(_telling(tool))
    return server


def _telling(tool: Callable[..., Any]) -> Callable[..., Any]:
    """Return *tool*, whose refusals reach the agent in words."""

    @wraps(tool)
    async def told(*args: object, **kwargs: object) -> object:
        try:
            return await tool(*args, **kwargs)
        except Unreachable:
            raise ToolError("Secondline cannot be reached.") from None
        except Refused as refused:
            raise ToolError(refused.message) from None

    return told


def run(url: str, port: int | None, say: Callable[[str], None]) -> None:
    """
    Serve over standard input and output, or over HTTP on *port* of this machine (0: a free one).

    Raises:
        NotConnected: Secondline cannot be used, or the environment has no key.
    """
    key = os.environ.get(KEY, "").strip()
    if not key:
        raise NotConnected(f"{KEY} is not set; it holds an agent's key.")
    asyncio.run(_check(url, key))
    server = make_server(url, key)
    if port is None:
        server.run("stdio")
    else:
        asyncio.run(_serve(server, port, say))


async def _check(url: str, key: str) -> None:
    """Say what is wrong before the agent's host waits for an answer that does not come."""
    try:
        async with AsyncSecondline(url, key) as client:
            await connect(client, url)
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise NotConnected(f"{url} is no address: {error}") from None


async def _serve(server: MCPServer[None], port: int, say: Callable[[str], None]) -> None:
    with socket.create_server(("127.0.0.1", port)) as listener:
        say(f"Secondline's MCP server is at http://127.0.0.1:{listener.getsockname()[1]}/mcp")
        config = uvicorn.Config(server.streamable_http_app(), log_level="warning")
        await uvicorn.Server(config).serve(sockets=[listener])
