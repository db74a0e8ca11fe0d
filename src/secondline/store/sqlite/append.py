"""The one way into the log: fence, offsets and rows, in the writer's transaction."""

import sqlite3

from secondline.domain.commit import Commit
from secondline.domain.errors import LeaseLost, NotFound, OwnerChanged
from secondline.domain.events import Event, NewEvent
from secondline.domain.fold import last_spoken, preview_text, refusal
from secondline.domain.handoff import Handoff, HandoffState, clocked
from secondline.domain.ids import Offset, Seq
from secondline.domain.jobs import CancelJob, JobChange, JobKind, Postpone, Schedule
from secondline.domain.value import Value
from secondline.domain.writing import same_or_raise
from secondline.ports import Appended
from secondline.store.rows import (
    EVENT_COLUMNS,
    SESSION_COLUMNS,
    maybe_micros,
    maybe_time,
    to_event,
    to_json,
    to_micros,
    to_session,
)

# The fence and the offsets in one statement: a writer who has lost the session can slip nothing
# in between. No row came back: refused, and nothing was written.
ADVANCE = """
    UPDATE session SET
        head = head + :count,
        customer_offset = CASE :pending WHEN 'raise' THEN head + :count - 1
            ELSE customer_offset END,
        pending_offset = CASE :pending WHEN 'raise' THEN coalesce(pending_offset, head + :count - 1)
            WHEN 'clear' THEN NULL ELSE pending_offset END,
        pending_since = CASE :pending WHEN 'raise' THEN coalesce(pending_since, :at)
            WHEN 'clear' THEN NULL ELSE pending_since END,
        closed = CASE WHEN :pending = 'raise' THEN 0 ELSE closed END,
        preview = coalesce(:preview, preview),
        preview_offset = coalesce(head + :preview_index, preview_offset)
    WHERE id = :id AND erased = 0
        AND (:epoch IS NULL OR epoch = :epoch)
        AND (:answers IS NULL OR customer_offset = :answers)
    RETURNING head, pending_since
"""

INSERT = """
    INSERT INTO event (session_id, offset, kind, source, audience, at, trace_id, data, metadata,
        idempotency_key)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

CHANGE_HANDS = """
    UPDATE session SET epoch = ?, owner_kind = ?, operator_id = ?, operator_name = ?, queue = ?,
        closed = ?,
        returned_offset = CASE WHEN owner_kind <> 'ai' AND ? = 'ai' THEN head - 1
            ELSE returned_offset END
    WHERE id = ?
"""

PUT_HANDOFF = """
    INSERT INTO handoff (id, session_id, state, queue, operator_id, created_at, waiting_since, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, queue = excluded.queue,
        operator_id = excluded.operator_id, waiting_since = excluded.waiting_since,
        body = excluded.body
"""

SCHEDULE = """
    INSERT INTO job (kind, session_id, agent_id, run_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (kind, session_id) DO UPDATE SET run_at = excluded.run_at,
        agent_id = excluded.agent_id
"""

POSTPONE = """
    UPDATE job SET run_at = max(run_at, ?) WHERE kind = ? AND session_id = ? AND lease IS NULL
"""

FIND_KEY = f"SELECT {EVENT_COLUMNS} FROM event WHERE session_id = ? AND idempotency_key = ?"  # noqa: S608

READ_SESSION = f"SELECT {SESSION_COLUMNS} FROM session WHERE id = ? AND erased = 0"  # noqa: S608

HOLDS_LEASE = "SELECT 1 FROM job WHERE kind = ? AND session_id = ? AND lease = ?"


class Refused(Value):
    """The fence did not hold; a value, not an exception, so that *if_refused* is kept."""

    error: Exception
    wrote: bool


def append(db: sqlite3.Connection, commit: Commit) -> Appended | Refused:
    """Write *commit*, or only what it says of its own refusal."""
    replayed = _replayed(db, commit)
    if replayed is not None:
        return replayed
    if commit.fence.lease is not None and not _holds_lease(db, commit, commit.fence.lease):
        return _refuse(db, commit, _why(db, commit) or LeaseLost())
    row = db.execute(ADVANCE, _advance_values(commit)).fetchone()
    if row is None:
        return _refuse(db, commit, _why(db, commit) or NotFound("session"))
    events = _insert(db, commit, commit.events, Offset(row[0] - len(commit.events)))
    if commit.ownership is not None:
        owner, epoch = commit.ownership.owner, commit.ownership.epoch
        db.execute(
            CHANGE_HANDS,
            (
                epoch,
                owner.kind,
                owner.operator_id,
                owner.display_name,
                owner.queue,
                commit.closes,
                owner.kind,
                commit.session_id,
            ),
        )
    if commit.handoff is not None:
        _put_handoff(db, clocked(commit.handoff, maybe_time(row[1])))
    for job in commit.jobs:
        _change_job(db, commit, job)
    return Appended(events=events)


def _replayed(db: sqlite3.Connection, commit: Commit) -> Appended | None:
    for new in commit.events:
        if new.idempotency_key is None:
            continue
        row = db.execute(FIND_KEY, (commit.session_id, new.idempotency_key)).fetchone()
        if row is not None:
            return Appended(events=[same_or_raise(to_event(row), new)], replayed=True)
    return None


def _holds_lease(db: sqlite3.Connection, commit: Commit, lease: str) -> bool:
    held = db.execute(HOLDS_LEASE, (JobKind.TURN, commit.session_id, lease)).fetchone()
    return held is not None


def _advance_values(commit: Commit) -> dict[str, object]:
    index = last_spoken(commit.events)
    return {
        "id": commit.session_id,
        "count": len(commit.events),
        "pending": commit.pending,
        "at": to_micros(commit.at),
        "preview": None if index is None else _preview(commit, commit.events[index]),
        "preview_index": index,
        "epoch": commit.fence.epoch,
        "answers": commit.fence.answers,
    }


def _preview(commit: Commit, spoken: NewEvent) -> str:
    return to_json({"source": spoken.source, "text": preview_text(spoken), "at": commit.at})


def _refuse(db: sqlite3.Connection, commit: Commit, error: Exception) -> Refused:
    if commit.if_refused is None or not isinstance(error, OwnerChanged):
        return Refused(error, wrote=False)
    record = Commit(session_id=commit.session_id, at=commit.at, events=(commit.if_refused,))
    row = db.execute(ADVANCE, _advance_values(record)).fetchone()
    _insert(db, record, record.events, Offset(row[0] - 1))
    return Refused(error, wrote=True)


def _why(db: sqlite3.Connection, commit: Commit) -> Exception | None:
    row = db.execute(READ_SESSION, (commit.session_id,)).fetchone()
    return NotFound("session") if row is None else refusal(to_session(row), commit.fence)


def _insert(
    db: sqlite3.Connection, commit: Commit, events: tuple[NewEvent, ...], first: Offset
) -> list[Event]:
    at = to_micros(commit.at)
    written: list[Event] = []
    for offset, new in enumerate(events, first):
        cursor = db.execute(
            INSERT,
            (
                commit.session_id,
                offset,
                new.kind,
                new.source,
                new.audience,
                at,
                new.trace_id,
                to_json(new.data),
                to_json(new.metadata),
                new.idempotency_key,
            ),
        )
        seq = Seq(cursor.lastrowid or 0)
        written.append(new.placed(commit.session_id, Offset(offset), seq, commit.at))
    return written


def _put_handoff(db: sqlite3.Connection, handoff: Handoff) -> None:
    db.execute(
        PUT_HANDOFF,
        (
            handoff.id,
            handoff.session_id,
            handoff.state,
            handoff.queue,
            handoff.operator_id,
            to_micros(handoff.created_at),
            to_micros(handoff.waiting_since),
            to_json(handoff),
        ),
    )
    waits = handoff.state is HandoffState.WAITING
    db.execute(
        "UPDATE session SET handoff_id = ?, waiting_since = ? WHERE id = ?",
        (
            None if handoff.state is HandoffState.ENDED else handoff.id,
            maybe_micros(handoff.waiting_since if waits else None),
            handoff.session_id,
        ),
    )


def _change_job(db: sqlite3.Connection, commit: Commit, change: JobChange) -> None:
    match change:
        case Schedule():
            values = (change.kind, commit.session_id, change.agent_id, to_micros(change.run_at))
            db.execute(SCHEDULE, values)
        case Postpone():
            db.execute(POSTPONE, (to_micros(change.run_at), change.kind, commit.session_id))
        case CancelJob():
            db.execute(
                "DELETE FROM job WHERE kind = ? AND session_id = ?",
                (change.kind, commit.session_id),
            )
