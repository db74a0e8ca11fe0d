"""The contract of `EventLog.append`: the fence, the offsets, the keys, and all or nothing."""

import asyncio

import pytest

from secondline.domain.commit import Commit, Fence, Pending
from secondline.domain.errors import (
    KeyReused,
    LeaseLost,
    NewerCustomerMessage,
    NotFound,
    OwnerChanged,
)
from secondline.domain.events import Audience, Event, Kind, Source
from secondline.domain.handoff import HandoffState
from secondline.domain.ids import Epoch, Offset, SessionId
from secondline.domain.jobs import CancelJob, JobKind, Schedule
from secondline.domain.owner import OwnerKind
from secondline.domain.ownership import Requeue, Resolve, Return
from secondline.domain.session import Preview, Session
from secondline.domain.writing import human_message
from secondline.ports import EventFilter
from tests.support.stores import Store
from tests.support.values import (
    DANA,
    LEE,
    NOON,
    ROBOT,
    Ears,
    a_session,
    after,
    handing,
    message,
    opening,
    saying,
    staff_event,
    taking,
    writing,
)

S = SessionId("s")
BLOCKED = staff_event(why="too late")


async def log_of(store: Store, session_id: str = "s") -> list[Event]:
    found = await store.log.events(SessionId(session_id), EventFilter(), audience=Audience.STAFF)
    return list(found)


async def in_queue(store: Store) -> Session:
    ticket = await store.log.reserve_ticket()
    await store.log.append(opening(await store.log.session(S), ticket))
    return await store.log.session(S)


async def with_dana(store: Store) -> Session:
    session = await in_queue(store)
    assert session.handoff_id is not None
    handoff = await store.log.handoff(session.handoff_id)
    await store.log.append(handing(session, handoff, taking(DANA)))
    return await store.log.session(S)


async def refused(store: Store, commit: Commit, why: type[Exception]) -> None:
    """See *commit* refused, and nothing changed by it."""
    before = (await store.log.session(S), await log_of(store))
    with pytest.raises(why):
        await store.log.append(commit)
    assert (await store.log.session(S), await log_of(store)) == before


async def test_a_new_session_comes_back_as_it_went(store: Store) -> None:
    session = a_session(
        "full",
        title="Claim",
        channel="web",
        language="de-AT",
        metadata={"deep": [1, {"x": None}], "ü": "✓"},
        labels=("a", "b"),
        consumption_offsets={"client": 3},
        created_at=after(0.000001),
    )
    await store.log.create(session)
    assert await store.log.session(session.id) == session


async def test_an_event_comes_back_as_it_went(store: Store) -> None:
    new = message("Hi ✓", trace_id="t", metadata={"deep": [1, {"x": None}]})
    appended = await store.log.append(writing(new, at=after(0.000001)))
    [event] = await log_of(store)
    assert list(appended.events) == [event]
    assert (event.data, event.metadata, event.trace_id) == (new.data, new.metadata, "t")
    assert (event.kind, event.source, event.audience) == (new.kind, new.source, new.audience)
    assert (event.at, event.offset, event.id) == (after(0.000001), 0, "s-0")


async def test_a_commit_is_told_once_it_is_written(store: Store, ears: Ears) -> None:
    commit = saying()
    await store.log.append(commit)
    assert ears.commits == [commit]


async def test_an_unknown_session_takes_nothing(store: Store, ears: Ears) -> None:
    with pytest.raises(NotFound):
        await store.log.append(saying(session_id="nowhere"))
    assert ears.commits == []


# --- The fence


async def test_the_right_epoch_passes(store: Store) -> None:
    await store.log.append(writing(message("a"), fence=Fence(epoch=Epoch(0))))
    assert len(await log_of(store)) == 1


@pytest.mark.parametrize("epoch", [0, 2, -1])
async def test_any_other_epoch_is_refused(store: Store, ears: Ears, epoch: int) -> None:
    session = await in_queue(store)
    ears.commits.clear()
    with pytest.raises(OwnerChanged) as why:
        await store.log.append(writing(message("a"), fence=Fence(epoch=Epoch(epoch))))
    assert (why.value.owner, why.value.epoch) == (session.owner, 1)
    assert await store.log.session(S) == session
    assert ears.commits == []


async def test_take_over_and_return_is_another_epoch(store: Store) -> None:
    session = await with_dana(store)
    assert session.handoff_id is not None
    handoff = await store.log.handoff(session.handoff_id)
    await store.log.append(handing(session, handoff, Return(by=DANA)))
    late = writing(message("late", Source.AI_AGENT), fence=Fence(epoch=Epoch(0)))
    await refused(store, late, OwnerChanged)


async def test_an_answer_to_the_last_message_passes(store: Store) -> None:
    await store.log.append(saying())
    await store.log.append(writing(message("a"), fence=Fence(answers=Offset(0))))
    assert len(await log_of(store)) == 2


@pytest.mark.parametrize("answers", [-1, 0, 2])
async def test_an_answer_to_another_message_is_refused(store: Store, answers: int) -> None:
    await store.log.append(saying("one"))
    await store.log.append(saying("two"))
    late = writing(message("a"), fence=Fence(answers=Offset(answers)))
    await refused(store, late, NewerCustomerMessage)


async def test_words_before_the_first_message_answer_minus_one(store: Store) -> None:
    await store.log.append(writing(message("a"), fence=Fence(answers=Offset(-1))))
    assert len(await log_of(store)) == 1


async def claimed(store: Store, lease: str = "mine") -> None:
    job = Schedule(kind=JobKind.TURN, run_at=NOON, agent_id=ROBOT)
    await store.log.append(writing(jobs=(job,)))
    await store.jobs.claim(
        now=NOON, lease=lease, until=after(15), limit=9, agents=frozenset({ROBOT})
    )


async def test_the_holder_of_the_lease_passes(store: Store) -> None:
    await claimed(store)
    await store.log.append(writing(message("a"), fence=Fence(lease="mine")))
    assert len(await log_of(store)) == 1


async def test_another_lease_is_refused(store: Store) -> None:
    await claimed(store, "theirs")
    await refused(store, writing(message("a"), fence=Fence(lease="mine")), LeaseLost)


async def test_the_lease_of_a_cancelled_job_is_refused(store: Store) -> None:
    await claimed(store)
    await store.log.append(writing(jobs=(CancelJob(kind=JobKind.TURN),)))
    await refused(store, writing(message("a"), fence=Fence(lease="mine")), LeaseLost)


async def test_the_lease_of_a_timer_is_no_lease_of_a_turn(store: Store) -> None:
    await store.log.append(writing(jobs=(Schedule(kind=JobKind.UNANSWERED, run_at=NOON),)))
    await store.jobs.claim(now=NOON, lease="mine", until=after(9), limit=9, agents=frozenset())
    await refused(store, writing(message("a"), fence=Fence(lease="mine")), LeaseLost)


async def test_a_change_of_owner_is_told_before_a_lost_lease(store: Store) -> None:
    await in_queue(store)
    fence = Fence(epoch=Epoch(0), lease="gone")
    await refused(store, writing(message("a"), fence=fence), OwnerChanged)


# --- What is recorded of a refusal


async def test_a_late_word_is_recorded_in_its_place(store: Store, ears: Ears) -> None:
    await in_queue(store)
    ears.commits.clear()
    before = await log_of(store)
    late = writing(message("late"), fence=Fence(epoch=Epoch(0)), if_refused=BLOCKED)
    with pytest.raises(OwnerChanged):
        await store.log.append(late)
    *rest, record = await log_of(store)
    assert rest == before
    assert (record.data, record.audience) == (BLOCKED.data, Audience.STAFF)
    assert len(ears.commits) == 1, "whoever listens must hear of the record"
    assert (await store.log.session(S)).next_offset == record.offset + 1


async def test_a_late_word_changes_nothing_but_the_record(store: Store) -> None:
    before = await in_queue(store)
    late = writing(
        message("late", Source.AI_AGENT),
        fence=Fence(epoch=Epoch(0)),
        if_refused=BLOCKED,
        pending=Pending.RAISE,
        jobs=(CancelJob(kind=JobKind.UNANSWERED),),
    )
    with pytest.raises(OwnerChanged):
        await store.log.append(late)
    session = await store.log.session(S)
    assert session.customer_offset == before.customer_offset
    assert (session.pending_since, session.preview) == (before.pending_since, before.preview)
    assert await store.jobs.next_due(frozenset()) is not None


async def test_an_older_question_is_refused_without_a_record(store: Store) -> None:
    await store.log.append(saying())
    late = writing(message("a"), fence=Fence(answers=Offset(-1)), if_refused=BLOCKED)
    await refused(store, late, NewerCustomerMessage)


async def test_a_lost_lease_is_refused_without_a_record(store: Store) -> None:
    late = writing(message("a"), fence=Fence(lease="gone"), if_refused=BLOCKED)
    await refused(store, late, LeaseLost)


async def test_an_unknown_session_has_no_record(store: Store) -> None:
    fence = Fence(epoch=Epoch(0))
    late = writing(message("a"), session_id="nowhere", fence=fence, if_refused=BLOCKED)
    with pytest.raises(NotFound):
        await store.log.append(late)


# --- What a commit does to its session


async def test_the_clock_starts_at_the_first_message_and_stays(store: Store) -> None:
    await store.log.append(saying(at=after(1)))
    await store.log.append(saying(at=after(2)))
    session = await store.log.session(S)
    assert (session.pending_since, session.customer_offset) == (after(1), 1)


async def test_an_answer_stops_the_clock(store: Store) -> None:
    await store.log.append(saying())
    await store.log.append(writing(message("a", Source.AI_AGENT), pending=Pending.CLEAR))
    session = await store.log.session(S)
    assert (session.pending_since, session.customer_offset) == (None, 0)


async def test_other_events_leave_the_clock_alone(store: Store) -> None:
    await store.log.append(saying(at=after(1)))
    await store.log.append(writing(message("a", Source.AI_AGENT), at=after(2)))
    assert (await store.log.session(S)).pending_since == after(1)


async def test_the_preview_is_the_last_thing_somebody_said(store: Store) -> None:
    line, memo = message("joined", Source.SYSTEM), staff_event()
    await store.log.append(saying("first"))
    await store.log.append(writing(message("x" * 500, Source.HUMAN_AGENT), line, memo))
    preview = (await store.log.session(S)).preview
    assert preview == Preview(source=Source.HUMAN_AGENT, text="x" * 160, at=NOON, offset=Offset(1))
    await store.log.append(writing(line))
    assert (await store.log.session(S)).preview == preview


async def test_a_change_of_hands_is_written_as_a_whole(store: Store) -> None:
    await store.log.append(saying(at=after(1)))
    session = await in_queue(store)
    assert (session.owner.kind, session.epoch) == (OwnerKind.QUEUE, 1)
    assert session.handoff_id is not None
    handoff = await store.log.handoff(session.handoff_id)
    assert handoff.state is HandoffState.WAITING
    assert handoff.waiting_since == session.waiting_since == after(1)
    assert await store.jobs.next_due(frozenset()) is not None
    kinds = [event.kind for event in await log_of(store)]
    assert kinds == [Kind.MESSAGE, Kind.CUSTOM, Kind.MESSAGE]


async def test_a_claimed_session_waits_no_longer(store: Store) -> None:
    session = await with_dana(store)
    assert (session.owner.operator_id, session.owner.display_name) == (DANA.id, "Dana")
    assert session.waiting_since is None
    assert session.handoff_id is not None
    assert (await store.log.handoff(session.handoff_id)).state is HandoffState.ACTIVE
    assert await store.jobs.next_due(frozenset()) is None


async def test_a_settled_session_is_open_again_once_a_person_takes_it_up(store: Store) -> None:
    session = await with_dana(store)
    assert session.handoff_id is not None
    handoff = await store.log.handoff(session.handoff_id)
    await store.log.append(handing(session, handoff, Resolve(by=DANA)))
    await with_dana(store)
    assert not (await store.log.session(S)).closed


async def test_a_settled_session_is_closed_until_the_customer_writes(store: Store) -> None:
    session = await with_dana(store)
    assert session.handoff_id is not None
    handoff = await store.log.handoff(session.handoff_id)
    await store.log.append(handing(session, handoff, Resolve(by=DANA)))
    settled = await store.log.session(S)
    assert (settled.closed, settled.handoff_id) == (True, None)
    assert settled.returned_offset == settled.next_offset - 1
    await store.log.append(saying())
    assert not (await store.log.session(S)).closed


async def test_only_the_way_back_to_the_ai_counts_as_a_return(store: Store) -> None:
    assert (await with_dana(store)).returned_offset == -1


async def test_a_commit_without_events_moves_no_offset(store: Store) -> None:
    await store.log.append(saying())
    before = await store.log.session(S)
    await store.log.append(writing(jobs=(CancelJob(kind=JobKind.TURN),)))
    assert await store.log.session(S) == before


# --- Idempotency keys


async def test_the_same_key_gives_the_same_event(store: Store, ears: Ears) -> None:
    first = await store.log.append(saying("a", key="k"))
    again = await store.log.append(saying("a", key="k", at=after(9)))
    assert (first.replayed, again.replayed) == (False, True)
    assert list(again.events) == list(first.events) == await log_of(store)
    assert len(ears.commits) == 1


async def test_a_retry_is_answered_whatever_has_happened_since(store: Store) -> None:
    fence = Fence(epoch=Epoch(0), answers=Offset(-1))
    words = message("a", Source.AI_AGENT, idempotency_key="k")
    first = await store.log.append(writing(words, fence=fence))
    await in_queue(store)
    again = await store.log.append(writing(words, fence=fence, if_refused=BLOCKED))
    assert list(again.events) == list(first.events)


async def test_a_key_with_other_words_is_refused(store: Store) -> None:
    await store.log.append(saying("a", key="k"))
    await refused(store, saying("b", key="k"), KeyReused)


async def test_a_key_of_another_voice_is_refused(store: Store) -> None:
    await store.log.append(saying("a", key="k"))
    other = writing(message("a", Source.HUMAN_AGENT, idempotency_key="k"))
    await refused(store, other, KeyReused)


async def test_a_refused_event_does_not_use_up_its_key(store: Store) -> None:
    commit = saying("a", key="k")
    wrong = writing(*commit.events, fence=Fence(epoch=Epoch(5)))
    await refused(store, wrong, OwnerChanged)
    assert (await store.log.append(commit)).wrote


async def test_keys_of_different_sessions_are_strangers(store: Store) -> None:
    await store.log.create(a_session("other"))
    await store.log.append(saying("a", key="k"))
    assert (await store.log.append(saying("b", key="k", session_id="other"))).wrote


async def test_an_event_is_found_by_its_key(store: Store) -> None:
    [event] = (await store.log.append(saying("a", key="k"))).events
    assert await store.log.keyed(S, "k") == event
    assert await store.log.keyed(S, "other") is None
    assert await store.log.keyed(SessionId("other"), "k") is None


async def test_one_key_sent_by_many_at_once_is_one_event(store: Store, ears: Ears) -> None:
    appended = await asyncio.gather(*(store.log.append(saying("a", key="k")) for _ in range(32)))
    assert len(await log_of(store)) == 1
    assert sum(result.wrote for result in appended) == 1
    assert len({result.events[0].offset for result in appended}) == 1
    assert len(ears.commits) == 1


async def test_of_two_texts_under_one_key_one_is_kept(store: Store) -> None:
    commits = [saying(text, key="k") for text in ("a", "b") * 8]
    results = await asyncio.gather(
        *(store.log.append(commit) for commit in commits), return_exceptions=True
    )
    [kept] = await log_of(store)
    for commit, result in zip(commits, results, strict=True):
        same = commit.events[0].data["message"] == kept.text
        assert isinstance(result, BaseException) is not same
    assert sum(isinstance(result, KeyReused) for result in results) == 8


# --- Many at once


async def test_64_appenders_leave_no_gap(store: Store) -> None:
    results = await asyncio.gather(
        *(store.log.append(writing(message(f"{n}"), staff_event(n=n))) for n in range(64))
    )
    events = await log_of(store)
    assert [event.offset for event in events] == list(range(128))
    assert sorted(e.offset for r in results for e in r.events) == list(range(128))
    assert (await store.log.session(S)).next_offset == 128
    for n, result in enumerate(results):
        mine, memo = (events[event.offset] for event in result.events)
        assert (mine.text, memo.data["n"]) == (f"{n}", n)
        assert memo.offset == mine.offset + 1, "a commit's events stand together"


async def test_of_two_people_who_take_over_at_once_one_wins(store: Store) -> None:
    session = await in_queue(store)
    assert session.handoff_id is not None
    handoff = await store.log.handoff(session.handoff_id)
    commits = [handing(session, handoff, taking(who)) for who in (DANA, LEE)]
    first, second = await asyncio.gather(
        *(store.log.append(commit) for commit in commits), return_exceptions=True
    )
    assert isinstance(first, OwnerChanged) is not isinstance(second, OwnerChanged)
    [lost] = [result for result in (first, second) if isinstance(result, OwnerChanged)]
    now = await store.log.session(S)
    assert (now.epoch, lost.owner, lost.epoch) == (2, now.owner, 2)


async def test_a_word_and_a_take_over_at_once_come_in_an_order(store: Store) -> None:
    for n in range(16):
        await store.log.create(a_session(f"race-{n}"))
    told: list[bool] = []

    async def race(session: Session, *, word_first: bool) -> None:
        ticket = await store.log.reserve_ticket()
        word = writing(
            message("word", Source.AI_AGENT),
            session_id=session.id,
            fence=Fence(epoch=Epoch(0)),
            if_refused=BLOCKED,
        )
        both = [store.log.append(word), store.log.append(opening(session, ticket))]
        ordered = both if word_first else both[::-1]
        results = await asyncio.gather(*ordered, return_exceptions=True)
        told.append(any(isinstance(result, OwnerChanged) for result in results))
        events = await log_of(store, session.id)
        sources = [event.source for event in events]
        if told[-1]:
            assert Source.AI_AGENT not in sources
            assert events[-1].data == BLOCKED.data
        else:
            assert sources[0] is Source.AI_AGENT

    sessions = [await store.log.session(SessionId(f"race-{n}")) for n in range(16)]
    await asyncio.gather(*(race(s, word_first=n % 2 == 0) for n, s in enumerate(sessions)))
    assert len(told) == 16


async def test_the_owner_speaks_while_others_write(store: Store) -> None:
    session = await with_dana(store)
    words = human_message(session, message("Dana", Source.HUMAN_AGENT), at=NOON)
    others = [store.log.append(writing(staff_event(n=n))) for n in range(16)]
    await asyncio.gather(*others, store.log.append(words))
    assert [e.text for e in await log_of(store) if e.source is Source.HUMAN_AGENT].count("Dana")


async def test_the_clock_of_a_queue_starts_at_what_was_written_while_it_was_decided(
    store: Store,
) -> None:
    seen = await with_dana(store)
    assert seen.handoff_id is not None
    handoff = await store.log.handoff(seen.handoff_id)
    await store.log.append(saying("And my bike?", at=after(5)))
    back = Requeue(by=DANA, queue=handoff.queue)
    await store.log.append(handing(seen, handoff, back, at=after(9)))
    assert (await store.log.session(S)).waiting_since == after(5)
    assert (await store.log.handoff(handoff.id)).waiting_since == after(5)
