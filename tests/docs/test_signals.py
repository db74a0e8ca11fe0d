"""What the page of the signals shows is what comes out."""

import re

import pytest

from secondline.signals.frustration import frustration
from tests.docs.conftest import ROOT

PAGE = (ROOT / "docs" / "signals.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_the_evidence_that_the_page_shows_is_what_is_found() -> None:
    (text,) = re.findall(r'^frustration\("(.*)"\)$', PAGE, re.MULTILINE)
    found = frustration(text)
    assert f"score={str(found.score)[:5]}…" in PAGE
    assert f"span={found.span}" in PAGE
    assert f"why='{found.why}'" in PAGE


def test_the_example_of_the_sum_asks_for_what_it_seems_to(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (example,) = [one for one in EXAMPLES if "BALANCED" in one]
    exec(example, {})
    assert capsys.readouterr().out == (
        "offer: still nothing, this is ridiculous\nhand_off: you are useless\n"
    )
