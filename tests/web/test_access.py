"""Every page for everyone: axe, 400 % zoom, light and dark, the keyboard alone."""

from collections import Counter

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
PAGES = (
    "/",
    "/vraag?q=Welke regio belegt casusregie waar?",
    "/vraag?q=Hoeveel fte heeft het jeugdteam in Zoetermeer?",
    "/vergelijk",
    "/vergelijk/taak/casusregie",
    "/vergelijk/format",
    "/vergelijk/format/casusregie",
    "/vergelijk/regios?a=drenthe&b=haaglanden",
    "/ghnt",
    "/ghnt/stoppen-en-duurzaam-oplossen",
    "/regio/gelderland-zuid",
    "/regio/drenthe/dossier",
    "/bron/haaglanden-2017",
    "/begrippen",
    "/begrip/taak/casusregie",
    "/def",
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
SHOWN = """() => [...document.querySelectorAll('main :is(h1, h2, h3, a, button, input, select, textarea, summary, td)')]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('.alleen-smal'))
    .map(e => e.tagName + ' ' + (e.innerText || e.value || e.name || '').replace(/\\s+/g, ' ').trim())"""
CUT = """() => [...document.querySelectorAll('main *')].filter(e => {
    const style = getComputedStyle(e);
    return style.overflowX === 'hidden' && e.scrollWidth > e.clientWidth && !e.matches('.onzichtbaar, svg, svg *, input');
}).map(e => e.outerHTML.slice(0, 100))"""
OUTLINED = "getComputedStyle(document.activeElement).outlineStyle !== 'none'"


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


@pytest.mark.parametrize("path", [path for path in PAGES if path != "/vragen-in-sparql"])
def test_nothing_is_lost_at_400_percent(browser: Browser, site: str, path: str) -> None:
    """A window of 1280 pixels at 400 % is 320 by 256 CSS pixels: the same words and controls, and none is cut off."""
    shown = []
    for width, height, scale in ((1280, 1024, 1), (320, 256, 4)):
        context = browser.new_context(viewport={"width": width, "height": height}, device_scale_factor=scale)
        page = context.new_page()
        page.goto(site + path)
        shown.append(Counter(page.evaluate(SHOWN)))
        assert page.evaluate(CUT) == []
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        context.close()
    wide, zoomed = shown
    assert wide - zoomed == Counter()


@pytest.mark.parametrize("path", ["/", "/vergelijk", "/ghnt", "/vraag?q=Wie doet de triage?", "/vragen-in-sparql"])
def test_tab_goes_through_the_whole_page(page: Page, site: str, path: str) -> None:
    """Nothing catches the keyboard, every stop is outlined, and the last link of the page is reached."""
    page.goto(site + path)
    for _ in range(600):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Privacy":
            return
        assert page.evaluate(OUTLINED) or page.evaluate("document.activeElement.matches('.CodeMirror textarea')")
    pytest.fail("the last link was not reached")


def test_asking_with_the_keyboard_alone(page: Page, site: str) -> None:
    """The first stop leads past the head; a question is asked, its evidence opened and its sentence reached."""
    page.goto(site)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    page.keyboard.press("Enter")
    _tab_to(page, "#q")
    page.keyboard.type("Welke knelpunten noemt Drenthe?")
    page.keyboard.press("Enter")
    expect(page.locator("section.regio h2").first).to_contain_text("Drenthe")
    if not page.locator("section.regio details[open]").count():
        _tab_to(page, "section.regio summary")
        page.keyboard.press("Enter")
    _tab_to(page, "section.regio figcaption a")
    page.keyboard.press("Enter")
    expect(page.locator("#plaats")).to_be_in_viewport()


def test_filtering_with_the_keyboard_alone(page: Page, site: str) -> None:
    """The filter of the matrix is opened, set and sent without a mouse."""
    page.goto(f"{site}/vergelijk")
    _tab_to(page, ".filter summary")
    page.keyboard.press("Enter")
    _tab_to(page, "input[value=drenthe]")
    page.keyboard.press("Space")
    _tab_to(page, ".filter button")
    page.keyboard.press("Enter")
    expect(page.locator("table.matrix thead th")).to_have_count(2)


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    pytest.fail(f"{selector} was not reached")
