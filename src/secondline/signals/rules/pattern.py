"""
What a pattern of a rule costs.

CEL builds a pattern anew each time it is asked, so its size counts at each message, not the length
of what it is held against. A class of all scripts is made of hundreds of ranges: one for the
letters of words costs as much as a page of letters.
"""

import re
from typing import Final

# Measured: microseconds to build what stands for one character.
_LETTER: Final = 0.3
_SET: Final = 1.0
_ANYTHING: Final = 12.0  # a dot, or all but what is in brackets
_NARROW: Final = 35.0
_WIDE: Final = 350.0
_ESCAPED: Final = dict.fromkeys("dDsS", _NARROW) | dict.fromkeys("wWpP", _WIDE)

# The boundary of a word is looked up, not built.
_FREE: Final = frozenset("bBAz")

_PART: Final = re.compile(
    r"\\(?P<escaped>[pP](?:\{[^}]*\}|.)|.)|(?P<set>\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\])"
    r"|(?P<open>\((?:\?(?:P?<\w+>|[a-zA-Z-]*:?))?)|(?P<close>\))"
    r"|\{(?P<least>\d+)(?P<range>,(?P<most>\d*))?\}|(?P<mark>[*+?|^$])|(?P<any>.)",
    re.DOTALL,
)


def milliseconds(pattern: str) -> float:
    """Return about how long it takes to build *pattern*, which CEL has found to be one."""
    # What each open group costs so far; the last part of one, which a count may repeat.
    groups, last = [0.0], 0.0
    for part in _PART.finditer(pattern):
        if part["open"]:
            groups.append(0.0)
            last = 0.0
        elif part["close"] and len(groups) > 1:
            last = groups.pop()
            groups[-1] += last
        elif part["least"]:
            times = max(int(part["most"] or 0), int(part["least"]), 1)
            groups[-1] += last * (times - 1)
            last *= times
        elif not part["mark"]:
            last = _one(part)
            groups[-1] += last
    return sum(groups) / 1000


def _one(part: re.Match[str]) -> float:
    """Return what a *part* that stands for one character costs."""
    if letter := part["escaped"]:
        return 0.0 if letter in _FREE else _ESCAPED.get(letter[0], _LETTER)
    if inside := part["set"]:
        least = _ANYTHING if inside.startswith("[^") else _SET
        return max(least, *(_ESCAPED.get(one, 0.0) for one in re.findall(r"\\(.)", inside)), 0.0)
    return _ANYTHING if part["any"] == "." else _LETTER
