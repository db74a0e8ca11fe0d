"""
What a linear model sees of a text: its words, pairs of words and short runs of letters, hashed.

The hash is CRC-32, the same on every machine and in every version, so weights that were trained
once stay valid. Nothing here knows what is looked for.
"""

import re
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import Final
from unicodedata import normalize
from zlib import crc32

BUCKETS: Final = 1 << 16
_MASK: Final = BUCKETS - 1

# What a person writes in anger stands at the beginning or at the end of what they paste. The cap
# also bounds the time: a message of any length costs as much as one of this many characters.
HEAD_CHARS: Final = 700
TAIL_CHARS: Final = 500

# One character can become eighteen when it is normalised, so that is done by pieces.
_AT_ONCE: Final = 100

_INVISIBLE: Final = dict.fromkeys(
    [0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F], None
)
_APOSTROPHES: Final = dict.fromkeys([0x2018, 0x2019, 0x02BC, 0x00B4, 0x0060], "'")
_PLAIN: Final = _INVISIBLE | _APOSTROPHES

_TOKEN: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[!?]+|[^\w\s]")
_ASCII_TOKEN: Final = re.compile(r"[a-zA-Z0-9]+(?:'[a-zA-Z0-9]+)*|[!?]+|[^\w\s]")  # twice as fast

# Pages of nothing but faces have more.
_MOST_TOKENS: Final = 800

# Starting values of the hash, so that the word "the" and the letters "the" fall apart.
_WORD: Final = 1
_PAIR: Final = 2
_LETTERS: Final = 3

_LONGEST_WORD: Final = 40  # bytes; what is longer is no word


def head_and_tail(text: str) -> str:
    """Return *text*, or of a long one its beginning and its end."""
    if len(text) <= HEAD_CHARS + TAIL_CHARS:
        return text
    return f"{text[:HEAD_CHARS]}\n{text[-TAIL_CHARS:]}"


def plain(text: str) -> str:
    """
    Return *text* with one form for each character, capitals kept.

    Compatibility forms become plain ones and invisible characters go, so that a letter with a
    zero-width space behind it does not hide a word. A text that grows by this is cut again.
    """
    if text.isascii():
        return text
    grown = ""
    for at in range(0, len(text), _AT_ONCE):
        grown += normalize("NFKC", text[at : at + _AT_ONCE])
        if len(grown) > HEAD_CHARS + TAIL_CHARS:
            break
    return grown[: HEAD_CHARS + TAIL_CHARS].translate(_PLAIN)


def tokens(text: str) -> list[str]:
    """
    Return the words, runs of exclamation or question marks, and single other signs.

    Of very many the first: a text of words has not so many in what is looked at of it.
    """
    return (_ASCII_TOKEN if text.isascii() else _TOKEN).findall(text)[:_MOST_TOKENS]


def features(words: Sequence[str]) -> list[int]:
    """Return the buckets of *words*, which are in lower case; what is there twice comes twice."""
    return [*chain.from_iterable(map(of_word, words)), *of_pairs(words)]


def of_whole(word: str) -> int:
    """Return the bucket of *word* without those of its letters."""
    return crc32(_bytes(word), _WORD) & _MASK


def of_word(word: str) -> tuple[int, ...]:
    """Return the buckets of *word*: of itself, and of its letters."""
    whole = _bytes(word)
    letters = b" %b " % whole[:_LONGEST_WORD]
    return (
        crc32(whole, _WORD) & _MASK,
        *(
            crc32(letters[at : at + size], _LETTERS) & _MASK
            for size in (3, 4)
            for at in range(len(letters) - size + 1)
        ),
    )


def of_pairs(words: Sequence[str]) -> list[int]:
    """Return the buckets of the pairs in *words*; the beginning and the end pair with one each."""
    # Words have no blanks, and to encode all of them at once takes half the time.
    pairs = pairwise([b"", *_bytes(" ".join(words)).split(), b""])
    return [crc32(b"%b %b" % pair, _PAIR) & _MASK for pair in pairs]


def _bytes(word: str) -> bytes:
    return word.encode("utf-8", "replace")
