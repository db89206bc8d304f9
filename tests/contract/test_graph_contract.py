"""What the built graph promises to whoever queries it (design, section 3; contract, sections 1 and 2)."""

from collections import Counter

import pytest
from pyoxigraph import BlankNode, DefaultGraph, NamedNode

from regiokennis.documents import load_corpus
from regiokennis.facts import to_json
from regiokennis.graph import Names, read_documents, read_facts
from regiokennis.graph.names import OA, PROV, TYPE, node
from regiokennis.pipeline import known_regios


@pytest.fixture(scope="module")
def names(ontology):
    return Names(ontology.base)


@pytest.fixture(scope="module")
def quads(store):
    return list(store.quads())


@pytest.fixture(scope="module")
def feiten(store, ontology):
    return read_facts(store, ontology)


@pytest.fixture(scope="module")
def sources(built, ontology):
    corpus = load_corpus(built.corpus, known_regios(ontology))
    return {document.id: document.source.text for document in corpus.documents}


def test_every_quote_is_its_slice(feiten, sources):
    """All of them: the citation is the source between its offsets, white space collapsed."""
    places = [item for feit in feiten for item in feit.bewijs]
    wrong = [item for item in places if " ".join(sources[item.document][item.start : item.eind].split()) != item.citaat]
    assert len(places) > 1000
    assert wrong == []


def test_every_fact_has_evidence(feiten):
    """But silence itself."""
    bare = [feit for feit in feiten if not feit.bewijs]
    assert all(feit.soort == "dekking" and feit.velden.gedekt == "nee" for feit in bare)


def test_ids_are_unique_and_ours(feiten, ontology):
    """An id names one fact, below the base."""
    ids = Counter(feit.id for feit in feiten)
    assert not [iri for iri, count in ids.items() if count > 1]
    assert all(iri.startswith(f"{ontology.base}id/") for iri in ids)


def test_no_blank_nodes_and_no_default_graph(quads):
    """Everything has an address and stands in a named graph."""
    assert not [quad for quad in quads if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)]
    assert not [quad for quad in quads if quad.graph_name == DefaultGraph()]


def test_every_term_of_ours_is_explained(quads, names, ontology):
    """Classes and properties that the graph uses are declared in ontology/, with a label."""
    prefix = names.rk("").value
    used = {
        term.value
        for quad in quads
        for term in (quad.subject, quad.predicate, quad.object)
        if isinstance(term, NamedNode) and term.value.startswith(prefix) and term.value != prefix
    }
    declared = {quad.subject.value for quad in quads if quad.graph_name == names.begrippen}
    assert len(used) > 60
    assert used <= declared


def test_facts_stand_in_the_graph_of_their_origin(quads, feiten, names):
    """What the document says in the document's graph, what is inferred in the graph of inference."""
    graphs = {quad.subject.value: quad.graph_name for quad in quads if quad.predicate == names.rk("herkomst")}
    for feit in feiten:
        expected = names.afgeleid if feit.herkomst == "afgeleid" else names.document_graph(feit.document)
        assert graphs[feit.id] == expected


def test_evidence_is_web_annotation(quads, feiten):
    """Every passage has a source, a quote and a position; every annotation joins a fact and a passage."""
    by_type = Counter(quad.object.value.removeprefix(OA) for quad in quads if quad.predicate == TYPE)
    places = sum(len(feit.bewijs) for feit in feiten)
    kinds = ("Annotation", "SpecificResource", "TextQuoteSelector", "TextPositionSelector")
    assert [by_type[kind] for kind in kinds] == [places] * 4


def test_every_document_tells_how_it_was_read(store, ontology, quads, names):
    """A run, by software of a version, with the number of sentences and facts."""
    cards = read_documents(store, ontology)
    assert len(cards) == 5
    used = {(quad.subject, quad.object) for quad in quads if quad.predicate == node(PROV, "used")}
    for card in cards:
        assert card.zinnen > 50
        assert card.feiten == len(read_facts(store, ontology, document=card.id))
        assert (names.lezing(card.id), names.document(card.id)) in used


def test_json_has_the_keys_of_the_contract(feiten, ontology):
    """Common keys, own fields of the soort, and nothing else."""
    common = {"id", "soort", "regio", "document", "herkomst", "zekerheid", "bewijs"}
    for feit in feiten:
        fields = {veld.naam for veld in ontology.soort(feit.soort).velden}
        assert set(to_json(feit)) == common | fields


def test_a_national_document_has_no_region(feiten):
    """The Format and the national programme speak for no region."""
    assert {feit.regio for feit in feiten if feit.document in ("format-2013", "ghnt-2019")} == {None}
