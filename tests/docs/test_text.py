"""What the texts tell to type, and the places they name, exist."""

import re
import shlex
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from secondline.cli import app
from secondline.config import read_settings
from tests.docs.conftest import ROOT

TEXTS = sorted(
    [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")],
    key=lambda path: path.name,
)

# Folders of the code are named without src/secondline in front, as `domain/commit.py`.
PLACES = re.compile(
    r"`((?:tests|domain|services|store|web|worker|realtime|agents|src|docs|frontend|\.ci|"
    r"changelog\.d|examples)/[\w./-]*)`"
)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_make_target_that_a_text_names_exists(path: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", _read(ROOT / "Makefile"), re.MULTILINE))
    named = set(re.findall(r"(?:^\$ |`)make ([a-z-]+)", _read(path), re.MULTILINE))
    assert named <= targets


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_secondline_command_that_a_text_shows_is_taken(path: Path) -> None:
    for line in re.findall(r"^\$ (?:\.venv/bin/)?secondline (.*)$", _read(path), re.MULTILINE):
        _parse(shlex.split(line))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_link_of_a_text_to_a_file_leads_to_one(path: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", _read(path))
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_place_in_the_repository_that_a_text_names_is_there(path: Path) -> None:
    missing = [
        place
        for place in PLACES.findall(_read(path))
        if not any((base / place).exists() for base in (ROOT, ROOT / "src" / "secondline"))
    ]
    assert missing == []


def test_make_help_lists_the_targets_of_the_readme() -> None:
    told = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    listed = {line.split()[0] for line in told.splitlines()}
    assert listed >= set(re.findall(r"make ([a-z-]+)", _read(ROOT / "README.md")))


def test_the_example_of_a_settings_file_is_taken() -> None:
    settings = read_settings(ROOT / "examples" / "secondline.toml")
    assert settings.handoffs.patience_seconds == 900
    assert settings.server.open_to_public


@pytest.mark.parametrize("name", ["pyproject.toml", "frontend/package.json"])
def test_every_dependency_has_its_reason(name: str) -> None:
    explained = set(re.findall(r"[@\w/.-]+", "\n".join(_explained())))
    assert sorted(_declared(name) - explained) == []


def test_no_reason_is_given_for_what_is_not_used() -> None:
    declared = _declared("pyproject.toml") | _declared("frontend/package.json")
    explained = {name.strip() for cell in _explained() for name in cell.split(",")}
    assert sorted(explained - declared) == []


def _parse(words: list[str]) -> None:
    """Have the command line read *words* as it would at a start, without starting."""
    command: Any = get_command(app)
    while inner := getattr(command, "commands", None):
        assert words, "a group of commands alone"
        assert words[0] in inner, words
        command, words = inner[words[0]], words[1:]
    command.make_context(command.name, words)


def _explained() -> Iterator[str]:
    """Give the first column of the tables."""
    for cell in re.findall(r"^\| ([^|]+) \|", _read(ROOT / "docs/dependencies.md"), re.MULTILINE):
        if cell not in ("Package", "---"):
            yield cell


def _declared(name: str) -> set[str]:
    if name.endswith(".json"):
        told = _read(ROOT / name)
        part = re.findall(r'"(?:devD|d)ependencies": {(.*?)}', told, re.DOTALL)
        return {package for block in part for package in re.findall(r'"([^"]+)": "', block)}
    project = tomllib.loads(_read(ROOT / name))
    groups = [
        project["project"]["dependencies"],
        *project["project"]["optional-dependencies"].values(),
        project["build-system"]["requires"],
        *project["project"].get("optional-dependencies", {}).values(),
        *project["dependency-groups"].values(),
    ]
    return {re.split(r"[\[<>=; ]", item)[0] for group in groups for item in group}


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
