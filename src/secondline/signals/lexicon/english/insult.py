"""At the assistant, the company or the world."""

from typing import Final

from secondline.signals.lexicon.entries import Kind, Phrase, phrase

INSULT: Final[tuple[Phrase, ...]] = (
    phrase(
        Kind.INSULT,
        1.8,
        "bot robot machine people thing company",
        r"(?:stupid|dumb|useless|damn|bloody|silly|worthless|idiotic|shitty|crappy|lousy) (?:\w+"
        r" )?(?:bot|robot|machine|people|thing|company|chatbot|ai)",
        r"you people",
        r"you lot",
        r"what is wrong with you",
    ),
    phrase(
        Kind.INSULT,
        1.4,
        "wrong",
        r"what(?:'s| is| the hell is) wrong with (?:you|your|these)",
    ),
    phrase(
        Kind.INSULT,
        1.2,
        "hell heck",
        r"(?:what|why|who|how|where) the (?:hell|heck)",
        r"go to hell",
        r"bloody hell",
    ),
    phrase(
        Kind.INSULT,
        1.2,
        "cattle dirt garbage idiot",
        r"(?:like|as) (?:cattle|dirt|garbage|an idiot|a criminal)",
    ),
)
