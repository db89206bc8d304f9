"""What the graph says beside the facts: documents, regions, entities, laws, and links to the registers others keep.

Standards: DCAT and DCTERMS for documents, W3C ORG for organisations, ELI for laws with a jci link (BWB 1.3.1), TOOI for
municipalities, SSSOM for mappings to the national action lines.
"""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, Triple

from regiokennis.documents.model import Document
from regiokennis.facts.jci import link_article
from regiokennis.facts.model import Feit
from regiokennis.facts.soorten import Entiteit, Gemeente, Koppeling, Wetsverwijzing
from regiokennis.graph.names import (
    DCAT,
    DCTERMS,
    ELI,
    FOAF,
    LABEL,
    ORG,
    OWL,
    RDFS,
    SEMAPV,
    SKOS,
    SSSOM,
    TYPE,
    XSD,
    Names,
    node,
)
from regiokennis.graph.quads import graph_of
from regiokennis.graph.terms import integer, number
from regiokennis.ontology import Ontology

STANDARD_CLASS = {"actor": node(ORG, "Organization"), "wet": node(ELI, "LegalResource")}
"""The class of a standard for a type of entity, beside our own."""
DATE_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}
"""XSD type of an ISO 8601 date, by its length: as precise as the document says."""
NO_MATCH = node(SSSOM, "NoTermFound")


def describe_document(document: Document, ontology: Ontology) -> Iterator[Quad]:
    """The document itself and its region, in the document's graph."""
    names = Names(ontology.base)
    graph, subject = names.document_graph(document.id), names.document(document.id)
    for triple in (*_document(document, subject, names), *_regio(document, ontology, names)):
        yield Quad(triple.subject, triple.predicate, triple.object, graph)


def _document(document: Document, subject: NamedNode, names: Names) -> Iterator[Triple]:
    for kind in (names.rk("Document"), node(DCAT, "Resource"), node(FOAF, "Document")):
        yield Triple(subject, TYPE, kind)
    yield Triple(subject, LABEL, Literal(document.titel, language="nl"))
    yield Triple(subject, node(DCTERMS, "title"), Literal(document.titel, language="nl"))
    yield Triple(subject, node(DCTERMS, "identifier"), Literal(document.id))
    yield Triple(subject, node(DCTERMS, "language"), Literal("nl"))
    yield Triple(subject, names.rk("documentsoort"), Literal(document.soort))
    yield Triple(subject, names.rk("sha256"), Literal(document.source.sha256))
    if document.uitgever:
        yield Triple(subject, names.rk("uitgever"), Literal(document.uitgever))
    if document.datum:
        datatype = DATE_TYPES.get(len(document.datum), "string")
        issued = Literal(document.datum, datatype=node(XSD, datatype))
        yield Triple(subject, node(DCTERMS, "issued"), issued)
    if document.rechten:
        yield Triple(subject, node(DCTERMS, "rights"), Literal(document.rechten, language="nl"))
    if document.url:
        yield Triple(subject, node(DCTERMS, "source"), Literal(document.url))
    if document.periode:
        van, tot = document.periode
        yield Triple(subject, names.rk("periodeVan"), integer(van))
        yield Triple(subject, names.rk("periodeTot"), integer(tot))
        period = names.thing("periode", f"{van}--{tot}")
        yield Triple(subject, node(DCTERMS, "temporal"), period)
        yield Triple(period, TYPE, node(DCTERMS, "PeriodOfTime"))
        yield Triple(period, node(DCAT, "startDate"), Literal(str(van), datatype=node(XSD, "gYear")))
        yield Triple(period, node(DCAT, "endDate"), Literal(str(tot), datatype=node(XSD, "gYear")))
    for field in sorted(document.afgeleid):
        yield Triple(subject, names.rk("afgeleidVeld"), Literal(field))


def _regio(document: Document, ontology: Ontology, names: Names) -> Iterator[Triple]:
    if document.regio is None:
        return
    subject, regio = names.document(document.id), names.regio(document.regio)
    naam = document.regio_naam or document.regio
    yield Triple(subject, names.rk("regio"), regio)
    yield Triple(subject, names.rk("regioNaam"), Literal(naam))
    yield Triple(subject, node(DCTERMS, "spatial"), regio)
    yield Triple(regio, TYPE, names.rk("Regio"))
    yield Triple(regio, LABEL, Literal(naam, language="nl"))
    if any(begrip.code == document.regio for begrip in ontology.scheme("regio")):
        yield Triple(regio, node(SKOS, "exactMatch"), names.begrip("regio", document.regio))


def describe_facts(feiten: Iterable[Feit], ontology: Ontology) -> Iterator[Quad]:
    """What follows from facts taken together: labels of entities, and links from facts to entities and registers."""
    names, feiten = Names(ontology.base), tuple(feiten)
    entiteiten = {
        (feit.document, feit.velden.naam): feit.velden.iri for feit in feiten if isinstance(feit.velden, Entiteit)
    }
    for feit in feiten:
        graph = graph_of(feit, names)
        for triple in _links(feit, entiteiten, ontology, names):
            yield Quad(triple.subject, triple.predicate, triple.object, graph)


def _links(feit: Feit, entiteiten: dict[tuple[str, str], str], ontology: Ontology, names: Names) -> Iterator[Triple]:
    subject = NamedNode(feit.id)
    for field in ("actor", "wie"):
        iri = entiteiten.get((feit.document, getattr(feit.velden, field, None) or ""))
        if iri:
            yield Triple(subject, names.rk("actorEntiteit"), NamedNode(iri))
    match feit.velden:
        case Entiteit():
            yield from _entity(feit.velden, names)
        case Gemeente():
            yield from _municipality(subject, feit.velden, ontology, names)
        case Koppeling():
            yield from _mapping(subject, feit, feit.velden, ontology, names)
        case Wetsverwijzing():
            yield from _law(subject, feit.velden, names)
        case _:
            pass


def _entity(entiteit: Entiteit, names: Names) -> Iterator[Triple]:
    """Labels only for things minted here: a concept has its labels from its scheme."""
    if not entiteit.iri.startswith(f"{names.base}id/"):
        return
    subject = NamedNode(entiteit.iri)
    yield Triple(subject, TYPE, names.rk(entiteit.type.capitalize()))
    if entiteit.type in STANDARD_CLASS:
        yield Triple(subject, TYPE, STANDARD_CLASS[entiteit.type])
    yield Triple(subject, LABEL, Literal(entiteit.naam, language="nl"))
    yield Triple(subject, node(SKOS, "prefLabel"), Literal(entiteit.naam, language="nl"))
    for naam in entiteit.ook:
        yield Triple(subject, node(SKOS, "altLabel"), Literal(naam, language="nl"))


def _municipality(subject: NamedNode, gemeente: Gemeente, ontology: Ontology, names: Names) -> Iterator[Triple]:
    found = (begrip for begrip in ontology.scheme("gemeente") if begrip.kenmerk("cbs") == gemeente.cbs)
    begrip = next(found, None) if gemeente.cbs else None
    if begrip is None:
        return
    yield Triple(subject, names.rk("gemeenteBegrip"), NamedNode(begrip.iri))
    tooi = begrip.kenmerk("tooi")
    if tooi:
        yield Triple(subject, names.rk("gemeenteTooi"), NamedNode(tooi))


def _law(subject: NamedNode, verwijzing: Wetsverwijzing, names: Names) -> Iterator[Triple]:
    if not verwijzing.bwb:
        return
    wet = names.thing("wet", verwijzing.bwb.lower())
    yield Triple(subject, node(ELI, "cites"), wet)
    yield Triple(wet, TYPE, node(ELI, "LegalResource"))
    yield Triple(wet, LABEL, Literal(verwijzing.wet, language="nl"))
    yield Triple(wet, node(DCTERMS, "identifier"), Literal(verwijzing.bwb))
    yield Triple(wet, node(RDFS, "seeAlso"), NamedNode(link_article(verwijzing.bwb, None)))
    if verwijzing.artikel:
        yield Triple(subject, node(RDFS, "seeAlso"), NamedNode(link_article(verwijzing.bwb, verwijzing.artikel)))


def _mapping(
    subject: NamedNode, feit: Feit, koppeling: Koppeling, ontology: Ontology, names: Names
) -> Iterator[Triple]:
    """The mapping in SSSOM's own terms, as its RDF form has them: an annotated triple action, relation, action line."""
    by_name = {begrip.naam: NamedNode(begrip.iri) for begrip in ontology.scheme("ghnt")}
    line = by_name.get(koppeling.ghnt)
    sub = by_name.get(koppeling.ghntSub or "")
    if line is not None:
        yield Triple(subject, names.rk("ghntBegrip"), line)
    if sub is not None:
        yield Triple(subject, names.rk("ghntSubBegrip"), sub)
    # Inferred mappings weigh a classifier and the vocabulary; the others the authors of the document made themselves.
    justification = "CompositeMatching" if feit.herkomst == "afgeleid" else "ManualMappingCuration"
    yield Triple(subject, TYPE, node(SSSOM, "Mapping"))
    yield Triple(subject, node(OWL, "annotatedSource"), NamedNode(koppeling.actie))
    yield Triple(subject, node(OWL, "annotatedProperty"), node(SKOS, "relatedMatch"))
    yield Triple(subject, node(OWL, "annotatedTarget"), sub or line or NO_MATCH)
    yield Triple(subject, node(SSSOM, "mapping_justification"), node(SEMAPV, justification))
    yield Triple(subject, node(SSSOM, "confidence"), number(feit.zekerheid))
