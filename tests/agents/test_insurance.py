"""The insurance agent, in whole conversations over HTTP."""

from collections.abc import AsyncGenerator

import pytest

from secondline.agents.insurance import InsuranceAgent
from tests.support.house import House, Talk, is_change, open_house, settings_for


@pytest.fixture(scope="module")
async def house(
    tmp_path_factory: pytest.TempPathFactory, anyio_backend: str
) -> AsyncGenerator[House]:
    settings = settings_for(tmp_path_factory.mktemp("insurance"), agent="insurance")
    async with open_house(settings, None, InsuranceAgent()) as opened:
        yield opened


@pytest.fixture
async def talk(house: House) -> Talk:
    return await house.talk()


async def answer(talk: Talk, text: str) -> str:
    await talk.says(text)
    return await talk.until_ai_says()


async def tools(talk: Talk) -> list[str]:
    """Return the tools that were called, in order, each once."""
    calls = [event["data"]["tool_calls"][0] for event in await talk.events(kinds="tool")]
    assert [call["state"] for call in calls] == ["running", "done"] * (len(calls) // 2)
    return [call["tool_id"] for call in calls[::2]]


async def test_a_claim_is_filed_with_the_customers_words(talk: Talk) -> None:
    assert "when and where" in await answer(talk, "I had an accident")

    filed = await answer(talk, "Somebody hit my car on Main Street yesterday")

    assert "Your claim is filed." in filed
    assert "Somebody hit my car on Main Street yesterday" in filed
    assert await tools(talk) == ["file_claim"]


@pytest.mark.parametrize(
    "text", ["This is ridiculous, I told you twice already!", "Why do you need that?", "wait"]
)
async def test_what_tells_nothing_of_an_accident_is_not_filed_as_one(talk: Talk, text: str) -> None:
    await answer(talk, "I had an accident")
    assert "nothing that I could file yet" in await answer(talk, text)
    filed = await answer(talk, "A tree fell on it last night, in front of my house")
    assert "A tree fell on it last night" in filed


async def test_open_claims_are_looked_up(talk: Talk) -> None:
    told = await answer(talk, "What about my open claims?")

    assert "Claim #123 - Pending" in told
    assert "Claim #456 - Approved" in told
    assert await tools(talk) == ["get_open_claims"]


async def test_the_policy_is_explained_from_the_records(talk: Talk) -> None:
    told = await answer(talk, "What does my policy cover?")

    assert "POL-7788" in told
    assert "$50,000" in told
    assert await tools(talk) == ["get_policy_details"]


@pytest.mark.parametrize(
    "text", ["Can I sue them?", "Am I liable for this accident?", "Is this clause legal?"]
)
async def test_legal_advice_is_declined(talk: Talk, text: str) -> None:
    assert "cannot give legal advice" in await answer(talk, text)
    assert await tools(talk) == []


async def test_the_agent_does_not_pass_for_a_person(talk: Talk) -> None:
    assert "automated assistant" in await answer(talk, "Are you a human?")
    assert (await talk.session())["mode"] == "auto"


async def test_other_topics_are_turned_back_to_insurance(talk: Talk) -> None:
    assert "only help with insurance" in await answer(talk, "Who won the world cup?")


@pytest.mark.parametrize(
    "text",
    [
        "I want to speak to a human",
        "Let me talk to a person please",
        "get me a real person!",
        "HUMAN",
        "I'd like to chat with someone from your team",
        "Can I speak with your supervisor?",
        "operator",
    ],
)
async def test_who_asks_for_a_person_gets_a_handoff(talk: Talk, text: str) -> None:
    await talk.says(text)

    change = await talk.until(lambda event: is_change(event, "escalate"))

    handoff = (await talk.house.dana.get(f"/handoffs/{change['data']['handoff_id']}")).json()
    assert handoff["reason"]["code"] == "customer_request"
    assert text in handoff["envelope"]["summary"]["why_human"]["text"]
    assert await tools(talk) == ["initiate_human_handoff"]


@pytest.mark.parametrize(
    "text", ["I don't want a human", "No human needed, what are your hours?", "Are you human?"]
)
async def test_who_does_not_ask_for_a_person_keeps_the_assistant(talk: Talk, text: str) -> None:
    await answer(talk, text)

    assert (await talk.session())["mode"] == "auto"


async def test_who_stays_unclear_after_a_question_back_gets_a_person(talk: Talk) -> None:
    assert "Which of the two" in await answer(talk, "I have a problem")
    await talk.says("It just does not do what it should")

    change = await talk.until(lambda event: is_change(event, "escalate"))

    assert change["data"]["reason"]["code"] == "low_confidence"


async def test_after_a_return_the_agent_goes_on_from_the_note(talk: Talk) -> None:
    house = talk.house
    handoff_id = await talk.taken(house.dana)
    await talk.says("And what does my policy cover?")
    await house.dana.post(f"/handoffs/{handoff_id}/return", json={"note": "Gave her a discount"})

    first = await talk.until_ai_says()
    second = await answer(talk, "What are your opening hours?")

    assert "Gave her a discount" in first
    assert "POL-7788" in first
    assert "Gave her a discount" not in second
