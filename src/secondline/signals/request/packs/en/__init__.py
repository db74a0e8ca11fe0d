"""English, the core: most frames, and most ways in which their words mean something else."""

from secondline.signals.request.grammar import Pack
from secondline.signals.request.packs.en.frames import FRAMES
from secondline.signals.request.packs.en.guards import GUARDS
from secondline.signals.request.packs.en.spelling import SPELLING
from secondline.signals.request.packs.en.words import SOMEBODY, WORDS

EN = Pack(
    language="en",
    triggers=(
        "contact conversation senior coworkers colleagues employees officers engineers lawyers "
        "flesh hand pass kick ladder whoever bell buzz billing legal hr dispatch reservations "
        "agent human humans person persons people someone somebody anyone anybody "
        "representative rep reps operator operators supervisor supervisors manager managers "
        "advisor adviser advisors advisers csr csrs consultant attendant associate associates "
        "specialist specialists technician executive receptionist staff superior boss "
        "management transfered connected through colleague coworker employee personnel live "
        "real customer client service support care desk helpdesk helpline bot bots robot robots "
        "machine computer automated ai assistant expert experts department team nurse doctor "
        "pharmacist teller banker officer transfer escalate escalated call callback phone ring "
        "sales reception some any head system individual handover handoff lawyer attorney "
        "transferring transfering calling connecting escalating escalation transferred called "
        "contacted speak speaking talk talking chat number lady guy man woman connect forward "
        "redirect patch put clerk moderator admin owner leader director member engineer tech "
        "refer higher body whom which who get give fetch find bring page loop rope send let "
        "bump drop shout tinkle reach over have ask take join phoned rung telephoned return "
        "text telephone dial contacting calls"
    ),
    somebody=SOMEBODY,
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
        "pearson talks chats hat cat cha assistants assistance escalated escalates peoples "
        "robots contact connect specialists departments employees employed tal that what chart "
        "chant cheat chap walking taking tanking stalking chattering some body one sometime "
        "somewhere speaker steaking sneaking peaking halt sunman connection hall customs "
        "costumer employer agency urgent"
    ),
    spelling=SPELLING,
    words=WORDS,
    frames=FRAMES,
    guards=GUARDS,
    bare=(
        "(?:(?:0|zero|hi|hello|hey|yes|yeah|ok|okay|help|now|want|need|get|give|me|thanks|thank "
        "you|agent|sorry|can you|again|sir|madam|good morning|i|said|i said|i want|i need) "
        "){0,4}?(?:(?:to )?(?:talk |speak |chat )(?:to |with )?|to )?(?:a |an |the |your |some "
        "|any |another )?<adj>{0,3}(?:<being>|<humanhelp>|<unit>|<call_desk>|agent|specialist"
        "|associate|technician|loan officer|representative|operator|supervisor|manager|rep|csr"
        "|advis[eo]r|<desk>(?: (?:<title>|person))?|(?:sales|support|service|billing|bank"
        "|account|technical|tech) <title>|live (?:person|agent|chat|operator|support)|person"
        "|hand ?(?:off|over)|escalate|escalation|<staff>|<department>|<curt>|<area> <title>"
        "|higher ups?|(?:someone|somebody) from (?:(?:your|the) )?[a-z]+|<someone> real|<else>"
        "|(?<=your )<title>|(?<=another )<title>)(?: (?:now|when|then|sir|madam|help|me|thanks"
        "|thank "
        "you|hello|agent|human|representative|operator|needed|required|wanted|request|assistance"
        "|i said|today|right now|this instant|here|instead|department|team|number"
        "|not <robot>)){0,5}"
    ),
    greeting=(
        "(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)) (?:there )?(?:<title>|<desk>)|"
        "(?:<call_desk>)|<curt>"
    ),
    splits=(
        "(?<=[a-z0-9])(?<!anyone)(?<!anybody)(?<!anything) (?:but|because|although|though|since"
        "|otherwise|anyway|however) |(?= (?:"
        "(?:so|and|then|or) )*(?:i|we|can|could|may|would) )(?<! if)(?<!when)(?<!that)"
        "(?<!because)(?<!said)(?<! say)(?<!saying)(?<!think)(?<!know)(?<!who)(?<!what)(?<! why)"
        "(?<! how)(?<! as)(?<!unless)(?<!case)(?<!where)(?<!until)(?<!whenever)(?<!should)(?<! "
        "do)(?<!would)(?<! you)(?<!once)(?<!will)(?<!can)(?<!am)(?<!did)(?<!suppose)(?<!me)"
        "(?<!whether)(?<!which)(?<!believe) (?:so |and |then |or )*(?:(?:i|we) (?:want|need"
        "|would like|would rather|demand|require|wanna|insist|prefer|am asking)|(?:can|could"
        "|may) i |(?:can|could|would) you )|(?= (?:(?:so|and|then|or) )*(?:get|give|let|connect"
        "|transfer|put|send) )(?<! not)(?<! to)(?<!never)(?<! you)(?<! ever)(?<!stop)(?<!only)"
        "(?<!can)(?<!will)(?<!would)(?<!could)(?<!let) (?:so |and |then |or )*(?:get me |give "
        "me |let me |connect me |transfer me |put me |send me to )"
    ),
    condition=(
        "<real_if>|^ (?:unless(?! you)|in case"
        "|suppose|assuming|whenever|(?:every|each) time|from now on|translate|write|repeat|reply"
        "|respond|say)(?= )"
    ),
    takes_back=(
        "^ (?:(?:no|oh|actually|wait|ok|sorry|and) )*(?:never mind|forget (?:it|that|about)"
        "|scratch that|not needed|no need|on second thought|i changed my mind|changed my mind"
        "|cancel that|do not bother|i am good|it is fine now)"
    ),
    mention=(
        "who (?:can|could|does|is able)(?= $)|(?:^| (?:a|an|the|any|some|your|no|another|who|this"
        "|that|are|is|with|only|your|have"
        "|these|those|more|of) )(?:[a-z]+ ){0,2}?(?:<being>|<title>|<desk>|persons?|pharmacist|next"
        "|on duty|above you"
        "|nurse|expert|(?!members? )<trade>|people|someone|anyone|in charge|you people|call back"
        "|(?<= to a )<role>|"
        "(?<= with a )<role>)(?= )"
    ),
    pronouns=(
        "(?:get|give|find|send|bring|fetch|lend|offer|assign|put) (?:me |us )?(?:one|another"
        "|another one|a (?:new|different|real|better|live|human) one|one of (?:them|those|these"
        "|yours))(?: on| in| over| through| here| now| who [a-z]+| to <act>)*(?= $| (?:and|or|so"
        "|instead|right|today|again|with|from|because|i) )|(?:speak|talk|talking|speaking|chat"
        "|chatting|connected|transferred|(?:connect|transfer|put|pass|hand) (?:me|us)) <along>"
        "(?:to|with) (?:one|another|them|him|her|another one|one of (?:them|those|these))(?= $| "
        "(?:and|now|about|as|again|too|instead|please|today|who|or|directly|right|because|here"
        "|for|so) )|(?:want|need|prefer|like|(?:can|could|may) (?:i|we) (?:have|get|see)|demand"
        "|require) (?:a (?:real|different|live|human|new|better) one|one|another|another one"
        "|one of (?:them|those|these))(?: now| instead| again| back| here| too| to <act>| on "
        "the (?:line|phone|case))*(?= $| (?:and|or|who|because|today|right) )|(?:put|get|bring) "
        "(?:one|them|him|her|another one) (?:on|in here|on the (?:line|phone))(?= $)|is "
        "(?:there )?one (?:there|here|around|available|free|online|i can|on)|is there one(?= $)"
        "|(?:have|get) (?:him|her|them) back"
        "|let (?:me|us) (?:have|see|meet) (?:one|them|him|her)|(?<=^ )(?:connect|transfer|put)"
        "(?: me| us)?(?: there| now)?(?= $)|(?:let|have|ask|get|tell) (?:one|one of them|them|him"
        "|her) "
        "(?:to )?(?:(?:call|ring|phone|contact|message|help|answer|speak to|talk to) (?:me|us)"
        "|take over|handle (?:this|it)|do (?:it|that|this|so))|(?:can|could|let|have|get) (?:they"
        "|them|him|her|he|she) (?:to )?"
        "<reaches_me>|(?:put|bring|let) (?:them|him|her) (?:on|in|come on)(?= $| )"
    ),
)
