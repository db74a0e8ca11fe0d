"""What a replay comes to, as values: `told.py` prints them, `page.py` draws them."""

import heapq
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from secondline.domain.policy import Policy
from secondline.domain.value import Value
from secondline.replay import bars, judges
from secondline.replay.bars import Bars, Costs, Peaks, Swept
from secondline.replay.conversation import Conversation, is_message
from secondline.replay.course import AGAINST, Course, Place, drawn, judged, stops
from secondline.replay.figures import Figures, figures
from secondline.replay.fit import Fitted
from secondline.signals.watcher import Watcher

REPORT_VERSION: Final = 1

EXAMPLES: Final = 5  # of each kind


class Point(Value, kw_only=True):
    """One place on a precision-recall curve: what the alarm *bar* comes to."""

    bar: float
    precision: float
    recall: float


class Line(Value, kw_only=True):
    """One message of an example, and where the sum stood after it."""

    source: str
    text: str
    total: float | None
    step: str


class Example(Value, kw_only=True):
    """A conversation in which the policy and the label do not agree."""

    id: str
    lines: tuple[Line, ...]


class Advice(Value, kw_only=True):
    """Bars that were asked for, and what they come to on this log."""

    asked: str
    bars: Bars | None  #: None where no bars keep to it
    rest: float | None = None  #: where it has to be moved, to lie below the bars
    figures: Figures | None
    cost: float | None = None  #: in 100 labelled conversations
    cost_now: float | None = None


class Report(Value, kw_only=True):
    """All of it; what rests on labels is empty where there are none."""

    report: int = REPORT_VERSION
    policy: str
    conversations: int
    sessions: int
    messages: int
    needed: int
    not_needed: int
    ordinary: int
    placed: int  #: of the needed: it is known from where on
    failed: int  #: times that a signal could not be drawn
    rows: Mapping[str, Figures]  #: of the policy, and of what one compares it with
    signals: Mapping[str, Figures]
    curves: Mapping[str, tuple[Point, ...]]
    swept: tuple[Swept, ...]
    offer: float
    hand_off: float
    highest: Mapping[str, tuple[float, ...]]  #: sums at their highest, by what was needed
    late: Mapping[int, int]  #: conversations, by the turns their first alarm came late
    unalarmed: int  #: of the placed: no alarm at all
    advice: tuple[Advice, ...] = ()
    fitted: Fitted | None = None
    missed: tuple[Example, ...] = ()
    false: tuple[Example, ...] = ()


class Wanted(Value, kw_only=True):
    """What else is asked for."""

    costs: Costs | None = None
    budget: float | None = None
    seed: int = 0


class _Most:
    """The few examples with the highest sums, the same whatever order they come in."""

    def __init__(self) -> None:
        self._kept: list[tuple[float, str, Example]] = []

    def offer(self, height: float, name: str, example: Callable[[], Example]) -> None:
        if len(self._kept) < EXAMPLES:
            heapq.heappush(self._kept, (height, name, example()))
        elif (height, name) > self._kept[0][:2]:
            heapq.heapreplace(self._kept, (height, name, example()))

    def examples(self) -> tuple[Example, ...]:
        return tuple(example for _, _, example in sorted(self._kept, key=_height, reverse=True))


def _height(kept: tuple[float, str, Example]) -> tuple[float, str]:
    return kept[:2]


@dataclass(slots=True, kw_only=True)
class Replay:
    """Conversations, one after another, without keeping their words but for a few examples."""

    watcher: Watcher
    courses: list[Course] = field(default_factory=list[Course])
    messages: int = 0
    _missed: _Most = field(default_factory=_Most)
    _false: _Most = field(default_factory=_Most)

    def add(self, conversation: Conversation) -> None:
        course = drawn(conversation, self.watcher)
        self.courses.append(course)
        self.messages += course.messages
        if course.needed is None:
            return
        alarmed = judged(course, self.watcher.policy).alarmed
        if course.needed is alarmed:
            return
        highest = _highest(course, self.watcher.policy)
        most = self._false if alarmed else self._missed
        # Most is to be learnt where the policy was surest, or came nearest to it.
        most.offer(highest, course.id, lambda: self._example(conversation, course))

    def _example(self, conversation: Conversation, course: Course) -> Example:
        at = {stop.look.about: stop for stop in stops(course, self.watcher.policy)}
        lines: list[Line] = []
        for event in conversation.events:
            stop = at.get(event.offset)
            if is_message(event):
                lines.append(
                    Line(
                        source=event.source,
                        text=event.text,
                        total=stop.total if stop else None,
                        step=stop.decision.step.name.lower() if stop else "nothing",
                    )
                )
        return Example(id=course.id, lines=tuple(lines))

    def report(self, name: str, wanted: Wanted, fitted: Fitted | None = None) -> Report:
        """Return what the conversations so far come to under the policy called *name*."""
        policy, courses = self.watcher.policy, self.courses
        found = bars.peaks(courses, policy)
        labelled = bool(found.needed or found.not_needed)
        placed = [c for c in courses if c.needed and c.needed_from is not None]
        late = Counter(by for c in placed if (by := _late(c, judged(c, policy).offer)) is not None)
        return Report(
            policy=name,
            conversations=len(courses),
            sessions=len({course.id for course in courses}),
            messages=self.messages,
            needed=len(found.needed),
            not_needed=len(found.not_needed),
            ordinary=len(found.ordinary),
            placed=len(placed),
            failed=sum(course.failed for course in courses),
            rows=figures(courses, _judges(policy), seed=wanted.seed),
            signals=figures(
                courses,
                {signal: judges.by_signal(signal) for signal in judges.signals(courses)},
                seed=wanted.seed,
            ),
            curves=_curves(courses, found) if found.needed and found.not_needed else {},
            swept=tuple(bars.swept(found)),
            offer=policy.terms.offer,
            hand_off=policy.terms.hand_off,
            highest=_highest_by_label(courses, policy),
            late=dict(sorted(late.items())),
            unalarmed=len(placed) - sum(late.values()),
            advice=tuple(_advice(courses, policy, found, wanted)) if courses else (),
            fitted=fitted,
            missed=self._missed.examples() if labelled else (),
            false=self._false.examples() if labelled else (),
        )


POLICY: Final = "offer or handoff"
HANDOFFS: Final = "handoff alone"


def _judges(policy: Policy) -> dict[str, judges.Judge]:
    return {
        POLICY: judges.by_policy(policy),
        HANDOFFS: judges.by_handoff(policy),
        **judges.TRIVIAL,
    }


def _late(course: Course, alarm: Place | None) -> int | None:
    """Return how many turns of the customer's an alarm came late, negative where it was early."""
    if alarm is None or course.needed_from is None:
        return None
    return alarm.turn - course.needed_from.turn


def _highest(course: Course, policy: Policy) -> float:
    return max((stop.total for stop in stops(course, policy)), default=0.0)


def _highest_by_label(courses: Iterable[Course], policy: Policy) -> dict[str, tuple[float, ...]]:
    names = {True: "needed", False: "not needed", None: "no label"}
    found: dict[str, list[float]] = {}
    for course in courses:
        found.setdefault(names[course.needed], []).append(round(_highest(course, policy), 3))
    return {name: tuple(sorted(found[name])) for name in names.values() if name in found}


def _curves(courses: Sequence[Course], found: Peaks) -> dict[str, tuple[Point, ...]]:
    labelled = [course for course in courses if course.needed is not None]
    told = {
        "policy": tuple(
            Point(bar=row.bar, precision=row.precision, recall=row.recall)
            for row in bars.swept(found)
            if row.precision is not None and row.recall is not None
        )
    }
    for signal in judges.signals(labelled):
        scored = [(_score(course, signal), course.needed is True) for course in labelled]
        told[signal] = tuple(_curve(scored))
    return told


def _score(course: Course, signal: str) -> float:
    """Return the highest score of *signal* in a conversation."""
    scores = (
        f.score
        for look in course.looks
        for f in look.found
        if f.signal == signal and (f.level not in AGAINST or f.level in _FAINT)
    )
    return max(scores, default=0.0)


# These do not speak for a person, but one of them may do so more than another.
_FAINT: Final = frozenset({"calm", "enough"})


def _curve(scored: Sequence[tuple[float, bool]]) -> Iterable[Point]:
    positive = sum(needed for _, needed in scored)
    for bar in sorted({score for score, _ in scored if score > 0}):
        reached = [needed for score, needed in scored if score >= bar]
        yield Point(
            bar=round(bar, 4),
            precision=sum(reached) / len(reached),
            recall=sum(reached) / positive,
        )


def _advice(
    courses: Sequence[Course], policy: Policy, found: Peaks, wanted: Wanted
) -> Iterable[Advice]:
    labelled = len(found.needed) + len(found.not_needed)
    if wanted.costs is not None and labelled:
        best = bars.cheapest(found, wanted.costs)
        now = Bars(offer=policy.terms.offer, hand_off=policy.terms.hand_off)
        yield Advice(
            asked=f"the least cost at {_costs(wanted.costs)}",
            bars=best,
            rest=_rest(best, policy),
            figures=_figures(courses, best.on(policy), wanted.seed),
            cost=100 * bars.total(found, best, wanted.costs) / labelled,
            cost_now=100 * bars.total(found, now, wanted.costs) / labelled,
        )
    if wanted.budget is not None:
        within = bars.within(found, wanted.budget, policy.terms)
        yield Advice(
            asked=f"at most {wanted.budget:g} in 100 ordinary conversations with an alarm",
            bars=within,
            rest=_rest(within, policy) if within else None,
            figures=_figures(courses, within.on(policy), wanted.seed) if within else None,
        )


def _rest(best: Bars, policy: Policy) -> float | None:
    rest = best.on(policy).terms.rest
    return rest if rest != policy.terms.rest else None


def _costs(costs: Costs) -> str:
    return f"missed={costs.missed:g}, false={costs.false:g}, offer={costs.offer:g}"


def _figures(courses: Sequence[Course], policy: Policy, seed: int) -> Figures:
    return figures(courses, {POLICY: judges.by_policy(policy)}, seed=seed)[POLICY]
