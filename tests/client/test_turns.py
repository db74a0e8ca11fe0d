"""Bots written with the client: what the fence asks of them they do without knowing of it."""

import threading
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import anyio
import anyio.to_thread
import httpx
import msgspec
import pytest
from standardwebhooks import Webhook

from secondline.client import (
    AsyncSecondline,
    AsyncTurn,
    NotGenuine,
    Offer,
    Secondline,
    TurnOver,
    verify_and_parse,
)
from tests.support.house import House, Talk, is_answer, is_change, open_house, settings_for, words

Answer = Callable[[AsyncTurn], Awaitable[object]]


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A server for each test, because turns are taken from all sessions of the bot."""
    async with open_house(settings_for(tmp_path, agent="bot")) as opened:
        yield opened


@asynccontextmanager
async def a_bot(house: House, answer: Answer) -> AsyncGenerator[None]:
    async def work() -> None:
        async with AsyncSecondline(house.url, house.keys["bot"]) as client:
            async for turn in client.turns():
                async with turn:
                    await answer(turn)

    async with anyio.create_task_group() as group:
        group.start_soon(work)
        yield
        group.cancel_scope.cancel()


async def begun(talk: Talk) -> None:
    await talk.until(lambda event: event["data"].get("status") == "typing")


async def test_a_bot_answers_turn_after_turn(house: House) -> None:
    async with a_bot(house, lambda turn: turn.say(f"You said: {turn.text}")):
        talk, other = await house.talk(), await house.talk()
        for text in ("One", "Two"):
            await talk.says(text)
            assert await talk.until_ai_says() == f"You said: {text}"
        await other.says("Three")
        assert await other.until_ai_says() == "You said: Three"


async def test_a_turn_that_the_customer_overtakes_comes_again_with_all_of_it(
    house: House,
) -> None:
    seen: list[str] = []
    go_on = anyio.Event()

    async def answer(turn: AsyncTurn) -> None:
        seen.append(turn.text)
        await go_on.wait()
        await turn.stream(_pieces("I have read ", turn.text))

    async with a_bot(house, answer):
        talk = await house.talk()
        await talk.says("One")
        await begun(talk)
        await talk.says("Two")
        go_on.set()
        assert await talk.until_ai_says() == "I have read One\nTwo"
    assert seen == ["One", "One\nTwo"]
    assert words(await talk.events())[2:] == [("ai_agent", "I have read One\nTwo")]


async def test_a_draft_that_the_customer_overtakes_is_taken_back(house: House) -> None:
    wrote = anyio.Event()

    async def pieces(turn: AsyncTurn) -> AsyncIterator[str]:
        yield "I have "
        if turn.text == "One":
            await wrote.wait()
        yield f"read {turn.text}"

    async with a_bot(house, lambda turn: turn.stream(pieces(turn))):
        talk = await house.talk()
        await talk.says("One")
        chunk = await talk.until(lambda event: "chunk" in (event["data"].get("data") or {}))
        await talk.says("Two")
        wrote.set()
        assert await talk.until_ai_says() == "I have read One\nTwo"
    draft = chunk["data"]["data"]["draft_id"]
    [cancelled] = [e for e in await talk.events() if e["data"].get("status") == "cancelled"]
    assert cancelled["data"]["data"]["draft_id"] == draft


async def test_a_line_that_was_hidden_at_once_does_not_keep_the_bot_from_answering(
    house: House,
) -> None:
    go_on = anyio.Event()

    async def answer(turn: AsyncTurn) -> None:
        await go_on.wait()
        await turn.say(f"You said: {turn.text}")

    async with a_bot(house, answer):
        talk = await house.talk()
        await talk.says("One")
        await begun(talk)
        hidden = await talk.says("Never mind")
        await house.admin.delete(f"{talk.path}/events", params={"min_offset": hidden["offset"]})
        go_on.set()
        assert await talk.until_ai_says() == "You said: One"


async def test_a_deed_is_not_done_again_when_the_turn_comes_again(house: House) -> None:
    done: list[str] = []
    go_on = anyio.Event()

    async def refund(amount: int) -> str:
        done.append(f"refund {amount}")
        await go_on.wait()
        return "refunded"

    async def answer(turn: AsyncTurn) -> None:
        if not turn.deeds:
            await turn.tool(refund, amount=20)
        [deed] = turn.deeds
        await turn.say(f"{deed.name} of {deed.arguments['amount']}: {deed.result}, {deed.state}")

    async with a_bot(house, answer):
        talk = await house.talk()
        await talk.says("Refund me")
        await talk.until(lambda event: event["kind"] == "tool")
        await talk.says("Please")
        go_on.set()
        assert await talk.until_ai_says() == "refund of 20: refunded, done"
    assert done == ["refund 20"]


async def test_after_a_takeover_nothing_is_said_and_nothing_is_done(house: House) -> None:
    over: list[str] = []
    taken = anyio.Event()

    async def charge() -> None:
        over.append("charged")

    async def answer(turn: AsyncTurn) -> None:
        await taken.wait()
        for attempt in (turn.tool(charge), turn.say("Late"), turn.hand_off("policy")):
            try:
                await attempt
            except TurnOver:
                over.append("over")
        await turn.say("Later still")  # raises, which is the quiet end

    async with a_bot(house, answer):
        talk = await house.talk()
        await talk.says("Hello")
        await begun(talk)
        await talk.taken(house.dana)
        taken.set()
        other = await house.talk()
        await other.says("Hello?")
        await begun(other)  # the bot goes on with the next
    assert over[:3] == ["over"] * 3
    events = await talk.events()
    assert not any(is_answer(event) or event["kind"] == "tool" for event in events)
    blocked = [event for event in events if event["data"].get("type") == "ai_reply_blocked"]
    assert len(blocked) == 1


async def test_a_bot_that_asks_for_a_person_is_silent_then(house: House) -> None:
    async def answer(turn: AsyncTurn) -> None:
        handoff = await turn.hand_off("policy", "Too dear", queue="vip", priority="high")
        assert handoff.state == "waiting"
        await turn.say("One more thing")

    async with a_bot(house, answer):
        talk = await house.talk()
        await talk.says("Refund me 5000")
        change = await talk.until(lambda event: is_change(event, "escalate"))
        other = await house.talk()
        await other.says("Hello?")
        await begun(other)  # the bot goes on with the next
    handoff = (await house.dana.get(f"/handoffs/{change['data']['handoff_id']}")).json()
    assert (handoff["queue"], handoff["priority"]) == ("vip", "high")
    assert handoff["reason"] == {"code": "policy", "text": "Too dear"}
    # Not even tried: a word that the server has to refuse is one that staff are told of.
    events = await talk.events()
    assert [e for e in events if is_answer(e) or e["data"].get("type") == "ai_reply_blocked"] == []


async def test_a_session_that_is_erased_under_a_turn_does_not_trouble_the_bot(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    go_on = anyio.Event()

    async def answer(turn: AsyncTurn) -> None:
        if turn.text == "Hello":
            await turn.say("Good morning")
            return
        await go_on.wait()
        if turn.text == "Forget me":
            await house.admin.delete(f"/sessions/{turn.session_id}")
        try:
            await turn.say("Late")
        except TurnOver:  # because the customer wrote again; then all is erased
            await house.admin.delete(f"/sessions/{turn.session_id}")
            raise

    async with a_bot(house, answer):
        for more in ((), ("Wait",)):
            go_on = anyio.Event()
            talk, other = await house.talk(), await house.talk()
            await talk.says("Forget me" if not more else "And me")
            await begun(talk)
            for text in more:
                await talk.says(text)
            go_on.set()
            await other.says("Hello")
            assert await other.until_ai_says() == "Good morning"
    assert caplog.text == ""


async def test_a_bot_that_fails_asks_for_a_person_and_goes_on(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    async def answer(turn: AsyncTurn) -> None:
        if turn.text == "Break":
            raise ZeroDivisionError
        await turn.say("Whole")

    async with a_bot(house, answer):
        talk, other = await house.talk(), await house.talk()
        await talk.says("Break")
        change = await talk.until(lambda event: is_change(event, "escalate"))
        await other.says("Hello")
        assert await other.until_ai_says() == "Whole"
    assert change["data"]["reason"] == {
        "code": "agent_error",
        "text": "The bot failed: ZeroDivisionError.",
    }
    assert "A turn failed: ZeroDivisionError" in caplog.text


async def test_a_tool_that_fails_is_on_record(house: House) -> None:
    async def look_up() -> None:
        raise KeyError("customer")

    async with a_bot(house, lambda turn: turn.tool(look_up)):
        talk = await house.talk()
        await talk.says("Look it up")
        await talk.until(lambda event: is_change(event, "escalate"))
    calls = [e["data"]["tool_calls"][0] for e in await talk.events() if e["kind"] == "tool"]
    assert [(call["state"], call["result"]) for call in calls] == [
        ("running", None),
        ("failed", {"data": "KeyError"}),
    ]


async def test_the_note_reaches_the_bot_at_the_return(house: House) -> None:
    async with a_bot(house, lambda turn: turn.say(f"{turn.text} ({turn.note})")):
        talk = await house.talk()
        await talk.says("One")
        assert await talk.until_ai_says() == "One (None)"
        handoff_id = await talk.taken(house.dana)
        await talk.says("Two")
        await house.dana.post(f"/handoffs/{handoff_id}/return", json={"note": "Be kind."})
        assert await talk.until_ai_says() == "Two (Be kind.)"


async def test_a_bot_that_asks_again_on_the_same_words_is_silent_then(house: House) -> None:
    async def answer(turn: AsyncTurn) -> None:
        async def pieces() -> AsyncIterator[str]:
            yield "I shall get "
            await turn.hand_off("customer_request")

        await turn.stream(pieces())

    async with a_bot(house, answer):
        talk = await house.talk()
        await talk.says("A person!")
        change = await talk.until(lambda event: is_change(event, "escalate"))
        handoff_id = change["data"]["handoff_id"]
        await house.dana.put(f"/handoffs/{handoff_id}/claim")
        await house.dana.post(f"/handoffs/{handoff_id}/return", json={})
        await talk.until(lambda event: event["data"].get("notice") == "listening")
        await talk.until(lambda event: event["data"].get("status") == "cancelled")

    assert (await talk.session())["owner"]["kind"] == "ai"
    changes = [e for e in await talk.events() if is_change(e, "escalate")]
    assert changes == [change]


class Flaky(httpx.AsyncHTTPTransport):
    """A network on which two of three reads come to nothing."""

    reads = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            self.reads += 1
            if self.reads % 3 == 1:
                raise httpx.ConnectError("down")
            if self.reads % 3 == 2:
                return httpx.Response(503, json={"detail": "Restarting"})
        return await super().handle_async_request(request)


async def test_a_bot_outlives_a_server_that_is_away(house: House) -> None:
    async def work() -> None:
        network, key = Flaky(), house.keys["bot"]
        async with AsyncSecondline(house.url, key, pause=0.01, transport=network) as client:
            async for turn in client.turns():
                async with turn:
                    if turn.text == "One":
                        await talk.says("Two")
                    await turn.say(f"You said: {turn.text}")

    async with anyio.create_task_group() as group:
        talk = await house.talk()
        group.start_soon(work)
        await talk.says("One")
        assert await talk.until_ai_says() == "You said: One\nTwo"
        await talk.says("Three")
        assert await talk.until_ai_says() == "You said: Three"
        group.cancel_scope.cancel()


async def test_the_blocking_bot_does_the_same(house: House) -> None:
    stop = threading.Event()

    def find(name: str) -> str:
        return f"{name} found"

    def pieces(text: str) -> Iterator[str]:
        yield from (text, "!")

    def work() -> None:
        with Secondline(house.url, house.keys["bot"]) as client:
            for turn in client.turns(wait=0.1):
                with turn:
                    if turn.text == "Break":
                        stop.set()
                        raise ZeroDivisionError
                    turn.stream(pieces(turn.tool(find, name=turn.text)))
                if stop.is_set():
                    return

    async with anyio.create_task_group() as group:
        group.start_soon(anyio.to_thread.run_sync, work)
        talk = await house.talk()
        await talk.says("Ada")
        assert await talk.until_ai_says() == "Ada found!"
        await talk.says("Break")
        change = await talk.until(lambda event: is_change(event, "escalate"))
        assert change["data"]["reason"]["code"] == "agent_error"


def test_a_webhook_is_believed_only_with_its_signature() -> None:
    secret = "whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQ="
    offer = Offer(turn_id="t", session_id="s", epoch=1, answers=0, events=[])
    body = msgspec.json.encode(offer)
    now = datetime.now(UTC)  # noqa: TID251 - a signature is of now
    headers = {
        "Webhook-Id": "t",
        "Webhook-Timestamp": str(int(now.timestamp())),
        "Webhook-Signature": Webhook(secret).sign("t", now, body.decode()),
    }
    assert verify_and_parse(secret, headers, body) == offer
    for wrong in (
        ("whsec_b3RoZXItb3RoZXItb3RoZXI=", headers, body),
        (secret, headers, body.replace(b'"epoch":1', b'"epoch":2')),
        (secret, {**headers, "Webhook-Timestamp": "1"}, body),
        (secret, {**headers, "Webhook-Signature": "gibberish"}, body),
        (secret, dict[str, str](), body),
    ):
        with pytest.raises(NotGenuine):
            verify_and_parse(*wrong)


async def _pieces(*texts: str) -> AsyncIterator[str]:
    for text in texts:
        yield text
