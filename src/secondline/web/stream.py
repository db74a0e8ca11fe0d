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
from secondline.ports import EventFilter, EventLog, Hub, Wakeup
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

# Frames, and whether there are more already.
Read = Callable[[], Awaitable[tuple[bytes, bool]]]


class Sends:
    """
    The sends in progress, so that one timer finds those that are stuck.

    A timeout for each send would cost more than the send.
    """

    def __init__(self) -> None:
        self._since: dict[asyncio.Task[Any], float] = {}

    async def __call__(self, send: Send, message: Any) -> None:  # noqa: ANN401 - an ASGI message
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("A stream runs in a task.")
        self._since[task] = task.get_loop().time()
        try:
            await send(message)
        finally:
            del self._since[task]

    def drop_stuck(self, now: float) -> None:
        """Cut off who has taken nothing for SEND_SECONDS; *now* is the loop's time."""
        for task, since in list(self._since.items()):
            if now - since > SEND_SECONDS:
                task.cancel()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """One open stream: *read* gives the frames after its cursor, and moves the cursor."""

    hub: Hub
    sends: Sends
    topic: str
    read: Read
    idle_seconds: float | None = None

    async def __call__(self, _: Scope, receive: Receive, send: Send) -> None:
        with self.hub.listen(self.topic) as wakeup:
            # Listen before the first read: what is written in between wakes us.
            gone = asyncio.ensure_future(disconnected(receive))
            gone.add_done_callback(lambda _: wakeup.set())
            try:
                start = {"type": "http.response.start", "status": 200, "headers": HEADERS}
                await self.sends(send, start)
                await self.sends(send, _body(OPENING))
                await self._follow(wakeup, send, gone)
                if not gone.done():
                    await self.sends(send, _body(b"", more=False))
            finally:
                gone.cancel()

    async def _follow(self, wakeup: Wakeup, send: Send, gone: "asyncio.Future[None]") -> None:
        beats, clock = self.hub.beats, asyncio.get_running_loop()
        quiet_since = clock.time()
        while not (gone.done() or self.hub.closed):
            frames, more = await self.read()
            if frames:
                quiet_since = clock.time()
            elif beats != self.hub.beats:
                beats, frames = self.hub.beats, HEARTBEAT
            if frames:
                await self.sends(send, _body(frames))
            if more:
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

    async def read() -> tuple[bytes, bool]:
        nonlocal cursor
        events = await log.events(
            session_id, wanted, audience=audience, min_offset=cursor, limit=BATCH
        )
        if not events:
            return b"", False
        cursor = events[-1].offset + 1
        frames = [
            b"id: %d\ndata: %b\n\n" % (event.offset, _encode(event_view(event, audience)))
            for event in events
        ]
        return b"".join(frames), len(events) == BATCH

    return read


def feed_frames(log: EventLog, after: Seq, watched: frozenset[str], *, greet: bool) -> Read:
    """
    Return the reader of what changes in any session.

    Status events, typing and streamed words, come for *watched* sessions only: those of all
    sessions would be noise that no screen can show.
    """
    cursor, hello = after, greet

    async def read() -> tuple[bytes, bool]:
        nonlocal cursor, hello
        if hello:
            hello = False
            return b"id: %d\nevent: hello\ndata: {}\n\n" % cursor, True
        changes = await log.feed(cursor, limit=BATCH)
        if not changes:
            return b"", False
        cursor = changes[-1].seq
        frames = [
            b"id: %d\nevent: change\ndata: %b\n\n" % (change.seq, _encode(change_view(change)))
            for change in changes
            if change.kind is not Kind.STATUS or change.session.id in watched
        ]
        return b"".join(frames), len(changes) == BATCH

    return read


async def disconnected(receive: Receive) -> None:
    """Return once the caller has gone away."""
    while (await receive())["type"] != "http.disconnect":
        pass


def _body(frames: bytes, *, more: bool = True) -> Any:  # noqa: ANN401 - an ASGI message
    return {"type": "http.response.body", "body": frames, "more_body": more}
