"""Agents, customers, keys and secrets on SQLite."""

import sqlite3
from collections.abc import Sequence
from typing import Final

import msgspec

from secondline.domain.actors import Role
from secondline.domain.errors import NotFound
from secondline.domain.ids import AgentId, CustomerId
from secondline.ports import AgentInfo, Customer, Key, Page
from secondline.store.cursors import decode_cursor, encode_cursor
from secondline.store.rows import to_json, to_micros
from secondline.store.sqlite.database import Database

_agent: Final = msgspec.json.Decoder(AgentInfo).decode
_customer: Final = msgspec.json.Decoder(Customer).decode
_key: Final = msgspec.json.Decoder(Key).decode


PUT_AGENT: Final = "INSERT OR REPLACE INTO agent (id, body) VALUES (?, ?)"
PUT_KEY: Final = "INSERT OR REPLACE INTO key (digest, role, body) VALUES (?, ?, ?)"


class SqliteDirectory:
    """The port `Directory`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def put_agent(self, agent: AgentInfo) -> None:
        await self._database.write(lambda db: db.execute(PUT_AGENT, (agent.id, to_json(agent))))

    async def agent(self, agent_id: AgentId) -> AgentInfo:
        row = self._database.reader.execute(
            "SELECT body FROM agent WHERE id = ?", (agent_id,)
        ).fetchone()
        if row is None:
            raise NotFound("agent")
        return _agent(row[0])

    async def agents(self) -> Sequence[AgentInfo]:
        rows = self._database.reader.execute("SELECT body FROM agent ORDER BY id")
        return [_agent(row[0]) for row in rows]

    async def put_customer(self, customer: Customer) -> None:
        await self._database.write(
            lambda db: db.execute(
                "INSERT OR REPLACE INTO customer (id, created_at, body) VALUES (?, ?, ?)",
                (customer.id, to_micros(customer.created_at), to_json(customer)),
            )
        )

    async def customer(self, customer_id: CustomerId) -> Customer:
        row = self._database.reader.execute(
            "SELECT body FROM customer WHERE id = ?", (customer_id,)
        ).fetchone()
        if row is None:
            raise NotFound("customer")
        return _customer(row[0])

    async def customers(self, *, limit: int, cursor: str | None) -> Page[Customer]:
        place = decode_cursor(cursor) or (-(2**63), "")
        reader = self._database.reader
        total = int(reader.execute("SELECT count(*) FROM customer").fetchone()[0])
        rows = reader.execute(
            "SELECT body, created_at, id FROM customer WHERE (created_at, id) > (?, ?) "
            "ORDER BY created_at, id LIMIT ?",
            (*place, limit + 1),
        ).fetchall()
        more = len(rows) > limit
        return Page(
            items=[_customer(row[0]) for row in rows[:limit]],
            total=total,
            next_cursor=encode_cursor(rows[limit - 1][1], rows[limit - 1][2]) if more else None,
        )

    async def put_key(self, key: Key) -> None:
        await self._database.write(
            lambda db: db.execute(PUT_KEY, (key.digest, key.role, to_json(key)))
        )

    async def key(self, digest: str) -> Key | None:
        row = self._database.reader.execute(
            "SELECT body FROM key WHERE digest = ?", (digest,)
        ).fetchone()
        return None if row is None else _key(row[0])

    async def forget_keys(self) -> None:
        """Make every key worthless."""
        await self._database.write(lambda db: db.execute("DELETE FROM key"))

    async def people(self) -> Sequence[Key]:
        rows = self._database.reader.execute(
            "SELECT body FROM key WHERE role = ?", (Role.OPERATOR,)
        )
        return sorted((_key(row[0]) for row in rows), key=lambda key: key.display_name)

    async def secret(self, name: str, fresh: str) -> str:
        def write(db: sqlite3.Connection) -> str:
            db.execute("INSERT OR IGNORE INTO secret (name, value) VALUES (?, ?)", (name, fresh))
            row = db.execute("SELECT value FROM secret WHERE name = ?", (name,)).fetchone()
            return str(row[0])

        return await self._database.write(write)
