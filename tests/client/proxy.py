"""A bad network: every connection through it breaks after some bytes."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress


@asynccontextmanager
async def cutting(port: int, most: Callable[[], int]) -> AsyncGenerator[tuple[str, list[int]]]:
    """
    Pass on to *port*, and cut each connection after *most* bytes of answers.

    Gives the URL, and the list of cuts that grows.
    """
    cuts: list[int] = []
    serving = set[asyncio.Task[None]]()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        upstream, out = await asyncio.open_connection("127.0.0.1", port)
        asking = asyncio.create_task(_pump(reader, out))
        try:
            left = most()
            while left > 0 and (got := await upstream.read(left)):
                left -= len(got)
                writer.write(got)
                await writer.drain()
            cuts.append(left)
        except OSError:
            pass  # the reader has left
        finally:
            asking.cancel()
            out.close()
            writer.close()

    def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        serving.add(asyncio.create_task(serve(reader, writer)))

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", cuts
    server.close()
    for task in serving:
        task.cancel()
    await asyncio.wait(serving)


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while got := await reader.read(65536):
            writer.write(got)
            await writer.drain()
