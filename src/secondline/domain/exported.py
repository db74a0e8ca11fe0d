"""A session as it leaves the house: what it is, all that happened in it, how its handoffs ended."""

from typing import Final

from secondline.domain.events import Event
from secondline.domain.handoff import Handoff
from secondline.domain.session import Session
from secondline.domain.value import Value

# Grows when a reader of the old format would misread the new one; new fields are no reason.
EXPORT_VERSION: Final = 1


class Exported(Value, kw_only=True):
    """One line of an export; the fields are named in `docs/replay.md`."""

    export: int = EXPORT_VERSION
    session: Session
    events: tuple[Event, ...]  #: staff's too; what was deleted is not among them
    handoffs: tuple[Handoff, ...]  #: with what the operator said at the end
