"""The shapes let good facts through and stop every kind of fault."""

from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from regiokennis.graph.describe import describe_facts
from regiokennis.graph.quads import to_quads
from regiokennis.graph.validate import ShapeError, Shapes


@pytest.fixture(scope="module")
def shapes(ontology):
    """Parsed once: that takes longer than a check."""
    return Shapes(ontology)


@pytest.fixture
def quads(feiten, ontology):
    return [*(quad for feit in feiten for quad in to_quads(feit, ontology)), *describe_facts(feiten, ontology)]


def test_good_facts_hold(shapes, quads):
    """What the extractors give is what the shapes ask."""
    shapes.check(quads, "oostzoom-2022")


@pytest.mark.parametrize("field", ["taak", "status", "rol"])
def test_a_missing_field(shapes, quads, field):
    """The message names the document and the field."""
    found = [quad for quad in quads if not quad.predicate.value.endswith(f"#{field}")]
    with pytest.raises(ShapeError, match=f"oostzoom-2022.*{field}"):
        shapes.check(found, "oostzoom-2022")


def test_a_code_that_is_text(shapes, quads, ontology):
    """A code list gives IRIs."""
    wrong = NamedNode(f"{ontology.base}def#status")
    found = [
        Quad(quad.subject, quad.predicate, Literal("belegd"), quad.graph_name) if quad.predicate == wrong else quad
        for quad in quads
    ]
    with pytest.raises(ShapeError):
        shapes.check(found, "oostzoom-2022")


def test_two_values_where_one_is_asked(shapes, quads, feiten, ontology):
    """A fact has one value of each field that is no list."""
    double = to_quads(replace(feiten[1], velden=replace(feiten[1].velden, taak="opvang")), ontology)
    with pytest.raises(ShapeError):
        shapes.check([*quads, *double], "oostzoom-2022")


def test_a_name_among_numbers(shapes, quads, ontology):
    """Figures are numbers."""
    wrong = NamedNode(f"{ontology.base}def#waarde")
    found = [
        Quad(quad.subject, quad.predicate, Literal("veel"), quad.graph_name) if quad.predicate == wrong else quad
        for quad in quads
    ]
    with pytest.raises(ShapeError):
        shapes.check(found, "oostzoom-2022")
