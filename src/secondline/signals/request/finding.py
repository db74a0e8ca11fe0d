"""Reading a message by the languages whose words are in it, and judging what was found."""

from collections.abc import Iterator, Sequence, Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from secondline.domain.evidence import Evidence
from secondline.domain.value import Value
from secondline.signals.folding import fold
from secondline.signals.request.grammar import DEPARTMENT, STAFF, Framed, Language, Level
from secondline.signals.request.languages import likeliest, may_ask
from secondline.signals.request.pieces import Piece, joined, pieces, spelled
from secondline.signals.request.reading import (
    Clause,
    Sentence,
    Word,
    abridged,
    place,
    sentences,
    split,
    unquoted,
    words_in,
)
from secondline.signals.request.wording import wish

#: How sure the level makes one that a person is wanted.
SCORES: Final[dict[Level, float]] = {"asks": 1.0, "weak": 0.5, "refuses": 0.0}

# Nobody asks in the hundredth clause only; a text made to be slow to read has hundreds, and words
# of all languages.
_MOST_WORDS: Final = 90
_MOST_WORDS_OF_ALL: Final = 120
_PIECE_COSTS: Final = 3  # words that could be read in the time that beginning a clause takes


class RequestSettings(Value, kw_only=True):
    """What the owner knows: names that mean a person here, and the languages to listen in."""

    departments: tuple[str, ...] = ()  #: as customers call them: "billing", "lost property"
    staff: tuple[str, ...] = ()  #: people customers ask for by name
    languages: tuple[str, ...] = ()  #: codes as "en" or "es"; none means all there are


class Found(NamedTuple):
    """A frame in a clause, and what the guards made of it."""

    level: Level
    why: str
    start: int
    end: int
    sure: float = 1.0  #: less where only the wording says so


_NO_SETTINGS: Final = RequestSettings()
_RANK: Final[dict[Level, int]] = {"nothing": 0, "weak": 1, "refuses": 2, "asks": 3}


def request(text: str, settings: RequestSettings = _NO_SETTINGS) -> Evidence | None:
    """
    Return what *text* says about wanting a person, None when it says nothing.

    The level is ``asks``, ``weak`` (may mean it, or under a condition) or ``refuses``. The span
    holds the words in *text* that say so.
    """
    said = unquoted(fold(abridged(text)))
    names, heard = _names(settings), words_in(said)
    if not may_ask(heard) and names.keys().isdisjoint(heard):
        return None  # as most messages
    told = split(said)
    if names:
        told = [[_named(clause, names) for clause in sentence] for sentence in told]
        heard = {form for sentence in told for clause in sentence for form in _forms(clause)}
    best: Found | None = None
    judged: AbstractSet[str] = frozenset()
    spoken: Language | None = None
    reading = Reading(_MOST_WORDS_OF_ALL)
    for hits, language in likeliest(heard, settings.languages):
        spoken = spoken or language
        if hits < judged:
            continue  # "transfer me to an agent" looks like French, once English knows better
        found = _read(told, language, reading)
        if found and (best is None or _RANK[found.level] > _RANK[best.level]):
            best, judged = found, hits
        if best and best.level == "asks":
            break
    if best is None and spoken and not reading.dismissed and (worded := wish(told, spoken)):
        best = Found("asks", f"wording ({spoken.name})", *worded)
    if best is None:
        return None
    return Evidence(
        signal="request",
        level=best.level,
        score=SCORES[best.level] * best.sure,
        span=place(text, best.start, best.end),
        why=best.why,
    )


@dataclass
class Reading:
    """How a message is being read, in whatever language."""

    left: int  #: how many words may still be read
    dismissed: bool = False  #: whether words of a frame were there and meant something else


def _read(told: Sequence[Sentence], language: Language, reading: Reading) -> Found | None:
    """Return the strongest finding, unless the customer takes back what they asked for."""
    best = _clause_by_clause(told, language, reading)
    return (
        best
        or _bare(told, language)
        or _bare(told[-1:], language)
        or _bare_among(told, language)
        or _insisted(told, language)
    )


def _clause_by_clause(
    told: Sequence[Sentence], language: Language, reading: Reading
) -> Found | None:
    best: Found | None = None
    left = _MOST_WORDS
    mentioned = False
    for sentence in told:
        if best is None and not mentioned and not _mentions(sentence, language):
            continue
        conditional = False
        for piece in pieces(sentence, language):
            words = [word.text for word in piece.words]
            if best is None and not mentioned and language.triggers.isdisjoint(words):
                conditional = conditional or _is_condition(piece, language)
                continue
            left -= (cost := len(words) + _PIECE_COSTS)
            reading.left -= cost
            if left < 0 or reading.left < 0:
                return best
            found = _judge(piece, language, language.frames.possible(words), reading)
            if mentioned and (found is None or found.level == "weak"):
                pronouns = language.pronouns.possible(words)
                found = _judge(piece, language, pronouns, reading) or found
            mentioned = mentioned or _is_mention(piece, language)
            if found and conditional and found.level == "asks":
                found = found._replace(level="weak", why=f"{found.why}, under a condition")
            conditional = conditional or _is_condition(piece, language)
            if found and (best is None or _RANK[found.level] >= _RANK[best.level]):
                best = found
            elif best and language.takes_back and language.takes_back.search(piece.text):
                best = best._replace(level="refuses", why=f"{best.why}, taken back")
    return best


def _mentions(sentence: Sentence, language: Language) -> bool:
    return any(form in language.triggers for clause in sentence for form in _forms(clause))


def _forms(clause: Clause) -> Iterator[str]:
    """Give the words of *clause*; those with an apostrophe also as their parts."""
    for word in clause:
        yield word.text
        if "'" in word.text:
            yield from word.text.split("'")


def _is_condition(piece: Piece, language: Language) -> bool:
    return language.condition is not None and language.condition.search(piece.text) is not None


def _is_mention(piece: Piece, language: Language) -> bool:
    return language.mention is not None and language.mention.search(piece.text) is not None


def _judge(
    piece: Piece, language: Language, frames: Sequence[Framed], reading: Reading
) -> Found | None:
    """
    Return what the first frame says that no guard turns into nothing; asking comes first.

    That a guard did so is noted in *reading*: the wording is not asked for a second opinion.
    """
    best: Found | None = None
    for framed in frames:
        match = framed.pattern.search(piece.text)
        if match is None:
            continue
        name = framed.name
        place = piece.place(*match.span())
        found = Found(framed.level, f"{name} ({language.name})", *place)
        before, after = piece.text[: match.start()], piece.text[match.end() :]
        for rule in language.rules:
            if rule.applies(name, before, match[0], after):
                found = found._replace(level=rule.then, why=f"{found.why}, {rule.why}")
                break
        if found.level == "asks":
            return found
        if found.level == "nothing":
            reading.dismissed = True
        elif best is None or _RANK[found.level] > _RANK[best.level]:
            best = found
    return best


# A name for a person, with what politeness and despair put around it, is no longer than this.
_MOST_BARE_WORDS: Final = 12


def _bare(told: Sequence[Sentence], language: Language, *, insisting: bool = False) -> Found | None:
    """
    Return a finding if *told* is no more than a name for a person.

    With *insisting* only if a word such as "please" stands beside it: at the end of a sentence the
    name alone is how one addresses whom one talks to.
    """
    words = [word for sentence in told for clause in sentence for word in clause]
    if len(words) > _MOST_BARE_WORDS:
        return None
    insisted = any(word.text in language.idle for word in words)
    if insisting and not insisted:
        return None
    piece = joined(spelled(words, language), language)
    said = piece.text.strip()
    if not said or language.bare.fullmatch(said) is None:
        return None
    if not insisted and language.greeting and language.greeting.fullmatch(said):
        return None
    first = len(language.joint)
    return Found("asks", f"bare noun ({language.name})", *piece.place(first, first + len(said)))


# "My code is wrong. Human, now. Agent pls order 5."
_MOST_INSISTED: Final = 12


def _insisted(told: Sequence[Sentence], language: Language) -> Found | None:
    """Return a finding if words between two marks, or up to a "please", are a name for a person."""
    if not any(word.text in language.idle for one in told for clause in one for word in clause):
        return None
    clauses = [clause for sentence in told for clause in sentence][-_MOST_INSISTED:]
    parts: list[Clause] = []
    for clause in clauses:
        idle = [word.text in language.idle for word in clause]
        if parts and all(idle):
            parts[-1] = [*parts[-1], *clause]
            continue
        cuts = [at for at, is_idle in enumerate(idle, 1) if is_idle]
        parts.append(clause[: cuts[0]] if cuts and cuts[0] > 1 else clause)
    tried = (
        _bare([[part]], language, insisting=True) for part in (told[-1][-1], told[0][0], *parts)
    )
    return next(filter(None, tried), None)


# "No. Human. Now."
_MOST_CURT_WORDS: Final = 5


def _bare_among(told: Sequence[Sentence], language: Language) -> Found | None:
    """Return a finding if a sentence is no more than a name for a person, and the others short."""
    if sum(len(clause) for sentence in told for clause in sentence) > _MOST_CURT_WORDS:
        return None
    parts = [*([one] for one in told), *([[clause]] for one in told for clause in one[:1])]
    return next((found for part in parts if (found := _bare(part, language))), None)


Names = dict[str, list[tuple[tuple[str, ...], str]]]


@lru_cache(maxsize=64)
def _names(settings: RequestSettings) -> Names:
    """Return the owner's names by their first word, longer ones first."""
    found: Names = {}
    for names, kind in ((settings.staff, STAFF), (settings.departments, DEPARTMENT)):
        for name in names:
            words = [
                word.text for part in sentences(fold(name)) for clause in part for word in clause
            ]
            if words:
                found.setdefault(words[0], []).append((tuple(words), kind))
    for several in found.values():
        several.sort(key=lambda name: -len(name[0]))
    return found


def _named(clause: Clause, names: Names) -> Clause:
    told: Clause = []
    at = 0
    while at < len(clause):
        for name, kind in names.get(clause[at].text, ()):
            last = at + len(name)
            if tuple(word.text for word in clause[at:last]) == name:
                told.append(Word(kind, clause[at].start, clause[last - 1].end))
                at = last
                break
        else:
            told.append(clause[at])
            at += 1
    return told
