"""A model's tools: Python functions and MCP servers, each call under the turn's lease."""

import importlib.util
import inspect
import json
import shlex
import sys
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Final, cast

import structlog
from fastmcp.client.transports.stdio import StdioTransport
from pydantic import ValidationError
from pydantic_ai import (
    FunctionToolset,
    ModelRetry,
    RunContext,
    ToolCallPart,
    ToolDefinition,
    ToolReturnPart,
)
from pydantic_ai.exceptions import ToolFailed, UserError
from pydantic_ai.mcp import MCPToolset
from pydantic_ai.models import Model
from pydantic_ai.toolsets import ToolsetTool
from pydantic_ai.usage import RunUsage
from pydantic_core import to_jsonable_python

from secondline.agents.loading import told_of
from secondline.agents.model.conversation import HAND_OFF
from secondline.agents.model.options import ModelOptions, ModelUnusable
from secondline.domain.errors import LeaseLost, SecondlineError
from secondline.domain.handoff import Reason, ReasonCode, Request
from secondline.ports import AgentFailure, Turn

log = structlog.get_logger(__name__)

# Why a model may ask for a person; the other codes are not its to give.
REASONS: Final = (
    ReasonCode.CUSTOMER_REQUEST,
    ReasonCode.FRUSTRATION,
    ReasonCode.LOOP,
    ReasonCode.LOW_CONFIDENCE,
    ReasonCode.POLICY,
    ReasonCode.TOOL_FAILURE,
    ReasonCode.AGENT_DECISION,
)

HAND_OFF_TOOL: Final = ToolDefinition(
    name=HAND_OFF,
    description="Bring in a person, who takes the whole conversation from here.",
    parameters_json_schema={
        "type": "object",
        "properties": {
            "reason": {
                "type": "string",
                "description": "Why a person is needed, in a sentence, for that person to read.",
            },
            "code": {"type": "string", "enum": [code.value for code in REASONS]},
        },
        "required": ["reason"],
    },
)

REASON_CHARS: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Toolbox:
    """All tools of an agent; MCP servers are connected to while a turn needs them."""

    model: Model
    functions: FunctionToolset[None] | None = None
    servers: Sequence[tuple[str, MCPToolset[None]]] = ()

    @asynccontextmanager
    async def opened(self) -> AsyncGenerator["Tools"]:
        """
        Give the tools for one turn.

        Raises:
            AgentFailure: an MCP server cannot be reached.
        """
        context = RunContext[None](deps=None, model=self.model, usage=RunUsage())
        found: dict[str, ToolsetTool[None]] = {}
        async with AsyncExitStack() as stack:
            for name, server in self.servers:
                try:
                    await stack.enter_async_context(server)
                    found |= await server.get_tools(context)
                except Exception as error:
                    raise AgentFailure(f"The MCP server {name} cannot be reached.") from error
            if self.functions is not None:
                found |= await self.functions.get_tools(context)
            yield Tools(found=found, context=context)

    async def close(self) -> None:
        """End the MCP servers that were started as programs."""
        for name, server in self.servers:
            try:
                await server.client.close()
            except Exception as error:  # noqa: BLE001 - one that never came up fails once more
                log.info("mcp.closed", server=name, error=type(error).__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """The tools of one turn, by the names that the model calls them by."""

    found: dict[str, ToolsetTool[None]]
    context: RunContext[None]

    def offered(self) -> list[ToolDefinition]:
        return [tool.tool_def for tool in self.found.values()]

    async def call(self, turn: Turn, part: ToolCallPart) -> ToolReturnPart:
        """
        Do what the model asks for, under the lease; what goes wrong is told to the model.

        Raises:
            OwnerChanged, NewerCustomerMessage, LeaseLost: the turn is over.
        """
        told, well = await self._call(turn, part)
        return ToolReturnPart(
            part.tool_name,
            told,
            tool_call_id=part.tool_call_id,
            outcome="success" if well else "failed",
        )

    async def _call(self, turn: Turn, part: ToolCallPart) -> tuple[Any, bool]:
        tool = self.found.get(part.tool_name)
        if tool is None:
            return "There is no such tool.", False
        given = part.args or "{}"
        try:
            arguments: dict[str, Any] = (
                tool.args_validator.validate_json(given)
                if isinstance(given, str)
                else tool.args_validator.validate_python(given)
            )
        except (ValidationError, ValueError) as error:
            return f"The tool was not called, its arguments are wrong: {error}", False

        async def act(**_: Any) -> Any:  # noqa: ANN401 - JSON
            result = await tool.toolset.call_tool(part.tool_name, arguments, self.context, tool)
            return to_jsonable_python(result, fallback=str)

        act.__name__ = part.tool_name
        recorded = cast("dict[str, Any]", to_jsonable_python(arguments, fallback=str))
        try:
            return await turn.call(act, **recorded), True
        except (SecondlineError, LeaseLost):
            raise
        except (ModelRetry, ToolFailed) as error:
            return error.message, False
        except Exception as error:  # noqa: BLE001 - whatever a tool does, the customer is answered
            log.warning("tool.failed", tool=part.tool_name, error=type(error).__name__)
            return f"The tool failed ({type(error).__name__}). What it would say is unknown.", False


def handoff_request(part: ToolCallPart) -> Request:
    """Return what the model asks for; whatever it wrote, the request is not lost."""
    given: Any = part.args or {}
    if isinstance(given, str):
        try:
            given = json.loads(given)
        except ValueError:
            given = {}
    told = cast("dict[str, Any]", given) if isinstance(given, dict) else {}
    code, reason = told.get("code"), told.get("reason")
    return Request(
        reason=Reason(
            code=ReasonCode(code) if code in REASONS else ReasonCode.AGENT_DECISION,
            text=str(reason or "")[:REASON_CHARS],
        )
    )


def toolbox(options: ModelOptions, model: Model) -> Toolbox:
    """
    Return the tools that are set up.

    Raises:
        ModelUnusable: the file of tools is missing, or cannot be used.
    """
    functions = _functions(options.folder / options.tools) if options.tools else None
    servers = [
        # A program may take a while to start, the first time it is fetched as well.
        (_shown(place), MCPToolset[None](_transport(place), init_timeout=options.timeout_seconds))
        for place in options.mcp
    ]
    return Toolbox(model=model, functions=functions, servers=servers)


def _functions(path: Path) -> FunctionToolset[None]:
    module = _loaded(path)
    functions = [
        value
        for name, value in vars(module).items()
        if inspect.isfunction(value)
        and value.__module__ == module.__name__
        and not name.startswith("_")
    ]
    if not functions:
        raise ModelUnusable(f"model.tools: {path} has no function.")
    try:
        return FunctionToolset(cast("list[Callable[..., Any]]", functions), max_retries=0)
    except (UserError, TypeError, NameError) as error:
        raise ModelUnusable(f"model.tools: {path}: {told_of(error)}") from None


def _loaded(path: Path) -> ModuleType:
    if not path.is_file():
        raise ModelUnusable(f"model.tools: there is no file {path.resolve()}.")
    name = f"secondline_tools_{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ModelUnusable(f"model.tools: {path} is no Python file.")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # annotations are looked up there
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - the owner's code, told to the owner
        raise ModelUnusable(f"model.tools: {path}: {told_of(error)}") from None
    return module


def _transport(place: str) -> Any:  # noqa: ANN401 - what the toolset takes is a long union
    if place.startswith(("http://", "https://")):
        return place
    command, *arguments = shlex.split(place)
    return StdioTransport(command=command, args=arguments)


def _shown(place: str) -> str:
    """Return an MCP server as logs may name it: arguments and queries may hold keys."""
    return place.split("?", maxsplit=1)[0].split(maxsplit=1)[0].rpartition("@")[2]
