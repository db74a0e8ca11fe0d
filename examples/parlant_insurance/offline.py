# pyright: basic, reportMissingImports=false, reportInvalidTypeArguments=false
# ruff: noqa: ARG001, ARG002 - Parlant's signatures; what stands in a prompt has no types
"""
A model for Parlant 3.3 that needs no network: rules in place of a language model.

Parlant asks its model only for filled-in schemas, and keeps what it asks about beside the text of
the prompt. So a rule can read the guidelines, the conversation and the tools' results as data, and
answer each schema with a line of Python. It shows how an agent is built; it does not understand.
"""

import asyncio
import hashlib
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lagom import Container
from parlant.core.engines.alpha.prompt_builder import BuiltInSection, PromptBuilder
from parlant.core.loggers import Logger
from parlant.core.meter import Meter
from parlant.core.nlp.embedding import BaseEmbedder, EmbeddingResult
from parlant.core.nlp.generation import (
    BaseSchematicGenerator,
    BaseStreamingTextGenerator,
    SchematicGenerationResult,
    T,
)
from parlant.core.nlp.generation_info import GenerationInfo, UsageInfo
from parlant.core.nlp.moderation import ModerationService, NoModeration
from parlant.core.nlp.service import NLPService
from parlant.core.nlp.tokenization import EstimatingTokenizer
from parlant.core.tracer import Tracer

DIMENSIONS = 32
MOST_TOKENS = 128 * 1024
NOTHING_USED = UsageInfo(input_tokens=0, output_tokens=0)

NOTE = "Note for the assistant"
PREAMBLE = "One moment."
UNHEARD = "did not get to see your last answer"


@dataclass(frozen=True)
class Said:
    """One message of the conversation; *by* is user, ai_agent, human_service_agent and so on."""

    by: str
    text: str

    @property
    def by_person(self) -> bool:
        return self.by.startswith("human") and not self.text.startswith(NOTE)


@dataclass(frozen=True)
class Scene:
    """What a prompt is about, read off its sections."""

    prompt: Any

    def section(self, key: Any) -> Mapping[str, Any]:
        sections = self.prompt.sections if isinstance(self.prompt, PromptBuilder) else {}
        found = sections.get(key)
        return found.props if found else {}

    @property
    def text(self) -> str:
        return self.prompt.build() if isinstance(self.prompt, PromptBuilder) else str(self.prompt)

    @property
    def history(self) -> list[Mapping[str, Any]]:
        told = self.section(BuiltInSection.INTERACTION_HISTORY).get("interaction_events", [])
        return [json.loads(event) for event in told]

    @property
    def conversation(self) -> list[Said]:
        return [
            Said(event["event_source"], event["data"].get("message", ""))
            for event in self.history
            if event["event_kind"] == "message" and event["data"].get("message") != PREAMBLE
        ]

    @property
    def last(self) -> str:
        """The customer's last words."""
        return next((one.text for one in reversed(self.conversation) if one.by == "user"), "")

    @property
    def pending(self) -> list[str]:
        """The customer's messages since anybody answered; notes answer nobody."""
        lines: list[str] = []
        for one in reversed(self.conversation):
            if one.by == "user":
                lines.insert(0, one.text)
            elif not one.text.startswith(NOTE):
                break
        return lines

    @property
    def words(self) -> str:
        """All that the customer wants answered."""
        return "\n".join(self.pending) or self.last

    @property
    def since_the_ai(self) -> list[Said]:
        """What was said since the AI spoke last."""
        said = self.conversation
        spoke = [place for place, one in enumerate(said) if one.by == "ai_agent"]
        return said[spoke[-1] + 1 :] if spoke else said

    @property
    def notes(self) -> list[str]:
        """What operators left for the AI since it spoke last."""
        return [one.text for one in self.since_the_ai if one.text.startswith(NOTE)]

    @property
    def results(self) -> dict[str, Any]:
        """What the tools gave that the customer has not heard of, by the tool's name."""
        staged = self.section(BuiltInSection.STAGED_EVENTS).get("staged_events_as_dict", [])
        events = [] if isinstance(staged, str) else [json.loads(event) for event in staged]
        unheard = any(UNHEARD in note for note in self.notes)
        for event in reversed(self.history):
            if event["event_kind"] == "tool":
                events.insert(0, event)
            elif event["event_kind"] == "message" and (
                event["event_source"] == "user"
                or (event["event_source"] == "ai_agent" and not unheard)
            ):
                break
        calls = [call for event in events for call in event["data"]["tool_calls"]]
        return {call["tool_id"].rpartition(":")[2]: call["result"] for call in calls}

    @property
    def guidelines(self) -> list[Mapping[str, Any]]:
        for key in (BuiltInSection.GUIDELINES, BuiltInSection.GUIDELINE_DESCRIPTIONS):
            found = self.section(key).get("guidelines")
            if isinstance(found, list):
                return found
        return []

    @property
    def actions(self) -> list[str]:
        """What the guidelines that apply tell the agent to do."""
        told = self.section(BuiltInSection.GUIDELINE_DESCRIPTIONS).get("guideline_list", "")
        return re.findall(r"Guideline #\d+\) (?:When .*?, then )?(.+)", told)

    @property
    def tool(self) -> tuple[str, list[str]]:
        """The tool that may be called, and its parameters."""
        sections = self.prompt.sections if isinstance(self.prompt, PromptBuilder) else {}
        for key, section in sections.items():
            if "tool-caller-tool-definition" in str(key):
                parameters = json.loads(section.props.get("parameters_json", "{}"))
                return section.props.get("tool_name", ""), list(parameters)
        return "", []


@dataclass
class Rules:
    """
    What the model knows.

    *meanings* pairs a pattern for a guideline's condition with one for the words that fulfil it;
    *compose* writes the answer; *before* is awaited ahead of each call, with the schema's name.
    """

    meanings: list[tuple[str, str]]
    compose: Callable[[Scene], str]
    before: Callable[[str, Scene], Awaitable[None]]
    step_done: Callable[[Scene, str], bool] = field(default=lambda _, __: True)
    streaming: bool = False

    def holds(self, condition: str | None, words: str) -> bool:
        for about, said in self.meanings:
            if re.search(about, condition or "", re.IGNORECASE):
                return re.search(said, words, re.IGNORECASE) is not None
        return False

    # --- One answer a schema, by the schema's name

    def answer(self, schema: str, scene: Scene) -> dict[str, Any]:
        try:
            return ANSWERS[schema](self, scene)
        except KeyError:
            raise NotImplementedError(f"The offline model has no rule for {schema}.") from None

    def checks(self, scene: Scene, *names: str, **fixed: Any) -> dict[str, Any]:
        """Say of each guideline whether it applies, under the *names* the schema has for that."""
        checks: list[dict[str, Any]] = []
        for number, guideline in enumerate(scene.guidelines, start=1):
            applies = self.holds(guideline["condition"], scene.words)
            known = {"condition": guideline["condition"], "action": guideline["action"] or ""}
            told = dict.fromkeys(names, applies)
            checks.append({"guideline_id": str(number), **known, **fixed, **told})
        return {"checks": checks}

    def low(self, scene: Scene) -> dict[str, Any]:
        found = enumerate(scene.guidelines, start=1)
        return {"applies": {str(n): self.holds(one["condition"], scene.words) for n, one in found}}

    def disambiguation(self, scene: Scene) -> dict[str, Any]:
        told = scene.section(BuiltInSection.GUIDELINES)
        unclear = self.holds(told.get("disambiguation_condition"), scene.words)
        targets = re.findall(
            r"^\s*(\d+)\)", told.get("disambiguation_targets_text", ""), re.MULTILINE
        )
        answer = {"tldr": "", "ambiguity_condition_met": unclear, "is_ambiguous": unclear}
        if not unclear:
            return {**answer, "disambiguation_requested": False}
        return {
            **answer,
            "disambiguation_requested": False,
            "guidelines": [
                {"guideline_id": one, "tldr": "", "requires_disambiguation": True}
                for one in targets
            ],
            "clarification_action": "Ask whether it is about a claim or about the policy",
        }

    def next_step(self, scene: Scene) -> dict[str, Any]:
        here = scene.text[scene.text.rfind("CURRENT STEP -") :]
        ways = re.findall(r"Condition \((\d+)\): ", here)
        done = bool(scene.results) if "TOOL EXECUTION" in here else self.step_done(scene, here)
        return {
            "journey_continues": True,
            "current_step_completed_rationale": "",
            "current_step_completed": done,
            "next_step_rationale": "",
            "applied_condition_id": (ways[0] if ways else "None") if done else "0",
        }

    def reachable(self, scene: Scene) -> dict[str, Any]:
        asked = scene.text.rpartition("Example section is over")[2]
        children = re.findall(r'"child_id": "([^"]+)"', asked)
        then = "the step is complete"
        return {
            "step_action": "",
            "step_action_completed": "",
            "children_conditions": [
                {
                    "child_id": child,
                    "child_action": "",
                    "condition_to_child": then,
                    "condition_to_child_and_stop": then,
                }
                for child in dict.fromkeys(children)
            ],
        }

    def call(self, scene: Scene) -> dict[str, Any]:
        name, parameters = scene.tool
        if name.rpartition(":")[2] in scene.results:
            return {"reasoning_tldr": "", "should_run": False, "calls": []}
        arguments = dict.fromkeys(parameters, scene.words)
        return {"reasoning_tldr": "", "should_run": True, "calls": [{"args": arguments}]}


Answer = Callable[[Rules, Scene], dict[str, Any]]


def fixed(**answer: Any) -> Answer:
    return lambda _, __: answer


ANSWERS: dict[str, Answer] = {
    # Which guidelines apply
    "GenericObservationalGuidelineMatchesSchema": lambda r, s: r.checks(s, "applies", rationale=""),
    "GenericActionableGuidelineMatchesSchema": lambda r, s: r.checks(s, "applies", rationale=""),
    "GenericPreviouslyAppliedActionableGuidelineMatchesSchema": lambda r, s: r.checks(
        s, "condition_met_again", "should_reapply"
    ),
    "GenericPreviouslyAppliedActionableCustomerDependentGuidelineMatchesSchema": lambda r, s: (
        r.checks(s, "condition_still_met", "should_apply", tldr="")
    ),
    "GenericLowCriticalityGuidelineMatchesSchema": Rules.low,
    "GenericResponseAnalysisSchema": lambda r, s: r.checks(s, guideline_applied=True),
    "DisambiguationGuidelineMatchesSchema": Rules.disambiguation,
    # Where a journey goes on
    "JourneyNextStepSelectionSchema": Rules.next_step,
    "JourneyBacktrackCheckSchema": fixed(rationale="", requires_backtracking=False),
    "JourneyBacktrackNodeSelectionSchema": fixed(
        rationale="", journey_applies=True, requires_backtracking=False, next_step=None
    ),
    # Which tools are called
    "NonConsequentialToolBatchSchema": Rules.call,
    "OverlappingToolsBatchSchema": fixed(tools_evaluation=[]),
    # What is said
    "CannedResponseDraftSchema": lambda r, s: {
        "last_message_of_user": s.last,
        "guidelines": [],
        "insights": [],
        "response_body": r.compose(s),
    },
    "MessageSchema": lambda r, s: {
        "produced_reply": True,
        "revisions": [{"revision_number": 1, "content": r.compose(s)}],
    },
    "CannedResponsePreambleSchema": fixed(preamble=PREAMBLE),
    "FollowUpCannedResponseSelectionSchema": fixed(additional_response_required=False),
    "CannedResponseSelectionSchema": fixed(tldr="", chosen_template_id=None, match_quality="low"),
    "CannedResponseRevisionSchema": lambda r, s: {"revised_canned_response": r.compose(s)},
    "CannedResponseFieldExtractionSchema": fixed(field_name=None, field_value=None),
    # What is worked out once, when the agent is built
    "GuidelineContinuousPropositionSchema": fixed(rationale="", is_continuous=False),
    "CustomerDependentActionSchema": fixed(action="", is_customer_dependent=False),
    "AgentIntentionProposerSchema": fixed(condition="", is_agent_intention=False),
    "ToolRunningActionSchema": fixed(action="", rationale="", is_tool_running_only=False),
    "GuidelineActionPropositionSchema": fixed(rationale="", action="Use the tool"),
    "RelativeActionSchema": fixed(actions=[]),
    "ReachableNodesEvaluationSchema": Rules.reachable,
}


class Quarters(EstimatingTokenizer):
    """About four characters a token."""

    async def estimate_token_count(self, prompt: str) -> int:
        return len(prompt) // 4 + 1


class RuleGenerator(BaseSchematicGenerator[T]):
    id = "rules"
    max_tokens = MOST_TOKENS
    tokenizer: EstimatingTokenizer = Quarters()

    def __init__(self, rules: Rules, *common: Any) -> None:
        super().__init__(*common, model_name="rules")
        self._rules = rules

    async def do_generate(self, prompt: Any, hints: Any = None) -> SchematicGenerationResult[T]:
        name, scene = self.schema.__name__, Scene(prompt)
        await self._rules.before(name, scene)
        content = self.schema.model_validate(self._rules.answer(name, scene))
        info = GenerationInfo(schema_name=name, model=self.id, duration=0, usage=NOTHING_USED)
        return SchematicGenerationResult(content=content, info=info)


class RuleStreamer(BaseStreamingTextGenerator):
    id = "rules"
    tokenizer: EstimatingTokenizer = Quarters()

    def __init__(self, rules: Rules, *common: Any) -> None:
        super().__init__(*common, model_name="rules")
        self._rules = rules

    async def do_generate(
        self, prompt: Any, hints: Any = None
    ) -> tuple[AsyncIterator[str | None], Callable[[], UsageInfo]]:
        async def words() -> AsyncIterator[str | None]:
            scene = Scene(prompt)
            await self._rules.before("stream", scene)
            for word in re.findall(r"\S+\s*", self._rules.compose(scene)):
                await self._rules.before("word", scene)
                yield word
            yield None

        return words(), lambda: NOTHING_USED


class WordEmbedder(BaseEmbedder):
    """A bag of words, hashed."""

    id = "words"
    max_tokens = MOST_TOKENS
    dimensions = DIMENSIONS
    tokenizer: EstimatingTokenizer = Quarters()

    def __init__(self, logger: Logger, tracer: Tracer, meter: Meter) -> None:
        super().__init__(logger, tracer, meter, "words")

    async def do_embed(self, texts: list[str], hints: Any = None) -> EmbeddingResult:
        return EmbeddingResult(vectors=[_vector(text) for text in texts])


def _vector(text: str) -> list[float]:
    counts = [1e-6] * DIMENSIONS
    for word in re.findall(r"\w+", text.lower()):
        counts[hashlib.sha256(word.encode()).digest()[0] % DIMENSIONS] += 1.0
    return counts


class Offline(NLPService):
    def __init__(self, rules: Rules, container: Container) -> None:
        self._rules = rules
        self._common = container[Logger], container[Tracer], container[Meter]

    @property
    def supports_streaming(self) -> bool:
        return self._rules.streaming

    async def get_schematic_generator(self, t: type[T], hints: Any = None) -> RuleGenerator:
        return RuleGenerator[t](self._rules, *self._common)  # Parlant reads the type from [t]

    async def get_streaming_text_generator(self, hints: Any = None) -> RuleStreamer:
        return RuleStreamer(self._rules, *self._common)

    async def get_embedder(self, hints: Any = None) -> WordEmbedder:
        return WordEmbedder(*self._common)

    async def get_moderation_service(self) -> ModerationService:
        return NoModeration()


async def at_once(schema: str, scene: Scene) -> None:
    """Take no time."""
    await asyncio.sleep(0)


def offline(rules: Rules) -> Callable[[Container], NLPService]:
    """Return what `parlant.sdk.Server(nlp_service=…)` wants."""
    return lambda container: Offline(rules, container)
