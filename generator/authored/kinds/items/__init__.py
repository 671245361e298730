"""The types of items, a module each: what is authored, and what makes its key true."""
