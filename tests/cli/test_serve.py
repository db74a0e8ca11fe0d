"""`secondline serve`, its settings, keys and database."""

import json
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from secondline import __version__
from tests.support.cli import environment, run


@contextmanager
def serving(config: Path, **settings: str) -> Generator[str]:
    """Run `secondline serve` with a settings file; give its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "secondline", "serve", "--config", str(config)],
        env=environment(settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    line = process.stdout.readline() if process.stdout else ""
    try:
        assert line.startswith("Secondline serves on http://"), process.communicate()
        yield line.split()[-1]
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)
    assert process.returncode == 0


def get(url: str, key: str | None = None) -> httpx.Response:
    headers = {} if key is None else {"authorization": f"Bearer {key}"}
    with httpx.Client(trust_env=False, timeout=20) as client:
        return client.get(url, headers=headers)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "secondline.toml"
    path.write_text(
        f'[server]\nport = 0\n[store]\npath = "{tmp_path / "kept" / "s.db"}"\n', encoding="utf-8"
    )
    return path


def test_a_key_made_beforehand_opens_the_server(config: Path) -> None:
    made = run(
        "keys", "create", "--role", "operator", "--name", "Dana Scully", "--config", str(config)
    )
    assert made.returncode == 0

    with serving(config) as url:
        me = get(f"{url}/me", made.stdout.strip())
        closed = get(f"{url}/me")
        health = get(f"{url}/healthz")

    assert me.json() == {"role": "operator", "id": "dana-scully", "display_name": "Dana Scully"}
    assert closed.status_code == 401
    assert health.json()["status"] == "healthy"


def test_a_key_made_while_the_server_runs_opens_it_too(config: Path) -> None:
    with serving(config) as url:
        made = run("keys", "create", "--role", "admin", "--name", "A", "--config", str(config))
        me = get(f"{url}/me", made.stdout.strip())

    assert me.json()["role"] == "admin"


def test_an_agents_key_enrols_the_agent(config: Path) -> None:
    made = run(
        "keys",
        "create",
        "--role",
        "agent",
        "--name",
        "My Bot",
        "--id",
        "bot-1",
        "--config",
        str(config),
    )

    with serving(config) as url:
        listed = get(f"{url}/agents", made.stdout.strip()).json()

    assert ("bot-1", "My Bot") in [(agent["id"], agent["name"]) for agent in listed]


def test_the_public_may_not_start_conversations_unless_the_settings_say_so(config: Path) -> None:
    for public, status in (("false", 401), ("true", 201)):
        with (
            serving(config, SERVER__OPEN_TO_PUBLIC=public) as url,
            httpx.Client(trust_env=False, timeout=20) as client,
        ):
            assert client.post(f"{url}/sessions", json={}).status_code == status


def test_variables_come_before_the_file(config: Path, tmp_path: Path) -> None:
    told = run(
        "serve",
        "--config",
        str(config),
        "--show",
        settings={"HANDOFFS__QUEUE": "night", "STORE__PATH": str(tmp_path / "x.db")},
    )

    assert told.returncode == 0
    lines = told.stdout.splitlines()
    assert "handoffs.queue = 'night'" in lines
    assert f"store.path = '{tmp_path / 'x.db'}'" in lines
    assert "server.port = 0" in lines


def test_secrets_are_masked(config: Path) -> None:
    secret = "correct horse battery staple"
    shown = run("serve", "--config", str(config), "--show", settings={"TOKEN_SECRET": secret})

    assert shown.returncode == 0
    assert "token_secret = '**********'" in shown.stdout
    assert "horse" not in shown.stdout + shown.stderr


def test_a_wrong_secret_is_not_printed(config: Path) -> None:
    told = run(
        "serve",
        "--config",
        str(config),
        "--show",
        settings={"TOKEN_SECRET": "horse", "LOG_LEVEL": "loud"},
    )

    assert told.returncode == 2
    assert "log_level" in told.stderr
    assert "horse" not in told.stdout + told.stderr


def test_a_password_in_an_address_is_not_printed(config: Path) -> None:
    address = {"PARLANT__URL": "http://me:horse@localhost:8801"}

    told = run("serve", "--config", str(config), "--show", settings=address)

    assert told.returncode == 2
    assert "parlant.url = 'http://***@localhost:8801'" in told.stderr
    assert "horse" not in told.stdout + told.stderr


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[server]\nport = 70000\n", ("server.port", "70000", "65535")),
        ('[server]\nport = "high"\n', ("server.port", "high", "integer")),
        ("[server]\nprot = 1\n", ("server.prot", "is no setting")),
        ("[sever]\nport = 1\n", ("sever", "is no setting")),
        ('log_level = "loud"\n', ("log_level", "loud", "debug|info|warning|error")),
        (
            "[turns]\nquiet_seconds = -1\n",
            ("turns.quiet_seconds", "-1", "greater than or equal to 0"),
        ),
        ('[lines.de]\nreturned = "{name} ist fort"\n', ("name", "{ticket}", "{operator}")),
        ('[lines.de]\nretunred = "x"\n', ("lines.de.retunred", "returned")),
        ('[lines.de]\nreturned = "{ticket"\n', ("lines", "{ticket")),
        ("port = \n", ("secondline.toml", "line 1")),
    ],
)
def test_a_setting_that_cannot_be_taken_is_named_with_its_value_and_what_may_be(
    tmp_path: Path, text: str, parts: tuple[str, ...]
) -> None:
    path = tmp_path / "secondline.toml"
    path.write_text(text, encoding="utf-8")

    told = run("serve", "--config", str(path), folder=tmp_path)

    assert told.returncode == 2
    assert told.stderr.startswith("secondline: ")
    assert [part for part in parts if part not in told.stderr] == [], told.stderr
    assert "Traceback" not in told.stderr
    assert list(tmp_path.glob("*.db*")) == []


WRONG_RULE = """
[[policy.rules]]
name = "big refund"
when = '''
tool.name == "refund" &&
  tool.arguments.amount > 500
'''
"""


@pytest.mark.parametrize("arguments", [(), ("--show",)])
def test_a_wrong_rule_stops_the_start_with_its_place(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    path = tmp_path / "secondline.toml"
    path.write_text(WRONG_RULE, encoding="utf-8")

    told = run("serve", "--config", str(path), *arguments, folder=tmp_path)

    assert told.returncode == 2
    assert told.stdout == ""
    assert told.stderr.splitlines() == [
        (
            "secondline: policy.rules: rule “big refund”, line 2, column 8: "
            "tool has no field “arguments”; is “args” meant?"
        ),
        "      tool.arguments.amount > 500",
        "           ^",
    ]
    assert list(tmp_path.glob("*.db*")) == []


def test_a_wrong_rule_stops_the_demo_too(tmp_path: Path) -> None:
    rules = '[{"name": "mine", "when": "message.text =="}]'

    told = run("demo", "--port", "0", settings={"POLICY__RULES": rules}, folder=tmp_path)

    assert told.returncode == 2
    assert "rule “mine”, line 1, column 16: it ends too soon" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_rule_hands_the_conversation_to_its_queue(config: Path) -> None:
    rule = {
        "name": "legal",
        "when": 'message.text.contains("lawyer") && session.customer.name == "Visitor"',
        "queue": "legal-team",
    }
    settings = {"SERVER__OPEN_TO_PUBLIC": "true", "POLICY__RULES": json.dumps([rule])}
    with serving(config, **settings) as url, httpx.Client(trust_env=False, timeout=30) as client:
        session = client.post(f"{url}/sessions", json={}).json()
        path = f"{url}/sessions/{session['id']}"
        client.headers["authorization"] = f"Bearer {session['token']}"
        said = {"kind": "message", "source": "customer", "message": "My lawyer will call you."}
        client.post(f"{path}/events", json=said).raise_for_status()
        wanted = {"min_offset": 1, "source": "system", "wait_for_data": 20}
        client.get(f"{path}/events", params=wanted).raise_for_status()
        owner = client.get(path).json()["owner"]

    assert (owner["kind"], owner["queue"]) == ("queue", "legal-team")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('preset = "keen"', ("policy.preset", "keen", "balanced|eager|reluctant|seed002|none")),
        ('on_request = "soon"', ("policy.on_request", "soon", "now", "offer", "confirm")),
        ('rules = [{name = "a"}]', ("policy.rules.0.when", "required")),
        ('rules = [{name = "a", when = "true", then = "run"}]', ("policy.rules.0.then", "run")),
        ('rules = [{name = "a", when = "true", prio = 1}]', ("policy.rules.0.prio", "no setting")),
        ('rules = [{name = "a", when = "true", queue = ""}]', ("policy.rules.0.queue",)),
        (
            'rules = [{name = "a", when = "true", priority = "top"}]',
            ("policy.rules.0.priority", "top", "urgent"),
        ),
        (
            'preset = "none"\nrules = [{name = "a", when = "true"}]',
            ("policy.rules", "policy.preset", "none"),
        ),
    ],
)
def test_a_policy_that_cannot_be_taken_is_named(
    tmp_path: Path, text: str, parts: tuple[str, ...]
) -> None:
    path = tmp_path / "secondline.toml"
    path.write_text(f"[policy]\n{text}\n", encoding="utf-8")

    told = run("serve", "--config", str(path), "--show", folder=tmp_path)

    assert told.returncode == 2
    assert told.stderr.startswith("secondline: ")
    assert [part for part in parts if part not in told.stderr] == [], told.stderr
    assert "Traceback" not in told.stderr


def test_the_policy_is_shown(config: Path) -> None:
    rules = '[{"name": "legal", "when": "true", "queue": "legal", "priority": "high"}]'
    told = run("serve", "--config", str(config), "--show", settings={"POLICY__RULES": rules})

    assert told.returncode == 0
    lines = told.stdout.splitlines()
    assert "policy.preset = 'balanced'" in lines
    assert "policy.rules.0.when = 'true'" in lines
    assert "policy.rules.0.priority = 'high'" in lines


def test_a_settings_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    told = run("serve", "--config", str(tmp_path / "none.toml"))

    assert told.returncode == 2
    assert "none.toml" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_migration_makes_the_database_once(config: Path, tmp_path: Path) -> None:
    first = run("migrate", "--config", str(config))
    second = run("migrate", "--config", str(config))

    path = tmp_path / "kept" / "s.db"
    assert (first.returncode, second.returncode) == (0, 0)
    assert first.stdout == f"{path} is now up to date.\n"
    assert second.stdout == f"{path} was already up to date.\n"


def test_a_database_that_is_none_is_said(config: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "s.db").write_text("this is no database " * 100, encoding="utf-8")

    for command in (["serve"], ["migrate"], ["keys", "create", "--role", "admin", "--name", "A"]):
        told = run(*command, "--config", str(config))
        assert told.returncode == 2, command
        assert told.stderr.startswith("secondline: "), command
        assert "Traceback" not in told.stderr, command


def test_a_second_server_on_the_same_database_is_refused_in_a_line(config: Path) -> None:
    with serving(config) as url:
        told = run("serve", "--config", str(config))
        assert get(f"{url}/healthz").status_code == 200

    assert told.returncode == 2
    assert told.stderr.startswith("secondline: ")
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (("--role", "king", "--name", "A"), ("king", "admin, operator or agent")),
        (("--role", "operator", "--name", " "), ("--name",)),
        (("--role", "operator", "--name", "a\nb"), ("--name",)),
        (("--role", "operator"), ("--name",)),
        (("--role", "agent", "--name", "A", "--id", "a b"), ("id", "no spaces")),
        (("--role", "agent", "--name", "A", "--id", ""), ("id", "1 to 200")),
    ],
)
def test_a_key_for_nobody_is_refused(
    config: Path, arguments: tuple[str, ...], parts: tuple[str, ...]
) -> None:
    told = run("keys", "create", *arguments, "--config", str(config))

    assert told.returncode == 2
    assert [part for part in parts if part not in told.stderr] == []
    assert "sl_" not in told.stdout


def test_the_version_and_the_help_are_told() -> None:
    assert run("--version").stdout == f"secondline {__version__}\n"
    told = run("--help")
    assert told.returncode == 0
    assert [c for c in ("demo", "serve", "migrate", "keys", "bench") if c not in told.stdout] == []


@pytest.mark.parametrize("command", ["demo", "serve", "migrate", "keys create", "bench"])
def test_every_command_has_help_with_an_example(command: str) -> None:
    told = run(*command.split(), "--help")

    assert told.returncode == 0
    assert f"Example: secondline {command}" in " ".join(told.stdout.split())


def test_an_unknown_command_is_said() -> None:
    told = run("sevre")

    assert told.returncode == 2
    assert "sevre" in told.stderr
