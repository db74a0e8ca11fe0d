"""Taking a program's own object, named as `file.py:name`, into the server."""

import sys
import traceback
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any


class Unusable(Exception):
    """A program's own object cannot be put in front; the text says in one line why, and where."""


def load(place: str, folder: Path) -> Any:  # noqa: ANN401 - whatever stands there
    """
    Return what stands at *place*, `file.py:name`, seen from *folder*; the file is run for it.

    Raises:
        Unusable: there is no such file or name, or the file does not run.
    """
    path, colon, name = place.rpartition(":")
    if not (colon and path.endswith(".py") and name.isidentifier()):
        raise Unusable(f"“{place}” names nothing: write file.py:name.")
    module = _run(folder / path)
    if not hasattr(module, name):
        raise Unusable(f"{folder / path} has no “{name}”.")
    return getattr(module, name)


def _run(path: Path) -> ModuleType:
    if not path.is_file():
        raise Unusable(f"There is no file {path.resolve()}.")
    spec = spec_from_file_location(path.stem, path.resolve())
    if spec is None or spec.loader is None:
        raise Unusable(f"{path} is no Python file.")
    module = module_from_spec(spec)
    # As when the file is started by itself: it finds its neighbours, and is found by its name.
    sys.path.insert(0, str(path.resolve().parent))
    sys.modules.setdefault(path.stem, module)
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        line = _line_of(error, path.resolve())
        raise Unusable(f"{path}{line} failed: {told_of(error)}") from error
    return module


def told_of(error: BaseException) -> str:
    """Return an error of the owner's own code in one line, for the owner."""
    return " ".join(f"{type(error).__name__}: {error}".split())


def _line_of(error: BaseException, path: Path) -> str:
    """Return where in *path* the error arose, as `:12`; nothing where it arose before."""
    if isinstance(error, SyntaxError) and error.filename == str(path):
        return f":{error.lineno}"
    lines = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == str(path)]
    return f":{lines[-1]}" if lines else ""
