"""Politeness and questions of an ordinary day; solved. All of it speaks against."""

from typing import Final

from secondline.signals.lexicon.entries import Kind, Phrase, phrase

CALM: Final[tuple[Phrase, ...]] = (
    phrase(
        Kind.CALM,
        -1.0,
        "please could would may",
        r"could (?:you|i)",
        r"would you",
        r"would (?:like|love) to",
        r"i'd like",
        r"may i",
    ),
    phrase(
        Kind.CALM,
        -0.5,
        "please",
        r"please",
    ),
    phrase(
        Kind.CALM,
        -1.0,
        "how what where when which",
        r"^(?:\w+,? )?(?:how (?:do|can|would|does|to|long does|much)|where (?:is the|can|do|are)"
        r"|what (?:is|are|does|do|time|happens)|which|when (?:is|will|does|do|can))",
    ),
    phrase(
        Kind.CALM,
        -1.0,
        "can do does is are will",
        r"^(?:hi |hello )?(?:can (?:i|you)|do (?:you|i) (?:have|offer|sell|ship|need|accept)|is "
        r"(?:it|there|my|the)|are there|does|will (?:you|i|it))",
    ),
    phrase(
        Kind.CALM,
        -0.8,
        "want need looking like wanted",
        r"^(?:hi,? |hello,? )?(?:i (?:want|need|wanted) to|i(?:'m| am) looking|i'd like)",
    ),
    phrase(
        Kind.CALM,
        -1.4,
        "worries worry problem rush hurry",
        r"no (?:worries|rush|hurry)",
        r"(?:don't|dont|do not) worry",
        r"no problem",
        r"not a problem",
        r"take your time",
    ),
    phrase(
        Kind.CALM,
        -1.2,
        "complain bad",
        r"can't complain",
        r"cannot complain",
        r"not (?:too |so |that )?bad",
        r"isn't bad",
    ),
    phrase(
        Kind.CALM,
        -1.0,
        "sorry",
        r"sorry (?:for (?:the late|my|bother)|to (?:bother|hear|trouble)|i |about that|my)",
        r"^(?:oh )?sorry\b",
    ),
    phrase(
        Kind.CALM,
        -1.4,
        "now fine fixed solved working resolved works",
        r"(?:is|are|it's|all|works?|working|been|was) (?:\w+ )?(?<!not )(?<!n't )(?:fine|fixed"
        r"|solved|sorted|resolved|working|well) ?(?:now|again|today)?",
        r"works (?:now|fine|again|great)",
    ),
    phrase(
        Kind.CALM,
        -0.8,
        "no",
        r"^no,? (?:thanks|thank|that's (?:all|it)|that would)",
    ),
)
