"""What was seen in one event of a conversation, and what came of it."""

from typing import Any

from msgspec.structs import asdict

from secondline.domain.events import Audience, Custom, Kind, NewEvent, Source
from secondline.domain.evidence import Evidence
from secondline.domain.ids import Offset
from secondline.domain.leaky_sum import Step, Terms
from secondline.domain.policy import Decision
from secondline.domain.value import Value

# From this sum on a conversation has something to show, whether or not its last message added.
FAINT = 0.1


class Observation(Value, kw_only=True):
    """
    What one event came to.

    *offers* is set where an offer is to be made now: the place of the message that led to it, which
    is an earlier one where the AI has just answered that. *failed* names the signals that could not
    be drawn.
    """

    about: Offset
    of_customer: bool
    evidence: tuple[Evidence, ...]
    total: float  #: the leaky sum with it, in log-odds
    decision: Decision
    offers: Offset | None = None
    failed: tuple[str, ...] = ()
    drawn: tuple[Evidence, ...] = ()  #: all that moved the sum: with what explains nothing

    @property
    def counts(self) -> bool:
        """Whether there is anything to tell of it."""
        moved = self.of_customer and self.total >= FAINT
        return moved or bool(self.evidence) or self.decision.step > Step.NOTHING

    def event(self, terms: Terms) -> NewEvent:
        """Return the record of it for staff: why a person was called, offered, or neither."""
        decision = self.decision
        return NewEvent(
            kind=Kind.CUSTOM,
            source=Source.SYSTEM,
            data={
                "type": Custom.SIGNALS,
                "about": self.about,
                "evidence": [_told(evidence) for evidence in self.evidence],
                "sum": round(self.total, 3),
                "bars": {"offer": terms.offer, "hand_off": terms.hand_off},
                "step": decision.step.name.lower(),
                "because": decision.because,
                "rule": decision.rule,
            },
            audience=Audience.STAFF,
        )


def _told(evidence: Evidence) -> dict[str, Any]:
    # As it is read back from the log, so that who looks twice is known to say the same.
    span = evidence.span
    return {**asdict(evidence), "span": None if span is None else list(span)}
