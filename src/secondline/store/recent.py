"""
What was just written, in memory: sessions as they stand, and the ends of their logs.

A store that is the only writer of its database may answer from here; every answer equals what
the database would say. It saves the busiest reads, one a message and one a stream it wakes,
which would else compete with the writer thread for the interpreter.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field

from secondline.domain.commit import Commit
from secondline.domain.events import Event
from secondline.domain.fold import applied
from secondline.domain.ids import SessionId
from secondline.domain.session import Session

# Conversations in motion at once, of a large desk; others are read from the database.
MOST_SESSIONS = 4096

# A stream is woken at each commit and reads a few events; who is further behind reads the
# database.
MOST_EVENTS = 16

# One long message is not worth the memory of many short ones.
MOST_CHARS = 4000


@dataclass(slots=True)
class _Entry:
    session: Session
    start: int  #: the offset of the tail's first event
    tail: list[Event] = field(default_factory=list[Event])


class Recent:
    """The least recently used sessions are forgotten first."""

    def __init__(self) -> None:
        self._entries: OrderedDict[SessionId, _Entry] = OrderedDict()

    def session(self, session_id: SessionId) -> Session | None:
        entry = self._entries.get(session_id)
        return None if entry is None else entry.session

    def events(self, session_id: SessionId, min_offset: int) -> Sequence[Event] | None:
        """Return all events from *min_offset* on; None when the database must be asked."""
        entry = self._entries.get(session_id)
        if entry is None or min_offset < entry.start:
            return None
        return entry.tail[min_offset - entry.start :]

    def keep(self, session: Session) -> None:
        """Remember a session as it was just read."""
        self._entries[session.id] = _Entry(session, session.next_offset)
        if len(self._entries) > MOST_SESSIONS:
            self._entries.popitem(last=False)

    def forget(self, session_id: SessionId) -> None:
        self._entries.pop(session_id, None)

    def follow(self, commit: Commit, events: Sequence[Event]) -> None:
        """
        Take in a commit that is durable by now.

        A session read meanwhile may hold the commit already, and is then forgotten: its next
        reader asks the database.
        """
        entry = self._entries.get(commit.session_id)
        if entry is None:
            return
        if not events or events[0].offset != entry.session.next_offset:
            self.forget(commit.session_id)
            return
        entry.session = applied(entry.session, commit)
        for event in events:
            entry.tail.append(event)
            if len(event.text) > MOST_CHARS:
                entry.start = event.offset + 1
                entry.tail.clear()
        if len(entry.tail) > MOST_EVENTS:
            entry.tail = entry.tail[-MOST_EVENTS // 2 :]
            entry.start = entry.tail[0].offset
        self._entries.move_to_end(commit.session_id)
