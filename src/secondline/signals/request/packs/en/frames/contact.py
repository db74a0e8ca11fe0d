"""To reach somebody: "how do I get hold of a representative"."""

from typing import Final

ASKS: Final = (
    (
        "(?:speak|speaking|talk|talking|chat|chatting) <how>(?:to|with|w) (?:(?:the|your"
        "|someone in|somebody in) )?<office><end>"
    ),
    (
        "(?:(?:want|need|like|love|prefer|able|possible|allowed) to <shared>|(?:can|could"
        "|may|would|rather) (?:i|we)? ?<shared>|do|sort|settle|finish|complete|continue"
        "|resolve|solve|handle|fix|arrange|rebook|book|check|discuss|review|clarify|file"
        "|make|raise|lodge|register|go through|work)(?: out)? (?:(?:<matter>|(?:an?|my|the) "
        "(?:[a-z]+ )?[a-z]+) )?(?:(?:out|directly|together|live|in person|(?:over|on|by) "
        "(?:the )?(?:phone|chat)) )?with (?:<being>|<title>|a person|(?:a|an|one of your"
        "|another|some) <strict>|<else>)<end>"
    ),
    "<converse><who>",
    (
        "(?:do|discuss|sort|go over|go through|talk|check|review|explain|clear) (?:[a-z]+ "
        "){1,5}with (?:whoever|one of (?:you|your)|the (?:one|person|man|woman|people) "
        "(?:who|that|in))"
    ),
    "(?:conversation|word) with <a_role><end>",
    # With whom one can speak is who speaks.
    (
        "(?:i|we) (?:can|could|may|might) (?:[a-z]+ )?(?:speak|talk|chat|have a (?:chat|word"
        "|talk)) (?:to|with)(?= $| (?:to|about|who|now|regarding) )"
    ),
    "(?<=^ )(?:speak|talk|chat) (?:to|with) (?:the|your|one of your) (?:[a-z]+ )?<role><end>",
    (
        "(?:want|need|like|love|prefer|have|get|arrange|book|schedule|hop on|jump on|request"
        "|possible) (?:to )?(?:[a-z]+ ){0,4}(?:chat|call|word|conversation|talk|meeting"
        "|session|appointment) with (?:one of )?(?:your|the) (?!<place>)[a-z]+"
    ),
    "<be><who>",
    (
        "<meet>(?:<strict>|<dedicated>|<else>|(?:a |an )?(?:someone|somebody|person)|(?:an?"
        "|one of your) <trade><end>)"
    ),
    (
        "(?:be|get|being|getting) (?:connected|transferred|put through|patched through) "
        "<along>(?:to|with) (?!<place>)(?:the|your|an?) (?:[a-z]+ ){0,2}[a-z]+<end>"
    ),
    "(?:let|get|put) (?:me|us) through to (?!<place>)(?:the |your )?[a-z]+",
    "(?:want|need|like|have) a word(?= $)",
    (
        "(?<=^ )contact (?:me|us) (?:personally|directly)(?= $| (?:about|on|at|as|by|regarding"
        "|please) )"
    ),
    "<reach><strict>",
    "<ring><strict>",
    (
        "(?:reach(?:ing)?|get (?:a )?hold of|contact(?:ing)?|get in touch with|get through "
        "to|connect with|connect to) (?:an |a |some )?(?:<someone>|actual <trade>)(?= $| "
        "(?:who|that|on|here|now|today|from|by|about|at|in|regarding|to|for|please|and|not"
        "|instead|rather) )"
    ),
    (
        "<head> (?:[a-z]+ )?to (?:speak|talk|chat)(?: to| with)(?= $| (?:me|us|about|now"
        "|regarding|here|instead) )"
    ),
    (
        "(?:explain|explaining|describe|describing|tell|telling|put|show|showing|present|run"
        "|running|raise|raising|pitch) (?:[a-z]+ ){1,3}?(?:to|by|past|with|before) "
        "(?:<being>|<title>|(?:a|an|one of your|another|some|your) <strict>|<else>|a "
        "person)<end>"
    ),
    (
        "(?:a |an )(?:[a-z]+ )?(?:word|chat|conversation|talk|discussion|call|meeting|ring"
        "|call back|appointment) (?:with|from) <asked_for>"
    ),
    (
        "(?:ok|okay|alright|right|simpler|quicker|faster|possible|fine|mind|better|best"
        "|easier|nice|great) if (?:i|we) (?:talked|spoke|chatted|dealt) (?:to|with) "
        "(?:<strict>|<someone>)<end>"
    ),
    (
        "<head> (?:that |who |whom |here )?(?:i|we) (?:can|could|may|might|should) "
        "(?:ask|message|text|email|discuss|go over|explain|deal with|turn to|work with|consult"
        "|ring|call|phone"
        "|contact|reach)(?= $| (?:with|about|to|this|it|now|directly|on|for) )"
    ),
    (
        "(?:talk|talking|speak|speaking|do|discuss|explain|settle|sort|handle|continue) "
        "(?:this |it |things )?(?:out )?(?:on|over|by|via) (?:the )?(?:phone|telephone)(?= $"
        "| (?:instead|now|please|about|today|rather|with) )"
    ),
    (
        "can (?:i|we) (?:call|phone|ring) (?:you|someone|somebody|anyone)(?: guys| up)?(?= $| "
        "(?:about|instead|now|directly|today) )"
    ),
)

#: By structure alone, whoever is named.
OPEN: Final = (
    (
        "(?<=^ )(?:talk|speak|chat|connect) (?:to|with) (?!<thing> |<not_theirs> |<someone> "
        "|<det> )"
        "(?:(?!<not_theirs> )[a-z0-9]+ )?(?!<thing> |<not_theirs> |<someone> )[a-z]+(?= $"
        "| (?:directly"
        "|now|possible) )"
    ),
    (
        "(?:who|whom|which of (?:them|you|your [a-z]+))(?: (?!i )[a-z]+){0,6}? (?:can|could|may"
        "|might) (?:i|we) (?:[a-z]+ )?(?:speak|talk|chat|deal|get on a call|turn)(?= )"
    ),
    (
        "(?:someone|somebody|anyone|anybody|person|people|human|humans) (?:[a-z]+ ){0,5}?(?:i"
        "|we) "
        "(?:can|could|may|might) (?:[a-z]+ )?(?:ring|call|phone|message|speak|talk|chat"
        "|complain"
        "|deal|turn)(?= )"
    ),
    (
        "(?<=^ )(?:can|could|may) (?:i|we) (?:[a-z]+ )?(?:speak|talk|chat"
        "|deal)(?: directly)? (?:to"
        "|with)(?= $| (?:about|now|regarding|right|here) )"
    ),
    (
        "(?<=^ )(?:live )?chat (?:with|to) (?:<asked_for>|someone|person"
        "|the (?!<thing> )[a-z]+(?= $))"
    ),
)
