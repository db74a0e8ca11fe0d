"""Bots behind a webhook: what they are sent, signed, and what becomes of their answers."""

import json
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
import uvicorn
from anyio.abc import SocketAttribute, SocketStream
from standardwebhooks import Webhook, WebhookVerificationError

from secondline.server import bind
from tests.support.house import (
    BRISK,
    House,
    Talk,
    holds,
    is_answer,
    is_change,
    notices,
    open_house,
    settings_for,
    words,
)

UNREADABLE = "The webhook at 127.0.0.1 gives an answer that cannot be read."
GONE = "The webhook at 127.0.0.1 cannot be reached"

Answer = tuple[int, bytes]
Post = tuple[dict[str, str], bytes]


@dataclass(slots=True)
class Bot:
    """A bot's web server: keeps what it was sent, and answers as the test wants."""

    url: str = ""
    posts: list[Post] = field(default_factory=list[Post])
    think: Callable[[dict[str, Any]], Awaitable[Answer]] | None = None
    reply: Answer = (200, b'{"message": "From the webhook"}')

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        body = b""
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return
            body += message["body"]
            if not message["more_body"]:
                break
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        self.posts.append((headers, body))
        status, content = self.reply
        if self.think is not None:
            status, content = await self.think(json.loads(body))
        start: dict[str, Any] = {"type": "http.response.start", "status": status, "headers": []}
        await send(start)
        await send({"type": "http.response.body", "body": content})


@pytest.fixture
async def bot() -> AsyncGenerator[Bot]:
    listener = bind("127.0.0.1", 0)
    made = Bot(url=f"http://127.0.0.1:{listener.getsockname()[1]}/hook")
    config = uvicorn.Config(made, lifespan="off", log_config=None, timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    async with anyio.create_task_group() as group:
        group.start_soon(lambda: server.serve(sockets=[listener]))
        yield made
        server.should_exit = True


@pytest.fixture
async def house(tmp_path: Path) -> AsyncGenerator[House]:
    async with open_house(settings_for(tmp_path)) as opened:
        yield opened


async def registered(house: House, bot: Bot) -> str:
    """Register the bot's webhook; return the secret."""
    answer = await house.bot.put("/agents/bot/webhook", json={"url": bot.url})
    assert answer.status_code == 200, answer.text
    assert answer.json()["url"] == bot.url
    return answer.json()["secret"]


async def test_a_turn_is_posted_signed_and_answered_in_the_response(house: House, bot: Bot) -> None:
    secret = await registered(house, bot)
    talk = await house.talk(agent_id="bot")
    said = await talk.says("Hello")

    assert await talk.until_ai_says() == "From the webhook"

    [(headers, body)] = bot.posts
    told: Any = Webhook(secret).verify(body, headers)
    assert told["session_id"] == talk.id
    assert (told["epoch"], told["answers"]) == (0, said["offset"])
    assert told["events"][0]["data"]["message"] == "Hello"
    assert (told["note"], told["may_hand_off"]) == (None, True)
    assert headers["webhook-id"] == told["turn_id"]
    assert headers["content-type"] == "application/json"


async def test_a_forged_body_or_another_secret_does_not_verify(house: House, bot: Bot) -> None:
    secret = await registered(house, bot)
    talk = await house.talk(agent_id="bot")
    await talk.says("Hello")
    await talk.until_ai_says()
    [(headers, body)] = bot.posts
    other = await registered(house, bot)

    assert other != secret
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(body.replace(b"Hello", b"Hacked"), headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(other).verify(body, headers)


async def test_a_new_secret_signs_from_then_on(house: House, bot: Bot) -> None:
    await registered(house, bot)
    secret = await registered(house, bot)
    talk = await house.talk(agent_id="bot")
    await talk.says("Hello")
    await talk.until_ai_says()

    [(headers, body)] = bot.posts
    assert Webhook(secret).verify(body, headers)


async def test_a_bot_that_needs_longer_answers_later_under_its_epoch(
    house: House, bot: Bot
) -> None:
    bot.reply = (202, b"")
    await registered(house, bot)
    talk = await house.talk(agent_id="bot")
    await talk.says("Hello")
    await holds(lambda: bool(bot.posts))
    turn = json.loads(bot.posts[0][1])

    answer = await talk.post(
        house.bot,
        kind="message",
        source="ai_agent",
        message="I have thought about it.",
        expected_epoch=turn["epoch"],
        answers=turn["answers"],
    )

    assert answer.status_code == 201
    assert (await talk.session())["pending_since"] is None
    assert words(await talk.events())[-1] == ("ai_agent", "I have thought about it.")
    assert notices(await talk.events()) == []


async def test_a_bot_hands_off_in_its_response(house: House, bot: Bot) -> None:
    wanted = {"reason": {"code": "policy", "text": "Too dear"}, "queue": "vip", "priority": "high"}
    bot.reply = (200, json.dumps({"message": "One moment.", "handoff": wanted}).encode())
    await registered(house, bot)
    talk = await house.talk(agent_id="bot")
    await talk.says("Refund me 5000 EUR")

    change = await talk.until(lambda event: is_change(event, "escalate"))

    handoff = (await house.dana.get(f"/handoffs/{change['data']['handoff_id']}")).json()
    assert handoff["reason"] == {"code": "policy", "text": "Too dear"}
    assert (handoff["queue"], handoff["priority"]) == ("vip", "high")
    assert words(await talk.events())[-1] == ("ai_agent", "One moment.")


async def test_a_bot_that_asks_later_for_a_person_on_the_same_words_is_refused(
    house: House, bot: Bot
) -> None:
    bot.reply = (202, b"")
    await registered(house, bot)
    talk = await house.talk(agent_id="bot")
    await talk.says("A person!")
    handoff_id = await talk.taken(house.dana)
    await house.dana.post(f"/handoffs/{handoff_id}/return", json={})
    await holds(lambda: bool(bot.posts) and not json.loads(bot.posts[-1][1])["may_hand_off"])

    body = {"reason": {"code": "customer_request"}}
    answer = await house.bot.post(f"{talk.path}/handoffs", json=body)

    assert answer.json()["detail"]["code"] == "nothing_new"
    assert notices(await talk.events())[-1] == "listening"
    assert (await talk.session())["pending_since"] is None


async def test_a_takeover_while_the_bot_thinks_refuses_its_answer(house: House, bot: Bot) -> None:
    asked, taken = anyio.Event(), anyio.Event()

    async def think(_: dict[str, Any]) -> Answer:
        asked.set()
        await taken.wait()
        return 200, b'{"message": "Too late"}'

    bot.think = think
    await registered(house, bot)
    talk = await house.talk(agent_id="bot")
    await talk.says("Hello")
    with anyio.fail_after(20):
        await asked.wait()

    await talk.taken(house.dana)
    taken.set()

    await talk.until(lambda event: event["data"].get("type") == "ai_reply_blocked")
    assert not any(is_answer(event) for event in await talk.events())


async def agent_error(house: House, talk: Talk, told: str) -> None:
    change = await talk.until(lambda event: is_change(event, "escalate"))
    assert change["data"]["reason"] == {"code": "agent_error", "text": told}
    assert notices(await talk.events()) == ["handoff_waiting"]
    envelope = (await house.dana.get(f"/handoffs/{change['data']['handoff_id']}")).json()[
        "envelope"
    ]
    assert [claim["text"] for claim in envelope["pending"]] == ["Hello"]


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        ((500, b"oops"), "The webhook at 127.0.0.1 answers 500."),
        ((401, b"who?"), "The webhook at 127.0.0.1 answers 401."),
        ((404, b""), "The webhook at 127.0.0.1 answers 404."),
        ((302, b""), "The webhook at 127.0.0.1 answers 302."),
        ((200, b"no JSON"), UNREADABLE),
        ((200, b'{"message": 5}'), UNREADABLE),
        ((200, b'{"handoff": {"reason": {"code": "whim"}}}'), UNREADABLE),
        ((200, b"{}"), "The assistant had no answer."),
    ],
)
async def test_an_answer_that_is_none_becomes_a_handoff(
    house: House, bot: Bot, reply: Answer, told: str
) -> None:
    bot.reply = reply
    await registered(house, bot)
    talk = await house.talk(agent_id="bot")
    await talk.says("Hello")

    await agent_error(house, talk, told)


async def test_a_bot_that_goes_away_in_the_middle_becomes_a_handoff(house: House) -> None:
    async def hang_up(stream: SocketStream) -> None:
        async with stream:
            await stream.receive()
            await stream.send(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")

    listener = await anyio.create_tcp_listener(local_host="127.0.0.1", local_port=0)
    async with listener, anyio.create_task_group() as group:
        group.start_soon(listener.serve, hang_up)
        port = listener.extra(SocketAttribute.local_port)
        await house.bot.put("/agents/bot/webhook", json={"url": f"http://127.0.0.1:{port}/"})
        talk = await house.talk(agent_id="bot")
        await talk.says("Hello")

        await agent_error(house, talk, f"{GONE} (RemoteProtocolError).")
        group.cancel_scope.cancel()


async def test_a_bot_that_is_not_there_becomes_a_handoff(house: House) -> None:
    gone = bind("127.0.0.1", 0)
    url = f"http://127.0.0.1:{gone.getsockname()[1]}/"
    gone.close()
    await house.bot.put("/agents/bot/webhook", json={"url": f"{url}?key=secret"})
    talk = await house.talk(agent_id="bot")
    await talk.says("Hello")

    await agent_error(house, talk, f"{GONE} (ConnectError).")

    handoff_id = await talk.taken(house.dana)
    answer = await house.dana.post(f"/handoffs/{handoff_id}/return", json={})
    assert answer.json()["detail"]["code"] == "no_healthy_agent"


async def test_a_bot_that_does_not_answer_becomes_a_handoff(tmp_path: Path, bot: Bot) -> None:
    done = anyio.Event()

    async def think(_: dict[str, Any]) -> Answer:
        await done.wait()
        return 200, b"{}"

    bot.think = think
    hasty = BRISK.model_copy(update={"deadline_seconds": 0.3})
    async with open_house(settings_for(tmp_path, turns=hasty)) as house:
        await registered(house, bot)
        talk = await house.talk(agent_id="bot")
        await talk.says("Hello")

        await agent_error(house, talk, "The assistant did not answer in time.")
        done.set()


async def test_a_webhook_inside_the_own_network_is_not_called(tmp_path: Path, bot: Bot) -> None:
    settings = settings_for(tmp_path)
    guarded = settings.agent.model_copy(update={"private_webhooks": False})
    async with open_house(settings.model_copy(update={"agent": guarded})) as house:
        await registered(house, bot)
        talk = await house.talk(agent_id="bot")
        await talk.says("Hello")

        told = "is inside the server's own network, see agent.private_webhooks."
        await agent_error(house, talk, f"The webhook at 127.0.0.1 {told}")
        # Nor does the health check tell what listens there.
        handoff_id = await talk.taken(house.dana)
        answer = await house.dana.post(f"/handoffs/{handoff_id}/return", json={})
        assert answer.json()["detail"]["code"] == "no_healthy_agent"

    assert bot.posts == []


async def test_an_agent_inside_needs_no_webhook(house: House, bot: Bot) -> None:
    answer = await house.admin.put("/agents/puppet/webhook", json={"url": bot.url})

    assert answer.status_code == 409
    assert answer.json()["detail"]["code"] == "runs_inside"


async def test_an_unknown_agent_gets_no_webhook(house: House, bot: Bot) -> None:
    answer = await house.admin.put("/agents/nobody/webhook", json={"url": bot.url})

    assert answer.status_code == 404


async def test_a_webhook_whose_server_listens_is_healthy(house: House, bot: Bot) -> None:
    await registered(house, bot)
    talk = await house.talk(agent_id="bot")
    handoff_id = await talk.taken(house.dana)

    answer = await house.dana.post(f"/handoffs/{handoff_id}/return", json={})

    assert answer.status_code == 200


async def test_the_secret_is_told_once_and_never_listed(house: House, bot: Bot) -> None:
    secret = await registered(house, bot)

    for path in ("/agents", "/agents/bot"):
        listed: httpx.Response = await house.admin.get(path)
        assert secret not in listed.text
        assert bot.url not in listed.text
