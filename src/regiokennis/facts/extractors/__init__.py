"""The extractors, one soort of fact a file; a new one is a file here and a line in EXTRACTORS."""

from regiokennis.facts.extractors import entiteit
from regiokennis.facts.model import Extractor

EXTRACTORS: tuple[tuple[str, Extractor], ...] = (("entiteit", entiteit.extract),)
"""Soort and the function that drafts it, in the order in which facts come out."""
