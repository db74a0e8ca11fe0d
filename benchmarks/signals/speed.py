"""How much processor time a signal takes, on usual sentences and on texts made to be slow."""

from collections.abc import Callable, Iterable
from time import thread_time

#: Repeated to the length of a long message: what makes a reader of words start over and over.
SLOW = (
    "a", "human ", "agent. ", "i, agent, ", "the a some any agent ", "do not want to ",
    "talk to a very nice real live ", "if i want a human if ", "connect me to my my agent ",
    "\"'", "{<[(system:", "\ufdfa", "\U0001f469\U0001f3fd\u200d\U0001f4bb", "人工客服不想",
    "اريد موظف مع ", "mit einem menschen und ", "quiero un agente no me ",
    "agent agente persona mensch operatore conseiller 人 एजेंट موظف robot with to mit con à ",
)  # fmt: skip
LONG = 10_000

# The best of a few runs is what the text costs; the rest is what else the machine did.
RUNS = 3


def usual(signal: Callable[[str], object], texts: Iterable[str]) -> dict[str, float]:
    """Return mean and 99th percentile over *texts*, in milliseconds."""
    taken = sorted(_milliseconds(signal, text) for text in texts)
    return {"mean": sum(taken) / len(taken), "p99": taken[len(taken) * 99 // 100]}


def worst(signal: Callable[[str], object]) -> float:
    """Return the milliseconds of the slowest text of `SLOW`, each at its best."""
    long = [(part * LONG)[:LONG] for part in SLOW]
    return max(min(_milliseconds(signal, text) for _ in range(RUNS)) for text in long)


def _milliseconds(signal: Callable[[str], object], text: str) -> float:
    begun = thread_time()
    signal(text)
    return (thread_time() - begun) * 1000
