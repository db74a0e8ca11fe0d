import gzip
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from secondline.domain.odds import chance
from secondline.signals.hashing import BUCKETS, features, tokens
from secondline.signals.linear import Linear, shipped
from secondline.signals.training import Example, platt, train

ANGRY = ("this is awful", "you are useless", "so annoying", "what a terrible app")
CALM = ("where is my order", "thanks a lot", "yes please", "the blue one")


def buckets(text: str) -> list[int]:
    return features(tokens(text))


EXAMPLES = [
    *(Example(buckets(text), positive=True) for text in ANGRY),
    *(Example(buckets(text), positive=False) for text in CALM),
]


def said(model: Linear, text: str) -> float:
    return model(text.split())


def test_a_model_learns_what_it_is_shown() -> None:
    model = train(EXAMPLES * 30)
    assert min(said(model, text) for text in ANGRY) > max(said(model, text) for text in CALM)


def test_the_same_sentences_give_the_same_bytes() -> None:
    assert train(EXAMPLES).pack() == train(EXAMPLES).pack()
    assert train(EXAMPLES, seed=1).pack() != train(EXAMPLES).pack()


@pytest.mark.parametrize("examples", [[], EXAMPLES[:4], EXAMPLES[4:]])
def test_nothing_is_learnt_of_one_class(examples: list[Example]) -> None:
    with pytest.raises(ValueError, match="both classes"):
        train(examples)
    with pytest.raises(ValueError, match="both classes"):
        platt([0.0] * len(examples), [e.positive for e in examples], share=0.5)


def test_weights_come_back_from_their_file() -> None:
    model = train(EXAMPLES)
    again = Linear.unpack(model.pack())
    assert again == model
    assert said(again, "you are useless") == said(model, "you are useless")


@pytest.mark.parametrize("data", [b"", b"SLW", b"SLW0" + bytes(40), b"PK\x03\x04" + bytes(40)])
def test_a_file_that_holds_no_weights_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="weights"):
        Linear.unpack(data)


def test_a_file_with_too_few_weights_is_refused() -> None:
    model = Linear(weights=bytes(7), step=1.0, bias=0.0)
    with pytest.raises(ValueError, match=f"7 weights instead of {BUCKETS}"):
        Linear.unpack(model.pack())


def test_the_shipped_weights_are_small() -> None:
    assert len(shipped("frustration").pack()) <= 64 * 1024


def test_a_scale_makes_probabilities_of_sums() -> None:
    sums = [-2.0, -2.0, -2.0, -2.0, 2.0, 2.0, 2.0, 2.0]
    truth = [False, False, False, True, False, True, True, True]
    scale = platt(sums, truth, share=0.5)
    assert chance(scale.shift + scale.slope * 2) == pytest.approx(0.75)
    rarer = platt(sums, truth, share=0.1)
    assert chance(rarer.shift + rarer.slope * 2) == pytest.approx(0.25)


def test_words_and_letters_are_told_apart() -> None:
    assert buckets("the") != buckets("thé")
    assert buckets("no good") != buckets("good no")


def test_the_script_trains_without_anything_but_the_package(tmp_path: Path) -> None:
    rows = [
        {"text": f"{text} {n}", "y": y, "src": "made up"}
        for n in range(20)
        for y, said in ((1, ANGRY), (0, CALM))
        for text in said
    ]
    data, out = tmp_path / "data.jsonl.gz", tmp_path / "weights.bin"
    data.write_bytes(gzip.compress(b"\n".join(map(msgspec.json.encode, rows))))
    script = Path(__file__).parents[2] / "tools" / "train_frustration.py"
    done = subprocess.run(
        [sys.executable, str(script), str(data), "--out", str(out)],
        check=True,
        capture_output=True,
        text=True,
    )
    model = Linear.unpack(out.read_bytes())
    assert said(model, "you are useless") > said(model, "yes please")
    assert "scale: slope" in done.stderr
