"""Frustration in the languages beside English, and the guess at the language."""

from collections.abc import Mapping

import pytest
from hypothesis import given, strategies as st

from secondline.domain.leaky_sum import BALANCED, Step, Sum
from secondline.signals.frustration import frustration
from secondline.signals.hashing import plain, tokens
from secondline.signals.language import OTHER, UNKNOWN, language
from secondline.signals.lexicon import OTHERS
from tests.signals.other_languages import CALM, FRUSTRATED
from tests.signals.sentences import FRUSTRATED as ENGLISH


def each(sentences: Mapping[str, tuple[str, ...]]) -> list[object]:
    return [
        pytest.param(text, id=f"{code}: {text}")
        for code, told in sentences.items()
        for text in told
    ]


def spoken(text: str) -> str:
    lowered = plain(text).lower()
    return language(lowered, tokens(lowered))


@pytest.mark.parametrize("text", each(FRUSTRATED))
def test_frustration_is_heard(text: str) -> None:
    heard = frustration(text)
    assert heard.level != "calm", heard


@pytest.mark.parametrize("text", each(CALM))
def test_calm_stays_calm(text: str) -> None:
    heard = frustration(text)
    assert heard.level == "calm", heard


def test_every_language_has_sentences_of_both_kinds() -> None:
    assert OTHERS.keys() == FRUSTRATED.keys() == CALM.keys()


@pytest.mark.parametrize("code", sorted(CALM))
def test_a_long_calm_conversation_asks_for_nothing(code: str) -> None:
    state = Sum()
    for text in CALM[code] * 5:
        state, step = state.after([frustration(text)], BALANCED)
        assert step is Step.NOTHING


@pytest.mark.parametrize(
    "text",
    [
        "El número de mi pedido es 48291",
        "O número do meu pedido é 48291",
        "Le numéro de ma commande est 48291",
        "Meine Bestellnummer ist die 48291",
        "Il numero del mio ordine è 48291",
        "我的订单号是48291",
        "رقم طلبي هو 48291",
        "मेरा ऑर्डर नंबर 48291 है",
        "注文番号は48291です",
    ],
)
def test_what_says_nothing_either_way_does_not_add_up(text: str) -> None:
    assert frustration(text).score < BALANCED.weights["frustration"].usual


@pytest.mark.parametrize("code", sorted(FRUSTRATED))
def test_a_conversation_past_patience_asks_for_a_person(code: str) -> None:
    state, steps = Sum(), set[Step]()
    for text in FRUSTRATED[code]:
        state, step = state.after([frustration(text)], BALANCED)
        steps.add(step)
    assert Step.HAND_OFF in steps


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hola. ¡Esto es INACEPTABLE!", "INACEPTABLE"),
        ("Ich bin sehr ENTTÄUSCHT von Ihnen", "ENTTÄUSCHT"),
        ("你们这些骗子", "骗子"),
        ("هذه خدمة سيئة، ما فائدتها", "سيئة"),
    ],
)
def test_evidence_shows_where_the_words_stand_as_they_were_written(text: str, words: str) -> None:
    heard = frustration(text)
    assert heard.span is not None
    assert text[slice(*heard.span)] == words


@pytest.mark.parametrize(
    "text",
    ["C'est inadmissible", "C’EST INADMISSIBLE", "Das ist unverschaemt und unverschämt", "太烦了"],
)
def test_a_word_is_known_however_it_is_written(text: str) -> None:
    assert frustration(text).level != "calm"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("where is my parcel", "en"),
        ("refund status", UNKNOWN),
        ("¿dónde está mi pedido?", "es"),
        ("onde está o meu pedido e a minha fatura", "pt"),
        ("où est ma commande", "fr"),
        ("wo ist meine Bestellung", "de"),
        ("dov'è il mio ordine", "it"),
        ("我的订单在哪里", "zh"),
        ("أين طلبي", "ar"),
        ("मेरा ऑर्डर कहाँ है", "hi"),
        ("mera order kahan hai", "hi"),
        ("住所を変更したいです", OTHER),
        ("Я хочу изменить адрес", OTHER),
        ("주문을 취소하고 싶어요", OTHER),
        ("please translate 你好 for me, I have to answer them", "en"),
        ("42", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_small_words_and_scripts_tell_the_language(text: str, code: str) -> None:
    assert spoken(text) == code


@pytest.mark.parametrize("text", [text for told in ENGLISH.values() for text in told])
def test_english_is_taken_for_nothing_else(text: str) -> None:
    assert spoken(text) in ("en", UNKNOWN)


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщыьэюя ,.", min_size=1, max_size=200))
def test_letters_that_nobody_taught_it_are_never_frustration(text: str) -> None:
    assert frustration(text).level == "calm"
