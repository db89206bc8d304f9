"""A person at work, in Debian's Chromium: ask, open the evidence, land on the sentence, filter, print, take along."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis.settings import Settings
from regiokennis_api.app import create_app
from regiokennis_api.pages import has_editor

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine and none could be installed"),
]
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PAGES = (
    "/",
    "/vraag?q=Welke regio belegt casusregie waar?",
    "/vraag?q=Hoeveel fte heeft het jeugdteam in Zoetermeer?",
    "/vergelijk",
    "/vergelijk/taak/casusregie",
    "/vergelijk/format",
    "/vergelijk/regios?a=drenthe&b=haaglanden",
    "/ghnt",
    "/regio/gelderland-zuid",
    "/regio/drenthe/dossier",
    "/bron/haaglanden-2017",
    "/begrippen",
    "/begrip/taak/casusregie",
    "/zoek?q=huisverbod",
    "/vragen-in-sparql",
    "/over",
    "/dumps",
    "/api",
    "/toegankelijkheid",
    "/privacy",
    "/bestaat-niet",
)
TAGS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.fixture(scope="module")
def site(store: Store, ontology: Ontology) -> Iterator[str]:
    """The address of the real server on a real socket."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(store, ontology), port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page that remembers what the browser refused (Content-Security-Policy) or could not load."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    opened = context.new_page()
    yield opened
    context.close()


def test_ask_and_land_on_the_sentence(page: Page, site: str) -> None:
    """From the question box by one click on a citation to the highlighted sentence in its document."""
    page.goto(site)
    page.get_by_label("Stel een vraag").fill("Welke regio belegt casusregie waar?")
    page.get_by_role("button", name="Vraag").click()
    expect(page.locator(".antwoord")).to_contain_text("Jeugdteam")
    page.locator("section.regio details").first.locator("summary").click()
    link = page.locator("section.regio details[open] figcaption a").first
    quote = page.locator("section.regio details[open] blockquote").first.inner_text()
    link.click()
    hit = page.locator("#plaats")
    expect(hit).to_be_in_viewport()
    assert quote.split()[:4] == hit.inner_text().split()[:4]


def test_filter_the_matrix_by_address(page: Page, site: str) -> None:
    """A filter narrows the matrix, stands in the address, and can be undone."""
    page.goto(f"{site}/vergelijk")
    columns = page.locator("table.matrix thead th")
    before = columns.count()
    page.get_by_text("Filter", exact=True).click()
    page.get_by_label("Drenthe").check()
    page.get_by_role("button", name="Toon").click()
    assert "regio=drenthe" in page.url
    assert (4, 2) == (before, columns.count())
    page.get_by_role("link", name="Alles tonen").click()
    assert columns.count() == before


def test_the_picture_and_its_table_say_the_same(page: Page, site: str) -> None:
    """The numbers of the GHNT picture are those of the table under it."""
    page.goto(f"{site}/ghnt")
    cells = [int(text) for text in page.locator("table tbody td").all_inner_texts()]
    bands = [int(text.rpartition(": ")[2]) for text in page.locator("path.band title").all_text_contents()]

    assert sum(cells) == sum(bands) > 0


def test_the_dossier_prints_and_opens_in_word(page: Page, site: str, tmp_path: Path) -> None:
    """The print version is A4 with more than one page; the download opens again with the questions in it."""
    page.goto(f"{site}/regio/drenthe/dossier")
    data = page.pdf(format="A4", prefer_css_page_size=True)
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") + data.count(b"/Type /Page ") + data.count(b"/Type/Page") > 1
    with page.expect_download() as download:
        page.get_by_role("link", name="Download als Word-bestand").click()
    target = tmp_path / "dossier.docx"
    download.value.save_as(target)
    assert any("Vragen voor het bezoek" in paragraph.text for paragraph in docx.Document(str(target)).paragraphs)


def test_with_the_keyboard_alone(page: Page, site: str) -> None:
    """The first tab stop leads past the head; a question is asked without a mouse."""
    page.goto(site)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    page.keyboard.press("Enter")
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "q":
            break
    page.keyboard.type("Welke knelpunten noemt Drenthe?")
    page.keyboard.press("Enter")
    expect(page.locator("section.regio h2").first).to_contain_text("Drenthe")


@pytest.mark.skipif(not has_editor(Settings().web), reason="no npm to fetch the editor with: the form is plain")
def test_the_query_editor(page: Page, site: str) -> None:
    """A query is typed, run and read without leaving the page; a fault is told; Tab leads out of the field."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}/vragen-in-sparql")
    page.get_by_role("button", name="Voer uit").click()
    expect(page.locator("#sparql-melding")).to_contain_text("rijen")
    first = page.locator("#sparql-uitkomst tbody a").first
    assert page.request.get(site + (first.get_attribute("href") or "")).ok
    found = Axe().run(page, options=TAGS)
    assert found.violations_count == 0, found.generate_report()[:2000]
    page.locator(".CodeMirror").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("SELECT nonsense")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#sparql-melding")).not_to_contain_text("rijen")
    expect(page.locator("#sparql-melding")).not_to_have_text("Bezig met zoeken.")
    assert {url.split("/")[2] for url in asked} == {site.split("/")[2]}


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_accessible_and_fits(browser: Browser, site: str, path: str) -> None:
    """No WCAG 2.2 A or AA violation in light or dark, nothing refused by the policy, no scroll aside at 320 pixels."""
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if "Security" in message.text else None)
    page.goto(site + path)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    expect(page.get_by_text("0800-2000").first).to_be_visible()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, options=TAGS)
        assert found.violations_count == 0, f"{scheme}: {found.generate_report()[:2000]}"
    assert refused == []
    context.close()
