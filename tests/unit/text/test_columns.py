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
