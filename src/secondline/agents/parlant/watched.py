"""Which sessions had a turn lately, and which have one now."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager

from secondline.domain.ids import SessionId


class Watched:
    """The sessions that are looked at in turn while they rest; the longest at rest fall out."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._busy: set[SessionId] = set()
        self._resting: dict[SessionId, None] = {}

    @contextmanager
    def busy(self, session_id: SessionId) -> Generator[None]:
        """Leave the session alone for as long as it has a turn."""
        self._busy.add(session_id)
        try:
            yield
        finally:
            self._busy.discard(session_id)
            self.add(session_id)

    def is_busy(self, session_id: SessionId) -> bool:
        return session_id in self._busy

    def add(self, session_id: SessionId) -> None:
        self._resting.pop(session_id, None)
        self._resting[session_id] = None
        if len(self._resting) > self._most:
            del self._resting[next(iter(self._resting))]

    def drop(self, session_id: SessionId) -> None:
        self._resting.pop(session_id, None)

    def resting(self, after: SessionId | None, count: int) -> Sequence[SessionId]:
        """Return the next *count* sessions that rest, going round."""
        order = list(self._resting)
        start = order.index(after) + 1 if after is not None and after in self._resting else 0
        return [one for one in (*order[start:], *order[:start])[:count] if one not in self._busy]
