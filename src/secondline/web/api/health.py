"""Whether the server works, and the envelope's schema."""

from typing import Any

import msgspec
from litestar import MediaType, Response, Router, get

from secondline.web.envelope_schema import envelope_schema_json
from secondline.web.services import Services


class HealthView(msgspec.Struct):
    """Parlant's form: `healthy`, `degraded` or `unhealthy`, with the checks behind it."""

    status: str
    checks: dict[str, str]


@get("/healthz", security=[{}])
async def healthz(services: Services) -> Response[HealthView]:
    """Say whether the log can be read and the default agent is there."""
    await services.log.head()
    healthy = await services.agents.healthy(services.agents.default)
    agent = "healthy" if healthy else "unhealthy"
    view = HealthView("healthy" if healthy else "degraded", {"log": "healthy", "agent": agent})
    return Response(view, headers={"Cache-Control": "no-store"})


@get("/envelope.schema.json", security=[{}])
async def envelope_schema() -> Response[Any]:
    """Return the JSON Schema of the envelope."""
    return Response(envelope_schema_json(), media_type=MediaType.JSON)


router = Router("/", route_handlers=[healthz, envelope_schema], tags=["service"])
