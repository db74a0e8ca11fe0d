"""The OpenAPI document holds: nothing that is sent gets an answer that it does not foresee."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.server import start_demo

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
)

# 504 is Parlant's word for "nothing came in the time you named", and documented as such.
CONFIG = """
[checks]
not_a_server_error.expected-statuses = ["2xx", "3xx", "4xx", 504]
"""

# How many requests of each kind for each route, beyond those at the edges of each field; more
# of them is a matter of patience: SECONDLINE_EXAMPLES=200 pytest tests/web/test_schema.py
EXAMPLES = os.environ.get("SECONDLINE_EXAMPLES", "5")


# The edges of each field are tried with the key that gets furthest.
PHASES = {
    "admin": "examples,coverage,fuzzing",
    "operator": "examples,fuzzing",
    "nobody": "examples,fuzzing",
}


@pytest.mark.timeout(0 if "SECONDLINE_EXAMPLES" in os.environ else 300)
@pytest.mark.parametrize("role", PHASES)
def test_every_answer_is_one_that_the_document_foresees(tmp_path: Path, role: str) -> None:
    child = start_demo(tmp_path / "data")
    key = {"admin": child.admin, "operator": child.operators[0], "nobody": None}[role]
    (tmp_path / "schemathesis.toml").write_text(CONFIG)
    command = [
        *(sys.executable, "-m", "schemathesis.cli", "run", f"{child.url}/schema/openapi.json"),
        *("--phases", PHASES[role], "--max-examples", EXAMPLES),
        *("--checks", ",".join(CHECKS), "--request-timeout", "10", "--no-color"),
        *("--exclude-path", "/stream", "--warnings", "off", "--continue-on-failure"),
        *(("-H", f"Authorization: Bearer {key}") if key else ()),
    ]
    try:
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env=os.environ
            | {
                "SCHEMATHESIS_HOOKS": "schemathesis_hooks",
                "PYTHONPATH": str(Path(__file__).parent),
            },
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        status, said = child.end(signal.SIGTERM)

    assert done.returncode == 0, done.stdout + done.stderr
    assert status == 0
    assert "Traceback" not in said, said
    assert "request.failed" not in said, said
