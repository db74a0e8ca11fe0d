"""The table of ownership and its picture, from domain/ownership.py."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from math import hypot
from typing import Final

from secondline.domain.owner import OwnerKind
from secondline.domain.ownership import TRANSITIONS, Command, May, Row

WIDTH, HEIGHT = 960, 420
NODE_WIDTH, NODE_HEIGHT = 170, 58
BEND = 58  # how far a curve leaves the straight line, so that there and back are two curves
LINE = 17

ALT = "Who owns a session, and the commands that change it"
HEAD = (
    '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" '
    'markerHeight="8" orient="auto"><path d="M0 0 10 5 0 10z"/></marker></defs>'
)

PLACES: Final = {
    OwnerKind.AI: (130, 330),
    OwnerKind.QUEUE: (440, 70),
    OwnerKind.OPERATOR: (750, 330),
}
CAPTIONS: Final = {
    OwnerKind.AI: "the agent in front answers",
    OwnerKind.QUEUE: "a person was asked for",
    OwnerKind.OPERATOR: "one named person answers",
}
WHO: Final = {
    May.ANYONE: "as [the roles](api.md#who-calls) allow",
    May.HOLDER: "the operator who has it, or an admin",
    May.SUPERVISOR: "an admin",
}

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Arrow:
    """One row of the table."""

    start: OwnerKind
    command: type[Command]
    row: Row

    @property
    def label(self) -> str:
        """Return what stands beside the arrow: the command, and how it ends the handoff."""
        name = name_of(self.command)
        if self.row.ends:
            return f"{name} → {self.row.ends}"
        return f"{name} (admin)" if self.row.may is May.SUPERVISOR else name


def name_of(command: type[Command]) -> str:
    """Return a command as events and errors call it."""
    return command.__name__.lower()


def table() -> str:
    lines = [
        "| Owner now | Command | Meaning | Who may | Owner next | Ends the handoff |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for (start, command), row in TRANSITIONS.items():
        meaning = (command.__doc__ or "").strip().splitlines()[0]
        ends = f"`{row.ends}`" if row.ends else ""
        lines.append(
            f"| `{start}` | `{name_of(command)}` | {meaning} | {WHO[row.may]} "
            f"| `{row.then}` | {ends} |"
        )
    return "\n".join(lines)


def diagram() -> str:
    """Return the picture as one block of HTML: no blank line, or Markdown would end it there."""
    grouped: dict[tuple[OwnerKind, OwnerKind], list[Arrow]] = defaultdict(list)
    for (start, command), row in TRANSITIONS.items():
        grouped[start, row.then].append(Arrow(start, command, row))
    parts = [
        f'<svg class="ownership" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{ALT}">',
        HEAD,
        *(line for (start, end), arrows in grouped.items() for line in _arrow(start, end, arrows)),
        *(line for kind in OwnerKind for line in _node(kind)),
        "</svg>",
    ]
    return "\n".join(parts)


def _node(kind: OwnerKind) -> Iterator[str]:
    x, y = PLACES[kind]
    left, top = x - NODE_WIDTH / 2, y - NODE_HEIGHT / 2
    yield f'<g class="node" data-owner="{kind}">'
    yield f'<rect x="{left}" y="{top}" width="{NODE_WIDTH}" height="{NODE_HEIGHT}" rx="12"/>'
    yield f'<text x="{x}" y="{y - 3}" class="name">{kind}</text>'
    yield f'<text x="{x}" y="{y + 16}" class="caption">{CAPTIONS[kind]}</text>'
    yield "</g>"


def _arrow(start: OwnerKind, end: OwnerKind, arrows: list[Arrow]) -> Iterator[str]:
    if start is end:
        x, y = PLACES[start]
        bottom = y + NODE_HEIGHT / 2
        yield (
            f'<path class="arrow" marker-end="url(#head)" d="M{x - 40} {bottom} '
            f'C{x - 40} {bottom + 60} {x + 40} {bottom + 60} {x + 40} {bottom}"/>'
        )
        yield from _labels(arrows, (x + 50, bottom + 28), "start", lift=0.5)
        return
    first, last = PLACES[start], PLACES[end]
    length = hypot(last[0] - first[0], last[1] - first[1])
    # The normal points to the left of the way, so that there and back bend apart.
    normal = ((last[1] - first[1]) / length, -(last[0] - first[0]) / length)
    middle = ((first[0] + last[0]) / 2, (first[1] + last[1]) / 2)
    control = (middle[0] + normal[0] * BEND, middle[1] + normal[1] * BEND)
    begin, stop = _border(first, control), _border(last, control)
    yield (
        f'<path class="arrow" marker-end="url(#head)" d="M{_xy(begin)} Q{_xy(control)} '
        f'{_xy(stop)}"/>'
    )
    top = ((begin[0] + 2 * control[0] + stop[0]) / 4, (begin[1] + 2 * control[1] + stop[1]) / 4)
    level = abs(normal[0]) < 0.2  # noqa: PLR2004 - a label beside a steep arrow, above or below a flat one
    anchor = "middle" if level else ("start" if normal[0] > 0 else "end")
    # A text stands on its line, so below an arrow it needs its own height more.
    away = 28 if not level else 10 if normal[1] < 0 else 20
    at = (top[0] + away * normal[0], top[1] + away * normal[1])
    lift = 0.0 if level and normal[1] > 0 else 0.5
    yield from _labels(arrows, at, anchor, lift)


def _labels(arrows: list[Arrow], at: Point, anchor: str, lift: float) -> Iterator[str]:
    """Write the labels of one arrow; *lift* is the part of them that stands above *at*."""
    for place, arrow in enumerate(arrows):
        y = at[1] + LINE * (place - lift * (len(arrows) - 1))
        yield (
            f'<text class="label" x="{at[0]:.0f}" y="{y:.0f}" text-anchor="{anchor}" '
            f'data-from="{arrow.start}" data-command="{name_of(arrow.command)}" '
            f'data-then="{arrow.row.then}">{escape(arrow.label)}</text>'
        )


def _border(centre: Point, towards: Point) -> Point:
    """Return where the line from a node's *centre* leaves its box."""
    dx, dy = towards[0] - centre[0], towards[1] - centre[1]
    scale = min(
        (NODE_WIDTH / 2 + 3) / abs(dx) if dx else float("inf"),
        (NODE_HEIGHT / 2 + 3) / abs(dy) if dy else float("inf"),
    )
    return centre[0] + dx * scale, centre[1] + dy * scale


def _xy(point: Point) -> str:
    return f"{point[0]:.0f} {point[1]:.0f}"
