"""What makes the words of an English frame mean something else; the first that applies decides."""

from typing import Final

from secondline.signals.request.grammar import Guard

_CONTACT: Final = ("contact", "contact-any")

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
    Guard("future", "nothing", before="^ (?:ok )?will (?:try to )?$", frames=_CONTACT),
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
    # Negations that are none, or that are about something else.
    Guard(
        "",
        "asks",
        before=(
            "^ (?:(?:and|so|then|ok) )?(?:who|what) (?:do|must|should) (?:i|we) (?:(?:have"
            "|need) to )?[a-z]+ (?:to )?to $"
            "| (?:why|how come) (?:[a-z]+ ){0,3}not (?:[a-z]+ ){0,4}$"
            "| not (?:forget|hesitate|fail|allow|allowing|let|letting|know|sure|able|understand "
            "how|see how|see where|see any|find|figure|give|offer|offering) (?:[a-z]+ ){0,8}$"
            "| (?:not|unless|without) (?:[a-z]+ ){0,5}not (?:[a-z]+ ){0,3}$"
            "| (?:not|never) (?:[a-z]+ ){1,5}(?:without|until|unless|till|before) (?:i (?:can "
            "|could |get to )?|we )?$"
            "| (?:wonder|wondering|wondered) (?:if|whether) (?:i|we) (?:can|could|may|might)(?: "
            "[a-z]+)? $"
        ),
    ),
    Guard(
        "",
        "asks",
        before=(
            "(?<!when)(?<! why)(?<!what)(?<!time)(?<!soon) (?:can|could|would) (?:you|someone"
            "|somebody|anyone|you guys)(?: [a-z]+)? $"
        ),
        after="(?! (?:by|a|an|the|my|mr|mrs) )",
        frames=("call-me",),
    ),
    Guard(
        "another thing",
        "nothing",
        within=(
            "(?:someone|somebody) else (?:to )?(?!help|talk|speak|take over|call|contact|look"
            "|handle|deal|answer|review)[a-z]+(?: [a-z]+)?$"
        ),
        frames=("person-acts",),
    ),
    Guard(
        "a question",
        "nothing",
        within=(
            "^(?:can|will|may|should|do) (?:<title>) (?:see|get|do|read|listen|work|check"
            "|approve|decide)"
        ),
        frames=("person-acts",),
    ),
    Guard(
        "past",
        "nothing",
        before=" (?:got|received|had|missed) (?:a |the |your )?(?:phone )?$",
        frames=("call-me",),
    ),
    Guard(
        "somebody else's",
        "nothing",
        within="^be .* by you ",
        frames=_CONTACT,
    ),
    Guard(
        "not done",
        "nothing",
        within=" not .* by ",
        frames=("person-acts",),
    ),
    Guard(
        "another thing",
        "nothing",
        before=" (?:transfer|assign|route|move|hand|reassign) (?:a|the|my) $",
        within="^chat to",
        frames=_CONTACT,
    ),
    Guard(
        "",
        "asks",
        before=(
            "^(?: [a-z]+)? (?:can|could|may|would|should) not (?:i|we) (?:just |at least )?$"
            "|^(?: [a-z]+)? (?:is|are|do) not (?:there|you) (?:have )?(?:[a-z]+ ){0,2}$"
        ),
    ),
    Guard(
        "",
        "asks",
        before=(
            " (?:when (?:do|will|can) i (?:finally )?(?:get|be able) to|how long (?:until|till"
            "|before) i (?:can|get to)|how many (?:more )?times (?:do i have to|must i|should i)"
            "(?: [a-z]+){0,5}?|what does it take to|what do i have to (?:do|say|type|press) to"
            "|impossible to|impossible for (?:me|us) to|why do you (?:[a-z]+ ){0,2}(?:refus"
            "|declin|avoid)[a-z]+ to|how (?:hard|difficult) (?:is it|can it be) to) $"
        ),
        frames=(
            *_CONTACT,
            "get-me",
            "move-me",
        ),
    ),
    Guard(
        "a name",
        "nothing",
        before=" what $",
        within="^can (?:i|we) call",
        frames=_CONTACT,
    ),
    Guard(
        "another thing",
        "nothing",
        after=" (?:in|near) (?:my|our) ",
        frames=("is-anyone-there",),
    ),
    Guard(
        "another thing",
        "nothing",
        after=" (?:check|read|review|do|write|test|moderate|translate)[a-z]* ",
        within=" have ",
        frames=("is-anyone-there",),
    ),
    Guard(
        "a thing",
        "weak",
        within=(
            "^(?:send|give|move|pass|take|bring|transfer|forward) (?:it|things) .*(?:person"
            "|people|someone|somebody)(?: else)?$"
        ),
        frames=("move-me",),
    ),
    Guard(
        "another thing",
        "nothing",
        before=" (?:the|a|your|my|our|emergency|as|another|second|new|main|first) $",
        within="^contact (?:person|people)",
        frames=_CONTACT,
    ),
    Guard(
        "another thing",
        "nothing",
        before=" (?:i|we) $",
        within="^bring a person",
        frames=("get-me",),
    ),
    Guard(
        "a question",
        "nothing",
        within="^(?:can|will|may|should|do) (?:a |an |the |your )?(?:<title>) (?:see|read)",
        frames=("person-acts",),
    ),
    Guard(
        "past",
        "nothing",
        before=" (?:(?:was|were) (?:going|about) to|nearly|almost) $",
    ),
    Guard(
        "not done",
        "nothing",
        before=" (?:i|we) would $",
        within="^(?!like|love|appreciate|prefer|want|request)",
        frames=_CONTACT,
    ),
    Guard(
        "reported",
        "nothing",
        before=" (?:you|he|she|they|it|site|page|app|rep|agent|who) $",
        within="^said ",
    ),
    Guard(
        "third person",
        "nothing",
        before="(?<!want)(?<!need)(?<!possible) (?:is|was|are|were) (?:already |currently )?$",
        within="^(?:speaking|talking|chatting)",
        frames=_CONTACT,
    ),
    Guard(
        "",
        "asks",
        before=(
            " (?:so|as|very) (?:kind|good|nice|helpful) (?:as )?to $"
            "| (?:if|think|hoping|hope|wish|whether|wondering) you (?:could|can|would|might)(?: "
            "possibly| maybe)? $"
        ),
    ),
    Guard(
        "refused",
        "refuses",
        before="(?<!other) than (?:to )?$",
    ),
    Guard(
        "a question",
        "nothing",
        before=" (?:what|how|which [a-z]+|where|when|why|who) (?:[a-z]+ )?$",
        within="^(?:would|could|will|can|should|may)",
        frames=("person-acts",),
    ),
    Guard(
        "another thing",
        "nothing",
        within=" (?:at|in) (?:the|your) ",
        frames=("is-anyone-there",),
    ),
    Guard(
        "reported",
        "weak",
        before=(
            " (?:told|advised|urged|recommended|instructed|wants|wanted) (?:me|us) (?:to|i "
            "should|that i should) (?:[a-z]+ ){0,2}$"
        ),
    ),
    Guard(
        "past",
        "nothing",
        before=(
            " (?:received|missed|had|have had|after|got|enjoyed|during|promised|promised me"
            "|expecting|there was|was|it was|scheduled) $"
        ),
        frames=_CONTACT,
    ),
    Guard(
        "a question",
        "nothing",
        before=" (?:when|what time|how soon|what day|which day)(?: [a-z]+){0,2} $",
        frames=(
            "person-acts",
            "call-me",
            "is-anyone-there",
        ),
    ),
    Guard(
        "a question",
        "weak",
        before=" (?:pay|paying|paid|fee|free) (?:[a-z]+ ){0,3}$",
    ),
    Guard(
        "refused",
        "refuses",
        before=" (?:cancel|undo|drop|forget) (?:the |my |a |that )?$",
        frames=("call-me",),
    ),
    Guard(
        "future",
        "nothing",
        before=" (?:going|supposed|scheduled|due|meant|about|bound) to (?:[a-z]+ )?$",
        frames=("call-me",),
    ),
    Guard(
        "it is about a bot",
        "asks",
        before="^(?! (?:he|she|they) )",
        frames=("anti-bot",),
    ),
    # Refusals.
    Guard(
        "refused",
        "refuses",
        before=(
            "(?: |^)(?:no longer|not|never|nor) (?:[a-z]+ ){0,2}(?:want|wanting|wish|need|like"
            "|prefer|require|care|feel like|intend|trying|looking|asking|interested in"
            "|interested|ready|here|have|want you|allow|in the mood|plan|planning|going|request"
            "|requesting|requested|ask|asked|keen|up for) (?:[a-z]+ ){0,4}$"
            "| (?:do|does|did|am|are|would|will|we|i|to|and|or) (?:not|never) (?:ever |you |dare "
            "|yet |try to |bother |start )?$"
            "|^ (?:not|never) (?:ever )?$"
            "| (?:no (?:need|reason|point|desire|wish|intention|interest)|without|instead of"
            "|rather than|avoid|avoiding|rather not|prefer not|preferably not|refuse|refuse to"
            "|refrain from|prevent|hate|dislike|loathe|stop|quit|sick of|tired of|afraid of"
            "|scared of|scared|afraid|anxious about|nervous about|anything but|skip"
            "|unnecessary) (?:(?!and |then |or )[a-z]+ ){0,3}$"
            "| not (?:think|believe|suppose|feel|see) (?:[a-z]+ ){0,5}$"
        ),
    ),
    Guard(
        "refused",
        "refuses",
        before=" no $",
        frames=(
            "get-me",
            "call-me",
            "handover",
            "move-me",
        ),
    ),
    # Whose people.
    # Compounds.
    Guard(
        "another thing",
        "nothing",
        after=(
            " (?:resources?|errors?|rights|nature|trafficking|body|race|hair|fees?|ids?|codes?"
            "|numbers?|jobs?|positions?|licen[cs]es?|salary|training|course|certification"
            "|interviews?|overload|role|vacanc(?:y|ies)|software|console|manual|commission|app"
            "|version|sample|democracy|names?|dashboard|s)(?= )"
        ),
    ),
    # Reported.
    Guard(
        "reported",
        "nothing",
        before=(
            " (?:it|website|site|page|app|button|option|menu|email|sms|message|letter|link|sign"
            "|screen|faq|article|he|she|they|agent|bot|you|prompt|who|policy|system|person"
            "|text) (?:[a-z]+ )?(?:says?|said|saying|claiming|stating|reads?|states?|tells?|told"
            "|asks?|asked|advised"
            "|suggests?|suggested|recommended|wrote|labell?ed|called|instructed|wants?|keeps? "
            "(?:telling|saying|asking)) (?:[a-z]+ ){0,7}$"
        ),
    ),
    Guard(
        "reported",
        "weak",
        before=(
            " (?:was|were|been|got|am|being) (?:told|advised|asked|instructed|supposed"
            "|recommended|suggested|informed) (?:[a-z]+ ){0,6}$"
        ),
    ),
    # Instructions to write or to play something.
    Guard(
        "an instruction",
        "nothing",
        before=(
            " (?:write|draft|compose|translate|repeat|pretend|act|role ?play|simulate|imagine"
            "|define|spell|print|output|reply with|respond with|generate|story|poem|joke|example"
            "|sentence|phrase|script|tell (?:the|your|a|every|each|all) [a-z]+|^ say|meaning of"
            "|word|words|what does|(?<!is there an) option to|customers? to|users? to|people to"
            "|whenever|from "
            "now on|every time|each time|you are now|become|how do you decide|how do you know) "
            "(?:[a-z]+ ){0,8}$"
        ),
    ),
    # Past.
    Guard(
        "past",
        "nothing",
        before=(
            "(?<!have)(?<! has)(?<! had) (?:was|were|am already|been|after|while|since|by|from"
            "|before|remember|remembered|stopped|finished|started|kept|when i|enjoyed|enjoy|end "
            "up|ended up|thanks for|thank you for|managed to|was able to|were able to|used to"
            "|had to|finally got to|got to|did (?:i|you|we)|have you|did not|had|upon|just got"
            "|got|i got|spent [a-z]+ [a-z]+|hours|last time i|result of) (?:just |already "
            "|finally |actually |only |to )?$"
        ),
        frames=(
            *_CONTACT,
            "get-me",
            "move-me",
            "person-acts",
        ),
    ),
    Guard(
        "past",
        "nothing",
        before=(
            " (?:yesterday|last (?:week|time|month|year|night)|earlier|previously|this morning"
            "|back then|ago) (?:[a-z]+ ){0,6}$"
        ),
    ),
    Guard(
        "past",
        "nothing",
        after=(
            "(?: (?!(?:i|we|who|that) )[a-z]+){0,4} (?:yesterday|last (?:week|time|month|year"
            "|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|ago|previously"
            "|earlier today|this morning|and (?:he|she|they|it) )(?= |$)"
        ),
        within="^(?:asked|requested|demanded|said|had|got)|",
    ),
    Guard(
        "past",
        "weak",
        before=" (?:tried|attempted|called|asked) (?:to )?$",
    ),
    Guard(
        "past",
        "weak",
        after=" (?!three |twice |[a-z]+ times|already|again|before)[a-z]",
        within="^(?:asked|requested|demanded) ",
    ),
    # Future.
    Guard(
        "future",
        "nothing",
        before=(
            " (?:i|we|he|she|they) (?:will|shall|might|may|am going to|are going to|am planning "
            "to|plan to|am about to|intend to) (?:probably |then |also |maybe |be |always "
            "|never |definitely |soon )?$"
        ),
        frames=(
            *_CONTACT,
            "move-me",
            "person-acts",
        ),
    ),
    Guard(
        "future",
        "weak",
        after=(
            "(?: [a-z]+){0,3} (?:next (?:week|month|time|year)|some ?day|one day|in the future"
            "|at some point|eventually)(?= |$)"
        ),
    ),
    # Questions about what is needed or what this is.
    Guard(
        "a question",
        "nothing",
        before=(
            " (?:do|does|did|must|should|will|would) (?:i|we|you|it|one) (?:[a-z]+ )?(?:need"
            "|have|want|require|got)(?: to| for)? $"
        ),
    ),
    Guard(
        "a question",
        "nothing",
        before=" (?:do|does) (?:i|we|you|it|one) (?:[a-z]+ )?$",
        within="^(?:need|require|want|like|see|seek|expect|prefer)",
    ),
    Guard(
        "a question",
        "weak",
        before=" should (?:i|we) $",
    ),
    Guard(
        "a question",
        "nothing",
        before=(
            " (?:why|when) (?:do|does|should|would|must|will|did|is|are) (?:i|we|you|it|someone"
            "|people|one) (?:[a-z]+ ){0,4}$"
        ),
    ),
    Guard(
        "a question",
        "weak",
        before=(
            " (?:how (?:long|much|many|often|soon)|what (?:time|hours|days|are the hours|is the "
            "(?:cost|price|wait))|charged?|cost|fee|hours) (?:[a-z]+ ){0,7}$"
        ),
    ),
    Guard(
        "a question",
        "nothing",
        before=(
            " (?:am i|are you|is this|is it|is that|are we|were you|r you|you are|this is|was i"
            "|was that|was this|if this is|if i am|if you are|i am|whether i am|as) (?:[a-z]+ )?"
            "(?:a |an |the )?$"
        ),
        within="^(?!possible|begging|dying|here|hoping|waiting|holding|after|asking|looking"
        "|searching|seeking|requesting|requested|demanding|insist)",
    ),
    Guard(
        "a question",
        "nothing",
        before=(
            " (?:difference|better than|than|versus|vs|what is|what are|who is|who are|"
            "(?<!go )about|between) (?:a |an |the )?$"
        ),
        frames=_CONTACT,
    ),
    Guard(
        "somebody else's",
        "nothing",
        before=(
            " (?:you|you guys) (?:[a-z]+ )?(?:should|can|could|may|might|must|need|have|want"
            "|ought|will|would)(?: [a-z]+)? (?:to )?$"
        ),
        frames=(
            *_CONTACT,
            "get-me",
            "move-me",
        ),
    ),
    Guard(
        "somebody else's",
        "nothing",
        before="(?<!can)(?<!could)(?<!would)(?<!will) you $",
        within="^(?:want|need|like|speak|talk|have)",
    ),
    # Third person.
    Guard(
        "third person",
        "nothing",
        before=(
            "(?:^|(?<!with)(?<! for)(?<! to)(?<! let)(?<! is)(?<!there)(?<!have)(?<!get)) <kin> "
            "(?:[a-z]+ ){0,2}(?:wants?|wanted|needs?|needed|would|will|is|are|was|were|has|had"
            "|have|said|says|asked|asks|tried|tries|prefers?|likes?|could|can|may|might|should"
            "|keeps?|wished|loves?|hates?|decided|refused|used|to|never|do|does|did|always|often"
            "|usually) (?:[a-z]+ ){0,5}$"
        ),
    ),
    Guard(
        "third person",
        "nothing",
        before=(
            "(?:^|(?<!with)(?<! for)(?<! to)(?<! let)(?<!there)(?<!have)"
            "(?<! may)(?<! can)(?<!could)) <kin> $"
        ),
        within=(
            "^(?:wants?|wanted|needs?|asked|requested|demanded|said|likes?|talk|speak|calls?"
            "|prefer|have)"
        ),
    ),
    # Conditions.
    Guard(
        "under a condition",
        "asks",
        before="^(?: [a-z]+){0,2} if (?:i|you|we) (?:can|could|may|might) (?:[a-z]+ ){0,3}$",
        after=(
            "(?: $|(?: [a-z]+){0,8} (?:great|nice|good|appreciate|appreciated|helpful|wonderful"
            "|best|better|lovely|awesome|perfect|grateful)(?= |$))"
        ),
    ),
    Guard(
        "under a condition",
        "weak",
        before=(
            "(?:<real_if>| in case | whenever | in the event | suppose | supposing | assuming "
            "| what "
            "if | when i | whether | unless | until | should i (?:need|want) | once i )"
            "(?:[a-z]+ ){0,8}$"
        ),
    ),
    Guard(
        "under a condition",
        "weak",
        after=(
            "(?: [a-z]+){0,6} (?:if (?:i|we|he|she|something|there|things|my|needed|necessary"
            "|required)|in case|later|when (?:i|we))(?= |$)"
        ),
    ),
    Guard(
        "somebody known",
        "nothing",
        after=" like (?:this|that|these|him|her|them)(?= )",
        frames=_CONTACT,
    ),
    Guard(
        "another thing",
        "nothing",
        after=(
            " (?:through|via|with|in|from|using) (?:the |your |an )?(?:api|sdk|dashboard|console"
            "|settings|webhook|crm|zendesk|integration|code|script)s?(?= )"
        ),
        frames=("move-me",),
    ),
    Guard("a question", "nothing", before="^ (?:do|does|did) (?:[a-z]+ )?$", frames=("call-me",)),
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
        frames=_CONTACT,
    ),
    Guard(
        "somebody known",
        "nothing",
        within=(
            "(?<!one of)(?<!some of) your (?:doctor|lawyer|nurse|attorney|banker|friends?|people"
            "|employer)s?$"
        ),
        frames=_CONTACT,
    ),
    Guard(
        "anybody at all",
        "weak",
        within="^(?!.* (?:your|the) ).* (?:people|individuals)$",
        frames=_CONTACT,
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
        frames=_CONTACT,
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
        frames=_CONTACT,
    ),
)
