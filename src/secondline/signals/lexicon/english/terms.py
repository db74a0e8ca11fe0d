"""Names, products and terms of the trade in which a strong word means nothing."""

import re
from typing import Final

from secondline.signals.lexicon.entries import words_of

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
