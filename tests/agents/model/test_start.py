"""Starting with a model: what is wrong is said in a line, before anything is served."""

import subprocess
import sys
from pathlib import Path

import pytest

from secondline.agents.model.options import ModelOptions, ModelUnusable
from secondline.agents.model.service import service
from tests.support.cli import run


@pytest.fixture(autouse=True)
def no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ANTHROPIC_API_KEY", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("anthropic:claude-sonnet-5-5", "ANTHROPIC_API_KEY"),
        ("openai:gpt-5", "OPENAI_API_KEY"),
        ("gpt-nothing", "Unknown model: gpt-nothing"),
        ("nobody:gpt", "Unknown provider: nobody"),
    ],
)
def test_a_model_that_cannot_be_asked_is_refused(name: str, told: str) -> None:
    with pytest.raises(ModelUnusable, match=told) as caught:
        service(ModelOptions(name=name))

    assert name in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_ollama_is_asked_on_this_machine() -> None:
    assert service(ModelOptions(name="ollama:qwen3")).model.base_url == "http://localhost:11434/v1/"


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({}, "agent.default is “model”, and model.name is not set."),
        ({"MODEL__NAME": "anthropic:claude-sonnet-5-5"}, "ANTHROPIC_API_KEY"),
        (
            {"MODEL__NAME": "ollama:qwen3", "MODEL__KNOWLEDGE": '["gone.md"]'},
            "model.knowledge: there is no file gone.md",
        ),
        (
            {"MODEL__NAME": "ollama:qwen3", "MODEL__TOOLS": "gone.py"},
            "model.tools: there is no file",
        ),
        ({"MODEL__RETRIES": "99"}, "model.retries = '99'"),
    ],
)
def test_serve_says_what_is_wrong(tmp_path: Path, settings: dict[str, str], told: str) -> None:
    given = {"SERVER__PORT": "0", "STORE__PATH": str(tmp_path / "s.db"), **settings}
    ended = run("serve", "--agent", "model", settings=given, folder=tmp_path)

    assert ended.returncode == 2
    assert told in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_the_model_of_the_command_line_comes_before_the_settings(tmp_path: Path) -> None:
    given = {"MODEL__NAME": "ollama:other", "MODEL__API_KEY": "sk-secret"}
    told = run(
        "serve", "--agent", "model", "--model", "ollama:qwen3", "--show",
        settings=given, folder=tmp_path,
    )  # fmt: skip

    assert "model.name = 'ollama:qwen3'" in told.stdout
    assert "agent.default = 'model'" in told.stdout
    assert "sk-secret" not in told.stdout


def test_without_the_extra_the_command_to_install_it_is_said(tmp_path: Path) -> None:
    hidden = tmp_path / "hidden"
    (hidden / "pydantic_ai").mkdir(parents=True)
    (hidden / "pydantic_ai" / "__init__.py").write_text(
        "raise ModuleNotFoundError('No module named pydantic_ai', name='pydantic_ai')",
        encoding="utf-8",
    )
    given = {"SERVER__PORT": "0", "STORE__PATH": str(tmp_path / "s.db")}
    ended = run(
        "serve", "--agent", "model", "--model", "ollama:qwen3",
        settings=given, folder=tmp_path, path=hidden,
    )  # fmt: skip

    assert ended.returncode == 2
    assert "pip install 'secondline[models]'" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_a_plain_start_does_not_load_the_library() -> None:
    code = "import secondline.bootstrap, secondline.cli, sys; print('pydantic_ai' in sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == "False"
