"""A report as one page: no script, nothing from elsewhere, light and dark."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Final

from secondline.replay.plots import Mark, Series, bars, lines, sparkline
from secondline.replay.report import Example, Line, Report

_STYLE: Final = """
:root { color-scheme: light dark; --paper: #fbfaf8; --card: #fff; --ink: #1d1f23; --faint: #63676f;
  --rule: #dcdad5; --one: #0b63b5; --two: #b3500a; --three: #3d7a3a; --four: #8a3f8f;
  --five: #7a6a14; --six: #a02f4a; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181b; --card: #1e2125; --ink: #e8e6e1;
  --faint: #a3a6ad; --rule: #383c42; --one: #6bb1f5; --two: #f0a05f; --three: #83c77f;
  --four: #d596da; --five: #d2c164; --six: #f08aa2; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 70rem; background: var(--paper);
  color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2.25rem 0 .5rem; }
p { margin: .25rem 0 .75rem; max-width: 46rem; } .faint, figcaption { color: var(--faint); }
.grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr));
  gap: 1rem; }
figure, article, pre { margin: 0; padding: 1rem; background: var(--card);
  border: 1px solid var(--rule); border-radius: 8px; min-width: 0; }
figcaption { font-size: .85rem; margin-top: .5rem; } figure b { display: block; }
pre { overflow-x: auto; font: 12.5px/1.5 ui-monospace, monospace; }
svg { display: block; width: 100%; height: auto; font: 11px system-ui, sans-serif; }
svg text { fill: var(--faint); } svg .axis { stroke: var(--rule); }
svg .bar { stroke: var(--ink); stroke-dasharray: 3 3; opacity: .6; }
.key { display: flex; flex-wrap: wrap; gap: .1rem 1rem; font-size: .85rem; margin: .25rem 0; }
.key i { display: inline-block; width: 1.4em; height: 3px; margin-right: .4em;
  vertical-align: middle; }
article h3 { margin: 0 0 .5rem; font-size: .95rem; overflow-wrap: anywhere; }
ol { list-style: none; margin: .5rem 0 0; padding: 0; font-size: .9rem; }
li { display: grid; grid-template-columns: 5.5rem 1fr auto; gap: .6rem; padding: .2rem 0;
  border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
li > :first-child { color: var(--faint); } li > :last-child { font-variant-numeric: tabular-nums; }
.step { color: var(--two); font-weight: 600; }
"""

_COLOURS: Final = ("one", "two", "three", "four", "five", "six")


def html(report: Report, text: str) -> str:
    """Return the page of *report*; *text* is the same in words, as a terminal has it."""
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        # Whatever stands in a message, the page asks nobody for anything and runs nothing.
        (
            '<meta http-equiv="Content-Security-Policy" '
            "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        ),
        f"<title>Replay: {escape(report.policy)}</title><style>{_STYLE}</style></head><body>",
        f"<h1>Replay of policy “{escape(report.policy)}”</h1>",
        (
            f'<p class="faint">{report.conversations:,} conversations; a person was '
            f"needed in {report.needed:,} and not needed in {report.not_needed:,}.</p>"
        ),
        f'<div class="grid">{"".join(_figures(report))}</div>',
        "<h2>In figures</h2>",
        '<p class="faint">In brackets: where 95 of 100 resamples of the conversations lie.</p>',
        f'<pre tabindex="0">{escape(text)}</pre>',
        *_examples(
            "A person was needed, and there was no alarm",
            "Those whose sums climbed highest: closest to the bar.",
            report.missed,
            report,
        ),
        *_examples(
            "An alarm, and no person was needed",
            "Those whose sums climbed highest: where the policy was surest, and wrong.",
            report.false,
            report,
        ),
        "</body></html>",
    ]
    return "\n".join(parts) + "\n"


def _figures(report: Report) -> Iterable[str]:
    if report.curves:
        yield _curves(report)
    yield _by_bar(report)
    yield _sums(report)
    if report.placed:
        yield _late(report)


def _curves(report: Report) -> str:
    series = [
        Series(
            name="policy, by bar" if name == "policy" else name,
            colour=_COLOURS[at % len(_COLOURS)],
            points=[(p.recall, p.precision) for p in points],
            bold=name == "policy",
            dots=name != "policy",
        )
        for at, (name, points) in enumerate(report.curves.items())
    ]
    plot = lines(
        "Precision against recall",
        series,
        x="recall",
        y="precision",
        to=(1.0, 1.0),
    )
    return _figure(
        "Precision against recall",
        plot,
        "Each point is a bar: the share of alarms that were right, and of the needed that were "
        "found. Requests and rules count in the policy’s line wherever its bar is.",
        series,
    )


def _by_bar(report: Report) -> str:
    series = [
        Series(
            name="all",
            colour="one",
            points=[(row.bar, row.alarmed_per_100) for row in report.swept],
            bold=True,
        )
    ]
    ordinary = [(r.bar, r.false_per_100) for r in report.swept if r.false_per_100 is not None]
    series.append(Series(name="ordinary", colour="two", points=ordinary))
    plot = lines(
        "Conversations with an alarm, by bar",
        series,
        x="bar, in log-odds",
        y="of 100",
        to=(report.swept[-1].bar, 100.0),
        marks=_marks(report),
    )
    return _figure(
        "Conversations with an alarm, in 100",
        plot,
        "If this were the only bar. Ordinary ones are labelled so, or have no label and were never "
        "with a person. Dashed: where the bars are now.",
        series,
    )


def _marks(report: Report) -> list[Mark]:
    return [Mark(at=report.offer, name="offer"), Mark(at=report.hand_off, name="handoff")]


_BIN: Final = 0.5
_MOST_BINS: Final = 16


def _sums(report: Report) -> str:
    series = [
        Series(
            name=name,
            colour={"needed": "two", "not needed": "one", "no label": "three"}[name],
            points=_shares(highest),
        )
        for name, highest in report.highest.items()
    ]
    plot = bars(
        "Highest sums",
        series,
        x="highest sum, in log-odds",
        y="%",
        labels=[f"{_BIN * at:g}" for at in range(_MOST_BINS)],
        centred=False,
        marks=[Mark(at=mark.at / _BIN, name=mark.name) for mark in _marks(report)],
    )
    return _figure(
        "How high the sums climbed",
        plot,
        "Of 100 conversations of each kind. What is needed and stays on the left is for requests, "
        "rules, or nobody to notice.",
        series,
    )


def _shares(sums: Sequence[float]) -> list[tuple[float, float]]:
    """Return what part of *sums* falls into each bin, those beyond the last into it."""
    bins = [0] * _MOST_BINS
    for value in sums:
        bins[min(_MOST_BINS - 1, int(value / _BIN))] += 1
    return [(float(at), 100 * number / len(sums)) for at, number in enumerate(bins)]


_FARTHEST: Final = 5  # turns; what is farther is in the last column


def _late(report: Report) -> str:
    columns = range(-_FARTHEST, _FARTHEST + 1)
    numbers = dict.fromkeys(columns, 0)
    for by, number in report.late.items():
        numbers[max(-_FARTHEST, min(_FARTHEST, by))] += number
    series = [
        Series(
            name="first alarms",
            colour="one",
            points=[(float(at), float(n)) for at, n in enumerate(numbers.values())],
        )
    ]
    plot = bars(
        "Turns early or late",
        series,
        x="the customer’s turns: early on the left, late on the right",
        y="",
        labels=[_turns(by) for by in columns],
    )
    return _figure(
        "How early, how late",
        plot,
        f"Against the place of the label, or where a person came. No alarm in {report.unalarmed} "
        f"of {report.placed}.",
        (),
    )


def _turns(by: int) -> str:
    if abs(by) == _FARTHEST:
        return f"{'≤' if by < 0 else '≥'}{by:+d}"
    return f"{by:+d}" if by else "0"


def _figure(title: str, plot: str, caption: str, series: Sequence[Series]) -> str:
    key = "".join(
        f'<span><i style="background:var(--{one.colour})"></i>{escape(one.name)}</span>'
        for one in series
    )
    return (
        f'<figure><b>{escape(title)}</b><div class="key">{key}</div>{plot}'
        f"<figcaption>{escape(caption)}</figcaption></figure>"
    )


def _examples(title: str, note: str, examples: Sequence[Example], report: Report) -> Iterable[str]:
    if examples:
        yield f'<h2>{escape(title)}</h2><p class="faint">{escape(note)}</p><div class="grid">'
        for example in examples:
            sums = [line.total for line in example.lines if line.total is not None]
            yield f"<article><h3>{escape(example.id)}</h3>"
            yield sparkline(sums, (report.offer, report.hand_off))
            yield f"<ol>{''.join(_line(line) for line in example.lines)}</ol></article>"
        yield "</div>"


_SPEAKERS: Final[Mapping[str, str]] = {"customer": "Customer", "ai_agent": "AI"}


def _line(line: Line) -> str:
    total = "" if line.total is None else f"{line.total:.2f}"
    step = "" if line.step == "nothing" else f' <span class="step">{escape(line.step)}</span>'
    return (
        f"<li><span>{_SPEAKERS[line.source]}</span><span>{escape(line.text)}</span>"
        f"<span>{total}{step}</span></li>"
    )
