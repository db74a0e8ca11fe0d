"""What was learnt, as settings: for `secondline serve --config`, or to be put into one's own."""

from typing import Any

import msgspec

from secondline.replay.fit import Fitted


def as_json(fitted: Fitted, preset: str) -> bytes:
    """Return the settings as JSON."""
    return msgspec.json.format(msgspec.json.encode({"policy": _policy(fitted, preset)})) + b"\n"


def as_toml(fitted: Fitted, preset: str) -> bytes:
    """Return the settings as TOML, with a comment on how good they are."""
    policy = _policy(fitted, preset)
    weights = policy.pop("weights")
    before, *_, after = fitted.cost.values()
    lines = [
        f"# Learnt by `secondline replay --fit` from {fitted.conversations} conversations.",
        f"# On conversations not learnt from it costs {after:.1f} in 100; before, {before:.1f}.",
        "[policy]",
        *(f"{name} = {_told(value)}" for name, value in policy.items()),
        "",
        "[policy.weights]",
        *(f"{name} = {_told(value)}" for name, value in weights.items()),
    ]
    return ("\n".join(lines) + "\n").encode()


def _policy(fitted: Fitted, preset: str) -> dict[str, Any]:
    terms = fitted.policy.terms
    return {
        "preset": preset,
        "offer": terms.offer,
        "hand_off": terms.hand_off,
        "kept": terms.kept,
        "rest": terms.rest,
        "weights": dict(fitted.factors),
    }


def _told(value: str | float) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(float(value))
