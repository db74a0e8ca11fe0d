"""
In which language a message is written, as far as its script and its small words tell.

A guess for choosing words to look up, cheap and without a model. One small word that no other
language has is enough; where there is none, as in "refund status", nothing is said.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from secondline.signals.folding import fold

UNKNOWN: Final = ""  #: Latin letters without a word that tells
OTHER: Final = "other"  #: a script that is of none of the languages known here

#: Words that a sentence can hardly do without, as `fold` leaves them.
_SMALL: Final = {
    "en": "the a an is are was were i you he she we they my your our it its to of and or for in on"
    " at not no what how this that these with have has had do does did can could will would been"
    " but so if when why where who it's i'm i've don't can't didn't doesn't there please from by"
    " about just me be am as up any all out get got need want thanks hi hello yes im u ur"
    " ya yeah ok oh lol gonna sorry best comment working die come drag da plus sure fine",
    "es": "el la los las un una unos de del que en no por para con sin mi mis su sus me se le"
    " les nos lo es esta estan este esto eso pero si como cuando donde porque ya muy mas soy estoy"
    " tengo tiene tienen puedo puede quiero necesito hace han hola gracias favor nada nadie"
    " todavia aun ustedes usted yo a al ser sigue siguen vez veces hablar usted te les pedido",
    "pt": "a os as um uma de do da dos das que ou em no na nos nas por para pra com sem meu"
    " minha seu sua me se lhe isso isto este esta mas como quando onde porque ja muito mais sou"
    " estou tenho tem posso pode quero preciso faz ola obrigado obrigada nada ninguem ainda voces"
    " voce eu ao pelo nao foi ser vez vezes falar podem hoje uns pedido",
    "fr": "le la les l'on un une des de du que qui et ou en dans ne pas plus par pour avec sans mon"
    " ma mes votre vos me se lui ce cette ces c'est mais comment quand pourquoi deja tres suis est"
    " sont j'ai avez veux peux puis bonjour merci rien personne toujours encore vous je nous on"
    " il elle au aux d'un d'une n'est s'il plait fois parler etait ete quelqu'un voudrais commande",
    "de": "der die das den dem des ein eine einen einem ich du er sie es wir ihr mir mich mein"
    " meine"
    " meinen ist sind war bin habe hat haben nicht kein keine und oder aber mit ohne von zu zum zur"
    " auf fur im in an bei wie was wann wo warum schon noch immer sehr mehr kann konnen will mochte"
    " bitte danke hallo niemand nichts seit wird werden ihnen ihre dass wenn mal jemand da war gut",
    "it": "il lo la i gli le un uno una di del della dei che nel nella non per con senza mio"
    " mia miei suo sua mi si ci questo questa ma come quando dove perche gia molto piu sono abbiamo"
    " hanno posso puo voglio devo e' ciao grazie niente nulla nessuno ancora voi io al alla anche"
    " volta volte siete avete due nessuno vi inaccettabile vorrei parlare sei era ancora mi"
    " ordine qualcuno c'e",
    "hi": "hain hoon nahi nahin mera meri mere mujhe hum humein aap tum kya kyun kyu kab"
    " kahan kaise ka ki ke ko se mein par aur ya bhi to koi abhi tak raha rahi rahe gaya gayi kar"
    " karo karna kiya tha thi bahut baar hai yeh woh iska apna",
}


def _telling(small: Mapping[str, str]) -> dict[str, tuple[tuple[str, float], ...]]:
    """Return for each small word its languages, and how much it tells of each."""
    owners: dict[str, list[str]] = {}
    for language, words in small.items():
        for word in words.split():
            owners.setdefault(word, []).append(language)
    return {word: tuple((one, 1 / len(of)) for one in of) for word, of in owners.items()}


_TELLING: Final = _telling(_SMALL)

# A word of its own, or three that others share.
_ENOUGH: Final = 0.9

_MOST_WORDS: Final = 150
_MOST_CHARS: Final = 600

#: A letter of these scripts tells the language; one Chinese character says as much as two letters.
_SCRIPTS: Final = (
    (OTHER, re.compile("[\u3040-\u30ff\uac00-\ud7af]"), 6),
    ("zh", re.compile("[\u3400-\u9fff]"), 2),
    ("ar", re.compile("[\u0620-\u06ff]"), 1),
    ("hi", re.compile("[\u0900-\u0963]"), 1),
    (OTHER, re.compile("[\u0370-\u05ff\u0980-\u10ff\u1780-\u17ff]"), 1),
)
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f]")


def language(text: str, words: Sequence[str]) -> str:
    """
    Return the code of the language of *text*, whose *words* are in lower case.

    `UNKNOWN` where nothing tells, `OTHER` for the scripts of languages that have no words here.
    """
    if not text.isascii():
        seen = text[:_MOST_CHARS]
        letters: dict[str, int] = {}
        for code, script, worth in _SCRIPTS:
            letters[code] = letters.get(code, 0) + worth * len(script.findall(seen))
        code = max(letters, key=letters.__getitem__)
        if letters[code] > len(_LATIN.findall(seen)):
            return code
        words = [fold(word) for word in words[:_MOST_WORDS]]
    return _by_small_words(words[:_MOST_WORDS])


def _by_small_words(words: Sequence[str]) -> str:
    told: dict[str, float] = dict.fromkeys(_SMALL, 0.0)
    for word in words:
        for code, worth in _TELLING.get(word, ()):
            told[code] += worth
    code = max(told, key=told.__getitem__)  # English wins a tie
    if len(words) == 1 and code != "en":
        return UNKNOWN
    return code if told[code] >= _ENOUGH else UNKNOWN
