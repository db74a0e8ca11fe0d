"""The end of a server: open streams, waiting polls and waiting bots do not hold it up."""

import signal
from pathlib import Path

import anyio
import httpx
import pytest

from tests.support.server import Child, start_demo

STREAMS = 100


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
async def test_a_server_with_a_hundred_open_streams_ends_them_all_properly(
    tmp_path: Path, asked: signal.Signals
) -> None:
    child = start_demo(tmp_path)
    ends: list[str] = []
    open_ = anyio.Semaphore(0)
    limits = httpx.Limits(max_connections=None)

    async def follow(client: httpx.AsyncClient, path: str, key: str) -> None:
        headers = {"authorization": f"Bearer {key}"}
        async with client.stream("GET", path, headers=headers) as response:
            text = ""
            open_.release()
            async for chunk in response.aiter_text():  # raises if the end is not a proper one
                text += chunk
            ends.append(f"{response.status_code} {text[:5]}")

    async def poll(client: httpx.AsyncClient, path: str, key: str) -> None:
        open_.release()
        answer = await client.get(path, headers={"authorization": f"Bearer {key}"})
        ends.append(str(answer.status_code))

    async with httpx.AsyncClient(
        base_url=child.url, limits=limits, timeout=60, trust_env=False
    ) as client:
        session = (await client.post("/sessions", json={})).json()
        events = f"/sessions/{session['id']}/events"
        with anyio.fail_after(60):
            async with anyio.create_task_group() as group:
                for _ in range(STREAMS // 2):
                    group.start_soon(follow, client, f"{events}?sse=true", session["token"])
                    group.start_soon(follow, client, "/stream", child.operators[0])
                for _ in range(STREAMS):
                    await open_.acquire()
                group.start_soon(poll, client, f"{events}?wait_for_data=60", session["token"])
                group.start_soon(poll, client, "/turns?wait=60", child.agent)
                await _are_waiting(client, child)
                # What it has to break off when its grace is over, it says so on standard error.
                end = await anyio.to_thread.run_sync(child.end, asked)
                assert end == (0, "")

    assert sorted(ends) == sorted(["200 retry"] * STREAMS + ["204", "504"])


async def _are_waiting(client: httpx.AsyncClient, child: Child) -> None:
    """Return once the polls, sent before this call, have been taken up by the server."""
    for _ in range(3):
        headers = {"authorization": f"Bearer {child.admin}"}
        await client.get("/healthz", headers=headers)
        await anyio.sleep(0.1)
