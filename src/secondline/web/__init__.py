"""HTTP: one API for widgets, bots, operators' screens and connectors."""
