"""The composition root: reads nothing, decides nothing, wires everything."""

import asyncio
import os
import secrets
from collections.abc import AsyncGenerator, Callable
from contextlib import (
    AbstractAsyncContextManager,
    AsyncExitStack,
    asynccontextmanager,
    suppress,
)
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import anyio
import httpx
from litestar.types import ASGIApp
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from secondline import __version__
from secondline.agents.loading import Unusable
from secondline.agents.parlant.front import ParlantFront
from secondline.agents.parlant.server import ParlantServer
from secondline.agents.webhook import WebhookAgent
from secondline.config import Settings, WrongSettings
from secondline.domain.actors import SYSTEM
from secondline.domain.commit import Commit
from secondline.domain.handoff import Request
from secondline.domain.handover import House
from secondline.domain.ids import AgentId, QueueName
from secondline.domain.jobs import CancelJob, JobKind
from secondline.domain.lines import Lines
from secondline.domain.session import Session
from secondline.ports import FEED, JOBS, Agent, AgentInfo, Pace, Summarizer
from secondline.realtime.hub import LocalHub
from secondline.roster import built_in, summarizer, watcher
from secondline.services.agents import Agents
from secondline.services.handoffs import Handoffs
from secondline.services.nudges import Nudges
from secondline.services.remote_turns import RemoteTurns
from secondline.services.sessions import Sessions
from secondline.services.summaries import Summaries
from secondline.services.turns import Turns
from secondline.services.waiting import Waiting
from secondline.services.watches import Watches
from secondline.services.writing import Writing
from secondline.signals.watcher import Watcher
from secondline.store.sqlite.store import SqliteStore, open_store
from secondline.web.app import create_app
from secondline.web.auth import Gate
from secondline.web.lane import FastLane
from secondline.web.pressure import Pressure
from secondline.web.services import Services
from secondline.web.stream import Outlets
from secondline.worker.worker import Worker

# Proxies close what is silent for a minute; four heartbeats in that time survive a lost one.
HEARTBEAT_SECONDS = 15


def now() -> datetime:
    """Return the time; the one place that asks the machine for it."""
    return datetime.now(UTC)  # noqa: TID251 - see above


class NewIds:
    """
    Gives fresh ids: 80 random bits, short enough to read in a URL.

    The bits are drawn many at a time: a call to the system for each would hand the interpreter
    to the writer thread, in the middle of every message.
    """

    def __init__(self) -> None:
        self._left: list[str] = []

    def __call__(self) -> str:
        if not self._left:
            drawn = os.urandom(10 * 256).hex()
            self._left = [drawn[start : start + 20] for start in range(0, len(drawn), 20)]
        return self._left.pop()


new_id = NewIds()


@dataclass(slots=True)
class Running:
    """What exists while the application runs."""

    services: Services
    worker: Worker
    watches: Watches
    store: SqliteStore
    parlant: ParlantFront | None


class Application:
    """The ASGI application and the work beside it: `asgi` serves while `run` is entered."""

    def __init__(self, settings: Settings, agents: dict[AgentId, Agent] | None = None) -> None:
        """
        Set up *settings*, with *agents* in place of the built-in ones.

        Raises:
            WrongSettings: an agent, a model or a rule cannot be used as it is set up.
        """
        self.settings = settings
        self.hub = LocalHub()
        self._nudges = Nudges()
        self.running: Running | None = None
        self._inside = agents if agents is not None else built_in(settings)
        self._summarizer = summarizer(settings)
        self._watcher = watcher(settings)
        app = create_app(
            lambda: self.services,
            version=__version__,
            allowed_origins=settings.server.allowed_origins,
        )
        # uvicorn and Litestar name ASGI's types each in their own way.
        behind_proxy = cast(
            "ASGIApp", ProxyHeadersMiddleware(cast("Any", app), settings.server.trusted_proxies)
        )
        self.asgi = FastLane(behind_proxy, lambda: self.services)

    @property
    def services(self) -> Services:
        """The use cases; there within `run` only."""
        if self.running is None:
            raise RuntimeError("The application is used outside its run.")
        return self.running.services

    @asynccontextmanager
    async def run(self) -> AsyncGenerator[Running]:
        """
        Open the store, start the worker and the heartbeat; undo it all at the end.

        Raises:
            WrongSettings: an agent of the owner's own does not start.
        """
        async with AsyncExitStack() as stack:
            store = await stack.enter_async_context(
                open_store(
                    self.settings.store.path,
                    committed=announcer(self.hub, self._nudges),
                    jobs_changed=lambda: self.hub.wake(JOBS),
                )
            )
            client = await stack.enter_async_context(httpx.AsyncClient())
            for part in (*self._inside.values(), self._summarizer):
                if isinstance(part, AbstractAsyncContextManager):  # it holds connections
                    held = cast("AbstractAsyncContextManager[Any]", part)
                    try:
                        await stack.enter_async_context(held)
                    except Unusable as error:
                        raise WrongSettings(str(error)) from error
            self.running = await compose(
                self.settings,
                store,
                self.hub,
                self._nudges,
                client,
                self._inside,
                self._summarizer,
                self._watcher,
            )
            works = [self.running.worker.run(), self.running.watches.run(), self._heartbeat()]
            if (front := self.running.parlant) is not None:
                stack.push_async_callback(front.server.aclose)
                works.append(front.run())
            for work in works:
                stack.push_async_callback(_stop, asyncio.create_task(work))
            yield self.running
            self.hub.close()

    async def _heartbeat(self) -> None:
        while True:
            await anyio.sleep(HEARTBEAT_SECONDS)
            self.services.outlets.drop_stuck(asyncio.get_running_loop().time())
            self.hub.beat()


async def check_store(settings: Settings) -> None:
    """
    Open the store once, before anything is served.

    What is wrong with it can then be said in a line; the web server would show a traceback.

    Raises:
        DatabaseUnusable: it cannot be served.
    """
    async with open_store(settings.store.path, committed=lambda _: None, jobs_changed=lambda: None):
        pass


def announcer(hub: LocalHub, nudges: Nudges) -> Callable[[Commit], None]:
    """Return what wakes everybody whom a commit concerns, once it is durable."""

    def announce(commit: Commit) -> None:
        nudges.committed(commit)
        hub.wake(commit.session_id)
        hub.wake(FEED)
        if commit.jobs and any(not isinstance(job, CancelJob) for job in commit.jobs):
            hub.wake(JOBS)

    return announce


async def compose(
    settings: Settings,
    store: SqliteStore,
    hub: LocalHub,
    nudges: Nudges,
    client: httpx.AsyncClient,
    inside: dict[AgentId, Agent],
    summarizes: Summarizer | None = None,
    watches_over: Watcher | None = None,
) -> Running:
    """Wire the services over *store*."""
    log, jobs, directory = store.log, store.jobs, store.directory
    lines = Lines(settings.lines)
    house = House(
        lines=lines,
        queue=QueueName(settings.handoffs.queue),
        patience=timedelta(seconds=settings.handoffs.patience_seconds),
        summarizes=summarizes is not None,
    )
    pace = Pace(
        quiet=timedelta(seconds=settings.turns.quiet_seconds),
        deadline=timedelta(seconds=settings.turns.deadline_seconds),
        chunk=timedelta(seconds=settings.turns.chunk_seconds),
        lease=timedelta(seconds=settings.turns.lease_seconds),
    )

    def reach(info: AgentInfo) -> Agent:
        return WebhookAgent(
            info=info,
            client=client,
            clock=now,
            private_allowed=settings.agent.private_webhooks,
        )

    agents = Agents(
        inside=inside,
        default=AgentId(settings.agent.default),
        directory=directory,
        reach=reach,
        clock=now,
        presume=lambda agent_id: front is not None and front.presume(agent_id),
    )
    await agents.enrol()
    handoffs = Handoffs(log=log, directory=directory, agents=agents, house=house, clock=now)
    watches = Watches(
        log=log, handoffs=handoffs, nudges=nudges, watcher=watches_over, lines=lines, clock=now
    )
    writing = Writing(
        log=log,
        directory=directory,
        handoffs=handoffs,
        watches=watches,
        pace=pace,
        clock=now,
        new_id=new_id,
    )
    sessions = Sessions(
        log=log,
        directory=directory,
        agents=agents,
        handoffs=handoffs,
        hub=hub,
        clock=now,
        new_id=new_id,
    )
    turns = Turns(
        log=log,
        jobs=jobs,
        agents=agents,
        handoffs=handoffs,
        watches=watches,
        hub=hub,
        clock=now,
        new_id=new_id,
        pace=pace,
        lines=lines,
    )
    remote = RemoteTurns(
        log=log,
        jobs=jobs,
        agents=agents,
        handoffs=handoffs,
        watches=watches,
        hub=hub,
        clock=now,
        new_id=new_id,
        pace=pace,
    )
    waiting = Waiting(log=log, jobs=jobs, handoffs=handoffs, clock=now)
    summaries = Summaries(
        log=log,
        jobs=jobs,
        summarizer=summarizes,
        clock=now,
        deadline=timedelta(seconds=settings.model.summary_seconds),
    )
    given = settings.token_secret
    secret = given.get_secret_value() if given else None
    gate = Gate(
        directory=directory,
        secret=secret or await directory.secret("token", secrets.token_urlsafe(32)),
        clock=now,
        open_to_public=settings.server.open_to_public,
    )
    services = Services(
        gate=gate,
        log=log,
        directory=directory,
        agents=agents,
        sessions=sessions,
        writing=writing,
        handoffs=handoffs,
        remote_turns=remote,
        hub=hub,
        outlets=Outlets(),
        pressure=Pressure(),
        clock=now,
        new_id=new_id,
    )
    worker = Worker(
        jobs=jobs,
        agents=agents,
        hub=hub,
        clock=now,
        new_id=new_id,
        pace=pace,
        handlers={
            JobKind.TURN: turns.run,
            JobKind.UNANSWERED: waiting.unanswered,
            JobKind.SUMMARY: summaries.write,
        },
    )
    front = _parlant(settings, store, inside, handoffs)
    if front is not None:
        await front.enrol()
    return Running(services=services, worker=worker, watches=watches, store=store, parlant=front)


def _parlant(
    settings: Settings, store: SqliteStore, inside: dict[AgentId, Agent], handoffs: Handoffs
) -> ParlantFront | None:
    if settings.parlant.url is None:
        return None

    async def hand_off(session: Session, request: Request) -> None:
        await handoffs.request(session.id, request, SYSTEM, expected_epoch=session.epoch)

    return ParlantFront(
        server=ParlantServer(settings.parlant.url),
        only=settings.parlant.agent,
        log=store.log,
        directory=store.directory,
        inside=inside,
        hand_off=hand_off,
    )


async def _stop(task: "asyncio.Task[None]") -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
