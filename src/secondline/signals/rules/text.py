"""The text of a rule: its words with their places, and how a place is shown."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from secondline.domain.value import Value


class Sort(StrEnum):
    """What a token is, as far as the checks care."""

    NAME = "name"
    STRING = "string"
    MARK = "mark"  #: one character of punctuation


class Token(Value):
    """A part of a rule; *at* is where it begins, in characters."""

    sort: Sort
    text: str
    at: int


# Raw strings keep their backslashes, so one before the closing quote does not save it.
_STRING: Final = "|".join(
    f"[bB]?[rR]{quote}(?:(?!{quote}){inside})*{quote}"
    f"|[bB]?{quote}(?:\\\\[\\s\\S]|(?!{quote}){inside})*{quote}"
    for quote, inside in (('"""', r"[\s\S]"), ("'''", r"[\s\S]"), ('"', r"."), ("'", r"."))
)
_TOKEN: Final = re.compile(
    rf"(?P<string>{_STRING})|(?P<comment>//[^\n]*)|(?P<name>[A-Za-z_]\w*)|(?P<number>\d[\w.]*)"
    r"|(?P<mark>\S)"
)
_SORTS: Final = frozenset(Sort)


def tokens(rule: str) -> tuple[Token, ...]:
    """Return names, strings and marks of *rule*, which is CEL; comments and numbers say nothing."""
    return tuple(_tokens(rule))


def _tokens(rule: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(rule):
        if match.lastgroup in _SORTS:
            yield Token(Sort(match.lastgroup), match[0], match.start())


# A long line is shown around the place.
_SHOWN_AROUND: Final = 60


def shown(rule: str, line: int, column: int) -> str:
    """Return the *line* of *rule* with a caret under *column*; both count from 1."""
    written = rule.split("\n")[line - 1]
    start = max(0, column - 1 - _SHOWN_AROUND)
    part = written[start : column - 1 + _SHOWN_AROUND]
    before = re.sub(r"[^\t]", " ", part[: column - 1 - start])
    return f"    {part}\n    {before}^"


def place(rule: str, at: int) -> tuple[int, int]:
    """Return line and column of the character *at* of *rule*; both count from 1."""
    before = rule[:at]
    return before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1
