"""The ASGI application: routes, errors, documents."""

from collections.abc import Callable

from litestar import Litestar
from litestar.config.cors import CORSConfig
from litestar.di import Provide
from litestar.exceptions import HTTPException, ValidationException

from secondline.web import errors
from secondline.web.api import directory, events, feed, handoffs, health, sessions, turns
from secondline.web.limits import BODY_BYTES
from secondline.web.openapi import openapi
from secondline.web.params import BodyRequest, provide_caller
from secondline.web.screens import screens
from secondline.web.services import Services


def create_app(
    services: Callable[[], Services],
    *,
    version: str,
    allowed_origins: list[str],
) -> Litestar:
    """Return the application; *services* are asked for when a request comes."""
    return Litestar(
        route_handlers=[
            sessions.router,
            events.router,
            handoffs.router,
            turns.router,
            directory.router,
            feed.router,
            health.router,
            *screens(),
        ],
        dependencies={
            "services": Provide(services, sync_to_thread=False),
            "caller": Provide(provide_caller),
        },
        exception_handlers={
            ValidationException: errors.on_invalid,
            HTTPException: errors.on_http,
            Exception: errors.on_error,
        },
        cors_config=CORSConfig(
            allow_origins=allowed_origins,
            allow_headers=["authorization", "content-type", "idempotency-key"],
        ),
        openapi_config=openapi(version),
        request_class=BodyRequest,
        request_max_body_size=BODY_BYTES,
        logging_config=None,
    )
