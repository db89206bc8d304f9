"""SPARQL clients of others get right answers from the running server: SPARQLWrapper, rdflib's SPARQLStore, Comunica."""

import json
import subprocess

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, RDFXML, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from regiokennis.graph import Names, Store
from regiokennis.ontology import Ontology
from tests.web.npm import NODE, TARGET, installed

NAMEN = """PREFIX rk: <{rk}> SELECT DISTINCT ?naam WHERE {{
  ?feit a rk:Gemeente ; rk:naam ?naam ; rk:regio <{regio}> }} ORDER BY ?naam"""


@pytest.fixture(scope="module")
def question(ontology: Ontology) -> str:
    names = Names(ontology.base)
    return NAMEN.format(rk=names.rk("").value, regio=names.regio("gelderland-zuid").value)


@pytest.fixture(scope="module")
def right(store: Store, question: str) -> list[str]:
    """What the store itself answers, in the order asked."""
    found = [row["naam"].value for row in store.query(question)]
    assert len(found) > 5
    return found


@pytest.mark.parametrize("method", ["GET", POST])
def test_sparqlwrapper(address: str, question: str, right: list[str], method: str) -> None:
    """JSON, XML and CSV, by GET and by POST."""
    client = SPARQLWrapper(f"{address}/sparql")
    client.setMethod(method)
    client.setQuery(question)
    client.setReturnFormat(JSON)
    assert right == [row["naam"]["value"] for row in client.query().convert()["results"]["bindings"]]
    client.setReturnFormat(XML)
    assert right == [node.firstChild.data for node in client.query().convert().getElementsByTagName("literal")]
    client.setReturnFormat(CSV)
    assert ["naam", *right] == client.query().convert().decode().splitlines()


@pytest.mark.parametrize("form", [RDFXML, TURTLE])
def test_sparqlwrapper_constructs(address: str, question: str, right: list[str], form: str) -> None:
    client = SPARQLWrapper(f"{address}/sparql")
    client.setQuery(
        question.replace("SELECT DISTINCT ?naam WHERE", "CONSTRUCT { ?feit rk:naam ?naam } WHERE").partition("ORDER")[0]
    )
    client.setReturnFormat(form)
    made = client.query().convert()
    graph = made if isinstance(made, Graph) else Graph().parse(data=made, format="turtle")

    assert set(right) == {str(value) for value in graph.objects()}


def test_sparqlwrapper_understands_a_refusal(address: str) -> None:
    client = SPARQLWrapper(f"{address}/sparql")
    client.setQuery("SELECT * WHERE { ?s ?p")
    with pytest.raises(QueryBadFormed):
        client.query()


def test_rdflib_store(address: str, question: str, right: list[str], ontology: Ontology) -> None:
    """Queries and triple patterns through rdflib's own store."""
    graph = Graph(SPARQLStore(f"{address}/sparql"))
    begrip = ontology.scheme("taak")[0]
    label = URIRef("http://www.w3.org/2004/02/skos/core#prefLabel")

    assert right == [str(row.naam) for row in graph.query(question)]
    assert Literal(begrip.naam, lang="nl") in set(graph.objects(URIRef(begrip.iri), label))
    assert bool(graph.query("ASK { ?s ?p ?o }"))


@pytest.mark.skipif(NODE is None, reason="no npm on this machine, and Comunica comes from there")
def test_comunica(address: str, question: str, right: list[str]) -> None:
    """As a SPARQL source, and over a document that it dereferences itself."""
    command = [str(installed("comunica-sparql")), f"sparql@{address}/sparql", question, "-t", "application/json"]
    run = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120, cwd=TARGET)
    assert run.returncode == 0, run.stderr
    assert right == [row["naam"].strip('"') for row in json.loads(run.stdout)]

    query = "ASK { ?begrip <http://www.w3.org/2004/02/skos/core#prefLabel> ?naam }"
    command = [str(installed("comunica-sparql")), f"{address}/begrip/taak", query, "-t", "application/json"]
    run = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120, cwd=TARGET)
    assert run.returncode == 0, run.stderr
    assert "true" in run.stdout
