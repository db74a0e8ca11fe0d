"""The client for asyncio and trio."""

import logging
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    Awaitable,
    Callable,
    Coroutine,
    Mapping,
    Sequence,
)
from functools import wraps
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

import anyio
import httpx

from secondline.client import calls
from secondline.client.calls import Call
from secondline.client.errors import (
    SecondlineError,
    ServerFailed,
    TooManyRequests,
    TurnOver,
    Unreachable,
    refusal,
)
from secondline.client.frames import Frame, Frames
from secondline.client.turns import Steps, TurnSteps
from secondline.client.values import Change, Event, Handoff, Json, Offer
from secondline.client.wire import (
    BREATH_SECONDS,
    SILENCE_SECONDS,
    Pauses,
    arguments,
    decoded,
    headers,
    read,
)

P = ParamSpec("P")
T = TypeVar("T")

log = logging.getLogger("secondline.client")

# A deed's report is sent even while the bot is being stopped, but not for ever.
REPORT_SECONDS = 5


def _sends(
    make: Callable[P, Call[T]],
) -> Callable[Concatenate["AsyncSecondline", P], Coroutine[Any, Any, T]]:
    """Return the method that makes a call and gives its answer."""

    @wraps(make)
    async def method(self: "AsyncSecondline", *args: P.args, **kwargs: P.kwargs) -> T:
        return await self.send(make(*args, **kwargs))

    return method


class AsyncSecondline:
    """
    A server, with the rights of *key*; to be used as a context manager.

    *timeout* is the time for one answer, *pause* the first one after a lost connection, in seconds.
    """

    def __init__(
        self,
        url: str,
        key: str | None = None,
        *,
        timeout: float = 20,
        pause: float = 1,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._http = httpx.AsyncClient(base_url=url, headers=headers(key), transport=transport)
        self._timeout = timeout
        self._pause = pause

    async def __aenter__(self) -> Self:
        await self._http.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()

    create_session = _sends(calls.create_session)
    sessions = _sends(calls.sessions)
    session = _sends(calls.session)
    update_session = _sends(calls.update_session)
    erase_session = _sends(calls.erase_session)
    take_over = _sends(calls.take_over)

    post_event = _sends(calls.post_event)
    say_as_customer = _sends(calls.say_as_customer)
    say_as_person = _sends(calls.say_as_person)
    add_note = _sends(calls.add_note)
    events = _sends(calls.events)
    event = _sends(calls.event)
    annotate_event = _sends(calls.annotate_event)
    delete_events = _sends(calls.delete_events)

    request_handoff = _sends(calls.request_handoff)
    handoffs = _sends(calls.handoffs)
    handoff = _sends(calls.handoff)
    cancel_handoff = _sends(calls.cancel_handoff)
    claim = _sends(calls.claim)
    release = _sends(calls.release)
    transfer = _sends(calls.transfer)
    give_back = _sends(calls.give_back)
    resolve = _sends(calls.resolve)

    next_turn = _sends(calls.next_turn)
    me = _sends(calls.me)
    operators = _sends(calls.operators)
    agents = _sends(calls.agents)
    agent = _sends(calls.agent)
    register_webhook = _sends(calls.register_webhook)
    show_presence = _sends(calls.show_presence)
    customers = _sends(calls.customers)
    customer = _sends(calls.customer)
    create_customer = _sends(calls.create_customer)
    health = _sends(calls.health)
    envelope_schema = _sends(calls.envelope_schema)

    async def send(self, call: Call[T]) -> T:
        """
        Make *call* and return its answer.

        Raises:
            Unreachable, Refused: there was none, or it was a no.
        """
        try:
            response = await self._http.request(**arguments(call, self._timeout))
        except httpx.TransportError as error:
            raise Unreachable(f"{call.method} {call.path}: {type(error).__name__}") from error
        return read(call, response)

    async def follow(
        self, session_id: str, *, min_offset: int = 0, kinds: Sequence[str] | None = None
    ) -> AsyncGenerator[Event, None]:
        """
        Give each event of a session, from *min_offset* on, and go on with what is written.

        A lost connection is taken up where it broke, without loss or doubles.

        Raises:
            Refused: the server does not let the caller in.
        """
        call = calls.events(session_id, min_offset=min_offset, kinds=kinds)
        async for frame in self._frames(call.path, {**call.query, "sse": "true"}):
            yield decoded(frame.data, Event)

    async def changes(self, *, watch: Sequence[str] = ()) -> AsyncGenerator[Change, None]:
        """
        Give a hint at each change of any session, from now on; for operators' screens.

        Typing and streamed words are told of sessions in *watch* only.

        Raises:
            Refused: the server does not let the caller in.
        """
        async for frame in self._frames("/stream", {"watch": list(watch)}):
            if frame.event == "change":
                yield decoded(frame.data, Change)

    async def _frames(self, path: str, query: Mapping[str, Any]) -> AsyncGenerator[Frame, None]:
        last: str | None = None
        pauses = Pauses(self._pause)
        while True:
            failed: SecondlineError | None = None
            try:
                async with self._http.stream(
                    "GET",
                    path.lstrip("/"),
                    params=query,
                    headers={} if last is None else {"last-event-id": last},
                    timeout=httpx.Timeout(self._timeout, read=SILENCE_SECONDS),
                ) as response:
                    if not response.is_success:
                        await response.aread()
                        raise refusal(response)
                    frames = Frames()
                    async for received in response.aiter_bytes():
                        for frame in frames.feed(received):
                            last = frame.id or last
                            pauses.over()
                            yield frame
            except (ServerFailed, TooManyRequests) as error:
                failed = error
            except httpx.TransportError:
                pass
            await anyio.sleep(pauses.next(failed))

    async def turns(self, *, wait: float = 30) -> AsyncGenerator["AsyncTurn", None]:
        """
        Give the turns of the bot whose key this is, one after the other, for ever.

        The customer is shown that an answer is being written. A turn that the customer has
        overtaken comes again, with what was written since. To work on several at once, run
        several loops.

        Raises:
            Refused: the server does not let the caller in.
        """
        pauses = Pauses(self._pause)
        offer: Offer | None = None
        while True:
            try:
                if offer is None:
                    offer = await self.next_turn(wait=wait)
                    pauses.over()
                while offer is not None:
                    turn = self.turn(offer)
                    if await turn.begin():
                        yield turn
                    offer = await self.drive(turn.rereading()) if turn.overtaken else None
            except (Unreachable, ServerFailed, TooManyRequests) as error:
                await anyio.sleep(pauses.next(error))
            else:
                await anyio.sleep(BREATH_SECONDS)

    def turn(self, offer: Offer) -> "AsyncTurn":
        """Return the hand on a turn that came by webhook."""
        return AsyncTurn(self, offer)

    async def drive(self, steps: Steps[T]) -> T:
        """Make the calls of *steps*, one after the other; return what they come to."""
        try:
            call = next(steps)
            while True:
                try:
                    answer = await self.send(call)
                except SecondlineError as error:
                    call = steps.throw(error)
                else:
                    call = steps.send(answer)
        except StopIteration as end:
            return end.value


class AsyncTurn(TurnSteps):
    """
    One turn of a bot.

    Everything in it is under the epoch of the turn. What the server refuses because the
    conversation has moved on raises TurnOver. ``async with turn`` takes that in, and asks for a
    person where the bot fails.
    """

    def __init__(self, client: AsyncSecondline, offer: Offer) -> None:
        super().__init__(offer)
        self._client = client

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        if isinstance(error, Exception) and not isinstance(error, TurnOver):
            log.error("A turn failed: %s", type(error).__name__, exc_info=error)
            try:
                await self.hand_off("agent_error", f"The bot failed: {type(error).__name__}.")
            except (TurnOver, SecondlineError) as refused:
                log.warning("Nor could a person be asked for: %s", refused)
        return isinstance(error, Exception)

    async def begin(self) -> bool:
        """Show the customer that an answer is being written; return whether one is wanted still."""
        try:
            await self._client.drive(self.beginning())
        except TurnOver:
            return False
        return True

    async def say(self, text: str) -> Event:
        """
        Answer with *text*.

        Raises:
            TurnOver: the conversation has moved on.
        """
        return await self._client.drive(self.saying(text))

    async def stream(self, pieces: AsyncIterable[str]) -> Event:
        """
        Answer with *pieces*, each shown as it comes; they are joined as they are.

        Raises:
            TurnOver: the conversation has moved on.
        """
        said = ""
        async for piece in pieces:
            said += piece
            await self._client.drive(self.streaming(piece))
        return await self.say(said)

    async def tool(
        self,
        do: Callable[..., Awaitable[T]],
        /,
        **arguments: Any,  # noqa: ANN401 - JSON
    ) -> T:
        """
        Do *do*: take the lease for it, run it, put its result on record.

        Raises:
            TurnOver: the conversation has moved on; nothing was done.
        """
        call = await self._client.drive(self.leasing(do.__name__, arguments))
        state, result = "failed", None
        try:
            done = await do(**arguments)
            state, result = "done", done
        except Exception as error:
            result = type(error).__name__
            raise
        finally:
            with anyio.move_on_after(REPORT_SECONDS, shield=True):
                await self._client.drive(self.reporting(call, state, result))
        return done

    async def hand_off(
        self,
        code: str = "agent_decision",
        text: str = "",
        *,
        queue: str | None = None,
        priority: str | None = None,
        summary: Json | None = None,
    ) -> Handoff:
        """
        Ask for a person; *code* and *text* say why.

        Raises:
            TurnOver: the conversation has moved on.
        """
        return await self._client.drive(self.handing_off(code, text, queue, priority, summary))
