"""
An insurance agency's first line, without a model: rules, four tools, two journeys.

It is what `secondline demo` runs, and an example of how short an agent is. It is honest about
what it is: it says so when asked, says what it cannot do, and calls a person when it is not sure.
It keeps no state: where a journey stands is read off the conversation, so a restart, another
process or a stretch with a person in between loses nothing.
"""

import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import anyio

from secondline.domain.events import Event, Source
from secondline.domain.handoff import Reason, ReasonCode, Request, Summary
from secondline.domain.ids import AgentId
from secondline.domain.value import Value
from secondline.ports import AgentInfo, Confidence, HandoffRequest, Output, Text, Turn

# --- Tools: what the agent can do. A deployment puts its own systems here.


async def get_open_claims() -> list[str]:
    return ["Claim #123 - Pending", "Claim #456 - Approved"]


async def file_claim(claim_details: str) -> str:
    return f"New claim filed: {claim_details}"


async def get_policy_details() -> dict[str, str]:
    return {
        "policy_number": "POL-7788",
        "coverage": "Covers accidental damage and theft up to $50,000",
    }


async def initiate_human_handoff(reason: str) -> str:
    return f"Human handoff initiated because: {reason}"


# --- What it listens for, in the order in which it is tried.

PERSON: Final = re.compile(
    r"\b(human|(real|actual|live) (person|agent)|operator|representative|supervisor|manager|"
    r"(speak|talk|chat|connect me|pass me|put me through)( \w+){0,2} (to|with) "
    r"(a |an |some)?(one|body|person|agent|human|people|colleague))\b"
)
REFUSES_PERSON: Final = re.compile(r"\b(no|not|don'?t)\b[^.?!]{0,30}\b(human|person|agent)\b")
LEGAL: Final = re.compile(r"\b(legal\w*|lawyer|attorney|court|sue|liab\w+|lawsuit)\b")
ROBOT: Final = re.compile(r"\bare you (a |an )?(bot|robot|ai|human|real|machine|person)\b")
OPEN_CLAIMS: Final = re.compile(
    r"\b(open claims?|my claims|claims? status|status of (my|the) claims?)\b"
)
FILE_CLAIM: Final = re.compile(
    r"\b(claim|accident|crash\w*|collision|stolen|theft|broke into|damaged?|hit my)\b"
)
POLICY: Final = re.compile(r"\b(polic(y|ies)|cover(s|ed|age)?|insured)\b")
NO_DETAILS: Final = re.compile(
    r"\?\s*$|\b(ridiculous|useless|stupid|pathetic|terrible|awful|worst|joke|angry|annoying|fed up|"
    r"waste|told you|said (that|so|it)|stop|wait|nothing|never ?mind)\b"
)
PHONE: Final = re.compile(r"\b(phone|call you|number)\b")
HOURS: Final = re.compile(r"\b(hours|opening|open (today|now|on)|when are you)\b")
GREETING: Final = re.compile(r"^\W*(hi|hello|hey|good (morning|afternoon|evening))\b")
THANKS: Final = re.compile(r"\b(thanks?|thank you|great|perfect|that'?s all|bye)\b")
TROUBLE: Final = re.compile(r"\b(problem|issue|help|question|trouble|wrong|insurance|car|house)\b")

# --- What it says. The glossary's terms stand where they are used.

HELLO = (
    "Hello! I am the assistant of the agency. I can take down a new claim, look up your open "
    "claims and explain your policy. What can I do for you?"
)
WHO_I_AM = "I am an automated assistant that follows fixed rules. A person is one message away."
ASK_DETAILS = (
    "I am sorry to hear that. Please tell me what happened, when and where, and I will file the "
    "claim for you."
)
ASK_AGAIN = (
    "I have nothing that I could file yet. It takes what happened, when and where; a person can "
    "take it down with you as well, just say so."
)
WHICH = "I can help with a claim or with your policy. Which of the two is it about?"
NO_LEGAL = (
    "I cannot give legal advice or interpret the contract legally. I can tell you what your "
    "policy covers, or bring in a person from the agency."
)
PHONE_NUMBER = "You can reach us at +1-555-INSURE."
OPENING = "We are available Mon-Fri, 9AM-6PM."
OFF_TOPIC = "I can only help with insurance: your claims and your policy."
WELCOME = "You are welcome. I am here if anything else comes up."
ANYTHING_ELSE = "Is there anything else I can do for you?"

FIRST_REPLIES: Final = ((LEGAL, NO_LEGAL), (ROBOT, WHO_I_AM))
LAST_REPLIES: Final = (
    (HOURS, OPENING),
    (PHONE, PHONE_NUMBER),
    (GREETING, HELLO),
    (THANKS, WELCOME),
)

INFO: Final = AgentInfo(
    id=AgentId("insurance"),
    name="Insurance Support Agent",
    description="Friendly first line for claims and policy questions. Rules, no model.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class InsuranceAgent:
    """The port `Agent`; *word_pause* is the time between two words, in seconds."""

    info: AgentInfo = INFO
    word_pause: float = 0.0

    async def healthy(self) -> bool:
        return True

    async def reply(self, turn: Turn) -> AsyncIterator[Output]:
        answer = await self._answer(turn)
        if isinstance(answer, HandoffRequest):
            yield answer
            return
        yield Confidence(answer.confidence)
        for word in re.findall(r"\S+\s*", _after_a_person(turn) + answer.text):
            yield Text(word)
            await anyio.sleep(self.word_pause)

    async def _answer(self, turn: Turn) -> "Answer | HandoffRequest":
        said, words = _joined(turn.brief.pending)
        _, fresh = _joined(turn.brief.fresh)
        if _did(turn, initiate_human_handoff) or _asks_for_person(fresh):
            return await _hand_off(turn, ReasonCode.CUSTOMER_REQUEST, said)
        if _asks_for_person(words) and not fresh:
            return Answer(ANYTHING_ELSE)
        if filed := _did(turn, file_claim):
            return _claim_filed(filed)
        for pattern, text in FIRST_REPLIES:
            if pattern.search(words):
                return Answer(text)
        return await _journey(turn, said, words) or await _small_talk(turn, said, words)


def _joined(messages: Sequence[Event]) -> tuple[str, str]:
    """Return what was said, as it was written and as the patterns want it."""
    said = " ".join(message.text for message in messages)
    return said, said.lower().replace("’", "'")


async def _journey(turn: Turn, said: str, words: str) -> "Answer | None":
    if OPEN_CLAIMS.search(words):
        return Answer(f"Your open claims: {'; '.join(await turn.call(get_open_claims))}.")
    if _last_said(turn).endswith((ASK_DETAILS, ASK_AGAIN)):
        if NO_DETAILS.search(words) and not FILE_CLAIM.search(words):
            return Answer(ASK_AGAIN, confidence=0.5)
        return _claim_filed(await turn.call(file_claim, claim_details=said))
    if POLICY.search(words):
        policy = await turn.call(get_policy_details)
        return Answer(f"Your policy {policy['policy_number']}: {policy['coverage']}.")
    return Answer(ASK_DETAILS) if FILE_CLAIM.search(words) else None


async def _small_talk(turn: Turn, said: str, words: str) -> "Answer | HandoffRequest":
    for pattern, text in LAST_REPLIES:
        if pattern.search(words):
            return Answer(text)
    if _last_said(turn).endswith(WHICH) and turn.brief.may_hand_off:
        return await _hand_off(turn, ReasonCode.LOW_CONFIDENCE, said)
    if TROUBLE.search(words):
        return Answer(WHICH, confidence=0.5)
    return Answer(OFF_TOPIC, confidence=0.6)


class Answer(Value):
    text: str
    confidence: float = 1.0


def _asks_for_person(words: str) -> bool:
    asks = PERSON.search(words) is not None and ROBOT.search(words) is None
    return asks and REFUSES_PERSON.search(words) is None


async def _hand_off(turn: Turn, code: ReasonCode, said: str) -> HandoffRequest:
    reasons = {
        ReasonCode.CUSTOMER_REQUEST: "The customer asked for a person.",
        ReasonCode.LOW_CONFIDENCE: "It is not clear what the customer needs.",
    }
    reason = reasons[code]
    if not _did(turn, initiate_human_handoff):
        await turn.call(initiate_human_handoff, reason=reason)
    summary = Summary(why_human=f"{reason} In their words: “{said}”")
    return HandoffRequest(Request(reason=Reason(code=code, text=reason), summary=summary))


def _claim_filed(result: str) -> Answer:
    details = result.removeprefix("New claim filed: ").rstrip(" .!?")
    return Answer(f"Your claim is filed. I put down: “{details}”. Is that everything?")


def _did(turn: Turn, tool: Any) -> str | None:  # noqa: ANN401 - any of the tools above
    """Return what *tool* gave earlier in this turn, before the customer wrote again."""
    for deed in turn.brief.deeds:
        if deed.name == tool.__name__ and not deed.running:
            return deed.outcome
    return None


def _last_said(turn: Turn) -> str:
    spoken = [e.text for e in turn.brief.history if e.text and e.source is Source.AI_AGENT]
    return spoken[-1] if spoken else ""


def _after_a_person(turn: Turn) -> str:
    """Return the words with which the agent goes on from the operator's note, the first time."""
    returned = turn.session.returned_offset
    spoke = any(
        event.offset > returned and event.source is Source.AI_AGENT and event.text
        for event in turn.brief.history
    )
    if turn.brief.note is None or spoke:
        return ""
    return f"I have the note my colleague left: “{turn.brief.note}” "
