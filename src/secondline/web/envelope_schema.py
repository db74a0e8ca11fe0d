"""The JSON Schema of the envelope: what is served, and what is published with the documentation."""

from functools import cache

import msgspec

from secondline.domain.envelope import SCHEMA_VERSION, Envelope


@cache
def envelope_schema_json() -> bytes:
    """Return the schema as the file that is published; the same bytes are served."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Secondline handoff envelope {SCHEMA_VERSION}",
        **msgspec.json.schema(Envelope),
    }
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"
