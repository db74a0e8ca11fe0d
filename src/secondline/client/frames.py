"""Server-sent events, from bytes as they come; no I/O."""

from typing import Any

import msgspec


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """One frame: its place, its name, its JSON."""

    id: str | None
    event: str
    data: bytes


class Frames:
    """
    Cuts a stream into frames; what an interrupted stream left unfinished is never given out.

    Lines end with a line feed, and nothing else: the words inside may hold every other character
    that some take for the end of a line.
    """

    def __init__(self) -> None:
        self._rest = b""
        self._fields: dict[str, Any] = {}

    def feed(self, received: bytes) -> list[Frame]:
        """Return the frames that are complete with *received*."""
        *lines, self._rest = (self._rest + received).split(b"\n")
        return [frame for line in lines if (frame := self._line(line.removesuffix(b"\r")))]

    def _line(self, line: bytes) -> Frame | None:
        if not line:
            fields, self._fields = self._fields, {}
            if "data" not in fields:
                return None
            place = fields.get("id")
            return Frame(
                id=None if place is None else place.decode(),
                event=fields.get("event", b"message").decode(),
                data=fields["data"],
            )
        name, _, value = line.partition(b":")
        if name:  # else a comment
            self._fields[name.decode()] = value.removeprefix(b" ")
        return None
