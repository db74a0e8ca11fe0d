"""Secondline is killed in the middle of Parlant's turn, and started again."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.parlant import Parlant
from tests.support.patience import until
from tests.support.server import Child, start_demo


@contextmanager
def demo(folder: Path, parlant: Parlant) -> Generator[Child]:
    settings: Mapping[str, str] = {
        "PARLANT__URL": parlant.url,
        "AGENT__DEFAULT": "parlant",
        "TURNS__QUIET_SECONDS": "0.01",
        # A busy disk may take most of a second to write that a lease is renewed.
        "TURNS__LEASE_SECONDS": "3",
    }
    child = start_demo(folder, settings)
    try:
        yield child
    finally:
        child.kill()


class Admin:
    """An administrator's hand on one session, over restarts."""

    def __init__(self, agent_id: str) -> None:
        self.agent_id = agent_id
        self.session = ""

    async def events(self, child: Child) -> list[dict[str, Any]]:
        async with self._client(child) as client:
            return (await client.get(f"/sessions/{self.session}/events")).json()

    async def says(self, child: Child, text: str) -> None:
        async with self._client(child) as client:
            if not self.session:
                made = await client.post("/sessions", json={"agent_id": self.agent_id})
                self.session = made.json()["id"]
            event = {"kind": "message", "source": "customer", "message": text}
            answer = await client.post(f"/sessions/{self.session}/events", json=event)
            assert answer.status_code == 201, answer.text

    async def sees(self, child: Child, *, kind: str, what: str) -> None:
        """Wait until *what* is in the data of an event of *kind*."""

        async def there() -> bool:
            found = await self.events(child)
            return any(event["kind"] == kind and what in str(event["data"]) for event in found)

        await until(there)

    def _client(self, child: Child) -> httpx.AsyncClient:
        headers = {"authorization": f"Bearer {child.admin}"}
        return httpx.AsyncClient(base_url=child.url, headers=headers, timeout=30)


@pytest.mark.parametrize("more", [None, "It is about my bill"])
async def test_a_handoff_that_parlant_asks_for_while_we_are_down_is_not_lost(
    tmp_path: Path, parlant: Parlant, more: str | None
) -> None:
    admin = Admin(parlant.agents["brisk"])
    with demo(tmp_path, parlant) as child:
        await admin.says(child, "I want a human [tool=1.5]")
        await admin.sees(child, kind="status", what="Considering tools")
    with demo(tmp_path, parlant) as child:
        if more is not None:
            await admin.says(child, more)
        await admin.sees(child, kind="custom", what="escalate")

        events = await admin.events(child)
        changes = [event["data"] for event in events if event["kind"] == "custom"]
        assert [change["command"] for change in changes] == ["escalate"]
        assert changes[0]["reason"]["code"] == "agent_decision", changes[0]["reason"]
        assert [event["kind"] for event in events].count("tool") == 1


async def test_an_answer_that_parlant_gives_while_we_are_down_is_said_once(
    tmp_path: Path, parlant: Parlant
) -> None:
    admin = Admin(parlant.agents["paced"])
    with demo(tmp_path, parlant) as child:
        await admin.says(child, "Hello [match=1.5]")
        await admin.sees(child, kind="message", what="One moment.")
    with demo(tmp_path, parlant) as child:
        await admin.sees(child, kind="message", what="I have read: Hello")

        async def settled() -> bool:
            found = await admin.events(child)
            return any(event["data"].get("status") == "ready" for event in found)

        await until(settled)
        said = [
            event["data"]["message"]
            for event in await admin.events(child)
            if event["source"] == "ai_agent" and event["kind"] == "message"
        ]
        assert said == ["One moment.", "I have read: Hello [match=1.5]"]
