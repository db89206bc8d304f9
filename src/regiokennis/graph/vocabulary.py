"""The ontology, its schemes and its shapes as one named graph, so that a query can join facts with labels."""

from collections.abc import Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from regiokennis.facts.jci import link_article
from regiokennis.graph.names import DCTERMS, ELI, LABEL, RDFS, SKOS, TYPE, Names, node
from regiokennis.ontology import Ontology, OntologyError
from regiokennis.ontology.turtle import read_triples


def vocabulary(ontology: Ontology) -> Iterator[Quad]:
    """Every Turtle file below ontology/, and what the concepts say about the registers of others."""
    names = Names(ontology.base)
    for file in sorted(ontology.path.rglob("*.ttl")):
        for triple in read_triples(file, ontology.base):
            if isinstance(triple.subject, BlankNode) or isinstance(triple.object, BlankNode):
                raise OntologyError(f"De ontologie bevat een naamloze knoop: {file.name}.")
            yield Quad(triple.subject, triple.predicate, triple.object, names.begrippen)
    yield from _registers(ontology, names)


def _registers(ontology: Ontology, names: Names) -> Iterator[Quad]:
    for begrip in ontology.begrippen:
        subject, bwb, tooi = NamedNode(begrip.iri), begrip.kenmerk("bwb"), begrip.kenmerk("tooi")
        yield Quad(subject, LABEL, Literal(begrip.naam, language="nl"), names.begrippen)
        if bwb:
            jci = NamedNode(link_article(bwb, None))
            yield Quad(subject, TYPE, node(ELI, "LegalResource"), names.begrippen)
            yield Quad(subject, node(DCTERMS, "identifier"), Literal(bwb), names.begrippen)
            yield Quad(subject, node(RDFS, "seeAlso"), jci, names.begrippen)
        if tooi:
            yield Quad(subject, node(SKOS, "exactMatch"), NamedNode(tooi), names.begrippen)
