"""`secondline mcp`, as an agent's host starts it, before a real server."""

import subprocess
import sys
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from secondline.config import PREFIX
from tests.support.cli import environment
from tests.support.server import Child, start_demo

COMMAND = ["-m", "secondline", "mcp", "--url"]
TRANSCRIPT = [
    {"role": "customer", "text": "My bicycle was stolen"},
    {"role": "assistant", "text": "I am sorry to hear that."},
    {"role": "customer", "text": "Is it covered?"},
]
ASKED: dict[str, Any] = {
    "reason": "Only a person decides on theft.",
    "summary": "Wants to know whether a stolen bicycle is covered.",
    "code": "policy",
    "tried": ["Looked at the policy"],
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Generator[Child]:
    child = start_demo(tmp_path_factory.mktemp("demo"))
    yield child
    assert child.stop() == 0


@asynccontextmanager
async def connected(demo: Child) -> AsyncGenerator[Client]:
    """The MCP server over stdio, and a client of it."""
    starting = StdioServerParameters(
        command=sys.executable, args=[*COMMAND, demo.url], env=with_key(demo.agent)
    )
    async with Client(stdio_client(starting)) as client:
        yield client


def with_key(key: str) -> dict[str, str]:
    return environment() | {f"{PREFIX}KEY": key}


async def call(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    answer = await client.call_tool(tool, arguments)
    assert not answer.is_error, answer.content
    assert answer.structured_content is not None
    return answer.structured_content


async def refusal(client: Client, tool: str, **arguments: Any) -> str:
    answer = await client.call_tool(tool, arguments)
    assert answer.is_error
    return str(getattr(answer.content[0], "text", ""))


async def dana(demo: Child, method: str, path: str, **body: Any) -> Any:
    """Do as the operator what her console does."""
    headers = {"Authorization": f"Bearer {demo.operators[0]}"}
    async with httpx.AsyncClient(base_url=demo.url, headers=headers, timeout=30) as client:
        answer = await client.request(method, path, json=body or None)
    assert answer.is_success, answer.text
    return answer.json()


async def test_the_tools_say_how_to_use_them(demo: Child) -> None:
    async with connected(demo) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}

    assert set(tools) == {"request_human", "check_handoff", "post_update"}
    for tool in tools.values():
        assert tool.description
        assert tool.output_schema
    assert set(tools["request_human"].input_schema["required"]) == {"reason", "summary"}


async def test_a_person_gets_the_conversation_and_gives_it_back(demo: Child) -> None:
    async with connected(demo) as client:
        asked = await call(
            client, "request_human", **ASKED, transcript=TRANSCRIPT, customer_name="Ada"
        )
        session, handoff = asked["session_id"], f"/handoffs/{asked['handoff_id']}"
        told = await dana(demo, "GET", handoff)
        checked = await call(
            client, "check_handoff", handoff_id=asked["handoff_id"], since=asked["next"]
        )

        assert asked["state"] == checked["state"] == "waiting"
        assert not checked["yours"]
        envelope = told["envelope"]
        assert envelope["customer"]["name"] == "Ada"
        assert envelope["reason"] == {"code": "policy", "text": ASKED["reason"]}
        assert envelope["summary"]["wants"]["text"] == ASKED["summary"]
        assert [claim["text"] for claim in envelope["pending"]] == ["Is it covered?"]

        await dana(demo, "PUT", f"{handoff}/claim")
        await call(client, "post_update", session_id=session, kind="customer", text="Hello?")
        await call(client, "post_update", session_id=session, kind="note", text="Policy 7788")
        words = {"kind": "message", "source": "human_agent", "message": "Theft is covered."}
        await dana(demo, "POST", f"/sessions/{session}/events", **words)
        checked = await call(
            client,
            "check_handoff",
            handoff_id=asked["handoff_id"],
            since=checked["next"],
            wait_seconds=20,
        )

        assert (checked["state"], checked["person"]) == ("active", "Dana")
        assert checked["said"][-1] == {"by": "Dana", "text": "Theft is covered."}

        await dana(demo, "POST", f"{handoff}/return", note="File the claim.")
        last = await call(
            client, "check_handoff", handoff_id=asked["handoff_id"], since=checked["next"]
        )

        assert (last["state"], last["outcome"], last["yours"]) == ("ended", "returned", True)
        assert last["note"] == "File the claim."
        assert {"by": "Dana", "text": "Theft is covered."} not in last["said"]
        text = "Your claim is filed."
        await call(client, "post_update", session_id=session, kind="assistant", text=text)

    events = await dana(demo, "GET", f"/sessions/{session}/events")
    said = [
        (e["source"], e["data"]["message"])
        for e in events
        if e["kind"] == "message" and e["source"] != "system"
    ]
    assert said == [
        *[("customer" if x["role"] == "customer" else "ai_agent", x["text"]) for x in TRANSCRIPT],
        ("customer", "Hello?"),
        ("human_agent", "Theft is covered."),
        ("ai_agent", "Your claim is filed."),
    ]
    assert "Policy 7788" in str([e["data"] for e in events if e["kind"] == "tool"])


async def test_what_the_agent_says_while_a_person_has_it_is_refused(demo: Child) -> None:
    async with connected(demo) as client:
        asked = await call(client, "request_human", **ASKED, transcript=TRANSCRIPT)
        await dana(demo, "PUT", f"/handoffs/{asked['handoff_id']}/claim")

        session = asked["session_id"]
        why = await refusal(
            client, "post_update", session_id=session, kind="assistant", text="Late"
        )

    assert why.endswith("Dana has this conversation now.")


async def test_asking_again_gives_the_same_ticket(demo: Child) -> None:
    async with connected(demo) as client:
        first = await call(client, "request_human", **ASKED, transcript=TRANSCRIPT)
        again = await call(client, "request_human", **ASKED, session_id=first["session_id"])

    assert again["handoff_id"] == first["handoff_id"]


async def test_following_a_handoff_takes_no_turn(demo: Child) -> None:
    """A program that polls under the same key would miss it, and the customer wait for a minute."""
    async with connected(demo) as client:
        asked = await call(client, "request_human", **ASKED, transcript=TRANSCRIPT)
        headers = {"Authorization": f"Bearer {demo.agent}"}
        async with httpx.AsyncClient(base_url=demo.url, headers=headers, timeout=30) as bot:
            session = (await bot.post("/sessions", json={"agent_id": "demo-bot"})).json()
            words = {"kind": "message", "source": "customer", "message": "Anybody?"}
            await bot.post(f"/sessions/{session['id']}/events", json=words)
            await anyio.sleep(2)  # longer than customers write in fragments: the turn is due
            await call(client, "check_handoff", handoff_id=asked["handoff_id"])
            turn = await bot.get("/turns", params={"wait": 20})

    assert turn.json()["session_id"] == session["id"]


async def test_a_second_person_is_not_asked_for_on_the_same_words(demo: Child) -> None:
    async with connected(demo) as client:
        asked = await call(client, "request_human", **ASKED, transcript=TRANSCRIPT)
        handoff = f"/handoffs/{asked['handoff_id']}"
        await dana(demo, "PUT", f"{handoff}/claim")
        await call(client, "check_handoff", handoff_id=asked["handoff_id"])
        await dana(demo, "POST", f"{handoff}/return", note="Theft is covered.")
        why = await refusal(client, "request_human", **ASKED, session_id=asked["session_id"])

    assert why.endswith("so nobody is asked for again.")


async def test_what_is_not_there_is_said(demo: Child) -> None:
    async with connected(demo) as client:
        why = await refusal(client, "check_handoff", handoff_id="HO-999999")

    assert why.endswith("There is no such handoff.")


async def test_it_serves_http_as_well(demo: Child) -> None:
    command = [sys.executable, "-u", *COMMAND, demo.url, "--port", "0"]
    async with await anyio.open_process(command, env=with_key(demo.agent), stderr=None) as process:
        assert process.stdout is not None
        line = (await process.stdout.receive()).decode()
        async with Client(line.split()[-1]) as client:
            asked = await call(client, "request_human", **ASKED, transcript=TRANSCRIPT)
        process.terminate()

    assert asked["handoff_id"].startswith("HO-")


def started(url: str, key: str | None) -> tuple[int, str]:
    env = environment() if key is None else with_key(key)
    done = subprocess.run(
        [sys.executable, *COMMAND, url],
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout == ""
    return done.returncode, done.stderr.strip()


def test_a_wrong_key_no_key_or_a_persons_is_one_line(demo: Child) -> None:
    unknown = started(demo.url, "sl_agent_unknown")
    persons = started(demo.url, demo.operators[0])

    assert started(demo.url, None) == (
        2,
        "secondline: SECONDLINE_KEY is not set; it holds an agent's key.",
    )
    assert unknown == (2, f"secondline: The key in SECONDLINE_KEY is not known at {demo.url}.")
    assert persons[0] == 2
    assert "is of role operator; an agent's is" in persons[1]
    assert "\n" not in persons[1]


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "nowhere", "ftp://x"])
def test_a_wrong_address_is_one_line(url: str) -> None:
    status, line = started(url, "sl_agent_any")

    assert status == 2
    assert line.startswith("secondline: ")
    assert url in line
    assert "\n" not in line


def test_what_is_no_secondline_is_one_line(tmp_path: Path) -> None:
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as other:
        assert other.stdout is not None
        url = other.stdout.readline().split("(")[1].split(")")[0].rstrip("/")
        told = started(url, "sl_agent_any")
        other.terminate()

    assert told == (2, f"secondline: What answers at {url} is no Secondline.")
