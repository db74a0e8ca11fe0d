# pyright: basic, reportMissingImports=false
"""
A real Parlant server, offline, whose agents do what the customer's words say.

Runs in Parlant's own environment. `[generate=0.5]` in the customer's last words makes the answer
take half a second; so do `match`, `preamble`, `word` and `tool` for what they name. Prints a line
of JSON when it serves.
"""

import asyncio
import json
import os
import re
import sys
from contextlib import AsyncExitStack
from pathlib import Path

import parlant.sdk as p

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "examples" / "parlant_insurance"))

from offline import Rules, Scene, offline  # noqa: E402 - found by the line above

PHASES = {
    "CannedResponseDraftSchema": "generate",
    "MessageSchema": "generate",
    "stream": "generate",
    "word": "word",
    "CannedResponsePreambleSchema": "preamble",
    "GenericActionableGuidelineMatchesSchema": "match",
}
FOREVER = 3600.0
WORD_SECONDS = 0.03


def asked(words: str, phase: str) -> float:
    found = re.search(rf"\[{phase}=([\d.]+)\]", words)
    return float(found[1]) if found else 0.0


async def before(schema: str, scene: Scene) -> None:
    phase = PHASES.get(schema)
    if phase == "generate" and "fail" in scene.last:
        raise RuntimeError("The model fails, as it was asked to.")
    if phase == "generate" and "say nothing" in scene.last:
        await asyncio.sleep(FOREVER)
    if phase == "generate" and "take your time" in scene.last:
        await asyncio.sleep(1.2)
    if phase is not None:
        await asyncio.sleep(asked(scene.last, phase) or (WORD_SECONDS if phase == "word" else 0))


def compose(scene: Scene) -> str:
    if "initiate_human_handoff" in scene.results:
        return "I am getting somebody for you."
    if "look_up" in scene.results:
        return f"I looked it up: {scene.results['look_up']}."
    if "take your time" in scene.last:
        return "Done thinking."
    told = [f"I have read: {' / '.join(scene.pending) or scene.last}"]
    told += scene.notes
    told += [f"A colleague said: {one.text}" for one in scene.since_the_ai if one.by_person]
    if "[paragraphs]" in scene.last:
        told += ["The second part.", "The third part."]
    return ("\n\n" if "[paragraphs]" in scene.last else " ").join(told)


@p.tool
async def initiate_human_handoff(context: p.ToolContext, reason: str) -> p.ToolResult:
    await asyncio.sleep(asked(reason, "tool"))
    return p.ToolResult(data="A person was asked for.", control={"mode": "manual"})


@p.tool
async def look_up(context: p.ToolContext, what: str) -> p.ToolResult:
    await asyncio.sleep(asked(what, "tool") or 0.5)
    return p.ToolResult(data="forty-two")


async def build(server: p.Server, name: str, **how: object) -> str:
    agent = await server.create_agent(name=name, description="Does as it is told.", **how)
    await agent.create_guideline(
        condition="The customer wants a human", action="Get one", tools=[initiate_human_handoff]
    )
    await agent.create_guideline(
        condition="The customer asks to look something up", action="Do so", tools=[look_up]
    )
    return agent.id


async def main(port: int, tool_port: int) -> None:
    rules = Rules(
        # A model that heeds the customer's last line alone is asked for with `[last]`.
        meanings=[
            ("human", r"(?s:\bhuman\b(?!.*\[last\]))"),
            ("look something up", r"look it up"),
        ],
        compose=compose,
        before=before,
        streaming=True,
    )
    brisk = {"perceived_performance_policy": p.NullPerceivedPerformancePolicy()}
    async with AsyncExitStack() as stack:
        options = {}
        if os.environ.get("GUARDED"):
            from secondline.parlant import guarded_store  # noqa: PLC0415 - not in all tests

            options["session_store"] = await stack.enter_async_context(guarded_store())
        serving = p.Server(
            host="127.0.0.1",
            port=port,
            tool_service_port=tool_port,
            nlp_service=offline(rules),
            log_level=p.LogLevel.ERROR,
            **options,
        )
        server = await stack.enter_async_context(serving)
        agents = {
            "brisk": await build(server, "Brisk", **brisk),
            "streaming": await build(server, "Streaming", output_mode=p.OutputMode.STREAM, **brisk),
            "paced": await build(server, "Paced"),
        }
        if url := os.environ.get("HANDOFFS_AT"):
            from secondline.parlant import handoff_tool  # noqa: PLC0415 - the same

            tool = handoff_tool(url, os.environ["HANDOFFS_KEY"])
            agent = await server.create_agent(name="Ready", description="Has our tool.", **brisk)
            await agent.create_guideline(
                condition="The customer wants a human", action="Get one", tools=[tool]
            )
            agents["ready"] = agent.id
        announcement = asyncio.create_task(announce(server, {"agents": agents}))
    await announcement


async def announce(server: p.Server, told: dict[str, object]) -> None:
    await server.ready.wait()
    print(json.dumps(told), flush=True)  # noqa: T201 - what the test waits for


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2])))
