"""What the AI said would happen: found in nine languages, and not where nothing was promised."""

import pytest

from secondline.domain.envelope.promises import MOST_PROMISES, promised, promises
from secondline.domain.events import Source
from tests.support.values import in_order, message

PROMISED = [
    ("en", "I will refund the 49.90 EUR to your card today", "Sorry about that. {}."),
    ("en", "someone will call you tomorrow", "No worries, {}!"),
    ("en", "you will get an e-mail within 2 days", "That is done; {}."),
    ("en", "We'll send a replacement by Friday", "{}."),
    ("en", "we’re going to waive the late fee", "Good news, {}."),
    ("en", "You can expect a call before noon", "{}."),
    ("en", "your parcel will arrive on Monday", "I looked: {}."),
    ("en", "The missing amount will be credited within 3 working days", "{}."),
    ("en", "A technician will visit you on Thursday", "{}."),
    ("en", "Our billing team will get back to you", "{}."),
    ("en", "we will refund you as soon as the parcel is back", "Understood, {}."),
    ("en", "I promise this is sorted tonight", "{}."),
    ("de", "ich erstatte Ihnen den Betrag noch heute", "Natürlich, {}."),
    ("de", "wir werden Ihnen morgen einen Ersatz liefern", "Das tut mir leid, {}."),
    ("de", "Ein Kollege ruft Sie morgen Vormittag an", "{}."),
    ("de", "Sie erhalten innerhalb von zwei Tagen eine E-Mail", "{}."),
    ("de", "Ihr Paket wird am Freitag zugestellt", "{}."),
    ("es", "le devolveremos el dinero esta semana", "Lo siento mucho, {}."),
    ("es", "Voy a cancelar su pedido ahora mismo", "{}."),
    ("es", "alguien de nuestro equipo le llamará mañana", "Tranquila, {}."),
    ("es", "Recibirá un correo en dos días", "{}."),
    ("fr", "je vous rembourserai la somme demain", "Je suis désolé, {}."),
    ("fr", "Nous allons vous envoyer une nouvelle carte", "{}."),
    ("fr", "vous recevrez un e-mail sous deux jours", "C'est fait : {}."),
    ("fr", "Un conseiller vous rappellera avant midi", "{}."),
    ("it", "le rimborseremo l'intero importo", "Mi dispiace, {}."),
    ("it", "Riceverà una mail entro due giorni", "{}."),
    ("it", "Un collega la chiamerà domani mattina", "{}."),
    ("pt", "vou cancelar a cobrança agora mesmo", "Peço desculpa, {}."),
    ("pt", "Você vai receber um e-mail em dois dias", "{}."),
    ("pt", "Alguém da nossa equipe vai ligar amanhã", "{}."),
    ("zh", "我们会在三天内退款到您的账户", "很抱歉，{}。"),
    ("zh", "客服明天会给您打电话", "好的，{}。"),
    ("ar", "سنعيد المبلغ إلى حسابك خلال يومين", "نعتذر، {}."),
    ("ar", "سيتصل بك زميلي غدا", "حسنا، {}."),
    ("hi", "हम आपके पैसे कल वापस कर देंगे", "{}।"),
    ("hi", "आपको दो दिन में ईमेल मिलेगा", "{}।"),
]

NOT_PROMISED = [
    ("en", "I would refund you, but I have no way to."),
    ("en", "I can send you a new one."),
    ("en", "We could call you tomorrow."),
    ("en", "I will not charge you again."),
    ("en", "We won't send it before Monday."),
    ("en", "Nobody will call you about this."),
    ("en", "Will you be at home tomorrow?"),
    ("en", "I will refund it today, is that all right?"),
    ("en", "If you return it, we will refund the full price."),
    ("en", "We will refund you if it is unopened."),
    ("en", "I will need your order number."),
    ("en", "I'll be happy to help."),
    ("en", "Let me see, I'll check that for you."),
    ("en", "I will connect you to a colleague."),
    ("en", "Customers will receive their money within 14 days."),
    ("en", "According to our policy, we will refund any item that is sent back."),
    ("en", "Your parcel will usually arrive within a week."),
    ("en", "You said: “I will refund you tomorrow”."),
    ("en", "Your refund has been sent."),
    ("en", "You will need to sign in first."),
    ("en", "You will find the button at the top."),
    ("de", "Ich würde Ihnen den Betrag gern erstatten."),
    ("de", "Ich kann Ihnen einen Ersatz schicken."),
    ("de", "Ich werde Ihnen nichts berechnen und nicht anrufen."),
    ("de", "Wenn Sie es zurückschicken, erstatte ich Ihnen den Preis."),
    ("de", "Ich werde Ihre Bestellnummer brauchen."),
    ("de", "Werden Sie morgen zu Hause sein?"),
    ("de", "Kunden erhalten ihr Geld innerhalb von 14 Tagen."),
    ("es", "No le devolveremos el dinero."),
    ("es", "Si lo devuelve, le reembolsaremos el precio."),
    ("es", "Podría enviarle otro."),
    ("es", "Voy a necesitar su número de pedido."),
    ("fr", "Nous ne vous rembourserons pas."),
    ("fr", "Si vous le renvoyez, nous vous rembourserons."),
    ("fr", "Je pourrais vous envoyer une carte."),
    ("it", "Non le rimborseremo la spesa."),
    ("it", "Se lo restituisce, le rimborseremo il prezzo."),
    ("it", "Potrei mandarle un altro prodotto."),
    ("pt", "Não vamos cancelar a cobrança."),
    ("pt", "Caso devolva, vamos reembolsar o valor."),
    ("pt", "Vou precisar do seu número de pedido."),
    ("zh", "我们不会退款。"),
    ("zh", "如果您退货，我们会退款。"),
    ("zh", "一般我们会在三天内退款。"),
    ("ar", "لن نعيد المبلغ."),
    ("ar", "إذا أعدت المنتج سنعيد المبلغ."),
    ("ar", "هذه سيارة سريعة وسياسة جديدة."),
    ("hi", "हम पैसे वापस नहीं करेंगे।"),
    ("hi", "अगर आप लौटाएंगे तो पैसे मिलेंगे।"),
    ("hi", "मैं आपको नया भेज सकता हूँ।"),
]


@pytest.mark.parametrize(("language", "promise", "around"), PROMISED)
def test_a_promise_is_found_and_quoted_to_the_end_of_its_sentence(
    language: str, promise: str, around: str
) -> None:
    text = around.format(promise)
    for expected in (language, None):
        quoted = [text[start:end] for start, end in promised(text, expected)]
        assert len(quoted) == 1, text
        assert promise.endswith(quoted[0]) or quoted[0].endswith(promise)


@pytest.mark.parametrize(("language", "text"), NOT_PROMISED)
def test_where_nothing_is_promised_nothing_is_found(language: str, text: str) -> None:
    assert list(promised(text, language)) == []


def test_only_the_ai_promises() -> None:
    said = "I will send it tomorrow."
    log = in_order(message(said), message(said, Source.HUMAN_AGENT), message(said, Source.SYSTEM))
    assert promises(log, "en") == ()
    assert promises(in_order(message(said, Source.AI_AGENT)), "en") != ()


def test_a_promise_made_again_counts_once_and_the_last_ones_are_kept() -> None:
    log = in_order(
        *(message(f"I will send part {n} tomorrow.", Source.AI_AGENT) for n in range(9)),
        message("I will send part 8 tomorrow.", Source.AI_AGENT),
    )
    made = promises(log, "en")
    assert len(made) == MOST_PROMISES
    assert [claim.offset for claim in made] == [3, 4, 5, 6, 7, 9]


def test_a_language_that_is_not_known_is_read_as_english() -> None:
    log = in_order(message("I will send it.", Source.AI_AGENT), message("No, Ok", Source.AI_AGENT))
    assert [claim.text for claim in promises(log, "xx-Klingon")] == ["I will send it"]
