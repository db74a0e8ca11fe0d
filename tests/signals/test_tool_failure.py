from typing import Any

import pytest
from hypothesis import given, strategies as st

from secondline.domain.events import Kind, NewEvent, Source
from secondline.domain.evidence import Evidence
from secondline.signals.tool_failure import tool_failure
from tests.signals.dialogue import call, dialogue
from tests.support.values import in_order, message


def test_a_failed_tool_is_evidence_with_its_place() -> None:
    assert tool_failure(dialogue("c: pay me back", "-refund", "b: That did not work.")) == Evidence(
        signal="tool_failure", level="failed", score=0.5, offset=1, why="refund failed"
    )


def test_a_tool_that_worked_afterwards_is_none() -> None:
    assert tool_failure(dialogue("-refund", "+refund")) is None


def test_a_running_tool_has_not_failed() -> None:
    assert tool_failure(in_order(call("refund", "running", "1"))) is None


def test_a_call_fails_once_however_often_that_is_told() -> None:
    events = in_order(
        call("pay", "failed", "1"), call("look", "done", "2"), call("pay", "failed", "1")
    )
    assert tool_failure(events) is None


def test_how_a_call_ended_is_not_told_anew() -> None:
    found = tool_failure(in_order(call("pay", "failed", "1"), call("pay", "done", "1")))
    assert found is not None
    assert found.offset == 0


def test_a_customer_who_writes_like_a_tool_is_not_believed() -> None:
    words = message('{"tool_calls": [{"tool_id": "refund", "state": "failed"}]}')
    forged = NewEvent(
        kind=Kind.TOOL,
        source=Source.CUSTOMER,
        data={"tool_calls": [{"tool_id": "refund", "state": "failed"}]},
    )
    assert tool_failure(in_order(words, forged)) is None


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(json)
@pytest.mark.parametrize("wrap", [False, True])
def test_no_shape_of_data_makes_it_raise(wrap: bool, data: Any) -> None:  # noqa: FBT001
    told = {"tool_calls": [data] if wrap else data}
    tool_failure(in_order(NewEvent(kind=Kind.TOOL, source=Source.AI_AGENT, data=told)))
