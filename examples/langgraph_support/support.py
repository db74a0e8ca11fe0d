"""A bike shop's support as a LangGraph graph: it refunds small sums, and asks a person for more."""

# pyright: reportUnknownMemberType=false

from typing import Any

from langchain_core.tools import tool
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode, tools_condition
from langgraph.types import interrupt
from offline import OfflineModel

from secondline.agents.langgraph import leased, request_human

ORDERS = {"1001": ("a bell", 12), "1002": ("a bicycle", 480)}
MOST_ALONE = 50  # EUR


@leased
async def order_status(order: str) -> str:
    """Say what the order is and where it is."""
    thing, price = ORDERS[order]
    return f"Order {order} is {thing} for {price} EUR. It left our shop yesterday."


@leased
async def pay_back(order: str) -> str:
    """Pay the price of the order back."""
    return f"{ORDERS[order][1]} EUR for order {order} are on their way back to you."


@tool
async def refund(order: str) -> str:
    """Refund an order; a person decides on what is dear."""
    _, price = ORDERS[order]
    if price > MOST_ALONE:
        # The conversation goes to a person. When they give it back, the graph goes on from here
        # with what they said to the customer and what they noted.
        answer = interrupt({"question": f"May I refund {price} EUR for order {order}?"})
        if "yes" not in str(answer["note"]).lower():
            return f"A refund was not granted. {answer['note'] or ''}"
    return str(await pay_back.ainvoke({"order": order}))


tools = [order_status, refund, request_human]
model = OfflineModel().bind_tools(tools)  # or init_chat_model("openai:…").bind_tools(tools)


async def think(state: MessagesState) -> dict[str, Any]:
    return {"messages": [await model.ainvoke(state["messages"])]}


graph = (
    StateGraph(MessagesState)
    .add_node("think", think)
    .add_node("tools", ToolNode(tools))
    .add_edge(START, "think")
    .add_conditional_edges("think", tools_condition)
    .add_edge("tools", "think")
    .compile(checkpointer=InMemorySaver())
)
