"""The envelope over the API: its claims are in the log, its schema is the published one."""

import json
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from secondline.domain.envelope import SCHEMA_VERSION
from secondline.domain.envelope.deeds import in_words
from secondline.domain.envelope.quoting import covered
from secondline.ports import Output, Text, Turn
from tests.support.house import Event, House, Puppet, Talk, open_house, settings_for

PUBLISHED = Path(__file__).parents[2] / "docs" / "envelope"

WORDS = st.sampled_from(
    [
        "My order number is 48213 and it never came.",
        "Call me at +49 170 1234567, ann@example.org",
        "That did not help, it is still not working",
        "I paid €49.90 on 12 March 2026, card 4111 1111 1111 1111",
        "I want to speak to a person",
        "This is ridiculous and useless!!",
        "ok",
        "订单号是48213，还是不行",
        "Ünïcödé 🙂 \u200b “quoted I will refund you”",
        "a very long story " * 30,
    ]
)
REPLIES = st.sampled_from(
    [
        "I will refund you tomorrow. Would you like more?",
        "Please switch it off and on again.",
        "What is your policy number?",
        "Your parcel will arrive on Monday; if not, write to us.",
        "我们会在三天内退款。",
    ]
)
RESULTS = st.sampled_from(
    ["Order 48213: lost", {"order": 48213, "owner": {"email": "ann@example.org"}}, ["a", 1], None]
)
MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("says"), WORDS),
        st.tuples(st.just("replies"), REPLIES),
        st.tuples(st.just("does"), RESULTS),
        st.tuples(st.just("fails"), RESULTS),
        st.tuples(st.just("hands_over_and_back"), st.none()),
    ),
    max_size=10,
)


async def silent(turn: Turn) -> AsyncIterator[Output]:
    del turn
    for text in ():
        yield Text(text)


@pytest.fixture(scope="module")
async def quiet(tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[House]:
    """A house whose own agent says nothing: the bot outside speaks when the test lets it."""
    folder = tmp_path_factory.mktemp("quiet")
    async with open_house(settings_for(folder), Puppet(answer=silent)) as house:
        yield house


async def play(talk: Talk, moves: list[tuple[str, Any]]) -> str:
    """Play *moves*, then ask for a person; return the handoff's id."""
    for number, (move, told) in enumerate(moves):
        session = await talk.session()
        if session["owner"]["kind"] == "queue":  # the policy has asked for a person already
            return session["handoff_id"]
        epoch = session["epoch"]
        bot = talk.house.bot
        match move:
            case "says":
                await talk.says(told)
            case "replies":
                await talk.post(
                    bot, kind="message", source="ai_agent", message=told, expected_epoch=epoch
                )
            case "does" | "fails":
                call = {"tool_id": "look_up", "call_id": f"c{number}", "arguments": {"n": number}}
                for state in ("running", "done" if move == "does" else "failed"):
                    result = {"result": {"data": told}} if state != "running" else {}
                    data = {"tool_calls": [{**call, "state": state, **result}]}
                    await talk.post(
                        bot, kind="tool", source="ai_agent", data=data, expected_epoch=epoch
                    )
            case _:
                handoff_id = await talk.taken(talk.house.dana)
                await talk.house.dana.post(f"/handoffs/{handoff_id}/return", json={"note": "Done"})
    asked = await talk.customer.post(
        f"{talk.path}/handoffs", json={"reason": {"code": "customer_button"}}
    )
    return asked.json()["id"]


def unbacked(envelope: dict[str, Any], log: list[Event]) -> Iterator[str]:
    """Give the claims of *envelope* that the line they name does not say."""
    at = {event["offset"]: event for event in log}

    def says(offset: int, text: str) -> bool:
        event = at.get(offset)
        return event is not None and text.removesuffix("…") in "\n".join(_told(event))

    summary = envelope["summary"]
    claims = [summary["wants"], summary["why_human"], *summary["tried"]]
    claims += [*envelope["pending"], *envelope["promises"]]
    for claim in claims:
        if claim["text"] and not (claim["offset"] is not None and says(**claim)):
            yield f"claim: {claim}"
    for signal in envelope["signals"]:
        if signal["offset"] not in at or not says(signal["offset"], signal["quote"]):
            yield f"signal: {signal}"
    for fact in envelope["facts"]:
        if not says(fact["offset"], fact["text"]) or (fact["value"] or "") not in fact["text"]:
            yield f"fact: {fact}"
    for use in envelope["tool_calls"]:
        if not says(use["offset"], f"{use['name']}: {use['outcome'] or 'still running'}"):
            yield f"deed: {use}"
    yield from _unverified(envelope["facts"], at)


def _unverified(facts: list[dict[str, Any]], at: dict[int, Event]) -> Iterator[str]:
    for fact in facts:
        place = fact["verified_offset"]
        if place is not None and not _confirms(at[place], fact):
            yield f"verified: {fact}"
        if (place is None) != (fact["verified_by"] is None):
            yield f"half verified: {fact}"


def _told(event: Event) -> Iterator[str]:
    yield covered(event["data"].get("message", ""))
    if event["data"].get("type") == "owner_changed":
        yield event["data"]["reason"]["text"]
    for call in event["data"].get("tool_calls", ()):
        outcome = in_words(call["result"]["data"]) if call.get("result") else "still running"
        yield f"{call['tool_id']}: {outcome}"


def _confirms(event: Event, fact: dict[str, Any]) -> bool:
    calls = event["data"]["tool_calls"]
    (call,) = [
        c for c in calls if (c["call_id"], c["tool_id"]) == (fact["call_id"], fact["verified_by"])
    ]
    bare = [
        "".join(filter(str.isalnum, words))
        for words in (in_words(call["result"]["data"]), fact["value"] or fact["text"])
    ]
    return call["state"] == "done" and bare[1].rstrip("…") in bare[0]


@settings(
    max_examples=25,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(moves=MOVES)
async def test_every_claims_line_is_in_the_log_and_says_what_is_claimed(
    quiet: House, moves: list[tuple[str, Any]]
) -> None:
    talk = await quiet.talk(agent_id="bot")
    handoff_id = await play(talk, moves)
    envelope = (await quiet.dana.get(f"/handoffs/{handoff_id}")).json()["envelope"]
    assert list(unbacked(envelope, await talk.events())) == []


async def test_an_envelope_is_full_and_its_claims_are_in_the_log(quiet: House) -> None:
    talk = await quiet.talk(agent_id="bot", language="en")
    handoff_id = await play(
        talk,
        [
            ("says", "My order number is 48213 and it never came."),
            ("does", {"order": 48213, "status": "lost"}),
            ("replies", "Please look at the neighbour's. I will refund it tomorrow."),
            ("says", "That did not help, it is still not working"),
        ],
    )
    envelope = (await quiet.dana.get(f"/handoffs/{handoff_id}")).json()["envelope"]
    assert list(unbacked(envelope, await talk.events())) == []
    order = envelope["facts"][0]
    assert (order["kind"], order["value"], order["verified_by"]) == ("order", "48213", "look_up")
    assert envelope["promises"][0]["text"] == "I will refund it tomorrow"
    assert len(envelope["summary"]["tried"]) == 2
    assert envelope["sla_due_at"] > envelope["waiting_since"]


async def test_the_check_finds_a_claim_that_the_log_does_not_back(quiet: House) -> None:
    talk = await quiet.talk(agent_id="bot")
    handoff_id = await play(talk, [("says", "My order number is 48213")])
    envelope = (await quiet.dana.get(f"/handoffs/{handoff_id}")).json()["envelope"]
    log = await talk.events()
    envelope["summary"]["wants"]["text"] = "Two cars"
    envelope["facts"][0]["offset"] = 99
    envelope["promises"] = [{"text": "I will", "offset": None}]
    assert [found.partition(":")[0] for found in unbacked(envelope, log)] == [
        "claim",
        "claim",
        "fact",
    ]


async def test_deleted_lines_are_not_in_an_envelope(quiet: House) -> None:
    talk = await quiet.talk(agent_id="bot")
    await play(talk, [("says", "My order number is 48213")])
    handoff_id = (await talk.session())["handoff_id"]
    gone = await quiet.admin.delete(f"{talk.path}/events", params={"min_offset": 0})
    assert gone.is_success
    envelope = (await quiet.dana.get(f"/handoffs/{handoff_id}")).json()["envelope"]
    assert "48213" not in json.dumps(envelope)


async def test_the_served_schema_is_the_published_one(quiet: House) -> None:
    # Where this fails, a field has changed: raise SCHEMA_VERSION and publish the new schema with
    # `python tools/envelope_schema.py > docs/envelope/VERSION.json`. What was published stays.
    served = await quiet.nobody.get("/envelope.schema.json")
    assert served.headers["content-type"].startswith("application/json")
    assert served.content == (PUBLISHED / f"{SCHEMA_VERSION}.json").read_bytes()


def test_the_published_schemas_end_with_the_version_that_is_served() -> None:
    versions = sorted(tuple(map(int, path.stem.split("."))) for path in PUBLISHED.glob("*.json"))
    assert ".".join(map(str, versions[-1])) == SCHEMA_VERSION


def test_a_second_number_only_adds_to_the_first() -> None:
    fields: dict[str, set[str]] = {}
    for path in sorted(PUBLISHED.glob("*.json")):
        required = set(_required(json.loads(path.read_text(encoding="utf-8"))))
        major = path.stem.partition(".")[0]
        assert fields.get(major, set[str]()) <= required
        fields[major] = required


def _required(schema: dict[str, Any], name: str = "Envelope", path: str = "") -> Iterator[str]:
    definition = schema["$defs"][name]
    for field, kind in definition.get("properties", {}).items():
        yield f"{path}.{field}"
        inner = kind.get("items", kind).get("$ref", "").rpartition("/")[2]
        if inner:
            yield from _required(schema, inner, f"{path}.{field}")
