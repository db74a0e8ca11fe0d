"""Said or done before, and again."""

from typing import Final

from secondline.signals.lexicon.english.amounts import COUNT, NTH
from secondline.signals.lexicon.entries import Kind, Phrase, phrase

REPEAT: Final[tuple[Phrase, ...]] = (
    phrase(
        Kind.REPEAT,
        2.0,
        "time",
        rf"{NTH} (?:\w+ )?time(?! (?:buyer|customer|user|zone))",
    ),
    phrase(
        Kind.REPEAT,
        2.0,
        "times",
        r"(?:told|said|asked|tried|sent|explained|called|phoned|emailed|written|wrote|contacted"
        r"|entered|given|gave|done|did|answered|complained|reported"
        rf"|requested)\b.{{0,40}}?\b{COUNT} (?:\w+ )?times",
    ),
    phrase(
        Kind.REPEAT,
        2.0,
        "times",
        r"how many (?:more |other )?times (?:do|must|have|are|should)",
        r"times in a row",
    ),
    phrase(
        Kind.REPEAT,
        1.8,
        "already just literally",
        r"(?:i|we|i've|we've|ive|i have|we have) (?:just |literally )?(?:already|literally"
        r"|just(?! tried| did| done| sent| gave| entered| typed)) (?:told|said|sent|gave|given"
        r"|explained|tried|did|done|answered|asked|provided|typed|entered|mentioned|wrote"
        r"|written)(?: (?:you|that|this|it|them|all))?",
    ),
    phrase(
        Kind.REPEAT,
        1.6,
        "keep keeps kept keeping",
        r"(?:keeps?|kept|keeping) (?:on )?(?:asking|sending|saying|getting|telling|repeating"
        r"|giving|failing|crashing|happening|changing|charging|losing|bouncing|going|showing"
        r"|coming|being|getting|disconnecting|freezing|ignoring|transferring|passing)",
    ),
    phrase(
        Kind.REPEAT,
        1.8,
        "circles runaround hoops",
        r"in circles",
        r"(?:the )?run ?around",
        r"through hoops",
    ),
    phrase(
        Kind.REPEAT,
        1.6,
        "over again",
        r"over and over",
        r"again and again",
        r"all over again",
        r"yet again",
        r"(?:this|ugh|not) again",
    ),
    phrase(
        Kind.REPEAT,
        1.4,
        "same",
        r"(?:the )?same (?:\w+ )?(?:link|question|answer|thing|message|response|error|problem"
        r"|issue|reply|text|nonsense|story|script|mistake)s?(?: (?:again|over|every|as))?",
    ),
    phrase(
        Kind.REPEAT,
        1.4,
        "said told mentioned",
        r"(?:like|as) i(?:'ve| have)? (?:already |just )?(?:said|told you|mentioned|explained)",
        r"i said (?:no|refund|that|it|already|i)",
    ),
    phrase(
        Kind.REPEAT,
        2.0,
        "last",
        r"for the last time",
    ),
    phrase(
        Kind.REPEAT,
        1.6,
        "every",
        r"(?:every|each) (?:single|damn|freaking|bloody) (?:\w+)",
    ),
    phrase(
        Kind.REPEAT,
        1.0,
        "every",
        r"every time i",
        r"every \w+ i (?:call|try|contact|ask|get)",
    ),
    phrase(
        Kind.REPEAT,
        0.9,
        "again",
        r"(?:(?:\bdown|\bbroken|\blate\b|delayed|wrong|crashed|failed|charged|happened|happens"
        r"|cancelled|canceled|lost|out|this|that)[^.!?]{0,30}) again",
        r"again,? (?:that|this|it)(?:'s| is) not",
    ),
    phrase(
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
    phrase(
        Kind.REPEAT,
        1.4,
        "said told",
        r"(?:you|they|he|she) (?:said|told (?:me|us)) "
        r"(?:that|this|so|the same)(?: \w+)?(?: \w+)? (?:too|already|before|yesterday|last)",
    ),
    phrase(
        Kind.REPEAT,
        1.4,
        "another round record forth",
        r"another (?:day|week|month|call|email),? another",
        r"round and round",
        r"broken record",
        r"back and forth",
    ),
    phrase(
        Kind.REPEAT,
        1.2,
        "having twice days weeks",
        r"keep having to",
        r"twice (?:now|already)",
        r"for (?:days|weeks|months|hours) now",
    ),
)
