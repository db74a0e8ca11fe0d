"""An unchanged Parlant server as the AI in front: its engine answers, our log decides."""
