"""
What can go wrong, as a tree. The text of an error is safe to show to the caller.

SecondlineError
├── NotFound                 there is no such thing (or none that the caller may know of)
├── Forbidden                the caller's role may not do this
├── Invalid                  the input cannot be taken; `field` says which part
└── Conflict                 the caller's picture of the session is out of date
    ├── OwnerChanged         somebody else owns the session, or its epoch moved on
    ├── NewerCustomerMessage the customer has written since
    ├── HandoffEnded         the handoff is over
    ├── NotWaiting           nobody is waited for
    ├── NothingNew           these words have had their person already
    ├── NoHealthyAgent       there is no AI to give the session back to
    ├── IllegalTransition    the table of ownership has no such row
    └── KeyReused            an idempotency key came back with other content
LeaseLost                    a job's lease ran out or the job was cancelled; stays inside
"""

from secondline.domain.ids import Epoch, Offset
from secondline.domain.owner import Owner


class SecondlineError(Exception):
    """Base of all errors that a caller may see; `code` is their stable name."""

    code = "error"


class NotFound(SecondlineError):
    code = "not_found"

    def __init__(self, what: str) -> None:
        super().__init__(f"There is no such {what}.")


class Forbidden(SecondlineError):
    code = "forbidden"


class Invalid(SecondlineError):
    code = "invalid"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class Conflict(SecondlineError):
    code = "conflict"


class OwnerChanged(Conflict):
    """The session's owner or epoch is not what the caller believed; carries what it is."""

    code = "owner_changed"

    def __init__(self, owner: Owner, epoch: Epoch) -> None:
        super().__init__(f"{owner.describe()} this conversation now.")
        self.owner = owner
        self.epoch = epoch


class NewerCustomerMessage(Conflict):
    code = "newer_customer_message"

    def __init__(self, offset: Offset) -> None:
        super().__init__("The customer has written again; read on from this offset first.")
        self.offset = offset


class HandoffEnded(Conflict):
    code = "handoff_ended"

    def __init__(self) -> None:
        super().__init__("This handoff is over.")


class NotWaiting(Conflict):
    code = "not_waiting"

    def __init__(self, owner: Owner, epoch: Epoch) -> None:
        super().__init__(f"Nobody is waited for: {owner.describe()} this conversation.")
        self.owner = owner
        self.epoch = epoch


class NothingNew(Conflict):
    """An AI asks for a person again, and the customer has said nothing since the last one."""

    code = "nothing_new"

    def __init__(self) -> None:
        super().__init__(
            "The customer has said nothing since a person gave this conversation back, so nobody "
            "is asked for again."
        )


class NoHealthyAgent(Conflict):
    code = "no_healthy_agent"

    def __init__(self) -> None:
        super().__init__(
            "The assistant of this conversation is not available, so it stays where it is."
        )


class IllegalTransition(Conflict):
    """The table of ownership has no row for this owner and command; nothing was done."""

    code = "illegal_transition"

    def __init__(self, owner: Owner, command: str, epoch: Epoch) -> None:
        super().__init__(f"“{command}” is not possible: {owner.describe()} this conversation.")
        self.owner = owner
        self.epoch = epoch


class KeyReused(Conflict):
    code = "idempotency_key_reused"

    def __init__(self) -> None:
        super().__init__("This idempotency key was used before, with other content.")


class LeaseLost(Exception):
    """A job's lease ran out or the job was cancelled; its effects were rolled back."""
