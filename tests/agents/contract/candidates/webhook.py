"""A bot outside with a webhook: its words come in the response, its deeds by post before it."""

import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import uvicorn

from secondline.client import AsyncSecondline, Offer, TurnOver, verify_and_parse
from secondline.server import bind
from tests.agents.contract.brain import (
    DONE_THINKING,
    FOUND_OUT,
    SLOW_SECONDS,
    Wish,
    answer,
    look_up,
    new_note,
    wish,
)
from tests.agents.contract.candidate import TURNS, Candidate
from tests.support.house import House, open_house, settings_for

NOTHING_LEFT = (204, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    """The bot's web server."""

    client: AsyncSecondline
    secret: str

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        offer = verify_and_parse(self.secret, headers, await _body(receive))
        async with anyio.create_task_group() as group:

            async def respond() -> None:
                status, body = await self._obey(offer)
                await send({"type": "http.response.start", "status": status, "headers": []})
                content = b"" if body is None else json.dumps(body).encode()
                await send({"type": "http.response.body", "body": content})
                group.cancel_scope.cancel()

            group.start_soon(respond)
            await receive()  # the server has hung up: it wants no answer any more
            group.cancel_scope.cancel()

    async def _obey(self, offer: Offer) -> tuple[int, object]:
        pending = [event.text for event in offer.pending]
        match wish(pending):
            case Wish.HUMAN:
                reason = {"code": "customer_request", "text": "They asked for a person."}
                return 200, {"message": "Let me get somebody.", "handoff": {"reason": reason}}
            case Wish.LOOK_UP:
                try:
                    await self.client.turn(offer).tool(look_up)
                except TurnOver:
                    return NOTHING_LEFT
                return 200, {"message": FOUND_OUT}
            case Wish.SLOW:
                await anyio.sleep(SLOW_SECONDS)
                return 200, {"message": DONE_THINKING}
            case Wish.FAIL:
                return 500, None
            case Wish.ANSWER:
                return 200, {"message": answer(pending, new_note(offer))}
            case Wish.SILENCE:
                await anyio.sleep_forever()
                return NOTHING_LEFT


async def _body(receive: Any) -> bytes:
    body = b""
    while True:
        message = await receive()
        body += message["body"]
        if not message["more_body"]:
            return body


@asynccontextmanager
async def _open(folder: Path) -> AsyncGenerator[House]:
    listener = bind("127.0.0.1", 0)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/turns"
    settings = settings_for(folder, turns=TURNS, agent="bot")
    async with (
        open_house(settings) as house,
        AsyncSecondline(house.url, house.keys["bot"]) as client,
        anyio.create_task_group() as group,
    ):
        webhook = await client.register_webhook("bot", url)
        bot = Bot(client=client, secret=webhook.secret)
        config = uvicorn.Config(bot, lifespan="off", log_config=None, timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        group.start_soon(lambda: server.serve(sockets=[listener]))
        yield house
        server.should_exit = True


CANDIDATE = Candidate(name="webhook", open=_open, streams=False)
