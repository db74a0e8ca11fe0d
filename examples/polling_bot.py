"""
A bot over HTTP: it polls for turns, answers them, and asks for a person when it should.

    python examples/polling_bot.py http://127.0.0.1:8800 sl_agent_…
"""

import sys
from http import HTTPStatus
from typing import Any

import httpx


def main(url: str, key: str) -> None:
    credentials = {"Authorization": f"Bearer {key}"}
    with httpx.Client(base_url=url, headers=credentials, timeout=90) as server:
        while True:
            turn = server.get("/turns", params={"wait": 60}).raise_for_status()
            if turn.content:  # nothing came in that time otherwise
                answer(server, turn.json())


def answer(server: httpx.Client, turn: dict[str, Any]) -> None:
    """Answer a turn; if the customer writes meanwhile, answer that too, in one reply."""
    while (refused := say(server, turn)) is not None:
        if refused["code"] != "newer_customer_message":
            return  # a person has the conversation: there is nothing left to say
        turn["answers"] = refused["offset"]
        unread = {"min_offset": turn["events"][-1]["offset"] + 1}
        turn["events"] += server.get(f"/sessions/{turn['session_id']}/events", params=unread).json()


def say(server: httpx.Client, turn: dict[str, Any]) -> dict[str, Any] | None:
    """Post an answer, or ask for a person; return the conflict that refused it, if any."""
    session, epoch = f"/sessions/{turn['session_id']}", {"expected_epoch": turn["epoch"]}
    said = [e["data"]["message"] for e in turn["events"] if e["source"] == "customer"][-1]
    if "person" in said.lower() and turn["may_hand_off"]:
        reason = {"code": "customer_request", "text": f"They wrote: “{said}”"}
        response = server.post(f"{session}/handoffs", json={"reason": reason, **epoch})
    else:
        message = {"kind": "message", "source": "ai_agent", "message": f"You said: {said}"}
        fence = {**epoch, "answers": turn["answers"], "idempotency_key": turn["turn_id"]}
        response = server.post(f"{session}/events", json={**message, **fence})
    if response.status_code == HTTPStatus.CONFLICT:
        return response.json()["detail"]
    response.raise_for_status()
    return None


if __name__ == "__main__":
    main(*sys.argv[1:])
