"""A real browser at a real server: Chromium, driven by Playwright."""

import shutil
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.e2e.screens import Chat, Console
from tests.support.server import Child, start_demo

# As root Chromium wants no sandbox; the rest keeps it from looking for its maker's servers.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# The customer need not be still for long, and the assistant writes at a readable pace.
PACE = {"TURNS__QUIET_SECONDS": "0.3", "AGENT__WORD_PAUSE_SECONDS": "0.03"}

# Milliseconds. Nothing takes so long; a busy machine takes its time.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)

DESK = {"width": 1440, "height": 900}


# One browser a file, not one a run: while it is open its event loop counts as running, and no other
# test of the process could run one of its own.
@pytest.fixture(scope="module")
def browser() -> Generator[Browser]:
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next((found for name in names if (found := shutil.which(name))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def demo(tmp_path: Path) -> Generator[Child]:
    child = start_demo(tmp_path / "data", PACE)
    yield child
    child.stop()


@pytest.fixture
def profile(browser: Browser) -> Generator[Callable[..., BrowserContext]]:
    """Make browser profiles; an error on a page's console fails the test."""
    made: list[BrowserContext] = []
    errors: list[str] = []

    def make(**options: object) -> BrowserContext:
        context = browser.new_context(viewport=DESK, **options)  # pyright: ignore[reportArgumentType] - passed on
        context.set_default_timeout(PATIENCE)
        context.on("weberror", lambda error: errors.append(str(error.error)))
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()
    assert errors == []


@pytest.fixture
def chat(demo: Child, profile: Callable[..., BrowserContext]) -> Chat:
    return Chat(opened(profile(), f"{demo.url}/chat"))


@pytest.fixture
def dana(demo: Child, profile: Callable[..., BrowserContext]) -> Console:
    return Console(opened(profile(), f"{demo.url}/console#key={demo.operators[0]}"))


@pytest.fixture
def lee(demo: Child, profile: Callable[..., BrowserContext]) -> Console:
    return Console(opened(profile(), f"{demo.url}/console#key={demo.operators[1]}"))


def opened(context: BrowserContext, url: str) -> Page:
    page = context.new_page()
    page.goto(url)
    return page
