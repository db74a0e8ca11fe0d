"""Any human word is a takeover (law 8), Parlant's `mode`, and who is recorded as the author."""

from typing import Any

import anyio
import pytest

from tests.support.house import House, Talk, is_answer, notices, words

AS_AI = "human_agent_on_behalf_of_ai_agent"


@pytest.fixture
async def talk(house: House) -> Talk:
    return await house.talk()


def owner(session: dict[str, Any]) -> tuple[str, str | None, str | None]:
    told = session["owner"]
    return told["kind"], told["operator_id"], told["display_name"]


@pytest.mark.parametrize("source", ["human_agent", AS_AI])
async def test_an_operators_word_moves_the_ownership_first(talk: Talk, source: str) -> None:
    answer = await talk.word(talk.house.dana, "I am here.", source=source)

    assert answer.status_code == 201
    assert owner(await talk.session()) == ("operator", "dana", "Dana")
    told = [
        e["data"].get("type") or e["data"].get("notice") or e["data"]["message"]
        for e in await talk.events()
    ]
    assert told == ["owner_changed", "operator_joined", "I am here."]
    [handoff] = (await talk.house.dana.get("/handoffs", params={"session_id": talk.id})).json()[
        "items"
    ]
    assert (handoff["reason"]["code"], handoff["state"]) == ("operator_takeover", "active")


async def test_an_operators_word_claims_the_waiting_handoff(talk: Talk) -> None:
    handoff = await talk.asks_for_a_person()

    await talk.word(talk.house.dana, "I am here.")

    assert owner(await talk.session()) == ("operator", "dana", "Dana")
    told = (await talk.house.dana.get(f"/handoffs/{handoff['id']}")).json()
    assert (told["state"], told["operator"]["id"]) == ("active", "dana")


async def test_the_owners_further_words_change_nothing_but_the_log(talk: Talk) -> None:
    await talk.word(talk.house.dana, "One")
    await talk.word(talk.house.dana, "Two")

    assert (await talk.session())["epoch"] == 1
    assert notices(await talk.events()) == ["operator_joined"]


async def test_a_persons_word_answers_what_was_pending(talk: Talk) -> None:
    await talk.asks_for_a_person()
    await talk.says("Hello?")
    assert (await talk.session())["pending_since"] is not None

    await talk.word(talk.house.dana, "Hello!")

    assert (await talk.session())["pending_since"] is None


async def test_a_word_into_a_colleagues_conversation_is_refused_and_names_them(
    talk: Talk,
) -> None:
    await talk.word(talk.house.dana, "Mine")
    before = await talk.events()

    answer = await talk.word(talk.house.lee, "Mine too")

    assert answer.status_code == 409
    assert answer.json()["detail"]["message"] == "Dana has this conversation now."
    assert await talk.events() == before


async def test_of_two_first_words_at_once_one_wins(talk: Talk) -> None:
    statuses = dict[str, int]()

    async def speak(who: str) -> None:
        answer = await talk.word(talk.house.caller(talk.house.keys[who]), f"I am {who}.")
        statuses[who] = answer.status_code

    async with anyio.create_task_group() as group:
        group.start_soon(speak, "dana")
        group.start_soon(speak, "lee")

    winner = min(statuses, key=lambda who: statuses[who])
    assert sorted(statuses.values()) == [201, 409]
    assert owner(await talk.session())[1] == winner
    assert words(await talk.events()) == [("human_agent", f"I am {winner}.")]


async def test_a_connector_names_the_person_it_speaks_for(talk: Talk) -> None:
    answer = await talk.word(
        talk.house.admin,
        "From the help desk",
        participant={"id": "zendesk-7", "display_name": "Maria"},
    )

    assert answer.status_code == 201
    assert owner(await talk.session()) == ("operator", "zendesk-7", "Maria")
    assert answer.json()["data"]["participant"] == {"id": "zendesk-7", "display_name": "Maria"}
    assert answer.json()["metadata"]["author"] == {"id": "admin", "display_name": "Admin"}


async def test_a_reply_of_no_known_sender_is_a_takeover_all_the_same(talk: Talk) -> None:
    await talk.says("Hello")
    await talk.until(is_answer)

    answer = await talk.word(talk.house.admin, "From nobody known")

    assert answer.status_code == 201
    assert answer.json()["source"] == "human_agent"
    assert owner(await talk.session()) == ("operator", "admin", "Admin")


async def test_a_reply_of_no_known_sender_is_the_owners_when_there_is_one(talk: Talk) -> None:
    await talk.taken(talk.house.dana)

    answer = await talk.word(talk.house.admin, "By e-mail")

    assert answer.status_code == 201
    assert owner(await talk.session()) == ("operator", "dana", "Dana")
    assert answer.json()["data"]["participant"]["display_name"] == "Dana"


async def test_an_operator_cannot_speak_in_a_colleagues_name(talk: Talk) -> None:
    answer = await talk.word(
        talk.house.dana, "I am Lee", participant={"id": "lee", "display_name": "Lee"}
    )

    assert owner(await talk.session()) == ("operator", "dana", "Dana")
    assert answer.json()["metadata"]["author"] == {"id": "dana", "display_name": "Dana"}


async def test_words_on_the_ais_behalf_look_like_the_ais_and_record_who_wrote(talk: Talk) -> None:
    answer = await talk.word(
        talk.house.dana,
        "As the assistant",
        source=AS_AI,
        participant={"id": "x", "display_name": "Somebody"},
        metadata={"author": {"id": "lee", "display_name": "Lee"}, "kept": 1},
    )

    told = answer.json()
    assert told["source"] == AS_AI
    assert told["data"]["participant"] == {"id": "puppet", "display_name": "Puppet"}
    assert told["metadata"] == {"author": {"id": "dana", "display_name": "Dana"}, "kept": 1}


async def test_the_ai_is_silent_while_a_person_has_the_session(talk: Talk) -> None:
    await talk.taken(talk.house.dana)
    await talk.says("Hello?")
    handoff_id = (await talk.session())["handoff_id"]
    await talk.word(talk.house.dana, "Hello!")
    await talk.house.dana.post(f"/handoffs/{handoff_id}/return", json={})
    await talk.says("And now?")

    assert await talk.until_ai_says() == "You said: And now?"
    assert [source for source, _ in words(await talk.events())] == [
        "customer",
        "human_agent",
        "customer",
        "ai_agent",
    ]


async def test_a_word_under_an_old_epoch_is_refused(talk: Talk) -> None:
    answer = await talk.word(talk.house.dana, "Late", expected_epoch=7)

    assert answer.status_code == 409
    assert answer.json()["detail"]["code"] == "owner_changed"
    assert await talk.events() == []


async def test_taking_over_is_a_handoff_of_its_own(talk: Talk) -> None:
    answer = await talk.house.dana.put(f"{talk.path}/owner", json={"expected_epoch": 0})

    assert answer.status_code == 200
    assert owner(answer.json()) == ("operator", "dana", "Dana")
    assert answer.json()["handoff_id"].startswith("HO-")


async def test_taking_over_ones_own_session_changes_nothing(talk: Talk) -> None:
    await talk.taken(talk.house.dana)
    before = await talk.session()

    answer = await talk.house.dana.put(f"{talk.path}/owner")

    assert answer.status_code == 200
    assert await talk.session() == before


async def test_taking_over_a_colleagues_session_is_refused(talk: Talk) -> None:
    await talk.taken(talk.house.dana)

    answer = await talk.house.lee.put(f"{talk.path}/owner")

    assert answer.status_code == 409
    assert answer.json()["detail"]["owner"]["display_name"] == "Dana"


async def test_a_takeover_under_an_old_epoch_is_refused(talk: Talk) -> None:
    answer = await talk.house.dana.put(f"{talk.path}/owner", json={"expected_epoch": 3})

    assert answer.status_code == 409
    assert await talk.events() == []


async def test_mode_manual_is_a_takeover_by_the_caller(talk: Talk) -> None:
    answer = await talk.house.dana.patch(talk.path, json={"mode": "manual"})

    assert answer.status_code == 200
    assert answer.json()["mode"] == "manual"
    assert owner(answer.json()) == ("operator", "dana", "Dana")


async def test_mode_manual_claims_what_waits(talk: Talk) -> None:
    handoff = await talk.asks_for_a_person()

    answer = await talk.house.dana.patch(talk.path, json={"mode": "manual"})

    assert (owner(answer.json())[1], answer.json()["handoff_id"]) == ("dana", handoff["id"])


async def test_mode_manual_in_a_colleagues_session_is_refused(talk: Talk) -> None:
    await talk.taken(talk.house.dana)

    answer = await talk.house.lee.patch(talk.path, json={"mode": "manual"})

    assert answer.status_code == 409
    assert answer.json()["detail"]["owner"]["display_name"] == "Dana"


async def test_mode_manual_by_an_admin_leaves_the_session_with_its_operator(talk: Talk) -> None:
    await talk.taken(talk.house.dana)

    answer = await talk.house.admin.patch(talk.path, json={"mode": "manual"})

    assert owner(answer.json()) == ("operator", "dana", "Dana")


async def test_mode_auto_is_a_return_and_the_pending_message_is_answered(talk: Talk) -> None:
    await talk.taken(talk.house.dana)
    await talk.says("Still there?")

    answer = await talk.house.dana.patch(talk.path, json={"mode": "auto"})

    assert answer.json()["mode"] == "auto"
    assert await talk.until_ai_says() == "You said: Still there?"
    [handoff] = (await talk.house.dana.get("/handoffs", params={"session_id": talk.id})).json()[
        "items"
    ]
    assert handoff["outcome"] == "returned"


async def test_mode_auto_in_a_colleagues_session_is_refused(talk: Talk) -> None:
    await talk.taken(talk.house.dana)

    answer = await talk.house.lee.patch(talk.path, json={"mode": "auto"})

    assert answer.status_code == 409
    assert owner(await talk.session()) == ("operator", "dana", "Dana")


async def test_mode_auto_while_waiting_ends_the_wait(talk: Talk) -> None:
    await talk.asks_for_a_person()

    answer = await talk.house.dana.patch(talk.path, json={"mode": "auto"})

    assert answer.json()["owner"]["kind"] == "ai"


@pytest.mark.parametrize("mode", ["auto", "manual"])
async def test_the_mode_that_is_already_there_changes_nothing(talk: Talk, mode: str) -> None:
    if mode == "manual":
        await talk.taken(talk.house.dana)
    before = await talk.session()

    answer = await talk.house.dana.patch(talk.path, json={"mode": mode})

    assert answer.status_code == 200
    assert await talk.session() == before
