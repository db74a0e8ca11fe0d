"""
A typed client of the whole API, asynchronous and blocking, that needs nothing of the server.

    async with AsyncSecondline("http://127.0.0.1:8800", key) as client:
        async for turn in client.turns():
            async with turn:
                await turn.say(f"You said: {turn.text}")
"""

from secondline.client.asynchronous import AsyncSecondline, AsyncTurn
from secondline.client.blocking import Secondline, Turn
from secondline.client.errors import (
    Conflict,
    Forbidden,
    Invalid,
    NewerCustomerMessage,
    NotAuthenticated,
    NotFound,
    OwnerChanged,
    Refused,
    SecondlineError,
    ServerFailed,
    TooManyRequests,
    TurnOver,
    Unreachable,
)
from secondline.client.values import (
    Agent,
    Change,
    Customer,
    Deed,
    Event,
    Handoff,
    Health,
    Me,
    Offer,
    Operator,
    Owner,
    Page,
    Preview,
    Reason,
    Session,
    Webhook,
)
from secondline.client.webhook import NotGenuine, verify_and_parse

__all__ = [
    "Agent",
    "AsyncSecondline",
    "AsyncTurn",
    "Change",
    "Conflict",
    "Customer",
    "Deed",
    "Event",
    "Forbidden",
    "Handoff",
    "Health",
    "Invalid",
    "Me",
    "NewerCustomerMessage",
    "NotAuthenticated",
    "NotFound",
    "NotGenuine",
    "Offer",
    "Operator",
    "Owner",
    "OwnerChanged",
    "Page",
    "Preview",
    "Reason",
    "Refused",
    "Secondline",
    "SecondlineError",
    "ServerFailed",
    "Session",
    "TooManyRequests",
    "Turn",
    "TurnOver",
    "Unreachable",
    "Webhook",
    "verify_and_parse",
]
