"""A Parlant server (3.3) over its REST API: what the bridge asks of it, with clear errors."""

from collections.abc import AsyncGenerator, Mapping
from typing import Any, Final, Self, TypeVar
from urllib.parse import quote

import httpx
import msgspec

from secondline.ports import AgentFailure

T = TypeVar("T")

NOT_FOUND: Final = 404
TIMED_OUT: Final = 504

# A long-poll is asked anew after this many seconds without an event.
WAIT_SECONDS: Final = 20

# Above the wait, so that Parlant ends a long-poll and not we. A POST may stand in Parlant's own
# line for seconds: it sends one session's paragraphs before it takes another's customer.
TIMEOUT: Final = httpx.Timeout(connect=3, read=WAIT_SECONDS + 10, write=10, pool=10)

# Each session has at most one request open, and turns are limited elsewhere.
# Parlant closes a connection that was silent for 5 s, and all of them when it starts anew: one that
# has rested is not used again.
CONNECTIONS: Final = httpx.Limits(
    max_connections=512, max_keepalive_connections=32, keepalive_expiry=2
)

# A stream of Parlant's that ends before its message does is opened again so often.
STREAMS: Final = 3

# A streamed message comes as its whole self each time it grows; longer ones are not an answer.
MOST_FRAME_CHARS: Final = 4_000_000


#: Parlant's tag of a message that only says that an answer will come.
PREAMBLE: Final = "__preamble__"


class RemoteAgent(msgspec.Struct, frozen=True, kw_only=True):
    """An agent of the Parlant server."""

    id: str
    name: str
    description: str | None = None


class RemoteSession(msgspec.Struct, frozen=True, kw_only=True):
    """A session there; *mode* is ``auto`` or ``manual``."""

    id: str
    mode: str

    @property
    def manual(self) -> bool:
        return self.mode == "manual"


class Message(msgspec.Struct, frozen=True):
    """The data of a message; one with *chunks* is streamed, and complete when the last is None."""

    message: str | None = None
    chunks: tuple[str | None, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        return not self.chunks or self.chunks[-1] is None

    @property
    def text(self) -> str:
        return "".join(filter(None, self.chunks)) or self.message or ""

    @property
    def preamble(self) -> bool:
        """Whether it only says that an answer will come."""
        return PREAMBLE in self.tags


class Detail(msgspec.Struct, frozen=True):
    stage: str | None = None


class Status(msgspec.Struct, frozen=True):
    """The data of a status event."""

    status: str
    data: Detail | None = None

    @property
    def stage(self) -> str | None:
        return self.data.stage if self.data else None


class Control(msgspec.Struct, frozen=True):
    mode: str | None = None


class Result(msgspec.Struct, frozen=True):
    data: Any = None
    control: Control | None = None


class Call(msgspec.Struct, frozen=True):
    """One tool call, with what came of it."""

    tool_id: str
    arguments: Mapping[str, Any]
    result: Result

    @property
    def name(self) -> str:
        return self.tool_id.rpartition(":")[2]

    @property
    def asks_for_a_person(self) -> bool:
        return self.result.control is not None and self.result.control.mode == "manual"

    @property
    def reason(self) -> str:
        """Why it asks for a person, in its own words where it has some."""
        told = self.arguments.get("reason") or self.result.data
        return told if isinstance(told, str) else "The assistant asked for a person."


class Calls(msgspec.Struct, frozen=True):
    """The data of a tool event."""

    tool_calls: tuple[Call, ...]


class RawEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event as it comes; its data is read by its kind."""

    id: str
    offset: int
    kind: str
    source: str
    trace_id: str
    data: msgspec.Raw = msgspec.Raw(b"null")
    metadata: Mapping[str, Any] = {}


class RemoteEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event there; which of *message*, *status* and *calls* it has depends on its kind."""

    id: str
    offset: int
    source: str
    trace_id: str
    metadata: Mapping[str, Any]
    message: Message | None = None
    status: Status | None = None
    calls: tuple[Call, ...] = ()

    @classmethod
    def read(cls, raw: RawEvent) -> Self:
        """
        Return what *raw* says.

        Raises:
            DecodeError: its data is not what its kind has.
        """
        message, status, tool = (raw.kind == kind for kind in ("message", "status", "tool"))
        return cls(
            id=raw.id,
            offset=raw.offset,
            source=raw.source,
            trace_id=raw.trace_id,
            metadata=raw.metadata,
            message=msgspec.json.decode(raw.data, type=Message) if message else None,
            status=msgspec.json.decode(raw.data, type=Status) if status else None,
            calls=msgspec.json.decode(raw.data, type=Calls).tool_calls if tool else (),
        )

    @property
    def completes(self) -> bool:
        """Whether it ends a turn of Parlant's."""
        return self.tells("ready") and self.status is not None and self.status.stage == "completed"

    def tells(self, status: str) -> bool:
        return self.status is not None and self.status.status == status

    def of(self, trace: str) -> bool:
        """Whether it belongs to the turn that *trace* names; parts of one have longer names."""
        return self.trace_id.split("::")[0] == trace.split("::", maxsplit=1)[0]

    def said(self, trace: str) -> Message | None:
        """Return the words of the AI's in the turn that *trace* names."""
        return self.message if self.source == "ai_agent" and self.of(trace) else None


class Gone(Exception):
    """Parlant does not know the session (any more)."""


class Unreachable(AgentFailure):
    """Parlant is away."""


class ParlantServer:
    """
    The calls, each one request.

    All raise `Unreachable` when Parlant is away, and `AgentFailure` with one line when it answers
    what it should not; those about a session raise `Gone` when there is none.
    """

    def __init__(self, url: str) -> None:
        self._client = httpx.AsyncClient(base_url=url, timeout=TIMEOUT, limits=CONNECTIONS)
        self.url = url.rstrip("/")

    async def aclose(self) -> None:
        await self._client.aclose()

    async def agents(self) -> list[RemoteAgent]:
        return self._read(await self._send("GET", "/agents"), list[RemoteAgent])

    async def has_customer(self, customer_id: str) -> bool:
        answer = await self._send("GET", f"/customers/{_part(customer_id)}", missing_is_fine=True)
        return answer.is_success

    async def make_customer(self, customer_id: str, name: str) -> None:
        await self._send("POST", "/customers", json={"id": customer_id, "name": name})

    async def make_session(
        self, agent_id: str, customer_id: str, title: str | None, metadata: Mapping[str, Any]
    ) -> RemoteSession:
        """
        Start a session.

        Raises:
            AgentFailure: also when there is no such agent.
        """
        body = {"agent_id": agent_id, "customer_id": customer_id, "metadata": metadata}
        if title:
            body["title"] = title
        answer = await self._send("POST", "/sessions", json=body, missing_is_fine=True)
        if answer.status_code == NOT_FOUND:
            raise AgentFailure(f"Parlant at {self.url} has no agent “{agent_id}”.")
        return self._read(answer, RemoteSession)

    async def session(self, session_id: str) -> RemoteSession:
        return self._read(await self._of("GET", session_id), RemoteSession)

    async def set_mode(self, session_id: str, mode: str) -> None:
        await self._of("PATCH", session_id, json={"mode": mode})

    async def post(self, session_id: str, event: Mapping[str, Any]) -> RemoteEvent:
        answer = await self._of("POST", session_id, "/events", json=event)
        return self._event(self._read(answer, RawEvent))

    async def forget(self, session_id: str, min_offset: int) -> None:
        """Delete the events from *min_offset* on, which is where a turn began."""
        await self._of("DELETE", session_id, "/events", params={"min_offset": min_offset})

    async def events(self, session_id: str, min_offset: int, *, wait: int = 0) -> list[RemoteEvent]:
        """Return the events from *min_offset* on; none if there came none in *wait* seconds."""
        params = {"min_offset": min_offset, "wait_for_data": wait}
        answer = await self._of("GET", session_id, "/events", params=params)
        if answer.status_code == TIMED_OUT:
            return []
        return [self._event(raw) for raw in self._read(answer, list[RawEvent])]

    async def pieces(self, session_id: str, event_id: str) -> AsyncGenerator[str, None]:
        """Follow a message that is being streamed; give its words as they come."""
        path = f"/sessions/{_part(session_id)}/events/{_part(event_id)}"
        params = {"sse": "true", "wait_for_data": WAIT_SECONDS}
        given = 0
        for _ in range(STREAMS):
            try:
                async with self._client.stream("GET", path, params=params) as answer:
                    self._check(answer, f"GET {_pattern(path)}")
                    async for line in answer.aiter_lines():
                        chunks = self._chunks(line) if line.startswith("data:") else ()
                        for chunk in chunks[given:]:
                            if chunk is None:
                                return
                            yield chunk
                        given = max(given, len(chunks))
            except httpx.HTTPError as error:
                raise self._unreachable(error) from None
        raise AgentFailure(f"Parlant at {self.url} did not finish a streamed message.")

    def _chunks(self, line: str) -> tuple[str | None, ...]:
        if len(line) > MOST_FRAME_CHARS:
            raise AgentFailure(f"Parlant at {self.url} streams a message without end.")
        content = line.removeprefix("data:").encode()
        event = self._event(self._decode(content, RawEvent, "a stream"))
        return event.message.chunks if event.message else ()

    async def _of(
        self,
        method: str,
        session_id: str,
        rest: str = "",
        *,
        json: Mapping[str, Any] | None = None,
        params: Mapping[str, int] | None = None,
    ) -> httpx.Response:
        path = f"/sessions/{_part(session_id)}{rest}"
        answer = await self._send(method, path, json=json, params=params, missing_is_fine=True)
        if answer.status_code == NOT_FOUND:
            raise Gone
        return answer

    async def _send(
        self,
        method: str,
        path: str,
        *,
        json: Mapping[str, Any] | None = None,
        params: Mapping[str, int] | None = None,
        missing_is_fine: bool = False,
    ) -> httpx.Response:
        try:
            answer = await self._client.request(method, path, json=json, params=params)
        except httpx.HTTPError as error:
            raise self._unreachable(error) from None
        fine = {NOT_FOUND} if missing_is_fine else set[int]()
        if "wait_for_data" in (params or {}):
            fine.add(TIMED_OUT)
        if answer.status_code not in fine:
            self._check(answer, f"{method} {_pattern(path)}")
        return answer

    def _check(self, answer: httpx.Response, what: str) -> None:
        if not answer.is_success:
            raise AgentFailure(f"Parlant at {self.url} answers {answer.status_code} to {what}.")

    def _unreachable(self, error: httpx.HTTPError) -> Unreachable:
        return Unreachable(f"Parlant at {self.url} cannot be reached ({type(error).__name__}).")

    def _read(self, answer: httpx.Response, kind: type[T]) -> T:
        return self._decode(answer.content, kind, _pattern(answer.request.url.path))

    def _decode(self, content: bytes, kind: type[T], what: str) -> T:
        try:
            return msgspec.json.decode(content, type=kind)
        except msgspec.DecodeError:
            raise self._strange(what) from None

    def _event(self, raw: RawEvent) -> RemoteEvent:
        try:
            return RemoteEvent.read(raw)
        except msgspec.DecodeError:
            raise self._strange(f"a {raw.kind} event") from None

    def _strange(self, what: str) -> AgentFailure:
        # The decoder's own words are left out: they may quote the customer's.
        return AgentFailure(
            f"{self.url} does not answer as Parlant 3.3 would ({what}); is it a Parlant server?"
        )


def _part(identifier: str) -> str:
    """Return an id as a part of a path, whatever is in it."""
    return quote(identifier, safe="")


def _pattern(path: str) -> str:
    """Return a path without its ids: what a line of a log may say."""
    return "/".join(part if place % 2 else "…" for place, part in enumerate(path.split("/")))[1:]
