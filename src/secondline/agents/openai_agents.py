"""
An agent of the OpenAI Agents SDK in front; needs ``pip install 'secondline[openai-agents]'``.

The conversation comes from the log, anew in each turn: the SDK's own sessions are not used. Its
function tools run under the lease. `request_human` is the tool that asks for a person.
"""

import asyncio
import copy
import json
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, cast

import anyio
from agents import (
    Agent as SdkAgent,
    FunctionTool,
    RunConfig,
    Runner,
    RunResultStreaming,
    function_tool,
)
from agents.exceptions import MaxTurnsExceeded
from agents.items import ToolApprovalItem, ToolCallItem, ToolCallOutputItem
from agents.stream_events import StreamEvent
from agents.tool_context import ToolContext

from secondline.agents.desk import Desk, as_json
from secondline.agents.loading import Unusable
from secondline.agents.transcript import transcript
from secondline.domain.errors import LeaseLost, SecondlineError
from secondline.domain.handoff import Reason, ReasonCode, Request, Summary
from secondline.domain.ids import AgentId
from secondline.domain.turn import Brief
from secondline.ports import (
    AgentFailure,
    AgentInfo,
    Deed,
    HandoffRequest,
    MessageEnd,
    Output,
    Text,
    Turn,
    Usage,
)

_SDK_AGENT: Final[Any] = SdkAgent

_desk: ContextVar[Desk | None] = ContextVar("secondline_desk", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAIAgent:
    """
    The port `Agent`, for an `agents.Agent` that answers in plain text.

    Its tools, and those of the agents that it hands on to, run under the lease. The context of a
    run (`RunContextWrapper.context`) is the `Turn`.

    Raises:
        Unusable: it is not one.
    """

    agent: Any
    info: AgentInfo = AgentInfo(id=AgentId("openai-agents"), name="Assistant")
    # Traces go to OpenAI, with all that was said; who wants that gives a RunConfig of their own.
    run_config: RunConfig = field(default_factory=lambda: RunConfig(tracing_disabled=True))

    def __post_init__(self) -> None:
        if not isinstance(self.agent, _SDK_AGENT):
            raise Unusable(f"This is a {type(self.agent).__name__}, not an agents.Agent.")
        given = cast("SdkAgent[Any]", self.agent)
        if given.output_type not in (None, str):
            raise Unusable("The agent's output_type is not text, which is what customers read.")
        object.__setattr__(self, "agent", _under_lease(given, {}))

    async def healthy(self) -> bool:
        return True

    async def reply(self, turn: Turn) -> AsyncIterator[Output]:
        desk = Desk(turn=turn)
        running = self._run(desk)
        try:
            async with aclosing(running):
                async for output in running:
                    yield output
        except (SecondlineError, LeaseLost, AgentFailure):
            raise
        except MaxTurnsExceeded:
            raise AgentFailure("The agent went in circles, to its limit of turns.") from None
        except Exception as error:
            if desk.refused is not None:  # the SDK tells of it in its own way
                raise desk.refused from error
            # Named only: an error's text may quote the customer.
            raise AgentFailure(f"The agent failed: {type(error).__name__}.") from error
        finally:
            await desk.clear()

    async def _run(self, desk: Desk) -> AsyncGenerator[Output]:
        result, speech = self._start(desk), Speech(desk=desk)
        try:
            async for event in result.stream_events():
                for output in speech.outputs(event):
                    yield output
                if desk.request is not None:
                    break
        finally:
            await _ended(result)
        spent = result.context_wrapper.usage
        if spent.total_tokens:
            model = str(getattr(self.agent.model, "model", self.agent.model) or "")
            yield Usage(
                model=model, input_tokens=spent.input_tokens, output_tokens=spent.output_tokens
            )
        request = desk.request or _approval(result.interruptions)
        if request is not None:
            yield HandoffRequest(request)

    def _start(self, desk: Desk) -> RunResultStreaming:
        # The run's task takes the desk along when it is made; set for no longer than that, since
        # a generator shares its context with whoever iterates it.
        token = _desk.set(desk)
        try:
            return Runner.run_streamed(
                self.agent,
                cast("Any", _items(desk.turn.brief)),
                context=desk.turn,
                run_config=self.run_config,
            )
        finally:
            _desk.reset(token)


def _items(brief: Brief) -> list[dict[str, str]]:
    voices = {True: "user", False: "assistant"}
    return [{"role": voices[x.by_customer], "content": x.text} for x in transcript(brief)]


async def _ended(result: RunResultStreaming) -> None:
    """Return once nothing of the run goes on any more."""
    result.cancel()
    if (task := result.run_loop_task) is not None:
        with anyio.CancelScope(shield=True):
            await asyncio.wait({task})


@dataclass(slots=True, kw_only=True)
class Speech:
    """Turns the SDK's events into what an agent's turn gives out."""

    desk: Desk
    _words: bool = False  #: something was said since the last message ended
    _ended: bool = False  #: the model's answer in which it was said is over
    _calls: dict[str, Any] = field(default_factory=dict[str, Any])

    def outputs(self, event: StreamEvent) -> Sequence[Output]:
        if event.type == "raw_response_event":
            return self._of_model(event.data)
        if event.type == "run_item_stream_event":
            item = event.item
            if isinstance(item, ToolCallItem):
                self._calls[_told(item.raw_item, "call_id")] = item.raw_item
            elif isinstance(item, ToolCallOutputItem):
                return self._deed(item)
        return ()

    def _of_model(self, event: Any) -> Sequence[Output]:  # noqa: ANN401 - one of fifty types
        if event.type == "response.completed":
            self._ended = self._words
        if event.type not in ("response.output_text.delta", "response.refusal.delta"):
            return ()
        between = (MessageEnd(),) if self._ended else ()
        self._words, self._ended = True, False
        return (*between, Text(event.delta))

    def _deed(self, item: ToolCallOutputItem) -> Sequence[Output]:
        call_id = _told(item.raw_item, "call_id")
        call = self._calls.get(call_id)
        name = _told(call, "name") or "tool"
        if name in self.desk.leased or name == request_human.name:
            return ()
        arguments = _arguments(_told(call, "arguments"))
        return (Deed(name=name, call_id=call_id, arguments=arguments, result=as_json(item.output)),)


def _told(item: Any, name: str) -> str:  # noqa: ANN401 - the SDK has them as objects and as dicts
    is_dict = isinstance(item, dict)
    value = cast("Any", item).get(name) if is_dict else getattr(item, name, None)
    return str(value or "")


def _arguments(text: str) -> dict[str, Any]:
    try:
        told: Any = json.loads(text or "{}")
    except ValueError:
        told = text
    return cast("dict[str, Any]", told) if isinstance(told, dict) else {"input": told}


# --- Asking for a person


@function_tool
async def request_human(reason: str, wants: str, tried: list[str]) -> str:
    """
    Ask for a person of the team to take over the conversation.

    Use it when the customer asks for a person, or when you cannot help. The customer is told.

    Args:
        reason: why a person is needed, in one sentence for them
        wants: what the customer wants, in one sentence
        tried: what was tried so far, each in a few words
    """
    desk = _desk.get()
    if desk is None:
        return "No person can be reached here."
    desk.request = Request(
        reason=Reason(code=ReasonCode.AGENT_DECISION, text=reason),
        summary=Summary(wants=wants, tried=tuple(tried), why_human=reason),
    )
    return "A person was asked for."


def _approval(waiting: Sequence[ToolApprovalItem]) -> Request | None:
    """Return the request for a person where the run stopped at a tool that needs approval."""
    if not waiting:
        return None
    names = ", ".join(str(item.name) for item in waiting)
    text = f"The assistant may not do this without a person: {names}."
    return Request(reason=Reason(code=ReasonCode.POLICY, text=text))


# --- Tools


def _under_lease(agent: "SdkAgent[Any]", known: "dict[int, SdkAgent[Any]]") -> "SdkAgent[Any]":
    """Return *agent*, and whom it hands on to, with their tools under the lease."""
    if id(agent) in known:
        return known[id(agent)]
    tools = [leased(x) if isinstance(x, FunctionTool) else x for x in agent.tools]
    twin = known[id(agent)] = agent.clone(tools=tools)
    twin.handoffs = [
        _under_lease(x, known) if isinstance(x, SdkAgent) else x for x in agent.handoffs
    ]
    return twin


def leased(tool: FunctionTool) -> FunctionTool:
    """
    Return *tool*, run under the lease: it does not start once a person has the conversation.

    The tools of `OpenAIAgent.agent` are; those of an agent behind a `handoff(...)` of its own are
    not, and need it. Outside Secondline the tool runs as it is.
    """
    if tool.name == request_human.name:
        return tool
    act = tool.on_invoke_tool

    async def run(context: ToolContext[Any], text: str) -> Any:  # noqa: ANN401 - what it gives
        desk = _desk.get()
        if desk is None:
            return await act(context, text)
        return await desk.do(tool.name, _arguments(text), partial(act, context, text))

    twin = copy.copy(tool)
    twin.on_invoke_tool = run
    return twin


__all__ = ["OpenAIAgent", "leased", "request_human"]
