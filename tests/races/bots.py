"""Bots outside the server, in the two ways they can be there: one polls, one has a webhook."""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import anyio

from tests.races.agents import COMPLAINT
from tests.races.arena import Arena
from tests.support.laws import Event, is_answer
from tests.support.patience import until
from tests.support.wire import Gone

# So many turns a bot works on at once.
HANDS = 24


@dataclass(slots=True, kw_only=True)
class Bot:
    """
    A bot that does what the contract asks: posts under the epoch and for the messages it has read.

    It streams its answer, sometimes loses the connection and posts again, reads on when the
    customer has written again, and stops when the conversation is in other hands.
    """

    arena: Arena
    seconds: float = 0.1
    complete: int = 1  #: so many messages it waits for before it answers
    deeds: bool = False  #: does something, under a lease, before it answers
    repeats: bool = False  #: says the same once more at the end of a turn that handed off
    refusals: Counter[str] = field(default_factory=Counter[str])
    did: list[str] = field(default_factory=list[str])
    busy: int = 0

    async def idle(self) -> bool:
        return not self.busy

    async def answer(self, turn: dict[str, Any]) -> None:
        self.busy += 1
        try:
            await self._converse(turn, turn["events"])
        finally:
            self.busy -= 1

    async def _converse(self, turn: dict[str, Any], events: Sequence[Event]) -> None:
        while True:
            events = await self._all_of(turn, events)
            pending = open_messages(events)
            if not pending:
                return  # a person has answered meanwhile
            if turn["may_hand_off"] and any(COMPLAINT in e["data"]["message"] for e in pending):
                overtaken = await self._hand_off(turn, pending)
            else:
                overtaken = await self._write(turn, pending)
            if not overtaken:
                return
            events = await self._read(turn, 0)

    async def _all_of(self, turn: dict[str, Any], events: Sequence[Event]) -> Sequence[Event]:
        while 0 < len(open_messages(events)) < self.complete:
            await anyio.sleep(0.01)
            events = await self._read(turn, 0)
        return events

    async def _read(self, turn: dict[str, Any], min_offset: int) -> list[Event]:
        path = f"/sessions/{turn['session_id']}/events?min_offset={min_offset}"
        return (await self.arena.wire.call(self.arena.bot, "GET", path)).body

    async def _write(self, turn: dict[str, Any], pending: Sequence[Event]) -> bool:
        """Write the answer; return whether the customer has overtaken it."""
        if self.deeds and not await self._act(turn):
            return False
        answers = pending[-1]["offset"]
        for _ in range(5):
            await self._think()
            chunk = {"draft_id": turn["turn_id"], "chunk": "and so on "}
            code = await self._post(turn, answers, kind="status", status="typing", data=chunk)
            if code is not None:
                return code == "newer_customer_message"
        await self._think()
        text = self._answer(pending)
        key = f"{turn['turn_id']} {answers}"
        code = await self._post(turn, answers, kind="message", message=text, idempotency_key=key)
        return code == "newer_customer_message"

    async def _act(self, turn: dict[str, Any]) -> bool:
        """Do something under a lease, if the lease is given."""
        call: dict[str, Any] = {
            "tool_id": "charge",
            "call_id": f"{turn['turn_id']}-{len(self.did)}",
            "arguments": {},
        }
        await self._think()
        running = {"tool_calls": [{**call, "state": "running", "result": None}]}
        if await self._post(turn, None, kind="tool", data=running) is not None:
            return False
        self.did.append(turn["session_id"])
        await self._think()
        done = {"tool_calls": [{**call, "state": "done", "result": {"data": "charged"}}]}
        await self._post(turn, None, kind="tool", data=done)
        return True

    async def _hand_off(self, turn: dict[str, Any], pending: Sequence[Event]) -> bool:
        """Say so, ask for a person, and perhaps say so again; return whether overtaken."""
        answers = pending[-1]["offset"]
        text = self._answer(pending)
        code = await self._post(turn, answers, kind="message", message=text)
        if code is not None:
            return code == "newer_customer_message"
        await self._think()
        path = f"/sessions/{turn['session_id']}/handoffs"
        body = {"reason": {"code": "customer_request"}, "expected_epoch": turn["epoch"]}
        await self.arena.wire.call(self.arena.bot, "POST", path, body)
        if self.repeats:
            await self._think()
            await self._post(turn, answers, kind="message", message=text)
        return False

    def _answer(self, pending: Sequence[Event]) -> str:
        return f"I have read {' '.join(str(event['offset']) for event in pending)} and so on."

    async def _post(self, turn: dict[str, Any], answers: int | None, **what: Any) -> str | None:
        """Post under the turn's fence; return the conflict's name if it was refused."""
        body: dict[str, Any] = {
            "source": "ai_agent",
            "expected_epoch": turn["epoch"],
            "metadata": {"epoch": turn["epoch"], "turn_id": f"bot {turn['turn_id']}"},
            **what,
        }
        if answers is not None:
            body["answers"] = answers
        path = f"/sessions/{turn['session_id']}/events"
        wire, key = self.arena.wire, self.arena.bot
        if "idempotency_key" in what and self.arena.chance.random() < 0.3:
            first = {**body, "metadata": {**body["metadata"], "turn_id": ""}}
            await wire.send_and_hang_up(key, "POST", path, first)
        answer = await wire.call(key, "POST", path, body)
        if answer.code is not None:
            self.refusals[answer.code] += 1
        else:
            assert answer.status == 201, answer
        return answer.code

    async def _think(self) -> None:
        await anyio.sleep(self.arena.chance.uniform(0, self.seconds / 6))


def open_messages(events: Sequence[Event]) -> list[Event]:
    """Return the customer's messages after the last answer."""
    found = list[Event]()
    for event in reversed(events):
        if is_answer(event):
            break
        if event["kind"] == "message" and event["source"] == "customer":
            found.append(event)
    return found[::-1]


@asynccontextmanager
async def polling(bot: Bot, wait: float = 10) -> AsyncGenerator[Bot]:
    """Have *bot* poll for turns, with many hands."""

    async def poll() -> None:
        while True:
            polled = await bot.arena.wire.call(bot.arena.bot, "GET", f"/turns?wait={wait}")
            if polled.status == 200:
                await bot.answer(polled.body)

    async with anyio.create_task_group() as group:
        for _ in range(HANDS):
            group.start_soon(poll)
        yield bot
        await until(bot.idle)
        group.cancel_scope.cancel()


@asynccontextmanager
async def webhook(bot: Bot) -> AsyncGenerator[Bot]:
    """Have *bot* get its turns posted; it answers in the response, or later in a post."""
    later = set[asyncio.Task[None]]()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            turn = await _posted(reader)
            if bot.arena.chance.random() < 0.5:
                writer.write(_response(202, None))
                later.add(asyncio.create_task(bot.answer(turn)))
            else:
                await anyio.sleep(bot.arena.chance.uniform(0, bot.seconds))
                text = bot._answer(open_messages(turn["events"]))  # pyright: ignore[reportPrivateUsage]
                writer.write(_response(200, {"message": text}))
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError, Gone):
            pass  # the server has lost interest: a person has the conversation
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    path = f"/agents/{bot.arena.agent_id}/webhook"
    body = {"url": f"http://127.0.0.1:{port}/turns"}
    registered = await bot.arena.wire.call(bot.arena.admin, "PUT", path, body)
    assert registered.status == 200, registered
    yield bot
    await asyncio.gather(*later)
    server.close()
    await server.wait_closed()


async def _posted(reader: asyncio.StreamReader) -> dict[str, Any]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = head.split("content-length: ")[1].split("\r\n")[0]
    return json.loads(await reader.readexactly(int(length)))


def _response(status: int, body: object) -> bytes:
    content = b"" if body is None else json.dumps(body).encode()
    head = (
        f"HTTP/1.1 {status} OK\r\ncontent-type: application/json\r\n"
        f"content-length: {len(content)}\r\nconnection: close\r\n\r\n"
    )
    return head.encode() + content
