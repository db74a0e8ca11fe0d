"""``secondline export``: the log as lines of JSON, beside a server that may be running."""

import asyncio
from pathlib import Path

import msgspec

from secondline.files import written
from secondline.services.exports import exported
from secondline.store.sqlite.store import read_log


def export(database: Path, out: Path) -> int:
    """
    Write the sessions of *database* to *out*, one a line; return how many there are.

    Raises:
        DatabaseUnusable: it cannot be read.
        OSError: *out* cannot be written.
    """
    return asyncio.run(_export(database, out))


async def _export(database: Path, out: Path) -> int:
    encoder, count = msgspec.json.Encoder(), 0
    with read_log(database) as log, written(out) as file:
        async for session in exported(log):
            file.write(encoder.encode(session) + b"\n")
            count += 1
    return count
