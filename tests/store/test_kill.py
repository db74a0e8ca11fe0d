"""kill -9: what was acknowledged is there afterwards, whole."""

import asyncio
import signal
import sys
from pathlib import Path

from secondline.domain.events import Audience
from secondline.domain.ids import SessionId
from secondline.ports import EventFilter
from secondline.store.sqlite.store import open_store

# Writes from 8 tasks as fast as it can, and says on its output what was acknowledged.
WRITER = """
import asyncio, sys
from pathlib import Path
from secondline.store.sqlite.store import open_store
from tests.support.values import a_session, saying

async def main():
    async with open_store(
        Path(sys.argv[1]), committed=lambda _: None, jobs_changed=lambda: None
    ) as store:
        async def write(name):
            await store.log.create(a_session(name))
            n = 0
            while True:
                [event] = (await store.log.append(saying(f"{n}", session_id=name))).events
                print(name, event.offset, n, flush=True)
                n += 1
        round_ = sys.argv[2]
        await asyncio.gather(*(write(f"{round_}-{n}") for n in range(8)))

asyncio.run(main())
"""

ROUNDS = 3
LINES_BEFORE_THE_KILL = 300


async def acknowledged_by_a_killed_writer(path: Path, round_: int) -> list[tuple[str, int, str]]:
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", WRITER, str(path), f"{round_}", stdout=asyncio.subprocess.PIPE
    )
    assert child.stdout is not None
    lines = [await child.stdout.readline() for _ in range(LINES_BEFORE_THE_KILL)]
    child.send_signal(signal.SIGKILL)
    lines += (await child.stdout.read()).splitlines(keepends=True)
    assert await child.wait() == -signal.SIGKILL
    # The last line may have been cut short by the kill.
    told = [line.decode().split() for line in lines if line.endswith(b"\n")]
    return [(name, int(offset), text) for name, offset, text in told]


async def test_acknowledged_writes_survive_a_kill(path: Path) -> None:
    acknowledged: list[tuple[str, int, str]] = []
    for round_ in range(ROUNDS):
        acknowledged += await acknowledged_by_a_killed_writer(path, round_)
    assert len(acknowledged) >= ROUNDS * LINES_BEFORE_THE_KILL
    async with open_store(path, committed=lambda _: None, jobs_changed=lambda: None) as store:
        logs = {
            name: await store.log.events(SessionId(name), EventFilter(), audience=Audience.STAFF)
            for name in {name for name, _, _ in acknowledged}
        }
        for name, offset, text in acknowledged:
            assert logs[name][offset].text == text
        for name, events in logs.items():
            session = await store.log.session(SessionId(name))
            assert [event.offset for event in events] == list(range(session.next_offset))
