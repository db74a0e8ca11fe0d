"""``python -m benchmarks.signals``: every task's table; a new task is a module and a line here."""

import argparse
import sys
from pathlib import Path

from benchmarks.signals import conversations, frustration, request, together
from benchmarks.signals.data import DataMissing
from secondline.signals.request import languages, prepare

TASKS = {
    "request": request.report,
    "frustration": frustration.report,
    "conversations": conversations.report,
    "together": together.report,
}

#: Where the data lies in the project's own workshop, beside the repository.
USUAL_DATA = Path(__file__).parents[2].parent / "shared" / "data"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.signals", description=__doc__)
    parser.add_argument("--data", type=Path, default=USUAL_DATA, help="JSON lines: text, y, src")
    parser.add_argument("--only", action="append", choices=list(TASKS), help="this task only")
    options = parser.parse_args()
    for language in languages():
        prepare(language)
    for name in options.only or TASKS:
        try:
            print(TASKS[name](options.data), end="\n\n", flush=True)
        except DataMissing as error:
            sys.exit(f"{name}: {error}")


if __name__ == "__main__":
    main()
