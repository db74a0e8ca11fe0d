"""``python -m benchmarks``: all trials, a table of figures and ratios, and the same as JSON."""

import argparse
import os
import signal
import sys
import time
from pathlib import Path
from types import FrameType

from msgspec import json

from benchmarks.report import report, text
from benchmarks.servers import CANDIDATES
from benchmarks.trials import FULL, QUICK, TRIALS, Row

OUT = Path(__file__).parent / "out"


def main() -> None:
    options = _options()
    signal.signal(signal.SIGTERM, _leave)
    moment = time.strftime("%Y%m%d-%H%M%SZ", time.gmtime())
    names = [name for name in CANDIDATES if name in options.of]
    rows: list[Row] = []
    load_before = os.getloadavg()[0]
    for name in options.only or TRIALS:
        for row in TRIALS[name](names, QUICK if options.quick else FULL):
            rows.append(row)
            print(_progress(row), file=sys.stderr)
    plan = "quick, not to be quoted" if options.quick else "full"
    told = report(rows, plan=plan, started=moment, load_before=load_before)
    print(text(told))
    path = options.out or OUT / f"{moment}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(json.format(json.encode(told), indent=1))
    print(f"\n{path}")


class _Options(argparse.Namespace):
    quick: bool
    of: list[str]
    only: list[str]
    out: Path | None


def _options() -> _Options:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a smoke test of less than a minute")
    parser.add_argument("--no-parlant", action="store_true", help="without Parlant")
    parser.add_argument("--only", action="append", choices=list(TRIALS), help="this trial only")
    parser.add_argument("--out", type=Path, help="the file of JSON to write")
    options = parser.parse_args(namespace=_Options())
    options.of = list(CANDIDATES)
    if options.quick or options.no_parlant:
        options.of.remove("parlant")
    return options


def _leave(number: int, frame: FrameType | None) -> None:
    """End as after an error, so that the servers are stopped."""
    del frame
    sys.exit(128 + number)


def _progress(row: Row) -> str:
    figures = ", ".join(f"{name} {value:.4g}" for name, value in row.figures.items())
    return f"{row.trial} {row.round + 1} {row.candidate}: {figures}"


if __name__ == "__main__":
    main()
