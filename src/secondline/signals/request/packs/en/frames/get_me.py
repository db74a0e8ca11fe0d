"""To be given somebody: "I need a human", "give me someone who can fix this"."""

from typing import Final

ASKS: Final = (
    "<want> (?:(?:an?|the|your) [a-z]+ (?:and|or|not) )?<asked_for>",
    # A clause that begins with one and goes on with what it is about.
    (
        "(?<=^ )(?:(?:an?|to) )?(?:<being>|<humanhelp>|agent|representative|operator|<desk>)"
        "(?: <desk>)? (?:for|about|regarding|re|4|or(?= (?:i|we|else) ))"
    ),
    (
        "(?:give|send|share|need|want|have) (?:me )?(?:the |a |your )?(?:[a-z]+ )?(?:number"
        "|line"
        "|extension) (?:of|for|with) <asked_for>"
    ),
    (
        "(?:give|send|need|want|share|have) (?:me )?(?:the |your "
        "|an? )?<desk> (?:phone )?(?:number"
        "|contact|num)(?= )"
    ),
    "(?:number|line) (?:with|that has|where) (?:(?:i|we) (?:can )?(?:reach|get) )?<asked_for>",
    # A clause that names a person and nothing else.
    (
        "(?:add|join|bring|invite) (?:in )?(?:<strict>|a person) (?:to|into|in|on) (?:this"
        "|the|our) (?:chat|conversation|call|thread)"
    ),
    (
        "(?<=^ )(?:(?:a|an|another|one) (?:<being>|person|agent|representative|operator"
        "|supervisor|advis[eo]r)|<being> (?:now|yes))(?= $)"
    ),
    "<fetch> <asked_for>",
    "(?:need|want|wanted|asking for|asked for|require) is <asked_for>",
    (
        "(?:feel|be) (?:[a-z]+ )?(?:better|safer|happier|easier|comfortable|calmer|at ease) "
        "(?:with|talking to|speaking to|speaking with|talking with|if it was) <asked_for>"
    ),
    "(?:get|give|find|send|bring) (?:me|us) (?:someone|somebody|some one)(?= $)",
    (
        "(?:chance|possibility|option|hope) of (?:getting |talking to |speaking to "
        "|speaking with |reaching |having )?<asked_for>"
    ),
    (
        "(?:help|hand|word|update|assistance|support|advice|answers?|answer|response|reply"
        "|information|explanation|attention) (?:of|from|by|with) <asked_for>"
    ),
    (
        "(?:<being>|<humanhelp>|<title>|<desk>|<else>) (?:is |are |was )?(?:needed|required"
        "|requested|wanted|now|please|would be (?:[a-z]+ )?(?:nice|better|great|good|helpful"
        "|best|useful|lovely|appreciated|easier|preferable|preferred)|is what i (?:need"
        "|want)|will do|would help)"
    ),
    "where (?:is|are|can i find|do i find|could i find) <asked_for>",
    (
        "(?:get|put|have) (?:<strict>|<else>|(?:a )?<someone>|(?:an?|one of your) <trade>) "
        "(?:on|here|over here|in here|online)(?= $| (?:the|this|a|now|to|here|right|for|who"
        "|and) )"
    ),
    (
        "(?:way|route|path|number|shortcut|option|button|key|menu|link) (?:to|for|to get|to "
        "reach|that gets me|gets me|that connects me to) (?:a |an |the |another )?(?:<being>"
        "|<title>|person)<end>"
    ),
    (
        "(?:do|can|should|must) i (?:press|dial|type|click|hit|push|select|say|choose) "
        "(?:for|to get|to reach) <asked_for>"
    ),
    "(?:comfortable|better|happier|safer|easier) having (?:<strict>|a person)",
    "(?:need|want|request|requesting|demand|like) (?:an )?escalation(?= $| (?:to|now) )",
    "(?:preference|request|choice|wish) (?:is|would be) (?:for )?<asked_for>",
    (
        "(?:want|need|like|get|prefer|send (?:me|us)) (?:a |an )?(?:[a-z]+ )?(?:email|mail"
        "|text|message|confirmation|statement|letter) from <asked_for>"
    ),
    ("(?:<want>|<fetch>|reach|reach out to|contact|call|phone|involve) (?:the |your )?<unit><end>"),
    "(?<=^ )(?:second|third|next|higher) (?:level|tier|line) (?:support|agent|team)(?= $)",
)

#: By structure alone, whoever is named.
OPEN: Final = (
    "(?<=^ )(?:someone|somebody) from (?:your|the) [a-z]+(?= $)",
    (
        "(?:access|question|matter|case|issue|problem) (?:to|for) (?:<being>|(?:an?|your"
        "|the) (?:<being>|<title>)|agent|operator)<end>"
    ),
    "ask(?:ed|ing) (?:[a-z0-9]+ ){1,3}for <asked_for>",
    "(?:start|open|begin|initiate|launch) (?:an? |the )?live chat",
    (
        "(?:get|fetch|bring|give|send|find me|find us|grab|page|summon|loop in|rope in|involve"
        "|bring in|pull in|call in|wake|pull|send in|borrow|dig up)(?: (?:me|us|here|in"
        "|over))* "
        "(?:whoever|the one (?:who|that)|one of your (?!<thing> )[a-z]+"
        "|one of the [a-z]+ (?:from|in|at)|<else>|(?:someone|somebody"
        "|anyone|anybody) (?:else )?(?:who|that|from|off|up|with|here|over|now)|your (?:boss"
        "|senior"
        "|seniors|cto|ceo|chief|lead|mate|colleague|supervisor|manager))(?= )"
    ),
    (
        "(?:get|give|find|fetch|send|bring) (?:me|us) (?:an?|your"
        "|another) (?:(?!<thing> )[a-z]+ "
        "){0,2}?(?:<role>|<trade>|<title>)(?= $| (?:to|who|that|on|here|now|in|from|so|and|for"
        "|instead) )"
    ),
    (
        "(?:begging|beg|trouble you|dying|praying|pleading|bother you|screaming|asking|here"
        "|holding"
        "|hoping) (?:[a-z]+ ){0,2}?for (?:<asked_for>|your (?:boss|manager|supervisor))"
    ),
    (
        "(?:page|loop in|rope in|call in|bring in|summon|fetch|involve) (?:an?|the|your) "
        "(?:(?!<thing> )[a-z]+ ){0,2}?(?!<thing> )[a-z]+(?= $| (?:for|to|on|in|and|now) )"
    ),
)
