"""The offer of a person: two buttons in the chat, and what the operator reads of it."""

from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Route, expect

from tests.e2e.conftest import PACE, opened
from tests.e2e.screens import Chat, Console
from tests.support.server import Child, start_demo

ASKED = "I want to talk to a human"
QUESTION = "Would you like a person to join you here?"


@pytest.fixture
def demo(tmp_path: Path) -> Generator[Child]:
    """Start a server that asks back before it passes a conversation on."""
    child = start_demo(tmp_path / "data", {**PACE, "POLICY__ON_REQUEST": "confirm"})
    yield child
    child.stop()


def choices(chat: Chat) -> Locator:
    return chat.page.get_by_test_id("choices")


def offered(chat: Chat) -> None:
    chat.say(ASKED)
    chat.reads(QUESTION)
    expect(choices(chat).get_by_role("button")).to_have_text(["Yes, please", "No, thanks"])


def test_yes_brings_a_person_who_reads_that_it_was_offered_and_accepted(
    chat: Chat, dana: Console
) -> None:
    offered(chat)
    chat.page.get_by_role("button", name="Yes, please").click()
    expect(choices(chat)).to_have_count(0)
    chat.reads("Yes, please")
    chat.reads("A person will join you here")
    expect(chat.page.get_by_role("textbox")).to_be_focused()
    dana.waiting(1)
    dana.open()
    dana.reads("Offered a person:")
    expect(dana.page.get_by_test_id("answer")).to_have_text("Accepted")


def test_no_leaves_the_customer_with_the_assistant(chat: Chat, dana: Console) -> None:
    offered(chat)
    chat.page.get_by_role("button", name="No, thanks").click()
    expect(choices(chat)).to_have_count(0)
    chat.reads("No, thanks")
    chat.status("Assistant")
    dana.waiting(0)
    dana.open()
    expect(dana.page.get_by_test_id("answer")).to_have_text("Declined")


def test_writing_about_something_else_takes_the_buttons_away_for_good(chat: Chat) -> None:
    offered(chat)
    chat.say("When are you open?")
    expect(choices(chat)).to_have_count(0)
    chat.reads("We are available Mon-Fri, 9AM-6PM.")
    chat.page.reload()
    chat.reads(QUESTION)
    expect(choices(chat)).to_have_count(0)


def test_the_buttons_are_there_after_a_reload_and_go_in_every_tab_with_the_answer(
    demo: Child, profile: Callable[..., BrowserContext]
) -> None:
    context = profile()
    first, second = (Chat(opened(context, f"{demo.url}/chat")) for _ in range(2))
    first.page.bring_to_front()
    offered(first)
    second.page.reload()
    second.page.bring_to_front()
    second.reads(QUESTION)
    expect(choices(second).get_by_role("button")).to_have_count(2)
    # Who stands at a button that goes is put where they write.
    second.page.get_by_role("button", name="No, thanks").focus()
    first.page.get_by_role("button", name="Yes, please").click()
    for chat in (second, first):
        expect(choices(chat)).to_have_count(0)
        chat.reads("A person will join you here")
    expect(second.page.get_by_role("textbox")).to_be_focused()


def test_a_person_who_takes_over_takes_the_buttons_away(chat: Chat, dana: Console) -> None:
    offered(chat)
    dana.open()
    dana.take_over()
    chat.reads("Dana joined the conversation.")
    expect(choices(chat)).to_have_count(0)


def test_the_offer_is_answered_with_the_keyboard_alone(chat: Chat) -> None:
    offered(chat)
    yes = chat.page.get_by_role("group", name=QUESTION).get_by_role("button", name="Yes, please")
    for _ in range(6):
        chat.page.keyboard.press("Shift+Tab")
        if yes.evaluate("button => button.matches(':focus')"):
            break
    chat.page.keyboard.press("Enter")
    chat.reads("A person will join you here")
    expect(chat.page.get_by_role("textbox")).to_be_focused()


def test_an_answer_that_did_not_arrive_can_be_sent_again_and_still_counts(
    chat: Chat, dana: Console
) -> None:
    offered(chat)

    def refuse(route: Route) -> None:
        if route.request.method == "POST":
            route.abort()
        else:
            route.continue_()

    chat.page.route("**/events", refuse)
    chat.page.get_by_role("button", name="Yes, please").dblclick()
    expect(chat.page.get_by_test_id("outgoing")).to_have_count(1)
    expect(chat.page.get_by_role("alert")).to_contain_text("Not sent.")
    expect(choices(chat)).to_have_count(0)
    chat.page.unroute("**/events")
    # A reload in between loses neither the words nor what they answer.
    chat.page.reload()
    chat.reads("A person will join you here")
    dana.waiting(1)
    dana.open()
    expect(dana.page.get_by_test_id("answer")).to_have_text("Accepted")
