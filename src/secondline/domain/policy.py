"""
When a person is needed: what the owner of the installation chose, and what it makes of evidence.

Rule 1: what the customer or the owner said in so many words acts at once: a request for a person,
a yes to an offer, a rule. Rule 2: soft signals add up in the leaky sum, and act at its bars, once
an episode. Rule 3: who has said no to a person is asked again only for a better reason.

Nothing here reads text: the signals did. A standing is a fold over a log, so that a conversation
that is live and one that is replayed come to the same.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from msgspec.structs import replace

from secondline.domain.evidence import Evidence
from secondline.domain.handoff import Priority, Reason, ReasonCode
from secondline.domain.ids import Offset, QueueName
from secondline.domain.leaky_sum import BALANCED as BALANCED_TERMS, Step, Sum, Terms, gains
from secondline.domain.value import Value


class OnRequest(StrEnum):
    """What follows when the customer asks for a person in words."""

    NOW = "now"  #: the handoff
    OFFER = "offer"  #: the AI's answer with an offer; the handoff when they ask again
    CONFIRM = "confirm"  #: a question back; the handoff at yes


class Because(StrEnum):
    """What a decision rests on."""

    REQUEST = "request"
    OFFER = "offer"  #: the customer said yes to an offer
    RULE = "rule"
    SUM = "sum"


class Action(Value, kw_only=True):
    """What a rule of the owner's does where it applies."""

    then: Step = Step.HAND_OFF
    queue: QueueName | None = None
    priority: Priority = Priority.NORMAL


class Policy(Value, kw_only=True):
    """The owner's choice; *rules* are by name, the first of those that apply decides."""

    on_request: OnRequest
    terms: Terms
    refusal_turns: int = 3  #: for so many turns of the customer's after a refusal …
    refusal_raises: float = 1.5  #: … both bars are by so much higher, in log-odds
    rules: Mapping[str, Action] = {}


BALANCED: Final = Policy(on_request=OnRequest.NOW, terms=BALANCED_TERMS)


class Decision(Value, kw_only=True):
    """What is to be done, and why: *reason*, *queue* and *priority* are those of a handoff."""

    step: Step = Step.NOTHING
    because: Because | None = None
    rule: str | None = None
    reason: Reason = Reason(code=ReasonCode.POLICY)
    queue: QueueName | None = None
    priority: Priority = Priority.NORMAL


NOTHING: Final = Decision()


class Standing(Value, kw_only=True):
    """Where a conversation stands since the AI got it; a takeover or a return begins a new one."""

    sum: Sum = Sum()
    asked: bool = False  #: the customer has asked for a person, and was offered one
    offer: Offset | None = None  #: of the offer that the customer has not answered
    wary: int = 0  #: turns of the customer's for which a refusal still counts
    ruled: frozenset[str] = frozenset()  #: the rules that have acted; each does so once

    def after(
        self, found: Sequence[Evidence], policy: Policy, *, of_customer: bool
    ) -> tuple["Standing", Decision]:
        """
        Return the standing after one event, and what to do about it.

        *found* is the evidence in that event, in any order; *of_customer* says whether it is a
        message of the customer's, which is a turn and answers an open offer, one way or another.
        """
        refused = refuses(found)
        wary = policy.refusal_turns if refused else max(0, self.wary - of_customer)
        total, step = self.sum.after(
            found,
            policy.terms,
            leaks=of_customer,
            raised=policy.refusal_raises if wary else 0.0,
        )
        standing = replace(self, sum=total, wary=wary, offer=None if of_customer else self.offer)
        hard = _of_customers_word(standing, found, policy) or _of_rule(standing, found, policy)
        soft = NOTHING if refused or not step else _of_sum(step, found, policy)
        decision = max(hard or NOTHING, soft, key=lambda told: told.step)
        return _with(standing, decision), decision


def refuses(found: Sequence[Evidence]) -> bool:
    """Return whether the customer says in *found* that they want no person."""
    return _has(found, "request", "refuses") or _has(found, "offer", "declined")


def _of_customers_word(
    standing: Standing, found: Sequence[Evidence], policy: Policy
) -> Decision | None:
    if _has(found, "offer", "accepted"):
        reason = Reason(
            code=ReasonCode.CUSTOMER_REQUEST, text="The customer said yes to the offer of a person."
        )
        return Decision(step=Step.HAND_OFF, because=Because.OFFER, reason=reason)
    if not _has(found, "request", "asks"):
        return None
    step = _ON_REQUEST[policy.on_request]
    if standing.asked or (policy.on_request is OnRequest.OFFER and standing.sum.given):
        step = Step.HAND_OFF  # who asks again, or after an offer, has been asked
    reason = Reason(code=ReasonCode.CUSTOMER_REQUEST)  # the words themselves are in the log
    return Decision(step=step, because=Because.REQUEST, reason=reason)


_ON_REQUEST: Final[Mapping[OnRequest, Step]] = {
    OnRequest.NOW: Step.HAND_OFF,
    OnRequest.OFFER: Step.OFFER,
    OnRequest.CONFIRM: Step.CONFIRM,
}


def _of_rule(standing: Standing, found: Sequence[Evidence], policy: Policy) -> Decision | None:
    applying = {evidence.level for evidence in found if evidence.signal == "rule"}
    for name, action in policy.rules.items():
        if name in applying and name not in standing.ruled:
            return Decision(
                step=action.then,
                because=Because.RULE,
                rule=name,
                reason=Reason(code=ReasonCode.POLICY, text=name),
                queue=action.queue,
                priority=action.priority,
            )
    return None


def _of_sum(step: Step, found: Sequence[Evidence], policy: Policy) -> Decision:
    gained = gains(found, policy.terms.weights)
    strongest = max(gained, key=lambda signal: (gained[signal], signal))
    code, text = _SOFT[strongest]
    return Decision(step=step, because=Because.SUM, reason=Reason(code=code, text=text))


_SOFT: Final[Mapping[str, tuple[ReasonCode, str]]] = {
    "request": (ReasonCode.CUSTOMER_REQUEST, "The customer seems to want a person."),
    "frustration": (ReasonCode.FRUSTRATION, "The customer sounds frustrated."),
    "loop": (ReasonCode.LOOP, "The conversation goes in circles."),
    "confidence": (ReasonCode.LOW_CONFIDENCE, "The assistant is not sure of its answers."),
    "tool_failure": (ReasonCode.TOOL_FAILURE, "A tool that the assistant needs does not work."),
}


def _with(standing: Standing, decision: Decision) -> Standing:
    """Return the standing in which *decision* has been carried out."""
    given = max(standing.sum.given, decision.step)
    return replace(
        standing,
        sum=replace(standing.sum, given=given),
        asked=standing.asked or decision.because is Because.REQUEST,
        ruled=standing.ruled | {decision.rule} if decision.rule else standing.ruled,
    )


def _has(found: Sequence[Evidence], signal: str, level: str) -> bool:
    return any(evidence.signal == signal and evidence.level == level for evidence in found)
