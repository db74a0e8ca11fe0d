"""What the model of the contract suite does: as the customer's last words ask."""

from collections.abc import Sequence

from tests.agents.contract.candidate import READ
from tests.agents.model.fakes import Asked, Line, Refuse, Say, Step, Use, Wait


def obliging(asked: Asked) -> Sequence[Step]:
    """Do what `Candidate` says that the AI does."""
    if not asked.streamed:
        return [Refuse(500)]  # no summaries from this one
    if asked.lines[-1].role == "tool":
        return [Say([asked.lines[-1].text])]
    pending, note = _since_last_answer(asked.lines)
    wanted = " ".join(pending).lower()
    if "i want a human" in wanted and "hand_off_to_person" in asked.tools:
        reason = {"reason": "The customer asked for a person.", "code": "customer_request"}
        return [Use("hand_off_to_person", reason)]
    if "look it up" in wanted and "look_up" in asked.tools:
        return [Use("look_up")]
    if "take your time" in wanted:
        return [Wait(1.2), Say(["Done ", "thinking."])]
    if "fail" in wanted:
        return [Refuse(500)]
    if "say nothing" in wanted:
        return [Wait(3600)]
    return [Say([READ, *(f"{text} " for text in pending), *note], pause=0.02)]


def _since_last_answer(lines: Sequence[Line]) -> tuple[list[str], list[str]]:
    pending: list[str] = []
    notes: list[str] = []
    for line in reversed(lines):
        if line.role == "user" and not line.text.startswith("["):
            pending.insert(0, line.text)
        elif line.role == "assistant" and line.text.startswith("[note to you"):
            notes.insert(0, line.text.partition("\n")[2])
        elif line.role == "assistant" and not line.text.startswith("[written by"):
            break
    return pending, notes
