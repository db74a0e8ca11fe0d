"""``python -m secondline``."""

from secondline.cli import app

app()
