"""Questions about what is needed or what this is."""

from typing import Final

from secondline.signals.request.grammar import Guard
from secondline.signals.request.packs.en.frames import CONTACT

GUARDS: Final = (
    Guard(
        "a question",
        "nothing",
        before=(
            " (?:do|does|did|must|should|will|would) (?:i|we|you|it|one) (?:[a-z]+ )?(?:need"
            "|have|want|require|got)(?: to| for)? $"
        ),
    ),
    Guard(
        "a question",
        "nothing",
        before=" (?:do|does) (?:i|we|you|it|one) (?:[a-z]+ )?$",
        within="^(?:need|require|want|like|see|seek|expect|prefer)",
    ),
    Guard(
        "a question",
        "weak",
        before=" should (?:i|we) $",
    ),
    Guard(
        "a question",
        "nothing",
        before=(
            " (?:why|when) (?:do|does|should|would|must|will|did|is|are) (?:i|we|you|it|someone"
            "|people|one) (?:[a-z]+ ){0,4}$"
        ),
    ),
    Guard(
        "a question",
        "weak",
        before=(
            " (?:how (?:long|much|many|often|soon)|what (?:time|hours|days|are the hours|is the "
            "(?:cost|price|wait))|charged?|cost|fee|hours) (?:[a-z]+ ){0,7}$"
        ),
    ),
    Guard(
        "a question",
        "nothing",
        before=(
            " (?:am i|are you|is this|is it|is that|are we|were you|r you|you are|this is|was i"
            "|was that|was this|if this is|if i am|if you are|i am|whether i am|as) (?:[a-z]+ )?"
            "(?:a |an |the )?$"
        ),
        within="^(?!possible|begging|dying|here|hoping|waiting|holding|after|asking|looking"
        "|searching|seeking|requesting|requested|demanding|insist)",
    ),
    Guard(
        "a question",
        "nothing",
        before=(
            " (?:difference|better than|than|versus|vs|what is|what are|who is|who are|"
            "(?<!go )about|between) (?:a |an |the )?$"
        ),
        frames=CONTACT,
    ),
    Guard(
        "somebody else's",
        "nothing",
        before=(
            " (?:you|you guys) (?:[a-z]+ )?(?:should|can|could|may|might|must|need|have|want"
            "|ought|will|would)(?: [a-z]+)? (?:to )?$"
        ),
        frames=(
            *CONTACT,
            "get-me",
            "move-me",
        ),
    ),
    Guard(
        "somebody else's",
        "nothing",
        before="(?<!can)(?<!could)(?<!would)(?<!will) you $",
        within="^(?:want|need|like|speak|talk|have)",
    ),
)
