"""SVG drawn from the same models as the text beside it."""
