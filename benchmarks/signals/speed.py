"""How much processor time a signal takes, on usual sentences and on texts made to be slow."""

from collections.abc import Callable, Iterable
from functools import cache
from time import thread_time
from typing import NamedTuple

from secondline.signals.request.packs import PACKS

#: Repeated to the length of a long message: what makes a reader of words start over and over.
SLOW = (
    "a", "human ", "agent. ", "i, agent, ", "the a some any agent ", "do not want to ",
    "talk to a very nice real live ", "if i want a human if ", "connect me to my my agent ",
    "\"'", "{<[(system:", "\ufdfa", "\U0001f469\U0001f3fd\u200d\U0001f4bb", "人工客服不想",
    "اريد موظف مع ", "mit einem menschen und ", "quiero un agente no me ",
    "agent agente persona mensch operatore conseiller 人 एजेंट موظف robot with to mit con à ",
    # Nothing but marks, blanks and what nobody sees; letters without any blank; half characters.
    "?!", "\n", "\u200b", "e\u0301\u0323", "\u202eabc\u202c ", "\ud800", "שלום ", "ß", "İ",
    "Donaudampfschifffahrtsgesellschaft", "no-no-no-", "a'", "don't ", "I'm I'd ", "0 1 2 3 ",
    # Words of frustration, so that all that is known of it is looked for.
    "still waiting again and again for you to help me ", "how many times do i have to ",
    "for nothing for the past 5 weeks and no ", "same same same thing again every time i ",
    "not not not very good but useless but ", "you keep keep asking ", "GREAT!!! ", "😡",
    "immer noch keine antwort von ihnen ", "sigo esperando y nadie me ", "还是没有人回复我又",
)  # fmt: skip
LONG = 10_000

# The best of a few runs is what the text costs; the rest is what else the machine did.
RUNS = 3


class Slowest(NamedTuple):
    """The text that takes longest, and the milliseconds it takes."""

    milliseconds: float
    part: str


@cache
def made_slow() -> tuple[str, ...]:
    """Return long texts: each part of `SLOW`, and the words each language listens for."""
    parts = (*SLOW, *(f"{pack.triggers} " for pack in PACKS))
    return tuple((part * (LONG // len(part) + 1))[:LONG] for part in parts)


def usual(signal: Callable[[str], object], texts: Iterable[str]) -> dict[str, float]:
    """Return mean and 99th percentile over *texts*, in milliseconds."""
    for text in made_slow():  # in all languages: what is compiled once is no message's time
        signal(text)
    taken = sorted(_milliseconds(signal, text) for text in texts)
    return {"mean": sum(taken) / len(taken), "p99": taken[len(taken) * 99 // 100]}


def worst(signal: Callable[[str], object]) -> Slowest:
    """Return the slowest of the texts that are `made_slow`, each at its best."""
    return max(
        Slowest(min(_milliseconds(signal, text) for _ in range(RUNS)), text[:20])
        for text in made_slow()
    )


def line(signal: Callable[[str], object], texts: Iterable[str], whose: str = "") -> str:
    """Return what *signal* takes, in a line."""
    taken, slowest = usual(signal, texts), worst(signal)
    return (
        f"  {f'{whose} latency'.strip()}: mean {taken['mean']:.3f} ms, p99 {taken['p99']:.2f} ms,"
        f" worst of {len(made_slow())} texts of {LONG:,} characters made to be slow:"
        f" {slowest.milliseconds:.2f} ms ({slowest.part!r})"
    )


def _milliseconds(signal: Callable[[str], object], text: str) -> float:
    begun = thread_time()
    signal(text)
    return (thread_time() - begun) * 1000
