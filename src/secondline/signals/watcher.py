"""
Watching a conversation: each event of its log in, what counted and what to do about it out.

A watch is a fold: the same log gives the same watch, live, after a restart and in a replay. What
the AI and its tools say is never read as the customer's words; while people have the session
nothing is looked at, and with the AI's next stretch everything begins anew.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from msgspec.structs import replace

from secondline.domain.events import LASTING, Custom, Event, Kind, NewEvent, Source
from secondline.domain.evidence import Evidence
from secondline.domain.ids import Offset, Seq
from secondline.domain.leaky_sum import Step
from secondline.domain.lines import Notice
from secondline.domain.observation import Observation
from secondline.domain.owner import OwnerKind
from secondline.domain.policy import Because, Policy, Standing, refuses
from secondline.domain.session import Session
from secondline.domain.value import Value
from secondline.signals.answer import answer
from secondline.signals.confidence import confidence
from secondline.signals.frustration import frustration_of
from secondline.signals.loop import closes_loop
from secondline.signals.request import RequestSettings, languages, request
from secondline.signals.rules import Rule, facts_of
from secondline.signals.tool_failure import tool_failure

# A loop shows within the last few messages and calls.
RECENT: Final = 40


class Watch(Value, kw_only=True):
    """A conversation as far as it was watched: to *upto*, the offset that follows."""

    upto: Offset = Offset(0)
    with_ai: bool = True
    customer_messages: int = 0  #: in the AI's stretch
    standing: Standing = Standing()
    owes: Offset | None = None  #: where an offer was decided on that is not in the log yet
    recent: tuple[Event, ...] = ()  #: the last of the AI's stretch


# Findings of this level move the sum, if at all, downwards, and explain nothing.
ORDINARY: Final = frozenset({"calm", "enough"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Watcher:
    """Draws the signals and asks the policy; it holds nothing of any conversation."""

    policy: Policy
    request: RequestSettings = RequestSettings()
    rules: tuple[Rule, ...] = ()

    @property
    def languages(self) -> Sequence[str]:
        """The languages it listens in, first the one that most messages are in."""
        return self.request.languages or languages()

    def after(
        self, watch: Watch, event: Event, session: Session
    ) -> tuple[Watch, Observation | None]:
        """
        Return the watch after *event*, the next of its log; None where it is not looked at.

        The *session* is what rules can speak of, and is as it is now.
        """
        watch = replace(watch, upto=Offset(event.offset + 1))
        if event.kind not in LASTING or event.deleted:
            return watch, None
        if event.custom_type == Custom.OWNER_CHANGED:
            return Watch(upto=watch.upto, with_ai=event.data["owner"]["kind"] == OwnerKind.AI), None
        if not watch.with_ai or event.kind is Kind.CUSTOM:
            return watch, None
        watch = replace(watch, recent=(*watch.recent, event)[-RECENT:])
        if event.source is Source.SYSTEM:
            return _offered(watch, event), None
        return self._looked_at(watch, event, session)

    def _looked_at(
        self, watch: Watch, event: Event, session: Session
    ) -> tuple[Watch, Observation | None]:
        of_customer = _of_customer(event)
        if not of_customer and event.source is not Source.AI_AGENT:
            return watch, None
        if of_customer:
            watch = replace(watch, customer_messages=watch.customer_messages + 1)
        found: list[Evidence] = []
        failed: list[str] = []
        for name, look in self.looks(watch, event, session):
            try:  # what was found in an earlier event has counted there
                found += [e for e in look() if e.offset == event.offset]
            except Exception:  # noqa: BLE001 - whatever a signal does, the message stands
                failed.append(name)
        answers = event.kind is Kind.MESSAGE and not of_customer
        if not (of_customer or found or failed or (answers and watch.owes is not None)):
            return watch, None
        standing, decision = watch.standing.after(found, self.policy, of_customer=of_customer)
        owes = None if refuses(found) else watch.owes
        owes = event.offset if decision.step is Step.OFFER else owes
        watch = replace(watch, standing=standing, owes=owes)
        observation = Observation(
            about=event.offset,
            of_customer=of_customer,
            evidence=tuple(e for e in found if e.level not in ORDINARY),
            total=standing.sum.value,
            decision=decision,
            # Not before the AI has answered: a yes is to be one to the last question asked.
            offers=watch.owes if answers else None,
            failed=tuple(failed),
            drawn=tuple(found),
        )
        return watch, observation

    def before_deed(
        self, watch: Watch, deed: NewEvent, session: Session, *, at: datetime
    ) -> Observation | None:
        """Return what makes the *deed* one for a person, None where it may begin."""
        # The customer's message is what it is done for; the deed itself has no place in the log.
        event = deed.placed(session.id, session.customer_offset, Seq(0), at)
        found = tuple(self._ruled(watch, event, session))
        _, decision = watch.standing.after(found, self.policy, of_customer=False)
        if decision.because is not Because.RULE or decision.step is not Step.HAND_OFF:
            return None
        return Observation(
            about=session.customer_offset,
            of_customer=False,
            evidence=found,
            total=watch.standing.sum.value,
            decision=decision,
        )

    def looks(
        self, watch: Watch, event: Event, session: Session
    ) -> Iterable[tuple[str, Callable[[], Iterable[Evidence]]]]:
        """Return the signals that *event* is looked at with, by name."""
        recent = watch.recent
        if self.rules:
            yield "rule", lambda: self._ruled(watch, event, session)
        yield "loop", lambda: _some(closes_loop(recent))
        if not _of_customer(event):
            yield "confidence", lambda: _some(confidence(event))
            yield "tool_failure", lambda: _some(tool_failure(recent))
            return
        yield "offer", lambda: _answer(watch, event)
        yield "request", lambda: _some(self._request(event))
        yield "frustration", lambda: _some(frustration_of(event))

    def _ruled(self, watch: Watch, event: Event, session: Session) -> Iterable[Evidence]:
        said = next((told for told in reversed(watch.recent) if _of_customer(told)), None)
        known = facts_of(session, event, said=said, customer_messages=watch.customer_messages)
        return [found for facts in known for rule in self.rules if (found := rule.evidence(facts))]

    def _request(self, event: Event) -> Evidence | None:
        found = request(event.text, self.request)
        return replace(found, offset=event.offset) if found else None


def _of_customer(event: Event) -> bool:
    return event.kind is Kind.MESSAGE and event.source is Source.CUSTOMER


def _offered(watch: Watch, event: Event) -> Watch:
    if event.data.get("notice") != Notice.OFFER:
        return watch
    return replace(watch, owes=None, standing=replace(watch.standing, offer=event.offset))


def _answer(watch: Watch, event: Event) -> Sequence[Evidence]:
    offers = [told for told in watch.recent if told.offset == watch.standing.offer]
    return _some(answer(event, offers[0])) if offers else ()


def _some(evidence: Evidence | None) -> Sequence[Evidence]:
    return () if evidence is None else (evidence,)
