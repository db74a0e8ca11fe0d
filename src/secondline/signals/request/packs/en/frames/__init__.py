"""What English says to get a person: the patterns of each frame, in the order they decide."""

from typing import Final

from secondline.signals.request.grammar import Frame
from secondline.signals.request.packs.en.frames import (
    anti_bot,
    call_me,
    contact,
    contact_any,
    get_me,
    handover,
    is_anyone_there,
    move_me,
    number,
    person_acts,
)

#: The frames of talking to somebody, as guards name them.
CONTACT: Final = ("contact", "contact-any")

_ASKS: Final = {
    "anti-bot": anti_bot.ASKS,
    "move-me": move_me.ASKS,
    "contact": contact.ASKS,
    "person-acts": person_acts.ASKS,
    "get-me": get_me.ASKS,
    "is-anyone-there": is_anyone_there.ASKS,
    "call-me": call_me.ASKS,
    "number": number.ASKS,
    "handover": handover.ASKS,
}

# The same by their structure alone, whoever is named: more is asked in words that nobody listed.
_OPEN: Final = {
    "person-acts": person_acts.OPEN,
    "contact-any": contact_any.OPEN,
    "contact": contact.OPEN,
    "move-me": move_me.OPEN,
    "get-me": get_me.OPEN,
    "is-anyone-there": is_anyone_there.OPEN,
    "call-me": call_me.OPEN,
    "anti-bot": anti_bot.OPEN,
}

FRAMES: Final = (
    *(
        Frame(name, pattern)
        for frames in (_ASKS, _OPEN)
        for name, patterns in frames.items()
        for pattern in patterns
    ),
    Frame(
        "no-person",
        "(?:no|not a|not an|no more) <strict>(?= $)",
        "refuses",
    ),
    Frame(
        "no-person",
        (
            "(?:stop|quit) (?:transferring|transfering|calling|escalating|connecting|putting"
            "|sending|passing|forwarding) (?:me|us|this)(?= $| (?:to|around|over|from|back"
            "|through|on|onto|up|off|between) )"
        ),
        "refuses",
    ),
    Frame(
        "who",
        "who (?:can|could|should|do|may|must|would) (?:i|we) (?:speak|talk|chat)(?: to| with)?",
        "weak",
    ),
    Frame(
        "help-me",
        (
            "(?:can|could|will|would|need|want|is there|have|get|are there|let) (?:<someone>)"
            "(?: there| here| who| that| please| can| could| to| out there){0,3} (?:help|assist"
            "|answer|explain|look|fix|call|sort|check|handle)"
        ),
        "weak",
    ),
    Frame(
        "desk",
        (
            "(?:contact|reach|call|email|e mail|message|phone|write to|get in touch with|number "
            "(?:for|of)|reach out to) <dets>(?:<desk>|support|<department>)"
        ),
        "weak",
    ),
)
