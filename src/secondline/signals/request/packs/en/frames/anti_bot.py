"""Whoever has enough of the bot: "I am done talking to this machine"."""

from typing import Final

ASKS: Final = (
    (
        "(?:not|never|stop|quit|refuse to|refusing to|hate|tired of|sick of|done with|done"
        "|enough of|fed up with|rather not|instead of|instead of to|other than|rather than"
        "|anything but|anyone but|no point|without|dislike|can not stand|over|through with"
        "|had enough of) (?:[a-z]+ ){0,4}?(?:speak|speaking|talk|talking|chat|chatting|deal"
        "|dealing|communicate|communicating|interact|interacting|arguing|argue|typing|type"
        "|conversing|converse|messaging|waste time|wasting (?:my )?time|discuss(?:ing)?(?: "
        "[a-z]+){0,3}|being served|getting answers|get answers|replies|answers|help|work"
        "|working)(?: to| with| by| from)? <robot>"
    ),
    "(?:do not|no longer) (?:[a-z]+ )?(?:want|need|like|trust|wish for|care for) <robot>",
    (
        "(?:refuse|refusing|not going|not willing|rather not|not want|hate|sick of|tired of"
        "|done) (?:to )?(?!be |know |have )[a-z]+ (?:(?:this|it|my|any|to"
        "|[a-z]+ing) ){0,3}?(?:to"
        "|with|by|from) <robot>(?= $)"
    ),
    "(?:do not|no longer) want to (?:talk|speak|chat) (?:to|with) you(?= $| any)",
    (
        "(?:no|not) <robot> <being>(?= $)|(?:<robot>) no (?:<being>|person)(?= )|(?:no more"
        "|enough) (?:<robot>)(?= $)|(?<=^ )(?:no|not|not to) <robot>(?= $)"
    ),
    (
        "(?:done|finished|fed up|sick|tired|enough|over) (?:with |of )?<robot> (?:stuff"
        "|thing|things|nonsense|crap|game|loop|business|rubbish)(?= $)"
    ),
    "(?:get|take|let) (?:me|us) (?:off|out of|away from|past|out from) <robot>",
    (
        "(?:bypass|skip|get past|get around|get rid of|turn off|switch off|disable|exit|get "
        "out of|go past|leave) <robot>(?= $| (?:and|to|now|mode|i|so|or) )"
    ),
    (
        "(?:someone|somebody|anyone|anybody|something|anything|who can help(?: me)?|(?:talk"
        "|speak) to|chat with) (?:who|that|which) is not <robot>"
    ),
    "(?:done|finished|fed up|sick|tired|through) (?:with|of) <robot>(?= $)",
    (
        "(?:get|getting|go|going|skip) (?:past|around|beyond) (?:you|this|<robot>) (?:to"
        "|and) (?:reach |get |speak |talk |to )*<who>"
    ),
)

#: By structure alone, whoever is named.
OPEN: Final = (
    (
        "(?:anyone|anybody|somebody|someone|anything) (?:but|other than|besides"
        "|except) (?:<robot>"
        "|you)(?= $)"
    ),
    "(?:transfer|move|switch|take|get|put) (?:me|us|this) (?:out|off|away) (?:of|from) <robot>",
)
