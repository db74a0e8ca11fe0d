"""One rule of the owner's, ready to be asked."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

import structlog

from secondline.domain.evidence import Evidence
from secondline.domain.handoff import Priority
from secondline.domain.ids import QueueName
from secondline.domain.value import Value
from secondline.signals.rules.facts import Facts

if TYPE_CHECKING:
    from cel import Program

log = structlog.get_logger(__name__)

#: What a rule brings about: a handoff, an offer of one, or a question before it.
Then = Literal["hand_off", "offer", "confirm"]

_SHOWN_CHARS: Final = 200  # of a rule, in the evidence that it gives


class RuleSettings(Value, kw_only=True):
    """A rule as the owner wrote it; *when* is CEL that is true where it applies."""

    name: str
    when: str
    then: Then = "hand_off"
    queue: QueueName | None = None
    priority: Priority = Priority.NORMAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """
    A rule that can be asked; `compile_rules` makes them.

    One that speaks of `tool` is asked at each call of a tool, before the deed and after it; the
    others at each message of the customer's.
    """

    settings: RuleSettings
    program: "Program"
    about_tool: bool
    _troubles: set[str] = field(default_factory=set[str])  #: what has been logged of it

    def evidence(self, facts: Facts) -> Evidence | None:
        """
        Return evidence where the rule applies to *facts*.

        A rule that cannot be worked out there, because a field is not there or is of another
        type, does not apply. That is logged once, without what anybody said.
        """
        if facts.about_tool is not self.about_tool:
            return None
        try:
            applies = self.program.execute(facts.context)
        except Exception as error:  # noqa: BLE001 - of whatever kind, the message must not be lost
            self._note(trouble_of(error))
            return None
        if not isinstance(applies, bool):
            self._note(NO_BOOL)
        if applies is not True:
            return None
        return Evidence(
            signal="rule",
            level=self.settings.name,
            score=1.0,
            offset=facts.offset,
            why=self.settings.when[:_SHOWN_CHARS],
        )

    def _note(self, trouble: str) -> None:
        if not self._troubles:
            log.warning("rule.does_not_work_out", rule=self.settings.name, trouble=trouble)
        self._troubles.add(trouble)


NO_BOOL: Final = "its result is not true or false"
NOT_THERE: Final = "a field or item is not there"


def trouble_of(error: Exception) -> str:
    """Return what kind of trouble CEL's *error* tells of, without any value."""
    if isinstance(error, KeyError | IndexError):
        return NOT_THERE
    # Functions and variables are checked before; what is undefined is so for this type.
    if isinstance(error, TypeError) or "Undefined" in str(error):
        return "a value is of a type that does not fit"
    return "a value cannot be worked out"
