"""What the shop's assistant can do. Put your own systems in place of the table below."""

from typing import TypedDict


class Order(TypedDict):
    """An order as the customer may see it."""

    item: str
    state: str
    arrives: str


ORDERS: dict[int, Order] = {
    1042: {"item": "City bicycle, blue", "state": "sent", "arrives": "Thursday"},
    1043: {"item": "Bell, brass", "state": "being packed", "arrives": "in 3 days"},
}


async def order_status(order_number: int) -> Order | str:
    """Look up where an order is and when it arrives."""
    return ORDERS.get(order_number) or f"There is no order {order_number}."


async def cancel_order(order_number: int) -> str:
    """Cancel an order that has not been sent yet. The customer must have confirmed it."""
    order = ORDERS.get(order_number)
    if order is None:
        return f"There is no order {order_number}."
    if order["state"] == "sent":
        return "It has been sent and cannot be cancelled; it can be returned."
    order["state"] = "cancelled"
    return f"Order {order_number} is cancelled."
