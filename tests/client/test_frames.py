"""Server-sent events are cut out of the bytes wherever those break."""

from itertools import pairwise

from hypothesis import given, strategies as some

from secondline.client.frames import Frame, Frames

SENT = (
    b"retry: 1000\n\n"
    + 'id: 7\ndata: {"message": "one\u2028line, \u0085 too"}\n\n'.encode()
    + b": heartbeat\n\n"
    + b"id: 8\r\nevent: change\r\ndata: {}\r\n\r\n"
    + b'id: 9\ndata: {"cut'
)
FRAMES = [
    Frame(id="7", event="message", data='{"message": "one\u2028line, \u0085 too"}'.encode()),
    Frame(id="8", event="change", data=b"{}"),
]


@given(some.lists(some.integers(0, len(SENT))))
def test_frames_are_whole_however_the_bytes_come(cuts: list[int]) -> None:
    places = [0, *sorted(cuts), len(SENT)]
    frames = Frames()
    found = [frame for start, end in pairwise(places) for frame in frames.feed(SENT[start:end])]
    assert found == FRAMES
