"""The site builders, what they are given, and the one place that puts bytes on disk."""
