"""Secondline for agents that speak MCP; needs ``pip install 'secondline[mcp]'``."""
