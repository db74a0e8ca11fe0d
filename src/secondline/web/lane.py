"""
A fast lane for the one busy route, ``POST /sessions/{id}/events``, as plain ASGI.

Every message of every conversation comes in there. Behind the framework a post costs about three
times what the log, the commit and the push to a reader take together (`make bench` shows both);
here it costs no more than these. The lane takes only posts that are in order: whatever is unusual
goes to the framework's route, with the same `write` behind it, so there is one meaning and one
place that explains a bad request.
"""

import re
from collections.abc import Callable
from typing import Any, Final

import msgspec
from litestar.types import ASGIApp, Receive, Scope, Send

from secondline.domain.events import Audience
from secondline.domain.ids import SessionId
from secondline.web.api.events import PostEvent, write
from secondline.web.errors import Told, told
from secondline.web.limits import BODY_BYTES
from secondline.web.params import bearer
from secondline.web.services import Services
from secondline.web.views import event_json

PATH: Final = re.compile(r"/sessions/([^/]{1,200})/events")

_decode: Final = msgspec.json.Decoder(PostEvent).decode
_encode: Final = msgspec.json.Encoder().encode

CREATED: Final = 201


class FastLane:
    """The application, with the lane beside it."""

    def __init__(self, app: ASGIApp, services: Callable[[], Services]) -> None:
        self._app = app
        self._services = services

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        session_id = _session_posted_to(scope)
        if session_id is None:
            await self._app(scope, receive, send)
            return
        headers = _headers(scope)
        body = await _body(receive, headers)
        posted = None if body is None else _posted(body)
        if posted is None:
            await self._app(scope, _again(body, receive), send)
            return
        await _answer(send, *await self._post(session_id, headers, posted))

    async def _post(
        self, session_id: SessionId, headers: dict[bytes, bytes], posted: PostEvent
    ) -> tuple[int, bytes, dict[str, str]]:
        services = self._services()
        audience = Audience.EVERYONE
        try:
            header = headers.get(b"authorization", b"").decode("latin-1")
            caller = await services.gate.caller(bearer(header))
            audience = caller.audience
            key = headers.get(b"idempotency-key")
            event = await write(
                services,
                caller,
                session_id,
                posted,
                header_key=None if key is None else key.decode("latin-1"),
            )
        except Exception as error:  # noqa: BLE001 - every error has its answer
            answer: Told = told(error, audience)
            return answer.status, _encode({"detail": answer.detail}), answer.headers
        return CREATED, event_json(event, audience), {}


def _session_posted_to(scope: Scope) -> SessionId | None:
    if scope["type"] != "http" or scope["method"] != "POST" or scope["query_string"]:
        return None
    found = PATH.fullmatch(scope["path"])
    return None if found is None else SessionId(found[1])


def _headers(scope: Scope) -> dict[bytes, bytes]:
    return dict(scope["headers"])


async def _body(receive: Receive, headers: dict[bytes, bytes]) -> bytes | None:
    """Return the body if it comes whole, as JSON and in size, which is nearly always."""
    length = headers.get(b"content-length", b"")
    plain = headers.get(b"content-type", b"").startswith(b"application/json")
    if not plain or _from_elsewhere(headers) or not length.isdigit() or int(length) > BODY_BYTES:
        return None
    body = b""
    while True:
        message: Any = await receive()
        if message["type"] != "http.request":
            return None
        body += message.get("body", b"")
        if not message.get("more_body"):
            return body


def _from_elsewhere(headers: dict[bytes, bytes]) -> bool:
    """Whether a page of another origin asks, to which the framework adds what it must."""
    origin = headers.get(b"origin")
    return origin is not None and origin.partition(b"://")[2] != headers.get(b"host")


def _posted(body: bytes) -> PostEvent | None:
    try:
        return _decode(body)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None


def _again(body: bytes | None, receive: Receive) -> Receive:
    """Return a `receive` that gives the body once more, and then goes on as before."""
    if body is None:
        return receive
    left = [body]

    async def replay() -> Any:  # noqa: ANN401 - an ASGI message
        if left:
            return {"type": "http.request", "body": left.pop(), "more_body": False}
        return await receive()

    return replay


async def _answer(send: Send, status: int, body: bytes, extra: dict[str, str]) -> None:
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", b"%d" % len(body)),
        *[(name.encode(), value.encode()) for name, value in extra.items()],
    ]
    start: Any = {"type": "http.response.start", "status": status, "headers": headers}
    end: Any = {"type": "http.response.body", "body": body, "more_body": False}
    await send(start)
    await send(end)
