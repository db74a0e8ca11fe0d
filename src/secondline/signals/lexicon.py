"""
What people say to a service that does not help them: words and turns of phrase, with their weight.

Weights are log-odds, so they add; they were set by hand, from what each says of its writer, and
not fitted. How they are used is in reading.py.
"""

import re
from enum import StrEnum
from typing import Final

from secondline.domain.value import Value


class Kind(StrEnum):
    """What sort of finding it is."""

    REPEAT = "repeat"  #: has said or done it before
    STUCK = "stuck"  #: nothing moves: still, waiting, no answer
    NO_HELP = "no_help"  #: says that the help is none
    THREAT = "threat"  #: will leave, or go to a lawyer or the public
    INSULT = "insult"  #: at the assistant, the company or the world
    FEELING = "feeling"  #: says how they feel
    JUDGEMENT = "judgement"  #: bad, awful, useless
    SARCASM = "sarcasm"  #: praise that is none
    SIGN = "sign"  #: faces and capitals
    PRAISE = "praise"  #: good, great, love: speaks against, unless it is meant otherwise
    CALM = "calm"  #: thanks, politeness, solved: speaks against


def words_of(text: str) -> frozenset[str]:
    """Return the words of *text*, which is how the sets of words here are written down."""
    return frozenset(text.split())


# --- Single words -----------------------------------------------------------------------------

_FEELING: Final = {
    2.6: "furious livid outraged infuriating fuming",
    2.2: "frustrated frustrating annoying annoyed irritated irritating angry mad pissed",
    2.0: "upset disappointed disappointing disappointment unhappy dissatisfied disgusted"
    " exasperated",
    1.6: "annoys annoyance upsetting stressful stressed exhausted exhausting hate hated hates sick",
    1.0: "frustration tired desperate regret regretting despise dislike ugh argh grr smh"
    " sigh wth omfg",
}
_JUDGEMENT: Final = {
    2.4: "unacceptable ridiculous disgusting disgraceful appalling pathetic disgrace inexcusable",
    2.2: "useless horrible terrible awful worst horrendous atrocious abysmal hopeless incompetent",
    1.8: "unbelievable outrageous nightmare nonsense absurd unprofessional shameful shame rubbish",
    1.6: "garbage trash lousy sucks suck sucked scam scammers fraudsters ripoff rude unhelpful",
    1.4: "joke laughable incompetence shambles fiasco farce lied liar liars lying dishonest"
    " misleading crap crappy shoddy dreadful poor poorly worse waste wasted wasting"
    " pointless worthless unreliable disaster mess insulting unfair robbery thieves theft",
    0.9: "bad badly clueless careless lazy ignored ignores ignoring mistreated overpriced"
    " slow sloppy flimsy cheaply broken junk defective failed failing fails fail flop avoid"
    " disconnected excuse excuses ruined ruin ruining dirty cold stale bland tasteless gross"
    " uncomfortable inferior mediocre overpaid beware",
}
_INSULT: Final = {
    2.4: "idiot idiots idiotic moron morons moronic stupid dumb dumbass bullshit fucking fuck"
    " fucked wtf asshole assholes bastard bastards shit shitty clowns imbecile imbeciles cretin",
    1.6: "bs damn goddamn bloody clown jerk jerks fck effing freaking crooks twat stfu dumber",
}
_SIGN: Final = {
    2.4: "😡 🤬 😠 👿 🖕",
    1.6: "😤 🙄 😒 👎 💩 🤦",
    0.8: "😩 😫 😞 😣 😖 💔",
}
_CALM: Final = {-1.6: "thanks thank thankyou thx", -1.4: "cheers kudos", -1.0: "haha lol"}
_PRAISE: Final = {
    -1.6: "awesome excellent perfect perfectly wonderful fantastic"
    " amazing brilliant delighted lovely superb impressed grateful outstanding",
    -1.4: "great love loved loves happy pleased glad best appreciate appreciated beautiful enjoy"
    " enjoyed fabulous delicious recommend satisfied incredible",
    -1.0: "good nice helpful fine cool fun friendly comfortable easy easily fresh clean polite"
    " works worked smooth reliable excited exciting congrats quick pretty fast"
    " well better like liked interesting favorite favourite sturdy 😊 🙏 👍 ❤ 😀 😃 😄 😁 🥰 😍 🎉",
}

WORDS: Final = {
    word: (kind, points)
    for kind, table in (
        (Kind.FEELING, _FEELING),
        (Kind.JUDGEMENT, _JUDGEMENT),
        (Kind.INSULT, _INSULT),
        (Kind.SIGN, _SIGN),
        (Kind.PRAISE, _PRAISE),
        (Kind.CALM, _CALM),
    )
    for points, words in table.items()
    for word in words.split()
}

# --- Phrases ----------------------------------------------------------------------------------

_COUNT: Final = (
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a dozen|several|(?<!too )many|multiple"
    r"|countless|a few|a couple of|a hundred|hundreds? of|so many|like \d+)"
)
_NTH: Final = (
    r"(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth|umpteenth"
    r"|nth|3rd|[4-9]th|\d\dth)"
)
_SPAN: Final = r"(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|ages|forever)"


class Phrase(Value, kw_only=True):
    """A turn of phrase, and words of which one must be there for it to be looked for."""

    kind: Kind
    points: float
    triggers: frozenset[str]
    pattern: re.Pattern[str]


def _phrase(kind: Kind, points: float, triggers: str, *patterns: str) -> Phrase:
    return Phrase(
        kind=kind,
        points=points,
        triggers=words_of(triggers),
        pattern=re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)"),
    )


PHRASES: Final = (
    # said or done before
    _phrase(
        Kind.REPEAT,
        2.0,
        "time",
        rf"{_NTH} (?:\w+ )?time(?! (?:buyer|customer|user|zone))",
    ),
    _phrase(
        Kind.REPEAT,
        2.0,
        "times",
        r"(?:told|said|asked|tried|sent|explained|called|phoned|emailed|written|wrote|contacted"
        r"|entered|given|gave|done|did|answered|complained|reported"
        rf"|requested)\b.{{0,40}}?\b{_COUNT} (?:\w+ )?times",
    ),
    _phrase(
        Kind.REPEAT,
        2.0,
        "times",
        r"how many (?:more |other )?times (?:do|must|have|are|should)",
        r"times in a row",
    ),
    _phrase(
        Kind.REPEAT,
        1.8,
        "already just literally",
        r"(?:i|we|i've|we've|ive|i have|we have) (?:just |literally )?(?:already|literally"
        r"|just(?! tried| did| done| sent| gave| entered| typed)) (?:told|said|sent|gave|given"
        r"|explained|tried|did|done|answered|asked|provided|typed|entered|mentioned|wrote"
        r"|written)(?: (?:you|that|this|it|them|all))?",
    ),
    _phrase(
        Kind.REPEAT,
        1.6,
        "keep keeps kept keeping",
        r"(?:keeps?|kept|keeping) (?:on )?(?:asking|sending|saying|getting|telling|repeating"
        r"|giving|failing|crashing|happening|changing|charging|losing|bouncing|going|showing"
        r"|coming|being|getting|disconnecting|freezing|ignoring|transferring|passing)",
    ),
    _phrase(
        Kind.REPEAT,
        1.8,
        "circles runaround hoops",
        r"in circles",
        r"(?:the )?run ?around",
        r"through hoops",
    ),
    _phrase(
        Kind.REPEAT,
        1.6,
        "over again",
        r"over and over",
        r"again and again",
        r"all over again",
        r"yet again",
        r"(?:this|ugh|not) again",
    ),
    _phrase(
        Kind.REPEAT,
        1.4,
        "same",
        r"(?:the )?same (?:\w+ )?(?:link|question|answer|thing|message|response|error|problem"
        r"|issue|reply|text|nonsense|story|script|mistake)s?(?: (?:again|over|every|as))?",
    ),
    _phrase(
        Kind.REPEAT,
        1.4,
        "said told mentioned",
        r"(?:like|as) i(?:'ve| have)? (?:already |just )?(?:said|told you|mentioned|explained)",
        r"i said (?:no|refund|that|it|already|i)",
    ),
    _phrase(
        Kind.REPEAT,
        2.0,
        "last",
        r"for the last time",
    ),
    _phrase(
        Kind.REPEAT,
        1.6,
        "every",
        r"(?:every|each) (?:single|damn|freaking|bloody) (?:\w+)",
    ),
    _phrase(
        Kind.REPEAT,
        1.0,
        "every",
        r"every time i",
        r"every \w+ i (?:call|try|contact|ask|get)",
    ),
    _phrase(
        Kind.REPEAT,
        0.9,
        "again",
        r"(?:(?:\bdown|\bbroken|\blate\b|delayed|wrong|crashed|failed|charged|happened|happens"
        r"|cancelled|canceled|lost|out|this|that)[^.!?]{0,30}) again",
        r"again,? (?:that|this|it)(?:'s| is) not",
    ),
    _phrase(
        Kind.REPEAT,
        1.5,
        "count again always",
        r"lost count",
        r"wrong again",
        r"time and (?:time )?again",
        r"here we go again",
        r"it(?:'s| is) always (?:something|the same|like this)",
        r"(?:you|they)(?:'re| are)? (?:always|constantly) (?:say|do|ask|send|change|late|wrong)",
    ),
    _phrase(
        Kind.REPEAT,
        1.4,
        "said told",
        r"(?:you|they|he|she) (?:said|told (?:me|us)) "
        r"(?:that|this|so|the same)(?: \w+)?(?: \w+)? (?:too|already|before|yesterday|last)",
    ),
    _phrase(
        Kind.REPEAT,
        1.4,
        "another round record forth",
        r"another (?:day|week|month|call|email),? another",
        r"round and round",
        r"broken record",
        r"back and forth",
    ),
    _phrase(
        Kind.REPEAT,
        1.2,
        "having twice days weeks",
        r"keep having to",
        r"twice (?:now|already)",
        r"for (?:days|weeks|months|hours) now",
    ),
    # nothing moves
    _phrase(
        Kind.STUCK,
        1.8,
        "still",
        r"still (?:not|isn't|doesn't|hasn't|haven't|waiting|nothing|no|broken|down|can't|cannot"
        r"|won't|the same|failing|stuck|missing|unresolved|unable|getting|having|wrong|don't"
        r"|didn't|hanging)",
    ),
    _phrase(
        Kind.STUCK,
        1.6,
        "waiting waited hold wait",
        rf"(?:waiting|waited|on hold|wait)\b[^.!?]{{0,40}}?\b(?:\d+|an?|two|three|four|five|six"
        rf"|several|over|for|many|whole) ?(?:\w+ )?{_SPAN}",
    ),
    _phrase(
        Kind.STUCK,
        1.4,
        "ignore ignores",
        r"(?:you|they) (?:\w+ )?ignore",
        r"(?:and|company|bank|support) ignores?(?: (?:me|my))?",
    ),
    _phrase(
        Kind.STUCK,
        1.4,
        "nobody one anyone noone",
        r"(?:nobody|no ?one) (?:\w+ )?(?:answers?|answered|repl(?:ies|ied)|responds?|responded"
        r"|cares?|called|calls|picks|picked|helps?|helped|knows?|shows?|showed|came|comes|reads?"
        r"|listens?|can|bothers?|wants|seems|has)",
        r"not (?:one|a single) (?:word|reply|person|answer)",
    ),
    _phrase(
        Kind.STUCK,
        1.4,
        "no zero without",
        r"(?:no|zero|without) (?:\w+ )?(?:reply|replies|response|answers?|communication"
        r"|explanation|apology|refund yet|update|resolution)",
    ),
    _phrase(
        Kind.STUCK,
        1.4,
        "nothing",
        r"nothing (?:\w+ )?(?:\w+ )?(?:works?|worked|helps?|helped|happens?|happened|changes"
        r"|changed)",
    ),
    _phrase(
        Kind.STUCK,
        0.9,
        "never",
        r"never (?:\w+ )?(?:works?|worked|arrived|came|received|got|called|answered|replied"
        r"|responded|showed|heard|fixed|refunded|resolved|had)",
    ),
    _phrase(
        Kind.STUCK,
        1.2,
        "months weeks days hours",
        rf"(?:for|after|past|last|over|in|been) (?:\w+ )?(?:{_COUNT}|the past \d+) "
        rf"{_SPAN}[^.!?]{{0,30}}?\b(?:and|now|still|without|but|nothing|no)\b",
    ),
    _phrase(
        Kind.STUCK,
        1.0,
        "down broken out",
        r"been (?:down|broken|out|offline|locked|without)\b[^.!?]{0,30}?\b(?:for|since|all)\b",
    ),
    _phrase(
        Kind.STUCK,
        1.4,
        "stuck",
        r"stuck (?:here|in|with|waiting|for)",
    ),
    _phrase(
        Kind.STUCK,
        1.4,
        "how",
        r"how (?:hard|difficult) (?:can|is) (?:it|that|this)",
        r"how (?:is|can) (?:it|this|that) (?:be )?(?:even )?(?:possible|legal|acceptable|ok|okay"
        r"|allowed|take|so)",
        r"how much longer",
        r"how long do i have to",
    ),
    _phrase(
        Kind.STUCK,
        1.4,
        "why",
        r"why (?:is|does|do|can't|won't|is it|are) (?:\w+ )?(?:\w+ )?(?:so (?:hard|difficult"
        r"|complicated|slow)|nobody|no ?one|keep|always|never|even)",
    ),
    _phrase(
        Kind.STUCK,
        1.2,
        "promised",
        r"(?:you|they|was|were|been) (?:\w+ )?promised",
    ),
    _phrase(
        Kind.STUCK,
        1.6,
        "should shouldn't",
        r"(?:should not|shouldn't) (?:be|have to|take) (?:\w+ )?\w+",
    ),
    _phrase(
        Kind.STUCK,
        1.2,
        "told",
        r"(?:was|been|were) told (?:\w+ )?(?:\w+ )?(?:that|it|on|by|to|this)",
    ),
    _phrase(
        Kind.STUCK,
        1.4,
        "since for",
        rf"(?:no|without|zero) (?:\w+ ){{1,3}}(?:since|for {_COUNT} {_SPAN})",
    ),
    _phrase(
        Kind.STUCK,
        1.2,
        "supposed meant due",
        r"(?:was|were|is) (?:supposed|meant|due) (?:to )?(?:be |have )?(?:\w+ )?(?:here|arrive|come"
        r"|delivered|fixed|done|ready|deliver|call)",
    ),
    _phrase(
        Kind.STUCK,
        1.2,
        "nothing off chase chasing",
        r"(?:for|get|gets|got|getting|received) (?:absolutely )?nothing",
        r"(?:take|took|taken|taking) (?:\w+ )?(?:\w+ )?(?:day|days|time|hours) off",
        r"(?:to|keep|been|kept) chas(?:e|ing)",
    ),
    _phrase(
        Kind.STUCK,
        1.2,
        "loyal customer customers",
        r"(?:loyal|longtime|long time|long-time) customers?",
        r"(?:been|am) a (?:\w+ )?customer (?:for|since|of)",
        r"(?:new|other) customers get",
    ),
    _phrase(
        Kind.STUCK,
        1.2,
        "charged billed",
        r"(?:charged|billed) (?:\w+ )?(?:for )?(?:something|things?|what) i (?:never|didn't)",
    ),
    _phrase(
        Kind.STUCK,
        1.6,
        "enough nowhere straw deaf",
        r"(?:gone|going|dragged|waited) (?:on )?(?:\w+ )?(?:long|far) enough",
        r"(?:getting|going|got|gets) (?:me |us )?nowhere",
        r"(?:last|final) straw",
        r"deaf ears",
    ),
    _phrase(
        Kind.STUCK,
        1.4,
        "forever ages long",
        r"(?:tak(?:es?|ing)|took|been|waiting) (?:forever|ages|so long|way too long|far too long)",
    ),
    _phrase(
        Kind.STUCK,
        1.5,
        "life back",
        r"hours? of my (?:life|day|time)",
        r"(?:won't|never|can't) get (?:it |that |them )?back",
    ),
    _phrase(
        Kind.STUCK,
        1.4,
        "hung cut passed bounced",
        r"hung up(?: on)?",
        r"cut (?:me |us )?off",
        r"(?:passed|bounced|sent|pushed) (?:around|from (?:one|\w+ to))",
    ),
    _phrase(
        Kind.STUCK,
        1.2,
        "progress sign later end",
        r"no (?:progress|movement|sign of|end in sight)",
        r"(?:days|weeks|months|hours) later (?:and|still|i|no)",
    ),
    # the help is none
    _phrase(
        Kind.NO_HELP,
        1.7,
        "impressed happy amused satisfied pleased",
        r"(?:not|isn't|wasn't|far from) (?:\w+ )?(?:impressed|happy|amused|satisfied|pleased)",
    ),
    _phrase(
        Kind.NO_HELP,
        1.5,
        "responsibility someone somebody idea clearly buck",
        r"(?:take|takes|taking) (?:\w+ )?responsibility",
        r"(?:someone|somebody) needs to (?!sign|be home|collect)",
        r"(?:have|has) no (?:idea|clue) what",
        r"(?:you|they) clearly (?:don't|didn't|haven't|can't|have not|do not)",
        r"pass(?:ing)? the buck",
    ),
    _phrase(
        Kind.NO_HELP,
        1.8,
        "prank joke joking real",
        r"(?:is|was) (?:this|that|it) (?:\w+ )?(?:some|a) (?:\w+ )?(?:\w+ )?(?:prank|joke)",
        r"(?:you (?:have|got|gotta) (?:got )?(?:to )?be|are you) (?:joking|for real)",
    ),
    _phrase(
        Kind.NO_HELP,
        1.4,
        "did didn't have haven't read",
        r"did you (?:even|not|actually) (?:read|listen|look|check)",
        r"have you (?:even|not|actually) (?:read|looked|checked|listened)",
    ),
    _phrase(
        Kind.NO_HELP,
        1.4,
        "paying",
        r"(?:what|why) (?:am|are) (?:i|we) (?:even |still )?paying",
    ),
    _phrase(
        Kind.FEELING,
        2.0,
        "crying wit's wits rope tether patience nerve nerves blood",
        r"for crying out loud",
        r"wit'?s'? end",
        r"end of my (?:rope|tether)",
        r"patience (?:is|has) (?:\w+ )?(?:running|wearing|run|worn|at an end|gone)",
        r"(?:last|my) nerves?",
        r"blood (?:boil|pressure)",
    ),
    _phrase(
        Kind.FEELING,
        1.8,
        "driving drives mad crazy hair tears shaking close",
        r"(?:driv(?:ing|es)|making) me (?:mad|crazy|insane|nuts|up the wall|angry|sick)",
        r"pull(?:ing)? my hair",
        r"(?:in|to|close to) tears",
        r"shaking with",
        r"(?:this|so|very|really) close to (?:leaving|cancell?ing|losing|giving|switching)",
    ),
    _phrase(
        Kind.FEELING,
        1.8,
        "dare better grip act break acts",
        r"how dare (?:you|they)",
        r"do better",
        r"get a grip",
        r"(?:get|got) your acts? together",
        r"give me a break",
        r"^sort (?:it|this|yourselves) out",
    ),
    _phrase(
        Kind.FEELING,
        1.4,
        "take stand deal",
        r"(?:can't|cannot|can not) (?:take|stand|deal with) (?:it|this|any) ?(?:any ?more|longer)?",
    ),
    _phrase(
        Kind.NO_HELP,
        1.7,
        "wall walls",
        r"(?:talk|talking|speak|speaking) to (?:a|the) (?:brick )?walls?",
    ),
    _phrase(
        Kind.NO_HELP,
        1.6,
        "ask much spell",
        r"(?:so|too) much to ask",
        r"do i (?:\w+ )?(?:have|need) to (?:spell|repeat|explain|beg|do everything)",
    ),
    _phrase(
        Kind.NO_HELP,
        1.6,
        "stop don't quit dont",
        r"(?:stop|quit) (?:telling|asking|sending|saying|giving|repeating|ignoring|wasting|lying"
        r"|copying|pasting|treating|passing|transferring)",
        r"(?:don't|dont|do not) (?:you )?(?:dare|tell me|give me (?:that|another)|lecture|patronize"
        r"|patronise)",
    ),
    _phrase(
        Kind.NO_HELP,
        1.5,
        "job problem fault",
        r"(?:not|isn't|hardly) my (?:job|problem|fault)",
    ),
    _phrase(
        Kind.NO_HELP,
        1.2,
        "don't dont another asked",
        r"(?:don't|dont|do not) want (?:a|an|another|your|to hear) [^.!?]{1,40}? i (?:just )?want",
        r"i asked for (?:a|my|the)",
        r"(?:another|one more) (?:ticket|form|link|voucher|excuse|survey|apology)",
    ),
    _phrase(
        Kind.NO_HELP,
        1.2,
        "either good mean",
        r"(?:you|they) don't know either",
        r"what good (?:is|does|would)",
        r"what do you mean(?: you)?",
    ),
    _phrase(
        Kind.NO_HELP,
        1.2,
        "answer",
        r"(?:doesn't|does not|didn't|don't|not) (?:really |even )?answer (?:my|the|any|a)(?:\w+)?",
    ),
    _phrase(
        Kind.NO_HELP,
        1.4,
        "treat treated treating",
        r"(?:how|way) (?:you|they|i was|we were|i am|i'm) (?:being )?treat(?:ed|ing)?",
        r"treat(?:ed|ing)? (?:me|us|people|your|customers?|like)",
    ),
    _phrase(
        Kind.FEELING,
        1.5,
        "come sake ffs whatever jeez seriously",
        r"^(?:oh )?come on\b",
        r"(?:for (?:\w+ )?sake)",
        r"ffs",
        r"^whatever\W*$",
        r"jeez",
    ),
    _phrase(
        Kind.FEELING,
        1.4,
        "over letdown down downhill expected",
        r"(?:so|completely|totally) over (?:this|it|you)",
        r"(?:a|such a|real|huge) (?:let ?down|let-down)",
        r"(?:feel|been|was|am|felt) (?:\w+ )?let down",
        r"(?:gone|going|went) (?:\w+ )?downhill",
        r"expected (?:much |far )?(?:more|better)",
    ),
    _phrase(
        Kind.NO_HELP,
        1.9,
        "not isn't didn't doesn't don't wasn't can't won't cannot doesnt didnt",
        r"(?:not|isn't|didn't|doesn't|don't|wasn't|can't|won't|cannot|doesnt|didnt) (?:\w+ "
        r")?(?:helping|helpful|help me|help at all|help)(?! (?:with|myself|you))",
    ),
    _phrase(
        Kind.NO_HELP,
        1.9,
        "no zero",
        r"(?:no|zero) help",
        r"no (?:use|good) (?:to|at all)",
    ),
    _phrase(
        Kind.NO_HELP,
        1.8,
        "don't dont not can't cannot doesn't didn't never",
        r"(?:you|it|bot|this|thing) (?:\w+ )?(?:don't|dont|do not|did not|didn't|can't|cannot"
        r"|doesn't|does not|never) (?:even )?(?:understand|get it|listen|read|care|answer|make "
        r"sense|know anything)",
    ),
    _phrase(
        Kind.NO_HELP,
        1.9,
        "not isn't wasn't",
        r"(?:not|isn't|wasn't) (?:(?!know|sure|see|remember)\w+ )?(?:what i (?:asked|said|meant"
        r"|want|wanted|need|needed)|my question|an answer|the (?:answer|question)|answering)",
    ),
    _phrase(
        Kind.NO_HELP,
        2.0,
        "kidding serious joking reading listening even",
        r"(?:are )?(?:you|u) (?:\w+ )?(?:kidding|serious|joking|reading|listening)",
        r"are you even",
        r"do you (?:even|ever|people)",
    ),
    _phrase(
        Kind.NO_HELP,
        1.6,
        "can could do why",
        r"(?:can|could|do) you not",
        r"why can't you",
        r"can't you (?:just|even|people|read|understand)",
    ),
    _phrase(
        Kind.NO_HELP,
        2.0,
        "acceptable enough fair ok okay right",
        r"(?:not|isn't|hardly|nowhere near) (?:\w+ )?(?:acceptable|good enough|fair|okay|ok)",
    ),
    _phrase(
        Kind.NO_HELP,
        1.5,
        "help",
        r"(?:didn't|did not|haven't|never) (?:get|got|received|had|gotten) (?:\w+ )?(?:help"
        r"|answer|support)",
    ),
    _phrase(
        Kind.NO_HELP,
        1.6,
        "part what point",
        r"what part of",
        r"what(?:'s| is) the point(?: of)?",
    ),
    _phrase(
        Kind.NO_HELP,
        1.4,
        "paying",
        r"what (?:am i|are we|do i) (?:even )?pay(?:ing)? for",
    ),
    _phrase(
        Kind.NO_HELP,
        1.6,
        "seriously really",
        r"^(?:seriously|really|srsly)\s*\?+",
        r"(?:seriously|really)\s*\?+",
    ),
    _phrase(
        Kind.NO_HELP,
        1.4,
        "supposed",
        r"what (?:am i|are we|else am i) supposed to",
    ),
    _phrase(
        Kind.NO_HELP,
        1.6,
        "job brain",
        r"do your (?:\w+ )?job",
        r"use your brain",
    ),
    _phrase(
        Kind.NO_HELP,
        1.6,
        "sense",
        r"mak(?:es?|ing) (?:no|zero|any) sense",
    ),
    _phrase(
        Kind.NO_HELP,
        1.4,
        "automated canned robotic generic scripted chatbot",
        r"(?:another|more|these|your|only|just|and now an?|stupid) (?:\w+ )?(?:automated|canned"
        r"|robotic|generic|scripted|chatbot)(?: \w+)?",
    ),
    _phrase(
        Kind.NO_HELP,
        1.2,
        "mistake fault",
        r"(?:because of|due to|it's|is) your (?:own )?(?:mistake|fault|error)",
    ),
    _phrase(
        Kind.NO_HELP,
        1.0,
        "different opposite",
        r"(?:a|something) different (?:answer|story|thing)",
        r"exact opposite",
        r"said the opposite",
    ),
    _phrase(
        Kind.FEELING,
        2.2,
        "fed done patience enough give had losing lost",
        r"fed up",
        r"(?:i'm|am|im) (?:so |just )done with",
        r"done with (?:you|this (?:company|app|bot|bank))",
        r"(?:losing|lost|out of|lose) (?:my )?patience",
        r"enough is enough",
        r"had enough",
        r"i give up",
        r"had it with",
        r"(?:losing|lose) my (?:mind|temper)",
    ),
    _phrase(
        Kind.FEELING,
        1.8,
        "sick tired",
        r"(?:sick|tired|exhausted) (?:and tired )?(?:of|by|from)",
        r"i(?:'m| am) getting tired",
    ),
    _phrase(
        Kind.FEELING,
        1.6,
        "believe",
        r"(?:can't|cannot|cant|can not|hard to) (?:even )?believe",
    ),
    _phrase(
        Kind.FEELING,
        1.4,
        "time afternoon day money hours",
        r"(?<!n't )(?<!not )(?:wast(?:e|ed|ing)|waste of) (?:\w+ )?(?:\w+ )?(?:time|money|day"
        r"|afternoon|morning|hours?)",
        r"(?:don't|dont|do not) have (?:the )?time for",
    ),
    _phrase(
        Kind.FEELING,
        1.4,
        "regret wish",
        r"regret (?:ever \w+|\w+ing)",
        r"wish i(?:'d| had)? (?:never|hadn't|not)",
    ),
    _phrase(
        Kind.FEELING,
        1.4,
        "cares care",
        r"(?:nobody|no ?one|don't|doesn't|do not|do you even|you) cares?(?: about)?(?! of)",
    ),
    _phrase(
        Kind.FEELING,
        2.0,
        "wow unbelievable",
        r"^(?:wow|unbelievable)\W*$",
        r"wow[.,!]* just wow",
    ),
    # will leave, or go elsewhere with it
    _phrase(
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
    _phrase(
        Kind.THREAT,
        1.8,
        "never avoid",
        r"never (?:\w+ )?(?:again|buy|buying|order(?:ing)?|use|using|shop|fly|flying|book|come"
        r"|return|go|recommend|stay|deal)(?: \w+)*",
        r"avoid (?:at all|this|them|like)",
    ),
    _phrase(
        Kind.THREAT,
        1.6,
        "competitor elsewhere business cancelling canceling leaving leave switch switching",
        r"(?:your|the|a) competitors?",
        r"(?:take|taking) (?:my|our) (?:business|money|custom) elsewhere",
        r"go(?:ing)? elsewhere",
        r"(?:cancelling|canceling|leaving|switching|i'll (?:leave|switch)) (?:everything|you|if"
        r"|unless|now|right|my account|today)",
    ),
    _phrase(
        Kind.THREAT,
        1.4,
        "closing close considering leave",
        r"(?:considering|thinking (?:of|about)) (?:closing|leaving|switching|cancell?ing|moving)",
        r"clos(?:e|ing) (?:all )?(?:of )?my accounts? (?:with you|if|unless|for good)",
    ),
    _phrase(
        Kind.THREAT,
        1.6,
        "report reporting",
        r"(?:report|reporting) (?:you|this company|your company)",
    ),
    _phrase(
        Kind.THREAT,
        1.4,
        "review reviews star stars twitter media",
        r"(?:bad|negative|one star|1 star|terrible|honest) reviews?",
        r"(?:one|zero|1|0) stars?",
        r"(?:on|to) (?:twitter|social media)",
        r"(?:tell|warn) everyone",
    ),
    _phrase(
        Kind.THREAT,
        1.2,
        "money",
        r"(?:want|give me|need) (?:all )?(?:my|our|me my) (?:\w+ )?money back",
    ),
    _phrase(
        Kind.THREAT,
        1.3,
        "escalated escalate complaint formal",
        r"(?:want|need|demand|have) (?:this|it) (?:to be )?escalated",
        r"escalate (?:this|it)",
        r"formal(?:ly)? compla(?:int|in)",
        r"(?:make|file|lodge|raise|put in) (?:a|an) (?:\w+ )?complaint",
    ),
    _phrase(
        Kind.THREAT,
        1.6,
        "lost losing riddance",
        r"(?:lost|losing|lose) (?:me as )?(?:a|another|your) (?:\w+ )?customer",
        r"good riddance",
    ),
    _phrase(
        Kind.THREAT,
        1.2,
        "refund",
        r"refund (?:me )?(?:now|immediately|today|at once)",
    ),
    # at somebody
    _phrase(
        Kind.INSULT,
        1.8,
        "bot robot machine people thing company",
        r"(?:stupid|dumb|useless|damn|bloody|silly|worthless|idiotic|shitty|crappy|lousy) (?:\w+"
        r" )?(?:bot|robot|machine|people|thing|company|chatbot|ai)",
        r"you people",
        r"you lot",
        r"what is wrong with you",
    ),
    _phrase(
        Kind.INSULT,
        1.4,
        "wrong",
        r"what(?:'s| is| the hell is) wrong with (?:you|your|these)",
    ),
    _phrase(
        Kind.INSULT,
        1.2,
        "hell heck",
        r"(?:what|why|who|how|where) the (?:hell|heck)",
        r"go to hell",
        r"bloody hell",
    ),
    _phrase(
        Kind.INSULT,
        1.2,
        "cattle dirt garbage idiot",
        r"(?:like|as) (?:cattle|dirt|garbage|an idiot|a criminal)",
    ),
    # praise that is none
    _phrase(
        Kind.SARCASM,
        4.4,
        "thanks thank cheers",
        r"(?:thanks|thank you|thx|cheers) (?:@?\w+ |so much |a lot |very much )?for (?:nothing"
        r"|ruining|wasting|losing|breaking|ignoring|leaving|cancell?ing|charging|not|no|the "
        r"(?:delay|mess|runaround)|making (?:me|my|us)|your (?:lack|incompetence))",
    ),
    _phrase(
        Kind.SARCASM,
        2.6,
        "great brilliant wonderful fantastic lovely nice perfect awesome",
        r"(?:oh|just|well|wow)?,? ?(?:great|brilliant|wonderful|fantastic|lovely|perfect|awesome"
        r"|nice)[.,!]* (?:another (?:\w+ )?(?:automated|delay|day|bot|error|problem|robot|excuse"
        r"|form|wait)|it (?:failed|crashed|broke|doesn't|is down)|now (?:it|my|i)|still|so "
        r"(?:now|i|nobody|you))",
    ),
    _phrase(
        Kind.SARCASM,
        2.2,
        "sure yeah surprise usual luck clap shoutout congratulations bravo",
        r"sure,? because",
        r"yeah,? right(?= |[.!]|$)",
        r"what a surprise",
        r"as usual",
        r"good luck (?:getting|with|trying|reaching)",
        r"slow clap",
        r"shout ?out to",
        r"congratulations on",
        r"bravo",
    ),
    _phrase(
        Kind.SARCASM,
        1.6,
        "s",
        r"/s$",
    ),
    _phrase(
        Kind.SARCASM,
        2.4,
        "love loving enjoy",
        r"(?:love|loving|enjoy(?:ing)?) (?:how (?:you|they|it)|it when|waiting"
        r"|being (?:on hold|ignored|charged|told|stuck)|sitting|spending|paying)",
    ),
    _phrase(
        Kind.SARCASM,
        1.8,
        "convenient lucky proud way much",
        r"how (?:convenient|lovely of you|nice of you)",
        r"lucky me",
        r"hope you(?:'re| are) (?:happy|proud)",
        r"way to go",
        r"so much for (?:your|the)",
    ),
    # politeness and questions of an ordinary day; solved
    _phrase(
        Kind.CALM,
        -1.0,
        "please could would may",
        r"could (?:you|i)",
        r"would you",
        r"would (?:like|love) to",
        r"i'd like",
        r"may i",
    ),
    _phrase(
        Kind.CALM,
        -0.5,
        "please",
        r"please",
    ),
    _phrase(
        Kind.CALM,
        -1.0,
        "how what where when which",
        r"^(?:\w+,? )?(?:how (?:do|can|would|does|to|long does|much)|where (?:is the|can|do|are)"
        r"|what (?:is|are|does|do|time|happens)|which|when (?:is|will|does|do|can))",
    ),
    _phrase(
        Kind.CALM,
        -1.0,
        "can do does is are will",
        r"^(?:hi |hello )?(?:can (?:i|you)|do (?:you|i) (?:have|offer|sell|ship|need|accept)|is "
        r"(?:it|there|my|the)|are there|does|will (?:you|i|it))",
    ),
    _phrase(
        Kind.CALM,
        -0.8,
        "want need looking like wanted",
        r"^(?:hi,? |hello,? )?(?:i (?:want|need|wanted) to|i(?:'m| am) looking|i'd like)",
    ),
    _phrase(
        Kind.CALM,
        -1.4,
        "worries worry problem rush hurry",
        r"no (?:worries|rush|hurry)",
        r"(?:don't|dont|do not) worry",
        r"no problem",
        r"not a problem",
        r"take your time",
    ),
    _phrase(
        Kind.CALM,
        -1.2,
        "complain bad",
        r"can't complain",
        r"cannot complain",
        r"not (?:too |so |that )?bad",
        r"isn't bad",
    ),
    _phrase(
        Kind.CALM,
        -1.0,
        "sorry",
        r"sorry (?:for (?:the late|my|bother)|to (?:bother|hear|trouble)|i |about that|my)",
        r"^(?:oh )?sorry\b",
    ),
    _phrase(
        Kind.CALM,
        -1.4,
        "now fine fixed solved working resolved works",
        r"(?:is|are|it's|all|works?|working|been|was) (?:\w+ )?(?<!not )(?<!n't )(?:fine|fixed"
        r"|solved|sorted|resolved|working|well) ?(?:now|again|today)?",
        r"works (?:now|fine|again|great)",
    ),
    _phrase(
        Kind.CALM,
        -0.8,
        "no",
        r"^no,? (?:thanks|thank|that's (?:all|it)|that would)",
    ),
)

# Names, products and terms of the trade in which a strong word means nothing.
_TERMS: Final = (
    r"angry birds",
    r"frustration (?:score|signal|level|to \d)",
    r"ignore (?:that|the|this|it|all|any)",
    r"hate (?:speech|crime|filter)s?",
    r"bad (?:gateway|request|sector|credit|weather|debt|block|luck)",
    r"fatal error",
    r"(?:dead|broken) (?:link|pipe|lock|image)s?",
    r"poor (?:credit|signal|visibility)",
    r"failed (?:payment|login|transaction|job|build|test|with (?:exit|error|code))s?",
    r"(?:job|build|test|payment|login|request|transaction)s? (?:has )?failed",
    r"failing (?:test|build)s?",
    r"(?:cold|slow) (?:brew|drinks?|start|water|weather|storage|cooker|motion|charging)",
    r"mad (?:men|max|cow|hatter)",
    r"sick (?:leave|pay|day|note|bag)s?",
    r"(?:travel|sea|motion|car) ?sick(?:ness)?",
    r"cancel culture",
    r"waste (?:bin|collection|disposal|water)",
    r"(?:trash|garbage) (?:folder|can|bin|bag|truck|day)s?",
    r"(?:take|put) (?:\w+ )?(?:the )?(?:trash|garbage|rubbish)(?: \w+)?",
    r"garbage collect(?:ion|or)",
    r"report (?:fraud|a theft|theft)",
    r"(?:card|identity) theft",
    r"theft (?:insurance|cover|protection)",
    r"worst case",
    r"stupid question",
)
TERMS: Final = re.compile(rf"(?<!\w)(?:{'|'.join(_TERMS)})(?!\w)")

#: One of these is in every term, so that a text without any need not be searched for them.
TERM_WORDS: Final = words_of(
    "angry frustration hate bad fatal dead broken poor failed failing cold slow mad sick cancel"
    " waste report ignore card identity theft worst trash shit shitzu garbage stupid fast"
    " travel job jobs build builds test tests payment payments login logins request requests"
    " transaction transactions sickness"
)
