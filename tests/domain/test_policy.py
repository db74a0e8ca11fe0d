"""What the policy makes of evidence."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, strategies as st
from msgspec.structs import replace

from secondline.domain.evidence import Evidence
from secondline.domain.handoff import Priority, ReasonCode
from secondline.domain.ids import Offset, QueueName
from secondline.domain.leaky_sum import Step
from secondline.domain.policy import (
    BALANCED,
    Action,
    Because,
    Decision,
    OnRequest,
    Policy,
    Standing,
)

ASKS = Evidence(signal="request", level="asks", score=1.0)
WEAK = Evidence(signal="request", level="weak", score=0.5)
REFUSES = Evidence(signal="request", level="refuses", score=0.0)
YES = Evidence(signal="offer", level="accepted", score=1.0)
NO = Evidence(signal="offer", level="declined", score=0.0)
CROSS = Evidence(signal="frustration", level="frustrated", score=0.95)
CALM = Evidence(signal="frustration", level="calm", score=0.05)
UNSURE = Evidence(signal="confidence", level="low", score=0.9)
LOOP = Evidence(signal="loop", level="bot_repeats", score=0.85)
BROKEN = Evidence(signal="tool_failure", level="failed", score=0.5)

EVERY = (ASKS, WEAK, REFUSES, YES, NO, CROSS, CALM, UNSURE, LOOP, BROKEN)


def rule(name: str) -> Evidence:
    return Evidence(signal="rule", level=name, score=1.0)


def on_request(choice: OnRequest) -> Policy:
    return replace(BALANCED, on_request=choice)


def follow(
    turns: Sequence[Sequence[Evidence]], policy: Policy = BALANCED, standing: Standing | None = None
) -> tuple[Standing, list[Decision]]:
    """Return where a conversation stands after the customer's *turns*, and what was decided."""
    now, decided = standing or Standing(), list[Decision]()
    for found in turns:
        now, decision = now.after(found, policy, of_customer=True)
        decided.append(decision)
    return now, decided


def steps(turns: Sequence[Sequence[Evidence]], policy: Policy = BALANCED) -> list[Step]:
    return [decision.step for decision in follow(turns, policy)[1]]


def test_a_request_for_a_person_is_met_at_once() -> None:
    _, (decision,) = follow([[ASKS]])
    assert decision.step is Step.HAND_OFF
    assert decision.because is Because.REQUEST
    assert decision.reason.code is ReasonCode.CUSTOMER_REQUEST


def test_after_one_offer_the_second_request_is_met() -> None:
    assert steps([[ASKS], [CALM], [CALM], [ASKS]], on_request(OnRequest.OFFER)) == [
        Step.OFFER,
        Step.NOTHING,
        Step.NOTHING,
        Step.HAND_OFF,
    ]


def test_an_offer_that_was_made_for_another_reason_is_the_one_offer() -> None:
    policy = on_request(OnRequest.OFFER)
    assert steps([[CROSS], [ASKS]], policy) == [Step.OFFER, Step.HAND_OFF]


def test_a_request_is_asked_back_and_met_at_yes() -> None:
    policy = on_request(OnRequest.CONFIRM)
    _, (asked, met) = follow([[ASKS], [YES]], policy)
    assert (asked.step, met.step) == (Step.CONFIRM, Step.HAND_OFF)
    assert met.because is Because.OFFER


def test_who_asks_again_instead_of_saying_yes_is_not_asked_back_twice() -> None:
    assert steps([[ASKS], [ASKS]], on_request(OnRequest.CONFIRM)) == [Step.CONFIRM, Step.HAND_OFF]


def test_a_weak_request_alone_is_no_offer_and_with_a_harsh_word_is() -> None:
    assert steps([[WEAK]]) == [Step.NOTHING]
    assert steps([[WEAK, replace(CROSS, score=0.5)]]) == [Step.OFFER]


def test_anger_that_stays_is_offered_a_person_and_then_given_one() -> None:
    _, decided = follow([[CROSS], [CROSS], [CROSS]])
    assert [decision.step for decision in decided] == [Step.OFFER, Step.HAND_OFF, Step.NOTHING]
    assert decided[1].because is Because.SUM
    assert decided[1].reason.code is ReasonCode.FRUSTRATION


@pytest.mark.parametrize(
    ("evidence", "code"),
    [
        (LOOP, ReasonCode.LOOP),
        (UNSURE, ReasonCode.LOW_CONFIDENCE),
        (BROKEN, ReasonCode.TOOL_FAILURE),
    ],
)
def test_the_reason_is_what_weighed_most(evidence: Evidence, code: ReasonCode) -> None:
    standing = Standing()
    for _ in range(9):
        standing, decision = standing.after([evidence], BALANCED, of_customer=False)
        if decision.step is Step.HAND_OFF:
            assert decision.reason.code is code
            return
    pytest.fail("it never came to a handoff")


def test_a_refusal_silences_soft_alarms_for_a_while_and_not_for_ever() -> None:
    assert steps([[CROSS, REFUSES]]) == [Step.NOTHING]
    wary, _ = follow([[REFUSES]])
    _, decided = follow([[replace(CROSS, score=0.7)]], standing=wary)
    assert decided[0].step is Step.NOTHING
    _, later = follow([[CALM]] * 4 + [[CROSS]], standing=wary)
    assert later[-1].step is Step.OFFER


def test_a_no_to_an_offer_is_a_refusal() -> None:
    standing, decided = follow([[CROSS], [NO]])
    assert decided[1].step is Step.NOTHING
    assert standing.wary == BALANCED.refusal_turns


def test_who_refused_is_heard_when_they_ask_after_all() -> None:
    assert steps([[REFUSES], [ASKS]])[-1] is Step.HAND_OFF


RULED = replace(
    BALANCED,
    rules={
        "big refund": Action(queue=QueueName("billing"), priority=Priority.HIGH),
        "legal": Action(then=Step.OFFER),
        "both": Action(then=Step.CONFIRM),
    },
)


def test_a_rule_acts_at_once_with_its_queue_and_priority() -> None:
    _, (decision,) = follow([[rule("big refund")]], RULED)
    assert decision.step is Step.HAND_OFF
    assert (decision.rule, decision.queue, decision.priority) == (
        "big refund",
        "billing",
        Priority.HIGH,
    )
    assert decision.reason.code is ReasonCode.POLICY
    assert decision.reason.text == "big refund"


def test_a_rule_acts_whatever_the_customer_refuses() -> None:
    assert steps([[rule("big refund"), REFUSES]], RULED) == [Step.HAND_OFF]


def test_a_rule_offers_once() -> None:
    assert steps([[rule("legal")]] * 3, RULED) == [Step.OFFER, Step.NOTHING, Step.NOTHING]


def test_the_first_of_the_rules_that_apply_decides() -> None:
    _, (decision,) = follow([[rule("both"), rule("legal")]], RULED)
    assert decision.rule == "legal"


def test_what_the_customer_asks_comes_before_what_a_rule_offers() -> None:
    _, (decision,) = follow([[rule("legal"), ASKS]], RULED)
    assert decision.because is Because.REQUEST


def test_a_rule_of_another_policy_does_nothing() -> None:
    assert steps([[rule("unheard of")]], RULED) == [Step.NOTHING]


def test_the_customers_next_message_closes_the_offer() -> None:
    standing = Standing(offer=Offset(7))
    assert standing.after([UNSURE], BALANCED, of_customer=False)[0].offer == Offset(7)
    assert standing.after([CALM], BALANCED, of_customer=True)[0].offer is None


evidences = st.lists(st.sampled_from((*EVERY, rule("big refund"), rule("legal"))), max_size=5)
policies = st.builds(replace, st.just(RULED), on_request=st.sampled_from(OnRequest))


@given(policies, st.lists(evidences, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_evidence_does_not_matter(
    policy: Policy, turns: list[list[Evidence]], random: Random
) -> None:
    shuffled = [list(turn) for turn in turns]
    for turn in shuffled:
        random.shuffle(turn)
    assert follow(turns, policy) == follow(shuffled, policy)


@given(policies, st.lists(st.tuples(evidences, st.booleans()), max_size=20))
def test_soft_signals_alarm_once_an_episode(
    policy: Policy, events: list[tuple[list[Evidence], bool]]
) -> None:
    standing, given = Standing(), Step.NOTHING
    for found, of_customer in events:
        standing, decision = standing.after(found, policy, of_customer=of_customer)
        if decision.because is Because.SUM:
            assert decision.step > given
        if standing.sum.value < policy.terms.rest:
            given = Step.NOTHING
        given = max(given, decision.step, standing.sum.given)


@given(policies, st.lists(evidences, max_size=12))
def test_each_decision_says_what_it_rests_on(policy: Policy, turns: list[list[Evidence]]) -> None:
    for decision in follow(turns, policy)[1]:
        assert (decision.step is Step.NOTHING) == (decision.because is None)
        assert (decision.because is Because.RULE) == (decision.rule is not None)


@given(policies, st.lists(evidences, max_size=12))
def test_who_asks_twice_always_gets_a_person(policy: Policy, turns: list[list[Evidence]]) -> None:
    standing, _ = follow(turns, policy)
    _, decided = follow([[ASKS], [ASKS]], policy, standing)
    assert Step.HAND_OFF in [decision.step for decision in decided]


def test_bars_that_come_down_again_make_no_alarm_of_a_calm_word() -> None:
    quiet_policy = replace(BALANCED, terms=replace(BALANCED.terms, kept=0.95))
    harsh = [[CROSS, REFUSES]]

    assert set(steps(harsh + [[]] * 6, quiet_policy)) == {Step.NOTHING}
