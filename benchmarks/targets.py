"""
How each candidate is spoken to: the same scene in its own words.

A target is plain data, because it travels as JSON to the load process.
"""

from msgspec import Struct, json

TEXT = (
    "Hi, my order 10482 has not arrived yet and the tracking page says that it was delivered on "
    "Tuesday. I was at home all day and heard no bell. I wonder where it could be by now. My "
    "number is on the account."
)

# Every message carries its number behind this mark, so that a watcher finds it without parsing.
MARK = "@@"
DIGITS = 10


class Call(Struct, frozen=True):
    """One request; *path* may name ``{session}``, *role* picks the header line to send."""

    method: str
    path: str
    body: str
    role: str = "admin"


class Target(Struct, frozen=True, kw_only=True):
    """
    One running server and its dialect.

    *authorization* holds a header value per role, none for an open server. *taken* is what tells
    a reader that a person has the session: on the session's stream, or, where nothing is pushed
    (*take_over_is_pushed* false), in the answer to GET of the session.
    """

    name: str
    port: int
    pid: int
    authorization: dict[str, str]
    create: Call
    silence: Call  #: makes sure that no AI answers in the session
    message: Call
    take_over: Call
    taken: str
    take_over_is_pushed: bool
    stream: str
    forget: Call | None = None  #: drops all sessions, for a server whose cost grows with them


def secondline(port: int, pid: int, admin: str, operator: str, *, name: str = "ours") -> Target:
    """Describe the product, or whatever speaks its API, as the limit does."""
    take_over = Call("PUT", "/sessions/{session}/owner", "{}", role="operator")
    return Target(
        name=name,
        port=port,
        pid=pid,
        authorization={"admin": f"Bearer {admin}", "operator": f"Bearer {operator}"},
        create=Call("POST", "/sessions", _body(title="Order 10482", customer_name="Ann")),
        silence=take_over,
        message=Call("POST", "/sessions/{session}/events", _message()),
        take_over=take_over,
        taken='"owner_changed"',
        take_over_is_pushed=True,
        stream="/sessions/{session}/events?sse=true&min_offset=0",
    )


def parlant(port: int, pid: int, agent_id: str) -> Target:
    """Describe Parlant: manual mode is the nearest it has to an owner, and nobody is told of it."""
    manual = Call("PATCH", "/sessions/{session}", _body(mode="manual"))
    return Target(
        name="parlant",
        port=port,
        pid=pid,
        authorization={},
        create=Call("POST", "/sessions", _body(agent_id=agent_id, title="Order 10482")),
        silence=manual,
        message=Call("POST", "/sessions/{session}/events", _message()),
        take_over=manual,
        taken='"mode":"manual"',
        take_over_is_pushed=False,
        # Its SSE and its long-poll both look at the store every 250 ms; SSE saves the requests.
        stream="/sessions/{session}/events?sse=true&min_offset=0&wait_for_data=60",
        forget=Call("DELETE", "/sessions", ""),
    )


def _body(**fields: str) -> str:
    return json.encode(fields).decode()


def _message() -> str:
    text = f"{MARK}{'0' * DIGITS} {TEXT}"
    return _body(kind="message", source="customer", message=text)
