"""Nobody waits without a next step (law 6): what happens when no person comes."""

from dataclasses import dataclass, field
from pathlib import Path

import anyio

from tests.support.house import Puppet, is_change, notices, open_house, settings_for

SHORT = 0.2


@dataclass(slots=True, kw_only=True)
class AskedForHealth(Puppet):
    asked: anyio.Event = field(default_factory=anyio.Event)

    async def healthy(self) -> bool:
        self.asked.set()
        return self.well


async def test_a_customer_for_whom_nobody_comes_is_back_with_the_ai_with_an_apology(
    tmp_path: Path,
) -> None:
    async with open_house(settings_for(tmp_path, patience=SHORT)) as house:
        talk = await house.talk()
        handoff = await talk.asks_for_a_person()
        await talk.says("Hello?")

        expired = await talk.until(lambda event: is_change(event, "expire"))

        assert expired["data"]["by"]["role"] == "system"
        assert await talk.until_ai_says() == "You said: Hello?"
        assert notices(await talk.events()) == ["handoff_waiting", "unanswered"]
        told = (await house.dana.get(f"/handoffs/{handoff['id']}")).json()
        assert (told["state"], told["outcome"]) == ("ended", "unanswered")


async def test_a_claim_in_time_stops_the_timer(tmp_path: Path) -> None:
    async with open_house(settings_for(tmp_path, patience=SHORT)) as house:
        claimed, left = await house.talk(), await house.talk()
        handoff = await claimed.asks_for_a_person()
        await house.dana.put(f"/handoffs/{handoff['id']}/claim")
        # Begun later, so that its timer runs out after the one that must not.
        await left.asks_for_a_person()

        await left.until(lambda event: is_change(event, "expire"))

        assert (await claimed.session())["owner"]["display_name"] == "Dana"


async def test_a_handoff_given_back_to_the_queue_has_a_timer_again(tmp_path: Path) -> None:
    async with open_house(settings_for(tmp_path, patience=SHORT)) as house:
        talk = await house.talk()
        handoff_id = await talk.taken(house.dana)
        await house.dana.delete(f"/handoffs/{handoff_id}/claim")

        await talk.until(lambda event: is_change(event, "expire"))

        assert (await talk.session())["mode"] == "auto"


async def test_without_a_healthy_agent_the_customer_keeps_their_place(tmp_path: Path) -> None:
    puppet = AskedForHealth(well=False)
    async with open_house(settings_for(tmp_path, patience=SHORT), puppet) as house:
        talk = await house.talk()
        handoff = await talk.asks_for_a_person()
        with anyio.fail_after(20):
            await puppet.asked.wait()

        assert (await talk.session())["owner"]["kind"] == "queue"
        told = (await house.dana.get(f"/handoffs/{handoff['id']}")).json()
        assert told["state"] == "waiting"

        # The timer is not spent: it runs again, and the agent is well by then.
        puppet.well = True
        await talk.until(lambda event: is_change(event, "expire"))


async def test_an_agent_that_is_not_well_gets_no_session_back_by_a_cancel(tmp_path: Path) -> None:
    async with open_house(settings_for(tmp_path), Puppet(well=False)) as house:
        talk = await house.talk()
        handoff = await talk.asks_for_a_person()

        answer = await talk.customer.delete(f"/handoffs/{handoff['id']}")

        assert answer.status_code == 409
        assert answer.json()["detail"]["code"] == "no_healthy_agent"
        assert (await talk.session())["owner"]["kind"] == "queue"
