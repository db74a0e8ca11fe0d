"""
Train the weights of the frustration signal: ``python tools/train_frustration.py DATA.jsonl.gz``.

DATA has an object a line with *text*, *y* (1 frustrated, 0 not, 2 left out) and *src*. The shipped
weights come from two public sets: GoEmotions (in google-research/google-research, folder
goemotions; Apache-2.0), positive where the writer is frustrated, angry or disappointed, negative
otherwise; and customers' turns of MultiDoGO (in
awslabs/multi-domain-goal-oriented-dialogues-dataset; CDLA-Permissive-1.0), all negative.

The weights are trained on all of it. The scale printed at the end is fitted on every fifth
sentence, with a model that has not seen those. The same data give the same bytes.
"""

import argparse
import gzip
import sys
import time
from pathlib import Path
from zlib import crc32

import msgspec

from secondline.signals.frustration import weigh
from secondline.signals.hashing import features, head_and_tail, plain, tokens
from secondline.signals.linear import Linear
from secondline.signals.reading import read
from secondline.signals.training import Example, Scale, platt, train

WEIGHTS = Path(__file__).parents[1] / "src/secondline/signals/weights/frustration.bin"

# One in five: about the mixture of the messages over which one hesitates.
SHARE = 0.2


class Row(msgspec.Struct):
    """A line of the data."""

    text: str
    y: int
    src: str


class _Options(argparse.Namespace):
    data: Path
    out: Path
    without: list[str]


def main() -> None:
    options = _options()
    sentences = [
        row
        for row in read_rows(options.data)
        if row.y in (0, 1) and not row.src.startswith(tuple(options.without))
    ]
    _tell(f"training on {len(sentences)} sentences")
    begun = time.monotonic()
    packed = _trained(sentences).pack()
    options.out.write_bytes(packed)
    _tell(f"{options.out}: {len(packed)} bytes after {time.monotonic() - begun:.0f} s")
    scale = fit_scale(sentences)
    _tell(f"scale: slope {scale.slope:.2f}, shift {scale.shift:.2f}")


def fit_scale(sentences: list[Row]) -> Scale:
    """Return the scale that makes probabilities of the sums of tone and reasons."""
    held_out = [row for row in sentences if crc32(row.text.encode()) % 5 == 0]
    model = _trained([row for row in sentences if crc32(row.text.encode()) % 5])
    sums = [_sum(model, row.text) for row in held_out]
    return platt(sums, [row.y == 1 for row in held_out], share=SHARE)


def _trained(sentences: list[Row]) -> Linear:
    return train([Example(features(_words(row.text)), row.y == 1) for row in sentences])


def _words(text: str) -> list[str]:
    return tokens(plain(head_and_tail(text)).lower())


def read_rows(path: Path) -> list[Row]:
    """Return the lines of *path*."""
    with gzip.open(path, "rb") as lines:
        return [msgspec.json.decode(line, type=Row) for line in lines]


def _sum(model: Linear, text: str) -> float:
    seen = plain(head_and_tail(text))
    lowered = seen.lower()
    words = tokens(lowered)
    return weigh(model(words), read(lowered, words), seen)


def _options() -> _Options:
    parser = argparse.ArgumentParser(description="Train the weights of the frustration signal.")
    parser.add_argument("data", type=Path, help="labelled sentences, .jsonl.gz")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="the file of weights to write")
    parser.add_argument("--without", action="append", default=[], help="leave out this source")
    return parser.parse_args(namespace=_Options())


def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    main()
