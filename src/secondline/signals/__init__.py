"""Knowing when a person is needed: pure functions from text and events to evidence."""
