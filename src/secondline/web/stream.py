"""
Live streams over server-sent events, as plain ASGI.

Rule 1: a stream holds a cursor, never a queue. It is woken, reads on in the log from where it
stands, and sends; a slow reader is only further behind.
Rule 2: what is sent is what the log says, with its place as the frame's `id`, so that a browser
that comes back names its own place (`Last-Event-ID`) and misses nothing.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final

import anyio
import msgspec
from litestar import Response
from litestar.types import Receive, Scope, Send

from secondline.domain.events import Audience, Kind
from secondline.domain.ids import Seq, SessionId
from secondline.ports import FEED, EventFilter, EventLog, Hub, Wakeup
from secondline.web.views import change_view, event_view

_encode: Final = msgspec.json.Encoder().encode

HEADERS: Final = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),  # nginx would hold frames back
]

# The browser waits so long before it comes back; the default of some is 5 s.
OPENING: Final = b"retry: 1000\n\n"
HEARTBEAT: Final = b": heartbeat\n\n"

# A reader whose socket takes nothing for so long is gone or stuck; it may come back.
SEND_SECONDS: Final = 30

# One read carries so many events: a long catch-up is sent in parts, between which others run.
BATCH: Final = 200

Read = Callable[[], Awaitable[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """One open stream: *read* gives the frames after its cursor, and moves the cursor."""

    hub: Hub
    topic: str
    read: Read
    idle_seconds: float | None = None

    async def __call__(self, _: Scope, receive: Receive, send: Send) -> None:
        with self.hub.listen(self.topic) as wakeup:
            # Listen before the first read: what is written in between wakes us.
            gone = asyncio.ensure_future(_disconnect(receive))
            gone.add_done_callback(lambda _: wakeup.set())
            try:
                await _send(
                    send, {"type": "http.response.start", "status": 200, "headers": HEADERS}
                )
                await _send(send, _body(OPENING))
                await self._follow(wakeup, send, gone)
                if not gone.done():
                    await _send(send, _body(b"", more=False))
            finally:
                gone.cancel()

    async def _follow(self, wakeup: Wakeup, send: Send, gone: "asyncio.Future[None]") -> None:
        beats, clock = self.hub.beats, asyncio.get_running_loop()
        quiet_since = clock.time()
        while not (gone.done() or self.hub.closed):
            frames = await self.read()
            if frames:
                quiet_since = clock.time()
            elif beats != self.hub.beats:
                beats, frames = self.hub.beats, HEARTBEAT
            if frames:
                await _send(send, _body(frames))
                continue
            if self.idle_seconds is None:
                await wakeup.wait()
                continue
            with anyio.CancelScope(deadline=quiet_since + self.idle_seconds) as idle:
                await wakeup.wait()
            if idle.cancelled_caught:
                return


class StreamResponse(Response[Any]):
    """Lets a route answer with a stream instead of a body."""

    def __init__(self, stream: Stream) -> None:
        super().__init__(None)
        self.stream = stream

    def to_asgi_response(self, *_: Any, **__: Any) -> Any:  # noqa: ANN401 - the framework's
        return self.stream


def session_frames(
    log: EventLog,
    session_id: SessionId,
    wanted: EventFilter,
    *,
    audience: Audience,
    min_offset: int,
) -> Read:
    """Return the reader of one session's events."""
    cursor = min_offset

    async def read() -> bytes:
        nonlocal cursor
        events = await log.events(
            session_id, wanted, audience=audience, min_offset=cursor, limit=BATCH
        )
        if not events:
            return b""
        cursor = events[-1].offset + 1
        return b"".join(
            b"id: %d\ndata: %b\n\n" % (event.offset, _encode(event_view(event, audience)))
            for event in events
        )

    return read


def feed_frames(log: EventLog, after: Seq, watched: frozenset[str], *, greet: bool) -> Read:
    """
    Return the reader of what changes in any session.

    Status events, typing and streamed words, come for *watched* sessions only: those of all
    sessions would be noise that no screen can show.
    """
    cursor, hello = after, greet

    async def read() -> bytes:
        nonlocal cursor, hello
        if hello:
            hello = False
            return b"id: %d\nevent: hello\ndata: {}\n\n" % cursor
        frames: list[bytes] = []
        while not frames:
            changes = await log.feed(cursor, limit=BATCH)
            if not changes:
                return b""
            cursor = changes[-1].seq
            frames = [
                b"id: %d\nevent: change\ndata: %b\n\n" % (change.seq, _encode(change_view(change)))
                for change in changes
                if change.kind is not Kind.STATUS or change.session.id in watched
            ]
        return b"".join(frames)

    return read


def feed_stream(hub: Hub, read: Read) -> Stream:
    return Stream(hub=hub, topic=FEED, read=read)


async def _disconnect(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _body(frames: bytes, *, more: bool = True) -> Any:  # noqa: ANN401 - an ASGI message
    return {"type": "http.response.body", "body": frames, "more_body": more}


async def _send(send: Send, message: Any) -> None:  # noqa: ANN401 - an ASGI message
    with anyio.fail_after(SEND_SECONDS):
        await send(message)
