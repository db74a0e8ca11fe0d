"""Start a candidate as its own process, pinned; hold it while others are measured; stop it."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from typing import IO, Self

from msgspec import Struct, convert, json

from benchmarks import limit, parlant_venv
from benchmarks.load import Job
from benchmarks.machine import cores
from benchmarks.targets import Target, parlant, secondline

HERE = Path(__file__).parent

# Parlant imports for up to 10 seconds on a quiet machine.
START_SECONDS = 120.0
STOP_SECONDS = 5.0

# Beside the measuring: sessions and streams are opened, late messages awaited. Parlant needs most.
LOAD_SECONDS = 90.0

# The product gets the languages it listens for ready beside its first work, once; not measured.
GETTING_READY = 5.0


class _Demo(Struct):
    """What ``secondline demo --json`` prints."""

    class Keys(Struct):
        admin: str
        operators: list[str]

    url: str
    keys: Keys


class _Port(Struct):
    port: int


class _Parlant(Struct):
    port: int
    agent_id: str


class Server:
    """A running candidate."""

    def __init__(self, target: Target, process: subprocess.Popen[str]) -> None:
        self.target = target
        self._process = process

    def pause(self) -> None:
        """Take no processor time until `running`: idle work of one must not slow another."""
        self._process.send_signal(signal.SIGSTOP)

    @contextlib.contextmanager
    def running(self) -> Generator[None]:
        self._process.send_signal(signal.SIGCONT)
        try:
            yield
        finally:
            self.pause()


@contextlib.contextmanager
def ours(folder: Path, **settings: str) -> Generator[Server]:
    """Serve the product from *folder*, where it keeps its data, with *settings* by their names."""
    command = [str(Path(sys.executable).with_name("secondline")), "demo", "--port", "0", "--json"]
    variables = {f"SECONDLINE_{name}": value for name, value in settings.items()}
    with _running([*command, "--data", str(folder)], folder, **variables) as (process, line):
        demo = json.decode(line, type=_Demo)
        port = int(demo.url.rpartition(":")[2])
        keys = demo.keys
        time.sleep(GETTING_READY)
        yield Server(secondline(port, process.pid, keys.admin, keys.operators[0]), process)


@contextlib.contextmanager
def hand_written(folder: Path) -> Generator[Server]:
    """Serve the limit."""
    command = [sys.executable, "-m", "benchmarks.limit", str(folder / "limit.db")]
    with _running(command, folder) as (process, line):
        port = json.decode(line, type=_Port).port
        yield Server(secondline(port, process.pid, limit.KEY, limit.KEY, name="limit"), process)


@contextlib.contextmanager
def parlant_server(folder: Path) -> Generator[Server]:
    """Serve a real Parlant from its own environment, which is made the first time."""
    command = [str(parlant_venv.python()), str(HERE / "parlant_server.py")]
    with _running(command, folder, PARLANT_HOME=str(folder)) as (process, line):
        ready = json.decode(line, type=_Parlant)
        yield Server(parlant(ready.port, process.pid, ready.agent_id), process)


class Load:
    """The load client at work on one job; it ends with the block."""

    def __init__(self, server: Server, job: Mapping[str, object]) -> None:
        self._job = convert({**job, "target": server.target}, Job)
        self._stack = contextlib.ExitStack()
        self._process: subprocess.Popen[str]

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "benchmarks.load"]
        self._process = self._stack.enter_context(leashed(command, cores()[1]))
        assert self._process.stdin  # noqa: S101 - a pipe was asked for
        self._process.stdin.write(json.encode(self._job).decode() + "\n")
        self._process.stdin.flush()
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def figures(self) -> dict[str, float]:
        """Return what the client found; while streams are held, how many are open."""
        line = _first_json(self._process, LOAD_SECONDS + self._job.seconds)
        if line is None:
            raise RuntimeError(f"The load client failed at {self._job.kind}; see above.")
        return json.decode(line, type=dict[str, float])


CANDIDATES = {"ours": ours, "limit": hand_written, "parlant": parlant_server}


@contextlib.contextmanager
def leashed(
    command: Sequence[str], core: int, log: IO[str] | None = None, **environment: str
) -> Generator[subprocess.Popen[str]]:
    """Run *command* pinned to *core*; however this ends, the process is gone afterwards."""
    process = subprocess.Popen(
        [sys.executable, str(HERE / "leash.py"), str(core), *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
        env={**os.environ, **environment},
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGCONT)
        process.terminate()
        try:
            process.communicate(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


@contextlib.contextmanager
def _running(
    command: Sequence[str], folder: Path, **environment: str
) -> Generator[tuple[subprocess.Popen[str], str]]:
    """Run a server and return the line of JSON with which it says that it is ready."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "server.log"
    with path.open("w") as log, leashed(command, cores()[0], log, **environment) as process:
        line = _first_json(process, START_SECONDS)
        if line is None:
            raise RuntimeError(f"{command} did not start:\n{path.read_text()[-3000:]}")
        yield process, line


def _first_json(process: subprocess.Popen[str], seconds: float) -> str | None:
    """Return the first line of JSON that *process* prints, None if it ends before."""
    assert process.stdout  # noqa: S101 - a pipe was asked for
    # One that takes too long is killed, which ends the reading of its output.
    killer = threading.Timer(seconds, process.kill)
    killer.start()
    try:
        return next((line for line in process.stdout if line.startswith("{")), None)
    finally:
        killer.cancel()
