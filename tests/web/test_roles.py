"""Who may call what: every route by every role, as one table."""

import pytest

from tests.support.house import House, unknown_key

ADMIN, OPERATOR, AGENT, CUSTOMER = "admin", "operator", "agent", "customer"
STAFF = {ADMIN, OPERATOR, AGENT}
PEOPLE = {ADMIN, OPERATOR}
ALL = {ADMIN, OPERATOR, AGENT, CUSTOMER}

MESSAGE = {"kind": "message", "message": "x"}
NOTE = {"kind": "custom", "data": {"type": "note", "text": "x"}}

# Method, path with {s} for a session and {h} for its handoff, body, who may. All others get 403.
ROUTES: list[tuple[str, str, object, set[str]]] = [
    ("POST", "/sessions", {}, STAFF),
    ("GET", "/sessions", None, STAFF),
    ("GET", "/sessions/{s}", None, ALL),
    ("PATCH", "/sessions/{s}", {"title": "x"}, STAFF),
    ("PATCH", "/sessions/{s}", {"mode": "manual"}, PEOPLE),
    ("PATCH", "/sessions/{s}", {"agent_id": "bot"}, {ADMIN}),
    ("DELETE", "/sessions/{s}", None, {ADMIN}),
    ("PUT", "/sessions/{s}/owner", {}, PEOPLE),
    ("GET", "/sessions/{s}/events", None, ALL),
    ("GET", "/sessions/{s}/events/{s}-0", None, ALL),
    ("PATCH", "/sessions/{s}/events/{s}-0", {"metadata": {"set": {}}}, STAFF),
    ("DELETE", "/sessions/{s}/events?min_offset=1000", None, {ADMIN}),
    ("POST", "/sessions/{s}/events", {**MESSAGE, "source": "customer"}, {ADMIN, AGENT, CUSTOMER}),
    (
        "POST",
        "/sessions/{s}/events",
        {"kind": "status", "source": "customer_ui", "status": "typing"},
        {ADMIN, AGENT, CUSTOMER},
    ),
    ("POST", "/sessions/{s}/events", {**MESSAGE, "source": "human_agent"}, PEOPLE),
    (
        "POST",
        "/sessions/{s}/events",
        {**MESSAGE, "source": "human_agent_on_behalf_of_ai_agent"},
        PEOPLE,
    ),
    (
        "POST",
        "/sessions/{s}/events",
        {**MESSAGE, "source": "ai_agent", "expected_epoch": 1},
        {ADMIN, AGENT},
    ),
    ("POST", "/sessions/{s}/events", {**NOTE, "source": "human_agent"}, PEOPLE),
    ("POST", "/sessions/{s}/events", {**NOTE, "source": "customer"}, {ADMIN, AGENT}),
    ("POST", "/sessions/{s}/handoffs", {"reason": {"code": "policy"}}, ALL),
    ("GET", "/handoffs", None, STAFF),
    ("GET", "/handoffs/{h}", None, ALL),
    ("DELETE", "/handoffs/{h}", None, ALL),
    ("PUT", "/handoffs/{h}/claim", {}, PEOPLE),
    ("DELETE", "/handoffs/{h}/claim", None, PEOPLE),
    ("POST", "/handoffs/{h}/transfer", {"to": {"queue": "q"}}, PEOPLE),
    ("POST", "/handoffs/{h}/return", {}, PEOPLE),
    ("POST", "/handoffs/{h}/resolve", {}, PEOPLE),
    ("GET", "/turns?wait=0", None, {AGENT}),
    ("GET", "/me", None, ALL),
    ("GET", "/operators", None, STAFF),
    ("GET", "/agents", None, ALL),
    ("GET", "/agents/bot", None, ALL),
    ("PUT", "/agents/bot/webhook", {"url": "http://127.0.0.1:9/"}, {ADMIN, AGENT}),
    ("PUT", "/agents/bot/presence", None, {AGENT}),
    ("GET", "/customers", None, STAFF),
    ("GET", "/customers/ada", None, STAFF),
    ("POST", "/customers", {"name": "Ada", "id": "ada"}, STAFF),
    ("GET", "/tags", None, ALL),
]

# What needs no key, and the operators' stream, which never ends by itself (test_feed.py).
OPEN = {"/healthz", "/envelope.schema.json"}
STREAM = {"/stream"}


@pytest.mark.parametrize(("method", "path", "body", "may"), ROUTES)
async def test_a_route_lets_in_the_roles_of_the_table_and_no_other(
    house: House, method: str, path: str, body: object, may: set[str]
) -> None:
    let_in = set[str]()
    for role in (ADMIN, OPERATOR, AGENT, CUSTOMER):
        talk = await house.talk()
        handoff = await talk.asks_for_a_person()
        caller = {
            ADMIN: house.admin,
            OPERATOR: house.dana,
            AGENT: house.bot,
            CUSTOMER: talk.customer,
        }[role]
        where = path.format(s=talk.id, h=handoff["id"])
        answer = await caller.request(method, where, json=body)
        assert answer.status_code < 500, answer.text
        assert answer.status_code != 401, answer.text
        if answer.status_code == 403:
            assert answer.json()["detail"].endswith("."), answer.text
        else:
            let_in.add(role)

    assert let_in == may


@pytest.mark.parametrize(("method", "path", "body", "_"), ROUTES)
async def test_a_route_is_closed_without_a_valid_key(
    house: House, method: str, path: str, body: object, _: object
) -> None:
    talk = await house.talk()
    handoff = await talk.asks_for_a_person()
    where = path.format(s=talk.id, h=handoff["id"])
    public = method == "POST" and path == "/sessions"
    forged = talk.token[:-2] + ("AA" if not talk.token.endswith("AA") else "BB")

    for credential in (unknown_key(), forged, "nonsense", "sl_", None):
        if credential is None and public:
            continue
        answer = await house.caller(credential).request(method, where, json=body)
        assert answer.status_code == 401, (credential, answer.text)
        assert answer.headers["www-authenticate"] == "Bearer"
    before = await talk.session()
    assert before["next_offset"] == 2  # the two events of asking for a person, nothing since


async def test_the_table_names_every_route_of_the_document(house: House) -> None:
    document = (await house.nobody.get("/schema/openapi.json")).json()
    documented = {
        (method.upper(), path) for path, item in document["paths"].items() for method in item
    }

    named = {
        (
            method,
            path.partition("?")[0]
            .replace("/events/{s}-0", "/events/{event_id}")
            .replace("{s}", "{session_id}")
            .replace("{h}", "{handoff_id}")
            .replace("/agents/bot", "/agents/{agent_id}")
            .replace("/customers/ada", "/customers/{customer_id}"),
        )
        for method, path, _, _ in ROUTES
    }

    left = {path for _, path in documented - named}
    assert left == OPEN | STREAM
    assert named <= documented


async def test_another_kind_of_authorization_is_refused(house: House) -> None:
    answer = await house.nobody.get("/me", headers={"authorization": "Basic YTpi"})

    assert answer.status_code == 401


async def test_a_token_in_the_address_serves_reading_only(house: House) -> None:
    talk = await house.talk()

    read = await house.nobody.get(talk.path, params={"token": talk.token})
    written = await house.nobody.post(
        f"{talk.path}/events",
        params={"token": talk.token},
        json={"kind": "message", "source": "customer", "message": "x"},
    )

    assert read.status_code == 200
    assert written.status_code == 401
    assert await talk.events() == []


async def test_a_key_says_who_holds_it(house: House) -> None:
    talk = await house.talk()

    assert (await house.dana.get("/me")).json() == {
        "role": "operator",
        "id": "dana",
        "display_name": "Dana",
    }
    assert (await talk.customer.get("/me")).json()["role"] == "customer"


async def test_a_bot_registers_its_own_webhook_only(house: House) -> None:
    answer = await house.bot.put("/agents/puppet/webhook", json={"url": "http://127.0.0.1:9/"})

    assert answer.status_code == 403
