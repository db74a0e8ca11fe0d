"""Conditions."""

from typing import Final

from secondline.signals.request.grammar import Guard
from secondline.signals.request.packs.en.frames import CONTACT

GUARDS: Final = (
    Guard(
        "under a condition",
        "asks",
        before="^(?: [a-z]+){0,2} if (?:i|you|we) (?:can|could|may|might) (?:[a-z]+ ){0,3}$",
        after=(
            "(?: $|(?: [a-z]+){0,8} (?:great|nice|good|appreciate|appreciated|helpful|wonderful"
            "|best|better|lovely|awesome|perfect|grateful)(?= |$))"
        ),
    ),
    Guard(
        "under a condition",
        "weak",
        before=(
            "(?:<real_if>| in case | whenever | in the event | suppose | supposing | assuming "
            "| what "
            "if | when i | whether | unless | until | should i (?:need|want) | once i )"
            "(?:[a-z]+ ){0,8}$"
        ),
    ),
    Guard(
        "under a condition",
        "weak",
        after=(
            "(?: [a-z]+){0,6} (?:if (?:i|we|he|she|something|there|things|my|needed|necessary"
            "|required)|in case|later|when (?:i|we))(?= |$)"
        ),
    ),
    Guard(
        "somebody known",
        "nothing",
        after=" like (?:this|that|these|him|her|them)(?= )",
        frames=CONTACT,
    ),
    Guard(
        "another thing",
        "nothing",
        after=(
            " (?:through|via|with|in|from|using) (?:the |your |an )?(?:api|sdk|dashboard|console"
            "|settings|webhook|crm|zendesk|integration|code|script)s?(?= )"
        ),
        frames=("move-me",),
    ),
    Guard("a question", "nothing", before="^ (?:do|does|did) (?:[a-z]+ )?$", frames=("call-me",)),
)
