"""Whether a person is needed, over the API: what the policy does, and what the log tells of it."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import anyio
import pytest

from secondline.config import PolicySettings, RuleTable
from secondline.domain.commit import Commit
from secondline.domain.events import Event as Logged
from secondline.domain.ids import SessionId
from secondline.domain.lines import Lines
from secondline.domain.policy import OnRequest
from secondline.ports import Confidence, Output, Text, Turn
from secondline.roster import watcher
from secondline.services.nudges import Nudges
from secondline.services.watches import Watches
from secondline.signals import watcher as watching
from tests.support.house import (
    Event,
    House,
    Puppet,
    Talk,
    is_answer,
    is_change,
    notices,
    open_house,
    settings_for,
)

RUDE = "this is ridiculous, you are useless, i asked three times already!!"


def house_with(
    folder: Path, on_request: OnRequest = OnRequest.NOW, puppet: Puppet | None = None
) -> AbstractAsyncContextManager[House]:
    settings = settings_for(folder, policy=PolicySettings(on_request=on_request))
    return open_house(settings, puppet)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncGenerator[House]:
    async with house_with(tmp_path) as opened:
        yield opened


def is_signals(event: Event, about: int | None = None) -> bool:
    data = event["data"]
    return data.get("type") == "signals" and about in (None, data["about"])


def is_offer(event: Event) -> bool:
    return event["data"].get("notice") == "offer"


def told(events: list[Event]) -> list[dict[str, Any]]:
    """Return what was put on record of the watching."""
    return [event["data"] for event in events if is_signals(event)]


async def pressed(talk: Talk, offer: Event, choice: str) -> Event:
    (text,) = (c["text"] for c in offer["data"]["choices"] if c["value"] == choice)
    return await talk.says(text, metadata={"answers_offer": offer["offset"], "choice": choice})


async def test_who_asks_for_a_person_is_in_the_queue_before_the_ai_says_a_word(
    house: House,
) -> None:
    talk = await house.talk()
    asked = await talk.says("I want to talk to a human")

    change = await talk.until(lambda event: is_change(event, "escalate"))
    events = await talk.events()

    assert change["data"]["reason"]["code"] == "customer_request"
    assert change["data"]["by"]["role"] == "system"
    assert house.puppet.turns == []
    (signals,) = told(events)
    assert signals["about"] == asked["offset"]
    assert signals["evidence"][0]["signal"] == "request"
    assert (signals["step"], signals["because"]) == ("hand_off", "request")
    assert notices(events) == ["handoff_waiting"]


async def test_what_was_seen_is_for_staff(house: House) -> None:
    talk = await house.talk()
    await talk.says("I want to talk to a human")
    await talk.until(lambda event: is_change(event, "escalate"))

    seen = await talk.events(talk.customer)

    assert not told(seen)
    assert "evidence" not in str(seen)


async def test_a_bot_cannot_write_what_the_server_has_seen(house: House) -> None:
    talk = await house.talk()
    for caller in (house.admin, house.dana, house.bot):
        data = {"type": "signals", "about": 0}
        answer = await talk.post(caller, kind="custom", source="ai_agent", data=data)
        assert answer.status_code in (403, 422), answer.text


async def test_an_ordinary_conversation_is_left_alone(house: House) -> None:
    talk = await house.talk()
    for text in ("Hello", "Where is my order 12?", "Thank you, bye"):
        await talk.says(text)
        await talk.until_ai_says()

    events = await talk.events()
    assert not told(events)
    assert not notices(events)


async def test_anger_is_offered_a_person_once_the_ai_has_answered(house: House) -> None:
    talk = await house.talk()
    await talk.says(RUDE)

    offer = await talk.until(is_offer)
    answer = await talk.until(is_answer)

    assert offer["source"] == "system"
    assert offer["offset"] > answer["offset"]
    assert [c["value"] for c in offer["data"]["choices"]] == ["yes", "no"]
    assert (await talk.session())["owner"]["kind"] == "ai"
    (signals,) = told(await talk.events())
    assert (signals["step"], signals["because"]) == ("offer", "sum")
    assert 0 < signals["bars"]["offer"] <= signals["sum"] < signals["bars"]["hand_off"]


async def test_yes_brings_a_person(house: House) -> None:
    talk = await house.talk()
    await talk.says(RUDE)
    offer = await talk.until(is_offer)

    yes = await pressed(talk, offer, "yes")
    change = await talk.until(lambda event: is_change(event, "escalate"))

    assert change["offset"] > yes["offset"]
    assert told(await talk.events())[-1]["because"] == "offer"


async def test_no_leaves_the_customer_with_the_ai(house: House) -> None:
    talk = await house.talk()
    await talk.says(RUDE)
    offer = await talk.until(is_offer)
    await talk.until_ai_says()

    no = await pressed(talk, offer, "no")
    await talk.until_ai_says()
    await talk.says("Let us go on")
    await talk.until_ai_says()

    assert (await talk.session())["owner"]["kind"] == "ai"
    events = await talk.events()
    assert notices(events) == ["offer"]
    (declined,) = (e for e in events if is_signals(e, no["offset"]))
    assert declined["data"]["evidence"][0]["level"] == "declined"


async def test_where_there_are_no_buttons_yes_can_be_typed(house: House) -> None:
    talk = await house.talk(language="de")
    await talk.says(RUDE)
    offer = await talk.until(is_offer)
    assert offer["data"]["message"].startswith("Möchten Sie")

    await talk.says("ja gerne")

    await talk.until(lambda event: is_change(event, "escalate"))


async def test_after_one_offer_the_second_request_is_met(tmp_path: Path) -> None:
    async with house_with(tmp_path, OnRequest.OFFER) as house:
        talk = await house.talk()
        await talk.says("I want to talk to a human")
        await talk.until(is_offer)
        assert await talk.until_ai_says() == "You said: I want to talk to a human"

        await talk.says("No, really. Give me a human")

        await talk.until(lambda event: is_change(event, "escalate"))
        assert notices(await talk.events()) == ["offer", "handoff_waiting"]


async def test_asked_back_the_ai_keeps_silent_until_the_customer_has_said(tmp_path: Path) -> None:
    async with house_with(tmp_path, OnRequest.CONFIRM) as house:
        talk = await house.talk()
        await talk.says("I want to talk to a human")
        offer = await talk.until(is_offer)

        session = await talk.session()
        assert session["owner"]["kind"] == "ai"
        assert session["pending_since"] is None
        await pressed(talk, offer, "yes")
        await talk.until(lambda event: is_change(event, "escalate"))
        assert house.puppet.turns == []


async def test_asked_back_while_the_ai_writes_its_writing_is_over(tmp_path: Path) -> None:
    async def for_ever(_: Turn) -> AsyncIterator[Output]:
        await anyio.sleep_forever()
        yield Text("")

    async with house_with(tmp_path, OnRequest.CONFIRM, Puppet(answer=for_ever)) as house:
        talk = await house.talk()
        await talk.says("Where is my order?")
        await talk.until(lambda event: event["data"].get("status") == "typing")
        await talk.says("I want to talk to a human")
        await talk.until(is_offer)

        told = [e["data"]["status"] for e in await talk.events() if e["kind"] == "status"]
        assert told[-1] == "ready"


async def test_asked_back_and_answered_with_a_question_the_ai_answers(tmp_path: Path) -> None:
    async with house_with(tmp_path, OnRequest.CONFIRM) as house:
        talk = await house.talk()
        await talk.says("I want to talk to a human")
        await talk.until(is_offer)

        await talk.says("What are your hours?")

        assert await talk.until_ai_says() == "You said: What are your hours?"


async def test_who_asks_while_the_ai_is_busy_does_not_wait_for_it(tmp_path: Path) -> None:
    async def for_ever(_: Turn) -> AsyncIterator[Output]:
        yield Text("Let me see …")
        await anyio.sleep_forever()

    async with house_with(tmp_path, puppet=Puppet(answer=for_ever)) as house:
        talk = await house.talk()
        await talk.says("Where is my order?")
        await talk.until(lambda event: event["data"].get("status") == "typing")
        await talk.says("I want to talk to a human")

        await talk.until(lambda event: is_change(event, "escalate"))
        assert not any(is_answer(event) for event in await talk.events())


async def test_an_unsure_ai_is_put_on_record(tmp_path: Path) -> None:
    async def unsure(_: Turn) -> AsyncIterator[Output]:
        yield Text("Perhaps.")
        yield Confidence(0.1)

    async with house_with(tmp_path, puppet=Puppet(answer=unsure)) as house:
        talk = await house.talk()
        await talk.says("Where is my order?")
        said = await talk.until(is_answer)

        seen = await talk.until(lambda event: is_signals(event, said["offset"]))
        assert seen["data"]["evidence"][0]["signal"] == "confidence"


async def test_what_was_said_before_the_return_calls_nobody_again(house: House) -> None:
    talk = await house.talk()
    await talk.says("I want to talk to a human")
    change = await talk.until(lambda event: is_change(event, "escalate"))
    await talk.taken(house.dana)
    await talk.says("Give me a human, I said")
    handoff = change["data"]["handoff_id"]
    back = await house.dana.post(f"/handoffs/{handoff}/return", json={"note": "All settled."})
    assert back.status_code == 200, back.text

    assert (await talk.until_ai_says()).endswith("Give me a human, I said")
    assert (await talk.session())["owner"]["kind"] == "ai"
    await talk.says("Now I want to talk to a human")

    again = await talk.until(
        lambda event: is_change(event, "escalate") and event["data"]["handoff_id"] != handoff
    )
    assert again["data"]["reason"]["code"] == "customer_request"


async def test_a_polling_bot_is_not_given_what_is_for_a_person(house: House) -> None:
    talk = await house.talk(agent_id="bot")
    await talk.says("I want to talk to a human")

    answer = await house.bot.get("/turns", params={"wait": 0.2})

    assert answer.status_code == 204, answer.text
    assert (await talk.session())["owner"]["kind"] == "queue"


def lost(nudges: Nudges, commit: Commit) -> None:
    """Lose a hint, which may happen to any."""


def asks_as_the_turn_begins(talk: Talk, patch: pytest.MonkeyPatch) -> None:
    """Have the customer ask for a person just after what they said before has been looked at."""
    look, asked = Watches.catch_up, list[Event]()

    async def overtaken(watches: Watches, session_id: SessionId) -> None:
        await look(watches, session_id)
        if not asked:
            asked.append(await talk.says("I want to talk to a human"))

    patch.setattr(Watches, "catch_up", overtaken)
    patch.setattr(Nudges, "committed", lost)


async def test_who_asks_as_a_turn_begins_is_not_answered_by_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = await house.talk()
    asks_as_the_turn_begins(talk, monkeypatch)
    await talk.says("Where is my order 12?")

    change = await talk.until(lambda event: is_change(event, "escalate"))

    assert change["data"]["by"]["role"] == "system"
    assert house.puppet.turns == []


async def test_who_asks_as_a_bot_takes_a_turn_is_not_given_to_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = await house.talk(agent_id="bot")
    asks_as_the_turn_begins(talk, monkeypatch)
    await talk.says("Where is my order 12?")

    answer = await house.bot.get("/turns", params={"wait": 0.2})

    assert answer.status_code == 204, answer.text
    assert (await talk.session())["owner"]["kind"] == "queue"


async def test_after_a_restart_it_is_looked_at_before_the_ai_speaks(tmp_path: Path) -> None:
    async with open_house(settings_for(tmp_path)) as house:  # in which nobody looks
        talk = await house.talk(agent_id="bot")
        await talk.says("I want to talk to a human")
    async with house_with(tmp_path) as house:
        answer = await house.bot.get("/turns", params={"wait": 0.2})
        assert answer.status_code == 204, answer.text
        session = await house.admin.get(talk.path)
        assert session.json()["owner"]["kind"] == "queue"


async def test_what_was_answered_before_there_was_a_policy_is_left_at_that(tmp_path: Path) -> None:
    async with open_house(settings_for(tmp_path)) as house:
        early = await house.talk()
        await early.says("I want to talk to a human")
        await early.until_ai_says()
    async with house_with(tmp_path) as house:
        talk = Talk(house=house, id=early.id, token=early.token)
        await talk.says("Where is my order?")
        await talk.until_ai_says()
        assert (await talk.session())["owner"]["kind"] == "ai"


@pytest.mark.parametrize(("text", "notice"), [(RUDE, "offer"), ("A human!", "handoff_waiting")])
async def test_however_many_look_it_is_done_once(
    house: House, tmp_path: Path, text: str, notice: str
) -> None:
    services = house.application.services
    others = [
        Watches(
            log=services.log,
            handoffs=services.handoffs,
            nudges=Nudges(),
            watcher=watcher(settings_for(tmp_path, policy=PolicySettings())),
            lines=Lines(),
            clock=services.clock,
        )
        for _ in range(8)
    ]
    for _ in range(10):
        talk = await house.talk()
        await talk.says(text)
        for _ in range(2):  # at the customer's message, and at the AI's answer
            async with anyio.create_task_group() as tasks:
                for other in others * 2:
                    tasks.start_soon(other.catch_up, SessionId(talk.id))
            await talk.until(lambda e: is_answer(e) or is_change(e, "escalate"))
        await talk.until(lambda event: notice in notices([event]))
        events = await talk.events()
        assert notices(events) == [notice]
        assert len(told(events)) == 1


async def test_a_signal_that_fails_loses_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Logged) -> None:
        raise RuntimeError

    monkeypatch.setattr(watching, "frustration_of", broken)
    talk = await house.talk()
    await talk.says("Where is my order?")
    assert await talk.until_ai_says() == "You said: Where is my order?"

    await talk.says("I want to talk to a human")
    await talk.until(lambda event: is_change(event, "escalate"))


async def test_a_watch_that_fails_altogether_leaves_the_turn_to_the_ai(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(watching.Watcher, "after", broken)
    talk = await house.talk()
    await talk.says("I want to talk to a human")

    assert await talk.until_ai_says() == "You said: I want to talk to a human"


BIG_REFUND = RuleTable(
    name="Refund over 500", when='tool.name == "refund" && tool.args.amount > 500', queue="money"
)


async def test_a_deed_that_a_rule_keeps_for_people_is_not_done(tmp_path: Path) -> None:
    paid: list[int] = []

    async def refund(amount: int) -> str:
        paid.append(amount)
        return "paid"

    async def pays(turn: Turn) -> AsyncIterator[Output]:
        for amount in (20, 600):
            await turn.call(refund, amount=amount)
        yield Text("Both are paid.")

    settings = settings_for(tmp_path, policy=PolicySettings(rules=[BIG_REFUND]))
    async with open_house(settings, Puppet(answer=pays)) as house:
        talk = await house.talk()
        said = await talk.says("Refund me 20 and 600")
        change = await talk.until(lambda event: is_change(event, "escalate"))
        await talk.until(lambda event: event["data"].get("type") == "ai_reply_blocked")
        handoff = (await house.dana.get(f"/handoffs/{change['data']['handoff_id']}")).json()
        events = await talk.events()

    assert paid == [20]
    assert handoff["reason"] == {"code": "policy", "text": "Refund over 500"}
    assert handoff["queue"] == "money"
    (signals,) = told(events)
    assert (signals["rule"], signals["about"]) == ("Refund over 500", said["offset"])
    assert not any(is_answer(event) for event in events)


async def test_a_bot_outside_is_refused_the_lease_of_such_a_deed(tmp_path: Path) -> None:
    settings = settings_for(tmp_path, policy=PolicySettings(rules=[BIG_REFUND]))
    async with open_house(settings) as house:
        talk = await house.talk(agent_id="bot")
        await talk.says("Refund me 600")
        turn = (await house.bot.get("/turns", params={"wait": 5})).json()

        answers = [
            await talk.post(
                house.bot,
                kind="tool",
                source="ai_agent",
                expected_epoch=turn["epoch"],
                data={"tool_calls": [lease(amount)]},
            )
            for amount in (20, 600)
        ]

        assert [answer.status_code for answer in answers] == [201, 409]
        assert (await talk.session())["owner"]["kind"] == "queue"
        blocked = [e for e in await talk.events() if e["data"].get("type") == "ai_reply_blocked"]
        assert len(blocked) == 1


def lease(amount: int) -> dict[str, Any]:
    arguments = {"amount": amount}
    return {
        "tool_id": "refund",
        "call_id": str(amount),
        "arguments": arguments,
        "state": "running",
        "result": None,
    }


async def test_a_rule_about_words_decides_with_its_name(tmp_path: Path) -> None:
    rule = RuleTable(name="Legal", when='message.text.contains("lawyer")', then="confirm")
    settings = settings_for(tmp_path, policy=PolicySettings(rules=[rule]))
    async with open_house(settings) as house:
        talk = await house.talk()
        await talk.says("My lawyer has a question")
        await talk.until(is_offer)

        (signals,) = told(await talk.events())
        assert (signals["step"], signals["because"], signals["rule"]) == (
            "confirm",
            "rule",
            "Legal",
        )
        assert house.puppet.turns == []
