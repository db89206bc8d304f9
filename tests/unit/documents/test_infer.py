"""What a file says of itself, in several layouts, of regions that do not exist."""

from pathlib import Path

import pytest

from regiokennis.documents import Source, infer
from regiokennis.ontology import Ontology

ROOT = Path(__file__).resolve().parents[3]

LETTER = """Gemeente Dronten
Postbus 100

Datum
3 maart 2021

Onderwerp
Tussenevaluatie regiovisie Polderrand 2018-2022

Geachte leden van de raad,

In 2018 heeft de raad de regiovisie vastgesteld. De regio Polderrand telt vier gemeenten.
"""
DUMP = """Regio Heidemaat

Plan van aanpak kindermishandeling en
huiselijk geweld 2020 t/m 2024

Vastgesteld 14-11-2019

Inhoud
1 Inleiding .......... 3

De regio Heidemaat werkt samen. Het vorige plan liep van 2015 t/m 2019.
"""
MARKDOWN = """---

# Samen tegen geweld

**Regiovisie Noorder- en Zuidermeer 2019 tot en met 2022**

De gemeenten in de regio Noorder- en Zuidermeer hebben deze visie samen gemaakt. Veilig Thuis is er voor iedereen.
"""
NATIONAL = """# Programma Veilig Opgroeien

Een landelijk programma van ministeries en gemeenten

Alle regio's in het land werken mee. Elke regio maakt een eigen plan. De regio kiest zelf hoe zij dat doet.
"""


def source(text: str, name: str) -> Source:
    return Source(path=Path(name), text=text, sha256="0" * 64, suffix=Path(name).suffix)


@pytest.mark.parametrize(
    ("text", "name", "titel", "soort", "regio", "naam", "periode", "datum"),
    [
        (
            LETTER, "brief.txt", "Tussenevaluatie regiovisie Polderrand 2018-2022", "tussenevaluatie", "polderrand",
            "Polderrand", (2018, 2022), "2021-03-03",
        ),
        (DUMP, "plan-1.txt", "Regio Heidemaat Plan van aanpak kindermishandeling en", "actieplan", "heidemaat", "Heidemaat",
         (2020, 2024), "2019-11-14"),
        (MARKDOWN, "visie.md", "Samen tegen geweld", "regiovisie", "noorder-en-zuidermeer", "Noorder- en Zuidermeer",
         (2019, 2022), None),
        (NATIONAL, "land.md", "Programma Veilig Opgroeien", "programma", None, None, None, None),
    ],
)  # fmt: skip
def test_layouts(ontology: Ontology, text, name, titel, soort, regio, naam, periode, datum) -> None:
    """Letters, dumps and Markdown say what they are, each in its own place."""
    document = infer(source(text, name), ontology)

    assert document.titel == titel
    assert document.soort == soort
    assert (document.regio, document.regio_naam) == (regio, naam)
    assert document.periode == periode
    assert document.datum == datum
    assert {"titel", "soort", "regio"} <= document.afgeleid


@pytest.mark.parametrize(
    ("path", "soort", "regio", "periode"),
    [
        ("corpus/drenthe-2020.md", "regiovisie", "drenthe", (2020, 2024)),
        ("corpus/gelderland-zuid-2021.txt", "regiovisie", "gelderland-zuid", (2021, 2025)),
        ("corpus/haaglanden-2017.txt", "tussenevaluatie", "haaglanden", (2015, 2018)),
        ("corpus/format-2013.txt", "format", None, None),
        ("corpus/ghnt-2019.txt", "programma", None, None),
        ("tests/fixtures/documenten/raadsbrief-duinrand.txt", "brief", "duinrand", (2020, 2024)),
        ("tests/fixtures/documenten/regioplan-veenkolk.txt", "regiovisie", "veenkolk", (2023, 2026)),
        ("tests/fixtures/documenten/regiovisie-merwestroom.md", "regiovisie", "merwestroom", (2022, 2025)),
    ],
)
def test_real_and_invented_documents(ontology: Ontology, path, soort, regio, periode) -> None:
    """Without a manifest the documents of the corpus come out as the manifest has them."""
    document = infer(source((ROOT / path).read_text(encoding="utf-8"), path), ontology)

    assert (document.soort, document.regio, document.periode) == (soort, regio, periode)


def test_what_a_person_says_is_taken_as_said(ontology: Ontology) -> None:
    """A given region and kind are not inferred; any spelling of a known region leads to its id."""
    document = infer(source(MARKDOWN, "visie.md"), ontology, regio="gelderland zuid", soort="Actieplan")

    assert (document.regio, document.soort) == ("gelderland-zuid", "actieplan")
    assert "regio" not in document.afgeleid
    assert "soort" not in document.afgeleid


def test_other_regions_that_are_only_mentioned_do_not_win(ontology: Ontology) -> None:
    """The region of the title stands above one that is named more often in the text."""
    text = "# Regiovisie Polderrand 2021-2024\n\n" + "Net als de regio Drenthe doen wij dit. " * 5

    assert infer(source(text, "x.md"), ontology).regio == "polderrand"


def test_motto_in_the_title_is_no_region(ontology: Ontology) -> None:
    """What organisations bear behind their name is the region, not the motto of the vision."""
    text = "# Regiovisie Licht aan 2021-2024\n\nWij bellen Veilig Thuis Hoge Akkers. De GGD Hoge Akkers helpt mee."

    assert infer(source(text, "x.md"), ontology).regio_naam == "Hoge Akkers"


@pytest.mark.parametrize(
    "text",
    [
        "# Licht aan\n\n## Regiovisie Heuvelrijk 2021-2024\n\nIn Heuvelrijk wonen veel gezinnen.",
        "VISIE OP VEILIGHEID THUIS\n\nHeuvelrijk 2021 – 2024\n\nDe vier gemeenten in Heuvelrijk werken samen.",
    ],
)
def test_region_in_the_line_under_the_title(ontology: Ontology, text: str) -> None:
    """A title page may name the region under a motto."""
    assert infer(source(text, "x.txt"), ontology).regio == "heuvelrijk"


def test_title_over_lines_and_at_the_foot_of_pages(ontology: Ontology) -> None:
    """A motto on top, a title over three lines with the region alone on one, and a line that pages repeat."""
    text = "Samen sterk\nRegiovisie huiselijk geweld\nen kindermishandeling\nWaterkant\n2021-2024\n\n" + (
        "De wethouders spreken elkaar vaak.\n\n2\n\nRegiovisie Waterkant 2021-2024\n\n" * 3
    )

    document = infer(source(text, "x.txt"), ontology)

    assert (document.regio_naam, document.periode) == ("Waterkant", (2021, 2024))


def test_subject_and_date_in_a_letterhead_set_as_a_table(ontology: Ontology) -> None:
    """A converted letter has its subject and date in a table."""
    text = (
        "**Gemeente Heuvel**\n\n|  |  |\n|----|----|\n| Datum | 14 november 2023 |\n"
        "| Onderwerp | Aanbieding regiovisie Heuvelrijk 2024-2027 |\n\nGeachte leden van de raad,\n\n## 1. Besluit\n"
    )

    document = infer(source(text, "x.md"), ontology)

    assert (document.titel, document.datum) == ("Aanbieding regiovisie Heuvelrijk 2024-2027", "2023-11-14")


@pytest.mark.parametrize(
    "title",
    [
        "VEILIG THUIS\nREGIOVISIE\n\nHEUVELRIJK\n\n2020 - 2024\n",
        "# Veilig thuis in Heuvelrijk\n\nVisie en uitvoeringsagenda 2023 t/m 2026\n",
        "Betreft: voortgang aanpak huiselijk geweld\n\nGeachte leden,\n\nDe regiovisie Heuvelrijk is vastgesteld.\n",
    ],
)
def test_region_without_a_word_beside_it(ontology: Ontology, title: str) -> None:
    """A title page that only shows the name, and a text that uses it for a place and names its municipalities."""
    text = f"{title}\nDe gemeenten Rhenen, Buren en Tiel werken samen. In Heuvelrijk wonen 240.000 mensen.\n"

    assert infer(source(text, "x.md"), ontology).regio_naam == "Heuvelrijk"
