"""What the signals find, miss and cost, beside what others use for the same."""
