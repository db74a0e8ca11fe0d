"""What holds of all signals together, whatever is said, by whom and in which order."""

import sys
from collections.abc import Callable, Sequence
from itertools import permutations
from types import FrameType
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings, strategies as st

from benchmarks.signals.speed import LONG, SLOW, made_slow
from secondline.domain.events import Event, Kind, NewEvent, Source
from secondline.domain.evidence import Evidence
from secondline.domain.leaky_sum import BALANCED, Sum
from secondline.signals import request
from secondline.signals.confidence import confidence
from secondline.signals.frustration import frustration, frustration_of
from secondline.signals.loop import loop
from secondline.signals.request import languages, prepare
from secondline.signals.tool_failure import LOOKED_AT, tool_failure
from tests.signals.sentences import CALM, FRUSTRATED
from tests.support.values import deed, in_order, message

SENTENCES = [text for told in (*FRUSTRATED.values(), *CALM.values()) for text in told]
NOT_THE_CUSTOMER = [source for source in Source if source is not Source.CUSTOMER]

# Any text there may be: half surrogates, marks without letters, and all else of Unicode.
ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()), max_size=300)

PARTS = [
    "a",
    "\u0301",
    "\u200d",
    "\u202e",
    "\ud800",
    "?!",
    "'",
    '"',
    "\n",
    " ",
    "ﷺ",
    "İ",
    "人",
    "न्",
]


@pytest.fixture(autouse=True, scope="module")
def prepared() -> None:
    """Have all languages ready: what is done once is no work of the message that came first."""
    for language in languages():
        prepare(language)


def heard(events: Sequence[Event]) -> list[Evidence]:
    """Return what every signal finds at the end of *events*."""
    last = events[-1]
    found = [request(last.text), frustration_of(last), confidence(last), tool_failure(events)]
    return [*(one for one in found if one), *loop(events)]


def said() -> st.SearchStrategy[NewEvent]:
    """Make messages of anybody, and tool calls of any shape."""
    metadata = st.fixed_dictionaries({}, optional={"confidence": st.floats() | st.text()})
    calls = st.fixed_dictionaries(
        {"tool_id": st.text(max_size=5), "call_id": st.text(max_size=2)},
        optional={"state": st.sampled_from(["done", "failed", "running"]) | st.none()},
    )
    tool_calls = st.lists(calls | st.none(), max_size=3) | st.text(max_size=3)
    words = ANY_TEXT | st.sampled_from(SENTENCES)
    return st.builds(a_message, words, st.sampled_from(list(Source)), metadata) | st.builds(
        a_tool_event, tool_calls
    )


def a_message(text: str, source: Source, metadata: dict[str, object]) -> NewEvent:
    return message(text, source, metadata=metadata)


def a_tool_event(tool_calls: object) -> NewEvent:
    return NewEvent(kind=Kind.TOOL, source=Source.AI_AGENT, data={"tool_calls": tool_calls})


@given(st.lists(said(), min_size=1, max_size=12))
@settings(max_examples=150)
def test_no_conversation_makes_a_signal_raise(told: list[NewEvent]) -> None:
    for evidence in heard(in_order(*told)):
        assert 0 <= evidence.score <= 1


@given(ANY_TEXT | st.lists(st.sampled_from(PARTS), max_size=60).map("".join))
@example("\ud83d")
@example("\U0010ffff" * 20_000)
def test_no_text_makes_a_signal_raise_or_point_beside_it(text: str) -> None:
    for evidence in heard(in_order(message(text))):
        assert evidence.span is None or 0 <= evidence.span[0] < evidence.span[1] <= len(text)


@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6),
    st.lists(st.sampled_from(SENTENCES), max_size=6),
    st.sampled_from(NOT_THE_CUSTOMER),
    st.randoms(use_true_random=False),
)
def test_what_others_say_never_changes_the_customers_score(
    own: list[str], others: list[str], source: Source, chance: object
) -> None:
    words = [*((text, Source.CUSTOMER) for text in own), *((text, source) for text in others)]
    getattr(chance, "shuffle")(words)  # noqa: B009 - Hypothesis gives its own kind of Random
    events = in_order(*(message(text, by) for text, by in words))
    by_customer = [text for text, by in words if by is Source.CUSTOMER]
    scores = [one.score for event in events if (one := frustration_of(event))]
    assert scores == [frustration(text).score for text in by_customer]


@given(st.lists(said(), min_size=1, max_size=8))
@settings(max_examples=50)
def test_in_which_order_evidence_is_weighed_does_not_matter(told: list[NewEvent]) -> None:
    found = heard(in_order(*told))
    sums = {Sum().after(order, BALANCED) for order in permutations(found[:5])}
    assert len(sums) == 1


@given(st.permutations(SENTENCES[:12]))
def test_in_which_order_messages_are_looked_at_does_not_matter(order: list[str]) -> None:
    assert {text: (frustration(text), request(text)) for text in order} == {
        text: (frustration(text), request(text)) for text in SENTENCES[:12]
    }


class Work(NamedTuple):
    """What a signal does with a text: no busy machine changes that, as it changes the time."""

    calls: int  #: of functions, those of the language itself among them
    judged: int  #: characters that the frames of a request were looked for in


def work(look: Callable[[str], object], text: str) -> Work:
    calls = judged = 0

    def called(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls, judged
        calls += event in ("call", "c_call")
        if event == "call" and frame.f_code.co_name == "_judge":
            judged += len(frame.f_locals["piece"].text)

    sys.setprofile(called)
    try:
        look(text)
    finally:
        sys.setprofile(None)
    return Work(calls, judged)


# A call takes about a tenth of a microsecond; to judge a character of the worst text there is takes
# four: together less than the 5 ms that a message may take. The benchmark shows the time itself.
MOST_CALLS = 10_000
MOST_JUDGED = 1_000


@pytest.mark.parametrize("text", made_slow(), ids=lambda text: repr(text[:16]))
def test_a_text_made_to_be_slow_takes_bounded_work(text: str) -> None:
    for look in (request, frustration):
        calls, judged = work(look, text)
        assert calls <= MOST_CALLS
        assert judged <= MOST_JUDGED


def test_work_is_counted_where_it_is_done() -> None:
    assert work(request, "I want to talk to a human").judged > 0


@pytest.mark.parametrize("source", [Source.CUSTOMER, Source.AI_AGENT])
def test_a_log_made_to_be_slow_takes_bounded_work(source: Source) -> None:
    said = [message(text, by) for text in made_slow() for by in (Source.CUSTOMER, Source.AI_AGENT)]
    tools = [deed(str(at), "failed") for at in range(LOOKED_AT // 2)]
    for text in made_slow():
        events = in_order(*tools, *said, message(text, source))
        assert work(lambda _, events=events: loop(events), text).calls <= MOST_CALLS


@pytest.mark.parametrize("part", SLOW)
def test_ten_times_the_text_takes_no_more_work(part: str) -> None:
    long = (part * LONG)[:LONG]
    for look in (request, frustration):
        look(long)  # what is remembered of words makes the next time cheaper
        calls, judged = work(look, long)
        longer = work(look, long * 10)
        assert longer.calls <= 1.1 * calls + 500
        assert longer.judged <= judged + len(part)


def test_what_happened_long_ago_in_a_long_log_is_not_looked_at() -> None:
    chat = [message(f"number {at}") for at in range(LOOKED_AT)]
    failing = [deed("1", "failed"), *chat]
    assert tool_failure(in_order(*failing)) is None
    assert loop(in_order(*failing, deed("2", "failed"))) == ()
    assert loop(in_order(*failing[:9], deed("2", "failed"))) != ()
