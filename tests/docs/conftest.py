"""The documentation, built once by the command that `make docs` runs."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.page import Page

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """The built pages by name, as `settings.html`."""
    out = tmp_path_factory.mktemp("site")
    command = ["sphinx", "--fail-on-warning", "--keep-going", "--quiet"]
    built = subprocess.run(
        [sys.executable, "-m", *command, "-d", str(out / ".trees"), str(ROOT / "docs"), str(out)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    return {path.name: Page.read(path) for path in out.glob("*.html")}
