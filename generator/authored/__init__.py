"""What authors write, read into models."""
