"""
The course of a conversation: what was drawn at each event, and what a policy makes of it.

The drawing is the dear part and does not depend on bars and weights, so it is done once, by the
watcher that watches live; policies are then asked in their thousands, by the same standing.
"""

from collections.abc import Iterator
from math import inf
from typing import Final

from msgspec.structs import replace

from secondline.domain.events import Source
from secondline.domain.evidence import Evidence
from secondline.domain.ids import Offset
from secondline.domain.leaky_sum import Step
from secondline.domain.policy import Decision, Policy, Standing, refuses
from secondline.domain.presets import SEED002
from secondline.domain.value import Value
from secondline.replay.conversation import Conversation, is_message
from secondline.signals.seed002 import KeywordWatcher
from secondline.signals.watcher import Watch, Watcher

# As many answers of a bot's are a handoff in a common recipe, which is there to compare with.
REPLIES: Final = 5


RECIPE: Final = KeywordWatcher(policy=SEED002)


class Place(Value, frozen=True, order=True):
    """Where something is in a conversation, counted from 0."""

    turn: int  #: the customer's messages before it, those of the AI in between belong to the last
    message: int  #: the customer's and the AI's


class Verdict(Value, kw_only=True):
    """What something would have done in a conversation, up to its first handoff."""

    offer: Place | None = None  #: of the first alarm of any kind
    handoff: Place | None = None
    offers: int = 0

    @property
    def alarmed(self) -> bool:
        return self.offer is not None


class Look(Value, kw_only=True):
    """One event that was looked at, and all that was drawn from it."""

    about: Offset
    place: Place
    of_customer: bool
    found: tuple[Evidence, ...]


class Course(Value, kw_only=True):
    """A conversation without its words."""

    id: str  #: of the session; several stretches may share it
    looks: tuple[Look, ...]
    messages: int
    needed: bool | None
    ordinary: bool
    needed_from: Place | None
    replied: Place | None  #: the AI's REPLIES-th message
    failed: int  #: times that a signal could not be drawn
    recipe: Verdict  #: what the common recipe of `signals/seed002.py` would have done


class Stop(Value, kw_only=True):
    """Where a policy stands after one look."""

    look: Look
    total: float  #: the leaky sum
    height: float  #: what is held against the bars: less after a refusal, -inf at one
    decision: Decision


def drawn(conversation: Conversation, watcher: Watcher) -> Course:
    """Return the course of *conversation* as *watcher* sees it."""
    course = _drawn(conversation, watcher)
    if isinstance(watcher, KeywordWatcher):
        return replace(course, recipe=judged(course, watcher.policy))
    return replace(course, recipe=judged(_drawn(conversation, RECIPE), RECIPE.policy))


def _drawn(conversation: Conversation, watcher: Watcher) -> Course:
    watch, looks, turn, message = Watch(), list[Look](), -1, -1
    needed_from: Place | None = None
    replied: list[Place] = []
    failed = 0
    for event in conversation.events:
        if is_message(event):
            message += 1
            turn += event.source is Source.CUSTOMER
        place = Place(max(0, turn), max(0, message))
        if is_message(event) and event.source is Source.AI_AGENT:
            replied.append(place)
        watch, seen = watcher.after(watch, event, conversation.session)
        if event.offset == conversation.place:
            needed_from = place
        if seen is not None:
            failed += len(seen.failed)
            looks.append(
                Look(
                    about=seen.about,
                    place=place,
                    of_customer=seen.of_customer,
                    found=seen.drawn,
                )
            )
    return Course(
        id=conversation.session.id,
        looks=tuple(looks),
        messages=message + 1,
        needed=conversation.needed,
        ordinary=conversation.ordinary,
        needed_from=needed_from if conversation.needed is not False else None,
        replied=replied[REPLIES - 1] if len(replied) >= REPLIES else None,
        failed=failed,
        recipe=Verdict(),
    )


def stops(course: Course, policy: Policy) -> Iterator[Stop]:
    """Give where *policy* stands after each look."""
    standing = Standing()
    for look in course.looks:
        standing, decision = standing.after(look.found, policy, of_customer=look.of_customer)
        raised = policy.refusal_raises if standing.wary else 0.0
        total = standing.sum.value
        height = -inf if refuses(look.found) else total - raised
        yield Stop(look=look, total=total, height=height, decision=decision)


def judged(course: Course, policy: Policy) -> Verdict:
    """Return what *policy* would have done."""
    verdict = Verdict()
    for stop in stops(course, policy):
        if stop.decision.step is Step.NOTHING:
            continue
        place = stop.look.place
        verdict = replace(verdict, offer=verdict.offer or place)
        if stop.decision.step is Step.HAND_OFF:
            return replace(verdict, handoff=place)
        verdict = replace(verdict, offers=verdict.offers + 1)
    return verdict


class Peak(Value, kw_only=True):
    """
    How far a conversation climbs; which bars it reaches follows from that.

    But for one thing: who refuses when the sum is above a bar is left alone until it has been low.
    Bars are found as if that did not happen; what they come to is then told by `judged`.
    """

    height: float  #: the highest before anything hands off, whatever the bars
    hard: Step  #: what requests and rules ask for by themselves


def peak(course: Course, policy: Policy) -> Peak:
    """Return how far *course* climbs with the weights of *policy*."""
    unbarred = replace(policy, terms=replace(policy.terms, offer=inf, hand_off=inf))
    height, hard = -inf, Step.NOTHING
    for stop in stops(course, unbarred):
        height = max(height, stop.height)
        hard = max(hard, stop.decision.step)
        if hard is Step.HAND_OFF:
            break
    return Peak(height=height, hard=hard)


# These levels speak against a person.
AGAINST: Final = frozenset({"refuses", "declined", "calm", "enough"})
