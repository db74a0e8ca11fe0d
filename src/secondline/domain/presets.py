"""
Policies to begin with, by name.

The bars were set on conversations of ten turns drawn from single sentences: ordinary ones from
questions to banks, shops and assistants, frustrated ones with one to three complaints of other
people among them. `docs/policy.md` has the figures. They order the presets; how often yours calls
for a person is for your own conversations to tell.
"""

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from secondline.domain.leaky_sum import Terms, Weight
from secondline.domain.policy import BALANCED, OnRequest, Policy

# An offer at one message that sounds annoyed (6 in 100 ordinary conversations), a handoff at one
# that is clearly harsh (1 in 100); a no counts for less long.
EAGER: Final = replace(
    BALANCED,
    terms=replace(BALANCED.terms, offer=1.0, hand_off=2.2, rest=0.4),
    refusal_turns=2,
    refusal_raises=1.0,
)

# An offer only at what is clearly harsh (1 in 100); one message adds 3 at most, so a handoff takes
# two. People are few, so who asks for one is asked back.
RELUCTANT: Final = replace(
    BALANCED,
    on_request=OnRequest.CONFIRM,
    terms=replace(BALANCED.terms, offer=2.4, hand_off=4.0, rest=1.0),
    refusal_turns=5,
    refusal_raises=2.0,
)

# A common recipe, for comparison: nothing adds up, each of three conditions hands off by itself.
# `signals/seed002.py` has the conditions.
_EITHER_OR: Final = Weight(usual=0.5, most=1.0)
SEED002: Final = Policy(
    on_request=OnRequest.NOW,
    terms=Terms(
        weights={"frustration": _EITHER_OR, "loop": _EITHER_OR},
        kept=0.0,
        offer=1.0,
        hand_off=1.0,
        rest=0.5,
    ),
    refusal_turns=0,
    refusal_raises=0.0,
)

PRESETS: Final[Mapping[str, Policy]] = {
    "balanced": BALANCED,
    "eager": EAGER,
    "reluctant": RELUCTANT,
    "seed002": SEED002,
}
