"""
Live streams over server-sent events, as plain ASGI.

Rule 1: a stream holds a cursor, never a queue. It is woken, reads on in the log from where it
stands, and sends; a slow reader is only further behind.
Rule 2: what is sent is what the log says, with its place as the frame's `id`, so that a browser
that comes back names its own place (`Last-Event-ID`) and misses nothing.
"""

import asyncio
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

import anyio
import msgspec
from litestar import Response
from litestar.types import Receive, Scope, Send

from secondline.domain.events import Audience, Kind
from secondline.domain.ids import Seq, SessionId
from secondline.ports import EventFilter, EventLog, Hub, Wakeup
from secondline.web.views import change_view, event_json

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


class Outlet:
    """The way out to one reader, and since when it has taken nothing of what is sent."""

    __slots__ = ("_clock", "_send", "_since", "_task")

    def __init__(self, send: Send) -> None:
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("A stream runs in a task.")
        self._send = send
        self._task = task
        self._clock = task.get_loop().time
        self._since: float | None = None

    async def __call__(self, message: Any) -> None:  # noqa: ANN401 - an ASGI message
        self._since = self._clock()
        await self._send(message)
        self._since = None

    def stuck(self, now: float) -> bool:
        return self._since is not None and now - self._since > SEND_SECONDS

    def cut_off(self) -> None:
        self._since = None
        self._task.cancel()


class Outlets:
    """
    All that is open, so that one timer finds what is stuck.

    A timeout for each send would cost more than the send.
    """

    def __init__(self) -> None:
        self._open: set[Outlet] = set()

    @contextmanager
    def outlet(self, send: Send) -> Generator[Outlet]:
        outlet = Outlet(send)
        self._open.add(outlet)
        try:
            yield outlet
        finally:
            self._open.discard(outlet)

    def drop_stuck(self, now: float) -> int:
        """Cut off who has taken nothing for SEND_SECONDS, at *now* of the loop; return how many."""
        stuck = [outlet for outlet in self._open if outlet.stuck(now)]
        for outlet in stuck:
            outlet.cut_off()
        return len(stuck)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """One open stream: *read* gives the frames after its cursor, and moves the cursor."""

    hub: Hub
    outlets: Outlets
    topic: str
    read: Read
    idle_seconds: float | None = None

    async def __call__(self, _: Scope, receive: Receive, send: Send) -> None:
        # What runs at each event is a task of its own: woken in here, it would pass through the
        # framework's dozen frames each time.
        with self.outlets.outlet(send) as outlet:
            async with asyncio.TaskGroup() as group:
                sending = group.create_task(self._send_all(outlet))
                await disconnected(
                    receive
                )  # the reader has left, or the stream has ended by itself
                sending.cancel()

    async def _send_all(self, outlet: Outlet) -> None:
        # Listen before the first read: what is written in between wakes us.
        with self.hub.listen(self.topic) as wakeup:
            await outlet({"type": "http.response.start", "status": 200, "headers": HEADERS})
            await outlet(_body(OPENING))
            await self._follow(wakeup, outlet)
            await outlet(_body(b"", more=False))

    async def _follow(self, wakeup: Wakeup, outlet: Outlet) -> None:
        clock = asyncio.get_running_loop()
        quiet_since, changed = clock.time(), True
        while not self.hub.closed:
            frames, more = await self.read() if changed else (HEARTBEAT, False)
            if frames:
                await outlet(_body(frames))
            if more:
                continue
            if self.idle_seconds is None:
                changed = await wakeup.wait()
                continue
            if frames and changed:
                quiet_since = clock.time()
            with anyio.CancelScope(deadline=quiet_since + self.idle_seconds) as idle:
                changed = await wakeup.wait()
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
            b"id: %d\ndata: %b\n\n" % (event.offset, event_json(event, audience))
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
