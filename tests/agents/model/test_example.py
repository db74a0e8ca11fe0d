"""The support bot of the examples runs as its README says, on Claude or on a fake of it."""

import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import anyio
import httpx
import pytest

from tests.agents.model.fakes import KEY, Asked, Say, Step, Use, faking
from tests.support.cli import environment, run

ROOT = Path(__file__).parents[3]
README = (ROOT / "examples/anthropic_support/README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\$ secondline (.*)$", README, re.MULTILINE)


def salesman(asked: Asked) -> Sequence[Step]:
    """Say what the passages and the tools say."""
    last = asked.lines[-1]
    if last.role == "tool":
        return [Say([last.text])]
    if "1042" in last.text:
        return [Use("order_status", {"order_number": 1042})]
    if "person" in last.text:
        return [Use("hand_off_to_person", {"reason": "Asked.", "code": "customer_request"})]
    rows = re.findall(r"^\| .*Ireland.*$", asked.system, re.MULTILINE)
    return [Say(rows or ["I do not know."])]


@asynccontextmanager
async def model_at() -> AsyncGenerator[Mapping[str, str]]:
    """Give the settings to ask Claude with; those of a fake, where there is no key."""
    if "ANTHROPIC_API_KEY" in os.environ:
        yield {}
        return
    async with faking(salesman) as fake:
        yield {"MODEL__BASE_URL": fake.url, "MODEL__API_KEY": KEY}


@asynccontextmanager
async def started(settings: Mapping[str, str], command: str) -> AsyncGenerator[str]:
    process = subprocess.Popen(  # noqa: ASYNC220 - it starts while this process waits for a line
        [sys.executable, "-m", "secondline", *shlex.split(command)],
        env=environment(settings),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        line = await anyio.to_thread.run_sync(process.stdout.readline)
        assert line.startswith("Secondline serves on http://"), line
        yield line.split()[-1]
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)
    assert process.returncode == 0


async def hear(customer: httpx.AsyncClient, path: str, source: str, after: int) -> tuple[str, int]:
    """Return the next message of *source*, and where it stands."""
    while True:
        wanted = {"min_offset": after, "kinds": "message", "wait_for_data": 30}
        answer = await customer.get(f"{path}/events", params=wanted)
        for event in answer.raise_for_status().json():
            after = event["offset"] + 1
            if event["source"] == source:
                return event["data"]["message"], after


@pytest.mark.timeout(180)
async def test_the_support_bot_answers_looks_up_and_hands_off(tmp_path: Path) -> None:
    create, serve = COMMANDS
    async with AsyncExitStack() as stack:
        model = await stack.enter_async_context(model_at())
        store = {"STORE__PATH": str(tmp_path / "s.db"), "SERVER__PORT": "0"}
        quick = {"TURNS__QUIET_SECONDS": "0.05"}
        made = await anyio.to_thread.run_sync(
            lambda: run(*shlex.split(create), settings=store, folder=ROOT)
        )
        url = await stack.enter_async_context(started({**store, **quick, **model}, serve))
        client = await stack.enter_async_context(
            httpx.AsyncClient(base_url=url, timeout=40, trust_env=False)
        )
        session = (await client.post("/sessions", json={})).json()
        path = f"/sessions/{session['id']}"
        customer = {"Authorization": f"Bearer {session['token']}"}
        operator = {"Authorization": f"Bearer {made.stdout.strip()}"}
        client.headers.update(customer)

        async def says(text: str) -> None:
            body = {"kind": "message", "source": "customer", "message": text}
            (await client.post(f"{path}/events", json=body)).raise_for_status()

        await says("How long does delivery of parts to Ireland take?")
        delivery, place = await hear(client, path, "ai_agent", 0)
        await says("And where is order 1042?")
        order, place = await hear(client, path, "ai_agent", place)
        await says("I want a person, please")
        notice, _ = await hear(client, path, "system", place)
        events = (await client.get(f"{path}/events", headers=operator)).json()

    assert "4 days" in delivery
    assert "Thursday" in order
    tools = [
        call["tool_id"] for e in events if e["kind"] == "tool" for call in e["data"]["tool_calls"]
    ]
    assert tools == ["order_status", "order_status"]
    assert "HO-" in notice
