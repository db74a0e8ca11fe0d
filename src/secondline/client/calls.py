"""
Every call of the API, once: what is sent, and what comes back.

The two clients differ in how they wait, not in what they ask; both take their methods from here.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Generic, Literal, TypeVar
from urllib.parse import quote

import msgspec

from secondline.client.values import (
    Agent,
    Customer,
    Event,
    Handoff,
    Health,
    Json,
    Me,
    Offer,
    Operator,
    Page,
    Session,
    Webhook,
)

T = TypeVar("T")

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]


class Call(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """A request, and what its answer is read as: *gives*, or by status *otherwise*."""

    method: Method
    path: str
    query: Json = {}
    body: Json | None = None
    gives: Any = None
    otherwise: Mapping[int, Any] = {}
    wait: float = 0.0  #: seconds that the server may take on top of the usual


def create_session(
    *,
    agent_id: str | None = None,
    customer_id: str | None = None,
    customer_name: str | None = None,
    title: str | None = None,
    channel: str | None = None,
    language: str | None = None,
    metadata: Json | None = None,
    labels: Sequence[str] | None = None,
    with_token: bool = False,
) -> Call[Session]:
    """Start a conversation; *with_token* gives the token for the customer's screen."""
    body = _given(
        agent_id=agent_id,
        customer_id=customer_id,
        customer_name=customer_name,
        title=title,
        channel=channel,
        language=language,
        metadata=metadata,
        labels=labels,
    )
    query = {"with_token": "true"} if with_token else {}
    return Call(method="POST", path="/sessions", query=query, body=body, gives=Session)


def sessions(
    *,
    agent_id: str | None = None,
    customer_id: str | None = None,
    labels: Sequence[str] | None = None,
    owner: str | None = None,
    queue: str | None = None,
    operator: str | None = None,
    limit: int = 100,
    cursor: str | None = None,
    sort: Literal["asc", "desc"] = "asc",
) -> Call[Page[Session]]:
    """Return a page of sessions by time of creation; *operator* may be ``me``."""
    query = _given(
        agent_id=agent_id,
        customer_id=customer_id,
        labels=labels,
        owner=owner,
        queue=queue,
        operator=operator,
        limit=limit,
        cursor=cursor,
        sort=sort,
    )
    return Call(method="GET", path="/sessions", query=query, gives=Page[Session])


def session(session_id: str) -> Call[Session]:
    """Return a session as it stands."""
    return Call(method="GET", path=_path("/sessions/{}", session_id), gives=Session)


def update_session(
    session_id: str,
    *,
    title: str | None = None,
    mode: Literal["auto", "manual"] | None = None,
    customer_id: str | None = None,
    agent_id: str | None = None,
    consumption_offsets: Mapping[str, int] | None = None,
    set_metadata: Json | None = None,
    unset_metadata: Sequence[str] | None = None,
    add_labels: Sequence[str] | None = None,
    remove_labels: Sequence[str] | None = None,
) -> Call[Session]:
    """Change what is said of a session; *mode* takes it over, or returns it."""
    body = _given(
        title=title,
        mode=mode,
        customer_id=customer_id,
        agent_id=agent_id,
        consumption_offsets=consumption_offsets,
        metadata=_given(set=set_metadata, unset=unset_metadata) or None,
        labels=_given(upsert=add_labels, remove=remove_labels) or None,
    )
    return Call(method="PATCH", path=_path("/sessions/{}", session_id), body=body, gives=Session)


def erase_session(session_id: str) -> Call[None]:
    """Erase a session's content for good."""
    return Call(method="DELETE", path=_path("/sessions/{}", session_id))


def take_over(session_id: str, *, expected_epoch: int | None = None) -> Call[Session]:
    """Make the person whose key calls the owner."""
    body = _given(expected_epoch=expected_epoch)
    path = _path("/sessions/{}/owner", session_id)
    return Call(method="PUT", path=path, body=body, gives=Session)


def post_event(
    session_id: str,
    *,
    kind: str,
    source: str,
    message: str | None = None,
    data: Json | None = None,
    metadata: Json | None = None,
    participant: Json | None = None,
    status: str | None = None,
    idempotency_key: str | None = None,
    expected_epoch: int | None = None,
    answers: int | None = None,
) -> Call[Event]:
    """Write any event; which fields it needs depends on its kind and source."""
    body = _given(
        kind=kind,
        source=source,
        message=message,
        data=data,
        metadata=metadata,
        participant=participant,
        status=status,
        idempotency_key=idempotency_key,
        expected_epoch=expected_epoch,
        answers=answers,
    )
    path = _path("/sessions/{}/events", session_id)
    return Call(method="POST", path=path, body=body, gives=Event)


def say_as_customer(
    session_id: str, message: str, *, idempotency_key: str | None = None
) -> Call[Event]:
    """Write what the customer says."""
    return post_event(
        session_id,
        kind="message",
        source="customer",
        message=message,
        idempotency_key=idempotency_key,
    )


def say_as_person(
    session_id: str,
    message: str,
    *,
    operator: Operator | None = None,
    expected_epoch: int | None = None,
    idempotency_key: str | None = None,
) -> Call[Event]:
    """
    Write what a person says; the session is theirs from then on.

    An operator's key names them; a connector says who *operator* is.
    """
    return post_event(
        session_id,
        kind="message",
        source="human_agent",
        message=message,
        participant=None if operator is None else msgspec.structs.asdict(operator),
        expected_epoch=expected_epoch,
        idempotency_key=idempotency_key,
    )


def add_note(session_id: str, text: str) -> Call[Event]:
    """Leave a note for colleagues; the customer never sees it."""
    data = {"type": "note", "text": text}
    return post_event(session_id, kind="custom", source="human_agent", data=data)


def events(
    session_id: str,
    *,
    min_offset: int = 0,
    kinds: Sequence[str] | None = None,
    source: str | None = None,
    trace_id: str | None = None,
    wait: float = 0,
) -> Call[list[Event]]:
    """Return events from *min_offset* on; with *wait*, wait so many seconds for the first."""
    query = _given(
        min_offset=min_offset,
        kinds=None if kinds is None else ",".join(kinds),
        source=source,
        trace_id=trace_id,
        wait_for_data=wait or None,
    )
    path = _path("/sessions/{}/events", session_id)
    nothing = {504: list[Event]()} if wait else {}
    return Call(
        method="GET", path=path, query=query, gives=list[Event], otherwise=nothing, wait=wait
    )


def event(session_id: str, event_id: str) -> Call[Event]:
    """Return one event."""
    path = _path("/sessions/{}/events/{}", session_id, event_id)
    return Call(method="GET", path=path, gives=Event)


def annotate_event(
    session_id: str,
    event_id: str,
    *,
    set_metadata: Json | None = None,
    unset_metadata: Sequence[str] | None = None,
) -> Call[Event]:
    """Change an event's metadata; the words of the log are never changed."""
    path = _path("/sessions/{}/events/{}", session_id, event_id)
    body = {"metadata": _given(set=set_metadata, unset=unset_metadata)}
    return Call(method="PATCH", path=path, body=body, gives=Event)


def delete_events(session_id: str, *, min_offset: int) -> Call[None]:
    """Hide the events from *min_offset* on."""
    path = _path("/sessions/{}/events", session_id)
    return Call(method="DELETE", path=path, query={"min_offset": min_offset})


def request_handoff(
    session_id: str,
    *,
    code: str,
    text: str = "",
    queue: str | None = None,
    priority: str | None = None,
    summary: Json | None = None,
    facts: Sequence[Json] | None = None,
    metadata: Json | None = None,
    expected_epoch: int | None = None,
    idempotency_key: str | None = None,
) -> Call[Handoff]:
    """Ask for a person; while one is awaited this gives the handoff that is open."""
    body = _given(
        reason={"code": code, "text": text},
        queue=queue,
        priority=priority,
        summary=summary,
        facts=facts,
        metadata=metadata,
        expected_epoch=expected_epoch,
        idempotency_key=idempotency_key,
    )
    path = _path("/sessions/{}/handoffs", session_id)
    return Call(method="POST", path=path, body=body, gives=Handoff)


def handoffs(
    *,
    state: str | None = None,
    queue: str | None = None,
    operator: str | None = None,
    session_id: str | None = None,
    since: datetime | None = None,
    limit: int = 100,
    cursor: str | None = None,
) -> Call[Page[Handoff]]:
    """Return a page of handoffs, the one whose customer has waited longest first."""
    query = _given(
        state=state,
        queue=queue,
        operator=operator,
        session_id=session_id,
        since=None if since is None else since.isoformat(),
        limit=limit,
        cursor=cursor,
    )
    return Call(method="GET", path="/handoffs", query=query, gives=Page[Handoff])


def handoff(handoff_id: str) -> Call[Handoff]:
    """Return a handoff with its envelope."""
    return Call(method="GET", path=_path("/handoffs/{}", handoff_id), gives=Handoff)


def cancel_handoff(handoff_id: str) -> Call[Handoff]:
    """Stop waiting for a person."""
    return Call(method="DELETE", path=_path("/handoffs/{}", handoff_id), gives=Handoff)


def claim(handoff_id: str, *, expected_epoch: int | None = None) -> Call[Handoff]:
    """Take a waiting handoff; an OwnerChanged names who was quicker."""
    body = _given(expected_epoch=expected_epoch)
    path = _path("/handoffs/{}/claim", handoff_id)
    return Call(method="PUT", path=path, body=body, gives=Handoff)


def release(handoff_id: str) -> Call[Handoff]:
    """Give a claimed handoff back to its queue."""
    return Call(method="DELETE", path=_path("/handoffs/{}/claim", handoff_id), gives=Handoff)


def transfer(
    handoff_id: str, *, operator: str | None = None, queue: str | None = None, note: str = ""
) -> Call[Handoff]:
    """Hand on to a colleague or to a queue, one of them."""
    body = {"to": _given(operator=operator, queue=queue), "note": note}
    path = _path("/handoffs/{}/transfer", handoff_id)
    return Call(method="POST", path=path, body=body, gives=Handoff)


def give_back(
    handoff_id: str,
    *,
    note: str = "",
    facts: Sequence[str] = (),
    resume: Literal["answer_pending", "wait"] = "answer_pending",
) -> Call[Handoff]:
    """Return the session to the AI, with a note for it."""
    body = {"note": note, "facts": facts, "resume": resume}
    path = _path("/handoffs/{}/return", handoff_id)
    return Call(method="POST", path=path, body=body, gives=Handoff)


def resolve(
    handoff_id: str, *, note: str = "", disposition: str | None = None, needed: bool | None = None
) -> Call[Handoff]:
    """Settle the matter; *needed* says whether it took a person."""
    body = _given(note=note, disposition=disposition, needed=needed)
    path = _path("/handoffs/{}/resolve", handoff_id)
    return Call(method="POST", path=path, body=body, gives=Handoff)


def next_turn(*, wait: float = 30) -> Call[Offer | None]:
    """Return the next turn of the bot whose key calls; None when *wait* seconds brought none."""
    return Call(
        method="GET",
        path="/turns",
        query={"wait": wait},
        gives=Offer,
        otherwise={204: None},
        wait=wait,
    )


def me() -> Call[Me]:
    """Return who the key says you are."""
    return Call(method="GET", path="/me", gives=Me)


def operators() -> Call[list[Operator]]:
    """Return the people to whom a conversation can be handed on."""
    return Call(method="GET", path="/operators", gives=list[Operator])


def agents() -> Call[list[Agent]]:
    """Return the agents in front."""
    return Call(method="GET", path="/agents", gives=list[Agent])


def agent(agent_id: str) -> Call[Agent]:
    """Return an agent."""
    return Call(method="GET", path=_path("/agents/{}", agent_id), gives=Agent)


def register_webhook(agent_id: str, url: str) -> Call[Webhook]:
    """Have an agent's turns posted to *url*; the answer holds the secret, this once."""
    path = _path("/agents/{}/webhook", agent_id)
    return Call(method="PUT", path=path, body={"url": url}, gives=Webhook)


def show_presence(agent_id: str) -> Call[None]:
    """Say that an agent is there that does not ask for turns: sessions can be given back to it."""
    return Call(method="PUT", path=_path("/agents/{}/presence", agent_id))


def customers(*, limit: int = 100, cursor: str | None = None) -> Call[Page[Customer]]:
    """Return a page of customers."""
    query = _given(limit=limit, cursor=cursor)
    return Call(method="GET", path="/customers", query=query, gives=Page[Customer])


def customer(customer_id: str) -> Call[Customer]:
    """Return a customer."""
    return Call(method="GET", path=_path("/customers/{}", customer_id), gives=Customer)


def create_customer(
    name: str,
    *,
    customer_id: str | None = None,
    metadata: Mapping[str, str] | None = None,
) -> Call[Customer]:
    """Write a customer into the directory."""
    body = _given(name=name, id=customer_id, metadata=metadata)
    return Call(method="POST", path="/customers", body=body, gives=Customer)


def health() -> Call[Health]:
    """Return whether the server works; needs no key."""
    return Call(method="GET", path="/healthz", gives=Health)


def envelope_schema() -> Call[dict[str, Any]]:
    """Return the JSON Schema of the envelope; needs no key."""
    return Call(method="GET", path="/envelope.schema.json", gives=dict[str, Any])


def _path(template: str, *ids: str) -> str:
    return template.format(*(quote(each, safe="") for each in ids))


def _given(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """Return the fields that were given: what is None is left to the server."""
    return {name: value for name, value in fields.items() if value is not None}
