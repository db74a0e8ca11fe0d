"""What the server tells the customer: every occasion, in every language, with nothing left open."""

import pytest

from secondline.domain.lines import BUILT_IN, ENGLISH, FIELDS, Lines, Notice, unknown_fields


def told(notice: Notice, language: str | None, lines: Lines = Lines()) -> str:  # noqa: B008 - frozen
    return lines.line(notice, language, ticket="HO-000007", operator="Dana")


@pytest.mark.parametrize("language", BUILT_IN)
@pytest.mark.parametrize("notice", Notice)
def test_every_language_has_a_line_for_every_occasion(language: str, notice: Notice) -> None:
    text = BUILT_IN[language][notice]
    assert text
    assert unknown_fields(text) == set()
    assert unknown_fields(ENGLISH[notice]) == set()
    fields = {name for name in FIELDS if f"{{{name}}}" in text}
    assert fields == {name for name in FIELDS if f"{{{name}}}" in ENGLISH[notice]}


def test_a_line_is_filled_in() -> None:
    assert told(Notice.HANDOFF_WAITING, "en").endswith("Your ticket is HO-000007.")
    assert told(Notice.OPERATOR_JOINED, "en") == "Dana joined the conversation."


@pytest.mark.parametrize("language", ["de", "de-AT", "DE", "de-Latn-DE"])
def test_a_regional_tag_finds_its_language(language: str) -> None:
    assert told(Notice.OPERATOR_JOINED, language) == "Dana ist dem Gespräch beigetreten."


@pytest.mark.parametrize("language", [None, "", "tlh", "zz-ZZ"])
def test_an_unknown_language_gets_english(language: str | None) -> None:
    assert told(Notice.OPERATOR_JOINED, language) == "Dana joined the conversation."


def test_own_lines_come_before_the_built_in() -> None:
    lines = Lines({"de": {Notice.OPERATOR_JOINED: "{operator} ist da."}})
    assert told(Notice.OPERATOR_JOINED, "de-CH", lines) == "Dana ist da."
    assert told(Notice.RETURNED, "de", lines) == BUILT_IN["de"][Notice.RETURNED]


def test_a_line_of_the_region_comes_before_one_of_the_language() -> None:
    lines = Lines(
        {
            "de": {Notice.RETURNED: "Sie sind zurück."},
            "de-CH": {Notice.RETURNED: "Grüezi, Sie sind zurück."},
        }
    )
    assert told(Notice.RETURNED, "de-CH", lines) == "Grüezi, Sie sind zurück."


def test_a_tag_is_the_same_in_any_case() -> None:
    lines = Lines({"pt-BR": {Notice.RETURNED: "Você voltou."}})
    assert told(Notice.RETURNED, "pt-br", lines) == "Você voltou."


def test_braces_in_a_name_are_left_alone() -> None:
    joined = Lines().line(Notice.OPERATOR_JOINED, "en", ticket="", operator="{ticket}")
    assert joined == "{ticket} joined the conversation."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("no field at all", set[str]()),
        ("{ticket} and {operator}", set[str]()),
        ("{{ticket}} is only braces", set[str]()),
        ("{name}", {"name"}),
        ("{operator.__class__}", {"operator.__class__"}),
        ("{} {0}", {"", "0"}),
    ],
)
def test_a_field_that_no_line_can_fill_is_named(text: str, names: set[str]) -> None:
    assert unknown_fields(text) == names


@pytest.mark.parametrize("text", ["{ticket:{width}}", "{ticket:d}", "{ticket!x}"])
def test_a_field_with_a_format_of_its_own_is_refused(text: str) -> None:
    assert unknown_fields(text)


def test_braces_that_do_not_pair_are_refused() -> None:
    with pytest.raises(ValueError, match="expected '}'"):
        unknown_fields("{ticket")
