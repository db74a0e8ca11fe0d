"""What was tried: deeds, and answers of which the customer says that they were no help."""

import pytest

from secondline.domain.envelope.tried import no_help, tried
from secondline.domain.events import Source
from tests.support.values import in_order, message

NO_HELP = [
    ("en", "That didn't help."),
    ("en", "It’s still not charging"),
    ("en", "I already tried that twice"),
    ("en", "Same error as before"),
    ("en", "Did it, nothing changed"),
    ("de", "Das hat nicht geholfen"),
    ("de", "Das funktioniert leider immer noch nicht"),
    ("es", "Eso no funcionó"),
    ("fr", "Ça ne marche toujours pas"),
    ("it", "Non funziona lo stesso"),
    ("pt", "Isso não resolveu"),
    ("zh", "试过了，还是不行"),
    ("ar", "لم ينفع ذلك"),
    ("hi", "इससे कोई मदद नहीं मिली"),
]
HELPED = [
    ("en", "That helped, thank you"),
    ("en", "Does it not work abroad?"),
    ("en", "If that does not work I will write again"),
    ("en", "Thanks. What about the other one?"),
    ("de", "Das hat geholfen, danke"),
    ("de", "Wenn das nicht funktioniert, melde ich mich"),
    ("es", "Perfecto, ya funciona"),
    ("fr", "Merci, ça marche"),
    ("zh", "好的，谢谢"),
]


@pytest.mark.parametrize(("language", "text"), NO_HELP)
def test_a_customer_who_says_so_was_not_helped(language: str, text: str) -> None:
    assert no_help(text, language)


@pytest.mark.parametrize(("language", "text"), HELPED)
def test_a_customer_who_does_not_say_so_may_have_been(language: str, text: str) -> None:
    assert not no_help(text, language)


def test_an_answer_that_did_not_help_was_tried() -> None:
    log = in_order(
        message("My lamp is dark"),
        message("Please press the button for ten seconds.", Source.AI_AGENT),
        message("That did not work"),
        message("What colour is the light?", Source.AI_AGENT),
        message("Nothing happens"),
        message("Please change the battery.", Source.AI_AGENT),
        message("Ah, that helped"),
    )
    assert [(claim.offset, claim.text) for claim in tried(log, [], "en")] == [
        (1, "Please press the button for ten seconds.")
    ]


def test_words_of_a_person_are_not_the_ais_tries() -> None:
    log = in_order(message("Press it.", Source.HUMAN_AGENT), message("That did not work"))
    assert tried(log, [], "en") == ()
