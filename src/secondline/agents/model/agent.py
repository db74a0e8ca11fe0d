"""The agent on a language model: its loop of words and tools, in one turn."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from typing import Final

import structlog
from pydantic_ai import ModelRequest, ModelResponse, ToolCallPart, UserPromptPart
from pydantic_ai.messages import InstructionPart
from pydantic_ai.models import ModelRequestParameters

from secondline.agents.model.conversation import (
    GO_ON,
    HAND_OFF,
    conversation,
    instructions,
    question,
)
from secondline.agents.model.knowledge import Knowledge, read_knowledge
from secondline.agents.model.options import ModelOptions
from secondline.agents.model.service import Service, Spent, service
from secondline.agents.model.tools import (
    HAND_OFF_TOOL,
    Toolbox,
    Tools,
    handoff_request,
    toolbox,
)
from secondline.domain.ids import AgentId
from secondline.ports import AgentFailure, AgentInfo, HandoffRequest, Output, Text, Turn

log = structlog.get_logger(__name__)

AGENT_ID: Final = AgentId("model")

# A turn needs a handful of tools. A model that calls on and on goes in circles, at the owner's
# expense.
MOST_ROUNDS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelAgent:
    """The port `Agent`; a context that holds the connections to the service."""

    info: AgentInfo
    service: Service
    toolbox: Toolbox
    own_instructions: str = ""
    knowledge: Knowledge | None = None

    async def __aenter__(self) -> None:
        await self.service.__aenter__()

    async def __aexit__(self, *_: object) -> None:
        await self.toolbox.close()
        await self.service.__aexit__()

    async def healthy(self) -> bool:
        return await self.service.reachable()

    async def reply(self, turn: Turn) -> AsyncGenerator[Output]:
        async with self.toolbox.opened() as tools:
            parameters = self._parameters(turn, tools)
            messages = conversation(turn.brief, tools.found)
            spent = Spent(model=self.service.name)
            gap, gone_on = "", False
            for _ in range(MOST_ROUNDS):
                response = ModelResponse(parts=[])
                async with aclosing(self.service.answer(messages, parameters)) as pieces:
                    async for piece in pieces:
                        if isinstance(piece, ModelResponse):
                            response = piece
                        else:
                            yield Text(gap + piece)
                            gap = ""
                spent.add(response)
                calls = response.tool_calls
                spent.cut_off = response.finish_reason == "length" and not calls
                if spent.cut_off and not response.text:
                    raise AgentFailure(self._used_up())
                if spent.cut_off and not gone_on:
                    # Half a sentence is no answer; a second half mostly is the rest of it.
                    gone_on, go_on = True, ModelRequest(parts=[UserPromptPart(content=GO_ON)])
                    messages = [*messages, response, go_on]
                    continue
                if spent.cut_off:
                    log.warning("model.cut_off", session=turn.session.id, limit=self._limit)
                    yield Text("…")
                wanted = next((call for call in calls if call.tool_name == HAND_OFF), None)
                if wanted is not None or not calls:
                    yield spent.usage()
                if wanted is not None:
                    yield HandoffRequest(handoff_request(wanted))
                if wanted is not None or not calls:
                    return
                messages = [*messages, response, await _done(turn, tools, calls)]
                # What it says before and after a tool is one message, in paragraphs.
                gap = "\n\n" if response.text else gap
        raise AgentFailure(f"The model {self.service.name} called tools without end.")

    @property
    def _limit(self) -> int | None:
        return self.service.settings.get("max_tokens")

    def _used_up(self) -> str:
        used = f"used up model.max_tokens ({self._limit}) before its first word"
        return f"The model {self.service.name} {used}."

    def _parameters(self, turn: Turn, tools: Tools) -> ModelRequestParameters:
        may_hand_off = turn.brief.may_hand_off
        passages = None if self.knowledge is None else self.knowledge.about(question(turn.brief))
        told = instructions(self.own_instructions, passages, may_hand_off=may_hand_off)
        return ModelRequestParameters(
            function_tools=[*tools.offered(), *((HAND_OFF_TOOL,) if may_hand_off else ())],
            instruction_parts=[InstructionPart(content=told)],
        )


async def _done(turn: Turn, tools: Tools, calls: list[ToolCallPart]) -> ModelRequest:
    # One after the other, and in this task: a deed that has begun is let finish when the session
    # changes hands, which holds for what the turn itself waits for.
    return ModelRequest(parts=[await tools.call(turn, call) for call in calls])


def model_agent(options: ModelOptions) -> ModelAgent:
    """
    Return the agent that *options* describe.

    Raises:
        ModelUnusable: it cannot be made; the text says what to change.
    """
    asked = service(options)
    return ModelAgent(
        info=AgentInfo(id=AGENT_ID, name=options.display_name, description=f"{options.name}."),
        service=asked,
        toolbox=toolbox(options, asked.model),
        own_instructions=options.instructions,
        knowledge=read_knowledge(options.knowledge, options.folder) if options.knowledge else None,
    )
