"""
Whether rules can be used, found out before the first conversation.

CEL itself finds at compile time that a text is no CEL, and nothing else: a wrong name comes to
light when it is looked up, which may be never. So names, functions and patterns are looked for in
the text, and what is left is tried on a conversation that was made up.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from difflib import get_close_matches
from typing import Any, Final

from secondline.domain.events import Event, Kind, NewEvent, Source
from secondline.domain.ids import AgentId, CustomerId, Offset, Seq, SessionId
from secondline.domain.session import Session
from secondline.signals.rules.facts import FIELDS, Facts, Fields, facts_of
from secondline.signals.rules.pattern import milliseconds
from secondline.signals.rules.rule import (
    NO_BOOL,
    UNSUPPORTED,
    WRONG_TYPE,
    Program,
    Rule,
    RuleSettings,
    trouble_of,
)
from secondline.signals.rules.text import Sort, Token, place, shown, tokens

# Much more than a rule that can be understood, and little enough for any nesting to be safe.
_MOST_CHARS: Final = 4_000
_MOST_NAME_CHARS: Final = 100

_LOOPS: Final = frozenset({"all", "exists", "exists_one", "filter", "map"})
# What is done for each item: 100 by 100 comparisons take 8 ms, and 100 patterns 60; a third
# within would take a hundred times that.
_SLOW: Final = _LOOPS | {"matches"}
_DEEPEST: Final = 2

# Milliseconds that CEL may need to build a pattern, which it does at each message.
_MOST_OF_PATTERN: Final = 5
_TOO_LARGE: Final = (
    "this pattern would take about {:.0f} ms at each message; what is repeated is built as often:"
    r" write [a-zA-Z0-9_] for \w, + for a count, or match less of it"
)

#: What CEL offers by name, as a function or behind a dot.
FUNCTIONS: Final = frozenset(
    {"bytes", "double", "duration", "dyn", "int", "string", "timestamp", "type", "uint"}
    | {"contains", "endsWith", "has", "matches", "size", "startsWith"}
    | {"getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getFullYear", "getMonth"}
    | {"getHours", "getMinutes", "getSeconds", "getMilliseconds"}
)
_TYPES: Final = frozenset(
    {"bool", "bytes", "double", "int", "list", "map", "null_type", "string", "type", "uint"}
)
_OPERATOR: Final = re.compile(r"[_@].*|.*_")


class WrongRule(Exception):
    """A rule cannot be used; the text names it, the place and what is wrong."""

    def __init__(self, name: str, what: str, place: str = "", line: str = "") -> None:
        super().__init__(f"rule “{name}”{place}: {what}" + (f"\n{line}" if line else ""))


def compile_rules(settings: Sequence[RuleSettings]) -> tuple[Rule, ...]:
    """
    Return the rules of *settings*, ready to be asked.

    Raises:
        WrongRule: one of them is no CEL, uses a name or function that there is not, or cannot be
            true or false.
        ImportError: CEL is not installed.
    """
    names: set[str] = set()
    for rule in settings:
        _check_name(rule.name)
        if rule.name in names:
            raise WrongRule(rule.name, "there are two rules of this name")
        names.add(rule.name)
    return tuple(_compiled(rule) for rule in settings)


def _check_name(name: str) -> None:
    if not name.strip():
        raise WrongRule(name, "a rule needs a name")
    if len(name) > _MOST_NAME_CHARS or not name.isprintable():
        wanted = f"at most {_MOST_NAME_CHARS} characters, in one line"
        raise WrongRule(name[:_MOST_NAME_CHARS], f"its name is to have {wanted}")


def _compiled(settings: RuleSettings) -> Rule:
    from cel import compile as cel_compile  # noqa: PLC0415 - an extra

    if len(settings.when) > _MOST_CHARS:
        raise WrongRule(settings.name, f"it is longer than {_MOST_CHARS} characters")
    if not settings.when.strip():
        raise WrongRule(settings.name, "“when” is empty; true applies always")
    try:
        program = cel_compile(settings.when)
    except ValueError as error:
        raise _no_cel(settings, str(error)) from None
    written = tokens(settings.when)
    _check_names(settings, program, written)
    _check_fields(settings, written)
    _check_depth(settings, written)
    _check_patterns(settings, written)
    rule = Rule(settings=settings, program=program, about_tool="tool" in program.variables())
    _try(rule)
    return rule


def _wrong_at(settings: RuleSettings, what: str, line: int, column: int) -> WrongRule:
    where = f", line {line}, column {column}"
    return WrongRule(settings.name, what, where, shown(settings.when, line, column))


def _wrong_token(settings: RuleSettings, what: str, token: Token) -> WrongRule:
    return _wrong_at(settings, what, *place(settings.when, token.at))


_PLACE: Final = re.compile(r"ERROR: <input>:(\d+):(\d+): (?:Syntax error: )?(.*)")


def _no_cel(settings: RuleSettings, told: str) -> WrongRule:
    found = _PLACE.search(told)
    if found is None:
        return WrongRule(settings.name, told.partition("\n")[0])
    return _wrong_at(settings, _in_words(found[3]), int(found[1]), int(found[2]))


_UNREADABLE: Final = "token recognition error at: "
_MISSING: Final = re.compile(r"missing '(.*)' at ")
_UNEXPECTED: Final = re.compile(r"(?:mismatched|extraneous) input '(.*)' expecting ")


def _in_words(told: str) -> str:
    """Return what the parser tells, without the list of all that it would have taken."""
    if told.startswith(_UNREADABLE):
        return f"this cannot be read: {told.removeprefix(_UNREADABLE)[1:-1]}"
    if "Recursion limit" in told:
        return "it is nested too deeply"
    if missing := _MISSING.match(told):
        return f"“{missing[1]}” is missing"
    unexpected = _UNEXPECTED.match(told)
    if unexpected is None:
        return told
    return "it ends too soon" if unexpected[1] == "<EOF>" else f"“{unexpected[1]}” is not for here"


def _check_names(settings: RuleSettings, program: Program, written: Sequence[Token]) -> None:
    for name in program.functions():
        if name not in FUNCTIONS and not _OPERATOR.fullmatch(name):
            what = f"there is no function “{name}”{_perhaps(name, FUNCTIONS | _LOOPS)}"
            raise _wrong_token(settings, what, _named(written, name))
    bound = set(_bound(written))
    for name in program.variables():
        if name in bound and name in FIELDS:
            what = f"“{name}” is taken; call the items otherwise"
            raise _wrong_token(settings, what, _named(written, name))
        if name not in FIELDS and name not in bound and name not in _TYPES:
            what = f"there is no “{name}”{_perhaps(name, FIELDS) or _all_of(FIELDS)}"
            raise _wrong_token(settings, what, _named(written, name))


def _perhaps(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, list(known), n=1)
    return f"; is “{close[0]}” meant?" if close else ""


def _all_of(known: Iterable[str]) -> str:
    return f"; there are {', '.join(sorted(known))}"


def _named(written: Sequence[Token], name: str) -> Token:
    return next(token for token in written if token.sort is Sort.NAME and token.text == name)


def _bound(written: Sequence[Token]) -> Iterator[str]:
    """Give the names that loops give to their items: the x of ``all(x, …)``."""
    for at, token in enumerate(written[:-2]):
        if token.text in _LOOPS and written[at + 1].text == "(":
            yield written[at + 2].text


def _check_fields(settings: RuleSettings, written: Sequence[Token]) -> None:
    for at, token in enumerate(written):
        if token.sort is Sort.NAME and token.text in FIELDS and not _after_dot(written, at):
            _check_field(settings, written, at, FIELDS)


def _check_field(settings: RuleSettings, written: Sequence[Token], at: int, known: Fields) -> None:
    """Look at the name at *at*, which is one of *known*, and at what follows it behind dots."""
    fields = known[written[at].text]
    if fields is None or at + 2 >= len(written) or written[at + 1].text != ".":
        return
    token = written[at + 2]
    if _called(written, at + 2):
        return
    if token.text not in fields:
        what = f"{written[at].text} has no field “{token.text}”"
        what += _perhaps(token.text, fields) or _all_of(fields)
        raise _wrong_token(settings, what, token)
    _check_field(settings, written, at + 2, fields)


def _after_dot(written: Sequence[Token], at: int) -> bool:
    return at > 0 and written[at - 1].text == "."


def _called(written: Sequence[Token], at: int) -> bool:
    return at + 1 < len(written) and written[at + 1].text == "("


def _check_depth(settings: RuleSettings, written: Sequence[Token]) -> None:
    """Refuse loops in loops in loops; what they take grows by a hundred each time."""
    open_calls: list[bool] = []
    for at, token in enumerate(written):
        if token.text == "(":
            open_calls.append(_after_dot(written, at - 1) and written[at - 1].text in _SLOW)
            if sum(open_calls) > _DEEPEST:
                what = f"“{written[at - 1].text}” is inside two loops already; that takes too long"
                raise _wrong_token(settings, what, written[at - 1])
        elif token.text == ")" and open_calls:
            open_calls.pop()


def _check_patterns(settings: RuleSettings, written: Sequence[Token]) -> None:
    from cel import evaluate  # noqa: PLC0415 - an extra

    for at, token in enumerate(written[2:], 2):
        if token.sort is Sort.STRING and written[at - 2].text == "matches":
            try:
                evaluate(f"''.matches({token.text})")
            except RuntimeError as error:
                raise _wrong_token(settings, _of_pattern(str(error)), token) from None
            taken = milliseconds(str(evaluate(token.text)))
            if taken > _MOST_OF_PATTERN:
                raise _wrong_token(settings, _TOO_LARGE.format(taken), token)


def _of_pattern(told: str) -> str:
    why = re.search(r"error: ([^\n]*?)(?:\. Check function|$)", told.partition("\n")[2])
    return f"this is no pattern: {why[1]}" if why else "this pattern cannot be used"


# Trouble that comes of the rule; a field that is not there, or a text that is no number, comes of
# what was said, for arguments and metadata are the owner's own.
_FAULTS: Final = (NO_BOOL, WRONG_TYPE, UNSUPPORTED)


def _try(rule: Rule) -> None:
    """Ask *rule* about a message, or about calls of every kind; a fault each time is its own."""
    samples = [facts for facts in _samples() if facts.about_tool is rule.about_tool]
    troubles = {_trouble(rule, facts) for facts in samples}
    if troubles.issubset(_FAULTS):
        raise WrongRule(rule.settings.name, min(troubles, key=_FAULTS.index))


def _trouble(rule: Rule, facts: Facts) -> str:
    """Return what trouble *rule* has with *facts*; none is an empty text."""
    try:
        applies = rule.program.execute(facts.context)
    except Exception as error:  # noqa: BLE001 - as when it is asked in earnest
        return trouble_of(error)
    return "" if isinstance(applies, bool) else NO_BOOL


# How a call may stand, and what JSON it may have given.
_OUTCOMES: Final[Sequence[tuple[str, object]]] = (
    ("running", None),
    ("failed", "TimeoutError"),
    *(("done", result) for result in (dict[str, object](), list[object](), "12", 12, 1.5, True)),
)
_THEN: Final = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)


def _samples() -> Iterator[Facts]:
    session = Session(
        id=SessionId("s"),
        agent_id=AgentId("agent"),
        customer_id=CustomerId("c"),
        customer_name="Ann",
        created_at=_THEN,
        title="Trial",
        language="en",
    )
    said = _sample(Kind.MESSAGE, Source.CUSTOMER, {"message": "Where is my order?"})
    yield from facts_of(session, said, said=said, customer_messages=1)
    for state, result in _OUTCOMES:
        call = {"tool_id": "t", "call_id": "1", "state": state, "result": {"data": result}}
        event = _sample(Kind.TOOL, Source.AI_AGENT, {"tool_calls": [call]})
        yield from facts_of(session, event, said=said, customer_messages=1)


def _sample(kind: Kind, source: Source, data: Mapping[str, Any]) -> Event:
    return NewEvent(kind=kind, source=source, data=data).placed(
        SessionId("s"), Offset(0), Seq(1), _THEN
    )
