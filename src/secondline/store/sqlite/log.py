"""The event log on SQLite."""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

from msgspec.structs import replace

from secondline.domain.commit import Commit
from secondline.domain.errors import NotFound
from secondline.domain.events import Audience, Event, Json, Kind
from secondline.domain.handoff import Handoff, erased
from secondline.domain.ids import HandoffId, Offset, Seq, SessionId, handoff_id
from secondline.domain.jobs import JobKind
from secondline.domain.session import Session
from secondline.ports import (
    MOST_EVENTS,
    Appended,
    Change,
    EventFilter,
    HandoffFilter,
    Page,
    SessionFilter,
)
from secondline.store.cursors import decode_cursor, encode_cursor
from secondline.store.recent import Recent
from secondline.store.rows import (
    EVENT_COLUMNS,
    SESSION_COLUMNS,
    about,
    to_event,
    to_handoff,
    to_json,
    to_micros,
    to_session,
)
from secondline.store.sqlite.append import FIND_KEY, READ_SESSION, Refused, append
from secondline.store.sqlite.database import Readable

READ_EVENTS = f"""
    SELECT {EVENT_COLUMNS} FROM event
    WHERE session_id = ? AND offset >= ? AND deleted = 0
"""  # noqa: S608

GIVE_TURN = """
    UPDATE job SET agent_id = ?, lease = NULL, lease_until = NULL, attempt = 0
    WHERE session_id = ? AND kind = ?
"""

READ_FEED = f"""
    SELECT e.seq, e.offset, e.kind, e.source, e.data, {
    ", ".join(f"s.{column.strip()}" for column in SESSION_COLUMNS.split(","))
}
    FROM event e JOIN session s ON s.id = e.session_id
    WHERE e.seq > ? AND s.erased = 0 ORDER BY e.seq LIMIT ?
"""  # noqa: S608


class SqliteLog:
    """The port `EventLog`; *committed* hears of each commit once it is durable."""

    def __init__(self, database: Readable, committed: Callable[[Commit], None]) -> None:
        self._database = database
        self._committed = committed
        self._recent = Recent()

    async def create(self, session: Session) -> None:
        values = (
            session.id,
            to_micros(session.created_at),
            session.agent_id,
            session.customer_id,
            about(session),
        )
        await self._database.write(
            lambda db: db.execute(
                "INSERT INTO session (id, created_at, agent_id, customer_id, about) "
                "VALUES (?, ?, ?, ?, ?)",
                values,
            )
        )

    async def session(self, session_id: SessionId) -> Session:
        session = self._recent.session(session_id)
        if session is None:
            session = self._session(self._database.reader, session_id)
            self._recent.keep(session)
        return session

    @staticmethod
    def _session(db: sqlite3.Connection, session_id: SessionId) -> Session:
        row = db.execute(READ_SESSION, (session_id,)).fetchone()
        if row is None:
            raise NotFound("session")
        return to_session(row)

    async def sessions(
        self, wanted: SessionFilter, *, limit: int, cursor: str | None, descending: bool
    ) -> Page[Session]:
        where, values = _session_conditions(wanted)
        place = decode_cursor(cursor)
        total = self._count("session", where, values)
        if place is not None:
            where.append(f"(created_at, id) {'<' if descending else '>'} (?, ?)")
            values.extend(place)
        way = "DESC" if descending else "ASC"
        rows = self._database.reader.execute(
            f"SELECT {SESSION_COLUMNS} FROM session WHERE {' AND '.join(where)} "  # noqa: S608
            f"ORDER BY created_at {way}, id {way} LIMIT ?",
            (*values, limit + 1),
        ).fetchall()
        items = [to_session(row) for row in rows[:limit]]
        more = len(rows) > limit
        return Page(
            items=items,
            total=total,
            next_cursor=encode_cursor(rows[limit - 1][1], items[-1].id) if more else None,
        )

    async def describe(
        self, session_id: SessionId, change: Callable[[Session], Session]
    ) -> Session:
        def write(db: sqlite3.Connection) -> Session:
            session = self._session(db, session_id)
            changed = change(session)
            if changed.agent_id != session.agent_id:
                db.execute(GIVE_TURN, (changed.agent_id, session_id, JobKind.TURN))
            db.execute(
                "UPDATE session SET about = ?, agent_id = ?, customer_id = ? WHERE id = ?",
                (about(changed), changed.agent_id, changed.customer_id, session_id),
            )
            return self._session(db, session_id)

        return await self._database.write(write, self._forgetting(session_id))

    async def erase(self, session_id: SessionId) -> None:
        def write(db: sqlite3.Connection) -> None:
            nobody = replace(
                self._session(db, session_id),
                customer_name="",
                title=None,
                metadata={},
                labels=(),
            )
            db.execute(
                "UPDATE session SET erased = 1, about = ?, customer_id = '', preview = NULL, "
                "operator_name = NULL WHERE id = ?",
                (about(nobody), session_id),
            )
            db.execute(
                "UPDATE event SET deleted = 1, data = '{}', metadata = '{}', "
                "idempotency_key = NULL WHERE session_id = ?",
                (session_id,),
            )
            for (body,) in db.execute(
                "SELECT body FROM handoff WHERE session_id = ?", (session_id,)
            ).fetchall():
                handoff = erased(to_handoff(body))
                db.execute(
                    "UPDATE handoff SET state = ?, body = ? WHERE id = ?",
                    (handoff.state, to_json(handoff), handoff.id),
                )
            db.execute("DELETE FROM job WHERE session_id = ?", (session_id,))

        await self._database.write(write, self._forgetting(session_id))

    async def append(self, commit: Commit) -> Appended:
        def then(result: Appended | Refused) -> None:
            if not result.wrote:
                return
            if isinstance(result, Refused):
                self._recent.forget(commit.session_id)
            else:
                self._recent.follow(commit, result.events)
            self._committed(commit)

        result = await self._database.write(lambda db: append(db, commit), then)
        if isinstance(result, Refused):
            raise result.error
        return result

    async def events(
        self,
        session_id: SessionId,
        wanted: EventFilter,
        *,
        audience: Audience,
        min_offset: int = 0,
        limit: int = MOST_EVENTS,
    ) -> Sequence[Event]:
        recent = self._recent.events(session_id, min_offset)
        if recent is not None:
            return [event for event in recent if wanted.takes(event, audience)][:limit]
        where, values = _event_conditions(wanted, audience)
        rows = self._database.reader.execute(
            f"{READ_EVENTS} {where} ORDER BY offset LIMIT ?",
            (session_id, min_offset, *values, limit),
        )
        return [to_event(row) for row in rows]

    async def latest(
        self,
        session_id: SessionId,
        *,
        audience: Audience,
        limit: int,
        kinds: frozenset[Kind] | None = None,
    ) -> Sequence[Event]:
        where, values = _event_conditions(EventFilter(kinds=kinds), audience)
        rows = self._database.reader.execute(
            f"{READ_EVENTS} {where} ORDER BY offset DESC LIMIT ?",
            (session_id, 0, *values, limit),
        ).fetchall()
        return [to_event(row) for row in reversed(rows)]

    async def keyed(self, session_id: SessionId, key: str) -> Event | None:
        row = self._database.reader.execute(FIND_KEY, (session_id, key)).fetchone()
        return None if row is None else to_event(row)

    async def event(self, session_id: SessionId, offset: Offset, *, audience: Audience) -> Event:
        found = await self.events(
            session_id, EventFilter(), audience=audience, min_offset=offset, limit=1
        )
        if not found or found[0].offset != offset:
            raise NotFound("event")
        return found[0]

    async def annotate(
        self, session_id: SessionId, offset: Offset, change: Callable[[Json], Json]
    ) -> Event:
        def write(db: sqlite3.Connection) -> Event:
            row = db.execute(
                f"{READ_EVENTS} AND offset = ?", (session_id, offset, offset)
            ).fetchone()
            if row is None:
                raise NotFound("event")
            event = to_event(row)
            changed = replace(event, metadata=change(event.metadata))
            db.execute(
                "UPDATE event SET metadata = ? WHERE session_id = ? AND offset = ?",
                (to_json(changed.metadata), session_id, offset),
            )
            return changed

        return await self._database.write(write, self._forgetting(session_id))

    async def delete_events(self, session_id: SessionId, min_offset: int) -> None:
        await self._database.write(
            lambda db: db.execute(
                "UPDATE event SET deleted = 1 WHERE session_id = ? AND offset >= ?",
                (session_id, min_offset),
            ),
            self._forgetting(session_id),
        )

    def _forgetting(self, session_id: SessionId) -> Callable[[object], None]:
        return lambda _: self._recent.forget(session_id)

    async def feed(self, after: Seq, *, limit: int = MOST_EVENTS) -> Sequence[Change]:
        rows = self._database.reader.execute(READ_FEED, (after, limit))
        return [_to_change(row) for row in rows]

    async def head(self) -> Seq:
        row = self._database.reader.execute("SELECT max(seq) FROM event").fetchone()
        return Seq(row[0] or 0)

    async def reserve_ticket(self) -> HandoffId:
        number = await self._database.write(
            lambda db: db.execute("INSERT INTO ticket DEFAULT VALUES").lastrowid
        )
        return handoff_id(number or 0)

    async def handoff(self, handoff_id: HandoffId) -> Handoff:
        row = self._database.reader.execute(
            "SELECT body FROM handoff WHERE id = ?", (handoff_id,)
        ).fetchone()
        if row is None:
            raise NotFound("handoff")
        return to_handoff(row[0])

    async def handoffs(
        self, wanted: HandoffFilter, *, limit: int, cursor: str | None
    ) -> Page[Handoff]:
        where, values = _handoff_conditions(wanted)
        total = self._count("handoff", where, values)
        place = decode_cursor(cursor)
        if place is not None:
            where.append("(waiting_since, id) > (?, ?)")
            values.extend(place)
        rows = self._database.reader.execute(
            f"SELECT body, waiting_since, id FROM handoff WHERE {' AND '.join(where)} "  # noqa: S608
            "ORDER BY waiting_since, id LIMIT ?",
            (*values, limit + 1),
        ).fetchall()
        more = len(rows) > limit
        return Page(
            items=[to_handoff(row[0]) for row in rows[:limit]],
            total=total,
            next_cursor=encode_cursor(rows[limit - 1][1], rows[limit - 1][2]) if more else None,
        )

    def _count(self, table: str, where: list[str], values: list[Any]) -> int:
        row = self._database.reader.execute(
            f"SELECT count(*) FROM {table} WHERE {' AND '.join(where)}",  # noqa: S608
            values,
        ).fetchone()
        return int(row[0])


def _session_conditions(wanted: SessionFilter) -> tuple[list[str], list[Any]]:
    where, values = ["erased = 0"], list[Any]()
    for column, value in (
        ("agent_id", wanted.agent_id),
        ("customer_id", wanted.customer_id),
        ("owner_kind", wanted.owner),
        ("queue", wanted.queue),
        ("operator_id", wanted.operator_id),
    ):
        if value is not None:
            where.append(f"{column} = ?")
            values.append(str(value))
    for label in sorted(wanted.labels):
        where.append("EXISTS (SELECT 1 FROM json_each(about, '$.labels') WHERE value = ?)")
        values.append(label)
    return where, values


def _handoff_conditions(wanted: HandoffFilter) -> tuple[list[str], list[Any]]:
    where, values = ["1 = 1"], list[Any]()
    for column, value in (
        ("state", wanted.state),
        ("queue", wanted.queue),
        ("operator_id", wanted.operator_id),
        ("session_id", wanted.session_id),
    ):
        if value is not None:
            where.append(f"{column} = ?")
            values.append(str(value))
    if wanted.since is not None:
        where.append("created_at >= ?")
        values.append(to_micros(wanted.since))
    return where, values


def _event_conditions(wanted: EventFilter, audience: Audience) -> tuple[str, list[Any]]:
    where, values = "", list[Any]()
    if audience is not Audience.STAFF:
        where += " AND audience = ?"
        values.append(str(audience))
    if wanted.kinds is not None:
        where += f" AND kind IN ({', '.join('?' * len(wanted.kinds))})"
        values.extend(sorted(wanted.kinds))
    if wanted.source is not None:
        where += " AND source = ?"
        values.append(str(wanted.source))
    if wanted.trace_id is not None:
        where += " AND trace_id = ?"
        values.append(wanted.trace_id)
    return where, values


def _to_change(row: Any) -> Change:  # noqa: ANN401 - a driver's row
    event = to_event(
        ("", row[1], row[0], row[2], row[3], Audience.STAFF, 0, "", row[4], "{}", False)
    )
    return Change(
        seq=event.seq,
        offset=event.offset,
        kind=event.kind,
        source=event.source,
        custom_type=event.custom_type,
        session=to_session(row[5:]),
    )
