"""Views to Markdown and HTML, and the hand-written pages beside them."""
