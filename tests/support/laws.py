"""
The laws, read off a finished log: what a race must not have done, whatever its timing.

Agents and bots of these tests say in each answer which messages they have read ("read 3 5"), so
that a lost message and a double answer can be told from the log alone.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

READ = re.compile(r"\bread ([\d ]*)")

Event = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A session at rest, and what its customer was told is kept: text by offset."""

    session: dict[str, Any]
    events: Sequence[Event]
    handoffs: Sequence[dict[str, Any]]
    acknowledged: dict[int, str]

    def owner_changes(self) -> list[Event]:
        return [e for e in self.events if custom(e) == "owner_changed"]

    def blocked(self) -> list[Event]:
        return [e for e in self.events if custom(e) == "ai_reply_blocked"]

    def words(self, source: str) -> list[Event]:
        return [e for e in self.events if e["kind"] == "message" and e["source"] == source]

    def answers(self) -> list[list[int]]:
        """Return the offsets that each of the AI's answers has read."""
        return [read for event in self.words("ai_agent") if (read := read_by(event)) is not None]

    def told(self) -> str:
        """Return the log, a line an event, for the one who has to find out what went wrong."""
        lines = [
            f"{e['offset']:4} {e['source']:10.10} {e['kind']:8} {e['trace_id'][-4:]:4} "
            f"{json.dumps(e['data'])[:230]}"
            for e in self.events
        ]
        keys = ("id", "owner", "epoch", "handoff_id", "pending_since", "next_offset")
        return "\n".join([*lines, str({key: self.session[key] for key in keys})])


def custom(event: Event) -> str | None:
    return event["data"].get("type") if event["kind"] == "custom" else None


def read_by(event: Event) -> list[int] | None:
    """Return the offsets that an answer names, None when it is no answer (a goodbye)."""
    found = READ.search(event["data"]["message"])
    return None if found is None else [int(offset) for offset in found[1].split()]


@dataclass(slots=True)
class Findings:
    """Which laws were broken how often, with the first logs that show it."""

    counts: Counter[str] = field(default_factory=Counter[str])
    shown: list[str] = field(default_factory=list[str])

    def add(self, history: History, broken: Iterable[str]) -> None:
        broken = list(broken)
        self.counts.update(line.split(":")[0] for line in broken)
        if broken and len(self.shown) < 3:
            self.shown.append("\n".join([*broken, history.told()]))

    def __str__(self) -> str:
        return "\n\n".join([str(dict(self.counts)), *self.shown])


def find(histories: Iterable[History], laws: "Sequence[Law]") -> Findings:
    """Hold every history against *laws*."""
    findings = Findings()
    for history in histories:
        for law in laws:
            findings.add(history, law(history))
    return findings


def offsets(history: History) -> Iterable[str]:
    """Offsets are 0, 1, 2, … without a gap."""
    seen = [event["offset"] for event in history.events]
    if seen != list(range(history.session["next_offset"])):
        yield f"gap: {seen}"


def ownership(history: History) -> Iterable[str]:
    """One owner; each change counts one up, says whom it followed, and is told to the customer."""
    owner: dict[str, Any] = {
        "kind": "ai",
        "operator_id": None,
        "display_name": None,
        "queue": None,
    }
    epoch = 0
    for event in history.owner_changes():
        data = event["data"]
        if data["was"] != owner:
            yield f"owner: {event['offset']} follows {owner}, and says {data['was']}"
        if data["epoch"] != epoch + 1:
            yield f"epoch: {event['offset']} is {data['epoch']} after {epoch}"
        owner, epoch = data["owner"], data["epoch"]
        line = history.events[event["offset"] + 1 : event["offset"] + 2]
        if not line or (line[0]["source"], line[0]["kind"]) != ("system", "message"):
            yield f"silent change: no line after {event['offset']}"
    if (history.session["owner"], history.session["epoch"]) != (owner, epoch):
        yield f"owner: the log ends with {owner} under {epoch}"


def handoffs(history: History) -> Iterable[str]:
    """A handoff is there if and only if the log tells of it; one at a time is open."""
    changes = [event["data"] for event in history.owner_changes()]
    opened = [data["handoff_id"] for data in changes if data["was"]["kind"] == "ai"]
    told = {data["handoff_id"] for data in changes}
    if len(opened) != len(set(opened)) or set(opened) != told:
        yield f"double handoff: opened {opened}, told of {told}"
    if {handoff["id"] for handoff in history.handoffs} != told:
        yield f"half handoff: stored {[h['id'] for h in history.handoffs]}, told of {told}"
    ended = {data["handoff_id"]: data["outcome"] for data in changes if data["outcome"]}
    owner = history.session["owner"]
    for handoff in history.handoffs:
        if handoff["id"] in ended:
            right = ("ended", ended[handoff["id"]])
        else:
            right = ("waiting" if owner["kind"] == "queue" else "active", None)
        if (handoff["state"], handoff["outcome"]) != right:
            yield f"half handoff: {handoff['id']} is {handoff['state']}, not {right}"
    still_open = [h["id"] for h in history.handoffs if h["state"] != "ended"]
    if still_open != ([history.session["handoff_id"]] if history.session["handoff_id"] else []):
        yield f"half handoff: open are {still_open}"
    if (owner["kind"] == "ai") == bool(still_open):
        yield f"half handoff: {owner['kind']} has it, and open are {still_open}"


def late(history: History) -> Iterable[str]:
    """No word and no deed of the AI under another epoch than the one its turn began under."""
    owner, epoch = "ai", 0
    began: dict[str, int] = {}
    for event in history.events:
        if custom(event) == "owner_changed":
            owner, epoch = event["data"]["owner"]["kind"], event["data"]["epoch"]
        word, deed = is_word(event), is_deed(event)
        if not (word or deed):
            continue
        # A bot's posts are no turn to the server; the bot says under which epoch it began.
        told = event["metadata"].get("epoch")
        under = began.setdefault(event["trace_id"], epoch) if told is None else told
        if owner != "ai" or under != epoch:
            yield f"late {'word' if word else 'deed'}: {event['offset']} of {under} under {epoch}"


def is_word(event: Event) -> bool:
    if event["source"] != "ai_agent":
        return False
    typing = event["kind"] == "status" and event["data"]["status"] == "typing"
    return event["kind"] == "message" or typing


def is_deed(event: Event) -> bool:
    return event["kind"] == "tool" and any(
        call["state"] == "running" for call in event["data"]["tool_calls"]
    )


def cut_off(history: History) -> Iterable[str]:
    """A turn that a change of hands cut off is on record: once."""
    recorded = Counter(event["data"]["turn_id"] for event in history.blocked())
    for turn in turns_cut_off(history.events):
        if recorded[turn] != 1:
            yield f"unrecorded: turn {turn} was cut off, recorded {recorded[turn]} times"
    for turn, times in recorded.items():
        if times > 1 and turn:
            yield f"unrecorded: turn {turn} is recorded {times} times"


def turns_cut_off(events: Sequence[Event]) -> list[str]:
    """Return the turns inside the server that were writing when somebody else took over."""
    writing, cut = "", list[str]()
    for event in events:
        if event["source"] == "customer":
            writing = ""  # overtaken by the customer: it starts over, as another turn
        elif event["source"] == "ai_agent" and event["kind"] != "tool":
            typing = is_word(event) and event["kind"] == "status"
            writing = event["trace_id"] if typing and "epoch" not in event["metadata"] else ""
        elif custom(event) == "owner_changed":
            if writing and event["data"]["by"]["role"] != "agent":
                cut.append(writing)
            writing = ""
    return cut


def promises(history: History) -> Iterable[str]:
    """Whoever says that a person will come has one called in the same breath."""
    for event in history.words("ai_agent"):
        if read_by(event) is None:
            after = history.events[event["offset"] + 1 : event["offset"] + 2]
            if not after or custom(after[0]) != "owner_changed":
                yield f"promise: {event['offset']} says goodbye, and nobody was called"


def kept(history: History) -> Iterable[str]:
    """What a customer was told is kept is in the log, in these words."""
    said = {event["offset"]: event["data"]["message"] for event in history.words("customer")}
    for offset, text in history.acknowledged.items():
        if said.get(offset) != text:
            yield f"lost: {offset} “{text}” is not in the log"


def answered(history: History) -> Iterable[str]:
    """Each answer of the AI has read all that was open, and nothing that was not."""
    open_ = list[int]()
    for event in history.events:
        if event["kind"] == "message" and event["source"] == "customer":
            open_.append(event["offset"])
        if not is_answer(event):
            continue
        read = read_by(event) if event["source"] == "ai_agent" else open_
        if set(open_) - set(read or []):
            yield f"lost: {event['offset']} has read {read}, but not all of {open_}"
        if event["source"] == "ai_agent" and (not read or set(read) - set(open_)):
            yield f"double: {event['offset']} has read {read}, and only {open_} are open"
        open_ = []


def pending(history: History) -> Iterable[str]:
    """What is not answered is visible as pending, and with the AI it is not left at that."""
    open_ = list[Event]()
    for event in history.events:
        if event["kind"] == "message" and event["source"] == "customer":
            open_.append(event)
        elif is_answer(event):
            open_ = []
    since = open_[0]["creation_utc"] if open_ else None
    if history.session["pending_since"] != since:
        yield f"lost: open since {since}, pending since {history.session['pending_since']}"
    if open_ and history.session["owner"]["kind"] == "ai":
        yield f"silence: the AI owes an answer to {[event['offset'] for event in open_]}"


def writing_ends(history: History) -> Iterable[str]:
    """No screen goes on showing that the AI writes when nobody does."""
    shown: Event | None = None
    for event in history.events:
        if event["source"] == "ai_agent" and event["kind"] != "tool":
            shown = event if event["data"].get("status") in {"typing", "processing"} else None
        elif custom(event) == "owner_changed":
            shown = None
    if shown:
        yield f"still writing: nothing has ended {shown['offset']}"


def is_answer(event: Event) -> bool:
    """Whether the customer's messages are answered with *event*, or settled by a person."""
    if custom(event) == "signals":  # asked back: the question stands in place of an answer
        return event["data"]["step"] == "confirm"
    if event["kind"] != "message":
        return custom(event) == "owner_changed" and event["data"]["command"] == "resolve"
    match event["source"]:
        case "human_agent" | "human_agent_on_behalf_of_ai_agent":
            return True
        case "ai_agent":
            return read_by(event) is not None
        case _:
            return event["data"].get("notice") == "listening"


Law = Callable[[History], Iterable[str]]
ALL_LAWS: tuple[Law, ...] = (
    offsets,
    ownership,
    handoffs,
    late,
    cut_off,
    promises,
    kept,
    answered,
    pending,
    writing_ends,
)
