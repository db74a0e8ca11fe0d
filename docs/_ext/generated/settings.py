"""The table of settings and the lines that can be changed, from config.py and domain/lines.py."""

import inspect
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pydantic import BaseModel

from secondline.config import PREFIX, Settings
from secondline.domain.lines import ENGLISH, Notice

# A setting's meaning stands behind it, or in the line above, after `#:`.
BEHIND: Final = re.compile(r"^    (\w+): .*?#: (.*)$", re.MULTILINE)
ABOVE: Final = re.compile(r"^    #: (.*)\n    (\w+): ", re.MULTILINE)


def table() -> str:
    lines = [
        "| In the file | Variable | Default | Allowed | Meaning |",
        "| --- | --- | --- | --- | --- |",
    ]
    schema = Settings.model_json_schema()
    for name, field in schema["properties"].items():
        section = _section(name)
        if section is None:
            lines.append(_row((name,), field, _meanings(Settings)))
            continue
        inner = schema["$defs"][section.__name__]["properties"]
        meanings = _meanings(section)
        lines += [_row((name, key), value, meanings) for key, value in inner.items()]
    return "\n".join(lines)


def _section(name: str) -> type[BaseModel] | None:
    kind = Settings.model_fields[name].annotation
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def _meanings(section: type[BaseModel]) -> Mapping[str, str]:
    source = inspect.getsource(section)
    return {**dict(BEHIND.findall(source)), **{name: text for text, name in ABOVE.findall(source)}}


def _row(path: tuple[str, ...], field: Mapping[str, Any], meanings: Mapping[str, str]) -> str:
    variable = PREFIX + "__".join(path).upper()
    cells = (
        f"`{'.'.join(path)}`",
        f"`{variable}`",
        f"`{json.dumps(field.get('default'))}`",
        "; ".join(_allowed(field)),
        meanings[path[-1]],
    )
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _allowed(field: Mapping[str, Any]) -> Iterator[str]:
    if "pattern" in field:
        yield ", ".join(f"`{word}`" for word in field["pattern"].strip("^$()").split("|"))
        return
    yield _kind(field)
    bounds = (
        ("exclusiveMinimum", "more than"),
        ("minimum", "at least"),
        ("maximum", "at most"),
        ("maxLength", "at most"),
    )
    for key, word in bounds:
        if key in field:
            yield f"{word} {field[key]}{' characters' if key == 'maxLength' else ''}"


def _kind(field: Mapping[str, Any]) -> str:
    words = {
        "boolean": "true or false",
        "integer": "a whole number",
        "number": "a number",
        "array": "a list of tables" if "$ref" in field.get("items", {}) else "a list of texts",
        "object": "a table",
        "string": "a path" if field.get("format") == "path" else "a text",
    }
    return words[field["type"]] if "type" in field else "a text"


def lines() -> str:
    rows = ["| Name | Default, in English |", "| --- | --- |"]
    return "\n".join([*rows, *(f"| `{notice}` | {ENGLISH[notice]} |" for notice in Notice)])
