"""Hand-offs: ask for a person, claim, pass on, give back, settle."""

from datetime import datetime
from typing import Annotated, Any, Literal

import msgspec
from litestar import Response, Router, delete, get, post, put
from litestar.params import QueryParameter
from litestar.status_codes import HTTP_200_OK, HTTP_201_CREATED

from secondline.domain.access import Action, require
from secondline.domain.actors import Role
from secondline.domain.envelope import Envelope
from secondline.domain.errors import Invalid
from secondline.domain.events import Audience
from secondline.domain.handoff import (
    Closing,
    Fact,
    Handoff,
    HandoffState,
    Priority,
    Reason,
    ReasonCode,
    Request,
    Summary,
)
from secondline.domain.ids import Epoch, HandoffId, Offset, OperatorId, QueueName, SessionId
from secondline.ports import MOST_ITEMS, HandoffFilter
from secondline.web.auth import Caller
from secondline.web.errors import answers
from secondline.web.limits import (
    METADATA_BYTES,
    Count,
    Id,
    IdempotencyKey,
    JsonObject,
    Line,
    NoteText,
    check_size,
)
from secondline.web.openapi import described
from secondline.web.params import Cursor, HandoffIdPath, Limit, SessionIdPath
from secondline.web.services import Services
from secondline.web.views import HandoffView, PageView, handoff_view, page_view


class ReasonBody(msgspec.Struct, forbid_unknown_fields=True):
    code: ReasonCode
    text: NoteText = ""


class FactBody(msgspec.Struct, forbid_unknown_fields=True):
    text: NoteText
    verified_by: Line | None = None
    offset: Count | None = None


class SummaryBody(msgspec.Struct, forbid_unknown_fields=True):
    wants: NoteText = ""
    tried: Annotated[list[NoteText], msgspec.Meta(max_length=20)] = []
    why_human: NoteText = ""


class RequestHandoff(msgspec.Struct, forbid_unknown_fields=True):
    reason: ReasonBody
    queue: Id | None = None
    priority: Priority = Priority.NORMAL
    summary: SummaryBody = msgspec.field(default_factory=SummaryBody)
    facts: Annotated[list[FactBody], msgspec.Meta(max_length=50)] = []
    metadata: JsonObject = {}
    expected_epoch: Count | None = None
    idempotency_key: IdempotencyKey | None = None


class ClaimHandoff(msgspec.Struct, forbid_unknown_fields=True):
    expected_epoch: Count | None = None


class TransferTarget(msgspec.Struct, forbid_unknown_fields=True):
    operator: Id | None = None
    queue: Id | None = None


class TransferHandoff(msgspec.Struct, forbid_unknown_fields=True):
    to: TransferTarget
    note: NoteText = ""


class ReturnHandoff(msgspec.Struct, forbid_unknown_fields=True):
    note: NoteText = ""
    facts: Annotated[list[NoteText], msgspec.Meta(max_length=50)] = []
    resume: Literal["answer_pending", "wait"] = "answer_pending"


class ResolveHandoff(msgspec.Struct, forbid_unknown_fields=True):
    note: NoteText = ""
    disposition: Line | None = None
    needed: bool | None = None


class HandoffWithEnvelope(HandoffView, kw_only=True):
    envelope: Envelope | None


@post(
    "/sessions/{session_id:str}/handoffs",
    status_code=HTTP_201_CREATED,
    responses={
        **answers(404, 409, 429, body=True),
        HTTP_200_OK: described(HandoffView, "A handoff is open already: this one"),
    },
)
async def request_handoff(
    services: Services, caller: Caller, session_id: SessionIdPath, data: RequestHandoff
) -> Response[HandoffView]:
    """Ask for a person. Asking again while one is awaited gives the open handoff."""
    identifier = SessionId(session_id)
    require(caller.actor, Action.ESCALATE)
    caller.may_reach(identifier)
    check_size("metadata", data.metadata, METADATA_BYTES)
    public = caller.actor.role is Role.CUSTOMER
    if public:
        services.press(caller.actor.id)
    epoch = None if data.expected_epoch is None else Epoch(data.expected_epoch)
    by, key = caller.actor, data.idempotency_key
    handoff, new = await services.handoffs.request(
        identifier,
        _customer_request(data) if public else _request(data),
        by,
        expected_epoch=epoch,
        key=key and f"handoff:{by.role}:{by.id}:{key}",
    )
    view = handoff_view(handoff, caller.audience)
    return Response(view, status_code=HTTP_201_CREATED if new else HTTP_200_OK)


def _customer_request(data: RequestHandoff) -> Request:
    # A customer says that they want a person, not how urgent or in which queue.
    return Request(reason=Reason(code=ReasonCode.CUSTOMER_BUTTON, text=data.reason.text))


def _request(data: RequestHandoff) -> Request:
    summary = data.summary
    return Request(
        reason=Reason(code=data.reason.code, text=data.reason.text),
        queue=None if data.queue is None else QueueName(data.queue),
        priority=data.priority,
        summary=Summary(
            wants=summary.wants, tried=tuple(summary.tried), why_human=summary.why_human
        ),
        facts=tuple(
            Fact(
                text=fact.text,
                verified_by=fact.verified_by,
                offset=None if fact.offset is None else Offset(fact.offset),
            )
            for fact in data.facts
        ),
        metadata=data.metadata,
    )


@get("/handoffs", responses=answers())
async def list_handoffs(
    services: Services,
    caller: Caller,
    *,
    handoff_state: Annotated[HandoffState | None, QueryParameter(name="state")] = None,
    queue: str | None = None,
    operator: str | None = None,
    session_id: str | None = None,
    since: datetime | None = None,
    limit: Limit = None,
    cursor: Cursor = None,
) -> PageView[HandoffView]:
    """List handoffs; the one whose customer has waited longest comes first."""
    require(caller.actor, Action.READ_HANDOFFS)
    if since is not None and since.tzinfo is None:
        raise Invalid("since", "A time needs its zone, as 2026-01-31T12:00:00Z.")
    operator_id = caller.actor.id if operator == "me" else operator
    page = await services.log.handoffs(
        HandoffFilter(
            state=handoff_state,
            queue=None if queue is None else QueueName(queue),
            operator_id=None if operator_id is None else OperatorId(operator_id),
            session_id=None if session_id is None else SessionId(session_id),
            since=since,
        ),
        limit=limit or MOST_ITEMS,
        cursor=cursor,
    )
    return page_view(page, [handoff_view(handoff, Audience.STAFF) for handoff in page.items])


@get("/handoffs/{handoff_id:str}", responses=answers(404))
async def read_handoff(
    services: Services, caller: Caller, handoff_id: HandoffIdPath
) -> HandoffWithEnvelope:
    """Return a handoff with its envelope; a customer sees neither reason nor envelope."""
    handoff = await _reachable(services, caller, handoff_id)
    audience = caller.audience
    staff = audience is Audience.STAFF
    envelope = await services.handoffs.envelope(handoff) if staff else None
    fields: dict[str, Any] = msgspec.structs.asdict(handoff_view(handoff, audience))
    return HandoffWithEnvelope(**fields, envelope=envelope)


@delete("/handoffs/{handoff_id:str}", status_code=HTTP_200_OK, responses=answers(404, 409))
async def cancel_handoff(
    services: Services, caller: Caller, handoff_id: HandoffIdPath
) -> HandoffView:
    """Stop waiting for a person: the customer's "never mind"."""
    require(caller.actor, Action.CANCEL_HANDOFF)
    handoff = await _reachable(services, caller, handoff_id)
    cancelled = await services.handoffs.cancel(handoff.id, caller.actor)
    return handoff_view(cancelled, caller.audience)


async def _reachable(services: Services, caller: Caller, handoff_id: str) -> Handoff:
    handoff = await services.log.handoff(HandoffId(handoff_id))
    caller.may_reach(handoff.session_id)
    return handoff


@put(
    "/handoffs/{handoff_id:str}/claim",
    status_code=HTTP_200_OK,
    responses=answers(404, 409, body=True),
)
async def claim_handoff(
    services: Services,
    caller: Caller,
    handoff_id: HandoffIdPath,
    data: ClaimHandoff | None = None,
) -> HandoffView:
    """Take a waiting handoff; when somebody was quicker, the 409 names them."""
    require(caller.actor, Action.OWN_SESSIONS)
    epoch = None if data is None or data.expected_epoch is None else Epoch(data.expected_epoch)
    handoff = await services.handoffs.claim(
        HandoffId(handoff_id), caller.actor, expected_epoch=epoch
    )
    return handoff_view(handoff, Audience.STAFF)


@delete("/handoffs/{handoff_id:str}/claim", status_code=HTTP_200_OK, responses=answers(404, 409))
async def release_handoff(
    services: Services, caller: Caller, handoff_id: HandoffIdPath
) -> HandoffView:
    """Give a claimed handoff back to its queue."""
    require(caller.actor, Action.OWN_SESSIONS)
    handoff = await services.handoffs.release(HandoffId(handoff_id), caller.actor)
    return handoff_view(handoff, Audience.STAFF)


@post(
    "/handoffs/{handoff_id:str}/transfer",
    status_code=HTTP_200_OK,
    responses=answers(404, 409, body=True),
)
async def transfer_handoff(
    services: Services, caller: Caller, handoff_id: HandoffIdPath, data: TransferHandoff
) -> HandoffView:
    """Hand on to a colleague or to a queue."""
    require(caller.actor, Action.OWN_SESSIONS)
    to = data.to
    handoff = await services.handoffs.transfer(
        HandoffId(handoff_id),
        caller.actor,
        operator_id=None if to.operator is None else OperatorId(to.operator),
        queue=None if to.queue is None else QueueName(to.queue),
        note=data.note,
    )
    return handoff_view(handoff, Audience.STAFF)


@post(
    "/handoffs/{handoff_id:str}/return",
    status_code=HTTP_200_OK,
    responses=answers(404, 409, body=True),
)
async def return_handoff(
    services: Services, caller: Caller, handoff_id: HandoffIdPath, data: ReturnHandoff
) -> HandoffView:
    """Give the conversation back to the AI, with a note for it."""
    require(caller.actor, Action.OWN_SESSIONS)
    handoff = await services.handoffs.give_back(
        HandoffId(handoff_id),
        caller.actor,
        Closing(note=data.note, facts=tuple(data.facts)),
        resume=data.resume == "answer_pending",
    )
    return handoff_view(handoff, Audience.STAFF)


@post(
    "/handoffs/{handoff_id:str}/resolve",
    status_code=HTTP_200_OK,
    responses=answers(404, 409, body=True),
)
async def resolve_handoff(
    services: Services, caller: Caller, handoff_id: HandoffIdPath, data: ResolveHandoff
) -> HandoffView:
    """Settle the matter; the conversation is closed until the customer writes again."""
    require(caller.actor, Action.OWN_SESSIONS)
    closing = Closing(note=data.note, disposition=data.disposition, needed=data.needed)
    handoff = await services.handoffs.resolve(HandoffId(handoff_id), caller.actor, closing)
    return handoff_view(handoff, Audience.STAFF)


router = Router(
    "/",
    route_handlers=[
        request_handoff,
        list_handoffs,
        read_handoff,
        cancel_handoff,
        claim_handoff,
        release_handoff,
        transfer_handoff,
        return_handoff,
        resolve_handoff,
    ],
    tags=["handoffs"],
)
