"""Language models on strings, behind the streaming endpoints of Anthropic and OpenAI."""

import asyncio
import itertools
import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, cast

import uvicorn

from secondline.server import bind

KEY = "sk-fake-key"

Send = Callable[[dict[str, Any]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Say:
    """Words, a piece each; *pause* seconds go by before each."""

    pieces: Sequence[str]
    pause: float = 0.0


@dataclass(frozen=True, slots=True)
class Use:
    """Call a tool; *raw* goes out as it is, in place of the arguments."""

    tool: str
    arguments: dict[str, Any] = field(default_factory=dict[str, Any])
    raw: str | None = None


@dataclass(frozen=True, slots=True)
class Refuse:
    """Answer with a status and no model."""

    status: int
    retry_after_ms: str | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """Say nothing, for so many seconds."""

    seconds: float


class Limit:
    """End the answer at the limit of tokens."""


class Cut:
    """Break the line off, here."""


class Stop:
    """Close the answer in an orderly way, without its end."""


class Garble:
    """Send what no client can read."""


Step = Say | Use | Refuse | Wait | Limit | Cut | Stop | Garble


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One message as the model gets it, whichever way it is written on the wire."""

    role: str  #: user, assistant or tool
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request to the model."""

    key: str
    system: str
    lines: list[Line]
    tools: list[str]
    streamed: bool
    body: dict[str, Any]


@dataclass(slots=True, kw_only=True)
class Fake:
    """Both services on one address; *mind* says what the model does."""

    mind: Callable[[Asked], Sequence[Step]]
    asked: list[Asked] = field(default_factory=list[Asked])
    times: list[float] = field(default_factory=list[float])
    url: str = ""

    @property
    def anthropic_url(self) -> str:
        return self.url

    @property
    def openai_url(self) -> str:
        return f"{self.url}/v1"

    async def __call__(self, scope: Any, receive: Any, send: Send) -> None:
        body = b""
        while True:
            message = await receive()
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        wire = PATHS.get(scope["path"])
        if wire is None:
            await _json(
                send, 404, {"error": {"type": "not_found_error", "message": "No such path."}}
            )
            return
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        asked = wire.read(headers, json.loads(body))
        self.asked.append(asked)
        self.times.append(asyncio.get_running_loop().time())
        if asked.key not in (KEY, "none"):
            error = {"type": "authentication_error", "message": "invalid x-api-key"}
            await _json(send, 401, {"type": "error", "error": error})
            return
        await _perform(list(self.mind(asked)), wire(asked), asked, send)


async def _perform(steps: Sequence[Step], wire: "Wire", asked: Asked, send: Send) -> None:
    if steps and isinstance(steps[0], Wait):
        await asyncio.sleep(steps[0].seconds)
        steps = steps[1:]
    if steps and isinstance(steps[0], Refuse):
        await _refuse(steps[0], send)
    elif asked.streamed:
        await _stream(steps, wire, send)
    else:
        await _json(send, 200, wire.at_once(steps))


async def _refuse(refuse: Refuse, send: Send) -> None:
    after = refuse.retry_after_ms
    headers = [(b"retry-after-ms", after.encode())] if after else []
    error = {"type": "api_error", "message": f"a secret: {KEY}"}
    await _json(send, refuse.status, {"type": "error", "error": error}, headers)


async def _stream(steps: Sequence[Step], wire: "Wire", send: Send) -> None:
    headers = [(b"content-type", b"text/event-stream")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await _write(send, wire.begin())
    wire.limited = any(isinstance(step, Limit) for step in steps)
    for step in [step for step in steps if not isinstance(step, Limit)]:
        match step:
            case Say():
                for piece in step.pieces:
                    await asyncio.sleep(step.pause)
                    await _write(send, wire.words(piece))
            case Use():
                await _write(send, wire.use(step))
            case Wait():
                await asyncio.sleep(step.seconds)
            case Garble():
                await _write(send, [wire.GARBLED])
            case Cut():
                return
            case Stop():
                await send({"type": "http.response.body", "body": b""})
                return
            case Refuse():
                raise ValueError("A refusal comes first.")
    await _write(send, wire.end())
    await send({"type": "http.response.body", "body": b""})


async def _write(send: Send, frames: Sequence[str]) -> None:
    body = "".join(f"{frame}\n\n" for frame in frames).encode()
    await send({"type": "http.response.body", "body": body, "more_body": True})


async def _json(
    send: Send, status: int, body: object, headers: Sequence[tuple[bytes, bytes]] = ()
) -> None:
    told = [(b"content-type", b"application/json"), *headers]
    await send({"type": "http.response.start", "status": status, "headers": told})
    await send({"type": "http.response.body", "body": json.dumps(body).encode()})


def _key(headers: dict[str, str]) -> str:
    """Return the credential; Anthropic's clients have sent it in either header."""
    return headers.get("x-api-key") or headers.get("authorization", "").removeprefix("Bearer ")


def _texts(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    blocks = cast("list[dict[str, Any]]", content if isinstance(content, list) else [])
    for block in blocks:
        if block.get("type") == "text":
            yield block["text"]
        elif block.get("type") == "tool_result":
            yield from _texts(block["content"])


class Anthropic:
    """The Messages API."""

    GARBLED = 'event: content_block_delta\ndata: {"type": "content_block_delta", "ind'

    def __init__(self, asked: Asked) -> None:
        self._model = asked.body["model"]
        self._blocks = itertools.count()
        self._open: int | None = None
        self._used = False
        self.limited = False

    @classmethod
    def read(cls, headers: dict[str, str], body: dict[str, Any]) -> Asked:
        return Asked(
            key=_key(headers),
            system="\n".join(_texts(body.get("system", ""))),
            lines=[line for message in body["messages"] for line in cls._lines(message)],
            tools=[tool["name"] for tool in body.get("tools", ())],
            streamed=bool(body.get("stream")),
            body=body,
        )

    @staticmethod
    def _lines(message: dict[str, Any]) -> Iterator[Line]:
        content: Any = message["content"]
        if isinstance(content, str):
            content = [{"type": "text", "text": content}]
        for block in content:
            result = block.get("type") == "tool_result"
            for text in _texts([block]):
                yield Line(role="tool" if result else message["role"], text=text)

    def begin(self) -> list[str]:
        return [self._frame("message_start", message={**self._message(), "content": []})]

    def _message(self) -> dict[str, Any]:
        return {
            "id": "msg_1",
            "type": "message",
            "role": "assistant",
            "model": self._model,
            "stop_reason": None,
            "stop_sequence": None,
            "usage": {"input_tokens": 12, "output_tokens": 1},
        }

    def words(self, piece: str) -> list[str]:
        frames: list[str] = []
        if self._open is None:
            self._open = next(self._blocks)
            block = {"type": "text", "text": ""}
            frames += [self._frame("content_block_start", index=self._open, content_block=block)]
        delta = {"type": "text_delta", "text": piece}
        return [*frames, self._frame("content_block_delta", index=self._open, delta=delta)]

    def use(self, use: Use) -> list[str]:
        frames = self._closed()
        self._used, index = True, next(self._blocks)
        block: dict[str, Any] = {
            "type": "tool_use",
            "id": f"toolu_{index}",
            "name": use.tool,
            "input": {},
        }
        delta = {"type": "input_json_delta", "partial_json": use.raw or json.dumps(use.arguments)}
        return [
            *frames,
            self._frame("content_block_start", index=index, content_block=block),
            self._frame("content_block_delta", index=index, delta=delta),
            self._frame("content_block_stop", index=index),
        ]

    def end(self) -> list[str]:
        reason = "tool_use" if self._used else "max_tokens" if self.limited else "end_turn"
        why = {"stop_reason": reason, "stop_sequence": None}
        return [
            *self._closed(),
            self._frame("message_delta", delta=why, usage={"output_tokens": 15}),
            self._frame("message_stop"),
        ]

    def _closed(self) -> list[str]:
        index, self._open = self._open, None
        return [] if index is None else [self._frame("content_block_stop", index=index)]

    @staticmethod
    def _frame(kind: str, **data: Any) -> str:
        return f"event: {kind}\ndata: {json.dumps({'type': kind, **data})}"

    def at_once(self, steps: Sequence[Step]) -> dict[str, Any]:
        blocks: list[dict[str, Any]] = []
        for number, step in enumerate(steps):
            if isinstance(step, Use):
                use = {"type": "tool_use", "id": f"toolu_{number}", "name": step.tool}
                blocks.append({**use, "input": step.arguments})
            elif isinstance(step, Say):
                blocks.append({"type": "text", "text": "".join(step.pieces)})
        return {**self._message(), "content": blocks, "stop_reason": "end_turn"}


class OpenAI:
    """The Chat Completions API, which other servers speak as well."""

    GARBLED = 'data: {"id": "chatcmpl-1", "cho'

    def __init__(self, asked: Asked) -> None:
        self._model = asked.body["model"]
        self._calls = itertools.count()
        self._used = False
        self.limited = False

    @classmethod
    def read(cls, headers: dict[str, str], body: dict[str, Any]) -> Asked:
        lines = [
            Line(role=message["role"], text=text)
            for message in body["messages"]
            for text in _texts(message.get("content"))
        ]
        return Asked(
            key=_key(headers),
            system="\n".join(line.text for line in lines if line.role in ("system", "developer")),
            lines=[line for line in lines if line.role not in ("system", "developer")],
            tools=[tool["function"]["name"] for tool in body.get("tools", ())],
            streamed=bool(body.get("stream")),
            body=body,
        )

    def begin(self) -> list[str]:
        return [self._chunk({"role": "assistant", "content": ""})]

    def words(self, piece: str) -> list[str]:
        return [self._chunk({"content": piece})]

    def use(self, use: Use) -> list[str]:
        self._used, index = True, next(self._calls)
        function = {"name": use.tool, "arguments": use.raw or json.dumps(use.arguments)}
        call = {"index": index, "id": f"call_{index}", "type": "function", "function": function}
        return [self._chunk({"tool_calls": [call]})]

    def end(self) -> list[str]:
        usage = {"prompt_tokens": 12, "completion_tokens": 15, "total_tokens": 27}
        last = json.dumps({**self._base("chat.completion.chunk"), "choices": [], "usage": usage})
        return [
            self._chunk({}, "tool_calls" if self._used else "length" if self.limited else "stop"),
            f"data: {last}",
            "data: [DONE]",
        ]

    def _base(self, kind: str) -> dict[str, Any]:
        return {"id": "chatcmpl-1", "object": kind, "created": 1, "model": self._model}

    def _chunk(self, delta: dict[str, Any], finish: str | None = None) -> str:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        chunk = {**self._base("chat.completion.chunk"), "choices": [choice]}
        return f"data: {json.dumps(chunk)}"

    def at_once(self, steps: Sequence[Step]) -> dict[str, Any]:
        said = "".join(piece for step in steps if isinstance(step, Say) for piece in step.pieces)
        calls = [
            {
                "id": f"call_{number}",
                "type": "function",
                "function": {"name": step.tool, "arguments": json.dumps(step.arguments)},
            }
            for number, step in enumerate(steps)
            if isinstance(step, Use)
        ]
        message: dict[str, Any] = {"role": "assistant", "content": said or None}
        if calls:
            message["tool_calls"] = calls
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        usage = {"prompt_tokens": 12, "completion_tokens": 15, "total_tokens": 27}
        return {**self._base("chat.completion"), "choices": [choice], "usage": usage}


class Responses:
    """OpenAI's Responses API, streamed: what Pydantic AI asks where no other address is given."""

    GARBLED = 'event: response.output_text.delta\ndata: {"type": "response.output_text.delta", "de'

    def __init__(self, asked: Asked) -> None:
        self._model = asked.body["model"]
        self._items = itertools.count()
        self._open: int | None = None
        self.limited = False

    @classmethod
    def read(cls, headers: dict[str, str], body: dict[str, Any]) -> Asked:
        lines = [line for item in body["input"] for line in cls._lines(item)]
        system = [line.text for line in lines if line.role in ("system", "developer")]
        return Asked(
            key=_key(headers),
            system="\n".join([body.get("instructions") or "", *system]),
            lines=[line for line in lines if line.role not in ("system", "developer")],
            tools=[tool["name"] for tool in body.get("tools", ())],
            streamed=bool(body.get("stream")),
            body=body,
        )

    @staticmethod
    def _lines(item: dict[str, Any]) -> Iterator[Line]:
        if item.get("type") == "function_call_output":
            yield Line(role="tool", text=str(item["output"]))
        content: Any = item.get("content", "")
        parts: list[Any] = [{"text": content}] if isinstance(content, str) else content
        for part in parts:
            if "role" in item:
                yield Line(role=item["role"], text=part["text"])

    def begin(self) -> list[str]:
        return [self._frame("response.created", response=self._response("in_progress"))]

    def words(self, piece: str) -> list[str]:
        frames: list[str] = []
        if self._open is None:
            self._open = next(self._items)
            item: dict[str, Any] = {"type": "message", "role": "assistant", "content": []}
            item["status"] = "in_progress"
            frames += [self._item("added", self._open, item)]
        where = {"item_id": f"item_{self._open}", "output_index": self._open, "content_index": 0}
        delta = self._frame("response.output_text.delta", **where, delta=piece, logprobs=[])
        return [*frames, delta]

    def use(self, use: Use) -> list[str]:
        self._open, index = None, next(self._items)
        arguments = use.raw or json.dumps(use.arguments)
        call = {"type": "function_call", "call_id": f"call_{index}", "name": use.tool}
        where = {"item_id": f"item_{index}", "output_index": index}
        return [
            self._item("added", index, {**call, "arguments": ""}),
            self._frame("response.function_call_arguments.delta", **where, delta=arguments),
            self._item("done", index, {**call, "arguments": arguments, "status": "completed"}),
        ]

    def end(self) -> list[str]:
        status = "incomplete" if self.limited else "completed"
        return [self._frame(f"response.{status}", response=self._response(status))]

    def _response(self, status: str) -> dict[str, Any]:
        usage = {
            "input_tokens": 12,
            "output_tokens": 15,
            "total_tokens": 27,
            "input_tokens_details": {"cached_tokens": 0},
            "output_tokens_details": {"reasoning_tokens": 0},
        }
        cut = {"reason": "max_output_tokens"} if status == "incomplete" else None
        return {
            "id": "resp_1",
            "object": "response",
            "created_at": 1,
            "model": self._model,
            "status": status,
            "incomplete_details": cut,
            "output": [],
            "usage": None if status == "in_progress" else usage,
        }

    def _item(self, what: str, index: int, item: dict[str, Any]) -> str:
        told = {"id": f"item_{index}", **item}
        return self._frame(f"response.output_item.{what}", output_index=index, item=told)

    @staticmethod
    def _frame(kind: str, **data: Any) -> str:
        return f"event: {kind}\ndata: {json.dumps({'type': kind, 'sequence_number': 0, **data})}"

    def at_once(self, steps: Sequence[Step]) -> dict[str, Any]:
        del steps
        raise NotImplementedError("Summaries are tested by the other two.")


Wire = Anthropic | OpenAI | Responses
PATHS = {
    "/v1/messages": Anthropic,
    "/v1/chat/completions": OpenAI,
    "/v1/responses": Responses,
}


@asynccontextmanager
async def faking(mind: Callable[[Asked], Sequence[Step]]) -> AsyncGenerator[Fake]:
    """Serve a model that does as *mind* says."""
    fake = Fake(mind=mind)
    listener = bind("127.0.0.1", 0)
    fake.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    config = uvicorn.Config(
        fake, lifespan="off", log_config=None, log_level="critical", timeout_graceful_shutdown=0
    )
    server = uvicorn.Server(config)
    running = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield fake
    finally:
        server.should_exit = True
        await running
