"""Serving the owner's own code: whatever is wrong with it is one line, and nothing is served."""

from pathlib import Path

import pytest

from tests.support.cli import run

GRAPH = """
from contextlib import asynccontextmanager
from langgraph.graph import START, MessagesState, StateGraph
building = StateGraph(MessagesState)
building.add_node("node", lambda state: {})
building.add_edge(START, "node")
graph = building.compile()
"""
FACTORY = GRAPH + "@asynccontextmanager\nasync def make():\n"
LANGGRAPH, AGENTS, TOOLS = "langgraph.graph", "openai_agents.agent", "model.tools"


@pytest.mark.parametrize(
    ("setting", "place", "text", "told"),
    [
        (LANGGRAPH, "x.py:graph", "import no_such_package", "No module named 'no_such_package'"),
        (LANGGRAPH, "x.py:graph", "raise SystemExit(5)", "x.py:1 failed: SystemExit: 5"),
        (LANGGRAPH, "x.py:make", "def make(): raise OSError('a\\nb')", "no graph: OSError: a b"),
        (LANGGRAPH, "x.py:make", FACTORY + "    1 / 0; yield graph", "ZeroDivisionError"),
        (LANGGRAPH, "x.py:make", FACTORY + "    yield 5", "make() gives no graph. This is a int"),
        (LANGGRAPH, "x.py:make", GRAPH + "def make(): return graph", "make() gives no graph"),
        (AGENTS, "x.py:agent", "import no_such_package", "No module named 'no_such_package'"),
        (AGENTS, "x.py:agent", "def agent(): pass", "This is a function, not an agents.Agent"),
        (TOOLS, "x.py", "import no_such_package", "No module named 'no_such_package'"),
        (TOOLS, "x.py", "raise ValueError('a\\nb')", "x.py: ValueError: a b"),
        (TOOLS, "x.py", "x = 1", "x.py has no function"),
        (TOOLS, "x.py", "def f(a: Nothing): pass", "x.py: NameError"),
    ],
)
def test_own_code_that_cannot_be_used_is_one_line(
    tmp_path: Path, setting: str, place: str, text: str, told: str
) -> None:
    (tmp_path / "x.py").write_text(text, encoding="utf-8")
    settings = {
        "SERVER__PORT": "0",
        "STORE__PATH": str(tmp_path / "s.db"),
        "MODEL__NAME": "ollama:qwen3" if setting == TOOLS else "",
        setting.replace(".", "__").upper(): place,
    }
    ended = run("serve", settings=settings, folder=tmp_path)

    assert (ended.returncode, ended.stdout) == (2, ""), ended.stderr
    assert ended.stderr.startswith(f"secondline: {setting}: ")
    assert told in ended.stderr
    assert len(ended.stderr.splitlines()) == 1, ended.stderr
