"""A bike shop's support with the OpenAI Agents SDK: two tools, and one that asks for a person."""

from typing import Any

from agents import Agent, function_tool
from offline import OfflineModel

from secondline.agents.openai_agents import request_human

ORDERS = {"1001": ("a bell", 12), "1002": ("a bicycle", 480)}


@function_tool
async def order_status(order: str) -> str:
    """Say what the order is and where it is."""
    thing, price = ORDERS[order]
    return f"Order {order} is {thing} for {price} EUR. It left our shop yesterday."


@function_tool
async def refund(order: str) -> str:
    """Pay the price of the order back."""
    return f"{ORDERS[order][1]} EUR for order {order} are on their way back to you."


agent = Agent[Any](
    name="Support",
    instructions="You are the support of a bike shop. Leave what is unusual to a person.",
    model=OfflineModel(),  # or the name of a real one
    tools=[order_status, refund, request_human],
)
