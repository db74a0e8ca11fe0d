"""Short lists that the program has: reasons, conflicts, limits, what each role may do."""

import inspect
import re
from collections.abc import Iterator

from secondline.domain import errors, handoff
from secondline.domain.access import ALLOWED, SPEAKING
from secondline.domain.actors import Role
from secondline.domain.errors import Conflict
from secondline.domain.handoff import ReasonCode
from secondline.ports import MOST_EVENTS, MOST_ITEMS
from secondline.services.webhooks import RunsInside
from secondline.web import auth, limits as most, pressure

ROLES = (Role.ADMIN, Role.OPERATOR, Role.AGENT, Role.CUSTOMER)


def reasons() -> str:
    meanings = dict(re.findall(r'= "(\w+)"  #: (.*)', inspect.getsource(handoff.ReasonCode)))
    return "\n".join(f"- `{code}`: {meanings[code]}" for code in ReasonCode)


def conflicts() -> str:
    """Return each conflict's code; its meaning stands in the tree on top of errors.py."""
    tree = dict(re.findall(r"── (\w+) +(.+)", errors.__doc__ or ""))
    tree[RunsInside.__name__] = "the agent runs inside Secondline and needs no webhook"
    rows = ["| `code` | Meaning |", "| --- | --- |"]
    found = sorted(_below(Conflict), key=lambda error: error.code)
    return "\n".join([*rows, *(f"| `{e.code}` | {tree[e.__name__]} |" for e in found)])


def _below(error: type[Conflict]) -> Iterator[type[Conflict]]:
    for child in error.__subclasses__():
        yield child
        yield from _below(child)


def _limits() -> Iterator[tuple[str, str]]:
    kib = 1024
    yield "a request's body", f"{most.BODY_BYTES // kib} KiB"
    yield "a message", f"{most.MESSAGE_BYTES // kib} KiB"
    yield "`metadata`", f"{most.METADATA_BYTES // kib} KiB as JSON"
    yield "`data` of an event", f"{most.DATA_BYTES // kib} KiB as JSON"
    yield "labels of a session", f"{most.LABELS}"
    yield "events in one answer", f"{MOST_EVENTS}; read on with `min_offset`"
    yield "items on a page", f"{MOST_ITEMS}"
    yield "a customer's token", f"valid for {auth.TOKEN_AGE.days} days"
    yield (
        "writes of one customer (or, for new conversations, of one address)",
        f"{pressure.PER_SECOND:g} a second, after a burst of {pressure.BURST:g}",
    )


def limits() -> str:
    rows = ["| What | At most |", "| --- | --- |"]
    return "\n".join([*rows, *(f"| {what} | {most} |" for what, most in _limits())])


def actions() -> str:
    head = f"| May | {' | '.join(ROLES)} |"
    rows = [head, "| --- |" + " :-: |" * len(ROLES)]
    for action, allowed in ALLOWED.items():
        marks = " | ".join("✓" if role in allowed else "" for role in ROLES)
        rows.append(f"| {action} | {marks} |")
    return "\n".join(rows)


def voices() -> str:
    """Return who may write an event with which source."""
    rows = [f"| `source` | {' | '.join(ROLES)} |", "| --- |" + " :-: |" * len(ROLES)]
    for source, action in SPEAKING.items():
        marks = " | ".join("✓" if role in ALLOWED[action] else "" for role in ROLES)
        rows.append(f"| `{source}` | {marks} |")
    return "\n".join(rows)
