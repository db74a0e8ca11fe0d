"""Turns for bots that poll for them."""

import asyncio
from typing import Annotated

import anyio
import msgspec
from litestar import Response, Router, get
from litestar.params import Parameter
from litestar.status_codes import HTTP_200_OK, HTTP_204_NO_CONTENT

from secondline.domain.access import Action, require
from secondline.domain.events import Audience
from secondline.domain.ids import AgentId
from secondline.web.auth import Caller
from secondline.web.errors import answers
from secondline.web.openapi import described
from secondline.web.params import AnyRequest
from secondline.web.services import Services
from secondline.web.stream import disconnected
from secondline.web.views import EventView, event_view


class TurnView(msgspec.Struct, kw_only=True):
    """
    What a bot has to answer.

    It posts its message with this `epoch` as `expected_epoch` and with these `answers`.
    `may_hand_off` is false when all that is pending was said before a person gave the
    conversation back: the same words do not call for a person twice.
    """

    turn_id: str
    session_id: str
    epoch: int
    answers: int
    events: list[EventView]
    note: str | None
    may_hand_off: bool


@get(
    "/turns",
    status_code=HTTP_200_OK,
    responses={
        **answers(404),
        HTTP_204_NO_CONTENT: described(type(None), "No turn came in the time to wait"),
    },
)
async def next_turn(
    request: AnyRequest,
    services: Services,
    caller: Caller,
    wait: Annotated[float, Parameter(ge=0, le=60, description="Seconds")] = 30,
) -> Response[TurnView | None]:
    """Wait for the next turn of the agent whose key calls; it has a minute to answer."""
    require(caller.actor, Action.TAKE_TURNS)
    offer = None
    with anyio.CancelScope(deadline=anyio.current_time() + wait) as patience:
        # A bot that has hung up must not be given a turn: nobody would answer it.
        gone = asyncio.ensure_future(disconnected(request.receive))
        gone.add_done_callback(lambda _: patience.cancel())
        try:
            offer = await services.remote_turns.next(AgentId(caller.actor.id))
        finally:
            gone.cancel()
    if offer is not None:
        view = TurnView(
            turn_id=offer.turn_id,
            session_id=offer.session_id,
            epoch=offer.epoch,
            answers=offer.answers,
            events=[event_view(event, Audience.STAFF) for event in offer.brief.history],
            note=offer.brief.note,
            may_hand_off=offer.brief.may_hand_off,
        )
        return Response(view)
    return Response(None, status_code=HTTP_204_NO_CONTENT)


router = Router("/", route_handlers=[next_turn], tags=["bots"])
