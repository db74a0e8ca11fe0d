"""``secondline replay``: a log and settings in, a report out."""

import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO, Final, cast

import msgspec
import typer

from secondline.config import Settings, WrongSettings
from secondline.files import written
from secondline.replay import page, settings as settings_file
from secondline.replay.bars import Costs
from secondline.replay.fit import Fitted, TooFewLabels, fit
from secondline.replay.reading import BadLine, opened, read
from secondline.replay.report import Replay, Report, Wanted
from secondline.replay.told import told
from secondline.roster import watcher
from secondline.signals.watcher import Watcher

# For --fit, where no costs are named: who needed a person and got none is worse than one who was
# offered one in vain; that much worse is a guess, and is told as one.
USUAL_COSTS: Final = Costs(missed=5, false=1, offer=0.2)


class Unreadable(Exception):
    """The log cannot be replayed; the text says why, in a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outputs:
    """Files to write beside what is printed."""

    as_json: Path | None = None
    as_html: Path | None = None
    fitted: Path | None = None


def replay(path: Path, settings: Settings, wanted: Wanted, outputs: Outputs) -> str:
    """
    Return what is to be printed; the files are written once all else has gone well.

    Raises:
        Unreadable: a line of the log, or the log, cannot be read, or holds too little to learn.
        WrongSettings: no policy is set up, or not as it can be used.
        OSError: a file cannot be read or written.
    """
    replayed, seconds = _replayed(path, _watcher(settings))
    preset = settings.policy.preset
    fitted = _fitted(replayed, preset, wanted) if outputs.fitted else None
    report = replayed.report(preset, wanted, fitted)
    _write(report, seconds, preset, outputs)
    return told(report, seconds)


def _watcher(settings: Settings) -> Watcher:
    found = watcher(settings)
    if found is None:
        raise WrongSettings("policy.preset is “none”: choose a policy to replay with --preset.")
    return found


def _replayed(path: Path, watches: Watcher) -> tuple[Replay, float]:
    replayed = Replay(watcher=watches)
    begun = time.perf_counter()
    try:
        with _opened(path) as lines:
            for conversations in read(lines):
                for conversation in conversations:
                    replayed.add(conversation)
    except BadLine as error:
        raise Unreadable(f"{path}, {error}") from None
    if not replayed.courses:
        raise Unreadable(f"{path} holds no conversation in which a customer speaks.")
    return replayed, time.perf_counter() - begun


def _fitted(replayed: Replay, preset: str, wanted: Wanted) -> Fitted:
    if preset == "seed002":
        raise Unreadable("--fit needs a preset whose signals add up, as balanced.")
    costs = wanted.costs or USUAL_COSTS
    try:
        return fit(replayed.courses, replayed.watcher.policy, costs, seed=wanted.seed)
    except TooFewLabels as error:
        raise Unreadable(f"--fit: {error}") from None


def _write(report: Report, seconds: float, preset: str, outputs: Outputs) -> None:
    if outputs.as_json is not None:
        with written(outputs.as_json) as file:
            file.write(msgspec.json.format(msgspec.json.encode(report)) + b"\n")
    if outputs.as_html is not None:
        with written(outputs.as_html) as file:
            file.write(page.html(report, told(report, seconds)).encode())
    if outputs.fitted is not None and report.fitted is not None:
        as_json = outputs.fitted.suffix == ".json"
        with written(outputs.fitted) as file:
            render = settings_file.as_json if as_json else settings_file.as_toml
            file.write(render(report.fitted, preset))


@contextmanager
def _opened(path: Path) -> Generator[Iterable[bytes]]:
    """Open the log, packed or not; on a terminal a bar shows how far its reading is."""
    if str(path) == "-":
        yield opened(cast("BinaryIO", sys.stdin.buffer))
        return
    with path.open("rb") as file:
        size = path.stat().st_size
        with typer.progressbar(
            length=size, label="Replaying", file=sys.stderr, hidden=not sys.stderr.isatty()
        ) as bar:
            yield _followed(opened(file), file, bar.update)


def _followed(
    lines: Iterable[bytes], file: IO[bytes], advance: Callable[[int], object]
) -> Iterator[bytes]:
    """Give the lines, and tell how many bytes of the file each has taken."""
    before = 0
    for line in lines:
        yield line
        now = file.tell()
        advance(now - before)
        before = now
