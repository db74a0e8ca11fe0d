"""The OpenAPI document at /schema/openapi.json, and its page at /docs."""

from dataclasses import dataclass

from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.datastructures import ResponseSpec
from litestar.openapi.plugins import JsonRenderPlugin, SwaggerRenderPlugin
from litestar.openapi.spec import (
    Components,
    OpenAPIMediaType,
    OpenAPIResponse,
    OpenAPIType,
    Operation,
    Schema,
    SecurityScheme,
)

DESCRIPTION = """
One API for widgets, bots, operators' screens and connectors. The session part is a superset of
Parlant's (3.3), so its clients and chat widgets work unchanged.

Callers send `Authorization: Bearer <key>`; a customer's screen sends the token of its session.
Errors are `{"detail": …}`; a conflict says in `detail.code` what has changed meanwhile.
""".strip()


def described(container: type, text: str) -> ResponseSpec:
    """Return a further success answer for the document."""
    return ResponseSpec(data_container=container, description=text, generate_examples=False)


@dataclass
class ListOrStream(Operation):
    """An operation whose answer is a list, or the same as a live stream."""

    def __post_init__(self) -> None:
        listed = (self.responses or {}).get("200")
        if isinstance(listed, OpenAPIResponse) and listed.content is not None:
            text = Schema(type=OpenAPIType.STRING)
            frame = Schema(
                type=OpenAPIType.OBJECT,
                description="One frame; its `data` is one item of the list, as JSON.",
                properties={"id": text, "data": text},
            )
            listed.content["text/event-stream"] = OpenAPIMediaType(schema=frame)


def openapi(version: str) -> OpenAPIConfig:
    return OpenAPIConfig(
        title="Secondline",
        version=version,
        description=DESCRIPTION,
        path="/schema",
        components=Components(
            security_schemes={"bearer": SecurityScheme(type="http", scheme="bearer")}
        ),
        security=[{"bearer": []}],
        use_handler_docstrings=True,
        render_plugins=[
            JsonRenderPlugin(path="/openapi.json"),
            SwaggerRenderPlugin(
                path="/swagger",
                js_url="/swagger/swagger-ui-bundle.js",
                css_url="/swagger/swagger-ui.css",
                standalone_preset_js_url="/swagger/swagger-ui-standalone-preset.js",
            ),
        ],
    )
