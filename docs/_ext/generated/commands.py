"""The command line, from its own help."""

from collections.abc import Iterator
from typing import Any

from typer.main import get_command

from secondline.cli import app


def reference() -> str:
    return "\n".join(line for path, command in commands() for line in _section(path, command))


def commands() -> Iterator[tuple[str, Any]]:
    """Return every command by its full name, `secondline keys create`."""
    yield from _below("secondline", get_command(app))


def _below(path: str, command: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - click's
    inner = getattr(command, "commands", None)
    if inner is None:
        yield path, command
        return
    for name, child in inner.items():
        yield from _below(f"{path} {name}", child)


def _section(path: str, command: Any) -> Iterator[str]:  # noqa: ANN401 - click's
    yield f"### `{path}`\n"
    yield f"{command.help}\n"
    rows = [row for option in command.params if (row := _row(option))]
    if rows:
        yield "| Option | Meaning | Default |"
        yield "| --- | --- | --- |"
        yield from rows
        yield ""
    if command.epilog:
        yield f"```console\n$ {command.epilog.removeprefix('Example: ')}\n```\n"


def _row(option: Any) -> str | None:  # noqa: ANN401 - click's
    if option.name == "help":
        return None
    names = ", ".join(f"`{name}`" for name in option.opts)
    default = "required" if option.required else _default(option.default)
    return f"| {names} | {option.help or ''} | {default} |"


def _default(value: object) -> str:
    return "" if value is None or value is False else f"`{value}`"
