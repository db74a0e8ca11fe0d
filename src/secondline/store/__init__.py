"""Where the log is kept: one port, one contract suite, several stores."""
