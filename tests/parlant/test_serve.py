"""`secondline serve` before a real Parlant, as the pages say, and what runs in its place."""

import os
import re
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.docs.test_examples import SOON, Customer
from tests.support.cli import environment, run
from tests.support.parlant import ROOT, Parlant, free_port, interpreter, running

# As the pages have people write it.
PAGES = (ROOT / "docs" / "parlant.md", ROOT / "examples" / "parlant_insurance" / "README.md")


def command(url: str) -> list[str]:
    """Return the command of the pages, with another address."""
    told = [
        re.findall(r"secondline serve (--agent.*)$", p.read_text("utf-8"), re.MULTILINE)
        for p in PAGES
    ]
    [first], [second] = told
    assert first.split()[:3] == second.split()[:3] == ["--agent", "parlant", "--parlant-url"]
    return ["serve", *first.split()[:3], url]


@contextmanager
def serving(folder: Path, *arguments: str) -> Generator[tuple[str, Path]]:
    """Run `secondline`; give its address and what it says on standard error."""
    settings = {
        "SERVER__PORT": "0",
        "SERVER__OPEN_TO_PUBLIC": "true",
        "STORE__PATH": str(folder / "s.db"),
        **SOON,
    }
    with (folder / "stderr").open("w", encoding="utf-8") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "secondline", *arguments],
            env=environment(settings),
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
        )
        try:
            line = process.stdout.readline() if process.stdout else ""
            assert line.startswith("Secondline serves on http://"), said.name
            yield line.split()[-1], folder / "stderr"
        finally:
            process.terminate()
            process.communicate(timeout=20)
    assert process.returncode == 0


def test_it_serves_parlants_agents_and_people_take_over(tmp_path: Path, parlant: Parlant) -> None:
    with serving(tmp_path, *command(parlant.url)) as (url, _):
        store = {"STORE__PATH": str(tmp_path / "s.db")}
        made = run("keys", "create", "--role", "operator", "--name", "Dana", settings=store)
        key = {"Authorization": f"Bearer {made.stdout.strip()}"}
        customer = Customer(url, parlant.agents["streaming"])
        customer.say("Hello")
        assert customer.hear("ai_agent") == "I have read: Hello"
        customer.say("I want a human")
        assert "HO-" in customer.hear("system")
        [waiting] = httpx.get(f"{url}/handoffs", headers=key).json()["items"]
        httpx.put(f"{url}/handoffs/{waiting['id']}/claim", headers=key).raise_for_status()
        assert customer.owner() == "operator"


def test_with_one_agent_named_all_sessions_are_its(tmp_path: Path, parlant: Parlant) -> None:
    streaming = parlant.agents["streaming"]
    with serving(tmp_path, *command(parlant.url), "--parlant-agent", streaming) as (url, _):
        customer = Customer(url, "parlant")
        customer.say("Hello")
        assert customer.hear("ai_agent") == "I have read: Hello"
        other = {"agent_id": parlant.agents["brisk"]}
        assert httpx.post(f"{url}/sessions", json=other).status_code == 404


def test_a_parlant_that_is_away_at_start_is_one_line(tmp_path: Path) -> None:
    away = f"http://127.0.0.1:{free_port()}"
    with serving(tmp_path, *command(away)) as (url, said):
        customer = Customer(url, "parlant")
        customer.say("Hello")
        assert "HO-" in customer.hear("system")
        lines = said.read_text("utf-8").splitlines()

    told = [line for line in lines if "parlant.away" in line]
    assert len(told) == 1
    assert f"Parlant at {away} cannot be reached" in told[0]
    assert "Traceback" not in "".join(lines)


@pytest.mark.parametrize("url", ["localhost:8801", "ftp://localhost", "http://localhost?x=1"])
def test_an_address_that_is_none_is_one_line(tmp_path: Path, url: str) -> None:
    ended = run(*command(url), settings={"STORE__PATH": str(tmp_path / "s.db")})

    assert ended.returncode == 2
    assert ended.stderr.startswith(f"secondline: parlant.url = '{url}'")
    assert len(ended.stderr.splitlines()) == 1


def test_what_runs_in_parlants_place_is_installed_without_the_servers_packages(
    tmp_path: Path, parlant: Parlant
) -> None:
    del parlant  # only that there is one: its environment is used, and left as it is
    page = PAGES[0].read_text("utf-8")
    assert "pip install --no-deps secondline" in page
    subprocess.run(
        [interpreter(), "-m", "pip", "install", "--quiet", "--no-deps", "--target", tmp_path, ROOT],
        env={**os.environ, "SECONDLINE_SKIP_FRONTEND": "1"},
        check=True,
        timeout=300,
    )
    place = {**os.environ, "PYTHONPATH": str(tmp_path)}
    code = "import secondline.parlant as it; print(it.__file__, it.handoff_tool.__name__)"
    told = subprocess.run(
        [interpreter(), "-c", code], env=place, capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == [
        str(tmp_path / "secondline" / "parlant" / "__init__.py"),
        "handoff_tool",
    ]

    with (
        running(environment={"PYTHONPATH": str(tmp_path), "GUARDED": "yes"}) as guarded,
        httpx.Client(base_url=guarded.url, timeout=60) as client,
    ):
        wanted = {"agent_id": guarded.agents["brisk"]}
        path = f"/sessions/{client.post('/sessions', json=wanted).json()['id']}"
        client.patch(path, json={"mode": "manual"})
        event = {"kind": "message", "source": "ai_agent"}
        asked = {**event, "guidelines": [{"action": "Say hello", "rationale": "buy_time"}]}
        assert client.post(f"{path}/events", json=asked).status_code == 409
