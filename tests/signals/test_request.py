"""What holds of every request, whatever its words and language."""

import re

import pytest
from hypothesis import given, settings, strategies as st

from benchmarks.signals.speed import LONG, SLOW
from secondline.domain.evidence import Evidence
from secondline.signals import request
from secondline.signals.folding import fold
from secondline.signals.request import RequestSettings, languages
from secondline.signals.request.grammar import vocabulary
from secondline.signals.request.packs import PACKS
from secondline.signals.request.reading import HEAD, TAIL, abridged, sentences

REQUESTS = (
    "I want to talk to a person",
    "get me a human",
    "Quiero hablar con una persona",
    "je veux parler à un conseiller",
    "Ich möchte mit einem Menschen sprechen",
    "我要转人工",
    "أريد التحدث مع موظف",
    "मुझे किसी इंसान से बात करनी है",
)
ORDINARY = (
    "The parcel came on Tuesday.",
    "It rained all day.",
    "The zip of the tent is torn.",
    "My order number is 5521.",
    "That was quick!",
)
OWNERS = RequestSettings(departments=("lost property", "Kasse"), staff=("Dana", "Zoë Okafor"))


@given(st.text(max_size=400))
def test_no_text_makes_it_fail(text: str) -> None:
    found = request(text, OWNERS)
    assert found is None or _spans_words(text, found)


@given(
    st.lists(
        st.sampled_from(sorted({word for pack in PACKS for word in pack.triggers.split()}))
        | st.sampled_from(
            ["not", "if", "I", "want", '"', "'", "\n", ".", ",", "my", "\u200b", "{"]
        ),
        max_size=60,
    )
)
def test_no_heap_of_its_own_words_makes_it_fail(words: list[str]) -> None:
    text = " ".join(words)
    found = request(text)
    assert found is None or _spans_words(text, found)


@given(
    st.sampled_from(REQUESTS),
    st.lists(st.sampled_from(ORDINARY), max_size=6),
    st.lists(st.sampled_from(ORDINARY), max_size=6),
)
def test_ordinary_sentences_around_a_request_change_nothing(
    asked: str, before: list[str], after: list[str]
) -> None:
    alone = request(f"{asked}.")
    assert alone is not None
    text = " ".join([*before, f"{asked}.", *after])
    found = request(text)
    assert found is not None
    assert found.level == "asks"
    assert _words(text, found) in asked


@given(st.lists(st.sampled_from(ORDINARY), max_size=8))
def test_ordinary_sentences_together_ask_for_nothing(sentences: list[str]) -> None:
    assert request(" ".join(sentences)) is None


@given(st.sampled_from(REQUESTS), st.integers(0, 30))
def test_what_nobody_sees_changes_nothing(asked: str, at: int) -> None:
    found = request(f"{asked[:at]}\u200b{asked[at:]}")
    assert found is not None
    assert found.level == "asks"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hello. I want to talk to a person, now", "talk to a person"),
        ("Ｉ want to TALK to a ｐｅｒｓｏｎ!", "TALK to a ｐｅｒｓｏｎ"),
        ("«Très bien»… je veux parler à un conseiller !", "parler à un conseiller"),
        ("ﷺ ﷺ 我要转人工", "转人工"),
        ("don´t wait, get me a human", "get me a human"),
        ("🙂🙂 can't I get a human?", "get a human"),
        ("x" * 9_000 + ". Get me a human.", "Get me a human"),
        ("Ünïcödé " * 1_200 + ". Get me a human.", "Get me a human"),
    ],
)
def test_the_span_holds_the_words_as_they_were_written(text: str, words: str) -> None:
    found = request(text)
    assert found is not None
    assert _words(text, found) == words


def test_evidence_says_all_that_explains_it() -> None:
    assert request("Please connect me to an agent.") == Evidence(
        signal="request", level="asks", score=1.0, span=(7, 29), why="move-me (en)"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Put me through to lost property",
        "I want to speak to Dana",
        "can I talk to zoe okafor?",
        "Ich möchte mit der Kasse sprechen",
        "Dana please",
    ],
)
def test_the_owners_names_mean_a_person(text: str) -> None:
    found = request(text, OWNERS)
    assert found is not None
    assert found.level == "asks"


def test_names_that_the_owner_did_not_give_mean_nobody() -> None:
    assert request("Dana please") is None
    assert request("Where is lost property?", OWNERS) is None


def test_every_language_of_the_packs_is_listened_for() -> None:
    assert languages() == ("en", "es", "pt", "fr", "de", "it", "zh", "ar", "hi")


def test_what_one_language_knows_as_a_refusal_is_no_request_in_another() -> None:
    found = request("Please don't transfer me to a retention agent")
    assert found is not None
    assert found.level == "refuses"


def test_whom_a_post_is_addressed_to_is_no_part_of_what_it_says() -> None:
    found = request("@Operator who do I have to talk to to get a live person??")
    assert found is not None
    assert found.level == "asks"
    assert request("@Agent @Human please") is None


def test_no_trigger_of_a_pack_is_cut_off() -> None:
    for pack in PACKS:
        last = pack.triggers.split()[-1]
        assert fold(last) in vocabulary(pack).triggers


def test_no_pack_repeats_without_bound() -> None:
    for pack in PACKS:
        patterns = [*pack.words.values(), *(frame.pattern for frame in pack.frames), pack.bare]
        patterns += [part for guard in pack.guards for part in (guard.before, guard.after)]
        unbound = re.compile(r"\.[*+](?!<ask>|<wishing>)|\w[*+]\)[*+]")
        assert not [part for part in patterns if unbound.search(part)]


@pytest.mark.parametrize("part", SLOW)
def test_of_a_text_of_any_length_a_bounded_part_is_read(part: str) -> None:
    read = sentences(fold(abridged(part * LONG * 10)))
    assert sum(len(word.text) for told in read for clause in told for word in clause) <= HEAD + TAIL


@settings(max_examples=25)
@given(st.lists(st.sampled_from(SLOW), min_size=1, max_size=4))
def test_mixtures_made_to_be_slow_are_read(parts: list[str]) -> None:
    found = request(("".join(parts) * LONG)[:LONG])
    assert found is None or found.signal == "request"


def _words(text: str, found: Evidence) -> str:
    assert found.span is not None
    return text[slice(*found.span)]


def _spans_words(text: str, found: Evidence) -> bool:
    words = _words(text, found)
    return bool(words) and words == words.strip()


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_a_text_of_ascii_is_split_as_any_other_is(text: str) -> None:
    """By the quicker pattern, which a letter of another script behind it takes out of use."""
    assert words_of(f"{text}\nz")[:-1] == words_of(f"{text}\nж")[:-1]


def words_of(text: str) -> list[str]:
    return [w.text for sentence in sentences(fold(text)) for clause in sentence for w in clause]
