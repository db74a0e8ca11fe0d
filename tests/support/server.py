"""A real server for a test: inside the test process, or as a child that can be killed."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from secondline.bootstrap import Application
from secondline.config import PREFIX
from secondline.server import Server, bind


@asynccontextmanager
async def serving(application: Application) -> AsyncGenerator[int]:
    """Serve *application* under uvicorn in this process; gives the port."""
    listener = bind("127.0.0.1", 0)
    ready = asyncio.Event()
    server = Server(application, ready.set)
    running = asyncio.create_task(server.serve(sockets=[listener]))
    up = asyncio.create_task(ready.wait())
    await asyncio.wait({running, up}, return_when=asyncio.FIRST_COMPLETED)
    if not up.done():
        up.cancel()
        await running  # says why it did not come up
        raise RuntimeError("The server ended before it was up.")
    try:
        yield int(listener.getsockname()[1])
    finally:
        server.should_exit = True
        await running


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """`secondline demo` as a child process, and the keys it told."""

    process: "subprocess.Popen[str]"
    told: dict[str, Any]  #: its line of JSON
    url: str
    admin: str
    operators: tuple[str, ...]
    agent: str

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def kill(self) -> None:
        """End it as a power cut would: without a word."""
        self.process.kill()
        self._wait()

    def stop(self, asked: signal.Signals = signal.SIGTERM) -> int:
        """Ask it to end; return its exit status."""
        self.process.send_signal(asked)
        return self._wait()

    def end(self, asked: signal.Signals) -> tuple[int, str]:
        """Ask it to end; return its exit status and what it said on standard error."""
        self.process.send_signal(asked)
        said = self.process.communicate(timeout=20)[1]
        return self.process.returncode, said

    def _wait(self) -> int:
        try:
            return self.process.wait(timeout=20)
        finally:
            for pipe in (self.process.stdout, self.process.stderr):
                if pipe is not None:
                    pipe.close()


def start_demo(data: Path, settings: Mapping[str, str] | None = None, *, port: int = 0) -> Child:
    """
    Start `secondline demo` on the folder *data* and *port* (0: a free one); wait until it serves.

    *settings* are named as their variables are, without the prefix: ``TURNS__QUIET_SECONDS``.

    Raises:
        RuntimeError: it ended before it was up; the text is what it said.
    """
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    given = {f"{PREFIX}{name}": value for name, value in (settings or {}).items()}
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "secondline",
            "demo",
            "--port",
            str(port),
            "--json",
            "--data",
            str(data),
        ],
        env={**inherited, **given},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    line = process.stdout.readline() if process.stdout else ""
    if not line:
        said = process.communicate()[1]
        raise RuntimeError(f"The server ended with {process.returncode}: {said}")
    told: dict[str, Any] = json.loads(line)
    keys = told["keys"]
    return Child(
        process=process,
        told=told,
        url=told["url"],
        admin=keys["admin"],
        operators=tuple(keys["operators"]),
        agent=keys["agent"],
    )
