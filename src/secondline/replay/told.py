"""A report for a terminal."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from secondline.replay.figures import TOLERANCES, Figures, Interval
from secondline.replay.report import Advice, Report


def told(report: Report, seconds: float) -> str:
    """Return *report* as lines; *seconds* is what it took."""
    parts = [_head(report, seconds), _alarms(report)]
    if report.needed or report.not_needed:
        parts += [_quality(report), _places(report)]
    else:
        parts.append(
            "No conversation says whether a person was needed, so nothing can be said of how right "
            "the\nalarms are. Labels: “needed” in the log, or operators’ answers when they resolve."
        )
    parts += [_asked(advice) for advice in report.advice]
    if report.fitted is not None:
        parts.append(_fitted(report))
    return "\n\n".join(part for part in parts if part)


def _head(report: Report, seconds: float) -> str:
    speed = f"{report.messages / seconds:,.0f} messages a second" if seconds else ""
    lines = [
        f"Policy “{report.policy}”: offer from {report.offer:g}, handoff from {report.hand_off:g}",
        (
            f"{_number(report.conversations, 'conversation')} with the AI in "
            f"{_number(report.sessions, 'session')}, {_number(report.messages, 'message')}; {speed}"
        ),
        (
            f"labels: {report.needed} needed a person, {report.not_needed} did not, "
            f"{report.conversations - report.needed - report.not_needed} have none"
        ),
    ]
    if report.failed:
        lines.append(f"{_number(report.failed, 'time')} a signal could not be drawn")
    return "\n".join(lines)


def _number(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _alarms(report: Report) -> str:
    rows = [
        (
            name,
            _span(found.offers_per_100, 1),
            _span(found.handoffs_per_100, 1),
            _span(found.alarmed_per_100, 1),
            _span(found.false_per_100, 1),
        )
        for name, found in report.rows.items()
    ]
    head = ("Alarms in 100 conversations", "offers", "handoffs", "with any", "of 100 ordinary")
    note = (
        f"ordinary: labelled so, or without a label and never with a person "
        f"({report.ordinary} here)"
    )
    return _table(head, rows) + "\n" + note


def _quality(report: Report) -> str:
    gt = [f"GT-{'I' * tolerance}" for tolerance in TOLERANCES]
    head = ("Against the labels", "precision", "recall", "F1", *gt)
    signals = {f"signal {name}": found for name, found in report.signals.items()}
    return _table(head, [_qualities(name, f) for name, f in {**report.rows, **signals}.items()])


def _qualities(name: str, found: Figures) -> tuple[str, ...]:
    return (
        name,
        _span(found.precision),
        _span(found.recall),
        _span(found.f1),
        *(_value(score) for score in found.gt),
    )


def _places(report: Report) -> str:
    if not report.placed:
        return ""
    early = sum(number for by, number in report.late.items() if by < 0)
    there = report.late.get(0, 0)
    late = sum(number for by, number in report.late.items() if by > 0)
    return (
        f"Of {report.placed} that needed a person from a known place on, the first alarm came in "
        f"that turn in {there},\nearlier in {early}, later in {late}, never in {report.unalarmed}."
        f"{_turns(report.late)}"
    )


def _turns(late: Mapping[int, int]) -> str:
    told = ", ".join(f"{by:+d}: {number}" for by, number in late.items() if by)
    return f" In turns: {told}." if told else ""


def _asked(advice: Advice) -> str:
    if advice.bars is None or advice.figures is None:
        return (
            f"For {advice.asked}: no bars will do; requests and rules alone come to more.\n"
            "Choose what follows a request with policy.on_request, or look at your rules."
        )
    found = advice.figures
    rest = "" if advice.rest is None else f", rest = {advice.rest:g}"
    bars = f"offer = {advice.bars.offer:g}, hand_off = {advice.bars.hand_off:g}{rest}"
    lines = [
        f"For {advice.asked}: {bars}",
        (
            f"  recall {_span(found.recall)}, precision {_span(found.precision)}, "
            f"{_span(found.false_per_100, 1)} of 100 ordinary ones with an alarm"
        ),
    ]
    if advice.cost is not None and advice.cost_now is not None:
        lines.append(
            f"  cost in 100 labelled conversations: {advice.cost:.1f}; now {advice.cost_now:.1f}"
        )
    lines.append("  (measured on the conversations that they were chosen on: expect a little less)")
    return "\n".join(lines)


def _fitted(report: Report) -> str:
    fitted = report.fitted
    if fitted is None:
        return ""
    factors = ", ".join(f"{name} ×{factor:g}" for name, factor in fitted.factors.items())
    rows = [
        (name, *_qualities(name, found)[1:4], _span(found.false_per_100, 1), f"{cost:.1f}")
        for (name, found), cost in zip(fitted.held_out.items(), fitted.cost.values(), strict=True)
    ]
    head = ("On conversations not learnt from", "precision", "recall", "F1", "of 100 ord.", "cost")
    return "\n".join(
        [
            f"Learnt from {fitted.conversations} conversations: {factors}",
            f"  offer = {fitted.bars.offer:g}, hand_off = {fitted.bars.hand_off:g}",
            _table(head, rows),
            _worth(fitted.cost),
        ]
    )


def _worth(cost: Mapping[str, float]) -> str:
    before, *_, after = cost.values()
    if after < before:
        return f"There it saves {before - after:.1f} of {before:.1f} in cost."
    return "There it saves nothing: stay with what you have."


_NO_FIGURE: Final = "–"


def _value(found: Interval, digits: int = 2) -> str:
    return _NO_FIGURE if found.value is None else f"{found.value:.{digits}f}"


def _span(found: Interval, digits: int = 2) -> str:
    if found.value is None or found.low is None or found.high is None:
        return _value(found, digits)
    return f"{found.value:.{digits}f} ({found.low:.{digits}f}–{found.high:.{digits}f})"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    table = [head, *rows]
    widths = [max(len(row[at]) for row in table) for at in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if not at else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    )
