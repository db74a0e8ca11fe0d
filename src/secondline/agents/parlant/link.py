"""Where a session stands in Parlant: what its agent notes in the session's memory."""

from typing import Any, Self

import msgspec

from secondline.domain.ids import Epoch, Offset
from secondline.domain.value import Value
from secondline.ports import Json

#: Under this name a line that we have posted to Parlant carries its offset in our log.
OFFSET = "secondline_offset"

#: Under this name a session of ours in Parlant carries our session's id.
SESSION = "secondline_session"


class Link(Value, kw_only=True):
    """
    How far both logs know each other; it survives a restart.

    What is lost between an act and its note is found again in Parlant's log: our lines carry
    their offset there.
    """

    session: str  #: Parlant's id
    epoch: Epoch  #: under which Parlant was last given the word
    told: Offset = Offset(0)  #: what comes before it in our log, Parlant has been told
    own: Offset = Offset(0)  #: the AI's words before it are not in Parlant's log by themselves
    again: Offset | None = None  #: a customer's line that Parlant has been told and made forget
    read: int = 0  #: what comes before it in Parlant's log, ours has
    turn: "RemoteTurn | None" = None  #: Parlant's turn that we have not read to its end

    @classmethod
    def read_from(cls, memory: Json) -> Self | None:
        """Return what was noted, None when nothing was or it means nothing."""
        try:
            return msgspec.convert(dict(memory), cls) if memory else None
        except msgspec.ValidationError:
            return None

    def noted(self) -> dict[str, Any]:
        noted: dict[str, Any] = msgspec.to_builtins(self)
        return noted


class RemoteTurn(Value, kw_only=True):
    """One turn of Parlant's: the event that set it off, and what its events are known by."""

    offset: int  #: of that event, in Parlant's log
    trace: str
    line: Offset | None  #: of the customer's line that set it off, in ours; None for a nudge
