"""Who may speak to the customer now."""

from enum import StrEnum

from secondline.domain.ids import OperatorId, QueueName
from secondline.domain.value import Value


class OwnerKind(StrEnum):
    """The three kinds of owner; a session always has exactly one."""

    AI = "ai"  #: the agent in front answers
    QUEUE = "queue"  #: nobody yet; a person was asked for
    OPERATOR = "operator"  #: one named person answers


class Owner(Value, kw_only=True):
    """One owner; *operator_id* and *display_name* go with OPERATOR, *queue* with QUEUE."""

    kind: OwnerKind
    operator_id: OperatorId | None = None
    display_name: str | None = None
    queue: QueueName | None = None

    def describe(self) -> str:
        """Return the owner as the start of a sentence, as in "Dana has"."""
        match self.kind:
            case OwnerKind.AI:
                return "The assistant has"
            case OwnerKind.QUEUE:
                return "The waiting queue has"
            case OwnerKind.OPERATOR:
                return f"{self.display_name} has"


AI = Owner(kind=OwnerKind.AI)


def in_queue(queue: QueueName) -> Owner:
    return Owner(kind=OwnerKind.QUEUE, queue=queue)


def held_by(operator_id: OperatorId, display_name: str) -> Owner:
    return Owner(kind=OwnerKind.OPERATOR, operator_id=operator_id, display_name=display_name)
