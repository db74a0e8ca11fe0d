"""The page of a report asks nobody for anything, and shows what was said as it was said."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from secondline.replay import page
from secondline.replay.report import Replay, Report, Wanted
from secondline.replay.told import told
from tests.replay.logs import WATCHER, conversations, line

EVIL = "<script>alert(1)</script><img src=https://example.org/x onerror=alert(2)>"
RUDE = "c: this is ridiculous, you are useless, i asked three times already!!"
LOG = [
    line(f"<b>{EVIL}", f"c: {EVIL}", f"b: {EVIL}", needed="yes", at=0),
    line("rude", RUDE, f"b: {EVIL}", needed="no"),
    line("asks", "c: Hello", "b: Hi", "c: I want a human", needed="yes", at=2),
    *(line(f"calm {n}", "c: Where is my order?", "b: On its way.", needed="no") for n in range(9)),
]


def report(*lines: bytes) -> Report:
    replayed = Replay(watcher=WATCHER)
    for conversation in conversations(*lines):
        replayed.add(conversation)
    return replayed.report("balanced", Wanted(budget=3))


def html(*lines: bytes) -> str:
    made = report(*lines)
    return page.html(made, told(made, 1.0))


def test_what_somebody_wrote_is_text_on_the_page() -> None:
    made = html(*LOG)
    assert "<script" not in made
    assert "<img" not in made
    assert made.count("&lt;script&gt;") == 4  # the id, two messages of one, one of the other
    assert EVIL in unescape(made)


def test_the_page_names_no_address_but_its_own_rules() -> None:
    made = html(*LOG[2:])
    assert not re.search(r"(?:href=|src=|url\(|@import|https?:|//)", made)
    assert "default-src 'none'" in made


def test_what_is_wrong_comes_first_and_what_is_right_is_not_shown() -> None:
    made = report(*LOG)
    assert [example.id for example in made.false] == ["rude"]
    assert [example.id for example in made.missed] == [f"<b>{EVIL}"]
    assert [line.step for line in made.false[0].lines] == ["offer", "nothing"]


def test_of_many_the_same_few_are_shown_whatever_their_order() -> None:
    rude = [
        line(f"r{n:02}", RUDE, *["c: " + "still no " * n] * (n > 0), needed="no") for n in range(12)
    ]
    assert report(*rude).false == report(*reversed(rude)).false
    assert len(report(*rude).false) == 5


def test_without_labels_there_is_a_page_as_well() -> None:
    made = html(line("a", RUDE), line("b", "c: Hello"))
    assert "nothing can be said of how right" in made
    assert "Precision against recall" not in made


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_browser_shows_it_in_both_schemes_and_asks_for_nothing(
    tmp_path: Path, scheme: str
) -> None:
    file = tmp_path / "report.html"
    file.write_text(html(*LOG), encoding="utf-8")
    asked: list[str] = []
    trouble: list[str] = []
    with sync_playwright() as playwright:
        found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
        browser = playwright.chromium.launch(
            executable_path=next(filter(None, found), None), args=["--no-sandbox", "--disable-gpu"]
        )
        window = browser.new_context(color_scheme=scheme, viewport={"width": 390, "height": 800})  # pyright: ignore[reportArgumentType]
        shown = window.new_page()
        shown.on("request", lambda request: asked.append(request.url))
        shown.on("dialog", lambda dialog: trouble.append(dialog.message))
        shown.on("console", lambda message: trouble.append(message.text))
        shown.goto(file.as_uri())
        paper = shown.evaluate("getComputedStyle(document.body).backgroundColor")
        wide = shown.evaluate("document.documentElement.scrollWidth")
        plots = shown.locator("figure svg").count()
        browser.close()
    assert asked == [file.as_uri()]
    assert trouble == []
    assert paper == {"light": "rgb(251, 250, 248)", "dark": "rgb(22, 24, 27)"}[scheme]
    assert wide == 390
    assert plots == 4
