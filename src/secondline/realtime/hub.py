"""
Wake-ups inside one process.

A wake-up carries no data: a listener that is slow, or missed one, reads on in the log from where
it stands. So a listener costs one flag, however far behind it is, and nobody waits for it.
"""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager


class Flag:
    """The port `Wakeup`: remembers that something happened until somebody looks."""

    __slots__ = ("_event",)

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def set(self) -> None:
        self._event.set()

    async def wait(self) -> None:
        await self._event.wait()
        self._event.clear()


class LocalHub:
    """The port `Hub`."""

    def __init__(self) -> None:
        self._listeners: dict[str, set[Flag]] = {}
        self._closed = False
        self._beats = 0

    @property
    def beats(self) -> int:
        return self._beats

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
        """Wake every listener: the heartbeat of streams, one timer for all of them."""
        self._beats += 1
        self._wake_all()

    def _wake_all(self) -> None:
        for listeners in self._listeners.values():
            for flag in listeners:
                flag.set()

    def close(self) -> None:
        """Tell all listeners to leave; a stream that is open would keep the server from ending."""
        self._closed = True
        self._wake_all()
