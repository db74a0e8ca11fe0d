"""
Wake-ups inside one process.

A wake-up carries no data: a listener that is slow, or missed one, reads on in the log from where
it stands. So a listener costs one flag, however far behind it is, and nobody waits for it.
"""

import asyncio
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from itertools import chain


class Flag:
    """
    The port `Wakeup`: remembers that something happened until somebody looks.

    One listener waits for it, so it needs none of `asyncio.Event`'s queue of waiters, which would
    cost each message more than the rest of its wake-up.
    """

    __slots__ = ("_is_set", "_waiter")

    def __init__(self) -> None:
        self._is_set = False
        self._waiter: asyncio.Future[None] | None = None

    def set(self) -> None:
        self._is_set = True
        self.nudge()

    def nudge(self) -> None:
        """Have the listener go on if it waits, though nothing changed."""
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    async def wait(self) -> bool:
        if not self._is_set:
            self._waiter = asyncio.get_running_loop().create_future()
            try:
                await self._waiter
            finally:
                self._waiter = None
        changed, self._is_set = self._is_set, False
        return changed


class LocalHub:
    """The port `Hub`."""

    def __init__(self) -> None:
        self._listeners: dict[str, set[Flag]] = {}
        self._closed = False

    @property
    def closed(self) -> bool:
        return self._closed

    @contextmanager
    def listen(self, topic: str) -> Generator[Flag]:
        flag = Flag()
        listeners = self._listeners.setdefault(topic, set())
        listeners.add(flag)
        try:
            yield flag
        finally:
            listeners.discard(flag)
            if not listeners and self._listeners.get(topic) is listeners:
                del self._listeners[topic]

    def wake(self, topic: str) -> None:
        for flag in self._listeners.get(topic, ()):
            flag.set()

    def beat(self) -> None:
        """Nudge every listener: the heartbeat of streams, one timer for all of them."""
        for flag in self._all():
            flag.nudge()

    def close(self) -> None:
        """Tell all listeners to leave; a stream that is open would keep the server from ending."""
        self._closed = True
        for flag in self._all():
            flag.set()

    def _all(self) -> Iterator[Flag]:
        return chain.from_iterable(self._listeners.values())
