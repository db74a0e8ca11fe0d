"""What is reported, and instructions to write or to play something."""

from typing import Final

from secondline.signals.request.grammar import Guard

GUARDS: Final = (
    # Reported.
    Guard(
        "reported",
        "nothing",
        before=(
            " (?:it|website|site|page|app|button|option|menu|email|sms|message|letter|link|sign"
            "|screen|faq|article|he|she|they|agent|bot|you|prompt|who|policy|system|person"
            "|text) (?:[a-z]+ )?(?:says?|said|saying|claiming|stating|reads?|states?|tells?|told"
            "|asks?|asked|advised"
            "|suggests?|suggested|recommended|wrote|labell?ed|called|instructed|wants?|keeps? "
            "(?:telling|saying|asking)) (?:[a-z]+ ){0,7}$"
        ),
    ),
    Guard(
        "reported",
        "weak",
        before=(
            " (?:was|were|been|got|am|being) (?:told|advised|asked|instructed|supposed"
            "|recommended|suggested|informed) (?:[a-z]+ ){0,6}$"
        ),
    ),
    # Instructions to write or to play something.
    Guard(
        "an instruction",
        "nothing",
        before=(
            " (?:write|draft|compose|translate|repeat|pretend|act|role ?play|simulate|imagine"
            "|define|spell|print|output|reply with|respond with|generate|story|poem|joke|example"
            "|sentence|phrase|script|tell (?:the|your|a|every|each|all) [a-z]+|^ say|meaning of"
            "|word|words|what does|(?<!is there an) option to|customers? to|users? to|people to"
            "|whenever|from "
            "now on|every time|each time|you are now|become|how do you decide|how do you know) "
            "(?:[a-z]+ ){0,8}$"
        ),
    ),
)
