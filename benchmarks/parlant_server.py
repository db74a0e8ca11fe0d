# pyright: basic, reportMissingImports=false, reportInvalidTypeArguments=false
# ruff: noqa: ARG002 - the signatures are Parlant's
"""
A real Parlant server with one agent, offline; runs in the environment of parlant_venv.

The sessions of the benchmark are in manual mode, so the model below is never asked: it is the least
that lets the server start, and it fails loudly if Parlant should want words from it after all.
Prints its port and the agent's id as one line of JSON.
"""

import asyncio
import hashlib
import json
import socket
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

import parlant.sdk as p
from lagom import Container
from parlant.core.loggers import Logger
from parlant.core.meter import Meter
from parlant.core.nlp.embedding import BaseEmbedder, EmbeddingResult
from parlant.core.nlp.generation import (
    BaseSchematicGenerator,
    BaseStreamingTextGenerator,
    SchematicGenerationResult,
    T,
)
from parlant.core.nlp.generation_info import UsageInfo
from parlant.core.nlp.moderation import ModerationService, NoModeration
from parlant.core.nlp.service import NLPService
from parlant.core.nlp.tokenization import EstimatingTokenizer, ZeroEstimatingTokenizer
from parlant.core.tracer import Tracer

DIMENSIONS = 16
MOST_TOKENS = 8192


class Silent(BaseSchematicGenerator[T]):
    """A model without answers."""

    id = "silent"
    max_tokens = MOST_TOKENS
    tokenizer: EstimatingTokenizer = ZeroEstimatingTokenizer()

    async def do_generate(self, prompt: object, hints: object = None) -> SchematicGenerationResult:
        raise NotImplementedError("a session of the benchmark was not in manual mode")


class SilentText(BaseStreamingTextGenerator):
    id = "silent-text"
    tokenizer: EstimatingTokenizer = ZeroEstimatingTokenizer()

    async def do_generate(
        self, prompt: object, hints: object = None
    ) -> tuple[AsyncIterator[str | None], Callable[[], UsageInfo]]:
        raise NotImplementedError("a session of the benchmark was not in manual mode")


class DigestEmbedder(BaseEmbedder):
    """Vectors that differ as their texts do, and mean nothing."""

    id = "digest"
    max_tokens = MOST_TOKENS
    dimensions = DIMENSIONS
    tokenizer: EstimatingTokenizer = ZeroEstimatingTokenizer()

    def __init__(self, logger: Logger, tracer: Tracer, meter: Meter) -> None:
        super().__init__(logger, tracer, meter, "digest")

    async def do_embed(
        self, texts: list[str], hints: Mapping[str, Any] | None = None
    ) -> EmbeddingResult:
        digests = [hashlib.sha256(text.encode()).digest()[:DIMENSIONS] for text in texts]
        return EmbeddingResult(vectors=[[byte / 255 for byte in one] for one in digests])


class Offline(NLPService):
    supports_streaming = False

    def __init__(self, container: Container) -> None:
        self._common = container[Logger], container[Tracer], container[Meter]

    async def get_schematic_generator(self, t: type[T], hints: object = None) -> Silent:
        return Silent[t](*self._common, model_name="silent")  # Parlant reads the type from [t]

    async def get_streaming_text_generator(self, hints: object = None) -> SilentText:
        return SilentText(*self._common, model_name="silent")

    async def get_embedder(self, hints: object = None) -> DigestEmbedder:
        return DigestEmbedder(*self._common)

    async def get_moderation_service(self) -> ModerationService:
        return NoModeration()


async def main() -> None:
    port, tool_port = _free_ports()
    async with p.Server(
        host="127.0.0.1",
        port=port,
        tool_service_port=tool_port,
        nlp_service=Offline,
        log_level=p.LogLevel.ERROR,
    ) as server:
        agent = await server.create_agent(name="Assistant", description="Answers questions.")
        announcement = asyncio.create_task(_announce(server, {"port": port, "agent_id": agent.id}))
    await announcement


async def _announce(server: p.Server, ready: dict[str, object]) -> None:
    await server.ready.wait()
    sys.stdout.write(json.dumps(ready) + "\n")
    sys.stdout.flush()


def _free_ports() -> tuple[int, int]:
    with (
        socket.create_server(("127.0.0.1", 0)) as one,
        socket.create_server(("127.0.0.1", 0)) as two,
    ):
        return one.getsockname()[1], two.getsockname()[1]


if __name__ == "__main__":
    asyncio.run(main())
