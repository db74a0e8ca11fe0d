"""Load, decide, append: the loop that every change of a session goes through."""

from collections.abc import Awaitable, Callable

from secondline.domain.commit import Commit
from secondline.domain.errors import OwnerChanged
from secondline.domain.ids import Epoch, SessionId
from secondline.domain.session import Session
from secondline.ports import Appended, EventLog


async def decide_and_append(
    log: EventLog,
    session_id: SessionId,
    decide: Callable[[Session], Awaitable[Commit]],
    *,
    expected_epoch: Epoch | None = None,
) -> Appended:
    """
    Append what *decide* makes of the session as it stands.

    When the session changes hands between the look and the append, the fence refuses the commit
    and *decide* is asked again: each round means that somebody else got on, so this ends. A
    caller who named the epoch it believes in is told instead.

    Raises:
        OwnerChanged: the epoch is not the expected one.
    """
    while True:
        session = await log.session(session_id)
        if expected_epoch is not None and session.epoch != expected_epoch:
            raise OwnerChanged(session.owner, session.epoch)
        commit = await decide(session)
        try:
            return await log.append(commit)
        except OwnerChanged:
            if expected_epoch is not None:
                raise
