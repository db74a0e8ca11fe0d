"""The AI's turns, as they are seen over HTTP: streaming, errors, confidence, fragments."""

from collections.abc import AsyncGenerator, AsyncIterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from secondline.config import TurnSettings
from secondline.domain.events import Json
from secondline.domain.handoff import Reason, ReasonCode, Request
from secondline.ports import Confidence, HandoffRequest, Output, Text, Turn
from tests.support.house import (
    BRISK,
    Event,
    House,
    Puppet,
    Talk,
    echo,
    is_answer,
    is_change,
    notices,
    open_house,
    settings_for,
    words,
)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncGenerator[House]:
    """A server of the test's own, whose puppet it may change."""
    async with open_house(settings_for(tmp_path)) as opened:
        yield opened


async def test_the_ai_answers_what_the_customer_said(house: House) -> None:
    talk = await house.talk()

    said = await talk.says("Hello")

    answer = await talk.until(is_answer)
    assert answer["data"]["message"] == "You said: Hello"
    assert answer["data"]["participant"] == {"id": "puppet", "display_name": "Puppet"}
    assert (await talk.session())["pending_since"] is None
    assert answer["trace_id"] != said["trace_id"]


async def test_an_answer_is_streamed_in_chunks_that_the_message_replaces(house: House) -> None:
    async def in_pieces(_: Turn) -> AsyncIterator[Output]:
        for piece in ("One ", "two ", "three."):
            yield Text(piece)

    house.puppet.answer = in_pieces
    talk = await house.talk()
    await talk.says("Count")

    answer = await talk.until(is_answer)

    drafts = [e["data"]["data"] for e in await talk.events(talk.customer, kinds="status")]
    chunks = [draft["chunk"] for draft in drafts if "chunk" in draft]
    assert "".join(chunks) == "One two three."
    assert len(chunks) == 3
    assert {draft["draft_id"] for draft in drafts if "chunk" in draft} == {
        answer["data"]["draft_id"]
    }
    last = (await talk.events())[-1]
    assert (last["kind"], last["data"]["status"]) == ("status", "ready")


async def test_confidence_goes_to_the_messages_metadata(house: House) -> None:
    async def unsure(_: Turn) -> AsyncIterator[Output]:
        yield Confidence(0.25)
        yield Text("Perhaps.")

    house.puppet.answer = unsure
    talk = await house.talk()
    await talk.says("Is it?")

    assert (await talk.until(is_answer))["metadata"] == {"confidence": 0.25}


async def test_fragments_get_one_answer_that_has_read_them_all(tmp_path: Path) -> None:
    quiet = TurnSettings(quiet_seconds=0.3, chunk_seconds=0)
    async with open_house(settings_for(tmp_path, turns=quiet)) as house:
        talk = await house.talk()
        for fragment in ("I", "have", "a", "question"):
            await talk.says(fragment)

        assert await talk.until_ai_says() == "You said: I / have / a / question"
        assert len([e for e in await talk.events() if is_answer(e)]) == 1


async def test_a_customer_who_writes_again_gets_one_answer_to_all_of_it(house: House) -> None:
    half_way = anyio.Event()

    async def slow_at_first(turn: Turn) -> AsyncIterator[Output]:
        yield Text("Well, ")
        if len(turn.brief.pending) == 1:
            half_way.set()
            await anyio.sleep_forever()
        async for output in echo(turn):
            yield output

    house.puppet.answer = slow_at_first
    talk = await house.talk()
    await talk.says("First")
    with anyio.fail_after(20):
        await half_way.wait()
    await talk.says("Second")

    assert await talk.until_ai_says() == "Well, You said: First / Second"
    statuses = [e["data"]["status"] for e in await talk.events(kinds="status")]
    assert "cancelled" in statuses  # the first draft was taken back
    assert [source for source, _ in words(await talk.events())] == [
        "customer",
        "customer",
        "ai_agent",
    ]


async def test_a_takeover_cuts_the_ai_off_and_records_what_it_would_have_said(
    house: House,
) -> None:
    talking = anyio.Event()

    async def endless(_: Turn) -> AsyncIterator[Output]:
        yield Text("Let me explain ")
        talking.set()
        await anyio.sleep_forever()

    house.puppet.answer = endless
    talk = await house.talk()
    await talk.says("Explain")
    with anyio.fail_after(20):
        await talking.wait()

    await talk.taken(house.dana)

    blocked = await talk.until(lambda e: e["data"].get("type") == "ai_reply_blocked")
    assert blocked["data"]["text"] == "Let me explain"
    assert blocked["data"]["epoch"] == 0
    taken = next(e for e in await talk.events() if is_change(e, "takeover"))
    after = await talk.events(min_offset=taken["offset"], source="ai_agent")
    assert after == []


async def test_an_agents_wish_for_a_person_comes_after_its_last_words(house: House) -> None:
    async def hand_off(_: Turn) -> AsyncIterator[Output]:
        yield Text("I will get somebody.")
        yield HandoffRequest(Request(reason=Reason(code=ReasonCode.LOW_CONFIDENCE, text="Hm.")))
        yield Text("Never said.")

    house.puppet.answer = hand_off
    talk = await house.talk()
    await talk.says("Difficult")

    await talk.until(lambda e: is_change(e, "escalate"))

    assert words(await talk.events())[1:] == [("ai_agent", "I will get somebody.")]
    assert notices(await talk.events()) == ["handoff_waiting"]
    assert (await talk.session())["owner"]["kind"] == "queue"


async def agent_error(talk: Talk) -> Event:
    """Return the change of hands that a failing agent led to, and check the handoff's reason."""
    change = await talk.until(lambda e: is_change(e, "escalate"))
    handoff = (await talk.house.dana.get(f"/handoffs/{change['data']['handoff_id']}")).json()
    assert handoff["reason"]["code"] == "agent_error"
    assert handoff["envelope"]["pending"] != []
    assert notices(await talk.events()) == ["handoff_waiting"]
    assert not any(is_answer(event) for event in await talk.events())
    return change


async def test_an_agent_that_raises_becomes_a_handoff(house: House) -> None:
    async def broken(_: Turn) -> AsyncIterator[Output]:
        yield Text("I ")
        raise ZeroDivisionError

    house.puppet.answer = broken
    talk = await house.talk()
    await talk.says("Hello")

    change = await agent_error(talk)

    assert change["data"]["reason"]["text"] == "The assistant failed."


@pytest.mark.parametrize("text", [None, "", "  \n"])
async def test_an_agent_without_an_answer_becomes_a_handoff(house: House, text: str | None) -> None:
    async def silent(_: Turn) -> AsyncIterator[Output]:
        if text is not None:
            yield Text(text)

    house.puppet.answer = silent
    talk = await house.talk()
    await talk.says("Hello")

    change = await agent_error(talk)

    assert change["data"]["reason"]["text"] == "The assistant had no answer."


async def test_an_agent_that_takes_too_long_becomes_a_handoff(tmp_path: Path) -> None:
    async def stuck(_: Turn) -> AsyncIterator[Output]:
        await anyio.sleep_forever()
        yield Text("never")

    hasty = BRISK.model_copy(update={"deadline_seconds": 0.2})
    async with open_house(settings_for(tmp_path, turns=hasty), Puppet(answer=stuck)) as house:
        talk = await house.talk()
        await talk.says("Hello")

        change = await agent_error(talk)

    assert change["data"]["reason"]["text"] == "The assistant did not answer in time."


async def test_a_bot_that_never_polls_becomes_a_handoff(tmp_path: Path) -> None:
    hasty = BRISK.model_copy(update={"deadline_seconds": 0.2})
    async with open_house(settings_for(tmp_path, turns=hasty)) as house:
        talk = await house.talk(agent_id="bot")
        await talk.says("Hello")

        change = await agent_error(talk)

    assert change["data"]["reason"]["text"] == "The assistant is not available."


async def test_a_tool_is_seen_by_staff_running_and_done(house: House) -> None:
    async def look_up(number: int) -> str:
        return f"found {number}"

    async def with_tool(turn: Turn) -> AsyncIterator[Output]:
        yield Text(await turn.call(look_up, number=7))

    house.puppet.answer = with_tool
    talk = await house.talk()
    await talk.says("Look up 7")

    assert await talk.until_ai_says() == "found 7"

    calls = [e["data"]["tool_calls"][0] for e in await talk.events(kinds="tool")]
    assert [call["state"] for call in calls] == ["running", "done"]
    assert {(call["tool_id"], call["arguments"]["number"]) for call in calls} == {("look_up", 7)}
    assert calls[0]["call_id"] == calls[1]["call_id"]
    assert [call["result"] for call in calls] == [None, {"data": "found 7"}]
    assert await talk.events(talk.customer, kinds="tool") == []


async def test_a_tool_that_fails_is_recorded_as_failed(house: House) -> None:
    async def look_up() -> str:
        raise ConnectionError

    async def with_tool(turn: Turn) -> AsyncIterator[Output]:
        yield Text(await turn.call(look_up))

    house.puppet.answer = with_tool
    talk = await house.talk()
    await talk.says("Look it up")

    await agent_error(talk)

    states = [e["data"]["tool_calls"][0]["state"] for e in await talk.events(kinds="tool")]
    assert states == ["running", "failed"]


async def test_the_same_words_do_not_call_for_a_person_twice(house: House) -> None:
    async def always(_: Turn) -> AsyncIterator[Output]:
        yield HandoffRequest(Request(reason=Reason(code=ReasonCode.CUSTOMER_REQUEST)))

    house.puppet.answer = always
    talk = await house.talk()
    await talk.says("A person!")
    change = await talk.until(lambda e: is_change(e, "escalate"))
    handoff_id = change["data"]["handoff_id"]
    await house.dana.put(f"/handoffs/{handoff_id}/claim")
    await house.dana.post(f"/handoffs/{handoff_id}/return", json={})

    await talk.until(lambda e: e["data"].get("notice") == "listening")

    session = await talk.session()
    assert (session["owner"]["kind"], session["pending_since"]) == ("ai", None)

    await talk.says("A person, again!")
    again = await talk.until(
        lambda e: is_change(e, "escalate") and e["data"]["handoff_id"] != handoff_id
    )
    assert again["offset"] > change["offset"]


async def given(house: House, talk: Talk, agent_id: str) -> None:
    answer = await house.admin.patch(talk.path, json={"agent_id": agent_id})
    assert answer.status_code == 200, answer.text


async def test_a_session_that_gets_another_agent_takes_its_open_question_along(
    house: House,
) -> None:
    begun, cut_off = anyio.Event(), anyio.Event()

    async def slow(turn: Turn) -> AsyncIterator[Output]:
        yield Text("Let me ")
        begun.set()
        try:
            await anyio.sleep_forever()
        finally:
            with anyio.CancelScope(shield=True):
                await turn.remember({"mine": True})  # too late: it is another's session
            cut_off.set()

    house.puppet.answer = slow
    talk = await house.talk()
    await talk.says("Hello")
    with anyio.fail_after(20):
        await begun.wait()

    await given(house, talk, "bot")
    turn: dict[str, Any] = (await house.bot.get("/turns", params={"wait": 10})).json()

    assert (turn["session_id"], turn["events"][0]["data"]["message"]) == (talk.id, "Hello")
    with anyio.fail_after(20):
        await cut_off.wait()
    assert "agent_memory" not in (await talk.session())["metadata"]
    assert not any(is_answer(event) for event in await talk.events())


async def test_what_one_agent_has_noted_is_not_told_to_another(house: House) -> None:
    read: list[Json] = []

    async def noting(turn: Turn) -> AsyncIterator[Output]:
        read.append(turn.memory)
        await turn.remember({"by": turn.session.agent_id})
        read.append(turn.memory)
        yield Text("Noted.")

    house.puppet.answer = noting
    talk = await house.talk()
    await talk.says("One")
    await talk.until_ai_says()
    await talk.says("Two")
    await talk.until_ai_says()
    await given(house, talk, "bot")
    await given(house, talk, "puppet")
    await talk.says("Three")
    await talk.until_ai_says()

    own = {"by": "puppet"}
    assert read == [{}, own, own, own, {}, own]


async def test_what_stands_where_the_memory_should_is_no_memory(house: House) -> None:
    read: list[Json] = []

    async def reading(turn: Turn) -> AsyncIterator[Output]:
        read.append(turn.memory)
        yield Text("Read.")

    house.puppet.answer = reading
    for strange in ("mine", {"puppet": 5}, {"other": {"a": 1}}):
        talk = await house.talk(metadata={"agent_memory": strange})
        await talk.says("Hello")
        await talk.until_ai_says()

    assert read == [{}, {}, {}]
