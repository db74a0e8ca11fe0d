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
# An enum's member is looked up by name each time; in a walk over a log that is what it costs.
_MESSAGE: Final = Kind.MESSAGE
_TOOL: Final = Kind.TOOL
_CUSTOMER: Final = Source.CUSTOMER
_BOT: Final = Source.AI_AGENT

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
_ASCII_WORD: Final = re.compile(
    "[a-z0-9]+"
)  # the same, where there is nothing else, in half the time

# Endings that a rephrasing changes, and how many letters a word has before them.
_ENDINGS: Final = ("ing", "ed", "es", "s")
_SHORTEST_STEM: Final = 3

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


class _Stretch(Value, kw_only=True):
    """What was said and done since the last change of owner, each kind the latest first."""

    customer: Sequence[Event]
    bot: Sequence[Event]
    tools: Sequence[Event]


def loop(events: Sequence[Event]) -> tuple[Evidence, ...]:
    """
    Return in what ways the end of *events*, a session's log, goes in circles; often none.

    Only what happened last counts: a loop that the next answer broke is none.
    """
    recent = _stretch(events)
    found = (_bot_repeats(recent), _customer_repeats(recent), _tool_fails_again(recent))
    return tuple(evidence for evidence in found if evidence)


def closes_loop(events: Sequence[Event]) -> Evidence | None:
    """Return what `loop` says about the last of *events*, without reading what others said."""
    last = events[-1]
    recent = _stretch(events)
    if last.kind is Kind.TOOL:
        found = _tool_fails_again(recent)
    elif last.source is Source.CUSTOMER:
        found = _customer_repeats(recent)
    else:
        found = _bot_repeats(recent)
    return found if found and found.offset == last.offset else None


def _stretch(events: Sequence[Event]) -> _Stretch:
    """Return what followed the last change of owner, of a long log its end."""
    customer: list[Event] = []
    bot: list[Event] = []
    tools: list[Event] = []
    for event in reversed(events[-LOOKED_AT:]):
        kind = event.kind
        if kind is _MESSAGE:
            if event.source is _BOT:
                bot.append(event)
            elif event.source is _CUSTOMER and not event.deleted:
                customer.append(event)
        elif kind is _TOOL:
            tools.append(event)
        elif event.custom_type == Custom.OWNER_CHANGED:
            break
    return _Stretch(customer=customer, bot=bot, tools=tools)


def _bot_repeats(recent: _Stretch) -> Evidence | None:
    last = [event for event in recent.bot if not event.deleted][:_WINDOW]
    if len(last) < _TIMES:
        return None
    said = [_words(event) for event in last]
    if len(said[0]) < _FEWEST:
        return None
    times = sum(_alike(said[0], other) for other in said)
    if times < _TIMES:
        return None
    return Evidence(
        signal="loop",
        level="bot_repeats",
        score=_BOT_REPEATS,
        offset=last[0].offset,
        why=f"the bot said the same {times} times",
    )


def _customer_repeats(recent: _Stretch) -> Evidence | None:
    last = recent.customer[:_WINDOW]
    if len(last) < 2:  # noqa: PLR2004 - the message, and one to compare it with
        return None
    now, words = last[0], _words(last[0])
    if not _says_something(words):
        return None
    stems = _stems(words)
    answered = next((e.offset for e in recent.bot if e.offset < now.offset), None)
    for before in last[1:]:
        if answered is None or answered < before.offset:
            continue  # sent twice, or in pieces: nobody has answered yet
        earlier = _words(before)
        if _alike(words, earlier):
            return _of_customer("customer_repeats", _CUSTOMER_REPEATS, now, before)
        if _rephrased(stems, _stems(earlier)) and any(
            before.offset < e.offset < now.offset and _apologised(e) for e in recent.bot
        ):
            return _of_customer("customer_rephrases", _CUSTOMER_REPHRASES, now, before)
    return None


def _of_customer(level: str, score: float, now: Event, before: Event) -> Evidence:
    verb = "said again" if level == "customer_repeats" else "put in other words"
    return Evidence(
        signal="loop",
        level=level,
        score=score,
        offset=now.offset,
        why=f"{verb} what was said at {before.offset}",
    )


def _tool_fails_again(recent: _Stretch) -> Evidence | None:
    calls = ended_calls(recent.tools[::-1])
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


def _words(event: Event) -> frozenset[str]:
    seen = _seen(event)
    return frozenset((_ASCII_WORD if seen.isascii() else _WORD).findall(seen))


def _seen(event: Event) -> str:
    return plain(head_and_tail(event.text)).lower()


def _alike(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    common = len(one & other)
    return common >= ALIKE * (len(one) + len(other) - common)


def _rephrased(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Return whether two messages, by their stems, mean the same."""
    common = len(one & other)
    return common > 1 and common >= REPHRASED * min(len(one), len(other))


def _stems(words: frozenset[str]) -> set[str]:
    """Return the words that carry meaning, without the endings that a rephrasing changes."""
    return set(map(_stem, words - _EMPTY))


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) >= _SHORTEST_STEM + len(ending):
            return word.removesuffix(ending)
    return word


def _says_something(words: frozenset[str]) -> bool:
    telling = words - _COURTESY
    if len(words) >= _FEWEST and not telling <= _EMPTY:
        return True
    return any(word.isdecimal() and len(word) >= _LONG_NUMBER for word in telling)


def _apologised(event: Event) -> bool:
    return _SORRY.search(_seen(event)) is not None
