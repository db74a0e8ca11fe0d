"""The reference says of each route who may call it; a real server is asked whether that is so."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from tests.docs.page import Page
from tests.support.server import start_demo

# What a route needs beside a role to get as far as asking for it.
BODIES: Mapping[str, Any] = {
    "POST /sessions": {},
    "PATCH /sessions/{session_id}": {"title": "A title"},
    "PATCH /sessions/{session_id}/events/{event_id}": {"metadata": {"set": {"a": 1}}},
    "POST /sessions/{session_id}/handoffs": {"reason": {"code": "policy"}},
    "POST /handoffs/{handoff_id}/transfer": {"to": {"queue": "other"}},
    "POST /handoffs/{handoff_id}/return": {},
    "POST /handoffs/{handoff_id}/resolve": {},
    "PUT /agents/{agent_id}/webhook": {"url": "https://bot.example/turns"},
    "POST /customers": {"name": "Ada"},
}
QUERIES = {"DELETE /sessions/{session_id}/events": {"min_offset": 0}, "GET /turns": {"wait": 0}}
VOICES = {
    "admin": "human_agent",
    "operator": "human_agent",
    "agent": "ai_agent",
    "customer": "customer",
}

Documented = dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Callers:
    """A client for each role, and the session that is the customer's."""

    clients: Mapping[str, httpx.Client]
    session: str


@pytest.fixture(scope="module")
def documented(site: dict[str, Page]) -> Documented:
    # A heading ends with the sign that links to it.
    found = re.findall(
        r"((?:GET|POST|PUT|PATCH|DELETE) /[\w/{}.]*)¶ [^¶]*?Who: ([a-z, ]+)",
        site["api.html"].text,
    )
    return {route: frozenset(who.strip().split(", ")) for route, who in found}


@pytest.fixture(scope="module")
def callers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callers]:
    demo = start_demo(tmp_path_factory.mktemp("roles"))
    try:
        session = httpx.post(f"{demo.url}/sessions", json={}).json()
        keys = {
            "admin": demo.admin,
            "operator": demo.operators[0],
            "agent": demo.agent,
            "customer": session["token"],
        }
        clients = {
            role: httpx.Client(
                base_url=demo.url, headers={"Authorization": f"Bearer {key}"}, timeout=20
            )
            for role, key in keys.items()
        }
        yield Callers(clients, session["id"])
        for client in clients.values():
            client.close()
    finally:
        assert demo.stop() == 0


def test_the_reference_names_the_roles_of_every_route(documented: Documented) -> None:
    assert len(documented) > 30
    assert all(documented.values())


@pytest.mark.parametrize("role", VOICES)
def test_a_role_is_let_in_where_the_reference_says_so_and_nowhere_else(
    documented: Documented, callers: Callers, role: str
) -> None:
    let_in = {route for route in documented if _is_let_in(callers.clients[role], route, role)}
    said = {route for route, who in documented.items() if _counts(role, who)}
    assert let_in == said


def _counts(role: str, who: frozenset[str]) -> bool:
    return role in who or who == frozenset({"anybody", "without a key"})


def _is_let_in(client: httpx.Client, route: str, role: str) -> bool:
    method, path = route.split(" ")
    filled = re.sub(r"{\w+}", "nobody-knows-this", path)
    body = BODIES.get(route)
    if route == "POST /sessions/{session_id}/events":
        body = {"kind": "message", "source": VOICES[role], "message": "Hello."}
    # As a stream, because some answers have no end.
    with client.stream(method, filled, json=body, params=QUERIES.get(route)) as response:
        if response.status_code in (401, 422):
            raise AssertionError(f"{route} as {role}: {response.read().decode()}")
        return response.status_code != 403 or b"The role" not in response.read()


def test_the_table_of_voices_is_what_the_server_does(
    site: dict[str, Page], callers: Callers
) -> None:
    voices = dict(_voices(site["api.html"]))
    assert len(voices) == 5
    for source, allowed in voices.items():
        for role, client in callers.clients.items():
            body = {"kind": "message", "source": source, "message": "Hello."}
            answer = client.post(f"/sessions/{callers.session}/events", json=body)
            refused = answer.status_code == 403 and "The role" in answer.text
            assert refused == (role not in allowed), (source, role)


def _voices(page: Page) -> Iterator[tuple[str, frozenset[str]]]:
    html = page.path.read_text(encoding="utf-8")
    _, _, rest = html.partition("Who may write with which")
    table = rest.partition("</table>")[0]
    for row in re.findall(r"<tr.*?</tr>", table, re.DOTALL)[1:]:
        cells = [re.sub(r"<.*?>", "", cell) for cell in re.findall(r"<td.*?</td>", row, re.DOTALL)]
        marked = [
            role
            for role, cell in zip(
                ("admin", "operator", "agent", "customer"), cells[1:], strict=True
            )
            if "✓" in cell
        ]
        yield cells[0].strip(), frozenset(marked)
