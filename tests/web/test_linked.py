"""Every minted IRI resolves at its path, in each form; the dataset describes itself; dumps have checksums."""

import gzip
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from fastapi.testclient import TestClient
from rdflib import Graph

from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis_api.app import create_app

SHARED = Path(__file__).resolve().parents[3] / "shared" / "standards"
RDF = {
    "text/turtle": "turtle",
    "application/ld+json": "json-ld",
    "application/n-triples": "nt",
    "application/rdf+xml": "xml",
}


@pytest.fixture(scope="module")
def client(store: Store, ontology: Ontology) -> Iterator[TestClient]:
    with TestClient(create_app(store, ontology)) as opened:
        yield opened


def minted(store: Store, ontology: Ontology) -> dict[str, str]:
    """One IRI of each kind that the graph mints, by the first two parts of its path."""
    found: dict[str, str] = {}
    for quad in store.quads():
        for term in (quad.subject, quad.object):
            if isinstance(term, ox.NamedNode) and term.value.startswith(ontology.base + "id/"):
                path = term.value.removeprefix(ontology.base)
                kind = "/".join(path.split("/")[:2])
                found[kind] = min(found.get(kind, path), path)
    return found


def test_one_of_every_kind_of_thing_resolves(client: TestClient, store: Store, ontology: Ontology) -> None:
    """A thing answers 303 to its document, and that has statements."""
    kinds = minted(store, ontology)

    assert len(kinds) > 8
    for path in kinds.values():
        seen = client.get(f"/{path}", follow_redirects=False)
        assert seen.status_code == 303, path
        about = client.get(seen.headers["location"], headers={"accept": "application/n-triples"})
        assert about.status_code == 200, path
        assert about.text.strip(), path


@pytest.mark.parametrize("accept", RDF)
def test_a_concept_comes_in_every_form(client: TestClient, ontology: Ontology, accept: str) -> None:
    """The same statements in each RDF form; each can be read back."""
    begrip = ontology.scheme("taak")[0]
    path = begrip.iri.removeprefix(ontology.base)
    answer = client.get(f"/{path}", headers={"accept": accept})
    graph = Graph().parse(data=answer.content, format=RDF[accept])

    assert accept == answer.headers["content-type"].partition(";")[0]
    assert begrip.naam in {str(value) for value in graph.objects()}


def test_people_get_a_page(client: TestClient, ontology: Ontology) -> None:
    """A browser gets HTML with the Dutch name as its heading."""
    begrip = ontology.scheme("taak")[0]
    answer = client.get(f"/{begrip.iri.removeprefix(ontology.base)}", headers={"accept": "text/html,*/*;q=0.8"})

    assert answer.headers["content-type"].startswith("text/html")
    assert f"<h1>{begrip.naam[:1].upper()}{begrip.naam[1:]}</h1>" in answer.text


def test_the_ontology_and_the_graphs_resolve(client: TestClient, store: Store, ontology: Ontology) -> None:
    """/def gives all definitions; every named graph answers at its own address."""
    definitions = client.get("/def", headers={"accept": "text/turtle"})

    assert "rk:Toewijzing" in definitions.text
    for graph in store.graphs():
        assert client.get("/" + graph.value.removeprefix(ontology.base)).status_code == 200


@pytest.mark.parametrize(
    "path", ["/id/niets/er-niet", "/doc/niets", "/begrip/taak/bestaat-niet", "/graaf/niets", "/dumps/x.ttl"]
)
def test_what_is_not_there_is_404(client: TestClient, path: str) -> None:
    """Nothing is invented for an address that nobody minted."""
    assert client.get(path, headers={"accept": "text/turtle"}).status_code == 404


def test_a_form_we_do_not_have_is_406(client: TestClient, ontology: Ontology) -> None:
    """A client that takes only pictures is told so."""
    path = ontology.scheme("taak")[0].iri.removeprefix(ontology.base)
    answer = client.get(f"/{path}", headers={"accept": "image/png"})

    assert (406, "application/problem+json") == (answer.status_code, answer.headers["content-type"])


def test_dumps_match_their_checksum(client: TestClient) -> None:
    """The N-Quads dump unpacks, parses, and is what its checksum says."""
    dump = client.get("/dumps/regiokennis.nq.gz")
    line = client.get("/dumps/regiokennis.nq.gz.sha256").text

    assert line == f"{hashlib.sha256(dump.content).hexdigest()}  regiokennis.nq.gz\n"
    assert len(list(ox.parse(input=gzip.decompress(dump.content), format=ox.RdfFormat.N_QUADS))) > 1000


@pytest.mark.skipif(not SHARED.is_dir(), reason="the DCAT-AP-NL shapes stand in ../shared, which is absent here")
def test_the_description_is_valid_dcat_ap_nl(client: TestClient) -> None:
    """No violation of the DCAT-AP-NL shapes."""
    import pyshacl

    data = Graph().parse(data=client.get("/dataset", headers={"accept": "text/turtle"}).text, format="turtle")
    shapes = Graph().parse(SHARED / "dcat-ap-nl" / "dcat-ap-nl-SHACL.ttl")
    _, _, text = pyshacl.validate(data, shacl_graph=shapes)
    violations = [line for line in text.splitlines() if "Severity: sh:Violation" in line]

    assert not violations, text
