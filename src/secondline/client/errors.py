"""
What can go wrong, as a tree.

SecondlineError
├── Unreachable               no answer: the server is not there, or the connection broke
└── Refused                   the server said no; `status` and `message` say how and why
    ├── NotAuthenticated      401: no key, or not a valid one
    ├── Forbidden             403: not allowed for this role
    ├── NotFound              404: there is no such thing
    ├── Conflict              409: the caller's picture is out of date; `code` says in what
    │   ├── OwnerChanged      somebody else has the session: `owner`, `epoch`
    │   └── NewerCustomerMessage   the customer has written since: `offset`
    ├── Invalid               413, 422: the input cannot be taken; `fields` says what of it
    ├── TooManyRequests       429: try again in `retry_after` seconds
    └── ServerFailed          5xx, or an answer that is none
TurnOver                      a turn has nothing left to say; `with turn` takes it in
"""

from collections.abc import Mapping
from typing import Any, cast

import httpx
import msgspec

from secondline.client.values import Owner

SERVER_ERRORS = 500


class SecondlineError(Exception):
    """Base of what a call can raise."""


class Unreachable(SecondlineError):
    """There was no answer. What was asked for may have happened all the same."""


class Refused(SecondlineError):
    """The server said no; *message* can be shown to a person."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


class NotAuthenticated(Refused):
    pass


class Forbidden(Refused):
    pass


class NotFound(Refused):
    pass


class Conflict(Refused):
    """The caller's picture of the session is out of date; *code* is the conflict's stable name."""

    def __init__(self, status: int, message: str, code: str) -> None:
        super().__init__(status, message)
        self.code = code


class OwnerChanged(Conflict):
    """Somebody else has the session, or its epoch has moved on."""

    def __init__(self, status: int, message: str, code: str, owner: Owner, epoch: int) -> None:
        super().__init__(status, message, code)
        self.owner = owner
        self.epoch = epoch


class NewerCustomerMessage(Conflict):
    """The customer has written again; *offset* is the place of that message."""

    def __init__(self, status: int, message: str, code: str, offset: int) -> None:
        super().__init__(status, message, code)
        self.offset = offset


class Invalid(Refused):
    """The input cannot be taken; *fields* says what is wrong, by field."""

    def __init__(self, status: int, message: str, fields: Mapping[str, str]) -> None:
        super().__init__(status, message)
        self.fields = fields


class TooManyRequests(Refused):
    def __init__(self, status: int, message: str, retry_after: float) -> None:
        super().__init__(status, message)
        self.retry_after = retry_after


class ServerFailed(Refused):
    pass


class TurnOver(Exception):
    """
    The turn has nothing left to say or to do.

    A person has the session, or the customer has written again, or the turn has asked for a person.
    """


def refusal(response: httpx.Response) -> Refused:
    """Return the error that a *response*, which was read, stands for."""
    status, detail = response.status_code, _detail(response)
    match status:
        case 401:
            return NotAuthenticated(status, _sentence(detail))
        case 403:
            return Forbidden(status, _sentence(detail))
        case 404:
            return NotFound(status, _sentence(detail))
        case 409 if isinstance(detail, dict):
            return _conflict(status, cast("dict[str, Any]", detail))
        case 413 | 422:
            fields = _fields(detail)
            told = "; ".join(f"{name}: {message}" for name, message in fields.items())
            return Invalid(status, told or _sentence(detail), fields)
        case 429:
            seconds = float(response.headers.get("retry-after") or 1)
            return TooManyRequests(status, _sentence(detail), seconds)
        case _ if status >= SERVER_ERRORS:
            return ServerFailed(status, _sentence(detail))
        case _:
            return Refused(status, _sentence(detail))


def _detail(response: httpx.Response) -> object:
    try:
        return msgspec.json.decode(response.content, type=dict[str, Any]).get("detail")
    except msgspec.DecodeError:  # a proxy's own page
        return f"The server answered {response.status_code} {response.reason_phrase}."


def _sentence(detail: object) -> str:
    return detail if isinstance(detail, str) else str(detail)


def _conflict(status: int, detail: dict[str, Any]) -> Conflict:
    code, message = str(detail.get("code", "conflict")), str(detail.get("message", ""))
    if code == "owner_changed":
        owner = msgspec.convert(detail["owner"], Owner)
        return OwnerChanged(status, message, code, owner, detail["epoch"])
    if code == "newer_customer_message":
        return NewerCustomerMessage(status, message, code, detail["offset"])
    return Conflict(status, message, code)


def _fields(detail: object) -> dict[str, str]:
    if not isinstance(detail, list):
        return {}
    items = cast("list[dict[str, str]]", detail)
    return {item.get("field", ""): item.get("message", "") for item in items}
