"""Facts: what customers name, what a tool confirms, and what must not be carried further."""

from typing import Any

import pytest

from secondline.domain.envelope.deeds import calls
from secondline.domain.envelope.document import FactKind, FactSeen, StatedBy
from secondline.domain.envelope.facts import MOST_CLAIMED, facts_seen
from secondline.domain.events import Audience, Kind, NewEvent, Source
from tests.support.values import in_order, message


def looked_up(data: Any, state: str = "done", **arguments: Any) -> NewEvent:
    call = {
        "tool_id": "find_order",
        "call_id": "c1",
        "arguments": arguments,
        "state": state,
        "result": {"data": data},
    }
    data = {"tool_calls": [call]}
    return NewEvent(kind=Kind.TOOL, source=Source.AI_AGENT, data=data, audience=Audience.STAFF)


def facts_in(*log: NewEvent) -> tuple[FactSeen, ...]:
    events = in_order(*log)
    return facts_seen((), events, calls(events))


def claimed(*log: NewEvent) -> list[tuple[str, str, str]]:
    return [
        (fact.kind or "", fact.value or "", fact.text)
        for fact in facts_in(*log)
        if fact.stated_by is StatedBy.CUSTOMER
    ]


NAMED = [
    ("My order number is 48213, please look", "order", "48213", "order number is 48213"),
    ("order #48213 never came", "order", "48213", "order #48213"),
    ("Order AB-48213 never came", "order", "AB-48213", "Order AB-48213"),
    ("48213 is my order", "order", "48213", "48213 is my order"),
    ("it is about claim no. CL/99812", "claim", "CL/99812", "claim no. CL/99812"),
    ("policy P-7781 of mine", "policy", "P-7781", None),
    ("my tracking number: 1Z999AA10123", "parcel", "1Z999AA10123", None),
    ("Bestellnummer 48213", "order", "48213", "Bestellnummer 48213"),
    ("Meine Kundennummer lautet 550123", "customer", "550123", "Kundennummer lautet 550123"),
    ("mi pedido número 48213", "order", "48213", "pedido número 48213"),
    ("ma commande n° 48213", "order", "48213", "commande n° 48213"),
    ("il mio ordine numero 48213", "order", "48213", "ordine numero 48213"),
    ("meu pedido número 48213", "order", "48213", "pedido número 48213"),
    ("订单号是48213", "order", "48213", "订单号是48213"),
    ("رقم الطلب 48213", "order", "48213", "رقم الطلب 48213"),
    ("मेरा ऑर्डर नंबर 48213 है", "order", "48213", "ऑर्डर नंबर 48213"),
    ("write to ann.lee@example.org", "email", "ann.lee@example.org", "ann.lee@example.org"),
    ("ring +49 170 1234567 any time", "phone", "+49 170 1234567", "ring +49 170 1234567"),
    ("my phone is 555 123 4567", "phone", "555 123 4567", None),
    ("I was charged €49.90 again", "amount", "€49.90", "I was charged €49.90"),
    ("refund the 1,250.00 USD", "amount", "1,250.00 USD", "refund the 1,250.00 USD"),
    ("delivered on 12 March 2026", "date", "12 March 2026", "delivered on 12 March 2026"),
    ("since 2026-03-12 it is dark", "date", "2026-03-12", "since 2026-03-12"),
    ("am 12.03.2026 bestellt", "date", "12.03.2026", "am 12.03.2026"),
]


@pytest.mark.parametrize(("text", "kind", "value", "words"), NAMED)
def test_what_the_customer_names_is_a_claim_in_their_words(
    text: str, kind: str, value: str, words: str | None
) -> None:
    found = claimed(message(text))
    assert [(k, v) for k, v, _ in found] == [(kind, value)]
    assert found[0][2] in text
    assert value in found[0][2]
    assert words in (None, found[0][2])


@pytest.mark.parametrize(
    "text",
    [
        "I want to order 15000 of them",
        "I ordered 2 pizzas and 12 drinks",
        "In case 10000 people come",
        "It may 2 times happen",
        "version 3.2.1 of the app",
        "it is 50% off",
        "I waited 45 minutes",
        "My card is 4111 1111 1111 1111",
        "order 4111111111111111",
        "My PIN is 471199",
        "password: hunter22",
        "my password is s3cret99 and my code is right",
        "mein Passwort lautet geheim123",
        "密码是 abc12345",
    ],
)
def test_what_names_nothing_or_must_stay_secret_is_no_fact(text: str) -> None:
    assert claimed(message(text)) == []


def test_a_bare_number_is_what_was_asked_for() -> None:
    asks = message("What is your policy number?", Source.AI_AGENT)
    assert claimed(asks, message("It is 7781234")) == [("policy", "7781234", "7781234")]
    assert claimed(message("7781234")) == [("reference", "7781234", "7781234")]


@pytest.mark.parametrize("secret", ["PIN", "one-time code", "security code", "Passwort"])
def test_an_answer_to_a_question_for_a_secret_is_no_fact(secret: str) -> None:
    asks = message(f"Please enter your {secret}.", Source.AI_AGENT)
    assert claimed(asks, message("471199")) == []


def test_only_the_customers_own_words_are_claims() -> None:
    said = "order number 48213"
    assert claimed(message(said, Source.AI_AGENT), message(said, Source.HUMAN_AGENT)) == []


def test_a_claim_counts_once_and_the_last_ones_are_kept() -> None:
    log = [message(f"order number 4821{n}") for n in range(9)] + [message("Order #48218!")]
    found = claimed(*log)
    assert len(found) == MOST_CLAIMED
    assert found[-1][1] == "48218"


CONFIRM: list[Any] = [
    {"order": "48213", "status": "shipped"},
    {"order": 48213},
    "Order 48213: shipped on Monday",
    {"orders": [{"id": "48-213"}]},
]
DENY: list[Any] = [
    {"query": "48213", "orders": []},
    {"order": "48213", "found": False},
    {"order": "48213", "error": "gone"},
    "No such order: 48213",
    "Order 48213 was not found",
    {"request": {"order": "48213"}},
    {"order": "148213"},
    {},
    None,
]


@pytest.mark.parametrize("data", CONFIRM)
def test_a_claim_that_a_result_holds_is_verified_by_that_call(data: Any) -> None:
    fact = facts_in(message("order number 48213"), message("Hm", Source.AI_AGENT), looked_up(data))[
        0
    ]
    assert (fact.offset, fact.stated_by) == (0, StatedBy.CUSTOMER)
    assert (fact.verified_by, fact.verified_offset, fact.call_id) == ("find_order", 2, "c1")


@pytest.mark.parametrize("data", DENY)
def test_a_result_that_only_says_it_back_or_found_nothing_verifies_nothing(data: Any) -> None:
    fact = facts_in(message("order number 48213"), looked_up(data, number="48213"))[0]
    assert (fact.verified_by, fact.verified_offset, fact.call_id) == (None, None, None)


def test_a_tool_that_says_back_what_it_was_told_in_a_sentence_verifies_nothing() -> None:
    said = "My bicycle is gone. Policy PL-4471"
    filed = looked_up(f"New claim filed: {said}", details=said)
    fact = facts_in(message(said), filed)[0]
    assert (fact.value, fact.verified_by) == ("PL-4471", None)


def test_a_failed_call_states_and_verifies_nothing() -> None:
    (fact,) = facts_in(message("order number 48213"), looked_up({"order": "48213"}, "failed"))
    assert (fact.stated_by, fact.verified_by) == (StatedBy.CUSTOMER, None)


def test_a_sum_or_a_day_is_never_verified() -> None:
    log = [message("I paid €50 on 2026-03-12"), looked_up({"fee": "€50", "day": "2026-03-12"})]
    kinds = {fact.kind: fact.verified_by for fact in facts_in(*log)[:2]}
    assert kinds == {FactKind.AMOUNT: None, FactKind.DATE: None}


def test_what_a_tool_found_is_a_fact_that_names_its_call() -> None:
    (fact,) = facts_in(looked_up({"status": "lost", "card": "4111 1111 1111 1111"}))
    assert fact.text == "status: lost; card: •••• •••• •••• ••••"
    assert (fact.stated_by, fact.verified_by) == (StatedBy.TOOL, "find_order")
    assert (fact.offset, fact.verified_offset, fact.call_id) == (0, 0, "c1")
