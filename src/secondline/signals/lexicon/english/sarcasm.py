"""Praise that is none."""

from typing import Final

from secondline.signals.lexicon.entries import Kind, Phrase, phrase

SARCASM: Final[tuple[Phrase, ...]] = (
    phrase(
        Kind.SARCASM,
        4.4,
        "thanks thank cheers",
        r"(?:thanks|thank you|thx|cheers) (?:@?\w+ |so much |a lot |very much )?for (?:nothing"
        r"|ruining|wasting|losing|breaking|ignoring|leaving|cancell?ing|charging|not|no|the "
        r"(?:delay|mess|runaround)|making (?:me|my|us)|your (?:lack|incompetence))",
    ),
    phrase(
        Kind.SARCASM,
        2.6,
        "great brilliant wonderful fantastic lovely nice perfect awesome",
        r"(?:oh|just|well|wow)?,? ?(?:great|brilliant|wonderful|fantastic|lovely|perfect|awesome"
        r"|nice)[.,!]* (?:another (?:\w+ )?(?:automated|delay|day|bot|error|problem|robot|excuse"
        r"|form|wait)|it (?:failed|crashed|broke|doesn't|is down)|now (?:it|my|i)|still|so "
        r"(?:now|i|nobody|you))",
    ),
    phrase(
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
    phrase(
        Kind.SARCASM,
        1.6,
        "s",
        r"/s$",
    ),
    phrase(
        Kind.SARCASM,
        2.4,
        "love loving enjoy",
        r"(?:love|loving|enjoy(?:ing)?) (?:how (?:you|they|it)|it when|waiting"
        r"|being (?:on hold|ignored|charged|told|stuck)|sitting|spending|paying)",
    ),
    phrase(
        Kind.SARCASM,
        1.8,
        "convenient lucky proud way much",
        r"how (?:convenient|lovely of you|nice of you)",
        r"lucky me",
        r"hope you(?:'re| are) (?:happy|proud)",
        r"way to go",
        r"so much for (?:your|the)",
    ),
)
