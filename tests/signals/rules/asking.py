"""Asking rules about a conversation."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from secondline.domain.events import Event, Kind, NewEvent, Source
from secondline.domain.evidence import Evidence
from secondline.domain.session import Session
from secondline.signals.rules import Facts, Rule, RuleSettings, compile_rules, facts_of
from tests.support.values import NOON, a_session, logged, message


def rule(when: str, name: str = "mine", **more: Any) -> Rule:
    (compiled,) = compile_rules([RuleSettings(name=name, when=when, **more)])
    return compiled


def said(text: str, *, at: datetime = NOON, messages: int = 1, **told: Any) -> Facts:
    """Return the facts of a customer's message at offset 3; *told* is about the session."""
    event = logged(message(text), 3, at)
    (facts,) = facts_of(a_session(**told), event, said=event, customer_messages=messages)
    return facts


def called(name: str = "refund", state: str = "running", **more: Any) -> Facts:
    """Return the facts of a tool's call at offset 5."""
    (facts,) = facts_at(a_tool_event([a_call(name, state, **more)]))
    return facts


def facts_at(
    event: Event, *, session: Session | None = None, said: Event | None = None
) -> Sequence[Facts]:
    return facts_of(session or a_session(), event, said=said, customer_messages=1)


def a_call(
    name: str = "refund",
    state: str = "running",
    *,
    arguments: Any = None,
    result: Any = None,
) -> dict[str, Any]:
    told = None if result is None else {"data": result}
    call = {"tool_id": name, "call_id": "1", "state": state, "result": told}
    return {**call, "arguments": arguments or {}}


def a_tool_event(calls: Any) -> Event:
    new = NewEvent(kind=Kind.TOOL, source=Source.AI_AGENT, data={"tool_calls": calls})
    return logged(new, 5)


def applies(when: str, facts: Facts) -> bool:
    return rule(when).evidence(facts) is not None


def evidence(name: str, when: str, offset: int) -> Evidence:
    return Evidence(signal="rule", level=name, score=1.0, offset=offset, why=when)
