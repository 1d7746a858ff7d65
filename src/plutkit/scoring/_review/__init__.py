"""What of a register is possible but doubtful."""
