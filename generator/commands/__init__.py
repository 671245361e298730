"""The ways in: the command line, and the plugin that plain MkDocs calls."""
