"""Opens ontology/ (vocabulary, shapes, signals) and is the only package that does."""

from regiokennis.ontology.model import Begrip, SignalPattern, Soort, Veld
from regiokennis.ontology.ontology import Ontology
from regiokennis.ontology.turtle import OntologyError

__all__ = ["Begrip", "Ontology", "OntologyError", "SignalPattern", "Soort", "Veld"]
