"""The NLGov API design rules: what their ruleset sees in the description, and what only a request can show."""

import csv
import io
import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from fastapi.testclient import TestClient

from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis_api.app import create_app
from regiokennis_api.described import DESCRIBED
from tests.web.npm import NODE, installed

RULES = Path(__file__).resolve().parents[3] / "shared" / "standards" / "adr-ruleset.yml"
LISTS = {"/v1/feiten": "feiten", "/v1/regios": "regios", "/v1/documenten": "documenten"}


@pytest.fixture(scope="module")
def client(store: Store, ontology: Ontology) -> Iterator[TestClient]:
    with TestClient(create_app(store, ontology), raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture(scope="module")
def description(client: TestClient) -> dict[str, Any]:
    return client.get("/v1/openapi.json").json()


def operations(description: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {each["operationId"]: each for path in description["paths"].values() for each in path.values()}


@pytest.mark.skipif(not RULES.is_file(), reason="the ADR ruleset stands in ../shared, which is absent here")
@pytest.mark.skipif(NODE is None, reason="no npm on this machine, and the linter (Spectral) comes from there")
def test_no_error_by_the_ruleset(description: dict[str, Any], tmp_path: Path) -> None:
    """Spectral with the rules of NLGov ADR 2.2 finds no errors."""
    document = tmp_path / "openapi.json"
    document.write_text(json.dumps(description), encoding="utf-8")
    command = [str(installed("spectral")), "lint", "-r", str(RULES), "-f", "json", "-q", str(document)]
    run = subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        env=os.environ | {"SCARF_ANALYTICS": "false"},
    )
    found = json.loads(run.stdout or "[]")

    assert run.returncode in (0, 1), run.stderr
    assert [each for each in found if each["severity"] == 0] == []


def test_every_operation_is_described_in_dutch_with_an_example(description: dict[str, Any]) -> None:
    """Summary, description, described parameters with an example, and an example of the answer that fits its schema."""
    found = operations(description)

    assert set(found) == set(DESCRIBED)
    assert len(found) >= 13
    for name, operation in found.items():
        assert operation["summary"], name
        assert operation["description"], name
        for parameter in operation.get("parameters", ()):
            assert parameter.get("description"), f"{name}: {parameter['name']}"
            assert parameter["schema"].get("examples"), f"{name}: {parameter['name']}"
        body = operation["responses"]["200"]["content"]["application/json"]
        schema = body["schema"] | {"components": description["components"]}
        jsonschema_rs.validator_for(schema).validate(body["example"])


@pytest.mark.parametrize(
    ("operation", "path"),
    [
        ("leesFeiten", "/v1/feiten?paginaGrootte=1000"),
        ("leesRegios", "/v1/regios"),
        ("leesRegio", "/v1/regios/haaglanden"),
        ("leesDocumenten", "/v1/documenten"),
        ("leesDocument", "/v1/documenten/drenthe-2020"),
        ("vergelijkRegios", "/v1/vergelijkingen?a=drenthe&b=haaglanden"),
        ("vergelijkTaken", "/v1/vergelijkingen/taken"),
        ("vergelijkFormat", "/v1/vergelijkingen/format"),
        ("vergelijkGhnt", "/v1/vergelijkingen/ghnt"),
        ("leesBezoekdossier", "/v1/bezoekdossiers/drenthe"),
        ("zoek", "/v1/zoek?q=jeugdteam"),
        ("leesVraag", "/v1/vragen?q=Welke regio belegt casusregie waar?"),
    ],
)
def test_answers_are_what_the_description_says(
    client: TestClient, description: dict[str, Any], operation: str, path: str
) -> None:
    """The real answer fits the schema that is made from the view's types."""
    schema = operations(description)[operation]["responses"]["200"]["content"]["application/json"]["schema"]

    jsonschema_rs.validator_for(schema | {"components": description["components"]}).validate(client.get(path).json())


@pytest.mark.parametrize(
    "path", ["/v1/regios/", "/v1/feiten/", "/v1/regios/drenthe/", "/v1/vragen/", "/v1/", "/health/"]
)
def test_a_trailing_slash_is_404_and_no_redirect(client: TestClient, path: str) -> None:
    response = client.get(path, follow_redirects=False)

    assert (404, "application/problem+json") == (response.status_code, response.headers["content-type"])


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("GET", "/v1/regios", {}, 200),
        ("HEAD", "/v1/regios", {}, 200),
        ("OPTIONS", "/v1/vragen", {"Origin": "https://voorbeeld.nl", "Access-Control-Request-Method": "POST"}, 204),
        ("GET", "/v1/niets", {}, 404),
        ("DELETE", "/v1/feiten", {}, 405),
        ("GET", "/v1/feiten", {"Accept": "image/png"}, 406),
        ("GET", "/v1/regios/drenthe", {"Accept": "text/csv"}, 406),
        ("GET", "/v1/vragen?q=Wie", {"Accept": "image/png"}, 406),
        ("GET", "/v1/bezoekdossiers/drenthe", {"Accept": "image/png"}, 406),
        ("POST", "/v1/vragen", {"Content-Type": "text/plain"}, 415),
        ("GET", "/v1/feiten?paginaGrootte=0", {}, 400),
        ("GET", "/v1/feiten?fields=bestaatniet", {}, 400),
    ],
)
def test_the_version_is_on_every_response(
    client: TestClient, method: str, path: str, headers: dict[str, str], status: int
) -> None:
    """Faults are problem+json; each response tells the version and may be read by any site's script."""
    content = b"Wie doet de triage?" if method == "POST" else None
    response = client.request(method, path, headers=headers, content=content, follow_redirects=False)

    assert status == response.status_code
    assert response.headers["api-version"].count(".") == 2
    assert response.headers["access-control-allow-origin"] == "*"
    if status >= 400:
        assert response.headers["content-type"] == "application/problem+json"
        assert {"status", "title", "detail"} <= set(response.json())
    if status in (204, 405):
        assert response.headers["allow"]


def test_allow_names_every_method_of_a_path(client: TestClient) -> None:
    """A path with several routes has several methods, and HEAD goes with GET."""
    assert client.delete("/v1/vragen").headers["allow"] == "GET, HEAD, POST"
    assert client.put("/v1/regios").headers["allow"] == "GET, HEAD"


def test_all_faults_are_told_together(client: TestClient) -> None:
    """Types first, all of them; then codes, all of them."""
    types = client.get("/v1/feiten?pagina=x&paginaGrootte=0&formaat=pdf").json()
    codes = client.get("/v1/feiten?soort=onbekend&fields=id,kleur,geur").json()

    assert ["formaat", "pagina", "paginaGrootte"] == sorted(each["plaats"] for each in types["errors"])
    assert ["soort", "fields"] == [each["plaats"] for each in codes["errors"]]
    assert "geur, kleur" in codes["detail"]


@pytest.mark.parametrize("path", LISTS)
def test_lists_are_paged_with_links(client: TestClient, path: str) -> None:
    """Walking along `next` gives every item once."""
    total = client.get(path).json()["totaal"]
    size = -(-total // 3)
    address, seen = f"{path}?paginaGrootte={size}", []
    while address:
        response = client.get(address)
        seen += [each["id"] for each in response.json()[LISTS[path]]]
        address = response.links.get("next", {}).get("url")

    assert total == len(seen) == len(set(seen))


@pytest.mark.parametrize("path", LISTS)
def test_a_list_is_also_there_as_csv(client: TestClient, path: str) -> None:
    """By Accept or by `formaat`, with the same ids in the same order."""
    by_accept = client.get(path, headers={"Accept": "text/csv"})
    rows = list(csv.DictReader(io.StringIO(by_accept.text)))

    assert by_accept.text == client.get(path, params={"formaat": "csv"}).text
    assert by_accept.headers["content-type"].startswith("text/csv")
    assert [each["id"] for each in client.get(path).json()[LISTS[path]]] == [row["id"] for row in rows]


@pytest.mark.parametrize("path", [*LISTS, "/v1/regios/drenthe", "/v1/vergelijkingen/taken"])
def test_who_has_the_answer_gets_304(client: TestClient, path: str) -> None:
    """The ETag is that of the form; a 304 has no body and keeps the ETag."""
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": f'"anders", W/{first.headers["etag"]}'})

    assert (304, b"") == (again.status_code, again.content)
    assert first.headers["etag"] == again.headers["etag"]
    assert client.get(path, headers={"If-None-Match": '"anders"'}).status_code == 200
    if path in LISTS:
        assert client.get(path, headers={"Accept": "text/csv"}).headers["etag"] != first.headers["etag"]


def test_fields_keeps_what_is_asked(client: TestClient) -> None:
    """Only these keys, `id` always, in JSON and in CSV."""
    facts = client.get("/v1/feiten?soort=toewijzing&fields=taak,actor&paginaGrootte=3").json()["feiten"]
    table = client.get("/v1/feiten?soort=toewijzing&fields=taak,actor&formaat=csv").text

    assert [["id", "taak", "actor"]] * 3 == [list(fact) for fact in facts]
    assert "id,taak,actor" == table.splitlines()[0]


def test_lists_are_filtered(client: TestClient) -> None:
    """Regions by municipality, documents by region and kind."""
    assert [each["id"] for each in client.get("/v1/regios?gemeente=emmen").json()["regios"]] == ["drenthe"]
    assert [each["id"] for each in client.get("/v1/documenten?regio=drenthe").json()["documenten"]] == ["drenthe-2020"]
    assert client.get("/v1/documenten?soort=bestaat-niet").json()["totaal"] == 0


def test_the_documentation_is_a_page_of_our_own(client: TestClient, description: dict[str, Any]) -> None:
    """Every operation stands on it, and nothing on it is loaded from another host."""
    html = client.get("/api").text

    assert all(f'id="{name}"' in html for name in operations(description))
    assert not re.search(r"""(src|<link[^>]*href)=["'](https?:)?//""", html)


def test_head_has_the_headers_of_get(client: TestClient) -> None:
    """And no body (RFC 9110, section 9.3.2)."""
    head, get = client.head("/v1/regios"), client.get("/v1/regios")

    assert b"" == head.content
    assert get.headers["etag"] == head.headers["etag"]
    assert str(len(get.content)) == head.headers["content-length"]
