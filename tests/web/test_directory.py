"""Agents, customers, operators, tags, health, documents."""

from pathlib import Path

import pytest

from tests.support.house import House, Puppet, open_house, settings_for


async def test_agents_have_parlants_fields(house: House) -> None:
    listed = (await house.dana.get("/agents")).json()

    assert [agent["id"] for agent in listed] == ["bot", "puppet"]
    assert listed[1] == {
        "id": "puppet",
        "name": "Puppet",
        "description": "",
        "max_engine_iterations": 1,
        "composition_mode": "fluid",
        "message_output_mode": "stream",
        "tags": [],
    }
    assert (await house.dana.get("/agents/puppet")).json() == listed[1]
    assert (await house.dana.get("/agents/nobody")).status_code == 404


async def test_operators_are_listed_by_name_for_a_transfer(house: House) -> None:
    answer = await house.dana.get("/operators")

    assert answer.json() == [
        {"id": "dana", "display_name": "Dana"},
        {"id": "lee", "display_name": "Lee"},
    ]


async def test_a_customer_is_created_read_and_listed(house: House) -> None:
    made = await house.admin.post(
        "/customers", json={"name": "Ada", "metadata": {"plan": "gold"}, "tags": []}
    )

    assert made.status_code == 201
    told = made.json()
    assert (told["name"], told["metadata"], told["tags"]) == ("Ada", {"plan": "gold"}, [])
    assert (await house.dana.get(f"/customers/{told['id']}")).json() == told
    assert told in (await house.dana.get("/customers")).json()
    assert (await house.dana.get("/customers/nobody")).status_code == 404


async def test_customers_come_in_pages(house: House) -> None:
    for number in range(3):
        await house.admin.post("/customers", json={"name": "Page", "id": f"page-{number}"})

    got, cursor = list[str](), ""
    while True:
        page = (await house.dana.get("/customers", params={"limit": 2, "cursor": cursor})).json()
        got += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
        if not page["has_more"]:
            break

    assert sorted(got) == sorted(set(got))
    assert {"page-0", "page-1", "page-2"} <= set(got)
    assert len(got) == page["total_count"]


async def test_tags_are_answered_for_parlants_screens(house: House) -> None:
    assert (await house.dana.get("/tags", params={"name": "x"})).json() == []


async def test_health_needs_no_key(house: House) -> None:
    answer = await house.nobody.get("/healthz")

    assert answer.json() == {"status": "healthy", "checks": {"log": "healthy", "agent": "healthy"}}
    assert answer.headers["cache-control"] == "no-store"


async def test_health_tells_of_an_agent_that_is_not_well(tmp_path: Path) -> None:
    async with open_house(settings_for(tmp_path), Puppet(well=False)) as house:
        answer = await house.nobody.get("/healthz")

    assert answer.json()["status"] == "degraded"


async def test_the_envelopes_schema_fits_an_envelope(house: House) -> None:
    schema = (await house.nobody.get("/envelope.schema.json")).json()
    talk = await house.talk()
    handoff = await talk.asks_for_a_person()
    envelope = (await house.dana.get(f"/handoffs/{handoff['id']}")).json()["envelope"]

    named = schema["$defs"]["Envelope"] if "$ref" in schema else schema
    assert set(named["properties"]) == set(envelope)


async def test_without_the_public_a_conversation_needs_a_key(tmp_path: Path) -> None:
    async with open_house(settings_for(tmp_path, public=False)) as house:
        answer = await house.nobody.post("/sessions", json={})

    assert answer.status_code == 401


async def test_the_public_is_slowed_down_when_it_starts_too_many(tmp_path: Path) -> None:
    async with open_house(settings_for(tmp_path)) as house:
        answers = [await house.nobody.post("/sessions", json={}) for _ in range(45)]

    refused = [answer for answer in answers if answer.status_code == 429]
    assert refused
    assert all(int(answer.headers["retry-after"]) >= 1 for answer in refused)
    assert answers[0].status_code == 201


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [("https://shop.example", True), ("https://evil.example", False)],
)
async def test_only_pages_of_named_origins_may_call(
    tmp_path: Path,
    origin: str,
    allowed: bool,  # noqa: FBT001
) -> None:
    async with open_house(settings_for(tmp_path, origins=("https://shop.example",))) as house:
        talk = await house.talk(agent_id="bot")
        headers = {"origin": origin}
        preflight = await house.nobody.options(
            f"{talk.path}/events",
            headers=headers
            | {
                "access-control-request-method": "POST",
                "access-control-request-headers": "authorization,content-type,idempotency-key",
            },
        )
        posted = await talk.customer.post(
            f"{talk.path}/events",
            json={"kind": "message", "source": "customer", "message": "Hi"},
            headers=headers,
        )
        streamed = await talk.customer.get(
            f"{talk.path}/events?sse=true&wait_for_data=0.05", headers=headers
        )

    for answer in (preflight, posted, streamed):
        assert (answer.headers.get("access-control-allow-origin") == origin) is allowed
    assert (preflight.status_code < 300) is allowed
