"""What a model is set up with; plain values, so that reading them needs no further library."""

from pathlib import Path

from pydantic import SecretStr

from secondline.domain.value import Value


class ModelUnusable(Exception):
    """The model cannot be used as it is set up; the text says why, in one line without secrets."""


class ModelOptions(Value, kw_only=True):
    """
    A model and what it is told.

    *name* is `provider:model`, as Pydantic AI names them. With a *base_url* the key comes from
    *api_key* alone: one that the environment holds for the provider itself is not sent elsewhere.
    """

    name: str
    display_name: str = "Assistant"
    instructions: str = ""
    knowledge: tuple[str, ...] = ()  #: Markdown files; a pattern as `docs/*.md` may name several
    tools: Path | None = None
    mcp: tuple[str, ...] = ()  #: each a URL, or a command with its arguments
    base_url: str | None = None
    api_key: SecretStr | None = None
    max_tokens: int = 1024
    timeout_seconds: float = 30
    retries: int = 2
    folder: Path = Path()  #: where relative paths start
