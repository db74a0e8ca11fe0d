"""Nothing moves: waiting, no answer, still the same."""

from typing import Final

from secondline.signals.lexicon.english.amounts import COUNT, SPAN
from secondline.signals.lexicon.entries import Kind, Phrase, phrase

STUCK: Final[tuple[Phrase, ...]] = (
    phrase(
        Kind.STUCK,
        1.8,
        "still",
        r"still (?:not|isn't|doesn't|hasn't|haven't|waiting|nothing|no|broken|down|can't|cannot"
        r"|won't|the same|failing|stuck|missing|unresolved|unable|getting|having|wrong|don't"
        r"|didn't|hanging)",
    ),
    phrase(
        Kind.STUCK,
        1.6,
        "waiting waited hold wait",
        rf"(?:waiting|waited|on hold|wait)\b[^.!?]{{0,40}}?\b(?:\d+|an?|two|three|four|five|six"
        rf"|several|over|for|many|whole) ?(?:\w+ )?{SPAN}",
    ),
    phrase(
        Kind.STUCK,
        1.4,
        "ignore ignores",
        r"(?:you|they) (?:\w+ )?ignore",
        r"(?:and|company|bank|support) ignores?(?: (?:me|my))?",
    ),
    phrase(
        Kind.STUCK,
        1.4,
        "nobody one anyone noone",
        r"(?:nobody|no ?one) (?:\w+ )?(?:answers?|answered|repl(?:ies|ied)|responds?|responded"
        r"|cares?|called|calls|picks|picked|helps?|helped|knows?|shows?|showed|came|comes|reads?"
        r"|listens?|can|bothers?|wants|seems|has)",
        r"not (?:one|a single) (?:word|reply|person|answer)",
    ),
    phrase(
        Kind.STUCK,
        1.4,
        "no zero without",
        r"(?:no|zero|without) (?:\w+ )?(?:reply|replies|response|answers?|communication"
        r"|explanation|apology|refund yet|update|resolution)",
    ),
    phrase(
        Kind.STUCK,
        1.4,
        "nothing",
        r"nothing (?:\w+ )?(?:\w+ )?(?:works?|worked|helps?|helped|happens?|happened|changes"
        r"|changed)",
    ),
    phrase(
        Kind.STUCK,
        0.9,
        "never",
        r"never (?:\w+ )?(?:works?|worked|arrived|came|received|got|called|answered|replied"
        r"|responded|showed|heard|fixed|refunded|resolved|had)",
    ),
    phrase(
        Kind.STUCK,
        1.2,
        "months weeks days hours",
        rf"(?:for|after|past|last|over|in|been) (?:\w+ )?(?:{COUNT}|the past \d+) "
        rf"{SPAN}[^.!?]{{0,30}}?\b(?:and|now|still|without|but|nothing|no)\b",
    ),
    phrase(
        Kind.STUCK,
        1.0,
        "down broken out",
        r"been (?:down|broken|out|offline|locked|without)\b[^.!?]{0,30}?\b(?:for|since|all)\b",
    ),
    phrase(
        Kind.STUCK,
        1.4,
        "stuck",
        r"stuck (?:here|in|with|waiting|for)",
    ),
    phrase(
        Kind.STUCK,
        1.4,
        "how",
        r"how (?:hard|difficult) (?:can|is) (?:it|that|this)",
        r"how (?:is|can) (?:it|this|that) (?:be )?(?:even )?(?:possible|legal|acceptable|ok|okay"
        r"|allowed|take|so)",
        r"how much longer",
        r"how long do i have to",
    ),
    phrase(
        Kind.STUCK,
        1.4,
        "why",
        r"why (?:is|does|do|can't|won't|is it|are) (?:\w+ )?(?:\w+ )?(?:so (?:hard|difficult"
        r"|complicated|slow)|nobody|no ?one|keep|always|never|even)",
    ),
    phrase(
        Kind.STUCK,
        1.2,
        "promised",
        r"(?:you|they|was|were|been) (?:\w+ )?promised",
    ),
    phrase(
        Kind.STUCK,
        1.6,
        "should shouldn't",
        r"(?:should not|shouldn't) (?:be|have to|take) (?:\w+ )?\w+",
    ),
    phrase(
        Kind.STUCK,
        1.2,
        "told",
        r"(?:was|been|were) told (?:\w+ )?(?:\w+ )?(?:that|it|on|by|to|this)",
    ),
    phrase(
        Kind.STUCK,
        1.4,
        "since for",
        rf"(?:no|without|zero) (?:\w+ ){{1,3}}(?:since|for {COUNT} {SPAN})",
    ),
    phrase(
        Kind.STUCK,
        1.2,
        "supposed meant due",
        r"(?:was|were|is) (?:supposed|meant|due) (?:to )?(?:be |have )?(?:\w+ )?(?:here|arrive|come"
        r"|delivered|fixed|done|ready|deliver|call)",
    ),
    phrase(
        Kind.STUCK,
        1.2,
        "nothing off chase chasing",
        r"(?:for|get|gets|got|getting|received) (?:absolutely )?nothing",
        r"(?:take|took|taken|taking) (?:\w+ )?(?:\w+ )?(?:day|days|time|hours) off",
        r"(?:to|keep|been|kept) chas(?:e|ing)",
    ),
    phrase(
        Kind.STUCK,
        1.2,
        "loyal customer customers",
        r"(?:loyal|longtime|long time|long-time) customers?",
        r"(?:been|am) a (?:\w+ )?customer (?:for|since|of)",
        r"(?:new|other) customers get",
    ),
    phrase(
        Kind.STUCK,
        1.2,
        "charged billed",
        r"(?:charged|billed) (?:\w+ )?(?:for )?(?:something|things?|what) i (?:never|didn't)",
    ),
    phrase(
        Kind.STUCK,
        1.6,
        "enough nowhere straw deaf",
        r"(?:gone|going|dragged|waited) (?:on )?(?:\w+ )?(?:long|far) enough",
        r"(?:getting|going|got|gets) (?:me |us )?nowhere",
        r"(?:last|final) straw",
        r"deaf ears",
    ),
    phrase(
        Kind.STUCK,
        1.4,
        "forever ages long",
        r"(?:tak(?:es?|ing)|took|been|waiting) (?:forever|ages|so long|way too long|far too long)",
    ),
    phrase(
        Kind.STUCK,
        1.5,
        "life back",
        r"hours? of my (?:life|day|time)",
        r"(?:won't|never|can't) get (?:it |that |them )?back",
    ),
    phrase(
        Kind.STUCK,
        1.4,
        "hung cut passed bounced",
        r"hung up(?: on)?",
        r"cut (?:me |us )?off",
        r"(?:passed|bounced|sent|pushed) (?:around|from (?:one|\w+ to))",
    ),
    phrase(
        Kind.STUCK,
        1.2,
        "progress sign later end",
        r"no (?:progress|movement|sign of|end in sight)",
        r"(?:days|weeks|months|hours) later (?:and|still|i|no)",
    ),
)
