"""The examples with a framework or another language run, as their READMEs say to run them."""

import json
import re
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.docs.conftest import ROOT
from tests.docs.test_examples import SOON, Customer, running
from tests.support.cli import run
from tests.support.server import Child, start_demo
from tests.web.test_parlant_typescript import node_and_npm

EXAMPLES = ROOT / "examples"


class Dana:
    """The operator, with the key that the README has her make."""

    def __init__(self, url: str, key: str) -> None:
        self._url, self._headers = f"{url}/handoffs", {"Authorization": f"Bearer {key}"}

    def waiting(self) -> dict[str, Any]:
        """Return the one handoff that waits."""
        wanted = {"state": "waiting"}
        [handoff] = httpx.get(self._url, params=wanted, headers=self._headers).json()["items"]
        return handoff

    def takes_and_returns(self, handoff: dict[str, Any], note: str) -> None:
        path = f"{self._url}/{handoff['id']}"
        httpx.put(f"{path}/claim", headers=self._headers).raise_for_status()
        answer = httpx.post(f"{path}/return", json={"note": note}, headers=self._headers)
        answer.raise_for_status()


@contextmanager
def started(name: str, folder: Path) -> Generator[tuple[str, str]]:
    """Do what the README of the example says; give the server's address and Dana's key."""
    text = (EXAMPLES / name / "README.md").read_text("utf-8")
    told = re.findall(r"^\$ (.*)$", text, re.MULTILINE)
    config = ["--config", str(EXAMPLES / name / "secondline.toml")]
    assert told[1:] == [
        f"cd examples/{name}",
        "secondline keys create --role operator --name Dana --config secondline.toml",
        "secondline serve --config secondline.toml",
    ]
    settings = {"STORE__PATH": str(folder / "example.db"), "SERVER__PORT": "0", **SOON}
    made = run("keys", "create", "--role", "operator", "--name", "Dana", *config, settings=settings)
    assert made.returncode == 0, made.stderr
    with running("-m", "secondline", "serve", *config, settings=settings) as process:
        yield process.stdout.readline().split()[-1], made.stdout.strip()


def test_the_graph_refunds_alone_and_asks_a_person_for_more(tmp_path: Path) -> None:
    with started("langgraph_support", tmp_path) as (url, key):
        customer, dana = Customer(url, "langgraph"), Dana(url, key)
        customer.say("Where is order 1001?")
        assert "left our shop" in customer.hear("ai_agent")
        customer.say("Please refund order 1001")
        assert customer.hear("ai_agent").startswith("12 EUR")
        customer.say("Refund order 1002")
        assert "HO-" in customer.hear("system")
        handoff = dana.waiting()
        assert handoff["reason"]["text"] == "May I refund 480 EUR for order 1002?"

        dana.takes_and_returns(handoff, "Yes")

        assert customer.hear("ai_agent").startswith("480 EUR for order 1002 are on their way")


def test_the_graph_does_not_pay_when_the_person_says_no(tmp_path: Path) -> None:
    with started("langgraph_support", tmp_path) as (url, key):
        customer, dana = Customer(url, "langgraph"), Dana(url, key)
        customer.say("Refund order 1002")
        customer.hear("system")
        dana.takes_and_returns(dana.waiting(), "It was used.")

        assert customer.hear("ai_agent") == "A refund was not granted. It was used."


def test_the_sdks_agent_uses_its_tools_and_asks_for_a_person(tmp_path: Path) -> None:
    with started("openai_agents_support", tmp_path) as (url, key):
        customer, dana = Customer(url, "openai-agents"), Dana(url, key)
        customer.say("Where is order 1001?")
        assert "left our shop" in customer.hear("ai_agent")
        customer.say("Refund order 1001")
        assert customer.hear("ai_agent").startswith("12 EUR")
        customer.say("I want a person")
        assert "HO-" in customer.hear("system")
        assert dana.waiting()["reason"]["code"] == "customer_request"


@pytest.fixture
def demo(tmp_path: Path) -> Generator[Child]:
    child = start_demo(tmp_path / "data", SOON)
    yield child
    assert child.stop() == 0


def test_the_javascript_bot_answers_acts_and_hands_off(demo: Child) -> None:
    node, _ = node_and_npm()
    bot = EXAMPLES / "javascript_bot" / "bot.mjs"
    assert len(bot.read_text("utf-8").splitlines()) <= 60
    process = subprocess.Popen([*node, str(bot), demo.url, demo.agent], stderr=subprocess.PIPE)
    try:
        customer = Customer(demo.url, "demo-bot")
        customer.say("Good morning")
        assert customer.hear("ai_agent") == "You said: Good morning."
        customer.say("Where is order 1234?")
        assert customer.hear("ai_agent") == "Order 1234 left our shop yesterday."
        customer.say("I want a person")
        assert "HO-" in customer.hear("system")
        assert process.poll() is None
    finally:
        process.terminate()
        process.communicate(timeout=20)
    headers = {"Authorization": f"Bearer {demo.admin}"}
    [handoff] = httpx.get(f"{demo.url}/handoffs", headers=headers).json()["items"]
    told = httpx.get(f"{demo.url}/handoffs/{handoff['id']}", headers=headers).json()
    assert [use["name"] for use in told["envelope"]["tool_calls"]] == ["lookUp"]
    assert "1234" in json.dumps(told["envelope"]["tool_calls"])


def test_the_javascript_bot_says_why_it_cannot_go_on(demo: Child) -> None:
    node, _ = node_and_npm()
    bot = str(EXAMPLES / "javascript_bot" / "bot.mjs")
    done = subprocess.run(
        [*node, bot, demo.url, "sl_agent_unknown"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "GET /turns?wait=60: 401" in done.stderr

    nowhere = [*node, bot, "http://127.0.0.1:1", demo.agent]
    done = subprocess.run(nowhere, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "fetch failed" in done.stderr
