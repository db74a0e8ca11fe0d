"""Parameters that several routes share."""

from typing import Annotated, Any

from litestar import Request
from litestar.datastructures import State
from litestar.exceptions import ClientException
from litestar.params import Parameter

from secondline.domain.actors import Actor
from secondline.ports import MOST_ITEMS
from secondline.web.auth import Caller, NoCredentials
from secondline.web.limits import LARGEST_OFFSET
from secondline.web.services import Services

AnyRequest = Request[Actor, str, State]


class BodyRequest(Request[Actor, str, State]):
    """A request whose body may be any bytes at all."""

    async def json(self) -> Any:  # noqa: ANN401 - the framework's
        """
        Return the body, read as JSON.

        Raises:
            ClientException: the framework itself foresees bad JSON only.
        """
        try:
            return await super().json()
        except UnicodeDecodeError:
            raise ClientException("The body is not UTF-8.") from None
        except RecursionError:
            raise ClientException("The body is nested too deeply.") from None


SessionIdPath = Annotated[str, Parameter(max_length=200, description="The session's id")]
HandoffIdPath = Annotated[str, Parameter(max_length=200, description="As HO-000123")]
Limit = Annotated[int | None, Parameter(ge=1, le=MOST_ITEMS, description="Items on a page")]
Cursor = Annotated[str | None, Parameter(max_length=500, description="`next_cursor` of a page")]
Wait = Annotated[
    float | None, Parameter(le=120, description="Seconds to wait for something new; below 0 is 0")
]
OffsetQuery = Annotated[int, Parameter(ge=0, le=LARGEST_OFFSET)]


async def provide_caller(request: AnyRequest, services: Services) -> Caller:
    """Return who calls; streams may carry the credential as `?token=`."""
    caller = await services.gate.caller(credential_of(request))
    request.state.audience = caller.audience  # for errors, which must not tell more
    return caller


async def provide_caller_or_public(request: AnyRequest, services: Services) -> Caller | None:
    """Return who calls, None where the public may start conversations and nobody is named."""
    credential = credential_of(request)
    if credential is None and services.gate.open_to_public:
        return None
    return await services.gate.caller(credential)


def credential_of(request: AnyRequest) -> str | None:
    header = request.headers.get("authorization")
    if header is not None:
        return bearer(header)
    return request.query_params.get("token") if request.method == "GET" else None


def bearer(header: str) -> str:
    """
    Return the credential of an Authorization header.

    Raises:
        NoCredentials: it is of another kind.
    """
    scheme, _, credential = header.partition(" ")
    if scheme.lower() != "bearer":
        raise NoCredentials
    return credential.strip()
