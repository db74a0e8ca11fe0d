"""
Just enough of an HTTP client to race with: keep-alive connections and JSON, nothing between.

The server and its racers share two cores; a full client would spend more time on a call than the
server does, and the calls would come one after another where they should collide.
"""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

CONFLICT = 409


class Gone(Exception):
    """The connection ended before the answer came: nobody knows whether the call counted."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: Any

    @property
    def code(self) -> str | None:
        """The name of the conflict, when there is one."""
        return str(self.body["detail"]["code"]) if self.status == CONFLICT else None


# The server closes what has been silent for 5 s; a call must not meet that moment.
MOST_IDLE_SECONDS = 2


@dataclass(frozen=True, slots=True)
class Connection:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    since: float  #: when it was last used


@dataclass(slots=True)
class Wire:
    """Calls the server at *port*; a connection that is free is used again."""

    port: int
    _free: list[Connection] = field(default_factory=list[Connection])

    async def call(
        self, key: str | None, method: str, path: str, body: object = None, **headers: str
    ) -> Answer:
        """
        Call the server as the holder of *key*.

        Raises:
            Gone: it went away.
        """
        sent = _request(self.port, key, method, path, body, headers)
        try:
            reader, writer = await self._connection()
        except OSError as error:
            raise Gone from error
        try:
            writer.write(sent)
            answer = await _answer(reader)
        except BaseException as error:
            writer.close()
            if isinstance(error, OSError | asyncio.IncompleteReadError):
                raise Gone from error
            raise
        self._free.append(Connection(reader, writer, asyncio.get_running_loop().time()))
        return answer

    async def _connection(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        latest = asyncio.get_running_loop().time() - MOST_IDLE_SECONDS
        while self._free:
            free = self._free.pop()
            if free.since > latest and not (free.writer.is_closing() or free.reader.at_eof()):
                return free.reader, free.writer
            free.writer.close()
        return await asyncio.open_connection("127.0.0.1", self.port)

    async def send_and_hang_up(
        self, key: str | None, method: str, path: str, body: object = None
    ) -> None:
        """Send a call and hang up without reading the answer, as a bad network does."""
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self.port)
            writer.write(_request(self.port, key, method, path, body, {}))
            await writer.drain()
            writer.close()
        except OSError as error:
            raise Gone from error

    async def close(self) -> None:
        while self._free:
            self._free.pop().writer.close()


def _request(
    port: int,
    key: str | None,
    method: str,
    path: str,
    body: object,
    headers: Mapping[str, str],
) -> bytes:
    content = b"" if body is None else json.dumps(body).encode()
    lines = [f"{method} {path} HTTP/1.1", f"host: 127.0.0.1:{port}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    if key is not None:
        lines.append(f"authorization: Bearer {key}")
    if body is not None:
        lines += ["content-type: application/json", f"content-length: {len(content)}"]
    return "\r\n".join([*lines, "", ""]).encode() + content


async def _answer(reader: asyncio.StreamReader) -> Answer:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in head[1:] if ": " in line)
    content = await reader.readexactly(int(headers.get("content-length", "0")))
    return Answer(int(head[0].split(" ", 2)[1]), json.loads(content) if content else None)
