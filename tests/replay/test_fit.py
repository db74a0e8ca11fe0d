"""Weights and bars that are learnt do better where there is something to learn."""

import tomllib
from pathlib import Path

import msgspec
import pytest

from secondline.config import read_settings
from secondline.domain.policy import BALANCED
from secondline.replay.bars import Costs
from secondline.replay.course import Course
from secondline.replay.fit import AS_IT_WAS, FEWEST, NEW_WEIGHTS, TooFewLabels, fit
from secondline.replay.settings import as_json, as_toml
from secondline.roster import watcher
from tests.replay.logs import climbing, courses, line

COSTS = Costs(missed=5, false=1, offer=0.2)


def telling_loops(number: int = 60) -> list[Course]:
    """Return conversations in which loops tell of a need, and anger of none."""
    return [
        climbing(f"{n:03}", "yes", 0.75, signal="loop")
        if n % 2
        else climbing(f"{n:03}", "no", 0.9, 0.1)
        for n in range(number)
    ]


def test_what_tells_counts_more_and_what_misleads_counts_less() -> None:
    fitted = fit(telling_loops(), BALANCED, COSTS)
    assert fitted.factors["loop"] > 1.2
    assert fitted.factors["frustration"] < 0.5
    assert fitted.factors["confidence"] == 1  # never seen: as it was
    assert fitted.cost[NEW_WEIGHTS] < fitted.cost[AS_IT_WAS]
    assert fitted.held_out[NEW_WEIGHTS].f1.value == 1
    before = fitted.held_out[AS_IT_WAS].f1.value
    assert before is not None
    assert before < 1


def test_chance_teaches_nothing_that_holds_elsewhere() -> None:
    """The figures are of conversations that were not learnt from, so they cannot be fine here."""
    log = [
        climbing(f"{n:03}", "yes" if n * 7919 % 13 < 6 else "no", n * 31 % 17 / 17)
        for n in range(60)
    ]
    assert (fit(log, BALANCED, COSTS).held_out[NEW_WEIGHTS].f1.value or 0) < 0.75


def test_the_order_of_conversations_changes_nothing() -> None:
    log = telling_loops()
    assert fit(log[::-1], BALANCED, COSTS) == fit(log, BALANCED, COSTS)


@pytest.mark.parametrize("label", ["yes", "no"])
def test_too_few_labels_are_refused(label: str) -> None:
    other = "no" if label == "yes" else "yes"
    log = [climbing(f"a{n}", other, 0.5) for n in range(FEWEST)]
    log += [climbing(f"b{n}", label, 0.5) for n in range(FEWEST - 1)]
    with pytest.raises(TooFewLabels, match=f"9 conversations are labelled needed: {label}"):
        fit(log, BALANCED, COSTS)


def test_conversations_that_a_request_decides_teach_nothing() -> None:
    asking = courses(*(line(str(n), "c: I want a human", needed="yes") for n in range(FEWEST)))
    with pytest.raises(TooFewLabels, match=r"^0 conversations"):
        fit([*telling_loops()[::2], *asking], BALANCED, COSTS)


def test_the_settings_make_the_policy_that_was_learnt(tmp_path: Path) -> None:
    fitted = fit(telling_loops(), BALANCED, COSTS)
    file = tmp_path / "learnt.toml"
    file.write_bytes(as_toml(fitted, "balanced"))
    made = watcher(read_settings(file))
    assert made is not None
    assert made.policy == fitted.policy
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    assert told == msgspec.json.decode(as_json(fitted, "balanced"))
