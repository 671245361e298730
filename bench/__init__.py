"""Measures the generator against the builders it stands on and the tools that readers know."""
