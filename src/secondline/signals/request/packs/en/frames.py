"""What English says to get a person: the patterns of each frame."""

from typing import Final

from secondline.signals.request.grammar import Frame

_ASKS: Final = {
    "anti-bot": (
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
    ),
    "move-me": (
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
        (
            "(?:put (?:me |us )?|get (?:me|us) )in (?:touch|contact) with (?!<place>)(?:<det> "
            ")?[a-z]+"
        ),
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
    ),
    "contact": (
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
    ),
    "person-acts": (
        (
            "(?:get|put|have|need|want|bring) (?!(?:me|us|it|this|that|them|him|her|you|i|my"
            "|stuff|money|work) )(?:[a-z]+ ){1,4}?<to_the_phone>(?= $| (?:now|with|to|for|about"
            "|and|who|today|please) )"
        ),
        (
            "<theirs> (?:must|should|needs? to|has to|have to) (?:speak|talk|call|phone|ring"
            "|contact|respond|reply|listen) (?:(?:to|with) )?(?:me|us|him|her|them)(?= )"
        ),
        (
            "(?:someone|somebody|anyone) from (?:[a-z]+ ){1,4}(?:to )?(?:call|phone|ring|contact"
            "|message|reach out to|get back to|talk to|speak to|speak with) (?:me|us)(?= )"
        ),
        (
            "(?:can|could|will|would|let|have|want|need|like) one of (?:you|them|your [a-z]+)"
            "(?: [a-z]+)? (?:to )?(?:<act>|do (?:it|this|that))"
        ),
        "get one of (?:you|them|your [a-z]+) to [a-z]+",
        "(?<=^ )(?:someone|somebody|anyone) (?:call|ring|phone|contact)(?= $)",
        (
            "(?:<want>|<fetch>|have) (?:<a_role>|(?:an?|your|another|some|one of (?:your|the"
            "|them|these|those))(?: <mod>?[a-z]+)?|(?:one|some) of them) (?:to )?<tells_me>"
        ),
        "<theirs> (?:call|ring|phone|contact|speak to|talk to) (?:my [a-z]+|her|him|them)",
        (
            "(?:want|need|like|prefer|have|get|can|could|may|please) (?:[a-z]+ ){0,4}?(?:looked "
            "at|looked into|handled|reviewed|checked|answered|dealt with|read|seen|assessed"
            "|processed|sorted|approved|done|resolved|investigated) by <asked_for>"
        ),
        (
            "(?:have|get|let|make|want|need|ask|tell|send|like|can|could|will|would|may|might"
            "|should|prefer|having|request) (?:<strict>|<else>)(?: please| to| just| ever| "
            "finally| be able to| of yours| from (?:the |your )?[a-z]+(?: department| team)?| "
            "in [a-z]+| on [a-z]+){0,2} <act>"
        ),
        (
            "(?:have|get|let|make|want|need|ask|tell|like|can|could|will|would|may) (?:<someone>"
            "|<dets><trade>) (?:from (?:the |your )?[a-z]+ (?:department |team )?)?(?:to "
            "|please )?(?:call|phone|ring|contact|talk to|speak|chat|reach out|take over|step in"
            "|get back|intervene|come on|look into|get in touch|reach)(?: (?:me|us|with me|to me"
            "|with us|to us|here|this|it))"
        ),
        (
            "(?:a |an |some )?(?:<being>) (?:needs? to|has to|have to|must|should|ought to) "
            "(?:<act>|read|approve|decide)"
        ),
        "(?:have|get|let|make|want|need|like) (?:a|another|one) person (?:to )?(?:<act>|read)",
        "only (?:a |an |another )?(?:<being>|<title>) (?:can|could|will|would) (?:<act>)",
        (
            "<proposed> if (?:<strict>|<else>|a person|one of your (?:people|guys)) (?:can "
            "|could |would |might )?[a-z]+"
        ),
        (
            "(?:bring|get|have|involve|include|add|loop|pull|put|rope|tag|call|drag) (?:in )?"
            "(?:<strict>|<else>|a person|someone|somebody) (?:in(?= $| here)|into (?:this|the"
            "|our)|involved|on board)"
        ),
        (
            "(?:perhaps|maybe|possibly|surely) (?:<strict>|<else>|a person|someone|somebody) "
            "(?:can|could|would|might|should) (?:possibly |please )?<act>"
        ),
        (
            "(?:can|could|would|will) (?:a|one) (?:person|<being>) (?:possibly )?(?:<act> (?:me"
            "|this|my|it|in|over|here)|step in|take over|[a-z]+ (?:with )?(?:me|us|my)(?= ))"
        ),
        (
            "(?:can|could|would|will) (?:<title>|(?:an?|one of your|another|your) (?:[a-z]+ )?"
            "(?:<title>|<role>)|<else>) (?!see|read|access|hear|know|find out|ask|demand|charge"
            "|cancel|refuse|block|delete|close|deny|tell|think|have|want|need|always|use|take "
            "(?!over|a look)|keep)[a-z]+ (?:(?:[a-z]+ ){0,2}(?:at|into|with|over|through|to|on) "
            ")?(?:me|us|this|it|my|our)(?= )"
        ),
        (
            "(?:is|are|when is|when are|will) (?:<strict>|<else>|<someone>|a person) (?:ever "
            "|actually )?(?:(?:going to |gon na )?(?:join|answer|reply|respond|pick up|take over"
            "|step in|come on|read)|joining|answering|coming on)(?= $| (?:this|me|us|here|my|the"
            "|now|today|or) )"
        ),
        (
            "(?:ask|tell|get|have|want|need|like) (?:the |your )?(?:<call_desk>|(?:[a-z]+ ){0,2}"
            "(?:team|department|dept|people|guys|desk|crew|office)) to <act>"
        ),
        (
            "(?:think|believe|suggest|feel|recommend)(?: that)? (?:<strict>|<else>) (?:should"
            "|needs to|ought to|must|has to|could) (?:[a-z]+ )?<act>"
        ),
        (
            "(?:see to it|make sure|ensure|insist|request|ask|asking|suggest|demand|prefer"
            "|rather)(?: that)? (?:<being>|<a_role>|<else>|(?:an?|another|one of your|somebody"
            "|someone from) <strict>)(?: (?:in|on|from|at) (?:your|the) (?:[a-z]+ )?[a-z]+)? "
            "[a-z]+ (?:(?:at|into|with|over|to) )?(?:me|us|this|it|my|our|both)(?= )"
        ),
    ),
    "get-me": (
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
        (
            "(?:<want>|<fetch>|reach|reach out to|contact|call|phone|involve) (?:the |your "
            ")?<unit><end>"
        ),
        "(?<=^ )(?:second|third|next|higher) (?:level|tier|line) (?:support|agent|team)(?= $)",
    ),
    "is-anyone-there": (
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
    ),
    "call-me": (
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
    ),
    "number": (
        (
            "(?:do you have|is there|got) (?:an? |any )?(?:[a-z]+ )?(?:telephone|phone|support"
            "|help)"
            " (?:line|number)(?= $| (?:to (?:call|ring|phone)|i can|that i) )"
        ),
        (
            "(?:any |a |the |another |direct |there )?(?:(?:phone|telephone|contact|direct|toll "
            "free|customer service|support|hotline) )*(?:number|line|helpline|phone) (?:that "
            "|which |where )?(?:(?:i|we) can (?:just )?|to |for me to )(?:call|ring|phone|dial"
            "|reach (?:you|someone|somebody))(?: (?:you|on|up|instead|in|someone|somebody))*(?= "
            "$)"
        ),
        "(?:number|phone|line) (?:for|of|to|to call|to reach) (?:your |the )?(?:<desk>|<unit>)",
        (
            "(?:reach|contact|call|speak to|talk to|get hold of|get) you(?: guys| all)? (?:by"
            "|on the|over the|via) (?:phone|telephone)"
        ),
        (
            "(?:direct line|hotline|phone number|telephone number|extension|number) (?:to|for) "
            "(?:a |an |your |the |some )?(?:<being>|<title>|<desk>)<end>"
        ),
    ),
    "handover": (
        (
            "(?:need|want|request|requesting|require|demand|ask for|asking for|like) (?:an? "
            "|for an? )?"
            "(?:human|manual) (?:review|check|handling|assessment|processing)(?= )"
        ),
        (
            "human in the loop(?= $)|(?:human|agent|manual|live|operator|support) (?:take ?over"
            "|hand ?over|hand ?off"
            "|intervention|escalation|transfer)"
        ),
    ),
}

# The same by their structure alone, whoever is named: more is asked in words that nobody listed.
_OPEN: Final = {
    "person-acts": (
        "<proposed> for (?:<strict>|<else>|a person) to [a-z]+",
        (
            "(?:have|get|let|ask|tell|want|need|like|make|arrange for|request|requesting|prefer"
            "|love|it if|grateful if|obliged if|nice if|great if|wonderful if|possible for"
            "|want that"
            "|ask that|way for|chance) (?:<yours>"
            "|the (?:(?!<thing> )[a-z]+ ){0,3}?(?!<thing> )[a-z]+|my "
            "(?:[a-z]+ ){0,2}?<dedicated_title>)(?: (?!i |you |we )[a-z0-9]+){0,5}? (?:to |and "
            "|would "
            "|could |can |just )*<reaches_me>"
        ),
        (
            "(?:can|could|would|will|may|might|should|shall) <yours>(?: (?!i |you |we )[a-z0-9]+)"
            "{0,6}? (?:possibly |then )*<reaches_me>"
        ),
        (
            "(?:let|have|get|ask|want|need|like|can|could|would|will) (?:an?|your|one of your"
            "|another"
            "|the) (?:<mod>){0,2}(?:<role>|(?!(?:service|support|care|sales|tech|authority"
            "|party) )<trade>) "
            "(?:to )?(?:[a-z]+ly )?<act> (?:[a-z]+ ){0,2}?(?:me|us|my|our|this|it)(?= )"
        ),
        "(?:someone|somebody|anyone|<strict>) (?:to )?(?:manually|personally) [a-z]+",
        (
            "(?<!wait )(?<!waiting )(?:for|is|are) <yours>(?: (?!i |you "
            "|we )[a-z0-9]+){0,4}? (?:able "
            "|free |willing )?to <reaches_me>"
        ),
        (
            "(?:can|could|would|will|may|have|get|want|need|like|prefer) (?:<someone>"
            "|<yours>) (?:to "
            ")?(?!be )(?:(?!you )[a-z]+ ){1,5}?(?:(?:on|over|by|via) (?:the |a )?(?:phone|telephone"
            "|video"
            "|chat|voice)|in person)(?= )"
        ),
        (
            "(?:someone|somebody|anyone|anybody|<being>) (?:from (?:[a-z]+ ){1,4}?)?(?:to "
            "|needs to "
            "|must |has to |should |now )*(?:(?:come on|come to|join|get on|hop on|jump on) (?:the "
            "|this |our |a )?(?:chat|line|call|phone|conversation|with (?:me|us))|take over(?= $))"
        ),
        (
            "(?:can|could|would|will|may|let|have|want|need|like|prefer|rather|wish) (?:a |an |one "
            "|another |to have a )?(?:<being>) (?:to )?(?!quick|eat|drink|catch|survive|live|become"
            "|hear|beat)[a-z]+ (?:[a-z]+ ){0,3}?(?:me|us|my|our|this|it)(?= )"
        ),
        (
            "(?:to|this|it|chat|case) be (?:[a-z]+ )?(?:picked up|taken over|taken on|taken|heard"
            "|answered|handled|reviewed|looked into|assisted"
            "|dealt with) (?:[a-z]+ )?by (?:<asked_for>"
            "|someone|somebody|one of your [a-z]+)"
        ),
    ),
    "contact-any": (
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
    ),
    "contact": (
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
    ),
    "move-me": (
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
    ),
    "get-me": (
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
    ),
    "is-anyone-there": (
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
    ),
    "call-me": (
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
    ),
    "anti-bot": (
        (
            "(?:anyone|anybody|somebody|someone|anything) (?:but|other than|besides"
            "|except) (?:<robot>"
            "|you)(?= $)"
        ),
        "(?:transfer|move|switch|take|get|put) (?:me|us|this) (?:out|off|away) (?:of|from) <robot>",
    ),
}

FRAMES: Final = (
    *(
        Frame(name, pattern)
        for frames in (_ASKS, _OPEN)
        for name, patterns in frames.items()
        for pattern in patterns
    ),
    Frame(
        "no-person",
        "(?:no|not a|not an|no more) <strict>(?= $)",
        "refuses",
    ),
    Frame(
        "no-person",
        (
            "(?:stop|quit) (?:transferring|transfering|calling|escalating|connecting|putting"
            "|sending|passing|forwarding) (?:me|us|this)(?= $| (?:to|around|over|from|back"
            "|through|on|onto|up|off|between) )"
        ),
        "refuses",
    ),
    Frame(
        "who",
        "who (?:can|could|should|do|may|must|would) (?:i|we) (?:speak|talk|chat)(?: to| with)?",
        "weak",
    ),
    Frame(
        "help-me",
        (
            "(?:can|could|will|would|need|want|is there|have|get|are there|let) (?:<someone>)"
            "(?: there| here| who| that| please| can| could| to| out there){0,3} (?:help|assist"
            "|answer|explain|look|fix|call|sort|check|handle)"
        ),
        "weak",
    ),
    Frame(
        "desk",
        (
            "(?:contact|reach|call|email|e mail|message|phone|write to|get in touch with|number "
            "(?:for|of)|reach out to) <dets>(?:<desk>|support|<department>)"
        ),
        "weak",
    ),
)
