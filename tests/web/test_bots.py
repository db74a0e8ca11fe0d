"""Bots that poll for their turns: the same fence as for agents inside."""

from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from tests.support.house import (
    BRISK,
    House,
    Talk,
    is_change,
    notices,
    open_house,
    settings_for,
    words,
)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncGenerator[House]:
    """A server of the test's own: turns that a test leaves would come to the next one."""
    async with open_house(settings_for(tmp_path)) as opened:
        yield opened


async def next_turn(house: House, wait: float = 10) -> dict[str, Any]:
    answer = await house.bot.get("/turns", params={"wait": wait})
    assert answer.status_code == 200, answer.text
    return answer.json()


async def says(house: House, turn: dict[str, Any], text: str, **more: Any) -> httpx.Response:
    """Have the bot answer *turn* with *text*."""
    event = {
        "kind": "message",
        "source": "ai_agent",
        "message": text,
        "expected_epoch": turn["epoch"],
        "answers": turn["answers"],
        **more,
    }
    return await house.bot.post(f"/sessions/{turn['session_id']}/events", json=event)


async def begun(house: House) -> tuple[Talk, dict[str, Any]]:
    """Return a conversation and the turn that the customer's first message led to."""
    talk = await house.talk(agent_id="bot")
    await talk.says("Hello")
    return talk, await next_turn(house)


async def test_a_turn_carries_the_conversation_and_its_answer_settles_it(house: House) -> None:
    talk = await house.talk(agent_id="bot")
    said = await talk.says("Hello")

    turn = await next_turn(house)
    answer = await says(house, turn, "Hi!")

    assert turn.pop("turn_id")
    assert turn == {
        "session_id": talk.id,
        "epoch": 0,
        "answers": said["offset"],
        "events": [said],
        "note": None,
        "may_hand_off": True,
    }
    assert answer.status_code == 201
    assert answer.json()["data"]["participant"] == {"id": "bot", "display_name": "Bot"}
    assert (await talk.session())["pending_since"] is None
    assert (await house.bot.get("/turns", params={"wait": 0})).status_code == 204


async def test_a_bot_that_waits_is_told_as_soon_as_there_is_a_turn(house: House) -> None:
    talk = await house.talk(agent_id="bot")
    got: list[str] = []

    async def wait() -> None:
        turn = await next_turn(house, wait=60)
        got.append(turn["session_id"])
        await says(house, turn, "There.")

    with anyio.fail_after(20):
        async with anyio.create_task_group() as group:
            group.start_soon(wait)
            await anyio.wait_all_tasks_blocked()
            await talk.says("Hello")

    assert got == [talk.id]


async def test_nothing_to_do_is_no_content(house: House) -> None:
    answer = await house.bot.get("/turns", params={"wait": 0.05})

    assert answer.status_code == 204
    assert answer.content == b""


async def test_a_turn_is_given_to_one_poll_only(house: House) -> None:
    talk = await house.talk(agent_id="bot")
    statuses: list[int] = []

    async def poll() -> None:
        answer = await house.bot.get("/turns", params={"wait": 0.5})
        statuses.append(answer.status_code)
        if answer.status_code == 200:
            await says(house, answer.json(), "Mine.")

    await talk.says("Hello")
    async with anyio.create_task_group() as group:
        for _ in range(5):
            group.start_soon(poll)

    assert sorted(statuses) == [200, 204, 204, 204, 204]


async def test_a_bots_late_word_is_refused_and_recorded(house: House) -> None:
    talk, turn = await begun(house)
    await talk.taken(house.dana)

    answer = await says(house, turn, "Too late")

    assert answer.status_code == 409
    assert answer.json()["detail"]["code"] == "owner_changed"
    assert answer.json()["detail"]["owner"]["display_name"] == "Dana"
    [blocked] = [e for e in await talk.events() if e["data"].get("type") == "ai_reply_blocked"]
    assert (blocked["data"]["text"], blocked["data"]["epoch"]) == ("Too late", 0)
    assert words(await talk.events()) == [("customer", "Hello")]


async def test_a_takeover_and_return_in_one_generation_refuses_the_word_as_well(
    house: House,
) -> None:
    talk, turn = await begun(house)
    handoff_id = await talk.taken(house.dana)
    returned = await house.dana.post(f"/handoffs/{handoff_id}/return", json={})
    assert returned.status_code == 200

    answer = await says(house, turn, "Too late")

    assert answer.status_code == 409
    assert words(await talk.events()) == [("customer", "Hello")]


async def test_a_bots_late_chunk_is_refused(house: House) -> None:
    talk, turn = await begun(house)
    chunk = {"kind": "status", "source": "ai_agent", "status": "typing", "data": {"chunk": "We "}}
    live = await talk.post(house.bot, **chunk, expected_epoch=turn["epoch"])
    await talk.taken(house.dana)

    late = await talk.post(house.bot, **chunk, expected_epoch=turn["epoch"])
    unnamed = await talk.post(house.bot, **chunk)

    assert (live.status_code, late.status_code, unnamed.status_code) == (201, 409, 422)


async def test_a_bots_late_deed_does_not_start(house: House) -> None:
    talk, turn = await begun(house)
    call: dict[str, Any] = {
        "tool_id": "refund",
        "call_id": "c1",
        "arguments": {},
        "state": "running",
    }
    await talk.taken(house.dana)

    lease = await talk.post(
        house.bot,
        kind="tool",
        source="ai_agent",
        data={"tool_calls": [call]},
        expected_epoch=turn["epoch"],
    )

    assert lease.status_code == 409
    assert await talk.events(kinds="tool") == []


async def test_a_deed_that_had_started_is_told_to_its_end(house: House) -> None:
    talk, turn = await begun(house)
    call: dict[str, Any] = {"tool_id": "refund", "call_id": "c1", "arguments": {}}
    lease = await talk.post(
        house.bot,
        kind="tool",
        source="ai_agent",
        data={"tool_calls": [call | {"state": "running"}]},
        expected_epoch=turn["epoch"],
    )
    handoff_id = await talk.taken(house.dana)
    running = (await house.dana.get(f"/handoffs/{handoff_id}")).json()["envelope"]["tool_calls"]

    done = await talk.post(
        house.bot,
        kind="tool",
        source="ai_agent",
        data={"tool_calls": [call | {"state": "done", "result": {"data": "5 EUR"}}]},
    )

    assert (lease.status_code, done.status_code) == (201, 201)
    assert [(use["name"], use["running"]) for use in running] == [("refund", True)]
    told = (await house.dana.get(f"/handoffs/{handoff_id}")).json()["envelope"]["tool_calls"]
    assert [(use["outcome"], use["running"]) for use in told] == [("5 EUR", False)]


async def test_an_answer_to_an_older_question_is_refused(house: House) -> None:
    talk, turn = await begun(house)
    second = await talk.says("Wait, another thing")

    answer = await says(house, turn, "About the first")

    assert answer.status_code == 409
    assert answer.json()["detail"] == {
        "code": "newer_customer_message",
        "message": "The customer has written again; read on from this offset first.",
        "offset": second["offset"],
    }


async def test_an_ai_must_name_the_epoch_it_speaks_under(house: House) -> None:
    talk, turn = await begun(house)

    answer = await says(house, turn, "No epoch", expected_epoch=None)

    assert answer.status_code == 422
    assert answer.json()["detail"][0]["field"] == "expected_epoch"
    assert words(await talk.events()) == [("customer", "Hello")]


async def test_a_bot_hands_off_and_a_returned_session_brings_it_the_note(house: House) -> None:
    talk, turn = await begun(house)
    asked = await house.bot.post(
        f"{talk.path}/handoffs",
        json={"reason": {"code": "agent_decision"}, "expected_epoch": turn["epoch"]},
    )
    assert asked.status_code == 201
    handoff_id = asked.json()["id"]
    await house.dana.put(f"/handoffs/{handoff_id}/claim")
    await house.dana.post(f"/handoffs/{handoff_id}/return", json={"note": "Be kind."})

    again = await next_turn(house)

    assert (again["session_id"], again["epoch"]) == (talk.id, 3)
    assert (again["note"], again["may_hand_off"]) == ("Be kind.", False)
    assert (await says(house, again, "Gladly.")).status_code == 201


async def given_back(house: House, talk: Talk) -> None:
    """Have Dana return the session with the customer's question open."""
    handoff_id = (await talk.session())["handoff_id"] or await talk.taken(house.dana)
    answer = await house.dana.post(f"/handoffs/{handoff_id}/return", json={"note": "Be kind."})
    assert answer.status_code == 200, answer.text


async def asks(house: House, talk: Talk, code: str, **more: object) -> httpx.Response:
    body = {"reason": {"code": code}, **more}
    return await house.bot.post(f"{talk.path}/handoffs", json=body)


async def test_the_same_words_do_not_call_for_a_person_twice(house: House) -> None:
    talk, _ = await begun(house)
    await talk.taken(house.dana)
    await given_back(house, talk)
    turn = await next_turn(house)

    refused = await asks(house, talk, "customer_request", expected_epoch=turn["epoch"])
    again = await asks(house, talk, "customer_request")

    assert (refused.status_code, refused.json()["detail"]["code"]) == (409, "nothing_new")
    assert again.json()["detail"]["code"] == "nothing_new"
    assert notices(await talk.events())[-1] == "listening"
    assert notices(await talk.events()).count("listening") == 1
    session = await talk.session()
    assert (session["owner"]["kind"], session["pending_since"]) == ("ai", None)
    assert (await house.bot.get("/turns", params={"wait": 0})).status_code == 204

    await talk.says("A person, again!")
    turn = await next_turn(house)
    assert turn["may_hand_off"]
    taken = await asks(house, talk, "customer_request", expected_epoch=turn["epoch"])
    assert taken.status_code == 201


async def test_a_bot_that_fails_on_the_same_words_gets_a_person(house: House) -> None:
    talk, _ = await begun(house)
    await talk.taken(house.dana)
    await given_back(house, talk)

    assert (await asks(house, talk, "agent_error")).status_code == 201


async def test_a_late_request_on_the_same_words_says_who_has_the_session(house: House) -> None:
    talk, turn = await begun(house)
    await talk.taken(house.dana)
    await given_back(house, talk)

    answer = await asks(house, talk, "policy", expected_epoch=turn["epoch"])

    assert answer.json()["detail"]["code"] == "owner_changed"
    assert (await next_turn(house))["session_id"] == talk.id


async def test_people_and_customers_may_ask_again_on_the_same_words(house: House) -> None:
    for by in ("dana", "customer"):
        talk, _ = await begun(house)
        await talk.taken(house.dana)
        await given_back(house, talk)
        caller = house.dana if by == "dana" else talk.customer
        answer = await caller.post(
            f"{talk.path}/handoffs", json={"reason": {"code": "customer_button"}}
        )
        assert answer.status_code == 201, by


async def test_a_bot_may_ask_for_a_person_before_the_customer_has_said_a_word(
    house: House,
) -> None:
    talk = await house.talk(agent_id="bot")

    assert (await asks(house, talk, "policy")).status_code == 201


async def test_the_same_turn_asks_for_a_person_once_however_often_it_is_sent(house: House) -> None:
    talk, turn = await begun(house)
    body = {"reason": {"code": "agent_decision"}, "expected_epoch": turn["epoch"]}

    first = await house.bot.post(f"{talk.path}/handoffs", json=body)
    retried = await house.bot.post(f"{talk.path}/handoffs", json=body)

    assert first.status_code == 201
    assert retried.status_code in (200, 409)
    listed = await house.dana.get("/handoffs", params={"session_id": talk.id})
    assert listed.json()["total_count"] == 1


async def test_a_turn_nobody_answers_comes_again_and_ends_as_a_handoff(tmp_path: Path) -> None:
    hasty = BRISK.model_copy(update={"deadline_seconds": 0.3})
    async with open_house(settings_for(tmp_path, turns=hasty)) as house:
        talk, _ = await begun(house)

        change = await talk.until(lambda event: is_change(event, "escalate"))

        assert change["data"]["reason"]["code"] == "agent_error"


async def test_a_bot_that_asks_on_and_never_answers_loses_the_turn(tmp_path: Path) -> None:
    hasty = BRISK.model_copy(update={"deadline_seconds": 0.3})
    async with open_house(settings_for(tmp_path, turns=hasty)) as house:
        talk, _ = await begun(house)

        async with anyio.create_task_group() as group:
            group.start_soon(ask_on, house)
            change = await talk.until(lambda event: is_change(event, "escalate"))
            assert change["data"]["reason"]["code"] == "agent_error"
            group.cancel_scope.cancel()


async def ask_on(house: House) -> None:
    while True:
        await house.bot.get("/turns", params={"wait": 10})


async def test_a_bot_that_polls_is_healthy(house: House) -> None:
    talk = await house.talk(agent_id="bot")
    await house.bot.get("/turns", params={"wait": 0})
    handoff_id = await talk.taken(house.dana)

    answer = await house.dana.post(f"/handoffs/{handoff_id}/return", json={})

    assert answer.status_code == 200


async def test_a_bot_gets_no_turns_of_another_agents_sessions(house: House) -> None:
    talk = await house.talk()
    await talk.says("For the puppet")

    answer = await house.bot.get("/turns", params={"wait": 0.1})

    assert answer.status_code == 204
    assert await talk.until_ai_says() == "You said: For the puppet"


async def test_a_bot_that_shows_its_presence_is_healthy_and_takes_no_turn(house: House) -> None:
    talk = await house.talk(agent_id="bot")
    await talk.says("Hello")
    shown = await house.bot.put("/agents/bot/presence")
    turn = await next_turn(house)
    handoff_id = await talk.taken(house.dana)

    answer = await house.dana.post(f"/handoffs/{handoff_id}/return", json={})

    assert shown.status_code == 204
    assert turn["session_id"] == talk.id
    assert answer.status_code == 200


async def test_a_bot_speaks_of_its_own_presence_only(house: House) -> None:
    for caller, agent in ((house.bot, "puppet"), (house.dana, "bot"), (house.admin, "bot")):
        assert (await caller.put(f"/agents/{agent}/presence")).status_code == 403


async def test_an_answer_of_the_wrong_shape_is_refused_and_the_turn_ends_as_a_handoff(
    tmp_path: Path,
) -> None:
    hasty = BRISK.model_copy(update={"deadline_seconds": 0.5})
    async with open_house(settings_for(tmp_path, turns=hasty)) as house:
        talk, turn = await begun(house)
        wrong: list[dict[str, Any]] = [{"message": 5}, {"message": " "}, {"epoch": 0}, {"data": []}]
        for more in wrong:
            assert (await says(house, turn, "Hi!", **more)).status_code == 422

        change = await talk.until(lambda event: is_change(event, "escalate"))

        assert change["data"]["reason"]["code"] == "agent_error"
        assert words(await talk.events()) == [("customer", "Hello")]
