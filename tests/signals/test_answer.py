"""Yes and no to the offer of a person."""

import pytest
from hypothesis import given, strategies as st

from secondline.domain.events import Event, NewEvent
from secondline.domain.evidence import Evidence
from secondline.signals.answer import answer
from tests.support.values import logged, message

CHOICES = [{"value": "yes", "text": "Jep, her damit"}, {"value": "no", "text": "Lass mal"}]


def an_offer() -> Event:
    offer = message("A person?")
    return logged(
        NewEvent(
            kind=offer.kind,
            source=offer.source,
            data={**offer.data, "notice": "offer", "choices": CHOICES},
        ),
        4,
    )


def told(text: str, **metadata: object) -> Evidence | None:
    return answer(logged(message(text, metadata=metadata), 5), an_offer())


@pytest.mark.parametrize(
    "text",
    [
        *("yes", "Yes, please!", "yep", "OK", "sure, thanks", "that would be great", "👍", "👍🏽"),
        *("Sí, por favor", "sim", "claro", "oui, merci", "d’accord", "Ja, bitte", "gerne"),
        *(
            "sì, grazie",
            "好的",
            "是的。",
            "可以，谢谢",
            "نعم",
            "نعم، شكرا",
            "हाँ",
            "जी हाँ",
            "हाँ, धन्यवाद",
        ),
    ],
)
def test_a_yes_is_understood(text: str) -> None:
    found = told(text)
    assert found is not None
    assert (found.level, found.offset) == ("accepted", 5)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "no",
            "No, thanks.",
            "nope",
            "not now",
            "no it's fine",
            "👎",
            "no gracias",
            "não, obrigada",
        ),
        *("non merci", "pas maintenant", "Nein, danke", "jetzt nicht", "no grazie"),
        *("不用了，谢谢", "不要", "لا شكرا", "नहीं", "नहीं, धन्यवाद"),
    ],
)
def test_a_no_is_understood(text: str) -> None:
    found = told(text)
    assert found is not None
    assert found.level == "declined"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "thanks",
        "yes but first tell me what it costs",
        "no, my bill is still wrong",
        "maybe",
        "yes and no",
        "Where is my order?",
        "ok so where is it",
        "noted",
        "yesterday",
    ],
)
def test_whoever_says_more_means_more(text: str) -> None:
    assert told(text) is None


def test_a_button_is_an_answer_whatever_it_is_called() -> None:
    pressed = told("Hm?", answers_offer=4, choice="yes")
    assert pressed is not None
    assert pressed.level == "accepted"


def test_a_button_of_another_offer_is_not() -> None:
    assert told("Hm?", answers_offer=3, choice="yes") is None


def test_a_choice_that_does_not_exist_is_no_answer() -> None:
    assert told("Hm?", answers_offer=4, choice="perhaps") is None


def test_the_words_on_a_button_can_be_typed() -> None:
    found = told(" jep, her damit")
    assert found is not None
    assert found.level == "accepted"


@given(st.text(max_size=60), st.dictionaries(st.text(max_size=8), st.integers() | st.text()))
def test_nothing_that_is_written_makes_it_fail(text: str, metadata: dict[str, object]) -> None:
    found = told(text, **{"answers_offer": 4, **metadata})
    assert found is None or found.level in ("accepted", "declined")
