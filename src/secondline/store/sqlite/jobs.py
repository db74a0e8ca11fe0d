"""The job board on SQLite: one row per kind and session."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime

from secondline.domain.errors import LeaseLost
from secondline.domain.ids import AgentId, SessionId
from secondline.domain.jobs import Job, JobKind
from secondline.store.rows import from_micros, maybe_micros, to_micros
from secondline.store.sqlite.database import Database

# A job is due at run_at, or when the lease of a worker that fell silent runs out.
DUE = "coalesce(lease_until, run_at)"

CLAIM = f"""
    UPDATE job SET lease = ?, lease_until = ?, attempt = attempt + 1
    WHERE (kind, session_id) IN (
        SELECT kind, session_id FROM job
        WHERE {DUE} <= ? AND (? IS NULL OR kind = ?) AND {{agents}}
        ORDER BY {DUE} LIMIT ?
    )
    RETURNING kind, session_id, run_at, lease, attempt
"""  # noqa: S608

HELD = "WHERE kind = ? AND session_id = ? AND lease = ?"


class SqliteJobs:
    """The port `JobBoard`; *changed* hears of jobs that came back."""

    def __init__(self, database: Database, changed: Callable[[], None]) -> None:
        self._database = database
        self._changed = changed

    async def claim(
        self,
        *,
        now: datetime,
        lease: str,
        until: datetime,
        limit: int,
        kind: JobKind | None = None,
        agents: frozenset[AgentId],
        overdue_before: datetime | None = None,
    ) -> Sequence[Job]:
        mine, names = _of_agents(agents)
        overdue = maybe_micros(overdue_before)
        values = (
            lease,
            to_micros(until),
            to_micros(now),
            kind,
            kind,
            *names,
            overdue,
            limit,
        )
        sql = CLAIM.format(agents=f"({mine} OR run_at <= ?)")

        def write(db: sqlite3.Connection) -> list[Job]:
            return [
                Job(
                    kind=JobKind(row[0]),
                    session_id=SessionId(row[1]),
                    run_at=from_micros(row[2]),
                    lease=row[3],
                    attempt=row[4],
                )
                for row in db.execute(sql, values).fetchall()
            ]

        return await self._database.write(write)

    async def next_due(
        self, agents: frozenset[AgentId], *, only_theirs: bool = False
    ) -> datetime | None:
        mine, names = _of_agents(agents)
        if only_theirs:
            mine = f"{mine} AND agent_id IS NOT NULL"
        row = self._database.reader.execute(
            f"SELECT min({DUE}) FROM job WHERE {mine}",  # noqa: S608
            names,
        ).fetchone()
        return None if row[0] is None else from_micros(row[0])

    async def renew(self, job: Job, *, until: datetime) -> None:
        changed = await self._database.write(
            lambda db: (
                db.execute(
                    f"UPDATE job SET lease_until = ? {HELD}",  # noqa: S608
                    (to_micros(until), job.kind, job.session_id, job.lease),
                ).rowcount
            )
        )
        if not changed:
            raise LeaseLost

    async def release(self, job: Job, *, run_at: datetime) -> None:
        await self._database.write(
            lambda db: db.execute(
                f"UPDATE job SET lease = NULL, lease_until = NULL, run_at = ? {HELD}",  # noqa: S608
                (to_micros(run_at), job.kind, job.session_id, job.lease),
            )
        )
        self._changed()

    async def finish(self, job: Job) -> None:
        held = (job.kind, job.session_id, job.lease)

        def write(db: sqlite3.Connection) -> int:
            db.execute(f"DELETE FROM job {HELD} AND run_at = ?", (*held, to_micros(job.run_at)))  # noqa: S608
            return db.execute(
                f"UPDATE job SET lease = NULL, lease_until = NULL, attempt = 0 {HELD}",  # noqa: S608
                held,
            ).rowcount

        if await self._database.write(write):
            self._changed()

    async def release_all(self) -> None:
        """
        Give back every lease.

        Right only at the start of the one process that serves this file: whoever held a lease
        is dead, and its turns need not wait for the leases to run out.
        """
        await self._database.write(
            lambda db: db.execute("UPDATE job SET lease = NULL, lease_until = NULL")
        )
        self._changed()


def _of_agents(agents: frozenset[AgentId]) -> tuple[str, list[str]]:
    names = sorted(agents)
    return f"(agent_id IS NULL OR agent_id IN ({', '.join('?' * len(names))}))", list(names)
