"""From rows to figures, ratios and marks: the table that is printed and the JSON that is kept."""

import os
import platform
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from statistics import median
from typing import Literal

from msgspec import Struct

from benchmarks.trials import BUSY_RATE, GENTLE_RATE, WATCHED_RATE, Row

# A person does not notice the difference, and a database that forgot its indexes shows far more.
MOST_APPEND_GROWTH = 1.3
LEAST_OF_LIMIT = 0.65
LEAST_TIMES_PARLANT = 10
MOST_OF_PARLANT_DELAY = 0.1
MOST_KIB_PER_STREAM = 25
MOST_IDLE_CORE = 0.02
MOST_WATCHED_DELAY = 1.05

RATES = {"busy": BUSY_RATE, "gentle": GENTLE_RATE, "watched": WATCHED_RATE}

# Below this share of what was due a candidate is called overloaded; a slow start is not.
KEPT_UP = 0.9

TITLES = {
    "flood": "Durable messages a second: 64 posters, 200 sessions, each message seen by a watcher",
    "busy": f"From POST to seen at {BUSY_RATE:.0f} messages a second, 200 sessions and watchers",
    "gentle": f"From POST to seen at {GENTLE_RATE:.0f} messages a second, 20 sessions and watchers",
    "idle": "Idle streams: memory of the server for each, and processor while nothing happens",
    "append": "One append after the other, with so many events in the database before",
    "take_over": "From the request to take over until a reader can know",
    "watched": f"What watching costs: {WATCHED_RATE:.0f} messages a second to the AI, 200 sessions",
    "parlant_races": "Races lost: Parlant alone, and the same Parlant behind us",
}

COLUMNS = {
    "per_second": "msgs/s",
    "seen_p50": "seen p50 ms",
    "seen_p99": "seen p99 ms",
    "post_p50": "POST p50 ms",
    "post_p99": "POST p99 ms",
    "append_p50": "p50 ms",
    "append_p99": "p99 ms",
    "take_over_p50": "p50 ms",
    "take_over_p99": "p99 ms",
    "kib_each": "KiB each",
    "core": "of a core",
    "cpu_us": "CPU us/msg",
    "refused": "refused",
    "unseen": "unseen",
    "races": "of each",
    "late_generating": "late, gener.",
    "late_matching": "late, match",
    "late_streaming": "late, stream",
    "handoffs_lost": "handoff lost",
    "unanswered": "unanswered",
    "two_speak": "two speak",
}

NOTES = {
    "flood": "Parlant keeps events in memory here, its fastest store and its default: none of its"
    " messages is durable. Its other stores are slower.",
    "busy": "Where fewer messages a second arrive than were due, the clock of each runs from when"
    " it was due; what never arrived is not in its percentiles.",
    "take_over": "Ours: until the event is on the session's stream. Parlant tells nobody: until the"
    " answer to PATCH and one GET after it, the best a poller can do.",
    "parlant_races": "Late: the AI speaks after the person who took over while it generated,"
    " matched guidelines, streamed. A handoff is lost when the customer writes once more while"
    " its tool runs and the model heeds that line alone; one that heeds both calls the tool twice.",
}


class Mark(Struct, frozen=True):
    """A ratio or figure beside what it must keep to."""

    what: str
    value: float | None  #: None when one side of a ratio was not measured
    bound: float
    sense: Literal["at least", "at most"]
    passed: bool | None


class Report(Struct, frozen=True):
    about: dict[str, str]
    rows: list[Row]
    figures: dict[str, dict[str, dict[str, float]]]  #: trial, candidate, figure: median of rounds
    marks: list[Mark]


def report(rows: Sequence[Row], *, plan: str, started: str, load_before: float) -> Report:
    about = {
        "plan": plan,
        "started": started,
        "processors": str(os.cpu_count()),
        "load_average": f"{load_before:.2f} before, {os.getloadavg()[0]:.2f} after",
        "python": platform.python_version(),
        "system": platform.platform(),
        **{name: version(name) for name in ("uvicorn", "uvloop", "msgspec")},
    }
    return Report(about, list(rows), _medians(rows), list(_marks(rows)))


def text(told: Report) -> str:
    """Return the report as people read it."""
    lines = [", ".join(f"{name} {value}" for name, value in told.about.items())]
    for trial, candidates in told.figures.items():
        lines += ["", TITLES[trial], *_table(candidates)]
        if trial in NOTES and "parlant" in candidates:
            lines.append(f"  {NOTES[trial]}")
        lines += _behind(trial, candidates)
    lines += ["", "Marks (ratios: median of the rounds' own ratios)"]
    return "\n".join(lines + [_line(mark) for mark in told.marks])


def _medians(rows: Iterable[Row]) -> dict[str, dict[str, dict[str, float]]]:
    found: dict[str, dict[str, dict[str, list[float]]]] = {}
    for row in rows:
        of_candidate = found.setdefault(row.trial, {}).setdefault(row.candidate, {})
        for name, value in row.figures.items():
            of_candidate.setdefault(name, []).append(value)
    return {
        trial: {
            candidate: {name: median(values) for name, values in figures.items()}
            for candidate, figures in candidates.items()
        }
        for trial, candidates in found.items()
    }


def _marks(rows: Sequence[Row]) -> Iterable[Mark]:
    trials = {row.trial for row in rows}
    names = {row.candidate for row in rows}
    if "flood" in trials:
        ratio = _ratio(rows, "flood", "per_second", "ours", "limit")
        yield _mark("messages/s, of the limit", ratio, LEAST_OF_LIMIT, "at least")
        if "parlant" in names:
            ratio = _ratio(rows, "flood", "per_second", "ours", "parlant")
            yield _mark("messages/s, times Parlant", ratio, LEAST_TIMES_PARLANT, "at least")
    for trial in ("busy", "gentle"):
        for figure in ("seen_p50", "seen_p99"):
            if trial in trials and "parlant" in names:
                ratio = _ratio(rows, trial, figure, "ours", "parlant")
                what = f"{trial}: {COLUMNS[figure][:-3]}, of Parlant's"
                yield _mark(what, ratio, MOST_OF_PARLANT_DELAY, "at most")
    yield from _idle_marks(rows)
    sizes = list(dict.fromkeys(row.candidate for row in rows if row.trial == "append"))
    if sizes:
        ratio = _ratio(rows, "append", "append_p50", sizes[-1], sizes[0])
        what = f"append p50, {sizes[-1]} against {sizes[0]}"
        yield _mark(what, ratio, MOST_APPEND_GROWTH, "at most")
    if "watched" in trials:
        ratio = _ratio(rows, "watched", "post_p50", "watched", "unwatched")
        yield _mark("POST p50, watched of unwatched", ratio, MOST_WATCHED_DELAY, "at most")
    for figure in ("refused", "unseen"):
        lost = sum(row.figures.get(figure, 0.0) for row in rows if row.candidate == "ours")
        yield _mark(f"our messages {figure}, all trials", lost, 0, "at most")


def _idle_marks(rows: Sequence[Row]) -> Iterable[Mark]:
    for row in rows:
        if row.trial == "idle" and row.candidate.startswith("ours"):
            where = row.candidate.partition(", ")[2]
            each, core = row.figures["kib_each"], row.figures["core"]
            yield _mark(f"{where}: KiB each", each, MOST_KIB_PER_STREAM, "at most")
            yield _mark(f"{where}: idle, of a core", core, MOST_IDLE_CORE, "at most")


def _ratio(rows: Sequence[Row], trial: str, figure: str, one: str, other: str) -> float | None:
    """Return the median over rounds of *one* by *other*, each measured beside the other."""

    def values(name: str) -> dict[int, float | None]:
        wanted = (row for row in rows if row.trial == trial and row.candidate == name)
        return {row.round: row.figures.get(figure) for row in wanted}

    ones, others = values(one), values(other)
    ratios = [
        value / other_value
        for turn, value in ones.items()
        if value is not None and (other_value := others.get(turn))
    ]
    return median(ratios) if ratios else None


def _mark(
    what: str, value: float | None, bound: float, sense: Literal["at least", "at most"]
) -> Mark:
    if value is None:
        return Mark(what, value, bound, sense, None)
    return Mark(
        what, value, bound, sense, value >= bound if sense == "at least" else value <= bound
    )


def _table(candidates: dict[str, dict[str, float]]) -> Iterable[str]:
    shown = [name for name in COLUMNS if any(name in figures for figures in candidates.values())]
    yield f"  {'':<24}" + "".join(f"{COLUMNS[name]:>13}" for name in shown)
    for candidate, figures in candidates.items():
        cells = (f"{_short(figures[name]) if name in figures else '-':>13}" for name in shown)
        yield f"  {candidate:<24}" + "".join(cells)


def _behind(trial: str, candidates: dict[str, dict[str, float]]) -> Iterable[str]:
    """Say who did not keep up with what was due."""
    if (due := RATES.get(trial)) is None:
        return
    for candidate, figures in candidates.items():
        if figures["per_second"] < KEPT_UP * due:
            reached = _short(figures["per_second"])
            yield f"  {candidate} reached {reached} of {due:.0f} messages a second."


def _line(mark: Mark) -> str:
    verdict = {True: "pass", False: "MISS", None: "not measured"}[mark.passed]
    value = "-" if mark.value is None else _short(mark.value)
    return f"  {verdict:<13}{mark.what:<44}{value:>9}   ({mark.sense} {mark.bound:g})"


def _short(value: float) -> str:
    """Return *value* with three digits that mean something."""
    if value >= 100 or value == int(value):  # noqa: PLR2004 - three digits
        return f"{value:,.0f}"
    return f"{value:.2f}" if value >= 1 else f"{value:.4f}".rstrip("0")
