"""Queries read this store and nothing else."""

import json

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from regiokennis.graph.sparql import QueryError, select
from regiokennis.graph.store import Store

STORE = Store.of(
    [
        Quad(
            NamedNode("https://voorbeeld.nl/a"),
            NamedNode("https://voorbeeld.nl/p"),
            Literal("één"),
            NamedNode("https://voorbeeld.nl/graaf"),
        )
    ]
)


def test_rows_of_the_union():
    """Named graphs are joined in the default graph, as at the endpoint."""
    found = json.loads(select(STORE, "SELECT ?o WHERE { ?s ?p ?o }"))
    assert found["results"]["bindings"] == [{"o": {"type": "literal", "value": "één"}}]


@pytest.mark.parametrize(("name", "start"), [("csv", "o\r\n"), ("tsv", "?o"), ("xml", "<?xml")])
def test_other_formats(name, start):
    """The W3C result formats."""
    assert select(STORE, "SELECT ?o WHERE { ?s ?p ?o }", name).startswith(start)


def test_ask_and_construct():
    """A truth value is JSON, a graph is Turtle."""
    assert json.loads(select(STORE, "ASK { ?s ?p ?o }"))["boolean"] is True
    assert "<https://voorbeeld.nl/a>" in select(STORE, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { service silent ?x { ?s ?p ?o } }",
        "SELECT * {{}SERVICE<http://127.0.0.1:1/>{}}",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p '' } # '\nVALUES ?x { 1 } SERVICE <http://127.0.0.1:1/> {}",
        "SELECT * { ?s ?p ?o FILTER(?o < 3) SERVICE <http://127.0.0.1:1/> {} FILTER(?o > 3) }",
    ],
)
def test_service_is_refused(query):
    """Whatever its spelling, and before anything is fetched."""
    with pytest.raises(QueryError, match="SERVICE"):
        select(STORE, query)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT ("SERVICE" AS ?SERVICE) { ?s ?p ?o }',
        "SELECT * { ?s <https://voorbeeld.nl/SERVICE> ?o } # SERVICE",
        "PREFIX SERVICE: <https://voorbeeld.nl/> SELECT * { ?s SERVICE:SERVICE ?o }",
        'SELECT * { ?s ?p """ "SERVICE" """ }',
    ],
)
def test_what_only_looks_like_it(query):
    """The word in a text, a name, an IRI or a comment is no keyword."""
    assert "results" in json.loads(select(STORE, query))


@pytest.mark.parametrize(
    "query", ["", "geen sparql", "INSERT DATA { <a:b> <a:b> 1 }", "LOAD <http://127.0.0.1:1/>", "DROP ALL", "\x00"]
)
def test_no_query(query):
    """Updates and nonsense are one Dutch line."""
    with pytest.raises(QueryError, match="geen geldige SPARQL"):
        select(STORE, query)
