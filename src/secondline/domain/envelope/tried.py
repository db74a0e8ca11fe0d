"""What was tried: what the AI did, and what it said that the customer says was no help."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from secondline.domain.envelope.deeds import HANDOFF_TOOLS, Call, distinct
from secondline.domain.envelope.document import Claim
from secondline.domain.envelope.quoting import READ_CHARS, glance, quote
from secondline.domain.envelope.sentences import language_of, sentences
from secondline.domain.events import Event, Kind, Source

# A glance holds a handful of lines; the log beside the envelope has the rest.
MOST_TRIED: Final = 5

# What did not help long ago is not why a person is needed now.
_LAST_MESSAGES: Final = 30

_NO_HELP: Final[Mapping[str, re.Pattern[str]]] = {
    language: re.compile(pattern, re.IGNORECASE)
    for language, pattern in {
        "en": r"\b(?:did|does|do)(?:n't| not) (?:help|work|fix|solve|answer|change|do anything)\b"
        r"|\b(?:it|that|this)(?:'s| is|'s still| is still) not (?:working|helping|what i)\b"
        r"|\b(?:isn't|not|wasn't) (?:help(?:ful|ing)|working)\b|\bstill (?:not|does ?n't|does not"
        r"|isn't|can't|cannot|won't|nothing|broken|the same|get(?:ting)? the same)\b"
        r"|\balready (?:tried|did|done) (?:that|this|it|all)\b|\btried (?:that|this|it|all)\b"
        r"|\bsame (?:error|problem|issue|thing|result) (?:again|as before)\b|\bno luck\b"
        r"|\bnothing (?:changed|happens|happened)\b|\bno difference\b",
        "de": r"\b(?:nicht|nichts) (?:geholfen|funktioniert|gebracht|geklappt|geändert)\b"
        r"|\b(?:hilft|funktioniert|geht|klappt)(?: \w+){0,3}? nicht\b|\bbringt nichts\b"
        r"|\bschon (?:probiert|versucht|gemacht)\b"
        r"|\bimmer noch (?:nicht|kein|derselbe|dasselbe|das gleiche|der gleiche)",
        "es": r"\bno (?:me )?(?:ayud[aó]|funcion[aó]|sirv(?:e|ió)|resolvió|cambió)\b"
        r"|\bsigue (?:sin|igual)\b|\bya (?:lo )?(?:probé|intenté|hice|he (?:probado|hecho))\b",
        "fr": r"\bne (?:marche|fonctionne|m'aide|change)(?: \w+)? (?:pas|rien|plus)\b"
        r"|\bça ne (?:marche|fonctionne|change)"
        r"|\bn'a (?:pas|rien) (?:aidé|marché|fonctionné|changé)"
        r"|\btoujours (?:pas|le même|la même)\b|\bdéjà (?:essayé|fait)\b",
        "it": r"\bnon (?:funziona|serve|aiuta|ha (?:funzionato|aiutato|risolto)|è servito|cambia)\b"
        r"|\b(?:l'ho |ho )?già (?:provato|fatto)\b|\bancora (?:non|lo stesso)\b",
        "pt": r"\bnão (?:funciona|funcionou|ajuda|ajudou|resolveu|adiantou|mudou)\b"
        r"|\bjá (?:tentei|fiz)\b|\bcontinua (?:sem|igual|o mesmo)\b"
        r"|\bainda não (?:funciona|consigo)",
        "zh": r"没用|沒用|没有用|不管用|不行|还是(?:不|没|一样)|試過|试过了?|没帮助|没解决"
        r"|不能解决",
        "ar": r"لم (?:ينفع|يعمل|يساعد|تنجح|ينجح|يتغير)|لا (?:يعمل|ينفع|يفيد)|جربت (?:ذلك|هذا)"
        r"|ما زال|لا يزال",
        "hi": r"काम नहीं (?:कर|हुआ|किया|आया)|मदद नहीं|पहले ही (?:कर|आज़मा|आजमा)|अभी भी (?:नहीं|वही)"
        r"|फायदा नहीं|फ़ायदा नहीं|कुछ नहीं बदला",
    }.items()
}
_CONDITION: Final = re.compile(
    r"^(?:and |but )?(?:if|when|in case|wenn|falls|si|se|quand|caso|如果|إذا|अगर)(?!\w)",
    re.IGNORECASE,
)


def tried(events: Sequence[Event], made: Sequence[Call], language: str | None) -> tuple[Claim, ...]:
    """Return the last deeds and the last answers that did not help, as the log has them."""
    deeds = (
        Claim(
            text=glance(f"{call.name}: {call.outcome or 'still running'}"),
            offset=call.offset,
        )
        for call in distinct(made)
        if call.name not in HANDOFF_TOOLS
    )
    answers = (Claim(text=quote(event), offset=event.offset) for event in _vain(events, language))
    in_order = sorted((*deeds, *answers), key=lambda claim: claim.offset or 0)
    return tuple(in_order[-MOST_TRIED:])


def _vain(events: Sequence[Event], language: str | None) -> Iterator[Event]:
    """Give the AI's answers after which the customer says that they were no help."""
    answer: Event | None = None
    for event in _last_messages(events):
        if event.source is not Source.CUSTOMER:
            answer = event if event.source is Source.AI_AGENT else None
        elif answer is not None and no_help(event.text, language):
            if _says_something(answer.text):
                yield answer
            answer = None


def _last_messages(events: Sequence[Event]) -> list[Event]:
    return [event for event in events if event.kind is Kind.MESSAGE][-_LAST_MESSAGES:]


def no_help(text: str, language: str | None = None) -> bool:
    """Return whether a customer says in *text* that what they were told was no help."""
    pattern = _NO_HELP[language_of(text[:READ_CHARS], language)]
    return any(
        pattern.search(sentence.text) and not sentence.asks and not _CONDITION.search(sentence.text)
        for sentence in sentences(text[:READ_CHARS])
    )


def _says_something(text: str) -> bool:
    # A question of the AI's cannot have been the help.
    return any(not sentence.asks for sentence in sentences(text[:READ_CHARS]))
