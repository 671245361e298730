"""One module a type of sheet: what differs in what it shows."""
