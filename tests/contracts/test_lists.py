"""The contract of the lists: filters, order, pages, and cursors that make no sense."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import pytest

from secondline.domain.errors import NotFound
from secondline.domain.handoff import Handoff, HandoffState
from secondline.domain.ids import AgentId, CustomerId, OperatorId, QueueName, SessionId
from secondline.domain.owner import OwnerKind
from secondline.domain.ownership import Requeue, Resolve
from secondline.ports import Customer, HandoffFilter, Page, SessionFilter
from tests.support.stores import Store
from tests.support.values import (
    BOSS,
    DANA,
    NOON,
    a_session,
    after,
    handing,
    opening,
    saying,
    taking,
)

CLAIMS = QueueName("claims")

NONSENSE = [
    "",
    "x",
    "%%%",
    "fHx8",
    "bm9wZQ==",
    "MTIz",
    "ü",
    "\0",
    "OTk5OTk5OTk5OTk5OTk5OTk5OTl8eA==",
]


async def all_of(
    read: Callable[[str | None], Awaitable[Page[Any]]],
) -> tuple[list[Any], list[int]]:
    """Read page by page to the end; return the items and the totals that the pages told."""
    items, totals, cursor = list[Any](), list[int](), None
    while True:
        page = await read(cursor)
        items += page.items
        totals.append(page.total)
        cursor = page.next_cursor
        if cursor is None:
            return items, totals


# --- Sessions


async def some_sessions(store: Store) -> None:
    """Make a to g beside "s"; b and c were made in the same instant."""
    for name, second in zip("abcdefg", (1, 2, 2, 3, 4, 5, 6), strict=True):
        await store.log.create(
            a_session(
                name,
                created_at=after(second),
                agent_id=AgentId("robot" if name in "abc" else "other"),
                customer_id=CustomerId("bob" if name in "ace" else "ann"),
                labels=tuple(sorted({"vip", name} if name in "abe" else {name})),
            )
        )


async def names(store: Store, wanted: SessionFilter, limit: int = 99) -> str:
    page = await store.log.sessions(wanted, limit=limit, cursor=None, descending=False)
    assert page.total == len(page.items)
    return "".join(session.id for session in page.items)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (SessionFilter(), "sabcdefg"),
        (SessionFilter(agent_id=AgentId("robot")), "sabc"),
        (SessionFilter(customer_id=CustomerId("bob")), "ace"),
        (SessionFilter(labels=frozenset({"vip"})), "abe"),
        (SessionFilter(labels=frozenset({"vip", "b"})), "b"),
        (SessionFilter(labels=frozenset({"VIP"})), ""),
        (SessionFilter(agent_id=AgentId("robot"), customer_id=CustomerId("bob")), "ac"),
        (SessionFilter(agent_id=AgentId("nobody")), ""),
        (SessionFilter(owner=OwnerKind.AI), "sabcdefg"),
        (SessionFilter(owner=OwnerKind.QUEUE), ""),
    ],
)
async def test_sessions_are_filtered(store: Store, wanted: SessionFilter, expected: str) -> None:
    await some_sessions(store)
    assert await names(store, wanted) == expected


async def test_sessions_are_found_by_their_owner(store: Store) -> None:
    await some_sessions(store)
    await opened(store, "a", after(1))
    await opened(store, "b", after(2), CLAIMS)
    await claimed(store, "c", after(3))
    assert await names(store, SessionFilter(owner=OwnerKind.QUEUE)) == "ab"
    assert await names(store, SessionFilter(queue=CLAIMS)) == "b"
    assert await names(store, SessionFilter(owner=OwnerKind.OPERATOR)) == "c"
    assert await names(store, SessionFilter(operator_id=DANA.operator_id)) == "c"
    assert await names(store, SessionFilter(operator_id=BOSS.operator_id)) == ""
    assert await names(store, SessionFilter(owner=OwnerKind.AI)) == "sdefg"


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("limit", [1, 3, 8, 99])
async def test_pages_of_sessions_are_whole(store: Store, limit: int, descending: bool) -> None:  # noqa: FBT001 - pytest's
    await some_sessions(store)
    items, totals = await all_of(
        lambda cursor: store.log.sessions(
            SessionFilter(), limit=limit, cursor=cursor, descending=descending
        )
    )
    ids = "".join(session.id for session in items)
    assert ids == ("gfedcbas" if descending else "sabcdefg")
    assert set(totals) == {8}


async def test_a_page_that_fills_up_exactly_is_the_last(store: Store) -> None:
    await some_sessions(store)
    page = await store.log.sessions(SessionFilter(), limit=8, cursor=None, descending=False)
    assert page.next_cursor is None


async def test_what_comes_in_between_two_pages_shifts_nothing(store: Store) -> None:
    await some_sessions(store)
    first = await store.log.sessions(SessionFilter(), limit=3, cursor=None, descending=True)
    await store.log.create(a_session("z", created_at=after(60)))
    second = await store.log.sessions(
        SessionFilter(), limit=3, cursor=first.next_cursor, descending=True
    )
    assert "".join(session.id for session in second.items) == "dcb"


@pytest.mark.parametrize("cursor", NONSENSE)
async def test_a_cursor_that_means_nothing_starts_over(store: Store, cursor: str) -> None:
    await some_sessions(store)
    page = await store.log.sessions(SessionFilter(), limit=2, cursor=cursor, descending=False)
    assert [session.id for session in page.items] == ["s", "a"]
    handoffs = await store.log.handoffs(HandoffFilter(), limit=2, cursor=cursor)
    customers = await store.directory.customers(limit=2, cursor=cursor)
    assert (handoffs.total, customers.total) == (0, 0)


# --- Handoffs


async def opened(
    store: Store, name: str, asked: datetime, queue: QueueName | None = None, *, new: bool = False
) -> Handoff:
    """Have the customer of *name* write and wait, at *asked*."""
    if new:
        await store.log.create(a_session(name))
    await store.log.append(saying(session_id=name, at=asked))
    session = await store.log.session(SessionId(name))
    ticket = await store.log.reserve_ticket()
    await store.log.append(opening(session, ticket, at=after(99), queue=queue))
    return await store.log.handoff(ticket)


async def claimed(store: Store, name: str, asked: datetime, *, new: bool = False) -> Handoff:
    handoff = await opened(store, name, asked, new=new)
    session = await store.log.session(SessionId(name))
    await store.log.append(handing(session, handoff, taking(DANA), at=after(100)))
    return await store.log.handoff(handoff.id)


async def sessions_of(store: Store, wanted: HandoffFilter) -> str:
    page = await store.log.handoffs(wanted, limit=99, cursor=None)
    assert page.total == len(page.items)
    return "".join(handoff.session_id for handoff in page.items)


async def test_who_has_waited_longest_comes_first(store: Store) -> None:
    for name, second in (("c", 3), ("a", 1), ("d", 4), ("b", 2)):
        await opened(store, name, after(second), new=True)
    assert await sessions_of(store, HandoffFilter()) == "abcd"


async def test_back_in_the_queue_the_clock_is_the_customers(store: Store) -> None:
    """Dana answered b and gave it back: it waits anew, behind c, whom nobody answered."""
    given = await claimed(store, "b", after(2), new=True)
    await opened(store, "c", after(3), new=True)
    session = await store.log.session(SessionId("b"))
    back = Requeue(by=DANA, queue=CLAIMS)
    words = saying("late", session_id="b", at=after(500))
    answered = handing(session, given, back, at=after(400))
    assert session.pending_since == after(2)
    await store.log.append(answered)
    assert await sessions_of(store, HandoffFilter()) == "bc", "nobody has answered b yet"
    await store.log.append(words)
    assert await sessions_of(store, HandoffFilter(queue=CLAIMS)) == "b"


async def test_handoffs_are_filtered(store: Store) -> None:
    await opened(store, "a", after(1), new=True)
    await opened(store, "b", after(2), CLAIMS, new=True)
    await claimed(store, "c", after(3), new=True)
    settled = await claimed(store, "d", after(4), new=True)
    session = await store.log.session(SessionId("d"))
    await store.log.append(handing(session, settled, Resolve(by=DANA), at=after(200)))
    for wanted, expected in (
        (HandoffFilter(), "abcd"),
        (HandoffFilter(state=HandoffState.WAITING), "ab"),
        (HandoffFilter(state=HandoffState.ACTIVE), "c"),
        (HandoffFilter(state=HandoffState.ENDED), "d"),
        (HandoffFilter(queue=CLAIMS), "b"),
        (HandoffFilter(operator_id=DANA.operator_id), "cd"),
        (HandoffFilter(operator_id=OperatorId("nobody")), ""),
        (HandoffFilter(session_id=SessionId("a")), "a"),
        (HandoffFilter(since=after(99)), "abcd"),
        (HandoffFilter(since=after(99.000001)), ""),
    ):
        assert await sessions_of(store, wanted) == expected, wanted


async def test_pages_of_handoffs_are_whole(store: Store) -> None:
    for name, second in zip("abcdefg", (1, 2, 2, 3, 3, 3, 4), strict=True):
        await opened(store, name, after(second), new=True)
    items, totals = await all_of(
        lambda cursor: store.log.handoffs(HandoffFilter(), limit=2, cursor=cursor)
    )
    assert "".join(handoff.session_id for handoff in items) == "abcdefg"
    assert set(totals) == {7}


async def test_tickets_are_never_given_out_twice(store: Store) -> None:
    tickets = [await store.log.reserve_ticket() for _ in range(20)]
    assert tickets == [f"HO-{number:06d}" for number in range(1, 21)]


async def test_an_unknown_handoff_is_not_found(store: Store) -> None:
    ticket = await store.log.reserve_ticket()
    with pytest.raises(NotFound):
        await store.log.handoff(ticket)


# --- Customers


async def test_pages_of_customers_are_whole(store: Store) -> None:
    for name, second in zip("cab", (1, 1, 0), strict=True):
        await store.directory.put_customer(
            Customer(id=CustomerId(name), name=name, created_at=after(second))
        )
    items, totals = await all_of(lambda cursor: store.directory.customers(limit=1, cursor=cursor))
    assert ("".join(c.id for c in items), set(totals)) == ("bac", {3})
    assert items[0].created_at == NOON
