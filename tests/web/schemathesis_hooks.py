"""Read by the schemathesis that test_schema.py runs: what it may wait for."""

from typing import Any

import schemathesis

# A request that waits, and a stream, end after so long; the schema would allow two minutes.
SECONDS = 0.05


@schemathesis.hook  # pyright: ignore[reportUnknownMemberType] - its types are not complete
def map_query(context: schemathesis.HookContext, query: dict[str, Any] | None) -> Any:
    if query is None:
        return None
    for name in ("wait", "wait_for_data"):
        if isinstance(query.get(name), int | float) and query[name] > SECONDS:
            query[name] = SECONDS
    if str(query.get("sse", "")).lower() in ("true", "1", "t", "on", "yes", "y"):
        query["wait_for_data"] = SECONDS
    return query
