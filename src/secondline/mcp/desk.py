"""What the MCP tools do, over Secondline's HTTP API."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final, Literal, cast

import httpx

# Longer than the longest wait that a request asks for.
TIMEOUT_SECONDS: Final = 75

Json = dict[str, Any]


class Unreachable(Exception):
    """Secondline cannot be used; the text says in one line why, and what to do."""


class Refused(Exception):
    """Secondline did not do what was asked; the text says why, to the agent that asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The hand of an agent on Secondline."""

    client: httpx.AsyncClient
    agent_id: str | None  #: whose sessions are opened; None for the installation's default agent

    async def open(self, transcript: Sequence[Mapping[str, str]], customer: str | None) -> str:
        """Start a session with what was said so far; return its id."""
        wanted: Json = {"channel": "mcp"}
        if self.agent_id is not None:
            wanted["agent_id"] = self.agent_id
        if customer:
            wanted["customer_name"] = customer[:200]
        session = await self._call("POST", "/sessions", json=wanted)
        path = f"/sessions/{session['id']}/events"
        for line in transcript:
            by_customer = line["role"] == "customer"
            event: Json = {"kind": "message", "message": line["text"]}
            voice = "customer" if by_customer else "ai_agent"
            fence = {} if by_customer else {"expected_epoch": 0}
            await self._call("POST", path, json={**event, "source": voice, **fence})
        return str(session["id"])

    async def hand_off(self, session_id: str, request: Json) -> Json:
        handoff: Json = await self._call("POST", f"/sessions/{session_id}/handoffs", json=request)
        return handoff

    async def handoff(self, handoff_id: str) -> Json:
        handoff: Json = await self._call("GET", f"/handoffs/{handoff_id}")
        return handoff

    async def session(self, session_id: str) -> Json:
        session: Json = await self._call("GET", f"/sessions/{session_id}")
        return session

    async def events(self, session_id: str, since: int, wait: float) -> list[Json]:
        """Return the events from *since* on; if there are none, wait for some so many seconds."""
        wanted: Json = {"min_offset": since}
        if wait:
            wanted["wait_for_data"] = wait
        events: list[Json] | None = await self._call(
            "GET", f"/sessions/{session_id}/events", params=wanted
        )
        return events or []

    async def post(
        self, session_id: str, kind: Literal["customer", "assistant", "note"], text: str
    ) -> Json:
        """Add what was said to the session, or a note for the person who has it."""
        path = f"/sessions/{session_id}/events"
        event: Json
        match kind:
            case "customer":
                event = {"kind": "message", "source": "customer", "message": text}
            case "assistant":
                epoch = (await self.session(session_id))["epoch"]
                said = {"kind": "message", "source": "ai_agent", "message": text}
                event = {**said, "expected_epoch": epoch}
            case "note":
                # As a deed that is done: it goes on record whoever has the session.
                use = {"tool_id": "note", "call_id": secrets.token_hex(8), "state": "done"}
                call = {**use, "arguments": {}, "result": {"data": text}}
                event = {"kind": "tool", "source": "ai_agent", "data": {"tool_calls": [call]}}
        posted: Json = await self._call("POST", path, json=event)
        return posted

    async def show_presence(self) -> None:
        """Let Secondline know that the agent is there, so that a session can be given back."""
        if self.agent_id is not None:
            await self._call("GET", "/turns", params={"wait": 0})

    async def _call(self, method: str, path: str, **more: Any) -> Any:  # noqa: ANN401 - JSON
        try:
            answer = await self.client.request(method, path, **more)
        except httpx.HTTPError as error:
            raise Refused(f"Secondline cannot be reached: {type(error).__name__}.") from None
        if answer.status_code == HTTPStatus.GATEWAY_TIMEOUT and path.endswith("/events"):
            return None  # nothing came in the time to wait
        if answer.is_error:
            raise Refused(_reason(answer))
        return answer.json() if answer.content else None


async def connect(client: httpx.AsyncClient) -> Desk:
    """
    Return the desk of the agent whose key *client* sends.

    Raises:
        Unreachable: nothing answers there, it is no Secondline, or the key is not an agent's.
    """
    url = client.base_url
    try:
        answer = await client.get("/me")
    except httpx.HTTPError as error:
        raise Unreachable(f"Nothing answers at {url}: {error or type(error).__name__}.") from None
    if answer.status_code == HTTPStatus.UNAUTHORIZED:
        raise Unreachable(f"The key in SECONDLINE_KEY is not known at {url}.")
    try:
        me: Json = answer.raise_for_status().json()
        role, name = str(me["role"]), str(me["id"])
    except (httpx.HTTPError, ValueError, KeyError, TypeError):
        raise Unreachable(f"What answers at {url} is no Secondline.") from None
    if role not in ("agent", "admin"):
        make = "secondline keys create --role agent --name …"
        raise Unreachable(f"The key in SECONDLINE_KEY is of role {role}; an agent's is: {make}")
    return Desk(client=client, agent_id=name if role == "agent" else None)


def _reason(answer: httpx.Response) -> str:
    try:
        detail: Any = answer.json()["detail"]
    except (ValueError, KeyError, TypeError):
        return f"Secondline answered {answer.status_code}."
    if isinstance(detail, str):
        return detail
    if isinstance(detail, dict):
        return str(cast("Json", detail).get("message", "Secondline refused."))
    return "; ".join(f"{item['field']}: {item['message']}" for item in detail)
