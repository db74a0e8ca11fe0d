"""Sentences of a message, and which of nine languages it is in."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

# A full stop ends a sentence before a blank: not in 49.90 or example.com.
_ENDS: Final = re.compile(r"[.!?;:…]+[\"'”»)]*(?=\s|$)|[。！？；؟।؛]+|\n+")
_ASKS: Final = re.compile(r"[?？؟]")
_QUOTED: Final = re.compile(r"[“„«「\"][^“”„«»「」\"\n]{1,300}[”“»」\"]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_APOSTROPHES: Final = str.maketrans("’‘ʼ´`", "'" * 5)

_SCRIPTS: Final = (
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("ar", re.compile("[\u0620-\u06ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
)
# The small words of a language; of a message they are a third.
_SMALL_WORDS: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the a an and you your i we will is to of it that this for in on be are not with",
        "de": "der die das und sie ihnen ihr ihre ich wir ist nicht ein eine zu den dem mit auf"
        " werde wird werden wurde es hat haben noch morgen heute innerhalb von",
        "es": "el la los las y usted su le lo se que de en un una es no con por para del al ya mi"
        " a voy vamos ahora mañana días nos",
        "fr": "le la les et vous votre je nous est pas un une de des du que pour dans en sur avec"
        " ne il ça au aux ce cela demain jours",
        "it": "il lo la gli le e lei suo sua le ci è non un una di che per con del della si ho mi"
        " nel al l domani entro giorni dispiace riceverà sarà",
        "pt": "o a os as e você seu sua lhe não um uma de que em para com do da no na se é por"
        " ao isso vou vamos vai agora amanhã dias lhe",
    }.items()
}

_SHARED: Final = 1

LANGUAGES: Final = frozenset({*_SMALL_WORDS, *(language for language, _ in _SCRIPTS)})


class Sentence(NamedTuple):
    """A sentence, where it begins in its message, and whether it asks."""

    text: str
    start: int
    asks: bool


def sentences(text: str) -> Iterator[Sentence]:
    """
    Give the sentences of *text*, with plain apostrophes and what is quoted blanked out.

    Places stay: a character here is the one there.
    """
    text = _QUOTED.sub(lambda found: " " * len(found[0]), text.translate(_APOSTROPHES))
    start = 0
    for end in _ENDS.finditer(text):
        if text[start : end.start()].strip():
            yield _sentence(text, start, end.start(), bool(_ASKS.search(end[0])))
        start = end.end()
    if text[start:].strip():
        yield _sentence(text, start, len(text), asks=False)


def _sentence(text: str, start: int, end: int, asks: bool) -> Sentence:  # noqa: FBT001
    told = text[start:end]
    begin = start + len(told) - len(told.lstrip())
    return Sentence(text=text[begin:end].rstrip(), start=begin, asks=asks)


def language_of(text: str, expected: str | None) -> str:
    """Return the language of *text* by its script and small words, *expected* if it may be that."""
    if not text.isascii():
        for language, script in _SCRIPTS:
            if script.search(text):
                return language
    words = [word.lower() for word in _WORD.findall(text)]
    counts = {name: sum(word in small for word in words) for name, small in _SMALL_WORDS.items()}
    hint = (expected or "").partition("-")[0].lower()
    hint = hint if hint in LANGUAGES else "en"
    likeliest = max(counts, key=lambda name: counts[name])
    # One small word tells little: languages share them.
    sure = counts[likeliest] > counts.get(hint, -_SHARED) + _SHARED
    return likeliest if sure else hint
