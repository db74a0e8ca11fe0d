"""Why a person is needed, as the operator reads it."""

import re

import httpx
from playwright.sync_api import expect

from tests.e2e.screens import Chat, Console
from tests.support.server import Child

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


def test_a_rule_is_named_where_it_decided(chat: Chat, dana: Console, demo: Child) -> None:
    chat.say("I was charged twice.")
    dana.open()
    with httpx.Client(
        base_url=demo.url, headers={"Authorization": f"Bearer {demo.admin}"}
    ) as admin:
        session = admin.get("/sessions", params={"limit": 1}).json()["items"][0]["id"]
        reason = {"code": "policy", "text": "Refund over 500"}
        admin.post(f"/sessions/{session}/handoffs", json={"reason": reason}).raise_for_status()
    expect(dana.page.get_by_test_id("reason")).to_have_text("Rule: Refund over 500")
    expect(dana.page.get_by_test_id("row-reason")).to_have_text("Rule: Refund over 500")
    expect(dana.page.get_by_test_id("owner-change")).to_contain_text("Rule: Refund over 500")
