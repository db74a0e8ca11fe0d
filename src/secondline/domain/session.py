"""One conversation with one customer, as it stands now: folded from its log."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from msgspec.structs import replace

from secondline.domain.events import Source
from secondline.domain.ids import AgentId, CustomerId, Epoch, HandoffId, Offset, SessionId
from secondline.domain.owner import Owner, OwnerKind
from secondline.domain.ownership import Ownership
from secondline.domain.value import Value

# A list row shows one line of text; more would only be carried around.
PREVIEW_CHARS = 160

# Where an agent's notes on a session are kept among its metadata, which staff may read.
AGENT_MEMORY = "agent_memory"


class Preview(Value, kw_only=True):
    """The last thing said, cut to one line of a list."""

    source: Source
    text: str
    at: datetime
    offset: Offset


class Session(Value, kw_only=True):
    """A session: what its creator said of it, and where its log has brought it."""

    id: SessionId
    agent_id: AgentId
    customer_id: CustomerId
    customer_name: str
    created_at: datetime
    title: str | None = None
    channel: str = "api"
    language: str | None = None
    metadata: Mapping[str, Any] = {}
    labels: tuple[str, ...] = ()
    consumption_offsets: Mapping[str, int] = {}

    ownership: Ownership = Ownership()
    handoff_id: HandoffId | None = None  #: the open handoff
    waiting_since: datetime | None = None  #: the open handoff's clock, while nobody has it
    next_offset: Offset = Offset(0)
    customer_offset: Offset = Offset(-1)  #: of the customer's last message
    pending_offset: Offset | None = None  #: of the first customer message not answered
    pending_since: datetime | None = None  #: its time
    returned_offset: Offset = Offset(-1)  #: of the last change back to the AI
    closed: bool = False
    preview: Preview | None = None

    @property
    def owner(self) -> Owner:
        return self.ownership.owner

    @property
    def epoch(self) -> Epoch:
        return self.ownership.epoch

    @property
    def mode(self) -> str:
        """Parlant's word for the owner: ``auto`` when the AI may speak, else ``manual``."""
        return "auto" if self.owner.kind is OwnerKind.AI else "manual"

    @property
    def needs_turn(self) -> bool:
        """Whether the AI owes the customer an answer."""
        return self.owner.kind is OwnerKind.AI and self.pending_since is not None

    @property
    def has_news(self) -> bool:
        """Whether the customer has said anything since the session was last given back, if ever."""
        return self.customer_offset >= self.returned_offset

    @property
    def agent_memory(self) -> Mapping[str, Any]:
        """What the session's agent has noted of it; what another one has is not its to read."""
        kept: Any = self.metadata.get(AGENT_MEMORY)
        mine: Any = cast("Any", kept).get(self.agent_id) if isinstance(kept, dict) else None
        return cast("Mapping[str, Any]", mine) if isinstance(mine, dict) else {}


def remembering(session: Session, memory: Mapping[str, Any]) -> Session:
    """Return *session* with *memory* in place of what its agent, or one before it, had noted."""
    kept = {AGENT_MEMORY: {session.agent_id: memory}}
    return replace(session, metadata={**session.metadata, **kept})


def in_care_of(session: Session, agent_id: AgentId) -> Session:
    """Return *session* with that agent, who begins without another's notes."""
    if agent_id == session.agent_id:
        return session
    metadata = {key: told for key, told in session.metadata.items() if key != AGENT_MEMORY}
    return replace(session, agent_id=agent_id, metadata=metadata)
