"""Third person."""

from typing import Final

from secondline.signals.request.grammar import Guard

GUARDS: Final = (
    Guard(
        "third person",
        "nothing",
        before=(
            "(?:^|(?<!with)(?<! for)(?<! to)(?<! let)(?<! is)(?<!there)(?<!have)(?<!get)) <kin> "
            "(?:[a-z]+ ){0,2}(?:wants?|wanted|needs?|needed|would|will|is|are|was|were|has|had"
            "|have|said|says|asked|asks|tried|tries|prefers?|likes?|could|can|may|might|should"
            "|keeps?|wished|loves?|hates?|decided|refused|used|to|never|do|does|did|always|often"
            "|usually) (?:[a-z]+ ){0,5}$"
        ),
    ),
    Guard(
        "third person",
        "nothing",
        before=(
            "(?:^|(?<!with)(?<! for)(?<! to)(?<! let)(?<!there)(?<!have)"
            "(?<! may)(?<! can)(?<!could)) <kin> $"
        ),
        within=(
            "^(?:wants?|wanted|needs?|asked|requested|demanded|said|likes?|talk|speak|calls?"
            "|prefer|have)"
        ),
    ),
)
