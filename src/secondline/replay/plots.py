"""Small plots as SVG; colours and fonts are the page's."""

from collections.abc import Iterable, Sequence
from html import escape
from math import floor, log10
from typing import Final

from secondline.domain.value import Value

_WIDTH: Final = 520
_HEIGHT: Final = 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 12, 30, 40  # what axes and their names take
_ACROSS: Final = _WIDTH - _LEFT - _RIGHT
_UP: Final = _HEIGHT - _TOP - _BOTTOM


class Series(Value, kw_only=True):
    """Points of one kind, in one colour of the page's."""

    name: str
    colour: str
    points: Sequence[tuple[float, float]]
    bold: bool = False
    dots: bool = False


class Mark(Value, kw_only=True):
    """A place on the x axis that has a name."""

    at: float
    name: str


def lines(
    title: str,
    series: Sequence[Series],
    *,
    x: str,
    y: str,
    to: tuple[float, float],
    marks: Sequence[Mark] = (),
) -> str:
    """Return a plot of lines in a frame from 0 *to* the ends of the axes."""
    parts = [*_frame(x, y, to), *(_mark(mark, _x(mark.at / to[0])) for mark in marks)]
    ticks = 5 if to[0] <= 1 else round(to[0])
    for at in range(ticks + 1):
        value = to[0] * at / ticks
        parts.append(_under(_x(at / ticks), f"{value:g}"))
    for one in series:
        places = [(_x(px / to[0]), _y(py / to[1])) for px, py in one.points]
        path = " ".join(f"{px:.1f},{py:.1f}" for px, py in places)
        parts.append(
            f'<polyline points="{path}" fill="none" stroke="var(--{one.colour})" '
            f'stroke-width="{2.5 if one.bold else 1.5}" stroke-linejoin="round"/>'
        )
        if one.dots:
            parts += [
                f'<circle cx="{px:.1f}" cy="{py:.1f}" r="2.5" fill="var(--{one.colour})"/>'
                for px, py in places
            ]
    return _svg(title, parts)


def bars(
    title: str,
    series: Sequence[Series],
    *,
    x: str,
    y: str,
    labels: Sequence[str],
    centred: bool = True,
    marks: Sequence[Mark] = (),
) -> str:
    """
    Return a plot of columns side by side; a point's x is the number of its column.

    Its label stands below its middle, or, not *centred*, where it begins.
    """
    most = _round(max((value for one in series for _, value in one.points), default=0.0))
    column = _ACROSS / len(labels)
    wide = 0.84 * column / max(1, len(series))
    parts = _frame(x, y, (1.0, most))
    parts += [_mark(m, _x(m.at / len(labels))) for m in marks if m.at <= len(labels)]
    for at, label in enumerate(labels):
        parts.append(_under(_LEFT + column * (at + centred / 2), label))
    for number, one in enumerate(series):
        for at, value in one.points:
            left = _LEFT + column * (at + 0.08) + wide * number
            top = _y(value / most)
            if value:
                parts.append(
                    f'<rect x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" '
                    f'height="{_HEIGHT - _BOTTOM - top:.1f}" fill="var(--{one.colour})"/>'
                )
    return _svg(title, parts)


def _round(most: float) -> float:
    """Return where an axis ends that holds *most* and has four even parts."""
    quarter = max(1.0, most / 4)
    size = 10.0 ** floor(log10(quarter))
    return 4 * size * next(part for part in (1, 2, 2.5, 5, 10) if part * size >= quarter)


_SPARK: Final = 48


def sparkline(sums: Sequence[float], bars: Iterable[float]) -> str:
    """Return the sums of one conversation as a small line, with the *bars* dashed."""
    shown = [bar for bar in bars if bar < float("inf")]
    most = max([*sums, *shown, 0.5]) * 1.1
    step = _WIDTH / max(1, len(sums) - 1)
    path = " ".join(
        f"{at * step:.1f},{_SPARK * (1 - value / most):.1f}" for at, value in enumerate(sums)
    )
    dashed = "".join(
        f'<line class="bar" x1="0" x2="{_WIDTH}" y1="{_SPARK * (1 - bar / most):.1f}" '
        f'y2="{_SPARK * (1 - bar / most):.1f}"/>'
        for bar in shown
    )
    return (
        f'<svg viewBox="0 -2 {_WIDTH} {_SPARK + 4}" role="img" aria-label="The sum, message by '
        f'message; dashed, the bars">{dashed}<polyline points="{path}" fill="none" '
        'stroke="var(--one)" stroke-width="2"/></svg>'
    )


def _svg(title: str, parts: Iterable[str]) -> str:
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{escape(title)}">'
        f"{''.join(parts)}</svg>"
    )


def _frame(x: str, y: str, to: tuple[float, float]) -> list[str]:
    middle = _LEFT + _ACROSS / 2
    parts = [
        f'<text x="{middle}" y="{_HEIGHT - 6}" text-anchor="middle">{escape(x)}</text>',
        f'<text x="4" y="11">{escape(y)}</text>',
    ]
    for quarter in range(5):
        at = _y(quarter / 4)
        value = to[1] * quarter / 4
        parts.append(
            f'<line class="axis" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{at}" y2="{at}"/>'
            f'<text x="{_LEFT - 5}" y="{at + 4}" text-anchor="end">{value:.3g}</text>'
        )
    return parts


def _mark(mark: Mark, x: float) -> str:
    return (
        f'<line class="bar" x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP}" y2="{_HEIGHT - _BOTTOM}"/>'
        f'<text x="{x:.1f}" y="{_TOP - 5}" text-anchor="middle">{escape(mark.name)}</text>'
    )


def _under(x: float, label: str) -> str:
    return (
        f'<text x="{x:.1f}" y="{_HEIGHT - _BOTTOM + 15}" text-anchor="middle">'
        f"{escape(label)}</text>"
    )


def _x(part: float) -> float:
    return _LEFT + _ACROSS * part


def _y(part: float) -> float:
    return _TOP + _UP * (1 - part)
