"""Hand-offs: ask, claim, give back, pass on, return, settle, cancel."""

from pathlib import Path
from typing import Any

import anyio
import pytest

from secondline.domain.lines import Notice
from tests.support.house import (
    House,
    Talk,
    is_answer,
    is_change,
    notices,
    open_house,
    settings_for,
    words,
)


@pytest.fixture
async def talk(house: House) -> Talk:
    return await house.talk()


async def test_asking_for_a_person_puts_the_session_in_a_queue_and_says_so(talk: Talk) -> None:
    asked = await talk.customer.post(
        f"{talk.path}/handoffs", json={"reason": {"code": "customer_button"}}
    )

    assert asked.status_code == 201
    handoff, session = asked.json(), await talk.session()
    assert handoff["id"].startswith("HO-")
    assert (handoff["state"], handoff["outcome"], handoff["operator"]) == ("waiting", None, None)
    assert session["owner"] == {
        "kind": "queue",
        "operator_id": None,
        "display_name": None,
        "queue": "support",
    }
    assert (session["mode"], session["epoch"]) == ("manual", 1)
    assert session["handoff_id"] == handoff["id"]
    changed, line = await talk.events()
    assert changed["data"]["owner"] == session["owner"]
    assert (changed["source"], changed["data"]["type"]) == ("system", "owner_changed")
    assert changed["data"]["command"] == "escalate"
    assert changed["data"]["by"]["role"] == "customer"
    assert line["data"] == {
        "message": "A person will join you here and can read everything so far. "
        f"Your ticket is {handoff['id']}.",
        "participant": {"id": None, "display_name": ""},
        "notice": "handoff_waiting",
    }


async def test_asking_twice_gives_the_same_handoff(talk: Talk) -> None:
    first = await talk.asks_for_a_person()

    again = await talk.customer.post(
        f"{talk.path}/handoffs", json={"reason": {"code": "customer_button"}}
    )

    assert again.status_code == 200
    assert again.json()["id"] == first["id"]
    assert notices(await talk.events()) == ["handoff_waiting"]


async def test_asking_many_times_at_once_gives_one_handoff(talk: Talk) -> None:
    statuses, ids = list[int](), set[str]()

    async def ask() -> None:
        answer = await talk.customer.post(
            f"{talk.path}/handoffs", json={"reason": {"code": "customer_button"}}
        )
        statuses.append(answer.status_code)
        ids.add(answer.json()["id"])

    async with anyio.create_task_group() as group:
        for _ in range(10):
            group.start_soon(ask)

    assert sorted(statuses) == [200] * 9 + [201]
    assert len(ids) == 1
    assert notices(await talk.events()) == ["handoff_waiting"]


async def test_the_envelope_carries_the_request_and_the_log(talk: Talk) -> None:
    house = talk.house
    await talk.says("My car was hit")
    await talk.until(is_answer)
    pending = await talk.says("Are you there?")
    asked = await house.bot.post(
        f"{talk.path}/handoffs",
        json={
            "reason": {"code": "low_confidence", "text": "Not sure."},
            "queue": "claims",
            "priority": "high",
            "summary": {"wants": "To claim", "tried": ["asked"], "why_human": "unsure"},
            "facts": [{"text": "Has a car", "verified_by": "look_up", "offset": 0}],
            "metadata": {"ref": 7},
        },
    )

    told = (await house.dana.get(f"/handoffs/{asked.json()['id']}")).json()

    assert (told["queue"], told["priority"], told["metadata"]) == ("claims", "high", {"ref": 7})
    envelope = told["envelope"]
    assert envelope["handoff_id"] == told["id"]
    assert envelope["session_id"] == talk.id
    assert envelope["reason"] == {"code": "low_confidence", "text": "Not sure."}
    assert envelope["summary"]["wants"] == {"text": "To claim", "offset": None}
    assert envelope["summary"]["tried"] == [{"text": "asked", "offset": None}]
    assert envelope["summary"]["why_human"] == {"text": "unsure", "offset": None}
    (fact,) = envelope["facts"]
    assert (fact["text"], fact["stated_by"], fact["offset"]) == ("Has a car", "agent", 0)
    assert fact["verified_by"] == "look_up"
    assert envelope["pending"] == [{"text": "Are you there?", "offset": pending["offset"]}]
    assert envelope["waiting_since"] == pending["creation_utc"]


async def test_a_handoff_says_when_the_customer_first_wrote_in_vain(house: House) -> None:
    talk = await house.talk(agent_id="bot")
    first = await talk.says("One")
    await talk.says("Two")

    handoff = await talk.asks_for_a_person()

    assert handoff["waiting_since"] == first["creation_utc"]
    assert (await talk.session())["waiting_since"] == first["creation_utc"]


async def test_the_one_who_has_waited_longest_comes_first(house: House) -> None:
    early, late = await house.talk(agent_id="bot"), await house.talk(agent_id="bot")
    await early.says("First in line")
    body: dict[str, Any] = {"reason": {"code": "policy"}, "queue": "line"}
    await house.admin.post(f"{late.path}/handoffs", json=body)
    await house.admin.post(f"{early.path}/handoffs", json=body)

    listed = (await house.dana.get("/handoffs", params={"queue": "line"})).json()

    assert [item["session_id"] for item in listed["items"]] == [early.id, late.id]
    first = (await house.dana.get("/handoffs", params={"queue": "line", "limit": 1})).json()
    assert first["has_more"] is True
    rest = await house.dana.get(
        "/handoffs", params={"queue": "line", "limit": 1, "cursor": first["next_cursor"]}
    )
    assert [item["session_id"] for item in rest.json()["items"]] == [late.id]
    assert rest.json()["has_more"] is False


async def test_handoffs_are_found_by_state_operator_session_and_time(house: House) -> None:
    waiting, active = await house.talk(), await house.talk()
    body: dict[str, Any] = {"reason": {"code": "policy"}, "queue": "found"}
    await house.admin.post(f"{waiting.path}/handoffs", json=body)
    asked = await house.admin.post(f"{active.path}/handoffs", json=body)
    await house.lee.put(f"/handoffs/{asked.json()['id']}/claim")

    async def found(**wanted: Any) -> list[str]:
        answer = await house.lee.get("/handoffs", params={"queue": "found", **wanted})
        return [item["session_id"] for item in answer.json()["items"]]

    assert await found(state="waiting") == [waiting.id]
    assert await found(state="active") == [active.id]
    assert await found(operator="me") == [active.id]
    assert await found(operator="dana") == []
    assert await found(session_id=waiting.id) == [waiting.id]
    assert await found(since=asked.json()["created_at"]) == [active.id]
    assert await found(since="2999-01-01T00:00:00Z") == []


async def test_claiming_makes_the_operator_the_owner_and_names_them(talk: Talk) -> None:
    handoff = await talk.asks_for_a_person()

    claimed = await talk.house.dana.put(f"/handoffs/{handoff['id']}/claim")

    assert claimed.status_code == 200
    assert claimed.json()["state"] == "active"
    assert claimed.json()["operator"] == {"id": "dana", "display_name": "Dana"}
    session = await talk.session()
    assert session["owner"]["operator_id"] == "dana"
    assert session["waiting_since"] is None
    assert [e["data"]["message"] for e in await talk.events(kinds="message")][-1] == (
        "Dana joined the conversation."
    )


async def test_the_second_to_claim_is_told_who_has_it(talk: Talk) -> None:
    handoff = await talk.asks_for_a_person()
    await talk.house.dana.put(f"/handoffs/{handoff['id']}/claim")
    before = await talk.session()

    late = await talk.house.lee.put(f"/handoffs/{handoff['id']}/claim")

    assert late.status_code == 409
    assert late.json()["detail"] == {
        "code": "owner_changed",
        "message": "Dana has this conversation now.",
        "owner": {"kind": "operator", "operator_id": "dana", "display_name": "Dana", "queue": None},
        "epoch": 2,
    }
    assert await talk.session() == before


async def test_claiming_ones_own_again_changes_nothing(talk: Talk) -> None:
    handoff = await talk.asks_for_a_person()
    first = await talk.house.dana.put(f"/handoffs/{handoff['id']}/claim")

    again = await talk.house.dana.put(f"/handoffs/{handoff['id']}/claim")

    assert again.status_code == 200
    assert again.json() == first.json()
    assert (await talk.session())["epoch"] == 2


async def test_a_claim_under_an_old_epoch_is_refused(talk: Talk) -> None:
    handoff = await talk.asks_for_a_person()

    answer = await talk.house.dana.put(
        f"/handoffs/{handoff['id']}/claim", json={"expected_epoch": 0}
    )

    assert answer.status_code == 409
    assert answer.json()["detail"]["epoch"] == 1
    assert (await talk.session())["owner"]["kind"] == "queue"


async def test_an_operator_gives_a_handoff_back_to_its_queue(talk: Talk) -> None:
    handoff = await talk.asks_for_a_person()
    await talk.house.dana.put(f"/handoffs/{handoff['id']}/claim")
    await talk.says("Anybody?")

    released = await talk.house.dana.delete(f"/handoffs/{handoff['id']}/claim")

    assert released.status_code == 200
    assert (released.json()["state"], released.json()["operator"]) == ("waiting", None)
    session = await talk.session()
    assert session["owner"]["queue"] == "support"
    assert session["waiting_since"] == session["pending_since"]
    assert notices(await talk.events())[-1] == "transferred"


async def test_another_operator_cannot_release(talk: Talk) -> None:
    handoff = await talk.asks_for_a_person()
    await talk.house.dana.put(f"/handoffs/{handoff['id']}/claim")
    before = await talk.session()

    for method, path, body in (
        ("DELETE", "claim", None),
        ("POST", "transfer", {"to": {"queue": "other"}}),
        ("POST", "return", {}),
        ("POST", "resolve", {}),
    ):
        answer = await talk.house.lee.request(
            method, f"/handoffs/{handoff['id']}/{path}", json=body
        )
        assert answer.status_code == 409, path
        assert answer.json()["detail"]["owner"]["display_name"] == "Dana"
    assert await talk.session() == before


async def test_a_supervisor_takes_a_session_out_of_an_operators_hands(talk: Talk) -> None:
    await talk.taken(talk.house.dana)

    answer = await talk.house.admin.put(f"{talk.path}/owner")

    assert answer.status_code == 200
    assert answer.json()["owner"]["operator_id"] == "admin"
    assert (
        await talk.house.dana.post(f"/handoffs/{answer.json()['handoff_id']}/resolve", json={})
    ).status_code == 409


async def test_a_transfer_to_a_colleague_makes_them_the_owner(talk: Talk) -> None:
    handoff_id = await talk.taken(talk.house.dana)

    answer = await talk.house.dana.post(
        f"/handoffs/{handoff_id}/transfer", json={"to": {"operator": "lee"}, "note": "Yours."}
    )

    assert answer.status_code == 200
    assert answer.json()["operator"] == {"id": "lee", "display_name": "Lee"}
    assert (await talk.session())["owner"]["display_name"] == "Lee"
    [note] = [e for e in await talk.events() if e["data"].get("type") == "note"]
    assert (note["data"]["text"], note["data"]["to"]) == ("Yours.", "colleagues")
    assert (await talk.word(talk.house.dana, "Wait")).status_code == 409


async def test_a_transfer_to_another_queue_waits_there(talk: Talk) -> None:
    handoff_id = await talk.taken(talk.house.dana)

    answer = await talk.house.dana.post(
        f"/handoffs/{handoff_id}/transfer", json={"to": {"queue": "claims"}}
    )

    assert (answer.json()["state"], answer.json()["queue"]) == ("waiting", "claims")
    assert (await talk.session())["owner"]["queue"] == "claims"
    assert notices(await talk.events())[-1] == "transferred"


@pytest.mark.parametrize("to", [{}, {"operator": "lee", "queue": "claims"}, {"operator": "nobody"}])
async def test_a_transfer_to_nobody_in_particular_is_refused(
    talk: Talk, to: dict[str, str]
) -> None:
    handoff_id = await talk.taken(talk.house.dana)
    before = await talk.session()

    answer = await talk.house.dana.post(f"/handoffs/{handoff_id}/transfer", json={"to": to})

    assert answer.status_code == 422
    assert answer.json()["detail"][0]["message"].endswith(".")
    assert await talk.session() == before


async def test_a_return_ends_the_handoff_and_leaves_the_ai_a_note(talk: Talk) -> None:
    handoff_id = await talk.taken(talk.house.dana)

    answer = await talk.house.dana.post(
        f"/handoffs/{handoff_id}/return", json={"note": "Refunded.", "facts": ["Paid 5 EUR"]}
    )

    assert answer.status_code == 200
    assert (answer.json()["state"], answer.json()["outcome"]) == ("ended", "returned")
    assert answer.json()["note"] == "Refunded."
    assert answer.json()["operator"] == {"id": "dana", "display_name": "Dana"}
    session = await talk.session()
    assert (session["mode"], session["handoff_id"]) == ("auto", None)
    assert notices(await talk.events())[-1] == "returned"
    [note] = [e for e in await talk.events() if e["data"].get("type") == "note"]
    assert note["data"]["to"] == "ai"


async def test_after_a_return_the_ai_answers_what_is_pending_once_and_has_the_note(
    talk: Talk,
) -> None:
    handoff_id = await talk.taken(talk.house.dana)
    await talk.says("And my second question?")

    await talk.house.dana.post(f"/handoffs/{handoff_id}/return", json={"note": "He is kind."})

    assert await talk.until_ai_says() == "You said: And my second question?"
    assert [turn.brief.note for turn in talk.house.puppet.turns if turn.session.id == talk.id] == [
        "He is kind."
    ]
    assert (await talk.session())["pending_since"] is None


async def test_a_return_that_is_to_wait_leaves_the_pending_message(talk: Talk) -> None:
    handoff_id = await talk.taken(talk.house.dana)
    await talk.says("Later is fine")

    await talk.house.dana.post(f"/handoffs/{handoff_id}/return", json={"resume": "wait"})

    assert (await talk.session())["pending_since"] is not None
    await talk.says("Now please")
    assert await talk.until_ai_says() == "You said: Later is fine / Now please"


async def test_a_return_to_an_agent_that_is_not_well_is_refused(house: House) -> None:
    talk = await house.talk(agent_id="bot")  # has never polled
    handoff_id = await talk.taken(house.dana)
    before = await talk.session()

    answer = await house.dana.post(f"/handoffs/{handoff_id}/return", json={})

    assert answer.status_code == 409
    assert answer.json()["detail"]["code"] == "no_healthy_agent"
    assert await talk.session() == before


async def test_resolving_closes_the_session_until_the_customer_writes_again(talk: Talk) -> None:
    handoff_id = await talk.taken(talk.house.dana)
    await talk.says("Thanks!")

    answer = await talk.house.dana.post(
        f"/handoffs/{handoff_id}/resolve",
        json={"note": "Done.", "disposition": "refund", "needed": True},
    )

    told = answer.json()
    assert (told["outcome"], told["disposition"], told["needed"]) == ("resolved", "refund", True)
    session = await talk.session()
    assert (session["closed"], session["mode"], session["pending_since"]) == (True, "auto", None)
    assert notices(await talk.events())[-1] == "resolved"

    await talk.says("One more thing")

    assert await talk.until_ai_says() == "You said: One more thing"
    assert (await talk.session())["closed"] is False


async def test_resolving_works_without_a_healthy_agent(house: House) -> None:
    talk = await house.talk(agent_id="bot")
    handoff_id = await talk.taken(house.dana)

    answer = await house.dana.post(f"/handoffs/{handoff_id}/resolve", json={})

    assert answer.status_code == 200


async def test_a_reopened_session_can_be_escalated_anew(talk: Talk) -> None:
    first = await talk.taken(talk.house.dana)
    await talk.house.dana.post(f"/handoffs/{first}/resolve", json={})
    await talk.says("Again!")

    second = await talk.asks_for_a_person()

    assert second["id"] != first
    assert second["state"] == "waiting"


async def test_a_customer_who_no_longer_wants_to_wait_is_back_with_the_ai(talk: Talk) -> None:
    handoff = await talk.asks_for_a_person()
    await talk.says("Never mind, what are your hours?")

    answer = await talk.customer.delete(f"/handoffs/{handoff['id']}")

    assert answer.status_code == 200
    assert (answer.json()["state"], answer.json()["outcome"]) == ("ended", "abandoned")
    assert notices(await talk.events())[-1] == "cancelled"
    assert await talk.until_ai_says() == "You said: Never mind, what are your hours?"


async def test_a_cancel_after_the_claim_is_refused(talk: Talk) -> None:
    handoff = await talk.asks_for_a_person()
    await talk.house.dana.put(f"/handoffs/{handoff['id']}/claim")

    answer = await talk.customer.delete(f"/handoffs/{handoff['id']}")

    assert answer.status_code == 409
    assert answer.json()["detail"]["code"] == "not_waiting"
    assert (await talk.session())["owner"]["display_name"] == "Dana"


async def test_a_conflict_does_not_tell_a_customer_the_operators_id(talk: Talk) -> None:
    handoff = await talk.asks_for_a_person()
    await talk.house.dana.put(f"/handoffs/{handoff['id']}/claim")

    answer = await talk.customer.delete(f"/handoffs/{handoff['id']}")

    assert answer.json()["detail"]["owner"] == {
        "kind": "operator",
        "operator_id": None,
        "display_name": "Dana",
        "queue": None,
    }


async def test_an_ended_handoff_cannot_be_used_any_more(talk: Talk) -> None:
    handoff_id = await talk.taken(talk.house.dana)
    await talk.house.dana.post(f"/handoffs/{handoff_id}/return", json={})
    before = await talk.session()

    for method, path, body in (
        ("PUT", "/claim", {}),
        ("DELETE", "/claim", None),
        ("POST", "/transfer", {"to": {"queue": "q"}}),
        ("POST", "/return", {}),
        ("POST", "/resolve", {}),
        ("DELETE", "", None),
    ):
        answer = await talk.house.dana.request(method, f"/handoffs/{handoff_id}{path}", json=body)
        assert answer.status_code == 409, path
        assert answer.json()["detail"]["code"] == "handoff_ended", path
    assert (await talk.session())["epoch"] == before["epoch"]


async def test_an_old_handoffs_hands_do_not_reach_the_next_one(talk: Talk) -> None:
    first = await talk.taken(talk.house.dana)
    await talk.house.dana.post(f"/handoffs/{first}/return", json={})
    await talk.taken(talk.house.dana)

    answer = await talk.house.dana.post(f"/handoffs/{first}/return", json={})

    assert answer.status_code == 409
    assert (await talk.session())["owner"]["display_name"] == "Dana"


async def test_a_waiting_handoff_can_be_neither_returned_nor_resolved(talk: Talk) -> None:
    handoff = await talk.asks_for_a_person()

    for path, body in (("return", {}), ("resolve", {}), ("transfer", {"to": {"operator": "lee"}})):
        answer = await talk.house.admin.post(f"/handoffs/{handoff['id']}/{path}", json=body)
        assert answer.status_code == 409, path
        assert answer.json()["detail"]["code"] == "illegal_transition", path
    assert (await talk.session())["owner"]["kind"] == "queue"


async def test_an_unknown_handoff_is_told_as_such(house: House) -> None:
    for method, path, body in (
        ("GET", "", None),
        ("DELETE", "", None),
        ("PUT", "/claim", {}),
        ("DELETE", "/claim", None),
        ("POST", "/transfer", {"to": {"queue": "q"}}),
        ("POST", "/return", {}),
        ("POST", "/resolve", {}),
    ):
        answer = await house.dana.request(method, f"/handoffs/HO-999999{path}", json=body)
        assert answer.status_code == 404, path
        assert answer.json() == {"detail": "There is no such handoff."}


async def test_an_escalation_under_an_old_epoch_is_refused(talk: Talk) -> None:
    handoff_id = await talk.taken(talk.house.dana)
    await talk.house.dana.post(f"/handoffs/{handoff_id}/return", json={})
    before = await talk.session()

    answer = await talk.house.bot.post(
        f"{talk.path}/handoffs", json={"reason": {"code": "policy"}, "expected_epoch": 0}
    )

    assert answer.status_code == 409
    assert answer.json()["detail"]["code"] == "owner_changed"
    assert (await talk.session())["owner"] == before["owner"]


async def test_each_change_of_hands_raises_the_epoch_by_one(talk: Talk) -> None:
    dana = talk.house.dana
    handoff = await talk.asks_for_a_person()
    path = f"/handoffs/{handoff['id']}"
    await dana.put(f"{path}/claim")
    await dana.delete(f"{path}/claim")
    await dana.put(f"{path}/claim")
    await dana.post(f"{path}/transfer", json={"to": {"operator": "lee"}})
    await talk.house.lee.post(f"{path}/return", json={})

    changes = [e["data"] for e in await talk.events() if e["data"].get("type") == "owner_changed"]
    assert [change["epoch"] for change in changes] == [1, 2, 3, 4, 5, 6]
    assert [change["command"] for change in changes] == [
        "escalate",
        "takeover",
        "requeue",
        "takeover",
        "transfer",
        "return",
    ]
    assert (await talk.session())["epoch"] == 6


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Dana ist dem Gespräch beigetreten."),
        ("de-AT", "Dana ist dem Gespräch beigetreten."),
        ("ES", "Dana se unió a la conversación."),
        ("fr", "Dana a rejoint la conversation."),
        ("xx", "Dana joined the conversation."),
    ],
)
async def test_the_lines_are_in_the_customers_language(
    house: House, language: str, line: str
) -> None:
    talk = await house.talk(language=language)

    await talk.taken(house.dana)

    assert [e["data"]["message"] for e in await talk.events(kinds="message")] == [line]


async def test_the_houses_own_lines_come_before_the_built_in(tmp_path: Path) -> None:
    own = {"en": {Notice.OPERATOR_JOINED: "{operator} of ACME is here ({ticket})."}}
    settings = settings_for(tmp_path).model_copy(update={"lines": own})
    async with open_house(settings) as house:
        talk = await house.talk()

        handoff_id = await talk.taken(house.dana)

        [line] = await talk.events(kinds="message")
    assert line["data"]["message"] == f"Dana of ACME is here ({handoff_id})."


async def test_nobody_but_the_customer_and_the_line_is_heard_while_waiting(talk: Talk) -> None:
    await talk.asks_for_a_person()
    await talk.says("Hello?")
    await talk.says("Anybody?")

    answer = await talk.post(
        talk.house.bot, kind="message", source="ai_agent", message="Me!", expected_epoch=1
    )

    assert answer.status_code == 409
    assert words(await talk.events()) == [("customer", "Hello?"), ("customer", "Anybody?")]
    assert not any(is_change(e, "cancel") for e in await talk.events())
