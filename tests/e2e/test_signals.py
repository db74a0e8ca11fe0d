"""Why a person is needed, as the operator reads it."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from tests.e2e.conftest import PACE, opened
from tests.e2e.screens import Chat, Console
from tests.support.server import start_demo

FURIOUS = "This is the third time I ask and NOTHING works, you are useless!!!"


def test_a_message_that_counted_says_why_and_marks_its_words(chat: Chat, dana: Console) -> None:
    chat.say("Please let me speak to a human being")
    dana.waiting(1)
    dana.open()
    chip = dana.page.get_by_test_id("chip").filter(has_text="asks for a person")
    expect(chip).to_have_count(1)
    expect(dana.transcript.locator("mark")).to_have_count(0)
    chip.focus()
    expect(dana.transcript.locator("mark")).to_have_text(re.compile("human"))
    expect(dana.page.get_by_role("tooltip")).to_be_visible()
    dana.page.keyboard.press("Escape")
    expect(dana.page.get_by_role("tooltip")).to_be_hidden()


def test_the_sum_is_drawn_with_its_bars_and_leads_to_the_message_that_decided(
    chat: Chat, dana: Console
) -> None:
    chat.say(FURIOUS)
    chat.reads(FURIOUS)
    dana.open()
    drawing = dana.page.get_by_test_id("sum").get_by_role("img")
    expect(drawing).to_have_accessible_name(re.compile("a person is offered at 1.60 and called at"))
    decided = dana.page.get_by_test_id("sum").get_by_role("button")
    expect(decided).to_contain_text("Offered a person: the sum reached")
    decided.click()
    expect(dana.transcript.locator(".flash")).to_contain_text("third time")


def test_a_rule_is_named_where_it_decided(
    tmp_path: Path, profile: Callable[..., BrowserContext]
) -> None:
    rule = {"name": "Two charges", "when": 'message.text.contains("charged twice")'}
    demo = start_demo(tmp_path / "data", {**PACE, "POLICY__RULES": json.dumps([rule])})
    try:
        Chat(opened(profile(), f"{demo.url}/chat")).say("I was charged twice.")
        dana = Console(opened(profile(), f"{demo.url}/console#key={demo.operators[0]}"))
        dana.waiting(1)
        dana.open()
        expect(dana.page.get_by_test_id("reason")).to_have_text("Rule: Two charges")
        expect(dana.page.get_by_test_id("row-reason")).to_have_text("Rule: Two charges")
        expect(dana.page.get_by_test_id("owner-change")).to_contain_text("Rule: Two charges")
        expect(dana.page.get_by_test_id("chip")).to_have_text("rule: Two charges")
        expect(dana.page.get_by_test_id("sum")).to_contain_text(
            "Called a person: rule “Two charges”"
        )
    finally:
        demo.stop()
