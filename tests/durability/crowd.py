"""Customers and operators who keep a server busy, and look afterwards whether it kept its word."""

import itertools
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import anyio

from tests.durability.ledger import OWED, Ledger, Post, answered_once
from tests.support.laws import History, find, handoffs, late, offsets, ownership
from tests.support.patience import until
from tests.support.server import Child
from tests.support.wire import Answer, Gone, Wire

CUSTOMERS = 24
OPERATORS = ("dana", "lee")

# What the insurance agent answers at once, with a tool, in two steps, and with a person.
LINES = (
    "What are your hours?",
    "Which of my claims are open?",
    "What does my policy cover?",
    "There was an accident.",
    "I want to talk to a human.",
    "Thanks.",
)

_numbers = itertools.count()


@dataclass(slots=True, kw_only=True)
class Crowd:
    """All who use *child*; their books live on when it does not."""

    child: Child
    database: Path
    ledger: Ledger
    chance: Random
    wire: Wire
    touched: set[str] = field(default_factory=set[str])

    def key_of(self, speaker: str) -> str:
        """Return a credential; the keys of people are new with each start of the demo."""
        if speaker in OPERATORS:
            return self.child.operators[OPERATORS.index(speaker)]
        return speaker

    async def load_and_kill(self) -> None:
        """Have everybody talk at once, and end the server in the middle of it."""
        async with anyio.create_task_group() as group:
            for _ in range(CUSTOMERS):
                group.start_soon(self._until_gone, self._customer)
            for name in (*OPERATORS, *OPERATORS):
                group.start_soon(self._until_gone, lambda name=name: self._operator(name))
            await anyio.sleep(self.chance.uniform(0.2, 0.7))
            self.child.kill()

    async def _until_gone(self, act: Callable[[], Awaitable[None]]) -> None:
        with suppress(Gone):
            while True:
                await act()
                await anyio.sleep(self.chance.uniform(0, 0.1))

    async def _customer(self) -> None:
        if not self.ledger.tokens or self.chance.random() < 0.4:
            created = await self._call(self.child.admin, "POST", "/sessions?with_token=true", {})
            self.ledger.tokens[created.body["id"]] = created.body["token"]
        session_id = self.chance.choice(sorted(self.ledger.tokens))
        token = self.ledger.tokens[session_id]
        for _ in range(self.chance.randint(1, 3)):
            await self.post(session_id, token, "customer", self.chance.choice(LINES))
            await anyio.sleep(self.chance.uniform(0, 0.05))
        if self.chance.random() < 0.2:
            body = {"reason": {"code": "customer_button"}}
            asked = await self._call(token, "POST", f"/sessions/{session_id}/handoffs", body)
            if asked.status in (200, 201):
                self.ledger.changes.append((session_id, asked.body["id"], None))

    async def _operator(self, name: str) -> None:
        key = self.key_of(name)
        waiting = await self._call(key, "GET", "/handoffs?state=waiting&limit=5")
        for handoff in waiting.body["items"][: self.chance.randint(0, 2)]:
            await self._change(name, "PUT", handoff, "claim", "takeover")
        if self.ledger.tokens and self.chance.random() < 0.5:
            session_id = self.chance.choice(sorted(self.ledger.tokens))
            await self.post(session_id, name, "human_agent", "I am here.")
        mine = await self._call(key, "GET", "/handoffs?state=active&operator=me&limit=20")
        for handoff in self.chance.sample(mine.body["items"], min(3, len(mine.body["items"]))):
            command = self.chance.choice(("return", "return", "resolve"))
            await self._change(name, "POST", handoff, command, command)

    async def _change(
        self, name: str, method: str, handoff: dict[str, str], path: str, command: str
    ) -> None:
        self.touched.add(handoff["session_id"])
        url = f"/handoffs/{handoff['id']}/{path}"
        body = {} if method == "PUT" else {"note": "Done."}
        answer = await self._call(self.key_of(name), method, url, body)
        assert answer.status in (200, 409), answer
        if answer.status == 200:
            self.ledger.changes.append((handoff["session_id"], handoff["id"], command))

    async def _call(self, key: str, method: str, path: str, body: object = None) -> Answer:
        answer = await self.wire.call(key, method, path, body)
        assert answer.status < 500, answer
        return answer

    async def post(self, session_id: str, speaker: str, source: str, text: str) -> None:
        """Say *text*, with a number that no other message has."""
        number = next(_numbers)
        key = f"key {number}"
        body = {"kind": "message", "source": source, "message": f"{text} ({number})"}
        post = Post(session_id=session_id, speaker=speaker, body={**body, "idempotency_key": key})
        self.ledger.unanswered[key] = post
        self._book(key, post, await self._send(post))

    async def _send(self, post: Post) -> Answer:
        self.touched.add(post.session_id)
        path = f"/sessions/{post.session_id}/events"
        return await self._call(self.key_of(post.speaker), "POST", path, post.body)

    def _book(self, key: str, post: Post, answer: Answer) -> None:
        del self.ledger.unanswered[key]
        if answer.status == 201:
            self.ledger.kept[key] = (post, answer.body)
        else:
            assert answer.status in (409, 429), answer
            self.ledger.refused.add(post.body["message"])

    # --- After the restart

    async def retry(self) -> None:
        """Send again what got no answer, and some of what did: the keys still hold."""
        for key, post in list(self.ledger.unanswered.items()):
            self._book(key, post, await self._send(post))
        kept = list(self.ledger.kept.values())
        for post, event in self.chance.sample(kept, min(20, len(kept))):
            again = await self._send(post)
            assert (again.status, again.body) == (201, event)

    async def until_all_is_answered(self) -> None:
        """Wait until the AI owes nobody an answer."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as db:

            async def nothing_owed() -> bool:
                return db.execute(f"SELECT 1 FROM session WHERE {OWED}").fetchone() is None

            await until(nothing_owed)

    async def check(self, sessions: set[str]) -> None:
        """Hold the logs of *sessions* against what was promised, and against the laws."""
        histories = [await self._history(session_id) for session_id in sorted(sessions)]
        findings = find(histories, (offsets, ownership, handoffs, late, answered_once))
        assert not findings.counts, str(findings)
        said = Counter[str]()
        for history in histories:
            self._check_promises(history)
            said.update(e["data"]["message"] for e in history.events if e["kind"] == "message")
        sent = [post for post, _ in self.ledger.kept.values() if post.session_id in sessions]
        assert [post for post in sent if said[post.body["message"]] != 1] == []
        assert [text for text in self.ledger.refused if said[text]] == []

    def _check_promises(self, history: History) -> None:
        session_id = history.session["id"]
        there = {event["id"]: event for event in history.events}
        for event in self.ledger.acknowledged(session_id):
            kept = there[event["id"]]
            same = ("offset", "source", "kind", "creation_utc", "trace_id", "data", "deleted")
            assert {name: kept[name] for name in same} == {name: event[name] for name in same}
        told = {
            (e["data"]["handoff_id"], command)
            for e in history.owner_changes()
            for command in (e["data"]["command"], None)
        }
        promised = {c[1:] for c in self.ledger.changes if c[0] == session_id}
        assert promised <= told

    async def _history(self, session_id: str) -> History:
        admin, path = self.child.admin, f"/sessions/{session_id}"
        events = list[dict[str, object]]()
        while page := await self._call(admin, "GET", f"{path}/events?min_offset={len(events)}"):
            if not page.body:
                break
            events += page.body
        return History(
            session=(await self._call(admin, "GET", path)).body,
            events=events,
            handoffs=(
                await self._call(admin, "GET", f"/handoffs?session_id={session_id}&limit=100")
            ).body["items"],
            acknowledged={},
        )
