"""Reading Markdown: structure by CommonMark, places in the source."""

from pathlib import Path

from regiokennis.documents import Document, Source
from regiokennis.text import BlockKind, StructuredText, read
from regiokennis.text.markdown import split_row
from regiokennis.text.model import Span


def read_text(text: str) -> StructuredText:
    source = Source(path=Path("x.md"), text=text, sha256="0" * 64, suffix=".md")
    return read(
        Document(id="x", titel="X", soort="regiovisie", regio=None, regio_naam=None, periode=None, source=source)
    )


def only(text: StructuredText, kind: BlockKind) -> list[tuple[str | None, str]]:
    return [(block.nummer, block.text) for block in text.blocks if block.kind is kind]


def test_headings_with_numbers_and_emphasis() -> None:
    """Marks, numbers and closing marks are not in the text; the path keeps the number."""
    text = read_text(
        "# 1. Visie\n\nTekst van de visie.\n\n## *Samen* werken ##\n\nTekst.\n\n**Een vette kop**\n\nTekst.\n"
    )

    assert only(text, BlockKind.KOP) == [("1", "Visie"), (None, "Samen werken"), (None, "Een vette kop")]
    assert text.blocks[-1].sectie == ("1. Visie", "Samen werken", "Een vette kop")


def test_levels_by_number_where_the_marks_contradict() -> None:
    """`#`, `##` and `###` for chapters of one rank become one level."""
    text = read_text(
        "# Titel\n\n# 1. Een\n\nTekst.\n\n## 2. Twee\n\nTekst.\n\n## 3. Drie\n\nTekst.\n\n### 4. Vier\n\nTekst.\n\n### 4.1 Sub\n\nTekst.\n"
    )

    assert [block.sectie for block in text.blocks if block.text == "Tekst."] == [
        ("Titel", "1. Een"), ("Titel", "2. Twee"), ("Titel", "3. Drie"), ("Titel", "4. Vier"), ("Titel", "4. Vier", "4.1 Sub"),
    ]  # fmt: skip


def test_nested_lists_hang_on_what_introduces_them() -> None:
    """Depth, number and lead-in are known; a paragraph in an item is no item."""
    text = read_text(
        "Het gaat om:\n\n1. melden;\n2. wegen:\n   - door het team;\n   - door de regio.\n\n   En dat altijd samen.\n"
    )

    items = [(b.niveau, b.nummer, b.text, b.inleiding) for b in text.blocks if b.kind is BlockKind.LIJST]
    assert items == [
        (1, "1", "melden;", 0),
        (1, "2", "wegen:", 0),
        (2, None, "door het team;", 2),
        (2, None, "door de regio.", 2),
    ]
    assert text.blocks[-1].kind is BlockKind.ALINEA


def test_cells_know_their_heads() -> None:
    """Cells of a GFM table have row, column, head of the column and first cell of the row; escaped bars are text."""
    text = read_text(
        "De verdeling:\n\n| Taak | Wie |\n| --- | :--: |\n| **Triage** | Veilig Thuis \\| GGD |\n| Opvang | |\n"
    )

    cells = [(b.rij, b.kolom, b.text, b.kolomkop, b.rijkop) for b in text.blocks if b.kind is BlockKind.CEL]
    assert cells == [
        (0, 0, "Taak", None, None), (0, 1, "Wie", None, None), (1, 0, "Triage", "Taak", None),
        (1, 1, "Veilig Thuis | GGD", "Wie", "Triage"), (2, 0, "Opvang", "Taak", None),
    ]  # fmt: skip
    assert {b.inleiding for b in text.blocks if b.kind is BlockKind.CEL} == {0}


def test_footnotes_stand_outside_the_flow() -> None:
    """The mark is not in the sentence, the note is a block with its number."""
    text = read_text(
        "De regio werkt samen.[^1] Dat blijft zo.\n\n[^1]: Zie de [visie](https://voorbeeld.nl).\n[^2]: Nog een noot.\n"
    )

    assert text.blocks[0].text == "De regio werkt samen. Dat blijft zo."
    assert only(text, BlockKind.VOETNOOT) == [("1", "Zie de visie."), ("2", "Nog een noot.")]


def test_an_item_that_is_broken_by_a_page_runs_on() -> None:
    """A conversion puts a blank line where the page ended; the item is one."""
    text = read_text(
        "- Er komt een werkwijze waarin verbinding is tussen alle\n\nbetrokken professionals.\n- Nog een punt.\n"
    )

    assert only(text, BlockKind.LIJST) == [
        (None, "Er komt een werkwijze waarin verbinding is tussen alle betrokken professionals."), (None, "Nog een punt."),
    ]  # fmt: skip


def test_tags_and_a_table_of_contents_are_no_text() -> None:
    """Tags go, entities are letters, a list of links to the chapters is left out."""
    text = read_text(
        "## Inhoud\n\n- [Visie](#visie)\n- [Geld](#geld)\n\n## Visie\n\nZorg &amp; <b>straf</b> zijn<br>verbonden.\n\n## Geld\n\nEr is geld.\n"
    )

    assert [block.text for block in text.blocks] == ["Visie", "Zorg & straf zijn verbonden.", "Geld", "Er is geld."]


def test_offsets_lead_to_the_source() -> None:
    """Behind a word of a cell stands that word in the source."""
    source = "| Taak | Wie |\n|---|---|\n| Triage | *Veilig Thuis* |\n"
    block = read_text(source).blocks[-1]

    span = block.view.offsets.source(0, len(block.text))
    assert source[span.start : span.end] == "Veilig Thuis"


def test_split_row_counts_empty_cells() -> None:
    """A row without outer bars and with an empty cell has its columns in place."""
    assert [source[span.start : span.end] for source in ["a | | c"] for span in split_row(source, Span(0, 7))] == [
        "a",
        "",
        "c",
    ]


def test_front_matter_is_about_the_document_and_not_of_it() -> None:
    """A block of keys and values at the start is left out; a rule at the start without keys drops nothing."""
    body = "# Visie\n\nDe regio werkt samen.\n"

    assert [b.text for b in read_text("---\ntitel: Visie\nregio: Zuiderwoud\n---\n\n" + body).blocks] == [
        "Visie",
        "De regio werkt samen.",
    ]
    assert [b.text for b in read_text("---\n\n" + body + "\n---\n\nMeer tekst.\n").blocks] == [
        "Visie", "De regio werkt samen.", "Meer tekst.",
    ]  # fmt: skip


def test_a_table_of_contents_in_a_table_is_left_out() -> None:
    """Rows that end in a page and whose title comes back as a heading are contents."""
    text = read_text(
        "## Inhoud\n\n| | | |\n|---|---|---|\n| 1 | Visie | 3 |\n| 2 | Geld | 5 |\n\n## 1 Visie\n\nTekst een.\n\n## 2 Geld\n\nTekst twee.\n"
    )

    assert [block.text for block in text.blocks] == ["Visie", "Tekst een.", "Geld", "Tekst twee."]


def test_hard_breaks_of_a_letterhead() -> None:
    """A backslash that ends a line is no text."""
    text = read_text("**Aan:** de leden van de raad\\\n**Bijlagen:** 3\n\nHet college van Oudheem,\\\nde secretaris\n")

    assert [block.text for block in text.blocks] == [
        "Aan: de leden van de raad",
        "Bijlagen: 3",
        "Het college van Oudheem, de secretaris",
    ]


def test_paragraphs_with_dotted_numbers_are_items() -> None:
    """Numbers that count on make items of lines and of paragraphs; a lone number and a heading stay what they are."""
    text = read_text(
        "## 1.1 Inleiding\n\n1.4 punten is het gemiddelde.\n\n## 1.2 Acties\n\n2.1 Cursus voor kappers.\n2.2 Eén model voor\n"
        "alle teams.\n\n3.1 Een spreekuur.\n\n3.2 Een folder.\n"
    )

    assert only(text, BlockKind.KOP) == [("1.1", "Inleiding"), ("1.2", "Acties")]
    assert only(text, BlockKind.LIJST) == [
        ("2.1", "Cursus voor kappers."),
        ("2.2", "Eén model voor alle teams."),
        ("3.1", "Een spreekuur."),
        ("3.2", "Een folder."),
    ]
    assert only(text, BlockKind.ALINEA) == [(None, "1.4 punten is het gemiddelde.")]
