"""The log of a session: post, list, follow, annotate, delete."""

from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal

import anyio
import msgspec
from litestar import Response, Router, delete, get, patch, post
from litestar.params import Parameter
from litestar.status_codes import HTTP_204_NO_CONTENT, HTTP_504_GATEWAY_TIMEOUT
from msgspec.structs import replace

from secondline.domain.access import Action, require
from secondline.domain.actors import Role
from secondline.domain.errors import Invalid, NotFound
from secondline.domain.events import Audience, Event, Json, Kind, Source
from secondline.domain.ids import Epoch, Offset, SessionId, offset_of
from secondline.ports import EventFilter
from secondline.services.writing import Participant, Posted
from secondline.web.auth import Caller
from secondline.web.errors import ErrorBody, answers
from secondline.web.limits import (
    COUNT,
    DATA_BYTES,
    METADATA_BYTES,
    Id,
    IdempotencyKey,
    JsonObject,
    Line,
    MessageText,
    check_message,
    check_size,
)
from secondline.web.openapi import ListOrStream
from secondline.web.params import AnyRequest, OffsetQuery, SessionIdPath, Wait
from secondline.web.services import Services
from secondline.web.stream import Stream, StreamResponse, session_frames
from secondline.web.views import EventView, event_view

STATUSES = Literal["acknowledged", "cancelled", "processing", "ready", "typing", "error"]

LONGEST_KEY: Final = 255  # as IdempotencyKey

EventIdPath = Annotated[str, Parameter(max_length=250, description="The event's id")]


class ParticipantBody(Participant, kw_only=True, forbid_unknown_fields=True):
    id: Id | None = None
    display_name: Line = ""


class PostEvent(Posted, kw_only=True, forbid_unknown_fields=True):
    """An event; which fields it needs depends on its kind and source."""

    kind: Kind
    source: Source
    message: MessageText | None = None
    data: JsonObject | None = None
    metadata: JsonObject = msgspec.field(default_factory=dict[str, Any])
    participant: ParticipantBody | None = None
    status: STATUSES | None = None
    idempotency_key: IdempotencyKey | None = None
    expected_epoch: Annotated[Epoch, COUNT] | None = None
    answers: Annotated[Offset, COUNT] | None = None


class AnnotateMetadata(msgspec.Struct, forbid_unknown_fields=True):
    set: JsonObject | None = None
    unset: Annotated[list[Line], msgspec.Meta(max_length=1000)] | None = None


class AnnotateEvent(msgspec.Struct, forbid_unknown_fields=True):
    metadata: AnnotateMetadata


_encode: Final = msgspec.json.Encoder().encode


@post("/", responses=answers(404, 409, 429, body=True))
async def post_event(
    request: AnyRequest,
    services: Services,
    caller: Caller,
    session_id: SessionIdPath,
    data: PostEvent,
    moderation: Literal["none", "auto", "paranoid"] = "none",  # noqa: ARG001 - Parlant's
) -> EventView:
    """
    Write to the conversation.

    A person's word moves the ownership first. An AI's word is fenced: `expected_epoch` is the
    epoch under which it began, `answers` the offset of the last customer message it has read.
    """
    key = request.headers.get("idempotency-key")
    event = await write(services, caller, SessionId(session_id), data, header_key=key)
    return event_view(event, caller.audience)


async def write(
    services: Services,
    caller: Caller,
    session_id: SessionId,
    data: PostEvent,
    *,
    header_key: str | None,
) -> Event:
    """Put a posted event in the log and return it."""
    caller.may_reach(session_id)
    if caller.actor.role is Role.CUSTOMER:
        services.press(caller.actor.id)
    check_message("message", data.message)
    check_size("metadata", data.metadata, METADATA_BYTES)
    check_size("data", data.data, DATA_BYTES)
    if header_key is not None and data.idempotency_key is None:
        data = replace(data, idempotency_key=_checked(header_key))
    return await services.writing.post(session_id, data, caller.actor)


def _checked(key: str) -> str:
    if not (key.isprintable() and 0 < len(key) <= LONGEST_KEY):
        raise Invalid("Idempotency-Key", "A key has 1 to 255 printable characters.")
    return key


@get("/", responses=answers(404, 504), operation_class=ListOrStream)
async def list_events(
    request: AnyRequest,
    services: Services,
    caller: Caller,
    session_id: SessionIdPath,
    *,
    min_offset: OffsetQuery = 0,
    source: Source | None = None,
    kinds: Annotated[str | None, Parameter(description="As `message,status`")] = None,
    trace_id: str | None = None,
    correlation_id: str | None = None,
    wait_for_data: Wait = None,
    sse: bool = False,
) -> list[EventView]:
    """
    Read the log from `min_offset` on.

    With `wait_for_data` a request that finds nothing waits so many seconds, then answers 504.
    With `sse=true`, or `Accept: text/event-stream`, it is a live stream: each frame is one event,
    its `id` the offset; a stream that comes back with `Last-Event-ID` goes on after it.
    """
    identifier = SessionId(session_id)
    require(caller.actor, Action.READ_SESSION)
    caller.may_reach(identifier)
    await services.log.session(identifier)
    audience = caller.audience
    wanted = EventFilter(kinds=_kinds(kinds), source=source, trace_id=trace_id or correlation_id)
    if sse or "text/event-stream" in request.headers.get("accept", ""):
        return _stream(request, services, identifier, wanted, audience, min_offset, wait_for_data)
    seconds = max(wait_for_data or 0, 0)
    events = await _wait_for(services, identifier, wanted, audience, min_offset, seconds)
    if not events and seconds:
        timed_out = ErrorBody("Request timed out")
        return Response(timed_out, status_code=HTTP_504_GATEWAY_TIMEOUT)  # pyright: ignore[reportReturnType]
    return [event_view(event, audience) for event in events]


def _kinds(text: str | None) -> frozenset[Kind] | None:
    if text is None:
        return None
    try:
        return frozenset(Kind(kind.strip()) for kind in text.split(","))
    except ValueError:
        known = ", ".join(Kind)
        raise Invalid("kinds", f"Kinds are {known}, separated by commas.") from None


def _stream(
    request: AnyRequest,
    services: Services,
    session_id: SessionId,
    wanted: EventFilter,
    audience: Audience,
    min_offset: int,
    idle_seconds: float | None,
) -> Any:  # noqa: ANN401 - a response in place of the list
    last = request.headers.get("last-event-id", "")
    if last.isascii() and last.isdigit() and len(last) < 17:  # noqa: PLR2004 - as LARGEST_OFFSET
        min_offset = max(min_offset, int(last) + 1)
    read = session_frames(
        services.log, session_id, wanted, audience=audience, min_offset=min_offset
    )
    return StreamResponse(
        Stream(
            hub=services.hub,
            outlets=services.outlets,
            topic=session_id,
            read=read,
            idle_seconds=idle_seconds,
        )
    )


async def _wait_for(
    services: Services,
    session_id: SessionId,
    wanted: EventFilter,
    audience: Audience,
    min_offset: int,
    seconds: float,
) -> Sequence[Event]:
    with services.hub.listen(session_id) as wakeup:
        with anyio.move_on_after(seconds):
            while True:
                events = await services.log.events(
                    session_id, wanted, audience=audience, min_offset=min_offset
                )
                if events or not seconds or services.hub.closed:
                    return events
                await wakeup.wait()
    return []


@get("/{event_id:str}", responses=answers(404))
async def read_event(
    services: Services, caller: Caller, session_id: SessionIdPath, event_id: EventIdPath
) -> EventView:
    identifier = SessionId(session_id)
    require(caller.actor, Action.READ_SESSION)
    caller.may_reach(identifier)
    await services.log.session(identifier)
    audience = caller.audience
    event = await services.log.event(identifier, _place(event_id, identifier), audience=audience)
    return event_view(event, audience)


@patch("/{event_id:str}", responses=answers(404, body=True))
async def annotate_event(
    services: Services,
    caller: Caller,
    session_id: SessionIdPath,
    event_id: EventIdPath,
    data: AnnotateEvent,
) -> EventView:
    """Change an event's metadata; the words of the log are never changed."""
    require(caller.actor, Action.EDIT_EVENTS)
    check_size("metadata.set", data.metadata.set, METADATA_BYTES)
    unset = set(data.metadata.unset or ())

    def change(metadata: Json) -> Json:
        kept = {key: value for key, value in metadata.items() if key not in unset}
        changed = {**kept, **(data.metadata.set or {})}
        changed.pop("author", None)  # who really wrote is not for anybody to say (law 11)
        if "author" in metadata:
            changed["author"] = metadata["author"]
        check_size("metadata", changed, 2 * METADATA_BYTES)
        return changed

    identifier = SessionId(session_id)
    await services.log.session(identifier)
    event = await services.log.annotate(identifier, _place(event_id, identifier), change)
    return event_view(event, Audience.STAFF)


@delete("/", status_code=HTTP_204_NO_CONTENT, responses=answers(404))
async def delete_events(
    services: Services, caller: Caller, session_id: SessionIdPath, min_offset: OffsetQuery
) -> None:
    """Hide the events from `min_offset` on; their offsets are not given out again."""
    require(caller.actor, Action.ERASE_SESSION)
    await services.log.session(SessionId(session_id))
    await services.log.delete_events(SessionId(session_id), min_offset)


def _place(event_id: str, session_id: SessionId) -> Offset:
    offset = offset_of(event_id, session_id)
    if offset is None:
        raise NotFound("event")
    return offset


router = Router(
    "/sessions/{session_id:str}/events",
    route_handlers=[
        post_event,
        list_events,
        read_event,
        annotate_event,
        delete_events,
    ],
    tags=["events"],
)
