"""To talk to whoever it is: "I want to talk to App Review"."""

from typing import Final

OPEN: Final = (
    (
        "(?:explain|describe|show|discuss|complain|cancel|sort|check|confirm)(?: (?:this|it"
        "|that"
        "|everything|my [a-z]+))? (?:(?:over|on|by) (?:the )?(?:phone|chat) )?(?:to"
        "|with) (?:<someone>|<asked_for>)<end>"
    ),
    (
        "[a-z]+ (?:(?!<not_theirs> |not )[a-z]+ |it |this |that |my |in |on |by "
        "|about ){0,5}?(?:with|by) (?:an?|your|another|one of your) (?:<title>)<end>"
    ),
    (
        "(?:speak|speaking|talk|talking|chat|chatting|converse|communicate|consult|get in touch"
        "|get through|be in touch|get in contact|be in contact|have it out|get connected"
        "|connect|get on the (?:phone|line)|sit down|put on|(?:word|chat|call|conversation"
        "|meeting|discussion|dialogue|talk|contact|audience|appointment|interaction|connection"
        "|minutes?)(?: back)?) (?:directly |again |now |live |in person |on the phone "
        "|by phone "
        "|over the phone )*(?:to|with|from|of) (?:whoever|(?:an?|the|your|another"
        "|one of (?:your"
        "|the)|some of your|any of your) (?:(?!<not_theirs> )[a-z0-9]+ ){0,3}?(?!<thing> "
        "|<not_theirs> )[a-z0-9]+<end>|(?!<not_theirs> |<someone> |<det> )[a-z0-9]+ (?!<thing> "
        "|<not_theirs> |<someone> )[a-z]+(?= $| (?:directly|now|on the (?:phone|line)|about"
        "|regarding|asap|today) ))"
    ),
    (
        "(?:this|it|(?:my|the) (?:[a-z]+ )?[a-z]+) (?:to )?(?:be )?escalated(?= $| (?:to|now"
        "|further) )"
    ),
    # Whatever is done with or told to somebody of theirs.
    (
        "[a-z]+ (?:(?!<not_theirs> |not )[a-z]+ |it |this |that |my |me |in |on |for |by "
        "|about ){0,5}?"
        "(?:to|with|by|from|in front of|past|before) (?:(?:an?|your|another"
        "|some) )?<being><end>"
    ),
    ("(?:tell|ask|see|meet|show|face) (?:an?|another|some) (?:<being>|<title>|person)<end>"),
    (
        "(?:complain|appeal|apply|turn|report|submit|bring|take|raise|lodge|address)(?: (?:this"
        "|it"
        "|that|(?:my|an?|the) [a-z]+))?(?: up| over)? (?:to|with) (?:<asked_for>"
        "|<someone>)<end>"
    ),
    "(?:take|push|move|go|bring)(?: (?:this|it|that|my [a-z]+))? higher(?= $| up)",
    (
        "(?:reach|get (?:a )?hold of|get ahold of|hear from|hear back from"
        "|contact) (?:(?:someone"
        "|somebody|whoever|one of your) ?(?:[a-z]+)?|(?:an?|your) (?:(?!<thing> |<not_theirs> "
        ")[a-z0-9]+ ){0,2}?(?:<role>|<trade>|<title>))<end>"
    ),
    (
        "(?:chat|talk|call|word|contact|minutes?) (?:[a-z]+ )?(?:with|to|from"
        "|of) (?:<asked_for>"
        "|one of your [a-z]+)"
    ),
    (
        "(?:deal|dealing|do this|do it|hear|continue|book|booked|sort|settle|finish|discuss|go"
        "|carry on|let me"
        "|put me|put us|through|work|walk|go through|sit)(?: (?!not "
        "|without )[a-z]+){0,6}? (?:with|(?<!money )(?<!payment )from|to|in"
        " front of) (?:<asked_for>|<someone>|whoever|the folks|a (?:man|woman))<end>"
    ),
)
