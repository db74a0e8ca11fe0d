"""What the signals find in sentences nobody of this project wrote, source by source."""
