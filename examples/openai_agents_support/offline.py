"""A model made of rules, so that the example runs without a key or a network."""

import re
from collections.abc import AsyncIterator
from typing import Any

from agents import Model, ModelResponse
from agents.items import TResponseStreamEvent
from agents.testing import ScriptedModel, assistant_message, function_call

HELLO = "I can tell you where an order is, or refund it. What is its number?"


class OfflineModel(Model):
    """Calls a tool for what it recognises, and says what the tool gave."""

    async def get_response(self, *asked: Any, **more: Any) -> ModelResponse:
        return await _scripted(asked[1]).get_response(*asked, **more)

    def stream_response(self, *asked: Any, **more: Any) -> AsyncIterator[TResponseStreamEvent]:
        return _scripted(asked[1]).stream_response(*asked, **more)


def _scripted(items: list[dict[str, Any]]) -> ScriptedModel:
    """Return the SDK's own test model, with the one answer to *items*."""
    return ScriptedModel([[_answer(items[-1])]])


def _answer(last: dict[str, Any]) -> Any:
    if last.get("type") == "function_call_output":
        return assistant_message(str(last["output"]))
    text = str(last["content"]).lower()
    order = re.search(r"\b100[12]\b", text)
    if re.search(r"\b(human|person)\b", text):
        told: dict[str, Any] = {
            "reason": "The customer asked for a person.",
            "wants": text,
            "tried": [],
        }
        return function_call("request_human", told, call_id="c1")
    if order is None:
        return assistant_message(HELLO)
    tool = "refund" if "refund" in text else "order_status"
    return function_call(tool, {"order": order[0]}, call_id="c1")
