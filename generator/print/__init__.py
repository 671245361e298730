"""Paper: what a printed sheet shows becomes a PDF, by Typst."""
