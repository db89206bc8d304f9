"""The API over the built store: paths of the contract, problems as problem+json, headers on every response."""

import csv
import io
import json
import socket
import threading
import time
import urllib.request
from collections.abc import Iterator

import pytest
import uvicorn
from fastapi.testclient import TestClient

from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis_api.app import create_app

CASUSREGIE = "Welke regio belegt casusregie waar?"
KEYS = {
    "vraag",
    "status",
    "antwoord",
    "interpretatie",
    "perRegio",
    "kolommen",
    "rijen",
    "bewijs",
    "sparql",
    "suggesties",
}


@pytest.fixture(scope="module")
def client(store: Store, ontology: Ontology) -> Iterator[TestClient]:
    """The app in process, with its SPARQL workers running."""
    with TestClient(create_app(store, ontology), raise_server_exceptions=False) as opened:
        yield opened


def test_post_and_get_give_the_contract_object(client: TestClient) -> None:
    """Both ways to ask give the same answer with all keys of section 4."""
    posted = client.post("/v1/vragen", json={"vraag": CASUSREGIE}).json()
    got = client.get("/v1/vragen", params={"q": CASUSREGIE}).json()

    assert posted == got
    assert set(posted) >= KEYS
    assert set(posted["interpretatie"]) == {"intentie", "taken", "begrippen", "regios", "tekst"}
    assert set(posted["perRegio"][0]) == {"regio", "naam", "status", "antwoord", "bewijs"}
    assert set(posted["bewijs"][0]) == {"document", "sectie", "pagina", "citaat", "tekst", "start", "eind"}


def test_an_answer_as_a_table_has_a_row_for_each_fact(client: TestClient) -> None:
    """With Accept: text/csv every fact comes with its region, status and citation; a silent region says so."""
    asked = {"q": "Wat zeggen de drie regio's over een toekomsttuin?"}
    table = client.get("/v1/vragen", params={"q": CASUSREGIE}, headers={"Accept": "text/csv"})
    rows = list(csv.DictReader(io.StringIO(table.text)))
    silent = list(csv.DictReader(io.StringIO(client.get("/v1/vragen", params=asked | {"formaat": "csv"}).text)))
    answer = client.get("/v1/vragen", params={"q": CASUSREGIE}).json()

    assert table.headers["content-type"] == "text/csv; charset=utf-8"
    assert [row["feit"] for row in rows if row["feit"]] == [row[0] for row in answer["rijen"]]
    assert all(row["citaat"] and row["document"] and row["status"] for row in rows if row["feit"])
    assert {"haaglanden", "drenthe"} <= {row["regio"] for row in rows}
    assert [row["antwoord"] for row in silent if row["status"] == "niet benoemd"] != []


def test_the_shown_query_gives_the_same_rows_at_the_endpoint(client: TestClient) -> None:
    """`sparql` of an answer, sent to /sparql, gives as many rows with the same values."""
    for vraag in (CASUSREGIE, "Welke wetten noemt Gelderland Zuid?", "Wat is een toekomsttuin?"):
        answer = client.post("/v1/vragen", json={"vraag": vraag}).json()
        found = client.post("/sparql", data={"query": answer["sparql"]}).json()["results"]["bindings"]

        assert answer["rijen"]
        assert [[row.get(name, {}).get("value") for name in answer["kolommen"]] for row in found] == [
            [None if cell is None else str(cell).removesuffix(".0") for cell in row] for row in answer["rijen"]
        ]


@pytest.mark.parametrize(
    "path",
    [
        "/v1/regios",
        "/v1/regios/drenthe",
        "/v1/documenten",
        "/v1/documenten/ghnt-2019",
        "/v1/feiten?soort=gemeente",
        "/v1/vergelijkingen/taken",
        "/v1/vergelijkingen/taken?regio=drenthe&taak=triage&status=belegd",
        "/v1/vergelijkingen/format",
        "/v1/vergelijkingen/ghnt",
        "/v1/vergelijkingen?a=drenthe&b=haaglanden",
        "/v1/zoek?q=meldcode",
        "/v1/openapi.json",
        "/health",
    ],
)
def test_paths_of_the_contract_answer(client: TestClient, path: str) -> None:
    """Each path gives JSON with the headers that every response has."""
    response = client.get(path)

    assert response.status_code == 200
    assert response.headers["content-type"].startswith("application/json")
    assert response.headers["api-version"]
    assert "unsafe-inline" not in response.headers["content-security-policy"]
    assert response.headers["x-content-type-options"] == "nosniff"


def test_facts_are_filtered_and_paged(client: TestClient) -> None:
    """Two pages hold different facts, and every fact meets the filters."""
    first = client.get("/v1/feiten?regio=gelderland-zuid&soort=gemeente&paginaGrootte=5").json()
    second = client.get("/v1/feiten?regio=gelderland-zuid&soort=gemeente&paginaGrootte=5&pagina=2").json()

    assert first["totaal"] == 15
    assert {feit["regio"] for feit in first["feiten"]} == {"gelderland-zuid"}
    assert not {feit["id"] for feit in first["feiten"]} & {feit["id"] for feit in second["feiten"]}


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "/v1/vragen", {"vraag": "x" * 10_000}, 413),
        ("GET", "/v1/vragen?q=" + "x" * 10_000, None, 413),
        ("POST", "/v1/vragen", {"vraag": "   "}, 400),
        ("POST", "/v1/vragen", {"vraag": 3}, 400),
        ("POST", "/v1/vragen", {}, 400),
        ("GET", "/v1/vragen", None, 400),
        ("GET", "/v1/feiten?pagina=0", None, 400),
        ("GET", "/v1/feiten?soort=bestaat-niet", None, 400),
        ("GET", "/v1/vergelijkingen/taken?regio=bestaat-niet", None, 400),
        ("GET", "/v1/vergelijkingen?a=drenthe&b=drenthe", None, 400),
        ("GET", "/v1/regios/bestaat-niet", None, 404),
        ("GET", "/v1/regios/", None, 404),
        ("GET", "/v1/bestaat-niet", None, 404),
        ("DELETE", "/v1/vragen", None, 405),
    ],
)
def test_faults_are_problems(client: TestClient, method: str, path: str, body: object, status: int) -> None:
    """What is wrong with a request is told as problem+json, without a trace."""
    response = client.request(method, path, json=body) if body is not None else client.request(method, path)

    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["api-version"]
    problem = response.json()
    assert problem["status"] == status
    assert problem["detail"]
    assert "Traceback" not in response.text


def test_a_body_that_is_no_json_is_a_problem(client: TestClient) -> None:
    """Broken JSON is 400, a body of half a megabyte is 413."""
    assert client.post("/v1/vragen", content=b"{").status_code == 400
    assert client.post("/v1/vragen", content=b"x" * 500_000).status_code == 413


def test_all_faults_of_a_request_are_told_together(client: TestClient) -> None:
    """Two wrong parameters give two errors in one problem."""
    problem = client.get("/v1/feiten?pagina=nul&paginaGrootte=0").json()

    assert {error["plaats"] for error in problem["errors"]} == {"pagina", "paginaGrootte"}


def test_openapi_describes_what_the_design_rules_ask(client: TestClient) -> None:
    """No 422, problem+json for faults, Dutch summaries, the version header, paths without the version."""
    description = client.get("/v1/openapi.json").json()

    assert description["servers"][0]["url"] == "/v1"
    for path, operations in description["paths"].items():
        assert not path.startswith("/v1")
        for operation in operations.values():
            assert operation["summary"]
            assert "422" not in operation["responses"]
            assert "application/problem+json" in operation["responses"]["400"]["content"]


def test_the_server_answers_on_a_real_socket(store: Store, ontology: Ontology) -> None:
    """Started as the command line does it, it answers a flagship question over TCP."""
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(store, ontology), log_level="error", server_header=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        deadline = time.monotonic() + 30
        while not server.started and time.monotonic() < deadline:
            time.sleep(0.05)
        request = urllib.request.Request(
            f"http://127.0.0.1:{port}/v1/vragen",
            data=json.dumps({"vraag": "Op welke GHNT-actielijn sluit elke actie van Drenthe aan?"}).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=20) as response:
            answer = json.load(response)
            assert "server" not in {name.lower() for name in response.headers}
    finally:
        server.should_exit = True
        thread.join(timeout=15)

    assert answer["status"] == "beantwoord"
    assert len(answer["rijen"]) > 5
