"""
A bot with an address: each turn is posted to it, signed, and answered in the response.

    python examples/webhook_bot.py http://127.0.0.1:8800 sl_agent_…
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from secondline.client import NotGenuine, Offer, Secondline, verify_and_parse


class Bot(BaseHTTPRequestHandler):
    secret = ""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        try:
            offer = verify_and_parse(self.secret, dict(self.headers), body)
        except NotGenuine:
            self.send_response(401)
            self.end_headers()
            return
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(answer(offer)).encode())


def answer(offer: Offer) -> dict[str, object]:
    if "person" in offer.text.lower() and offer.may_hand_off:
        return {"handoff": {"reason": {"code": "customer_request", "text": "They asked for one."}}}
    return {"message": f"You said: {offer.text}"}


def main(url: str, key: str) -> None:
    bot = ThreadingHTTPServer(("127.0.0.1", 0), Bot)
    with Secondline(url, key) as server:
        webhook = server.register_webhook(server.me().id, f"http://127.0.0.1:{bot.server_port}/")
        Bot.secret = webhook.secret
    bot.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
