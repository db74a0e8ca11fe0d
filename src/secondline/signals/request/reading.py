"""
Reading a message: folded text, words and clauses, and the way back to what was written.

Folding makes spellings alike that mean the same: compatibility forms, case, accents, zero-width
characters, apostrophes, quotation marks. It takes each character by itself, so a place in the
folded text can be traced back.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from unicodedata import normalize

# A pasted log or a whole e-mail says what is wanted at its beginning or its end. What lies
# between is not read, so that no message takes longer than 5 ms. Scripts other than the Latin one
# say more in a character and take longer to take apart.
HEAD: Final = 4_000
TAIL: Final = 2_000
DENSE_HEAD: Final = 1_000
DENSE_TAIL: Final = 500

# One character of a kind may spell out as eighteen; nobody writes a message of such.
_MOST_FOLDED: Final = 2 * (HEAD + TAIL)

# Beyond these, quotation marks are decoration.
_MOST_QUOTES: Final = 30

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

_ROLE: Final = "system|assistant|developer|agent|operator|support|admin|bot|ai|tool"

#: A line that is made to look as if somebody else had written it, or a pasted transcript.
_NOT_THEIRS: Final = re.compile(
    rf"^[\s>*#-]*(?:[\[<(|{{]+\s*/?(?:im_start\W+)?(?:{_ROLE})\b[^\]>)|}}\n]{{0,40}}[\]>)|}}]"
    rf"|(?:{_ROLE})(?: \w+){{0,2}}\s*:)[^\n]*",
    re.MULTILINE,
)
_DATA: Final = re.compile(r"\{[^{}]{0,400}\}|<[^<>\n]{1,200}>")
_QUOTED: Final = re.compile(
    r"""(?<!\w)(?:"[^"\n]{1,300}"|'[^'\n]{2,200}'(?!\w)|'[^'\n]{1,100}(?:'\w[^'\n]{0,100}){1,3}'(?!\w))"""
)
_MEANT: Final = re.compile(r"(?:^|\W)(?:a|an|real|actual|live|with|your|any|un|una|ein|einen)\s*$")

_WORD: Final = re.compile(
    "[\u3400-\u9fff]"
    "|(?:[^\\W_\u3400-\u9fff]|[\u0900-\u0963])+(?:'[^\\W_\u3400-\u9fff]+)*"
    '|[.!?;\n,:()"…。！？；،؛؟।、，：–—|]+|(?<=\\s)-+(?=\\s)'
)
_SENTENCE_ENDS: Final = re.compile("[.!?;\n…。！？；؟।|]")
_LETTER: Final = re.compile(r"\w")

#: Letters held for emphasis: ``humaaaan`` is ``human``.
_DRAWN_OUT: Final = re.compile(r"([a-z])\1{2,}")


class Word(NamedTuple):
    """A word of the folded text, and where it stands there."""

    text: str
    start: int
    end: int


Clause = list[Word]
Sentence = list[Clause]


def fold(text: str) -> str:
    """Return *text* with one spelling for what means the same."""
    if text.isascii():
        return text.lower()
    # Alone, NFKD takes this one for a space with an accent; people type it for an apostrophe.
    spelt_out = normalize("NFKD", text.replace("´", "'")).casefold()[:_MOST_FOLDED]
    return _DROPPED.sub("", spelt_out).translate(_ALIKE)


def abridged(text: str) -> str:
    """Return *text*, without the middle of a very long one; `place` knows where it was cut."""
    if len(text) <= HEAD + TAIL:
        return text
    return f"{text[:HEAD]}\n{text[-TAIL:]}"


def place(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where *text* has what is from *start* to *end* in `fold(abridged(text))`."""
    read = abridged(text)
    first, last = _unfolded(read, start, end)
    left_out = len(text) - len(read) if first > HEAD else 0
    return first + left_out, last + left_out


def _unfolded(read: str, start: int, end: int) -> tuple[int, int]:
    if read.isascii():
        return start, end
    first, at = -1, 0
    for index, character in enumerate(read):
        after = at + len(fold(character))
        if first < 0 and after > start:
            first = index
        if after >= end:
            return first, index + 1
        at = after
    return max(first, 0), len(read)


def sentences(folded: str) -> list[Sentence]:
    """Return the sentences that the customer says, as clauses of words, without what they quote."""
    if not folded.isascii() and (between := len(folded) - DENSE_HEAD - DENSE_TAIL) > 0:
        folded = f"{folded[:DENSE_HEAD]}\n{' ' * (between - 1)}{folded[-DENSE_TAIL:]}"
    return list(_split(_spoken(folded)))


def _spoken(folded: str) -> str:
    """Blank out, place by place, what is quoted, pasted or written in another's name."""
    if any(mark in folded for mark in ":]>)|}"):
        folded = _NOT_THEIRS.sub(_blank, folded)
        folded = _DATA.sub(_blank, folded)
    if '"' in folded or "'" in folded:
        folded = _QUOTED.sub(_blank_quote, folded, count=_MOST_QUOTES)
    return folded


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _blank_quote(match: re.Match[str]) -> str:
    before = match.string[max(match.start() - 40, 0) : match.start()]
    after = match.string[match.end() : match.end() + 40]
    alone = _LETTER.search(before) is None and _LETTER.search(after) is None
    scare = match[0].count(" ") <= 1 and _MEANT.search(before)
    return match[0].replace('"', " ") if alone or scare else _blank(match)


def _split(folded: str) -> Iterator[Sentence]:
    sentence: Sentence = []
    clause: Clause = []
    held = _DRAWN_OUT.search(folded) is not None
    for match in _WORD.finditer(folded):
        told = match[0]
        if told[0].isalnum() or "\u0900" <= told[0] <= "\u0963":
            meant = _DRAWN_OUT.sub(r"\1", told) if held else told
            clause.append(Word(meant, match.start(), match.end()))
            continue
        if clause:
            sentence.append(clause)
            clause = []
        if sentence and _SENTENCE_ENDS.search(told):
            yield sentence
            sentence = []
    if clause:
        sentence.append(clause)
    if sentence:
        yield sentence
