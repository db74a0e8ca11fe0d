"""What the settings put inside this process: agents, a summarizer, the watcher over them all."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import replace

from secondline.agents.insurance import InsuranceAgent
from secondline.agents.loading import Unusable, load
from secondline.agents.model.options import ModelOptions, ModelUnusable
from secondline.config import RuleTable, Settings, WrongSettings
from secondline.domain.ids import AgentId, QueueName
from secondline.domain.leaky_sum import Step
from secondline.domain.policy import Action
from secondline.domain.presets import PRESETS
from secondline.ports import Agent, AgentInfo, Summarizer
from secondline.signals.request import RequestSettings
from secondline.signals.rules import Rule, RuleSettings, WrongRule, compile_rules
from secondline.signals.seed002 import KeywordWatcher
from secondline.signals.watcher import Watcher


def built_in(settings: Settings) -> dict[AgentId, Agent]:
    """
    Return the agents that run inside this process.

    Raises:
        WrongSettings: an agent cannot be used as it is set up.
    """
    for agent_id, (needed, given) in _needed(settings).items():
        if settings.agent.default == agent_id and not given:
            raise WrongSettings(f"agent.default is “{agent_id}”, and {needed} is not set.")
    agents: list[Agent] = []
    if settings.parlant.url is None:  # else what Parlant has is in front, once it is asked
        agents.append(InsuranceAgent(word_pause=settings.agent.word_pause_seconds))
    if settings.model.name:
        with _extra("models", "model.name"):
            from secondline.agents.model.agent import model_agent  # noqa: PLC0415 - an extra

            agents.append(model_agent(_options(settings)))
    agents += _of_frameworks(settings)
    return {agent.info.id: agent for agent in agents}


def _needed(settings: Settings) -> dict[str, tuple[str, object]]:
    """Return by agent the setting that it cannot do without, and what that is set to."""
    return {
        "parlant": ("parlant.url", settings.parlant.url),
        "model": ("model.name", settings.model.name),
        "langgraph": ("langgraph.graph", settings.langgraph.graph),
        "openai-agents": ("openai_agents.agent", settings.openai_agents.agent),
    }


def summarizer(settings: Settings) -> Summarizer | None:
    """Return who writes the envelopes' summaries, None when no model does."""
    if not (settings.model.name and settings.model.summary_seconds):
        return None
    with _extra("models", "model.name"):
        from secondline.agents.model.summary import model_summarizer  # noqa: PLC0415 - an extra

        return model_summarizer(_options(settings))


def watcher(settings: Settings) -> Watcher | None:
    """
    Return who notices that a person is needed, None when that is left to the agents.

    Raises:
        WrongSettings: a rule cannot be used.
    """
    chosen = settings.policy
    if chosen.preset == "none":
        if chosen.rules:
            raise WrongSettings("policy.rules: with policy.preset “none” nobody looks at them.")
        return None
    preset = PRESETS[chosen.preset]
    kind = KeywordWatcher if chosen.preset == "seed002" else Watcher
    return kind(
        policy=replace(
            preset,
            on_request=chosen.on_request or preset.on_request,
            rules={rule.name: _action(rule) for rule in chosen.rules},
        ),
        rules=_rules(chosen.rules),
        request=RequestSettings(
            departments=tuple(chosen.departments),
            staff=tuple(chosen.staff),
            languages=tuple(chosen.languages),
        ),
    )


def _rules(tables: Sequence[RuleTable]) -> tuple[Rule, ...]:
    try:
        with _extra("rules", "policy.rules"):
            return compile_rules([RuleSettings(name=rule.name, when=rule.when) for rule in tables])
    except WrongRule as error:
        raise WrongSettings(f"policy.rules: {error}") from None


def _action(rule: RuleTable) -> Action:
    return Action(
        then=Step[rule.then.upper()],
        queue=None if rule.queue is None else QueueName(rule.queue),
        priority=rule.priority,
    )


def _options(settings: Settings) -> ModelOptions:
    model = settings.model
    return ModelOptions(
        name=model.name,
        display_name=model.display_name,
        instructions=model.instructions,
        knowledge=tuple(model.knowledge),
        tools=model.tools,
        mcp=tuple(model.mcp),
        base_url=model.base_url,
        api_key=model.api_key,
        max_tokens=model.max_tokens,
        timeout_seconds=model.timeout_seconds,
        retries=model.retries,
        folder=settings.file.parent if settings.file else Path(),
    )


def _of_frameworks(settings: Settings) -> list[Agent]:
    """Return the agents that stand in files of the owner's own, written with a framework."""
    folder = settings.file.parent if settings.file else Path()
    agents: list[Agent] = []
    if place := settings.langgraph.graph:
        with _extra("langgraph", "langgraph.graph"):
            from secondline.agents.langgraph import LangGraphAgent  # noqa: PLC0415 - an extra

            info = AgentInfo(id=AgentId("langgraph"), name=settings.langgraph.display_name)
            agents.append(LangGraphAgent(graph=load(place, folder), info=info))
    if place := settings.openai_agents.agent:
        with _extra("openai-agents", "openai_agents.agent"):
            from secondline.agents.openai_agents import OpenAIAgent  # noqa: PLC0415 - an extra

            info = AgentInfo(id=AgentId("openai-agents"), name=settings.openai_agents.display_name)
            agents.append(OpenAIAgent(agent=load(place, folder), info=info))
    return agents


@contextmanager
def _extra(name: str, setting: str) -> Generator[None]:
    """Say of a *setting* that cannot be met what is wrong: the file, or a package not there."""
    try:
        yield
    except ModelUnusable as error:  # it says itself which setting it means
        raise WrongSettings(str(error)) from None
    except Unusable as error:
        raise WrongSettings(f"{setting}: {error}") from None
    except ImportError as error:
        install = f"pip install 'secondline[{name}]'"
        raise WrongSettings(f"{setting} needs {error.name}: {install}") from None
