"""
A conversation that goes in circles: by what is said, never by how many turns there were.

Many turns are no loop; five answers of a bot are an ordinary dialogue. Three are: the bot says the
same for the third time; the customer says again what was answered, or puts it in other words after
the bot said sorry; the same tool fails again. What was before the last change of owner is settled.
"""

import re
from collections.abc import Sequence, Set as AbstractSet
from functools import lru_cache
from typing import Final

from secondline.domain.events import Custom, Event, Kind, Source
from secondline.domain.evidence import Evidence
from secondline.domain.value import Value
from secondline.signals.hashing import head_and_tail, plain
from secondline.signals.lexicon import words_of
from secondline.signals.tool_failure import LOOKED_AT, ended_calls

ALIKE: Final = 0.8  # share of common words (Jaccard) from which two messages are the same
REPHRASED: Final = 0.6  # the same over the words that carry meaning, of the shorter message
_WINDOW: Final = 5  # how many of a speaker's messages are compared
_TIMES: Final = 3  # how often the bot has said it, the first time included
_FEWEST: Final = 3  # words of a message that can be repeated; a second "yes" is no loop

# How sure each makes one that the conversation is stuck.
_BOT_REPEATS: Final = 0.85
_CUSTOMER_REPEATS: Final = 0.8
_CUSTOMER_REPHRASES: Final = 0.7
_TOOL_FAILS_AGAIN: Final = 0.8

# Chinese and Japanese have no blanks: there each character is taken for a word.
_HAN: Final = "\u3040-\u30ff\u3400-\u9fff"
_WORD: Final = re.compile(rf"[{_HAN}]|[^\W_{_HAN}]+")

# What one says twice in any conversation.
_COURTESY: Final = words_of(
    "yes yeah yep no nope ok okay sure fine great good thanks thank you please hi hello hey bye"
    " goodbye welcome and the a an that this it is all right nothing else correct done"
)
_EMPTY: Final = _COURTESY | words_of(
    "i me my we our us to of in on at for with be am are was were do does did have has had can"
    " could would will want need like get just again still so but or if not don t s m"
    " ve ll re d what how why when where which who already told said asked asking mean meant saying"
)
_LONG_NUMBER: Final = 4  # digits: an order number given twice is a repetition, alone as it is

_SORRY: Final = re.compile(
    r"(?<!\w)(?:sorry|apolog|unfortunately|rephrase|i'm afraid|not sure (?:i|what))"
    r"|(?:n't|not) (?:quite )?(?:get|catch|understand|follow|find)"
    r"|(?<!\w)(?:lo siento|disculp|desculp|lamento|désolé|pardon)"
    r"|(?<!\w)(?:entschuldig|leider|mi dispiace|scus|purtroppo)"
    r"|क्षमा|माफ|آسف|عذر|抱歉|对不起|對不起|不明白"
)


class _Said(Value):
    """A message as it is compared."""

    event: Event
    words: frozenset[str]
    text: str


def loop(events: Sequence[Event]) -> tuple[Evidence, ...]:
    """
    Return in what ways the end of *events*, a session's log, goes in circles; often none.

    Only what happened last counts: a loop that the next answer broke is none.
    """
    events = _unsettled(events)
    found = (_bot_repeats(events), _customer_repeats(events), _tool_fails_again(events))
    return tuple(evidence for evidence in found if evidence)


def _unsettled(events: Sequence[Event]) -> Sequence[Event]:
    """Return what followed the last change of owner, of a long log its end."""
    recent = events[-LOOKED_AT:]
    for at in range(len(recent), 0, -1):
        event = recent[at - 1]
        if event.kind is Kind.CUSTOM and event.custom_type == Custom.OWNER_CHANGED:
            return recent[at:]
    return recent


def _bot_repeats(events: Sequence[Event]) -> Evidence | None:
    said = _last(events, Source.AI_AGENT)
    if not said or len(said[0].words) < _FEWEST:
        return None
    times = sum(_alike(said[0].words, other.words) for other in said)
    if times < _TIMES:
        return None
    return Evidence(
        signal="loop",
        level="bot_repeats",
        score=_BOT_REPEATS,
        offset=said[0].event.offset,
        why=f"the bot said the same {times} times",
    )


def _customer_repeats(events: Sequence[Event]) -> Evidence | None:
    said = _last(events, Source.CUSTOMER)
    if not said or not _says_something(said[0]):
        return None
    now = said[0]
    told = [e for e in events if e.kind is Kind.MESSAGE and e.source is Source.AI_AGENT]
    for before in said[1:]:
        answers = [e for e in told if before.event.offset < e.offset < now.event.offset]
        if not answers:
            continue  # sent twice, or in pieces: nobody has answered yet
        if _alike(now.words, before.words):
            return _of_customer("customer_repeats", _CUSTOMER_REPEATS, now, before)
        if _rephrased(now.words, before.words) and any(_apologised(event) for event in answers):
            return _of_customer("customer_rephrases", _CUSTOMER_REPHRASES, now, before)
    return None


def _of_customer(level: str, score: float, now: _Said, before: _Said) -> Evidence:
    verb = "said again" if level == "customer_repeats" else "put in other words"
    return Evidence(
        signal="loop",
        level=level,
        score=score,
        offset=now.event.offset,
        why=f"{verb} what was said at {before.event.offset}",
    )


def _tool_fails_again(events: Sequence[Event]) -> Evidence | None:
    calls = ended_calls(events)
    if not calls or not calls[-1].failed:
        return None
    last = calls[-1]
    times = 0
    for call in reversed(calls):
        if call.tool == last.tool:
            if not call.failed:
                break
            times += 1
    if times < 2:  # noqa: PLR2004 - once, and again
        return None
    return Evidence(
        signal="loop",
        level="tool_fails_again",
        score=_TOOL_FAILS_AGAIN,
        offset=last.offset,
        why=f"{last.tool} failed {times} times in a row",
    )


def _last(events: Sequence[Event], source: Source) -> list[_Said]:
    """Return the last messages of *source*, the latest first."""
    said: list[_Said] = []
    for event in reversed(events):
        if event.kind is Kind.MESSAGE and event.source is source and not event.deleted:
            said.append(_Said(event, *_read(event.text)))
            if len(said) == _WINDOW:
                break
    return said


# The last messages of a conversation are compared anew at each message that follows them.
@lru_cache(maxsize=1024)
def _read(text: str) -> tuple[frozenset[str], str]:
    seen = plain(head_and_tail(text)).lower()
    return frozenset(_WORD.findall(seen)), seen


def _alike(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    return len(one & other) >= ALIKE * len(one | other)


def _rephrased(one: frozenset[str], other: frozenset[str]) -> bool:
    mine, theirs = _stems(one), _stems(other)
    common = len(mine & theirs)
    return common > 1 and common >= REPHRASED * min(len(mine), len(theirs))


@lru_cache(maxsize=1024)
def _stems(words: frozenset[str]) -> frozenset[str]:
    """Return the words that carry meaning, without the endings that a rephrasing changes."""
    return frozenset(_ENDING.sub("", word) for word in words - _EMPTY)


_ENDING: Final = re.compile(r"(?<=\w{3})(?:ing|ed|es|s)$")


def _says_something(said: _Said) -> bool:
    words = said.words - _COURTESY
    number = any(word.isdecimal() and len(word) >= _LONG_NUMBER for word in words)
    return number or (len(said.words) >= _FEWEST and bool(words - _EMPTY))


def _apologised(event: Event) -> bool:
    return _SORRY.search(_read(event.text)[1]) is not None
