"""What the graph says beside the facts, in the terms of the standards."""

from pyoxigraph import Literal, NamedNode

from regiokennis.graph.describe import describe_document, describe_facts
from regiokennis.graph.names import DCTERMS, ELI, ORG, OWL, RDFS, SKOS, SSSOM, TYPE, XSD, Names, node


def said(quads, subject, predicate):
    return {quad.object for quad in quads if quad.subject == subject and quad.predicate == predicate}


def test_document(document, ontology):
    """Title, date as precise as it is known, period and region, all in the document's own graph."""
    names = Names(ontology.base)
    quads = list(describe_document(document, ontology))
    subject = names.document(document.id)
    assert said(quads, subject, node(DCTERMS, "title")) == {Literal("Regiovisie Oostzoom", language="nl")}
    assert said(quads, subject, node(DCTERMS, "issued")) == {Literal("2022-03", datatype=node(XSD, "gYearMonth"))}
    assert {term.value for term in said(quads, subject, names.rk("periodeVan"))} == {"2022"}
    assert said(quads, names.regio("oostzoom"), node(RDFS, "label")) == {Literal("Oostzoom", language="nl")}
    assert {quad.graph_name for quad in quads} == {names.document_graph(document.id)}


def test_actors_lead_to_the_entity_of_their_name(feiten, ontology):
    """A name that is an entity of the same document is a link too; a missing actor is none."""
    names = Names(ontology.base)
    quads = list(describe_facts(feiten, ontology))
    links = [quad for quad in quads if quad.predicate == names.rk("actorEntiteit")]
    assert [(quad.subject.value, quad.object.value) for quad in links] == [(feiten[1].id, feiten[0].velden.iri)]


def test_an_entity_is_an_organisation_with_its_names(feiten, ontology):
    """W3C ORG class, preferred and other labels."""
    quads = list(describe_facts(feiten, ontology))
    subject = NamedNode(feiten[0].velden.iri)
    assert node(ORG, "Organization") in said(quads, subject, TYPE)
    assert {term.value for term in said(quads, subject, node(SKOS, "altLabel"))} == {"het team", "TO"}


def test_a_law_leads_to_its_article(feiten, ontology):
    """The law is an ELI resource; the reference carries the jci link of its article."""
    quads = list(describe_facts(feiten, ontology))
    fact = next(feit for feit in feiten if feit.soort == "wetsverwijzing")
    (law,) = said(quads, NamedNode(fact.id), node(ELI, "cites"))
    assert said(quads, law, node(RDFS, "seeAlso")) == {NamedNode("https://wetten.overheid.nl/jci1.3:c:BWBR0034925")}
    assert said(quads, NamedNode(fact.id), node(RDFS, "seeAlso")) == {
        NamedNode("https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=7.1.4.1")
    }


def test_a_municipality_leads_to_the_register(feiten, ontology):
    """By its CBS code to TOOI."""
    names = Names(ontology.base)
    quads = list(describe_facts(feiten, ontology))
    fact = next(feit for feit in feiten if feit.soort == "gemeente")
    assert said(quads, NamedNode(fact.id), names.rk("gemeenteTooi")) == {
        NamedNode("https://identifier.overheid.nl/tooi/id/gemeente/gm0114")
    }


def test_a_mapping_speaks_sssom(feiten, ontology):
    """Subject, relation, justification and confidence; what is inferred is not called curated."""
    quads = list(describe_facts(feiten, ontology))
    fact = next(feit for feit in feiten if feit.soort == "koppeling")
    subject = NamedNode(fact.id)
    assert said(quads, subject, node(OWL, "annotatedSource")) == {NamedNode(fact.velden.actie)}
    assert len(said(quads, subject, node(OWL, "annotatedTarget"))) == 1
    (justification,) = said(quads, subject, node(SSSOM, "mapping_justification"))
    assert "Curation" not in justification.value
