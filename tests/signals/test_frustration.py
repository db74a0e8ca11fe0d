from collections.abc import Mapping

import pytest
from hypothesis import example, given, settings, strategies as st

from secondline.domain.events import Kind as EventKind, NewEvent, Source
from secondline.signals.frustration import frustration, frustration_of, weigh
from secondline.signals.hashing import HEAD_CHARS, TAIL_CHARS
from secondline.signals.lexicon import Kind
from secondline.signals.reading import Finding
from tests.signals.sentences import CALM, FRUSTRATED
from tests.support.values import logged, message


def each(sentences: Mapping[str, tuple[str, ...]]) -> list[object]:
    return [
        pytest.param(text, id=f"{trap}: {text}")
        for trap, told in sentences.items()
        for text in told
    ]


@pytest.mark.parametrize("text", each(FRUSTRATED))
def test_frustration_is_heard(text: str) -> None:
    heard = frustration(text)
    assert heard.level != "calm", heard


@pytest.mark.parametrize("text", each(CALM))
def test_calm_stays_calm(text: str) -> None:
    heard = frustration(text)
    assert heard.level == "calm", heard


def test_evidence_shows_where_the_words_stand_but_does_not_repeat_them() -> None:
    text = "Hello. You keep sending me the same link!"
    heard = frustration(text)
    assert heard.span is not None
    assert text[slice(*heard.span)] == "keep sending"
    assert heard.why == "repeat"


def test_the_tone_alone_is_never_enough() -> None:
    # Whatever the model makes of it, without a reason from the lexicon nothing is frustrated.
    for text in ("he is a horrid man", "what an ugly, filthy war", "I am so scared of my boss"):
        heard = frustration(text)
        assert (heard.why, heard.level) == ("tone", "calm")
    assert weigh(5.0, [], "") < weigh(
        5.0, [Finding(kind=Kind.STUCK, points=0.1, words="still")], ""
    )


def test_capitals_make_it_louder_but_are_no_reason() -> None:
    assert frustration("THIS IS RIDICULOUS").score > frustration("this is ridiculous").score
    assert frustration("MY NAME IS ANN LEE").score == frustration("my name is ann lee").score


def test_irony_is_told_from_praise_by_what_stands_beside_it() -> None:
    ironical = frustration("on hold for 55 minutes, brilliant").score
    assert ironical > 3 * frustration("the new screen is brilliant").score


def test_what_follows_a_but_counts_for_more() -> None:
    before = frustration("the first reply was useless but the parcel is blue").score
    after = frustration("the parcel is blue but the first reply was useless").score
    assert before < after - 0.2


@pytest.mark.parametrize("hidden", ["use\u200bless", "use\u00adless", "ｕｓｅｌｅｓｓ", "USELESS"])
def test_a_word_is_known_however_it_is_written(hidden: str) -> None:
    assert frustration(f"this is {hidden}").level == frustration("this is useless").level


@pytest.mark.parametrize("at", [0, 20_000])
def test_anger_at_either_end_of_a_long_paste_is_heard(at: int) -> None:
    paste = "2026-01-02 12:00:00 INFO worker 7 took 12 rows\n" * 400
    angry = "this is the third time, your import is useless and nobody answers. "
    assert frustration(paste[:at] + angry + paste[at:]).level == "frustrated"


def test_a_long_message_is_read_at_its_ends_only() -> None:
    head, tail = "a " * (HEAD_CHARS // 2), "b " * (TAIL_CHARS // 2)
    assert frustration(head + "you idiots " * 50 + tail) == frustration(head + "\n" + tail)


@pytest.mark.parametrize("empty", ["", " ", "\u200b", "\n\t", "___"])
def test_nothing_said_is_calm(empty: str) -> None:
    assert frustration(empty).score == 0


def test_only_the_customers_own_words_are_heard() -> None:
    angry = "you are completely useless"
    for source in Source:
        heard = frustration_of(logged(message(angry, source), 4))
        assert (heard is not None) == (source is Source.CUSTOMER)
    said = frustration_of(logged(message(angry), 4))
    assert said is not None
    assert (said.offset, said.level) == (4, "frustrated")
    tool = NewEvent(kind=EventKind.TOOL, source=Source.CUSTOMER, data={"message": angry})
    assert frustration_of(logged(tool, 4)) is None


@given(st.text())
@example("\ud800")
@example("ﷺ" * 10_000)
@example("İ" * 300)
@settings(max_examples=300)
def test_no_text_makes_it_raise(text: str) -> None:
    heard = frustration(text)
    assert 0 <= heard.score <= 1
    assert heard.signal == "frustration"
    assert heard.span is None or 0 <= heard.span[0] < heard.span[1] <= len(text)


@given(st.text(max_size=80))
def test_the_same_text_sounds_the_same(text: str) -> None:
    assert frustration(text) == frustration(text)


def test_reasons_that_weigh_the_same_come_in_one_order() -> None:
    """In each process: sets of words have another order in each."""
    assert frustration("nobody cares").why == "feeling, stuck"
