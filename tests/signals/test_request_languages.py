"""What asks for a person in the languages beside English, and what only looks so."""

import pytest

from secondline.signals import request
from secondline.signals.request import RequestSettings

ASKS = {
    "es": [
        "El cargador no anda, ya lo cambié dos veces; páseme con un técnico",
        "Quiero hablar con una persona",
        "¿Me puede comunicar con un agente, por favor?",
        "necesito un asesor humano",
        "pásame con tu supervisor",
        "agente",
        "¿Hay alguien ahí?",
        "no quiero hablar con un robot",
        "¿Por qué no puedo hablar con alguien?",
        "Llámenme mañana a las cinco",
        "El paquete llegó roto y quisiera hablar con el encargado.",
        "kiero ablar con una perzona real",
        "transfiérame a un representante",
        "que me atienda un ser humano",
        "no sé cómo contactar con un operador",
    ],
    "pt": [
        "O app travou, já reinstalei; me passa para um atendente",
        "Quero falar com um atendente",
        "me passa para uma pessoa de verdade",
        "Preciso de um humano",
        "Tem alguém aí?",
        "Não quero falar com um robô",
        "atendente",
        "gostaria de conversar com o gerente",
        "Não consigo falar com ninguém, quero uma pessoa",
        "Podem me ligar hoje à tarde?",
        "transfere para um operador por favor",
        "qro flar com um atedente",
        "A encomenda não chegou, então quero falar com alguém.",
        "Por que não posso falar com uma pessoa?",
    ],
    "fr": [
        "L'appli plante, j'ai tout essayé ; passez-moi un technicien",
        "Je veux parler à quelqu'un",
        "Passez-moi un conseiller, s'il vous plaît",
        "J'aimerais parler à une vraie personne",
        "mettez-moi en relation avec un responsable",
        "Il y a quelqu'un ?",
        "Je ne veux pas parler à un robot",
        "conseiller",
        "j'ai besoin d'un humain",
        "Rappelez-moi au plus vite",
        "Pourquoi je ne peux pas parler à un agent ?",
        "Ma commande est perdue, je voudrais joindre le service client",
        "jveux parlé a qqun",
        "Puis-je discuter avec un opérateur ?",
    ],
    "de": [
        "Ich hätte gern einen persönlichen Ansprechpartner",
        "hol mal wen ran, der Ahnung hat",
        "Die App stürzt ab, ich habe alles versucht; verbinden Sie mich mit einem Techniker",
        "Ich möchte mit einem Menschen sprechen",
        "Verbinden Sie mich bitte mit einem Mitarbeiter",
        "Kann ich mit jemandem reden?",
        "Ich brauche einen Berater",
        "Mitarbeiter bitte!",
        "Ist da jemand?",
        "Ich will nicht mit einem Bot schreiben",
        "Rufen Sie mich bitte zurück",
        "Warum kann ich nicht mit einer echten Person sprechen?",
        "gib mir deinen Chef",
        "Das Zelt ist undicht, und jetzt möchte ich mit dem Kundenservice sprechen.",
        "moechte mit nem menchen sprechen",
        "Kann mich ein Mitarbeiter anrufen?",
        "Leiten Sie mich an den Kundendienst weiter",
    ],
    "it": [
        "L'app si blocca, ho provato di tutto; mi passi un tecnico",
        "Vorrei parlare con una persona",
        "Mi passi un operatore, per favore",
        "ho bisogno di un consulente umano",
        "C'è qualcuno?",
        "Non voglio parlare con un robot",
        "operatore",
        "posso parlare con il responsabile?",
        "richiamatemi domani",
        "Perché non posso parlare con un essere umano?",
        "Mi metta in contatto con l'assistenza clienti",
        "volio parlre cn un operatre",
        "Il pacco è rotto, quindi voglio parlare con qualcuno.",
        "Non riesco a parlare con un operatore",
    ],
    "zh": [
        "应用打不开，我重装了两次，帮我转人工",
        "我要转人工",
        "请帮我转接人工客服",
        "我想和真人说话",
        "人工",
        "有人在吗",
        "我不想和机器人聊天",
        "叫你们经理来",
        "請幫我轉真人客服",
        "能不能让一个真人跟我联系",
        "我的快递丢了，我要找客服",
        "给我打电话",
        "为什么不能转人工",
        "怎么联系人工客服",
    ],
    "ar": [
        "الرد الآلي ما فهمني ابي موظف بشري",
        "متى أقدر أكلم موظف؟",
        "اكو احد احجي وياه؟",
        "التطبيق لا يعمل، جربت كل شيء، حولني إلى موظف",
        "أريد التحدث مع موظف",
        "حولني إلى شخص حقيقي من فضلك",
        "هل يمكنني التكلم مع إنسان؟",
        "موظف خدمة العملاء",
        "هل يوجد أحد هنا؟",
        "لا أريد التحدث مع روبوت",
        "أحتاج إلى ممثل خدمة العملاء",
        "لماذا لا أستطيع التحدث مع شخص؟",
        "اتصلوا بي من فضلكم",
        "أريد المدير",
        "وصلني بمشرف",
        "طلبي ضاع، أريد أن أتحدث مع موظف",
        "كيف أتواصل مع خدمة العملاء",
    ],
    "hi": [
        "mujhe real banda chahiye bot nahi",
        "mera issue kisi human ko dikhao",
        "ऐप बंद हो जाता है, सब करके देख लिया, एजेंट से बात कराइए",
        "मुझे किसी इंसान से बात करनी है",
        "कृपया मुझे एजेंट से जोड़ें",
        "क्या मैं किसी प्रतिनिधि से बात कर सकता हूँ?",
        "मुझे मैनेजर चाहिए",
        "क्या कोई है?",
        "मुझे रोबोट से बात नहीं करनी",
        "एजेंट",
        "mujhe kisi insaan se baat karni hai",
        "agent se baat karao",
        "मैं किसी से बात क्यों नहीं कर सकता?",
        "मुझे कॉल करें",
        "मेरा पार्सल टूटा है, मुझे कस्टमर केयर से बात करनी है",
        "operator se connect karo",
    ],
}

NOT = {
    "es": [
        "puedes llamarme Lucía",
        "El botón dice «hablar con un agente» y no hace nada",
        "Escribe un cuento de un robot que quiere hablar con una persona",
        "No necesito un agente, gracias",
        "El agente me dijo ayer que todo estaba bien",
        "Ayer hablé con un agente y todo bien",
        "¿Eres una persona?",
        "mi madre quiere hablar con un agente",
        "Si quiero hablar con una persona, ¿cuánto cuesta?",
        "El seguro de responsabilidad civil personal",
        "quiero transferir dinero a otra persona",
        "¿dónde está mi pedido?",
        "Voy a hablar con mi jefe",
    ],
    "pt": [
        'O botão diz "falar com um atendente" e não faz nada',
        "Escreva um conto sobre um robô que quer falar com uma pessoa",
        "Não preciso de atendente, obrigado",
        "O atendente me disse ontem que estava tudo certo",
        "Ontem falei com um atendente",
        "Você é um robô?",
        "minha mãe quer falar com um atendente",
        "Se eu quiser falar com uma pessoa, quanto custa?",
        "mesa para duas pessoas",
        "quero transferir dinheiro para outra pessoa",
        "Vou falar com meu chefe",
        "o agente de limpeza manchou o sofá",
    ],
    "fr": [
        "Rappelez-moi la date limite",
        "appelez-moi Sophie",
        "Le bouton « parler à un conseiller » ne fait rien",
        "Écris une histoire d'un robot qui veut parler à quelqu'un",
        "Je n'ai pas besoin d'un conseiller, merci",
        "Le conseiller m'a dit hier que tout allait bien",
        "J'ai parlé à un conseiller hier",
        "Êtes-vous un robot ?",
        "ma mère veut parler à un conseiller",
        "Si je veux parler à quelqu'un, combien ça coûte ?",
        "Personne ne m'a répondu hier",
        "une table pour deux personnes",
        "Je vais en parler à mon chef",
        "le service était parfait",
    ],
    "de": [
        "Mein Drucker verbindet sich nicht mit dem Computer",
        "wer da wohnt, kann das Paket annehmen",
        "Auf dem Knopf steht „mit einem Mitarbeiter sprechen“, aber er geht nicht",
        "Schreib eine Geschichte über einen Roboter, der mit einem Menschen sprechen will",
        "Ich brauche keinen Mitarbeiter, danke",
        "Der Mitarbeiter sagte mir gestern, alles sei gut",
        "Gestern habe ich mit einem Mitarbeiter gesprochen",
        "Bist du ein Mensch?",
        "Meine Mutter möchte mit einem Mitarbeiter sprechen",
        "Wenn ich mit einem Menschen sprechen will, was kostet das?",
        "ein Tisch für zwei Personen",
        "Ich muss erst mit meinem Chef reden",
        "Der Service war gut",
        "Die Maschine wäscht nicht",
    ],
    "it": [
        "posso dividere il piano con un'altra persona",
        "Sul pulsante c'è scritto «parla con un operatore» e non va",
        "Scrivi una storia di un robot che vuole parlare con una persona",
        "Non ho bisogno di un operatore, grazie",
        "L'operatore mi ha detto ieri che era tutto a posto",
        "Ieri ho parlato con un operatore",
        "Sei una persona?",
        "mia madre vuole parlare con un operatore",
        "Se voglio parlare con una persona, quanto costa?",
        "un tavolo per due persone",
        "devo parlare con mio marito",
        "il servizio era ottimo",
        "un agente immobiliare mi ha mostrato la casa",
    ],
    "zh": [
        "有人在用我的账号吗",
        "按钮上写着“转人工客服”但是点不了",
        "写一个机器人想和真人说话的故事",
        "不需要人工客服，谢谢",
        "客服昨天告诉我没问题",
        "你是机器人吗",
        "我昨天和客服聊过了",
        "我妈妈想和客服说话",
        "如果我需要人工怎么办",
        "两个人的桌子",
        "我要给别人转账",
        "人工智能是什么",
        "谢谢，已经好了",
    ],
    "ar": [
        "ما وصلني لحد الآن",
        'الزر مكتوب عليه "التحدث مع موظف" ولا يعمل',
        "اكتب قصة عن روبوت يريد التحدث مع إنسان",
        "لا أحتاج إلى موظف، شكرا",
        "قال لي الموظف أمس إن كل شيء بخير",
        "هل أنت إنسان؟",
        "تحدثت مع موظف أمس",
        "أمي تريد التحدث مع موظف",
        "إذا أردت التحدث مع موظف كم التكلفة",
        "طاولة لشخصين",
        "أين طلبي؟",
        "شكرا جزيلا",
        "أريد تحويل المال إلى حسابي",
    ],
    "hi": [
        "क्या एक आदमी दो खाते खोल सकता है",
        'बटन पर लिखा है "एजेंट से बात करें" पर काम नहीं करता',
        "एक रोबोट की कहानी लिखो जो इंसान से बात करना चाहता है",
        "मुझे एजेंट नहीं चाहिए, धन्यवाद",
        "एजेंट ने कल कहा था कि सब ठीक है",
        "क्या आप इंसान हैं?",
        "कल मैंने एजेंट से बात की थी",
        "मेरी माँ एजेंट से बात करना चाहती है",
        "अगर मुझे इंसान से बात करनी हो तो कितना लगेगा?",
        "दो लोगों के लिए टेबल",
        "मेरा ऑर्डर कहाँ है?",
        "बहुत धन्यवाद",
        "kya aap robot hain?",
    ],
}

REFUSES = {
    "es": ["No quiero hablar con un agente", "no me transfieras"],
    "pt": ["Não quero falar com um atendente", "não preciso de um humano"],
    "fr": ["Je ne veux pas parler à un conseiller", "pas besoin d'un humain"],
    "de": ["Ich möchte nicht mit einem Mitarbeiter sprechen", "kein Mitarbeiter bitte"],
    "it": ["Non voglio parlare con un operatore", "non ho bisogno di un operatore"],
    "zh": ["我不想转人工", "不需要人工客服"],
    "ar": ["لا أريد التحدث مع موظف", "لا أحتاج إلى موظف"],
    "hi": ["मुझे एजेंट से बात नहीं करनी", "mujhe agent nahi chahiye"],
}


def _cases(told: dict[str, list[str]]) -> list[object]:
    return [
        pytest.param(text, id=f"{language}: {text}")
        for language, texts in told.items()
        for text in texts
    ]


@pytest.mark.parametrize("text", _cases(ASKS))
def test_a_request_is_heard(text: str) -> None:
    found = request(text)
    assert found is not None
    assert found.level == "asks", found.why


@pytest.mark.parametrize("text", _cases(REFUSES))
def test_a_refusal_is_heard_as_one(text: str) -> None:
    found = request(text)
    assert found is not None
    assert found.level == "refuses", found.why


@pytest.mark.parametrize("text", _cases(NOT))
def test_what_only_looks_like_a_request_is_none(text: str) -> None:
    found = request(text)
    assert found is None or found.level != "asks", found.why


@pytest.mark.parametrize(
    "text",
    [
        "quiero hablar con un human agent",
        "hello, ich möchte mit einem Mitarbeiter sprechen, thanks",
        "please 转人工",
        "bhai mujhe human se baat karni hai",
        "je veux un agent please, this is urgent",
    ],
)
def test_languages_may_be_mixed(text: str) -> None:
    found = request(text)
    assert found is not None
    assert found.level == "asks"


def test_an_owner_may_listen_in_some_languages_only() -> None:
    text = "Ich möchte mit einem Menschen sprechen"
    assert request(text, RequestSettings(languages=("de",))) is not None
    assert request(text, RequestSettings(languages=("en", "es"))) is None
