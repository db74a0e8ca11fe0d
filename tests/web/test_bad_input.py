"""Bad input gets an answer that the document foresees, with a sentence, and writes nothing."""

import json
from collections.abc import AsyncIterator

import httpx
import pytest

from tests.support.house import House, Talk

HELLO = {"kind": "message", "source": "customer", "message": "Hello"}
NOTE = {"kind": "custom", "source": "human_agent"}


@pytest.fixture
async def talk(house: House) -> Talk:
    return await house.talk(agent_id="bot")


def sentence(answer: httpx.Response) -> str:
    """Return what the answer tells a person, in any of the three forms of an error."""
    match answer.json():
        case {"detail": str(text)}:
            return text
        case {"detail": [{"field": str(), "message": str(text)}, *_]}:
            return text
        case {"detail": {"code": str(), "message": str(text)}}:
            return text
        case other:
            raise AssertionError(other)


async def refused(talk: Talk, answer: httpx.Response, status: int = 422) -> None:
    """Check that *answer* is a refusal with a sentence and that nothing was written."""
    assert answer.status_code == status, (answer.status_code, answer.text[:300])
    assert answer.headers["content-type"].startswith("application/json")
    assert len(sentence(answer)) > 10, answer.text
    assert "Traceback" not in answer.text
    session = await talk.session()
    assert (session["next_offset"], session["epoch"]) == (0, 0)
    assert session["metadata"] == {}


BODIES: list[tuple[str, object]] = [
    ("no kind", {"source": "customer", "message": "x"}),
    ("no source", {"kind": "message", "message": "x"}),
    ("no words", {"kind": "message", "source": "customer"}),
    ("null words", {**HELLO, "message": None}),
    ("empty words", {**HELLO, "message": ""}),
    ("blank words", {**HELLO, "message": " \n\t"}),
    ("words that are a number", {**HELLO, "message": 5}),
    ("words that are a list", {**HELLO, "message": ["x"]}),
    ("NUL in words", {**HELLO, "message": "a\x00b"}),
    ("escape in words", {**HELLO, "message": "a\x1b[2Jb"}),
    ("backspace in words", {**HELLO, "message": "a\x08b"}),
    ("delete in words", {**HELLO, "message": "a\x7fb"}),
    ("words too long", {**HELLO, "message": "x" * (32 * 1024 + 1)}),
    ("words too long in bytes", {**HELLO, "message": "é" * (16 * 1024 + 1)}),
    ("an unknown kind", {**HELLO, "kind": "massage"}),
    ("an unknown source", {**HELLO, "source": "cusotmer"}),
    ("a kind in capitals", {**HELLO, "kind": "MESSAGE"}),
    ("an unknown field", {**HELLO, "mesage": "x"}),
    ("an unknown field inside", {**HELLO, "participant": {"name": "x"}}),
    ("a participant without an id", {**HELLO, "participant": {"id": ""}}),
    ("a participant of two lines", {**HELLO, "participant": {"display_name": "a\nb"}}),
    ("a participant's name too long", {**HELLO, "participant": {"display_name": "x" * 201}}),
    ("a negative epoch", {**HELLO, "expected_epoch": -1}),
    ("a huge epoch", {**HELLO, "expected_epoch": 2**53}),
    ("a monstrous epoch", {**HELLO, "expected_epoch": 10**400}),
    ("half an epoch", {**HELLO, "expected_epoch": 0.5}),
    ("a negative answer", {**HELLO, "answers": -1}),
    ("an empty key", {**HELLO, "idempotency_key": ""}),
    ("a key too long", {**HELLO, "idempotency_key": "k" * 256}),
    ("a key with a line feed", {**HELLO, "idempotency_key": "a\nb"}),
    ("metadata that is a list", {**HELLO, "metadata": []}),
    ("metadata too large", {**HELLO, "metadata": {"x": "y" * 16 * 1024}}),
    ("data too large", {**NOTE, "data": {"x": "y" * 64 * 1024}}),
    ("no data", NOTE),
    ("empty data", {**NOTE, "data": {}}),
    ("data that is text", {**NOTE, "data": "x"}),
    ("a note without words", {**NOTE, "data": {"type": "note"}}),
    ("a note with other than words", {**NOTE, "data": {"type": "note", "text": 5}}),
    ("no status", {"kind": "status", "source": "customer_ui"}),
    ("an unknown status", {"kind": "status", "source": "customer_ui", "status": "sleeping"}),
    ("a tool of a person", {"kind": "tool", "source": "human_agent", "data": {"tool_calls": []}}),
    ("a tool without calls", {"kind": "tool", "source": "ai_agent", "data": {"tool_calls": []}}),
    (
        "a tool with calls that are none",
        {"kind": "tool", "source": "ai_agent", "data": {"tool_calls": [1]}},
    ),
    ("the server's source", {**HELLO, "source": "system"}),
    ("a list", [HELLO]),
    ("text", "x"),
    ("a number", 5),
    ("null", None),
    ("nothing inside", {}),
]


@pytest.mark.parametrize("body", [body for _, body in BODIES], ids=[name for name, _ in BODIES])
async def test_an_event_that_is_none_is_refused(talk: Talk, body: object) -> None:
    await refused(
        talk,
        await talk.house.admin.post(
            f"{talk.path}/events",
            content=json.dumps(body),
            headers={"content-type": "application/json"},
        ),
    )


RAW: list[tuple[str, bytes]] = [
    ("nothing", b""),
    ("no JSON", b"{"),
    ("two values", b"{}{}"),
    ("a trailing comma", b'{"kind": "message",}'),
    ("no UTF-8", b'{"kind":"message","source":"customer","message":"\xff\xfe"}'),
    ("an overlong NUL", b'{"kind":"message","source":"customer","message":"\xc0\x80"}'),
    ("a raw control character", b'{"kind":"message","source":"customer","message":"a\nb"}'),
    ("a lone high surrogate", rb'{"kind":"message","source":"customer","message":"a\ud800b"}'),
    ("a lone low surrogate", rb'{"kind":"message","source":"customer","message":"\udc00"}'),
    (
        "surrogates in the wrong order",
        rb'{"kind":"message","source":"customer","message":"\udc00\ud800"}',
    ),
    (
        "a lone surrogate in metadata",
        rb'{"kind":"message","source":"customer","message":"x","metadata":{"a":"\ud800"}}',
    ),
    (
        "a lone surrogate in a key",
        rb'{"kind":"message","source":"customer","message":"x","idempotency_key":"\ud800"}',
    ),
    ("NaN", b'{"kind":"message","source":"customer","message":"x","metadata":{"a":NaN}}'),
    ("infinity", b'{"kind":"message","source":"customer","message":"x","metadata":{"a":1e999}}'),
    ("brackets without end", b"[" * 100_000),
    (
        "deep nesting",
        b'{"kind":"message","source":"customer","message":"x","metadata":{"a":'
        + b"[" * 5000
        + b"]" * 5000
        + b"}}",
    ),
    ("objects without end", b'{"metadata":' * 20_000),
    ("a byte order mark", b'\xef\xbb\xbf{"kind":"message","source":"customer","message":"x"}'),
]


@pytest.mark.parametrize("raw", [raw for _, raw in RAW], ids=[name for name, _ in RAW])
async def test_a_body_that_is_no_json_is_refused(talk: Talk, raw: bytes) -> None:
    await refused(
        talk,
        await talk.house.admin.post(
            f"{talk.path}/events", content=raw, headers={"content-type": "application/json"}
        ),
    )


@pytest.mark.parametrize(
    "kind",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/xml"],
)
async def test_a_body_of_another_type_is_refused(talk: Talk, kind: str) -> None:
    answer = await talk.house.admin.post(
        f"{talk.path}/events", content=b"kind=message", headers={"content-type": kind}
    )

    assert answer.status_code in (415, 422), answer.text
    await refused(talk, answer, answer.status_code)


async def test_a_body_larger_than_any_is_refused_whole(talk: Talk) -> None:
    body = json.dumps({**HELLO, "message": "x" * 300 * 1024})

    await refused(
        talk,
        await talk.house.admin.post(
            f"{talk.path}/events", content=body, headers={"content-type": "application/json"}
        ),
        413,
    )


async def test_a_large_body_without_a_length_is_refused_too(talk: Talk) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(30):
            yield b"x" * 10_000

    await refused(
        talk,
        await talk.house.admin.post(
            f"{talk.path}/events", content=chunks(), headers={"content-type": "application/json"}
        ),
        413,
    )


async def test_the_largest_message_is_taken(talk: Talk) -> None:
    said = await talk.says("é" * (16 * 1024))

    assert said["data"]["message"] == "é" * (16 * 1024)


async def test_what_people_write_is_taken_as_it_is(talk: Talk) -> None:
    text = "Zoë said “مرحبا” 👩‍👩‍👧‍👦 \r\n\t<script>alert(1)</script> %00 \\u0000 '; DROP TABLE"

    await talk.says(text)

    [kept] = await talk.events(talk.customer)
    assert kept["data"]["message"] == text


QUERIES = [
    "min_offset=-1",
    "min_offset=x",
    "min_offset=1.5",
    "min_offset=9007199254740992",
    f"min_offset={10**30}",
    "min_offset=%00",
    "kinds=massage",
    "kinds=",
    "kinds=message,",
    "source=nobody",
    "wait_for_data=121",
    "wait_for_data=x",
    "wait_for_data=nan",
    "wait_for_data=inf",
    "sse=maybe",
]


@pytest.mark.parametrize("query", QUERIES)
async def test_a_question_that_is_none_is_refused(talk: Talk, query: str) -> None:
    await refused(talk, await talk.customer.get(f"{talk.path}/events?{query}"))


LISTS = [
    "/sessions?limit=0",
    "/sessions?limit=101",
    "/sessions?limit=-1",
    "/sessions?limit=x",
    "/sessions?sort=up",
    "/sessions?owner=nobody",
    f"/sessions?limit=5&cursor={'x' * 501}",
    "/handoffs?state=open",
    "/handoffs?limit=0",
    "/handoffs?since=yesterday",
    "/handoffs?since=2026-01-31T12:00:00",
    "/customers?limit=1000",
    "/stream?last_event_id=-1",
    "/stream?last_event_id=x",
    "/stream?last_event_id=9007199254740992",
    "/stream?" + "&".join(f"watch={n}" for n in range(51)),
]


@pytest.mark.parametrize("path", LISTS)
async def test_a_list_that_cannot_be_asked_for_is_refused(talk: Talk, path: str) -> None:
    await refused(talk, await talk.house.dana.get(path))


async def test_a_wait_that_is_none_is_refused(talk: Talk) -> None:
    for wait in ("-1", "61", "x", "nan"):
        await refused(talk, await talk.house.bot.get(f"/turns?wait={wait}"))


WEIRD = [
    "%00",
    "a%00b",
    "%0a",
    "%2e%2e",
    "a%2fb",
    "%ff%fe",
    "%ed%a0%80",
    "%F0%9F%91%A9",
    "'%20OR%201=1",
    "null",
    "-1",
    "x" * 200,
    "x" * 201,
    "x" * 5000,
    "%25",
    "%",
    ";",
]


@pytest.mark.parametrize("name", WEIRD)
@pytest.mark.parametrize(
    "path",
    [
        "/sessions/{}",
        "/sessions/{}/events",
        "/handoffs/{}",
        "/agents/{}",
        "/customers/{}",
        "/sessions/{}/owner",
    ],
)
async def test_a_weird_name_in_a_path_is_not_found(talk: Talk, path: str, name: str) -> None:
    method = "PUT" if path.endswith("owner") else "GET"
    target = path.format(name).encode()
    request = talk.house.admin.build_request(method, "/")
    request.url = request.url.copy_with(raw_path=target)

    answer = await talk.house.admin.send(request)

    assert answer.status_code in (404, 405, 422), (target, answer.status_code, answer.text)
    await refused(talk, answer, answer.status_code)


async def test_a_weird_name_to_post_to_is_not_found(talk: Talk) -> None:
    for name in WEIRD:
        request = talk.house.admin.build_request("POST", "/", json=HELLO)
        request.url = request.url.copy_with(raw_path=f"/sessions/{name}/events".encode())
        answer = await talk.house.admin.send(request)
        assert answer.status_code in (404, 405, 422), (name, answer.status_code, answer.text)


async def test_an_events_id_that_is_none_is_not_found(talk: Talk) -> None:
    for name in (
        "x",
        "0",
        f"{talk.id}-",
        f"{talk.id}--1",
        f"{talk.id}-٣",
        f"{talk.id}-{10**18}",
        f"{talk.id}-{10**40}",
        f"{talk.id}-0",
    ):
        await refused(talk, await talk.customer.get(f"{talk.path}/events/{name}"), 404)


SESSIONS: list[tuple[str, object]] = [
    ("an unknown field", {"tittle": "x"}),
    ("a title too long", {"title": "x" * 201}),
    ("a title of two lines", {"title": "a\nb"}),
    ("a title with a NUL", {"title": "a\x00"}),
    ("metadata too large", {"metadata": {"x": "y" * 16 * 1024}}),
    ("too many labels", {"labels": [str(n) for n in range(101)]}),
    ("an empty label", {"labels": [""]}),
    ("a label too long", {"labels": ["x" * 101]}),
    ("a language that is none", {"language": "not a language!"}),
    ("an empty channel", {"channel": ""}),
    ("a customer without an id", {"customer_id": ""}),
    ("a list", []),
]


@pytest.mark.parametrize("body", [b for _, b in SESSIONS], ids=[name for name, _ in SESSIONS])
async def test_a_session_that_is_none_is_refused(talk: Talk, body: object) -> None:
    before = len((await talk.house.admin.get("/sessions")).json())

    await refused(talk, await talk.house.admin.post("/sessions", json=body))

    assert len((await talk.house.admin.get("/sessions")).json()) == before


CHANGES: list[tuple[str, object]] = [
    ("an unknown field", {"tittle": "x"}),
    ("an unknown mode", {"mode": "manuel"}),
    (
        "a mode together with metadata too large",
        {"mode": "manual", "metadata": {"set": {"x": "y" * 16 * 1024}}},
    ),
    ("metadata at the top", {"metadata": {"a": 1}}),
    ("a negative mark", {"consumption_offsets": {"client": -1}}),
    ("a huge mark", {"consumption_offsets": {"client": 2**60}}),
    ("a mark of two lines", {"consumption_offsets": {"a\nb": 1}}),
    ("too many labels", {"labels": {"upsert": [str(n) for n in range(101)]}}),
    ("a surrogate", {"metadata": {"set": {"a": "\ud800"}}}),
]


@pytest.mark.parametrize("body", [b for _, b in CHANGES], ids=[name for name, _ in CHANGES])
async def test_a_change_that_is_none_is_refused(talk: Talk, body: object) -> None:
    await refused(
        talk,
        await talk.house.dana.patch(
            talk.path, content=json.dumps(body), headers={"content-type": "application/json"}
        ),
    )


async def test_metadata_and_labels_cannot_grow_beyond_their_limits_bit_by_bit(talk: Talk) -> None:
    for number in range(4):
        for change in (
            {"metadata": {"set": {f"k{number}": "x" * 7000}}},
            {"labels": {"upsert": [f"{number}-{n}" for n in range(50)]}},
            {"consumption_offsets": {f"{number}-{n}": 1 for n in range(50)}},
        ):
            answer = await talk.house.dana.patch(talk.path, json=change)
            assert answer.status_code == (200 if number < 2 else 422), change

    session = await talk.session()
    assert sorted(session["metadata"]) == ["k0", "k1"]
    assert (len(session["labels"]), len(session["consumption_offsets"])) == (100, 100)


HANDOFFS: list[tuple[str, object]] = [
    ("no reason", {}),
    ("a reason without a code", {"reason": {}}),
    ("an unknown reason", {"reason": {"code": "boredom"}}),
    ("an unknown priority", {"reason": {"code": "policy"}, "priority": "asap"}),
    ("an empty queue", {"reason": {"code": "policy"}, "queue": ""}),
    ("an unknown field", {"reason": {"code": "policy"}, "que": "x"}),
    ("too many facts", {"reason": {"code": "policy"}, "facts": [{"text": "x"}] * 51}),
    ("metadata too large", {"reason": {"code": "policy"}, "metadata": {"x": "y" * 16 * 1024}}),
    ("a note too long", {"reason": {"code": "policy", "text": "x" * 8193}}),
    ("a surrogate", {"reason": {"code": "policy", "text": "\ud800"}}),
    ("a negative epoch", {"reason": {"code": "policy"}, "expected_epoch": -1}),
]


@pytest.mark.parametrize("body", [b for _, b in HANDOFFS], ids=[name for name, _ in HANDOFFS])
async def test_a_handoff_that_is_none_is_refused(talk: Talk, body: object) -> None:
    await refused(
        talk,
        await talk.house.admin.post(
            f"{talk.path}/handoffs",
            content=json.dumps(body),
            headers={"content-type": "application/json"},
        ),
    )


DIRECTORY: list[tuple[str, str, object]] = [
    ("POST", "/customers", {}),
    ("POST", "/customers", {"name": ""}),
    ("POST", "/customers", {"name": "x", "id": "a\nb"}),
    ("POST", "/customers", {"name": "x", "metadata": {"a": 1}}),
    ("POST", "/customers", {"name": "x", "metadata": {f"{n}": "y" for n in range(101)}}),
    ("POST", "/customers", {"name": "\ud800"}),
    ("PUT", "/agents/bot/webhook", {}),
    ("PUT", "/agents/bot/webhook", {"url": "ftp://example.com"}),
    ("PUT", "/agents/bot/webhook", {"url": "http://"}),
    ("PUT", "/agents/bot/webhook", {"url": "http://[::1"}),
    ("PUT", "/agents/bot/webhook", {"url": "http://a b"}),
    ("PUT", "/agents/bot/webhook", {"url": "http://x:99999/"}),
    ("PUT", "/agents/bot/webhook", {"url": "http://x/" + "y" * 2000}),
]


@pytest.mark.parametrize(("method", "path", "body"), DIRECTORY)
async def test_a_directory_entry_that_is_none_is_refused(
    talk: Talk, method: str, path: str, body: object
) -> None:
    await refused(
        talk,
        await talk.house.admin.request(
            method, path, content=json.dumps(body), headers={"content-type": "application/json"}
        ),
    )


async def test_a_header_key_that_is_none_is_refused(talk: Talk) -> None:
    for key in (b"", b"x" * 256, b"a\tb"):
        await refused(
            talk,
            await talk.house.admin.post(
                f"{talk.path}/events", json=HELLO, headers=[(b"idempotency-key", key)]
            ),
        )


async def test_a_method_that_is_none_is_told_as_such(talk: Talk) -> None:
    for method, path in (
        ("PUT", "/sessions"),
        ("DELETE", "/handoffs"),
        ("POST", "/me"),
        ("TRACE", "/me"),
    ):
        answer = await talk.house.admin.request(method, path)
        assert answer.status_code == 405, (method, path)
        assert sentence(answer)


async def test_a_path_that_is_none_is_told_as_such(talk: Talk) -> None:
    for path in (
        "/nothing",
        "/sessions/x/y/z",
        "/../etc/passwd",
        "/assets/../../config.py",
        "/assets/%2e%2e/app.py",
    ):
        request = talk.house.admin.build_request("GET", "/")
        request.url = request.url.copy_with(raw_path=path.encode())
        answer = await talk.house.admin.send(request)
        assert answer.status_code == 404, path
        assert answer.headers["content-type"].startswith("application/json"), path


async def test_the_server_is_well_after_all_of_it(talk: Talk) -> None:
    assert (await talk.house.nobody.get("/healthz")).json()["status"] == "healthy"
    await talk.says("Hello")
    assert (await talk.session())["next_offset"] == 1
