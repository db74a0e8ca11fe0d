"""
How an assistant promises, in nine languages: what is to come, and what takes it back.

What it does while it speaks (to check, to explain, to pass on to a person) is no promise, nor is
what it needs of the customer.
"""

import re
from collections.abc import Mapping
from typing import Final

from secondline.domain.value import Value


class Words(Value, kw_only=True):
    """
    *hints* are parts of words of which one must be there for the rest to be looked for.

    *promise* begins where the promise is to be quoted from; *against* takes it back wherever in the
    sentence it stands: negation, a condition on the customer, what holds in general.
    """

    hints: tuple[str, ...]
    promise: re.Pattern[str]
    against: re.Pattern[str]


def _words(hints: str, promise: tuple[str, ...], against: str) -> Words:
    return Words(
        hints=tuple(hints.split("|")),
        promise=re.compile(rf"(?<!\w)(?:{'|'.join(promise)})", re.IGNORECASE),
        against=re.compile(against, re.IGNORECASE),
    )


_EN_TALK: Final = (
    r"(?:(?:now|just|also|then|quickly|gladly|first|only|personally|always) )*"
    r"(?:need|be (?:happy|glad|able|here|unable|sure|needing|asking)|try|do (?:my|our) best|help"
    r"|assist|guide|walk|explain|show|tell|ask|have to|want|require|check|look (?:up|at)|see|find"
    r"|assume|take a (?:quick )?look|(?:connect|transfer|hand|put|pass) (?:you|this chat|the chat)"
    r"|get you (?:a|to)|let you know (?:how|what|which|about)|wait|never|not|no longer)\b"
)
_EN_DONE: Final = (
    r"(?:refunded|credited|sent|shipped|delivered|reimbursed|paid|cancell?ed|replaced|repaired"
    r"|fixed|processed|contacted|called|notified|informed|e-?mailed|compensated|waived|charged back"
    r"|returned|reviewed|updated|activated|restored|upgraded|resolved|transferred|issued|booked"
    r"|there|ready|with you|on its way|back)\b"
)
_EN_WHO: Final = (
    r"(?:someone|somebody|an? (?:[\w-]+ ){0,2}(?:colleague|agent|person|specialist|technician"
    r"|manager|courier|driver|representative|engineer|supervisor|member [\w ]{2,30}?)"
    r"|one of (?:our|my) [\w-]+|(?:our|the|my) (?:[\w-]+ ){0,2}(?:team|colleagues?|department"
    r"|specialists?|technician|courier|manager|office|driver))"
)
_EN_THING: Final = r"(?:your|the|this|that) (?:[\w-]+ ){1,4}?"

_PT_INF: Final = (
    r"(?!precisar|ajudar|verificar|explicar|ver\b|transferir|passar|conferir|olhar|mostrar)"
)
_ES_INF: Final = (
    r"(?!necesitar|ayudar|verificar|explicar|ver\b|transferir|pasar|revisar|comprobar|mostrar"
    r"|comunicar)"
)
_FR_INF: Final = (
    r"(?!avoir besoin|aider|vérifier|expliquer|voir\b|transférer|regarder|montrer|mettre en"
    r"|passer|demander)"
)

PROMISES: Final[Mapping[str, Words]] = {
    "en": _words(
        "will|'ll|going to|expect|should|promise|guarantee",
        (
            (
                rf"(?:i|we)(?:'ll| will| shall|'m going to|'re going to| am going to| are going to)"
                rf" (?!{_EN_TALK})\w+"
            ),
            r"(?:i|we) (?:promise|guarantee)\b",
            rf"{_EN_WHO} (?:will|is going to|are going to) (?!{_EN_TALK})\w+",
            (
                r"(?:you(?:'ll| will| should)|expect to|you can expect(?: to)?) (?:also |then "
                r"|soon "
                r"|shortly |automatically )?(?:get|receive|hear (?:from|back)"
                rf"|be {_EN_DONE}|have (?:it|your|the|a)\b|an? \w+)"
            ),
            (
                rf"{_EN_THING}(?:will|is going to|are going to|should) (?:also |then |soon |now "
                rf"|automatically )?(?:be {_EN_DONE}|arrive|come|reach|ship|appear|leave|follow)"
            ),
            (
                rf"(?:it|they|this|that)(?:'ll| will) (?:also |then |soon |now )?(?:be {_EN_DONE}"
                r"|arrive|reach you|ship)"
            ),
        ),
        r"\b(?:not|never|no one|nobody|cannot|unless|in case|provided|whether|usually|normally"
        r"|generally|typically|in general|policy|policies|terms|customers|any (?:item|order)"
        r"|every (?:item|order|customer)|all (?:items|orders))\b|n't\b|(?<!and )(?<!but )\bif\b"
        r"|\byou (?:said|mentioned|told|wrote|asked)\b",
    ),
    "de": _words(
        "werd|wird|ich |wir |erhalt|bekomm|erhält|jemand|kolleg|meldet",
        (
            r"(?:ich|wir) werden? (?:\w+ )?\w+",
            (
                r"(?:ich|wir) (?:erstatte|überweise|schicke|sende|rufe|melde|kümmere|storniere"
                r"|ersetze"
                r"|veranlasse|schreibe|leite|buche|informiere|benachrichtige|liefere|gebe)n?"
                r" (?:\w+ ){0,3}?(?:ihnen|sie|dir|dich|euch|uns|mich)\b"
            ),
            (
                r"(?:jemand|eine?r? (?:\w+ ){0,2}(?:kolleg|mitarbeiter|techniker|berater)\w*"
                r"|unsere? \w+|der \w+dienst) (?:\w+ ){0,2}?(?:wird|werden|meldet|ruft|kommt"
                r"|kontaktiert|schreibt)\b"
            ),
            (
                r"(?:sie|du) (?:werden|wirst) .{0,60}?(?:erhalten|bekommen|kontaktiert|angerufen"
                r"|benachrichtigt|informiert)\b"
            ),
            (
                r"(?:sie|du) (?:erhalten|bekommen|erhältst|bekommst) .{0,40}?(?:e-?mail|anruf"
                r"|rückruf"
                r"|erstattung|geld|gutschrift|nachricht|bestätigung|ersatz|gutschein|paket|lieferung"
                r"|rückmeldung|antwort|brief|innerhalb|morgen|heute|binnen|bis)\b"
            ),
            r"(?:ihre?|deine?) (?:[\w-]+ ){1,3}?(?:wird|werden|kommt)\b",
        ),
        r"\b(?:nicht|kein\w*|nie|niemals|niemand|wenn|falls|sofern|üblicherweise|normalerweise"
        r"|grundsätzlich|generell|allgemein\w*|in der regel|laut|gemäß|agb|kunden|brauchen"
        r"|benötigen|helfen|weiterhelfen|erklären|zeigen|verbinden|weitergeleitet|verbunden"
        r"|fragen|nachsehen|prüfen)\b",
    ),
    "es": _words(
        "rá|ré|remos|vamos|voy a",
        (
            (
                r"(?:(?:le|te|se|lo|la|les|nos) ){0,2}(?!podr|nece|ver|ayud|expl|tendr|transf|pas"
                r"|rev)"
                r"\w{2,}(?:aré|eré|iré|aremos|eremos|iremos)\b"
            ),
            rf"(?:voy|vamos) a {_ES_INF}\w+r(?:le|te|se|lo|la|les|nos)*\b",
            r"(?:recibirá|recibirás|tendrá su|tendrás tu)\b",
            (
                r"(?:alguien|un[ao]? (?:agente|compañer[oa]|técnico|especialista|colega|persona)"
                r"|nuestro equipo|el equipo)(?: [\w]+){0,4}? \w+rá\b"
            ),
            r"(?:su|tu|el|la) [\w]+(?: \w+){0,3}? (?:será|llegará|estará|se \w+rá)\b",
        ),
        r"\b(?:no|nunca|jamás|nadie|si|a menos que|salvo que|normalmente|generalmente"
        r"|por lo general|según|política|términos|los clientes)\b",
    ),
    "fr": _words(
        "rai|rons|ra |ra.|vais|allons|va |rez|ront|sera",
        (
            (
                r"(?:je|nous|on) (?:(?:vous|te|le|la|les|lui|me) ){0,2}(?!aur|pour|devr|verr|ser"
                r"|aid"
                r"|expl|transf)\w+(?:rai|rons)\b"
            ),
            rf"(?:je vais|nous allons|on va) (?:vous |le |la |les )?{_FR_INF}\w+",
            (
                r"vous (?:recevrez|aurez (?:votre|le|la|un)|serez (?:remboursé|contacté|appelé"
                r"|livré"
                r"|recontacté|prévenu|informé)\w*)"
            ),
            (
                r"(?:quelqu'un|une? (?:conseill\w+|collègue|technicien\w*|agent)|notre (?:équipe"
                r"|service))(?: \w+){0,2}? (?:vous )?(?:\w+ra|va)\b"
            ),
            r"(?:votre|le|la) \w+(?: \w+){0,3}? (?:sera|arrivera|va être)\b",
        ),
        r"\b(?:ne|jamais|si|à moins|généralement|normalement|en général|habituellement|selon"
        r"|conditions|politique|les clients)\b|\b[ns]'(?!y )",
    ),
    "it": _words(
        "rò|remo|rà|rai",
        (
            (
                r"(?:(?:le|ti|la|lo|vi|ci) ){0,2}(?!pot|dov|av|ved|aiut|spieg|trasf|pass|verif)"
                r"\w{2,}(?:erò|irò|arò|eremo|iremo|aremo)\b"
            ),
            r"(?:riceverà|riceverai|riceverete)\b",
            (
                r"(?:qualcuno|un[ao]? (?:collega|operat\w+|tecnico|specialista|consulente)"
                r"|il nostro \w+)(?: \w+){0,2}? \w+rà\b"
            ),
            r"(?:il|la) (?:suo|sua|tuo|tua) \w+(?: \w+){0,2}? (?:sarà|verrà|arriverà)\b",
            r"(?:sarà|verrà) (?:rimborsat|contattat|ricontattat|spedit|sostituit)\w\b",
        ),
        r"\b(?:non|mai|nessuno|se|qualora|di solito|generalmente|in genere|normalmente|secondo"
        r"|termini|condizioni|i clienti)\b",
    ),
    "pt": _words(
        "rei|remos|vou|vamos|vai|rá",
        (
            (
                r"(?:(?:lhe|te|o|a) )?(?!poder|ver|ter|precis|ajud|explic|transf|passar|verific)"
                r"\w{2,}(?:arei|erei|irei|aremos|eremos|iremos)\b"
            ),
            rf"(?:vou|vamos) (?:lhe |te )?{_PT_INF}\w+r\b",
            r"(?:você|o senhor|a senhora) (?:vai|irá) (?:receber|ter|ser)\b",
            r"(?:você )?(?:receberá|será (?:contatad|reembolsad|avisad|notificad)\w)\b",
            (
                r"(?:alguém|uma? (?:atendente|colega|técnico|especialista|pessoa)|nossa equipe)"
                r"(?: \w+){0,2}? (?:vai|irá|\w+rá)\b"
            ),
            r"(?:seu|sua|o|a) \w+(?: \w+){0,3}? (?:será|chegará|vai ser|vai chegar)\b",
        ),
        r"\b(?:não|nunca|jamais|ninguém|caso|a menos|normalmente|geralmente|em geral|segundo"
        r"|política|termos|os clientes)\b|(?:^|[,;] ?|e )se (?!\w+r[áe])",
    ),
    "zh": _words(
        "会|将|马上|稍后|會|將",
        (
            (
                r"(?:我们|我們|我|客服|同事|专员|技术人员|有人|工作人员|团队|您的?|你的?)"
                r"[^，。！？]{0,12}?(?:会|会在|将|将会|马上|稍后|會|將)[^，。！？]{0,24}?"
                r"(?:退款|退还|退回|退給|退给|联系|聯繫|致电|打电话|回复|回电|寄出|寄|发送|发货|收到"
                r"|安排|补发|赔偿|处理|通知|到账|送达|更换|取消)[^，。！？]*"
            ),
        ),
        r"不会|不會|没有|不能|无法|如果|若|假如|要是|的话|一般|通常|可以|可能|政策|规定|条款|是否|吗",
    ),
    "ar": _words(
        "س",
        (
            (
                r"و?(?:سوف [أنيت]\w+|س(?:أعيد|نعيد|أرسل|نرسل|يرسل|يتصل|نتصل|أتصل|يتواصل|نتواصل"
                r"|أتواصل"
                r"|تتلقى|تستلم|يصلك|تصلك|يتم|نقوم|أقوم|نلغي|ألغي|نعوض|نرد|يرد|أحجز|نستبدل|يصل|تصل"
                r"|تسترد|نبلغ|يعاود)\w*)"
            ),
        ),
        r"(?<!\w)(?:لن|لا|لم|ليس|إذا|لو|إن كنت|عادة|غالبا|غالبًا|عموما|وفقا|وفقًا|حسب|سياسة)(?!\w)",
    ),
    "hi": _words(
        "ूँग|ूंग|ेंगे|ेगा|ेगी|एगा|एगी|एंगे|एँगे",
        (
            (
                r"[^\n]*?(?:कर(?:ूँगा|ूंगा|ूँगी|ूंगी|ेंगे|ेगा|ेगी)|भेज(?:ूँगा|ूंगा|ूंगी|ेंगे|ेगा|ेगी)"
                r"|मिलेग[ाी]|द(?:ूँगा|ूंगा|ूंगी|ेंगे)|(?:दिया|किया|की|भेजा|मिल|हो|आ) ?ज(?:ाएगा|ाएगी|ाएंगे)"
                r"|आएग[ाी])"
            ),
        ),
        r"नहीं|(?<!\S)न(?!\S)|अगर|यदि|आमतौर|सामान्यतः|आम तौर|नीति|सकत[ेाी]|कोई भी",
    ),
}
