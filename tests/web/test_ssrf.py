"""Nothing that a request says makes the server contact another address: a socket listens, and nobody may come."""

import socket
import threading
import time
from collections.abc import Iterator
from urllib.parse import quote

import httpx
import pytest

GRAPH = "https://w3id.org/regiokennis/graaf/begrippen"


class Trap:
    """A server that counts who comes, and answers as a redirect to itself."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/val"
        self.visits = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                visitor, _ = self._socket.accept()
            except OSError:
                return
            self.visits += 1
            visitor.sendall(f"HTTP/1.1 302 Found\r\nLocation: {self.url}\r\nContent-Length: 0\r\n\r\n".encode())
            visitor.close()

    def close(self) -> None:
        self._socket.close()


@pytest.fixture(scope="module")
def trap() -> Iterator[Trap]:
    opened = Trap()
    httpx.get(opened.url)
    assert opened.visits == 1  # the trap works
    opened.visits = 0
    yield opened
    opened.close()


QUERIES = {
    "service": "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "service silent": "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
    "service in lower case": "SELECT * { service silent <URL> { ?s ?p ?o } }",
    "service glued to its address": "SELECT*{SERVICE<URL>{?s ?p ?o}}",
    "variable service": "SELECT * { BIND(<URL> AS ?x) SERVICE ?x { ?s ?p ?o } }",
    "variable service from values": "SELECT * { VALUES ?x { <URL> } SERVICE SILENT ?x { ?s ?p ?o } }",
    "prefixed service": "PREFIX x: <URL/> SELECT * { SERVICE x:y { ?s ?p ?o } }",
    "escaped service": "SELECT * { \\u0053ERVICE <URL> { ?s ?p ?o } }",
    "escaped service with eight digits": "SELECT * { S\\U00000045RVICE <URL> { ?s ?p ?o } }",
    "service after a comment": "SELECT * { # niets\nSERVICE <URL> { ?s ?p ?o } }",
    "service in a sub-select": "SELECT * { { SELECT * { OPTIONAL { SERVICE SILENT <URL> { ?s ?p ?o } } } } }",
    "service in exists": "SELECT * { ?a ?b ?c FILTER EXISTS { SERVICE SILENT <URL> { ?s ?p ?o } } } LIMIT 1",
    "service in construct": "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE SILENT <URL> { ?s ?p ?o } }",
    "service in ask": "ASK { SERVICE <URL> { ?s ?p ?o } }",
    "load": "LOAD <URL>",
    "load silent": "LOAD SILENT <URL> INTO GRAPH <urn:x>",
    "insert": "INSERT DATA { <urn:a> <urn:b> <URL> }",
    "from": "SELECT * FROM <URL> { ?s ?p ?o }",
    "from lower": "select * from<URL>{ ?s ?p ?o }",
    "from prefixed": "PREFIX x: <URL/> SELECT * FROM x:y { ?s ?p ?o }",
    "from with a base": "BASE <URL/> SELECT * FROM <y> { ?s ?p ?o }",
    "from named": "SELECT * FROM NAMED <URL> { GRAPH ?g { ?s ?p ?o } }",
    "from beside our own": f"SELECT * FROM <{GRAPH}> FROM <URL> {{ ?s ?p ?o }}",
    "from a file": "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    "from escaped": "SELECT * \\u0046ROM <URL> { ?s ?p ?o }",
}


@pytest.mark.parametrize("name", QUERIES)
@pytest.mark.parametrize("way", ["get", "form", "direct"])
def test_a_query_cannot_reach_out(address: str, trap: Trap, name: str, way: str) -> None:
    """Refused with a 4xx that says why, however it is sent."""
    query = QUERIES[name].replace("URL", trap.url)
    endpoint = f"{address}/sparql"
    if way == "get":
        response = httpx.get(endpoint, params={"query": query})
    elif way == "form":
        response = httpx.post(endpoint, data={"query": query})
    else:
        response = httpx.post(endpoint, content=query, headers={"Content-Type": "application/sparql-query"})

    assert 400 <= response.status_code < 500, response.text
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["detail"]
    assert trap.visits == 0


@pytest.mark.parametrize("parameter", ["default-graph-uri", "named-graph-uri", "using-graph-uri"])
def test_a_dataset_of_the_request_cannot_reach_out(address: str, trap: Trap, parameter: str) -> None:
    """Neither in the address nor in a form; nor a file of this machine."""
    for target in (trap.url, "file:///etc/passwd", f"//{trap.url.partition('//')[2]}"):
        asked = {"query": "SELECT * { ?s ?p ?o } LIMIT 1", parameter: target}
        assert 400 <= httpx.get(f"{address}/sparql", params=asked).status_code < 500
        assert 400 <= httpx.post(f"{address}/sparql", data=asked).status_code < 500
    assert trap.visits == 0


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p <URL> }",
        "DESCRIBE <URL>",
        "CONSTRUCT { <URL> <urn:p> <URL> } WHERE {}",
        "SELECT * { GRAPH <URL> { ?s ?p ?o } }",
        "SELECT ('SERVICE <URL>' AS ?tekst) {}",
    ],
)
def test_naming_an_address_fetches_nothing(address: str, trap: Trap, query: str) -> None:
    """An IRI in a query is a name; what is only text is no keyword."""
    response = httpx.post(f"{address}/sparql", data={"query": query.replace("URL", trap.url)})

    assert response.status_code == 200, response.text
    assert trap.visits == 0


def test_json_ld_and_html_as_input_fetch_nothing(address: str, trap: Trap) -> None:
    """A remote @context in a body is not JSON-LD for us; the headers of a request are no addresses to visit."""
    context = {"@context": trap.url, "vraag": "Wie doet de triage?", "@id": trap.url}
    headers = {"Link": f'<{trap.url}>; rel="http://www.w3.org/ns/json-ld#context"', "Referer": trap.url, "Host": "x"}
    for media in ("application/json", "application/ld+json"):
        answer = httpx.post(f"{address}/v1/vragen", json=context, headers={**headers, "Content-Type": media})
        assert answer.status_code in (200, 415)
    assert (
        httpx.post(f"{address}/sparql", json=context, headers={"Content-Type": "application/ld+json"}).status_code
        == 415
    )
    assert trap.visits == 0


@pytest.mark.parametrize(
    "path",
    ["/id/URL", "/doc/URL", "/begrip/URL", "/graaf/URL", "/bron/URL", "/v1/regios/URL", "/v1/documenten/URL",
     "/dumps/URL", "/zoek?q=URL", "/vraag?q=URL", "/v1/zoek?q=URL", "/v1/feiten?document=URL&q=URL"],
)  # fmt: skip
def test_an_address_in_a_path_or_parameter_is_only_text(address: str, trap: Trap, path: str) -> None:
    """Written out or escaped; a redirect stays on this site, also where a path looks like another one."""
    for target in (trap.url, quote(trap.url, safe=""), trap.url.removeprefix("http:")):
        response = httpx.get(address + path.replace("URL", target), headers={"Accept": "text/html"})
        assert response.status_code < 500
        there = response.headers.get("location", "/")
        assert there.startswith("/")
        assert not there.startswith(("//", "/\\"))
    time.sleep(0.05)
    assert trap.visits == 0
