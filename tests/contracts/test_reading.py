"""The contract of reading the log: who sees what, from where, and what people change of it."""

import asyncio

import pytest
from msgspec.structs import replace

from secondline.domain.errors import NotFound
from secondline.domain.events import LASTING, Audience, Kind, NewEvent, Source
from secondline.domain.handoff import HandoffState
from secondline.domain.ids import AgentId, CustomerId, Epoch, Offset, Seq, SessionId
from secondline.domain.ownership import Outcome, Ownership
from secondline.domain.session import Session
from secondline.ports import Change, EventFilter, HandoffFilter, SessionFilter
from tests.support.stores import Store
from tests.support.values import (
    Ears,
    a_session,
    after,
    message,
    opening,
    saying,
    staff_event,
    writing,
)

S = SessionId("s")
EVERY = EventFilter()


async def offsets(
    store: Store,
    wanted: EventFilter = EVERY,
    audience: Audience = Audience.STAFF,
    *,
    min_offset: int = 0,
    limit: int = 99,
) -> list[int]:
    found = await store.log.events(S, wanted, audience=audience, min_offset=min_offset, limit=limit)
    return [event.offset for event in found]


async def a_conversation(store: Store) -> None:
    """Write customer, AI, memo, AI, memo: offsets 0 to 4."""
    answer = message("a", Source.AI_AGENT, trace_id="t")
    await store.log.append(saying())
    await store.log.append(writing(answer, staff_event(n=1)))
    await store.log.append(writing(answer, staff_event(n=2)))


async def test_the_customer_does_not_see_what_is_for_staff(store: Store) -> None:
    await a_conversation(store)
    assert await offsets(store) == [0, 1, 2, 3, 4]
    assert await offsets(store, audience=Audience.EVERYONE) == [0, 1, 3]


async def test_events_are_filtered(store: Store) -> None:
    await a_conversation(store)
    kinds = frozenset({Kind.CUSTOM, Kind.STATUS})
    assert await offsets(store, EventFilter(kinds=kinds)) == [2, 4]
    assert await offsets(store, EventFilter(kinds=frozenset())) == []
    assert await offsets(store, EventFilter(source=Source.CUSTOMER)) == [0]
    assert await offsets(store, EventFilter(trace_id="t")) == [1, 3]
    both = EventFilter(source=Source.AI_AGENT, kinds=frozenset({Kind.CUSTOM}))
    assert await offsets(store, both) == []


async def test_a_reader_goes_on_from_where_they_stand(store: Store) -> None:
    await a_conversation(store)
    assert await offsets(store, min_offset=3) == [3, 4]
    assert await offsets(store, min_offset=5) == []
    assert await offsets(store, min_offset=1, limit=2) == [1, 2]
    assert await offsets(store, audience=Audience.EVERYONE, limit=3) == [0, 1, 3]


async def test_a_reader_who_looked_before_gets_what_came_since(store: Store) -> None:
    # A store may answer from memory what it has answered before; it must not answer with less.
    await store.log.session(S)
    await a_conversation(store)
    assert await offsets(store) == [0, 1, 2, 3, 4]
    assert await offsets(store, audience=Audience.EVERYONE, limit=2) == [0, 1]
    assert await offsets(store, EventFilter(trace_id="t"), min_offset=2) == [3]
    for n in range(50):
        await store.log.append(writing(message("x" * 100 * n, Source.AI_AGENT)))
        session = await store.log.session(S)
        assert await offsets(store, min_offset=5) == list(range(5, session.next_offset))


async def test_an_unknown_session_has_no_events(store: Store) -> None:
    found = await store.log.events(SessionId("nowhere"), EVERY, audience=Audience.STAFF)
    assert list(found) == []


async def test_the_latest_of_a_kind_are_not_crowded_out_by_others(store: Store) -> None:
    status = NewEvent(kind=Kind.STATUS, source=Source.AI_AGENT, data={"status": "typing"})
    await store.log.append(writing(message("One"), *[status] * 9, message("Two"), status))

    last = await store.log.latest(S, audience=Audience.STAFF, limit=2, kinds=LASTING)

    assert [event.text for event in last] == ["One", "Two"]


async def test_the_latest_are_the_last_in_order(store: Store) -> None:
    await a_conversation(store)
    last = await store.log.latest(S, audience=Audience.STAFF, limit=2)
    seen = await store.log.latest(S, audience=Audience.EVERYONE, limit=2)
    assert [event.offset for event in last] == [3, 4]
    assert [event.offset for event in seen] == [1, 3]


async def test_one_event_is_read_by_its_place(store: Store) -> None:
    await a_conversation(store)
    event = await store.log.event(S, Offset(2), audience=Audience.STAFF)
    assert event.data["n"] == 1


@pytest.mark.parametrize(
    ("offset", "audience"), [(2, Audience.EVERYONE), (5, Audience.STAFF), (-1, Audience.STAFF)]
)
async def test_what_is_not_there_for_the_reader_is_not_found(
    store: Store, offset: int, audience: Audience
) -> None:
    await a_conversation(store)
    with pytest.raises(NotFound):
        await store.log.event(S, Offset(offset), audience=audience)


async def test_an_unknown_session_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound):
        await store.log.session(SessionId("nowhere"))


# --- What people change


async def test_a_session_is_described_anew(store: Store) -> None:
    await a_conversation(store)
    before = await store.log.session(S)
    told = await store.log.describe(
        S,
        lambda session: replace(
            session,
            title="New",
            agent_id=AgentId("other"),
            customer_id=CustomerId("bob"),
            customer_name="Bob",
            metadata={"x": 1},
            labels=("vip",),
            consumption_offsets={"client": 4},
        ),
    )
    assert told == await store.log.session(S)
    assert (told.title, told.agent_id, told.customer_id) == ("New", "other", "bob")
    assert (told.metadata, told.labels, told.consumption_offsets) == (
        {"x": 1},
        ("vip",),
        {"client": 4},
    )
    assert (told.next_offset, told.preview) == (before.next_offset, before.preview)


async def test_a_description_cannot_touch_owner_or_offsets(store: Store) -> None:
    await a_conversation(store)
    before = await store.log.session(S)

    def overreach(session: Session) -> Session:
        return replace(
            session,
            ownership=Ownership(epoch=Epoch(9)),
            next_offset=Offset(0),
            pending_since=None,
            closed=True,
        )

    await store.log.describe(S, overreach)
    assert await store.log.session(S) == before


async def test_a_description_that_fails_changes_nothing(store: Store) -> None:
    def fails(session: Session) -> Session:
        raise ArithmeticError

    before = await store.log.session(S)
    with pytest.raises(ArithmeticError):
        await store.log.describe(S, fails)
    assert await store.log.session(S) == before


async def test_descriptions_at_once_are_all_kept(store: Store) -> None:
    async def label(n: int) -> None:
        await store.log.describe(
            S, lambda session: replace(session, labels=(*session.labels, f"{n}"))
        )

    await asyncio.gather(*(label(n) for n in range(16)))
    assert set((await store.log.session(S)).labels) == {f"{n}" for n in range(16)}


async def test_an_unknown_session_cannot_be_described(store: Store) -> None:
    with pytest.raises(NotFound):
        await store.log.describe(SessionId("nowhere"), lambda session: session)


async def test_an_event_is_annotated_and_its_words_stay(store: Store) -> None:
    await store.log.session(S)
    await store.log.append(writing(message("Hi", metadata={"a": 1})))
    changed = await store.log.annotate(S, Offset(0), lambda told: {**told, "b": [2]})
    again = await store.log.event(S, Offset(0), audience=Audience.STAFF)
    assert changed == again
    assert (again.metadata, again.text) == ({"a": 1, "b": [2]}, "Hi")


async def test_only_an_event_can_be_annotated(store: Store) -> None:
    with pytest.raises(NotFound):
        await store.log.annotate(S, Offset(0), lambda told: told)


async def test_deleted_events_are_hidden_and_their_places_stay_taken(store: Store) -> None:
    await store.log.session(S)
    await a_conversation(store)
    await store.log.delete_events(S, 3)
    assert await offsets(store) == [0, 1, 2]
    assert (await store.log.session(S)).next_offset == 5
    [event] = (await store.log.append(saying())).events
    assert event.offset == 5
    assert await offsets(store) == [0, 1, 2, 5]


async def test_a_deleted_event_cannot_be_read_or_annotated(store: Store) -> None:
    await a_conversation(store)
    await store.log.delete_events(S, 0)
    with pytest.raises(NotFound):
        await store.log.event(S, Offset(0), audience=Audience.STAFF)
    with pytest.raises(NotFound):
        await store.log.annotate(S, Offset(0), lambda told: told)
    assert list(await store.log.latest(S, audience=Audience.STAFF, limit=9)) == []


async def test_a_deleted_event_keeps_its_key(store: Store) -> None:
    await store.log.append(saying("a", key="k"))
    await store.log.delete_events(S, 0)
    assert (await store.log.append(saying("a", key="k"))).replayed


# --- Erasing


async def erased_while_waiting(store: Store) -> str:
    """Erase a waiting session with words in it; return the handoff's ticket."""
    await store.log.append(saying("secret", key="k"))
    ticket = await store.log.reserve_ticket()
    await store.log.append(opening(await store.log.session(S), ticket, metadata={"x": "secret"}))
    await store.log.erase(S)
    return ticket


async def test_an_erased_session_is_gone(store: Store) -> None:
    await erased_while_waiting(store)
    with pytest.raises(NotFound):
        await store.log.session(S)
    with pytest.raises(NotFound):
        await store.log.append(saying())
    with pytest.raises(NotFound):
        await store.log.describe(S, lambda session: session)
    with pytest.raises(NotFound):
        await store.log.erase(S)
    assert await offsets(store) == []
    assert await store.log.keyed(S, "k") is None
    page = await store.log.sessions(SessionFilter(), limit=9, cursor=None, descending=False)
    assert (list(page.items), page.total) == ([], 0)


async def test_an_erased_handoff_is_over_and_says_nothing(store: Store) -> None:
    await erased_while_waiting(store)
    [handoff] = (await store.log.handoffs(HandoffFilter(), limit=9, cursor=None)).items
    assert (handoff.state, handoff.outcome) == (HandoffState.ENDED, Outcome.ABANDONED)
    assert (handoff.request.reason.text, handoff.request.metadata) == ("", {})
    assert handoff == await store.log.handoff(handoff.id)
    waiting = HandoffFilter(state=HandoffState.WAITING)
    assert (await store.log.handoffs(waiting, limit=9, cursor=None)).total == 0


async def test_an_erased_session_has_no_timer(store: Store) -> None:
    await erased_while_waiting(store)
    assert await store.jobs.next_due(frozenset()) is None


async def test_erasing_leaves_the_others_alone(store: Store) -> None:
    await store.log.create(a_session("other"))
    await store.log.append(saying("a", key="k", session_id="other"))
    before = await store.log.session(SessionId("other"))
    await erased_while_waiting(store)
    assert await store.log.session(SessionId("other")) == before
    assert await store.log.keyed(SessionId("other"), "k") is not None


async def test_a_number_is_never_given_out_again(store: Store) -> None:
    await erased_while_waiting(store)
    head = await store.log.head()
    await store.log.create(a_session("other"))
    [event] = (await store.log.append(saying(session_id="other"))).events
    assert event.seq == head + 1


# --- The feed


async def feed_of(store: Store, after_seq: int = 0, limit: int = 99) -> list[Change]:
    return list(await store.log.feed(Seq(after_seq), limit=limit))


async def test_the_feed_says_where_the_log_grew(store: Store) -> None:
    await a_conversation(store)
    changes = await feed_of(store)
    told = [(c.offset, c.kind, c.source, c.custom_type) for c in changes]
    assert told[0] == (0, Kind.MESSAGE, Source.CUSTOMER, None)
    assert told[2] == (2, Kind.CUSTOM, Source.HUMAN_AGENT, "memo")
    session = await store.log.session(S)
    assert [change.session for change in changes] == [session] * 5
    assert changes[-1].seq == await store.log.head()


async def test_the_feed_goes_on_from_where_the_reader_stands(store: Store) -> None:
    await a_conversation(store)
    changes = await feed_of(store)
    assert await feed_of(store, changes[1].seq, limit=2) == changes[2:4]
    assert await feed_of(store, changes[-1].seq) == []


async def test_an_empty_log_has_no_head(store: Store) -> None:
    assert await store.log.head() == 0
    assert await feed_of(store) == []


async def test_erased_sessions_leave_the_feed(store: Store) -> None:
    await erased_while_waiting(store)
    assert await feed_of(store) == []


async def test_a_reader_beside_many_writers_misses_nothing(store: Store, ears: Ears) -> None:
    """Follow the feed by its last seq while 8 sessions are written to; nothing is skipped."""
    names = [f"w-{n}" for n in range(8)]
    for name in names:
        await store.log.create(a_session(name))
    followed: list[Change] = []

    async def write(name: str) -> None:
        for n in range(25):
            await store.log.append(saying(f"{n}", session_id=name, at=after(n)))

    async def follow() -> None:
        while len(followed) < 200:
            last = followed[-1].seq if followed else 0
            followed.extend(await feed_of(store, last, limit=7))
            await asyncio.sleep(0)

    await asyncio.gather(follow(), *(write(name) for name in names))
    assert [change.seq for change in followed] == sorted({c.seq for c in followed})
    for name in names:
        mine = [c.offset for c in followed if c.session.id == name]
        assert mine == list(range(25))
