"""The laws once more, on the SQLite store; and what it answers from memory is what is on file."""

from typing import Any, cast

from hypothesis import settings
from hypothesis.stateful import invariant

from secondline.store.sqlite.store import SqliteStore
from tests.support.conversation import ID, Conversation
from tests.support.stores import open_sqlite


class OnSqlite(Conversation):
    opens = staticmethod(open_sqlite)

    @invariant()
    def memory_says_what_the_file_says(self) -> None:
        answered: tuple[Any, ...] = (self.session(), self.events())
        log = cast("SqliteStore", self.store).log
        log._recent.forget(ID)  # pyright: ignore[reportPrivateUsage]
        assert (self.session(), self.events()) == answered


class TestTheLawsHoldOnSqlite(OnSqlite.TestCase):
    settings = settings(max_examples=15, stateful_step_count=30)
