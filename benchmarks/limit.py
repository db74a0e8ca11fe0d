"""
The limit: the same product path with nothing in between, as one would write it by hand.

Raw ASGI on the same uvicorn, msgspec, and a group commit. The transaction is the product's own, on
its own tables: the same two statements, the same durability (WAL, synchronous=FULL). Left out is
all that makes a product: roles, audiences, validation beyond types, errors that explain themselves,
jobs, hand-offs, heartbeats, streams that read on in the log, OpenAPI.
``python -m benchmarks.limit FILE`` serves on a free port and prints it.
"""

import asyncio
import queue
import secrets
import socket
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path
from typing import Any, Literal

import uvicorn
from msgspec import Struct, json

from secondline.store.sqlite.append import ADVANCE, INSERT
from secondline.store.sqlite.database import connect
from secondline.store.sqlite.store import migrate

KEY = "limit"
MOST_WRITES = 512
HEADERS = [(b"content-type", b"application/json")]
STREAM_HEADERS = [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-store")]

CREATE = """
INSERT INTO session (id, created_at, agent_id, customer_id, about, epoch, owner_kind)
    VALUES (?, 0, 'faq', 'guest', '{}', 1, 'operator')
"""


class Posted(Struct):
    kind: Literal["message"]
    source: Literal["customer"]
    message: str
    idempotency_key: str | None = None


class Event(Struct):
    id: str
    source: str
    kind: str
    offset: int
    creation_utc: str
    trace_id: str
    correlation_id: str
    data: dict[str, Any]
    metadata: dict[str, Any]
    deleted: bool


class Subscriber:
    """An open stream: frames that were pushed and not yet sent, and the one task that sends."""

    __slots__ = ("_busy", "_frames", "_send")

    def __init__(self, send: Any) -> None:  # noqa: ANN401 - ASGI
        self._send = send
        self._frames: list[bytes] = []
        self._busy: asyncio.Task[None] | None = None

    def push(self, frame: bytes) -> None:
        self._frames.append(frame)
        if self._busy is None:
            self._busy = asyncio.create_task(self._flush())

    async def _flush(self) -> None:
        while frames := self._frames:
            self._frames = []
            await self._send(_body(b"".join(frames), more=True))
        self._busy = None


Append = tuple[str, Posted, asyncio.Future[bytes]]


class Store:
    """One file, one writer thread; what queued up during a commit is the next commit."""

    def __init__(self, path: Path, streams: dict[str, set[Subscriber]]) -> None:
        self._streams = streams
        self._epochs: dict[str, int] = {}
        self._queue: queue.SimpleQueue[Append] = queue.SimpleQueue()
        self._loop = asyncio.get_running_loop()
        migrate(path)
        self._writer = connect(path)
        self._creator = connect(path)
        threading.Thread(target=self._run, daemon=True).start()

    def create(self) -> str:
        session = secrets.token_hex(8)
        self._creator.execute(CREATE, (session,))
        self._epochs[session] = 1
        return session

    def append(self, session: str, posted: Posted) -> asyncio.Future[bytes]:
        done: asyncio.Future[bytes] = self._loop.create_future()
        self._queue.put((session, posted, done))
        return done

    def _run(self) -> None:
        while True:
            group = [self._queue.get()]
            while len(group) < MOST_WRITES and not self._queue.empty():
                group.append(self._queue.get_nowait())
            self._writer.execute("BEGIN IMMEDIATE")
            written = [self._write(*one) for one in group]
            self._writer.execute("COMMIT")
            self._loop.call_soon_threadsafe(self._settle, written)

    def _write(
        self, session: str, posted: Posted, done: asyncio.Future[bytes]
    ) -> tuple[asyncio.Future[bytes], str, int, bytes]:
        at = time.time_ns() // 1000
        data = {
            "message": posted.message,
            "participant": {"id": None, "display_name": "Ann"},
        }
        preview = json.encode({"source": "customer", "text": posted.message[:160], "at": at})
        advance = {
            "id": session,
            "count": 1,
            "pending": "raise",
            "at": at,
            "preview": preview.decode(),
            "preview_index": 0,
            "epoch": self._epochs[session],
            "answers": None,
        }
        offset = self._writer.execute(ADVANCE, advance).fetchone()[0] - 1
        trace, key = secrets.token_hex(8), posted.idempotency_key
        told = json.encode(data).decode()
        row = (session, offset, "message", "customer", "everyone", at, trace, told, "{}", key)
        self._writer.execute(INSERT, row)
        moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(at // 1_000_000))
        event = Event(
            id=f"{session}-{offset}",
            source="customer",
            kind="message",
            offset=offset,
            creation_utc=f"{moment}.{at % 1_000_000:06d}Z",
            trace_id=trace,
            correlation_id=trace,
            data=data,
            metadata={},
            deleted=False,
        )
        return done, session, offset, json.encode(event)

    def _settle(self, written: list[tuple[asyncio.Future[bytes], str, int, bytes]]) -> None:
        for done, session, offset, raw in written:
            if not done.done():
                done.set_result(raw)
            if subscribers := self._streams.get(session):
                frame = b"id: %d\ndata: %s\n\n" % (offset, raw)
                for subscriber in subscribers:
                    subscriber.push(frame)


class Limit:
    """The four requests of the benchmark: create, take over, post, stream."""

    def __init__(self, path: str) -> None:
        self._streams: dict[str, set[Subscriber]] = defaultdict(set)
        self._store = Store(Path(path), self._streams)
        self._posted = json.Decoder(Posted)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401 - ASGI
        parts = scope["path"].split("/")  # "", "sessions", id, "events" or "owner"
        if (b"authorization", b"Bearer " + KEY.encode()) not in scope["headers"]:
            await _answer(send, 401, b'{"detail":"Who are you?"}')
        elif scope["method"] == "GET":
            await self._stream(parts[2], receive, send)
        elif parts[-1] == "events":
            posted = self._posted.decode((await receive())["body"])  # short: it comes in one piece
            await _answer(send, 201, await self._store.append(parts[2], posted))
        elif parts[-1] == "owner":
            self._tell_owner_changed(parts[2])
            await _answer(send, 200, b"{}")
        else:
            await _answer(send, 201, json.encode({"id": self._store.create()}))

    def _tell_owner_changed(self, session: str) -> None:
        for subscriber in self._streams[session]:
            subscriber.push(b'data: {"data":{"type":"owner_changed"}}\n\n')

    async def _stream(self, session: str, receive: Any, send: Any) -> None:  # noqa: ANN401 - ASGI
        start = {"type": "http.response.start", "status": 200, "headers": STREAM_HEADERS}
        await send(start)
        await send(_body(b"retry: 1000\n\n", more=True))
        subscriber = Subscriber(send)
        self._streams[session].add(subscriber)
        while (await receive())["type"] != "http.disconnect":
            pass
        self._streams[session].discard(subscriber)


async def _answer(send: Any, status: int, body: bytes) -> None:  # noqa: ANN401 - ASGI
    headers = [*HEADERS, (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send(_body(body, more=False))


def _body(body: bytes, *, more: bool) -> dict[str, Any]:
    return {"type": "http.response.body", "body": body, "more_body": more}


async def serve(path: str) -> None:
    listener = socket.create_server(("127.0.0.1", 0), backlog=2048)
    config = uvicorn.Config(Limit(path), log_level="warning", access_log=False, lifespan="off")
    print(json.encode({"port": listener.getsockname()[1]}).decode(), flush=True)
    await uvicorn.Server(config).serve([listener])


if __name__ == "__main__":
    import uvloop

    uvloop.run(serve(sys.argv[1]))
