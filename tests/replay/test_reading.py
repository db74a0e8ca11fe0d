"""A log is read line by line; what cannot be read is told with its line."""

import gzip
import io
import json

import pytest

from secondline.domain.events import Kind, Source
from secondline.replay.reading import BadLine, opened, read
from tests.replay.logs import conversations, line


def test_a_line_is_a_conversation() -> None:
    (found,) = conversations(line("a", "c: Hello", "b: Hi", "c: Bye", needed="yes", at=2))
    assert found.session.id == "a"
    assert [(e.source, e.text) for e in found.events] == [
        (Source.CUSTOMER, "Hello"),
        (Source.AI_AGENT, "Hi"),
        (Source.CUSTOMER, "Bye"),
    ]
    assert (found.needed, found.place, found.taken) == (True, 2, False)


def test_what_follows_a_persons_first_word_is_left_out() -> None:
    (found,) = conversations(line("a", "c: Hello", "b: Hi", "p: Mia here", "c: Good", "b: Fine"))
    assert [e.text for e in found.events] == ["Hello", "Hi"]
    assert (found.needed, found.place, found.taken) == (None, 1, True)


def test_a_label_beyond_the_takeover_is_at_the_takeover() -> None:
    (found,) = conversations(line("a", "c: Hello", "b: Hi", "p: Mia", "c: Good", at=3))
    assert (found.needed, found.place) == (True, 1)


def test_a_conversation_that_a_person_begins_is_passed_over() -> None:
    assert conversations(line("a", "p: Hello", "c: Hi")) == []


@pytest.mark.parametrize(
    ("needed", "expected"),
    [("yes", True), ("no", False), (True, True), (False, False), (None, None)],
)
def test_labels_are_words_or_truths(needed: object, expected: object) -> None:
    (found,) = conversations(line("a", "c: Hello", needed=needed))
    assert found.needed is expected
    assert found.ordinary is (expected is not True)


def test_who_was_with_a_person_and_has_no_label_is_not_ordinary() -> None:
    (found,) = conversations(line("a", "c: Hello", "p: Mia here"))
    assert not found.ordinary


def test_tools_and_confidence_are_as_in_a_log() -> None:
    told = {
        "id": 7,
        "messages": [
            {"role": "customer", "text": "Where is it?", "at": "2026-01-02T03:04:05Z"},
            {"role": "ai", "tool": {"name": "find", "args": {"n": 1}, "failed": True}},
            {"role": "ai", "tool": "look", "text": "Perhaps.", "confidence": 0.2},
        ],
        "at": 2,
    }
    (found,) = conversations(json.dumps(told).encode())
    assert [event.kind for event in found.events] == [
        Kind.MESSAGE,
        Kind.TOOL,
        Kind.TOOL,
        Kind.MESSAGE,
    ]
    (call,) = found.events[1].data["tool_calls"]
    assert (call["tool_id"], call["arguments"], call["state"]) == ("find", {"n": 1}, "failed")
    assert found.events[3].metadata == {"confidence": 0.2}
    assert found.events[0].at.isoformat() == "2026-01-02T03:04:05+00:00"
    assert (found.session.id, found.place) == ("7", 3)


def test_blank_lines_are_passed_over() -> None:
    assert len(conversations(b"\n", line("a", "c: Hi"), b"  \n", line("b", "c: Hi"))) == 2


GOOD = line("good", "c: Hello")


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (b"hello", "malformed"),
        (b"\xff\xfe", "malformed"),
        (b"[1]", "Expected `object`, got `array`"),
        (b'{"id": "x"}', "missing required field `messages`"),
        (b'{"messages": []}', "missing required field `id`"),
        (b'{"id": "x", "messages": []}', "no message is the customer's"),
        (line("x", "b: Hello"), "no message is the customer's"),
        (line("x", "c: Hello", needed="perhaps"), "needed"),
        (line("x", "c: Hello", neded="yes"), "unknown field `neded`"),
        (line("x", "c: Hello", at=1), "“at” is 1, and there are 1 messages"),
        (line("x", "c: Hello", at=-1), "“at” is -1, and there are 1 messages"),
        (line("x", "c: Hello", at=0, needed="no"), "“needed” says that none was"),
        (line("good", "c: Hello again"), "its id is that of line 1"),
        (b'{"id": "x", "messages": [{"role": "boss", "text": "x"}]}', "messages[0].role"),
        (b'{"id": "x", "messages": [{"role": "customer", "text": 1}]}', "messages[0].text"),
        (b'{"id": "x", "messages": [{"role": "customer", "tool": "t"}]}', "only the AI uses tools"),
        (b'{"export": 2, "session": {}}', "an export of version 2; this reads 1"),
        (b'{"export": 1, "session": {}}', "missing required field"),
        (b'{"export": {}}', "an export of version"),
    ],
)
def test_a_bad_line_ends_the_reading_with_its_number(bad: bytes, why: str) -> None:
    reading = read([GOOD, b"", bad, GOOD])
    assert len(next(reading)) == 1
    with pytest.raises(BadLine) as told:
        next(reading)
    assert told.value.number == 3
    assert str(told.value).startswith("line 3: ")
    assert why.lower() in str(told.value).lower()
    assert "\n" not in str(told.value)


def test_what_somebody_said_is_not_told_of_a_bad_line() -> None:
    with pytest.raises(BadLine) as told:
        conversations(b'{"id": "x", "messages": [{"role": "customer", "text": "secret", "x": 1}]}')
    assert "secret" not in str(told.value)


def test_packed_logs_are_unpacked() -> None:
    packed = io.BufferedReader(io.BytesIO(gzip.compress(GOOD)))
    plain = io.BufferedReader(io.BytesIO(GOOD))
    assert list(opened(packed)) == list(opened(plain)) == [GOOD]


def test_a_torn_package_is_told() -> None:
    whole = gzip.compress(b"\n".join(line(str(n), "c: Hello") for n in range(9)))
    torn = io.BufferedReader(io.BytesIO(whole[:-9]))
    with pytest.raises(BadLine, match="cannot be unpacked"):
        list(read(opened(torn)))
