"""Values survive the way into a column and back."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, strategies as st

from secondline.store.cursors import decode_cursor, encode_cursor
from secondline.store.rows import from_micros, to_micros

times = st.datetimes(datetime(1990, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - given one


@given(times)
def test_a_time_comes_back_to_the_microsecond(at: datetime) -> None:
    assert from_micros(to_micros(at)) == at


@given(times, times)
def test_times_keep_their_order(first: datetime, second: datetime) -> None:
    assert (first < second) == (to_micros(first) < to_micros(second))


@given(st.integers(-(2**62), 2**62), st.text(st.characters(exclude_categories=["Cs"])))
def test_a_cursor_leads_back_to_its_place(micros: int, item: str) -> None:
    assert decode_cursor(encode_cursor(micros, item)) == (micros, item)


@given(st.text())
def test_any_text_is_a_place_or_none(cursor: str) -> None:
    place = decode_cursor(cursor)
    assert place is None or abs(place[0]) < 2**63


@pytest.mark.parametrize("cursor", [None, "", encode_cursor(2**63, "x")])
def test_no_place_is_the_first_page(cursor: str | None) -> None:
    assert decode_cursor(cursor) is None
