"""
The SQLite schema, as it stands; migrations/ brings a database here step by step.

Only what a query needs is a column, the rest of a row is one JSON document. An event's id is its
place, so three b-trees are touched by an append: the session's row, the event's rowid (always at
the end) and (session_id, offset).
"""

HEAD_REVISION = "0001"

INITIAL = (
    """
    CREATE TABLE session (
        id TEXT PRIMARY KEY,
        created_at INTEGER NOT NULL,
        agent_id TEXT NOT NULL,
        customer_id TEXT NOT NULL,
        about TEXT NOT NULL,
        head INTEGER NOT NULL DEFAULT 0,
        epoch INTEGER NOT NULL DEFAULT 0,
        owner_kind TEXT NOT NULL DEFAULT 'ai',
        operator_id TEXT,
        operator_name TEXT,
        queue TEXT,
        handoff_id TEXT,
        waiting_since INTEGER,
        customer_offset INTEGER NOT NULL DEFAULT -1,
        pending_offset INTEGER,
        pending_since INTEGER,
        returned_offset INTEGER NOT NULL DEFAULT -1,
        closed INTEGER NOT NULL DEFAULT 0,
        preview TEXT,
        preview_offset INTEGER,
        erased INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID
    """,
    "CREATE INDEX session_created ON session (created_at, id) WHERE erased = 0",
    "CREATE INDEX session_owner ON session (owner_kind, created_at, id) WHERE erased = 0",
    "CREATE INDEX session_customer ON session (customer_id, created_at, id) WHERE erased = 0",
    """
    CREATE TABLE event (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        session_id TEXT NOT NULL,
        offset INTEGER NOT NULL,
        kind TEXT NOT NULL,
        source TEXT NOT NULL,
        audience TEXT NOT NULL,
        at INTEGER NOT NULL,
        trace_id TEXT NOT NULL,
        data TEXT NOT NULL,
        metadata TEXT NOT NULL,
        idempotency_key TEXT,
        deleted INTEGER NOT NULL DEFAULT 0
    )
    """,
    "CREATE UNIQUE INDEX event_place ON event (session_id, offset)",
    """
    CREATE UNIQUE INDEX event_key ON event (session_id, idempotency_key)
        WHERE idempotency_key IS NOT NULL
    """,
    """
    CREATE TABLE handoff (
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL,
        state TEXT NOT NULL,
        queue TEXT NOT NULL,
        operator_id TEXT,
        created_at INTEGER NOT NULL,
        waiting_since INTEGER NOT NULL,
        body TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    "CREATE INDEX handoff_clock ON handoff (state, waiting_since, id)",
    "CREATE INDEX handoff_all ON handoff (waiting_since, id)",
    "CREATE INDEX handoff_session ON handoff (session_id, waiting_since, id)",
    "CREATE TABLE ticket (number INTEGER PRIMARY KEY AUTOINCREMENT)",
    """
    CREATE TABLE job (
        kind TEXT NOT NULL,
        session_id TEXT NOT NULL,
        agent_id TEXT,
        run_at INTEGER NOT NULL,
        lease TEXT,
        lease_until INTEGER,
        attempt INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (kind, session_id)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX job_due ON job (coalesce(lease_until, run_at))",
    """
    CREATE TABLE agent (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID
    """,
    """
    CREATE TABLE customer (
        id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, body TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    "CREATE INDEX customer_created ON customer (created_at, id)",
    """
    CREATE TABLE key (
        digest TEXT PRIMARY KEY, role TEXT NOT NULL, body TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    "CREATE TABLE secret (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)
