"""What Secondline costs, as ratios against a hand-written limit and against Parlant."""
