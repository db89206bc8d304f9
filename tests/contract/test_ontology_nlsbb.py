"""The schemes conform to NL-SBB, the Dutch profile of SKOS (shapes by Geonovum, CC BY 4.0).

pySHACL checks the core constraints. The profile's SPARQL constraints are asked of pyoxigraph, all concepts at once:
pySHACL asks them per concept, which takes minutes.
"""

from collections.abc import Iterator

import pytest
import rdflib
from pyoxigraph import RdfFormat, Store
from pyshacl import validate
from rdflib.namespace import RDF, SH

from regiokennis.settings import PROJECT

SHAPES = PROJECT.parent / "shared" / "standards" / "nl-sbb" / "skos-ap-nl.ttl"
BEGRIPPEN = sorted((PROJECT / "ontology" / "begrippen").glob("*.ttl"))
SKOS = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
GLOBAL = ("Semantische relaties verwijzen", "Een begrip kan niet", "Een begrippenkader kan niet")
"""Constraints whose query means something for a given $this only; what they guard is checked by class above."""

pytestmark = pytest.mark.skipif(not SHAPES.exists(), reason="de vormen van NL-SBB staan niet in ../shared")


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    """The profile as published."""
    return rdflib.Graph().parse(SHAPES)


def test_the_core_constraints_hold(shapes: rdflib.Graph) -> None:
    """Every concept has what the profile asks: definition, preferred label, scheme, proper relations."""
    core = rdflib.Graph()
    core += (triple for triple in shapes if triple[1] != SH.sparql)
    concepts = rdflib.Graph()
    for file in BEGRIPPEN:
        concepts.parse(file)
    conforms, report, text = validate(concepts, shacl_graph=core)

    assert len(BEGRIPPEN) >= 20
    assert conforms, text[:2000]
    assert list(report.subjects(RDF.type, SH.ValidationResult)) == []  # type: ignore[union-attr]
    assert not set(concepts.subjects(RDF.type, rdflib.SKOS.Collection))
    assert not set(concepts.subjects(RDF.type, rdflib.SKOS.Concept)) & set(
        concepts.subjects(RDF.type, rdflib.SKOS.ConceptScheme)
    )


def test_a_concept_without_definition_would_be_found(shapes: rdflib.Graph) -> None:
    """The shapes do look at our concepts: take a definition away and they complain."""
    core = rdflib.Graph()
    core += (triple for triple in shapes if triple[1] != SH.sparql)
    concepts = rdflib.Graph().parse(BEGRIPPEN[0])
    concepts.remove((None, rdflib.SKOS.definition, None))

    assert not validate(concepts, shacl_graph=core)[0]


def test_the_sparql_constraints_hold(shapes: rdflib.Graph) -> None:
    """No shared notation or name within a scheme, no top concept with a broader one, no orphan, no misuse."""
    store = Store()
    for file in BEGRIPPEN:
        store.load(path=str(file), format=RdfFormat.TURTLE)
    asked, broken = 0, []
    for message, query in _constraints(shapes):
        found = store.query(SKOS + query)
        broken += [f"{message}: {row['this']}" for row in found]  # type: ignore[union-attr]
        asked += 1

    assert asked >= 5
    assert broken == []


def _constraints(shapes: rdflib.Graph) -> Iterator[tuple[str, str]]:
    for constraint, query in sorted(shapes.subject_objects(SH.select), key=str):
        message = str(shapes.value(constraint, SH.message))
        if not message.startswith(GLOBAL):
            yield message, str(query)
