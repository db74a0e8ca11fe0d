"""Creating sessions and changing what people say of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from secondline.domain.actors import Actor
from secondline.domain.errors import NotFound
from secondline.domain.handoff import Closing
from secondline.domain.ids import AgentId, CustomerId, SessionId
from secondline.domain.owner import OwnerKind
from secondline.domain.session import Session, in_care_of
from secondline.domain.value import Value
from secondline.ports import JOBS, Clock, Directory, EventLog, Hub, NewId
from secondline.services.agents import Agents
from secondline.services.handoffs import Handoffs

# Parlant's name for a customer that nobody named.
GUEST = CustomerId("guest")


class NewSession(Value, kw_only=True):
    """What the creator of a session says of it."""

    agent_id: AgentId | None = None
    customer_id: CustomerId | None = None
    customer_name: str | None = None
    title: str | None = None
    channel: str = "api"
    language: str | None = None
    metadata: Mapping[str, Any]
    labels: tuple[str, ...] = ()


class SessionUpdate(Value, kw_only=True):
    """What to change; None leaves a thing as it is."""

    title: str | None = None
    customer_id: CustomerId | None = None
    agent_id: AgentId | None = None
    consumption_offsets: Mapping[str, int]
    set_metadata: Mapping[str, Any]
    unset_metadata: tuple[str, ...] = ()
    add_labels: tuple[str, ...] = ()
    remove_labels: tuple[str, ...] = ()

    @property
    def says_something(self) -> bool:
        return self != SessionUpdate(consumption_offsets={}, set_metadata={})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sessions:
    """The use cases around sessions."""

    log: EventLog
    directory: Directory
    agents: Agents
    handoffs: Handoffs
    hub: Hub
    clock: Clock
    new_id: NewId

    async def create(self, wanted: NewSession) -> Session:
        """
        Start a session; an unknown customer is accepted as they are, as Parlant does.

        Raises:
            NotFound: there is no such agent.
        """
        agent_id = wanted.agent_id or self.agents.default
        await self.agents.require(agent_id)
        customer_id = wanted.customer_id or GUEST
        session = Session(
            id=SessionId(self.new_id()),
            agent_id=agent_id,
            customer_id=customer_id,
            customer_name=wanted.customer_name or await self._name(customer_id),
            created_at=self.clock(),
            title=wanted.title,
            channel=wanted.channel,
            language=wanted.language,
            metadata=wanted.metadata,
            labels=wanted.labels,
        )
        await self.log.create(session)
        return session

    async def _name(self, customer_id: CustomerId) -> str:
        try:
            return (await self.directory.customer(customer_id)).name
        except NotFound:
            return "Guest" if customer_id == GUEST else customer_id

    async def update(
        self,
        session_id: SessionId,
        update: SessionUpdate,
        by: Actor,
        *,
        manual: bool | None = None,
        check: Callable[[Session], None] = lambda _: None,
    ) -> Session:
        """
        Change what is said of a session and, unless *manual* is None, who has it: all or nothing.

        *check* may refuse the result.

        Raises:
            NotFound: there is no such session, agent or customer.
        """
        if update.agent_id is not None:
            await self.agents.require(update.agent_id)
        name = None if update.customer_id is None else await self._name(update.customer_id)

        def change(session: Session) -> Session:
            session = in_care_of(session, update.agent_id or session.agent_id)
            changed = replace(
                session,
                title=session.title if update.title is None else update.title,
                customer_id=update.customer_id or session.customer_id,
                customer_name=name or session.customer_name,
                consumption_offsets={
                    **session.consumption_offsets,
                    **update.consumption_offsets,
                },
                metadata={
                    **{
                        key: value
                        for key, value in session.metadata.items()
                        if key not in update.unset_metadata
                    },
                    **update.set_metadata,
                },
                labels=tuple(
                    sorted({*session.labels, *update.add_labels} - {*update.remove_labels})
                ),
            )
            check(changed)
            return changed

        # What is refused is refused before anybody takes the session over.
        change(await self.log.session(session_id))
        if manual is not None:
            await self._set_mode(session_id, by, manual=manual)
        if not update.says_something:
            return await self.log.session(session_id)
        session = await self.log.describe(session_id, change)
        if update.agent_id is not None:
            self.hub.wake(JOBS)
            self.hub.wake(session_id)
        return session

    async def _set_mode(self, session_id: SessionId, by: Actor, *, manual: bool) -> None:
        """
        Do what Parlant's `mode` asks for: take over, or return without a note.

        Asking for the mode that the session has already changes nothing, unless it is in a
        queue: then `manual` is a claim.
        """
        session = await self.log.session(session_id)
        if manual:
            if session.owner.kind is not OwnerKind.OPERATOR or not by.is_supervisor:
                await self.handoffs.take_over(session_id, by)
        elif session.handoff_id is not None:
            if session.owner.kind is OwnerKind.QUEUE:
                await self.handoffs.cancel(session.handoff_id, by)
            else:
                await self.handoffs.give_back(session.handoff_id, by, Closing())
