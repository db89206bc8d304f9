"""A person at work, in Debian's Chromium: ask, open the evidence, land on the sentence, filter, print, take along."""

import re
from pathlib import Path

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from regiokennis.settings import Settings
from regiokennis_api.pages import has_editor

pytestmark = pytest.mark.browser
TAGS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


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


def test_an_answer_is_copied_with_its_sources(browser: Browser, site: str) -> None:
    """One button puts question, answer and each source with its address on the clipboard, and says so."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{site}/vraag?q=Welke regio belegt casusregie waar?")
    page.get_by_role("button", name="Kopieer met bronnen").click()
    expect(page.get_by_role("status")).to_contain_text("gekopieerd")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Welke regio belegt casusregie waar?" in copied
    assert page.locator(".antwoord").inner_text() in copied
    assert "[1] " in copied
    assert f"{site}/bron/" in copied
    context.close()


def test_without_javascript_the_text_to_copy_is_there(browser: Browser, site: str) -> None:
    """The button is not shown; the same text with sources can be unfolded."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/vraag?q=Welke regio belegt casusregie waar?")
    expect(page.get_by_role("button", name="Kopieer met bronnen")).to_be_hidden()
    page.get_by_text("Tekst met bronnen om over te nemen").click()
    expect(page.locator("#overnemen")).to_contain_text("Bronnen:")
    context.close()


def test_what_an_answer_can_be_taken_along_as(page: Page, site: str) -> None:
    """Its address leads back to it, the table is a file, and the query opens in the form for queries."""
    page.goto(f"{site}/vraag?q=Welke regio belegt casusregie waar?")
    told = page.locator(".antwoord").inner_text()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download als CSV").click()
    assert download.value.path().read_text(encoding="utf-8").count("\n") > 3
    page.get_by_role("link", name="Vast adres").click()
    assert page.locator(".antwoord").inner_text() == told
    page.get_by_role("link", name="Open in SPARQL").click()
    expect(page.locator("textarea[name=query]")).to_have_value(re.compile("SELECT"))


@pytest.mark.parametrize("width", [1280, 390])
def test_from_the_list_of_facts_to_the_sentence(page: Page, site: str, width: int) -> None:
    """Beside the text, or on a phone below it, every fact leads to its sentence."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site}/bron/haaglanden-2017")
    if width < 600:
        page.get_by_role("link", name="Naar de lijst met feiten").click()
    expect(page.get_by_role("heading", name="Feiten in dit document")).to_be_in_viewport()
    page.locator("#feiten details").filter(has_text="Knelpunten").locator("summary").click()
    page.locator("#feiten details").filter(has_text="Knelpunten").get_by_role("link").first.click()
    expect(page.locator(".zin:target")).to_be_in_viewport()


def test_from_a_number_to_its_actions(page: Page, site: str) -> None:
    """A number in the table of national lines opens as many actions, each with its source."""
    page.goto(f"{site}/ghnt")
    number = page.locator("table tbody td a").first
    expected = int(number.inner_text())
    number.click()
    assert page.locator("ul.acties > li").count() == expected
    assert page.locator("ul.acties > li a.bronlink").count() == expected


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
