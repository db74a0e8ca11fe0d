"""Print the OpenAPI document, for the front end's types."""

import sys

import msgspec

from secondline import __version__
from secondline.web.app import create_app
from secondline.web.services import Services


def no_services() -> Services:
    raise RuntimeError("Nothing is served here.")


app = create_app(no_services, version=__version__, allowed_origins=[])
document = msgspec.json.encode(app.openapi_schema.to_schema())
sys.stdout.buffer.write(msgspec.json.format(document))
