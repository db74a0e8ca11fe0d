"""
The built-in agent on a language model, on Pydantic AI.

Nothing here imports Pydantic AI before a model is wanted: a plain install starts without it.
"""
