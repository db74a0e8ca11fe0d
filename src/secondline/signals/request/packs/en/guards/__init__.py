"""What makes the words of an English frame mean something else; the first that applies decides."""

from typing import Final

from secondline.signals.request.packs.en.guards import (
    condition,
    elsewhere,
    exceptions,
    habit,
    question,
    refusal,
    telling,
    third_person,
    time,
)

GUARDS: Final = (
    *elsewhere.GUARDS,
    *exceptions.GUARDS,
    *refusal.GUARDS,
    *telling.GUARDS,
    *time.GUARDS,
    *question.GUARDS,
    *third_person.GUARDS,
    *condition.GUARDS,
    *habit.GUARDS,
)
