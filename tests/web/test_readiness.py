"""Languages are got ready beside the event loop, and nobody has to wait for it to end."""

from collections.abc import Iterator

import anyio
import pytest

from secondline.services import readiness
from secondline.services.readiness import Readiness
from secondline.signals.request import preparing


def test_a_language_is_got_ready_in_steps() -> None:
    assert len(list(preparing("hi"))) > 20


async def test_getting_ready_can_be_given_up_and_is_taken_up_again_for_all_who_wait() -> None:
    ready = Readiness()
    with anyio.CancelScope() as scope:
        scope.cancel()
        await ready.of("hi")
    assert scope.cancelled_caught
    async with anyio.create_task_group() as group:
        for _ in range(3):
            group.start_soon(ready.of, "hi")
    with anyio.CancelScope() as scope:
        scope.cancel()
        await ready.of("hi")  # what is ready is not waited for
    assert not scope.cancelled_caught


async def test_a_language_is_got_ready_once_for_all_who_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun: list[str] = []

    def counted(language: str) -> Iterator[bool]:
        begun.append(language)
        yield from preparing(language)

    monkeypatch.setattr(readiness, "preparing", counted)
    ready = Readiness()
    async with anyio.create_task_group() as group:
        for _ in range(3):
            group.start_soon(ready.of, "hi")
    assert begun == ["hi"]
