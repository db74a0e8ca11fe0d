"""An answer in several messages, deeds of an agent's own engine, costs, and an agent's memory."""

from collections.abc import AsyncIterator
from pathlib import Path

from secondline.domain.handoff import Reason, ReasonCode, Request
from secondline.ports import (
    AgentFailure,
    Deed,
    HandoffRequest,
    MessageEnd,
    Output,
    Stage,
    Text,
    Turn,
    Usage,
)
from tests.support.house import House, Puppet, Talk, is_answer, open_house, settings_for, words


async def talk_with(house: House) -> Talk:
    return await house.talk(agent_id="puppet")


async def two_messages(turn: Turn) -> AsyncIterator[Output]:
    yield Stage("Looking into it")
    yield Text("Let me ")
    yield Text("see.")
    yield MessageEnd()
    yield Deed(name="look_up", call_id="c1", arguments={"id": 7}, result={"state": "open"})
    yield Text("It is open.")
    yield Usage(model="small", input_tokens=12, output_tokens=5, cost=0.001)


async def only_ended_messages(turn: Turn) -> AsyncIterator[Output]:
    yield Text("That is all.")
    yield MessageEnd()


async def counts_its_turns(turn: Turn) -> AsyncIterator[Output]:
    turns = turn.memory.get("turns", 0) + 1
    await turn.remember({"turns": turns})
    yield Text(f"Turn {turn.memory['turns']}.")


async def says_something_then_hands_off(turn: Turn) -> AsyncIterator[Output]:
    yield Text("Let me see.")
    yield MessageEnd()
    yield Text("A person knows better.")
    yield HandoffRequest(Request(reason=Reason(code=ReasonCode.AGENT_DECISION)))


async def has_no_key(turn: Turn) -> AsyncIterator[Output]:
    raise AgentFailure("The provider refused the key.")
    yield


async def test_an_answer_can_be_several_messages(tmp_path: Path) -> None:
    async with open_house(settings_for(tmp_path), Puppet(answer=two_messages)) as house:
        talk = await talk_with(house)
        await talk.says("Hello")
        last = await talk.until(lambda e: is_answer(e) and e["data"]["message"] == "It is open.")
        await talk.until(lambda e: e["data"].get("status") == "ready")
        events = await talk.events()

    assert words(events) == [
        ("customer", "Hello"),
        ("ai_agent", "Let me see."),
        ("ai_agent", "It is open."),
    ]
    drafts = {e["data"]["draft_id"] for e in events if is_answer(e)}
    assert len(drafts) == 2
    stages = [e["data"]["data"] for e in events if e["data"].get("status") == "processing"]
    assert stages == [{"stage": "Looking into it"}]
    [deed] = [e for e in events if e["kind"] == "tool"]
    [call] = deed["data"]["tool_calls"]
    assert (call["tool_id"], call["state"], call["result"]) == (
        "look_up",
        "done",
        {"data": {"state": "open"}},
    )
    assert last["metadata"]["usage"] == {
        "model": "small",
        "input_tokens": 12,
        "output_tokens": 5,
        "cost": 0.001,
        "cut_off": False,
    }


async def test_an_answer_whose_messages_have_all_ended_is_an_answer(tmp_path: Path) -> None:
    async with open_house(settings_for(tmp_path), Puppet(answer=only_ended_messages)) as house:
        talk = await talk_with(house)
        await talk.says("Hello")
        await talk.until(lambda e: e["data"].get("status") == "ready")

        assert words(await talk.events()) == [("customer", "Hello"), ("ai_agent", "That is all.")]
        assert (await talk.session())["pending_since"] is None


async def test_an_agent_remembers_what_it_noted_in_the_turn_before(tmp_path: Path) -> None:
    async with open_house(settings_for(tmp_path), Puppet(answer=counts_its_turns)) as house:
        talk = await talk_with(house)
        said = list[str]()
        for text in ("One", "Two"):
            await talk.says(text)
            said.append(await talk.until_ai_says())

        assert said == ["Turn 1.", "Turn 2."]
        customer = await talk.customer.get(talk.path)
        assert customer.json()["metadata"] == {}, "an agent's notes are for staff"


async def test_a_message_before_a_handoff_stays(tmp_path: Path) -> None:
    puppet = Puppet(answer=says_something_then_hands_off)
    async with open_house(settings_for(tmp_path), puppet) as house:
        talk = await talk_with(house)
        await talk.says("Hello")
        await talk.until(lambda e: e["data"].get("type") == "owner_changed")

        assert words(await talk.events()) == [
            ("customer", "Hello"),
            ("ai_agent", "Let me see."),
            ("ai_agent", "A person knows better."),
        ]


async def test_what_is_wrong_with_an_agent_is_told_to_staff_in_its_own_words(
    tmp_path: Path,
) -> None:
    async with open_house(settings_for(tmp_path), Puppet(answer=has_no_key)) as house:
        talk = await talk_with(house)
        await talk.says("Hello")
        await talk.until(lambda e: e["data"].get("type") == "owner_changed")
        [handoff] = (await house.admin.get("/handoffs")).json()["items"]

    assert handoff["reason"]["code"] == "agent_error"
    assert handoff["reason"]["text"] == "The provider refused the key."
