"""Who calls: keys for staff and bots, signed tokens for customers."""

import hashlib
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from itsdangerous import BadData, URLSafeTimedSerializer

from secondline.domain.access import audience_of
from secondline.domain.actors import Actor, Role
from secondline.domain.errors import Forbidden
from secondline.domain.events import Audience
from secondline.domain.ids import SessionId
from secondline.domain.value import Value
from secondline.ports import Clock, Directory, Key

# A customer comes back to a conversation within days; an older token starts a new one.
TOKEN_AGE = timedelta(days=30)

# How long a key is believed without looking again, so also how long a removed one still works.
KEY_MEMORY = timedelta(seconds=5)

PREFIX: Final = "sl_"


class NoCredentials(Exception):
    """The call carries no key or token, or one that is not valid."""


class Caller(Value, kw_only=True):
    """Who calls; a customer's token is good for one session only."""

    actor: Actor
    audience: Audience  #: the widest that the caller belongs to
    session_id: SessionId | None = None

    def may_reach(self, session_id: SessionId) -> None:
        """
        Let the caller at a session, or not.

        Raises:
            Forbidden: a customer asks for another customer's session.
        """
        if self.session_id is not None and self.session_id != session_id:
            raise Forbidden("This token is for another conversation.")


@dataclass(slots=True, kw_only=True)
class Gate:
    """Tells callers by their credentials."""

    directory: Directory
    secret: str
    clock: Clock
    open_to_public: bool = False  #: whether anybody may start a conversation
    _known: dict[str, tuple[Caller, datetime]] = field(
        default_factory=dict[str, tuple[Caller, datetime]]
    )

    async def caller(self, credential: str | None) -> Caller:
        """
        Return who holds *credential*.

        Raises:
            NoCredentials: nobody does.
        """
        if not credential:
            raise NoCredentials
        if credential.startswith(PREFIX):
            return await self._by_key(credential)
        return self._by_token(credential)

    async def _by_key(self, credential: str) -> Caller:
        now = self.clock()
        known = self._known.get(credential)
        if known is None or now - known[1] > KEY_MEMORY:
            key = await self.directory.key(digest_of(credential))
            if key is None:
                self._known.pop(credential, None)
                raise NoCredentials
            actor = Actor(role=key.role, id=key.actor_id, display_name=key.display_name)
            known = self._known[credential] = (_caller(actor), now)
        return known[0]

    def _by_token(self, token: str) -> Caller:
        try:
            session = self._signer().loads(token, max_age=int(TOKEN_AGE.total_seconds()))
        except BadData:
            raise NoCredentials from None
        actor = Actor(role=Role.CUSTOMER, id=f"customer:{session}", display_name="Customer")
        return _caller(actor, SessionId(session))

    def token(self, session_id: SessionId) -> str:
        """Return the token with which a customer's screen may use *session_id*."""
        return str(self._signer().dumps(session_id))

    def _signer(self) -> URLSafeTimedSerializer:
        return URLSafeTimedSerializer(self.secret, salt="customer-token")


def _caller(actor: Actor, session_id: SessionId | None = None) -> Caller:
    return Caller(actor=actor, audience=audience_of(actor.role), session_id=session_id)


def new_key(role: Role, actor_id: str, display_name: str, now: datetime) -> tuple[str, Key]:
    """Return a fresh credential and the record to keep of it; the credential is told once."""
    credential = f"{PREFIX}{role}_{secrets.token_urlsafe(24)}"
    key = Key(
        digest=digest_of(credential),
        role=role,
        actor_id=actor_id,
        display_name=display_name,
        created_at=now,
    )
    return credential, key


def digest_of(credential: str) -> str:
    """Return what is stored of a key: 192 random bits need no salt and no slow hash."""
    return hashlib.sha256(credential.encode()).hexdigest()
