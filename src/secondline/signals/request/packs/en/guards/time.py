"""The past and the future."""

from typing import Final

from secondline.signals.request.grammar import Guard
from secondline.signals.request.packs.en.frames import CONTACT

GUARDS: Final = (
    # Past.
    Guard(
        "past",
        "nothing",
        before=(
            "(?<!have)(?<! has)(?<! had) (?:was|were|am already|been|after|while|since|by|from"
            "|before|remember|remembered|stopped|finished|started|kept|when i|enjoyed|enjoy|end "
            "up|ended up|thanks for|thank you for|managed to|was able to|were able to|used to"
            "|had to|finally got to|got to|did (?:i|you|we)|have you|did not|had|upon|just got"
            "|got|i got|spent [a-z]+ [a-z]+|hours|last time i|result of) (?:just |already "
            "|finally |actually |only |to )?$"
        ),
        frames=(
            *CONTACT,
            "get-me",
            "move-me",
            "person-acts",
        ),
    ),
    Guard(
        "past",
        "nothing",
        before=(
            " (?:yesterday|last (?:week|time|month|year|night)|earlier|previously|this morning"
            "|back then|ago) (?:[a-z]+ ){0,6}$"
        ),
    ),
    Guard(
        "past",
        "nothing",
        after=(
            "(?: (?!(?:i|we|who|that) )[a-z]+){0,4} (?:yesterday|last (?:week|time|month|year"
            "|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|ago|previously"
            "|earlier today|this morning|and (?:he|she|they|it) )(?= |$)"
        ),
        within="^(?:asked|requested|demanded|said|had|got)|",
    ),
    Guard(
        "past",
        "weak",
        before=" (?:tried|attempted|called|asked) (?:to )?$",
    ),
    Guard(
        "past",
        "weak",
        after=" (?!three |twice |[a-z]+ times|already|again|before)[a-z]",
        within="^(?:asked|requested|demanded) ",
    ),
    # Future.
    Guard(
        "future",
        "nothing",
        before=(
            " (?:i|we|he|she|they) (?:will|shall|might|may|am going to|are going to|am planning "
            "to|plan to|am about to|intend to) (?:probably |then |also |maybe |be |always "
            "|never |definitely |soon )?$"
        ),
        frames=(
            *CONTACT,
            "move-me",
            "person-acts",
        ),
    ),
    Guard(
        "future",
        "weak",
        after=(
            "(?: [a-z]+){0,3} (?:next (?:week|month|time|year)|some ?day|one day|in the future"
            "|at some point|eventually)(?= |$)"
        ),
    ),
)
