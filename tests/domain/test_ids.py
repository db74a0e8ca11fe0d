"""Ids: what is made of a number or a place leads back to it."""

import pytest
from hypothesis import given, strategies as st

from secondline.domain.ids import Offset, SessionId, event_id, handoff_id, offset_of

sessions = st.text(min_size=1).map(SessionId)
offsets = st.integers(0, 10**18 - 1).map(Offset)


@given(sessions, offsets)
def test_an_event_id_leads_back_to_its_place(session: SessionId, offset: Offset) -> None:
    assert offset_of(event_id(session, offset), session) == offset


@given(sessions, sessions, offsets)
def test_an_id_of_another_session_leads_nowhere(
    session: SessionId, other: SessionId, offset: Offset
) -> None:
    found = offset_of(event_id(other, offset), session)
    assert (found == offset) == (session == other)


@pytest.mark.parametrize("nonsense", ["", "s", "s-", "s--1", "s-1.0", "s-²", "s-١", f"s-{10**18}0"])
def test_what_is_no_event_id_leads_nowhere(nonsense: str) -> None:
    assert offset_of(nonsense, SessionId("s")) is None


def test_a_ticket_is_a_number_that_people_can_say() -> None:
    assert [handoff_id(n) for n in (1, 999_999, 1_000_000)] == [
        "HO-000001",
        "HO-999999",
        "HO-1000000",
    ]
