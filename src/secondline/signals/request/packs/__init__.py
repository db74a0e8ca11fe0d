"""The words of each language, as data: what people say to get a person, and what only looks so."""

from typing import Final

from secondline.signals.request.packs.en import EN

PACKS: Final = (EN,)
