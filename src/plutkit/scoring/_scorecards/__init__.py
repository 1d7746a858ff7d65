"""How strong centres are by several indicators at once, on fixed goalposts."""
