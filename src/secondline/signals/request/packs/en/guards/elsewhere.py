"""What is about another thing altogether, or not about the one who writes."""

from typing import Final

from secondline.signals.request.grammar import Guard
from secondline.signals.request.packs.en.frames import CONTACT

GUARDS: Final = (
    Guard(
        "",
        "asks",
        before="(?: only after| if (?:i|we|there) (?:can|do|will|is|are) not(?: [a-z]+){0,2}) $",
    ),
    Guard(
        "another thing",
        "nothing",
        within="^(?:find (?:the|(?:someone|somebody|people) to)|served to|get real man$"
        "|.* (?:someone|somebody) home$)",
    ),
    Guard(
        "another thing", "nothing", before=" (?:send|sent|sending|drive|walk|see) $", within="home$"
    ),
    Guard("another thing", "nothing", before=" boarding $", frames=("move-me",)),
    Guard(
        "how many",
        "nothing",
        before="^ (?:only )?$",
        after="(?= $)",
        within="^(?:one|two|three|[0-9]+) (?:person|persons|people)$",
    ),
    Guard(
        "somebody else's",
        "nothing",
        after=" (?:of|for) (?:my|our|the|another) ",
        within="(?:helpline|hotline|customer service|support line|help desk)$",
        frames=("get-me",),
    ),
    Guard(
        "future", "nothing", before="^ (?:(?:ok|okay|yes|sure) )?will (?:try to )?$", frames=CONTACT
    ),
    Guard("advice", "nothing", before="^ $", within="^(?:see|talk to|speak to) a medical "),
    Guard(
        "are you one",
        "nothing",
        before=" do (?:i|we) $",
        after="(?: [a-z]+){0,3} or <robot> ",
        within="^have ",
    ),
    Guard(
        "another thing",
        "nothing",
        within="^(?:like .* (?:wrote|made) |.* from (?:my|our) )",
        frames=("person-acts",),
    ),
    Guard("another thing", "nothing", before=" remind (?:me|us) (?:[a-z]+ ){0,3}$"),
    Guard(
        "another thing",
        "nothing",
        after="(?: [a-z]+){0,3} you ",
        within="^find (?:someone|somebody)",
    ),
    Guard(
        "another thing",
        "nothing",
        after="(?: [a-z]+){0,4} (?:calendar|agenda|reminders?|to do list) ",
    ),
    Guard("", "asks", before=" (?:i|we) (?:was|were) $", within="^hoping "),
    Guard(
        "somebody else's",
        "nothing",
        before=" (?:keep|keeps|kept|always|stop|quit) (?:offering|trying|wanting|promising"
        "|threatening) to $",
    ),
    Guard(
        "not who asks",
        "nothing",
        before="^(?!.*<wishing>)",
        frames=("contact-any",),
    ),
    Guard(
        "another thing",
        "nothing",
        after="(?: [a-z]+){0,4} (?:is|are|was|were|says|said|told) ",
        within="^(?:customer|client|technical|tech|support|agent|representative)[a-z ]* (?:for"
        "|about|re|regarding)$",
        frames=("get-me",),
    ),
)
