"""What a rule says of a message and of a tool's call."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st
from structlog.testing import capture_logs

from secondline.domain.events import Event, Kind, NewEvent, Source
from secondline.signals.rules import Facts, Rule
from tests.signals.rules.asking import (
    a_call,
    a_tool_event,
    applies,
    called,
    evidence,
    facts_at,
    rule,
    said,
)
from tests.support.values import NOON, a_session, logged, message, staff_event


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ('session.id == "s"', {}),
        ('session.channel == "phone"', {"channel": "phone"}),
        ('session.language == "de"', {"language": "de"}),
        ('session.language == ""', {"language": None}),
        ('session.title.startsWith("Order")', {"title": "Order 7"}),
        ('"vip" in session.labels', {"labels": ("new", "vip")}),
        ("session.metadata.cart.total >= 10.5", {"metadata": {"cart": {"total": 11}}}),
        ("has(session.metadata.plan)", {"metadata": {"plan": None}}),
        ('session.agent == "robot"', {}),
        ('session.customer.id == "ann" && session.customer.name == "Ann"', {}),
        ('message.text == "Hi there" && message.offset == 3', {}),
        ('message.language == "fr"', {"language": "fr"}),
        ('message.text.matches("(?i)HI T")', {}),
        (r'message.text.matches(r"\bthere\b")', {}),
        ("message.at.getHours() == 12", {}),
    ],
)
def test_a_rule_speaks_of_the_message_and_its_session(when: str, told: dict[str, Any]) -> None:
    assert applies(when, said("Hi there", **told))
    assert not applies(f"!({when})", said("Hi there", **told))


def test_a_rule_can_count_what_the_customer_wrote() -> None:
    many = rule("session.customer_messages >= 3")
    assert many.evidence(said("a", messages=2)) is None
    assert many.evidence(said("a", messages=3)) is not None


def test_the_language_of_a_message_comes_before_that_of_the_session() -> None:
    event = logged(message("Bonjour", metadata={"language": "fr"}), 3)
    (facts,) = facts_at(event, session=a_session(language="de"))
    assert applies('message.language == "fr" && session.language == "de"', facts)


@pytest.mark.parametrize(
    ("when", "call"),
    [
        ('tool.name == "refund" && tool.args.amount > 500', {"arguments": {"amount": 501}}),
        ('tool.state == "running" && !tool.failed && tool.result == null', {}),
        ('tool.failed && tool.state == "failed"', {"state": "failed", "result": "TimeoutError"}),
        ('tool.result.status == "lost"', {"state": "done", "result": {"status": "lost"}}),
        ("tool.result.exists(r, r.sum < 0)", {"state": "done", "result": [{"sum": -1}]}),
        ("tool.result == 7 && tool.offset == 5", {"state": "done", "result": 7}),
        ('message.text == ""', {}),
    ],
)
def test_a_rule_speaks_of_a_tools_call(when: str, call: dict[str, Any]) -> None:
    when = f"{when} && tool.offset >= 0"
    assert applies(when, called(**call))
    assert not applies(f"!({when})", called(**call))


def test_in_a_rule_about_a_tool_the_message_is_the_customers_last() -> None:
    (facts,) = facts_at(a_tool_event([a_call()]), said=logged(message("Pay me back"), 2))
    assert applies(
        'tool.name == "refund" && message.text == "Pay me back" && message.offset == 2', facts
    )


def test_each_call_of_an_event_is_asked_about() -> None:
    many = facts_at(a_tool_event([a_call("look"), a_call("refund")]))
    refund = rule('tool.name == "refund"')
    assert [refund.evidence(facts) is not None for facts in many] == [False, True]


def test_the_evidence_names_the_rule_its_text_and_the_place() -> None:
    when = 'message.text.contains("lawyer")'
    found = rule(when, name="legal").evidence(said("I will ask my lawyer"))
    assert found == evidence("legal", when, 3)


def test_a_rule_about_messages_is_not_asked_about_calls_nor_the_other_way_round() -> None:
    assert rule("true").evidence(called()) is None
    assert rule('tool.name != "x"').evidence(said("hello")) is None


def test_the_word_tool_in_a_text_makes_no_rule_about_tools() -> None:
    assert applies('message.text.contains("tool")', said("which tool.name?"))


@pytest.mark.parametrize(
    "event",
    [
        logged(message("hello", Source.AI_AGENT), 3),
        logged(message("hello", Source.HUMAN_AGENT), 3),
        logged(staff_event(text="hello"), 3),
        logged(NewEvent(kind=Kind.STATUS, source=Source.AI_AGENT, data={"status": "ready"}), 3),
        logged(
            NewEvent(kind=Kind.TOOL, source=Source.CUSTOMER, data={"tool_calls": [a_call()]}), 3
        ),
        a_tool_event([{**a_call(), "state": "dreamt of"}]),
        a_tool_event("refund"),
    ],
)
def test_other_events_have_no_facts(event: Event) -> None:
    assert facts_at(event) == ()


@pytest.mark.parametrize(
    ("when", "facts", "trouble"),
    [
        ('session.metadata.plan == "gold"', said("secret"), "a field or item is not there"),
        ("session.labels[3] != message.text", said("secret"), "a field or item is not there"),
        (
            "session.metadata.n > 5",
            said("secret", metadata={"n": "secret"}),
            "a value is of a type that does not fit",
        ),
        (
            'session.metadata.n.contains("x")',
            said("secret", metadata={"n": 5}),
            "a value is of a type that does not fit",
        ),
        ("int(message.text) > 5", said("secret"), "a value cannot be worked out"),
        ("5 / int(message.text) > 5", said("0"), "a value cannot be worked out"),
        (
            "session.metadata.n",
            said("secret", metadata={"n": 5}),
            "its result is not true or false",
        ),
        ("tool.args.amount > 5", called(), "a field or item is not there"),
    ],
)
def test_a_rule_that_cannot_be_worked_out_does_not_apply_and_says_so_once(
    when: str, facts: Any, trouble: str
) -> None:
    asked = rule(when, name="mine")
    with capture_logs() as logs:
        assert [asked.evidence(facts) for _ in range(3)] == [None] * 3
    (line,) = logs
    assert (line["rule"], line["trouble"]) == ("mine", trouble)
    assert "secret" not in str(line)


def test_a_rule_in_trouble_still_applies_where_it_can_be_worked_out() -> None:
    gold = rule('session.metadata.plan == "gold"')
    assert gold.evidence(said("a")) is None
    assert gold.evidence(said("a", metadata={"plan": "gold"})) is not None


def test_what_is_over_the_limits_is_not_seen() -> None:
    long = "x" * 10_000
    assert applies('message.text.endsWith("x")', said(f"{long}y"))
    assert applies("session.metadata.l.size() == 99", said("a", metadata={"l": [1] * 5000}))
    deep: Any = 7
    for _ in range(5000):
        deep = [deep]
    eight = f"session.metadata.l{'[0]' * 7}"
    assert applies(f"{eight} == null", said("a", metadata={"l": deep}))


def test_half_a_character_is_shown_as_missing() -> None:
    facts = said("a\ud800b", metadata={"x\udc00": ["\ud800"]})
    assert applies('message.text == "a?b" && session.metadata["x?"] == ["?"]', facts)


def test_large_numbers_stay_comparable() -> None:
    facts = said("a", metadata={"n": 10**30, "m": -(10**400)})
    assert applies("session.metadata.n > 5 && session.metadata.m < 5", facts)


def test_rules_do_not_change_what_others_see() -> None:
    facts = said("a", metadata={"l": [3, 1]})
    when = "session.metadata.l.map(i, i + 1) == [4, 2]"
    assert applies(when, facts)
    assert applies(when, facts)


json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(codec=None), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["amount", "plan", "x"]) | st.text(max_size=4), inner, max_size=4
        )
    ),
    max_leaves=12,
)
words = st.text(st.characters(codec=None), max_size=80)

ABOUT_MESSAGES = [
    rule('message.text.matches("(?i)refund|[^a]$")'),
    rule("message.text.size() > 10 && session.metadata.plan > 5"),
    rule('session.metadata.x.exists(i, i.plan == "gold" || i > 3)'),
    rule("session.metadata.x + session.metadata.plan == message.text"),
    rule("session.labels.all(l, l in session.metadata)"),
    rule("int(message.text) / int(session.title) > double(session.metadata.x)"),
    rule("timestamp(message.text) + duration(session.title) > message.at"),
    rule("session.metadata.map(k, string(session.metadata[k])).exists(v, v == message.text)"),
]
ABOUT_TOOLS = [
    rule("tool.args.amount > 500"),
    rule("tool.args == tool.result || tool.args.x[1] == tool.result.x"),
    rule("tool.result.filter(r, r.x > 1).size() * 9223372036854775807 > 1"),
    rule("tool.args.all(k, string(tool.args[k]).matches(string(tool.result)))"),
    rule("-tool.result - int(tool.args.x) % 7 > 0"),
]


@given(words, words, json)
def test_no_message_and_no_metadata_make_a_rule_raise(text: str, title: str, data: Any) -> None:
    facts = said(text, title=title, metadata={"x": data, "plan": data}, labels=(text, title))
    _ask(ABOUT_MESSAGES, facts)


@given(json, json, st.sampled_from(["running", "done", "failed"]))
def test_no_arguments_and_no_result_make_a_rule_raise(
    arguments: Any, result: Any, state: str
) -> None:
    _ask(ABOUT_TOOLS, called(state=state, arguments=arguments, result=result))


@given(json, st.booleans())
def test_no_shape_of_a_tool_event_makes_facts_raise(data: Any, wrapped: bool) -> None:  # noqa: FBT001
    for facts in facts_at(a_tool_event([data] if wrapped else data)):
        _ask(ABOUT_TOOLS, facts)


def _ask(rules: list[Rule], facts: Facts) -> None:
    for asked in rules:
        asked.evidence(facts)


def test_the_hour_is_that_of_the_message_in_utc() -> None:
    late = said("a", at=NOON + timedelta(hours=10))
    assert applies("message.at.getHours() == 22", late)
