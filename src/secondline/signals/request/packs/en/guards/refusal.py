"""Refusals, and whose people are meant."""

from typing import Final

from secondline.signals.request.grammar import Guard

GUARDS: Final = (
    # Refusals.
    Guard(
        "refused",
        "refuses",
        before=(
            "(?: |^)(?:no longer|not|never|nor) (?:[a-z]+ ){0,2}(?:want|wanting|wish|need|like"
            "|prefer|require|care|feel like|intend|trying|looking|asking|interested in"
            "|interested|ready|here|have|want you|allow|in the mood|plan|planning|going|request"
            "|requesting|requested|ask|asked|keen|up for) (?:[a-z]+ ){0,4}$"
            "| (?:do|does|did|am|are|would|will|we|i|to|and|or) (?:not|never) (?:ever |you |dare "
            "|yet |try to |bother |start )?$"
            "|^ (?:not|never) (?:ever )?$"
            "| (?:no (?:need|reason|point|desire|wish|intention|interest)|without|instead of"
            "|rather than|avoid|avoiding|rather not|prefer not|preferably not|refuse|refuse to"
            "|refrain from|prevent|hate|dislike|loathe|stop|quit|sick of|tired of|afraid of"
            "|scared of|scared|afraid|anxious about|nervous about|anything but|skip"
            "|unnecessary) (?:(?!and |then |or )[a-z]+ ){0,3}$"
            "| not (?:think|believe|suppose|feel|see) (?:[a-z]+ ){0,5}$"
        ),
    ),
    Guard(
        "refused",
        "refuses",
        before=" no $",
        frames=(
            "get-me",
            "call-me",
            "handover",
            "move-me",
        ),
    ),
    # Whose people.
    # Compounds.
    Guard(
        "another thing",
        "nothing",
        after=(
            " (?:resources?|errors?|rights|nature|trafficking|body|race|hair|fees?|ids?|codes?"
            "|numbers?|jobs?|positions?|licen[cs]es?|salary|training|course|certification"
            "|interviews?|overload|role|vacanc(?:y|ies)|software|console|manual|commission|app"
            "|version|sample|democracy|names?|dashboard|s)(?= )"
        ),
    ),
)
