"""`secondline replay` and `secondline export`, as people type them."""

import gzip
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.docs.conftest import ROOT
from tests.support.cli import environment, run

EXAMPLE = ROOT / "examples" / "replay" / "conversations.jsonl"


def test_the_example_is_replayed_with_all_there_is(tmp_path: Path) -> None:
    done = run(
        *("replay", str(EXAMPLE), "--cost", "missed=10,false=1", "--budget", "3"),
        *("--json", "r.json", "--html", "r.html", "--fit", "learnt.toml"),
        folder=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert done.stdout.startswith("Policy “balanced”: offer from 1.6, handoff from 3.2\n43 conv")
    for part in ("seed002", "GT-III", "For the least cost", "at most 3 in 100", "Learnt from"):
        assert part in done.stdout
    told = json.loads((tmp_path / "r.json").read_bytes())
    assert (told["report"], told["needed"], told["not_needed"]) == (1, 20, 23)
    assert (
        told["rows"]["seed002"]["recall"]["value"]
        < told["rows"]["offer or handoff"]["recall"]["value"]
    )
    assert "<!doctype html>" in (tmp_path / "r.html").read_text(encoding="utf-8")
    learnt = tomllib.loads((tmp_path / "learnt.toml").read_text(encoding="utf-8"))
    shown = run("serve", "--config", "learnt.toml", "--show", folder=tmp_path)
    assert f"policy.offer = {learnt['policy']['offer']}" in shown.stdout
    assert {path.stat().st_mode & 0o077 for path in tmp_path.iterdir()} == {0}


def test_another_policy_is_tried_with_preset() -> None:
    done = run("replay", str(EXAMPLE), "--preset", "seed002")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Policy “seed002”")


def test_rules_of_the_settings_are_asked(tmp_path: Path) -> None:
    config = tmp_path / "secondline.toml"
    config.write_text(
        '[policy]\npreset = "reluctant"\n[[policy.rules]]\nname = "oven"\n'
        "when = '''message.text.contains(\"oven\")'''\n",
        encoding="utf-8",
    )
    done = run("replay", str(EXAMPLE), "--config", str(config))
    assert done.returncode == 0, done.stderr
    assert "signal rule" in done.stdout


def test_standard_input_is_read_packed_or_not() -> None:
    plain = EXAMPLE.read_bytes()
    told = [_piped(plain), _piped(gzip.compress(plain))]
    assert told[0] == told[1]
    assert "43 conversations" in told[0][0]


def _piped(log: bytes) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "secondline", "replay", "-"],
        input=log,
        env=environment(),
        capture_output=True,
        timeout=60,
        check=True,
    )
    lines = done.stdout.decode().splitlines()
    return [line.partition(";")[0] for line in lines[1:]]  # the speed is after it


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--cost", "missed=1"], "--cost name both, as in missed=10,false=1."),
        (["--preset", "none"], "policy.preset is “none”"),
        (["--preset", "brave"], "policy.preset = 'brave'"),
        (["--preset", "seed002", "--fit", "out.toml"], "--fit needs a preset whose signals add up"),
        (["--config", "missing.toml"], "There is no settings file missing.toml."),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(
    tmp_path: Path, arguments: list[str], why: str
) -> None:
    done = run("replay", str(EXAMPLE), *arguments, folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"secondline: {why}")
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_bad_line_stops_it_before_anything_is_written(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    log.write_bytes(EXAMPLE.read_bytes() + b'{"id": "x", "mesages": []}\n')
    done = run("replay", str(log), "--json", "r.json", "--html", "r.html", folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(f"secondline: {log}, line 44: ")
    assert list(tmp_path.iterdir()) == [log]


def test_a_log_that_is_not_there_or_empty_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert "No such file" in run("replay", "missing.jsonl", folder=tmp_path).stderr
    assert "holds no conversation" in run("replay", "empty", folder=tmp_path).stderr


def test_too_few_labels_to_learn_from_are_told(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    log.write_bytes(b"".join(EXAMPLE.read_bytes().splitlines(keepends=True)[:30]))
    done = run("replay", str(log), "--fit", "learnt.toml", folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("secondline: --fit: ")
    assert list(tmp_path.iterdir()) == [log]


def test_an_empty_house_exports_nothing_and_a_missing_one_is_told(tmp_path: Path) -> None:
    missing = run("export", "log.jsonl", folder=tmp_path)
    assert missing.returncode == 2
    assert missing.stderr.startswith("secondline: There is no database secondline.db.")
    assert run("migrate", folder=tmp_path).returncode == 0
    done = run("export", "-", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "0 sessions\n")
