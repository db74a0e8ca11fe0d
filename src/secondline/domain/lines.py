"""The transition lines: what the server itself tells the customer at a change of hands."""

from collections.abc import Mapping
from enum import StrEnum
from string import Formatter
from typing import Final

from secondline.domain.value import Value


class Notice(StrEnum):
    """The occasions on which the customer is told something."""

    HANDOFF_WAITING = "handoff_waiting"  #: a person was asked for
    OPERATOR_JOINED = "operator_joined"  #: a person has the session now
    TRANSFERRED = "transferred"  #: back in a queue, another person will come
    RETURNED = "returned"  #: back with the assistant
    RESOLVED = "resolved"  #: settled and closed
    CANCELLED = "cancelled"  #: the customer no longer wanted a person
    UNANSWERED = "unanswered"  #: nobody came; back with the assistant
    LISTENING = "listening"  #: the assistant has nothing to add to what a person settled
    OFFER = "offer"  #: a person is offered, and asked for an answer
    OFFER_YES = "offer_yes"  #: what the customer presses to say yes to it
    OFFER_NO = "offer_no"  #: and no


Texts = Mapping[Notice, str]

ENGLISH: Final[Texts] = {
    Notice.HANDOFF_WAITING: "A person will join you here and can read everything so far. "
    "Your ticket is {ticket}.",
    Notice.OPERATOR_JOINED: "{operator} joined the conversation.",
    Notice.TRANSFERRED: "You are being passed to a colleague, who can read everything so far.",
    Notice.RETURNED: "You are back with the assistant.",
    Notice.RESOLVED: "{operator} marked this as settled. Write again whenever you need more.",
    Notice.CANCELLED: "All right, no need to wait: you are back with the assistant.",
    Notice.UNANSWERED: "Sorry, nobody is free right now. You are back with the assistant; "
    "you can ask for a person again at any time.",
    Notice.LISTENING: "The assistant has read what was settled. What else can it do for you?",
    Notice.OFFER: "Would you like a person to join you here?",
    Notice.OFFER_YES: "Yes, please",
    Notice.OFFER_NO: "No, thanks",
}

BUILT_IN: Final[Mapping[str, Texts]] = {
    "en": ENGLISH,
    "de": {
        Notice.HANDOFF_WAITING: "Gleich übernimmt hier ein Mensch, der alles Bisherige lesen kann. "
        "Ihre Ticketnummer ist {ticket}.",
        Notice.OPERATOR_JOINED: "{operator} ist dem Gespräch beigetreten.",
        Notice.TRANSFERRED: "Sie werden weitergegeben; alles Bisherige bleibt sichtbar.",
        Notice.RETURNED: "Sie sprechen wieder mit dem Assistenten.",
        Notice.RESOLVED: "{operator} hat die Sache als erledigt markiert. "
        "Schreiben Sie einfach wieder, wenn noch etwas ist.",
        Notice.CANCELLED: "In Ordnung, Sie sprechen wieder mit dem Assistenten.",
        Notice.UNANSWERED: "Leider ist gerade niemand frei. Sie sprechen wieder mit dem "
        "Assistenten und können jederzeit erneut nach einem Menschen fragen.",
        Notice.LISTENING: "Der Assistent hat gelesen, was besprochen wurde. "
        "Was kann er noch für Sie tun?",
        Notice.OFFER: "Möchten Sie, dass hier ein Mensch übernimmt?",
        Notice.OFFER_YES: "Ja, bitte",
        Notice.OFFER_NO: "Nein, danke",
    },
    "es": {
        Notice.HANDOFF_WAITING: "Una persona se unirá aquí y podrá leer todo lo anterior. "
        "Su número de caso es {ticket}.",
        Notice.OPERATOR_JOINED: "{operator} se unió a la conversación.",
        Notice.TRANSFERRED: "Le pasamos con otra persona, que puede leer todo lo anterior.",
        Notice.RETURNED: "Está de nuevo con el asistente.",
        Notice.RESOLVED: "{operator} marcó esto como resuelto. Escriba de nuevo cuando quiera.",
        Notice.CANCELLED: "De acuerdo, está de nuevo con el asistente.",
        Notice.UNANSWERED: "Lo sentimos, ahora no hay nadie libre. Está de nuevo con el "
        "asistente; puede volver a pedir una persona cuando quiera.",
        Notice.LISTENING: "El asistente ha leído lo acordado. ¿Qué más puede hacer por usted?",
        Notice.OFFER: "¿Quiere que una persona se una aquí?",
        Notice.OFFER_YES: "Sí, por favor",
        Notice.OFFER_NO: "No, gracias",
    },
    "fr": {
        Notice.HANDOFF_WAITING: "Une personne va vous rejoindre ici et peut lire tout "
        "l’échange. Votre numéro de dossier est {ticket}.",
        Notice.OPERATOR_JOINED: "{operator} a rejoint la conversation.",
        Notice.TRANSFERRED: "Nous vous passons un collègue, qui peut lire tout l’échange.",
        Notice.RETURNED: "Vous êtes de nouveau avec l’assistant.",
        Notice.RESOLVED: "{operator} a indiqué que c’est réglé. Écrivez quand vous voulez.",
        Notice.CANCELLED: "D’accord, vous êtes de nouveau avec l’assistant.",
        Notice.UNANSWERED: "Désolé, personne n’est libre pour le moment. Vous êtes de nouveau "
        "avec l’assistant ; vous pouvez redemander une personne à tout moment.",
        Notice.LISTENING: "L’assistant a lu ce qui a été convenu. "
        "Que peut-il encore faire pour vous ?",
        Notice.OFFER: "Souhaitez-vous qu’une personne vous rejoigne ici ?",
        Notice.OFFER_YES: "Oui, volontiers",
        Notice.OFFER_NO: "Non, merci",
    },
}

# What a line may mention. An unknown name would break in front of a customer, so it is
# refused when the settings are read.
FIELDS: Final = frozenset({"ticket", "operator"})


class Lines(Value):
    """The lines in every language; *own* texts of the installation come before the built-in."""

    own: Mapping[str, Texts] = {}

    def line(self, notice: Notice, language: str | None, *, ticket: str, operator: str) -> str:
        """Return what to tell a customer who speaks *language* (a BCP 47 tag); may be empty."""
        return self._text(notice, language).format(ticket=ticket, operator=operator)

    def _text(self, notice: Notice, language: str | None) -> str:
        asked = (language or "en").lower()
        for tag in (asked, asked.split("-")[0], "en"):
            for languages in (self.own, BUILT_IN):
                for name, texts in languages.items():
                    if name.lower() == tag and notice in texts:
                        return texts[notice]
        return ENGLISH[notice]


def unknown_fields(text: str) -> set[str]:
    """
    Return the names in *text*'s braces that no line can fill in.

    A name with a format of its own is one of them: what it makes of a text is not known here.

    Raises:
        ValueError: the braces do not pair.
    """
    fields = Formatter().parse(text)
    return {
        f"{name}!{conversion or ''}:{form}" if form or conversion else name
        for _, name, form, conversion in fields
        if name is not None
    } - FIELDS
