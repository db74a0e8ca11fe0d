"""The built screens: console, chat page, widget."""

from pathlib import Path
from typing import Final

from litestar import Response, Router, get
from litestar.exceptions import NotFoundException
from litestar.response import File, Redirect
from litestar.static_files import (
    create_static_files_router,  # pyright: ignore[reportUnknownVariableType] - bare PathLike
)

STATIC: Final = Path(__file__).parent / "static"

# Own scripts only, no frames around the console: what a customer writes can start nothing.
CONSOLE_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
CHAT_POLICY: Final = CONSOLE_POLICY.replace("frame-ancestors 'none'", "frame-ancestors *").replace(
    "style-src 'self'", "style-src 'self' 'unsafe-inline'"
)


def page(name: str, policy: str) -> Response[bytes]:
    """
    Return a built page.

    Raises:
        NotFoundException: the screens were not built.
    """
    path = STATIC / name
    if not path.is_file():
        raise NotFoundException("The screens are not built: run `pip install .` once more.")
    return Response(
        path.read_bytes(),
        media_type="text/html; charset=utf-8",
        headers={
            "Content-Security-Policy": policy,
            "Cache-Control": "no-cache",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
        },
    )


@get("/", include_in_schema=False)
async def home() -> Redirect:
    return Redirect("/chat")


@get("/chat", include_in_schema=False, sync_to_thread=False)
def chat() -> Response[bytes]:
    return page("chat.html", CHAT_POLICY)


@get("/console", include_in_schema=False, sync_to_thread=False)
def console() -> Response[bytes]:
    return page("console.html", CONSOLE_POLICY)


@get("/widget.js", include_in_schema=False, sync_to_thread=False)
def widget() -> File:
    path = STATIC / "widget.js"
    if not path.is_file():
        raise NotFoundException("The screens are not built: run `pip install .` once more.")
    return File(
        path,
        media_type="text/javascript; charset=utf-8",
        content_disposition_type="inline",
        headers={"Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*"},
    )


@get("/docs", include_in_schema=False)
async def docs() -> Redirect:
    return Redirect("/schema/swagger")


def screens() -> list[Router]:
    built = [
        create_static_files_router(
            path=f"/{folder}",
            directories=[STATIC / folder],
            name=folder,
            include_in_schema=False,
        )
        for folder in ("assets", "swagger")
    ]
    return [
        Router("/", route_handlers=[home, chat, console, widget, docs], include_in_schema=False),
        *built,
    ]
