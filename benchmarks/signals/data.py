"""Labelled sentences from files of JSON lines, plain or compressed."""

import gzip
from collections.abc import Iterator
from pathlib import Path

from msgspec import DecodeError, Struct, ValidationError, json

#: Sentences written for the project; `Sentence.src` says which of them the signals were mended on.
OWN = Path(__file__).parent / "own"

#: In `Sentence.y`: nobody can say, so it is left out of scoring.
UNCLEAR = 2


class DataMissing(Exception):
    """There is nothing to measure on."""


class Sentence(Struct, frozen=True):
    """A sentence, whether it is what the task looks for (1 or 0), and who published it."""

    text: str
    y: int
    src: str


def read(folder: Path, task: str) -> list[Sentence]:
    """
    Return the sentences of all files in *folder* whose name begins with *task*.

    Raises:
        DataMissing: there is no such file, or a line of one is not a sentence.
    """
    files = sorted(path for end in ("jsonl", "jsonl.gz") for path in folder.glob(f"{task}*.{end}"))
    if not files:
        raise DataMissing(
            f"{folder}: no {task}*.jsonl or {task}*.jsonl.gz; name a folder by --data"
        )
    return [sentence for path in files for sentence in _lines(path)]


def _lines(path: Path) -> Iterator[Sentence]:
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for number, line in enumerate(raw.splitlines(), 1):
        try:
            yield json.decode(line, type=Sentence)
        except (DecodeError, ValidationError) as error:
            raise DataMissing(f"{path}, line {number}: {error}") from error
