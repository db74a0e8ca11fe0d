import pytest
from hypothesis import given, strategies as st

from secondline.signals.rules import WrongRule
from secondline.signals.rules.pattern import milliseconds
from tests.signals.rules.asking import rule


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?i)\b(refund|money back|cancel(led|ing)?)\b",
        r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}\b",
        r"[a-zA-Z0-9._-]+@[a-zA-Z0-9-]+\.\w+",
        r"order.{0,40}\d{6,12}",
        "|".join(f"word{at}" for at in range(300)),
    ],
)
def test_what_people_write_is_small(pattern: str) -> None:
    assert milliseconds(pattern) < 2
    assert rule(f"message.text.matches(r'{pattern}')")


@pytest.mark.parametrize(
    "pattern",
    [
        r"\w{1,40}x",
        r"\w{40}",
        r"\w{40,}",
        r"(\w{1,10} ){1,10}",
        r"(?i)(?:a|(?P<b>\w)){50}",
        r"\pL{20}",
        r"[^\w-]{30}",
        r"\p{Greek}\PL" * 10,
        ".{2000}",
    ],
)
def test_what_grows_large_is_refused_with_its_place(pattern: str) -> None:
    with pytest.raises(WrongRule) as refused:
        rule(f"message.text.matches(r'{pattern}')")
    told = str(refused.value)
    assert told.startswith("rule “mine”, line 1, column 22: this pattern would take about ")
    assert "write [a-zA-Z0-9_] for" in told.partition("\n")[0]


@pytest.mark.parametrize("pattern", [r"\\w{40}", r"[\]w]{40}", "[]a]{40}", r"\{40}", r"\b" * 99])
def test_what_only_looks_large_is_small(pattern: str) -> None:
    assert milliseconds(pattern) < 1


def test_a_group_costs_what_is_in_it_as_often_as_it_is_repeated() -> None:
    assert milliseconds("(abc(de)){10}") == pytest.approx(10 * milliseconds("abcde"))


@given(st.text(alphabet="()[]{}\\wp^?:<>P1,0|.*a", max_size=40))
def test_no_text_makes_it_fail(text: str) -> None:
    assert milliseconds(text) >= 0
