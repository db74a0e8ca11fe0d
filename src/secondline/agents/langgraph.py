"""
A compiled LangGraph graph in front; needs ``pip install 'secondline[langgraph]'``.

The graph's thread is the session. Its checkpoints hold what the graph knows, but only the log says
what was really said: a turn starts from the checkpoint of the last turn whose words are in the log,
and is told what the log has had since. A run that was cut off leaves checkpoints that nothing leads
to. The turn's memory holds the way: from which checkpoint, and how far the log was read.

`interrupt(...)` becomes a handoff; given back, the graph is resumed with the people's answer.
"""

import functools
import json
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, aclosing, suppress
from dataclasses import dataclass, field
from typing import Any, Final, Self, cast

import anyio.to_thread
import msgspec
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolMessage
from langchain_core.tools import BaseTool, StructuredTool, tool as as_tool
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.config import get_config
from langgraph.errors import GraphRecursionError
from langgraph.pregel import Pregel
from langgraph.types import Command, Interrupt, StateSnapshot, interrupt
from msgspec.structs import replace

from secondline.agents.desk import Desk, as_json
from secondline.agents.loading import Unusable, told_of
from secondline.agents.transcript import Line, by_people, notes, speaker, transcript
from secondline.domain.errors import LeaseLost, SecondlineError
from secondline.domain.events import Kind, Source
from secondline.domain.handoff import Priority, Reason, ReasonCode, Request
from secondline.domain.ids import AgentId, QueueName
from secondline.domain.value import Value
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

# A Pregel; what it is made of is its own affair.
Graph = Any
_PREGEL: Final[Any] = Pregel

# Where a tool finds the turn it runs in. LangGraph keeps names that begin with two underscores out
# of its checkpoints.
DESK: Final = "__secondline_desk"

# What leads to the owner's graph, for what is said of it.
SETTING: Final = "langgraph.graph"

# An interrupt's value may be any JSON; this much of it a person reads.
REASON_CHARS: Final = 2000


class Place(Value, kw_only=True):
    """Where the graph stands in its thread."""

    at: str | None = None  #: the checkpoint; None is the beginning
    read: int = -1  #: the last event of the log that went into it
    turn: str = ""  #: the turn that led there; its words are in it, though they come after *read*
    paused: int | None = None  #: the epoch in which it was interrupted, and waits for an answer
    told: int | None = None  #: the last event that went into the answer, once one was begun


class Memory(Value, kw_only=True):
    """The place that holds, and one that holds once the *said* messages of its turn are heard."""

    settled: Place = Place()
    reached: Place | None = None
    said: int = 0


@dataclass(slots=True, kw_only=True)
class LangGraphAgent:
    """
    The port `Agent`, for a compiled graph whose state has `messages`, as `MessagesState` has.

    *graph* may also be a function that gives an async context manager of one: a checkpointer that
    holds a connection is opened there, when the server starts, and closed when it stops.

    Raises:
        Unusable: it is neither.
    """

    graph: Graph
    info: AgentInfo = AgentInfo(id=AgentId("langgraph"), name="Assistant")
    _held: AsyncExitStack = field(default_factory=AsyncExitStack)

    def __post_init__(self) -> None:
        if isinstance(self.graph, _PREGEL) or not callable(self.graph):
            self._check()

    async def __aenter__(self) -> Self:
        if not isinstance(self.graph, _PREGEL):
            name = getattr(self.graph, "__name__", "the function")
            try:
                self.graph = await self._held.enter_async_context(self.graph())
            except Exception as error:
                told = f"{SETTING}: {name}() gives no graph: {told_of(error)}"
                raise Unusable(told) from error
            try:
                self._check()
            except Unusable as error:
                raise Unusable(f"{SETTING}: {name}() gives no graph. {error}") from None
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._held.aclose()

    def _check(self) -> None:
        if not isinstance(self.graph, _PREGEL):
            kind = type(self.graph).__name__
            hint = "call its compile()" if kind == "StateGraph" else "give a compiled graph"
            raise Unusable(f"This is a {kind}: {hint}.")
        if "messages" not in self.graph.channels:
            raise Unusable("The graph's state has no “messages”, as MessagesState has.")

    async def healthy(self) -> bool:
        return True

    async def reply(self, turn: Turn) -> AsyncIterator[Output]:
        kept = isinstance(self.graph.checkpointer, BaseCheckpointSaver)
        speech = Speech(graph=self.graph, desk=Desk(turn=turn))
        running = _on_its_thread(speech) if kept else _from_the_log(speech)
        try:
            async with aclosing(running):
                async for output in running:
                    yield output
        except (SecondlineError, LeaseLost, AgentFailure):
            raise
        except GraphRecursionError:
            raise AgentFailure("The graph went in circles, to its recursion limit.") from None
        except Exception as error:
            # Named only: an error's text may quote the customer.
            raise AgentFailure(f"The graph failed: {type(error).__name__}.") from error
        finally:
            await speech.desk.clear()


async def _from_the_log(speech: "Speech") -> AsyncGenerator[Output]:
    """Run a graph that keeps nothing: the conversation is all it is told, each time anew."""
    async for output in speech.run({"messages": _messages(transcript(speech.desk.turn.brief))}, {}):
        yield output
    for output in speech.ending():
        yield output
    if speech.interrupts:
        yield HandoffRequest(_request(speech.interrupts))


async def _on_its_thread(speech: "Speech") -> AsyncGenerator[Output]:
    """Run a graph that has a checkpointer, from where the log says that it stands."""
    turn = speech.desk.turn
    thread = Thread(graph=speech.graph, turn=turn)
    place = await thread.find()
    events = turn.brief.history
    unread = [x for x in transcript(turn.brief, after=place.read) if x.turn != place.turn]
    if place.paused is not None:
        if place.told is None:
            place = replace(place, told=events[-1].offset)
            await turn.remember(msgspec.to_builtins(Memory(settled=place)))
        told = [line for line in unread if line.offset <= (place.told or 0)]
        command, took = _resumption(await thread.look(place.at), turn, place, told)
        async for output in speech.run(command, thread.address(place.at)):
            yield output
        # Once the graph has taken an answer it keeps to it: who wrote while it ran on is answered
        # by a run of its own.
        later = any(line.by_customer and line.offset > (place.told or 0) for line in unread)
        unread = [line for line in unread if line not in took] if later else []
    if unread and not speech.interrupts:
        address = thread.address(place.at) if place.paused is None else thread.address()
        async for output in speech.run({"messages": _messages(unread)}, address):
            yield output
    for output in speech.ending():
        yield output
    reached = Place(
        at=thread.checkpoint_of(await thread.look()),
        read=events[-1].offset,
        turn=turn.id,
        paused=turn.epoch if speech.interrupts else None,
    )
    memory = Memory(settled=place, reached=reached, said=speech.said)
    await turn.remember(msgspec.to_builtins(memory))
    if speech.interrupts:
        yield HandoffRequest(_request(speech.interrupts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """The graph's checkpoints of this session."""

    graph: Graph
    turn: Turn

    def address(self, at: str | None = None) -> dict[str, Any]:
        """Return how LangGraph is told the thread; without *at* it goes on from the last place."""
        checkpoint = {} if at is None else {"checkpoint_id": at}
        return {"thread_id": self.turn.session.id, **checkpoint}

    async def look(self, at: str | None = None) -> StateSnapshot:
        snapshot: StateSnapshot = await self.graph.aget_state({"configurable": self.address(at)})
        return snapshot

    @staticmethod
    def checkpoint_of(snapshot: StateSnapshot) -> str | None:
        found: str | None = snapshot.config.get("configurable", {}).get("checkpoint_id")
        return found if snapshot.created_at is not None else None

    async def find(self) -> Place:
        """Return where the graph stands by what is in the log; what is lost begins anew."""
        try:
            memory = msgspec.convert(self.turn.memory, Memory)
        except msgspec.ValidationError:  # somebody else has written in its place
            memory = Memory()
        place = memory.settled
        if memory.reached is not None and self._heard(memory.reached, memory.said):
            place = memory.reached
        if place.at is None or self.checkpoint_of(await self.look(place.at)) is None:
            place = Place()
            if self.checkpoint_of(await self.look()) is not None:
                await self.graph.checkpointer.adelete_thread(self.turn.session.id)
        return place

    def _heard(self, place: Place, said: int) -> bool:
        if place.paused is not None:
            return self.turn.epoch != place.paused
        messages = [
            event
            for event in self.turn.brief.history
            if event.kind is Kind.MESSAGE
            and event.source is Source.AI_AGENT
            and event.trace_id == place.turn
        ]
        return 0 < said <= len(messages)


@dataclass(slots=True, kw_only=True)
class Speech:
    """Turns what a running graph streams into what an agent's turn gives out."""

    graph: Graph
    desk: Desk
    interrupts: list[Interrupt] = field(default_factory=list[Interrupt])
    said: int = 0  #: messages with words in them
    _speaking: str | None = None  #: the id of the message being said
    _words: bool = False  #: whether it has words
    _calls: dict[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    _usage: Usage | None = None

    async def run(self, given: object, address: Mapping[str, Any]) -> AsyncGenerator[Output]:
        """Run the graph with *given* to its end or its next interrupt."""
        stream: AsyncGenerator[tuple[str, Any]] = self.graph.astream(
            given,
            {"configurable": {**address, DESK: self.desk}},
            stream_mode=["messages", "updates"],
        )
        async with aclosing(stream):
            async for mode, told in stream:
                if mode == "updates":
                    self._look_over(told)
                    continue
                for output in self._outputs(told[0]):
                    yield output

    def ending(self) -> Sequence[Output]:
        return () if self._usage is None else (self._usage,)

    def _look_over(self, update: Mapping[str, Any]) -> None:
        """Note the interrupts, and the arguments of the tool calls to come."""
        self.interrupts += update.get("__interrupt__", ())
        for message in _messages_in(list(update.values())):
            if isinstance(message, AIMessage):
                self._calls |= {str(call["id"]): call["args"] for call in message.tool_calls}
                self._count(message)

    def _outputs(self, message: BaseMessage) -> Sequence[Output]:
        if isinstance(message, ToolMessage):
            return self._deed(message)
        text = str(message.text)
        if not isinstance(message, AIMessage) or not text:
            return ()
        ended = self._words and message.id != self._speaking
        if message.id != self._speaking:
            self._speaking, self._words = message.id, False
        if not self._words and text.strip():
            self._words = True
            self.said += 1
        return (*((MessageEnd(),) if ended else ()), Text(text))

    def _deed(self, message: ToolMessage) -> Sequence[Output]:
        name = str(message.name or "tool")
        if name in self.desk.leased:
            return ()
        call_id = message.tool_call_id
        deed = Deed(
            name=name,
            call_id=call_id,
            arguments=as_json(self._calls.get(call_id, {})),
            result=str(message.text),
            failed=message.status == "error",
        )
        return (deed,)

    def _count(self, message: AIMessage) -> None:
        usage = message.usage_metadata
        if usage is None:
            return
        before = self._usage or Usage(model="", input_tokens=0, output_tokens=0)
        self._usage = Usage(
            model=str(message.response_metadata.get("model_name") or before.model),
            input_tokens=before.input_tokens + usage["input_tokens"],
            output_tokens=before.output_tokens + usage["output_tokens"],
        )


def _messages_in(values: Sequence[Any]) -> list[BaseMessage]:
    """Return the messages among what nodes gave: a state's update each, several, or nothing."""
    found: list[BaseMessage] = []
    for value in values:
        if isinstance(value, BaseMessage):
            found.append(value)
        elif isinstance(value, list | tuple):
            found += _messages_in(list(cast("Sequence[Any]", value)))
        elif isinstance(value, dict) and "messages" in value:
            found += _messages_in([value["messages"]])
    return found


def _messages(lines: Sequence[Line]) -> list[BaseMessage]:
    voices = {True: HumanMessage, False: AIMessage}
    return [voices[line.by_customer](line.text, id=line.id) for line in lines]


# --- Interrupts


class Asked(msgspec.Struct):
    """What an interrupt's value may say of the handoff, if it is an object."""

    reason: str = ""
    question: str = ""
    code: ReasonCode = ReasonCode.AGENT_DECISION
    queue: str | None = None
    priority: Priority = Priority.NORMAL


def _request(interrupts: Sequence[Interrupt]) -> Request:
    value: Any = interrupts[0].value
    asked = Asked(reason=value) if isinstance(value, str) else Asked()
    if isinstance(value, dict):
        with suppress(msgspec.ValidationError):
            asked = msgspec.convert(value, Asked)
    text = asked.reason or asked.question or json.dumps(as_json(value), ensure_ascii=False)
    return Request(
        reason=Reason(code=asked.code, text=text[:REASON_CHARS]),
        queue=None if asked.queue is None else QueueName(asked.queue),
        priority=asked.priority,
    )


def _resumption(
    waiting: StateSnapshot, turn: Turn, place: Place, told: Sequence[Line]
) -> tuple["Command[Any]", Sequence[Line]]:
    """Return what the graph is resumed with, and those of the lines *told* that it reads by it."""
    people = by_people(turn.brief, after=place.read)
    answer = {
        "operator": speaker(people[-1]) if people else None,
        "said": [event.text for event in people],
        "note": "\n".join(notes(turn.brief, after=place.read)) or None,
        "customer": [line.text for line in told if line.by_customer],
    }
    resume = {found.id: answer for found in waiting.interrupts}
    # A model's call of a tool must be followed by its result: where the interrupt is in a tool,
    # nothing may come between, and the answer alone tells what happened.
    messages: list[BaseMessage] = waiting.values.get("messages", [])
    if messages and isinstance(messages[-1], AIMessage) and messages[-1].tool_calls:
        return Command(resume=resume), ()
    return Command(resume=resume, update={"messages": _messages(told)}), told


@as_tool
async def request_human(reason: str) -> str:
    """
    Ask for a person of the team to take over the conversation.

    Use it when the customer asks for a person, or when you cannot help. Gives what the person said
    and noted, once they have given the conversation back.

    Args:
        reason: why a person is needed, in one sentence for them
    """
    return json.dumps(interrupt({"reason": reason}), ensure_ascii=False)


# --- Tools


def leased(tool: BaseTool | Callable[..., Any]) -> StructuredTool:
    """
    Return *tool*, run under the lease: it does not start once a person has the conversation.

    Outside Secondline it runs as it is.

    Raises:
        Unusable: it is not made of a function.
    """
    given = tool if isinstance(tool, BaseTool) else as_tool(tool)
    if not isinstance(given, StructuredTool):
        raise Unusable(f"leased() takes tools made of functions, not a {type(given).__name__}.")
    name, act = given.name, _function_of(given)
    schema: Any = given.tool_call_schema
    shown: Any = cast(
        "Any", schema["properties"] if isinstance(schema, dict) else schema.model_fields
    )

    @functools.wraps(given.coroutine or given.func or act)
    async def run(*args: object, **kwargs: object) -> object:
        desk = _desk()
        if desk is None:
            return await act(*args, **kwargs)
        arguments = {key: value for key, value in kwargs.items() if key in shown}
        return await desk.do(name, arguments, functools.partial(act, *args, **kwargs))

    return given.model_copy(update={"coroutine": run})


def _function_of(tool: StructuredTool) -> Callable[..., Awaitable[object]]:
    if tool.coroutine is not None:
        return tool.coroutine
    function = cast("Callable[..., object]", tool.func)

    async def in_a_thread(*args: object, **kwargs: object) -> object:
        return await anyio.to_thread.run_sync(functools.partial(function, *args, **kwargs))

    return in_a_thread


def _desk() -> Desk | None:
    try:
        return get_config().get("configurable", {}).get(DESK)
    except RuntimeError:  # not within a graph
        return None


__all__ = ["LangGraphAgent", "leased", "request_human"]
