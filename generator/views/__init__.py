"""Model -> pages: what stands on which page and at which address."""
