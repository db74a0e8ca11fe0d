"""The two screens in the words of those who use them."""

from collections.abc import Generator
from contextlib import contextmanager

from playwright.sync_api import APIResponse, Locator, Page, Route, expect


@contextmanager
def held_back(page: Page, address: str) -> Generator[None]:
    """Keep the server's answers to *address* from the page, until the block ends."""
    held: list[tuple[Route, APIResponse]] = []
    page.route(address, lambda route: held.append((route, route.fetch())))
    yield
    assert held, f"nothing was asked of {address}"
    for route, answer in held:
        route.fulfill(response=answer)
    page.unroute(address)


@contextmanager
def delayed(page: Page, address: str) -> Generator[None]:
    """Keep what the page posts to *address* from the server, until the block ends."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        if route.request.method == "POST":
            held.append(route)
        else:
            route.continue_()

    page.route(address, hold)
    yield
    assert held, f"nothing was posted to {address}"
    for route in held:
        route.continue_()
    page.unroute(address)


class Chat:
    """The customer's chat."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.log = page.get_by_role("log")

    def say(self, text: str) -> None:
        box = self.page.get_by_role("textbox")
        box.fill(text)
        box.press("Enter")

    def reads(self, text: str) -> None:
        """Wait until the customer can read *text*, once."""
        expect(self.log.get_by_text(text)).to_have_count(1)

    def never_reads(self, text: str) -> None:
        expect(self.page.get_by_text(text)).to_have_count(0)

    def status(self, text: str) -> None:
        expect(self.page.get_by_test_id("status")).to_have_text(text)

    def ask_for_a_person(self) -> None:
        self.page.get_by_role("button", name="Talk to a person").click()

    def never_mind(self) -> None:
        self.page.get_by_role("button", name="Never mind").click()

    def lines(self) -> list[str]:
        """Return all that was said, in order."""
        self.log.get_by_test_id("message").first.wait_for()
        return self.log.get_by_test_id("message").all_inner_texts()


class Console:
    """An operator's console."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.transcript = page.get_by_test_id("transcript")
        self.rows = page.get_by_test_id("row")

    def waiting(self, count: int) -> None:
        expect(self.page.get_by_test_id("lane-waiting-count")).to_have_text(str(count))

    def open(self) -> None:
        """Open the first conversation of the list."""
        self.rows.first.click()
        self.transcript.wait_for()

    def take_over(self) -> None:
        self.page.get_by_test_id("take-over").click()

    def holds_it(self) -> None:
        expect(self.page.get_by_test_id("open-return")).to_be_visible()

    def reply(self, text: str, mode: str = "Reply") -> None:
        self.page.get_by_test_id("modes").locator("label", has_text=mode).click()
        box = self.page.get_by_test_id("composer-input")
        box.fill(text)
        box.press("Control+Enter")

    def reads(self, text: str) -> None:
        """Wait until the operator can read *text* in the conversation, once."""
        expect(self.transcript.get_by_text(text)).to_have_count(1)

    def return_with(self, note: str) -> None:
        self.page.get_by_test_id("open-return").click()
        self.page.get_by_test_id("return-note").fill(note)
        self._submit()

    def resolve_with(self, note: str) -> None:
        self.page.get_by_test_id("open-resolve").click()
        self.page.get_by_test_id("resolve-note").fill(note)
        self._submit()

    def _submit(self) -> None:
        self.page.get_by_test_id("dialog-submit").click()
        expect(self.page.get_by_test_id("dialog-submit")).to_have_count(0)

    def banner(self) -> Locator:
        return self.page.get_by_test_id("banner")
