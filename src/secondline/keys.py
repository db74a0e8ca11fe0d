"""Making keys beside a server that may be running: one row, written in its own transaction."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from secondline.bootstrap import now
from secondline.domain.actors import Role
from secondline.domain.ids import AgentId
from secondline.ports import AgentInfo
from secondline.store.rows import to_json
from secondline.store.sqlite.database import connect
from secondline.store.sqlite.directory import PUT_AGENT, PUT_KEY
from secondline.store.sqlite.store import migrate
from secondline.web.auth import new_key


def create(path: Path, role: str, name: str, key_id: str | None) -> str:
    """
    Store a new key in the database at *path*; return the credential.

    Raises:
        OSError: the folder cannot be written.
        ValueError: *key_id* cannot be an id.
    """
    if key_id is not None and not re.fullmatch(r"[^\x00-\x20\x7f/]{1,200}", key_id):
        raise ValueError("An id has 1 to 200 characters, and no spaces or slashes.")
    path.parent.mkdir(parents=True, exist_ok=True)
    migrate(path)
    actor_id = key_id or re.sub(r"\W+", "-", name.lower()).strip("-") or role
    credential, key = new_key(Role(role), actor_id, name, now())
    with closing(connect(path)) as db:
        db.execute(PUT_KEY, (key.digest, key.role, to_json(key)))
        if key.role is Role.AGENT:
            _enrol(db, AgentInfo(id=AgentId(actor_id), name=name, remote=True))
    return credential


def _enrol(db: sqlite3.Connection, agent: AgentInfo) -> None:
    known = db.execute("SELECT 1 FROM agent WHERE id = ?", (agent.id,)).fetchone()
    if known is None:
        db.execute(PUT_AGENT, (agent.id, to_json(agent)))
