"""Errors as HTTP answers: the only place that knows status codes for them."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final, cast

import msgspec
import structlog
from litestar import Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException, ValidationException
from litestar.openapi.datastructures import ResponseSpec
from litestar.status_codes import (
    HTTP_401_UNAUTHORIZED,
    HTTP_403_FORBIDDEN,
    HTTP_404_NOT_FOUND,
    HTTP_405_METHOD_NOT_ALLOWED,
    HTTP_409_CONFLICT,
    HTTP_413_REQUEST_ENTITY_TOO_LARGE,
    HTTP_422_UNPROCESSABLE_ENTITY,
    HTTP_429_TOO_MANY_REQUESTS,
    HTTP_500_INTERNAL_SERVER_ERROR,
    HTTP_504_GATEWAY_TIMEOUT,
)

from secondline.domain.errors import (
    Conflict,
    Forbidden,
    IllegalTransition,
    Invalid,
    NewerCustomerMessage,
    NotFound,
    NotWaiting,
    OwnerChanged,
)
from secondline.domain.events import Audience
from secondline.domain.handover import owner_json
from secondline.web.auth import NoCredentials
from secondline.web.pressure import TooMany

log = structlog.get_logger(__name__)

AnyRequest = Request[Any, Any, State]


class ErrorBody(msgspec.Struct):
    """Every error: a sentence, a conflict with its data, or the fields that are wrong."""

    detail: str | dict[str, Any] | list[dict[str, Any]]


MEANINGS: Final[Mapping[int, str]] = {
    HTTP_401_UNAUTHORIZED: "No valid key or token",
    HTTP_403_FORBIDDEN: "Not allowed for this role",
    HTTP_404_NOT_FOUND: "There is no such thing",
    HTTP_409_CONFLICT: "The caller's picture is out of date; the detail says how",
    HTTP_413_REQUEST_ENTITY_TOO_LARGE: "The body is too large",
    HTTP_422_UNPROCESSABLE_ENTITY: "The input cannot be taken; the detail says why",
    HTTP_429_TOO_MANY_REQUESTS: "Too many requests; see Retry-After",
    HTTP_504_GATEWAY_TIMEOUT: "Nothing came in the time to wait",
}

# In place of the framework's two words.
SENTENCES: Final[Mapping[int, str]] = {
    HTTP_404_NOT_FOUND: "There is nothing at this address.",
    HTTP_405_METHOD_NOT_ALLOWED: "This address does not take this method.",
}

_ALWAYS = (HTTP_401_UNAUTHORIZED, HTTP_403_FORBIDDEN, HTTP_422_UNPROCESSABLE_ENTITY)
_WITH_BODY = (HTTP_413_REQUEST_ENTITY_TOO_LARGE,)


def answers(*statuses: int, body: bool = False) -> dict[int, ResponseSpec]:
    """Return the error answers of a route for the OpenAPI document."""
    wanted = sorted({*_ALWAYS, *(_WITH_BODY if body else ()), *statuses})
    return {
        status: ResponseSpec(
            data_container=ErrorBody, description=MEANINGS[status], generate_examples=False
        )
        for status in wanted
    }


class Told(msgspec.Struct, frozen=True):
    """What a caller is told of an error."""

    status: int
    detail: object
    headers: dict[str, str] = {}


def told(error: Exception, audience: Audience) -> Told:
    """Return what to tell *audience* of *error*; what is not foreseen is logged, and a 500."""
    match error:
        case NotFound():
            return Told(HTTP_404_NOT_FOUND, str(error))
        case Forbidden():
            return Told(HTTP_403_FORBIDDEN, str(error))
        case Invalid():
            detail = [{"field": error.field, "message": str(error)}]
            return Told(HTTP_422_UNPROCESSABLE_ENTITY, detail)
        case Conflict():
            detail = {"code": error.code, "message": str(error), **_facts(error, audience)}
            return Told(HTTP_409_CONFLICT, detail)
        case NoCredentials():
            detail = "A valid key or token is needed: Authorization: Bearer …"
            return Told(HTTP_401_UNAUTHORIZED, detail, {"www-authenticate": "Bearer"})
        case TooMany():
            detail = "Too many requests; please wait a moment."
            headers = {"retry-after": str(error.seconds)}
            return Told(HTTP_429_TOO_MANY_REQUESTS, detail, headers)
        case _:
            log.error("request.failed", exc_info=error)
            detail = "Something went wrong on the server."
            return Told(HTTP_500_INTERNAL_SERVER_ERROR, detail)


def _facts(error: Conflict, audience: Audience) -> dict[str, Any]:
    match error:
        case OwnerChanged() | NotWaiting() | IllegalTransition():
            owner = owner_json(error.owner)
            if audience is not Audience.STAFF:
                owner["operator_id"] = None
            return {"owner": owner, "epoch": error.epoch}
        case NewerCustomerMessage():
            return {"offset": error.offset}
        case _:
            return {}


def on_error(request: AnyRequest, error: Exception) -> Response[Any]:
    # Before it is known who calls, they are told what everybody may know.
    return _answer(told(error, request.scope["state"].get("audience", Audience.EVERYONE)))


def _answer(answer: Told) -> Response[Any]:
    return Response({"detail": answer.detail}, status_code=answer.status, headers=answer.headers)


def on_invalid(_: AnyRequest, error: ValidationException) -> Response[Any]:
    extra = cast("list[dict[str, Any]]", error.extra if isinstance(error.extra, list) else [])
    detail = [_field(str(item.get("key", "body")), str(item.get("message", ""))) for item in extra]
    return _answer(Told(HTTP_422_UNPROCESSABLE_ENTITY, detail or error.detail))


def _field(name: str, message: str) -> dict[str, str]:
    if (name, message) == ("data", "'data'"):  # the framework's word for a body that is not there
        return {"field": "body", "message": "A body is needed here."}
    return {"field": name, "message": message}


def on_http(_: AnyRequest, error: HTTPException) -> Response[Any]:
    # What the framework calls a bad request is a body that cannot be read: one name for it.
    bad = error.status_code == 400  # noqa: PLR2004 - named here and nowhere else
    status = HTTP_422_UNPROCESSABLE_ENTITY if bad else error.status_code
    bare = error.detail == HTTPStatus(error.status_code).phrase
    detail = SENTENCES.get(status, error.detail) if bare else error.detail
    return _answer(Told(status, detail, dict(error.headers or {})))
