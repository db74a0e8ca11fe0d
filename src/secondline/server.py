"""Running the application under uvicorn, from a bound socket to a clean stop."""

import asyncio
import gc
import signal
import socket
from collections.abc import Callable

import uvicorn

from secondline.bootstrap import Application

# An answer that is being written may take so long after the stop was asked for.
GRACE_SECONDS = 5

GC_OBJECTS = 10_000


class Server(uvicorn.Server):
    """uvicorn, with two additions: streams end when the server stops, and it says when it is up."""

    def __init__(self, application: Application, ready: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                application.asgi,
                loop="auto",
                http="httptools",
                ws="none",
                lifespan="off",  # see serve
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,  # the application reads them, where it needs to
                timeout_graceful_shutdown=GRACE_SECONDS,
            )
        )
        self._application = application
        self._ready = ready

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        # Around uvicorn and not as its lifespan: what keeps the application from running is told
        # by whoever started it, in a line. A signal that comes meanwhile ends it once it is up.
        with self.capture_signals():
            async with self._application.run():
                await super().serve(sockets)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        # What is there now stays: the collector need not look at it again and again. What comes
        # and goes with a message has no cycles; at the collector's own pace of 700 objects it
        # takes a tenth of the time of a busy server, and finds nothing.
        gc.collect()
        gc.freeze()
        gc.set_threshold(GC_OBJECTS)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # uvicorn waits for open answers, and a stream is one that never ends by itself.
        self._application.hub.close()
        await asyncio.sleep(0)
        await super().shutdown(sockets)


def bind(host: str, port: int) -> socket.socket:
    """
    Return a listening socket; port 0 picks a free one.

    Raises:
        OSError: the address cannot be had.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named TCP, or asyncio does not see that it is, and leaves each answer to Nagle's delay.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    listener.set_inheritable(True)
    return listener


def _already_stopped(_: int, __: object) -> None:
    pass


def serve(application: Application, listener: socket.socket, ready: Callable[[], None]) -> None:
    """
    Serve on *listener* until SIGINT or SIGTERM, which end it as asked: without an error.

    Raises:
        DatabaseUnusable, WrongSettings: the application cannot run.
    """
    # uvicorn raises the signal once more when it has stopped; by then there is nothing to do.
    for asked in (signal.SIGINT, signal.SIGTERM):
        signal.signal(asked, _already_stopped)
    Server(application, ready).run(sockets=[listener])
