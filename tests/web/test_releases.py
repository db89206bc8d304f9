"""Kept releases: what there is, what changed, and facts and comparisons as they were."""

from pathlib import Path

import jsonschema_rs
import pytest
from fastapi.testclient import TestClient

from regiokennis.graph import Store
from regiokennis.graph.names import Names
from regiokennis.graph.store import replace
from regiokennis.ontology import Ontology
from regiokennis_api.app import create_app


@pytest.fixture(scope="module")
def gone(store: Store, ontology: Ontology) -> str:
    """A municipality fact of Drenthe that the second release does not have."""
    names = Names(ontology.base)
    found = store.query(
        f"SELECT ?f {{ ?f a {names.rk('Gemeente')} ; {names.rk('regio')} {names.regio('drenthe')} }} ORDER BY ?f LIMIT 1"
    )
    return next(iter(found))["f"].value


@pytest.fixture(scope="module")
def versions(store: Store, gone: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """A store with two releases: the real graph, and one without that fact."""
    path = tmp_path_factory.mktemp("uitgaven") / "store"
    first = replace(path, store.quads()).versie
    kept = (quad for quad in store.quads() if gone not in (quad.subject.value, getattr(quad.object, "value", "")))
    return path, first, replace(path, kept).versie


@pytest.fixture(scope="module")
def client(versions: tuple[Path, str, str], ontology: Ontology) -> TestClient:
    return TestClient(create_app(Store.open(versions[0]), ontology), raise_server_exceptions=False)


def test_the_kept_releases_are_listed(client: TestClient, versions: tuple[Path, str, str]) -> None:
    """Newest first, each with its moment in UTC; one of them is the current one."""
    _, first, second = versions
    found = client.get("/v1/versies").json()

    assert [(second, True), (first, False)] == [(each["versie"], each["huidig"]) for each in found["versies"]]
    assert all(each["gebouwdOp"].endswith("Z") for each in found["versies"])


def test_what_changed_is_told_with_ids(client: TestClient, versions: tuple[Path, str, str], gone: str) -> None:
    """Forward the fact is gone, backward it is new; to itself nothing changed."""
    _, first, second = versions
    forward = client.get("/v1/versies/verschil", params={"van": first}).json()
    backward = client.get("/v1/versies/verschil", params={"van": second, "naar": first}).json()
    same = client.get("/v1/versies/verschil", params={"van": first, "naar": first}).json()

    assert (first, second, 0, 1, 0) == tuple(
        forward[k] for k in ("van", "naar", "toegevoegd", "verdwenen", "gewijzigd")
    )
    assert [{"soort": "gemeente", "toegevoegd": [], "verdwenen": [gone], "gewijzigd": []}] == forward["soorten"]
    assert [gone] == backward["soorten"][0]["toegevoegd"]
    assert [] == same["soorten"]
    description = client.get("/v1/openapi.json").json()
    schema = {"$ref": "#/components/schemas/Versieverschil", "components": description["components"]}
    jsonschema_rs.validator_for(schema).validate(forward)


def test_facts_and_comparisons_of_a_kept_release(
    client: TestClient, versions: tuple[Path, str, str], gone: str
) -> None:
    """Each answer tells in its header of which release it is; a 304 does too."""
    _, first, second = versions
    now = client.get("/v1/feiten?soort=gemeente&regio=drenthe")
    then = client.get(f"/v1/feiten?soort=gemeente&regio=drenthe&versie={first}")

    assert (second, first) == (now.headers["graaf-versie"], then.headers["graaf-versie"])
    assert then.json()["totaal"] == now.json()["totaal"] + 1
    assert gone in {each["id"] for each in then.json()["feiten"]}
    for path in ("taken", "format", "ghnt"):
        answer = client.get(f"/v1/vergelijkingen/{path}", params={"versie": first})
        assert (200, first) == (answer.status_code, answer.headers["graaf-versie"])
    again = client.get(then.request.url, headers={"If-None-Match": then.headers["etag"]})
    assert (304, first) == (again.status_code, again.headers["graaf-versie"])
    assert client.get("/v1/vragen?q=Wie doet de triage?").headers["graaf-versie"] == second


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1/feiten?versie=versie-0000000000000000", 404),
        ("/v1/feiten?versie=../../etc", 400),
        ("/v1/vergelijkingen/taken?versie=bouw", 400),
        ("/v1/versies/verschil?van=versie-0000000000000000", 404),
        ("/v1/versies/verschil", 400),
    ],
)
def test_a_release_that_is_not_kept(client: TestClient, path: str, status: int) -> None:
    response = client.get(path)

    assert (status, "application/problem+json") == (response.status_code, response.headers["content-type"])
