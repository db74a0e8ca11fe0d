"""The words that the frames and guards of English are made of."""

from typing import Final

#: People and what one asks of; machines too, whom one does not want to talk to.
SOMEBODY: Final = (
    "human, humans, person, persons, people, being, beings, individual, somebody, someone, "
    "anybody, anyone, who, whoever, him, her, them, of you, of your, guy, guys, folks, lady, "
    "man, woman, member, agent, agents, rep, reps, representative, representatives, operator, "
    "operators, advisor, adviser, advisors, advisers, specialist, specialists, consultant, "
    "consultants, expert, experts, assistant, assistants, associate, associates, colleague, "
    "colleagues, employee, employees, worker, workers, staff, team, technician, clerk, clerks, "
    "officer, boss, manager, managers, supervisor, supervisors, management, headquarters, "
    "office, department, dept, desk, support, care, customer service, helpdesk, helpline, "
    "hotline, live, bot, bots, robot, robots, machine, machines, computer, computers, chatbot, "
    "chatbots, automated, ai"
)

WORDS: Final = {
    # Departments that customers name without an article: what else they mean needs other words.
    "area": (
        "(?:billing|legal|sales|accounts|accounting|claims|complaints|retentions?"
        "|cancell?ations?|collections|finance|payments|returns|refunds|repairs|reservations"
        "|bookings|disputes|fraud|loans|mortgages|lending|technical|tech|dispatch|reception"
        "|security|shipping|logistics|baggage|lost (?:and found|property|luggage)|guest "
        "relations|customer relations|compliance|human resources|hr|warranty|warranties"
        "|underwriting|onboarding|management|head office|headquarters|corporate)"
    ),
    # Those that are never what the customer wants of them.
    "call_desk": (
        "(?:billing|sales|accounts|accounting|legal|collections|claims|complaints|reservations"
        "|bookings|dispatch|reception|hr|tech|management|customer relations|guest relations)"
    ),
    "unit": "<area> (?:department|dept|team|support|desk|office|people|staff)",
    "office": "(?:<unit>|<area>)",
    # Who. *strict* means a person of the company whatever stands around it.
    "title": (
        "agent|representatives?|reps?|operators?|supervisors?|managers?|advis[eo]rs?|csrs?"
        "|consultants?|attendants?|associates?|specialists?|technicians?|executives?"
        "|receptionists?|team member|team members|staff member|staff members|member of (?:your "
        "|the )?(?:staff|team|firm|company|crew|personnel)|superiors?|boss|higher ups?|colleagues?"
        "|coworkers?|employees?"
        "|staff|personnel|management|(?:crew|cabin|floor) members?|higher (?:authority"
        "|authorities|management|officials?)|senior (?!citizen|discount|fare|ticket|pass|year"
        "|living|rate|price|home|moment)[a-z]+|<staff>"
    ),
    "living": (
        "(?:live|real|actual|living|breathing|genuine|proper|human|physical|true|normal|flesh "
        "and blood|in person|real life|non bot|non robot|non ai|non automated)"
    ),
    # Any other trade, by how English makes names of people from what they do. Only what is done
    # to or by people alone may stand beside it, for things end so as well.
    "role": (
        "(?:(?!(?:computer|server|number|letter|order|offer|folder|user|customer|other|another"
        "|together|router|printer|speaker|charger|container|browser|counter|matter|center|error"
        "|monitor|sensor|motor|color|floor|door|mirror|elevator|calculator|paper|power|water"
        "|checklist|playlist|waitlist|wishlist|mother|father|brother|sister|daughter|partner"
        "|computers|servers|users|customers|others|later|after|over|under|never|ever|either"
        "|reminder|rather|answer|beer|dinner|summer|winter|timer|paper|layer|folder|newsletter"
        "|cover|flower|finger|butter|sugar|whisper|slower|faster|louder|lower|higher|poster"
        "|stranger) )[a-z]{3,}(?:er|or|ist|ian"
        "|eer|man|woman|person|mate)s?)"
    ),
    "being": (
        "human beings?|humans?|(?:<living> ){1,2}(?:[a-z]+ )?(?:<title>|beings?|humans?|persons?"
        "|people|individuals?|someone|somebody|man|woman|guy|men|women|voice|body|team|expert|dude"
        "|lady|bloke|chap|folks?|gentleman|one|experts?|officials?|<role>)|flesh and blood"
        "|homo sapiens|human|(?:someone"
        "|somebody|anyone|anybody) (?:real|human|live|alive)"
    ),
    "desk": (
        "(?:(?:customer|client|consumer|member|guest|user|technical|tech) (?:service|services"
        "|care|support|relations|success|help)|it (?:support|help)|help ?desk|service desk"
        "|support team|support staff|support desk|call cent(?:er|re)|front desk|live chat|live "
        "support|live help|helpline)"
    ),
    "humanhelp": (
        "(?!normal |true )<living> (?:to (?:<living>|person) )?(?:chat|help|support|assistance"
        "|aid|intervention|contact|interaction|conversation|attention|touch|service|response"
        "|answers?|reply|takeover|handoff|handover|assist|option|operator|review|customer "
        "service|customer support)|live (?:chat|help)"
    ),
    # Where a customer is moved to who wants something else than a person.
    "place": (
        "(?:(?:a |an |the |your |my |our |this |that |another )?(?:[a-z]+ ){0,2}?(?:account"
        "|website|site|page|app|link|network|plan|list|queue|wifi|wi|internet|server|router"
        "|printer|tv|device|vpn|bluetooth|money|dollars|pounds|euros|flight|seat|room|hotel"
        "|school|course|class|gate|terminal|train|bus|store|shop|warehouse|card|wallet|bank"
        "|branch|number|address|email|inbox|voicemail|faq|form|chatbot|bot|menu|home|start|game"
        "|lobby|language|english|spanish|french|german|version|platform|portal|tier|package"
        "|tariff|contract|sleep|work|bed|test|speed|shame|use|hold|death|date)|my [a-z]+"
        "|[0-9a-z]*[0-9][0-9a-z]*)(?= )"
    ),
    "someone": (
        "someone|somebody|anyone|anybody|some one|some body|any one|any body|persons?|people"
        "|individuals?|whoever(?: is)?|one of (?:you|them|these|those|your (?!<place>)(?:[a-z]+ "
        ")?[a-z]+)|any of (?:you|your (?!<place>)[a-z]+)|one of the (?:folks|chaps|lads|ladies|guys"
        "|girls"
        "|team|staff|people|crew|gents)|a (?:man|woman) (?:from|at)|a member of (?:your|the) [a-z]+"
        "|the one(?:s)? (?:who|that|above|in "
        "charge)|(?:the |a )?(?:responsible )?person (?:in charge|responsible)"
    ),
    "trade": (
        "experts?|professionals?|assistants?|officers?|engineers?|team|workers?|man|woman|guy"
        "|guys|lady|gentleman|members?|departments?|dept|support|service|care|reception|helper"
        "|nurses?|handlers?|doctors?|pharmacists?|tellers?|bankers?|clerks?|lawyers?|attorneys?"
        "|salesperson|salesman|sales|counsell?ors?|coordinators?|directors?|head office|leaders?"
        "|authority|mod|moderators?|admins?|administrators?|owner|tech|party|head of [a-z]+|crew"
        "|dispatchers?|<department>"
    ),
    # What may stand before them, and what may not.
    "det": (
        "(?:a|an|the|some|any|one|another|your|you|these|those|this|that|more|(?:one|some|any|a "
        "few) of (?:your|the|you))"
    ),
    "not_theirs": (
        "my|mine|our|his|her|their|its|to|for|with|about|who|whom|that|which|is|are|was|were|be"
        "|of|in|on|at|if|and|or|not|no|i|you|we|he|she|they|it|me|us|as|by|from|do|does|did|can"
        "|could|will|would|have|has|had|get|want|need|because|so|but|when|where|what|why|how"
        "|than|then|ai|virtual|automated|digital|robot|bot|bots|artificial|google|voice"
        "|estate|realtor|leasing|letting|secret|cleaning|user|tour|boolean|machine|forklift|free"
        "|password|download|device|boot|cleaning|rinsing|task|file|project|program|package|window|friendless|friend|friends|without"
        "|crane|two|three|four|five|ten|several|many|previous|last|tell|ask|see|know|pay|inform"
        "|thank|let|give|make|find|use|go|come|report|talk|speak|help|send|into|through|instead"
        "|also|there|here|back"
    ),
    "mod": "(?:(?!(?:<not_theirs>) )[a-z]+ )",
    "dets": "(?:<det> )?(?:<mod>){0,3}?",
    "a_role": "(?:an?|the|your|another|some|one of (?:your|the)) (?:<mod>){0,2}<role>",
    "strict": "<dets>(?:<being>|<humanhelp>|<title>|<desk>)",
    # Names that ask only when one insists: "staff please".
    "curt": (
        "(?:(?:someone|somebody|anyone) else|staff|employees?|personnel|boss|superiors?"
        "|colleagues?|executives?|attendant|receptionist|consultant)"
    ),
    "dedicated": (
        "(?:my|our) (?:account|relationship|case|personal|assigned|dedicated|portfolio"
        "|care) (?:manager"
        "|representative|rep|advis[eo]r|agent|officer|handler|worker|executive)"
    ),
    "who": "(?:<strict>|<dedicated>|<dets>(?:<someone>|<trade>)|higher authority)",
    "head": "(?:<being>|<humanhelp>|<title>|<desk>|<someone>|<trade>)",
    "theirs": "(?<!my )(?<!our )(?<!his )(?<!her )(?<!their )<head>",
    "else": (
        "(?:someone|somebody) (?:else|real|human|competent|in charge|in person|qualified|with "
        "(?:a |an |some )?(?:pulse|heartbeat|brain|authority|experience)|from (?:your|the) "
        "[a-z]+|from (?:[a-z]+ ){1,3}(?:team|department|dept|side|desk|office)|in your [a-z]+"
        "|on (?:the )?(?:phone|line)|on your (?:team|side|end|staff)|(?:more )?senior|higher up"
        "|more experienced|from <office>|in <office>|from support|who (?:can|will|does|is|knows"
        "|understands|actually|has|could|speaks|works)|that (?:can|is|knows|understands|has|will"
        "|could|speaks)|at (?:your|the) [a-z]+)"
    ),
    "adj": (
        "(?:(?:live|real|actual|senior|customer|service|support|care|sales|billing|technical"
        "|tech|bank|account|different|another|other|english|spanish|french|speaking|local|claims"
        "|call|center|financial|loan|mortgage|next|first|available|branch|store|duty|senior"
        "|centre|skilled|competent|human|new|better|online|chat|phone|licensed|your|insurance) )"
    ),
    # What is done.
    "how": (
        "(?:directly |live |again |online |personally |one on one |face to face |in person |now "
        "|over (?:the )?phone |on (?:the )?phone |over (?:the )?chat |via (?:chat|phone) |by "
        "(?:phone|text|email|video) |in chat |privately |right now |right away |first |straight "
        "|immediately |only )?"
    ),
    "converse": (
        "(?:video call|speak|speaking|talk|talking|chat|chatting|converse|conversing|communicate"
        "|communicating|interact|interacting|texting|text(?= with )|correspond"
        "|engage) <how>(?:(?:to|with|wit"
        "|too|ot|w) )?"
    ),
    "meet": (
        "(?:(?:have|having|get|getting|start|starting|begin|open|initiate|schedule|arrange|set "
        "up|do|book|like|love|want|need|appreciate|request) (?:a |an |some |my )?(?:[a-z]+ )?"
        "(?:word|words|chat|conversation|talk|call|discussion|meeting|session|appointment"
        "|consultation) with|consult(?:ing)? with|discuss(?:ing)? (?:[a-z]+ ){0,4}with|deal"
        "(?:ing)? <how>with|work(?:ing)? <how>with|hear(?:ing)? (?:back )?from|correspond"
        "(?:ing)? with|(?:go|going|run|talk|talking) (?:through|over) (?:[a-z]+ ){1,3}with|talk"
        "(?:ing)? (?:this|it|things) (?:[a-z]+ )?with|(?:this|it|things) up with|on (?:the |a )?"
        "(?:phone|line|call) with) "
    ),
    "reach": (
        "(?:contact|contacting|reach|reaching|reach out to|reaching out to|get(?:ting)? (?:back "
        ")?(?:in (?:touch|contact) with|(?:a |an )?(?:hold|ahold) of|ahold|through to|to)|"
        "(?:connect|connecting|hook up|link up|switch|switching|change|escalate|escalating"
        "|transfer|transferring|handoff|hand off|handover|hand over|go|skip|proceed|move|forward"
        "|straight|directly|transferred|connected|escalated|forwarded|referred|passed on) <how>"
        "(?:me )?(?:over )?(?:to|with|through to)|connect) "
    ),
    "be": (
        "(?:(?:be|get|getting|being) (?:[a-z]+ )?(?:connected|transferred|transfered|put"
        "|forwarded|passed|handed|redirected|directed|routed|referred|escalated|switched|patched"
        "|helped|assisted|served|called|contacted|attended|guided|advised|assigned|allocated"
        "|introduced|moved|sent|brought|phoned|rung|telephoned) (?:back |over |on |off |through "
        "|in touch |in contact |up )*(?:to|with|by|through)) "
    ),
    "ring": "(?:call|calling|phone|phoning|ring|message|messaging|text|dial) (?:up )?",
    "matter": (
        "(?:(?:this|my|the|our|that) (?:[a-z]+ )?(?:call|chat|conversation|case|issue|problem"
        "|matter|query|request|complaint|concern|question|situation|inquiry|enquiry|claim"
        "|application|file|dispute)|this|it|things|call|chat|conversation|case)"
    ),
    "carry": (
        "(?:set|book|transfer|swap|connect|put|pass|hand|forward|redirect|direct|refer|switch|patch"
        "|bring"
        "|route|reroute|send|link|hook|assign|move|give|escalate|get|shift|relay|join|add|take"
        "|point|turn|bump|kick|raise|transfering|transferring|connecting|putting|sending|bounce"
        "|guide)"
    ),
    "along": (
        "(?:on |over |up |back |off |through |thru |straight |directly |right |now |here |in "
        "(?:touch|contact|line) |in |along |across |out |directly |instead |somehow |personally )*"
    ),
    "want": (
        "(?:want|wants|wanting|need|needs|needing|require|prefer|demand|request|requesting"
        "|desire|insist on|asking for|ask for|asked for|requested|demanded|looking for|look for"
        "|searching for|rather have|(?:would|id|should|also) (?:[a-z]+ )?(?:like|love)|wish for"
        "|seeking|seek|expect|appreciate|said|hoping for|hope for|waiting for|wait for|holding "
        "for|hold for|would like|like to have|like to get|like to see|want to have|want to get"
        "|want to see|want to use|need to see|need to have|opt for|choose)"
    ),
    "fetch": (
        "(?:(?:get in|get|dial in|patch in|(?:give|lend|offer|send|show|provide|assign|find) (?:me"
        "|us)"
        "|bring|fetch|grab"
        "|getting(?: me| us)?|find|provide|assign|get hold of|send|summon|bring in|bring on"
        "|loop in|involve|bring out|page|call in|ask for|pull in|rope in|tag in|summon|borrow"
        "|point (?:me|us) (?:at|to|towards)|hook)(?: me| us)?(?: with| up with| to)?(?: back)?"
        "|let (?:me|us) (?:have|get|see)|(?:can|could|may|might|shall) (?:i|we) (?:have|get|see"
        "|request|ask for|find|use)|put (?:me on with|on)|i will take|i choose|i pick|option)"
    ),
    "proposed": (
        "(?:simpler|quicker|faster|time|best|better|good|great|nice|wonderful|lovely|ideal"
        "|easier|helpful|happier|safer|comfortable|grateful|obliged|glad|appreciate it"
        "|appreciated|like it|love it|prefer it|like|prefer|love|arrange|ask|hope|hoping|wait"
        "|waiting|possible|way|request|okay|ok)"
    ),
    # What follows a person who is asked for, and not a word they are a part of.
    "end": (
        "(?= $| (?:three|twice|[a-z]+ times|to|who|that|for|on|in|here|now|at|from|about|with"
        "|today|or|and|not|instead|which|right|as|if|when|available|help|assistance|so|regarding"
        "|can|i|rather|over|only|thanks|thank|then|than|at once|this|because|again|at least|by"
        "|please|my|before|already|online|asap|first|me|you|is|are|need|needs|no|ok|okay|hello"
        "|yet|would|will|it|could|too|cannot|we|ready|via|through|until|still|but|of|one|the|a"
        "|an|he|she|they|his|her|their|our|there|someone|what|why|how|where|am|have|got|just|do"
        "|did|does|was|nobody|nothing|sir|madam|mam|bro|without|after|under|into|out|up|re|since"
        "|urgent|of yours) "
        ")"
    ),
    "asked_for": (
        "(?:(?:<dets>(?:<being>|<humanhelp>|<title>|<desk>)|a person|the person|persons?|one of "
        "your (?:people|guys|team))<end>|<else>)"
    ),
    "act": (
        "(?:text|double check|confirm|decide|verify|approve|read|take a|have a look|guide|assess"
        "|consider|examine|telephone|follow up|pick (?:it |this )?up|jump on|hop on|come on|tell"
        "|authori[sz]e|advise|listen|help|assist|call|contact|talk|speak|chat|look|handle|take "
        "over|take (?:this|care|it|my)|reach|get|answer|deal|fix|join|review|respond|reply"
        "|explain|resolve|solve|check|see|step in|jump in|come|phone|ring|sort|investigate|deal"
        "|go over|walk|email|message|serve|attend|work|intervene|give me|do)"
    ),
    # What only a person does, to whom it is done: it makes any name beside it one of a person.
    "tells_me": (
        "(?:(?:call|ring|phone|telephone|contact|message) (?:me|us)|(?:talk|walk|take|run) (?:me"
        "|us) through|(?:talk|speak|explain|listen|reply|respond) (?:it |this |things )?(?:to"
        "|with) (?:me|us)|(?:answer|advise|meet) (?:me|us)|get (?:back to|in touch with) (?:me"
        "|us))"
    ),
    # What is done together with whoever is asked for, and not in anybody's company.
    # A person by where they are to be.
    "to_the_phone": "on (?:the |this |our |a )?(?:line|phone|telephone|horn|call|chat|bridge|case)",
    "shared": (
        "(?!(?:meet|come|visit|go|stay|travel|share|live|sit|play|fly|ride|trade|swap|split|be"
        "|have) )[a-z]+"
    ),
    "robot": (
        "(?:(?:a |an |the |this |these |your |you |that |any |some |another |stupid |dumb "
        "|useless |automated |ai |virtual |chat |damned |silly |freaking |annoying |another "
        "|talking |computer |brainless |canned |online |of ){0,4}(?:bots?|robots?|machines?"
        "|computers?|ai|automaton|automated (?:system|service|response|reply|messages?|agent"
        "|assistant|answers?|responses|replies)|virtual (?:assistant|agent)|chat bots?"
        "|recordings?|algorithm|program|software|script|artificial intelligence|siri|android|llm"
        "|language model|ivr|answering machine|toaster|automation|system)s?)"
    ),
    "number": "(?:[0-9][a-z0-9]*)",
    "kin": (
        "(?:my (?:[a-z]+ )?(?:wife|husband|mother|mom|mum|father|dad|son|daughter|brother|sister"
        "|friend|boss|boyfriend|girlfriend|partner|colleague|coworker|neighbou?r|client|customer"
        "|grandmother|grandfather|grandma|grandpa|aunt|uncle|cousin|parents?|parents|kids?"
        "|roommate|landlord|lawyer|doctor|assistant|manager|team|employees?)|(?:the|a|our|some"
        "|most|many|other|one) (?:[a-z]+ )?(?:customer|customers|client|clients|user|users"
        "|people|man|woman|guy|guest|guests|caller|callers|patient|patients|company|person|guys)"
        "|(?:our|my) (?:[a-z]+ )?(?:bots?|system|app|flow|tool|widget|website|integration)|he"
        "|she|they|people|customers|users|clients|everyone|everybody|nobody|who|anyone|somebody"
        "|someone)"
    ),
    "ask": (
        "(?: (?:i|we|me|us|how|can|could|may|possible|need|want|help|assistance|let|way|number"
        "|there|allow|like|would|is|do|to|for|able|have|get) )"
    ),
    # What makes a condition; what is polite, or belongs to a wish, does not.
    "if": (
        "(?= if (?!not |at all possible|possible|you please|i may $|need be|you would not|you "
        "do not mind|you would be so|there (?:is|are) (?:(?:a|an|any|some|no) (?:[a-z]+ )?(?:person"
        "|human|agent|people)|one|someone|somebody)|you are (?:(?:only"
        "|just) )?<robot>))(?<!wonderful)(?<!obliged)(?<!lovely)(?<! glad)(?<!appreciated)"
        "(?<!easier)(?<!happier)(?<!safer)(?<!comfortable)(?<!ideal)(?<!wonder)(?<!wondering)"
        "(?<! ask)(?<!asking)(?<! know)(?<! see)(?<! me)(?<! us)(?<!check)(?<! "
        "ok)(?<!okay)(?<!alright)(?<! "
        "fine)(?<!possible)(?<!great)(?<! nice)(?<! good)(?<!better)(?<! best)(?<! mind)"
        "(?<!appreciate it)(?<!love it)(?<!like it)(?<!helpful)(?<!grateful)(?<!cool)(?<!sure) "
        "if "
    ),
    # That the bot cannot help is no condition either.
    "real_if": (
        "<if>(?!(?!(?:[a-z]+ ){0,4}again )(?:(?:the|your|this) [a-z]+ (?:can not|could not|will not"
        "|does not|is not|fails|keeps)|"
        "that is (?:all|the best|everything)|(?:you|u|this|it|bot|that|they|not|possible|available"
        "|the bot|this bot|so)(?: [a-z]+){0,3} (?:not|unable|no|fail|refuse|keep|still|useless"
        "|repeat)|(?:if )?not |possible|available|so ))"
    ),
    # Open structure: anybody may be meant by a noun phrase that is no known thing.
    "thing": (
        "(?:tasks?|roles?|accounts?|app|apps|address|alarm|atm|article|bag|bags|balance|ball"
        "|bank account|bill|bills|boat|body|book|booking|bookings|box|button|camera|car|card"
        "|cards|case|cat|chip|class|clock|code|codes|contract|coupon|crypto|cup|date|deal"
        "|delivery|deposit|device|dog|door|email|emails|fact|facts|fee|fees|file|files|flight"
        "|food|form|fridge|funds|game|gift|god|history|hold|hotel|house|idea|internet|invoice"
        "|issue|issues|item|items|job|key|keys|kid|kids|laptop|letter|license|life|light|lights"
        "|limit|link|list|loan|luggage|mail|market|meal|message|money|month|mouse|movie|music"
        "|name|names|news|number|order|orders|package|page|parcel|parts?|passport|password|past"
        "|payment|payments|phone|phones|pin|pizza|plan|plans|plant|plants|point|points|policy"
        "|post|price|prices|printer|problem|problems|product|products|purchase|question"
        "|questions|quote|receipt|refund|refunds|reservation|results?|room|rooms|rule|rules"
        "|sale|scale|school|screen|seat|seats|settings?|shipment|show|song|status|stop|stuff"
        "|system|table|taxi|test|text|thing|things|ticket|tickets|time|truth|tv|vehicle|video"
        "|voucher|wall|wallet|wallpaper|way|weather|website|wifi|word|words|world|year|years|computer"
        "|machine|robots?|bots?|chatbots?|ai|alexa|siri|assistant app|animals?|baby|babies"
        "|birds?|ghosts?|girls?|boys?|women|men|wife|husband|mother|father|friends?|family|ex"
        "|crush|courier|driver|postman|caller|scammers?|stranger|strangers|neighbou?rs?"
        "|students?|aliens?|dead|police|public|press conference|audience|crowd|other|others"
        "|walls|accent|voice|reality|loss|sellers?|buyers?|hosts?|him|her|them|everyone|someone"
        "|poster|same|end|beginning|customer|customers|client|clients|user|users|players?|npc)"
    ),
    # Somebody of theirs, by what stands before.
    "yours": (
        "(?:<someone>|<being>|(?:an?|your|another|one of (?:your|the)|any of your|some of your) "
        "(?:(?!<thing> |<not_theirs> )[a-z0-9]+ ){0,3}?(?!<thing> |<not_theirs> )[a-z0-9]+|the "
        "(?:<mod>){0,2}(?:<title>|<role>|<trade>|<being>))"
    ),
    "reaches_me": (
        "(?:(?:call|ring|phone|telephone|contact|message|text|email|dial|reach|get back to|get in "
        "touch with|reach out to|speak to|speak with|talk to|talk with|chat with|write to"
        "|write back "
        "to|type with|type to|sit down with|meet with|dial into) (?:me|us|our [a-z]+"
        "|my (?:[a-z]+ )?"
        "(?:mother|mum|mom|father|dad|wife|husband|son|daughter|grandmother|grandma|room|phone|cell"
        "|mobile|office|number|line|desk|parents|sister|brother|doctor))|(?:give|drop) (?:me|us) "
        "(?:an? )?(?:[a-z]+ )?(?:call|ring|bell|buzz|shout|tinkle|line)|get in touch|be in touch"
        "|(?:contact|call|ring|phone|message) (?:either|one|both|any) of us|(?:hop|jump|slide"
        "|get) (?:in|into|in to) (?:my|our) (?:dms?|inbox|chat|messages)|dm (?:me|us)|take "
        "over|take (?:this|it|me) over|pick (?:this|it) up|step in|jump in|chime in|weigh in"
        "|(?:come "
        "on|come to|come onto|join|get on|get onto|hop on|jump on|jump onto|enter|be on) (?:the "
        "|this "
        "|our |a )?(?:chat|line|call|phone|conversation|thread|meeting|with (?:me|us)))"
    ),
    "dedicated_title": "(?:manager|nurse|agent|advis[eo]r|rep|worker|consultant|banker|lawyer)",
    # What says before a request that it is one of who speaks.
    "wishing": (
        " (?:want|need|like|wish|prefer|love|insist|demand|request|requesting|requests|trying|try"
        "|rather|sooner|hoping|hope|appreciate|possible|feasible|way|able|start|open|initiate"
        "|arrange|urgent|ease|glad|option|chance|allowed|how"
        "|where|let|improved|grateful|obliged|expect|after|please|(?:can|could|may|might|would"
        "|shall only|should) (?:i|we|like)) "
    ),
}
