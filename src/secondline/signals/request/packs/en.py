"""English, the core: most frames, and most ways in which their words mean something else."""

from secondline.signals.request.grammar import Frame, Guard, Pack

_IDLE = (
    "please", "pls", "plz", "plss", "plzz", "pleas", "plase", "plese", "plis", "kindly", "just",
    "simply", "actually", "really", "seriously", "literally", "honestly", "basically", "goddamn",
    "goddam", "damn", "damned", "bloody", "fucking", "freaking", "freakin", "fricking", "frigging",
    "effing", "fuckin", "fkn", "bleeping", "stupid", "hell", "heck", "immediately", "asap",
    "urgently", "quickly", "um", "uh", "erm", "umm", "hmm", "ugh", "argh", "well", "very", "even",
)  # fmt: skip

_SPELLING = {
    # Left out: they change nothing about who is asked for.
    **dict.fromkeys(_IDLE, ""),
    "u": "you", "ya": "you", "ye": "you", "ur": "your", "r": "are", "2": "to", "tu": "to",
    "n": "and", "w": "with", "wit": "with", "wth": "with", "abt": "about", "b4": "before",
    "sum1": "someone", "some1": "someone", "sm1": "someone", "sumone": "someone",
    "smone": "someone", "someones": "someone", "sombody": "somebody", "sumbody": "somebody",
    "any1": "anyone", "ne1": "anyone", "anybdy": "anybody", "ppl": "people", "peeps": "people",
    "manger": "manager", "hooman": "human", "hoomans": "humans", "humen": "human", "hman": "human",
    "agnt": "agent", "agt": "agent", "agents": "agent", "reprasentative": "representative",
    "represenative": "representative", "representive": "representative",
    "representitive": "representative", "represntative": "representative",
    "representitve": "representative", "repersentative": "representative",
    "reprensentative": "representative", "represetative": "representative",
    "custmer": "customer", "cust": "customer", "costumer": "customer", "cutomer": "customer",
    "svc": "service", "srvc": "service", "serv": "service", "mgr": "manager", "mngr": "manager",
    "tlk": "talk", "tok": "talk", "tawk": "talk", "takl": "talk", "tal": "talk", "tolk": "talk",
    "spk": "speak", "speek": "speak", "speach": "speak", "spaek": "speak", "tlking": "talking",
    "cht": "chat", "chatt": "chat", "chattin": "chatting", "talkin": "talking",
    "speakin": "speaking", "gettin": "getting", "totalk": "to talk", "tospeak": "to speak",
    "talkto": "talk to", "speakto": "speak to", "toa": "to a", "toan": "to an",
    "wanna": "want to", "wana": "want to", "wan": "want", "wnt": "want", "wanto": "want to",
    "wantto": "want to", "wont": "will not", "nd": "need", "ned": "need", "neeed": "need",
    "need2": "need to", "gimme": "give me", "gimmie": "give me", "lemme": "let me",
    "gonna": "going to", "gotta": "have to", "cna": "can", "teh": "the", "wiht": "with",
    "hafta": "have to", "tryna": "trying to",
    "cn": "can", "cud": "could", "wud": "would", "shud": "should", "cannot": "can not",
    "cant": "can not", "can't": "can not", "couldnt": "could not", "couldn't": "could not",
    "dont": "do not", "don't": "do not", "dnt": "do not", "doesnt": "does not", "dun": "do not",
    "doesn't": "does not", "didnt": "did not", "didn't": "did not", "won't": "will not",
    "wouldnt": "would not", "wouldn't": "would not", "shouldn't": "should not",
    "shouldnt": "should not", "isnt": "is not", "isn't": "is not", "arent": "are not",
    "aren't": "are not", "aint": "is not", "ain't": "is not", "wasnt": "was not",
    "wasn't": "was not", "weren't": "were not", "havent": "have not", "haven't": "have not",
    "hasnt": "has not", "hasn't": "has not", "hadn't": "had not", "needn't": "need not",
    "mustn't": "must not", "im": "i am", "i'm": "i am", "ive": "i have", "i've": "i have",
    "i'd": "i would", "i'll": "i will", "we'd": "we would", "we'll": "we will",
    "we're": "we are", "we've": "we have", "you're": "you are", "youre": "you are",
    "you'll": "you will", "you'd": "you would", "you've": "you have", "he's": "he is",
    "she's": "she is", "it's": "it is", "he'd": "he would", "she'd": "she would",
    "they'd": "they would", "they're": "they are", "they'll": "they will", "he'll": "he will",
    "she'll": "she will", "that's": "that is", "thats": "that is", "there's": "there is",
    "theres": "there is", "who's": "who is", "where's": "where is", "what's": "what is",
    "whats": "what is", "how's": "how is", "let's": "let us", "lets": "let us",
    "idk": "i do not know", "ill": "i will", "someone's": "someone is", "anyone's": "anyone is",
    "anybody's": "anybody is", "human's": "human is", "chatbot": "bot", "chatbots": "bots",
    "hellooo": "hello", "emergancy": "emergency", "thru": "through", "cuz": "because",
    "bc": "because", "coz": "because", "cause": "because", "nvm": "never mind",
    "nevermind": "never mind", "hotline": "helpline", "callback": "call back",
}  # fmt: skip

_WORDS = {
    # Departments that customers name without an article: what else they mean needs other words.
    "area": r"(?:billing|legal|sales|accounts|accounting|claims|complaints|retentions?"
    r"|cancell?ations?"
    r"|collections|finance|payments|returns|refunds|repairs|reservations|bookings|disputes|fraud"
    r"|loans|mortgages|lending|technical|tech|dispatch|reception|security|shipping|logistics"
    r"|baggage|lost (?:and found|property|luggage)|guest relations|customer relations|compliance"
    r"|human resources|hr|warranty|warranties|underwriting|onboarding|management|head office"
    r"|headquarters|corporate)",
    "unit": r"<area> (?:department|dept|team|support|desk|office|people|staff)",
    "office": r"(?:<unit>|<area>)",
    # Who. *strict* means a person of the company whatever stands around it.
    "title": r"agent|representatives?|reps?|operators?|supervisors?|managers?|advis[eo]rs?|csrs?"
    r"|consultants?|attendants?|associates?|specialists?|technicians?|executives?|receptionists?"
    r"|team member|team members|staff member|staff members|member of (?:your |the )?(?:staff|team)"
    r"|superiors?|boss|higher ups?|colleagues?|coworkers?|employees?|staff|personnel|management"
    r"|<staff>",
    "living": r"(?:live|real|actual|living|breathing|genuine|proper|human|physical|true|normal"
    r"|flesh and blood|in person|real life|non bot|non robot|non ai|non automated)",
    "being": r"human beings?|humans?|(?:<living> ){1,2}(?:[a-z]+ )?(?:<title>|beings?|humans?"
    r"|persons?|people|individuals?|someone|somebody|man|woman|guy|men|women|voice|team|expert)"
    r"|homo sapiens|human|(?:someone|somebody|anyone|anybody) (?:real|human|live|alive)",
    "desk": r"(?:(?:customer|client|consumer|member|guest|user|technical|tech)"
    r" (?:service|services|care|support|relations|success|help)|it (?:support|help)"
    r"|help ?desk|service desk|support team|support staff|support desk|call cent(?:er|re)"
    r"|front desk|live chat|live support|live help|helpline)",
    "humanhelp": r"<living> (?:to (?:<living>|person) )?(?:chat|help|support|assistance|aid"
    r"|intervention|contact|interaction|conversation|attention|touch|service|response|answers?"
    r"|reply|takeover|handoff|handover|assist|option|operator|review|customer service"
    r"|customer support)"
    r"|live (?:chat"
    r"|help)",
    "someone": r"someone|somebody|anyone|anybody|some one|some body|any one|any body|persons?"
    r"|people|individuals?|whoever|(?:the |a )?(?:responsible )?person (?:in charge|responsible)",
    "trade": r"experts?|professionals?|assistants?|officers?|engineers?|team|workers?|man|woman|guy"
    r"|guys|lady|gentleman|members?|departments?|dept|support|service|care|reception|helper"
    r"|nurses?|handlers?|doctors?|pharmacists?|tellers?|bankers?|clerks?|lawyers?|attorneys?"
    r"|salesperson"
    r"|salesman|sales|counsell?ors?|coordinators?|directors?|head office|leaders?|authority|mod"
    r"|moderators?|admins?|administrators?|owner|tech|party|head of [a-z]+|crew|dispatchers?"
    r"|<department>",
    # What may stand before them, and what may not.
    "det": r"(?:a|an|the|some|any|one|another|your|you|these|those|this|that|more"
    r"|(?:one|some|any|a few) of (?:your|the|you))",
    "not_theirs": r"my|mine|our|his|her|their|its|to|for|with|about|who|whom|that|which|is|are"
    r"|was|were|be|of|in|on|at|if|and|or|not|no|i|you|we|he|she|they|it|me|us|as|by|from|do|does"
    r"|did|can|could|will|would|have|has|had|get|want|need|because|so|but|when|where|what|why"
    r"|how|than|then|ai|virtual|automated|digital|robot|bot|bots|artificial|google|voice|travel"
    r"|estate|realtor|leasing|letting|secret|cleaning|user|tour|boolean|machine|forklift|free"
    r"|password|task|file|project|program|package|window|friendless|friend|friends|without"
    r"|crane|two|three|four|five|ten|several|many|previous|last|tell|ask|see|know|pay|inform|thank"
    r"|let|give|make|find|use|go|come"
    r"|report|talk|speak|help|send|into|through|instead|also|there|here|back",
    "mod": r"(?:(?!(?:<not_theirs>) )[a-z]+ )",
    "dets": r"(?:<det> )?(?:<mod>){0,3}?",
    "strict": r"<dets>(?:<being>|<humanhelp>|<title>|<desk>)",
    "dedicated": r"my (?:account|relationship|case|personal|assigned|dedicated|portfolio|care)"
    r" (?:manager|representative|rep|advis[eo]r|agent|officer|handler|worker|executive)",
    "who": r"(?:<strict>|<dedicated>|<dets>(?:<someone>|<trade>)|higher authority)",
    "head": r"(?:<being>|<humanhelp>|<title>|<desk>|<someone>|<trade>)",
    "else": r"(?:someone|somebody) (?:else|real|human|competent|in charge|in person|qualified"
    r"|with (?:a |an |some )?(?:pulse|heartbeat|brain|authority|experience)"
    r"|from (?:your|the) [a-z]+|in your [a-z]+|on (?:the )?(?:phone|line)|on your (?:team|side|end"
    r"|staff)"
    r"|(?:more )?senior|higher up|more experienced|from <office>|in <office>|from support"
    r"|who (?:can|will|does|is|knows|understands|actually|has|could|speaks|works)"
    r"|that (?:can|is|knows|understands|has|will|could|speaks)|at (?:your|the) [a-z]+)",
    "adj": r"(?:(?:live|real|actual|senior|customer|service|support|care|sales|billing"
    r"|technical|tech"
    r"|bank|account|different|another|other|english|spanish|french|speaking|local|claims|call"
    r"|center|financial|loan|mortgage|next|first|available|branch|store|duty|senior"
    r"|centre|skilled|competent|human|new|better|online|chat|phone|licensed|your|insurance) )",
    # What is done.
    "how": r"(?:directly |live |again |online |personally |one on one |face to face |in person "
    r"|now |over (?:the )?phone |on (?:the )?phone |over (?:the )?chat |via (?:chat|phone) "
    r"|by phone |privately |right now |right away |first |straight |immediately |only )?",
    "converse": r"(?:video call|speak|speaking|talk|talking|chat|chatting|converse|conversing"
    r"|communicate"
    r"|communicating|interact|interacting|texting|correspond|engage) <how>"
    r"(?:(?:to|with|wit|too|ot|w) )?",
    "meet": r"(?:(?:have|having|get|getting|start|starting|begin|open|initiate|schedule|arrange"
    r"|set up|do|book|like|love|want|need|appreciate|request) (?:a |an |some |my )?(?:[a-z]+ )?"
    r"(?:word|words|chat|conversation|talk|call|discussion|meeting|session|appointment"
    r"|consultation)"
    r" with"
    r"|consult(?:ing)? with|discuss(?:ing)? (?:[a-z]+ ){0,4}with|deal(?:ing)? <how>with"
    r"|work(?:ing)? <how>with|hear(?:ing)? (?:back )?from|correspond(?:ing)? with"
    r"|(?:go|going|run|talk|talking) (?:through|over) (?:[a-z]+ ){1,3}with"
    r"|talk(?:ing)? (?:this|it|things) (?:[a-z]+ )?with|(?:this|it|things) up with"
    r"|on (?:the |a )?(?:phone|line|call) with) ",
    "reach": r"(?:contact|contacting|reach|reaching|reach out to|reaching out to"
    r"|get(?:ting)? (?:back )?(?:in (?:touch|contact) with|(?:a |an )?(?:hold|ahold) of|ahold"
    r"|through to|to)"
    r"|(?:connect|connecting|hook up|link up|switch|switching|change|escalate|escalating|transfer"
    r"|transferring|handoff|hand off|handover|hand over|go|skip|proceed|move|forward"
    r"|straight|directly|transferred|connected|escalated|forwarded|referred"
    r"|passed on) <how>(?:me )?(?:over )?(?:to|with|through to)"
    r"|connect) ",
    "be": r"(?:(?:be|get|getting|being) (?:[a-z]+ )?(?:connected|transferred|transfered|put"
    r"|forwarded|passed|handed|redirected|directed|routed|referred|escalated|switched|patched"
    r"|helped|assisted|served|called|contacted|attended|assigned|allocated|introduced|moved|sent"
    r"|brought|phoned|rung|telephoned)"
    r" (?:back |over |on |off |through |in touch |in contact |up )*(?:to|with|by|through)) ",
    "ring": r"(?:call|calling|phone|phoning|ring|message|messaging|text|dial) (?:up )?",
    "matter": r"(?:(?:this|my|the|our|that) (?:[a-z]+ )?(?:call|chat|conversation|case|issue"
    r"|problem|matter|query|request|complaint|concern|question|situation|inquiry|enquiry"
    r"|claim|application|file)|this|it|things)",
    "carry": r"(?:transfer|swap|connect|put|pass|hand|forward|redirect|direct|refer|switch|patch"
    r"|bring"
    r"|route|reroute|send|link|hook|assign|move|give|escalate|get|shift|relay|take|point|turn"
    r"|bump|kick|raise|transfering|transferring|connecting|putting|sending|bounce|guide)",
    "along": r"(?:on |over |up |back |off |through |thru |straight |directly |right |now "
    r"|in (?:touch|contact|line) |along |across |out )*",
    "want": r"(?:want|wants|wanting|need|needs|needing|require|prefer|demand|request|requesting"
    r"|desire|insist on|asking for|ask for|asked for|requested|demanded|looking for|look for"
    r"|searching for|rather have|(?:would|id|should|also) (?:[a-z]+ )?(?:like|love)|wish for"
    r"|seeking|seek|expect|appreciate|said"
    r"|hoping for|hope for|waiting for|wait for|holding for|hold for|would like|like to have"
    r"|like to get|like to see|want to have"
    r"|want to get|want to see|want to use|need to see|need to have|opt for|choose)",
    "fetch": r"(?:(?:get|(?:give|lend|offer|send|show|provide|assign|find) (?:me|us)|bring"
    r"|fetch|grab"
    r"|getting(?: me| us)?|find|provide|assign|get hold of|send|summon|bring in|bring on|loop in"
    r"|involve|bring out"
    r"|page|call in|ask for|pull in|hook)"
    r"(?: me| us)?(?: with| up with| to)?(?: back)?|let (?:me|us) (?:have|get|see)"
    r"|(?:can|could|may|might|shall) (?:i|we) (?:have|get|see|request|ask for|find|use)"
    r"|put (?:me on with|on)|i will take|i choose|i pick|option)",
    "proposed": r"(?:simpler|quicker|faster|time|best|better|good|great|nice|wonderful|lovely"
    r"|ideal|easier|helpful|happier"
    r"|safer|comfortable|grateful|obliged|glad|appreciate it|appreciated|like it|love it|prefer it"
    r"|like|prefer|love|arrange|ask|hope|hoping|wait|waiting|possible|way|request|okay|ok)",
    # What follows a person who is asked for, and not a word they are a part of.
    "end": r"(?= $| (?:three|twice|[a-z]+ times|to|who|that|for|on|in|here|now|at|from|about"
    r"|with|today|or|and|not|instead"
    r"|which|right|as|if|when|available|help|assistance|so|regarding|can|i|rather|over|only"
    r"|thanks|thank|then|than|at once|this|because|again|at least|by|please|my|before|already"
    r"|online|asap|first|me|you|is|are|need|needs|no|ok|okay|hello|yet|would|will|it|could|too"
    r"|cannot|we|ready|via|through|until|still|but|of|one|of yours) )",
    "asked_for": r"(?:(?:<dets>(?:<being>|<humanhelp>|<title>|<desk>)|a person|the person|persons?"
    r"|one of your (?:people|guys|team))<end>|<else>)",
    "act": r"(?:text|double check|confirm|decide|verify|approve|read|take a|have a look|guide"
    r"|assess|consider"
    r"|examine|telephone|follow up|pick up|authori[sz]e|advise|listen|help|assist|call|contact"
    r"|talk|speak|chat|look|handle|take over|take (?:this|care|it"
    r"|my)|reach|get|answer|deal|fix|join|review|respond|reply|explain|resolve|solve|check|see"
    r"|step in|jump in|come|phone|ring|sort|investigate|deal|go over|walk|email|message|serve"
    r"|attend|work|intervene|give me|do)",
    "robot": r"(?:(?:a |an |the |this |these |your |you |that |any |some |another |stupid |dumb "
    r"|useless |automated |ai |virtual |chat |damned |silly |freaking |annoying |another "
    r"|talking |computer |brainless |canned |online |of ){0,4}"
    r"(?:bots?|robots?|machines?|computers?|ai|automaton|automated (?:system|service|response|reply"
    r"|messages?|agent|assistant|answers?|responses|replies)|virtual (?:assistant|agent)|chat bots?"
    r"|recordings?|algorithm|program|software|script|artificial intelligence|siri|android|llm"
    r"|language model|ivr|answering machine|toaster|automation|system)s?)",
    "number": r"(?:[0-9][a-z0-9]*)",
    "kin": r"(?:my (?:[a-z]+ )?(?:wife|husband|mother|mom|mum|father|dad|son|daughter|brother"
    r"|sister|friend|boss|boyfriend|girlfriend|partner|colleague|coworker|neighbou?r|client"
    r"|customer|grandmother|grandfather|grandma|grandpa|aunt|uncle|cousin|parents?|parents|kids?"
    r"|roommate|landlord|lawyer|doctor|assistant|manager|team|employees?)"
    r"|(?:the|a|our|some|most|many|other|one) (?:[a-z]+ )?(?:customer|customers|client|clients"
    r"|user|users|people|man|woman|guy|guest|guests|caller|callers|patient|patients|company"
    r"|person|guys)|(?:our|my) (?:[a-z]+ )?(?:bots?|system|app|flow|tool|widget|website"
    r"|integration)"
    r"|he|she|they|people|customers|users|clients|everyone|everybody|nobody|who|anyone|somebody"
    r"|someone)",
    "ask": r"(?: (?:i|we|me|us|how|can|could|may|possible|need|want|help|assistance|let|way"
    r"|number|there|allow|like|would|is|do|to|for|able|have|get) )",
}

_FRAMES = (
    Frame(
        "anti-bot",
        r"(?:not|never|stop|quit|refuse to|refusing to|hate|tired of|sick of|done with|done"
        r"|enough of"
        r"|fed up with|rather not|instead of|instead of to|other than|rather than|anything but"
        r"|anyone but|no point|without|dislike|can not stand|over|through with|had enough of)"
        r" (?:[a-z]+ ){0,4}?(?:speak|speaking|talk|talking|chat|chatting|deal|dealing|communicate"
        r"|communicating|interact|interacting|arguing|argue|typing|type|conversing|converse"
        r"|messaging|waste time|wasting (?:my )?time|discuss(?:ing)?(?: [a-z]+){0,3}|being served"
        r"|getting answers|get answers|replies|answers|help|work|working)"
        r"(?: to| with| by| from)? <robot>",
    ),
    Frame(
        "anti-bot",
        r"(?:do not|no longer) (?:[a-z]+ )?(?:want|need|like|trust|wish for|care for) <robot>",
    ),
    Frame("anti-bot", r"(?:do not|no longer) want to (?:talk|speak|chat) (?:to|with) you(?= $"
        r"| any)"),
    Frame("anti-bot", r"(?:no more|enough) (?:<robot>)(?= $)|(?<=^ )(?:no|not"
          r"|not to) <robot>(?= $)"),
    Frame("anti-bot", r"(?:get|take|let) (?:me|us) (?:off|out of|away from|past|out from) <robot>"),
    Frame("anti-bot", r"(?:bypass|skip|get past|get around|get rid of|turn off|switch off|disable"
          r"|exit|get out of|go past|leave) <robot>(?= $| (?:and|to|now|mode|i|so|or) )"),
    Frame("anti-bot", r"(?:someone|somebody|anyone|anybody|something|anything|who can help(?: me)?"
          r"|(?:talk|speak) to"
          r"|chat with) (?:who|that|which) is not <robot>"),
    Frame("anti-bot", r"(?:anyone|anybody|somebody|someone|anything) (?:but|other than|besides"
          r"|except) <robot>(?= $)"),
    Frame("move-me", r"<carry> (?:me|us|<matter>) <along>(?:to|with|onto|for|towards?|too) <who>"),
    Frame("move-me", r"(?:transfer|put|pass|hand|refer) (?:me|us) <along>to your (?!account"
        r"|website|site"
          r"|page|app|link|network|plan|list|bank|branch)[a-z]+(?= $)"),
    Frame("move-me", r"<carry> <along>(?:to|with|onto) <strict><end>"),
    Frame("move-me", r"(?:transfer|connect|escalate|put|patch|pass|forward|hand"
        r"|redirect) (?:to )?(?:me|us)"
          r" (?:over |through |to )*(?:<strict><end>|<someone>(?= $))"),
    Frame("move-me", r"(?:transfer|transferring|redirect|forward|refer|escalate) (?:me|us)"
          r"(?: over| up| through| out| elsewhere| now| again| already| right away)*(?= $| (?:and"
          r"|or|because"
          r"|so|if|i|thanks|then) )"),
    Frame("move-me", r"(?:put|patch) (?:me|us) through(?: now| already)?(?= $| (?:or|and|to) )"),
    Frame("move-me", r"(?:connect|hook up|link) (?:me|us)(?: now| already| up| through"
          r"| (?:to|with) (?:them|him|her|one))*(?= $)"),
    Frame("move-me", r"(?:transfer|hand over|pass on) (?:this|my|the|our) (?:call|chat"
          r"|conversation|case|matter|issue)(?: over| now| already)*(?= $)"
          r"|(?<=^ )(?:transfer|escalate) (?:call|chat|conversation|case)(?= $)"),
    Frame("contact", r"(?:speak|speaking|talk|talking|chat|chatting) <how>(?:to|with|w) "
          r"(?:(?:the|your|someone in|somebody in) )?<office><end>"),
    Frame("move-me", r"<carry> (?:me|us|<matter>) <along>(?:to|with|onto|for|towards?|too)"
          r" (?:(?:the|your) )?<office><end>"),
    Frame("contact", r"(?:do|sort|settle|finish|complete|continue|resolve|solve|handle|fix|arrange"
          r"|rebook|book|check|discuss|review|clarify)(?: out)? (?:<matter> )?(?:out )?with"
          r" (?:<being>|<title>|(?:a|an|one of your|another|some) <strict>|<else>)<end>"),
    Frame("person-acts", r"(?:want|need|like|prefer|have|get|can|could|may|please) (?:[a-z]+ )"
          r"{0,4}?(?:looked at|looked into|handled|reviewed|checked|answered|dealt with|read|seen"
          r"|assessed|processed|sorted|approved|done|resolved|investigated) by <asked_for>"),
    # A number to call is asked for to hear a person on it.
    Frame("number", r"(?:any |a |the |another |direct |there )?(?:(?:phone|telephone|contact|direct"
          r"|toll free|customer service|support|hotline) )*(?:number|line|helpline|phone)"
          r" (?:that |which |where )?(?:(?:i|we) can (?:just )?|to |for me to )"
          r"(?:call|ring|phone|dial|reach (?:you|someone|somebody))"
          r"(?: (?:you|on|up|instead|in|someone|somebody))*(?= $)"),
    Frame("number", r"(?:number|phone|line) (?:for|of|to|to call|to reach) (?:your "
          r"|the )?(?:<desk>|<unit>)"),
    Frame("number", r"(?:reach|contact|call|speak to|talk to|get hold of|get) you(?: guys| all)?"
          r" (?:by|on the|over the|via) (?:phone|telephone)"),
    Frame("move-me", r"(?:escalate|escalating|escalated) (?:<matter>)?(?: ?(?:further|up|higher"
          r"|now|right away|to (?:the |your )?(?:next|higher|second|another) (?:level"
          r"|tier)))*(?= $)"),
    Frame("move-me", r"(?:want|need|like|wish|love|ask|asking|have) to be (?:transferred|transfered"
          r"|escalated|put through|connected)(?: now| over)*(?= $)"),
    Frame("contact", r"<converse><who>"),
    Frame("contact", r"<be><who>"),
    Frame("contact", r"<meet>(?:<strict>|<dedicated>|<else>|(?:a |an )?(?:someone|somebody"
        r"|person)|(?:an?|one of your) <trade><end>)"),
    Frame("contact", r"go(?:ing)? about (?:contacting|reaching|getting) <strict>"),
    Frame("contact", r"<reach><strict>"),
    Frame("contact", r"<ring><strict>"),
    Frame("contact", r"(?:reach(?:ing)?|get (?:a )?hold of|contact(?:ing)?|get in touch with"
        r"|get through to"
          r"|connect with|connect to) (?:an |a |some )?(?:<someone>|actual <trade>)"
          r"(?= $| (?:who|that|on|here|now|today|from|by|about|at|in|regarding|to|for|please|and"
          r"|not"
          r"|instead|rather) )"),
    Frame("contact", r"<head> (?:that |who |whom |here )?(?:i|we) (?:can|could|may|might"
          r"|should) (?:speak|talk|chat|communicate|interact)(?: to| with)?"),
    Frame("contact", r"<head> (?:[a-z]+ )?to (?:speak|talk|chat)(?: to| with)"
          r"(?= $| (?:me|us|about|now|regarding|here|instead) )"),
    Frame("person-acts", r"(?:have|get|let|make|want|need|ask|tell|send|like|can|could|will|would"
          r"|may|might|should|prefer|having|request) (?:<strict>|<else>)(?: please| to| just| ever"
          r"| finally| be able to| of yours"
          r"| from (?:the |your )?[a-z]+(?: department| team)?"
          r"| in [a-z]+| on [a-z]+){0,2} <act>"),
    Frame("person-acts", r"(?:have|get|let|make|want|need|ask|tell|like|can|could|will|would|may)"
          r" (?:<someone>|<dets><trade>) (?:from (?:the |your )?[a-z]+ (?:department "
          r"|team )?)?(?:to |please )?(?:call|phone|ring|contact|talk to|speak"
          r"|chat|reach out|take over|step in|get back|intervene|come on|look into|get in touch"
          r"|reach)(?: (?:me|us|with me|to me|with us|to us|here|this|it))"),
    Frame("get-me", r"<want> <asked_for>"),
    Frame("get-me", r"<fetch> <asked_for>"),
    Frame("get-me", r"(?:need|want|wanted|asking for|asked for|require) is <asked_for>"),
    Frame("get-me", r"(?:feel|be) (?:[a-z]+ )?(?:better|safer|happier|easier|comfortable|calmer"
          r"|at ease)"
          r" (?:with|talking to|speaking to|speaking with|talking with|if it was) <asked_for>"),
    # A clause that is no more than the name of what is wanted.
    Frame("get-me", r"(?<=^ )(?:(?:a|an|some|the) )?(?:<humanhelp>|<living> <title>)"
          r"(?: not [a-z]+(?: [a-z]+)?| instead| now)?(?= $)"),
    Frame("get-me", r"(?<=^ )(?:(?:a|an) )?(?:humans?|human being|<living> <title>|<living> person)"
          r"(?= (?:this|my|i|it|the|nothing|your|you|that) )"),
    Frame("get-me", r"(?:get|give|find|send|bring) (?:me|us) (?:someone|somebody|some one)(?= $)"),
    Frame("person-acts", r"(?:a |an |some )?(?:<being>) (?:needs? to|has to|have to|must|should"
          r"|ought to) (?:<act>|read|approve|decide)"),
    Frame("get-me", r"(?:chance|possibility|option|hope) of (?:getting |talking to |speaking to"
          r" |speaking with |reaching |having )?<asked_for>"),
    Frame("get-me", r"(?:get|give|find) (?:me|us) (?:an?|the|your|another) (?:[a-z]+ )?(?:experts?"
          r"|professionals?|engineers?|officers?|bankers?|pharmacists?|nurses?|lawyers?"
          r"|coordinators?|directors?|moderators?|admins?|administrators?)<end>"),
    Frame("person-acts", r"(?:have|get|let|make|want|need|like) (?:a|another|one) person (?:to )?"
          r"(?:<act>|read)"),
    Frame("person-acts", r"(?:like|love|prefer) (?:someone|somebody) to <act>"),
    Frame("person-acts", r"only (?:a |an |another )?(?:<being>|<title>) (?:can|could|will|would)"
          r" (?:<act>)"),
    Frame("person-acts", r"(?:if|that) (?:<someone>|<dets>(?:<being>|<title>)|<else>)(?: of yours)?"
          r" (?:can|could|would|might) (?:call|phone|ring|contact|reach|message|text|get back to"
          r"|talk to|speak to|speak with|help) (?:me|us)"),
    Frame("is-anyone-there", r"(?<=^ )(?:(?:is|are) there )?(?:any|anyone|anybody|somebody"
          r"|someone) (?:<being>|humans?|<title>|real|alive|people|persons?) (?:around|there|here"
          r"|free|available|online|awake|today|left|who (?:can|could|will|would)|to (?:talk"
          r"|help))"),
    Frame("is-anyone-there", r"(?:anyone|anybody|someone|somebody) from (?:the |your )?(?:[a-z]+ )"
          r"{0,2}(?:service|care|sales|billing|team|company|staff|support|department|office|bank"
          r"|store|shop) (?:here|there"
          r"|around"
          r"|available|online|free)"),
    Frame("get-me", r"(?:help|assistance|support|advice|answers?|answer|response|reply|information"
          r"|explanation|attention) (?:of|from|by|with) <asked_for>"),
    Frame("get-me", r"(?:<being>|<humanhelp>|<title>|<desk>|<else>) (?:is |are |was )?(?:needed"
        r"|required|requested|wanted"
          r"|now|please|would be (?:[a-z]+ )?(?:nice|better|great|good|helpful|best|useful|lovely"
          r"|appreciated|easier|preferable|preferred)|is what i (?:need|want)|will do|would help)"),
    Frame("get-me", r"where (?:is|are|can i find|do i find|could i find) <asked_for>"),
    Frame("get-me", r"(?:get|put|have) (?:<strict>|<else>|<someone>|(?:an?"
          r"|one of your) <trade>) (?:on|here|over here"
        r"|in here|online)"
          r"(?= $| (?:the|this|a|now|to|here|right|for|who|and) )"),
    Frame("is-anyone-there", r"(?:is|are|r|anyone|anybody|hello) ?(?:there )?(?:still )?"
          r"(?:<dets>)?(?:<being>|<title>|anyone|anybody|any one|any body|some one|someone"
          r"|somebody|a person)"
          r"(?: else| from (?:your |the )?[a-z]+)? (?:there|here|around|home|available|online"
          r"|alive|free|listening|awake|on (?:the )?(?:line|chat|call|other (?:end|side))|on duty"
          r"|out there|in there|on shift|working)(?: today| now| right now| at all| tonight"
          r"| to| at the moment| i| for| yet| or| on| with)?"),
    Frame("is-anyone-there", r"(?:anyone|anybody|someone|somebody) (?:else )?(?:there|here|around"
          r"|home|out there|alive|available|in there|online)(?: now| please| today"
          r"| at all)?(?= $| to (?:help|talk|assist|chat) )"),
    Frame("is-anyone-there", r"(?:is|are) there <asked_for>"),
    Frame("is-anyone-there", r"(?:do|does|can|did) (?:you|you guys|not you|you all|this [a-z]+"
          r"|your (?:company|team|bank|shop|store|firm)|the (?:company|bank|shop|store)|we|i)"
          r" (?:not |have |offer |provide |get |employ |also |ever ){1,3}"
          r"(?:<being>|(?:any |some |a |an )?(?:<being>|<humanhelp>|<living> <title>))"),
    Frame("is-anyone-there", r"(?:have|do you have|got) (?:a |an |any |no )?(?:<title>|<being>"
          r"|<someone>) (?:available|there|here|online|i can|we can|on hand|around|to talk|to speak"
          r"|to help)"),
    Frame("contact", r"(?:explain|explaining|describe|describing|tell|telling|put|show|showing"
          r"|present"
          r"|run|running|raise|raising|pitch) (?:[a-z]+ ){1,3}?(?:to|by|past|with|before)"
          r" (?:<being>|<title>|(?:a|an|one of your|another|some|your) <strict>|<else>"
          r"|a person)<end>"),
    Frame("contact", r"(?:a |an )(?:[a-z]+ )?(?:word|chat|conversation|talk|discussion|call|meeting"
          r"|ring|call back|appointment) (?:with|from) <asked_for>"),
    Frame("contact", r"(?:ok|okay|alright|right|simpler|quicker|faster|possible|fine|mind|better"
          r"|best|easier|nice|great)"
          r" if (?:i|we) (?:talked|spoke|chatted|dealt) (?:to|with) (?:<strict>|<someone>)<end>"),
    Frame("person-acts", r"<proposed> for (?:<strict>|<else>|a person) to [a-z]+"),
    Frame("person-acts", r"<proposed> if (?:<strict>|<else>|a person|one of your (?:people|guys))"
          r" (?:can |could |would |might )?[a-z]+"),
    Frame("person-acts", r"<proposed> if (?:<someone>) (?:can |could |would |might )?(?:call|called"
          r"|ring|rang|phone|phoned|telephone|telephoned|contact|contacted) (?:me|us)"),
    Frame("person-acts", r"(?:bring|get|have|involve|include|add|loop|pull|put) (?:in )?(?:<strict>"
          r"|<else>|a person|someone|somebody) (?:in(?= $| here)|into (?:this|the|our)|involved"
          r"|on board)"),
    Frame("get-me", r"(?:way|route|path|number|shortcut|option|button|key|menu|link) (?:to|for"
          r"|to get"
          r"|to reach|that gets me|gets me|that connects me to) (?:a |an |the |another )?(?:<being>"
          r"|<title>|person)<end>"),
    Frame("get-me", r"(?:do|can|should|must) i (?:press|dial|type|click|hit|push|select|say|choose)"
          r" (?:for|to get|to reach) <asked_for>"),
    Frame("contact", r"<head> (?:[a-z]+ ){1,3}(?:that|who|whom) (?:i|we) (?:can|could|may) (?:speak"
          r"|talk|chat)"),
    Frame("is-anyone-there", r"(?:is|are) not there <asked_for>|do you have <else>"),
    Frame("person-acts", r"(?:perhaps|maybe|possibly|surely) (?:<strict>|<else>|a person|someone"
          r"|somebody) (?:can|could|would|might|should) (?:possibly |please )?<act>"),
    Frame("person-acts", r"(?:can|could|would|will) (?:a|one) person (?:possibly )?"
          r"(?:<act> (?:me|this|my|it|in|over|here)|step in|take over)"),
    Frame("person-acts", r"(?:have|let) (?:a |an )?(?:<being>) [a-z]+ (?:this|it|my|that)"),
    Frame("anti-bot", r"(?:done|finished|fed up|sick|tired|through) (?:with|of) <robot>(?= $)"),
    Frame("get-me", r"(?<=^ )(?:someone|somebody) from (?:your|the) [a-z]+(?= $)"),
    Frame("contact", r"(?:comfortable|better|happier|safer|easier|prefer|rather) (?:be )?[a-z]+ing"
          r" (?:[a-z]+ ){0,4}?(?:with|to) <asked_for>"),
    Frame("get-me", r"(?:comfortable|better|happier|safer|easier) having (?:<strict>|a person)"),
    Frame("person-acts", r"(?:think|believe|suggest|feel|recommend)(?: that)? (?:<strict>|<else>)"
          r" (?:should|needs to|ought to|must|has to|could) (?:[a-z]+ )?<act>"),
    Frame("person-acts", r"(?:see to it|make sure|ensure|insist|request|ask|prefer"
          r"|rather)(?: that)?"
          r" (?:<being>|(?:an?|another|one of your|somebody|someone from) <strict>) [a-z]+"),
    Frame("get-me", r"(?:need|want|request|requesting|demand|like) (?:an )?escalation(?= $| (?:to"
          r"|now) )"),
    Frame("move-me", r"(?:this|it|my [a-z]+) (?:escalated|transferred|passed|handed|forwarded"
          r"|raised)"
          r" (?:on |over |up )?to <who>"),
    Frame("get-me", r"(?:preference|request|choice|wish) (?:is|would be) (?:for )?<asked_for>"),
    Frame("get-me", r"asking [a-z]+ for <asked_for>"),
    Frame("is-anyone-there", r"(?:would|will|is|are|might|could) (?:there be )?(?:<strict>|<else>"
          r"|<someone>|a person) (?:be )?(?:available|free|around)(?= $| (?:at the moment"
          r"|right now|to (?:talk|speak|chat|help"
          r"|assist|take|call|discuss)|now|for a) )"),
    Frame("contact", r"<head> (?:that |who |whom |here )?(?:i|we) (?:can|could|may|might|should)"
          r" (?:discuss|go over|explain|deal with|turn to|work with|consult|ring|call|phone|contact"
          r"|reach)(?= $| (?:with|about|to|this|it|now|directly|on|for) )"),
    Frame("call-me", r"(?:call|ring|phone|telephone) (?:me|us)(?: (?:back|up|instead|again))*"
          r"(?= $| (?:at|on|asap|now|when|today|tomorrow|about|regarding|to discuss|in|as soon"
          r"|right"
          r"|before|after|tonight|first|instead|urgently|between|immediately|or|and|so|if|please"
          r"|rather"
          r"|this (?:morning|afternoon|evening|minute|instant|week)"
          r"|any ?time|later|soon|with|because|for|directly|to|ok|okay|because|from|within"
          r"|<number>) )"),
    Frame("call-me", r"(?:request|want|need|like|schedule|arrange|(?:can i|to|let me) (?:get"
        r"|have)|book|ask for|expect"
          r"|prefer|(?:give|book) (?:me|us)|expecting|requesting|require|demand|order|offer"
          r"|do you offer)"
          r" (?:a |an |the |for a |to get a |to have a |to request a )*(?:phone |return |quick "
          r"|telephone )?(?:call back|return call|phone call|call|ring|buzz|bell)"
          r"(?= $| (?:when|at|on|asap|now|when|today|tomorrow|about|regarding|in|as soon|right"
          r"|this|by"
          r"|from|instead|please|urgently|immediately|to|or|and|so|if|with|because|for|within) )"),
    Frame("call-me", r"(?:want|need|like|love|prefer|wish|ask|asking|have) to be (?:called|phoned"
          r"|rung"
          r"|telephoned|contacted)(?: back| up| again)*(?= $| (?:on|at|about|asap|today|now|as"
          r"|tomorrow|urgently|instead|regarding|this) )"),
    Frame("call-me", r"(?:<someone>|<strict>|<else>) (?:(?:needs?|has|have|ought) to|must|should)?"
          r" ?(?:call|phone|ring|contact|email|text|get in touch with|get back to|reach out to)"
          r" (?:me|us)(?= $| (?:back|now|about|asap|today|on|at|again|regarding|instead|here"
          r"|as) )"),
    Frame("call-me", r"(?:a |an )?(?:phone call|call back|call|telephone call)(?: back)? would be"
          r" (?:[a-z]+ )?(?:better|best|nice|great|good|easier|ideal|lovely|appreciated|helpful)"),
    Frame("call-me", r"(?:have|offer|is there|get) (?:a |any )?call back (?:service|option"
          r"|feature)"),
    Frame("contact", r"(?:talk|talking|speak|speaking|do|discuss|explain|settle|sort|handle"
          r"|continue)"
          r" (?:this |it |things )?(?:out )?(?:on|over|by|via) (?:the )?(?:phone|telephone)(?= $"
          r"| (?:instead"
          r"|now|please|about|today|rather|with) )"),
    Frame("contact", r"can (?:i|we) (?:call|phone|ring) (?:you|someone|somebody"
          r"|anyone)(?: guys)?(?= $"
          r"| (?:about|instead|now|directly|today) )"),
    Frame("number", r"(?:direct line|hotline|phone number|telephone number|extension|number) (?:to"
          r"|for)"
          r" (?:a |an |your |the |some )?(?:<being>|<title>|<desk>)<end>"),
    Frame("get-me", r"(?:want|need|like|get|prefer|send (?:me|us)) (?:a |an )?(?:[a-z]+ )?(?:email"
          r"|mail"
          r"|text|message|confirmation|statement|letter) from <asked_for>"),
    Frame("get-me", r"(?:<want>|<fetch>|reach|reach out to|contact|call|phone|involve) (?:the "
          r"|your )"
          r"?<unit><end>"),
    Frame("move-me", r"(?:connect|transfer|transferred|put through|redirect|escalate|route|forward)"
          r" (?:me |us )?(?:through |over )?to (?:the |your )?<office>(?= $| (?:now|please"
          r"|department) )"),
    Frame("move-me", r"escalat(?:e|ed|ing) (?:<matter> )?to (?:a |the )?(?:(?:tier|level"
          r"|stage) [a-z0-9]+"
          r"|(?:second|third|next|higher) (?:tier|level|line))"),
    Frame("get-me", r"(?<=^ )(?:second|third|next|higher) (?:level|tier|line) (?:support|agent"
          r"|team)(?= $)"),
    Frame("call-me", r"call back (?=$)|(?:call back)(?: request| requested| needed| me)?(?= $)"),
    Frame("handover", r"(?:human|agent|manual|live|operator|support) (?:take ?over|hand ?over"
          r"|hand ?off|intervention|escalation|transfer)"),
    Frame("get-me", r"(?:this|that|it) (?:needs|requires|calls for) <asked_for>"),
    Frame("no-person", r"(?:no|not a|not an|no more) <strict>(?= $)", "refuses"),
    Frame("no-person", r"(?:stop|quit) (?:transferring|transfering|calling|escalating"
        r"|connecting|putting"
          r"|sending|passing|forwarding) (?:me|us|this)(?= $| (?:to|around|over|from|back|through"
          r"|on"
          r"|onto|up|off|between) )", "refuses"),
    Frame("who", r"who (?:can|could|should|do|may|must|would) (?:i|we) (?:speak|talk|chat)"
          r"(?: to| with)?", "weak"),
    Frame("help-me", r"(?:can|could|will|would|need|want|is there|have|get|are there|let)"
          r" (?:<someone>)(?: there| here| who| that| please| can| could| to| out there){0,3}"
          r" (?:help|assist|answer|explain|look|fix|call|sort|check|handle)", "weak"),
    Frame("desk", r"(?:contact|reach|call|email|e mail|message|phone|write to|get in touch with"
          r"|number (?:for|of)|reach out to) <dets>(?:<desk>|support|<department>)", "weak"),
)  # fmt: skip

_IF = (
    r"(?= if (?!at all possible|possible|you please|i may $|need be|you would not|you do not mind"
    r"|you would be so))(?<!wonderful)(?<!obliged)(?<!lovely)(?<! glad)(?<!appreciated)(?<!easier)"
    r"(?<!happier)(?<!safer)(?<!comfortable)(?<!ideal)(?<!wonder)(?<!wondering)(?<!"
    r" ask)(?<!asking)(?<! know)(?<! see)(?<!check)(?<! ok)"
    r"(?<!okay)(?<!alright)(?<! fine)(?<!possible)(?<!great)(?<! nice)(?<! good)(?<!better)"
    r"(?<! best)(?<! mind)(?<!appreciate it)(?<!love it)(?<!like it)(?<!helpful)(?<!grateful)"
    r"(?<!cool)(?<!sure) if "
)

_GUARDS = (
    # Negations that are none, or that are about something else.
    Guard("", "asks", before=r" (?:why|how come) (?:[a-z]+ ){0,3}not (?:[a-z]+ ){0,4}$"),
    Guard("", "asks", before=r" not (?:forget|hesitate|fail|allow|allowing|let|letting|know|sure"
          r"|able|understand how|see how|see where|see any|find|figure|give|offer|offering)"
          r" (?:[a-z]+ ){0,8}$"),
    Guard("", "asks", before=r" (?:not|unless|without) (?:[a-z]+ ){0,5}not (?:[a-z]+ ){0,3}$"),
    Guard("", "asks", before=r" (?:not|never) (?:[a-z]+ ){1,5}(?:without|until|unless|till|before)"
          r" (?:i (?:can |could |get to )?|we )?$"),
    Guard("", "asks", before=r" (?:wonder|wondering|wondered) (?:if|whether) (?:i|we) (?:can"
          r"|could|may"
          r"|might)(?: [a-z]+)? $"),
    Guard("", "asks", frames=("call-me",), before=r"(?<!when)(?<!"
          r" why)(?<!what)(?<!time)(?<!soon) (?:can|could"
          r"|would) (?:you|someone|somebody|anyone|you guys)(?: [a-z]+)? $",
          after=r"(?! (?:by|a|an|the|my|mr|mrs) )"),
    Guard("another thing", "nothing", frames=("person-acts",), within=r"(?:someone|somebody) else"
          r" (?:to )?(?!help|talk|speak|take over|call|contact|look|handle|deal|answer"
          r"|review)[a-z]+(?: [a-z]+)?$"),
    Guard("a question", "nothing", frames=("person-acts",), within=r"^(?:can|will|may|should|do)"
          r" (?:<title>) (?:see|get|do|read|listen|work|check|approve|decide)"),
    Guard("past", "nothing", frames=("call-me",), before=r" (?:got|received|had|missed) (?:a |the "
          r"|your )"
          r"?(?:phone )?$"),
    Guard("another thing", "nothing", frames=("call-me",), after=r" in (?:the (?!morning|afternoon"
          r"|evening|next|coming)|outlook|teams|zoom)"),
    Guard("somebody else's", "nothing", frames=("contact",), within=r"^be .* by you "),
    Guard("not done", "nothing", frames=("person-acts",), within=r" not .* by "),
    Guard("another thing", "nothing", frames=("contact",), within=r"^chat to",
          before=r" (?:transfer"
          r"|assign|route|move|hand|reassign) (?:a|the|my) $"),
    Guard("an appointment there is", "nothing", frames=("contact",), before=r" (?:i|we) (?:already"
          r" |do )?$",
          within=r"^(?:have|having|had) (?:an? |my |the )?(?:[a-z]+ )?(?:appointment|meeting"
                r"|call)"),
    Guard("", "asks", before=r"^(?: [a-z]+)? (?:can|could|may|would|should) not (?:i|we) (?:just "
          r"|at least )?$"),
    Guard("", "asks", before=r"^(?: [a-z]+)? (?:is|are|do) not (?:there"
          r"|you) (?:have )?(?:[a-z]+ ){0,2}$"),
    Guard("", "asks", frames=("contact", "get-me", "move-me"), before=r" (?:when (?:do|will|can) i"
          r" (?:finally )?(?:get|be able) to|how long (?:until|till|before) i (?:can|get to)"
          r"|how many (?:more )?times"
          r" (?:do i have to|must i|should i)(?: [a-z]+){0,5}?|what does it take to"
          r"|what do i have to"
          r" (?:do|say|type|press) to|impossible to|impossible for (?:me|us) to"
          r"|why do you (?:[a-z]+ )"
          r"{0,2}(?:refus|declin|avoid)[a-z]+ to) $"),
    Guard("", "asks", before=r" (?:where|which|how)(?: [a-z]+){0,4} (?:option|button|link|menu|key)"
          r"(?: [a-z]+){0,2} (?:to|for) $"),
    Guard("a name", "nothing", frames=("contact",),
          before=r" what $", within=r"^can (?:i|we) call"),
    Guard("another thing", "nothing", frames=("is-anyone-there",), after=r" (?:in|near) (?:my"
          r"|our) "),
    Guard("another thing", "nothing", frames=("is-anyone-there",), within=r" have ",
          after=r" (?:check|read|review|do|write|test|moderate|translate)[a-z]* "),
    Guard("a thing", "weak", frames=("move-me",), within=r"^(?:send|give|move|pass|take|bring"
          r"|transfer|forward) (?:it|things) .*(?:person|people|someone|somebody)(?: else)?$"),
    Guard("another thing", "nothing", frames=("contact",), within=r"^contact (?:person|people)",
          before=r" (?:the|a|your|my|our|emergency|as|another|second|new|main|first) $"),
    Guard("another thing", "nothing", frames=("get-me",), within=r"^bring a person",
          before=r" (?:i|we) $"),
    Guard("a question", "nothing", frames=("person-acts",), within=r"^(?:can|will|may|should|do)"
          r" (?:a |an |the |your )?(?:<title>) (?:see|read)"),
    Guard("past", "nothing", before=r" (?:(?:was|were) (?:going|about) to|nearly|almost) $"),
    Guard("not done", "nothing", frames=("contact",), before=r" (?:i|we) would $",
          within=r"^(?!like|love|appreciate|prefer|want|request)"),
    Guard("reported", "nothing", within=r"^said ", before=r" (?:you|he|she|they|it|site|page|app"
          r"|rep"
          r"|agent|who) $"),
    Guard("third person", "nothing", frames=("contact",), within=r"^(?:speaking|talking|chatting)",
          before=r"(?<!want)(?<!need)(?<!possible) (?:is|was|are|were) (?:already |currently )?$"),
    Guard("", "asks", before=r" (?:so|as|very) (?:kind|good|nice|helpful) (?:as )?to $"),
    Guard("", "asks", before=r" (?:if|think|hoping|hope|wish|whether|wondering) you (?:could|can"
          r"|would"
          r"|might)(?: possibly| maybe)? $"),
    Guard("refused", "refuses", before=r"(?<!other) than (?:to )?$"),
    Guard("a question", "nothing", frames=("person-acts",), within=r"^(?:would|could|will|can"
          r"|should"
          r"|may)", before=r" (?:what|how|which [a-z]+|where|when|why|who) (?:[a-z]+ )?$"),
    Guard("another thing", "nothing", frames=("is-anyone-there",), within=r" (?:at|in) (?:the"
          r"|your) "),
    Guard("reported", "weak", before=r" (?:told|advised|urged|recommended|instructed|wants|wanted)"
          r" (?:me|us) (?:to|i should|that i should) (?:[a-z]+ ){0,2}$"),
    Guard("past", "nothing", frames=("contact",), before=r" (?:received|missed|had|have had|after"
          r"|got"
          r"|enjoyed|during|promised|promised me|expecting|there was|was|it was|scheduled)"
          r" $"),
    Guard("", "asks", frames=("number",), before=r" (?:do|have) you (?:[a-z]+ ){0,2}$"),
    Guard("a question", "nothing", frames=("person-acts", "call-me", "is-anyone-there"),
          before=r" (?:when|what time|how soon|what day|which day)(?: [a-z]+){0,2} $"),
    Guard("a question", "weak", before=r"^ (?:is|are|does|will) $", within=r"^(?:speaking|talking"
          r"|chatting|contacting|calling|getting|reaching)"),
    Guard("a question", "weak", before=r" (?:pay|paying|paid|fee|free) (?:[a-z]+ ){0,3}$"),
    Guard("refused", "refuses", frames=("call-me",), before=r" (?:cancel|undo|drop"
          r"|forget) (?:the |my"
          r" |a |that )?$"),
    Guard("future", "nothing", frames=("call-me",), before=r" (?:going|supposed|scheduled|due|meant"
          r"|about|bound) to (?:[a-z]+ )?$"),
    Guard("", "weak", before=r" not (?:mind|opposed|object|against)(?: to)? $"),
    Guard("", "weak", before=r" not that (?:[a-z]+ ){0,3}not (?:[a-z]+ ){0,3}$"),
    Guard("it is about a bot", "asks", frames=("anti-bot",), before=r"^(?! (?:he|she|they) )"),
    # Refusals.
    Guard("refused", "refuses", before=r"(?: |^)(?:no longer|not|never|nor) (?:[a-z]+ ){0,2}(?:want"
          r"|wanting|wish|need|like|prefer|require|care|feel like|intend|trying|looking|asking"
          r"|interested in|interested|ready|here|have|want you|allow|in the mood|plan|planning"
          r"|going"
          r"|request|requesting|requested|ask|asked|keen|up for) (?:[a-z]+ ){0,4}$"),
    Guard("refused", "refuses", before=r" (?:do|does|did|am|are|would|will|we|i|to|and"
        r"|or) (?:not|never)"
          r" (?:ever |you |dare |yet |try to |bother |start )?$"),
    Guard("refused", "refuses", before=r"^ (?:not|never) (?:ever )?$"),
    Guard("refused", "refuses", before=r" (?:not|do not) (?:want|let|have) (?:you|it|this|them|him)"
          r" (?:to )?$"),
    Guard("refused", "refuses", before=r" (?:no (?:need|reason|point|desire|wish|intention"
        r"|interest)"
          r"|without|instead of|rather than|avoid|avoiding|rather not|prefer not|preferably not"
          r"|refuse|refuse to|refrain from|prevent|hate|dislike|loathe|stop|quit|sick of|tired of"
          r"|afraid of|scared of"
          r"|scared|afraid|anxious about|nervous about|anything but|skip|unnecessary)"
          r" (?:[a-z]+ ){0,3}$"),
    Guard("refused", "refuses", within=r"^(?:[a-z]+ )?(?:no|without) "),
    Guard("refused", "refuses", before=r" not (?:think|believe|suppose|feel"
        r"|see) (?:[a-z]+ ){0,5}$"),
    Guard("refused", "refuses", before=r" no $",
          frames=("get-me", "call-me", "handover", "move-me")),
    # Whose people.
    Guard("their own", "nothing", within=r" (?:my|our|his|her|their) (?!call|chat|conversation|case"
          r"|issue|problem|matter|query|request|complaint|concern|question|situation|inquiry"
          r"|enquiry"
          r"|account|relationship|personal|assigned|dedicated|portfolio|care)",
          frames=("contact",)),
    # Compounds.
    Guard("another thing", "nothing", after=r" (?:resources?|errors?|rights|nature|trafficking"
        r"|body"
          r"|race|hair|fees?|ids?|codes?|numbers?|jobs?|positions?|licen[cs]es?|salary|training"
          r"|course|certification|interviews?|overload|role|vacanc(?:y|ies)|software|console"
          r"|manual|commission|app|version|sample|democracy|names?|dashboard|s)(?= )"),
    Guard("a known one", "nothing", frames=("contact", "get-me"), after=r" (?:i (?:met|know|love"
          r"|like|dated|trust)|new|special|interesting|famous|on (?:whatsapp|instagram|facebook"
          r"|tinder|the bus|the train))(?= )"),
    # Reported.
    Guard("", "asks", before=r" i (?:already |have |have already |keep |am |still )*(?:said|say"
        r"|saying"
          r"|repeat|told you|telling you|asked you|asking|asked)(?: that| to| you| you to| for)*"
          r"(?: i (?:want|need|would like|wanted)(?: to)?)? $",
          after=r"(?! (?:[a-z]+ ){0,4}(?:yesterday|last|ago|before|earlier|previously) )"),
    Guard("reported", "nothing", before=r" (?:it|website|site|page|app|button|option|menu|email"
          r"|sms|message|letter|link|sign|screen|faq|article|he|she|they|agent|bot|you|prompt"
          r"|who|policy|system|person|text) (?:[a-z]+ )?(?:says?|said|reads?|states?|tells?"
          r"|told|asks?"
          r"|asked|advised|suggests?|suggested|recommended|wrote|labell?ed|called|instructed|wants?"
          r"|keeps? (?:telling|saying|asking))"
          r" (?:[a-z]+ ){0,7}$"),
    Guard("reported", "weak", before=r" (?:was|were|been|got|am|being) (?:told|advised|asked"
          r"|instructed|supposed|recommended|suggested|informed) (?:[a-z]+ ){0,6}$"),
    # Instructions to write or to play something.
    Guard("an instruction", "nothing", before=r" (?:write|draft|compose|translate|repeat|pretend"
          r"|act|role ?play|simulate|imagine|define|spell|print|output|reply with|respond with"
          r"|generate|story|poem|joke|example|sentence|phrase|script|tell (?:the|your|a|every"
          r"|each|all) [a-z]+|^ say|meaning of|word|words|what does|option to"
          r"|customers? to|users? to|people to|whenever|from now on|every time|each time"
          r"|you are now|become|how do you decide|how do you know) (?:[a-z]+ ){0,8}$"),
    # Past.
    Guard("past", "nothing", before=r"(?<!have)(?<! has)(?<! had) (?:was|were|am already|been"
        r"|after|while|since|by|from|before"
          r"|remember|remembered|stopped|finished|started|kept|when i|enjoyed|enjoy|end up|ended up"
          r"|thanks for|thank you for|managed to|was able to|were able to|used to|had to"
          r"|finally got to|got to|did (?:i|you|we)|have you|did not|had|upon|just got|got"
          r"|i got|spent [a-z]+ [a-z]+|hours|last time i|result of) (?:just |already |finally "
          r"|actually |only |to )?$",
          frames=("contact", "get-me", "move-me", "person-acts")),
    Guard("past", "nothing", before=r" (?:yesterday|last (?:week|time|month|year|night)|earlier"
          r"|previously|this morning|back then|ago) (?:[a-z]+ ){0,6}$"),
    Guard("past", "nothing", after=r"(?: [a-z]+){0,4} (?:yesterday|last (?:week|time|month|year"
          r"|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|ago|previously"
          r"|earlier today|this morning|and (?:he|she|they|it) )(?= |$)",
          within=r"^(?:asked|requested|demanded|said|had|got)|"),
    Guard("past", "nothing", before=r" (?:tried|wanted|asked|attempted|called|needed|decided"
        r"|hoped) to $",
          after=r"(?: [a-z]+){0,4} (?:yesterday|last|ago|before|earlier)(?= |$)"),
    Guard("past", "weak", before=r" (?:tried|attempted|called|asked) (?:to )?$"),
    Guard("past", "weak", within=r"^(?:asked|requested|demanded) ", after=r" (?!three |twice "
        r"|[a-z]+ times|already|again|before)[a-z]"),
    # Future.
    Guard("future", "nothing", before=r" (?:i|we|he|she|they) (?:will|shall|might|may|am going to"
          r"|are going to|am planning to|plan to|am about to|intend to)"
          r" (?:probably |then |also |maybe |be |always |never |definitely |soon )?$",
          frames=("contact", "move-me", "person-acts")),
    Guard("future", "weak", before=r" (?:i|we) (?:may|might)(?: [a-z]+)? $"),
    Guard("future", "weak", before=r" (?:i|we) (?:may|might)(?: [a-z]+)? (?:need|want|have) to $"),
    Guard("future", "weak", after=r"(?: [a-z]+){0,3} (?:next (?:week|month|time|year)|some ?day"
          r"|one day|in the future|at some point|eventually)(?= |$)"),
    # Questions about what is needed or what this is.
    Guard("a question", "nothing", before=r" (?:do|does|did|must|should|will|would) (?:i|we|you"
        r"|it|one)"
          r" (?:[a-z]+ )?(?:need|have|want|require|got)(?: to| for)? $"),
    Guard("a question", "nothing", before=r" (?:do|does) (?:i|we|you|it|one) (?:[a-z]+ )?$",
          within=r"^(?:need|require|want|like|see|seek|expect|prefer)"),
    Guard("a question", "weak", before=r" should (?:i|we) $"),
    Guard("a question", "nothing", before=r" (?:why|when) (?:do|does|should|would|must|will|did"
        r"|is|are)"
          r" (?:i|we|you|it|someone|people|one) (?:[a-z]+ ){0,4}$"),
    Guard("a question", "weak", before=r" (?:how (?:long|much|many|often|soon)|what (?:time|hours"
          r"|days|are the hours|is the (?:cost|price|wait))|charged?|cost|fee"
          r"|hours) (?:[a-z]+ ){0,7}$"),
    Guard("a question", "nothing", before=r" (?:am i|are you|is this|is it|is that|are we"
        r"|were you|r you"
          r"|you are|this is|was i|was that|was this|if this is|if i am|if you are|i am"
          r"|whether i am"
          r"|as)"
          r" (?:[a-z]+ )?(?:a |an |the )?$",
          within=r"^(?!asking|looking|searching|seeking|requesting|requested|demanding|insist)"),
    Guard("a question", "nothing", before=r" (?:difference|better than|than|like|versus|vs|what is"
          r"|what are|who is|who are|(?<!go )about|between) (?:a |an |the )?$",
          frames=("contact",)),
    Guard("somebody else's", "nothing", before=r" (?:you|you guys) (?:[a-z]+ )?(?:should|can"
        r"|could|may|might|must|need"
          r"|have|want|ought|will|would)(?: [a-z]+)? (?:to )?$",
          frames=("contact", "get-me", "move-me")),
    Guard("somebody else's", "nothing", before=r" you $", within=r"^(?:want|need|like|speak"
        r"|talk|have)"),
    # Third person.
    Guard("third person", "nothing", before=r"(?:^|(?<!with)(?<! for)(?<! to)(?<! let)(?<! "
        r"is)(?<!there)(?<!have)"
          r"(?<!get)) <kin> (?:[a-z]+ ){0,2}(?:wants?|wanted|needs?|needed|would|will|"
          r"is|are|was|were|has|had|have|said|says|asked|asks|tried|tries|prefers?|likes?|could"
          r"|can|may|might|should|keeps?|wished|loves?|hates?|decided|refused|used|to|never|do|does"
          r"|did|always|often|usually)"
          r" (?:[a-z]+ ){0,5}$"),
    Guard("third person", "nothing", before=r"(?:^|(?<!with)(?<! for)(?<! to)(?<! "
        r"let)(?<!there)(?<!have)) <kin> $",
          within=r"^(?:wants?|wanted|needs?|asked|requested|demanded|said|likes?|talk|speak"
              r"|calls?|prefer|have)"),
    # Conditions.
    Guard("under a condition", "asks", before=r"^(?: [a-z]+){0,2} if (?:i|you|we) (?:can|could"
        r"|may|might) "
          r"(?:[a-z]+ ){0,3}$",
          after=r"(?: $|(?: [a-z]+){0,8} (?:great|nice|good|appreciate|appreciated|helpful"
              r"|wonderful"
          r"|best|better|lovely|awesome|perfect|grateful)(?= |$))"),
    Guard("under a condition", "weak", before=rf"(?:{_IF}| in case | whenever | in the event "
        rf"| suppose "
          r"| supposing | assuming | what if | when i | whether | unless | until "
          r"| should i (?:need|want) "
          r"| once i )(?:[a-z]+ ){0,8}$"),
    Guard("under a condition", "weak", after=r"(?: [a-z]+){0,6} (?:if (?:i|we|he|she|something"
        r"|there"
          r"|things|my|needed|necessary|required)|in case|later|when (?:i|we))(?= |$)"),
    # What people do, not what they want now.
    Guard("a remark", "nothing", frames=("contact",), before=r"(?: (?:is|was|be"
        r"|it) (?:[a-z]+ )?(?:good|hard"
          r"|nice|great|easy|glad|happy|fun|difficult|weird|scary) to (?:finally )?| finally "
          r"| let alone"
          r"| finally to | welcome to | (?:honou?r|pleasure|privilege|joy) (?:(?:of|to) )?"
          r"| had (?:a"
          r"|an) (?:[a-z]+ )?)$"),
    Guard("somebody known", "nothing", frames=("contact",), within=r"(?<!one of)(?<!some of)"
          r" your (?:doctor|lawyer"
        r"|nurse|attorney"
          r"|banker|friends?|people|employer)s?$"),
    Guard("anybody at all", "weak", frames=("contact",), within=r"(?<! your) (?:people"
          r"|individuals)$"),
    Guard("another thing", "nothing", frames=("is-anyone-there",), after=r" you "),
    Guard("another thing", "nothing", within=r"^(?:find|bring in|bring|send|let|get) (?:someone"
        r"|somebody) else"),
    Guard("a habit", "nothing", frames=("contact",), before=r"(?<! can)(?<! could)(?<! may)(?<! do)"
          r"(?<! might)(?<! shall)(?<! would)(?<! should)(?<! whom)(?<! did)(?<! must)(?<! "
          r"will)(?<! if)"
          r" (?:i|we) (?:still |always |often |usually |just |also |only |never |no longer "
          r"|sometimes )?$"),
    Guard("a habit", "nothing", before=r" no longer $"),
    Guard("somebody known", "nothing", frames=("contact",),
          within=r" (?:this|that|these|those) (?:person|people|guy|man|woman|individual)s?$"),
    Guard("past", "nothing", before=r" did (?:i|we|you) (?:[a-z]+ ){0,3}$"),
    # Names.
    Guard("a name", "nothing", frames=("call-me",), before=r"(?: what | name )(?:[a-z]+ ){0,8}$"),
    Guard("a call of others", "nothing", frames=("call-me",), before=r" (?:her|him"
        r"|them) (?:to )?$"),
    Guard("a name", "nothing", frames=("call-me",), before=r" (?:can|could|may|will|do|does|did"
        r"|would"
          r"|they|people|friends|everyone|you|who|always) (?:[a-z]+ )?$", after=r" (?:by|a|an"
          r"|the|my|mr|mrs)(?= )"),
    Guard("a call of others", "nothing", frames=("call-me",), before=r" (?:they|he|she|keeps?"
        r"|people|who|someone"
          r"|bank|scammers?|agent|always|did|did you|will|when you|did not|why did you"
          r"|why do you|you|why are you"
          r"|got|why did [a-z]+) $",
          within=r"^(?!request|want)"),
    # Somebody, when nobody says who is to speak with them.
    Guard("not who asks", "nothing", frames=("contact",), before=r"^(?!.*<ask>|(?: (?:hi|hello"
        r"|hey|yes|ok|okay|no"
          r"|agent|help|and|then|i|now|sorry|yeah|again|trying|try|or|so|assistance) ){0,3}$| ?$)",
          within=r"(?:<someone>|<trade>)$"),
)  # fmt: skip

EN = Pack(
    language="en",
    triggers=(
        "whoever agent human humans person persons people someone somebody anyone anybody"
        " representative "
        "rep reps operator operators supervisor supervisors manager managers advisor adviser "
        "advisors advisers csr csrs consultant attendant associate associates specialist "
        "specialists technician executive receptionist staff superior boss management "
        "transfered connected through colleague colleagues "
        "coworker employee employees personnel live real customer client service support care desk "
        "helpdesk helpline bot bots robot robots machine computer automated ai assistant expert "
        "experts department team nurse doctor pharmacist teller banker officer transfer escalate "
        "escalated call callback phone ring sales reception some any head system individual "
        "handover handoff lawyer attorney transferring transfering calling connecting "
        "escalating escalation transferred called contacted speak speaking talk talking chat"
        " number lady guy man woman connect forward redirect patch put "
        "clerk moderator admin owner leader director member engineer tech refer higher body"
    ),
    typos=(
        "agent human person someone somebody anyone representative operator supervisor manager "
        "advisor customer service support transfer connect contact speak speaking talking "
        "chatting talk chat assistant escalate people robot specialist department employee "
        "connected anybody"
    ),
    real=(
        "agents humans humane persons persona parson prison regent argent gent anent operators "
        "operated operate supervisors managers manage managed manages manger menage advisors "
        "advise adviser customers services serviced supports supported transfers transferred "
        "connects contacts contract context contracts speaks peak sneak spear speck speakers "
        "pearson talks chats hat cat cha assistants assistance escalated escalates peoples robots "
        "contact connect specialists departments employees employed tal that what chart chant "
        "cheat chap walking taking tanking stalking chattering some body one sometime somewhere "
        "speaker steaking sneaking peaking halt sunman connection hall customs costumer employer "
        "agency urgent"
    ),
    spelling=_SPELLING,
    words=_WORDS,
    frames=_FRAMES,
    guards=_GUARDS,
    bare=(
        r"(?:(?:0|zero|hi|hello|hey|yes|yeah|ok|okay|help|now|want|need|get|give|me|thanks"
        r"|thank you"
        r"|agent|sorry|can you|again|sir|madam|good morning|i|said|i said|i want|i need) ){0,4}?"
        r"(?:(?:to )?(?:talk |speak |chat )(?:to |with )?)?"
        r"(?:a |an |the |your |some |any |another )?<adj>{0,3}(?:<being>|<humanhelp>|<unit>|agent"
        r"|specialist|associate|technician|loan officer"
        r"|representative|operator|supervisor"
        r"|manager|rep|csr|advis[eo]r|<desk>(?: (?:<title>|person))?|(?:sales|support|service"
        r"|billing|bank|account|technical|tech)"
        r" <title>|live (?:person|agent|chat|operator|support)|person|hand ?(?:off|over)"
        r"|escalate|escalation|<staff>|<department>"
        r"|<someone> real|(?<=your )<title>|(?<=another )<title>)"
        r"(?: (?:now|help|me|thanks|thank you|hello|agent|human|representative|operator|needed"
        r"|required|wanted|request"
        r"|assistance|today|right now|this instant|here|instead|department|team|number"
        r"|not <robot>)){0,5}"
    ),
    greeting=r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)) (?:there )?(?:<title>"
    r"|<desk>)",
    splits=(
        r"(?<=[a-z0-9]) (?:but|because|although|though|since|otherwise|anyway|however) "
        r"|(?= (?:(?:so|and|then|or) )*(?:i|we|can|could|may"
        r"|would) )(?<! if)(?<!when)(?<!that)(?<!because)(?<!said)(?<! "
        r"say)(?<!saying)(?<!think)(?<!know)(?<!who)"
        r"(?<!what)(?<! why)(?<! how)(?<! as)(?<!unless)(?<!case)(?<!where)(?<!until)(?<!whenever)"
        r"(?<!should)(?<! do)(?<!would)(?<! "
        r"you)(?<!once)(?<!will)(?<!can)(?<!am)(?<!did)(?<!suppose)"
        r"(?<!me)(?<!whether)(?<!which)(?<!believe)"
        r" (?:so |and |then |or )*(?:(?:i|we) (?:want|need|would like|would rather|demand"
        r"|require|wanna|insist|prefer|am asking)"
        r"|(?:can|could|may) i |(?:can|could|would) you )"
        r"|(?= (?:(?:so|and|then|or) )*(?:get|give|let|connect|transfer|put"
        r"|send) )(?<! not)(?<! to)(?<!never)(?<! you)(?<! "
        r"ever)(?<!stop)(?<!only)(?<!can)(?<!will)(?<!would)"
        r"(?<!could)(?<!let) (?:so |and |then |or )*(?:get me |give me |let me |connect me "
        r"|transfer me"
        r" |put me |send me to )"
    ),
    condition=(
        rf"(?:{_IF})(?!that is (?:all|the best|everything)|(?:you|u|this|it|bot|that|they|not"
        "|possible|available|the bot|this bot|so)"
        r"(?: [a-z]+){0,3} (?:not|unable|no|fail|refuse|only|keep|still|useless|repeat)|not "
        r"|possible|available|so )"
        r"|^ (?:unless|in case|suppose|assuming|whenever|(?:every|each) time|from now on"
        r"|translate|write"
        r"|repeat|reply|respond|say)(?= )"
    ),
    takes_back=r"^ (?:(?:no|oh|actually|wait|ok|sorry|and) )*(?:never mind|forget (?:it|that|about)"
    r"|scratch that|not needed|no need|on second thought|i changed my mind|changed my mind"
    r"|cancel that|do not bother|i am good|it is fine now)",
)
