"""The words of each language, as data: what people say to get a person, and what only looks so."""

from typing import Final

from secondline.signals.request.packs.ar import AR
from secondline.signals.request.packs.de import DE
from secondline.signals.request.packs.en import EN
from secondline.signals.request.packs.es import ES
from secondline.signals.request.packs.fr import FR
from secondline.signals.request.packs.hi import HI
from secondline.signals.request.packs.it import IT
from secondline.signals.request.packs.pt import PT
from secondline.signals.request.packs.zh import ZH

#: English first: most messages are, and the first that asks ends the reading.
PACKS: Final = (EN, ES, PT, FR, DE, IT, ZH, AR, HI)
