"""
The load client: one process, one job, figures out.

``python -m benchmarks.load`` reads a Job as JSON on its first line of input, plays it against the
target, prints the figures as one line of JSON and exits. Times are milliseconds.
"""

import asyncio
import sys
from typing import Literal

import uvloop
from msgspec import Struct, json

from benchmarks import scenes
from benchmarks.targets import Target
from benchmarks.wire import ask


class Job(Struct, frozen=True, kw_only=True):
    """
    What to play.

    flood: *posters* send as fast as they are answered. paced: *rate* messages a second, come what
    may. append: one poster, one message after the other. idle: open streams and hold them until
    the input is closed. take_over: a person takes one session after the other.
    """

    kind: Literal["flood", "paced", "append", "idle", "take_over"]
    target: Target
    seconds: float
    sessions: int = 0
    streams: int = 0
    posters: int = 1
    rate: float = 0.0
    existing: list[str] = []  #: sessions to use instead of new ones


async def run(job: Job) -> dict[str, float]:
    figures = await _play(job)
    if job.target.forget:
        await ask(job.target, [(job.target.forget, "")])
    return figures


async def _play(job: Job) -> dict[str, float]:
    target = job.target
    sessions = job.existing or await scenes.open_sessions(
        target, job.sessions, silent=job.kind != "take_over"
    )
    match job.kind:
        case "flood" | "paced":
            rate = job.rate if job.kind == "paced" else None
            messages = scenes.Messages(target, sessions)
            return await messages.play(
                sessions=sessions, posters=job.posters, rate=rate, seconds=job.seconds
            )
        case "append":
            return await scenes.Messages(target, sessions).append(seconds=job.seconds)
        case "take_over":
            return await scenes.take_over(target, sessions, seconds=job.seconds)
        case "idle":
            watchers = await scenes.open_streams(target, sessions, job.streams)
            print(json.encode({"open": len(watchers)}).decode(), flush=True)
            await asyncio.wait_for(asyncio.to_thread(sys.stdin.read), job.seconds)
            return {}


def main() -> None:
    job = json.decode(sys.stdin.readline(), type=Job)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        figures = runner.run(run(job))
    print(json.encode(figures).decode(), flush=True)


if __name__ == "__main__":
    main()
