"""Several operators, several tabs, a server that goes away."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.conftest import PACE, opened
from tests.e2e.screens import Chat, Console
from tests.support.server import Child, start_demo


def test_of_two_who_take_over_at_once_the_loser_reads_the_winners_name(
    chat: Chat, dana: Console, lee: Console
) -> None:
    chat.say("I want to talk to a human")
    dana.waiting(1)
    # Both have the button: Lee's screen is kept from hearing of Dana.
    lee.page.route("**/stream?*", lambda route: route.abort())
    lee.page.reload()
    for console in (dana, lee):
        console.open()
    dana.take_over()
    dana.holds_it()
    lee.take_over()
    expect(lee.banner()).to_contain_text("Dana")
    chat.reads("Dana joined the conversation.")
    chat.never_reads("Lee joined the conversation.")


def test_every_tab_of_a_profile_follows_the_conversation_over_one_stream(
    demo: Child, profile: Callable[..., BrowserContext]
) -> None:
    context = profile()
    streams: list[str] = []
    context.on("request", lambda r: streams.append(r.url) if "sse=true" in r.url else None)
    chats = [Chat(opened(context, f"{demo.url}/chat"))]
    chats[0].say("Hello")
    chats[0].reads("I am the assistant of the agency")
    # Over HTTP/1.1 a browser opens six connections to a host: with a stream a tab, the seventh
    # tab would hang.
    chats += [Chat(opened(context, f"{demo.url}/chat")) for _ in range(6)]
    for chat in chats:
        chat.page.bring_to_front()
        chat.reads("I am the assistant of the agency")
    chats[-1].say("When are you open?")
    for chat in chats:
        chat.page.bring_to_front()
        chat.reads("We are available Mon-Fri, 9AM-6PM.")
    assert len(streams) <= len(chats)  # a tab may take over the lead, none adds a second stream


def test_the_chat_comes_back_without_loss_or_doubles_after_the_server_was_killed(
    tmp_path: Path, profile: Callable[..., BrowserContext]
) -> None:
    first = start_demo(tmp_path / "data", PACE)
    try:
        chat = Chat(opened(profile(), f"{first.url}/chat"))
        chat.say("What does my policy cover?")
        chat.reads("Your policy POL-7788")
        before = chat.lines()
    finally:
        first.kill()
    expect(chat.page.get_by_test_id("connection")).to_be_visible()

    second = start_demo(tmp_path / "data", PACE, port=first.port)
    try:
        expect(chat.page.get_by_test_id("connection")).to_be_hidden()
        chat.say("When are you open?")
        chat.reads("We are available Mon-Fri, 9AM-6PM.")
        assert chat.lines()[: len(before)] == before
    finally:
        second.stop()


@pytest.mark.parametrize("width", [390, 900, 1440])
def test_no_screen_is_wider_than_its_window(
    demo: Child, profile: Callable[..., BrowserContext], width: int
) -> None:
    for path in ("/chat", f"/console#key={demo.operators[0]}"):
        page = opened(profile(), demo.url + path)
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_load_state("networkidle") if path == "/chat" else page.wait_for_timeout(500)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, path
