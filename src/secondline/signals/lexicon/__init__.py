"""
What people say to a service that does not help them: words and turns of phrase, with their weight.

Weights are log-odds, so they add; they were set by hand, from what each says of its writer, and
not fitted. How they are used is in reading.py. English has a module for each kind of finding, the
other languages one each.
"""

from secondline.signals.lexicon.english import ENGLISH
from secondline.signals.lexicon.entries import Kind, Lexicon, Phrase, words_of
from secondline.signals.lexicon.others import OTHERS

__all__ = ["ENGLISH", "OTHERS", "Kind", "Lexicon", "Phrase", "words_of"]
