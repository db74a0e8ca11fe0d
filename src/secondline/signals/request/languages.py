"""The languages that are listened for, and in which of them a message may be."""

from collections.abc import Iterator, Sequence, Set as AbstractSet
from functools import cache
from typing import Final, Literal

from secondline.signals.request.grammar import Language, compile_pack, vocabulary
from secondline.signals.request.packs import PACKS

_PACKS: Final = {pack.language: pack for pack in PACKS}
_WORDS: Final = {name: vocabulary(pack) for name, pack in _PACKS.items()}
_TRIGGERS: Final = frozenset[str]().union(*(known.triggers for known in _WORDS.values()))


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that `request` listens in."""
    return tuple(_PACKS)


def prepare(language: str) -> None:
    """
    Get *language*, by its code, ready, which for English takes about two seconds.

    Else that is done when a message in it is first read, and for each frame when it is needed.
    """
    for _ in preparing(language):
        pass


def preparing(language: str) -> Iterator[Literal[True]]:
    """Do what `prepare` does in steps, one each time that the next is asked for."""
    for framed in _language(language).framed():
        _ = framed.pattern  # compiled by that
        yield True


# Compiling a language takes as long as reading some thousand messages.
@cache
def _language(name: str) -> Language:
    return compile_pack(_PACKS[name], _WORDS[name])


def may_ask(words: AbstractSet[str]) -> bool:
    """Return whether any language listens for one of *words*."""
    return not _TRIGGERS.isdisjoint(words)


def likeliest(
    words: AbstractSet[str], listened_for: Sequence[str]
) -> Iterator[tuple[AbstractSet[str], Language]]:
    """Give such of *words* as may ask, with their language; first the one that has most of them."""
    telling = _TRIGGERS & words
    heard = [
        (hits, name)
        for name, known in _WORDS.items()
        if (hits := known.triggers & telling) and (not listened_for or name in listened_for)
    ]
    heard.sort(key=lambda one: -len(one[0]))
    return ((hits, _language(name)) for hits, name in heard)
