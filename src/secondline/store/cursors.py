"""Opaque places in a list: the time and id of the last item seen."""

import base64
import binascii


def encode_cursor(micros: int, item_id: str) -> str:
    return base64.urlsafe_b64encode(f"{micros}|{item_id}".encode()).decode()


def decode_cursor(cursor: str | None) -> tuple[int, str] | None:
    """Return the place; None, the first page, for a cursor that means nothing, as Parlant does."""
    if cursor is None:
        return None
    try:
        micros, _, item_id = base64.urlsafe_b64decode(cursor).decode().partition("|")
        place = int(micros)
    except (binascii.Error, ValueError):
        return None
    return (place, item_id) if abs(place) < 2**63 else None
