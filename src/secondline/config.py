"""Settings: a TOML file, then SECONDLINE_* variables; read once, handed on as values."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, ClassVar, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
)
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from secondline.domain.handoff import Priority
from secondline.domain.lines import Notice, unknown_fields
from secondline.domain.policy import OnRequest

PREFIX = "SECONDLINE_"

# Variables that are read elsewhere: when the package is built, and by programs that call a server.
NO_SETTINGS = frozenset({f"{PREFIX}SKIP_FRONTEND", f"{PREFIX}KEY"})


class WrongSettings(Exception):
    """A setting cannot be taken; the text names it, its value and what is allowed."""


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ServerSettings(_Section):
    """Where the server listens."""

    host: str = "127.0.0.1"  #: the address to listen at
    port: Annotated[int, Field(ge=0, le=65535)] = 8800  #: 0 picks a free one
    allowed_origins: list[str] = []  #: web pages, as https://shop.example, that carry the widget
    open_to_public: bool = False  #: whether anybody may start a conversation without a key
    #: proxies whose word on a caller's address is believed, as addresses or networks
    trusted_proxies: list[str] = ["127.0.0.1", "::1"]


class StoreSettings(_Section):
    """Where the log is kept."""

    path: Path = Path("secondline.db")  #: the SQLite file


class HandoffSettings(_Section):
    """What happens when a person is needed."""

    #: where a handoff goes that names no queue
    queue: Annotated[str, Field(min_length=1, max_length=200)] = "support"
    #: after so long in a queue the AI takes the session back, with an apology
    patience_seconds: Annotated[float, Field(gt=0, le=7 * 24 * 3600)] = 600


class TurnSettings(_Section):
    """The pace of the AI's turns, in seconds."""

    #: so long the customer has been still before the AI answers: people write in fragments
    quiet_seconds: Annotated[float, Field(ge=0, le=60)] = 1.5
    #: so long an agent may take before a person is asked instead
    deadline_seconds: Annotated[float, Field(gt=0, le=3600)] = 60
    #: how often streamed text goes to the log
    chunk_seconds: Annotated[float, Field(ge=0, le=5)] = 0.08
    #: after so long without a sign of life a worker counts as dead and its turn starts over
    lease_seconds: Annotated[float, Field(gt=0.1, le=3600)] = 15


class RuleTable(_Section):
    """A rule of the owner's: where *when*, which is CEL, is true, *then* follows."""

    name: str  #: what stands in the log and on the ticket
    when: str  #: over session, message and tool
    then: Annotated[str, Field(pattern="^(hand_off|offer|confirm)$")] = "hand_off"
    #: where the handoff goes; else where all go that name no queue
    queue: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    priority: Priority = Priority.NORMAL  #: of the handoff


class PolicySettings(_Section):
    """When a person is needed: what follows from what customers say, and from how it goes."""

    #: how soon soft signals add up to an offer and to a handoff; none: only agents hand off
    preset: Annotated[str, Field(pattern="^(balanced|eager|reluctant|seed002|none)$")] = "balanced"
    #: what follows when a customer asks for a person in words; else what the preset says
    on_request: OnRequest | None = None
    rules: list[RuleTable] = []  #: your own, in CEL; the first that applies decides
    departments: list[str] = []  #: what customers call yours, as “lost property”
    staff: list[str] = []  #: people of yours whom customers ask for by name
    languages: list[str] = []  #: codes of those that requests are listened for in; empty: all


class AgentSettings(_Section):
    """The agent in front: a built-in one (insurance, model), or an HTTP bot by its id."""

    #: the agent of sessions that name none
    default: Annotated[str, Field(min_length=1, max_length=200)] = "insurance"
    #: the built-in agent's time between two words
    word_pause_seconds: Annotated[float, Field(ge=0, le=1)] = 0.03
    private_webhooks: bool = False  #: whether a bot's webhook may be inside the own network


class ModelSettings(_Section):
    """The language model behind the agent `model`, and behind the summaries of handoffs."""

    name: str = ""  #: as anthropic:…, openai:… or ollama:…; none is asked if it is empty
    #: whose name customers see beside its words
    display_name: Annotated[str, Field(min_length=1, max_length=100)] = "Assistant"
    instructions: str = ""  #: who it is, what it does, how it speaks
    knowledge: list[str] = []  #: Markdown files or patterns; it says nothing beyond them
    tools: Path | None = None  #: a Python file whose functions it may call
    mcp: list[str] = []  #: MCP servers whose tools it may call: URLs, or commands to start
    base_url: str | None = None  #: another address to ask, as that of an OpenAI-compatible server
    api_key: SecretStr | None = None  #: else the provider's own variable, as ANTHROPIC_API_KEY
    max_tokens: Annotated[int, Field(ge=1)] = 1024  #: the longest answer
    #: so long it may be silent before it counts as failed
    timeout_seconds: Annotated[float, Field(gt=0, le=3600)] = 30
    #: how often a request is repeated that failed before the first word
    retries: Annotated[int, Field(ge=0, le=10)] = 2
    #: so long it may take over a handoff's summary, else the extractive one stays; 0: never asked
    summary_seconds: Annotated[float, Field(ge=0, le=60)] = 5


class LangGraphSettings(_Section):
    """A LangGraph graph in front, as the agent `langgraph`."""

    graph: str = ""  #: where it is, as my_graph.py:graph, seen from the settings file
    #: whose name customers see beside its words
    display_name: Annotated[str, Field(min_length=1, max_length=100)] = "Assistant"


class OpenAIAgentsSettings(_Section):
    """An agent of the OpenAI Agents SDK in front, as the agent `openai-agents`."""

    agent: str = ""  #: where it is, as my_agent.py:agent, seen from the settings file
    #: whose name customers see beside its words
    display_name: Annotated[str, Field(min_length=1, max_length=100)] = "Assistant"


class ParlantSettings(_Section):
    """A Parlant server in front; `agent.default` is then `parlant`, or the id of an agent there."""

    #: where its REST API is, as http://localhost:8801
    url: Annotated[str, Field(pattern=r"^https?://[^\s/@?#]+(/[^\s@?#]*)?$")] | None = None
    #: the id of the one agent to put in front; else all it has
    agent: Annotated[str, Field(min_length=1, max_length=200)] | None = None


class Settings(BaseSettings):
    """Everything that can be set; each has a default that works."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter="__", extra="forbid", case_sensitive=False
    )
    file: ClassVar[Path | None] = None

    server: ServerSettings = ServerSettings()
    store: StoreSettings = StoreSettings()
    handoffs: HandoffSettings = HandoffSettings()
    turns: TurnSettings = TurnSettings()
    policy: PolicySettings = PolicySettings()
    agent: AgentSettings = AgentSettings()
    model: ModelSettings = ModelSettings()
    langgraph: LangGraphSettings = LangGraphSettings()
    openai_agents: OpenAIAgentsSettings = OpenAIAgentsSettings()
    parlant: ParlantSettings = ParlantSettings()
    lines: dict[str, dict[Notice, str]] = {}  #: own transition lines, by language
    token_secret: SecretStr | None = None  #: signs customers' tokens; else made and kept
    #: what goes to standard error
    log_level: Annotated[str, Field(pattern="^(debug|info|warning|error)$")] = "info"

    @field_validator("lines")
    @classmethod
    def _lines_can_be_filled_in(
        cls, lines: Mapping[str, Mapping[Notice, str]]
    ) -> Mapping[str, Mapping[Notice, str]]:
        for language, texts in lines.items():
            for notice, text in texts.items():
                if not text.strip():
                    raise ValueError(f"{language}.{notice} is empty; the customer must be told")
                unknown = unknown_fields(text)
                if unknown:
                    names = ", ".join(sorted(unknown))
                    raise ValueError(
                        f"{language}.{notice} mentions {{{names}}}; a line may mention "
                        "{ticket} and {operator}"
                    )
        return lines

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the base class names it
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the same
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        toml = TomlConfigSettingsSource(settings_cls, cls.file) if cls.file else None
        return (init_settings, env_settings, *((toml,) if toml else ()))


def read_settings(file: Path | None, given: Mapping[str, Any] | None = None) -> Settings:
    """
    Read the settings; what is *given* comes before file and variables.

    Raises:
        WrongSettings: the file is missing or no TOML, or a setting cannot be taken.
    """
    if file is not None and not file.is_file():
        raise WrongSettings(f"There is no settings file {file}.")
    _refuse_unknown_variables(os.environ)
    try:
        return type("SettingsOfFile", (Settings,), {"file": file})(**(given or {}))
    except ValidationError as error:
        raise WrongSettings("\n".join(_told(item) for item in error.errors())) from None
    except ValueError as error:  # no TOML, or no JSON in a variable
        raise WrongSettings(f"{file or 'the environment'}: {error}") from None


def _refuse_unknown_variables(environ: Mapping[str, str]) -> None:
    known = {name.upper() for name in Settings.model_fields}
    for variable in environ:
        name = variable.upper()
        if name.startswith(PREFIX) and name not in NO_SETTINGS:
            section = name.removeprefix(PREFIX).split("__")[0]
            if section not in known:
                allowed = ", ".join(f"{PREFIX}{field}" for field in sorted(known))
                raise WrongSettings(f"{variable} is no setting; there are {allowed}.")


def _told(item: Any) -> str:  # noqa: ANN401 - pydantic's error
    name = ".".join(str(part) for part in item["loc"]) or "settings"
    if item["type"] == "extra_forbidden":
        return f"{name} is no setting."
    return f"{name} = {without_password(repr(item['input']))}: {item['msg']}."


def without_password(text: str) -> str:
    """Return *text* with what stands before the @ of an address left out: it may be a password."""
    return re.sub(r"//[^/\s]*@", "//***@", text)


def masked(settings: Settings) -> str:
    """Return the settings as TOML-like lines, secrets masked."""
    told = settings.model_dump(mode="json")
    told["token_secret"] = "**********" if settings.token_secret else "(made and kept)"
    return "\n".join(_flat("", told))


def _flat(prefix: str, value: Any) -> list[str]:  # noqa: ANN401 - JSON
    if isinstance(value, dict) and value:
        inner = cast("dict[str, Any]", value)
        return [line for key in inner for line in _flat(f"{prefix}{key}.", inner[key])]
    if isinstance(value, list) and value and isinstance(value[0], dict):
        tables = dict(enumerate(cast("list[object]", value)))
        return [line for at in tables for line in _flat(f"{prefix}{at}.", tables[at])]
    return [f"{prefix.rstrip('.')} = {without_password(repr(cast('object', value)))}"]
