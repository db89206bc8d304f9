"""Tables of a dump whose rows or columns are paragraphs, each of their lines a cell."""

from regiokennis.text.assemble import assemble
from regiokennis.text.model import BlockKind
from regiokennis.text.plain import read_plain

LONG = "De gemeenten in deze regio werken al jaren samen met de politie en de zorg aan veiligheid in elk gezin dat hulp vraagt."
PROSE = f"{LONG}\n{LONG}\n{LONG}"


def rows(table: str) -> list[tuple[str, ...]]:
    """The cells of the rows below the heads, row by row, each with its head in front."""
    source = f"{PROSE}\n\n{table}\n\n{PROSE}\n"
    blocks = [b for b in assemble(source, read_plain(source)) if b.kind is BlockKind.CEL and b.kolomkop is not None]
    return [
        tuple(f"{b.kolomkop}: {b.text}" for b in blocks if b.rij == row) for row in sorted({b.rij or 0 for b in blocks})
    ]


def test_each_paragraph_is_a_row() -> None:
    """Heads below one another, then rows parted by blank lines; a cell may run on and a page may end in a row."""
    table = (
        "Actie\nTrekker\nGereed\n\nSpreekuur in elke bibliotheek\nSterk Noord\n2026\n\n"
        "Scholing van trainers en\nvan vrijwilligers\nGGD\nmedio 2027\n\nHuisbezoek na elke melding\nPolitie\n2025"
    )

    assert rows(table) == [
        ("Actie: Spreekuur in elke bibliotheek", "Trekker: Sterk Noord", "Gereed: 2026"),
        ("Actie: Scholing van trainers en van vrijwilligers", "Trekker: GGD", "Gereed: medio 2027"),
        ("Actie: Huisbezoek na elke melding", "Trekker: Politie", "Gereed: 2025"),
    ]


def test_who_it_is_stays_open_where_lines_cannot_be_parted() -> None:
    """A row of more lines than columns gives nobody a task: what stands before the moment is all one cell."""
    table = (
        "Actie\nTrekker\nGereed\n\nSpreekuur in elke bibliotheek\nSterk Noord\n2026\n\n"
        "Training Sterk Staan\nOmgangshuis Klein Geluk\nPolitie\n2027\n\nHuisbezoek na elke melding\nPolitie\n2025"
    )

    assert rows(table)[1] == ("Actie: Training Sterk Staan Omgangshuis Klein Geluk Politie", "Gereed: 2027")


def test_heads_on_one_line_above_cells_on_their_own() -> None:
    """Without blank lines a row ends where its last column does."""
    table = (
        "Taak Uitvoerder Schaal\nVoorlichting op scholen\nHalt\nlokaal\nOpvang in een crisis\nHuis Zuid\nregionaal\n"
        "Nazorg\nnog te bepalen\nlokaal"
    )

    assert rows(table)[1:] == [
        ("Taak: Opvang in een crisis", "Uitvoerder: Huis Zuid", "Schaal: regionaal"),
        ("Taak: Nazorg", "Uitvoerder: nog te bepalen", "Schaal: lokaal"),
    ]


def test_each_paragraph_is_a_column() -> None:
    """Where each paragraph opens with its own head and all are as long, they stand side by side."""
    table = "Taak\nVoorlichting\nOpvang\nNazorg\n\nUitvoerder\nHalt\nHuis Zuid\nwijkteam\n\nSchaal\nlokaal\nregionaal\nlokaal"

    assert rows(table)[1] == ("Taak: Opvang", "Uitvoerder: Huis Zuid", "Schaal: regionaal")


def test_columns_of_years_and_figures_stand_below_their_heads() -> None:
    """A column of figures has its year above it; years in a column are no heads."""
    figures = "Indicator\nMeldingen\nAdviezen\nVerboden\n\n2021\n340\n510\n31\n\n2022\n355\n498\n29"
    plan = "Actie\nCursus geven\nGroep vormen\nBrief sturen\n\nGereed\n2025\n2026\n2025"

    assert rows(figures)[1] == ("Indicator: Adviezen", "2021: 510", "2022: 498")
    assert rows(plan)[2] == ("Actie: Brief sturen", "Gereed: 2025")


def test_columns_of_unequal_length_are_no_table() -> None:
    """A column with a line too many would give each task to the next one's party."""
    table = "Taak\nVoorlichting op\nscholen\nOpvang\nNazorg\n\nUitvoerder\nHalt\nHuis Zuid\nwijkteam"

    assert rows(table) == []


def test_short_paragraphs_below_a_heading_are_no_table() -> None:
    """A heading that could head a column, with lines of no fixed number below it."""
    assert rows("Planning\n\nIn 2025 wordt geteld.\n\nIn 2026 wordt gewogen.\nDan volgt een brief.") == []


def test_rows_with_a_number_or_an_amount_need_no_blank_lines() -> None:
    """A budget or a numbered list of actions shows its rows by what such a column holds."""
    budget = "Voorziening\nUitvoerder\nBijdrage 2022\nOpvang\nHuis Zuid\n€ 40.000\nNazorg\nwijkteam\nnog te bepalen"
    plan = "Nr.\nActie\nLijn GHNT\nTrekker\n1\nCursus\nEerder in beeld\nGGD\n2\nGroep\nSpecifieke groepen\npolitie"

    assert rows(budget)[1] == ("Voorziening: Nazorg", "Uitvoerder: wijkteam", "Bijdrage 2022: nog te bepalen")
    assert rows(plan)[0] == ("Nr.: 1", "Actie: Cursus", "Lijn GHNT: Eerder in beeld", "Trekker: GGD")
