# pyright: basic
"""
For Parlant's side: a handoff tool that is on record before it answers, and a store that is silent.

This package is used inside Parlant's own process and environment. It needs Parlant 3.3 and what
comes with it, and nothing of the server's: ``pip install --no-deps secondline`` is enough.
"""

from secondline.parlant.guard import GuardedSessionStore, guarded_store
from secondline.parlant.tool import handoff_tool

__all__ = ["GuardedSessionStore", "guarded_store", "handoff_tool"]
