import pytest
from hypothesis import given, strategies as st

from secondline.domain.events import Source
from secondline.signals.loop import closes_loop, loop
from tests.signals.dialogue import dialogue
from tests.support.values import in_order, message


def levels(*lines: str) -> list[str]:
    return [evidence.level for evidence in loop(dialogue(*lines))]


def test_a_bot_that_says_the_same_for_the_third_time_goes_in_circles() -> None:
    assert levels(
        "c: my parcel has not come",
        "b: Please have a look at our tracking page.",
        "c: that page shows nothing",
        "b: Please have a look at our tracking page.",
        "c: it is empty, really",
        "b: Please have a look at our tracking page!",
        "c: oh well",
    ) == ["bot_repeats"]


def test_a_bot_may_say_a_thing_twice() -> None:
    assert not levels(
        "c: hm", "b: Which of the two do you mean?", "c: eh", "b: Which of the two do you mean?"
    )


def test_a_question_asked_at_two_occasions_is_no_loop() -> None:
    assert not levels(
        "c: please change my address",
        "b: Done. Is there anything else I can do for you?",
        "c: and my phone number",
        "b: That is changed too. Is there anything else I can do for you?",
        "c: no",
    )


def test_many_turns_are_no_loop() -> None:
    lines = [
        line
        for item in ("soap", "bread", "milk", "tea", "rice", "salt", "oil", "jam", "eggs", "figs")
        for line in (f"c: add {item} to my basket", f"b: {item.title()} goes in. Next?")
    ]
    assert not levels(*lines)


def test_a_customer_who_says_it_again_after_an_answer_goes_in_circles() -> None:
    assert levels(
        "c: Where is my refund?",
        "b: You can ask for a refund in the app.",
        "c: where is my REFUND",
    ) == ["customer_repeats"]


def test_a_customer_who_gives_the_same_number_again_goes_in_circles() -> None:
    assert levels(
        "c: 4829177", "b: Which order is it about?", "c: 4829177"
    ) == ["customer_repeats"]  # fmt: skip


def test_a_message_sent_twice_before_any_answer_is_no_loop() -> None:
    assert not levels("c: where is my refund?", "c: where is my refund?")


@pytest.mark.parametrize(
    "word", ["yes", "no thanks", "ok thank you", "ok, that is fine", "2", "hi"]
)
def test_a_courtesy_said_twice_is_no_loop(word: str) -> None:
    assert not levels(f"c: {word}", "b: And the next one?", f"c: {word}")


@pytest.mark.parametrize(
    "apology",
    [
        "Sorry, I did not get that.",
        "I’m afraid there is nothing I know about it.",
        "Could you rephrase that?",
        "Lo siento, no lo sé.",
        "Das habe ich leider nicht verstanden.",
        "抱歉,我不明白。",
    ],
)
def test_a_customer_who_rephrases_after_an_apology_goes_in_circles(apology: str) -> None:
    assert levels(
        "c: my invoice from March shows the wrong amount",
        f"b: {apology}",
        "c: the amount on the March invoices is wrong!",
    ) == ["customer_rephrases"]


def test_talking_on_about_the_same_matter_is_no_loop() -> None:
    assert not levels(
        "c: my invoice from March shows the wrong amount",
        "b: Which amount does it show?",
        "c: the amount on the March invoice is 20, it should be 12",
    )
    assert not levels(
        "c: do you have the lamp in blue?",
        "b: Sorry, the lamp comes in white only.",
        "c: then two white ones please",
    )


def test_chinese_is_compared_by_its_characters() -> None:
    assert levels("c: 我的订单在哪里", "b: 请稍等。", "c: 我的订单在哪里?") == ["customer_repeats"]
    assert not levels("c: 我的订单在哪里", "b: 请稍等。", "c: 谢谢你的帮助")


def test_a_tool_that_fails_again_is_a_loop() -> None:
    assert levels("c: refund please", "-refund", "b: One moment.", "-refund") == [
        "tool_fails_again"
    ]


def test_a_tool_that_failed_once_or_works_again_is_no_loop() -> None:
    assert not levels("-refund")
    assert not levels("-refund", "+refund", "-refund")
    assert not levels("-refund", "-refund", "+refund")
    assert not levels("-refund", "-look_up")


def test_what_was_before_a_change_of_owner_is_settled() -> None:
    before = ("c: where is my refund?", "b: In the app.", "c: where is my refund?", "-pay", "-pay")
    assert levels(*before) == ["customer_repeats", "tool_fails_again"]
    assert not levels(*before, "=")
    assert not levels(*before, "=", "b: Where were we?", "c: where is my refund?")


def test_a_person_of_the_house_may_repeat_themselves() -> None:
    assert not levels(*["p: I am still looking into it.", "c: fine"] * 4)


def test_evidence_names_the_message_and_the_reason() -> None:
    (found,) = loop(dialogue("c: where is my refund?", "b: In the app.", "c: where is my refund?"))
    assert (found.signal, found.offset, found.why) == ("loop", 2, "said again what was said at 0")


def test_pasted_repetition_within_one_message_is_no_loop() -> None:
    assert not levels("c: " + "error 42 in line 7 " * 500, "b: Thank you.", "c: what does it mean?")


texts = st.text(max_size=60)
anyone = st.sampled_from((Source.CUSTOMER, Source.AI_AGENT, Source.HUMAN_AGENT, Source.SYSTEM))


@given(st.lists(st.tuples(anyone, texts), max_size=12))
def test_no_conversation_makes_it_raise(said: list[tuple[Source, str]]) -> None:
    for found in loop(in_order(*(message(text, source) for source, text in said))):
        assert 0 < found.score < 1
        assert found.offset is not None


@given(st.lists(texts, max_size=12))
def test_words_of_the_bot_never_count_as_the_customers(said: list[str]) -> None:
    events = in_order(*(message(text, Source.AI_AGENT) for text in said))
    assert not [found for found in loop(events) if found.level.startswith("customer")]


LINES = st.sampled_from(
    [
        *(
            "c: where is my refund?",
            "c: the refund, where is it?",
            "c: where is my REFUND",
            "c: hm",
        ),
        *("b: Sorry, I did not get that.", "b: You can see that in the app.", "p: I will look."),
        *("-pay", "+pay", "-find", "=", "c: hm"),
    ]
)


@given(st.lists(LINES, min_size=1, max_size=30))
def test_what_the_last_event_closes_is_what_loop_says_of_it(lines: list[str]) -> None:
    events = dialogue(*lines)
    last = events[-1]
    told = [found for found in loop(events) if found.offset == last.offset]
    assert told == ([found] if (found := closes_loop(events)) else [])
