"""Sessions: create, read, list, change, erase, take over."""

from typing import Annotated, Literal

import msgspec
from litestar import Router, delete, get, patch, post, put
from litestar.di import Provide
from litestar.params import Parameter
from litestar.status_codes import HTTP_200_OK, HTTP_204_NO_CONTENT, HTTP_429_TOO_MANY_REQUESTS

from secondline.domain.access import Action, require
from secondline.domain.actors import Role
from secondline.domain.errors import Forbidden, Invalid
from secondline.domain.events import Audience
from secondline.domain.ids import (
    AgentId,
    CustomerId,
    Epoch,
    OperatorId,
    QueueName,
    SessionId,
)
from secondline.domain.owner import OwnerKind
from secondline.domain.session import Session
from secondline.ports import MOST_ITEMS, SessionFilter
from secondline.services.sessions import NewSession, SessionUpdate
from secondline.web.auth import Caller
from secondline.web.errors import answers
from secondline.web.limits import (
    LABELS,
    MARKS,
    METADATA_BYTES,
    Count,
    Id,
    JsonObject,
    Label,
    Labels,
    Language,
    Line,
    check_size,
)
from secondline.web.params import (
    AnyRequest,
    Cursor,
    Limit,
    SessionIdPath,
    provide_caller_or_public,
)
from secondline.web.services import Services
from secondline.web.views import (
    NewSessionView,
    PageView,
    SessionView,
    new_session_view,
    page_view,
    session_view,
)

# A list without a limit, as Parlant's clients ask for it, still has an end.
LONGEST_BARE_LIST = 10 * MOST_ITEMS


class CreateSession(msgspec.Struct, forbid_unknown_fields=True):
    agent_id: Id | None = None
    customer_id: Id | None = None
    customer_name: Line | None = None
    title: Line | None = None
    metadata: JsonObject = {}
    labels: Labels = []
    channel: Id = "api"
    language: Language | None = None


class MetadataUpdate(msgspec.Struct, forbid_unknown_fields=True):
    set: JsonObject | None = None
    unset: Annotated[list[Line], msgspec.Meta(max_length=1000)] | None = None


class LabelsUpdate(msgspec.Struct, forbid_unknown_fields=True):
    upsert: Labels | None = None
    remove: Labels | None = None


class UpdateSession(msgspec.Struct, forbid_unknown_fields=True):
    title: Line | None = None
    mode: Literal["auto", "manual"] | None = None
    customer_id: Id | None = None
    agent_id: Id | None = None
    consumption_offsets: dict[Line, Count] | None = None
    metadata: MetadataUpdate | None = None
    labels: LabelsUpdate | None = None


class TakeOverBody(msgspec.Struct, forbid_unknown_fields=True):
    expected_epoch: Count | None = None


@post(
    "/",
    dependencies={"public_caller": Provide(provide_caller_or_public)},
    responses=answers(404, HTTP_429_TOO_MANY_REQUESTS, body=True),
    security=[{"bearer": []}, {}],
)
async def create_session(
    request: AnyRequest,
    services: Services,
    data: CreateSession,
    public_caller: Caller | None,
    *,
    with_token: bool = False,
    allow_greeting: bool = False,  # noqa: ARG001 - Parlant's clients send it
) -> NewSessionView:
    """Start a conversation; `with_token` gives the token for the customer's screen."""
    check_size("metadata", data.metadata, METADATA_BYTES)
    if public_caller is None:
        address = request.client.host if request.client else ""
        services.press(f"address:{address}")
    else:
        require(public_caller.actor, Action.CREATE_SESSION)
    public = public_caller is None
    customer_id = None if public or data.customer_id is None else CustomerId(data.customer_id)
    session = await services.sessions.create(
        NewSession(
            agent_id=None if data.agent_id is None else AgentId(data.agent_id),
            customer_id=CustomerId(f"visitor-{services.new_id()}") if public else customer_id,
            customer_name=data.customer_name or ("Visitor" if public else None),
            title=data.title,
            channel=data.channel,
            language=data.language,
            metadata=data.metadata,
            labels=tuple(data.labels),
        )
    )
    token = services.gate.token(session.id) if public or with_token else None
    audience = Audience.EVERYONE if public else Audience.STAFF
    return new_session_view(session, audience, token)


@get("/", responses=answers())
async def list_sessions(
    services: Services,
    caller: Caller,
    *,
    agent_id: str | None = None,
    customer_id: str | None = None,
    labels: Annotated[list[Label] | None, Parameter(max_items=100)] = None,
    owner: OwnerKind | None = None,
    queue: str | None = None,
    operator: Annotated[str | None, Parameter(description="An id, or `me`")] = None,
    limit: Limit = None,
    cursor: Cursor = None,
    sort: Literal["asc", "desc"] = "asc",
) -> PageView[SessionView] | list[SessionView]:
    """List sessions by time of creation; with `limit` a page, without it a bare list."""
    require(caller.actor, Action.LIST_SESSIONS)
    operator_id = caller.actor.id if operator == "me" else operator
    page = await services.log.sessions(
        SessionFilter(
            agent_id=None if agent_id is None else AgentId(agent_id),
            customer_id=None if customer_id is None else CustomerId(customer_id),
            labels=frozenset(labels or ()),
            owner=owner,
            queue=None if queue is None else QueueName(queue),
            operator_id=None if operator_id is None else OperatorId(operator_id),
        ),
        limit=limit or LONGEST_BARE_LIST,
        cursor=cursor,
        descending=sort == "desc",
    )
    items = [session_view(session, Audience.STAFF) for session in page.items]
    return items if limit is None else page_view(page, items)


@get("/{session_id:str}", responses=answers(404))
async def read_session(
    services: Services, caller: Caller, session_id: SessionIdPath
) -> SessionView:
    require(caller.actor, Action.READ_SESSION)
    caller.may_reach(SessionId(session_id))
    session = await services.log.session(SessionId(session_id))
    return session_view(session, caller.audience)


@patch("/{session_id:str}", responses=answers(404, 409, body=True))
async def update_session(
    services: Services, caller: Caller, session_id: SessionIdPath, data: UpdateSession
) -> SessionView:
    """Change what is said of the session; `mode` takes over or returns, as Parlant's does."""
    require(caller.actor, Action.UPDATE_SESSION)
    metadata, labels = data.metadata or MetadataUpdate(), data.labels or LabelsUpdate()
    check_size("metadata", metadata.set, METADATA_BYTES)
    if data.mode is not None:
        require(caller.actor, Action.OWN_SESSIONS)
    if caller.actor.role is not Role.ADMIN and data.agent_id is not None:
        raise Forbidden("Only an admin gives a session to another agent.")
    update = SessionUpdate(
        title=data.title,
        customer_id=None if data.customer_id is None else CustomerId(data.customer_id),
        agent_id=None if data.agent_id is None else AgentId(data.agent_id),
        consumption_offsets=data.consumption_offsets or {},
        set_metadata=metadata.set or {},
        unset_metadata=tuple(metadata.unset or ()),
        add_labels=tuple(labels.upsert or ()),
        remove_labels=tuple(labels.remove or ()),
    )
    identifier = SessionId(session_id)
    session = await services.sessions.update(
        identifier,
        update,
        caller.actor,
        manual=None if data.mode is None else data.mode == "manual",
        check=_within_limits,
    )
    return session_view(session, Audience.STAFF)


def _within_limits(session: Session) -> None:
    """
    Refuse what has grown too large bit by bit.

    Raises:
        Invalid: it has.
    """
    check_size("metadata", session.metadata, METADATA_BYTES)
    if len(session.labels) > LABELS:
        raise Invalid("labels", f"A session has at most {LABELS} labels.")
    if len(session.consumption_offsets) > MARKS:
        raise Invalid("consumption_offsets", f"A session has at most {MARKS} readers' marks.")


@delete("/{session_id:str}", status_code=HTTP_204_NO_CONTENT, responses=answers(404))
async def erase_session(services: Services, caller: Caller, session_id: SessionIdPath) -> None:
    """Erase the content for good, as a data subject may demand; numbers remain."""
    require(caller.actor, Action.ERASE_SESSION)
    await services.log.erase(SessionId(session_id))


@put("/{session_id:str}/owner", status_code=HTTP_200_OK, responses=answers(404, 409, body=True))
async def take_over(
    services: Services,
    caller: Caller,
    session_id: SessionIdPath,
    data: TakeOverBody | None = None,
) -> SessionView:
    """Take the conversation over, whether somebody asked for a person or not."""
    require(caller.actor, Action.OWN_SESSIONS)
    epoch = None if data is None or data.expected_epoch is None else Epoch(data.expected_epoch)
    identifier = SessionId(session_id)
    await services.handoffs.take_over(identifier, caller.actor, expected_epoch=epoch)
    return session_view(await services.log.session(identifier), Audience.STAFF)


router = Router(
    "/sessions",
    route_handlers=[
        create_session,
        list_sessions,
        read_session,
        update_session,
        erase_session,
        take_over,
    ],
    tags=["sessions"],
)
