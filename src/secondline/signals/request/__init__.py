"""
Whether the customer asks for a person: frames of words, read clause by clause.

A frame says which words ask ("put me through to …", "anyone there"), guards say when the same
words do not ("I spoke to …", "she wants …", "if I need …"). Both are data, one module a language,
in `packs`. Where no frame is found, a small linear model judges the `wording`. A language is
compiled once, when the first message in it is read or by `prepare`; without that each frame when
it is first needed.
"""

from secondline.signals.request.finding import RequestSettings, request
from secondline.signals.request.languages import languages, prepare, preparing

__all__ = ["RequestSettings", "languages", "prepare", "preparing", "request"]
