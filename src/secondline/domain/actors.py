"""Who does something: a role, an id and a name."""

from enum import StrEnum

from secondline.domain.ids import OperatorId
from secondline.domain.value import Value


class Role(StrEnum):
    """What a caller is; domain/access.py says what each may do."""

    ADMIN = "admin"  #: the owner of the installation, a supervisor, a connector
    OPERATOR = "operator"  #: a person who answers customers
    AGENT = "agent"  #: a bot
    CUSTOMER = "customer"  #: holds a token for one session
    SYSTEM = "system"  #: Secondline itself: timers, policy


class Actor(Value, kw_only=True):
    """The true author of an event or command; always recorded."""

    role: Role
    id: str
    display_name: str

    @property
    def operator_id(self) -> OperatorId:
        """The id under which this actor would own a session."""
        return OperatorId(self.id)

    @property
    def is_supervisor(self) -> bool:
        """Whether this actor may take a session out of another person's hands."""
        return self.role in (Role.ADMIN, Role.SYSTEM)


SYSTEM = Actor(role=Role.SYSTEM, id="secondline", display_name="Secondline")
