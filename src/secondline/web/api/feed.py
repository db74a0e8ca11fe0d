"""The operators' stream: what changed in any conversation."""

from typing import Annotated, Any

from litestar import Response, Router, get
from litestar.params import Parameter

from secondline.domain.access import Action, require
from secondline.domain.ids import Seq
from secondline.ports import FEED
from secondline.web.auth import Caller
from secondline.web.errors import answers
from secondline.web.limits import LARGEST_OFFSET
from secondline.web.params import AnyRequest
from secondline.web.services import Services
from secondline.web.stream import Stream, StreamResponse, feed_frames


@get("/stream", responses=answers(), media_type="text/event-stream")
async def follow(
    request: AnyRequest,
    services: Services,
    caller: Caller,
    last_event_id: Annotated[int | None, Parameter(ge=0, le=LARGEST_OFFSET)] = None,
    watch: Annotated[list[str] | None, Parameter(max_items=50)] = None,
) -> Response[str]:
    """
    Follow all conversations.

    Each `change` names a session and where its log grew, and says who owns it now; the words are
    read from the session's own log. Typing and streamed words are told for `watch`ed sessions.
    """
    require(caller.actor, Action.FOLLOW_ALL)
    after = _header(request) if last_event_id is None else last_event_id
    head = await services.log.head()
    if after is not None and after > head:
        after = None  # a place in another log, as before a backup was put back
    cursor = head if after is None else Seq(after)
    watched = frozenset(watch or ())
    read = feed_frames(services.log, cursor, watched, greet=after is None)
    response: Any = StreamResponse(
        Stream(hub=services.hub, outlets=services.outlets, topic=FEED, read=read)
    )
    return response


def _header(request: AnyRequest) -> int | None:
    last = request.headers.get("last-event-id", "")
    ok = last.isascii() and last.isdigit() and len(last) < 17  # noqa: PLR2004 - as LARGEST_OFFSET
    return int(last) if ok else None


router = Router("/", route_handlers=[follow], tags=["stream"])
