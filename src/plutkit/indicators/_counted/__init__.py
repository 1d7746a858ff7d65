"""The shipped indicators: what each counts, on its card, and the function that gives it."""
