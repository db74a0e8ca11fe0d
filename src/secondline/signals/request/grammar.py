"""
What a language pack is made of, and how its patterns are read.

A pattern is a regular expression over words: words are separated by one space, ``<name>`` stands
for another pattern of the pack. Every repetition in a pack is bounded, so that reading takes time
in proportion to the text.
"""

import re
from collections.abc import Mapping, Sequence, Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, NamedTuple, Self

from secondline.domain.value import Value
from secondline.signals.folding import fold
from secondline.signals.request import needs

Level = Literal["asks", "weak", "refuses", "nothing"]


class Frame(Value):
    """A way to ask: its name, and what is said."""

    name: str
    pattern: str
    level: Level = "asks"


class Guard(Value):
    """
    What makes words of a frame mean something else; the first guard that applies decides.

    *before* is searched in the clause up to the frame and should be bound to its end with ``$``
    where nearness matters; *after* must follow the frame at once; *within* is searched in the
    words of the frame itself. All that are given must hold. *frames* limits it to these.
    """

    why: str
    then: Level
    before: str = ""
    after: str = ""
    within: str = ""
    frames: tuple[str, ...] = ()


class Pack(Value, kw_only=True):
    """One language."""

    language: str
    triggers: str  #: words; a message without any of them is not looked at further
    somebody: str = ""  #: those of them for whom one may ask for; if not told, all
    words: Mapping[str, str]  #: patterns that others name as ``<name>``, each after those it uses
    frames: tuple[Frame, ...]
    guards: tuple[Guard, ...]
    bare: str  #: what alone is a request when it is the whole message
    greeting: str = (
        ""  #: what looks like that, and only names whom the customer believes to be there
    )
    spelling: Mapping[str, str] = {}  #: as typed: as written; may become several words, or none
    typos: str = ""  #: words that are also known with one letter wrong
    real: str = ""  #: words that look like such a typing error and are none
    splits: str = ""  #: where a clause ends without a comma; the split is before the match
    condition: str = ""  #: a clause that makes the others of its sentence conditional
    takes_back: str = ""  #: a clause that withdraws what was asked before
    mention: str = ""  #: words for a person; after them *pronouns* ask
    pronouns: str = ""  #: what asks for "one" or "them"
    spaced: bool = True  #: whether words are separated by spaces


@dataclass(frozen=True, slots=True)
class Rule:
    """A `Guard`, compiled."""

    why: str
    then: Level
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    within: re.Pattern[str] | None
    frames: frozenset[str]

    def applies(self, frame: str, before: str, words: str, after: str) -> bool:
        return (
            (not self.frames or frame in self.frames)
            and (self.before is None or self.before.search(before) is not None)
            and (self.after is None or self.after.match(after) is not None)
            and (self.within is None or self.within.search(words) is not None)
        )


@dataclass(frozen=True)
class Framed:
    """One of the ways that a `Frame` gives; compiled when a clause may first match it."""

    name: str
    level: Level
    written: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.written)


@dataclass(frozen=True, slots=True)
class Frames:
    """
    Frames in the order they decide, and those of them that given words leave possible.

    For each of the words that a frame cannot match without, in the order of its pattern, it has a
    bit, in one number: first those of all frames for their first word, then those for their
    second, and so on. *by_word* has the bits that a word will do for; where a frame has no more
    words, its bit is in *anyway*.
    """

    all: tuple[Framed, ...]
    by_word: Mapping[str, int]
    anyway: int
    places: int

    @classmethod
    def of(cls, framed: Sequence[tuple[Framed, Sequence[AbstractSet[str]]]]) -> Self:
        places = max((len(needed) for _, needed in framed), default=0)
        by_word: dict[str, int] = {}
        anyway = 0
        for at, (_, needed) in enumerate(framed):
            for place in range(places):
                bit = 1 << place * len(framed) + at
                if place >= len(needed):
                    anyway |= bit
                    continue
                for word in needed[place]:
                    by_word[word] = by_word.get(word, 0) | bit
        return cls(tuple(frame for frame, _ in framed), by_word, anyway, places)

    def possible(self, words: Sequence[str]) -> list[Framed]:
        """Return those that can match in a clause of *words*."""
        there = self.anyway
        for word in words:
            there |= self.by_word.get(word, 0)
        left = (1 << len(self.all)) - 1
        for _ in range(self.places):
            left &= there
            there >>= len(self.all)
        found: list[Framed] = []
        while left:
            lowest = left & -left
            found.append(self.all[lowest.bit_length() - 1])
            left ^= lowest
        return found


@dataclass(frozen=True, slots=True)
class Language:
    """A `Pack`, compiled."""

    name: str
    triggers: frozenset[str]
    somebody: frozenset[str]
    spelling: Mapping[str, tuple[str, ...]]
    idle: frozenset[str]  #: words that only insist, as "please" does; they are spelled as nothing
    frames: Frames
    rules: tuple[Rule, ...]
    bare: re.Pattern[str]
    greeting: re.Pattern[str] | None
    splits: re.Pattern[str] | None
    condition: re.Pattern[str] | None
    takes_back: re.Pattern[str] | None
    mention: re.Pattern[str] | None
    pronouns: Frames
    joint: str

    def framed(self) -> tuple[Framed, ...]:
        """Return all that is searched for."""
        return (*self.frames.all, *self.pronouns.all)


#: How names from the settings stand in a message once they were found; no pack may use them.
STAFF: Final = "staffname"
DEPARTMENT: Final = "departmentname"


class Vocabulary(NamedTuple):
    """The words of a pack, by which a message is known to be worth reading with it."""

    triggers: frozenset[str]
    somebody: frozenset[str]
    spelling: Mapping[str, tuple[str, ...]]


def vocabulary(pack: Pack) -> Vocabulary:
    """Return the words that *pack* listens for, also as they are mistyped."""
    triggers = frozenset(map(fold, pack.triggers.split())) | {STAFF, DEPARTMENT}
    spelling = _typos(pack) | {
        fold(typed): tuple(fold(meant).split()) for typed, meant in pack.spelling.items()
    }
    mistyped = {typed for typed, meant in spelling.items() if not triggers.isdisjoint(meant)}
    somebody = frozenset(map(fold, pack.somebody.split(", "))) | {STAFF, DEPARTMENT}
    return Vocabulary(triggers | mistyped, somebody if pack.somebody else triggers, spelling)


def compile_pack(pack: Pack, words: Vocabulary) -> Language:
    """
    Return *pack*, whose vocabulary is *words*, ready to read with.

    Raises:
        re.error: a pattern is not a regular expression; that of a frame says so when it is used.
        KeyError: a pattern names one that the pack does not have.
    """
    written = {"staff": STAFF, "department": DEPARTMENT}
    starts = {name: needs.start(pattern, {}) for name, pattern in written.items()}
    for name, pattern in pack.words.items():
        written[name] = f"(?:{_filled_in(pattern, written)})"
        starts[name] = needs.start(fold(pattern), starts)
    start, end = ("(?<= )", "(?= )") if pack.spaced else ("", "")

    def compiled(pattern: str) -> re.Pattern[str] | None:
        return re.compile(_filled_in(pattern, written)) if pattern else None

    def framed(*frames: Frame) -> Frames:
        return Frames.of(
            [
                (
                    Framed(
                        frame.name,
                        frame.level,
                        f"{start}(?:{_filled_in(way, written)}){end}",
                    ),
                    needs.needed(items) if pack.spaced else (),
                )
                for frame in frames
                for way in needs.split(pack.words.get(frame.pattern[1:-1], frame.pattern))
                for items in needs.ways(fold(way), starts)
            ]
        )

    rules = tuple(
        Rule(
            why=guard.why,
            then=guard.then,
            before=compiled(guard.before),
            after=compiled(guard.after),
            within=compiled(guard.within),
            frames=frozenset(guard.frames),
        )
        for guard in pack.guards
    )
    return Language(
        name=pack.language,
        triggers=words.triggers,
        somebody=words.somebody,
        spelling=words.spelling,
        idle=frozenset(typed for typed, meant in words.spelling.items() if not meant),
        frames=framed(*pack.frames),
        rules=rules,
        bare=re.compile(_filled_in(pack.bare, written)),
        greeting=compiled(pack.greeting),
        splits=compiled(pack.splits),
        condition=compiled(pack.condition),
        takes_back=compiled(pack.takes_back),
        mention=compiled(pack.mention),
        pronouns=framed(*([Frame("the one meant", pack.pronouns)] if pack.pronouns else [])),
        joint=" " if pack.spaced else "",
    )


_NAMED: Final = re.compile(r"<([a-z_]+)>")


def _filled_in(pattern: str, written: Mapping[str, str]) -> str:
    return _NAMED.sub(lambda match: written[match[1]], fold(pattern))


_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"

# In a shorter word one wrong letter makes another word: talk, walk, tall.
_LONG_ENOUGH: Final = 5


def _typos(pack: Pack) -> dict[str, tuple[str, ...]]:
    """Return all strings one typing error away from the words that ask for it, with the word."""
    known = {*pack.triggers.split(), *pack.typos.split(), *pack.real.split()}
    found: dict[str, tuple[str, ...]] = {}
    for word in pack.typos.split():
        for typed in _one_error(word) - known:
            found.setdefault(typed, (word,))
    return found


def _one_error(word: str) -> set[str]:
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    errors = {left + right[1:] for left, right in halves if right}
    errors |= {left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1}
    errors |= {left + right[0] + right for left, right in halves if right}
    if len(word) >= _LONG_ENOUGH:
        errors |= {left + c + right for left, right in halves for c in _LETTERS}
        errors |= {left + c + right[1:] for left, right in halves if right for c in _LETTERS}
    return errors
