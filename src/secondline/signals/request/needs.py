"""
Which words a pattern cannot do without, so that a clause is not searched for it in vain.

A pattern is taken apart as far as that takes: of each of its words of which it is known where they
begin, all that may stand there. Where anything may, nothing is known.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

#: Of more words than these one is in nearly every clause.
_MOST_WORDS: Final = 1_500

_TOKEN: Final = re.compile(
    r"(?P<name><[a-z_]+>)|(?P<around>\(\?<?[=!])|(?P<open>\(\?:)|(?P<close>\))|(?P<either>\|)"
    r"|(?P<anchor>[$^])|(?P<set>\[[^\]]+\])|(?P<letters>[^\W_]|[\u0900-\u0963])|(?P<space> )"
    r"|(?P<any>\\.|.)"
)
_STRUCTURE: Final = re.compile(r"\[[^\]]*\]|\\.|[()|]")
_TIMES: Final = re.compile(r"(?:([?*+])|\{([0-9]+),([0-9]+)\})\??")


class Start(NamedTuple):
    """How what a pattern matches begins."""

    words: frozenset[str]  #: words after which a space comes
    open: frozenset[str]  #: beginnings of a word that go on with whatever comes next
    unknown: bool = False  #: whether it may also be any word
    ends: bool = False  #: whether what matches is nothing, or ends in a space


_NOTHING: Final = Start(frozenset(), frozenset({""}), ends=True)
_SPACE: Final = Start(frozenset({""}), frozenset(), ends=True)
_UNKNOWN: Final = Start(frozenset(), frozenset({""}), unknown=True)


def start(pattern: str, named: Mapping[str, Start]) -> Start:
    """Return how *pattern* begins, whose names are in *named*."""
    return _either(map(_row, ways(pattern, named)))


def needed(items: Sequence[Start]) -> list[frozenset[str]]:
    """Return sets of words; a clause that *items* match in has a word of each."""
    found: list[frozenset[str]] = []
    begins = True
    for at, item in enumerate(items):
        if begins:
            here = _row(items[at:])
            words = here.words | here.open
            if not here.unknown and "" not in words:
                found.append(words)
        begins = item.ends and (begins or "" not in item.open)
    return [words for at, words in enumerate(found) if words not in found[:at]]


def ways(pattern: str, named: Mapping[str, Start]) -> list[list[Start]]:
    """Return the alternatives that *pattern* consists of, each as what stands in a row."""
    found, _ = _ways(pattern, 0, named)
    return found


def split(pattern: str) -> list[str]:
    """Return the alternatives of *pattern* as they are written."""
    depth, cuts = 0, [-1]
    for mark in _STRUCTURE.finditer(pattern):
        depth += (mark[0] == "(") - (mark[0] == ")")
        if mark[0] == "|" and not depth:
            cuts.append(mark.start())
    return [pattern[a + 1 : b] for a, b in pairwise([*cuts, len(pattern)])]


def _ways(pattern: str, at: int, named: Mapping[str, Start]) -> tuple[list[list[Start]], int]:
    """Return the ways from *at* to the end of its group, and where that is."""
    rows: list[list[Start]] = [[]]
    while token := _TOKEN.match(pattern, at):
        at = token.end()
        if token.lastgroup == "close":
            break
        if token.lastgroup == "either":
            rows.append([])
            continue
        if token.lastgroup in ("open", "around"):
            inner, at = _ways(pattern, at, named)
            # What stands around is looked at only.
            item = _NOTHING if token.lastgroup == "around" else _either(map(_row, inner))
        else:
            item = _start_of(token, named)
        times = _TIMES.match(pattern, at)
        if times:
            at = times.end()
            item = _repeated(item, times)
        rows[-1].append(item)
    return rows, at


def _start_of(token: re.Match[str], named: Mapping[str, Start]) -> Start:
    match token.lastgroup:
        case "name":
            return named[token[0][1:-1]]
        case "anchor":
            return _NOTHING
        case "space":
            return _SPACE
        case "letters":
            return Start(frozenset(), frozenset(token[0]))
        case "set" if "-" not in token[0] and "^" not in token[0]:
            return Start(frozenset(), frozenset(token[0][1:-1]))
        case _:
            return _UNKNOWN


def _repeated(item: Start, times: re.Match[str]) -> Start:
    least = int(times[2] or 0) if times[2] else int(times[1] == "+")
    many = times[1] != "?" and times[3] != "1"
    row = [item] * max(least, 1)
    if many and any(row[-1].open):
        row.append(_UNKNOWN)
    elif many and "" in item.open:
        row.append(item)
    once = _row(row)
    return once if least else _either([once, _NOTHING])


def _row(items: Iterable[Start]) -> Start:
    words: set[str] = set()
    begun = frozenset({""})
    unknown, ends = False, True
    for item in items:
        ends = item.ends and (ends or "" not in item.open)
        if not begun:
            continue
        many = len(begun) * (len(item.words) + len(item.open)) > _MOST_WORDS
        here = _UNKNOWN if many else item
        unknown = unknown or here.unknown
        words.update(had + more for had in begun for more in here.words)
        begun = frozenset(had + more for had in begun for more in here.open)
    return Start(frozenset(words), begun, unknown, ends)


def _either(ways: Iterable[Start]) -> Start:
    rows = list(ways)
    return Start(
        frozenset().union(*(row.words for row in rows)),
        frozenset().union(*(row.open for row in rows)),
        any(row.unknown for row in rows),
        all(row.ends for row in rows),
    )
