"""
What every agent in front must keep, however it is plugged in.

Each module of `candidates` brings one adapter with an AI behind it; every test runs for each of
them, over the HTTP API, and has the adapter's name in its own. Nothing here waits for a given
time: how long an answer takes is seen in a conversation that is left alone.
"""

from collections.abc import AsyncGenerator, Sequence
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import anyio
import pytest

from tests.agents.contract.brain import DONE_THINKING
from tests.agents.contract.candidate import FOUND, READ, Candidate
from tests.support.house import (
    Event,
    House,
    Talk,
    is_answer,
    is_change,
    notices,
)
from tests.support.patience import until

CANDIDATES: dict[str, Candidate] = {
    path.stem: import_module(f"tests.agents.contract.candidates.{path.stem}").CANDIDATE
    for path in sorted((Path(__file__).parent / "candidates").glob("[!_]*.py"))
}

# So many conversations are taken over, each at another moment of the answer.
MOMENTS = 8

NOTE = "Theft is covered, I have checked it."


@pytest.fixture(scope="module", params=CANDIDATES)
def candidate(request: pytest.FixtureRequest) -> Candidate:
    found = CANDIDATES[request.param]
    if reason := found.missing():
        pytest.skip(f"{found.name}: {reason}")
    return found


@pytest.fixture(scope="module")
async def house(
    candidate: Candidate, tmp_path_factory: pytest.TempPathFactory, anyio_backend: str
) -> AsyncGenerator[House]:
    async with candidate.open(tmp_path_factory.mktemp(candidate.name)) as opened:
        yield opened


async def test_it_answers_what_is_pending_and_once(house: House) -> None:
    talk = await house.talk()
    await talk.says("Good morning")

    said = await answered(talk)
    await left_alone(house, "Good evening")

    assert said.count(READ) == 1
    assert "Good morning" in said
    assert words_of_ai(await talk.events()) == said


async def test_it_streams_its_words_and_the_message_is_what_was_streamed(
    house: House, candidate: Candidate
) -> None:
    if not candidate.streams:
        pytest.skip(f"{candidate.name}: its words come at once")
    talk = await house.talk()
    await talk.says("Tell me all that you know of thunderstorms and lightning")

    await answered(talk)

    seen = await talk.events(by=talk.customer)
    streamed = [event for event in seen if is_answer(event) and "draft_id" in event["data"]]
    assert streamed != []
    for event in streamed:
        before = [chunk for chunk in map(chunk_of, seen[: seen.index(event)]) if chunk is not None]
        parts = [words for draft, words in before if draft == event["data"]["draft_id"]]
        assert len(parts) > 1
        assert "".join(parts).strip() == event["data"]["message"]


async def test_a_tool_runs_on_record_and_its_result_is_told(
    house: House, candidate: Candidate
) -> None:
    talk = await house.talk()
    await talk.says("Please look it up")

    assert FOUND in await answered(talk)

    events = await talk.events()
    states = states_of_tools(events)
    assert states == (["running", "done"] if candidate.leases else [*states[:-1], "done"])
    assert FOUND in str([event["data"] for event in events if event["kind"] == "tool"])
    assert [e for e in await talk.events(by=talk.customer) if e["kind"] == "tool"] == []


async def test_it_asks_for_a_person_and_is_silent_then(house: House) -> None:
    talk = await house.talk()
    await talk.says("I want a human")

    change = await talk.until(lambda event: is_change(event, "escalate"))
    await talk.says("Is anybody there?")
    await left_alone(house, "Good evening")

    handoff = await handed_off(house, change)
    assert (await talk.session())["owner"]["kind"] == "queue"
    assert handoff["state"] == "waiting"
    assert handoff["reason"]["code"] in ("customer_request", "agent_decision")
    assert notices(await talk.events()) == ["handoff_waiting"]
    assert deeds_after(await talk.events(), change) == []


@pytest.mark.parametrize(
    "words", ["Tell me all that you know of tea", "Please look it up", "Please take your time"]
)
async def test_a_takeover_refuses_what_comes_late(
    house: House, candidate: Candidate, words: str
) -> None:
    whole = await left_alone(house, words)
    chance = Random(words)
    moments = [whole * (place + chance.random()) / MOMENTS for place in range(MOMENTS)]
    taken: list[Talk] = []

    async def take_over(moment: float) -> None:
        talk = await house.talk()
        await talk.says(words)
        await talk.until(is_typing)
        await anyio.sleep(moment)
        await talk.taken(house.dana)
        taken.append(talk)

    async with anyio.create_task_group() as group:
        for moment in moments:
            group.start_soon(take_over, moment)
    await left_alone(house, words)  # whatever was late would have come by now

    for talk in taken:
        events = await talk.events()
        [change] = [event for event in events if is_change(event, "takeover")]
        assert deeds_after(events, change, leases=candidate.leases) == []
        seen = await talk.events(by=talk.customer)
        assert deeds_after(seen, change, leases=candidate.leases) == []
        before = [event for event in events if event["offset"] < change["offset"]]
        if not any(is_ready(event) or is_answer(event) for event in before):
            assert is_recorded(events, change)
        states = states_of_tools(events)
        assert states.count("running") <= len(states) - states.count("running")


async def test_an_answer_begun_before_a_takeover_does_not_come_after_the_return(
    house: House,
) -> None:
    talk = await house.talk()
    await talk.says("Please take your time")
    await talk.until(is_typing)
    handoff_id = await talk.taken(house.dana)
    await given_back(house, handoff_id)

    assert (await answered(talk)).count(DONE_THINKING) == 1
    await left_alone(house, "Please take your time")

    assert words_of_ai(await talk.events()).count(DONE_THINKING) == 1


async def test_a_line_while_the_tool_runs_is_read_too(house: House, candidate: Candidate) -> None:
    talk = await house.talk()
    await talk.says("Please look it up")
    await talk.until(
        lambda event: is_typing(event) if not candidate.leases else event["kind"] == "tool"
    )
    await talk.says("My name is Ada")

    said = await answered(talk)
    await left_alone(house, "Please look it up")

    assert FOUND in said or ("look it up" in said and "My name is Ada" in said)
    assert words_of_ai(await talk.events()) == said
    assert said.count(READ) <= 1
    assert notices(await talk.events()) == []


async def test_a_line_while_the_handoff_is_made_is_not_lost_nor_the_handoff(house: House) -> None:
    talks: list[Talk] = []

    async def add_a_line(seconds: float) -> None:
        talk = await house.talk()
        await talk.says("I want a human")
        await talk.until(lambda event: is_typing(event) or is_change(event, "escalate"))
        await anyio.sleep(seconds)
        await talk.says("It is about my bill")
        talks.append(talk)

    async with anyio.create_task_group() as group:
        for seconds in (0, 0, 0.01, 0.03, 0.1, 0.3):
            group.start_soon(add_a_line, seconds)

    for talk in talks:
        change = await talk.until(lambda event: is_change(event, "escalate"))
    await left_alone(house, "Good evening")
    for talk in talks:
        events = await talk.events()
        [change] = [event for event in events if is_change(event, "escalate")]
        handoff = await handed_off(house, change)
        pending = [claim["text"] for claim in handoff["envelope"]["pending"]]
        assert pending == ["I want a human", "It is about my bill"]
        assert notices(events) == ["handoff_waiting"]
        assert deeds_after(events, change) == []


async def test_a_second_message_in_the_middle_gets_one_answer_that_has_read_both(
    house: House,
) -> None:
    talk = await house.talk()
    await talk.says("Please take your time")
    await talk.until(is_typing)
    await talk.says("My name is Ada")

    await answered(talk)
    await left_alone(house, "Please take your time")

    said = words_of_ai(await talk.events())
    assert said.count(READ) == 1
    assert "take your time" in said
    assert "My name is Ada" in said
    assert DONE_THINKING not in said


async def test_a_return_with_a_note_answers_what_is_pending_at_once_knowing_the_note(
    house: House,
) -> None:
    talk = await house.talk()
    await talk.says("Good morning")
    await answered(talk)
    handoff_id = await talk.taken(house.dana)
    await talk.word(house.dana, "Dana here, I am looking into it.")
    await talk.says("Is my bicycle covered?")
    await given_back(house, handoff_id)

    said = await answered(talk)
    await left_alone(house, "Good evening")

    assert "Is my bicycle covered?" in said
    assert NOTE in said
    assert words_of_ai(await talk.events(), after="Is my bicycle covered?") == said
    assert said.count(READ) == 1


async def test_a_failure_becomes_a_handoff_that_says_why(house: House) -> None:
    talk = await house.talk()
    await talk.says("Please fail for me")

    await is_agent_error(house, talk, "Please fail for me")


async def test_an_ai_that_never_answers_becomes_a_handoff(house: House) -> None:
    talk = await house.talk()
    await talk.says("Please say nothing to me")

    await is_agent_error(house, talk, "Please say nothing to me")


async def test_a_slow_answer_is_announced_by_typing_before_its_first_word(house: House) -> None:
    talk = await house.talk()
    said = await talk.says("Please take your time")

    typing = await talk.until(is_typing)
    before = await talk.events(by=talk.customer)
    assert DONE_THINKING in await answered(talk)

    after = await talk.events(by=talk.customer)
    first = next(e for e in after if is_answer(e) or chunk_of(e) is not None)
    assert said["offset"] < typing["offset"] < first["offset"]
    assert first not in before


async def answered(talk: Talk) -> str:
    """Return what the AI said since the customer's last words, once it has answered them all."""
    last = max(e["offset"] for e in await talk.events() if e["source"] == "customer")
    await talk.until(lambda event: is_answer(event) and event["offset"] > last)

    async def nothing_is_pending() -> bool:
        return (await talk.session())["pending_since"] is None

    await until(nothing_is_pending)
    return words_of_ai([event for event in await talk.events() if event["offset"] > last])


async def left_alone(house: House, words: str) -> float:
    """Have another conversation answered; return the seconds from the first sign to the end."""
    talk = await house.talk()
    await talk.says(words)
    await talk.until(is_typing)
    began = anyio.current_time()
    await answered(talk)
    return anyio.current_time() - began


async def given_back(house: House, handoff_id: str) -> None:
    answer = await house.dana.post(f"/handoffs/{handoff_id}/return", json={"note": NOTE})
    assert answer.status_code == 200, answer.text


async def handed_off(house: House, change: Event) -> dict[str, Any]:
    answer = await house.dana.get(f"/handoffs/{change['data']['handoff_id']}")
    assert answer.status_code == 200, answer.text
    return answer.json()


async def is_agent_error(house: House, talk: Talk, words: str) -> None:
    change = await talk.until(lambda event: is_change(event, "escalate"))
    handoff = await handed_off(house, change)
    reason = handoff["reason"]
    assert reason["code"] == "agent_error"
    assert len(reason["text"].splitlines()) == 1
    assert words not in reason["text"]
    assert [claim["text"] for claim in handoff["envelope"]["pending"]] == [words]
    assert notices(await talk.events(by=talk.customer)) == ["handoff_waiting"]


def words_of_ai(events: Sequence[Event], *, after: str | None = None) -> str:
    """Return the AI's messages, those since the customer said *after* if that is given."""
    said = [event for event in events if event["kind"] == "message"]
    if after is not None:
        start = next(place for place, e in enumerate(said) if e["data"]["message"] == after)
        said = said[start:]
    return "\n".join(event["data"]["message"] for event in said if is_answer(event))


def is_typing(event: Event) -> bool:
    return is_status(event, "typing")


def is_ready(event: Event) -> bool:
    return is_status(event, "ready")


def is_status(event: Event, status: str) -> bool:
    of_ai = event["kind"] == "status" and event["source"] == "ai_agent"
    return of_ai and event["data"]["status"] == status


def chunk_of(event: Event) -> tuple[str, str] | None:
    """Return the draft and the words of a streamed piece; None for all other events."""
    inner = event["data"].get("data") if is_typing(event) else None
    return (inner["draft_id"], inner["chunk"]) if inner and "chunk" in inner else None


def states_of_tools(events: Sequence[Event]) -> list[str]:
    return [
        call["state"]
        for event in events
        if event["kind"] == "tool"
        for call in event["data"]["tool_calls"]
        if "look_up" in call["tool_id"]
    ]


def deeds_after(events: Sequence[Event], change: Event, *, leases: bool = True) -> list[Event]:
    """Return what the AI said or started after *change*; with no *leases*, its words only."""

    def is_deed(event: Event) -> bool:
        started = event["kind"] == "tool" and "running" in states_of_tools([event])
        return is_answer(event) or chunk_of(event) is not None or (leases and started)

    return [event for event in events if event["offset"] > change["offset"] and is_deed(event)]


def is_recorded(events: Sequence[Event], change: Event) -> bool:
    """Whether staff can see what *change* cut off: a refused reply, or a deed that was done."""
    return any(
        event["data"].get("type") == "ai_reply_blocked"
        or (event["kind"] == "tool" and event["offset"] > change["offset"])
        for event in events
    )
