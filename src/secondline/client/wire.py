"""What both clients do with a request, an answer and a lost connection, apart from waiting."""

import logging
from random import uniform
from typing import Any, Final, TypeVar

import httpx
import msgspec

from secondline.client.calls import Call
from secondline.client.errors import SecondlineError, ServerFailed, TooManyRequests, refusal

T = TypeVar("T")

log = logging.getLogger("secondline.client")

# The server sends a comment every 15 s; a stream that is silent for so long is dead.
SILENCE_SECONDS: Final = 60

# The longest pause before a lost connection is tried again: a server that restarts is found soon,
# one that is down for the night is not run over.
LONGEST_PAUSE: Final = 30

# Between two polls that brought nothing: a server that is going down says so at once, each time.
BREATH_SECONDS: Final = 0.1


def headers(key: str | None) -> dict[str, str]:
    told = {"content-type": "application/json"}
    return told if key is None else {**told, "authorization": f"Bearer {key}"}


def arguments(call: Call[Any], timeout: float) -> dict[str, Any]:
    """Return *call* as httpx takes it; *timeout* in seconds."""
    return {
        "method": call.method,
        "url": call.path.lstrip("/"),
        "params": dict(call.query),
        "content": None if call.body is None else msgspec.json.encode(call.body, enc_hook=str),
        "timeout": timeout + call.wait,
    }


def read(call: Call[T], response: httpx.Response) -> T:
    """
    Return what *response* answers to *call*.

    Raises:
        Refused: it is a refusal, or is none of the answers that the call can have.
    """
    if response.status_code in call.otherwise:
        return call.otherwise[response.status_code]
    if not response.is_success:
        raise refusal(response)
    if call.gives is None:
        return None  # pyright: ignore[reportReturnType] - a Call[None]
    return decoded(response.content, call.gives, response.status_code)


def decoded(content: bytes, gives: Any, status: int = 200) -> Any:  # noqa: ANN401 - as *gives*
    """
    Return *content* as what it is to be.

    Raises:
        ServerFailed: it is something else.
    """
    try:
        return msgspec.json.decode(content, type=gives)
    except msgspec.DecodeError as error:
        raise ServerFailed(status, f"This is no answer of Secondline: {error}.") from None


def _sentence(error: SecondlineError) -> str:
    return f"Secondline cannot be used now: {str(error).rstrip('.')}."


class Pauses:
    """The pauses between tries: each up to twice the one before, from *first* seconds on."""

    def __init__(self, first: float) -> None:
        self._first = first
        self._tries = 0

    def over(self) -> None:
        """Note that the server has answered."""
        self._tries = 0

    def next(self, error: SecondlineError | None = None) -> float:
        """Return the seconds to wait now; at least what the server asked for in *error*."""
        if error is not None and not self._tries:
            log.warning("%s It is tried again, for as long as it takes.", _sentence(error))
        longest = min(self._first * 2**self._tries, LONGEST_PAUSE)
        self._tries = min(self._tries + 1, 10)
        # Not all bots of a server that has come back are to call in the same moment.
        pause = uniform(longest / 2, longest)  # noqa: S311 - no secret
        return max(pause, error.retry_after) if isinstance(error, TooManyRequests) else pause
