"""Wake-ups: who is told, at once and without data, that a log has grown."""
