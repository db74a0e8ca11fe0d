"""The languages beside English, a module each: fewer words, and no model for the tone."""

from collections.abc import Mapping
from typing import Final

from secondline.signals.lexicon.entries import Lexicon
from secondline.signals.lexicon.others.ar import ARABIC
from secondline.signals.lexicon.others.de import GERMAN
from secondline.signals.lexicon.others.es import SPANISH
from secondline.signals.lexicon.others.fr import FRENCH
from secondline.signals.lexicon.others.hi import HINDI
from secondline.signals.lexicon.others.it import ITALIAN
from secondline.signals.lexicon.others.pt import PORTUGUESE
from secondline.signals.lexicon.others.zh import CHINESE

OTHERS: Final[Mapping[str, Lexicon]] = {
    "es": SPANISH,
    "pt": PORTUGUESE,
    "fr": FRENCH,
    "de": GERMAN,
    "it": ITALIAN,
    "zh": CHINESE,
    "ar": ARABIC,
    "hi": HINDI,
}
