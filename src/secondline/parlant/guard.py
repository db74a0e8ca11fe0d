# pyright: basic, reportMissingImports=false
# Parlant is in an environment of its own, where this module is used.
"""
A session store that takes no word of the AI's for a session that a person has.

Parlant reads a session's mode once, when a turn begins. What it says later goes to the store, so
that is where it is stopped, however it was made: messages, preambles, streams, `utter`.
"""

import copy
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from http import HTTPStatus
from typing import Any

import anyio
import parlant.sdk as p
from fastapi import HTTPException
from parlant.adapters.db.transient import TransientDocumentDatabase
from parlant.core.persistence.document_database import DocumentDatabase
from parlant.core.sessions import (
    Event,
    EventId,
    EventKind,
    EventSource,
    EventUpdateParams,
    Session,
    SessionDocumentStore,
    SessionId,
    SessionUpdateParams,
)
from parlant.core.tracer import Tracer

#: What stands in place of a message that came too late: a custom event, which chats do not show.
SUPPRESSED = "ai_message_suppressed"

#: What the caller of `utter` is told, as a conflict.
TAKEN = "A person has this session, so the AI's words were not said."


class GuardedSessionStore(SessionDocumentStore):
    """
    Parlant's own store, with the one rule added.

    The words with which a tool of the AI's takes its leave are still said: those of the turn in
    which the tool has set the session to manual, until a person speaks or takes the session over
    by setting it to manual once more.
    """

    def __init__(self, database: DocumentDatabase, allow_migration: bool = False) -> None:  # noqa: FBT001, FBT002 - Parlant's way
        super().__init__(database, allow_migration)
        self._guard = anyio.Lock()
        self._taken: set[SessionId] = set()

    async def create_event(
        self,
        session_id: SessionId,
        source: EventSource,
        kind: EventKind,
        trace_id: str,
        data: Any,  # noqa: ANN401 - JSON
        metadata: Mapping[str, Any] = {},
        creation_utc: datetime | None = None,
    ) -> Event:
        # Parlant goes on writing into the very list of pieces that it hands over.
        data = copy.deepcopy(data)
        async with self._guard:
            if source in (EventSource.HUMAN_AGENT, EventSource.HUMAN_AGENT_ON_BEHALF_OF_AI_AGENT):
                self._taken.add(session_id)
            spoken = source == EventSource.AI_AGENT and kind == EventKind.MESSAGE
            if spoken and await self._is_late(session_id, trace_id):
                kind, data = EventKind.CUSTOM, {"type": SUPPRESSED, "message": data["message"]}
            return await super().create_event(
                session_id, source, kind, trace_id, data, metadata, creation_utc
            )

    async def update_event(
        self, session_id: SessionId, event_id: EventId, params: EventUpdateParams
    ) -> Event:
        params = copy.deepcopy(params)
        async with self._guard:
            if "data" in params:
                event = await self.read_event(session_id, event_id)
                if event.kind == EventKind.CUSTOM:
                    return event  # the rest of a stream that was stopped before its first piece
                if await self._is_late(session_id, event.trace_id):
                    params["data"] = _ended(event.data)
            return await super().update_event(session_id, event_id, params)

    async def list_events(
        self,
        session_id: SessionId,
        source: EventSource | None = None,
        trace_id: str | None = None,
        kinds: Sequence[EventKind] = (),
        min_offset: int | None = None,
        exclude_deleted: bool = True,  # noqa: FBT001, FBT002 - Parlant's way
    ) -> Sequence[Event]:
        events = await super().list_events(
            session_id, source, trace_id, kinds, min_offset, exclude_deleted
        )
        # This is how `utter` asks for what it has just made Parlant say; without an answer it
        # fails in a way that tells its caller nothing.
        uttered = trace_id is not None and min_offset is None and list(kinds) == [EventKind.MESSAGE]
        if uttered and not events and await self._suppressed(session_id, trace_id):
            raise HTTPException(HTTPStatus.CONFLICT, TAKEN)
        return events

    async def _suppressed(self, session_id: SessionId, trace_id: str | None) -> bool:
        events = await super().list_events(session_id, trace_id=trace_id, kinds=[EventKind.CUSTOM])
        return any(event.data.get("type") == SUPPRESSED for event in events)

    async def update_session(self, session_id: SessionId, params: SessionUpdateParams) -> Session:
        async with self._guard:
            if params.get("mode") == "manual" and await self._is_manual(session_id):
                # Parlant itself sets it once more for each round of the turn that has left.
                trace = p.Server.current.container[Tracer].trace_id
                if not await self._left_itself(session_id, trace):
                    self._taken.add(session_id)
            if params.get("mode") == "auto":
                self._taken.discard(session_id)
            return await super().update_session(session_id, params)

    async def _is_late(self, session_id: SessionId, trace_id: str) -> bool:
        if not await self._is_manual(session_id):
            return False
        return session_id in self._taken or not await self._left_itself(session_id, trace_id)

    async def _is_manual(self, session_id: SessionId) -> bool:
        return (await self.read_session(session_id)).mode == "manual"

    async def _left_itself(self, session_id: SessionId, trace_id: str) -> bool:
        """Whether a tool of this very turn has set the session to manual."""
        events = await self.list_events(session_id, kinds=[EventKind.TOOL])
        calls = [
            call
            for event in events
            if event.trace_id.split("::")[0] == trace_id.split("::", maxsplit=1)[0]
            for call in event.data["tool_calls"]
        ]
        return any((call["result"].get("control") or {}).get("mode") == "manual" for call in calls)


def _ended(data: Any) -> Any:  # noqa: ANN401 - JSON
    """Return a streamed message as far as it has come, marked as complete."""
    chunks = data.get("chunks") or []
    return data if chunks and chunks[-1] is None else {**data, "chunks": [*chunks, None]}


@asynccontextmanager
async def guarded_store(
    database: DocumentDatabase | None = None,
) -> AsyncGenerator[GuardedSessionStore]:
    """Open a guarded store over *database*, in memory unless given, as Parlant's default is."""
    async with GuardedSessionStore(database or TransientDocumentDatabase()) as store:
        yield store
