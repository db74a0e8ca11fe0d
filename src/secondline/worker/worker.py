"""Takes due jobs from the board and has them done, many at a time."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

import anyio
import structlog
from anyio.abc import TaskGroup

from secondline.domain.errors import SecondlineError
from secondline.domain.jobs import Job, JobKind
from secondline.ports import JOBS, Clock, Hub, JobBoard, NewId, Pace
from secondline.services.agents import Agents

log = structlog.get_logger(__name__)

Do = Callable[[Job], Awaitable[None]]

# Turns wait for models, not for this machine; the limit is there so that a flood of customers
# queues up in the database, where it survives a restart, and not in memory.
MOST_AT_ONCE = 256

# Everything that makes a job due wakes the worker. This is the net below that: turns of bots
# that poll, and do not, are found late by so much.
NET = timedelta(seconds=2)


@dataclass(slots=True, kw_only=True)
class Worker:
    """Runs until cancelled; *handlers* say what to do for each kind of job."""

    jobs: JobBoard
    agents: Agents
    hub: Hub
    clock: Clock
    new_id: NewId
    pace: Pace
    handlers: Mapping[JobKind, Do]
    _running: int = 0

    async def run(self) -> None:
        with self.hub.listen(JOBS) as wakeup:
            async with anyio.create_task_group() as group:
                while True:
                    await self._take(group)
                    with anyio.move_on_after(await self._nap()):
                        await wakeup.wait()

    async def _take(self, group: TaskGroup) -> None:
        now = self.clock()
        free = MOST_AT_ONCE - self._running
        if free <= 0:
            return
        for job in await self.jobs.claim(
            now=now,
            lease=self.new_id(),
            until=now + self.pace.lease,
            limit=free,
            agents=await self.agents.here(),
            overdue_before=now - self.pace.deadline,
        ):
            self._running += 1
            group.start_soon(self._do, job)

    async def _nap(self) -> float:
        """Return the seconds until something falls due."""
        due = await self.jobs.next_due(await self.agents.here())
        if due is None or self._running >= MOST_AT_ONCE:
            return NET.total_seconds()
        return min(max((due - self.clock()).total_seconds(), 0.0), NET.total_seconds())

    async def _do(self, job: Job) -> None:
        try:
            await self.handlers[job.kind](job)
        except Exception as error:
            log.exception("job.failed", kind=job.kind, session=job.session_id)
            if not isinstance(error, SecondlineError):
                with suppress(Exception):
                    await self.jobs.release(job, run_at=self.clock() + self.pace.lease)
        finally:
            self._running -= 1
            self.hub.wake(JOBS)
