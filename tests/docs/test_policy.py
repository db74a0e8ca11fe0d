"""The rules on the page of the policy do what their names say."""

import re
import tomllib
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from secondline.config import PolicySettings
from secondline.domain.presets import PRESETS
from secondline.signals.rules import Facts, RuleSettings, WrongRule, compile_rules
from secondline.signals.rules.checks import FUNCTIONS
from secondline.signals.rules.facts import FIELDS, Fields
from tests.docs.conftest import ROOT
from tests.signals.rules.asking import called, said
from tests.support.values import NOON

PAGE = (ROOT / "docs" / "policy.md").read_text(encoding="utf-8")
WRITTEN = [
    PolicySettings.model_validate(tomllib.loads(text)["policy"])
    for text in re.findall(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
]
RULES = {
    rule.settings.name: rule
    for rule in compile_rules([RuleSettings(name=r.name, when=r.when) for r in WRITTEN[-1].rules])
}
MIDNIGHT = NOON + timedelta(hours=12)
ORDER: dict[str, Any] = {"parcels": [{"status": "sent"}, {"status": "lost"}]}
TRIED: dict[str, tuple[Facts, Facts]] = {
    "danger": (said("I smell gas in the hall"), said("Is the gas bill due?")),
    "legal threat": (said("My LAWYER will call"), said("The lawyers' discount?")),
    "large refund": (
        called("refund", arguments={"amount": 500.5}),
        called("refund", arguments={"amount": 500}),
    ),
    "payment does not go through": (
        called("take_payment", "failed"),
        called("take_payment", "done"),
    ),
    "lost parcel": (
        called("find_order", "done", result=ORDER),
        called("find_order", "done", result={"parcels": []}),
    ),
    "leaving": (said("please cancel my subscription"), said("cancel my order")),
    "break-in at night": (
        said("My car was stolen", at=MIDNIGHT),
        said("My car was stolen", at=NOON),
    ),
    "full cart": (said("hi", metadata={"cart_total": 1000}), said("hi")),
    "important customer, second message": (
        said("hi", labels=("vip",), messages=2),
        said("hi", labels=("vip",)),
    ),
    "French": (said("Bonjour", language="fr-CA"), said("Hello", language="en")),
}


def test_there_are_ten_and_each_is_tried() -> None:
    assert list(TRIED) == list(RULES)
    assert len(TRIED) == 10


@pytest.mark.parametrize("name", TRIED)
def test_a_rule_of_the_page_applies_where_it_should_and_nowhere_else(name: str) -> None:
    should, should_not = TRIED[name]
    assert RULES[name].evidence(should) is not None
    assert RULES[name].evidence(should_not) is None


def test_the_presets_of_the_page_are_those_that_there_are() -> None:
    for name in ("balanced", "eager", "reluctant"):
        policy = PRESETS[name]
        bars = f"{policy.terms.offer} | {policy.terms.hand_off}"
        after = f"{policy.refusal_turns} turns, {policy.refusal_raises} higher"
        assert f"| `{name}` | `{policy.on_request}` | {bars} | {after} |" in PAGE


def test_the_error_of_the_page_is_what_is_said() -> None:
    when = 'tool.name == "refund" && tool.amount > 500'
    with pytest.raises(WrongRule) as wrong:
        compile_rules([RuleSettings(name="large refund", when=when)])
    assert f"secondline: policy.rules: {wrong.value}\n```" in PAGE


def names(fields: Fields) -> Iterator[str]:
    for name, inner in fields.items():
        yield name
        yield from names(inner or {})


def test_every_field_and_function_is_on_the_page() -> None:
    prose = re.sub(r"^```.*?^```", "", PAGE, flags=re.MULTILINE | re.DOTALL)
    told = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`]+)`", prose))))
    assert {*names(FIELDS), *FUNCTIONS} - told == set()
