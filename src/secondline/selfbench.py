"""What this machine does: durable messages a second, and how soon another client sees them."""

import asyncio
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

import httpx

from secondline.bootstrap import Application, now
from secondline.config import ServerSettings, Settings, StoreSettings
from secondline.domain.actors import Role
from secondline.server import Server, bind
from secondline.web.auth import new_key

POSTERS = 16
SESSIONS = 50


@dataclass(slots=True)
class Tally:
    """Times of one run: when each message was posted, and how long until it was seen, in ms."""

    posted: int = 0
    seen: list[float] = field(default_factory=list[float])


def run(seconds: float) -> str:
    """Measure for *seconds* and return a few lines; client and server share this process."""
    with tempfile.TemporaryDirectory(prefix="secondline-bench-") as folder:
        tally = asyncio.run(_measure(Path(folder), seconds))
    cuts = quantiles(tally.seen, n=100)
    return (
        f"durable messages a second   {tally.posted / seconds:8.0f}\n"
        f"posted → seen, median       {cuts[49]:8.1f} ms\n"
        f"posted → seen, 99 of 100    {cuts[98]:8.1f} ms\n"
        f"({POSTERS} writers, {SESSIONS} conversations, each followed by a stream; client and "
        "server in one process)"
    )


async def _measure(folder: Path, seconds: float) -> Tally:
    settings = Settings(server=ServerSettings(), store=StoreSettings(path=folder / "bench.db"))
    application = Application(settings)
    ready = asyncio.Event()
    listener = bind("127.0.0.1", 0)
    server = Server(application, ready.set)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    await ready.wait()
    try:
        return await _load(application, listener.getsockname()[1], seconds)
    finally:
        server.should_exit = True
        await serving


async def _load(application: Application, port: int, seconds: float) -> Tally:
    services = application.services
    credential, key = new_key(Role.ADMIN, "bench", "Bench", now())
    await services.directory.put_key(key)
    tally = Tally()
    async with httpx.AsyncClient(
        base_url=f"http://127.0.0.1:{port}",
        headers={"Authorization": f"Bearer {credential}"},
        limits=httpx.Limits(max_connections=None),
        timeout=30,
    ) as client:
        sessions = [await _manual_session(client) for _ in range(SESSIONS)]
        watchers = [asyncio.create_task(_watch(client, s, tally)) for s in sessions]
        end = time.perf_counter() + seconds
        await asyncio.gather(
            *(_post(client, sessions[n::POSTERS], end, tally) for n in range(POSTERS))
        )
        await asyncio.sleep(0.2)
        for watcher in watchers:
            watcher.cancel()
            with suppress(asyncio.CancelledError):
                await watcher
    return tally


async def _manual_session(client: httpx.AsyncClient) -> str:
    session = (await client.post("/sessions", json={})).json()["id"]
    (await client.put(f"/sessions/{session}/owner")).raise_for_status()
    return session


async def _post(client: httpx.AsyncClient, sessions: list[str], end: float, tally: Tally) -> None:
    while True:
        for session in sessions:
            begun = time.perf_counter()
            if begun >= end:
                return
            body = {"kind": "message", "source": "customer", "message": f"T={begun:.6f}"}
            answer = await client.post(f"/sessions/{session}/events", json=body)
            answer.raise_for_status()
            tally.posted += 1


async def _watch(client: httpx.AsyncClient, session: str, tally: Tally) -> None:
    path = f"/sessions/{session}/events?sse=true&min_offset=2"
    async with client.stream("GET", path) as stream:
        async for line in stream.aiter_lines():
            _, found, rest = line.partition('"T=')
            if found:
                begun = float(rest.partition('"')[0])
                tally.seen.append((time.perf_counter() - begun) * 1000)
