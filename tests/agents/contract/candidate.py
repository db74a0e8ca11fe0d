"""What the agent contract suite needs of each adapter: a server with an agent of its kind."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

from secondline.config import TurnSettings
from tests.support.house import House

# Long enough for every candidate to answer on a busy machine, short enough to wait for in a test.
TURNS = TurnSettings(quiet_seconds=0.01, deadline_seconds=8, chunk_seconds=0, lease_seconds=15)

#: Where every candidate's AI says which words it has read.
READ = "I have read: "

#: What the tool `look_up`, that takes LOOK_UP_SECONDS, finds; the AI says it.
FOUND = "forty-two"
LOOK_UP_SECONDS = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """
    An adapter under test, with an AI behind it that does what the customer's last words ask.

    - "I want a human", in any of the pending messages: asks for a person. Whoever asked for one
      and then adds a line has not taken it back.
    - "look it up": calls its tool `look_up`, then says what it FOUND.
    - "take your time": says "Done thinking." after more than a second without a word.
    - "fail": fails as its kind does: an error of the model, of the program, of the server.
    - "say nothing": never comes to an end.
    - anything else: READ and the pending messages, in several pieces where it *streams*; and the
      operator's note, in full, where the session was given back with one since its last answer.

    `tests/agents/contract/brain.py` has this in a few functions for those who can use them.
    """

    name: str
    #: Opens the server; sessions that name no agent are this candidate's. Uses TURNS.
    open: Callable[[Path], AbstractAsyncContextManager[House]]
    #: Its words come in pieces while they are made.
    streams: bool = True
    #: Its tools are run under the lease, so that none starts after a takeover; else its engine
    #: runs them by itself, and they are put on record.
    leases: bool = True
    #: It gives the reason why it cannot run here, printed when it is left out; None if it can.
    missing: Callable[[], str | None] = lambda: None
