"""Reading server-sent events as a browser does."""

import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import anyio
import httpx

from tests.support.house import PATIENCE_SECONDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One frame; *comment* is set, and nothing else, for a line that starts with a colon."""

    id: str | None = None
    event: str | None = None
    data: Any = None
    retry: str | None = None
    comment: str | None = None


@dataclass(slots=True)
class Reader:
    """An open stream."""

    response: httpx.Response
    _lines: AsyncIterator[str]

    async def frame(self) -> Frame:
        """
        Return the next frame, as soon as it is there.

        Raises:
            StopAsyncIteration: the server ended the stream.
        """
        fields: dict[str, Any] = {}
        with anyio.fail_after(PATIENCE_SECONDS):
            while (line := await anext(self._lines)) or not fields:
                if not line:
                    continue
                name, _, value = line.partition(":")
                fields[name or "comment"] = value.removeprefix(" ")
        if "data" in fields:
            fields["data"] = json.loads(fields["data"])
        return Frame(**fields)

    async def event(self) -> Frame:
        """Return the next frame that carries data."""
        while (frame := await self.frame()).data is None:
            pass
        return frame

    async def events(self, count: int) -> list[Frame]:
        return [await self.event() for _ in range(count)]

    async def rest(self) -> list[Frame]:
        """Return what comes until the server ends the stream."""
        frames: list[Frame] = []
        while True:
            try:
                frames.append(await self.frame())
            except StopAsyncIteration:
                return frames


@asynccontextmanager
async def following(
    caller: httpx.AsyncClient, path: str, last_event_id: str | None = None, /, **query: Any
) -> AsyncGenerator[Reader]:
    """Open the stream at *path*."""
    headers = {} if last_event_id is None else {"last-event-id": last_event_id}
    async with caller.stream("GET", path, params=query, headers=headers) as response:
        assert response.status_code == 200, await response.aread()
        yield Reader(response, response.aiter_lines())
