"""What was aimed at, and what came of it."""
