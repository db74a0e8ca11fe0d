"""Getting languages ready to be read, beside the event loop."""

import anyio
import anyio.to_thread

from secondline.signals.request import prepare


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
            await anyio.to_thread.run_sync(prepare, language)
            self._ready.add(language)
