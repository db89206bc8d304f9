"""Opens ontology/ (vocabulary, shapes, signals) and is the only package that does."""

from regiokennis.ontology.model import Begrip, SignalPattern, Soort, Veld
from regiokennis.ontology.ontology import Ontology, OntologyError

__all__ = ["Begrip", "Ontology", "OntologyError", "SignalPattern", "Soort", "Veld"]
