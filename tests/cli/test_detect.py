"""`secondline detect` shows what the signals find in a text."""

import json
import subprocess
import sys

from tests.support.cli import environment, run


def test_a_finding_is_a_line_with_its_words_marked() -> None:
    told = run("detect", "My order is late. I want to talk to a person!")
    assert told.returncode == 0
    assert told.stdout == (
        "request asks 1.00  My order is late. I want to »talk to a person«!  contact (en)\n"
    )


def test_programs_get_json() -> None:
    told = run("detect", "get me a human", "--json")
    assert json.loads(told.stdout) == [
        {
            "signal": "request",
            "level": "asks",
            "score": 1.0,
            "span": [0, 14],
            "offset": None,
            "why": "get-me (en)",
        }
    ]


def test_a_text_without_findings_says_so() -> None:
    assert run("detect", "The zip is torn").stdout == "nothing found\n"
    assert run("detect", "The zip is torn", "--json").stdout == "[]\n"


def test_a_dash_reads_standard_input() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "secondline", "detect", "-"],
        input=b"quiero hablar con una persona\n",
        env=environment(),
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert "»hablar con una persona«" in told.stdout.decode()


def test_a_language_may_be_chosen_among_those_there_are() -> None:
    assert run("detect", "Mitarbeiter bitte", "--language", "en").stdout == "nothing found\n"
    assert "asks" in run("detect", "Mitarbeiter bitte", "--language", "de").stdout
    unknown = run("detect", "hello", "--language", "tlh")
    assert unknown.returncode == 2
    assert unknown.stderr.startswith("secondline: --language tlh: there are en, es,")
