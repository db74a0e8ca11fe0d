"""Getting the log out: session by session, so that no more than one is in memory."""

from collections.abc import AsyncIterator

from secondline.domain.events import Audience, Event
from secondline.domain.exported import Exported
from secondline.domain.handoff import Handoff
from secondline.domain.ids import SessionId
from secondline.ports import (
    MOST_EVENTS,
    MOST_ITEMS,
    EventFilter,
    EventLog,
    HandoffFilter,
    SessionFilter,
)


async def exported(log: EventLog) -> AsyncIterator[Exported]:
    """
    Give each session of *log* that was not erased, in the order of their creation.

    While a server writes, each is as it was when it was read.
    """
    cursor = None
    while True:
        page = await log.sessions(
            SessionFilter(), limit=MOST_ITEMS, cursor=cursor, descending=False
        )
        for session in page.items:
            yield Exported(
                session=session,
                events=tuple([event async for event in _events(log, session.id)]),
                handoffs=tuple([handoff async for handoff in _handoffs(log, session.id)]),
            )
        cursor = page.next_cursor
        if cursor is None:
            return


async def _events(log: EventLog, session_id: SessionId) -> AsyncIterator[Event]:
    start = 0
    while True:
        events = await log.events(
            session_id, EventFilter(), audience=Audience.STAFF, min_offset=start
        )
        for event in events:
            yield event
        if len(events) < MOST_EVENTS:
            return
        start = events[-1].offset + 1


async def _handoffs(log: EventLog, session_id: SessionId) -> AsyncIterator[Handoff]:
    cursor = None
    while True:
        page = await log.handoffs(
            HandoffFilter(session_id=session_id), limit=MOST_ITEMS, cursor=cursor
        )
        for handoff in page.items:
            yield handoff
        cursor = page.next_cursor
        if cursor is None:
            return
