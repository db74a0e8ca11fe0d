"""The example on the envelope's page is what comes of the conversation that the page shows."""

import json
import re

import msgspec
from msgspec.structs import replace

from secondline.domain.envelope import (
    Claim,
    EnvelopeSummary,
    Written,
    document,
    seal,
    summary_event,
)
from secondline.domain.events import Audience, Custom, Kind, NewEvent, Source
from secondline.domain.handoff import Reason, ReasonCode, Request
from secondline.domain.handover import open_handoff
from secondline.domain.ids import HandoffId, Offset
from tests.docs.conftest import ROOT
from tests.support.values import HOUSE, after, in_order, message, owing

PAGE = (ROOT / "docs" / "envelope.md").read_text(encoding="utf-8")
EXAMPLE = ROOT / "docs" / "envelope-example.json"

LOOKED_UP = NewEvent(
    kind=Kind.TOOL,
    source=Source.AI_AGENT,
    data={
        "tool_calls": [
            {
                "tool_id": "find_order",
                "call_id": "call-1",
                "arguments": {"number": "48213"},
                "state": "done",
                "result": {"data": {"order": "48213", "status": "lost in the post"}},
            }
        ]
    },
    audience=Audience.STAFF,
)
NOTICED = NewEvent(
    kind=Kind.CUSTOM,
    source=Source.SYSTEM,
    data={
        "type": Custom.SIGNALS,
        "about": 4,
        "evidence": [
            {
                "signal": "request",
                "level": "asks",
                "score": 1.0,
                "span": [42, 69],
                "offset": None,
                "why": "contact",
            },
            {
                "signal": "frustration",
                "level": "annoyed",
                "score": 0.58,
                "span": [0, 18],
                "offset": None,
                "why": "no_help",
            },
        ],
        "step": "hand_off",
        "because": "request",
    },
    audience=Audience.STAFF,
)
OPENED = NewEvent(
    kind=Kind.CUSTOM,
    source=Source.SYSTEM,
    data={
        "type": Custom.OWNER_CHANGED,
        "handoff_id": "HO-000001",
        "outcome": None,
        "reason": {"code": "customer_request", "text": ""},
    },
)


def example() -> bytes:
    """Return the envelope of the page's conversation, as the file has it."""
    said = re.findall(r"^\| \d \| (customer|assistant) \| (.+) \|$", PAGE, re.MULTILINE)
    voices = {"customer": Source.CUSTOMER, "assistant": Source.AI_AGENT}
    first, second, *rest = [message(text, voices[who]) for who, text in said]
    session = owing(4, language="en", channel="widget", next_offset=Offset(6))
    request = Request(reason=Reason(code=ReasonCode.CUSTOMER_REQUEST))
    ticket = HandoffId("HO-000001")
    handoff = replace(
        open_handoff(session, ticket, request, house=HOUSE, at=after(6)),
        opened_offset=Offset(6),
    )
    points = EnvelopeSummary(
        wants=Claim(text="Her parcel, or her money back", offset=Offset(0)),
        tried=(Claim(text="Looked it up: it is lost in the post", offset=Offset(2)),),
        why_human=Claim(text="She asked for a person", offset=Offset(4)),
    )
    reply = "Hello Ann, I am sorry about your lost parcel. I am looking at your order 48213 now."
    draft = Written(summary=points, suggested_reply=reply)
    log = in_order(
        first, second, LOOKED_UP, *rest, NOTICED, OPENED, summary_event(handoff, draft, key="k")
    )
    envelope = seal(handoff, session, log, patience=HOUSE.patience)
    return msgspec.json.format(msgspec.json.encode(envelope), indent=2) + b"\n"


def test_the_example_is_what_comes_of_the_conversation_on_the_page() -> None:
    assert EXAMPLE.read_bytes() == example()


def test_no_field_of_the_example_is_empty() -> None:
    told = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    told.pop("customer")  # its metadata are the installation's
    assert [name for name, value in told.items() if value in (None, [], {}, "")] == []


def test_the_page_explains_every_field() -> None:
    explained = set(re.findall(r"^\| `([a-z_]+)`", PAGE, re.MULTILINE))
    assert set(document.Envelope.__struct_fields__) <= explained
