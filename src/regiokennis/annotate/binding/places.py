"""The places that a document names: where something is, never who."""

from collections.abc import Iterable

from regiokennis.annotate.candidates import Read, initials
from regiokennis.annotate.cues import cued
from regiokennis.documents.model import Document
from regiokennis.ontology import Ontology

REGION = cued(r"\b(?:[a-z]*regio|Regio)\s+(?P<naam>[A-Z][\w’'-]+(?:[ -](?:en |van |van de )?[A-Z][\w’'-]+)*)", "egio")


def places(ontology: Ontology, reads: Iterable[Read], document: Document) -> frozenset[str]:
    """Names of municipalities, provinces and regions: the vocabulary's and what the text calls a region."""
    found = {label for g in ontology.scheme("gemeente") for label in (g.naam, *g.alt_labels)}
    found |= {value for g in ontology.scheme("gemeente") for value in g.kenmerken.get("provincie", ())}
    own = [naam.title() for naam in (document.regio_naam, document.regio) if naam]
    found |= {initials(naam) for naam in own if len(initials(naam)) > 1}
    found |= {naam for begrip in ontology.scheme("regio") for naam in (begrip.naam, begrip.naam.replace("-", " "))}
    if document.regio_naam:
        found |= {document.regio_naam, document.regio_naam.replace("-", " ")}
    for read in reads:
        found |= {" ".join(match["naam"].split()) for match in REGION.finditer(read.block.text)}
        found |= {match.text for match in read.matches if match.entry.type == "gemeente"}
    return frozenset(found)
