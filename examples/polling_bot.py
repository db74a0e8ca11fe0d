"""
A bot over HTTP: it polls for turns, answers them, and asks for a person when it should.

    python examples/polling_bot.py http://127.0.0.1:8800 sl_agent_…
"""

import sys

from secondline.client import Secondline, Turn


def main(url: str, key: str) -> None:
    with Secondline(url, key) as server:
        for turn in server.turns():
            with turn:
                answer(turn)


def answer(turn: Turn) -> None:
    if "person" in turn.text.lower() and turn.may_hand_off:
        turn.hand_off("customer_request", f"They wrote: “{turn.text}”")
    else:
        turn.say(f"You said: {turn.text}")


if __name__ == "__main__":
    main(*sys.argv[1:])
