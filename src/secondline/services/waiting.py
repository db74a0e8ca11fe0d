"""The timer of a waiting handoff: nobody waits without a next step (law 6)."""

from dataclasses import dataclass

import structlog

from secondline.domain.errors import NoHealthyAgent, NotFound
from secondline.domain.jobs import Job
from secondline.domain.owner import OwnerKind
from secondline.ports import Clock, EventLog, JobBoard
from secondline.services.handoffs import Handoffs

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What happens when nobody has come in time."""

    log: EventLog
    jobs: JobBoard
    handoffs: Handoffs
    clock: Clock

    async def unanswered(self, job: Job) -> None:
        """Give the session back to the AI with an apology; without an AI, keep waiting."""
        try:
            session = await self.log.session(job.session_id)
            if session.owner.kind is OwnerKind.QUEUE and session.handoff_id is not None:
                await self.handoffs.expire(session.handoff_id)
        except NoHealthyAgent:
            log.warning("handoff.still_waiting", session=job.session_id)
            await self.jobs.release(job, run_at=self.clock() + self.handoffs.house.patience)
        except NotFound:
            pass
        else:
            await self.jobs.finish(job)
