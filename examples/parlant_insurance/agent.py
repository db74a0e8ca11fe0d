# pyright: basic, reportMissingImports=false
# ruff: noqa: ARG001 - a tool has a context; Parlant reads its arguments' names
"""
An insurance agency's first line on Parlant 3.3; Secondline stands behind it.

With OPENAI_API_KEY set a real model answers, otherwise rules that need no network. Started as
the README beside this file says.
"""

import asyncio
import os
import re

import parlant.sdk as p
from offline import Rules, Scene, at_once, offline

# --- Tools. A real agency asks its own systems here.


@p.tool
async def get_open_claims(context: p.ToolContext) -> p.ToolResult:
    """Look up the customer's claims that are not settled yet."""
    return p.ToolResult(data=["Claim #123 - Pending", "Claim #456 - Approved"])


@p.tool
async def file_claim(context: p.ToolContext, claim_details: str) -> p.ToolResult:
    """File a new claim with what the customer told of the accident."""
    return p.ToolResult(data=f"New claim filed: {claim_details}")


@p.tool
async def get_policy_details(context: p.ToolContext) -> p.ToolResult:
    """Look up what the customer's policy covers."""
    return p.ToolResult(
        data={
            "policy_number": "POL-7788",
            "coverage": "Covers accidental damage and theft up to $50,000",
        }
    )


@p.tool
async def initiate_human_handoff(context: p.ToolContext, reason: str) -> p.ToolResult:
    """Ask for a person to take over, when the customer wants one or the agent cannot go on."""
    # The mode is all it takes: Secondline sees it, and makes a handoff with a ticket of it.
    return p.ToolResult(data="A person was asked for.", control={"mode": "manual"})


# --- What it knows, and the ways through a conversation.


async def add_glossary(agent: p.Agent) -> None:
    await agent.create_term(
        name="Customer Service Number", description="You can reach us at +1-555-INSURE"
    )
    await agent.create_term(name="Operating Hours", description="We are available Mon-Fri, 9AM-6PM")


async def add_claim_journey(agent: p.Agent) -> p.Journey:
    journey = await agent.create_journey(
        title="File an Insurance Claim",
        description="Takes down what happened and files a new claim.",
        conditions=["The customer wants to file a claim"],
    )
    asked = await journey.initial_state.transition_to(chat_state="Ask for the accident details")
    filed = await asked.target.transition_to(
        tool_state=file_claim, condition="The customer has told the details"
    )
    told = await filed.target.transition_to(
        chat_state="Confirm that the claim was filed", condition="The claim was filed"
    )
    await told.target.transition_to(
        state=p.END_JOURNEY, condition="The customer has nothing to add"
    )
    return journey


async def add_policy_journey(agent: p.Agent) -> p.Journey:
    journey = await agent.create_journey(
        title="Explain Policy Coverage",
        description="Looks up the customer's policy and explains what it covers.",
        conditions=["The customer asks about their policy"],
    )
    found = await journey.initial_state.transition_to(tool_state=get_policy_details)
    await found.target.transition_to(
        chat_state="Explain the coverage clearly", condition="The policy was found"
    )
    return journey


async def add_agent(server: p.Server) -> p.Agent:
    agent = await server.create_agent(
        name="Insurance Support Agent",
        description=(
            "Friendly first line for claims and policy questions. Brings in a person when the "
            "customer wants one, or when it is not sure how to go on."
        ),
    )
    await add_glossary(agent)
    claim, policy = await add_claim_journey(agent), await add_policy_journey(agent)
    unclear = await agent.create_observation(
        "The customer mentions an issue but not whether it is about a claim or the policy"
    )
    await unclear.disambiguate([claim, policy])
    await agent.create_guideline(
        condition="The customer asks for the status of their open claims",
        action="Tell which claims are open, and how far they are",
        tools=[get_open_claims],
    )
    await agent.create_guideline(
        condition="The customer presses for a legal interpretation",
        action="Politely explain that legal advice cannot be given",
    )
    await agent.create_guideline(
        condition="The customer asks about unrelated topics",
        action="Kindly lead them back to insurance",
    )
    await agent.create_guideline(
        condition="The customer asks for a human, or it is uncertain how to go on",
        action="Ask for a person, and tell the customer that one will join",
        tools=[initiate_human_handoff],
    )
    return agent


# --- Without a model: what the conditions above mean, and what is said.

MEANINGS = [
    ("asks for a human", r"\bhuman\b|real person|representative|operator|manager"),
    ("open claims", r"open claims|claim status|my claims"),
    ("mentions an issue", r"^(?!.*\b(claim|policy)\b).*\b(issue|problem)\b"),
    ("wants to file a claim", r"file a claim|new claim|accident|stolen|crash"),
    ("about their policy", r"\bpolicy\b|cover(s|ed|age)?\b"),
    ("legal", r"\blegal|lawyer|\bsue\b"),
    ("unrelated", r"weather|football|pizza|joke"),
]
SENTENCES = [
    ("accident details", "I am sorry to hear that. What happened, when and where?"),
    ("claim or about the policy", "Is it about a claim or about the policy?"),
    ("legal advice", "I cannot give legal advice; I can tell you what your policy covers."),
    ("back to insurance", "I can only help with insurance: your claims and your policy."),
]
DETAILS = re.compile(r"\b(hit|crashed|stolen|broke|damaged|rear-ended)\b", re.IGNORECASE)


def say(scene: Scene) -> str:
    """Write the answer from what the tools gave and the guidelines want."""
    results = scene.results
    said = [note.partition(": ")[2] for note in scene.notes]
    said += [f"My colleague told you: “{one.text}”" for one in scene.since_the_ai if one.by_person]
    if "initiate_human_handoff" in results:
        said.append("I am bringing in a person who can help you.")
    if claims := results.get("get_open_claims"):
        said.append(f"Your open claims: {'; '.join(claims)}.")
    if "file_claim" in results:
        said.append("Your claim is filed. Is there anything to add?")
    if policy := results.get("get_policy_details"):
        said.append(f"Your policy {policy['policy_number']}: {policy['coverage']}.")
    if not said:
        wanted = " ".join(scene.actions)
        said = [sentence for about, sentence in SENTENCES if about in wanted]
    return " ".join(said) or "I can help with your claims and with your policy."


def step_done(scene: Scene, step: str) -> bool:
    return DETAILS.search(scene.last) is not None if "accident details" in step else True


def model() -> object:
    if os.environ.get("OPENAI_API_KEY"):
        return p.NLPServices.openai
    print("OPENAI_API_KEY is not set: rules answer in place of a model.")
    return offline(Rules(meanings=MEANINGS, compose=say, before=at_once, step_done=step_done))


async def main() -> None:
    port = int(os.environ.get("PARLANT_PORT", "8801"))
    async with p.Server(
        host=os.environ.get("PARLANT_HOST", "127.0.0.1"),
        port=port,
        tool_service_port=int(os.environ.get("PARLANT_TOOL_PORT", "8819")),
        nlp_service=model(),
    ) as server:
        agent = await add_agent(server)
        where = f"{agent.name} {agent.id} on http://127.0.0.1:{port}"
        announcement = asyncio.create_task(announce(server, where))
    await announcement


async def announce(server: p.Server, where: str) -> None:
    await server.ready.wait()
    print(where, flush=True)


if __name__ == "__main__":
    asyncio.run(main())
