"""The extractors, one soort of fact a file; a new one is a file here and a line in EXTRACTORS."""

from regiokennis.facts.extractors import (
    actie,
    actielijn,
    bedrag,
    cijfer,
    doel,
    entiteit,
    evaluatie,
    functie,
    gemeente,
    knelpunt,
    toewijzing,
    uitgangspunt,
    wetsverwijzing,
)
from regiokennis.facts.model import Extractor

EXTRACTORS: tuple[tuple[str, Extractor], ...] = (
    ("entiteit", entiteit.extract),
    ("gemeente", gemeente.extract),
    ("functie", functie.extract),
    ("toewijzing", toewijzing.extract),
    ("knelpunt", knelpunt.extract),
    ("actielijn", actielijn.extract),
    ("uitgangspunt", uitgangspunt.extract),
    ("actie", actie.extract),
    ("wetsverwijzing", wetsverwijzing.extract),
    ("bedrag", bedrag.extract),
    ("cijfer", cijfer.extract),
    ("doel", doel.extract),
    ("evaluatie", evaluatie.extract),
)
"""Soort and the function that drafts it, in the order in which facts come out."""
