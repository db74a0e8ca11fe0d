"""Getting languages ready to be read, beside the event loop."""

from itertools import islice
from typing import Final

import anyio
import anyio.to_thread

from secondline.signals.request import preparing

# A thread cannot be stopped, and a server that ends waits for it: so few steps, of some tenths of a
# second together, are done before it may end.
STEPS_AT_ONCE: Final = 16


class Readiness:
    """The languages that are ready to be read; getting one ready takes up to some seconds."""

    def __init__(self) -> None:
        self._one_at_a_time = anyio.Lock()
        self._ready: set[str] = set()

    async def of(self, language: str) -> None:
        """Return when *language* is ready, which it gets beside the event loop."""
        if language in self._ready:
            return
        async with self._one_at_a_time:
            if language in self._ready:
                return  # somebody else has waited for it
            steps = preparing(language)
            while await anyio.to_thread.run_sync(list, islice(steps, STEPS_AT_ONCE)):
                pass
            self._ready.add(language)
