"""Tables of a dump whose columns lost their width: figures behind a label, cells below cells, numbered rows."""

import pytest

from regiokennis.text.assemble import assemble
from regiokennis.text.model import Block, BlockKind
from regiokennis.text.plain import read_plain

LONG = "De gemeenten in deze regio werken al jaren samen met de politie en de zorg aan veiligheid in elk gezin dat hulp vraagt."
PROSE = f"{LONG}\n{LONG}\n{LONG}"


def cells(table: str) -> dict[tuple[str | None, str | None], str]:
    """What stands below which head, by the row's own head."""
    source = f"{PROSE}\n\n{table}\n\n{PROSE}\n"
    blocks = assemble(source, read_plain(source))
    assert all(source[b.view.offsets.starts[0] : b.view.offsets.ends[-1]] for b in blocks)
    return {(b.rijkop, b.kolomkop): b.text for b in blocks if _is_value(b)}


def _is_value(block: Block) -> bool:
    return block.kind is BlockKind.CEL and block.kolomkop is not None and block.rijkop is not None


@pytest.mark.parametrize(
    "heads",
    [
        "GemeenteMeldingen VTHuisverboden",
        "Gemeente Meldingen VT Huisverboden",
        "Gemeente\nMeldingen VT\nHuisverboden",
    ],
)
def test_figures_behind_a_label_are_cells(heads: str) -> None:
    """Rows that end in as many figures stand below their heads, however those ran together."""
    found = cells(
        f"Tabel 1. Meldingen\n{heads}\nVenlo 1.226 5\nHorst aan de Maas 512 14\nGennep 284 n.b.\nTotaal 2.022 19"
    )

    assert found["Horst aan de Maas", "Meldingen VT"] == "512"
    assert found["Gennep", "Huisverboden"] == "n.b."
    assert len(found) == 8


def test_a_name_in_two_heads_opens_none() -> None:
    """What comes back in the heads qualifies them."""
    found = cells(
        "Wijk Inwoners Adviezen Veilig Huis Meldingen Veilig Huis\nNoord 1.200 3 4\nZuid 1.300 5 6\nOost 1.400 7 8"
    )

    assert found["Zuid", "Meldingen Veilig Huis"] == "6"


def test_figures_below_a_label_are_cells() -> None:
    """A dump with each cell on a line of its own is read back into rows."""
    assert cells("Wijk 2021 2022\nNoord 12 14\nZuid 13 15\nOost 16 18") == cells(
        "Wijk\n2021\n2022\nNoord\n12\n14\nZuid\n13\n15\nOost\n16\n18"
    )
    found = cells("Gemeente\n2021\n2022\nVenlo\n1.226\n1.301\nBeesel\n512\n498\nGennep\n284\n302")

    assert found["Beesel", "2022"] == "498"
    assert len(found) == 6


def test_a_table_goes_on_at_the_next_page() -> None:
    """A page number and a running head between two rows do not end the table."""
    rows = [
        "Wijk Meldingen Adviezen",
        "Noord 12 14",
        "Zuid 13 15",
        "\n7\n\fRegioplan Zuiderwoud\n",
        "Oost 16 18",
        "West 19 20",
    ]
    source = (
        f"Regioplan Zuiderwoud\n\n{PROSE}\n\n6\n\fRegioplan Zuiderwoud\n\n{PROSE}\n\n"
        + "\n".join(rows)
        + f"\n\n{PROSE}\n\n8\n"
    )
    blocks = assemble(source, read_plain(source))

    assert [b.text for b in blocks if _is_value(b)] == ["12", "14", "13", "15", "16", "18", "19", "20"]


@pytest.mark.parametrize(
    "text",
    [
        "Wij noemen de wetten die gelden:\nWet maatschappelijke ondersteuning 2015\nJeugdwet 2015\nHuisvestingswet 2014",
        "In 2021 telde de regio in totaal 12\nmeldingen bij een school en daarvoor 14\nmeldingen bij de huisarts en ook nog 16\nkeer een advies.",
    ],
)
def test_lines_that_end_in_a_figure_are_no_table(text: str) -> None:
    """Without heads above them lines with figures stay what they were."""
    assert cells(text) == {}


def test_numbered_rows_of_text_are_cells() -> None:
    """A row runs from its number to the next one; who and when are told from its end, where they can be told."""
    found = cells(
        "Nr.ActieWie Wanneer\n1.1 Lespakket over geld voor docenten Steunpunt\nOuderen Noord 2024\n"
        "1.2Toneelstuk voor scholieren GGD 2025-2026\n1.3 Inloop in de wijk Zuid nog te bepalen medio 2026"
    )

    assert found["Lespakket over geld voor docenten", "Wie"] == "Steunpunt Ouderen Noord"
    assert found["Toneelstuk voor scholieren", "Wanneer"] == "2025-2026"
    assert found["Inloop in de wijk Zuid", "Wie"] == "nog te bepalen"


def test_an_item_may_end_on_any_word() -> None:
    """The next number opens the next item, also below an item that ends as no sentence does."""
    source = f"{PROSE}\n\nWij doen het zo:\n\n1. Het kind gaat voor\n2. Wij praten met\n3. Wij leren\n\n• 1.1 Een les.\ne 1.2 Een film.\n"
    blocks = assemble(source, read_plain(source))

    assert [b.nummer for b in blocks if b.kind is BlockKind.LIJST] == ["1", "2", "3", "1.1", "1.2"]


def test_rows_that_end_in_a_moment_are_cells() -> None:
    """Without numbers a row ends behind who it is and when, wherever the lines break."""
    found = cells(
        "Actie Trekker Gereed\nAfspraken over uitstroom met alle gemeenten Stichting\nZonneveld 2024 Een spreekuur in elke wijk\n"
        "politie medio 2025\nCursus voor vrijwilligers in de opvang gemeente Gennep 2025-2026"
    )

    assert found["Afspraken over uitstroom met alle gemeenten", "Trekker"] == "Stichting Zonneveld"
    assert found["Een spreekuur in elke wijk", "Gereed"] == "medio 2025"
    assert len(found) == 6


def test_a_semicolon_at_the_end_of_a_full_line_ends_no_item() -> None:
    """An item goes on in small letters, also where its line happens to break behind a semicolon."""
    item = (
        "De gemeenten spreken in het voorjaar met elk gezin dat hulp heeft gehad en met alle partners die hulp gaven;"
    )
    source = f"{PROSE}\n\nHet gaat zo:\n\n• {item}\ndaarna volgt een verslag voor wie erbij was.\n• Wij leren ervan.\n"
    blocks = assemble(source, read_plain(source))

    assert len([b for b in blocks if b.kind is BlockKind.LIJST]) == 2


def test_cells_over_several_lines() -> None:
    """Columns begin below their heads; a row goes on where its first cell is empty or breaks off, over a page too."""
    table = (
        "Taak                Wie              Doet mee         Stand\n"
        "Lessen over geld    GGD Noord        scholen,         loopt\n"
        "voor docenten                        kinderopvang\n"
        "Spreekuur in de     Welzijn Zuid     politie          open\n"
        "\n7\n\fRegioplan Zuiderwoud\n\n"
        "wijk                                 en zorg\n"
        "Kindergroep         Stichting De     zorg             vanaf\n"
        "Zonnestraal         Boei                              2026\n"
    )
    source = f"Regioplan Zuiderwoud\n\n{PROSE}\n\n6\n\fRegioplan Zuiderwoud\n\n{PROSE}\n\n{table}\n{PROSE}\n\n8\n"
    blocks = assemble(source, read_plain(source))
    found = {(b.rijkop, b.kolomkop): b.text for b in blocks if _is_value(b)}

    assert found["Lessen over geld voor docenten", "Doet mee"] == "scholen, kinderopvang"
    assert found["Spreekuur in de wijk", "Doet mee"] == "politie en zorg"
    assert found["Kindergroep Zonnestraal", "Stand"] == "vanaf 2026"


def test_cells_of_text_below_one_another() -> None:
    """Heads and cells that each stand by themselves are rows again, up to where the last column says something else."""
    parts = ["Taak", "Wie voert uit", "Schaal", "Lessen over geld voor\ndocenten", "GGD Noord", "regionaal"]
    parts += ["Spreekuur in de wijk", "nog te bepalen", "lokaal", "4 Slot", "Tot zover wat wij doen."]
    found = cells("\n\n".join(parts))

    assert found["Lessen over geld voor docenten", "Wie voert uit"] == "GGD Noord"
    assert found["Spreekuur in de wijk", "Schaal"] == "lokaal"
    assert len(found) == 4


def test_cells_stuck_together_below_heads_stuck_together() -> None:
    """Nothing parts the cells of such a row but a capital behind a small letter and the moment at its end."""
    found = cells(
        "ActiviteitTrekkerGereed\nSpreekuur in de bibliotheekSociaal Loketeind 2027\n"
        "Scholing voor trainersGGD2026-2027\nBrochure voor elke huisartsStem en Kring van Zuiddoorlopend"
    )

    assert found["Spreekuur in de bibliotheek", "Trekker"] == "Sociaal Loket"
    assert found["Spreekuur in de bibliotheek", "Gereed"] == "eind 2027"
    assert found["Scholing voor trainers", "Trekker"] == "GGD"
    assert found["Brochure voor elke huisarts", "Trekker"] == "Stem en Kring van Zuid"


def test_numbered_rows_below_heads_with_an_acronym_are_no_footnotes() -> None:
    """`Actielijn GHNT` is one head; a dash ends a row for which no moment is known."""
    found = cells(
        "Nr. Actie Actielijn GHNT Trekker Gereed\n1 Cursus voor elke school GGD Noord 2025\n"
        "2 Spreekuur in de wijk Sociaal Loket 2026\n3 Groep voor vaders Huis Zuid -"
    )

    assert found["Cursus voor elke school", "Trekker"] == "GGD Noord"
    assert found["Groep voor vaders", "Trekker"] == "Huis Zuid"


def test_the_line_behind_an_action_is_what_several_rows_end_in() -> None:
    """Nothing but its coming back parts the name of a line from the action before it."""
    found = cells(
        "Nr. Actie Lijn Trekker Gereed\n1 Cursus voor elke school Samen eerder zien GGD Noord 2025\n"
        "2 Spreekuur in de wijk Samen eerder zien Sociaal Loket 2026\n3 Groep voor vaders Duurzaam stoppen Huis Zuid 2027"
    )

    assert found["Cursus voor elke school", "Lijn"] == "Samen eerder zien"
    assert found["Spreekuur in de wijk", "Trekker"] == "Sociaal Loket"
    assert ("Groep voor vaders Duurzaam stoppen", "Lijn") not in found
