"""
Train the wording of a request: ``python tools/train_request.py ORDINARY.jsonl.gz``.

What asks, and what only looks so, are our own sentences in benchmarks/signals/own; those whose
source says *unseen* are left out, they are to judge by. ORDINARY has an object a line with *text*
and *src*: what people write who ask for nobody. The shipped weights come from the two public sets
that tools/train_frustration.py names, whatever feeling its sentences are labelled with. The same
data give the same bytes.
"""

import argparse
import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from secondline.signals.folding import fold
from secondline.signals.request.languages import likeliest
from secondline.signals.request.reading import abridged, sentences
from secondline.signals.request.wording import buckets, words
from secondline.signals.training import Example, train

ROOT = Path(__file__).parents[1]
OWN = ROOT / "benchmarks/signals/own"
WEIGHTS = ROOT / "src/secondline/signals/weights/request.bin"

# There are ten times as many ordinary sentences, of which each says less.
TIMES = 10


class Row(msgspec.Struct):
    """A line of the data."""

    text: str
    src: str
    y: int = 0


class _Options(argparse.Namespace):
    ordinary: Path
    own: Path
    out: Path
    without: list[str]


def main() -> None:
    options = _options()
    own = [
        example
        for path in sorted(options.own.glob("request*.jsonl"))
        for row in _rows(path.read_bytes())
        if row.y in (0, 1) and not any(part in row.src for part in options.without)
        for example in _example(row.text, positive=row.y == 1)
    ]
    ordinary = [
        example
        for row in _rows(gzip.decompress(options.ordinary.read_bytes()))
        for example in _example(row.text, positive=False)
    ]
    _tell(f"training on {len(own)} sentences of our own and {len(ordinary)} ordinary ones")
    packed = train([*own * TIMES, *ordinary]).pack()
    options.out.write_bytes(packed)
    _tell(f"{options.out}: {len(packed)} bytes")


def _rows(lines: bytes) -> Iterator[Row]:
    return (msgspec.json.decode(line, type=Row) for line in lines.splitlines())


def _example(text: str, *, positive: bool) -> Iterator[Example]:
    """Give *text* as the model sees it, unless it has no word that it would be looked at for."""
    told = sentences(fold(abridged(text)))
    said = {word.text for sentence in told for clause in sentence for word in clause}
    for _, language in likeliest(said, ()):
        yield Example(buckets([word.text for word in words(told, language)]), positive)
        return


def _options() -> _Options:
    parser = argparse.ArgumentParser(description="Train the weights of the request signal.")
    parser.add_argument("ordinary", type=Path, help="ordinary sentences, .jsonl.gz")
    parser.add_argument("--own", type=Path, default=OWN, help="the folder of labelled sentences")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="the file of weights to write")
    parser.add_argument(
        "--without", action="append", default=["unseen"], help="leave out sources that say this"
    )
    return parser.parse_args(namespace=_Options())


def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    main()
