"""What a framework's tools have to do with the turn that they run in."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import anyio
import msgspec

from secondline.domain.errors import LeaseLost, SecondlineError
from secondline.domain.events import Kind
from secondline.domain.handoff import Request
from secondline.ports import Turn


@dataclass(slots=True, kw_only=True)
class Desk:
    """The turn, and what came of it beside words."""

    turn: Turn
    leased: set[str] = field(default_factory=set[str])  #: the tools that are on record already
    request: Request | None = None  #: a person is wanted
    refused: Exception | None = None  #: why the last deed was not started
    _deeds: set["asyncio.Task[Any]"] = field(default_factory=set["asyncio.Task[Any]"])
    _done: list[tuple[str, Any, Any]] = field(init=False)

    def __post_init__(self) -> None:
        """Look up what an earlier run of this turn did, before the customer wrote again."""
        self._done = list(_done_before(self.turn))

    async def do(
        self, name: str, arguments: Mapping[str, Any], act: Callable[[], Awaitable[Any]]
    ) -> Any:  # noqa: ANN401 - what the tool gives
        """
        Do *act* under the lease, on record as *name*; what is done already is not done again.

        Raises:
            OwnerChanged, NewerCustomerMessage: as of `Turn.call`; it was not started.
        """
        self.leased.add(name)
        told = {key: as_json(value) for key, value in arguments.items()}
        for deed in self._done:
            if deed[:2] == (name, told):
                self._done.remove(deed)
                return deed[2]
        results: list[Any] = []

        async def deed_(**_: object) -> object:
            results.append(await act())
            return as_json(results[0])

        deed_.__name__ = name
        # In a task of its own: frameworks end theirs by cancelling them, whatever they are at.
        task = asyncio.ensure_future(self.turn.call(deed_, **told))
        task.add_done_callback(_look)
        self._deeds.add(task)
        try:
            await asyncio.shield(task)
        except (SecondlineError, LeaseLost) as error:
            self.refused = error
            raise
        return results[0]

    async def clear(self) -> None:
        """Return once every deed that had started is done and on record."""
        with anyio.CancelScope(shield=True):
            if self._deeds:
                await asyncio.wait(self._deeds)


def _look(task: "asyncio.Task[Any]") -> None:
    """Look at how *task* ended, which nobody else does once its framework has been cut off."""
    if not task.cancelled():
        task.exception()


def _done_before(turn: Turn) -> Iterator[tuple[str, Any, Any]]:
    places = {deed.offset for deed in turn.brief.deeds if not deed.running}
    for event in turn.brief.history:
        if event.kind is Kind.TOOL and event.offset in places:
            for call in event.data["tool_calls"]:
                if call["state"] == "done":
                    yield call["tool_id"], dict(call["arguments"]), call["result"]["data"]


def as_json(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Return *value* as JSON has it; what JSON does not know stands there in words."""
    plain: Any = msgspec.to_builtins(value, enc_hook=str, str_keys=True)
    return plain
