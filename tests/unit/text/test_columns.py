"""Tables in dumps whose columns are set apart by tabs or spaces, as far as a page end, a head line or a gap hides them."""

from pathlib import Path

from regiokennis.documents import Document, Source
from regiokennis.text import read
from regiokennis.text.model import Block, BlockKind

PROSE = "De gemeenten en hun partners hebben met elkaar afgesproken wie er aan zet is als het thuis niet veilig is."


def blocks(text: str, suffix: str) -> tuple[Block, ...]:
    """The blocks of a text."""
    source = Source(path=Path(f"tekst{suffix}"), text=text, sha256="0" * 64, suffix=suffix)
    document = Document(
        id="tekst", titel="Tekst", soort="regiovisie", regio=None, regio_naam=None, periode=None, source=source
    )
    return read(document).blocks


def cells(text: str) -> list[Block]:
    """The cells of a dump."""
    return [block for block in blocks(text, ".txt") if block.kind is BlockKind.CEL]


def test_a_table_goes_on_behind_the_end_of_a_page() -> None:
    """A foot and a page number part no table; the line above names its columns."""
    pages = "\n\n".join(
        f"{PROSE} Dat is bladzijde {name} van deze visie.\n{PROSE}\n\nPagina {number}\nRegiovisie Oudheem 2015 - 2018"
        for number, name in enumerate(["een", "twee", "drie"], start=1)
    )
    table = (
        "Taak / uitvoerder / niveau\n\n"
        "Voorlichting\tGGD\tlokaal\nOpvang\tStichting\tregionaal\n\nPagina 4\nRegiovisie Oudheem 2015 - 2018\n\n"
        "Nazorg\tnog te bepalen\tlokaal\nTriage\tVeilig Thuis\tregionaal\n"
    )

    found = cells(f"{pages}\n\n{table}\nPagina 5\nRegiovisie Oudheem 2015 - 2018\n")

    assert {cell.tabel for cell in found} == {0}
    assert [(cell.text, cell.kolomkop) for cell in found if cell.kolom == 1] == [
        ("uitvoerder", None),
        ("GGD", "uitvoerder"),
        ("Stichting", "uitvoerder"),
        ("nog te bepalen", "uitvoerder"),
        ("Veilig Thuis", "uitvoerder"),
    ]


def test_a_cross_stands_below_the_head_it_belongs_to() -> None:
    """Rows that are filled here and there have as many columns as the line above them has heads."""
    table = (
        "                  Gemeente    Veilig Thuis    Politie\n"
        "Voorlichting         x             x\n"
        "Triage                             x\n"
        "Huisverbod           x                           x\n"
    )

    found = cells(f"{PROSE}\n\n{table}\n{PROSE}\n")

    assert [(cell.rijkop, cell.kolomkop) for cell in found if cell.text == "x"] == [
        ("Voorlichting", "Gemeente"),
        ("Voorlichting", "Veilig Thuis"),
        ("Triage", "Veilig Thuis"),
        ("Huisverbod", "Gemeente"),
        ("Huisverbod", "Politie"),
    ]


def test_an_empty_cell_between_tabs_keeps_its_column() -> None:
    """Two tabs in a row leave a cell empty, and what follows is no part of the column before."""
    table = "Taak\tWie\tNiveau\nTriage\tVeilig Thuis\tregionaal\nNazorg\t\tlokaal\nOpvang\tStichting\tregionaal\n"

    found = cells(f"{PROSE}\n\n{table}\n{PROSE}\n")

    assert [(cell.text, cell.kolomkop) for cell in found if cell.rij == 2] == [("Nazorg", "Taak"), ("lokaal", "Niveau")]


def test_lines_with_a_label_are_no_sentence_together() -> None:
    """Markdown joins lines to a paragraph; a form with a label on each line is one block a line."""
    source = "Wie: de GGD\nSamen met: de scholen in\nde regio\nWanneer: 2024\n"

    assert [block.text for block in blocks(source, ".md")] == [
        "Wie: de GGD",
        "Samen met: de scholen in de regio",
        "Wanneer: 2024",
    ]


def test_title_with_wide_spaces_above_a_table() -> None:
    """`Pijler 2   Samen stoppen` heads the table below it, and is no row of it."""
    found = blocks(
        f"{PROSE}\n\nPijler 2   Samen stoppen\n\nActie                 Wie             Wanneer\n"
        "Groep voor vaders     Stichting A     2025\nFolder voor buren     gemeente B      2026\n",
        ".txt",
    )

    assert [(block.text, block.sectie[-1:]) for block in found if block.kind is BlockKind.KOP] == [
        ("Pijler 2 Samen stoppen", ("Pijler 2 Samen stoppen",))
    ]
    assert [cell.kolomkop for cell in found if cell.text == "Stichting A"] == ["Wie"]


def test_full_cell_leaves_one_space_before_the_next() -> None:
    """Where a column starts behind a space, a new cell does, though no wide gap shows it."""
    found = cells(
        "Actie                 Wie             Wanneer\nGroep voor vaders     Stichting A     2025\n"
        "Folder voor buren     Team van alle B 2026\nSpreekuur             gemeente C      2027\n"
    )

    assert ["Team van alle B", "2026"] == [cell.text for cell in found if cell.rij == 2 and cell.kolom]


def test_lines_with_labels_below_one_another_head_nothing() -> None:
    """The first of several labelled lines is none of the headings that short lines with a capital are."""
    found = blocks(f"{PROSE}\n\nNazorg: wijkteam\nTriage: Veilig Thuis\nOpvang: Stichting A\n", ".txt")

    assert BlockKind.KOP not in {block.kind for block in found}


def test_a_sign_of_currency_belongs_to_the_amount_at_the_right_of_its_column() -> None:
    """A budget prints the sign at the left and the figure at the right; the first line heads nothing."""
    found = cells(
        f"{PROSE}\n\nOpvang in de regio      € 1.120.000\nScholing                €    40.000\n"
        f"Onvoorzien              €     l.500\n\n{PROSE}\n"
    )

    assert [(cell.rijkop, cell.kolomkop, cell.text) for cell in found if cell.kolom] == [
        ("Opvang in de regio", None, "€ 1.120.000"),
        ("Scholing", None, "€ 40.000"),
        ("Onvoorzien", None, "€ 1.500"),
    ]


def test_rows_that_only_now_and_then_have_a_blank_line_before_them() -> None:
    """Heads right above the first row, rows of one line right below one another, a row cut by a page end."""
    pages = "\n\n".join(
        f"{PROSE} Dat is bladzijde {name} van deze visie.\n{PROSE}\n\nPagina {number}\nRegiovisie Oudheem 2015 - 2018"
        for number, name in enumerate(["een", "twee", "drie"], start=1)
    )
    table = (
        "    Taak              Verantwoordelijk  Uitvoering       Schaal\n"
        "    Publiekscampagne  Gemeenten         GGD Noord        Regionaal\n"
        "    Crisisopvang      Gemeente          Stichting Het    Regionaal\n"
        "                      Oudheem           Huis\n\n"
        "    Opstellen         Gemeenten         Lokale teams     Lokaal\n"
        "    veiligheidsplan\n\n"
        "    Hulp aan          Gemeenten         Polikliniek De   Regionaal\n\n"
        "Pagina 4\nRegiovisie Oudheem 2015 - 2018\n\n"
        "    plegers                             Wending\n\n"
        "    Nazorg            Gemeenten         wijkteam         Lokaal\n"
    )

    found = cells(f"{pages}\n\n{table}\nPagina 5\nRegiovisie Oudheem 2015 - 2018\n")

    assert [(cell.rijkop, cell.text) for cell in found if cell.kolomkop == "Uitvoering"] == [
        ("Publiekscampagne", "GGD Noord"),
        ("Crisisopvang", "Stichting Het Huis"),
        ("Opstellen veiligheidsplan", "Lokale teams"),
        ("Hulp aan plegers", "Polikliniek De Wending"),
        ("Nazorg", "wijkteam"),
    ]
