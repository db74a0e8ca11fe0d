"""``secondline detect``: what the signals find in one text, as a person or a program reads it."""

from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from secondline.domain.evidence import Evidence
from secondline.signals import frustration, request
from secondline.signals.request import RequestSettings, languages

#: Each looks at one text alone; the language is a code, None when all are listened for.
Look = Callable[[str, str | None], Evidence | None]


def _request(text: str, language: str | None) -> Evidence | None:
    return request(text, RequestSettings(languages=(language,) if language else ()))


def _frustration(text: str, _: str | None) -> Evidence | None:
    found = frustration(text)
    return None if found.level == "calm" else found


LOOKS: Final[Sequence[Look]] = (_request, _frustration)


class UnknownLanguage(ValueError):
    """No signal knows the language."""


def findings(text: str, language: str | None = None) -> list[Evidence]:
    """
    Return what each signal found in *text*.

    Raises:
        UnknownLanguage: there are no words for *language*.
    """
    if language is not None and language not in languages():
        raise UnknownLanguage(f"{language}: there are {', '.join(languages())}.")
    return [found for look in LOOKS if (found := look(text, language))]


def told(text: str, found: Sequence[Evidence]) -> str:
    """Return a line for each finding, with its words between »« in the text."""
    return "\n".join(_line(text, evidence) for evidence in found) or "nothing found"


def as_json(found: Sequence[Evidence]) -> str:
    return msgspec.json.encode(found).decode()


# A long message is shown around the words that counted.
_SHOWN_AROUND: Final = 60


def _line(text: str, evidence: Evidence) -> str:
    head = f"{evidence.signal} {evidence.level} {evidence.score:.2f}"
    return "  ".join(part for part in (head, _marked(text, evidence.span), evidence.why) if part)


def _marked(text: str, span: tuple[int, int] | None) -> str:
    if span is None:
        return ""
    start, end = span
    before, words, after = text[:start], text[start:end], text[end:]
    if len(before) > _SHOWN_AROUND:
        before = f"…{before[-_SHOWN_AROUND:]}"
    if len(after) > _SHOWN_AROUND:
        after = f"{after[:_SHOWN_AROUND]}…"
    return " ".join(f"{before}»{words}«{after}".split())
