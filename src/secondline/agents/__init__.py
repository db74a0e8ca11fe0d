"""The AIs in front, one file each, behind the Agent protocol."""
