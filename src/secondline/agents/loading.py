"""Taking a program's own object, named as `file.py:name`, into the server."""

import sys
import traceback
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any


class CannotLoad(Exception):
    """What was named cannot be used; the text says in one line what is wrong, and where."""


def load(place: str) -> Any:  # noqa: ANN401 - whatever stands there
    """
    Return what stands at *place*, `file.py:name`; the file is run, once, as an import would.

    Raises:
        CannotLoad: there is no such file or name, or the file does not run.
    """
    path, colon, name = place.rpartition(":")
    if not (colon and path.endswith(".py") and name.isidentifier()):
        raise CannotLoad(f"“{place}” names nothing: write file.py:name.")
    module = _run(Path(path))
    if not hasattr(module, name):
        raise CannotLoad(f"{path} has no “{name}”.")
    return getattr(module, name)


def _run(path: Path) -> ModuleType:
    if not path.is_file():
        raise CannotLoad(f"There is no file {path} (looked for in {Path.cwd()}).")
    spec = spec_from_file_location(path.stem, path.resolve())
    if spec is None or spec.loader is None:
        raise CannotLoad(f"{path} is no Python file.")
    module = module_from_spec(spec)
    # As when the file is started by itself: it finds its neighbours, and is found by its name.
    sys.path.insert(0, str(path.resolve().parent))
    sys.modules.setdefault(path.stem, module)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        line = _line_of(error, path.resolve())
        raise CannotLoad(f"{path}{line} failed: {type(error).__name__}: {error}") from error
    return module


def _line_of(error: Exception, path: Path) -> str:
    """Return where in *path* the error arose, as `:12`; nothing where it arose before."""
    if isinstance(error, SyntaxError) and error.filename == str(path):
        return f":{error.lineno}"
    lines = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == str(path)]
    return f":{lines[-1]}" if lines else ""
