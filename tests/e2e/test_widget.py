"""The widget on somebody else's page."""

import http.server
import threading
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

import secondline.web.screens
from tests.e2e.conftest import PACE, opened
from tests.e2e.screens import Chat
from tests.support.server import start_demo

PAGE = """<!doctype html><title>A shop</title><h1>A shop</h1>
<script src="{url}/widget.js" async></script>"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        pass


@pytest.fixture
def shop(tmp_path: Path) -> Generator[tuple[str, Path]]:
    """Serve a folder on an origin of its own."""
    folder = tmp_path / "shop"
    folder.mkdir()
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(Quiet, directory=str(folder))
    )
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", folder
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_widget_works_on_a_page_of_an_allowed_origin(
    shop: tuple[str, Path], tmp_path: Path, profile: Callable[..., BrowserContext]
) -> None:
    origin, folder = shop
    demo = start_demo(tmp_path / "data", {**PACE, "SERVER__ALLOWED_ORIGINS": f'["{origin}"]'})
    try:
        (folder / "index.html").write_text(PAGE.format(url=demo.url))
        page = opened(profile(), origin)
        page.get_by_role("button", name="Chat with us").click()
        chat = Chat(page)
        chat.say("When are you open?")
        chat.reads("We are available Mon-Fri, 9AM-6PM.")
        page.keyboard.press("Escape")
        expect(page.get_by_role("log")).to_be_hidden()
    finally:
        demo.stop()


def test_the_widget_offers_a_person_and_lets_the_customer_change_their_mind(
    shop: tuple[str, Path], tmp_path: Path, profile: Callable[..., BrowserContext]
) -> None:
    origin, folder = shop
    settings = {"SERVER__ALLOWED_ORIGINS": f'["{origin}"]', "POLICY__ON_REQUEST": "confirm"}
    demo = start_demo(tmp_path / "data", {**PACE, **settings})
    try:
        (folder / "index.html").write_text(PAGE.format(url=demo.url))
        page = opened(profile(), origin)
        page.get_by_role("button", name="Chat with us").click()
        chat = Chat(page)
        chat.say("I want to talk to a human")
        page.get_by_role("button", name="Yes, please").click()
        chat.status("Waiting for a person…")
        chat.reads("Yes, please")
        expect(page.get_by_test_id("choices")).to_have_count(0)
        page.reload()
        page.get_by_role("button", name="Chat with us").click()
        chat.never_mind()
        chat.status("Assistant")
    finally:
        demo.stop()


def test_the_widget_is_small() -> None:
    assert (secondline.web.screens.STATIC / "widget.js").stat().st_size < 30_000


def test_the_chat_is_used_with_the_keyboard_alone(chat: Chat) -> None:
    page = chat.page
    expect(page.get_by_role("textbox")).to_be_focused()
    page.keyboard.type("Hello")
    page.keyboard.press("Enter")
    chat.reads("I am the assistant of the agency")
    page.keyboard.press("Shift+Tab")
    for _ in range(6):
        focused = page.evaluate(FOCUSED)
        if focused == "Talk to a person":
            break
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    chat.reads("A person will join you here")


FOCUSED = """() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.textContent?.trim() ?? '';
}"""
