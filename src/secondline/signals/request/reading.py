"""Reading a message: words and clauses of its folded text, and the way back to what was written."""

import re
from collections.abc import Iterator
from typing import Final

from secondline.domain.value import Value
from secondline.signals.folding import unfolded

# A pasted log or a whole e-mail says what is wanted at its beginning or its end. What lies
# between is not read, so that no message takes longer than 5 ms. Scripts that need three bytes for
# a character say more in it and take longer to take apart.
HEAD: Final = 1_000
TAIL: Final = 600
DENSE_HEAD: Final = 600
DENSE_TAIL: Final = 400
_DENSE: Final = 1.25  # bytes a character

# Beyond these, quotation marks are decoration.
_MOST_QUOTES: Final = 30

_ROLE: Final = "system|assistant|developer|agent|operator|support|admin|bot|ai|tool"

#: A line that is made to look as if somebody else had written it, or a pasted transcript.
_NOT_THEIRS: Final = re.compile(
    rf"^[\s>*#-]*(?:[\[<(|{{]+\s*/?(?:im_start\W+)?(?:{_ROLE})\b[^\]>)|}}\n]{{0,40}}[\]>)|}}]"
    rf"|(?:{_ROLE})(?: \w+){{0,2}}\s*:)[^\n]*",
    re.MULTILINE,
)
_DATA: Final = re.compile(r"\{[^{}]{0,400}\}|<[^<>\n]{1,200}>")
#: Whom a post is addressed to.
_HANDLE: Final = re.compile(r"(?<!\S)@\w{1,40}")
_QUOTED: Final = re.compile(
    r"""(?:(?<!\w)|(?<=[\u3400-\u9fff]))(?:"[^"\n]{1,300}"|'[^'\n]{2,200}'(?!\w)|'[^'\n]{1,100}(?:'\w[^'\n]{0,100}){1,3}'(?!\w))"""
)
_MEANT: Final = re.compile(r"(?:^|\W)(?:a|an|real|actual|live|with|your|any|un|una|ein|einen)\s*$")

# A word, or marks between words, which are the one group.
_MARKS: Final = '([.!?;\n,:()"…。！？；،؛؟।、，：–—|]+|(?<=\\s)-+(?=\\s))'
_LETTERS: Final = (
    "[\u3400-\u9fff]|(?:[^\\W_\u3400-\u9fff]|[\u0900-\u0963])+(?:'[^\\W_\u3400-\u9fff]+)*"
)
_WORD: Final = re.compile(_LETTERS)
_WORD_OR_MARKS: Final = re.compile(f"{_LETTERS}|{_MARKS}")
#: The same for a folded text that has no other letters, in half the time.
_ASCII_LETTERS: Final = "[a-z0-9]+(?:'[a-z0-9]+)*"
_ASCII_WORD: Final = re.compile(_ASCII_LETTERS)
_ASCII_WORD_OR_MARKS: Final = re.compile(f"{_ASCII_LETTERS}|{_MARKS}")
_SENTENCE_ENDS: Final = re.compile("[.!?;\n…。！？；؟।|]")
_LETTER: Final = re.compile(r"\w")

#: Letters held for emphasis: ``humaaaan`` is ``human``. To look for anything thrice is fast.
_DRAWN_OUT: Final = re.compile(r"(?=(.)\1\1)[^\W\d_]\1+")


class Word(Value):
    """A word of the folded text, and where it stands there."""

    text: str
    start: int
    end: int


Clause = list[Word]
Sentence = list[Clause]


def abridged(text: str) -> str:
    """Return *text*, without the middle of a very long one; `place` knows where it was cut."""
    if len(text) <= HEAD + TAIL:
        return text
    return f"{text[:HEAD]}\n{text[-TAIL:]}"


def place(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where *text* has what is from *start* to *end* in `fold(abridged(text))`."""
    read = abridged(text)
    first, last = unfolded(read, start, end)
    left_out = len(text) - len(read) if first > HEAD else 0
    return first + left_out, last + left_out


def sentences(folded: str) -> list[Sentence]:
    """Return the sentences that the customer says, as clauses of words, without what they quote."""
    return split(unquoted(folded))


def unquoted(folded: str) -> str:
    """Return *folded* with blanks for what is quoted, pasted, too long or in another's name."""
    between = len(folded) - DENSE_HEAD - DENSE_TAIL
    if between > 0 and len(folded.encode("utf-8", "replace")) > _DENSE * len(folded):
        folded = f"{folded[:DENSE_HEAD]}\n{' ' * (between - 1)}{folded[-DENSE_TAIL:]}"
    if any(mark in folded for mark in ":]>)|}"):
        folded = _NOT_THEIRS.sub(_blank, folded)
        folded = _DATA.sub(_blank, folded)
    if "@" in folded:
        folded = _HANDLE.sub(_blank, folded)
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


def words_in(said: str) -> set[str]:
    """Return the words that `split` finds; those with an apostrophe also as their parts."""
    found = set((_ASCII_WORD if said.isascii() else _WORD).findall(said))
    if _DRAWN_OUT.search(said):
        found = {_DRAWN_OUT.sub(r"\1", word) for word in found}
    if "'" in said:
        found.update(part for word in [*found] if "'" in word for part in word.split("'"))
    return found


def split(said: str) -> list[Sentence]:
    """Return the sentences of what was `unquoted`, as clauses of words."""
    return list(_split(said))


def _split(said: str) -> Iterator[Sentence]:
    sentence: Sentence = []
    clause: Clause = []
    held = _DRAWN_OUT.search(said) is not None
    for match in (_ASCII_WORD_OR_MARKS if said.isascii() else _WORD_OR_MARKS).finditer(said):
        told = match[0]
        if match.lastindex is None:
            meant = _DRAWN_OUT.sub(r"\1", told) if held else told
            clause.append(Word(meant, *match.span()))
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
