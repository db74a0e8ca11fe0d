"""
The three points of an envelope and a draft of a reply, written by a model once the handoff stands.

A handoff never waits for them: it is in the log, and on the screens with the extractive summary,
before the model is asked. What the model writes in time is one more event of the log.
"""

from dataclasses import dataclass
from datetime import timedelta

import anyio
import structlog

from secondline.domain.commit import Commit
from secondline.domain.envelope import summary_event
from secondline.domain.errors import KeyReused, NotFound
from secondline.domain.events import LASTING, Audience
from secondline.domain.jobs import Job
from secondline.ports import AgentFailure, Clock, EventLog, JobBoard, Summarizer
from secondline.services.handoffs import ENVELOPE_EVENTS

log = structlog.get_logger(__name__)

# A summary that took its worker down with it is not worth a third try.
MOST_ATTEMPTS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Summaries:
    """The job "a model writes the summary"; *deadline* is what the model gets."""

    log: EventLog
    jobs: JobBoard
    summarizer: Summarizer | None
    clock: Clock
    deadline: timedelta

    async def write(self, job: Job) -> None:
        """Have the summary of the session's open handoff written; too late is never."""
        if self.summarizer is not None and job.attempt <= MOST_ATTEMPTS:
            try:
                with anyio.fail_after(self.deadline.total_seconds()):
                    await self._write(job, self.summarizer)
            except (TimeoutError, AgentFailure) as error:
                reason = str(error) or "late"
                log.warning("summary.failed", session=job.session_id, reason=reason)
            except (NotFound, KeyReused):
                pass  # erased meanwhile, or written already
        await self.jobs.finish(job)

    async def _write(self, job: Job, summarizer: Summarizer) -> None:
        session = await self.log.session(job.session_id)
        if session.handoff_id is None:
            return
        handoff = await self.log.handoff(session.handoff_id)
        told = handoff.request.summary
        if told.wants and told.tried and told.why_human:
            return  # the agent has said it all
        events = await self.log.latest(
            session.id, audience=Audience.STAFF, limit=ENVELOPE_EVENTS, kinds=LASTING
        )
        written = await summarizer.summarize(handoff, events)
        # Once for each time that the session came into a queue, however often the job is run.
        event = summary_event(handoff, written, key=f"summary:{handoff.id}:{session.epoch}")
        await self.log.append(Commit(session_id=session.id, at=self.clock(), events=(event,)))
