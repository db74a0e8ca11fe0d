"""The contract of `Directory`: agents, customers, keys and secrets come back as they went."""

import asyncio

import pytest
from msgspec.structs import replace

from secondline.domain.actors import Role
from secondline.domain.errors import NotFound
from secondline.domain.ids import AgentId, CustomerId
from secondline.ports import AgentInfo, Customer, Key
from tests.support.stores import Store
from tests.support.values import NOON, after

BOT = AgentInfo(
    id=AgentId("bot"),
    name="Bot ✓",
    description="Answers.",
    remote=True,
    webhook="https://bot.example/turns",
    secret="whsec_x",
    seen_at=after(0.000001),
)


def key(name: str, role: Role = Role.OPERATOR) -> Key:
    return Key(
        digest=f"digest of {name}", role=role, actor_id=name, display_name=name, created_at=NOON
    )


async def test_an_agent_comes_back_as_it_went(store: Store) -> None:
    await store.directory.put_agent(BOT)
    assert await store.directory.agent(BOT.id) == BOT


async def test_an_agent_put_again_is_the_new_one(store: Store) -> None:
    renamed = replace(BOT, name="New", webhook=None)
    await store.directory.put_agent(BOT)
    await store.directory.put_agent(renamed)
    assert list(await store.directory.agents()) == [renamed]


async def test_agents_are_listed_by_id(store: Store) -> None:
    for name in "cab":
        await store.directory.put_agent(AgentInfo(id=AgentId(name), name=name))
    assert [agent.id for agent in await store.directory.agents()] == ["a", "b", "c"]


async def test_an_unknown_agent_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound):
        await store.directory.agent(BOT.id)


async def test_a_customer_comes_back_as_they_went(store: Store) -> None:
    ann = Customer(id=CustomerId("ann"), name="Ann ✓", created_at=after(1), metadata={"tier": "a"})
    await store.directory.put_customer(ann)
    assert await store.directory.customer(ann.id) == ann


async def test_an_unknown_customer_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound):
        await store.directory.customer(CustomerId("nobody"))


async def test_a_key_is_found_by_its_digest_alone(store: Store) -> None:
    await store.directory.put_key(key("dana"))
    assert await store.directory.key("digest of dana") == key("dana")
    assert await store.directory.key("dana") is None


async def test_people_are_the_operators_by_name(store: Store) -> None:
    for name, role in (("lee", Role.OPERATOR), ("boss", Role.ADMIN), ("dana", Role.OPERATOR)):
        await store.directory.put_key(key(name, role))
    assert list(await store.directory.people()) == [key("dana"), key("lee")]


async def test_the_first_secret_stays(store: Store) -> None:
    assert await store.directory.secret("token", "one") == "one"
    assert await store.directory.secret("token", "two") == "one"
    assert await store.directory.secret("other", "two") == "two"


async def test_of_many_who_ask_first_all_get_one_secret(store: Store) -> None:
    asked = [store.directory.secret("token", f"{n}") for n in range(16)]
    assert len(set(await asyncio.gather(*asked))) == 1
