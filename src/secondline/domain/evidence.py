"""What a signal found: enough to explain a decision, and to check it against the log."""

from secondline.domain.value import Value


class Evidence(Value, kw_only=True):
    """
    One finding of one signal.

    *score* is between 0 and 1, or in log-odds where the signal says so; *span* is where in the text
    it was found, as start and end in characters; *offset* is the place of the event in its session,
    None where a text was looked at alone.
    """

    signal: str
    level: str
    score: float
    span: tuple[int, int] | None = None
    offset: int | None = None
    why: str = ""  #: the frame, the words or the rule that made it so
