"""
Parlant in an environment of its own: it pins other versions than the product needs.

Made once, under $XDG_CACHE_HOME/secondline or the repository's .cache; a change of PINS makes a
new one. ``python -m benchmarks.parlant_venv`` makes it ahead of those who need it.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

# From fastapi 0.137 on Parlant 3.3.2 loses its trace ids and answers 500 to some posts.
PINS = ("parlant==3.3.2", "fastapi==0.136.0", "starlette==1.0.0")

INSTALL_SECONDS = 1200


def python() -> Path:
    """Return the interpreter that can import Parlant, making its environment if need be."""
    folder = _cache() / f"parlant-venv-{_digest()}"
    interpreter = folder / "bin" / "python"
    with _alone(folder):
        if not (folder / "complete").exists():
            shutil.rmtree(folder, ignore_errors=True)
            print(f"Making {folder} (once; Parlant and its 150 packages)", file=sys.stderr)
            _run([sys.executable, "-m", "venv", str(folder)])
            _run([str(interpreter), "-m", "pip", "install", "--quiet", *PINS])
            (folder / "complete").touch()
    return interpreter


@contextmanager
def _alone(folder: Path) -> Generator[None]:
    """Hold others off: several test processes may want the environment at the same time."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_suffix(".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _cache() -> Path:
    if home := os.environ.get("XDG_CACHE_HOME"):
        return Path(home) / "secondline"
    return Path(__file__).parent.parent / ".cache"


def _digest() -> str:
    """Name the environment after what is in it and what it was made with."""
    made_of = "\n".join((*PINS, sys.version))
    return hashlib.sha256(made_of.encode()).hexdigest()[:12]


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, timeout=INSTALL_SECONDS)


if __name__ == "__main__":
    print(python())
