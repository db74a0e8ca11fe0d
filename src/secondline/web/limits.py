"""The limits of what may be sent; each stands in the OpenAPI document."""

from typing import Annotated, Any, Final

import msgspec

from secondline.domain.errors import Invalid

MESSAGE_BYTES: Final = 32 * 1024
METADATA_BYTES: Final = 16 * 1024
DATA_BYTES: Final = 64 * 1024
BODY_BYTES: Final = 256 * 1024
LABELS: Final = 100
MARKS: Final = 100  # readers of one session who say how far they have read
LARGEST_OFFSET: Final = 2**53 - 1  # what JavaScript counts exactly

# No control characters but tab, line feed and carriage return: they hide what is said, and some
# screens act on them.
PRINTABLE: Final = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$"
ONE_LINE: Final = r"^[^\x00-\x1f\x7f]*$"
ID: Final = r"^[^\x00-\x1f\x7f]+$"

MessageText = Annotated[
    str, msgspec.Meta(max_length=MESSAGE_BYTES, pattern=PRINTABLE, description="At most 32 KB.")
]
NoteText = Annotated[
    str, msgspec.Meta(max_length=8192, pattern=PRINTABLE, description="For colleagues or the AI.")
]
Line = Annotated[str, msgspec.Meta(max_length=200, pattern=ONE_LINE)]
Id = Annotated[str, msgspec.Meta(min_length=1, max_length=200, pattern=ID)]
Label = Annotated[str, msgspec.Meta(min_length=1, max_length=100, pattern=ONE_LINE)]
Labels = Annotated[list[Label], msgspec.Meta(max_length=LABELS)]
IdempotencyKey = Annotated[str, msgspec.Meta(min_length=1, max_length=255, pattern=ID)]
Language = Annotated[
    str, msgspec.Meta(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$", description="BCP 47")
]
COUNT: Final = msgspec.Meta(ge=0, le=LARGEST_OFFSET)
Count = Annotated[int, COUNT]
JsonObject = Annotated[
    dict[str, Any], msgspec.Meta(description="At most 16 KB as metadata, 64 KB as data.")
]


def check_size(field: str, value: object, most: int) -> None:
    """
    Refuse what is too large once encoded.

    Raises:
        Invalid: *value* takes more than *most* bytes as JSON.
    """
    if not value:
        return
    try:
        size = len(msgspec.json.encode(value))
    except (UnicodeEncodeError, RecursionError):
        raise Invalid(field, "This is not text that can be stored.") from None
    if size > most:
        raise Invalid(field, f"This takes {size} bytes; at most {most} are taken.")


def check_message(field: str, text: str | None) -> None:
    """
    Refuse a message that is too long in bytes or is not well-formed Unicode.

    Raises:
        Invalid: it is.
    """
    if text is None:
        return
    try:
        size = len(text.encode())
    except UnicodeEncodeError:
        raise Invalid(field, "This is not well-formed Unicode.") from None
    if size > MESSAGE_BYTES:
        raise Invalid(field, f"A message takes at most {MESSAGE_BYTES} bytes; this has {size}.")
