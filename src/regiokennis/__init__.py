"""Regiovisies in, a knowledge graph out in which every fact leads to the sentence that says it."""

__version__ = "0.1.0"
