"""Sessions: create, read, list, change, erase."""

from typing import Any

import anyio

from tests.support.house import House


async def test_a_new_session_belongs_to_the_ai_and_has_an_empty_log(house: House) -> None:
    answer = await house.admin.post(
        "/sessions",
        json={
            "customer_id": "c-1",
            "customer_name": "Ada",
            "title": "A claim",
            "metadata": {"tier": "gold"},
            "labels": ["vip"],
            "channel": "web",
            "language": "de-AT",
        },
    )

    assert answer.status_code == 201
    told = answer.json()
    assert told.pop("creation_utc").endswith("Z")
    assert len(told.pop("id")) >= 10
    assert told == {
        "agent_id": "puppet",
        "customer_id": "c-1",
        "customer_name": "Ada",
        "title": "A claim",
        "mode": "auto",
        "consumption_offsets": {},
        "metadata": {"tier": "gold"},
        "labels": ["vip"],
        "channel": "web",
        "language": "de-AT",
        "owner": {"kind": "ai", "operator_id": None, "display_name": None, "queue": None},
        "epoch": 0,
        "handoff_id": None,
        "pending_since": None,
        "waiting_since": None,
        "closed": False,
        "next_offset": 0,
        "preview": None,
    }


async def test_a_session_reads_as_it_was_created(house: House) -> None:
    created = (await house.admin.post("/sessions", json={"title": "One"})).json()

    read = (await house.dana.get(f"/sessions/{created['id']}")).json()

    assert read == created


async def test_a_session_that_names_nobody_is_the_guests(house: House) -> None:
    told = (await house.admin.post("/sessions", json={})).json()

    assert (told["customer_id"], told["customer_name"]) == ("guest", "Guest")


async def test_a_known_customer_is_called_by_name(house: House) -> None:
    await house.admin.post("/customers", json={"id": "grace", "name": "Grace Hopper"})

    told = (await house.admin.post("/sessions", json={"customer_id": "grace"})).json()

    assert told["customer_name"] == "Grace Hopper"


async def test_a_session_with_an_unknown_agent_is_refused(house: House) -> None:
    answer = await house.admin.post("/sessions", json={"agent_id": "nobody-there"})

    assert answer.status_code == 404
    assert answer.json() == {"detail": "There is no such agent."}


async def test_the_token_comes_only_when_asked_for(house: House) -> None:
    without = await house.admin.post("/sessions", json={})
    asked = await house.admin.post("/sessions?with_token=true", json={})

    assert "token" not in without.json()
    assert asked.json()["token"]


async def test_the_public_starts_a_conversation_as_a_visitor_of_its_own(house: House) -> None:
    answer = await house.nobody.post("/sessions", json={"customer_id": "admin", "metadata": {}})

    assert answer.status_code == 201
    told = answer.json()
    assert told["customer_id"].startswith("visitor-")
    assert (await house.caller(told["token"]).get(f"/sessions/{told['id']}")).status_code == 200


async def test_a_list_without_a_limit_is_bare(house: House) -> None:
    talk = await house.talk(customer_id="bare-1")

    listed = (await house.dana.get("/sessions", params={"customer_id": "bare-1"})).json()

    assert [item["id"] for item in listed] == [talk.id]


async def test_pages_give_each_session_once_in_order(house: House) -> None:
    made = [(await house.talk(customer_id="pages")).id for _ in range(5)]

    for sort, expected in (("asc", made), ("desc", made[::-1])):
        got, cursor, totals = list[str](), None, list[int]()
        while True:
            params: dict[str, Any] = {"customer_id": "pages", "limit": 2, "sort": sort}
            page = (
                await house.dana.get(
                    "/sessions", params=params | ({"cursor": cursor} if cursor else {})
                )
            ).json()
            got += [item["id"] for item in page["items"]]
            totals.append(page["total_count"])
            cursor = page["next_cursor"]
            assert page["has_more"] is (cursor is not None)
            if cursor is None:
                break
        assert got == expected
        assert totals == [5, 5, 5]


async def test_a_cursor_that_means_nothing_starts_over(house: House) -> None:
    talk = await house.talk(customer_id="cursor")

    for cursor in ("what?", "YWJj", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5fHg=", "\u00e9", "====", "MQ"):
        page = await house.dana.get(
            "/sessions", params={"customer_id": "cursor", "limit": 5, "cursor": cursor}
        )
        assert [item["id"] for item in page.json()["items"]] == [talk.id], cursor


async def test_sessions_are_found_by_owner_queue_operator_and_labels(house: House) -> None:
    common: dict[str, Any] = {"customer_id": "filters"}
    with_ai = await house.talk(**common, labels=["a", "b"])
    waiting = await house.talk(**common, labels=["a"])
    await house.admin.post(
        f"{waiting.path}/handoffs", json={"reason": {"code": "policy"}, "queue": "night"}
    )
    held = await house.talk(**common)
    await held.taken(house.dana)

    async def found(**wanted: Any) -> list[str]:
        answer = await house.dana.get("/sessions", params=common | wanted)
        return [item["id"] for item in answer.json()]

    assert await found(owner="ai") == [with_ai.id]
    assert await found(owner="queue") == [waiting.id]
    assert await found(queue="night") == [waiting.id]
    assert await found(owner="operator", operator="me") == [held.id]
    assert await found(operator="lee") == []
    assert await found(labels="a") == [with_ai.id, waiting.id]
    assert await found(labels=["a", "b"]) == [with_ai.id]
    assert await found(agent_id="bot") == []


async def test_what_people_say_of_a_session_can_be_changed(house: House) -> None:
    talk = await house.talk(metadata={"old": 1, "kept": True}, labels=["x", "y"])

    answer = await house.dana.patch(
        talk.path,
        json={
            "title": "Now with a title",
            "consumption_offsets": {"operator": 3},
            "metadata": {"set": {"new": [1, 2]}, "unset": ["old"]},
            "labels": {"upsert": ["z"], "remove": ["x"]},
        },
    )

    told = answer.json()
    assert answer.status_code == 200
    assert told["title"] == "Now with a title"
    assert told["consumption_offsets"] == {"operator": 3}
    assert told["metadata"] == {"kept": True, "new": [1, 2]}
    assert told["labels"] == ["y", "z"]
    assert (await talk.session()) == told


async def test_readers_marks_are_kept_side_by_side(house: House) -> None:
    talk = await house.talk()

    await house.dana.patch(talk.path, json={"consumption_offsets": {"client": 1}})
    await house.dana.patch(talk.path, json={"consumption_offsets": {"operator": 2}})

    assert (await talk.session())["consumption_offsets"] == {"client": 1, "operator": 2}


async def test_metadata_changed_at_once_by_many_loses_nothing(house: House) -> None:
    talk = await house.talk()

    async with anyio.create_task_group() as group:
        for number in range(20):
            body = {"metadata": {"set": {f"k{number}": number}}}
            group.start_soon(lambda body=body: house.dana.patch(talk.path, json=body))

    assert (await talk.session())["metadata"] == {f"k{number}": number for number in range(20)}


async def test_only_an_admin_gives_a_session_to_another_agent(house: House) -> None:
    talk = await house.talk()

    refused = await house.dana.patch(talk.path, json={"agent_id": "bot"})
    done = await house.admin.patch(talk.path, json={"agent_id": "bot"})

    assert refused.status_code == 403
    assert done.json()["agent_id"] == "bot"


async def test_an_erased_session_is_gone_for_everybody(house: House) -> None:
    talk = await house.talk(customer_id="to-be-forgotten")
    await talk.says("My number is 555-0100.")
    handoff = await talk.asks_for_a_person()

    answer = await house.admin.delete(talk.path)

    assert answer.status_code == 204
    for path in (talk.path, f"{talk.path}/events"):
        assert (await house.admin.get(path)).status_code == 404
        assert (await talk.customer.get(path)).status_code == 404
    found = await house.admin.get("/sessions", params={"customer_id": "to-be-forgotten"})
    assert found.json() == []
    kept = await house.admin.get("/handoffs", params={"session_id": talk.id})
    assert [(item["id"], item["state"]) for item in kept.json()["items"]] == [
        (handoff["id"], "ended")
    ]
    assert "555-0100" not in kept.text


async def test_an_erased_sessions_handoff_can_still_be_looked_up(house: House) -> None:
    talk = await house.talk()
    handoff = await talk.asks_for_a_person()
    await house.admin.delete(talk.path)

    answer = await house.dana.get(f"/handoffs/{handoff['id']}")

    assert answer.status_code in (200, 404)
    claimed = await house.dana.put(f"/handoffs/{handoff['id']}/claim")
    assert claimed.status_code in (404, 409)


async def test_an_unknown_session_is_told_as_such(house: House) -> None:
    for method, path, body in (
        ("GET", "", None),
        ("PATCH", "", {"title": "x"}),
        ("PATCH", "", {"mode": "manual"}),
        ("DELETE", "", None),
        ("PUT", "/owner", None),
        ("GET", "/events", None),
        ("GET", "/events/nowhere-0", None),
        ("DELETE", "/events?min_offset=0", None),
        ("POST", "/events", {"kind": "message", "source": "customer", "message": "x"}),
        ("POST", "/handoffs", {"reason": {"code": "policy"}}),
    ):
        answer = await house.admin.request(method, f"/sessions/nowhere{path}", json=body)
        assert answer.status_code == 404, (method, path, answer.text)
        assert answer.json() == {"detail": "There is no such session."}, (method, path)


async def test_of_a_change_that_is_refused_nothing_is_kept(house: House) -> None:
    talk = await house.talk()
    await talk.taken(house.lee)

    late = await house.dana.patch(talk.path, json={"mode": "manual", "title": "Mine"})

    assert late.status_code == 409
    assert (await talk.session())["title"] is None
    unknown = await house.admin.patch(talk.path, json={"mode": "auto", "agent_id": "nobody"})
    assert unknown.status_code == 404
    assert (await talk.session())["owner"]["operator_id"] == "lee"
