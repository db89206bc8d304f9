"""What follows from other facts, one soort a file; a new one is a file here and a line in DERIVATIONS."""

from regiokennis.facts.derive import dekking, koppeling
from regiokennis.facts.model import Derivation

DERIVATIONS: tuple[tuple[str, Derivation], ...] = (
    ("koppeling", koppeling.derive),
    ("dekking", dekking.derive),
)
"""Soort and the function that derives it; each sees the facts of those before it."""
