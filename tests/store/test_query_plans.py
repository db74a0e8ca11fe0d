"""
The busy statements use their indexes: read off the statements that the store really executes.

sqlite3's trace callback gives each statement with its values filled in; EXPLAIN QUERY PLAN then
says how SQLite goes about it, without statistics, as in a database that was never analysed.
"""

import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, closing
from pathlib import Path

import pytest

from secondline.domain.commit import Fence, Pending
from secondline.domain.events import LASTING, Audience, Kind, Source
from secondline.domain.handoff import HandoffState
from secondline.domain.ids import CustomerId, Epoch, HandoffId, Offset, Seq, SessionId
from secondline.domain.jobs import CancelJob, JobKind, Postpone, Schedule
from secondline.domain.owner import OwnerKind
from secondline.ports import AgentInfo, EventFilter, HandoffFilter, SessionFilter
from secondline.store.cursors import encode_cursor
from secondline.store.sqlite.store import SqliteStore, open_store
from tests.support.values import (
    DANA,
    NOON,
    ROBOT,
    SUPPORT,
    Ears,
    a_session,
    after,
    message,
    opening,
    saying,
    writing,
)

S = SessionId("s")
MINE = frozenset({ROBOT})
PLACE = encode_cursor(12, "x")
SOME = EventFilter(kinds=frozenset({Kind.MESSAGE}), source=Source.CUSTOMER, trace_id="t")

Use = Callable[[SqliteStore], Awaitable[object]]


async def say(store: SqliteStore) -> None:
    commit = saying(key="k")
    turn = Schedule(kind=JobKind.TURN, run_at=NOON, agent_id=ROBOT)
    await store.log.append(writing(*commit.events, pending=Pending.RAISE, jobs=(turn,)))


async def answer(store: SqliteStore) -> None:
    """Append as a turn does: under epoch, last message and lease."""
    await store.jobs.claim(now=NOON, lease="x", until=after(9), limit=1, agents=MINE)
    fence = Fence(epoch=Epoch(0), answers=Offset(0), lease="x")
    jobs = (Postpone(kind=JobKind.TURN, run_at=NOON), CancelJob(kind=JobKind.TURN))
    await store.log.append(writing(message("a", Source.AI_AGENT), fence=fence, jobs=jobs))


async def hand_over(store: SqliteStore) -> None:
    ticket = await store.log.reserve_ticket()
    await store.log.append(opening(a_session(), ticket))


async def work(store: SqliteStore) -> None:
    """Do what a worker does with a job."""
    [job, *_] = await store.jobs.claim(
        now=NOON, lease="x", until=after(9), limit=9, agents=MINE, overdue_before=NOON
    )
    await store.jobs.renew(job, until=after(20))
    await store.jobs.release(job, run_at=NOON)
    [job] = await store.jobs.claim(
        now=NOON, lease="y", until=after(9), limit=1, kind=JobKind.TURN, agents=MINE
    )
    await store.jobs.finish(job)


# What servers do all day.
HOT: dict[str, Use] = {
    "read a session": lambda store: store.log.session(S),
    "customer writes": say,
    "AI answers": answer,
    "session changes hands": hand_over,
    "read on": lambda store: store.log.events(
        S, EventFilter(), audience=Audience.EVERYONE, min_offset=3
    ),
    "read on, filtered": lambda store: store.log.events(
        S, SOME, audience=Audience.STAFF, min_offset=3
    ),
    "latest": lambda store: store.log.latest(S, audience=Audience.STAFF, limit=9),
    "latest of a kind": lambda store: store.log.latest(
        S, audience=Audience.STAFF, limit=9, kinds=LASTING
    ),
    "by key": lambda store: store.log.keyed(S, "k"),
    "one event": lambda store: store.log.event(S, Offset(0), audience=Audience.STAFF),
    "annotate": lambda store: store.log.annotate(S, Offset(0), lambda told: told),
    "delete events": lambda store: store.log.delete_events(S, 99),
    "describe": lambda store: store.log.describe(S, lambda session: session),
    "feed": lambda store: store.log.feed(Seq(3)),
    "head": lambda store: store.log.head(),
    "one handoff": lambda store: store.log.handoff(HandoffId("HO-000001")),
    "worker": work,
    "next due": lambda store: store.jobs.next_due(MINE),
    "next due of a bot": lambda store: store.jobs.next_due(MINE, only_theirs=True),
    "sign in": lambda store: store.directory.key("digest"),
    "an agent": lambda store: store.directory.agent(ROBOT),
    "waiting handoffs": lambda store: store.log.handoffs(
        HandoffFilter(state=HandoffState.WAITING, queue=SUPPORT), limit=9, cursor=PLACE
    ),
    "handoffs of a session": lambda store: store.log.handoffs(
        HandoffFilter(session_id=S), limit=9, cursor=None
    ),
    "waiting sessions": lambda store: store.log.sessions(
        SessionFilter(owner=OwnerKind.QUEUE), limit=9, cursor=PLACE, descending=True
    ),
    "an operator's sessions": lambda store: store.log.sessions(
        SessionFilter(owner=OwnerKind.OPERATOR, operator_id=DANA.operator_id),
        limit=9,
        cursor=None,
        descending=True,
    ),
    "a customer's sessions": lambda store: store.log.sessions(
        SessionFilter(customer_id=CustomerId("ann")), limit=9, cursor=PLACE, descending=True
    ),
}

# Lists of everything: their page comes off an index in order and stops at its end; only the
# count that goes with it sees every row.
PAGES: dict[str, Use] = {
    "all sessions": lambda store: store.log.sessions(
        SessionFilter(), limit=9, cursor=None, descending=True
    ),
    "older sessions": lambda store: store.log.sessions(
        SessionFilter(), limit=9, cursor=PLACE, descending=True
    ),
    "all handoffs": lambda store: store.log.handoffs(HandoffFilter(), limit=9, cursor=PLACE),
    "all customers": lambda store: store.directory.customers(limit=9, cursor=PLACE),
}


async def prepare(path: Path) -> None:
    """Make a database that has one of everything."""
    async with opened(path) as store:
        await store.log.create(a_session())
        await say(store)
        await store.log.create(a_session("waiting"))
        ticket = await store.log.reserve_ticket()
        await store.log.append(opening(a_session("waiting"), ticket))
        await store.directory.put_agent(AgentInfo(id=ROBOT, name="Robot"))


def opened(path: Path) -> AbstractAsyncContextManager[SqliteStore]:
    ears = Ears([])
    return open_store(path, committed=ears.committed, jobs_changed=ears.jobs_changed)


async def executed(path: Path, use: Use) -> list[str]:
    """Return the statements that *use* has a store execute that remembers nothing yet."""
    statements: list[str] = []
    async with opened(path) as store:
        database = store.jobs._database  # pyright: ignore[reportPrivateUsage]
        writer = database._writer  # pyright: ignore[reportPrivateUsage]
        for connection in (database.reader, writer):
            connection.set_trace_callback(statements.append)
        await use(store)
        for connection in (database.reader, writer):
            connection.set_trace_callback(None)
    verbs = ("SELECT", "UPDATE", "INSERT", "DELETE")
    return [sql for sql in statements if sql.lstrip().startswith(verbs)]


def plan(path: Path, statement: str) -> list[str]:
    with closing(sqlite3.connect(path)) as db:
        return [str(row[3]) for row in db.execute(f"EXPLAIN QUERY PLAN {statement}")]


@pytest.mark.parametrize("name", HOT)
async def test_a_busy_statement_searches_by_an_index(path: Path, name: str) -> None:
    await prepare(path)
    statements = await executed(path, HOT[name])
    assert statements
    for statement in statements:
        for step in plan(path, statement):
            assert "SCAN" not in step, statement
            assert "TEMP B-TREE" not in step, statement


@pytest.mark.parametrize("name", PAGES)
async def test_a_page_comes_off_an_index_in_its_order(path: Path, name: str) -> None:
    await prepare(path)
    statements = await executed(path, PAGES[name])
    [page] = [statement for statement in statements if "LIMIT" in statement]
    for step in plan(path, page):
        assert "USING INDEX" in step
        assert "TEMP B-TREE" not in step


async def test_jobs_are_claimed_by_when_they_are_due(path: Path) -> None:
    await prepare(path)
    claims = [sql for sql in await executed(path, work) if "attempt + 1" in sql]
    assert len(claims) == 2
    for statement in claims:
        assert "SEARCH job USING INDEX job_due (<expr><?)" in plan(path, statement)


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("waiting sessions", "session_owner (owner_kind=? AND (created_at,id)<(?,?))"),
        ("a customer's sessions", "session_customer (customer_id=? AND (created_at,id)<(?,?))"),
        ("waiting handoffs", "handoff_clock (state=? AND (waiting_since,id)>(?,?))"),
        ("read on", "event_place (session_id=? AND offset>?)"),
        ("by key", "event_key (session_id=? AND idempotency_key=?)"),
    ],
)
async def test_the_index_made_for_a_read_is_the_one_used(path: Path, name: str, index: str) -> None:
    await prepare(path)
    *_, statement = await executed(path, HOT[name])
    [step] = plan(path, statement)
    assert step.endswith(f"USING INDEX {index}")


async def test_a_missing_index_would_be_noticed(path: Path) -> None:
    await prepare(path)
    *_, statement = await executed(path, HOT["read on"])
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP INDEX event_place")
    assert any("SCAN event" in step for step in plan(path, statement))
