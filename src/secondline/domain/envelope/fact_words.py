"""How customers name their numbers, in nine languages, and what addresses and days look like."""

import re
from collections.abc import Mapping
from typing import Final

from secondline.domain.envelope.document import FactKind

_LABELS: Final[Mapping[FactKind, str]] = {
    FactKind.ORDER: r"orders?|purchase|bestell(?:ung|nummer|nr)|auftrag(?:snummer)?|pedido|commande"
    r"|ordine|encomenda|订单号?|訂單|(?:رقم )?ال?طلب(?:ي|ية)?|ऑर्डर",
    FactKind.POLICY: r"policy|polic(?:y|e)n?(?:nummer)?|versicherungs(?:nummer|schein)|póliza"
    r"|polizza|apólice|police d['’]assurance|保单号?|(?:رقم )?ال?(?:بوليصة|وثيقة)|पॉलिसी",
    FactKind.CLAIM: r"claim|schaden(?:s|sfall|fall)?(?:nummer)?|siniestro|sinistre|sinistro"
    r"|理赔号?|(?:رقم )?ال?مطالبة|क्लेम|दावा",
    FactKind.CUSTOMER: r"customer|client|member(?:ship)?|kunden?(?:nummer|nr)?"
    r"|mitglieds?(?:nummer)?"
    r"|cliente|socio|客户号?|会员号?|(?:رقم )?ال?عميل|ग्राहक",
    FactKind.CONTRACT: r"contract|vertrag(?:snummer)?|contrat|contrato|contratto|合同号?"
    r"|(?:رقم )?ال?عقد|अनुबंध",
    FactKind.INVOICE: r"invoice|rechnung(?:snummer|snr)?|factur[ae]|fattura|fatura|发票号?"
    r"|(?:رقم )?ال?فاتورة|चालान",
    FactKind.BOOKING: r"booking|reservation|buchung(?:snummer|snr)?|réservation|reserva"
    r"|prenotazione|预订号?|(?:رقم )?ال?حجز|बुकिंग",
    FactKind.PARCEL: r"tracking|parcel|package|shipment|sendung(?:snummer)?|sendungs(?:nummer|nr)"
    r"|paket(?:nummer)?|colis|suivi|paquete|envío|pacco|spedizione|rastreio|快递单?号?|运单号?"
    r"|(?:رقم )?ال?شحنة|पार्सल",
    FactKind.TICKET: r"ticket|case|vorgangs?(?:nummer)?|dossier|caso|工单号?"
    r"|(?:رقم )?ال?تذكرة|टिकट",
    FactKind.REFERENCE: r"reference|ref|referenz(?:nummer)?|referencia|référence|riferimento"
    r"|referência|编号|(?:ال)?رقم ال?مرجع(?:ي)?|संदर्भ",
}

# Words that may stand between a label and its number, and say that one is coming.
_NUMBER: Final = (
    r"numbers?|num|no\.?|nr\.?|n[°º.]|id|ref(?:erence)?\.?|code|nummer|número|numéro|numero|de"
    r"|号码?|號|رقم|नंबर|संख्या|क्रमांक|[:#：=]|is|was|ist|lautet|es|est|è|é|是|为|هو|है"
)
_VALUE: Final = r"(?=[\w/-]*\d)(?:[A-Za-z]{0,4}[-/])?[A-Za-z]{0,4}\d[\w-]{2,23}"
_ENDS: Final = r"(?![\w-]|[.,/:]\d|\s?[€$£%])"
_HERE: Final = r"(?<![\w-])"

# “I want to order 1500 of them” and “in case 10000 come” name no order and no case.
_SURE: Final = rf"(?:['’]?s?[ \t]*(?:{_NUMBER})(?![^\W\d_]))+[ \t]*[#\"'“]?"
_DIRECT: Final = r"[ \t]+(?=(?:[\w-]*\d){5}|(?-i:[A-Z]{1,4}-?\d{3}))"
_NOT_A_VERB: Final = (
    r"(?<!\bto )(?<!\bin )(?<!\bcan )(?<!\bwill )(?<!\bplease )(?<!\bcould )(?<!\bwould )"
    r"(?<!\bwant )(?<!\bwe )(?<!\bI )"
)


_ANY_LABEL: Final = "|".join(f"(?P<{kind}>{label})" for kind, label in _LABELS.items())

#: What may be a number of something.
NUMBER: Final = re.compile(rf"(?<![A-Za-z0-9/-]){_VALUE}{_ENDS}")
#: The label before a number, and the number: “order number 48213”. The group names the kind.
BEFORE: Final = re.compile(
    rf"{_HERE}{_NOT_A_VERB}(?:{_ANY_LABEL})(?:{_SURE}|{_DIRECT}){_VALUE}$", re.IGNORECASE
)
#: … or after it: “48213 is my order number”.
AFTER: Final = re.compile(rf" (?:is|was) (?:my|the|our) (?:{_ANY_LABEL})(?!\w)", re.IGNORECASE)
#: What an assistant asks for.
ASKED_FOR: Final = re.compile(rf"{_HERE}(?:{_ANY_LABEL})(?!\w)", re.IGNORECASE)


_EMAIL: Final = r"(?<![\w.+-])(?P<value>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4})(?![\w@])"

_PHONE_WORDS: Final = (
    r"phone|tel(?:efon|ephone|éfono|éphone|efono|efone)?|mobile|cell|handy|call(?: me)?(?: back)?"
    r"|reach me|whatsapp|número|number|nummer|móvil|portable|cellulare|celular|电话|手机号?|هاتفي?"
    r"|जवाल|फ़ोन|फोन|मोबाइल"
)
_PHONE_DIGITS: Final = r"\(?\d(?:[ ()./-]{0,2}\d){6,13}"
_PHONE: Final = (
    r"(?<![\w+])(?P<value>(?:\+|00)[1-9](?:[ ()./-]{0,2}\d){6,13}|0\d{2,4}[ /-]\d[\d -]{4,9}\d)"
    r"(?!\w)"
)
_PHONE_LABELLED: Final = (
    rf"(?<!\w)(?:{_PHONE_WORDS})(?:[ \t]*(?:(?:number|nummer|no|is|at|on|under|unter|ist|es|est"
    rf"|è|é)"
    rf"(?!\w)|[:.]|号码?|是|है|नंबर|هو))*[ \t]*(?P<value>{_PHONE_DIGITS})(?!\w)"
)

_CURRENCY_BEFORE: Final = r"(?:US|R|A|C)?\$|[€£¥₹]|(?:EUR|USD|GBP|CHF|INR|Rs\.?)(?= ?\d)"
_CURRENCY_AFTER: Final = (
    r"[€$£¥₹]|(?:euros?|eur|dollars?|bucks|usd|pounds?|gbp|chf|inr|rupees?|reais|pesos?|yuan)(?!\w)"
    r"|[元块]|रुपये|रु|دولار|ريال|درهم|جنيه|يورو"
)
_SUM: Final = r"\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_AMOUNT: Final = (
    rf"(?<![\w.,])(?P<value>(?:{_CURRENCY_BEFORE}) ?(?:{_SUM})|(?:{_SUM}) ?(?:{_CURRENCY_AFTER}))"
    rf"(?!\d)"
)

_MONTHS: Final = (
    r"jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|apr(?:il)?|jun[ei]?|jul[yi]?|aug(?:ust)?"
    r"|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|märz|mai"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|février|mars|avril|juin|juillet|août|septembre|décembre|gennaio|febbraio|aprile|maggio"
    r"|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro"
    r"|outubro|dezembro|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर"
    r"|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"
)
# “you may 2 times”, “march 3 miles”: in these two only the capital tells the month.
_MONTH: Final = rf"(?:(?i:{_MONTHS})|March|May)\.?"
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR: Final = r"(?:19|20)\d\d"
_DATE: Final = (
    rf"(?<![\w.,/-])(?P<value>{_YEAR}-[01]?\d-[0-3]?\d|{_DAY}[./][01]?\d[./](?:{_YEAR}|\d\d)"
    rf"|[01]?\d/{_DAY}/(?:{_YEAR}|\d\d)"
    rf"|{_DAY}(?:st|nd|rd|th|\.|º|er)?(?: of| de)? {_MONTH}(?:(?: de)? {_YEAR})?"
    rf"|{_MONTH} {_DAY}(?:st|nd|rd|th)?(?:,? {_YEAR})?|(?:{_YEAR}年)?[01]?\d月[0-3]?\d[日号])"
    rf"(?![\w]|[-/]\d)"
)

#: What is known by its looks; the first that takes a place has it.
SHAPED: Final = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (FactKind.EMAIL, _EMAIL),
        (FactKind.DATE, _DATE),
        (FactKind.AMOUNT, rf"(?i){_AMOUNT}"),
        (FactKind.PHONE, _PHONE),
        (FactKind.PHONE, rf"(?i){_PHONE_LABELLED}"),
    )
)
