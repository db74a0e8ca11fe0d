"""What one transaction writes to one session."""

from datetime import datetime
from enum import StrEnum

from secondline.domain.events import NewEvent
from secondline.domain.handoff import Handoff
from secondline.domain.ids import Epoch, Offset, SessionId
from secondline.domain.jobs import JobChange
from secondline.domain.ownership import Ownership
from secondline.domain.value import Value


class Pending(StrEnum):
    """What a commit does to the customer's clock (law 12)."""

    KEEP = "keep"
    RAISE = "raise"  #: the customer spoke: the clock starts unless it runs
    CLEAR = "clear"  #: what the customer said is answered


class Fence(Value, kw_only=True):
    """
    What must still hold in the transaction, or nothing of the commit is written.

    *epoch* refuses words and deeds begun before the session changed hands; *answers*, the offset
    of the last customer message taken into account, refuses an answer to an older question;
    *lease* refuses the effects of a job that another worker has, or that was cancelled.
    """

    epoch: Epoch | None = None
    answers: Offset | None = None
    lease: str | None = None


class Commit(Value, kw_only=True):
    """
    Everything that happens at once, or not at all.

    *if_refused* is what the log records instead when the session has changed hands: in the
    transaction that checked, so that no late word goes unrecorded.
    """

    session_id: SessionId
    at: datetime
    events: tuple[NewEvent, ...] = ()
    fence: Fence = Fence()
    if_refused: NewEvent | None = None
    pending: Pending = Pending.KEEP
    ownership: Ownership | None = None
    handoff: Handoff | None = None
    closes: bool = False  #: the change of hands settles the matter
    jobs: tuple[JobChange, ...] = ()
