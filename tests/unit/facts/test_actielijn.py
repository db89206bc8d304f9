"""Action lines in every layout that announces them."""

from typing import Any

import pytest

from regiokennis.facts.extractors.actielijn import extract, matches


def told(found: list[Any]) -> list[tuple[int | None, str]]:
    return [(fact.nr, fact.naam) for fact in found]


LAYOUTS = {
    "a numbered list": (
        "# Plan\n\nOnze actielijnen zijn:\n\n1. Eerder zien\n2. Samen stoppen. Dat doen we in de wijk.\n3. Herstellen\n",
        [(1, "Eerder zien"), (2, "Samen stoppen"), (3, "Herstellen")],
    ),
    "headings with the term": (
        "# Plan\n\n## Actielijn 1: Eerder zien\n\nTekst over zien.\n\n## Actielijn 2 – Samen stoppen\n\nTekst over stoppen.\n",
        [(1, "Eerder zien"), (2, "Samen stoppen")],
    ),
    "lettered headings": (
        "# Vier thema's\n\n## Thema A. Signaleren\n\nTekst een.\n\n## Thema B. Samenwerken\n\nTekst twee.\n",
        [(1, "Signaleren"), (2, "Samenwerken")],
    ),
    "lettered headings that nothing announces": (
        (
            "# Visie op hoofdlijnen\n\n## Aanleiding\n\nTekst.\n\n## Sturing\n\nTekst.\n\n"
            "# Actieplan\n\n## A. Zien\n\n- Een cursus geven.\n\n## B. Samen stoppen\n\n- Een team vormen.\n"
        ),
        [(1, "Zien"), (2, "Samen stoppen")],
    ),
    "headings of a plan that are the nation's lines": (
        (
            "# Uitvoeringsprogramma en acties\n\n## Inleiding\n\nTekst.\n\n## Eerder en beter in beeld\n\n- Een cursus.\n\n"
            "## Stoppen en duurzaam oplossen\n\n- Een team.\n\n## Randvoorwaarden\n\n- Een overleg.\n"
        ),
        [(None, "Eerder en beter in beeld"), (None, "Stoppen en duurzaam oplossen"), (None, "Randvoorwaarden")],
    ),
    "bold lines with a plainer word": (
        "Dit plan volgt twee programmalijnen.\n\n**Lijn 1. Eerder zien**\n\nTekst.\n\n**Lijn 2. Samen stoppen**\n\nTekst.\n",
        [(1, "Eerder zien"), (2, "Samen stoppen")],
    ),
    "headings under a heading": (
        "# Onze drie pijlers\n\n## Zien\n\nTekst een.\n\n## Stoppen\n\nTekst twee.\n\n## Herstel\n\nTekst drie.\n",
        [(None, "Zien"), (None, "Stoppen"), (None, "Herstel")],
    ),
    "a column of a table": (
        "# Plan\n\n| Actielijn | Trekker |\n| --- | --- |\n| Eerder zien | GGD |\n| Samen stoppen | politie |\n",
        [(None, "Eerder zien"), (None, "Samen stoppen")],
    ),
    "an enumeration behind `te weten`": (
        "# Plan\n\nWij onderscheiden twee programmalijnen, te weten Vroeg zien, en Samen stoppen.\n\n## 1 Vroeg zien\n\nTekst.\n",
        [(None, "Vroeg zien"), (None, "Samen stoppen")],
    ),
    "headings that say which of the nation's lines they serve": (
        (
            "# Plan\n\n## Lijn A Vroeg erbij (GHNT: Eerder en beter in beeld)\n\nDe actielijnen.\n\n"
            "## Lijn B Samen stoppen (Stoppen en duurzaam oplossen)\n\nTekst.\n"
        ),
        [(1, "Vroeg erbij"), (2, "Samen stoppen")],
    ),
    "an enumeration with letters and what they follow": (
        (
            "# Plan\n\nHet plan telt twee actielijnen, die de landelijke lijnen volgen: A. *Vroeg zien, vroeg zeggen* "
            "(eerder en beter in beeld) en B. *Samen stoppen* (stoppen en duurzaam oplossen). Meer staat in de bijlage.\n"
        ),
        [(None, "Vroeg zien, vroeg zeggen"), (None, "Samen stoppen")],
    ),
    "an enumeration": (
        "# Plan\n\nWij kiezen drie speerpunten: vroeg signaleren, samen stoppen en duurzaam herstellen.\n",
        [(None, "vroeg signaleren"), (None, "samen stoppen"), (None, "duurzaam herstellen")],
    ),
}


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_lines_are_found_in(draw: Any, layout: str) -> None:
    """Number and name, without the explanation."""
    text, expected = LAYOUTS[layout]

    assert expected == told(draw(extract, text))


def test_a_picture_run_together_is_taken_apart(draw: Any) -> None:
    """Names in columns are told apart by where they stand in full elsewhere; numbers follow their order."""
    text = (
        "Inleiding\n\nWij werken langs drie actielijnen:\n\nZien en       Hulp in de\nmelden        wijk\n\n"
        "Delen van cijfers\n\nDe lijnen staan hieronder uitgewerkt, zie actielijn 3 voor de gegevens die wij delen met elkaar.\n\n"
        "Zien en melden\n\nDit is een lange alinea over het zien en melden van geweld in de hele regio, met uitleg.\n\n"
        "Hulp in de wijk\n\nDit is een lange alinea over de hulp die mensen dicht bij huis in hun wijk kunnen krijgen.\n\n"
        "Delen van cijfers\n\nDit is een lange alinea over het delen van cijfers tussen de partijen in de regio.\n"
    )

    assert [(1, "Zien en melden"), (2, "Hulp in de wijk"), (3, "Delen van cijfers")] == told(
        draw(extract, text, suffix=".txt")
    )


def test_the_nations_lines_are_not_the_regions(draw: Any) -> None:
    """A region that quotes the national lines before its own has only its own."""
    text = (
        "# Landelijk\n\nHet landelijke programma heeft drie actielijnen:\n\n- Eerder en beter in beeld\n"
        "- Stoppen en duurzaam oplossen\n- Specifieke groepen\n\n"
        "# Regionaal\n\nOnze actielijnen zijn:\n\n1. Sterke wijken\n2. Snelle hulp\n"
    )

    assert [(1, "Sterke wijken"), (2, "Snelle hulp")] == told(draw(extract, text))


def test_chapters_are_no_lines(draw: Any) -> None:
    """Numbered headings count only where as many were announced before them and no more follow."""
    text = "# 1 Inleiding\n\nEr zijn twee actielijnen.\n\n# 2 Cijfers\n\nTekst.\n\n# 3 Geld\n\nTekst.\n"

    assert [] == told(draw(extract, text))


def test_a_heading_stands_for_a_line() -> None:
    """By the same words, not by a single shared one."""
    assert matches("Samenwerking zorg- en veiligheidspartners", "Samenwerking zorg en veiligheidspartners")
    assert not matches("Samenwerking zorg- en veiligheidspartners", "Zorg in de wijk")


def test_a_column_of_numbers_names_no_line(draw: Any) -> None:
    """Numbers below `Lijn` refer to lines, and are none."""
    assert [] == draw(extract, "# Plan\n\n| Actielijn | Actie |\n| --- | --- |\n| 1 | Campagne |\n| 2 | Scholing |\n")


def test_a_name_with_en_in_it_is_one_line(draw: Any) -> None:
    """The capital behind `en` tells which one parts."""
    found = draw(
        extract, "# Plan\n\nEr zijn drie actielijnen: Eerder zien, Sneller en langer veilig en Niemand vergeten.\n"
    )

    assert [line.naam for line in found] == ["Eerder zien", "Sneller en langer veilig", "Niemand vergeten"]


def test_lines_are_headed_by_a_letter(draw: Any) -> None:
    """`Lijn A` as well as `Lijn 1`."""
    found = draw(extract, "# Plan\n\n## Lijn A Zien\n\nTekst.\n\n## Lijn B Stoppen\n\nTekst.\n")

    assert [line.naam for line in found] == ["Zien", "Stoppen"]
