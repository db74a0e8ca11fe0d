"""A model's tools: under the lease, on record, and their failures told to the model."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from secondline.agents.model.agent import model_agent
from secondline.agents.model.options import ModelOptions, ModelUnusable
from tests.agents.model.fakes import Asked, Say, Step, Use
from tests.agents.model.house import WIRES, answer_to, fronting, handoff_of
from tests.support.house import Event, is_answer, is_change, notices

TOOLS = '''
"""Tools of a shop."""

from datetime import date
from pathlib import Path

HERE = Path(__file__).parent


async def order_status(order: int) -> dict[str, str]:
    """Look up an order."""
    return {"order": str(order), "state": "sent"}


def delivery(day: date) -> str:
    """Set the day of delivery."""
    with (HERE / "done.txt").open("a") as done:
        done.write("x")
    return f"Comes on {day:%A}"


async def broken() -> str:
    """Fail."""
    raise ConnectionError("secret-host:5432 refused")


def _helper() -> None:
    pass
'''

SERVER = '''
from mcp.server.mcpserver import MCPServer

server = MCPServer("shop")


@server.tool()
def stock(item: str) -> str:
    """Count what is in stock."""
    return f"{item}: 7"


server.run(transport="stdio")
'''


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    path = tmp_path / "tools.py"
    path.write_text(TOOLS, encoding="utf-8")
    return path


def then_says_what_came(*steps: Step) -> Callable[[Asked], Sequence[Step]]:
    """Return a mind that does *steps* first, and then says what its tools said."""

    def mind(asked: Asked) -> Sequence[Step]:
        results = [line.text for line in asked.lines if line.role == "tool"]
        return [Say([" & ".join(results)])] if results else steps

    return mind


def calls(events: Sequence[Event]) -> list[tuple[str, str, Any]]:
    return [
        (call["tool_id"], call["state"], call["result"] and call["result"]["data"])
        for event in events
        if event["kind"] == "tool"
        for call in event["data"]["tool_calls"]
    ]


@pytest.mark.parametrize("wire", WIRES)
async def test_tools_are_called_one_after_the_other_and_on_record(
    tmp_path: Path, tools: Path, wire: str
) -> None:
    mind = then_says_what_came(
        Say(["Let me look."]),
        Use("order_status", {"order": 7}),
        Use("delivery", {"day": "2026-01-05"}),
    )
    async with fronting(tmp_path, mind, wire, tools=tools) as front:
        talk = await front.asks("Where is my order?")
        said = await answer_to(talk)
        events = await talk.events()

    assert calls(events) == [
        ("order_status", "running", None),
        ("order_status", "done", {"order": "7", "state": "sent"}),
        ("delivery", "running", None),
        ("delivery", "done", "Comes on Monday"),
    ]
    assert said["data"]["message"].startswith("Let me look.\n\n")
    assert "sent" in said["data"]["message"]
    assert sorted(front.fake.asked[0].tools) == [
        "broken",
        "delivery",
        "hand_off_to_person",
        "order_status",
    ]
    assert said["metadata"]["usage"]["input_tokens"] == 24


@pytest.mark.parametrize(
    ("use", "told"),
    [
        (Use("order_status", {"order": "seven"}), "its arguments are wrong"),
        (Use("order_status", raw='{"order": '), "its arguments are wrong"),
        (Use("no_such_tool"), "There is no such tool."),
        (Use("broken"), "The tool failed (ConnectionError)."),
    ],
)
async def test_what_goes_wrong_with_a_tool_is_told_to_the_model(
    tmp_path: Path, tools: Path, use: Use, told: str
) -> None:
    async with fronting(tmp_path, then_says_what_came(use), tools=tools) as front:
        said = await answer_to(await front.asks("Where is my order?"))

    assert told in said["data"]["message"]
    assert "secret-host" not in said["data"]["message"]


async def test_what_was_done_before_the_customer_wrote_again_is_not_done_twice(
    tmp_path: Path, tools: Path
) -> None:
    def mind(asked: Asked) -> Sequence[Step]:
        if not any(line.role == "tool" for line in asked.lines):
            return [Use("delivery", {"day": "2026-01-05"})]
        read = [line.text for line in asked.lines if line.role == "user"]
        return [Say([f"{read} "], pause=0.2), Say(["done"], pause=0.2)]

    async with fronting(tmp_path, mind, tools=tools) as front:
        talk = await front.asks("Bring it on Monday")
        await talk.until(lambda event: event["data"].get("data", {}).get("chunk") is not None)
        await talk.says("In the morning")
        said = await answer_to(talk)

    assert said["data"]["message"] == "['Bring it on Monday', 'In the morning'] done"
    assert (tmp_path / "done.txt").read_text(encoding="utf-8") == "x"


async def test_a_model_that_calls_tools_without_end_is_stopped(tmp_path: Path, tools: Path) -> None:
    async with fronting(
        tmp_path, lambda _: [Use("order_status", {"order": 1})], tools=tools
    ) as front:
        handoff = await handoff_of(await front.asks("Hello"))

    assert handoff["reason"]["text"] == "The model claude-sonnet-5-5 called tools without end."
    assert len(front.fake.asked) == 10


@pytest.mark.parametrize("wire", WIRES)
async def test_a_handoff_carries_the_models_reason_and_says_its_words_once(
    tmp_path: Path, wire: str
) -> None:
    told = {"reason": "The order is lost.", "code": "frustration"}
    steps = [Say(["I am sorry."]), Use("hand_off_to_person", told)]
    async with fronting(tmp_path, lambda _: steps, wire) as front:
        talk = await front.asks("It never came!")
        handoff = await handoff_of(talk)
        events = await talk.events()

    assert handoff["reason"] == {"code": "frustration", "text": "The order is lost."}
    [said] = [event for event in events if is_answer(event)]
    assert said["data"]["message"] == "I am sorry."
    assert said["metadata"]["usage"]["output_tokens"] == 15
    assert notices(events) == ["handoff_waiting"]


@pytest.mark.parametrize(
    "use",
    [
        Use("hand_off_to_person"),
        Use("hand_off_to_person", raw='{"reason": "bro'),
        Use("hand_off_to_person", {"reason": None, "code": "agent_error"}),
        Use("hand_off_to_person", {"code": ["x"], "reason": 5}),
    ],
)
async def test_a_handoff_is_not_lost_for_its_arguments(tmp_path: Path, use: Use) -> None:
    async with fronting(tmp_path, lambda _: [use], "openai") as front:
        handoff = await handoff_of(await front.asks("A person!"))

    assert handoff["reason"]["code"] == "agent_decision"


async def test_the_same_words_call_for_no_second_person(tmp_path: Path) -> None:
    def mind(asked: Asked) -> Sequence[Step]:
        if "hand_off_to_person" in asked.tools:
            return [Use("hand_off_to_person", {"reason": "Asked for."})]
        return [Say(["Here I am again."])]

    async with fronting(tmp_path, mind) as front:
        talk = await front.asks("A person!")
        handoff = await handoff_of(talk)
        await front.house.dana.put(f"/handoffs/{handoff['id']}/claim")
        await front.house.dana.post(f"/handoffs/{handoff['id']}/return", json={"note": "Done."})
        said = await answer_to(talk)
        events = await talk.events()

    assert said["data"]["message"] == "Here I am again."
    assert len([event for event in events if is_change(event, "escalate")]) == 1
    assert "Done." in str(front.fake.asked[-1].lines)


async def test_the_tools_of_an_mcp_server_are_called_under_the_lease(tmp_path: Path) -> None:
    server = tmp_path / "server.py"
    server.write_text(SERVER, encoding="utf-8")
    mind = then_says_what_came(Use("stock", {"item": "bell"}))
    async with fronting(tmp_path, mind, mcp=(f"{sys.executable} {server}",)) as front:
        talk = await front.asks("Do you have bells?")
        said = await answer_to(talk)
        events = await talk.events()

    assert said["data"]["message"] == "bell: 7"
    assert calls(events) == [("stock", "running", None), ("stock", "done", "bell: 7")]


async def test_an_mcp_server_that_is_not_there_is_named_without_its_keys(tmp_path: Path) -> None:
    url = "http://user:sk-secret@127.0.0.1:9/mcp?key=sk-secret"
    async with fronting(tmp_path, lambda _: [Say(["Hi."])], mcp=(url,)) as front:
        handoff = await handoff_of(await front.asks("Hello"))

    assert "The MCP server" in handoff["reason"]["text"]
    assert "127.0.0.1:9/mcp" in handoff["reason"]["text"]
    assert "sk-secret" not in handoff["reason"]["text"]


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (None, "there is no file"),
        ("", "has no function"),
        ("from os import getcwd", "has no function"),
        ("import no_such_library", "ModuleNotFoundError"),
        ("def broken(:", "SyntaxError"),
    ],
)
def test_a_file_of_tools_that_cannot_be_used_is_said_at_the_start(
    tmp_path: Path, code: str | None, told: str
) -> None:
    path = tmp_path / "tools.py"
    if code is not None:
        path.write_text(code, encoding="utf-8")
    options = ModelOptions(name="ollama:qwen3", api_key=SecretStr("x"), tools=path)

    with pytest.raises(ModelUnusable, match=told) as caught:
        model_agent(options)

    assert str(caught.value).startswith("model.tools: ")
