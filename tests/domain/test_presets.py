"""The policies to begin with, beside each other."""

from itertools import pairwise

import pytest

from secondline.domain.evidence import Evidence
from secondline.domain.leaky_sum import Step
from secondline.domain.policy import OnRequest, Standing
from secondline.domain.presets import PRESETS


def steps(preset: str, *scores: float) -> list[Step]:
    """Return what each of a customer's turns, so frustrated, leads to."""
    standing, taken = Standing(), list[Step]()
    for score in scores:
        found = [Evidence(signal="frustration", level="", score=score)]
        standing, decision = standing.after(found, PRESETS[preset], of_customer=True)
        taken.append(decision.step)
    return taken


def test_the_bars_are_in_the_order_of_the_names() -> None:
    for before, after in pairwise(
        PRESETS[name].terms for name in ("eager", "balanced", "reluctant")
    ):
        assert before.offer < after.offer
        assert before.hand_off < after.hand_off


@pytest.mark.parametrize(
    ("preset", "expected"),
    [
        ("eager", [Step.OFFER, Step.HAND_OFF]),
        ("balanced", [Step.OFFER, Step.NOTHING]),
        ("reluctant", [Step.NOTHING, Step.OFFER]),
    ],
)
def test_two_annoyed_messages_lead_as_far_as_the_preset_goes(
    preset: str, expected: list[Step]
) -> None:
    assert steps(preset, 0.64, 0.55) == expected


@pytest.mark.parametrize("preset", ["eager", "balanced", "reluctant"])
def test_calm_messages_lead_nowhere_however_many(preset: str) -> None:
    assert steps(preset, *[0.25] * 50) == [Step.NOTHING] * 50


@pytest.mark.parametrize("preset", ["balanced", "reluctant"])
def test_no_single_message_hands_off_by_its_tone(preset: str) -> None:
    assert steps(preset, 1.0) == [Step.OFFER]


def test_only_the_reluctant_ask_back() -> None:
    asking = [name for name in PRESETS if PRESETS[name].on_request is OnRequest.CONFIRM]
    assert asking == ["reluctant"]
