"""Agents, customers, operators, tags: what a chat screen asks for beside the conversation."""

from datetime import datetime
from typing import Annotated, Any
from urllib.parse import urlsplit

import msgspec
from litestar import Router, get, post, put
from litestar.status_codes import HTTP_200_OK, HTTP_204_NO_CONTENT

from secondline.domain.access import Action, require
from secondline.domain.actors import Role
from secondline.domain.errors import Forbidden, Invalid
from secondline.domain.ids import AgentId, CustomerId
from secondline.ports import MOST_ITEMS, AgentInfo, Customer
from secondline.services.webhooks import register
from secondline.web.auth import Caller
from secondline.web.errors import answers
from secondline.web.limits import Id, Line
from secondline.web.params import Cursor, Limit
from secondline.web.services import Services
from secondline.web.views import OperatorView, PageView, page_view


class AgentView(msgspec.Struct, kw_only=True):
    """An agent, with Parlant's fields."""

    id: str
    name: str
    description: str
    max_engine_iterations: int = 1
    composition_mode: str = "fluid"
    message_output_mode: str = "stream"
    tags: list[str] = []


class CustomerView(msgspec.Struct, kw_only=True):
    id: str
    creation_utc: datetime
    name: str
    metadata: dict[str, str]
    tags: list[str] = []


class TagView(msgspec.Struct):
    id: str
    name: str


class CreateCustomer(msgspec.Struct, forbid_unknown_fields=True):
    name: Annotated[Line, msgspec.Meta(min_length=1)]
    id: Id | None = None
    metadata: Annotated[dict[Line, Line], msgspec.Meta(max_length=100)] = {}
    tags: Annotated[list[Line], msgspec.Meta(max_length=100)] = []


class RegisterWebhook(msgspec.Struct, forbid_unknown_fields=True):
    url: Annotated[str, msgspec.Meta(max_length=2000, pattern=r"^https?://[^\s\x00-\x1f]+$")]


class WebhookView(msgspec.Struct):
    """The webhook; *secret* signs what is sent to it and is told this once."""

    url: str
    secret: str


class MeView(msgspec.Struct):
    role: Role
    id: str
    display_name: str


@get("/me", responses=answers())
async def read_me(caller: Caller) -> MeView:
    """Return who the key says you are."""
    actor = caller.actor
    return MeView(role=actor.role, id=actor.id, display_name=actor.display_name)


@get("/operators", responses=answers())
async def list_operators(services: Services, caller: Caller) -> list[OperatorView]:
    """List the people to whom a conversation can be handed on."""
    require(caller.actor, Action.LIST_SESSIONS)
    people = {key.actor_id: key.display_name for key in await services.directory.people()}
    return [OperatorView(id=key, display_name=name) for key, name in people.items()]


@get("/agents", responses=answers())
async def list_agents(services: Services, caller: Caller) -> list[AgentView]:
    require(caller.actor, Action.READ_DIRECTORY)
    return [_agent_view(agent) for agent in await services.directory.agents()]


@get("/agents/{agent_id:str}", responses=answers(404))
async def read_agent(services: Services, caller: Caller, agent_id: str) -> AgentView:
    require(caller.actor, Action.READ_DIRECTORY)
    return _agent_view(await services.directory.agent(AgentId(agent_id)))


@put(
    "/agents/{agent_id:str}/webhook",
    status_code=HTTP_200_OK,
    responses=answers(404, 409, body=True),
)
async def register_webhook(
    services: Services, caller: Caller, agent_id: str, data: RegisterWebhook
) -> WebhookView:
    """Have the agent's turns posted to a URL, signed as Standard Webhooks."""
    require(caller.actor, Action.REGISTER_AGENT)
    if caller.actor.role is Role.AGENT and caller.actor.id != agent_id:
        raise Forbidden("An agent registers its own webhook only.")
    _check_url(data.url)
    secret = await register(services.directory, services.agents, AgentId(agent_id), data.url)
    return WebhookView(url=data.url, secret=secret)


@put(
    "/agents/{agent_id:str}/presence",
    status_code=HTTP_204_NO_CONTENT,
    responses=answers(404),
)
async def show_presence(services: Services, caller: Caller, agent_id: str) -> None:
    """
    Say that the agent is there, so that sessions can be given back to it for 90 seconds.

    Asking for turns says so too. This is for an agent that answers without asking for them.
    """
    require(caller.actor, Action.TAKE_TURNS)
    if caller.actor.id != agent_id:
        raise Forbidden("An agent speaks of its own presence only.")
    await services.agents.seen(AgentId(agent_id))


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url)
        named = bool(parts.hostname) and parts.port != 0
    except ValueError:
        named = False
    if not named:
        raise Invalid("url", "This is not a URL with a host.")


@get("/customers", responses=answers())
async def list_customers(
    services: Services, caller: Caller, limit: Limit = None, cursor: Cursor = None
) -> PageView[CustomerView] | list[CustomerView]:
    require(caller.actor, Action.LIST_SESSIONS)
    page = await services.directory.customers(limit=limit or 10 * MOST_ITEMS, cursor=cursor)
    items = [_customer_view(customer) for customer in page.items]
    return items if limit is None else page_view(page, items)


@get("/customers/{customer_id:str}", responses=answers(404))
async def read_customer(services: Services, caller: Caller, customer_id: str) -> CustomerView:
    require(caller.actor, Action.LIST_SESSIONS)
    return _customer_view(await services.directory.customer(CustomerId(customer_id)))


@post("/customers", responses=answers(body=True))
async def create_customer(services: Services, caller: Caller, data: CreateCustomer) -> CustomerView:
    require(caller.actor, Action.WRITE_DIRECTORY)
    customer = Customer(
        id=CustomerId(data.id or services.new_id()),
        name=data.name,
        created_at=services.clock(),
        metadata=data.metadata,
    )
    await services.directory.put_customer(customer)
    return _customer_view(customer)


@get("/tags", responses=answers())
async def list_tags(caller: Caller, name: str | None = None) -> list[TagView]:  # noqa: ARG001 - Parlant's
    """Return no tags: Parlant's chat screens ask for them."""
    require(caller.actor, Action.READ_DIRECTORY)
    return []


def _agent_view(agent: AgentInfo) -> AgentView:
    return AgentView(id=agent.id, name=agent.name, description=agent.description)


def _customer_view(customer: Customer) -> CustomerView:
    metadata: dict[str, Any] = dict(customer.metadata)
    return CustomerView(
        id=customer.id,
        creation_utc=customer.created_at,
        name=customer.name,
        metadata=metadata,
    )


router = Router(
    "/",
    route_handlers=[
        read_me,
        list_operators,
        list_agents,
        read_agent,
        register_webhook,
        show_presence,
        list_customers,
        read_customer,
        create_customer,
        list_tags,
    ],
    tags=["directory"],
)
