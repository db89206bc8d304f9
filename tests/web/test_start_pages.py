"""The start page and the answer page: usable without JavaScript, the same as the API, help on every page."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from lxml import html

from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis_api.app import create_app


@pytest.fixture(scope="module")
def client(store: Store, ontology: Ontology) -> Iterator[TestClient]:
    """The app in process."""
    with TestClient(create_app(store, ontology)) as opened:
        yield opened


def page(client: TestClient, path: str) -> html.HtmlElement:
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/html")
    return html.fromstring(response.text)


@pytest.mark.parametrize("path", ["/", "/vraag?q=Wie+doet+de+triage%3F", "/vraag?q=Mijn+man+slaat+me"])
def test_every_page_shows_the_way_to_help(client: TestClient, path: str) -> None:
    """Veilig Thuis and 112 stand on each page; no inline script or style; one main heading; a language."""
    found = page(client, path)

    assert "0800-2000" in found.text_content()
    assert "112" in found.text_content()
    assert found.get("lang") == "nl"
    assert len(found.xpath("//h1")) == 1
    assert not found.xpath("//script[not(@src)] | //style | //*[@style] | //*[@onclick]")
    assert not found.xpath("//*[@src[starts-with(., 'http')] or self::link[starts-with(@href, 'http')]]")


def test_the_question_box_works_without_javascript(client: TestClient) -> None:
    """A plain form with a label that gets the answer page."""
    found = page(client, "/")
    (form,) = found.xpath("//form[.//input[@name='q']]")

    assert (form.get("method") or "get").lower() == "get"
    (box,) = form.xpath(".//input[@name='q']")
    assert found.xpath(f"//label[@for='{box.get('id')}']")
    assert page(client, f"{form.get('action')}?q=Wie+doet+de+triage") is not None


def test_the_answer_page_says_what_the_api_says(client: TestClient) -> None:
    """Answer, regions with their status and quotes are those of the JSON."""
    vraag = "Welke regio belegt casusregie waar?"
    told = client.get("/v1/vragen", params={"q": vraag}).json()
    text = " ".join(page(client, f"/vraag?q={vraag}").text_content().split())

    for entry in told["perRegio"]:
        assert entry["naam"] in text
        for place in entry["bewijs"]:
            assert " ".join(place["tekst"].split()) in text


def test_what_a_person_types_is_shown_and_never_run(client: TestClient) -> None:
    """Markup in a question is text on the page."""
    response = client.get("/vraag", params={"q": "<script>alert(1)</script> triage"})

    assert "<script>alert" not in response.text
    assert "&lt;script&gt;" in response.text


def test_too_long_a_question_is_told_in_the_page(client: TestClient) -> None:
    """A person gets a page, with the status that says it was too much."""
    response = client.get("/vraag", params={"q": "x" * 3000})

    assert response.status_code == 413
    assert "te lang" in response.text
