"""The examples of the documentation run, as the documentation says to run them."""

import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Mapping
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import expect, sync_playwright

from secondline.client import Secondline
from secondline.config import PREFIX
from tests.docs.conftest import ROOT
from tests.support.server import Child, start_demo

EXAMPLES = ROOT / "examples"
SOON = {"TURNS__QUIET_SECONDS": "0.05"}


class Customer:
    """A customer's window, over HTTP."""

    def __init__(self, url: str, agent: str) -> None:
        session = httpx.post(f"{url}/sessions", json={"agent_id": agent}).json()
        self._path = f"{url}/sessions/{session['id']}"
        self._headers = {"Authorization": f"Bearer {session['token']}"}
        self._next = 0

    def say(self, text: str) -> None:
        body = {"kind": "message", "source": "customer", "message": text}
        httpx.post(f"{self._path}/events", json=body, headers=self._headers).raise_for_status()

    def hear(self, source: str) -> str:
        """Wait for the next message of *source*."""
        while True:
            wanted = {"min_offset": self._next, "kinds": "message", "wait_for_data": 20}
            answer = httpx.get(
                f"{self._path}/events", params=wanted, headers=self._headers, timeout=30
            )
            for event in answer.raise_for_status().json():
                self._next = event["offset"] + 1
                if event["source"] == source:
                    return event["data"]["message"]

    def owner(self) -> str:
        return httpx.get(self._path, headers=self._headers).json()["owner"]["kind"]


@contextmanager
def running(*command: str, settings: Mapping[str, str] | None = None) -> Generator[Any]:
    """Run an example as a user would, and end it afterwards."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    given = {f"{PREFIX}{name}": value for name, value in (settings or {}).items()}
    process = subprocess.Popen(
        [sys.executable, "-u", *command],
        env={**inherited, **given},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
        assert process.poll() is None, "the example has ended by itself"
    finally:
        process.terminate()
        process.communicate(timeout=20)


@contextmanager
def demo_with(data: Path, settings: Mapping[str, str]) -> Generator[Child]:
    child = start_demo(data, settings)
    try:
        yield child
    finally:
        assert child.stop() == 0


@pytest.fixture
def demo(tmp_path: Path) -> Generator[Child]:
    with demo_with(tmp_path / "data", SOON) as child:
        yield child


def test_the_polling_bot_answers_and_asks_for_a_person(demo: Child) -> None:
    with running(str(EXAMPLES / "polling_bot.py"), demo.url, demo.agent):
        customer = Customer(demo.url, "demo-bot")
        customer.say("Good morning")
        assert customer.hear("ai_agent") == "You said: Good morning"
        customer.say("A person, please")
        assert "HO-" in customer.hear("system")
        assert customer.owner() == "queue"


def test_the_bot_on_the_page_of_the_client_is_complete(demo: Child, tmp_path: Path) -> None:
    page = (ROOT / "docs" / "client.md").read_text(encoding="utf-8")
    [bot] = [text for text in re.findall(r"```python\n(.*?)```", page, re.DOTALL) if "run(" in text]
    script = tmp_path / "bot.py"
    bot = bot.replace("http://127.0.0.1:8800", demo.url).replace("sl_agent_…", demo.agent)
    script.write_text(bot, encoding="utf-8")
    with running(str(script)):
        customer = Customer(demo.url, "demo-bot")
        customer.say("Good morning")
        assert customer.hear("ai_agent") == "You said: Good morning"


def test_the_polling_bot_answers_what_came_while_it_worked_in_one_reply(demo: Child) -> None:
    """The bot's own function is called, so that the customer surely writes in between."""
    bot = _module(EXAMPLES / "polling_bot.py")
    customer = Customer(demo.url, "demo-bot")
    with Secondline(demo.url, demo.agent) as server, closing(server.turns()) as turns:
        customer.say("One")
        with next(turns) as turn:
            customer.say("Two")
            bot["answer"](turn)
        with next(turns) as turn:
            bot["answer"](turn)
    assert customer.hear("ai_agent") == "You said: One\nTwo"


def test_the_polling_bot_is_silent_once_a_person_has_the_session(demo: Child) -> None:
    bot = _module(EXAMPLES / "polling_bot.py")
    customer = Customer(demo.url, "demo-bot")
    with (
        Secondline(demo.url, demo.operators[0]) as operator,
        Secondline(demo.url, demo.agent) as server,
        closing(server.turns()) as turns,
    ):
        customer.say("One")
        with next(turns) as turn:
            operator.take_over(turn.session_id)
            bot["answer"](turn)
        said = operator.events(turn.session_id, source="ai_agent", kinds=["message"])
    assert said == []


def test_the_webhook_bot_answers_and_asks_for_a_person(tmp_path: Path) -> None:
    own_network = {"AGENT__PRIVATE_WEBHOOKS": "true", **SOON}
    with (
        demo_with(tmp_path / "data", own_network) as demo,
        running(str(EXAMPLES / "webhook_bot.py"), demo.url, demo.agent),
    ):
        customer = Customer(demo.url, "demo-bot")
        customer.say("Good morning")
        assert customer.hear("ai_agent") == "You said: Good morning"
        customer.say("A person, please")
        assert "HO-" in customer.hear("system")
        assert customer.owner() == "queue"


def ended(*command: str) -> tuple[int, str]:
    """Run what ends by itself; return its status and the last line that it says."""
    done = subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode, done.stderr.splitlines()[-1]


@pytest.mark.parametrize("bot", ["polling_bot.py", "webhook_bot.py"])
def test_a_bot_with_a_wrong_key_ends_with_a_clear_line(demo: Child, bot: str) -> None:
    status, line = ended(str(EXAMPLES / bot), demo.url, "sl_agent_unknown")

    assert status == 1
    assert line.startswith("secondline.client.errors.NotAuthenticated: A valid key")


def test_a_webhook_bot_with_a_wrong_address_ends_with_a_clear_line() -> None:
    told = ended(str(EXAMPLES / "webhook_bot.py"), "http://127.0.0.1:1", "sl_agent_any")

    assert told == (1, "secondline.client.errors.Unreachable: GET /me: ConnectError")


def test_a_polling_bot_with_a_wrong_address_says_so_once_and_tries_on() -> None:
    command = [sys.executable, "polling_bot.py", "http://127.0.0.1:1", "sl_agent_any"]
    with subprocess.Popen(command, cwd=EXAMPLES, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        first = process.stderr.readline()
        time.sleep(2)
        assert process.poll() is None
        process.terminate()
        rest = process.stderr.read()

    assert first.startswith("Secondline cannot be used now: GET /turns: ConnectError. It is tried")
    assert rest == ""


def test_an_agent_of_ones_own_answers_in_the_process(tmp_path: Path) -> None:
    settings = {
        "SERVER__PORT": "0",
        "SERVER__OPEN_TO_PUBLIC": "true",
        "STORE__PATH": str(tmp_path / "own.db"),
        **SOON,
    }
    with running(str(EXAMPLES / "own_agent.py"), settings=settings) as process:
        port = process.stdout.readline().split()[-1]
        customer = Customer(f"http://127.0.0.1:{port}", "parrot")
        customer.say("Hello")
        assert customer.hear("ai_agent") == "Hello! Hello!"
        customer.say("What do you know?")
        assert customer.hear("ai_agent") == "Let me get somebody who knows."
        assert customer.owner() == "queue"


def test_the_widget_opens_on_the_page_of_the_example(tmp_path: Path) -> None:
    with ExitStack() as stack:
        origin = stack.enter_context(page_server(tmp_path))
        allowed = {"SERVER__ALLOWED_ORIGINS": f'["{origin}"]', **SOON}
        demo = stack.enter_context(demo_with(tmp_path / "data", allowed))
        text = (EXAMPLES / "embed.html").read_text(encoding="utf-8")
        assert "http://127.0.0.1:8800" in text
        page = tmp_path / "index.html"
        page.write_text(text.replace("http://127.0.0.1:8800", demo.url), encoding="utf-8")
        with sync_playwright() as playwright:
            found = (shutil.which(name) for name in ("chromium", "chromium-browser"))
            browser = playwright.chromium.launch(
                executable_path=next(filter(None, found), None), args=["--no-sandbox"]
            )
            window = browser.new_page()
            window.goto(origin)
            window.get_by_role("button", name="Chat with us").click()
            window.get_by_role("textbox").fill("When are you open?")
            window.get_by_role("textbox").press("Enter")
            expect(window.get_by_role("log")).to_contain_text("Mon-Fri, 9AM-6PM", timeout=20_000)
            browser.close()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        pass


@contextmanager
def page_server(folder: Path) -> Generator[str]:
    """Serve *folder* on an origin of its own, as a shop would its pages."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _module(path: Path) -> dict[str, Any]:
    scope: dict[str, Any] = {"__name__": path.stem}
    exec(compile(path.read_text(encoding="utf-8"), path, "exec"), scope)
    return scope
