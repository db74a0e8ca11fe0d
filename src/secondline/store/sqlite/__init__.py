"""SQLite: one writer thread with group commit, reads beside it."""
