"""Print the JSON Schema of the envelope, for docs/envelope/VERSION.json."""

import sys

from secondline.web.envelope_schema import envelope_schema_json

sys.stdout.buffer.write(envelope_schema_json())
