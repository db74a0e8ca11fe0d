"""
Alarms per 100 conversations: the leaky sum, beside two rules that bots are built with.

No conversation here was ever had. There are single messages only, so the customer's side is drawn
from them: an ordinary conversation has three to fourteen ordinary messages of one source of support
chats, a frustrated one is another such with one to three frustrated messages in the place of
ordinary ones. The bot is taken to answer each message once. The draw is the same in each run.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from statistics import mean

from msgspec import Struct

from benchmarks.signals import vader
from benchmarks.signals.data import UNCLEAR, DataMissing, Sentence, read
from benchmarks.signals.frustration import trained_on
from benchmarks.signals.scoring import by_source
from secondline.domain.leaky_sum import BALANCED, Step, Sum
from secondline.signals.frustration import frustration

#: Alarms that an owner would put up with, in a hundred ordinary conversations.
BUDGET = 3

CONVERSATIONS = 1000
SHORTEST, LONGEST = 3, 14
MOST_FRUSTRATED = 3
REPLIES = 5

Turns = Sequence[str]
Height = Callable[[Turns], float]


class Made(Struct, frozen=True):
    """Conversations, each the customer's messages, and whose they were."""

    ordinary: list[Turns]
    frustrated: list[Turns]
    sources: tuple[str, str]


def report(folder: Path) -> str:
    """
    Return how many of both kinds each rule gives an alarm in.

    Raises:
        DataMissing: *folder* has no sentences for this, or not both ordinary and frustrated ones.
    """
    made = make(read(folder, "frustration"))
    known = (
        " (the shipped weights were trained on them)" if any(map(trained_on, made.sources)) else ""
    )
    ordinary, frustrated = made.sources
    return "\n".join(
        [
            f"Conversations, {CONVERSATIONS} of each kind, put together from single messages",
            f"  ordinary messages of {ordinary}, frustrated ones of {frustrated}{known}",
            f"  {'rule':42}{'found':>8}{'alarms in 100 ordinary':>25}",
            *(_at_budget(name, height, made) for name, height in HEIGHTS.items()),
            *(_fixed(name, fires, made) for name, fires in RULES.items()),
        ]
    )


def make(sentences: Sequence[Sentence], *, seed: int = 4) -> Made:
    """
    Return conversations of messages from the largest source that has enough of each kind.

    Raises:
        DataMissing: there are no ordinary or no frustrated messages.
    """
    calm = _largest([s for s in sentences if s.y == 0 and s.src.startswith("multidogo")]) or (
        _largest([s for s in sentences if s.y == 0])
    )
    angry = _largest([s for s in sentences if s.y not in (0, UNCLEAR)])
    if not calm or not angry:
        raise DataMissing("conversations need ordinary and frustrated messages")
    chance = Random(seed)

    def ordinary() -> list[str]:
        return [s.text for s in chance.choices(calm, k=chance.randint(SHORTEST, LONGEST))]

    def frustrated() -> list[str]:
        turns = ordinary()
        for at in chance.sample(range(len(turns)), k=chance.randint(1, MOST_FRUSTRATED)):
            turns[at] = chance.choice(angry).text
        return turns

    return Made(
        [ordinary() for _ in range(CONVERSATIONS)],
        [frustrated() for _ in range(CONVERSATIONS)],
        (calm[0].src, angry[0].src),
    )


def _largest(sentences: Sequence[Sentence]) -> list[Sentence]:
    sources = by_source(sentences).values()
    return max(sources, key=len) if sources else []


def _highest_sum(turns: Turns) -> float:
    state, highest = Sum(), 0.0
    for text in turns:
        state, _ = state.after([frustration(text)], BALANCED)
        highest = max(highest, state.value)
    return highest


def _two_of_three(turns: Turns) -> float:
    """Return the badness that two of three turns in a row reach."""
    bad = [vader.badness(text) for text in turns]
    return max(sorted(bad[at : at + 3])[-2] for at in range(len(bad) - 1))


def _asked(step: Step) -> Callable[[Turns], bool]:
    bar = BALANCED.offer if step is Step.OFFER else BALANCED.hand_off
    return lambda turns: _highest_sum(turns) >= bar


HEIGHTS: dict[str, Height] = {
    "leaky sum": _highest_sum,
    "VADER, worst message": lambda turns: max(map(vader.badness, turns)),
    "VADER, 2 of the last 3": _two_of_three,
}
RULES: dict[str, Callable[[Turns], bool]] = {
    "leaky sum, balanced: offer": _asked(Step.OFFER),
    "leaky sum, balanced: hand off": _asked(Step.HAND_OFF),
    "2 of the last 3 negative by VADER": lambda turns: _two_of_three(turns) >= vader.NEGATIVE,
    "5 replies of the bot": lambda turns: len(turns) >= REPLIES,
}


def _at_budget(name: str, height: Height, made: Made) -> str:
    """Return the share of the frustrated ones above the bar that BUDGET ordinary ones reach."""
    heights = sorted(map(height, made.ordinary), reverse=True)
    bar = heights[BUDGET * len(heights) // 100]
    found = mean(height(turns) > bar for turns in made.frustrated)
    alarms = 100 * mean(one > bar for one in heights)
    return f"  {f'{name}, bar for {BUDGET} in 100':42}{found:8.0%}{alarms:25.1f}"


def _fixed(name: str, fires: Callable[[Turns], bool], made: Made) -> str:
    found = mean(map(fires, made.frustrated))
    return f"  {name:42}{found:8.0%}{100 * mean(map(fires, made.ordinary)):25.1f}"
