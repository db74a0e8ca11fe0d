"""What a policy would have made of recorded conversations; pure, but for reading lines."""
