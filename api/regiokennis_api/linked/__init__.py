"""Linked data: every minted IRI resolves at its path, the dataset describes itself, and dumps can be taken along."""
