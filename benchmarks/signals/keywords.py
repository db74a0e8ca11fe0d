"""The usual way to know when a person is wanted, to compare with: phrases looked up in the text."""

from secondline.signals.seed002 import PHRASES


def asks(text: str) -> bool:
    lowered = text.lower()
    return any(phrase in lowered for phrase in PHRASES)
