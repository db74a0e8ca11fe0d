"""A linear model over hashed features: one signed byte a bucket, plain Python to run."""

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from math import sqrt
from struct import Struct
from typing import Final, Self
from zlib import compress, decompress

from secondline.domain.value import Value
from secondline.signals.hashing import BUCKETS, of_pairs, of_word

# Name and version of the format, then what one step of a byte is worth and the bias, in log-odds.
_HEADER: Final = Struct(">4sdd")
_MAGIC: Final = b"SLW1"
_ZERO: Final = 128  # the byte that stands for a weight of nothing
_FARTHEST: Final = 127


class Linear(Value, kw_only=True):
    """Weights, one byte a bucket around 128, with the scale that makes log-odds of them."""

    weights: bytes
    step: float
    bias: float

    def __call__(self, words: Sequence[str]) -> float:
        """Return the log-odds that *words*, in lower case, belong to the class."""
        pairs = of_pairs(words)  # never empty: the end of a text is a feature too
        total, count = sum(map(self.weights.__getitem__, pairs)), len(pairs)
        for word in words:
            weight, features = _of_word(self.weights, word)
            total += weight
            count += features
        return self._log_odds(total, count)

    def of(self, buckets: Sequence[int]) -> float:
        """Return the log-odds that a text with these *buckets*, at least one, belongs to it."""
        return self._log_odds(sum(map(self.weights.__getitem__, buckets)), len(buckets))

    def _log_odds(self, total: int, count: int) -> float:
        return self.bias + self.step * (total - _ZERO * count) / sqrt(count)

    def pack(self) -> bytes:
        """Return the model as the bytes of a file."""
        return _HEADER.pack(_MAGIC, self.step, self.bias) + compress(self.weights, 9)

    @classmethod
    def unpack(cls, data: bytes) -> Self:
        """
        Return the model that `pack` wrote.

        Raises:
            ValueError: *data* is no such file, or of another version.
        """
        if data[: len(_MAGIC)] != _MAGIC:
            raise ValueError("not a file of weights of this version")
        _, step, bias = _HEADER.unpack_from(data)
        weights = decompress(data[_HEADER.size :])
        if len(weights) != BUCKETS:
            raise ValueError(f"{len(weights)} weights instead of {BUCKETS}")
        return cls(weights=weights, step=step, bias=bias)


# Most words of a message are among the few thousand that everybody uses.
@lru_cache(maxsize=8192)
def _of_word(weights: bytes, word: str) -> tuple[int, int]:
    """Return what the features of *word* weigh together, each from 0 on, and how many they are."""
    found = of_word(word)
    return sum(map(weights.__getitem__, found)), len(found)


def quantised(weights: Sequence[float], bias: float) -> Linear:
    """Return the model with each weight as a byte; the few largest are clipped for finer steps."""
    largest = sorted(map(abs, weights))[-BUCKETS // 1000]
    step = largest / _FARTHEST or 1.0
    return Linear(
        weights=bytes(
            _ZERO + max(-_FARTHEST, min(_FARTHEST, round(weight / step))) for weight in weights
        ),
        step=step,
        bias=bias,
    )


@cache
def shipped(name: str) -> Linear:
    """Return the model of that *name* that comes with the package; read once."""
    return Linear.unpack((files("secondline.signals") / "weights" / f"{name}.bin").read_bytes())
