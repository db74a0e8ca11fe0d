"""
HTTP/1.1 for a load client: as little work per message as Python allows.

Requests are bytes made beforehand; a message's number is written into its place. An answer is not
parsed beyond its status and length, a stream not beyond the marks in it.
"""

import asyncio
from collections.abc import Callable
from typing import cast

from benchmarks.targets import DIGITS, MARK, Call, Target

CREATED = 201
OK = 200
NO_CONTENT = 204

_MARK = MARK.encode()
_STAMP = len(_MARK) + DIGITS


class Request:
    """A request with a hole for a message's number."""

    __slots__ = ("_head", "_tail")

    def __init__(self, target: Target, call: Call, session: str = "") -> None:
        raw = request_bytes(target, call, session)
        self._head, mark, tail = raw.partition(_MARK)
        self._head += mark
        self._tail = tail[DIGITS:]

    def numbered(self, number: int) -> bytes:
        return b"%s%010d%s" % (self._head, number, self._tail)


def request_bytes(target: Target, call: Call, session: str = "") -> bytes:
    """Return the whole request as it goes over the wire."""
    lines = [
        f"{call.method} {call.path.replace('{session}', session)} HTTP/1.1",
        f"Host: 127.0.0.1:{target.port}",
    ]
    if call.role in target.authorization:
        lines.append(f"Authorization: {target.authorization[call.role]}")
    if call.body:
        lines += ["Content-Type: application/json", f"Content-Length: {len(call.body)}"]
    return ("\r\n".join(lines) + "\r\n\r\n" + call.body).encode()


class Caller(asyncio.Protocol):
    """A keep-alive connection with one request in flight; *answered* gets (self, status)."""

    def __init__(self, answered: Callable[["Caller", int], None]) -> None:
        self._answered = answered
        self._transport: asyncio.Transport
        self._need = 0
        self.answer = b""
        self.number = -1  #: of the message in flight
        self.lost = False

    def send(self, request: bytes) -> None:
        self.answer = b""
        self._need = 0
        self._transport.write(request)

    def close(self) -> None:
        self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is one in shape only

    def data_received(self, data: bytes) -> None:
        self.answer = answer = self.answer + data if self.answer else data
        if not self._need:
            self._need = _length(answer)
        if 0 < self._need <= len(answer):
            self._answered(self, int(answer[9:12]))

    def connection_lost(self, exc: Exception | None) -> None:
        del exc
        self.lost = True


def _length(answer: bytes) -> int:
    """Return the length of the whole answer in bytes, 0 while its head is not complete."""
    end = answer.find(b"\r\n\r\n")
    if end < 0:
        return 0
    head = answer[:end].lower()
    at = head.find(b"content-length:")
    return end + 4 + (int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0)


class Watcher(asyncio.Protocol):
    """An open event stream; *seen* gets the number of each message that it shows."""

    def __init__(self, request: bytes, seen: Callable[[int], None]) -> None:
        self._request = request
        self._seen = seen
        self._rest = b""
        self._transport: asyncio.Transport
        self.needle = b""  #: when set, *seen* gets -1 once this has come, instead of numbers
        self.open: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def close(self) -> None:
        self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is one in shape only
        self._transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        if not self.open.done():
            self._opened(data)
        if self._rest:
            data = self._rest + data
        if self.needle:
            if self.needle in data:
                self._seen(-1)
            self._rest = data[-len(self.needle) :]
            return
        at, after = data.find(_MARK), 0
        while 0 <= at <= len(data) - _STAMP:
            after = at + _STAMP
            self._seen(int(data[at + len(_MARK) : after]))
            at = data.find(_MARK, after)
        self._rest = data[max(after, len(data) - _STAMP) :]  # a read may end within a stamp

    def connection_lost(self, exc: Exception | None) -> None:
        del exc
        if not self.open.done():
            self.open.set_exception(ConnectionError("the stream was closed before it was open"))

    def _opened(self, data: bytes) -> None:
        if int(data[9:12]) == OK:
            self.open.set_result(None)
        else:
            self.open.set_exception(ConnectionError(data[:400].decode(errors="replace")))


async def connect(target: Target, answered: Callable[[Caller, int], None]) -> Caller:
    loop = asyncio.get_running_loop()
    _, caller = await loop.create_connection(lambda: Caller(answered), "127.0.0.1", target.port)
    return caller


async def watch(target: Target, session: str, seen: Callable[[int], None]) -> Watcher:
    """Open the stream of *session* and return once the server has accepted it."""
    request = request_bytes(target, Call("GET", target.stream, ""), session)
    loop = asyncio.get_running_loop()
    _, watcher = await loop.create_connection(
        lambda: Watcher(request, seen), "127.0.0.1", target.port
    )
    await watcher.open
    return watcher


async def ask(target: Target, calls: list[tuple[Call, str]], *, at_once: int = 8) -> list[bytes]:
    """
    Make *calls*, each with its session, and return the bodies of the answers in order.

    Raises:
        ConnectionError: one was answered with an error, or not within 60 seconds.
    """
    bodies: list[bytes] = [b""] * len(calls)
    waiting = list(enumerate(calls))[::-1]

    async def work() -> None:
        done: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        caller = await connect(target, lambda _, status: done.set_result(status))
        while waiting:
            place, (call, session) = waiting.pop()
            done = asyncio.get_running_loop().create_future()
            caller.send(request_bytes(target, call, session))
            status = await asyncio.wait_for(done, 60)
            if status not in {OK, CREATED, NO_CONTENT}:
                raise ConnectionError(f"{call} -> {caller.answer[:600].decode(errors='replace')}")
            bodies[place] = caller.answer.split(b"\r\n\r\n", 1)[1]
        caller.close()

    await asyncio.gather(*(work() for _ in range(min(at_once, len(calls)))))
    return bodies
