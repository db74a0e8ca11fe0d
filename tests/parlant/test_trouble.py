"""What goes wrong around Parlant: a clear line for the owner, a person for the customer."""

import threading
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest

from secondline.agents.parlant.front import MOST_PRESUMED
from secondline.config import ParlantSettings
from tests.parlant.desk import Desk, has_chunk, memory, opened, said_by_ai
from tests.support.house import (
    BRISK,
    House,
    Talk,
    is_answer,
    is_change,
    open_house,
    settings_for,
    words,
)
from tests.support.parlant import Parlant, free_port, running
from tests.support.patience import until


@asynccontextmanager
async def before(folder: Path, url: str, agent: str | None = None) -> AsyncGenerator[House]:
    """Serve with something at *url* that should be a Parlant server."""
    settings = settings_for(folder, agent="parlant", turns=BRISK)
    front = ParlantSettings(url=url, agent=agent)
    async with open_house(settings.model_copy(update={"parlant": front})) as house:
        yield house


async def reason_of_error(talk: Talk) -> str:
    """Return why a person was asked for; the customer has been told of one."""
    change = await talk.until(lambda event: is_change(event, "escalate"))
    reason = change["data"]["reason"]
    assert reason["code"] == "agent_error"
    return reason["text"]


@contextmanager
def something_else(status: int, body: bytes) -> Generator[str]:
    """Serve a web page, or whatever else answers everything alike."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (200, b"<html>Hello</html>", "is it a Parlant server?"),
        (200, b'{"secret": "words"}', "is it a Parlant server?"),
        (200, b'[{"id": 5}]', "is it a Parlant server?"),
        (200, b"[]", "has no agent"),
        (500, b"oops", "answers 500 to GET /agents"),
        (403, b"no", "answers 403 to GET /agents"),
    ],
)
async def test_what_is_no_parlant_server_is_said_to_be_none(
    tmp_path: Path, status: int, body: bytes, told: str
) -> None:
    with something_else(status, body) as url:
        async with before(tmp_path, url) as house:
            talk = await house.talk()
            await talk.says("Hello")

            reason = await reason_of_error(talk)

            assert told in reason
            assert url in reason
            assert "words" not in reason
            assert len(reason.splitlines()) == 1


async def test_a_session_does_not_go_back_to_a_parlant_that_is_away(tmp_path: Path) -> None:
    async with before(tmp_path, f"http://127.0.0.1:{free_port()}") as house:
        talk = await house.talk()
        await talk.says("Hello")
        assert "cannot be reached (ConnectError)" in await reason_of_error(talk)
        handoff_id = await talk.taken(house.dana)

        answer = await house.dana.post(f"/handoffs/{handoff_id}/return", json={})

        assert answer.json()["detail"]["code"] == "no_healthy_agent"


async def test_a_session_that_names_an_agent_of_a_parlant_that_is_away_gets_a_person(
    tmp_path: Path,
) -> None:
    async with before(tmp_path, f"http://127.0.0.1:{free_port()}") as house:
        talk = await house.talk(agent_id="agent-of-parlants")
        await talk.says("Hello")

        assert "cannot be reached (ConnectError)" in await reason_of_error(talk)
        assert words(await talk.events()) == [("customer", "Hello")]
        listed = (await house.admin.get("/agents")).json()
        assert "agent-of-parlants" not in [agent["id"] for agent in listed]


async def test_not_every_name_is_taken_for_an_agent_of_a_parlant_that_is_away(
    tmp_path: Path,
) -> None:
    async with before(tmp_path, f"http://127.0.0.1:{free_port()}") as house:
        for number in range(MOST_PRESUMED):
            await house.talk(agent_id=f"agent-{number}")
        answers = [
            await house.admin.post("/sessions", json={"agent_id": name})
            for name in ("one-more", "agent-0")
        ]

    assert [answer.status_code for answer in answers] == [404, 201]


async def test_with_one_agent_named_no_other_is_taken_for_one(tmp_path: Path) -> None:
    async with before(tmp_path, f"http://127.0.0.1:{free_port()}", agent="mine") as house:
        answer = await house.admin.post("/sessions", json={"agent_id": "other"})

    assert answer.status_code == 404


async def test_once_parlant_is_there_its_agents_are_known(desk: Desk) -> None:
    answer = await desk.house.admin.post("/sessions", json={"agent_id": "nobody"})

    assert answer.status_code == 404


async def test_an_agent_that_parlant_does_not_have_is_named(tmp_path: Path, desk: Desk) -> None:
    async with before(tmp_path, desk.parlant.url, agent="nobody") as house:
        talk = await house.talk()
        await talk.says("Hello")

        assert "has no agent “nobody”" in await reason_of_error(talk)


async def test_its_agents_are_listed_under_their_own_ids_and_names(desk: Desk) -> None:
    listed = {one["id"]: one["name"] for one in (await desk.house.admin.get("/agents")).json()}

    expected = {
        desk.parlant.agents["brisk"]: "Brisk",
        desk.parlant.agents["streaming"]: "Streaming",
        desk.parlant.agents["paced"]: "Paced",
    }
    assert expected.items() <= listed.items()


async def test_only_the_agent_that_is_asked_for_is_listed(tmp_path: Path, desk: Desk) -> None:
    streaming = desk.parlant.agents["streaming"]
    async with opened(tmp_path, desk.parlant, agent=streaming) as house:
        listed = {one["id"]: one["name"] for one in (await house.admin.get("/agents")).json()}
        listed.pop("puppet")  # that every house of the tests has
        assert listed == {"bot": "Bot", "parlant": "Streaming", streaming: "Streaming"}
        talk = await house.talk()
        await talk.says("Hello")
        assert await talk.until_ai_says() == "I have read: Hello"


async def test_a_customer_with_a_name_of_their_own_is_answered(desk: Desk) -> None:
    """Parlant takes a session of a customer it does not know, and answers it never."""
    talk = await desk.house.talk(
        agent_id=desk.parlant.agents["brisk"], customer_id="ada/1 ü", customer_name="Ada"
    )
    await talk.says("Hello")

    assert await talk.until_ai_says() == "I have read: Hello"
    asked = (await desk.remote(talk))[0]
    assert asked["data"]["participant"]["display_name"] == "Ada"


async def test_what_was_said_before_parlant_came_in_is_told_to_it(desk: Desk) -> None:
    talk = await desk.talk()
    await talk.post(
        desk.house.admin,
        kind="message",
        source="human_agent_on_behalf_of_ai_agent",
        message="Welcome to the agency!",
    )
    await talk.house.admin.patch(talk.path, json={"mode": "auto"})
    await talk.says("Hello")

    await talk.until_ai_says()

    told = [
        (event["source"], event["data"]["message"])
        for event in await desk.remote(talk)
        if event["kind"] == "message"
    ]
    assert told == [
        ("human_agent_on_behalf_of_ai_agent", "Welcome to the agency!"),
        ("customer", "Hello"),
        ("ai_agent", "I have read: Hello"),
    ]


async def test_an_error_of_parlants_is_told_without_the_customers_words(desk: Desk) -> None:
    talk = await desk.talk()
    await talk.says("fail for my secret")

    reason = await reason_of_error(talk)

    assert reason in (
        "Parlant met an error in its turn; its own log says which.",
        "Parlant ended its turn without an answer.",
    )


async def test_a_parlant_that_comes_up_later_and_loses_all_is_put_back_in_the_picture(
    tmp_path: Path, parlant: Parlant
) -> None:
    del parlant  # only that there is one
    port = free_port()
    async with before(tmp_path, f"http://127.0.0.1:{port}") as house:
        early = await house.talk()
        await early.says("Hello")
        assert "cannot be reached" in await reason_of_error(early)

        with running(port=port) as first:
            await until(lambda: has_agent(house, first.agents["brisk"]))
            talk = await house.talk(agent_id=first.agents["brisk"])
            await talk.says("My bicycle was stolen")
            assert await talk.until_ai_says() == "I have read: My bicycle was stolen"
            lost = (await memory(talk))["session"]
            first.kill()

        with running(port=port):
            await talk.says("Are you there?")
            assert await talk.until_ai_says() == "I have read: Are you there?"
            found = (await memory(talk))["session"]
            assert found != lost
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as direct:
                path = f"/sessions/{found}/events?wait_for_data=0&kinds=message"
                events = (await direct.get(path)).json()
        assert [(event["source"], event["data"]["message"]) for event in events] == [
            ("customer", "My bicycle was stolen"),
            ("human_agent_on_behalf_of_ai_agent", "I have read: My bicycle was stolen"),
            ("customer", "Are you there?"),
            ("ai_agent", "I have read: Are you there?"),
        ]
        assert said_by_ai(events) == ["I have read: Are you there?"]
        assert [e["data"]["message"] for e in await talk.events() if is_answer(e)] == [
            "I have read: My bicycle was stolen",
            "I have read: Are you there?",
        ]


async def test_a_parlant_that_goes_away_in_the_middle_becomes_a_handoff(
    tmp_path: Path, parlant: Parlant
) -> None:
    del parlant  # only that there is one
    with running() as server:
        async with before(tmp_path, server.url, server.agents["streaming"]) as house:
            talk = await house.talk()
            await talk.says("Tell me all that you know of tea [word=1]")
            await talk.until(has_chunk)
            server.kill()

            reason = await reason_of_error(talk)
            events = await talk.events()

    assert f"Parlant at {server.url} cannot be reached" in reason
    assert said_by_ai(events) == []
    assert words(events) == [("customer", "Tell me all that you know of tea [word=1]")]


async def has_agent(house: House, agent_id: str) -> bool:
    return (await house.admin.get(f"/agents/{agent_id}")).status_code == 200
