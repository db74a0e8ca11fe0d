"""A chat model made of rules, so that the example runs without a key or a network."""

import json
import re
from collections.abc import AsyncIterator, Sequence
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessageChunk, BaseMessage, ToolMessage
from langchain_core.outputs import ChatGenerationChunk, ChatResult

HELLO = "I can tell you where an order is, or refund it. What is its number?"


class OfflineModel(BaseChatModel):
    """Calls a tool for what it recognises, and says what the tool gave."""

    @property
    def _llm_type(self) -> str:
        return "offline"

    def bind_tools(self, tools: Sequence[Any], **_: Any) -> "OfflineModel":  # noqa: ARG002
        return self

    def _generate(self, *_: Any, **__: Any) -> ChatResult:
        raise NotImplementedError("This model only streams.")

    async def _astream(
        self, messages: list[BaseMessage], *_: Any, **__: Any
    ) -> AsyncIterator[ChatGenerationChunk]:
        last = messages[-1]
        if isinstance(last, ToolMessage):
            for word in re.findall(r"\S+\s*", str(last.text)):
                yield _chunk(word)
            return
        text = str(last.text).lower()
        order = re.search(r"\b100[12]\b", text)
        if re.search(r"\b(human|person)\b", text):
            yield _call("request_human", reason="The customer asked for a person.")
        elif order is None:
            yield _chunk(HELLO)
        else:
            yield _call("refund" if "refund" in text else "order_status", order=order[0])


def _chunk(text: str) -> ChatGenerationChunk:
    return ChatGenerationChunk(message=AIMessageChunk(content=text))


def _call(tool: str, **arguments: str) -> ChatGenerationChunk:
    call: Any = {"name": tool, "args": json.dumps(arguments), "id": f"call-{tool}", "index": 0}
    return ChatGenerationChunk(message=AIMessageChunk(content="", tool_call_chunks=[call]))
