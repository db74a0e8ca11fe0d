"""The usual way to know when a person is wanted, to compare with: phrases looked up in the text."""

PHRASES = (
    "talk to someone",
    "speak to a human",
    "real person",
    "supervisor",
    "manager",
    "lawyer",
    "complaint",
    "cancel",
)


def asks(text: str) -> bool:
    lowered = text.lower()
    return any(phrase in lowered for phrase in PHRASES)
