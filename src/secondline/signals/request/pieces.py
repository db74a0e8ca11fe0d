"""A clause in its language's own spelling, in pieces that are not too long to search."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from secondline.signals.request.grammar import Language
from secondline.signals.request.reading import Clause, Sentence, Word

# A clause without any stop is read in pieces, which overlap by the length of the longest frame.
_LONGEST_CLAUSE: Final = 48
_OVERLAP: Final = 16


class Piece(NamedTuple):
    """Words in a language's own spelling, joined."""

    text: str
    words: Sequence[Word]
    joint: str

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where the folded text has what is from *start* to *end* of the joined text."""
        starts = self.starts()
        first = self.words[bisect_right(starts, start) - 1]
        last = self.words[bisect_right(starts, end - 1) - 1]
        return first.start, last.end

    def starts(self) -> list[int]:
        """Return where each word begins in the joined text."""
        joint = len(self.joint)
        steps = (len(word.text) + joint for word in self.words[:-1])
        return list(accumulate(steps, initial=joint))


def pieces(sentence: Sentence, language: Language) -> Iterator[Piece]:
    """Give the clauses of *sentence*, cut where the language says that another begins."""
    for clause in sentence:
        words = spelled(clause, language)
        if not words:
            continue
        for first in range(0, max(len(words) - _OVERLAP, 1), _LONGEST_CLAUSE - _OVERLAP):
            piece = joined(words[first : first + _LONGEST_CLAUSE], language)
            cuts = [*language.splits.finditer(piece.text)] if language.splits else []
            if not cuts:
                yield piece
                continue
            starts = piece.starts()
            ends = [bisect_right(starts, cut.start()) for cut in cuts]
            for start, end in pairwise([0, *ends, len(piece.words)]):
                if start < end:
                    yield joined(piece.words[start:end], language)


def joined(words: Sequence[Word], language: Language) -> Piece:
    """Return *words* with the language's joint between and around them."""
    joint = language.joint
    return Piece(joint + joint.join([word.text for word in words]) + joint, words, joint)


def spelled(clause: Clause, language: Language) -> list[Word]:
    """Return *clause* as the patterns spell it; one word may become several, or none."""
    spelling = language.spelling
    told: list[Word] = []
    for word in clause:
        meant = spelling.get(word.text)
        if meant is not None:
            told.extend(Word(part, word.start, word.end) for part in meant)
        elif "'" in word.text:
            told.extend(Word(part, word.start, word.end) for part in word.text.split("'"))
        else:
            told.append(word)
    return told
