"""Turns course chapters, written as structured data, into a static training site."""
