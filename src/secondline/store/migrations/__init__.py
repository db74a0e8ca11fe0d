"""Versioned steps from any earlier database to the present one, run by Alembic."""
