"""Who does what in a parsed sentence: parties, clauses, and what a clause says of a party."""

from regiokennis.facts.clauses.model import Clause, Partij, Relatie
from regiokennis.facts.clauses.tree import Tree

__all__ = ["Clause", "Partij", "Relatie", "Tree"]
