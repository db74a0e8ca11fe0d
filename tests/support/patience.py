"""Waiting for what must come, however slow the machine is."""

from collections.abc import Awaitable, Callable

import anyio


async def until(true: Callable[[], Awaitable[object]], *, seconds: float = 60) -> None:
    """
    Wait until *true* is.

    Raises:
        TimeoutError: it has not come true in all that time, so it will not.
    """
    with anyio.fail_after(seconds):
        while True:
            if await true():
                return
            await anyio.sleep(0.01)
