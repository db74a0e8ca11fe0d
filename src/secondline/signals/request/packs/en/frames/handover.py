"""The thing itself, by its name: "hand this over"."""

from typing import Final

ASKS: Final = (
    (
        "(?:need|want|request|requesting|require|demand|ask for|asking for|like) (?:an? "
        "|for an? )?"
        "(?:human|manual) (?:review|check|handling|assessment|processing)(?= )"
    ),
    (
        "human in the loop(?= $)|(?:human|agent|manual|live|operator|support) (?:take ?over"
        "|hand ?over|hand ?off"
        "|intervention|escalation|transfer)"
    ),
)
