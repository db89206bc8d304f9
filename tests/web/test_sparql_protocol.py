"""The W3C SPARQL 1.1 Protocol manifest: every query test passes, every update is refused with a 4xx."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pyoxigraph as ox
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from rdflib import Graph, Namespace
from rdflib.collection import Collection
from rdflib.namespace import RDF
from rdflib.term import Node

from regiokennis_api.sparql.endpoint import Endpoint
from regiokennis_api.sparql.pool import Limits, Pool
from regiokennis_api.sparql.router import graph_names, sparql_router

MANIFEST = Path(__file__).resolve().parents[3] / "shared" / "standards" / "w3c-sparql11-protocol" / "manifest.ttl"
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
DATA = "http://kasei.us/2009/09/sparql/data/data{}.rdf"
DOCUMENT = ox.NamedNode("http://xmlns.com/foaf/0.1/Document")
FORMATS = {
    "boolean": ("application/sparql-results+json", "application/sparql-results+xml"),
    "tabular": ("application/sparql-results+json", "application/sparql-results+xml", "text/csv"),
    "RDF": ("text/turtle", "application/n-triples", "application/rdf+xml"),
}


def manifest() -> Graph:
    return Graph().parse(MANIFEST) if MANIFEST.is_file() else Graph()


GRAPH = manifest()
TESTS = sorted(str(test).rpartition("#")[2] for test in GRAPH.subjects(RDF.type, MF.ProtocolTest))


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The endpoint over the data of the manifest, each file in its own graph."""
    version = tmp_path_factory.mktemp("w3c") / "versie"
    store = ox.Store(str(version))
    for number in range(4):
        iri = ox.NamedNode(DATA.format(number))
        store.add(ox.Quad(iri, ox.NamedNode(str(RDF.type)), DOCUMENT, iri))
    store.flush()
    names = graph_names(store)
    del store

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        pool = Pool(version, Limits())
        await pool.start()
        app.state.sparql = Endpoint(pool=pool, graphs=names, base="http://testserver/sparql")
        yield
        await pool.stop()

    app = FastAPI(lifespan=lifespan, redirect_slashes=False)
    app.include_router(sparql_router())
    with TestClient(app) as opened:
        yield opened


@pytest.mark.skipif(not TESTS, reason="the W3C manifest stands in ../shared, which is absent here")
def test_the_whole_manifest_is_run() -> None:
    """All 34 tests are found: 20 of the query operation, 14 of updates."""
    assert len(TESTS) == 34
    assert sum("update" in name for name in TESTS) == 14


@pytest.mark.parametrize("name", TESTS)
def test_manifest(client: TestClient, name: str) -> None:
    """The answer to each request has the status, the form and the truth value that the manifest expects."""
    test = next(node for node in GRAPH.subjects(RDF.type, MF.ProtocolTest) if str(node).endswith(f"#{name}"))
    connection = GRAPH.value(test, MF.action)
    for request in Collection(GRAPH, GRAPH.value(connection, HT.requests)):
        answer = send(client, request)
        if "update" in name:
            assert 400 <= answer.status_code < 500
            return
        check(answer, request)


def send(client: TestClient, request: Node):
    path = str(GRAPH.value(request, HT.absolutePath)).replace("/sparql/", "/sparql", 1)
    body = GRAPH.value(request, HT.body)
    encoding = str(GRAPH.value(body, CNT.characterEncoding) or "utf-8")
    content = str(GRAPH.value(body, CNT.chars) or "").encode(encoding) if body else b""
    head = GRAPH.value(request, HT.headers)
    headers = {
        str(GRAPH.value(entry, HT.fieldName)): str(GRAPH.value(entry, HT.fieldValue))
        for entry in (Collection(GRAPH, head) if head else ())
    }
    return client.request(str(GRAPH.value(request, HT.methodName)), path, content=content, headers=headers)


def check(answer, request: Node) -> None:
    expected = GRAPH.value(request, HT.resp)
    classes = {str(status).rpartition("StatusCode")[2][0] for status in GRAPH.objects(expected, MF.expectedStatus)}
    assert str(answer.status_code)[0] in classes, answer.text
    wanted = GRAPH.value(expected, MF.expectedFormat)
    if wanted is not None:
        assert answer.headers["content-type"].partition(";")[0] in FORMATS[str(wanted)]
    truth = GRAPH.value(expected, MF.expectedBoolean)
    if truth is not None:
        assert answer.json()["boolean"] is truth.toPython()


def test_without_a_query_the_service_describes_itself(client: TestClient) -> None:
    """A bare GET gives the service description with the named graphs."""
    found = Graph().parse(data=client.get("/sparql").text, format="turtle")
    sd = Namespace("http://www.w3.org/ns/sparql-service-description#")

    assert 4 == len(set(found.objects(None, sd.name)))


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "application/sparql-results+json"),
        ("text/csv", "text/csv"),
        ("application/sparql-results+xml;q=0.9, text/csv;q=0.5", "application/sparql-results+xml"),
        ("text/*", "text/csv"),
        ("*/*", "application/sparql-results+json"),
    ],
)
def test_the_client_chooses_the_form(client: TestClient, accept: str, media: str) -> None:
    """Weights and wildcards of Accept are honoured."""
    answer = client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o }"}, headers={"accept": accept})

    assert media == answer.headers["content-type"].partition(";")[0]


def test_refusals_are_problems_in_dutch(client: TestClient) -> None:
    """A refusal is a problem+json with status, title and detail."""
    answer = client.get("/sparql", params={"query": "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"})

    assert (403, "application/problem+json") == (answer.status_code, answer.headers["content-type"])
    assert "SERVICE" in answer.json()["detail"]


def test_head_and_options_are_answered(client: TestClient) -> None:
    """HEAD has no body; OPTIONS tells what may be asked, also from another site."""
    assert client.head("/sparql", params={"query": "ASK {}"}).content == b""
    assert "POST" in client.options("/sparql").headers["allow"]
