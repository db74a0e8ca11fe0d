"""The reference of the API, from the OpenAPI document; the roles from the routes' code."""

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from http import HTTPStatus
from typing import Any, Final

from litestar import Litestar

from secondline import __version__
from secondline.domain.access import ALLOWED, SPEAKING, Action
from secondline.domain.actors import Role
from secondline.web.app import create_app
from secondline.web.services import Services

TAGS: Final = ("sessions", "events", "handoffs", "bots", "directory", "stream", "service")
METHODS: Final = ("get", "post", "put", "patch", "delete")
OBJECTS: Final = ("SessionView", "EventView", "HandoffView", "Envelope", "TurnView")
CALLERS: Final = (Role.ADMIN, Role.OPERATOR, Role.AGENT, Role.CUSTOMER)

Json = Mapping[str, Any]


@cache
def document() -> Json:
    return _application().openapi_schema.to_schema()


@cache
def _application() -> Litestar:
    return create_app(_no_services, version=__version__, allowed_origins=[])


def _no_services() -> Services:
    raise RuntimeError("Nothing is served here.")


def reference(tag: str) -> str:
    """Return the routes of one resource as Markdown."""
    return "\n".join(
        line
        for path, methods in document()["paths"].items()
        for method in METHODS
        if method in methods and tag in methods[method]["tags"]
        for line in _route(method.upper(), path, methods[method])
    )


def _route(method: str, path: str, operation: Json) -> Iterator[str]:
    yield f"### `{method} {path}`\n"
    yield f"{operation.get('description') or _summary(operation)}\n"
    yield f"**Who:** {_who(method, path, operation)}\n"
    yield from _fields("Query", list(_query(operation)))
    yield from _fields("Body", list(_body(operation)))
    yield "**Answers:** " + "; ".join(_answers(operation)) + "\n"


def _summary(operation: Json) -> str:
    """Return a route's name as a sentence, for those that need no other."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", operation["summary"]).lower()
    return f"{words.capitalize()}."


def objects() -> str:
    """Return the fields of what the routes answer with."""
    lines: list[str] = []
    for name in OBJECTS:
        schema = document()["components"]["schemas"][name]
        lines.append(f"### {name.removesuffix('View')}\n")
        lines.append(f"{schema['description']}\n" if "description" in schema else "")
        lines.append("| Field | Type |")
        lines.append("| --- | --- |")
        lines += [f"| {field} | {kind} |" for field, kind, _ in _properties(schema)]
        lines.append("")
    return "\n".join(lines)


# --- Who may call: the actions that the route's code requires


def _who(method: str, path: str, operation: Json) -> str:
    if operation.get("security") == [{}]:
        return "anybody, without a key"
    roles = ", ".join(roles_of(method, path))
    public = {} in operation.get("security", [])
    return f"{roles}; anybody where `server.open_to_public` is on" if public else roles


def roles_of(method: str, path: str) -> tuple[Role, ...]:
    """Return the roles that the route lets in; with some voices of an event fewer."""
    function = _handlers()[method, path]
    actions = set(_actions(function, inspect.getmodule(function)))
    if function.__name__ == "post_event":
        return tuple(r for r in CALLERS if any(r in ALLOWED[a] for a in SPEAKING.values()))
    return tuple(role for role in CALLERS if all(role in ALLOWED[action] for action in actions))


@cache
def _handlers() -> Mapping[tuple[str, str], Callable[..., Any]]:
    return {
        (method, route.path_format): handler.fn
        for route in _application().routes
        for handler in getattr(route, "route_handlers", ())
        for method in handler.http_methods
    }


def _actions(function: Callable[..., Any], module: Any) -> Iterator[Action]:  # noqa: ANN401
    source = inspect.getsource(function)
    # Only what every call must pass: a require() under an `if` asks for more in some cases.
    for name in re.findall(r"^ {4}require\(.*Action\.(\w+)\)", source, re.MULTILINE):
        yield Action[name]
    if function.__name__ == "create_session":  # there, those without a key are the other case
        yield Action.CREATE_SESSION
    for helper in re.findall(r"\b(_\w+)\(", source):
        inner = getattr(module, helper, None)
        if inspect.isfunction(inner) and inner is not function:
            yield from _actions(inner, module)


# --- What goes in


def _query(operation: Json) -> Iterator[tuple[str, str, str]]:
    for parameter in operation.get("parameters", ()):
        if parameter["in"] == "query":
            yield _field(parameter["name"], parameter["schema"], required=parameter["required"])


def _body(operation: Json) -> Iterator[tuple[str, str, str]]:
    content = operation.get("requestBody", {}).get("content", {}).get("application/json")
    if content is not None:
        yield from _properties(_resolved(content["schema"]))


def _properties(schema: Json, prefix: str = "") -> Iterator[tuple[str, str, str]]:
    for name, field in schema.get("properties", {}).items():
        inner = _resolved(field)
        listed = _resolved(inner.get("items", {}))
        if "properties" in inner:
            yield from _properties(inner, f"{prefix}{name}.")
        elif "properties" in listed:
            yield from _properties(listed, f"{prefix}{name}[].")
        else:
            yield _field(prefix + name, field, required=name in schema.get("required", ()))


def _field(name: str, schema: Json, *, required: bool) -> tuple[str, str, str]:
    inner = {**_resolved(schema), **{k: v for k, v in schema.items() if k != "oneOf"}}
    notes = [*_limits(inner)]
    if required:
        notes.insert(0, "required")
    if inner.get("default") not in (None, [], {}, ""):
        notes.append(f"default `{inner['default']}`".lower())
    if described := schema.get("description"):
        notes.append(described.rstrip("."))
    return f"`{name}`", _type(inner), "; ".join(notes)


def _resolved(schema: Json) -> Json:
    """Follow a reference, and look through "or null"."""
    if "$ref" in schema:
        return _resolved(document()["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
    if "oneOf" in schema:
        return _resolved(next(one for one in schema["oneOf"] if one != {"type": "null"}))
    return schema


def _type(schema: Json) -> str:
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"] if value is not None)
    kind = schema.get("type", "object")
    if kind == "array":
        return f"list of {_type(_resolved(schema['items']))}s"
    form = schema.get("format")
    return "time" if form == "date-time" else str(kind)


def _limits(schema: Json) -> Iterator[str]:
    if "maxLength" in schema:
        yield f"at most {schema['maxLength']} characters"
    if schema.get("maxItems"):
        yield f"at most {schema['maxItems']}"
    low, high = schema.get("minimum"), schema.get("maximum")
    # 2**53 - 1 is what JSON counts exactly: no limit that anybody meets.
    if high is not None and high < 2**53 - 1:
        yield f"{low or 0:g} to {high:g}"


def _fields(title: str, rows: list[tuple[str, str, str]]) -> Iterator[str]:
    if rows:
        yield f"| {title} | Type | Notes |"
        yield "| --- | --- | --- |"
        for name, kind, notes in rows:
            yield f"| {name} | {kind} | {notes} |"
        yield ""


# --- What comes out


def _answers(operation: Json) -> Iterator[str]:
    for status, answer in sorted(operation["responses"].items()):
        # The framework names 400 for what the server answers with 422.
        if status == "400":
            continue
        meaning = HTTPStatus(int(status)).phrase
        if int(status) < HTTPStatus.BAD_REQUEST:
            yield f"`{status}` {_result(answer) or meaning}"
        else:
            yield f"`{status}` {answer['description'].partition(';')[0].lower()}"


def _result(answer: Json) -> str:
    for kind, content in answer.get("content", {}).items():
        if kind == "text/event-stream":
            return "a stream"
        return _named(content.get("schema", {}))
    return ""


def _named(schema: Json) -> str:
    if "oneOf" in schema:
        return " or ".join(filter(None, map(_named, schema["oneOf"])))
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if name.startswith("PageView_"):
            return f"a page of {name.rstrip('_').rpartition('.')[2].removesuffix('View')}s"
        return name.removesuffix("View")
    if schema.get("type") == "array":
        return f"list of {_named(schema['items'])}s"
    return ""
