"""The contract of `JobBoard`: one row per kind and session, one holder at a time, no job lost."""

import asyncio
from datetime import datetime

import pytest
from msgspec.structs import replace

from secondline.domain.errors import LeaseLost
from secondline.domain.ids import AgentId, SessionId
from secondline.domain.jobs import CancelJob, Job, JobChange, JobKind, Postpone, Schedule
from tests.support.stores import Store
from tests.support.values import NOON, ROBOT, Ears, a_session, after, writing

MINE = frozenset({ROBOT})
TURN, TIMER = JobKind.TURN, JobKind.UNANSWERED


def turn(at: datetime = NOON, agent: AgentId = ROBOT) -> Schedule:
    return Schedule(kind=TURN, run_at=at, agent_id=agent)


async def change(store: Store, *jobs: JobChange, session_id: str = "s") -> None:
    await store.log.append(writing(session_id=session_id, jobs=jobs))


async def claim(
    store: Store,
    *,
    now: datetime = NOON,
    lease: str = "mine",
    limit: int = 9,
    kind: JobKind | None = None,
    agents: frozenset[AgentId] = MINE,
    overdue_before: datetime | None = None,
) -> list[Job]:
    """Claim for the 15 seconds after *now*."""
    jobs = await store.jobs.claim(
        now=now,
        lease=lease,
        until=after((now - NOON).total_seconds() + 15),
        limit=limit,
        kind=kind,
        agents=agents,
        overdue_before=overdue_before,
    )
    return list(jobs)


async def test_a_due_job_is_claimed(store: Store) -> None:
    await change(store, turn())
    expected = Job(kind=TURN, session_id=SessionId("s"), run_at=NOON, lease="mine", attempt=1)
    assert await claim(store) == [expected]


async def test_a_job_waits_for_its_time(store: Store) -> None:
    await change(store, turn(after(5)))
    assert await claim(store, now=after(4.999999)) == []
    assert await store.jobs.next_due(MINE) == after(5)
    assert len(await claim(store, now=after(5))) == 1


async def test_a_job_scheduled_twice_is_one_job_at_the_later_word(store: Store) -> None:
    await change(store, turn(after(5)))
    await change(store, turn(after(9)))
    assert await store.jobs.next_due(MINE) == after(9)
    await change(store, turn(after(2)))
    assert await store.jobs.next_due(MINE) == after(2)
    assert len(await claim(store, now=after(60))) == 1


async def test_kinds_and_sessions_have_their_own_jobs(store: Store) -> None:
    await store.log.create(a_session("t"))
    others = [Schedule(kind=kind, run_at=NOON) for kind in JobKind if kind is not TURN]
    await change(store, turn(), *others)
    await change(store, turn(), *others, session_id="t")
    claimed = await claim(store)
    assert {(job.kind, job.session_id) for job in claimed} == {
        (kind, name) for kind in JobKind for name in ("s", "t")
    }


async def test_a_kind_can_be_asked_for(store: Store) -> None:
    await change(store, turn(), Schedule(kind=TIMER, run_at=NOON))
    assert [job.kind for job in await claim(store, kind=TIMER)] == [TIMER]
    assert [job.kind for job in await claim(store, kind=TURN)] == [TURN]


async def test_what_fell_due_first_is_claimed_first(store: Store) -> None:
    for name, second in (("c", 3), ("a", 1), ("b", 2)):
        await store.log.create(a_session(name))
        await change(store, turn(after(second)), session_id=name)
    assert [j.session_id for j in await claim(store, now=after(9), limit=1)] == ["a"]
    rest = await claim(store, now=after(9), lease="next", limit=9)
    assert {job.session_id for job in rest} == {"b", "c"}


async def test_a_leased_job_is_nobody_elses(store: Store) -> None:
    await change(store, turn())
    await claim(store, lease="first")
    assert await claim(store, lease="second") == []
    assert await store.jobs.next_due(MINE) == after(15)


async def test_of_many_workers_at_once_one_gets_each_job(store: Store) -> None:
    for n in range(20):
        await store.log.create(a_session(f"j-{n}"))
        await change(store, turn(), session_id=f"j-{n}")
    claims = await asyncio.gather(*(claim(store, lease=f"{w}", limit=3) for w in range(10)))
    claimed = [job.session_id for jobs in claims for job in jobs]
    assert sorted(claimed) == sorted({f"j-{n}" for n in range(20)})
    assert all(len(jobs) <= 3 for jobs in claims)


async def test_a_silent_worker_loses_its_job(store: Store) -> None:
    await change(store, turn())
    [lost] = await claim(store, lease="dead")
    assert await claim(store, now=after(14.999999), lease="next") == []
    [taken] = await claim(store, now=after(15), lease="next")
    assert (taken.lease, taken.attempt) == ("next", 2)
    with pytest.raises(LeaseLost):
        await store.jobs.renew(lost, until=after(99))
    await store.jobs.finish(lost)
    await store.jobs.release(lost, run_at=after(99))
    assert await store.jobs.next_due(MINE) == after(30), "the new holder's lease stands"


async def test_a_worker_that_gives_signs_of_life_keeps_its_job(store: Store) -> None:
    await change(store, turn())
    [job] = await claim(store)
    await store.jobs.renew(job, until=after(40))
    assert await claim(store, now=after(39), lease="next") == []
    assert len(await claim(store, now=after(40), lease="next")) == 1


async def test_a_finished_job_is_gone(store: Store) -> None:
    await change(store, turn())
    [job] = await claim(store)
    await store.jobs.finish(job)
    assert await store.jobs.next_due(MINE) is None
    with pytest.raises(LeaseLost):
        await store.jobs.renew(job, until=after(99))


async def test_a_job_scheduled_anew_while_it_is_done_is_not_lost(store: Store, ears: Ears) -> None:
    """The customer writes in the moment in which a turn ends for want of anything to answer."""
    await change(store, turn())
    [job] = await claim(store)
    await change(store, turn(after(5)))
    ears.job_changes = 0
    await store.jobs.finish(job)
    assert await store.jobs.next_due(MINE) == after(5)
    assert ears.job_changes == 1, "a worker must be woken for it"
    [again] = await claim(store, now=after(5), lease="next")
    assert again.attempt == 1


async def test_a_job_scheduled_anew_stays_with_its_holder_until_then(store: Store) -> None:
    await change(store, turn())
    [job] = await claim(store)
    await change(store, turn(after(5)))
    assert await claim(store, now=after(6), lease="next") == []
    await store.jobs.renew(job, until=after(60))


async def test_a_cancelled_job_is_gone(store: Store) -> None:
    await change(store, turn())
    await change(store, CancelJob(kind=TURN))
    await change(store, CancelJob(kind=TURN))
    assert await claim(store) == []


async def test_a_job_cancelled_while_leased_is_lost_to_its_holder(store: Store) -> None:
    await change(store, turn())
    [job] = await claim(store)
    await change(store, CancelJob(kind=TURN))
    with pytest.raises(LeaseLost):
        await store.jobs.renew(job, until=after(99))


async def test_the_holder_of_a_cancelled_job_cannot_touch_the_next_one(store: Store) -> None:
    await change(store, turn())
    [job] = await claim(store)
    await change(store, CancelJob(kind=TURN))
    await change(store, turn())
    await store.jobs.finish(job)
    await store.jobs.release(job, run_at=after(99))
    assert await store.jobs.next_due(MINE) == NOON


async def test_a_cancel_and_a_schedule_in_one_commit_count_in_their_order(store: Store) -> None:
    await change(store, CancelJob(kind=TURN), turn())
    assert len(await claim(store)) == 1


async def test_a_released_job_comes_back_at_its_time(store: Store, ears: Ears) -> None:
    await change(store, turn())
    [job] = await claim(store)
    ears.job_changes = 0
    await store.jobs.release(job, run_at=after(3))
    assert ears.job_changes == 1
    assert await claim(store, now=after(2), lease="next") == []
    [again] = await claim(store, now=after(3), lease="next")
    assert again.attempt == 2


async def test_a_postponed_job_waits_longer_and_never_shorter(store: Store) -> None:
    await change(store, turn(after(5)))
    await change(store, Postpone(kind=TURN, run_at=after(8)))
    assert await store.jobs.next_due(MINE) == after(8)
    await change(store, Postpone(kind=TURN, run_at=after(6)))
    assert await store.jobs.next_due(MINE) == after(8)


async def test_a_job_that_has_begun_is_not_postponed(store: Store) -> None:
    await change(store, turn())
    [job] = await claim(store)
    await change(store, Postpone(kind=TURN, run_at=after(8)))
    await store.jobs.finish(job)
    assert await store.jobs.next_due(MINE) is None


async def test_nothing_to_postpone_is_nothing_new(store: Store) -> None:
    await change(store, Postpone(kind=TURN, run_at=after(8)))
    assert await store.jobs.next_due(MINE) is None


# --- Whose turn it is


async def test_turns_of_other_agents_are_left_alone(store: Store) -> None:
    await change(store, turn(agent=AgentId("bot")))
    assert await claim(store) == []
    assert await store.jobs.next_due(MINE) is None
    assert len(await claim(store, agents=frozenset({AgentId("bot"), ROBOT}))) == 1


async def test_a_worker_without_agents_still_has_the_timers(store: Store) -> None:
    await change(store, turn(), Schedule(kind=TIMER, run_at=after(1)))
    assert await store.jobs.next_due(frozenset()) == after(1)
    found = await claim(store, now=after(1), agents=frozenset())
    assert [job.kind for job in found] == [TIMER]


async def test_a_bot_asks_for_its_own_turns_only(store: Store) -> None:
    await change(store, Schedule(kind=TIMER, run_at=NOON))
    assert await store.jobs.next_due(MINE, only_theirs=True) is None
    await change(store, turn(after(4)))
    assert await store.jobs.next_due(MINE, only_theirs=True) == after(4)


async def test_an_overdue_turn_of_a_silent_bot_is_taken(store: Store) -> None:
    await change(store, turn(agent=AgentId("bot")))
    assert await claim(store, now=after(60), overdue_before=after(-0.000001)) == []
    assert len(await claim(store, now=after(60), overdue_before=after(0.000001))) == 1


async def test_an_overdue_turn_that_its_bot_has_begun_is_left_to_it(store: Store) -> None:
    bot = frozenset({AgentId("bot")})
    await change(store, turn(agent=AgentId("bot")))
    await claim(store, now=after(50), agents=bot)
    assert await claim(store, now=after(60), lease="next", overdue_before=after(59)) == []
    assert len(await claim(store, now=after(65), lease="next", overdue_before=after(59))) == 1


async def test_a_turn_goes_to_the_agent_named_last(store: Store) -> None:
    await change(store, turn(agent=AgentId("bot")))
    await change(store, turn(agent=ROBOT))
    assert len(await claim(store)) == 1


async def test_a_turn_goes_with_the_session_to_another_agent(store: Store) -> None:
    await change(store, turn(), Schedule(kind=TIMER, run_at=NOON))
    [held] = await claim(store, kind=TURN)
    other = AgentId("other")

    await store.log.describe(SessionId("s"), lambda session: replace(session, agent_id=other))

    with pytest.raises(LeaseLost):
        await store.jobs.renew(held, until=after(30))
    assert await claim(store, kind=TURN, lease="late") == []
    [job] = await claim(store, kind=TURN, agents=frozenset({other}), lease="new")
    assert (job.lease, job.attempt) == ("new", 1)
    assert len(await claim(store, kind=TIMER)) == 1


async def test_a_turn_stays_as_it_is_where_the_agent_does(store: Store) -> None:
    await change(store, turn())
    [held] = await claim(store)

    await store.log.describe(SessionId("s"), lambda session: replace(session, title="New"))

    await store.jobs.renew(held, until=after(30))
