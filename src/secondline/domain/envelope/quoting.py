"""
The words of the log, as an envelope may carry them.

An envelope goes further than the log does: to webhooks, to chat rooms, into tickets. So numbers of
payment cards, and passwords that are called so, are covered. Covered text is as long as it was,
so that places in it stay right.
"""

import re
from typing import Final

from secondline.domain.events import Event

QUOTE_CHARS: Final = 280

# What is read of a message: a pasted log says what is wanted at its beginning.
READ_CHARS: Final = 1_500

# What is longer than a card number with blanks, and a password with what announces it.
_MARGIN: Final = 80

_DIGIT: Final = re.compile(r"\d")
_CARD: Final = re.compile(r"(?<![\w+])\d(?:[ .-]?\d){12,18}(?!\w)")
# How many digits the networks' cards have, by how they begin: a device's number also ends in a
# check digit, and is not to be covered.
_NETWORKS: Final = re.compile(
    r"4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3[068]\d{12}|35\d{14}|6\d{15,18}"
)
_LUHN: Final = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)

_SECRETS: Final = (
    r"pass ?(?:word|code|phrase)|pin(?:[ -]?(?:code|number))?|cv[vc]2?|otp|security code"
    r"|one[ -]time (?:code|password)|pa(?:ss|ß)wort|kennwort|geheimzahl|sicherheitscode"
    r"|contraseña|clave|código de seguridad|senha|mot de passe|code secret"
    r"|密码|密碼|验证码|كلمة (?:المرور|السر)|الرقم السري|पासवर्ड|पिन"
)
SECRET_WORDS: Final = re.compile(rf"(?<!\w)(?:{_SECRETS})(?!\w)|密码|密碼|验证码", re.IGNORECASE)
_SECRET_HINTS: Final = (
    *("pass", "paß", "pin", "cvv", "cvc", "cv2", "otp", "code", "código", "kennwort"),
    *("geheim", "contraseña", "clave", "senha", "密", "验证码", "السر", "المرور", "पास", "पिन"),
)
# What follows “my password is” without being one.
_STATES: Final = (
    "not|wrong|incorrect|invalid|expired|blocked|locked|reset|correct|right|rejected|refused|lost"
    "|forgotten|missing|too|the|a|an|still|always|never|being|no|what|nicht|falsch|abgelaufen"
    "|gesperrt|ungültig|vergessen|incorrecta|errata|sbagliata|scaduta|incorrecte|expiré|errada"
)
_SECRET: Final = re.compile(
    rf"(?:{_SECRETS})[ \t]*(?:is|was|ist|war|lautet|es|est|è|é|是|为|है|هي|هو|[:=：])+[ \t]*"
    rf"(?!(?:{_STATES})(?!\w))[\"'“«]?([^\s\"'”»,;]+)",
    re.IGNORECASE,
)


def covered(text: str) -> str:
    """Return *text* with card numbers and passwords covered, at its length."""
    if _DIGIT.search(text):
        text = _CARD.sub(lambda found: _cover(found[0]) if _is_card(found[0]) else found[0], text)
    lowered = text.lower()
    if any(hint in lowered for hint in _SECRET_HINTS):
        text = _SECRET.sub(lambda found: found[0][: -len(found[1])] + _cover(found[1]), text)
    return text


def glance(text: str, start: int = 0, end: int | None = None) -> str:
    """Return *text* from *start* to *end*, covered, or as much of it as a glance takes in."""
    begin, last = max(0, start - _MARGIN), len(text) if end is None else end
    told = covered(text[begin : min(last, start + QUOTE_CHARS) + _MARGIN])[start - begin :]
    if last - start <= QUOTE_CHARS:
        return told[: last - start]
    return f"{told[: QUOTE_CHARS - 1]}…"


def quote(event: Event) -> str:
    """Return the words of *event*."""
    return glance(event.text)


def _cover(secret: str) -> str:
    return re.sub(r"[^ .-]", "•", secret)


def _is_card(written: str) -> bool:
    digits = re.sub(r"\D", "", written)
    if not _NETWORKS.fullmatch(digits):
        return False
    doubled = (_LUHN[int(d)] if place % 2 else int(d) for place, d in enumerate(reversed(digits)))
    return sum(doubled) % 10 == 0
