"""Knowing when a person is needed: pure functions from text and events to evidence."""

from secondline.signals.frustration import frustration
from secondline.signals.request import request

__all__ = ["frustration", "request"]
