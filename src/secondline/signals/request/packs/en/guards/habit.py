"""What people do, not what they want now; names; somebody, when nobody says who is to speak."""

from typing import Final

from secondline.signals.request.grammar import Guard
from secondline.signals.request.packs.en.frames import CONTACT

GUARDS: Final = (
    # What people do, not what they want now.
    Guard(
        "a remark",
        "nothing",
        before=(
            "(?: (?:is|was|be|it) (?:[a-z]+ )?(?:good|hard|nice|great|easy|glad|happy|fun"
            "|difficult|weird|scary) to (?:finally )?| finally | let alone | finally to | "
            "welcome to | (?:honou?r|pleasure|privilege|joy) (?:(?:of|to) )?| had (?:a|an) "
            "(?:[a-z]+ )?)$"
        ),
        frames=CONTACT,
    ),
    Guard(
        "somebody known",
        "nothing",
        within=(
            "(?<!one of)(?<!some of) your (?:doctor|lawyer|nurse|attorney|banker|friends?|people"
            "|employer)s?$"
        ),
        frames=CONTACT,
    ),
    Guard(
        "anybody at all",
        "weak",
        within="^(?!.* (?:your|the) ).* (?:people|individuals)$",
        frames=CONTACT,
    ),
    Guard(
        "another thing",
        "nothing",
        after=" you ",
        frames=("is-anyone-there",),
    ),
    Guard(
        "another thing",
        "nothing",
        within="^(?:find|bring in|bring|send|let|get) (?:someone|somebody) else",
    ),
    Guard(
        "a habit",
        "nothing",
        before=(
            "(?<! can)(?<! could)(?<! may)(?<! do)(?<! might)(?<! shall)(?<! would)(?<! should)"
            "(?<! whom)(?<! did)(?<! must)(?<! will)(?<! if) (?:i|we) (?:still |always |often "
            "|usually |just |also |only |never |no longer |sometimes )?$"
        ),
        within="^(?!want|need|request|demand|like|love|prefer|require|arrange)",
        frames=CONTACT,
    ),
    Guard(
        "past",
        "nothing",
        before=" did (?:i|we|you) (?:[a-z]+ ){0,3}$",
    ),
    # Names.
    Guard(
        "a name",
        "nothing",
        before="(?: what | name )(?:[a-z]+ ){0,8}$",
        frames=("call-me",),
    ),
    Guard(
        "a call of others",
        "nothing",
        before=" (?:her|him|them) (?:to )?$",
        frames=("call-me",),
    ),
    Guard(
        "a call of others",
        "nothing",
        before=(
            " (?:they|he|she|keeps?|people|who|someone|bank|scammers?|agent|always|did|did you"
            "|will|when you|did not|why did you|why do you|you|why are you|got|why did [a-z]+) $"
        ),
        within="^(?!request|want)",
        frames=("call-me",),
    ),
    # Somebody, when nobody says who is to speak with them.
    Guard(
        "not who asks",
        "nothing",
        before=(
            "^(?!.*<ask>|(?: (?:hi|hello|hey|yes|ok|okay|no|agent|help|and|then|i|now|sorry|yeah"
            "|again|trying|try|or|so|assistance) ){0,3}$| ?$)"
        ),
        within="(?:<someone>|<trade>)$",
        frames=CONTACT,
    ),
)
