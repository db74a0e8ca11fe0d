"""The built documentation says what the program has, all of it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

from pydantic import BaseModel
from typer.main import get_command

from secondline.cli import app
from secondline.config import PREFIX, Settings
from secondline.domain.ownership import TRANSITIONS
from tests.docs.conftest import ROOT
from tests.docs.page import Page

Site = dict[str, Page]


def test_every_setting_is_in_the_table(site: Site) -> None:
    text = site["settings.html"].text
    for path in _settings(Settings):
        variable = PREFIX + "__".join(path).upper()
        assert f"{'.'.join(path)} {variable} " in text


def test_every_command_has_its_part_and_its_options(site: Site) -> None:
    text = site["settings.html"].text
    for name, command in _commands("secondline", get_command(app)):
        _, found, part = text.partition(f"{name}")
        assert found, name
        for option in command.params:
            assert option.name == "help" or option.opts[0] in part, f"{name} {option.opts}"


def test_every_route_is_in_the_reference(site: Site) -> None:
    text = site["api.html"].text
    for method, path in _routes():
        assert f"{method} {path}" in text


def test_the_picture_shows_the_table_of_ownership(site: Site) -> None:
    drawn = [
        (given["data-from"], given["data-command"], given["data-then"])
        for tag, given in site["ownership.html"].tags
        if tag == "text" and "data-command" in given
    ]
    table = [
        (owner.value, command.__name__.lower(), row.then.value)
        for (owner, command), row in TRANSITIONS.items()
    ]
    assert sorted(drawn) == sorted(table)


def test_the_written_table_of_ownership_is_the_table(site: Site) -> None:
    text = site["ownership.html"].text
    for (owner, command), row in TRANSITIONS.items():
        begin = f"{owner} {command.__name__.lower()} {(command.__doc__ or '').splitlines()[0][:20]}"
        _, found, rest = _unquoted(text).partition(_unquoted(begin))
        assert found, begin
        assert f" {row.then} {row.ends or ''}".rstrip() in rest[:200]


def test_every_command_of_the_table_says_how_it_is_asked_for(site: Site) -> None:
    _, _, asked = site["ownership.html"].text.partition("How each change is asked for")
    for _, command in TRANSITIONS:
        assert f" {command.__name__.lower()} " in asked


def test_every_law_names_tests(site: Site) -> None:
    _, _, laws = site["concepts.html"].text.partition("These hold at all times")
    laws = laws.partition("How the code is laid out")[0]
    assert laws.count("Held by") == laws.count("Tried by") == 12


def test_no_place_was_left_to_fill_in(site: Site) -> None:
    for name, page in site.items():
        assert "<!-- generated:" not in page.path.read_text(encoding="utf-8"), name


def test_every_link_inside_leads_somewhere(site: Site) -> None:
    dead = [
        f"{name}: {link}"
        for name, page in site.items()
        for link in page.links
        if not _leads_somewhere(site, page, link)
    ]
    assert dead == []


def _leads_somewhere(site: Site, page: Page, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return parts.scheme in ("https", "data")
    target = page
    if parts.path:
        path = (page.path.parent / unquote(parts.path)).resolve()
        if path.name not in site or path.suffix != ".html":
            return path.exists()
        target = site[path.name]
    return not parts.fragment or unquote(parts.fragment) in target.anchors


def _settings(model: type[BaseModel]) -> Iterator[tuple[str, ...]]:
    for name, info in model.model_fields.items():
        kind = info.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from ((name, *inner) for inner in _settings(kind))
        else:
            yield (name,)


def _commands(path: str, command: Any) -> Iterator[tuple[str, Any]]:
    inner = getattr(command, "commands", None)
    if inner is None:
        yield path, command
    else:
        for name, child in inner.items():
            yield from _commands(f"{path} {name}", child)


def _routes() -> Iterator[tuple[str, str]]:
    command = [sys.executable, str(ROOT / "tools" / "openapi.py")]
    document = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    for path, methods in document["paths"].items():
        for method in methods.keys() & {"get", "post", "put", "patch", "delete"}:
            yield method.upper(), path


def _unquoted(text: str) -> str:
    """Quotation marks are made typographic on the way to the page."""
    return text.replace("’", "'")
