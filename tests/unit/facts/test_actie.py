"""Actions of a plan."""

from typing import Any

import pytest

from regiokennis.facts.extractors.actie import extract
from regiokennis.facts.soorten import Schaal


def test_items_of_an_action_list(draw: Any) -> None:
    """Under a heading of actions every item is one, without its closing mark."""
    found = draw(
        extract, "# Acties 2023-2024\n\n- Training van wijkteams organiseren;\n- De meldcode invoeren op scholen;\n"
    )

    assert ["Training van wijkteams organiseren", "De meldcode invoeren op scholen"] == [fact.tekst for fact in found]


def test_a_list_of_something_else_inside_an_action_chapter(draw: Any) -> None:
    """The lead-in decides: tasks and elements are no actions."""
    found = draw(
        extract,
        "# Wat gaan we doen\n\nDe teams hebben de volgende taken:\n\n- het signaleren van geweld;\n- het maken van een plan.\n",
    )

    assert [] == [fact.tekst for fact in found]


def test_the_column_of_actions(draw: Any) -> None:
    """Of a table only the column with the deeds; each knows the line that its table stands under."""
    found = draw(
        extract,
        "# Actielijnen\n\n## Actielijn 1: Eerder zien\n\n| Actie | Trekker | Wanneer |\n| --- | --- | --- |\n"
        "| Campagne voor inwoners | GGD Oudheem | 2023 |\n\n## Actielijn 2: Stoppen\n\n"
        "| Actie | Trekker | Wanneer |\n| --- | --- | --- |\n| Aanbod voor plegers | de gemeenten | 2024 |\n",
    )

    assert [("Campagne voor inwoners", "Eerder zien"), ("Aanbod voor plegers", "Stoppen")] == [
        (fact.tekst, fact.actielijn) for fact in found
    ]


@pytest.mark.parametrize(
    ("sentence", "is_deed"),
    [
        ("We starten in 2023 een campagne over financieel misbruik.", True),
        ("De gemeenten zetten de pilot voort en breiden die uit.", True),
        ("Het aanbod voor plegers wordt in 2024 uitgebreid.", True),
        ("Samen met de GGD willen wij tien wijkagenten opleiden.", True),
        ("De GGD heeft toegezegd in 2024 twee lessen te geven.", True),
        ("Daarnaast is de GGD gevraagd een proef te doen met een signaleringsteam.", True),
        ("De MDA++-aanpak wordt verbreed naar alle gemeenten.", True),
        ("Wij willen het aantal meldingen verhogen met de scholen.", False),
        ("Wij willen dat ieder kind veilig thuis kan wonen.", False),
        ("Met deze lijn sluiten wij aan bij het landelijke programma.", False),
        ("Als het geweld terugkeert, wordt een plan gemaakt.", False),
        ("De aanpak heeft de afgelopen jaren veel opgeleverd.", False),
        ("Dit betekent dat de hulp sneller start dan nu.", False),
        ("De opvang is in 2020 verbouwd door de stichting.", False),
    ],
)
def test_sentences_that_say_a_deed(draw: Any, sentence: str, is_deed: bool) -> None:
    """In an action chapter: present or future, by a party or passive; no past, condition or explanation."""
    filler = (
        "De regio kent al jaren een hoge inzet van alle partijen op dit onderwerp en dat blijft zo in de komende tijd."
    )
    found = draw(extract, f"# Wat gaan we doen\n\n{filler} {sentence}\n")

    assert is_deed == (sentence in [fact.tekst for fact in found])


def test_the_heading_gives_the_level(draw: Any) -> None:
    """`Hoe gaan we dit lokaal doen` puts its actions on the local level."""
    found = draw(
        extract, "# Plan\n\n## Hoe gaan we dit lokaal doen\n\n- Kennis vergroten bij de teams;\n- Samen leren.\n"
    )

    assert {Schaal.LOKAAL} == {fact.schaal for fact in found}


def test_lines_that_are_deeds_are_actions_too(draw: Any) -> None:
    """A plan may print its actions as its action lines."""
    found = draw(
        extract,
        "# Plan\n\nDe actielijnen zijn:\n\n1. Het vergroten van de kennis van alle wijkteams in de regio\n"
        "2. Het verder ontwikkelen van een aanpak voor plegers van geweld\n",
    )

    assert 2 == len(found)


def test_a_national_document_has_no_regional_actions(draw: Any) -> None:
    """What a programme plans for the nation is no action of a region."""
    assert [] == draw(extract, "# Acties\n\n- Een landelijke campagne;\n- Een wet.\n", regio=None, naam=None)


def test_a_plan_without_lists_is_read_in_its_prose(draw: Any) -> None:
    """Sentences of intent count anywhere when no list or chapter holds actions; background does not."""
    text = (
        "# Regiovisie\n\n## Samenwerking\n\nDe zes gemeenten werken al lang samen. In 2023 starten wij een campagne voor "
        "inwoners. De politie heeft in 2021 een team opgericht.\n"
    )

    assert ["In 2023 starten wij een campagne voor inwoners."] == [fact.tekst for fact in draw(extract, text)]


def test_prose_below_a_line_of_the_plan(draw: Any) -> None:
    """There only what is new is an action, also where the party stands behind its verb; what is done already is none."""
    found = draw(
        extract,
        "# Visie\n\n**Lijn 1. Zien**\n\nHulp bij het opvoeden wordt in alle wijken geboden door de wijkteams. "
        "Voor mannen verkent ons college of Stichting Oever een spreekuur kan openen. "
        "De GGD zal vanaf 2024 iedere school een vast gezicht geven.\n\n"
        "**Lijn 2. Stoppen**\n\nDe nazorg wordt in 2025 door de gemeenten uitgewerkt.\n\n"
        "# Bijlage\n\n| Lijn | Actie | Trekker |\n| --- | --- | --- |\n| 2 | Spreekuur voor plegers | GGD |\n",
    )

    assert [
        ("Zien", "Voor mannen verkent ons college of Stichting Oever een spreekuur kan openen."),
        ("Zien", "De GGD zal vanaf 2024 iedere school een vast gezicht geven."),
        ("Stoppen", "De nazorg wordt in 2025 door de gemeenten uitgewerkt."),
        ("Stoppen", "Spreekuur voor plegers"),
    ] == [(fact.actielijn, fact.tekst) for fact in found]


def test_the_sentence_above_the_actions_is_none(draw: Any) -> None:
    """What is said of the actions together is no action."""
    found = draw(
        extract,
        "# Actieplan\n\nDe acties hieronder worden elk jaar met de raden besproken.\n\n- Campagne voor inwoners;\n"
        "- Scholing van wijkteams.\n",
    )

    assert ["Campagne voor inwoners", "Scholing van wijkteams."] == [fact.tekst for fact in found]


def test_numbered_actions_in_headings_items_and_forms(draw: Any) -> None:
    """`Actie 2.1` goes before an action wherever it stands; the labelled lines below it are none."""
    found = draw(
        extract,
        "# Uitvoeringsagenda\n\n## Maatregel 1. Lespakket over vriendschap\n\nScholen vragen hierom.\n\n## Samen\n\n"
        "- **Actie 2.1** Scholing van kappers\n- **Actie 2.2** Afspraken over nazorg\n\n"
        "Actie 2.3: Groep voor vaders\nTrekker: Stichting Oever\nPlanning: 2025\n",
    )

    assert [
        "Lespakket over vriendschap",
        "Scholing van kappers",
        "Afspraken over nazorg",
        "Groep voor vaders",
    ] == [fact.tekst for fact in found]


def test_a_division_of_roles_holds_no_actions(draw: Any) -> None:
    """Below `Wie doet wat` the column `Wat` holds tasks."""
    assert [] == draw(extract, "# Wie doet wat?\n\n| Wie | Wat |\n| --- | --- |\n| Wijkteam | casusregie voeren |\n")


def test_deeds_before_a_lead_in_and_things_thought_of(draw: Any) -> None:
    """A paragraph that leads in a list may tell deeds before; each thing behind its own `aan` is one."""
    found = draw(
        extract,
        "# Acties\n\nInwoners weten vaak niet waar zij terecht kunnen. De GGD start in 2024 een campagne op scholen. Verder gaan wij:\n\n"
        "- een gids uitgeven voor alle huisartsen;\n- een cursus opzetten.\n\n"
        "Te denken valt ook aan een les op school, aan een maatje en aan de inzet van ouders.\n",
    )

    assert [fact.tekst for fact in found] == [
        "De GGD start in 2024 een campagne op scholen.",
        "een gids uitgeven voor alle huisartsen",
        "een cursus opzetten.",
        "een les op school",
        "een maatje",
        "de inzet van ouders",
    ]


def test_labels_below_an_action_are_none(draw: Any) -> None:
    """Lines that say who and when belong to the action above them, also with marks around the label."""
    found = draw(
        extract,
        "# Maatregelen\n\nDit jaar pakken wij het volgende op.\n\n**1. Eén nummer**\nDe wijkteams maken nieuwe afspraken met de scholen.\n"
        "*Kartrekker*: GGD Oudheem\n*Samen met*: scholen\n*Klaar*: juni 2025\n",
    )

    assert [fact.tekst for fact in found] == ["De wijkteams maken nieuwe afspraken met de scholen."]


def test_a_numbered_action_may_be_one_word(draw: Any) -> None:
    """Below the heading of a programme a number in front makes an action of a single word."""
    found = draw(
        extract, "# Uitvoeringsprogramma\n\n**Actie 7. Traumahulp voor kinderen**\n\n**Actie 8. Nazorg**\n\nTekst.\n"
    )

    assert [fact.tekst for fact in found] == ["Traumahulp voor kinderen", "Nazorg"]


def test_a_question_that_heads_a_list(draw: Any) -> None:
    """`Wat gaan we daarvoor doen?` announces actions, `Wat willen we bereiken?` and `Wie doet mee?` do not."""
    found = draw(
        extract,
        "# Preventie\n\n*Wat willen we bereiken?*\n\n- Minder geweld in gezinnen.\n\n*Wat gaan we daarvoor doen?*\n\n"
        "- Een website openen met een chat.\n- Een themaweek op alle scholen.\n\n*Wie doet mee?*\n\n- de GGD\n- alle scholen\n",
    )

    assert [fact.tekst for fact in found] == ["Een website openen met een chat.", "Een themaweek op alle scholen."]


def test_an_empty_first_cell_repeats_the_line_above(draw: Any) -> None:
    """Each action knows its line, and the letter in front is no part of it."""
    found = draw(
        extract,
        "# Acties\n\n| Actielijn | Actie |\n| --- | --- |\n| 1. Signaleren | a. Lessen op school |\n| | b. Een gids maken |\n"
        "| 2. Ingrijpen | a. Hulp aan plegers |\n",
    )

    assert [(fact.tekst, fact.actielijn) for fact in found] == [
        ("Lessen op school", "Signaleren"),
        ("Een gids maken", "Signaleren"),
        ("Hulp aan plegers", "Ingrijpen"),
    ]


def test_a_row_of_one_cell_heads_the_rows_below_it(draw: Any) -> None:
    """A line of the plan that has a row of the table to itself is no action; the rows below it stand under it."""
    found = draw(
        extract,
        "# Actieplan\n\nEr zijn twee actielijnen: A. *Vroeg zien* (eerder en beter in beeld) en B. *Samen stoppen* "
        "(stoppen en duurzaam oplossen).\n\n| Nr. | Actie | Trekker |\n| --- | --- | --- |\n| | **A. Vroeg zien** | |\n"
        "| A1 | Cursus voor trainers | GGD |\n| | **B. Samen stoppen** | |\n| B1 | Groep voor plegers | politie |\n",
    )

    assert [("Cursus voor trainers", "Vroeg zien"), ("Groep voor plegers", "Samen stoppen")] == [
        (fact.tekst, fact.actielijn) for fact in found
    ]


def test_prose_that_dates_a_deed_ahead_names_an_action(draw: Any) -> None:
    """Also in a plan with a list of actions, and not where it speaks of money, of long since or of an aim."""
    found = draw(
        extract,
        "# Voorkomen\n\nIn 2024 sluiten de gemeenten een convenant met alle scholen. De GGD verzorgt sinds 2023 lessen. "
        "In 2020 sloten de gemeenten een akkoord. Het Rijk stelt in 2024 € 40.000 beschikbaar. "
        "Wij willen dat er in 2025 minder gezinnen opnieuw hulp vragen. De GGD onderzoekt dit jaar of lessen helpen. "
        "Wij verkennen of de politie kan aansluiten. Veilig Thuis onderzoekt of er sprake is van geweld.\n\n"
        "# Acties\n\n- Een cursus geven;\n- Een team vormen;\n- Een spreekuur openen.\n",
    )

    assert [fact.tekst for fact in found][3:] == [
        "In 2024 sluiten de gemeenten een convenant met alle scholen.",
        "De GGD onderzoekt dit jaar of lessen helpen.",
        "Wij verkennen of de politie kan aansluiten.",
    ]


def test_a_column_whose_head_begins_the_sentence(draw: Any) -> None:
    """`Wij gaan` heads actions, and so does what is left beside who and when, whatever its head."""
    found = draw(
        extract,
        "# Uitvoeringsplan\n\n| Nr | We gaan | Trekt | Klaar |\n| --- | --- | --- | --- |\n"
        "| 1 | een leerkring voor kraamzorg opzetten | GGD | 2024 |\n\n"
        "Hieronder staat het vervolg.\n\n"
        "| Klus | Wie | Wanneer |\n| --- | --- | --- |\n| spreekuren in de avond houden | wijkteams | 2025 |\n",
    )

    assert ["een leerkring voor kraamzorg opzetten", "spreekuren in de avond houden"] == [fact.tekst for fact in found]


def test_what_begins_and_what_a_clause_puts_ahead(draw: Any) -> None:
    """A project that starts is an action whoever runs it; so is a deed that a relative clause dates."""
    found = draw(
        extract,
        "# Signaleren\n\nBij de sportclubs kent men de gids Goed Kijken, die vanaf 2026 door alle trainers zal worden gebruikt. "
        "Ook is er een gids die sinds 2019 wordt gebruikt.\n\n"
        "# Acties\n\nNa de zomer begint op zes scholen het project Luisterkind.\n\n"
        "- Een cursus geven;\n- Een team vormen;\n- Een spreekuur openen.\n",
    )

    assert [fact.tekst for fact in found if not fact.tekst.startswith("Een ")] == [
        "Na de zomer begint op zes scholen het project Luisterkind.",
        "Bij de sportclubs kent men de gids Goed Kijken, die vanaf 2026 door alle trainers zal worden gebruikt.",
    ]
