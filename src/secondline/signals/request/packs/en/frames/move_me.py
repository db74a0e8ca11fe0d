"""To be moved: "transfer me", "escalate this to a supervisor"."""

from typing import Final

ASKS: Final = (
    "(?:hand|pass|bump|kick|push|send|move|escalate) (?:me|us) (?:off|along|up)(?= $)",
    (
        "(?:hand|pass|bump|kick|push|send|move|take|connect|go|escalate) (?:me |us |this "
        "|it )?up (?:the|a) (?:[a-z]+ )?(?:chain|ladder|line|tree|level|notch|tier)"
    ),
    (
        "(?:put|connect|transfer|patch|hook|get|pass) (?:me|us) back(?= $| (?:through"
        "|on (?:with"
        "|to)) )"
    ),
    (
        "(?:put|connect|transfer|patch|hook|pass) (?:me|us) back (?:to|with|in touch with) "
        "(?!<place>|<thing> |<not_theirs> )[a-z]+"
    ),
    (
        "<carry> (?:me|us|<matter>) <along>(?:to|with|onto|for|towards?|too|in front of"
        "|before) <who>"
    ),
    (
        "(?:(?:transfer|put|pass|hand|patch|redirect|refer|route|forward) (?:me|us) <along>"
        "(?:to|onto)|connect (?:me|us) <along>(?:to|with) (?:the|your)) (?!<place>)"
        "(?:[a-z]+ ){0,3}[a-z]+(?= $)"
    ),
    (
        "(?:transfer|connect|escalate|put|patch|pass|forward|hand|redirect) (?:to )?(?:me"
        "|us) (?:over |through |to )*(?:<strict><end>|<someone>(?= $))"
    ),
    (
        "(?:transfer|transferring|redirect|forward|refer|escalate) (?:me|us)(?: over| up| "
        "through| out| elsewhere| now| again| already| right away)*(?= $| (?:and|or|because"
        "|so|if|i|thanks|then) )"
    ),
    ("(?:put (?:me |us )?|get (?:me|us) )in (?:touch|contact) with (?!<place>)(?:<det> )?[a-z]+"),
    (
        "(?:put|place|add|get) (?:me|us) (?:in|on|into|to) (?:the |a |your )?(?:queue|line"
        "|list) (?:for|to) <who>"
    ),
    "(?:put|patch) (?:me|us) through(?: now| already)?(?= $| (?:or|and|to) )",
    (
        "(?:connect|hook up|link) (?:me|us)(?: now| already| up| through| (?:to|with) "
        "(?:them|him|her|one))*(?= $)"
    ),
    (
        "(?:transfer|hand over|pass on) (?:this|my|the|our) (?:call|chat|conversation|case"
        "|matter|issue)(?: over| now| already)*(?= $)|(?<=^ )(?:transfer|escalate) (?:call"
        "|chat|conversation|case)(?= $)"
    ),
    (
        "<carry> (?:me|us|<matter>) <along>(?:to|with|onto|for|towards?|too) (?:(?:the"
        "|your) )?<office><end>"
    ),
    (
        "(?:escalate|escalating|escalated) (?:<matter>)?(?: ?(?:further|up|higher|now|right "
        "away|to (?:the |your )?(?:next|higher|second|another) (?:level|tier)))*(?= $)"
    ),
    (
        "(?:connect|transfer|transferred|put through|redirect|escalate|route|forward) (?:me "
        "|us )?(?:through |over )?to (?:the |your )?<office>(?= $| (?:now|please"
        "|department) )"
    ),
    (
        "escalat(?:e|ed|ing) (?:<matter> |(?:the|my|this) [a-z]+ )?to (?:a |the )?(?:(?:tier"
        "|level|stage) [a-z0-9]+|"
        "(?:second|third|next|higher) (?:tier|level|line))"
    ),
)

#: By structure alone, whoever is named.
OPEN: Final = (
    "<carry> <along>(?:to|with|onto) <strict><end>",
    (
        "(?:this|it|my [a-z]+) (?:transferred|passed|handed|forwarded|raised) (?:on |over "
        "|up )?to <who>"
    ),
    (
        "(?:escalate|elevate|raise) (?:[a-z0-9]+ ){1,4}?(?:over |on |up |through |off )?(?:to "
        "|with "
        ")(?:an? |the |your )?(?:[a-z]+ ){0,3}?(?:<being>|<title>|<else>|<role>)<end>"
    ),
    (
        "(?:forward|hand|pass|transfer|assign|refer|route|reassign) (?:(?!<thing> |ownership"
        "|licen)"
        "[a-z0-9]+ ){1,4}?(?:over |on |up |through |off )?(?:to |with )(?:an? |the "
        "|your )?(?:[a-z]+ "
        ")?(?:(?:<being>|<title>)(?! of mine)<end>|<else>)"
    ),
    (
        "(?:transfer|put|connect|bring|switch|route|pass|patch|redirect|hand) (?:me"
        "|us) (?:[a-z]+ "
        "){0,2}?(?:to|with|onto|on to) (?!<place>|<thing> )(?:(?:the|your|an?) (?:(?!<thing> "
        "|<not_theirs> )[a-z0-9]+ ){0,3}?(?!<thing> |<not_theirs> )[a-z0-9]+|(?:(?!<thing> "
        "|<det> "
        "|<not_theirs> )[a-z0-9]+ ){1,3}?(?!<thing> |<not_theirs> )[a-z0-9]+)<end>"
    ),
    (
        "(?:transfer|hand|pass|move|give|turn) (?:this |the |my |our )?(?:chat|call"
        "|conversation"
        "|session|case|thread) (?:over|on|off|up)(?= $| (?:to|now) )|(?<=^ )(?:transfer|hand"
        "|pass|move) (?:this |the |my )?(?:chat|call"
        "|conversation) (?:over )?to (?!<place>)[a-z]+"
    ),
    (
        "put (?:<strict>|<else>|<someone>|(?:an?|your|another|one of (?:your"
        "|the)) (?:(?!<thing> )"
        "[a-z]+ ){0,2}?(?:<role>|<trade>|advocate|boss))(?: from [a-z]+)? on(?= $"
        "| (?:the (?:line"
        "|phone|chat|call|case|screen)|this|here|now|to|with|for|instead|then) )"
    ),
    (
        "(?:bump|move|kick|push|pass) (?:me|us|this|it) (?:up |over )?(?:to )?(?:the )?(?:next"
        "|a higher|another|second|third|higher) (?:tier|level|line|rung)"
    ),
    "(?:go|going) (?:over|above) your head",
    (
        "(?:transfer|escalation|escalate|referral|connection|connect|handover) (?:me "
        "|us )?(?:to"
        "|with) (?:(?:tier|level|l|line) ?[0-9]|l[0-9])"
    ),
    (
        "connect (?:me )?(?:to|with) (?:the |your |an? )?(?:[a-z0-9]+ ){0,3}(?:team|officer"
        "|engineer"
        "|department|office|desk|staff|unit)<end>"
    ),
    "(?:put|place) (?:me|us) in (?:direct |immediate )?(?:contact|touch) with",
)
