"""A built page, as its tests look at it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path


@dataclass(slots=True, kw_only=True)
class Page:
    """What stands on a page: its text, what it links to, what can be linked to."""

    path: Path
    text: str = ""
    links: list[str] = field(default_factory=list[str])
    anchors: set[str] = field(default_factory=set[str])
    tags: list[tuple[str, Mapping[str, str]]] = field(
        default_factory=list[tuple[str, Mapping[str, str]]]
    )

    @classmethod
    def read(cls, path: Path) -> "Page":
        page = cls(path=path)
        reader = _Reader(page)
        reader.feed(path.read_text(encoding="utf-8"))
        page.text = " ".join(page.text.split())
        return page


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._page.tags.append((tag, given))
        if "id" in given:
            self._page.anchors.add(given["id"])
        self._page.links += [given[name] for name in ("href", "src") if name in given]

    def handle_data(self, data: str) -> None:
        self._page.text += data
