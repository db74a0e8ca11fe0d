"""What the clients were told before the server died, and what must be true of its file at rest."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support.laws import Event, History, custom


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One message on its way; its text is told apart from all others."""

    session_id: str
    speaker: str  #: whose credential: a token, or the name of a person
    body: dict[str, Any]


@dataclass(slots=True)
class Ledger:
    """The clients' books."""

    tokens: dict[str, str] = field(default_factory=dict[str, str])  #: by session
    unanswered: dict[str, Post] = field(default_factory=dict[str, Post])  #: by key
    kept: dict[str, tuple[Post, Event]] = field(default_factory=dict[str, tuple[Post, Event]])
    refused: set[str] = field(default_factory=set[str])  #: texts that nobody must ever read
    changes: list[tuple[str, str, str | None]] = field(
        default_factory=list[tuple[str, str, str | None]]
    )  #: changes of hands: session, ticket, command (None for one that was there)

    def acknowledged(self, session_id: str) -> list[Event]:
        """Return the events that are promised to be in the session's log."""
        return [event for post, event in self.kept.values() if post.session_id == session_id]


@dataclass(frozen=True, slots=True)
class AtRest:
    """What the file says while no server has it."""

    half: list[str]  #: sessions whose owner and handoff do not fit together
    stranded: list[str]  #: sessions that wait for a person, without a timer
    forgotten: list[str]  #: sessions that the AI owes an answer, without a turn
    owed: int  #: sessions that the AI owes an answer


HALF = """
    SELECT s.id FROM session s LEFT JOIN handoff h ON h.id = s.handoff_id
    WHERE NOT CASE s.owner_kind
        WHEN 'ai' THEN s.handoff_id IS NULL
        WHEN 'queue' THEN h.state IS 'waiting' AND s.waiting_since IS NOT NULL
        ELSE h.state IS 'active' AND h.operator_id = s.operator_id END
    UNION
    SELECT session_id FROM handoff WHERE state <> 'ended' GROUP BY session_id HAVING count(*) > 1
    UNION
    SELECT h.session_id FROM handoff h JOIN session s ON s.id = h.session_id
    WHERE h.state <> 'ended' AND s.handoff_id IS NOT h.id
"""

WITHOUT_JOB = """
    SELECT s.id FROM session s WHERE {whose}
    AND NOT EXISTS (SELECT 1 FROM job WHERE kind = '{kind}' AND session_id = s.id)
"""

OWED = "owner_kind = 'ai' AND pending_since IS NOT NULL"


def at_rest(database: Path) -> AtRest:
    """Look into the file of a server that was killed."""
    with closing(sqlite3.connect(database)) as db:

        def ids(sql: str) -> list[str]:
            return [row[0] for row in db.execute(sql).fetchall()]

        return AtRest(
            half=ids(HALF),
            stranded=ids(WITHOUT_JOB.format(whose="owner_kind = 'queue'", kind="unanswered")),
            forgotten=ids(WITHOUT_JOB.format(whose=OWED, kind="turn")),
            owed=len(ids(f"SELECT id FROM session WHERE {OWED}")),
        )


def answered_once(history: History) -> list[str]:
    """Return where an answer is missing, or is there twice, whichever way the server died."""
    broken, open_ = list[str](), list[Event]()
    for event in history.events:
        resolved = custom(event) == "owner_changed" and event["data"]["command"] == "resolve"
        if resolved or (event["kind"] == "message" and is_answer(event)):
            if event["source"] == "ai_agent" and not open_:
                broken.append(f"double: {event['offset']} answers what was answered")
            open_ = []
        elif event["kind"] == "message" and event["source"] == "customer":
            open_.append(event)
    since = open_[0]["creation_utc"] if open_ else None
    if since != history.session["pending_since"]:
        broken.append(f"lost: open since {since}, not {history.session['pending_since']}")
    if open_ and history.session["owner"]["kind"] == "ai":
        broken.append("silence: the AI owes an answer")
    return broken


def is_answer(event: Event) -> bool:
    return event["source"] not in ("customer", "system") or (
        event["data"].get("notice") == "listening"
    )
