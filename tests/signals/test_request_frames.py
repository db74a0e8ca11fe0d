"""Which frames a clause is searched for: never fewer than can match in it."""

from functools import cache

import pytest

from benchmarks.signals.data import OWN, read
from secondline.signals.folding import fold
from secondline.signals.request.grammar import Language, compile_pack, vocabulary
from secondline.signals.request.needs import needed, start, ways
from secondline.signals.request.packs import PACKS
from secondline.signals.request.reading import sentences

SPACED = {pack.language: pack for pack in PACKS if pack.spaced}
CLAUSES = [
    [part for word in clause for part in word.text.split("'")]
    for one in read(OWN, "request")[::5]
    for sentence in sentences(fold(one.text))
    for clause in sentence
]


@cache
def language(name: str) -> Language:
    return compile_pack(SPACED[name], vocabulary(SPACED[name]))


@pytest.mark.parametrize("name", SPACED)
def test_no_frame_is_left_out_that_matches(name: str) -> None:
    frames, spelling = language(name).frames, language(name).spelling
    for told in CLAUSES:
        words = [part for word in told for part in spelling.get(word, (word,))]
        clause = f" {' '.join(words)} "
        possible = frames.possible(words)
        matching = [frame for frame in frames.all if frame.pattern.search(clause)]
        assert set(matching) <= set(possible), clause


@pytest.mark.parametrize("name", SPACED)
def test_most_frames_are_left_out_of_an_ordinary_clause(name: str) -> None:
    frames = language(name).frames
    assert len(frames.possible(["the", "parcel", "came", "on", "tuesday"])) < len(frames.all) / 10


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("talk to <who>", [{"talk"}, {"to"}, {"agent", "agents", "boss"}]),
        ("(?:very |so )*kind(?= $)", [{"very", "so", "kind"}, {"kind"}]),
        ("(?:very )?kind", [{"very", "kind"}, {"kind"}]),
        ("[a-z]+ me", [{"me"}]),
        ("(?!not )call(?:ed|ing)? me", [{"call", "called", "calling"}, {"me"}]),
    ],
)
def test_a_pattern_needs_a_word_of_each_set(pattern: str, words: list[set[str]]) -> None:
    named = {"who": start("agents?|boss", {})}
    (row,) = ways(pattern, named)
    assert [set(one) for one in needed(row)] == words
