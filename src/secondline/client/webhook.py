"""The receiving end of a webhook."""

from collections.abc import Mapping

import msgspec
from standardwebhooks import Webhook, WebhookVerificationError

from secondline.client.values import Offer


class NotGenuine(Exception):
    """The request was not sent by the server that knows the secret, or is too old."""


def verify_and_parse(secret: str, headers: Mapping[str, str], body: bytes) -> Offer:
    """
    Return the turn that a request brings, once it is sure who sent it.

    Raises:
        NotGenuine: it was somebody else; answer 401 and do nothing.
    """
    try:
        Webhook(secret).verify(body, dict(headers), json_parse=False)
        return msgspec.json.decode(body, type=Offer)
    except (WebhookVerificationError, ValueError, msgspec.DecodeError) as error:
        raise NotGenuine("This request is not signed with the webhook's secret.") from error
