"""Reading plain text: hand-made mini texts, each with one thing to see."""

from pathlib import Path

import pytest

from regiokennis.documents import Document, Source
from regiokennis.text import Block, BlockKind, StructuredText, quote, read


def read_text(text: str, suffix: str = ".txt") -> StructuredText:
    source = Source(path=Path("x" + suffix), text=text, sha256="0" * 64, suffix=suffix)
    return read(
        Document(id="x", titel="X", soort="regiovisie", regio=None, regio_naam=None, periode=None, source=source)
    )


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read_text(text).blocks]


def only(text: StructuredText, kind: BlockKind) -> list[Block]:
    return [block for block in text.blocks if block.kind is kind]


LONG = "Wij werken in deze regio samen met alle partners aan een veilig thuis voor iedereen in onze gemeenten."


def test_numbered_headings_make_the_path() -> None:
    """Numbers give level and path; the number is not in the text of the heading."""
    text = read_text(f"1. Inleiding\n\n{LONG}\n\n1.1 Aanleiding\n\n{LONG}\n\n2. Taken\n\n{LONG}\n")

    headings = only(text, BlockKind.KOP)

    assert [(h.niveau, h.nummer, h.text) for h in headings] == [
        (1, "1", "Inleiding"),
        (2, "1.1", "Aanleiding"),
        (1, "2", "Taken"),
    ]
    assert text.blocks[3].sectie == ("1. Inleiding", "1.1 Aanleiding")
    assert text.blocks[-1].sectie == ("2. Taken",)


@pytest.mark.parametrize(("chapter", "inner"), [("{}", "{}."), ("{}.", "{}.")])
def test_numbers_that_count_anew_inside_a_chapter_stand_below_it(chapter: str, inner: str) -> None:
    """Principles with numbers are no chapters: the chapters go on behind them."""
    heads = [chapter.format(1) + " Inleiding", chapter.format(2) + " Waarden"]
    heads += [inner.format(n) + f" {name}" for n, name in enumerate(("Veilig eerst", "Samen", "Nabij"), start=1)]
    text = read_text("\n\n".join(f"{head}\n\n{LONG}" for head in [*heads, chapter.format(3) + " Taken"]) + "\n")

    levels = {h.text: h.niveau for h in only(text, BlockKind.KOP)}

    assert {levels["Veilig eerst"], levels["Samen"], levels["Nabij"]} == {2}
    assert text.blocks[-1].sectie == (chapter.format(3) + " Taken",)


def test_a_second_part_that_counts_anew_has_chapters() -> None:
    """Where the chapters do not go on behind them, headings that count from 1 again are chapters."""
    names = ("1. Een", "2. Twee", "1. Ander een", "2. Ander twee", "3. Ander drie")
    text = read_text("\n\n".join(f"{name}\n\n{LONG}" for name in names) + "\n")

    assert {h.niveau for h in only(text, BlockKind.KOP)} == {1}


def test_a_sentence_runs_on_over_footnotes_and_a_page_end() -> None:
    """The notes are blocks of their own, the sentence is one, and its citation holds all that stands between."""
    dump = f"{LONG} De teams werken op basis van Signs of\n\n¹ Een noot over de regio.\n\nSafety, waarin veiligheid centraal staat.\n"

    text = read_text(dump)

    assert [block.kind.value for block in text.blocks] == ["alinea", "voetnoot"]
    body = text.blocks[0]
    assert body.text.endswith("De teams werken op basis van Signs of Safety, waarin veiligheid centraal staat.")
    found = quote(text, body, body.text.index("De teams"), len(body.text))
    assert "Een noot over de regio." in found.citaat
    assert found.citaat == " ".join(dump[found.span.start : found.span.end].split())
    assert "noot" not in found.tekst


def test_blank_lines_inside_a_sentence_do_not_end_it() -> None:
    """OCR puts blank lines anywhere; the sentence decides."""
    wrapped = (
        "Huiselijk geweld komt in alle lagen van de bevolking voor en werkt\n\nontwrichtend op gezinnen. De gemeenten "
        "werken samen aan een\n\naanpak die geweld stopt.\n\nDe regio is groot en telt veel inwoners in stad en dorp.\n"
    )

    assert len(kinds(wrapped)) == 2


def test_a_heading_needs_no_blank_lines() -> None:
    """A short line that breaks early, between a full stop and a capital, is a heading."""
    text = (
        "In deze regio werken alle gemeenten samen aan de aanpak van geweld en\nhet herstel van veiligheid in gezinnen.\n"
        "Wat gaan we doen\nDe komende jaren investeren de gemeenten in de kwaliteit van de lokale\nteams en in scholing.\n"
    )

    assert ("kop", "Wat gaan we doen") in kinds(text)


def test_items_with_every_kind_of_mark() -> None:
    """Bullets, OCR'd bullets, letters and numbers open items below their lead-in."""
    marks = ["- ", "• ", "« ", "» ", "* ", "– ", "o ", "e ", "§ ", "° ", "\uf0a7 ", "\uf0fc ", "➔ ", "⁃ "]
    lines = "\n".join(f"{mark}De gemeente doet punt {number};" for number, mark in enumerate(marks))

    text = read_text(f"{LONG} Het gaat om het volgende:\n{lines}\n")

    items = only(text, BlockKind.LIJST)
    assert [item.text for item in items] == [f"De gemeente doet punt {number};" for number in range(len(marks))]
    assert {item.inleiding for item in items} == {0}


def test_numbered_and_lettered_items_keep_their_number() -> None:
    """`- a.`, `1.` and `b)` give the number, not the mark, and are no headings."""
    text = read_text(
        "Er zijn twee onderdelen:\n\n- a. het budget van de regio;\n- b. de taken.\n\nEn drie stappen:\n\n1. Melden.\n2. Wegen.\n3. Doen.\n"
    )

    assert [(i.nummer, i.text) for i in only(text, BlockKind.LIJST)] == [
        ("a", "het budget van de regio;"), ("b", "de taken."), ("1", "Melden."), ("2", "Wegen."), ("3", "Doen."),
    ]  # fmt: skip
    assert only(text, BlockKind.KOP) == []


def test_items_without_marks_end_in_semicolons() -> None:
    """Below a lead-in, lines that end in semicolons are items, wrapped or not."""
    text = (
        "Wij gaan voor het volgende in onze regio:\nVoorkomen dat geweld ontstaat in welke vorm dan ook;\n"
        "Iedereen die met geweld te maken heeft kan dit bespreekbaar maken en\nweet de weg naar hulp;\n"
        "Duurzaam herstel voor slachtoffers en plegers.\n"
    )

    assert [kind for kind, _ in kinds(text)] == ["alinea", "lijst", "lijst", "lijst"]


def test_contents_furniture_and_page_numbers_are_left_out() -> None:
    """A table of contents, running heads and page numbers are no text; pages are known."""
    pages = [
        "Regioplan Zuiderwoud\n\nInhoud\n\n1 Inleiding ........ 2\n2 Taken van de regio ........ 3\n\npagina 1 van 3\n",
        f"Regioplan Zuiderwoud\n\n1 Inleiding\n\n{LONG} En deze zin loopt door op de\n\npagina 2 van 3\n",
        f"Regioplan Zuiderwoud\n\nvolgende bladzijde van het plan.\n\n2 Taken van de regio\n\n{LONG}\n\npagina 3 van 3\n",
    ]

    text = read_text("\f".join(pages))

    assert [(b.kind.value, b.pagina) for b in text.blocks] == [("kop", 2), ("alinea", 2), ("kop", 3), ("alinea", 3)]
    assert text.blocks[1].text.endswith("En deze zin loopt door op de volgende bladzijde van het plan.")


def test_names_with_rising_numbers_are_no_running_heads() -> None:
    """`Actielijn 1`, `Actielijn 2`, … and `Bijlage 1`, … stay, without form feeds."""
    parts = [f"Actielijn {number}\n\n{LONG}\n\n{LONG}\n\nBijlage {number}\n\n{LONG}\n" for number in (1, 2, 3, 4)]

    found = kinds("\n".join(parts))

    assert sum(text.startswith("Actielijn") for _, text in found) == 4
    assert sum(text.startswith("Bijlage") for _, text in found) == 4


def test_headings_that_come_back_stay_and_stand_lower() -> None:
    """`Focuspunten` under each chapter is a heading each time, below the chapter."""
    parts = [
        f"{n}. Uitgangspunt {name}\n\n{LONG}\n\nFocuspunten\n\n{LONG}\n"
        for n, name in ((1, "een"), (2, "twee"), (3, "drie"))
    ]

    text = read_text("\n".join(parts))

    assert [b.text for b in only(text, BlockKind.KOP)].count("Focuspunten") == 3
    assert text.blocks[-1].sectie == ("3. Uitgangspunt drie", "Focuspunten")


def test_bare_footnotes_are_told_from_chapters_and_items() -> None:
    """Numbers at the foot of a page whose mark stands in the text are notes; chapters with numbers are not."""
    pages = [
        f"1 Inleiding\n\n{LONG} Dat zegt de wet1 ook.\n\n1 Zie artikel 2 van de wet.\n",
        f"2 Taken\n\n{LONG} Dat blijkt uit onderzoek2 van vorig jaar.\n\n2 Bureau Zicht, 2020.\n",
        f"3 Geld\n\n{LONG}\n",
    ]

    text = read_text("\f".join(pages))

    assert [b.text for b in only(text, BlockKind.KOP)] == ["Inleiding", "Taken", "Geld"]
    assert [(b.nummer, b.text) for b in only(text, BlockKind.VOETNOOT)] == [
        ("1", "Zie artikel 2 van de wet."),
        ("2", "Bureau Zicht, 2020."),
    ]
    assert "wet ook" in text.blocks[1].text


def test_tables_by_wide_space() -> None:
    """Columns set apart by spaces become cells with heads; a cell that is broken over lines is one."""
    table = (
        "Tabel 1. Middelen\n\n"
        "Onderdeel                 2023          Opmerking\n"
        "Veilig Thuis              € 1.100.000   inclusief de\n"
        "                                        chatfunctie\n"
        "Opvang                    € 480.000     bij de stichting\n"
    )

    cells = only(read_text(f"{LONG}\n\n{table}\n{LONG}\n"), BlockKind.CEL)

    assert [(c.rij, c.kolom, c.text) for c in cells][3:6] == [
        (1, 0, "Veilig Thuis"), (1, 1, "€ 1.100.000"), (1, 2, "inclusief de chatfunctie"),
    ]  # fmt: skip
    assert (cells[4].kolomkop, cells[4].rijkop) == ("2023", "Veilig Thuis")
    assert {c.tabel for c in cells} == {0}


def test_columns_of_prose_are_read_one_after_the_other() -> None:
    """Two columns of running text are not a table."""
    dump = (
        "De gemeenten gaan werken         Het team wordt uitgebreid met\n"
        "met een vaste contactpersoon     een gedragsdeskundige. Alle\n"
        "bij het lokale team. De GGD      gemeenten betalen een deel van\n"
        "traint in dat jaar alle          de kosten. De opvang maakt een\n"
        "medewerkers van de teams.        aanbod voor gezinnen.\n"
    )

    texts = [text for _, text in kinds(f"{LONG}\n\n{dump}\n{LONG}\n")]

    assert (
        "De gemeenten gaan werken met een vaste contactpersoon bij het lokale team. De GGD traint in dat jaar alle medewerkers van de teams."
        in texts
    )
    assert any(text.startswith("Het team wordt uitgebreid met een gedragsdeskundige.") for text in texts)


def test_annexes_hold_their_own_chapters() -> None:
    """Chapters that are numbered anew in an annex stand below it."""
    text = read_text(f"1. Visie\n\n{LONG}\n\nBijlage 1: Stand van zaken\n\n1. Melden\n\n{LONG}\n\n2. Wegen\n\n{LONG}\n")

    assert text.blocks[-1].sectie == ("Bijlage 1: Stand van zaken", "2. Wegen")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_one(line_end: str) -> None:
    """The kind of line end changes nothing but the offsets."""
    text = f"1. Inleiding\n\n{LONG}\n\n- een punt;\n- nog een punt.\n"

    assert kinds(text.replace("\n", line_end)) == kinds(text)


def test_a_letterhead_is_no_row_of_headings() -> None:
    """Labels and their values are paragraphs."""
    found = kinds(
        f"Datum\n\n5 september 2017\n\nOns kenmerk\n\nBOW/2017.236\n\nOnderwerp\n\nVoortgang van de regiovisie\n\nGeachte raad,\n\n{LONG}\n"
    )

    assert {kind for kind, _ in found} == {"alinea"}
    assert ("alinea", "5 september 2017") in found


def test_a_running_head_without_form_feeds_shows_in_the_middle_of_a_sentence() -> None:
    """A line that comes back and once parts a sentence is furniture; the sentence is one."""
    parts = [f"Regioplan Zuiderwoud 2023\n\n{LONG} Deel {name}.\n" for name in ("een", "twee", "drie")]
    broken = "De gemeenten werken samen met alle partners in de regio aan een\n\nRegioplan Zuiderwoud 2023\n\naanpak van geweld.\n"

    texts = [text for _, text in kinds("\n".join(parts) + "\n" + broken)]

    assert not any("Regioplan" in text for text in texts)
    assert texts[-1] == "De gemeenten werken samen met alle partners in de regio aan een aanpak van geweld."


def test_a_double_spaced_dump_reads_as_a_single_spaced_one() -> None:
    """A blank line after every line says nothing about paragraphs."""
    lines = [
        line
        for number in range(8)
        for line in (
            f"De gemeenten in deelregio {number} werken samen aan de aanpak van huiselijk",
            f"geweld. De lokale teams zijn het eerste aanspreekpunt voor inwoner {number}",
            f"en werken nauw samen met de politie in wijk {number}.",
        )
    ]

    assert " ".join(text for _, text in kinds("\n\n".join(lines))) == " ".join(lines)
    assert all(text.endswith(".") for _, text in kinds("\n\n".join(lines)))


def test_labels_with_values_are_blocks_of_their_own() -> None:
    """`Trekker: …` and `Wanneer: …` do not run together, and the line above them is their heading."""
    text = f"{LONG}\n\nActie 1: Training voor wijkteams\nTrekker: GGD Zuiderwoud\nWanneer: 2020\n\nActie 2: Campagne\nTrekker: gemeente Meppel\nWanneer: 2021\n"

    found = kinds(text)

    assert [kind for kind, _ in found] == ["alinea", "kop", "alinea", "alinea", "kop", "alinea", "alinea"]
    assert ("alinea", "Trekker: GGD Zuiderwoud") in found


def test_a_misread_capital_opens_an_item() -> None:
    """`ledere` after a semicolon is a new item, not the rest of the one before."""
    text = "Wij gaan in onze regio uit van het volgende:\nVeiligheid staat voorop in alles wat wij doen;\nledere gemeente doet mee aan de aanpak;\nlnzet is er ook.\n"

    assert [item for kind, item in kinds(text) if kind == "lijst"] == [
        "Veiligheid staat voorop in alles wat wij doen;", "Iedere gemeente doet mee aan de aanpak;", "Inzet is er ook.",
    ]  # fmt: skip


def test_addresses_of_persons_are_in_no_block() -> None:
    """An e-mail address stays in the source (design, section 8)."""
    text = read_text(f"{LONG} Mail naar jan.jansen@voorbeeld.nl voor vragen.\n\njan@voorbeeld.nl\n")

    assert [block.text for block in text.blocks] == [f"{LONG} Mail naar voor vragen."]


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).resolve().parents[3] / "corpus").glob("*-20*.*")), ids=lambda p: p.stem
)
def test_the_published_documents_keep_their_shape(path: Path) -> None:
    """No e-mail address, contents or stray mark in any block; sentences end as sentences do."""
    text = read_text(path.read_text(encoding="utf-8"), path.suffix)

    assert len(text.blocks) > 100
    assert not any(
        "@" in block.text.replace("@ ", "") or "....." in block.text or "**" in block.text for block in text.blocks
    )
    long = [
        block for block in text.blocks if block.kind in (BlockKind.ALINEA, BlockKind.LIJST) and len(block.text) > 200
    ]
    unfinished = [block.text[-40:] for block in long if block.text[-1] not in ".:;!?”’'\")"]
    assert len(unfinished) <= 0.15 * len(long), unfinished
    for block in text.blocks:
        found = quote(text, block, 0, len(block.text))
        assert found.citaat == " ".join(text.document.source.text[found.span.start : found.span.end].split())


def test_a_letter_with_labels_chapters_and_an_annex_after_a_rule() -> None:
    """Labels beside their values are lines, chapters may be followed by items, a rule parts the annex from the letter."""
    letter = (
        "Datum:        12 mei 2021\nOns kenmerk:  2021-0456\nOnderwerp:    Uitvoeringsplan regio Reestdal\nBijlage(n):   1\n\n"
        "1.    Aanleiding\nDe regiovisie van de gemeenten vraagt om een jaarlijks plan voor iedereen.\n\n"
        "2.    Keuzes\na)    Veilig Thuis voert de triage uit;\nb)    de teams voeren de regie.\n\n"
        "3.    Kosten\nDe kosten worden door de gemeenten in de regio naar rato verdeeld over de jaren.\n"
        "----------------------\nBIJLAGE 1: ACTIEPLAN\n\n"
        "Nr  Actie                          Trekker        Gereed\n"
        "1   Scholing van medewerkers       GGD Reestdal   2021\n"
        "    in alle gemeenten\n"
        "2   Inrichten van een team         Meppel         2022\n"
    )

    text = read_text(letter)

    assert [b.text for b in text.blocks[:4]] == [
        "Datum: 12 mei 2021", "Ons kenmerk: 2021-0456", "Onderwerp: Uitvoeringsplan regio Reestdal", "Bijlage(n): 1",
    ]  # fmt: skip
    assert [b.text for b in only(text, BlockKind.KOP)] == ["Aanleiding", "Keuzes", "Kosten", "BIJLAGE 1: ACTIEPLAN"]
    assert [(b.nummer, b.inleiding is not None) for b in only(text, BlockKind.LIJST)] == [("a", True), ("b", True)]
    cells = {(b.rij, b.kolom): b for b in only(text, BlockKind.CEL)}
    assert cells[1, 1].text == "Scholing van medewerkers in alle gemeenten"
    assert (cells[1, 2].kolomkop, cells[1, 2].rijkop) == ("Trekker", "Scholing van medewerkers in alle gemeenten")


def test_sentences_with_dotted_numbers_are_items() -> None:
    """Sentences that count on are items of a list, wrapped or not; sections with the same numbers stay headings."""
    listed = kinds(
        f"Actielijn 1 Samen leren\n\n1.1 Zorgboog ontwikkelt een les over grenzen en\n   vertrouwen.\n"
        f"1.2 Alle teams werken eind 2026 met één model.\n1.3 Cursus voor kappers.\n\n2 Geld\n\n2.1 Baten\n\n{LONG}\n\n2.2 Lasten\n\n{LONG}\n"
    )

    assert [
        ("kop", "Actielijn 1 Samen leren"),
        ("lijst", "Zorgboog ontwikkelt een les over grenzen en vertrouwen."),
        ("lijst", "Alle teams werken eind 2026 met één model."),
        ("lijst", "Cursus voor kappers."),
        ("kop", "Geld"),
        ("kop", "Baten"),
        ("alinea", LONG),
        ("kop", "Lasten"),
        ("alinea", LONG),
    ] == listed


def test_footnote_with_a_bracket_between_two_halves_of_a_word() -> None:
    """At the foot of a page `2)` is the note that a raised 2 refers to, and the word above it goes on behind it."""
    page = "\n".join(["Elke week komt het team bij elkaar om te bespreken hoe het gaat met"] * 6)
    text = read_text(
        f"{page}\nhet gezin.¹ De opvang vraagt om een scherpere blik op veilig-\n\n\n1) In de zin van de wet.\n\n"
        f"                  4\n\nRegioplan Oudheem 2024\n\nheid binnen de groep.\n{page} het gezin. Zie ook wat eerder² is gezegd.\n\n\n"
        f"2) Volgens de leden.\n\n                  5\n\nRegioplan Oudheem 2024\n\n{page} het gezin.\n\n                  6\n\nRegioplan Oudheem 2024\n\n{page}\nhet gezin.\n"
    )

    assert [("1", "In de zin van de wet."), ("2", "Volgens de leden.")] == [
        (note.nummer, note.text) for note in only(text, BlockKind.VOETNOOT)
    ]
    assert any("blik op veiligheid binnen de groep." in block.text for block in text.blocks)


def test_items_with_a_bracket_stay_items() -> None:
    """A list of `1)` and `2)` to which no raised number refers is no footnote."""
    listed = read_text("Wij doen:\n\n1) scholing van teams;\n2) een campagne.\n")

    assert ["scholing van teams;", "een campagne."] == [item.text for item in only(listed, BlockKind.LIJST)]


def test_table_that_ran_together_is_one_paragraph() -> None:
    """Short lines below a row of heads go on with it, whatever they look like, up to a blank line."""
    found = kinds(f"{LONG}\n\nTaak Wie Schaal Nazorg\nWelzijn\nOost lokaal Opvang\n2 Teams\nregionaal\n\n{LONG}\n")

    assert [
        ("alinea", LONG),
        ("alinea", "Taak Wie Schaal Nazorg Welzijn Oost lokaal Opvang 2 Teams regionaal"),
        ("alinea", LONG),
    ] == found


def test_the_paragraph_below_a_list_is_no_part_of_its_last_item() -> None:
    """An item that ended before its line was full ends there, also without a blank line or a stop."""
    text = read_text(
        f"{LONG}\n1. Eerst veilig\n2. Leren van wie het meemaakte\nHet tweede punt vraagt uitleg. {LONG}\n{LONG}\n"
    )

    assert [item.text for item in only(text, BlockKind.LIJST)] == ["Eerst veilig", "Leren van wie het meemaakte"]


def test_numbers_in_a_column_of_a_table_are_no_page_numbers() -> None:
    """Lone numbers that rise within one table say nothing about pages."""
    rows = "\n".join(f"{n}\n" + "\n".join(f"Cel {letter} van rij {n}" for letter in "abcdefghij") for n in (1, 2, 3))
    text = read_text("\n\n".join([LONG] * 40) + f"\n\n{rows}\n\n" + "\n\n".join([LONG] * 40) + "\n")

    assert {block.pagina for block in text.blocks} == {None}


def test_a_mark_alone_on_its_line_opens_the_item_below_it() -> None:
    """Many a conversion prints the bullet or number of an item on a line of its own."""
    text = read_text(
        f"{LONG}\n\nDe partijen doen dit:\n\n•\nZij geven een cursus aan elke school in de hele\nregio.\n•\nZij bellen elkaar.\n"
        "\nDe volgorde is:\n\n1.\nMelden.\n2.\nWegen.\n"
    )

    assert [(item.nummer, item.text) for item in only(text, BlockKind.LIJST)] == [
        (None, "Zij geven een cursus aan elke school in de hele regio."), (None, "Zij bellen elkaar."), ("1", "Melden."), ("2", "Wegen."),
    ]  # fmt: skip


def test_a_cell_that_comes_back_is_no_running_head() -> None:
    """What is repeated within a few lines is a cell, also where the text around it runs in small letters."""
    rows = "\n".join(f"{LONG[:60]} en\nEerder zien\nregiobureau en de gemeenten {n}" for n in "abc")
    text = read_text(f"{LONG}\n\n{rows}\n\n{LONG}\n")

    assert sum("Eerder zien" in block.text for block in text.blocks) >= 1


def test_a_line_of_a_control_character_is_blank() -> None:
    """Separators that a conversion leaves are white space, and stand at the end of a line without harm."""
    text = read_text(f"\x1f\n{LONG}\x1e\n")

    assert [block.text for block in text.blocks] == [LONG]


def test_a_sentence_behind_a_number_is_no_heading() -> None:
    """A title with a question and the sentence behind it, which goes on in the next line, is an item."""
    text = read_text(
        f"{LONG}\n\n2.1 Eerst zien. Wij leren scholen hoe zij\neen signaal herkennen en melden.\n\n"
        "2.2 Tien dagen, en dan? De begeleiding van plegers\nloopt straks door tot drie maanden daarna.\n"
    )

    assert not only(text, BlockKind.KOP)
