"""A plain install, without what the extras bring, starts; what needs an extra names it."""

import subprocess
import sys

import pytest

from tests.support.cli import environment

# Stands in front of the command: the packages of the extras cannot be found.
WITHOUT = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("agents", "cel", "langchain_core", "langgraph", "mcp", "openai"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Missing())
from secondline.cli import app
app()
"""


def run(*arguments: str, **settings: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, *arguments],
        env=environment({"SERVER__PORT": "0", **settings}),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, (done.stderr or done.stdout).strip()


def test_a_plain_install_knows_its_settings() -> None:
    status, said = run("serve", "--show")

    assert status == 0
    assert "langgraph.graph = ''" in said


@pytest.mark.parametrize(
    ("arguments", "settings", "extra"),
    [
        (["serve"], {"LANGGRAPH__GRAPH": "x.py:graph"}, "langgraph"),
        (["serve"], {"OPENAI_AGENTS__AGENT": "x.py:agent"}, "openai-agents"),
        (["serve"], {"POLICY__RULES": '[{"name": "all", "when": "true"}]'}, "rules"),
        (["mcp", "--url", "http://127.0.0.1:8800"], {}, "mcp"),
    ],
)
def test_what_is_missing_is_one_line_with_the_command_that_brings_it(
    arguments: list[str],
    settings: dict[str, str],
    extra: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    store = {"STORE__PATH": str(tmp_path_factory.mktemp("store") / "s.db")}
    status, line = run(*arguments, **settings, **store)

    assert status == 2
    assert line.startswith("secondline: ")
    assert line.endswith(f"pip install 'secondline[{extra}]'")
    assert "\n" not in line
