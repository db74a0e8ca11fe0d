"""
Making spellings alike that mean the same, and the way back to what was written.

Compatibility forms, case, accents, zero-width characters, apostrophes and quotation marks become
one. Each character is taken by itself, so a place in the folded text can be traced back.
"""

import re
from typing import Final
from unicodedata import normalize

# One character of a kind may spell out as eighteen; nobody writes a message of such.
_MOST_FOLDED: Final = 3_200

#: Marks that people leave out, in Latin, Arabic and Devanagari, and characters nobody sees.
_DROPPED: Final = re.compile(
    "[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u093c"
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]+"
)

#: Traditional characters and the simplified ones they are read as, those a request is made of.
_TRADITIONAL: Final = (
    "請講話說談聯繫絡轉專員給幫務機器個為麼嗎誰問題電經導頭負責總臺線實壞這裡裏"
    "沒無關時後來過讓們還對開處緊應會與將須馬係聽訴協換權級點別訊詢顧諮撥繼續願"
)
_SIMPLIFIED: Final = (
    "请讲话说谈联系络转专员给帮务机器个为么吗谁问题电经导头负责总台线实坏这里里"
    "没无关时后来过让们还对开处紧应会与将须马系听诉协换权级点别讯询顾咨拨继续愿"
)

_ALIKE: Final = str.maketrans(
    "‘’‛`ʼ′“”„«»「」『』ىةیکँı" + _TRADITIONAL,
    "'" * 6 + '"' * 9 + "يهيكंi" + _SIMPLIFIED,
)


def fold(text: str) -> str:
    """Return *text* with one spelling for what means the same, in lower case."""
    if text.isascii():
        return text.lower().replace("`", "'")  # the one of `_ALIKE` that is ASCII
    # Alone, NFKD takes this one for a space with an accent; people type it for an apostrophe.
    spelt_out = normalize("NFKD", text.replace("´", "'"))[:_MOST_FOLDED].casefold()
    return _DROPPED.sub("", spelt_out).translate(_ALIKE)


# Folding so many at once costs little more than one; the last of them are then taken singly.
_AT_ONCE: Final = 64


def unfolded(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where *text* has what is from *start* to *end* in `fold(text)`."""
    if text.isascii():
        return start, end
    first, at = _skipped(text, start)
    last = first
    found = False
    for index in range(first, len(text)):
        at += len(fold(text[index]))
        if not found and at > start:
            first, found = index, True
        last = index + 1
        if at >= end:
            break
    return first, last


def _skipped(text: str, start: int) -> tuple[int, int]:
    """Return a place in *text* before that of *start*, and its place in `fold(text)`."""
    at = 0
    for index in range(0, len(text), _AT_ONCE):
        after = at + len(fold(text[index : index + _AT_ONCE]))
        if after > start:
            return index, at
        at = after
    return len(text), at
