"""Whether anybody is there: "hello, anybody there?"."""

from typing import Final

ASKS: Final = (
    (
        "(?<=^ )(?:(?:is|are) there )?(?:any|anyone|anybody|somebody|someone) (?:<being>"
        "|humans?|<title>|real|alive|people|persons?) (?:around|there|here|free|available"
        "|online|awake|today|left|who (?:can|could|will|would)|to (?:talk|help))"
    ),
    (
        "(?:anyone|anybody|someone|somebody) from (?:the |your )?(?:[a-z]+ ){0,2}(?:service"
        "|care|sales|billing|team|company|staff|support|department|office|bank|store|shop) "
        "(?:here|there|around|available|online|free)"
    ),
    (
        "(?:is|are|r|anyone|anybody|hello) ?(?:there )?(?:still )?(?:<dets>)?(?:<being>"
        "|<title>|anyone|anybody|any one|any body|some one|someone|somebody|a person)(?: "
        "else| from (?:your |the )?[a-z]+)? (?:there|here|around|home|available|online|alive"
        "|free|listening|awake|on (?:the )?(?:line|chat|call|other (?:end|side))|on duty"
        "|out there|in there|on shift|working)(?: today| now| right now| at all| tonight| to"
        "| at the moment| i| for| yet| or| on| with)?"
    ),
    (
        "(?:anyone|anybody|someone|somebody) (?:else )?(?:there|here|around|home|out there"
        "|alive|available|in there|online)(?: now| please| today| at all)?(?= $| to (?:help"
        "|talk|assist|chat) )"
    ),
    "(?:is|are) there <asked_for>",
    (
        "(?:is|are) (?:not )?there (?:anyone|anybody|someone|somebody) else(?= $| (?:who|that|i"
        "|here|there|to|around|available) )"
    ),
    (
        "(?:do|does|can|did) (?:you|you guys|not you|you all|this [a-z]+|your (?:company"
        "|team|bank|shop|store|firm)|the (?:company|bank|shop|store)|we|i) (?:not |have "
        "|offer |provide |get |employ |also |ever ){1,3}(?:<being>|(?:any |some |a |an )?"
        "(?:<being>|<humanhelp>|<living> <title>))"
    ),
    (
        "(?:have|do you have|got) (?:a |an |any |no )?(?:<title>|<being>|<someone>) "
        "(?:available|there|here|online|i can|we can|on hand|around|to talk|to speak|to "
        "help)"
    ),
    "(?:is|are) not there <asked_for>|do you have <else>",
    (
        "(?:would|will|is|are|might|could) (?:there be )?(?:<strict>|<else>|<someone>|a "
        "person) (?:be )?(?:available|free|around)(?= $| (?:at the moment|right now|to "
        "(?:talk|speak|chat|help|assist|take|call|discuss)|now|for a) )"
    ),
)

#: By structure alone, whoever is named.
OPEN: Final = (
    (
        "(?:is|are) (?:the|your|an?|any|one|any of your"
        "|one of your) (?:[a-z]+ ){0,2}?(?:<being>"
        "|<title>|owner|<role>|person|colleagues|mates|people) (?:around|about|available|free"
        "|there|in|awake|on duty|online)(?= $| (?:to|for|who|now|today|right) )"
    ),
    (
        "(?:anyone|anybody|someone|somebody|any of your [a-z]+"
        "|any (?:(?!<not_theirs> )[a-z]+ ){0,2}?(?:<being>|<title>"
        "|<trade>))(?: else)? (?:[a-z]+ ){0,4}?(?:free|available|around|awake) (?:to|who"
        "|in (?!my)"
        "|now|today)(?= )"
    ),
    (
        "(?<=^ )any (?:(?!<not_theirs> )[a-z]+ ){0,2}?(?:<being>|<title>|<trade>) on (?:this"
        "|now"
        "|here|today)(?= )"
    ),
)
