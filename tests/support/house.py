"""A server for tests of the API: people with keys, conversations, and an agent on strings."""

import secrets
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import httpx

from secondline.bootstrap import Application, now
from secondline.config import (
    AgentSettings,
    HandoffSettings,
    PolicySettings,
    ServerSettings,
    Settings,
    StoreSettings,
    TurnSettings,
)
from secondline.domain.actors import Role
from secondline.domain.ids import AgentId
from secondline.ports import Agent, AgentInfo, Output, Text, Turn
from secondline.web.auth import new_key
from tests.support.server import serving

Event = dict[str, Any]

# No answer takes so long; it only ends a test that would otherwise hang.
PATIENCE_SECONDS = 20

# Most tests are about what agents and people do; they say so where the policy is to act.
LEFT_TO_AGENTS = PolicySettings(preset="none")

BRISK = TurnSettings(quiet_seconds=0.01, deadline_seconds=30, chunk_seconds=0, lease_seconds=15)


async def echo(turn: Turn) -> AsyncIterator[Output]:
    """Answer with what is pending, so that a test sees what the agent has read."""
    yield Text("You said: " + " / ".join(event.text for event in turn.brief.pending))


@dataclass(slots=True, kw_only=True)
class Puppet:
    """The port `Agent`, doing what a test wants; *turns* are those it was given."""

    answer: Callable[[Turn], AsyncIterator[Output]] = echo
    well: bool = True
    info: AgentInfo = AgentInfo(id=AgentId("puppet"), name="Puppet")
    turns: list[Turn] = field(default_factory=list[Turn])

    async def healthy(self) -> bool:
        return self.well

    async def reply(self, turn: Turn) -> AsyncIterator[Output]:
        self.turns.append(turn)
        async for output in self.answer(turn):
            yield output


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """A running server and the hands of those who call it."""

    application: Application
    puppet: Puppet
    url: str
    keys: dict[str, str]  #: by id: admin, dana, lee, bot
    transport: httpx.AsyncBaseTransport

    @property
    def admin(self) -> httpx.AsyncClient:
        return self.caller(self.keys["admin"])

    @property
    def dana(self) -> httpx.AsyncClient:
        return self.caller(self.keys["dana"])

    @property
    def lee(self) -> httpx.AsyncClient:
        return self.caller(self.keys["lee"])

    @property
    def bot(self) -> httpx.AsyncClient:
        """The bot `bot`, which is outside and polls for its turns."""
        return self.caller(self.keys["bot"])

    @property
    def nobody(self) -> httpx.AsyncClient:
        return self.caller(None)

    def caller(self, credential: str | None) -> httpx.AsyncClient:
        headers = {} if credential is None else {"authorization": f"Bearer {credential}"}
        return httpx.AsyncClient(
            base_url=self.url,
            headers=headers,
            transport=self.transport,
            timeout=PATIENCE_SECONDS,
            trust_env=False,
        )

    async def talk(self, **wanted: object) -> "Talk":
        """Start a conversation, with the puppet unless *wanted* says otherwise."""
        answer = await self.admin.post("/sessions?with_token=true", json=wanted)
        assert answer.status_code == 201, answer.text
        told = answer.json()
        return Talk(house=self, id=told["id"], token=told["token"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """One conversation, with the hands of all who take part."""

    house: House
    id: str
    token: str

    @property
    def path(self) -> str:
        return f"/sessions/{self.id}"

    @property
    def customer(self) -> httpx.AsyncClient:
        return self.house.caller(self.token)

    async def session(self) -> dict[str, Any]:
        return (await self.house.admin.get(self.path)).json()

    async def events(self, by: httpx.AsyncClient | None = None, **wanted: Any) -> list[Event]:
        """Return the log, as staff see it unless *by* somebody else."""
        answer = await (by or self.house.admin).get(f"{self.path}/events", params=wanted)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def post(self, by: httpx.AsyncClient, **event: object) -> httpx.Response:
        return await by.post(f"{self.path}/events", json=event)

    async def says(self, text: str, **more: object) -> Event:
        """Have the customer say *text*."""
        answer = await self.post(
            self.customer, kind="message", source="customer", message=text, **more
        )
        assert answer.status_code == 201, answer.text
        return answer.json()

    async def word(self, by: httpx.AsyncClient, text: str, **more: object) -> httpx.Response:
        """Have a person say *text*."""
        event: dict[str, object] = {"kind": "message", "source": "human_agent", "message": text}
        return await self.post(by, **(event | more))

    async def asks_for_a_person(self) -> dict[str, Any]:
        """Have the customer press the button; return the handoff."""
        answer = await self.customer.post(
            f"{self.path}/handoffs", json={"reason": {"code": "customer_button"}}
        )
        assert answer.status_code == 201, answer.text
        return answer.json()

    async def taken(self, by: httpx.AsyncClient) -> str:
        """Have a person take over; return the handoff's id."""
        answer = await by.put(f"{self.path}/owner")
        assert answer.status_code == 200, answer.text
        return answer.json()["handoff_id"]

    async def until(self, wanted: Callable[[Event], bool]) -> Event:
        """
        Return the first event that is *wanted*, as soon as it is in the log.

        Raises:
            AssertionError: it did not come; the text is what did.
        """
        seen: list[Event] = []
        while True:
            after = seen[-1]["offset"] + 1 if seen else 0
            answer = await self.house.admin.get(
                f"{self.path}/events",
                params={"min_offset": after, "wait_for_data": PATIENCE_SECONDS / 2},
            )
            assert answer.status_code == 200, [(e["source"], e["data"]) for e in seen]
            for event in answer.json():
                if wanted(event):
                    return event
                seen.append(event)

    async def until_ai_says(self) -> str:
        """Return the AI's first message that answers the customer's last."""
        after = max(
            (e["offset"] for e in await self.events() if e["source"] == "customer"), default=-1
        )
        event = await self.until(lambda event: is_answer(event) and event["offset"] > after)
        return event["data"]["message"]


async def holds(condition: Callable[[], bool]) -> None:
    """Return once *condition* holds; for what nobody tells of."""
    with anyio.fail_after(PATIENCE_SECONDS):
        while not condition():  # noqa: ASYNC110 - there is no event to wait for
            await anyio.sleep(0.01)


def is_answer(event: Event) -> bool:
    return event["source"] == "ai_agent" and event["kind"] == "message"


def is_change(event: Event, command: str) -> bool:
    return event["data"].get("type") == "owner_changed" and event["data"]["command"] == command


def notices(events: list[Event]) -> list[str]:
    return [event["data"]["notice"] for event in events if "notice" in event["data"]]


def words(events: list[Event]) -> list[tuple[str, str]]:
    """Return who said what, transition lines left out."""
    return [
        (event["source"], event["data"]["message"])
        for event in events
        if event["kind"] == "message" and event["source"] != "system"
    ]


def settings_for(
    folder: Path,
    *,
    turns: TurnSettings = BRISK,
    patience: float = 600,
    public: bool = True,
    origins: tuple[str, ...] = (),
    agent: str = "puppet",
    policy: PolicySettings = LEFT_TO_AGENTS,
) -> Settings:
    return Settings(
        server=ServerSettings(open_to_public=public, allowed_origins=list(origins)),
        store=StoreSettings(path=folder / "house.db"),
        handoffs=HandoffSettings(patience_seconds=patience),
        turns=turns,
        policy=policy,
        agent=AgentSettings(default=agent, private_webhooks=True),
    )


@asynccontextmanager
async def open_house(
    settings: Settings, puppet: Puppet | None = None, *others: Agent
) -> AsyncGenerator[House]:
    """Serve with *settings*, the *puppet* and *others* as agents, and a polling bot."""
    puppet = puppet or Puppet()
    application = Application(settings, {a.info.id: a for a in (puppet, *others)})
    async with AsyncExitStack() as stack:
        port = await stack.enter_async_context(serving(application))
        transport = httpx.AsyncHTTPTransport(
            verify=False, limits=httpx.Limits(max_connections=None)
        )
        await stack.enter_async_context(transport)
        yield House(
            application=application,
            puppet=puppet,
            url=f"http://127.0.0.1:{port}",
            keys=await _people(application),
            transport=transport,
        )


async def _people(application: Application) -> dict[str, str]:
    directory = application.services.directory
    bot = AgentInfo(id=AgentId("bot"), name="Bot", remote=True)
    await directory.put_agent(bot)
    keys: dict[str, str] = {}
    for role, who, name in (
        (Role.ADMIN, "admin", "Admin"),
        (Role.OPERATOR, "dana", "Dana"),
        (Role.OPERATOR, "lee", "Lee"),
        (Role.AGENT, "bot", "Bot"),
    ):
        keys[who], key = new_key(role, who, name, now())
        await directory.put_key(key)
    return keys


def unknown_key() -> str:
    return f"sl_operator_{secrets.token_urlsafe(24)}"
