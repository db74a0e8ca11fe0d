"""The races that Parlant alone loses, through Secondline, with a real Parlant behind it."""

import anyio
import pytest

from tests.parlant.desk import (
    TIMES,
    Desk,
    at_once,
    blocked,
    has_chunk,
    is_at,
    said_by_ai,
)
from tests.support.house import Event, Talk, is_answer, is_change, notices
from tests.support.patience import until

NOTE = "Theft is covered, I have checked it."


async def taken_in_the_middle(desk: Desk, talk: Talk) -> list[Event]:
    """Take over at once; return our log when Parlant has come to its end."""
    await talk.taken(desk.house.dana)
    await desk.at_rest(talk)
    return await talk.events()


def nothing_is_late(events: list[Event]) -> bool:
    change = next(event for event in events if is_change(event, "takeover"))
    after = [event for event in events if event["offset"] > change["offset"]]
    return not any(is_answer(event) or has_chunk(event) for event in after)


@pytest.mark.parametrize("words", ["Hello [generate=0.6]", "Hello [match=0.6]"])
async def test_no_word_comes_after_a_takeover_while_parlant_works(desk: Desk, words: str) -> None:
    async def race() -> list[Event]:
        talk = await desk.talk()
        await talk.says(words)
        await talk.until(lambda event: is_at(event, "Interpreting"))
        return await taken_in_the_middle(desk, talk)

    for events in await at_once(TIMES, race):
        assert nothing_is_late(events)
        assert said_by_ai(events) == []
        assert len(blocked(events)) == 1


async def test_no_word_comes_after_a_takeover_behind_a_preamble(desk: Desk) -> None:
    async def race() -> list[Event]:
        talk = await desk.talk("paced")
        await talk.says("Hello [match=0.6]")
        await talk.until(is_answer)
        return await taken_in_the_middle(desk, talk)

    for events in await at_once(TIMES, race):
        assert nothing_is_late(events)
        assert said_by_ai(events) == ["One moment."]


async def test_no_word_comes_after_a_takeover_while_parlant_streams(desk: Desk) -> None:
    async def race() -> list[Event]:
        talk = await desk.talk("streaming")
        await talk.says("Tell me all that you know [word=0.15]")
        await talk.until(has_chunk)
        return await taken_in_the_middle(desk, talk)

    for events in await at_once(TIMES, race):
        assert nothing_is_late(events)
        assert said_by_ai(events) == []
        [record] = blocked(events)
        assert record["data"]["text"]


async def test_what_somebody_makes_parlant_utter_past_us_reaches_no_customer(desk: Desk) -> None:
    async def race() -> list[Event]:
        talk = await desk.talk()
        await talk.says("Hello")
        await talk.until_ai_says()
        await talk.taken(desk.house.dana)
        guideline = {"action": "Say hello", "rationale": "buy_time"}
        uttered = {"kind": "message", "source": "ai_agent", "guidelines": [guideline]}
        answer = await desk.direct.post(f"{await desk.path(talk)}/events", json=uttered)
        assert answer.status_code == 201, answer.text
        return await talk.events()

    for events in await at_once(TIMES, race):
        assert len(said_by_ai(events)) == 1
        assert nothing_is_late(events)


async def test_of_two_operators_one_wins_and_the_other_is_told_who(desk: Desk) -> None:
    async def race() -> None:
        talk = await desk.talk()
        await talk.says("Hello [generate=0.3]")
        results = dict[str, int]()

        async def greet(name: str) -> None:
            answer = await talk.word(getattr(desk.house, name), f"This is {name}.")
            results[name] = answer.status_code
            if answer.status_code != 201:
                assert answer.json()["detail"]["code"] == "owner_changed"

        async with anyio.create_task_group() as group:
            group.start_soon(greet, "dana")
            group.start_soon(greet, "lee")
        assert sorted(results.values()) == [201, 409]
        said = [e for e in await talk.events() if e["source"] == "human_agent"]
        assert len([event for event in said if event["kind"] == "message"]) == 1

    await at_once(TIMES, race)


async def test_a_line_while_the_handoff_tool_runs_loses_neither_line_nor_handoff(
    desk: Desk,
) -> None:
    async def race() -> None:
        talk = await desk.talk()
        await talk.says("I want a human [tool=0.7]")
        await talk.until(lambda event: is_at(event, "Considering tools"))
        await talk.says("It is about my bill [last]")
        change = await talk.until(lambda event: is_change(event, "escalate"))

        handoff = (await desk.house.dana.get(f"/handoffs/{change['data']['handoff_id']}")).json()
        pending = [claim["text"] for claim in handoff["envelope"]["pending"]]
        assert pending == ["I want a human [tool=0.7]", "It is about my bill [last]"]
        assert handoff["reason"]["code"] == "agent_decision"
        events = await talk.events()
        assert notices(events) == ["handoff_waiting"]
        # Parlant's goodbye comes with the handoff, and it was never asked twice.
        assert said_by_ai(events) == ["I am getting somebody for you."]
        assert [e["kind"] for e in await desk.remote(talk)].count("tool") == 1

    await at_once(TIMES, race)


async def test_what_is_pending_at_a_return_is_answered_once_and_at_once(desk: Desk) -> None:
    async def race() -> None:
        talk = await desk.talk()
        await talk.says("Good morning")
        await talk.until_ai_says()
        handoff_id = await talk.taken(desk.house.dana)
        await talk.word(desk.house.dana, "I give you ten percent.")
        await talk.says("Is my bicycle covered?")
        await desk.house.dana.post(f"/handoffs/{handoff_id}/return", json={"note": NOTE})

        said = await talk.until_ai_says()

        assert said.startswith("I have read: Is my bicycle covered?")
        assert NOTE in said
        assert "A colleague said: I give you ten percent." in said
        await desk.at_rest(talk, turns=2)
        assert said_by_ai(await talk.events())[1:] == [said]

    await at_once(TIMES, race)


async def test_an_answer_that_a_takeover_cut_off_is_not_in_parlants_memory(desk: Desk) -> None:
    async def race() -> None:
        talk = await desk.talk()
        await talk.says("Is my bicycle covered? [generate=0.4]")
        await talk.until(lambda event: is_at(event, "Interpreting"))
        handoff_id = await talk.taken(desk.house.dana)
        await desk.at_rest(talk)
        assert await desk.mode(talk) == "manual"
        await desk.house.dana.post(f"/handoffs/{handoff_id}/return", json={"note": NOTE})

        said = await talk.until_ai_says()

        assert said.startswith("I have read: Is my bicycle covered?")
        assert NOTE in said
        remembered = said_by_ai(await desk.remote(talk))
        assert remembered == [said]
        asked = [e for e in await desk.remote(talk) if e["source"] == "customer"]
        assert len(asked) == 1

    await at_once(TIMES, race)


async def test_a_deed_that_a_takeover_cut_off_is_neither_forgotten_nor_done_twice(
    desk: Desk,
) -> None:
    async def race() -> None:
        talk = await desk.talk()
        await talk.says("Please look it up [generate=0.3]")
        await talk.until(lambda event: is_at(event, "Considering tools"))
        handoff_id = await talk.taken(desk.house.dana)
        await desk.at_rest(talk)
        await desk.house.dana.post(f"/handoffs/{handoff_id}/return", json={})

        await talk.until_ai_says()

        deeds = [event for event in await talk.events() if event["kind"] == "tool"]
        assert [deed["data"]["tool_calls"][0]["tool_id"] for deed in deeds] == ["look_up"]
        remote = await desk.remote(talk)
        assert [event["kind"] for event in remote].count("tool") == 1
        assert any("did not get to see" in str(event["data"]) for event in remote)

    await at_once(TIMES, race)


async def test_a_session_set_to_manual_at_parlant_is_handed_off_while_it_rests(
    desk: Desk,
) -> None:
    async def race() -> None:
        talk = await desk.talk()
        await talk.says("Hello")
        await talk.until_ai_says()
        await desk.direct.patch(await desk.path(talk), json={"mode": "manual"})

        change = await talk.until(lambda event: is_change(event, "escalate"))

        assert change["data"]["reason"]["text"] == "The session was set to manual in Parlant."
        assert notices(await talk.events()) == ["handoff_waiting"]

    await at_once(TIMES, race)


async def test_a_session_set_to_manual_at_parlant_in_a_turn_is_handed_off_at_its_end(
    desk: Desk,
) -> None:
    async def race() -> None:
        talk = await desk.talk()
        await talk.says("Hello [generate=0.5]")
        await talk.until(lambda event: is_at(event, "Interpreting"))
        await desk.direct.patch(await desk.path(talk), json={"mode": "manual"})

        await talk.until(lambda event: is_change(event, "escalate"))

        assert len(said_by_ai(await talk.events())) == 1

    await at_once(TIMES, race)


async def test_after_a_handoff_and_a_return_parlant_may_ask_for_a_person_again(
    desk: Desk,
) -> None:
    async def race() -> None:
        talk = await desk.talk()
        await talk.says("I want a human")
        change = await talk.until(lambda event: is_change(event, "escalate"))
        await desk.house.dana.put(f"/handoffs/{change['data']['handoff_id']}/claim", json={})
        path = f"/handoffs/{change['data']['handoff_id']}/return"
        assert (await desk.house.dana.post(path, json={})).status_code == 200

        # Its own words once more call for nobody: they have had their person.
        await talk.until(lambda event: event["data"].get("notice") == "listening")
        await talk.says("Good evening")
        assert "Good evening" in await talk.until_ai_says()
        await talk.says("No, really, I want a human")

        async def again() -> bool:
            events = await talk.events()
            return sum(is_change(event, "escalate") for event in events) == 2

        await until(again)

    await at_once(TIMES, race)


async def test_fragments_are_answered_once_with_all_of_them(desk: Desk) -> None:
    async def race() -> None:
        talk = await desk.talk()
        for words in ("Hello", "my name is Ada", "and my bicycle was stolen"):
            await talk.says(words)

        async def all_read() -> bool:
            return (await talk.session())["pending_since"] is None

        await until(all_read)
        [said] = said_by_ai(await talk.events())
        assert said == "I have read: Hello / my name is Ada / and my bicycle was stolen"
        assert said_by_ai(await desk.remote(talk)) == [said]

    await at_once(TIMES, race)
