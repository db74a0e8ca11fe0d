"""What a model may answer from: Markdown files, found passage by passage with BM25."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from secondline.agents.model.options import ModelUnusable
from secondline.domain.value import Value

HEADING: Final = re.compile(r"^(#{1,6})\s+(.+?)\s*#*\s*$")
FENCE: Final = re.compile(r"^\s*(```|~~~)")
WORD: Final = re.compile(r"\w+")

# A model reads a handful of passages with care; more only dilutes them.
MOST_PASSAGES: Final = 6

# A long section is cut at its paragraphs: a passage is about one thing.
PASSAGE_CHARS: Final = 1500

# A customer may paste a page; what it is about is in its first words.
MOST_QUERY_WORDS: Final = 64


class Passage(Value, kw_only=True):
    """A part of a file; *source* names the file and the headings above it."""

    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The passages, in an index in memory."""

    index: sqlite3.Connection
    size: int

    def about(self, question: str) -> Sequence[Passage]:
        """Return the passages that have most to do with *question*, the best first."""
        words = dict.fromkeys(WORD.findall(question.lower()))
        query = " OR ".join(f'"{word}"' for word in list(words)[:MOST_QUERY_WORDS])
        if not query:
            return ()
        found = self.index.execute(
            # A hit in a heading says more than one in the text.
            "SELECT source, text FROM passage WHERE passage MATCH ? "
            "ORDER BY bm25(passage, 3.0, 1.0) LIMIT ?",
            (query, MOST_PASSAGES),
        )
        return [Passage(source=source, text=text) for source, text in found]


def read_knowledge(patterns: Sequence[str], folder: Path) -> Knowledge:
    """
    Read the files that *patterns* name, from *folder*.

    Raises:
        ModelUnusable: a pattern names no file, or a file cannot be read.
    """
    paths = [path for pattern in patterns for path in _files(pattern, folder)]
    return indexed([passage for path in dict.fromkeys(paths) for passage in _read(path)])


def indexed(passages: Sequence[Passage]) -> Knowledge:
    """Return an index of *passages*."""
    # Words are cut to their stems and lose their accents, so that “claims” finds “claim”.
    index = sqlite3.connect(":memory:", check_same_thread=False)
    index.execute(
        "CREATE VIRTUAL TABLE passage USING fts5(source, text, "
        "tokenize = 'porter unicode61 remove_diacritics 2')"
    )
    index.executemany(
        "INSERT INTO passage VALUES (?, ?)", [(item.source, item.text) for item in passages]
    )
    return Knowledge(index, len(passages))


def _files(pattern: str, folder: Path) -> Sequence[Path]:
    path = folder / pattern
    if path.is_file():
        return [path]
    anchor = Path(path.anchor)
    found = sorted(item for item in anchor.glob(str(path.relative_to(anchor))) if item.is_file())
    if not found:
        raise ModelUnusable(f"model.knowledge: there is no file {pattern} in {folder.resolve()}.")
    return found


def _read(path: Path) -> Iterator[Passage]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelUnusable(f"model.knowledge: {path} cannot be read: {error}.") from None
    yield from passages_of(path.name, text)


def passages_of(name: str, text: str) -> Iterator[Passage]:
    """Split a Markdown *text* at its headings, and what is long at its paragraphs."""
    above: list[str] = []
    section: list[str] = []
    fenced = False
    for line in text.splitlines():
        fenced ^= FENCE.match(line) is not None
        heading = None if fenced else HEADING.match(line)
        if heading is None:
            section.append(line)
            continue
        yield from _section(name, above, section)
        above, section = [*above[: len(heading[1]) - 1], heading[2]], []
    yield from _section(name, above, section)


def _section(name: str, above: Sequence[str], lines: Sequence[str]) -> Iterator[Passage]:
    source = " › ".join([name, *above])
    passage = ""
    for paragraph in re.split(r"\n\s*\n", "\n".join(lines).strip()):
        if passage and len(passage) + len(paragraph) > PASSAGE_CHARS:
            yield Passage(source=source, text=passage)
            passage = ""
        passage = f"{passage}\n\n{paragraph}".strip()
    if passage:
        yield Passage(source=source, text=passage)
