"""
Writes the parts of the pages that the program itself knows.

A line `<!-- generated: NAME -->` of a page is replaced before the page is read: by tables of
settings, routes, commands and changes of owner that cannot be older than the program.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from generated import api, commands, ownership, settings, words

PLACE: Final = re.compile(r"^<!-- generated: ([a-z-]+) -->$", re.MULTILINE)

PARTS: Final[Mapping[str, Callable[[], str]]] = {
    "ownership-diagram": ownership.diagram,
    "ownership-table": ownership.table,
    "commands": commands.reference,
    "settings": settings.table,
    "default-lines": settings.lines,
    "reasons": words.reasons,
    "conflicts": words.conflicts,
    "limits": words.limits,
    "actions": words.actions,
    "voices": words.voices,
    "api-objects": api.objects,
    **{f"api-{tag}": lambda tag=tag: api.reference(tag) for tag in api.TAGS},
}


def setup(app: Any) -> dict[str, bool]:  # noqa: ANN401 - Sphinx
    app.connect("source-read", _fill)
    return {"parallel_read_safe": True}


def _fill(app: Any, page: str, source: list[str]) -> None:  # noqa: ANN401, ARG001 - Sphinx
    source[0] = PLACE.sub(lambda found: PARTS[found[1]](), source[0])
