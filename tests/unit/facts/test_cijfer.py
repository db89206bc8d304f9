"""Figures with unit, year and area."""

from typing import Any

import pytest

from regiokennis.facts.extractors.cijfer import extract


def told(found: list[Any]) -> list[tuple[float, float | None, str | None, int | None, str | None]]:
    return [(fact.waarde, fact.waardeTot, fact.eenheid, fact.jaar, fact.gebied) for fact in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2020 waren er 812 meldingen in Oudheem.", [(812, None, "meldingen", 2020, "regio Oudheem")]),
        ("Van de gezinnen heeft 44% ermee te maken.", [(44, None, "procent", None, None)]),
        ("Het gaat om 9 procent van de inwoners.", [(9, None, "procent", None, "regio Oudheem")]),
        ("De recidive is 50-70%.", [(50, 70, "procent", None, None)]),
        ("Minimaal 90.000 tot 127.000 kinderen zijn slachtoffer.", [(90000, 127000, "kinderen", None, None)]),
        ("Het risico is twee tot drie keer zo hoog.", [(2, 3, "keer zo hoog", None, None)]),
        ("Vier op de tien kinderen heeft klachten.", [(4, None, "op de 10", None, None)]),
        ("Zij is vier dagen per week aanwezig.", [(4, None, "dagen per week", None, "regio Oudheem")]),
        (
            "Het aantal meldingen is gestegen van 892 in 2019 naar 1.064 in 2021.",
            [(892, None, "meldingen", 2019, "regio Oudheem"), (1064, None, "meldingen", 2021, "regio Oudheem")],
        ),
        (
            "De opvang is in 2021 teruggebracht van 10 naar 7 plaatsen.",
            [(10, None, "plaatsen", None, "regio Oudheem"), (7, None, "plaatsen", 2021, "regio Oudheem")],
        ),
        (
            "Dat zijn 54 meldingen per 10.000 inwoners.",
            [(54, None, "meldingen per 10.000 inwoners", None, "regio Oudheem")],
        ),
        ("Jaarlijks zijn 300 vrouwen in de opvang.", [(300, None, "vrouwen per jaar", None, "regio Oudheem")]),
        (
            "In 2020 was het rustig. Het aantal aanmeldingen bedroeg in dat jaar 340, tegen 310 in 2019.",
            [(340, None, "aanmeldingen", 2020, "regio Oudheem"), (310, None, "aanmeldingen", 2019, "regio Oudheem")],
        ),
        (
            "In 2018 telden we 70 meldingen, in 2020 waren het er 90. Het aantal consulten ging van 40 naar 55.",
            [
                (70, None, "meldingen", 2018, "regio Oudheem"),
                (90, None, "meldingen", 2020, "regio Oudheem"),
                (40, None, "consulten", 2018, "regio Oudheem"),
                (55, None, "consulten", 2020, "regio Oudheem"),
            ],
        ),
        (
            "Er zijn 18 bedden voor vrouwen, vier voor mannen.",
            [(18, None, "bedden", None, "regio Oudheem"), (4, None, "bedden", None, "regio Oudheem")],
        ),
        (
            "In 2021 belde men ons 480 keer met een vraag, tegen 410 keer in 2018.",
            [(480, None, "keer", 2021, "regio Oudheem"), (410, None, "keer", 2018, "regio Oudheem")],
        ),
        ("Het aantal adviezen kwam in 2021 uit op 1.210.", [(1210, None, "adviezen", 2021, "regio Oudheem")]),
        (
            "In 2021 was het druk. Voor een traject is de wachttijd op dit moment 14 weken.",
            [(14, None, "weken", None, "regio Oudheem")],
        ),
        (
            "Hier wordt het meest gemeld: 6,2 meldingen per 1.000 inwoners.",
            [(6.2, None, "meldingen per 1.000 inwoners", None, "regio Oudheem")],
        ),
        (
            "Wij hebben 90.000 inwoners, van wie 21.000 jonger dan achttien jaar.",
            [(90000, None, "inwoners", None, "regio Oudheem"), (21000, None, "inwoners", None, "regio Oudheem")],
        ),
        (
            "In 2021 betroffen 15 meldingen stalking en 17 seksueel geweld.",
            [
                (15, None, "meldingen", 2021, "regio Oudheem"),
                (17, None, "meldingen", 2021, "regio Oudheem"),
            ],
        ),
        ("Zij bleven er 4,5 maand.", [(4.5, None, "maanden", None, "regio Oudheem")]),
        (
            "Er zijn 40 opvangplaatsen, verdeeld over een huis in Oudheem en een huis in Leidum.",
            [(40, None, "opvangplaatsen", None, "regio Oudheem")],
        ),
        (
            "In Nederland gaat het om 90.000 kinderen. Omgerekend naar ons inwonertal zijn het 900 kinderen.",
            [(90000, None, "kinderen", None, "Nederland"), (900, None, "kinderen", None, "regio Oudheem")],
        ),
        (
            "In de gemeente Leidum ging het om 210 adviezen, in de gemeente Leiveld om 95 adviezen.",
            [(210, None, "adviezen", None, "gemeente Leidum"), (95, None, "adviezen", None, "gemeente Leiveld")],
        ),
        ("In 2021 legde men 25 keer een huisverbod op.", [(25, None, "huisverboden", 2021, "regio Oudheem")]),
        ("In 2021 belde men ons 480 keer met een vraag.", [(480, None, "keer", 2021, "regio Oudheem")]),
        ("Zeven van de tien aanvragen komen van scholen.", [(7, None, "op de 10", None, None)]),
        (
            "In 2019 begon de samenwerking. De regio heeft 90.000 inwoners.",
            [(90000, None, "inwoners", None, "regio Oudheem")],
        ),
        (
            "In 2020 kwamen er 90 meldingen, 5 procent meer dan in 2019; het aantal adviezen ging van 40 naar 55.",
            [
                (90, None, "meldingen", 2020, "regio Oudheem"),
                (5, None, "procent", 2020, "regio Oudheem"),
                (40, None, "adviezen", 2019, "regio Oudheem"),
                (55, None, "adviezen", 2020, "regio Oudheem"),
            ],
        ),
        (
            "In Assen en Emmen ligt het aantal aanvragen per 1.000 inwoners met 9,1 en 8 boven het regionaal cijfer van 7,6.",
            [
                (9.1, None, "aanvragen per 1.000 inwoners", None, "Assen"),
                (8, None, "aanvragen per 1.000 inwoners", None, "Emmen"),
                (7.6, None, "aanvragen per 1.000 inwoners", None, "regio Oudheem"),
            ],
        ),
        (
            "In 2020 en 2021 waren er 312 en 345 meldingen.",
            [(312, None, "meldingen", 2020, "regio Oudheem"), (345, None, "meldingen", 2021, "regio Oudheem")],
        ),
        (
            "In Assen, Emmen en Meppel waren er 12, 15 en 9 huisverboden.",
            [
                (12, None, "huisverboden", None, "Assen"),
                (15, None, "huisverboden", None, "Emmen"),
                (9, None, "huisverboden", None, "Meppel"),
            ],
        ),
        (
            "Per 1.000 inwoners waren er 12 meldingen.",
            [(12, None, "meldingen per 1.000 inwoners", None, "regio Oudheem")],
        ),
        ("De wachttijd bedroeg eind 2021 gemiddeld elf weken.", [(11, None, "weken", 2021, "regio Oudheem")]),
        ("Eind 2026 wachten kinderen hooguit zes weken op hulp.", [(6, None, "weken", 2026, "regio Oudheem")]),
        (
            "De cursus is onder regie van de gemeente Assen door 64 medewerkers gevolgd.",
            [(64, None, "medewerkers", None, "regio Oudheem")],
        ),
        (
            "Het aandeel is 12 procent, tegen een landelijk gemiddelde van 9 procent.",
            [(12, None, "procent", None, None), (9, None, "procent", None, "Nederland")],
        ),
        (
            "In 2023 telden wij 512 aanmeldingen, tegen 480 het jaar daarvoor; er werd 95 keer om advies gevraagd.",
            [
                (512, None, "aanmeldingen", 2023, "regio Oudheem"),
                (95, None, "adviezen", 2023, "regio Oudheem"),
                (480, None, "aanmeldingen", 2022, "regio Oudheem"),
            ],
        ),
        (
            "In 2022 waren er 640 consulten, tegenover 590 in 2021. Van de consulten ging 15 procent over stalking.",
            [
                (640, None, "consulten", 2022, "regio Oudheem"),
                (590, None, "consulten", 2021, "regio Oudheem"),
                (15, None, "procent", 2022, None),
            ],
        ),
        ("Vrouwen verblijven er gemiddeld ruim negen maanden.", [(9, None, "maanden", None, "regio Oudheem")]),
        (
            "Een traject duurt gemiddeld 20 weken, waar er 12 zijn afgesproken.",
            [(20, None, "weken", None, "regio Oudheem"), (12, None, "weken", None, "regio Oudheem")],
        ),
        (
            "Van de 80 aangemelde gezinnen konden er in 2021 niet meer dan 52 binnen een week worden geholpen.",
            [(80, None, "gezinnen", 2021, "regio Oudheem"), (52, None, "gezinnen", 2021, "regio Oudheem")],
        ),
        (
            "Er zijn 30 bedden in Assen en 12 in Emmen.",
            [(30, None, "bedden", None, "Assen"), (12, None, "bedden", None, "Emmen")],
        ),
        ("In Assen en Emmen zijn 24 plaatsen.", [(24, None, "plaatsen", None, "Assen en Emmen")]),
        (
            "De cursus, die men ook in Assen geeft, trok 33 deelnemers, van wie er 20 het eind haalden.",
            [(33, None, "deelnemers", None, "regio Oudheem"), (20, None, "deelnemers", None, "regio Oudheem")],
        ),
        (
            "In 2021 werden er 60 trajecten gestart, waarvan er 41 zijn voltooid.",
            [(60, None, "trajecten", 2021, "regio Oudheem"), (41, None, "trajecten", 2021, "regio Oudheem")],
        ),
        (
            "In 2022 waren er 70 meldingen. Landelijk krijgt een op de tien ouderen ermee te maken; wij zagen 12 zaken.",
            [
                (70, None, "meldingen", 2022, "regio Oudheem"),
                (1, None, "op de 10", None, "Nederland"),
                (12, None, "zaken", 2022, "regio Oudheem"),
            ],
        ),
        (
            "In 2021 waren er 80 huisverboden. Dat moet naar 60 huisverboden.",
            [(80, None, "huisverboden", 2021, "regio Oudheem"), (60, None, "huisverboden", None, "regio Oudheem")],
        ),
        ("Per 1 mei 2023 telde de streek 90.400 inwoners.", [(90400, None, "inwoners", 2023, "regio Oudheem")]),
        (
            "Het percentage uitvallers is gedaald van 27 naar 19.",
            [(27, None, "procent", None, None), (19, None, "procent", None, None)],
        ),
        (
            "Het team zag in 2021 74 zaken, in 2022 88 en in 2023 102.",
            [
                (74, None, "zaken", 2021, "regio Oudheem"),
                (88, None, "zaken", 2022, "regio Oudheem"),
                (102, None, "zaken", 2023, "regio Oudheem"),
            ],
        ),
        (
            "Assen telt 68.000 inwoners, Emmen 107.000.",
            [(68000, None, "inwoners", None, "Assen"), (107000, None, "inwoners", None, "Emmen")],
        ),
        (
            "Er zijn 6,2 consulten per 1.000 inwoners, tegen 5,8 landelijk.",
            [
                (6.2, None, "consulten per 1.000 inwoners", None, None),
                (5.8, None, "consulten per 1.000 inwoners", None, "Nederland"),
            ],
        ),
        (
            "In 2019, 2020 en 2021 waren er 12, 40 en 98 opnames.",
            [
                (12, None, "opnames", 2019, "regio Oudheem"),
                (40, None, "opnames", 2020, "regio Oudheem"),
                (98, None, "opnames", 2021, "regio Oudheem"),
            ],
        ),
        ("In Oudheem wonen 90.000 mensen.", [(90000, None, "inwoners", None, "regio Oudheem")]),
    ],
)
def test_value_unit_year_and_area(draw: Any, text: str, expected: list[tuple[Any, ...]]) -> None:
    """As the text gives them; what it does not give is open."""
    assert expected == told(draw(extract, f"# Aantallen\n\n{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Zie artikel 12 en hoofdstuk 4.",
        "Op 14 december 2021 is de visie vastgesteld.",
        "Er zijn drie actielijnen en elf uitgangspunten.",
        "Alle kinderen vanaf zes jaar worden gesproken.",
        "Dit geldt voor jongeren van 12 tot 18 jaar.",
        "Wij werken met 1 gezin, 1 plan, 1 regisseur.",
        "De hulp start binnen 24 uur.",
        "Het kost € 12.000 per jaar.",
        "De training is in 2023 en 2024 voor alle medewerkers.",
        "Postbus 12600, 2500 DJ Oudheem.",
        "Het overleg komt 2x per jaar bijeen.",
        "Er zijn Bll' kinderen gezien.",
        "De Wet op de jeugdzorg 2005 en de Kaderwet 2014 kinderen betreffend zijn vervallen.",
        "Zijn er meer dan drie hulpverleners, dan komt er een regisseur.",
    ],
)
def test_numbers_that_only_name_are_no_figures(draw: Any, text: str) -> None:
    """Articles, dates, ages, terms, money, codes and what cannot be read."""
    assert [] == told(draw(extract, f"# Aantallen\n\n{text}\n"))


def test_a_table_gives_row_column_and_place(draw: Any) -> None:
    """The year stands in the column, the unit in brackets or in the name of the row."""
    found = draw(
        extract,
        "# Aantallen\n\n| Indicator | 2019 | 2020 |\n| --- | --- | --- |\n"
        "| Meldingen Veilig Thuis | 1.212 | 1.386 |\n| Wachttijd opvang (dagen) | 12 | 19 |\n",
    )

    expected = [
        (1212, None, "meldingen", 2019, "regio Oudheem"),
        (1386, None, "meldingen", 2020, "regio Oudheem"),
        (12, None, "dagen", 2019, "regio Oudheem"),
        (19, None, "dagen", 2020, "regio Oudheem"),
    ]
    assert expected == told(found)


def test_a_table_is_of_the_year_and_region_that_stand_above_it(draw: Any) -> None:
    """The sentence above gives the year; the row that sums up is of the region, and counts what its column counts."""
    found = draw(
        extract,
        "# Aantallen\n\nDeze tabel laat de aantallen van 2021 zien.\n\n| Gemeente | Adviezen | Zaken |\n| --- | --- | --- |\n"
        "| Assen | 212 | 31 |\n| Totaal regio | 398 | 55 |\n",
    )

    expected = [
        (212, None, "adviezen", 2021, "Assen"),
        (31, None, "zaken", 2021, "Assen"),
        (398, None, "adviezen", 2021, "Oudheem"),
        (55, None, "zaken", 2021, "Oudheem"),
    ]
    assert expected == told(found)


@pytest.mark.parametrize(
    "table",
    [
        "| Jaar | Zaken | Adviezen |\n| --- | --- | --- |\n| 2020 | 31 | 212 |\n| 2021 | 35 | 240 |\n",
        "| Wat | 2020 | 2021 |\n| --- | --- | --- |\n| Zaken | 31 | 35 |\n| Adviezen | 212 | 240 |\n",
    ],
)
def test_years_head_the_rows_or_the_columns(draw: Any, table: str) -> None:
    """The other head tells what was counted."""
    found = told(draw(extract, f"# Aantallen\n\n{table}"))

    expected = {(31, "zaken", 2020), (212, "adviezen", 2020), (35, "zaken", 2021), (240, "adviezen", 2021)}
    assert expected == {(value, unit, year) for value, _, unit, year, _ in found}


def test_places_head_the_columns(draw: Any) -> None:
    """Then the rows tell what was counted."""
    found = draw(extract, "# Aantallen\n\n| Wat | Assen | Emmen |\n| --- | --- | --- |\n| Zaken | 31 | 22 |\n")

    assert [(31, None, "zaken", None, "Assen"), (22, None, "zaken", None, "Emmen")] == told(found)


def test_a_caption_gives_the_year(draw: Any) -> None:
    """Also where its number ends a sentence."""
    found = draw(
        extract,
        "# Aantallen\n\nTabel 2. Adviezen en zaken naar gemeente, 2021\n\n"
        "| Gemeente | Adviezen | Zaken |\n| --- | --- | --- |\n| Assen | 212 | 31 |\n",
    )

    assert [(212, None, "adviezen", 2021, "Assen"), (31, None, "zaken", 2021, "Assen")] == told(found)


def test_in_the_same_year_points_at_the_paragraph_above(draw: Any) -> None:
    """For its own sentence and for the figures behind it."""
    found = draw(
        extract,
        "# Aantallen\n\nIn 2020 waren er 30 meldingen.\n\nIn hetzelfde jaar waren er 47 huisverboden. "
        "De opvang hielp 64 vrouwen.\n",
    )

    assert [2020, 2020, 2020] == [fact.jaar for fact in found]


def test_what_waits_is_named(draw: Any) -> None:
    """A waiting time is called by its own words, not by its unit."""
    found = draw(extract, "De wachttijd voor behandeling is opgelopen tot 16 weken.")

    assert ["wachttijd voor behandeling"] == [fact.indicator for fact in found]


def test_the_year_holds_on_within_a_paragraph(draw: Any) -> None:
    """Until another is named; a year of comparison or of literature is not the figure's."""
    found = draw(
        extract,
        "# Aantallen\n\nIn 2021 waren er 1.018 meldingen. Dat is 8 procent meer dan in 2020. "
        "In 412 zaken waren kinderen betrokken (Jansma, 2019).\n",
    )

    assert [2021, 2021, 2021] == [fact.jaar for fact in found]


def test_a_repeated_count_is_one_fact(annotated: Any, ontology: Any) -> None:
    """With both places, and with the year that only one of them gives."""
    text = annotated("# A\n\nIn 2020 waren er 812 meldingen.\n\n# B\n\nHet ging om 812 meldingen.\n")
    drafts = list(extract(text, ontology))

    assert [(2, 2020)] == [(len(draft.plaatsen), draft.velden.jaar) for draft in drafts]


def test_figure_of_no_year_and_no_place_is_less_certain(annotated: Any, ontology: Any) -> None:
    """A count in passing may be of anything; one with its year is a figure."""
    text = annotated("In 2020 waren er 812 meldingen.\n\nWij spraken met 46 vrijwilligers.")

    certainty = {draft.velden.waarde: draft.zekerheid for draft in extract(text, ontology)}

    assert certainty[812] > certainty[46]


def test_letterhead_counts_nothing(draw: Any) -> None:
    """How many annexes a letter has is no figure of the region."""
    assert [] == draw(extract, "**Kenmerk:** 24-118\\\n**Bijlagen:** 3\n\nGeachte leden,\n")


@pytest.mark.parametrize(
    "text",
    [
        "Uit onderzoek blijkt dat er 40 meldingen per school zijn.",
        "Jaarlijks zijn 90.000 kinderen slachtoffer.",
        "Van de bevolking kreeg in 2019 12% ermee te maken.",
        "Er zijn 35 gemeenten met een opvang.",
        "Het laatste onderzoek van de universiteit geeft een beeld. Er waren 71 incidenten per gezin.",
    ],
)
def test_what_holds_of_people_in_general_is_of_no_region(draw: Any, text: str) -> None:
    """A finding of research or a share of everybody is not counted in the region of the document."""
    assert {fact.gebied for fact in draw(extract, f"# Aantallen\n\n{text}\n")} == {None}


def test_a_national_text_has_no_region_of_its_own(draw: Any) -> None:
    """Without a region nothing is put in its place."""
    found = draw(extract, "# Aantallen\n\nIn 2020 waren er 812 meldingen.\n", regio=None, naam=None)

    assert [fact.gebied for fact in found] == [None]


def test_a_head_of_a_table_may_end_with_its_area(draw: Any) -> None:
    """Behind a comma or in brackets; a share keeps its head, and `jaar` within one is no year."""
    found = draw(
        extract,
        "# Aantallen\n\n| Indicator | 2019 |\n| --- | --- |\n| Meldingen, gemeente Leidum | 118 |\n"
        "| Onderzoeken (regio) | 40 |\n| Adviezen, landelijk | 9.000 |\n| Hermeldingen binnen een jaar | 31% |\n",
    )

    assert [(fact.waarde, fact.jaar, fact.gebied) for fact in found] == [
        (118, 2019, "gemeente Leidum"),
        (40, 2019, "regio Oudheem"),
        (9000, 2019, "Nederland"),
        (31, 2019, "regio Oudheem"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2022 ontbrak bij 38 van de 120 bekeken dossiers een plan.",
            [(38, "dossiers", 2022), (120, "dossiers", 2022)],
        ),
        (
            "De wachttijd bedroeg 23 dagen, waar in 2021 nog 16 dagen werd gemeten.",
            [(23, "dagen", None), (16, "dagen", 2021)],
        ),
        (
            "In 2022 begonnen 57 plegers aan een training; 31 maakten die af.",
            [(57, "plegers", 2022), (31, "plegers", 2022)],
        ),
        ("Het aantal deelnemers bleef met 63 in 2023 achter.", [(63, "deelnemers", 2023)]),
        ("Daar volgen jaarlijks zo'n 350 mensen een les.", [(350, "mensen per jaar", None)]),
        ("De regie in de eerste vijf dagen is niet geregeld, waardoor partijen wachten.", []),
    ],
)
def test_figures_told_of_one_another(draw: Any, text: str, expected: list[tuple[float, str, int | None]]) -> None:
    """A part and its whole, a value held against an earlier one, those who went on, and terms that are no figure."""
    assert [(f.waarde, f.eenheid, f.jaar) for f in draw(extract, f"# Aantallen\n\n{text}\n")] == expected


def test_a_place_right_behind_what_is_counted_is_its_area(draw: Any) -> None:
    """Each figure of a row has its own place; a body that is named there is none."""
    found = draw(extract, "# Aantallen\n\nEr zijn 24 plaatsen te Leidum, 18 woningen in Waterdorp en 12 bedden.\n")

    assert [(fact.waarde, fact.gebied) for fact in found][:2] == [(24, "Leidum"), (18, "Waterdorp")]


def test_what_is_ours_stands_beside_what_is_of_the_country(draw: Any) -> None:
    """The clause before a semicolon and the sentence before it tell of other places."""
    found = draw(
        extract,
        "# Aantallen\n\nLandelijk krijgt één op de twintig ouderen ermee te maken; bij ons werden in 2021 47 zaken gemeld. "
        "Van de zaken werd 33% opnieuw gemeld.\n",
    )

    assert [fact.gebied for fact in found] == ["Nederland", "regio Oudheem", "regio Oudheem"]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        (
            "In 2021 kwamen 640 meldingen binnen en 90 aanvragen. In 2018 waren dat er nog 410 en 75. Een traject duurde gemiddeld 9 weken.",
            [(640, 2021), (90, 2021), (410, 2018), (75, 2018), (9, 2021)],
        ),
        ("De gids wordt vanaf 2031 in alle wijken gebruikt. De wachttijd bedraagt 17 weken.", [(17, None)]),
        ("Een gemeente met 9.500 inwoners kan niet alles zelf.", []),
        ("De wachttijd terugbrengen naar twaalf weken.", []),
        ("Van de 52 formatieplaatsen waren er in mei 2021 elf niet bezet.", [(52, 2021), (11, 2021)]),
    ],
)
def test_whose_year_it_is_and_what_is_no_count(draw: Any, tekst: str, verwacht: list[tuple[float, int | None]]) -> None:
    """A year looked back to or ahead is of its own sentence; an aim and what holds of any place are no figures."""
    assert verwacht == [(fact.waarde, fact.jaar) for fact in draw(extract, tekst)]


def test_the_region_has_one_name(draw: Any) -> None:
    """Whether a sentence names the region or not, its figures are of `regio X`; what stands behind a figure is its place."""
    found = draw(
        extract,
        "In Oudheem werden in 2021 75 gezinnen gemeld. De stichting heeft een huis dat 18 plaatsen heeft in Delft en 9 bedden in Losser.",
    )

    assert ["regio Oudheem", "Delft", "Losser"] == [fact.gebied for fact in found]
