"""Which rules are refused before the first conversation, and in what words."""

import pytest

from secondline.signals.rules import Rule, RuleSettings, WrongRule, compile_rules
from secondline.signals.rules.checks import FUNCTIONS
from tests.signals.rules.asking import rule


def refusal(when: str) -> str:
    with pytest.raises(WrongRule) as refused:
        rule(when)
    return str(refused.value)


@pytest.mark.parametrize(
    ("when", "place", "what"),
    [
        ("tool.args.amount >", (1, 19), "it ends too soon"),
        ('message.text == "a" or true', (1, 21), "“or” is not for here"),
        ('message.text = "a"', (1, 14), "this cannot be read: = "),
        ('"never closed', (1, 1), 'this cannot be read: "never closed'),
        ('message.text == "é🎉" )', (1, 22), "“)” is not for here"),
        ('true &&\n  (message.text == "a"', (2, 23), "“)” is missing"),
        ("(" * 200, (1, 97), "it is nested too deeply"),
        ('mesage.text == ""', (1, 1), "there is no “mesage”; is “message” meant?"),
        ("true ||\n\tfoo", (2, 2), "there is no “foo”; there are message, session, tool"),
        ('message.txt == ""', (1, 9), "message has no field “txt”; is “text” meant?"),
        (
            'session.customer.age == "old"',
            (1, 18),
            "customer has no field “age”; there are id, name",
        ),
        ("has(tool.arguments)", (1, 10), "tool has no field “arguments”; is “args” meant?"),
        (
            '// tool.nme\n"tool.nme" == tool.nme',
            (2, 20),
            "tool has no field “nme”; is “name” meant?",
        ),
        ("true || shout(message.text)", (1, 9), "there is no function “shout”"),
        (
            'message.text.startWith("a")',
            (1, 14),
            "there is no function “startWith”; is “startsWith” meant?",
        ),
        ("session.labels.exist(l, l == message.text)", (1, 16), "is “exists” meant?"),
        ("false && now() > message.at", (1, 10), "there is no function “now”"),
        ('message.text.matches("a(b")', (1, 22), "this is no pattern: unclosed group"),
        (
            'has(tool.args.x) && message.text.matches(r"(\\w{100}){100}")',
            (1, 42),
            "this pattern cannot be used",
        ),
        (
            "session.labels.all(a, session.labels.all(b, session.labels.all(c, true)))",
            (1, 60),
            "“all” is inside two loops already",
        ),
        ("[1].exists(tool, tool == 1)", (1, 12), "“tool” is taken"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(when: str, place: tuple[int, int], what: str) -> None:
    told = refusal(when)
    assert told.startswith(f"rule “mine”, line {place[0]}, column {place[1]}: ")
    assert what in told
    _, line, caret = told.split("\n")
    written = when.split("\n")[place[0] - 1]
    if len(written) < 60:
        assert line == f"    {written}"
        assert len(caret) == 4 + place[1]
    assert caret.endswith("^")


@pytest.mark.parametrize(
    ("when", "what"),
    [
        ("message.text", "its result is not true or false"),
        ("session.customer_messages + 1", "its result is not true or false"),
        ("tool.args", "its result is not true or false"),
        ("message.text > 5", "a value is of a type that does not fit"),
        ("!session.labels", "a value is of a type that does not fit"),
        ("tool.args.contains('x')", "a value is of a type that does not fit"),
        ("tool{name: 'x'}", "it uses a part of CEL that there is not"),
        ("", "“when” is empty"),
        (" \n ", "“when” is empty"),
        ("true" + " || true" * 1000, "it is longer than 4000 characters"),
    ],
)
def test_what_can_never_be_true_or_false_is_refused(when: str, what: str) -> None:
    assert refusal(when).startswith(f"rule “mine”: {what}")


@pytest.mark.parametrize(
    "when",
    [
        "true",
        "session.metadata.anything.at.all",
        "tool.args.sum > 5 && tool.result.sum < 5",
        "tool.result > 5",
        "tool.result",
        'tool.result.contains("x")',
        "int(message.text) > 5",
        "type(session.metadata.x) == string",
        'message.text.contains("tool.nme(") // and.so(on)',
        "session.labels.exists(message_, message_.size() > 3)",
        'session.labels.exists(l, l.matches("a+"))',
        'session.metadata.session.foo == "x"',
        '''message.text == """a " b""" || message.text == r'\\' ''',
    ],
)
def test_what_may_be_true_or_false_is_taken(when: str) -> None:
    assert rule(when).settings.when == when


def test_a_long_line_is_shown_around_the_place() -> None:
    told = refusal(" || ".join(["true"] * 40) + " || foo || " + " || ".join(["true"] * 40))
    _, line, caret = told.split("\n")
    assert len(line) < 130
    assert line[len(caret) - 1 :].startswith("foo")


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("", "a rule needs a name"),
        ("  ", "a rule needs a name"),
        ("a\nb", "one line"),
        ("x" * 101, "100"),
    ],
)
def test_a_rule_has_a_name_that_fits_a_line(name: str, what: str) -> None:
    with pytest.raises(WrongRule, match=what):
        compile_rules([RuleSettings(name=name, when="true")])


def test_two_rules_of_one_name_are_refused() -> None:
    twice = [RuleSettings(name="a", when="true"), RuleSettings(name="a", when="false")]
    with pytest.raises(WrongRule, match=r"rule “a”: there are two rules of this name"):
        compile_rules(twice)


def test_rules_keep_their_order() -> None:
    rules = compile_rules([RuleSettings(name=name, when="true") for name in "cab"])
    assert [r.settings.name for r in rules] == ["c", "a", "b"]


def test_no_rules_are_no_rules() -> None:
    none: tuple[Rule, ...] = ()
    assert compile_rules([]) == none


@pytest.mark.parametrize(
    "call",
    [
        *("bytes('a') == b'a'", "double(1) == 1.0", "duration('1h') > duration('1s')"),
        *("dyn(1) == 1", "int('1') == 1", "string(1) == '1'", "type(1) == int", "uint(1) == 1u"),
        *("message.at > timestamp('2020-01-01T00:00:00Z')", "'a'.contains('a')"),
        *("'a'.endsWith('a')", "'a'.startsWith('a')", "'a'.matches('a')", "'a'.size() == 1"),
        *("has(session.metadata)", "message.at.getFullYear() > 2000", "message.at.getMonth() >= 0"),
        *(f"message.at.get{part}() >= 0" for part in ("Date", "DayOfMonth", "DayOfWeek")),
        *(f"message.at.get{part}() >= 0" for part in ("DayOfYear", "Hours", "Minutes")),
        *(f"message.at.get{part}() >= 0" for part in ("Seconds", "Milliseconds")),
    ],
)
def test_each_function_that_the_checks_let_through_is_there(call: str) -> None:
    assert set(rule(call).program.functions()) & FUNCTIONS or "has(" in call
