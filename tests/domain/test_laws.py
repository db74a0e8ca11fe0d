"""The laws of the product, under everybody's commands at once, on the domain's own rules."""

from collections.abc import Coroutine
from typing import Any, TypeVar

import pytest
from hypothesis import settings

from tests.support.conversation import Conversation
from tests.support.stores import open_memory

T = TypeVar("T")


class InMemory(Conversation):
    opens = staticmethod(open_memory)

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        # Nothing in memory waits, so no event loop is needed to come to the end.
        with pytest.raises(StopIteration) as ended:
            work.send(None)
        return ended.value.value


class TestTheLawsHoldWhateverHappens(InMemory.TestCase):
    settings = settings(max_examples=150, stateful_step_count=50)
