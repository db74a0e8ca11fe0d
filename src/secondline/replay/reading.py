"""
Reading a log, line by line: our own export, or conversations as anybody writes them down.

`docs/replay.md` has both formats. The first line that cannot be read ends the reading, with its
number and what is wrong with it.
"""

import gzip
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, BinaryIO, Final, Literal, cast

import msgspec

from secondline.domain.events import Audience, Event, Kind, NewEvent, Source
from secondline.domain.exported import EXPORT_VERSION, Exported
from secondline.domain.ids import AgentId, CustomerId, Offset, Seq, SessionId
from secondline.domain.session import Session
from secondline.replay.conversation import Conversation, stretches

# A line holds one session; one that is longer is none, and would only fill the memory.
MOST_BYTES: Final = 256 * 1024 * 1024

_GZIP: Final = b"\x1f\x8b"
_SOME_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)  # for lines that tell no times


class BadLine(Exception):
    """A line cannot be read; the text says which, and why."""

    def __init__(self, number: int, why: str) -> None:
        super().__init__(f"line {number}: {why}")
        self.number = number


class _Call(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    name: str
    args: dict[str, Any] = {}
    failed: bool = False
    result: Any = None


class _Message(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    role: Literal["customer", "ai", "human"]
    text: str = ""
    at: datetime | None = None
    confidence: float | None = None
    tool: str | _Call | None = None


class _Line(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    id: str | int
    messages: list[_Message]
    needed: Literal["yes", "no"] | bool | None = None
    at: int | None = None
    language: str | None = None
    channel: str = "api"
    metadata: dict[str, Any] = {}


_LINE: Final = msgspec.json.Decoder(_Line)
_EXPORTED: Final = msgspec.json.Decoder(Exported)
_ANY: Final = msgspec.json.Decoder(dict[str, msgspec.Raw])


def opened(file: BinaryIO) -> BinaryIO:
    """Return what *file*, which can be peeked into, holds; unpacked if it is packed by gzip."""
    peek: Any = file
    packed = peek.peek(len(_GZIP))[: len(_GZIP)] == _GZIP
    return cast("BinaryIO", gzip.GzipFile(fileobj=file)) if packed else file


def read(lines: Iterable[bytes]) -> Iterator[tuple[Conversation, ...]]:
    """
    Give the conversations of each line; blank lines are passed over.

    Raises:
        BadLine: a line cannot be read; those before it were given.
    """
    known: dict[str, int] = {}
    number = 0
    try:
        for number, line in enumerate(lines, 1):
            if line.strip():
                found = _conversations(line, number)
                key = str(found[0].session.id) if found else ""
                if key and known.setdefault(key, number) != number:
                    raise BadLine(number, f"its id is that of line {known[key]}.")
                yield found
    except (EOFError, OSError) as error:  # gzip's
        raise BadLine(number + 1, f"the file cannot be unpacked: {error}.") from None


def _conversations(line: bytes, number: int) -> tuple[Conversation, ...]:
    if len(line) > MOST_BYTES:
        raise BadLine(number, f"it is longer than {MOST_BYTES} bytes.")
    try:
        fields = _ANY.decode(line)
        if "export" not in fields:
            return tuple(_conversation(_LINE.decode(line)))
        version = msgspec.json.decode(fields["export"])
        if version != EXPORT_VERSION:
            raise BadLine(number, f"an export of version {version}; this reads {EXPORT_VERSION}.")
        return tuple(stretches(_EXPORTED.decode(line)))
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, KeyError, TypeError) as error:
        raise BadLine(number, f"{_reason(error)}.") from None


def _reason(error: Exception) -> str:
    """Return what is wrong; never a text of the log."""
    if isinstance(error, msgspec.DecodeError | _Wrong):
        return str(error).rstrip(".")
    return "it is no export"


class _Wrong(ValueError):
    """The fields are right, and do not go together."""


def _conversation(line: _Line) -> Iterator[Conversation]:
    needed = line.needed if isinstance(line.needed, bool) else _YES_NO[line.needed]
    if line.at is not None:
        if needed is False:
            raise _Wrong("“at” says where a person was needed, and “needed” says that none was")
        if not 0 <= line.at < len(line.messages):
            raise _Wrong(f"“at” is {line.at}, and there are {len(line.messages)} messages")
        needed = True
    if not any(message.role == "customer" for message in line.messages):
        raise _Wrong("no message is the customer's")
    session = Session(
        id=SessionId(str(line.id)),
        agent_id=AgentId("ai"),
        customer_id=CustomerId("customer"),
        customer_name="",
        created_at=next((m.at for m in line.messages if m.at is not None), _SOME_DAY),
        language=line.language,
        channel=line.channel,
        metadata=line.metadata,
    )
    roles = [message.role for message in line.messages]
    end = roles.index("human") if "human" in roles else len(roles)
    events: list[Event] = []
    places: list[Offset] = []
    for number, message in enumerate(line.messages[:end]):
        at = message.at or session.created_at + timedelta(seconds=number)
        for new in _events(message, number):
            events.append(new.placed(session.id, Offset(len(events)), Seq(0), at))
        places.append(Offset(len(events) - 1))
    taken = end < len(roles)
    if "customer" not in roles[:end]:
        return  # a person had it from the beginning
    at_message = line.at if line.at is not None else (end if taken else None)
    yield Conversation(
        session=session,
        events=tuple(events),
        needed=needed,
        place=None if at_message is None else places[min(at_message, end - 1)],
        taken=taken,
    )


_YES_NO: Final = {"yes": True, "no": False, None: None}


def _events(message: _Message, number: int) -> Iterator[NewEvent]:
    source = Source.CUSTOMER if message.role == "customer" else Source.AI_AGENT
    if message.tool is not None:
        if message.role != "ai":
            raise _Wrong(f"message {number}: only the AI uses tools")
        yield _called(message.tool, number)
    if message.text or message.tool is None:
        sure = message.confidence
        yield NewEvent(
            kind=Kind.MESSAGE,
            source=source,
            data={"message": message.text},
            metadata={} if sure is None else {"confidence": sure},
        )


def _called(tool: str | _Call, number: int) -> NewEvent:
    call = _Call(name=tool) if isinstance(tool, str) else tool
    told = {
        "tool_id": call.name,
        "call_id": str(number),
        "arguments": call.args,
        "state": "failed" if call.failed else "done",
        "result": {"data": call.result},
    }
    return NewEvent(
        kind=Kind.TOOL,
        source=Source.AI_AGENT,
        data={"tool_calls": [told]},
        audience=Audience.STAFF,
    )
