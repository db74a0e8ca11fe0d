"""To be called: "call me back at five"."""

from typing import Final

ASKS: Final = (
    (
        "(?:call|ring|phone|telephone) (?:me|us)(?: (?:back|up|instead|again))*(?= $| (?:at"
        "|on|asap|now|when|today|tomorrow|about|regarding|to discuss|in|as soon|right|before"
        "|after|tonight|first|instead|urgently|between|immediately|or|and|so|if|please"
        "|rather|this (?:morning|afternoon|evening|minute|instant|week)|any ?time|later|soon"
        "|with|because|for|directly|to|ok|okay|because|from|within|<number>) )"
    ),
    (
        "(?:request|want|need|like|schedule|arrange|(?:can i|to|let me) (?:get|have)|book"
        "|ask for|expect|prefer|(?:give|book) (?:me|us)|expecting|requesting|require|demand"
        "|order|offer|do you offer) (?:a |an |the |for a |to get a |to have a |to request a "
        ")*(?:phone |return |quick |telephone )?(?:call back|return call|phone call|call"
        "|ring|buzz|bell)(?= $| (?:when|at|on|asap|now|when|today|tomorrow|about|regarding"
        "|in|as soon|right|this|by|from|instead|please|urgently|immediately|to|or|and|so|if"
        "|with|because|for|within) )"
    ),
    (
        "(?:want|need|like|love|prefer|wish|ask|asking|have) to be (?:called|phoned|rung"
        "|telephoned|contacted)(?: back| up| again)*(?= $| (?:on|at|about|asap|today|now|as"
        "|tomorrow|urgently|instead|regarding|this) )"
    ),
    (
        "(?:<theirs>|<else>) (?:(?:needs?|has|have|ought) to|must|should)? ?"
        "(?:call|phone|ring|contact|email|text|get in touch with|get back to|reach out to) "
        "(?:me|us)(?= $| (?:back|now|about|asap|today|on|at|again|regarding|instead|here|as"
        "|my|i|we|she|it|with|they|no|not|nobody|because|so|and|or|before|please) )"
    ),
    (
        "(?:a |an )?(?:phone call|call back|call|telephone call)(?: back)? would be "
        "(?:[a-z]+ )?(?:better|best|nice|great|good|easier|ideal|lovely|appreciated|helpful)"
    ),
    "call back (?=$)|(?:call back)(?: request| requested| needed| me)?(?= $)",
)

#: By structure alone, whoever is named.
OPEN: Final = (
    "(?:call|phone|ring|telephone) (?:me |us |back )+(?:back )?(?:on |at )?[0-9]+(?= $| [0-9])",
    (
        "(?:drop|give|shoot) (?:me|us) (?:an? )?(?:quick |phone )?(?:call|ring|bell|buzz|shout"
        "|tinkle|phone call|call back)(?= $| (?:on|at|back|when|about|to|now|asap|tomorrow"
        "|today"
        "|after|before|once|if|this|in|and|as|or|so|regarding|instead) )"
    ),
    (
        "(?:get|have|grateful for|appreciate|request|requesting|provide|providing|arrange"
        "|expect"
        "|schedule|want|need|like|book|hoping for|demand|organi[sz]e|set up|asking for|ask for"
        "|prefer) (?:me |us |with )?(?:an? |the |for a )?(?:[a-z]+ )?(?:call back"
        "|return call)(?= )"
    ),
    (
        "(?:want|need|like|love|wish|prefer|possible|ask|asking|request|demand|order|offer|able"
        "|get|have to do|does it take) (?:for me |do )?(?:to be |being "
        "|to get )(?:[a-z]+ )?(?:phoned"
        "|rung|telephoned|called back|called about|put through|escalated|connected(?= $)"
        "|transferred(?= $)|contacted by (?:phone|telephone|an?|your|one|someone"
        "|somebody))(?= )"
    ),
    (
        "(?:contact|reach|get back to|answer|reply to|update|get in touch with) (?:me |us )?"
        "(?:by|on|via|over) (?:the |my )?(?:phone|telephone|mobile)(?= $| (?:instead|asap|to"
        "|about"
        "|from|today|as|number|on|at|because) )"
    ),
)
