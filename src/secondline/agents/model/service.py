"""The service behind a model: asked again until there is a word, its errors in plain words."""

import re
from collections.abc import AsyncGenerator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit
from urllib.request import getproxies

import anyio
import structlog
from pydantic_ai import ModelMessage, ModelResponse, PartDeltaEvent, PartStartEvent
from pydantic_ai.direct import model_request_stream
from pydantic_ai.exceptions import (
    AgentRunError,
    ModelAuthenticationError,
    ModelConnectionError,
    ModelContextWindowExceededError,
    ModelHTTPError,
    ModelNotFoundError,
    ModelQuotaExceededError,
    ModelRateLimitError,
    ModelRequestTimeout,
    ModelServerError,
    ModelTimeoutError,
    ModelUnavailableError,
    UserError,
)
from pydantic_ai.messages import ModelResponseStreamEvent, TextPart, TextPartDelta
from pydantic_ai.models import Model, ModelRequestParameters, infer_model
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers import Provider, infer_provider_class
from pydantic_ai.settings import ModelSettings

from secondline.agents.model.options import ModelOptions, ModelUnusable
from secondline.ports import AgentFailure, Usage

log = structlog.get_logger(__name__)


class BrokenOff(Exception):
    """The answer ended without its end."""


# What is over by itself before long: too many requests, an overloaded or failing server, a line
# that broke. A wrong key or a question that is too long stays wrong.
PASSING: Final = (
    ModelRateLimitError,
    ModelUnavailableError,
    ModelServerError,
    ModelConnectionError,
    ModelRequestTimeout,
    BrokenOff,
)

# The first pause; each further one is twice as long. A customer watches, so it starts short.
PAUSE_SECONDS: Final = 0.5

# A service may ask for a longer pause, but a customer is not kept waiting for it: they had better
# get a person.
MOST_PAUSE_SECONDS: Final = 8.0

OLLAMA_URL: Final = "http://localhost:11434/v1"

# Servers at one's own address want no key, and their clients insist on one.
NO_KEY: Final = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A model to ask; *pause* is the first wait before it is asked again, in seconds."""

    model: Model
    settings: ModelSettings
    timeout_seconds: float
    retries: int
    pause: float = PAUSE_SECONDS

    async def __aenter__(self) -> None:
        await self.model.__aenter__()

    async def __aexit__(self, *_: object) -> None:
        await self.model.__aexit__(None, None, None)

    @property
    def name(self) -> str:
        return self.model.model_name

    async def reachable(self) -> bool:
        """Return whether something listens at the service's address."""
        address = urlsplit(self.model.base_url or "")
        if not address.hostname or getproxies():
            return True  # where it is, or how to get there, is the client's secret
        port = address.port or (443 if address.scheme == "https" else 80)
        with suppress(OSError, TimeoutError):
            with anyio.fail_after(2):
                stream = await anyio.connect_tcp(address.hostname, port)
            await stream.aclose()
            return True
        return False

    async def answer(
        self, messages: Sequence[ModelMessage], parameters: ModelRequestParameters
    ) -> AsyncGenerator[str | ModelResponse]:
        """
        Give the words of an answer as they come, and at its end the whole of it.

        What fails before the first word is tried again; after it, somebody has read half a
        sentence that no second answer would go on from.

        Raises:
            AgentFailure: there is no answer, or not all of it.
        """
        tried = 0
        while True:
            shown = False
            try:
                async with model_request_stream(
                    self.model,
                    messages,
                    model_settings=self.settings,
                    model_request_parameters=parameters,
                ) as stream:
                    async for event in stream:
                        if words := _words(event):
                            shown = True
                            yield words
                response = self._whole(stream.get())
            except Exception as error:
                tried += 1
                if shown or tried > self.retries or not isinstance(error, PASSING):
                    raise AgentFailure(self.in_a_line(error)) from error
                pause = self._pause(tried, error)
                log.info("model.retry", error=type(error).__name__, tried=tried, pause=pause)
            else:
                yield response
                return
            await anyio.sleep(pause)

    def _whole(self, response: ModelResponse) -> ModelResponse:
        # A line that is closed in an orderly way looks like an end; only the service's word is one.
        # For OpenAI's older interface Pydantic AI puts in a word of its own where there is none.
        why = response.finish_reason
        if isinstance(self.model, OpenAIChatModel) and why != "content_filter":
            why = (response.provider_details or {}).get("finish_reason")
        if why is None:
            raise BrokenOff
        return response

    def _pause(self, tried: int, error: Exception) -> float:
        asked: float = getattr(error, "retry_after", None) or 0.0
        return min(max(self.pause * 2 ** (tried - 1), asked), MOST_PAUSE_SECONDS)

    def in_a_line(self, error: Exception) -> str:
        """Return what went wrong, for those who run the server: no secret, no customer's word."""
        status = f" (HTTP {error.status_code})" if isinstance(error, ModelHTTPError) else ""
        return f"The model {self.name} {self._what(error)}{status}."

    def _what(self, error: Exception) -> str:
        where = urlsplit(self.model.base_url or "").netloc.rpartition("@")[2] or "its service"
        lines: tuple[tuple[type[Exception], str], ...] = (
            (ModelAuthenticationError, f"is refused: {where} does not take the key"),
            (ModelQuotaExceededError, f"is refused: the account at {where} has no credit left"),
            (ModelRateLimitError, f"is asked too often, says {where}"),
            (ModelNotFoundError, f"is not there: {where} knows no such model, or no such address"),
            (ModelContextWindowExceededError, "cannot take in so long a conversation"),
            (ModelTimeoutError, f"was silent for more than {self.timeout_seconds:g} seconds"),
            (ModelRequestTimeout, f"was silent for more than {self.timeout_seconds:g} seconds"),
            (ModelConnectionError, f"cannot be reached at {where}, or was cut off"),
            (ModelHTTPError, f"failed at {where}"),
            (BrokenOff, "broke off in the middle of its answer"),
            (AgentRunError, "gave an answer that cannot be read"),
        )
        for kind, line in lines:
            if isinstance(error, kind):
                return line
        return f"gave an answer that cannot be read: {type(error).__name__}"


def _words(event: ModelResponseStreamEvent) -> str:
    match event:
        case PartStartEvent(part=TextPart(content=words)):
            return words
        case PartDeltaEvent(delta=TextPartDelta(content_delta=words)):
            return words
        case _:
            return ""


def service(options: ModelOptions) -> Service:
    """
    Return the service of a model.

    Raises:
        ModelUnusable: no such model is known, its library or its key is missing.
    """
    try:
        model = infer_model(_wire_name(options), lambda kind: _provider(kind, options))
    except (UserError, ValueError, TypeError) as error:
        raise ModelUnusable(f"model.name = {options.name!r}: {_wrong(error)}") from None
    except ImportError as error:
        line = str(error).splitlines()[0]
        raise ModelUnusable(f"model.name = {options.name!r}: {line}") from None
    return Service(
        model=model,
        settings=ModelSettings(
            max_tokens=options.max_tokens,
            timeout=options.timeout_seconds,
            max_retries=0,  # they are ours: the client's own would go on behind a turn's back
        ),
        timeout_seconds=options.timeout_seconds,
        retries=options.retries,
    )


def _wrong(error: Exception) -> str:
    key = re.search(r"Set the `(\w+_KEY)` environment variable", str(error))
    if key:
        return f"it needs a key, as {key[1]} or as the setting model.api_key."
    return str(error).splitlines()[0]


def _wire_name(options: ModelOptions) -> str:
    # What others speak is OpenAI's older interface, not the one that Pydantic AI takes for OpenAI.
    kind, _, name = options.name.partition(":")
    return f"openai-chat:{name}" if kind == "openai" and options.base_url else options.name


def _provider(kind: str, options: ModelOptions) -> Provider[Any]:
    given: dict[str, str] = {}
    url = options.base_url or (OLLAMA_URL if kind == "ollama" else None)
    if url:
        given = {"base_url": url, "api_key": NO_KEY}
    if options.api_key is not None:
        given["api_key"] = options.api_key.get_secret_value()
    return infer_provider_class(kind)(**given)


@dataclass(slots=True, kw_only=True)
class Spent:
    """What the requests of one turn took together; the cost is known if each one's is."""

    model: str
    input_tokens: int = 0
    output_tokens: int = 0
    cost: float | None = 0.0
    cut_off: bool = False

    def add(self, response: ModelResponse) -> None:
        self.model = response.model_name or self.model
        self.input_tokens += response.usage.input_tokens
        self.output_tokens += response.usage.output_tokens
        price = _price(response)
        self.cost = None if price is None or self.cost is None else self.cost + price

    def usage(self) -> Usage:
        return Usage(
            model=self.model,
            input_tokens=self.input_tokens,
            output_tokens=self.output_tokens,
            cost=self.cost,
            cut_off=self.cut_off,
        )


def _price(response: ModelResponse) -> float | None:
    with suppress(LookupError, ValueError, AssertionError):
        return float(response.cost().total_price)
    return None
