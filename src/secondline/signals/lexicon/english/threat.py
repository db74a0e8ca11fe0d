"""They will leave, or go elsewhere with it."""

from typing import Final

from secondline.signals.lexicon.entries import Kind, Phrase, phrase

THREAT: Final[tuple[Phrase, ...]] = (
    phrase(
        Kind.THREAT,
        2.0,
        "lawyer lawyers attorney solicitor sue legal court ombudsman chargeback police bbb",
        r"(?:my|a|our) (?:lawyers?|attorney|solicitor)",
        r"(?:will|to|gonna|i'll|i'd) sue",
        r"legal action",
        r"small claims",
        r"(?:to|in|take you to) court",
        r"ombudsman",
        r"(?:file|do|start|initiate) a chargeback",
        r"(?:call|calling|go to|contact) the (?:police|regulator)",
        r"(?:report|complaint) (?:\w+ )?(?:to|with) (?:the )?(?:bbb|regulator|ombudsman)",
    ),
    phrase(
        Kind.THREAT,
        1.8,
        "never avoid",
        r"never (?:\w+ )?(?:again|buy|buying|order(?:ing)?|use|using|shop|fly|flying|book|come"
        r"|return|go|recommend|stay|deal)(?: \w+)*",
        r"avoid (?:at all|this|them|like)",
    ),
    phrase(
        Kind.THREAT,
        1.6,
        "competitor elsewhere business cancelling canceling leaving leave switch switching",
        r"(?:your|the|a) competitors?",
        r"(?:take|taking) (?:my|our) (?:business|money|custom) elsewhere",
        r"go(?:ing)? elsewhere",
        r"(?:cancelling|canceling|leaving|switching|i'll (?:leave|switch)) (?:everything|you|if"
        r"|unless|now|right|my account|today)",
    ),
    phrase(
        Kind.THREAT,
        1.4,
        "closing close considering leave",
        r"(?:considering|thinking (?:of|about)) (?:closing|leaving|switching|cancell?ing|moving)",
        r"clos(?:e|ing) (?:all )?(?:of )?my accounts? (?:with you|if|unless|for good)",
    ),
    phrase(
        Kind.THREAT,
        1.6,
        "report reporting",
        r"(?:report|reporting) (?:you|this company|your company)",
    ),
    phrase(
        Kind.THREAT,
        1.4,
        "review reviews star stars twitter media",
        r"(?:bad|negative|one star|1 star|terrible|honest) reviews?",
        r"(?:one|zero|1|0) stars?",
        r"(?:on|to) (?:twitter|social media)",
        r"(?:tell|warn) everyone",
    ),
    phrase(
        Kind.THREAT,
        1.2,
        "money",
        r"(?:want|give me|need) (?:all )?(?:my|our|me my) (?:\w+ )?money back",
    ),
    phrase(
        Kind.THREAT,
        1.3,
        "escalated escalate complaint formal",
        r"(?:want|need|demand|have) (?:this|it) (?:to be )?escalated",
        r"escalate (?:this|it)",
        r"formal(?:ly)? compla(?:int|in)",
        r"(?:make|file|lodge|raise|put in) (?:a|an) (?:\w+ )?complaint",
    ),
    phrase(
        Kind.THREAT,
        1.6,
        "lost losing riddance",
        r"(?:lost|losing|lose) (?:me as )?(?:a|another|your) (?:\w+ )?customer",
        r"good riddance",
    ),
    phrase(
        Kind.THREAT,
        1.2,
        "refund",
        r"refund (?:me )?(?:now|immediately|today|at once)",
    ),
)
