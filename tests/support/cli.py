"""Running the command as people do."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from secondline.config import PREFIX


def environment(settings: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment with *settings* and none of the machine's own."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    return inherited | {f"{PREFIX}{name}": value for name, value in (settings or {}).items()}


def run(
    *arguments: str,
    settings: Mapping[str, str] | None = None,
    folder: Path | None = None,
    path: Path | None = None,
) -> "subprocess.CompletedProcess[str]":
    """Run `secondline` to its end, in *folder*; what is in *path* is imported before all else."""
    told = environment(settings)
    if path is not None:
        told["PYTHONPATH"] = os.pathsep.join(filter(None, [str(path), told.get("PYTHONPATH")]))
    return subprocess.run(
        [sys.executable, "-m", "secondline", *arguments],
        env=told,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
