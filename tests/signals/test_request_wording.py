"""The second reader of a request: a linear model, for what no frame knows."""

import gzip
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from secondline.signals import request
from secondline.signals.linear import Linear, shipped
from secondline.signals.request.wording import buckets

TOOL = Path(__file__).parents[2] / "tools" / "train_request.py"


@pytest.mark.parametrize(
    "text",
    [
        "is there any chance one of your people picks up the phone",
        "Would any of the ladies at the desk be free for a chat?",
        "Let me bend the ear of somebody in accounts",
        "fammi parlà co' qualcuno, daje",
    ],
)
def test_a_wish_that_no_frame_knows_is_heard_by_its_wording(text: str) -> None:
    found = request(text)
    assert found is not None
    assert (found.level, found.why.split()[0]) == ("asks", "wording")
    assert 0.8 < found.score < 1
    assert found.span == (0, len(text.rstrip("?.!")))


@pytest.mark.parametrize(
    "text",
    [
        "she would like to talk to someone",  # a guard knows better
        "Am I speaking with an actual human being right now?",
        "is there any chance the parcel comes on friday",  # nobody is named
        "the people at the desk were kind",
    ],
)
def test_the_wording_says_nothing_where_a_guard_spoke_or_nobody_is_asked_for(text: str) -> None:
    found = request(text)
    assert found is None or found.level != "asks"


def test_a_wish_drowned_in_words_is_left_to_the_frames() -> None:
    wish = "is there any chance one of your people picks up the phone"
    assert request(wish) is not None
    assert request(f"{'the weather is fine and ' * 20}{wish}") is None


def test_the_shipped_weights_are_small() -> None:
    assert len(shipped("request").pack()) <= 64 * 1024


def test_the_script_learns_from_our_own_sentences_and_ordinary_ones(tmp_path: Path) -> None:
    own, ordinary = tmp_path / "own", tmp_path / "ordinary.jsonl.gz"
    own.mkdir()
    rows = [
        {"text": "may i bother one of your people", "y": 1, "src": "a"},
        {"text": "your people were kind", "y": 0, "src": "a"},
        {"text": "your people were kind", "y": 1, "src": "a, unseen"},
        {"text": "nobody can say", "y": 2, "src": "a"},
    ]
    (own / "request.jsonl").write_bytes(b"\n".join(map(msgspec.json.encode, rows)))
    said = [{"text": f"people like number {n}", "src": "b", "y": 1} for n in range(50)]
    ordinary.write_bytes(gzip.compress(b"\n".join(map(msgspec.json.encode, said))))
    out = tmp_path / "weights.bin"
    done = subprocess.run(
        [sys.executable, str(TOOL), str(ordinary), "--own", str(own), "--out", str(out)],
        check=True,
        capture_output=True,
        text=True,
    )
    assert "2 sentences of our own and 50 ordinary ones" in done.stderr
    model = Linear.unpack(out.read_bytes())
    asks = model.of(buckets(["may", "i", "bother", "one", "of", "your", "people"]))
    assert asks > model.of(buckets(["your", "people", "were", "kind"]))
