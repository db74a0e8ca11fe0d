"""Knowledge files: split at their headings, found by what a question is about."""

from pathlib import Path

import pytest

from secondline.agents.model.knowledge import (
    PASSAGE_CHARS,
    Passage,
    passages_of,
    read_knowledge,
)
from secondline.agents.model.options import ModelUnusable

SHIPPING = """\
# Shipping

We send parcels on weekdays.

## Abroad

Parcels to Canada take nine days.

```
# not a heading
```

## Returns #

Send it back within 30 days.

# Warranty

Two years.
"""


def test_a_passage_stands_under_the_headings_above_it() -> None:
    assert list(passages_of("shop.md", SHIPPING)) == [
        Passage(source="shop.md › Shipping", text="We send parcels on weekdays."),
        Passage(
            source="shop.md › Shipping › Abroad",
            text="Parcels to Canada take nine days.\n\n```\n# not a heading\n```",
        ),
        Passage(source="shop.md › Shipping › Returns", text="Send it back within 30 days."),
        Passage(source="shop.md › Warranty", text="Two years."),
    ]


def test_a_long_section_is_cut_at_its_paragraphs_and_nothing_is_lost() -> None:
    paragraphs = [f"Paragraph {number}. " + "Words. " * 40 for number in range(20)]

    found = list(passages_of("long.md", "# Long\n\n" + "\n\n".join(paragraphs)))

    assert len(found) > 1
    assert all(len(passage.text) <= PASSAGE_CHARS + 2 for passage in found)
    told = "\n\n".join(passage.text for passage in found)
    assert told.split() == " ".join(paragraphs).split()


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("How long does a parcel to Canada take?", "shop.md › Shipping › Abroad"),
        ("returned", "shop.md › Shipping › Returns"),
        ("Is there a WARRANTY?", "shop.md › Warranty"),
        ('"NEAR(canada" OR * -', "shop.md › Shipping › Abroad"),
    ],
)
def test_the_passage_that_answers_comes_first(tmp_path: Path, question: str, source: str) -> None:
    (tmp_path / "shop.md").write_text(SHIPPING, encoding="utf-8")
    knowledge = read_knowledge(["*.md"], tmp_path)

    assert knowledge.about(question)[0].source == source


@pytest.mark.parametrize("question", ["", "?!", "submarines"])
def test_nothing_is_found_where_nothing_is(tmp_path: Path, question: str) -> None:
    (tmp_path / "shop.md").write_text(SHIPPING, encoding="utf-8")

    assert list(read_knowledge(["shop.md"], tmp_path).about(question)) == []


def test_a_file_that_two_patterns_name_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "shop.md").write_text(SHIPPING, encoding="utf-8")

    assert read_knowledge(["shop.md", "*.md"], tmp_path).size == 4


@pytest.mark.parametrize("pattern", ["gone.md", "gone/*.md"])
def test_a_file_that_is_not_there_is_named(tmp_path: Path, pattern: str) -> None:
    with pytest.raises(ModelUnusable, match="there is no file " + pattern.replace("*", ".")):
        read_knowledge([pattern], tmp_path)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(ModelUnusable, match=r"x\.md cannot be read"):
        read_knowledge(["x.md"], tmp_path)
