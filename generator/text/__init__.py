"""About words, knowing nothing of courses."""
