"""`secondline demo` as people run it."""

import signal
import socket
from pathlib import Path

import httpx
import pytest

from tests.support.cli import run
from tests.support.server import Child, start_demo


def call(
    child: Child, key: str | None, method: str, path: str, body: object = None
) -> httpx.Response:
    headers = {} if key is None else {"authorization": f"Bearer {key}"}
    with httpx.Client(base_url=child.url, headers=headers, trust_env=False, timeout=20) as client:
        return client.request(method, path, json=body)


def test_the_line_of_json_says_where_and_with_which_keys(tmp_path: Path) -> None:
    child = start_demo(tmp_path)
    try:
        told = child.told
        assert set(told) == {"url", "customer_url", "operator_url", "keys"}
        assert told["url"].startswith("http://127.0.0.1:")
        assert told["customer_url"] == f"{told['url']}/chat"
        assert told["operator_url"] == f"{told['url']}/console#key={child.operators[0]}"
        roles = {
            key: call(child, key, "GET", "/me").json()
            for key in (child.admin, *child.operators, child.agent)
        }
        assert [(me["role"], me["display_name"]) for me in roles.values()] == [
            ("admin", "Admin"),
            ("operator", "Dana"),
            ("operator", "Lee"),
            ("agent", "Demo bot"),
        ]
    finally:
        assert child.stop() == 0


def test_anybody_can_chat_with_the_demo(tmp_path: Path) -> None:
    child = start_demo(tmp_path, {"TURNS__QUIET_SECONDS": "0", "AGENT__WORD_PAUSE_SECONDS": "0"})
    try:
        session = call(child, None, "POST", "/sessions", {}).json()
        path = f"/sessions/{session['id']}/events"
        hello = {"kind": "message", "source": "customer", "message": "Hello"}
        call(child, session["token"], "POST", path, hello)
        wanted = "?source=ai_agent&kinds=message&wait_for_data=20"
        answer = call(child, session["token"], "GET", path + wanted)
        assert answer.status_code == 200
        assert "assistant" in answer.json()[0]["data"]["message"]
    finally:
        child.stop()


def test_with_data_conversations_stay_and_keys_do_not(tmp_path: Path) -> None:
    first = start_demo(tmp_path)
    try:
        session = call(first, None, "POST", "/sessions", {}).json()
        path = f"/sessions/{session['id']}/events"
        said = {"kind": "message", "source": "customer", "message": "Remember me"}
        call(first, session["token"], "POST", path, said)
    finally:
        assert first.stop() == 0

    second = start_demo(tmp_path)
    try:
        kept = call(second, session["token"], "GET", f"{path}?source=customer").json()
        assert [event["data"]["message"] for event in kept] == ["Remember me"]
        assert call(second, second.admin, "GET", "/sessions").status_code == 200
        assert call(second, first.admin, "GET", "/sessions").status_code == 401
    finally:
        second.stop()


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_demo_without_an_error(tmp_path: Path, asked: signal.Signals) -> None:
    child = start_demo(tmp_path)

    assert child.end(asked) == (0, "")


def test_a_port_that_is_taken_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = run("demo", "--port", str(port), "--data", str(tmp_path))

    assert told.returncode == 2
    assert told.stderr.startswith("secondline: ")
    assert str(port) in told.stderr
    assert "Traceback" not in told.stderr
    assert told.stdout == ""


def test_a_second_demo_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    child = start_demo(tmp_path)
    try:
        told = run("demo", "--port", "0", "--data", str(tmp_path))
        assert told.returncode == 2
        assert told.stderr.startswith("secondline: ")
        assert "Traceback" not in told.stderr
        assert call(child, None, "GET", "/healthz").status_code == 200
    finally:
        child.stop()


def test_a_port_that_is_no_port_is_said() -> None:
    told = run("demo", "--port", "70000")

    assert told.returncode == 2
    assert "65535" in told.stderr


@pytest.mark.parametrize(
    ("variable", "value", "parts"),
    [
        ("TURNS__QUIET_SECONDS", "soon", ("turns.quiet_seconds", "soon", "number")),
        ("HANDOFFS__PATIENCE_SECONDS", "-1", ("handoffs.patience_seconds", "-1", "greater than 0")),
        ("TRUNS__QUIET_SECONDS", "1", ("SECONDLINE_TRUNS__QUIET_SECONDS", "SECONDLINE_TURNS")),
    ],
)
def test_a_variable_that_cannot_be_taken_stops_the_demo_and_says_why(
    tmp_path: Path, variable: str, value: str, parts: tuple[str, ...]
) -> None:
    told = run("demo", "--port", "0", "--data", str(tmp_path), settings={variable: value})

    assert told.returncode == 2
    assert told.stderr.startswith("secondline: ")
    assert [part for part in parts if part not in told.stderr] == []
    assert "Traceback" not in told.stderr
