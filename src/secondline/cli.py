"""The command line."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from secondline import __version__

if TYPE_CHECKING:
    from secondline.config import Settings

app = typer.Typer(
    name="secondline",
    help="The second line behind any AI agent: people take over, and hand back.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
keys_app = typer.Typer(help="Keys of people, bots and connectors.", no_args_is_help=True)
app.add_typer(keys_app, name="keys")

ConfigOption = Annotated[
    Path | None, typer.Option("--config", help="Settings file (TOML).", dir_okay=False)
]


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer's callback
    if wanted:
        typer.echo(f"secondline {__version__}")
        raise typer.Exit


@app.callback()
def main(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Run the commands below; each has --help with an example."""


@app.command(epilog="Example: secondline demo --port 0 --data ./demo --json")
def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 picks a free one.")] = 8800,
    data: Annotated[
        Path | None, typer.Option(help="Keep the conversations here.", file_okay=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one line of JSON.")] = False,  # noqa: FBT002 - typer's way
) -> None:
    """Start everything on this machine: a chat, an offline agent, a console."""
    from secondline.config import WrongSettings  # noqa: PLC0415 - help and version start at once
    from secondline.demo import run_demo  # noqa: PLC0415
    from secondline.store.sqlite.database import DatabaseUnusable  # noqa: PLC0415

    _set_up_logs("warning")
    try:
        run_demo(port=port, data=data, as_json=as_json, say=typer.echo)
    except (OSError, DatabaseUnusable, WrongSettings) as error:
        _fail(f"{error} (port {port})" if isinstance(error, OSError) else str(error))


@app.command(epilog="Example: secondline serve --agent model --model anthropic:claude-sonnet-5-5")
def serve(
    config: ConfigOption = None,
    *,
    agent: Annotated[
        str | None, typer.Option(help="The agent of sessions that name none: agent.default.")
    ] = None,
    model: Annotated[
        str | None, typer.Option(help="The model of --agent model: model.name.")
    ] = None,
    parlant_url: Annotated[
        str | None, typer.Option(help="A Parlant server to put in front: parlant.url.")
    ] = None,
    parlant_agent: Annotated[
        str | None, typer.Option(help="Only this agent of it, by its id: parlant.agent.")
    ] = None,
    show: Annotated[bool, typer.Option(help="Print the settings and stop.")] = False,
) -> None:
    """Serve, with settings from a file and SECONDLINE_* variables."""
    import asyncio  # noqa: PLC0415 - as above

    from secondline import bootstrap, roster, server  # noqa: PLC0415
    from secondline.config import WrongSettings, masked  # noqa: PLC0415
    from secondline.store.sqlite.database import DatabaseUnusable  # noqa: PLC0415

    settings = _settings(
        config,
        {
            "agent": {"default": agent},
            "model": {"name": model},
            "parlant": {"url": parlant_url, "agent": parlant_agent},
        },
    )
    try:
        roster.watcher(settings)  # a wrong rule is told before anything is opened, or shown
    except WrongSettings as error:
        _fail(str(error))
    if show:
        typer.echo(masked(settings))
        return
    _set_up_logs(settings.log_level)
    try:
        listener = server.bind(settings.server.host, settings.server.port)
        address = listener.getsockname()
        asyncio.run(bootstrap.check_store(settings))
        server.serve(
            bootstrap.Application(settings),
            listener,
            lambda: typer.echo(f"Secondline serves on http://{address[0]}:{address[1]}"),
        )
    except (OSError, DatabaseUnusable, WrongSettings) as error:
        _fail(str(error))


@app.command(epilog="Example: secondline migrate --config secondline.toml")
def migrate(config: ConfigOption = None) -> None:
    """Make the database, or bring it up to date."""
    from secondline.store.sqlite import store  # noqa: PLC0415 - as above
    from secondline.store.sqlite.database import DatabaseUnusable  # noqa: PLC0415

    path = _settings(config).store.path
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        changed = store.migrate(path)
    except DatabaseUnusable as error:
        _fail(str(error))
    typer.echo(f"{path} {'is now' if changed else 'was already'} up to date.")


@keys_app.command("create", epilog='Example: secondline keys create --role operator --name "Dana"')
def create_key(
    role: Annotated[str, typer.Option(help="admin, operator or agent.")],
    name: Annotated[str, typer.Option(help="What others see.")],
    key_id: Annotated[str | None, typer.Option("--id", help="Else drawn from the name.")] = None,
    config: ConfigOption = None,
) -> None:
    """Make a key and print it, this once; an agent's key also enrols the agent."""
    from secondline import keys  # noqa: PLC0415 - as above
    from secondline.store.sqlite.database import DatabaseUnusable  # noqa: PLC0415

    if role not in ("admin", "operator", "agent"):
        _fail(f"--role {role}: a role is admin, operator or agent.")
    if not name.strip() or not name.isprintable():
        _fail("--name: a name has printable characters.")
    try:
        typer.echo(keys.create(_settings(config).store.path, role, name.strip(), key_id))
    except (OSError, ValueError, DatabaseUnusable) as error:
        _fail(str(error))


@app.command(
    "mcp", epilog="Example: SECONDLINE_KEY=sl_agent_… secondline mcp --url http://127.0.0.1:8800"
)
def serve_mcp(
    url: Annotated[str, typer.Option(help="Where Secondline is.")],
    port: Annotated[
        int | None,
        typer.Option(
            min=0, max=65535, help="Serve HTTP here instead of stdio; 0 picks a free one."
        ),
    ] = None,
) -> None:
    """Let any agent that speaks MCP ask for a person; SECONDLINE_KEY holds an agent's key."""
    try:
        from secondline.mcp import server as mcp_server  # noqa: PLC0415 - an extra
        from secondline.mcp.desk import NotConnected  # noqa: PLC0415 - an extra
    except ImportError as error:
        _fail(f"mcp needs {error.name}: pip install 'secondline[mcp]'")
    try:
        mcp_server.run(url, port, typer.echo)
    except (OSError, NotConnected) as error:
        _fail(str(error))


@app.command(epilog="Example: secondline bench --seconds 5")
def bench(
    seconds: Annotated[float, typer.Option(min=1, max=60, help="Of each measurement.")] = 5,
) -> None:
    """Measure this machine: durable messages a second, and how soon they are seen."""
    from secondline import selfbench  # noqa: PLC0415 - as above

    typer.echo(selfbench.run(seconds))


@app.command(epilog='Example: secondline detect "can I talk to a person?"')
def detect(
    text: Annotated[str, typer.Argument(help="What a customer says; - reads standard input.")],
    language: Annotated[
        str | None, typer.Option(help="Listen in this language only: en, es, …")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one line of JSON.")] = False,  # noqa: FBT002 - typer's way
) -> None:
    """Show what the signals find in a message, and which of its words say so."""
    import sys  # noqa: PLC0415 - as above

    from secondline import detect as detection  # noqa: PLC0415

    if text == "-":
        text = sys.stdin.buffer.read().decode(errors="replace").removesuffix("\n")
    try:
        found = detection.findings(text, language)
    except detection.UnknownLanguage as error:
        _fail(f"--language {error}")
    typer.echo(detection.as_json(found) if as_json else detection.told(text, found))


@app.command(epilog="Example: secondline export --config secondline.toml log.jsonl")
def export(
    out: Annotated[Path, typer.Argument(help="The file to write; - is standard output.")],
    config: ConfigOption = None,
) -> None:
    """Write all conversations as JSON lines; a server may go on running."""
    from secondline import export as exporting  # noqa: PLC0415 - as above
    from secondline.store.sqlite.database import DatabaseUnusable  # noqa: PLC0415

    try:
        count = exporting.export(_settings(config).store.path, out)
    except (OSError, DatabaseUnusable) as error:
        _fail(str(error))
    typer.echo(f"{count} sessions", err=True)


@app.command(epilog="Example: secondline replay log.jsonl --cost missed=10,false=1 --html out.html")
def replay(
    log: Annotated[
        Path, typer.Argument(help="An export, or JSON lines; may be packed by gzip; - reads input.")
    ],
    config: ConfigOption = None,
    *,
    preset: Annotated[str | None, typer.Option(help="The policy to try: policy.preset.")] = None,
    cost: Annotated[
        str | None, typer.Option(help="Find the bars that cost least: missed=10,false=1.")
    ] = None,
    budget: Annotated[
        float | None,
        typer.Option(min=0, max=100, help="Find bars for so many alarms in 100 ordinary ones."),
    ] = None,
    as_json: Annotated[
        Path | None, typer.Option("--json", help="Write the report for programs.", dir_okay=False)
    ] = None,
    as_html: Annotated[
        Path | None, typer.Option("--html", help="Write a page with plots.", dir_okay=False)
    ] = None,
    fit: Annotated[
        Path | None,
        typer.Option(help="Learn weights and bars; write settings here.", dir_okay=False),
    ] = None,
    seed: Annotated[int, typer.Option(help="Of the chance in the intervals.")] = 0,
) -> None:
    """Try a policy on recorded conversations: how many alarms, how right, how early."""
    from secondline import replay_log  # noqa: PLC0415 - as above
    from secondline.config import WrongSettings  # noqa: PLC0415
    from secondline.replay import bars  # noqa: PLC0415
    from secondline.replay.report import Wanted  # noqa: PLC0415

    _set_up_logs("warning")
    try:
        wanted = Wanted(costs=bars.costs(cost) if cost else None, budget=budget, seed=seed)
        outputs = replay_log.Outputs(as_json=as_json, as_html=as_html, fitted=fit)
        settings = _settings(config, {"policy": {"preset": preset}})
        typer.echo(replay_log.replay(log, settings, wanted, outputs))
    except bars.WrongCosts as error:
        _fail(f"--cost {error}")
    except (OSError, WrongSettings, replay_log.Unreadable) as error:
        _fail(str(error))


def _settings(
    config: Path | None, given: Mapping[str, Mapping[str, str | None]] | None = None
) -> "Settings":
    from secondline.config import WrongSettings, read_settings  # noqa: PLC0415 - as above

    named = {
        section: {name: value for name, value in values.items() if value is not None}
        for section, values in (given or {}).items()
    }
    try:
        return read_settings(
            config, {section: named[section] for section in named if named[section]}
        )
    except WrongSettings as error:
        _fail(str(error))


def _set_up_logs(level: str) -> None:
    from secondline import logs  # noqa: PLC0415 - as above

    logs.set_up(level)


def _fail(line: str) -> NoReturn:
    typer.echo(f"secondline: {line}", err=True)
    raise typer.Exit(2)
