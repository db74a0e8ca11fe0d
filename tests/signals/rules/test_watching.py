"""Rules in a conversation that is watched, and the recipe that the signals are compared with."""

from collections.abc import Sequence

from msgspec.structs import replace

from secondline.domain.events import Event
from secondline.domain.handoff import Priority, Reason, ReasonCode
from secondline.domain.ids import QueueName
from secondline.domain.leaky_sum import Step
from secondline.domain.policy import BALANCED, Action, Because, Decision
from secondline.domain.presets import SEED002
from secondline.signals.rules import RuleSettings, compile_rules
from secondline.signals.seed002 import KeywordWatcher
from secondline.signals.watcher import Watcher
from tests.signals.dialogue import dialogue
from tests.support.values import a_session
from tests.support.watching import watched


def watcher(when: str, action: Action | None = None) -> Watcher:
    return Watcher(
        policy=replace(BALANCED, rules={"mine": action or Action()}),
        rules=compile_rules([RuleSettings(name="mine", when=when)]),
    )


def steps(watching: Watcher, events: Sequence[Event]) -> dict[int, tuple[Step, Because | None]]:
    """Return what was done about which event, and why."""
    seen = [observation for _, observation in watched(watching, events, a_session())]
    return {
        o.about: (o.decision.step, o.decision.because)
        for o in seen
        if o.decision.step is not Step.NOTHING
    }


def test_a_rule_hands_off_as_its_owner_says() -> None:
    action = Action(queue=QueueName("billing"), priority=Priority.HIGH)
    watching = watcher('tool.name == "refund"', action)
    seen = [o for _, o in watched(watching, dialogue("c: hi", "+look", "+refund"), a_session())]
    assert seen[-1].about == 2
    assert seen[-1].decision == Decision(
        step=Step.HAND_OFF,
        because=Because.RULE,
        rule="mine",
        reason=Reason(code=ReasonCode.POLICY, text="mine"),
        queue=QueueName("billing"),
        priority=Priority.HIGH,
    )


def test_a_rule_acts_once_and_again_after_a_person_had_the_session() -> None:
    watching = watcher("session.customer_messages >= 2", Action(then=Step.OFFER))
    once = ["c: one", "b: a", "c: two", "b: b", "c: three"]
    assert steps(watching, dialogue(*once)) == {2: (Step.OFFER, Because.RULE)}
    events = dialogue(*once, "=", "c: four", "c: five")
    returned = {**events[5].data, "owner": {"kind": "ai"}}
    events[5] = replace(events[5], data=returned)
    assert list(steps(watching, events)) == [2, 7]


def test_the_message_of_a_rule_about_a_tool_is_the_customers_last() -> None:
    watching = watcher('tool.failed && message.text == "second"')
    events = dialogue("c: first", "-pay", "c: second", "b: Let me see.", "-pay")
    assert steps(watching, events) == {4: (Step.HAND_OFF, Because.RULE)}


RECIPE = KeywordWatcher(policy=SEED002)


def test_the_recipe_takes_a_phrase_for_a_request() -> None:
    events = dialogue("c: hi", "b: hello", "c: How do I CANCEL an alarm?")
    assert steps(RECIPE, events) == {2: (Step.HAND_OFF, Because.REQUEST)}


def test_the_recipe_hands_off_at_two_frustrated_messages_of_three() -> None:
    harsh, calm = "c: this is useless, I am furious", "c: the blue one"
    assert steps(RECIPE, dialogue(harsh, calm, calm, harsh)) == {}
    assert steps(RECIPE, dialogue(calm, harsh, calm, harsh)) == {3: (Step.HAND_OFF, Because.SUM)}


def test_the_recipe_hands_off_after_five_answers() -> None:
    lines = [line for at in range(5) for line in (f"c: question {at}", f"b: answer {at}")]
    assert steps(RECIPE, dialogue(*lines)) == {}
    assert list(steps(RECIPE, dialogue(*lines, "c: thanks"))) == [10]


def test_rules_and_offers_are_heard_by_the_recipe_too() -> None:
    rules = compile_rules([RuleSettings(name="mine", when='message.text == "hi"')])
    policy = replace(SEED002, rules={"mine": Action(then=Step.OFFER)})
    watching = KeywordWatcher(policy=policy, rules=rules)
    assert steps(watching, dialogue("c: hi")) == {0: (Step.OFFER, Because.RULE)}
