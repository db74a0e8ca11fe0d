"""One rule of the owner's, ready to be asked."""

from dataclasses import dataclass, field
from typing import Any, Final, Protocol

import structlog

from secondline.domain.evidence import Evidence
from secondline.domain.value import Value
from secondline.signals.rules.facts import Facts

log = structlog.get_logger(__name__)

_SHOWN_CHARS: Final = 200  # of a rule, in the evidence that it gives


class RuleSettings(Value, kw_only=True):
    """A rule as the owner wrote it; what it brings about is in the policy, by its name."""

    name: str
    when: str  #: CEL that is true where it applies


class Program(Protocol):
    """CEL's program, by what is used of it: the package is an extra, and may not be there."""

    def execute(self, context: Any) -> Any:  # noqa: ANN401 - CEL's context; any value of CEL
        """Return what the rule's text comes to."""
        ...

    def variables(self) -> list[str]:
        """Return the names that it uses."""
        ...

    def functions(self) -> list[str]:
        """Return the functions that it uses, operators among them."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """
    A rule that can be asked; `compile_rules` makes them.

    One that speaks of `tool` is asked at each call of a tool, before the deed and after it; the
    others at each message of the customer's.
    """

    settings: RuleSettings
    program: Program
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
WRONG_TYPE: Final = "a value is of a type that does not fit"
UNSUPPORTED: Final = "it uses a part of CEL that there is not"


def trouble_of(error: Exception) -> str:
    """Return what kind of trouble CEL's *error* tells of, without any value."""
    told = str(error)
    if isinstance(error, KeyError | IndexError):
        return "a field or item is not there"
    # Functions and variables are checked before; what is undefined is so for this type.
    if isinstance(error, TypeError) or "Undefined" in told:
        return WRONG_TYPE
    return UNSUPPORTED if "Internal" in told else "a value cannot be worked out"
