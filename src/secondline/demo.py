"""The demo: everything on loopback, with an offline agent, two operators and fresh keys."""

import asyncio
import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from secondline.bootstrap import Application, now
from secondline.config import Settings, read_settings
from secondline.domain.actors import Role
from secondline.domain.ids import AgentId
from secondline.domain.value import Value
from secondline.ports import AgentInfo
from secondline.server import bind, serve
from secondline.store.sqlite.store import open_store
from secondline.web.auth import new_key

HOST = "127.0.0.1"  # nobody else can reach the demo, whatever the settings say
OPERATORS = (("dana", "Dana"), ("lee", "Lee"))
BOT = AgentInfo(
    id=AgentId("demo-bot"),
    name="Demo bot",
    description="Whatever program holds the agent key: it polls GET /turns.",
    remote=True,
)


class Keys(Value, kw_only=True):
    """The keys of one run; with --data the keys of earlier runs stop working."""

    admin: str
    operators: tuple[str, ...]
    agent: str


def run_demo(*, port: int, data: Path | None, as_json: bool, say: Callable[[str], None]) -> None:
    """
    Serve the demo until SIGINT or SIGTERM.

    Raises:
        OSError: the port is taken, or the folder cannot be written.
        DatabaseInUse: another process serves the folder.
        WrongSettings: a SECONDLINE_* variable cannot be taken.
    """
    folder = data or Path(tempfile.mkdtemp(prefix="secondline-demo-"))
    try:
        listener = bind(HOST, port)
        url = f"http://{HOST}:{listener.getsockname()[1]}"
        settings = read_settings(
            None,
            {
                "server": {"host": HOST, "open_to_public": True},
                "store": {"path": folder / "demo.db"},
                "agent": {"private_webhooks": True},
            },
        )
        keys = asyncio.run(_make_keys(settings))
        serve(Application(settings), listener, lambda: say(_told(url, keys, data, as_json)))
    finally:
        if data is None:
            shutil.rmtree(folder, ignore_errors=True)


async def _make_keys(settings: Settings) -> Keys:
    async with open_store(
        settings.store.path, committed=lambda _: None, jobs_changed=lambda: None
    ) as store:
        await store.directory.forget_keys()

        async def make(role: Role, actor_id: str, name: str) -> str:
            credential, key = new_key(role, actor_id, name, now())
            await store.directory.put_key(key)
            return credential

        await store.directory.put_agent(BOT)
        return Keys(
            admin=await make(Role.ADMIN, "admin", "Admin"),
            operators=tuple([await make(Role.OPERATOR, *person) for person in OPERATORS]),
            agent=await make(Role.AGENT, BOT.id, BOT.name),
        )


def _told(url: str, keys: Keys, data: Path | None, as_json: bool) -> str:  # noqa: FBT001 - private
    customer, operator = f"{url}/chat", f"{url}/console#key={keys.operators[0]}"
    if as_json:
        return json.dumps(
            {
                "url": url,
                "customer_url": customer,
                "operator_url": operator,
                "keys": {
                    "admin": keys.admin,
                    "operators": list(keys.operators),
                    "agent": keys.agent,
                },
            }
        )
    second = f"{url}/console#key={keys.operators[1]}"
    kept = f"kept in {data}" if data else "forgotten at the end; --data DIR keeps them"
    return f"""
Secondline is running. Everything stays on this machine.

  Customer   {customer}
  Operator   {operator}     (Dana)
  Another    {second}     (Lee; use another browser or a private window)
  API        {url}/docs

Chat as the customer, ask for a person, and answer in the console.
Conversations are {kept}. Ctrl-C stops.
"""
