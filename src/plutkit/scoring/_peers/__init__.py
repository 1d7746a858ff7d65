"""Who is a role model, what it had that others lack, and one page about a centre."""
