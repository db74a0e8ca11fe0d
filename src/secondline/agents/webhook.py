"""An agent outside, reached by a webhook signed as Standard Webhooks (standardwebhooks.com) say."""

import ipaddress
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC
from typing import Any, Final
from urllib.parse import urlsplit

import anyio
import httpx
import msgspec
from standardwebhooks import Webhook

from secondline.domain.handoff import Priority, Reason, ReasonCode, Request
from secondline.domain.ids import QueueName
from secondline.ports import AgentFailure, AgentInfo, Clock, HandoffRequest, Output, Text, Turn

# The bot's whole answer may come in the response; a bot that thinks longer answers 202 and posts
# its message later, under the same epoch.
RESPONSE_SECONDS: Final = 30


class PrivateAddress(Exception):
    """The webhook points into the server's own network."""


class HandoffWanted(msgspec.Struct, forbid_unknown_fields=True):
    reason: Reason = msgspec.field(default_factory=lambda: Reason(code=ReasonCode.AGENT_DECISION))
    queue: str | None = None
    priority: Priority = Priority.NORMAL


class WebhookAnswer(msgspec.Struct):
    """What a bot may put in its response: words, a request for a person, or both."""

    message: str | None = None
    handoff: HandoffWanted | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookAgent:
    """The port `Agent`, for a bot that registered a webhook."""

    info: AgentInfo
    client: httpx.AsyncClient
    clock: Clock
    private_allowed: bool

    async def healthy(self) -> bool:
        """Return whether something listens at the webhook's address."""
        host, port = _address(self.url)
        try:
            with anyio.fail_after(2):
                if not self.private_allowed:
                    await _refuse_private(self.url)
                stream = await anyio.connect_tcp(host, port)
        except (OSError, TimeoutError, PrivateAddress):
            return False
        await stream.aclose()
        return True

    async def reply(self, turn: Turn) -> AsyncIterator[Output]:
        response = await self._send(turn)
        if response.status_code in (httpx.codes.ACCEPTED, httpx.codes.NO_CONTENT):
            await anyio.sleep_forever()  # until the bot posts its answer, or the deadline
        if not response.is_success:
            raise self._failure(f"answers {response.status_code}")
        try:
            answer = msgspec.json.decode(response.content, type=WebhookAnswer)
        except msgspec.DecodeError:  # its text may quote what the bot said
            raise self._failure("gives an answer that cannot be read") from None
        if answer.message:
            yield Text(answer.message)
        if answer.handoff is not None:
            wanted = answer.handoff
            queue = None if wanted.queue is None else QueueName(wanted.queue)
            yield HandoffRequest(
                Request(reason=wanted.reason, queue=queue, priority=wanted.priority)
            )

    async def _send(self, turn: Turn) -> httpx.Response:
        body = msgspec.json.encode(turn_json(turn)).decode()
        now = self.clock().astimezone(UTC)
        signature = Webhook(self.info.secret or "").sign(turn.id, now, body)
        headers = {
            "content-type": "application/json",
            "webhook-id": turn.id,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": signature,
        }
        try:
            if not self.private_allowed:
                await _refuse_private(self.url)
            return await self.client.post(
                self.url, content=body, headers=headers, timeout=RESPONSE_SECONDS
            )
        except PrivateAddress:
            told = "is inside the server's own network, see agent.private_webhooks"
            raise self._failure(told) from None
        except httpx.ReadTimeout:
            raise self._failure(f"did not answer in {RESPONSE_SECONDS} seconds") from None
        except (httpx.HTTPError, OSError) as error:
            raise self._failure(f"cannot be reached ({type(error).__name__})") from None

    @property
    def url(self) -> str:
        return self.info.webhook or ""

    def _failure(self, what: str) -> AgentFailure:
        # Only the host is named: what comes after it in an address may be a secret.
        return AgentFailure(f"The webhook at {_address(self.url)[0]} {what}.")


def turn_json(turn: Turn) -> dict[str, Any]:
    """Return a turn as a bot gets it."""
    return {
        "turn_id": turn.id,
        "session_id": turn.session.id,
        "epoch": turn.epoch,
        "answers": turn.answers,
        "events": [
            {
                "id": event.id,
                "offset": event.offset,
                "kind": event.kind,
                "source": event.source,
                "creation_utc": event.at,
                "data": event.data,
                "metadata": event.metadata,
            }
            for event in turn.brief.history
        ],
        "note": turn.brief.note,
        "may_hand_off": turn.brief.may_hand_off,
    }


def _address(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)


async def _refuse_private(url: str) -> None:
    host, port = _address(url)
    found = await anyio.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    if any(not ipaddress.ip_address(entry[4][0]).is_global for entry in found):
        raise PrivateAddress(f"The webhook's host {host} is not a public address.")
