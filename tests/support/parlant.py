"""A real Parlant 3.3 as a child process, in an environment of its own."""

import json
import os
import socket
import subprocess
import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from benchmarks import parlant_venv

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "tests" / "parlant" / "server.py"

# It imports for up to ten seconds on a quiet machine.
START_SECONDS = 180
STOP_SECONDS = 15


@cache
def interpreter() -> Path:
    return parlant_venv.python()


@cache
def missing() -> str | None:
    """Return why there is no Parlant here, None if there is."""
    try:
        interpreter()
    except (OSError, subprocess.SubprocessError) as error:
        return f"Parlant could not be installed ({type(error).__name__}); is PyPI out of reach?"
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parlant:
    """A running Parlant server; *agents* are ids by what they are."""

    process: "subprocess.Popen[str]"
    url: str
    port: int
    agents: Mapping[str, str]

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@contextmanager
def running(
    *, port: int | None = None, environment: Mapping[str, str] | None = None
) -> Generator[Parlant]:
    """Serve Parlant on *port*, or on a free one; it forgets everything at the end."""
    port = port or free_port()
    with TemporaryDirectory() as home:
        process = subprocess.Popen(
            [str(interpreter()), str(SCRIPT), str(port), str(free_port())],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            cwd=home,
            env={
                **os.environ,
                "PARLANT_HOME": home,
                "PYTHONPATH": str(ROOT / "src"),
                **(environment or {}),
            },
        )
        try:
            yield Parlant(
                process=process,
                url=f"http://127.0.0.1:{port}",
                port=port,
                agents=_announced(process)["agents"],
            )
        finally:
            process.terminate()
            try:
                process.wait(timeout=STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _announced(process: "subprocess.Popen[str]") -> dict[str, dict[str, str]]:
    assert process.stdout
    killer = threading.Timer(START_SECONDS, process.kill)
    killer.start()
    said: list[str] = []
    try:
        for line in process.stdout:
            if line.startswith("{"):
                # It logs whole tracebacks, and would stand still once nobody reads them.
                threading.Thread(target=_drain, args=[process.stdout], daemon=True).start()
                return json.loads(line)
            said.append(line)
    finally:
        killer.cancel()
    process.stdout.close()
    raise RuntimeError("Parlant ended before it served: " + "".join(said[-30:]))


def _drain(pipe: IO[str]) -> None:
    with pipe:
        pipe.read()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        return int(gone.getsockname()[1])
