"""Amounts with what they are for."""

from typing import Any

from regiokennis.facts.extractors.bedrag import extract


def test_a_table_gives_row_and_year(draw: Any) -> None:
    """The row says what for, the column which year; labels and years are no amounts."""
    found = draw(
        extract,
        "# Begroting\n\n| Onderdeel | 2023 | 2024 |\n| --- | --- | --- |\n"
        "| Opvang | € 1.480.000 | € 1.500.000 |\n| Training | € 45.000 | € 45.500 |\n",
    )

    expected = [
        ("Opvang", 1480000.0, "2023"),
        ("Opvang", 1500000.0, "2024"),
        ("Training", 45000.0, "2023"),
        ("Training", 45500.0, "2024"),
    ]
    assert expected == [(fact.waarvoor, fact.bedrag, fact.periode) for fact in found]


def test_prose_gives_the_subject_or_the_purpose(draw: Any) -> None:
    """Before the verb, behind `voor`, or in the sentence before where this one only points back."""
    found = draw(
        extract,
        "# Geld\n\nDe kosten van de opvang bedroegen in 2021 € 1.368.420. Voor 2022 is € 1.402.500 begroot. "
        "Voor de projectleider is jaarlijks € 48.750 beschikbaar.\n",
    )

    expected = [
        ("De kosten van de opvang", 1368420.0, "2021"),
        ("De kosten van de opvang", 1402500.0, "2022"),
        ("de projectleider", 48750.0, "per jaar"),
    ]
    assert expected == [(fact.waarvoor, fact.bedrag, fact.periode) for fact in found]


def test_two_amounts_in_a_sentence_keep_apart(draw: Any) -> None:
    """Each has its own purpose and period; a part of the first is of the same year."""
    found = draw(
        extract,
        "# Geld\n\nVoor de training is € 30.000 per jaar uitgetrokken en voor het spreekuur eenmalig € 12.500. "
        "De uitkering beloopt in 2023 € 2,1 miljoen, waarvan € 0,4 miljoen naar De Linde gaat.\n",
    )

    expected = [
        ("de training", 30000.0, "per jaar"),
        ("het spreekuur", 12500.0, "eenmalig"),
        ("De uitkering", 2100000.0, "2023"),
        ("De Linde", 400000.0, "2023"),
    ]
    assert expected == [(fact.waarvoor, fact.bedrag, fact.periode) for fact in found]


def test_the_words_around_an_amount_that_only_lead_to_it(draw: Any) -> None:
    """Verbs, years and small words are left out; what a share is of, and for each of whom, is told."""
    found = draw(
        extract,
        "# Geld\n\nVoor 2024 bedraagt de rijksbijdrage € 900.000. Hiervan is € 500.000 bestemd voor de opvang. "
        "SMO kost in datzelfde jaar € 20.000. De gemeenten leggen € 1,75 per inwoner bij voor Veilig Thuis. "
        "Over het stimuleringsfonds (€ 40.000 per jaar) beslist het college. "
        "Het tekort op de inloop (ongeveer € 9.000) vult de gemeente aan.\n",
    )

    expected = [
        ("de rijksbijdrage", 900000.0, "2024"),
        ("de opvang", 500000.0, "2024"),
        ("SMO", 20000.0, "2024"),
        ("Veilig Thuis (per inwoner)", 1.75, None),
        ("stimuleringsfonds", 40000.0, "per jaar"),
        ("Het tekort op de inloop", 9000.0, None),
    ]
    assert expected == [(fact.waarvoor, fact.bedrag, fact.periode) for fact in found]


def test_a_table_run_together_gives_its_lines(draw: Any) -> None:
    """In a conversion without columns the line before the amount is the row."""
    text = "Geld\n\nRaming 2022-2025\n\nOpvang € 235.000,-\n\nTraining\n€ 12.000,-\n\nTotaal\n\n€ 247.000,-\n"
    found = draw(extract, text, suffix=".txt")

    assert [("Opvang", 235000.0), ("Training", 12000.0), ("Totaal", 247000.0)] == [
        (fact.waarvoor, fact.bedrag) for fact in found
    ]


def test_vague_money_is_no_amount(draw: Any) -> None:
    """`vele miljarden` has no value."""
    assert not draw(extract, "# Kosten\n\nDe kosten zijn vele miljarden euro's per jaar.\n")


def test_a_column_of_amounts_needs_no_sign(draw: Any) -> None:
    """The head says that it is money, the caption of which year and in thousands; other numbers are no money."""
    found = draw(
        extract,
        "# Geld\n\nTabel 2. Begroting 2023 (x € 1.000)\n\n| Onderdeel | Bedrag | Plaatsen |\n| --- | --- | --- |\n"
        "| Opvang | 1.640 | 24 |\n| Plegerhulp | 205 | 12 |\n",
    )

    assert [(fact.waarvoor, fact.bedrag, fact.periode) for fact in found] == [
        ("Opvang", 1640000.0, "2023"),
        ("Plegerhulp", 205000.0, "2023"),
    ]
