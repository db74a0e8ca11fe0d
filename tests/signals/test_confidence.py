from typing import Any

import pytest

from secondline.domain.events import Source
from secondline.domain.evidence import Evidence
from secondline.signals.confidence import confidence
from tests.support.values import logged, message


def told(value: Any, source: Source = Source.AI_AGENT) -> Evidence | None:
    return confidence(logged(message("So it is.", source, metadata={"confidence": value}), 3))


def test_what_the_ai_is_not_sure_of_speaks_for_a_person() -> None:
    assert told(0.25) == Evidence(
        signal="confidence", level="low", score=0.75, offset=3, why="the AI was 25% sure"
    )


def test_what_it_is_sure_of_does_not() -> None:
    assert told(1) == Evidence(
        signal="confidence", level="enough", score=0, offset=3, why="the AI was 100% sure"
    )


@pytest.mark.parametrize("value", [None, True, "0.2", -0.1, 1.1, float("nan"), [0.2]])
def test_what_is_no_probability_is_no_evidence(value: Any) -> None:
    assert told(value) is None


@pytest.mark.parametrize("source", [Source.CUSTOMER, Source.HUMAN_AGENT, Source.SYSTEM])
def test_nobody_else_tells_the_ais_confidence(source: Source) -> None:
    assert told(0.1, source) is None


def test_a_message_that_tells_none_is_no_evidence() -> None:
    assert confidence(logged(message("So it is.", Source.AI_AGENT), 3)) is None
