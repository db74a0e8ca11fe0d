"""Whether the customer says yes or no to the offer of a person."""

import re
from collections.abc import Mapping
from typing import Any, Final, cast

from secondline.domain.events import Event
from secondline.domain.evidence import Evidence
from secondline.signals.hashing import head_and_tail, plain

ACCEPTED: Final = "accepted"
DECLINED: Final = "declined"


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Words that are an answer by themselves or with courtesies around them, in the languages in which
# `request` listens. Whoever writes more than that means more than yes or no.
_YES: Final = _words("""
    yes yeah yep yup yea ya sure ok okay k y please definitely absolutely great perfect 👍
    sí si claro vale dale por favor sim pode ser quero oui ouais volontiers d'accord
    ja jo gerne klar jawohl natürlich sì va bene certo volentieri
    是 是的 好 好的 好啊 可以 要 要的 嗯 行 对 نعم اي أيوة ايوه اجل أجل طيب تمام موافق
    हाँ हां हा जी ठीक है haan han ji
""")
_NO: Final = _words("""
    no nope nah not now n 👎 não nao agora non pas maintenant nein nicht jetzt nö
    不 不用 不用了 不要 不需要 不了 没有 لا مو مش ليس الآن नहीं नही मत nahi nahin
""")
_COURTESY: Final = _words("""
    thanks thank you thx ty cheers it's i'm fine good that would be lovely
    gracias obrigado obrigada merci s'il vous te plaît danke bitte grazie prego per favore
    谢谢 謝謝 شكرا شكراً من فضلك धन्यवाद शुक्रिया
""")

# Not "what is no letter": the vowels of some scripts are signs, and a thumb is an answer.
_BETWEEN: Final = re.compile(r"[\s.,!?;:…。，！？、；：،؟।\"“”()\-–—🏻🏼🏽🏾🏿]+")


def answer(event: Event, offer: Event) -> Evidence | None:
    """Return how the customer's message *event* answers *offer*; None where it says neither."""
    value = _pressed(event, offer) or _chosen(event, offer) or _in_words(event.text)
    level = {"yes": ACCEPTED, "no": DECLINED}.get(value)
    if level is None:
        return None
    return Evidence(
        signal="offer",
        level=level,
        score=float(level == ACCEPTED),
        offset=event.offset,
        why=f"the offer at {offer.offset}",
    )


def _pressed(event: Event, offer: Event) -> str:
    """Return which of the buttons this message comes from."""
    if event.metadata.get("answers_offer") != offer.offset:
        return ""
    return str(event.metadata.get("choice", ""))


def _chosen(event: Event, offer: Event) -> str:
    """Return which of the buttons says what the customer has written."""
    for choice in cast("list[Mapping[str, Any]]", offer.data.get("choices", [])):
        if str(choice["text"]).casefold() == event.text.strip().casefold():
            return str(choice["value"])
    return ""


def _in_words(text: str) -> str:
    words = _BETWEEN.split(plain(head_and_tail(text)).lower())
    others = [word for word in words if word and word not in _COURTESY]
    for value, known in (("no", _NO), ("yes", _YES)):
        if others and known.issuperset(others):
            return value
    return ""
