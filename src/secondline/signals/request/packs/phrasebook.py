"""What the languages beside English share: which frames there are, and what their guards do."""

from collections.abc import Mapping

from secondline.signals.request.grammar import Frame, Guard, Level, Pack

#: Frames a language may fill in, strongest first; its words for one have ``_`` in place of ``-``.
_FRAMES = ("anti-bot", "move-me", "contact", "person-acts", "get-me", "is-anyone-there", "call-me")

#: Guards in the order they decide: the name of the words, why, what becomes of the request.
_BEFORE: tuple[tuple[str, str, Level], ...] = (
    ("still_asks", "", "asks"),
    ("refusing", "refused", "refuses"),
    ("reporting", "reported", "nothing"),
    ("instructing", "an instruction", "nothing"),
    ("was", "past", "nothing"),
    ("going_to", "future", "nothing"),
    ("others", "third person", "nothing"),
    ("wondering", "a question", "nothing"),
    ("in_case", "under a condition", "weak"),
)


# Words for a person that customers use in any language, as their company does.
_LOAN = (
    r"(?:(?:human|live|real) )?(?:agent|person|human|representative|operator|manager|supervisor"
    r"|supporter|customer (?:service|support|care))"
)


def phrasebook(
    language: str,
    *,
    triggers: str,
    words: Mapping[str, str],
    bare: str,
    spelling: Mapping[str, str] | None = None,
    spaced: bool = True,
) -> Pack:
    """
    Return the pack of a language from its *words*.

    What `_FRAMES` name are whole requests, and with ``_any`` those in which the verbs alone say
    that somebody is asked for, so that any name may stand there. What `_BEFORE` names stands
    before one and ends where it begins. ``afterwards`` follows a request and says that it is
    over; ``no_person`` is a refusal by itself; ``later`` follows a request that is for another
    day.
    """
    frames = [
        Frame(name, f"<{key}>")
        for name in _FRAMES
        for key in (_key(name), f"{_key(name)}_any")
        if key in words
    ]
    guards = [Guard("it is about a bot", "asks", frames=("anti-bot",))]
    guards += [Guard(why, then, before=f"<{key}>$") for key, why, then in _BEFORE if key in words]
    if "refused_after" in words:
        guards.append(Guard("refused", "refuses", after="<refused_after>"))
    if "afterwards" in words:
        guards.append(Guard("past", "nothing", after="<afterwards>"))
    if "later" in words:
        guards.append(Guard("under a condition", "weak", after="<later>"))
    if "no_person" in words:
        frames.append(Frame("no-person", "<no_person>", "refuses"))
    return Pack(
        language=language,
        triggers=triggers,
        words={"loan": _LOAN} | dict(words),
        frames=tuple(frames),
        guards=tuple(guards),
        bare=bare,
        spelling=spelling or {},
        spaced=spaced,
    )


def _key(frame: str) -> str:
    return frame.replace("-", "_")
