"""What gives alarms: policies, single signals, and what one compares them with."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from secondline.domain.policy import Policy
from secondline.replay.course import AGAINST, REPLIES, Course, Look, Place, Verdict, judged

Judge = Callable[[Course], Verdict]


def by_policy(policy: Policy) -> Judge:
    return partial(_by_policy, policy)


def _by_policy(policy: Policy, course: Course) -> Verdict:
    return judged(course, policy)


def by_handoff(policy: Policy) -> Judge:
    """Return *policy* where its offers count for nothing, and a handoff alone is an alarm."""

    def judge(course: Course) -> Verdict:
        place = judged(course, policy).handoff
        return Verdict(offer=place, handoff=place)

    return judge


def by_signal(name: str) -> Judge:
    """Return who gives an alarm wherever one signal speaks for a person."""

    def judge(course: Course) -> Verdict:
        return _at(next((look.place for look in course.looks if speaks(look, name)), None))

    return judge


def speaks(look: Look, name: str) -> bool:
    return any(found.signal == name and found.level not in AGAINST for found in look.found)


def signals(courses: Sequence[Course]) -> list[str]:
    """Return the names of those that speak somewhere."""
    looks = (look for course in courses for look in course.looks)
    return sorted({f.signal for look in looks for f in look.found if f.level not in AGAINST})


def never(_: Course) -> Verdict:
    return Verdict()


def always(_: Course) -> Verdict:
    """Hand off at the first word."""
    return _at(Place(0, 0))


def after_replies(course: Course) -> Verdict:
    """Hand off once the AI has answered five times, however it goes."""
    return _at(course.replied)


def recipe(course: Course) -> Verdict:
    """Do as the preset seed002 does."""
    return course.recipe


def _at(place: Place | None) -> Verdict:
    return Verdict(offer=place, handoff=place)


TRIVIAL: Final[Mapping[str, Judge]] = {
    "never": never,
    "always": always,
    f"{REPLIES} bot replies": after_replies,
    "seed002": recipe,
}
