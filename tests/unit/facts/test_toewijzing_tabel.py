"""Who has which task in tables of several layouts and in labelled lines, read from real Markdown and text."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from regiokennis.annotate import AnnotatedText
from regiokennis.facts.clauses.candidates import Candidates
from regiokennis.facts.extractors.toewijzing import extract
from regiokennis.facts.extractors.toewijzing_label import in_labels
from regiokennis.facts.extractors.toewijzing_tabel import in_tables
from regiokennis.facts.model import Draft
from regiokennis.ontology import Ontology

Draw = Callable[..., list[Any]]


def tables(text: AnnotatedText, ontology: Ontology) -> Iterable[Draft]:
    """The drafts of the tables alone."""
    return in_tables(Candidates(text, ontology)).drafts


def labels(text: AnnotatedText, ontology: Ontology) -> Iterable[Draft]:
    """The drafts of the labelled lines alone."""
    return in_labels(Candidates(text, ontology))


def test_overview_of_a_plan_in_markdown(draw: Draw) -> None:
    """Heads tell the roles, a number and a goal are no task, an empty cell repeats the one above, `idem` too."""
    found = draw(
        tables,
        "# Uitvoeringsplan\n\n## Wat er al loopt en wat volgt\n\n"
        "| Nr. | Maatregel | Opdrachtgever | Uitvoerende instelling | Besluitvorming | Doel | Voortgang | Gereed |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
        "| 1 | Crisisopvang voor mannen | gemeente Oudheem | Stichting Oever | stuurgroep | minder nood | loopt | |\n"
        "| | | idem | Stichting De Haven | | | te verkennen | |\n"
        "| 2 | Training in de meldcode voor leerkrachten | n.t.b. | GGD, jongerenwerk | | | | najaar 2024 |\n",
    )

    assert [(v.taak, v.actor, v.rol, v.status) for v in found] == [
        ("opvang", "Gemeente Oudheem", "verantwoordelijk", "belegd"),
        ("opvang", "Stichting Oever", "uitvoerend", "belegd"),
        ("opvang", "Stuurgroep", "wijst-aan", "belegd"),
        ("opvang", "Gemeente Oudheem", "verantwoordelijk", "onderzoek"),
        ("opvang", "Stichting De Haven", "uitvoerend", "onderzoek"),
        ("deskundigheidsbevordering", None, "verantwoordelijk", "voorgenomen"),
        ("deskundigheidsbevordering", "GGD Oudheem", "uitvoerend", "voorgenomen"),
        ("deskundigheidsbevordering", "Jongerenwerk", "uitvoerend", "voorgenomen"),
    ]


def test_agreements_below_a_theme(draw: Draw) -> None:
    """The agreement and not its theme is the task; words in brackets tell who draws it; nobody yet is told as a plan."""
    found = draw(
        tables,
        "| Thema | Wat spreken we af? | Wie is aan zet? | Met wie? | Per wanneer? |\n| --- | --- | --- | --- | --- |\n"
        "| Stoppen | Het wijkteam voert de casusregie | gemeenten (trekker: Delft) | aanbieders | eind 2025 |\n"
        "| | Contact na een jaar met elk gezin dat hulp had | nog geen eigenaar | | 2026 |\n",
    )

    assert [(v.taak, v.actor, v.rol, v.status) for v in found] == [
        ("casusregie", "Gemeenten", "verantwoordelijk", "voorgenomen"),
        ("casusregie", "Gemeente Delft", "coordineert", "voorgenomen"),
        ("casusregie", "Aanbieders", "neemt-deel", "voorgenomen"),
        ("nazorg-contact", None, "verantwoordelijk", "voorgenomen"),
    ]


def test_letters_mean_what_the_legend_says(draw: Draw) -> None:
    """Parties across and tasks down; a letter that only informs gives no part."""
    found = draw(
        tables,
        "R = regie, U = uitvoering, I = wordt geïnformeerd\n\n"
        "| Onderdeel | Gemeenten | Veilig Thuis | Politie |\n| --- | --- | --- | --- |\n"
        "| Triage van meldingen | I | R/U | |\n| Tijdelijk huisverbod | R | | U |\n",
    )

    assert [(v.taak, v.actor, v.rol) for v in found] == [
        ("triage", "Veilig Thuis Oudheem", "coordineert"),
        ("triage", "Veilig Thuis Oudheem", "uitvoerend"),
        ("huisverbod", "Gemeenten", "coordineert"),
        ("huisverbod", "Politie", "uitvoerend"),
    ]


def test_tasks_across_and_parties_down(draw: Draw) -> None:
    """The same table turned a quarter, with crosses."""
    found = draw(
        tables,
        "| | Voorlichting | Crisisopvang | Nazorg |\n| --- | --- | --- | --- |\n"
        "| GGD | x | | |\n| Stichting De Haven | | x | x |\n",
    )

    assert [(v.taak, v.actor) for v in found] == [
        ("informatie", "GGD Oudheem"),
        ("opvang", "Stichting De Haven"),
        ("nazorg-contact", "Stichting De Haven"),
    ]


def test_levels_as_heads(draw: Draw) -> None:
    """Below `Lokaal` stand parties that do it there."""
    found = draw(
        tables,
        "| Taak | Lokaal | Regionaal |\n| --- | --- | --- |\n"
        "| Vroegsignalering | Stichting Oever, scholen | |\n| Triage | | Veilig Thuis |\n",
    )

    assert [(v.taak, v.actor, v.schaal) for v in found] == [
        ("vroegsignalering", "Stichting Oever", "lokaal"),
        ("vroegsignalering", "Scholen", "lokaal"),
        ("triage", "Veilig Thuis Oudheem", "regionaal"),
    ]


def test_heads_below_one_another(draw: Draw) -> None:
    """A card of an action has its heads in the first column."""
    found = draw(
        tables,
        "| | |\n| --- | --- |\n| **Actie 4** | Training in de meldcode voor leerkrachten |\n| **Trekker** | GGD |\n"
        "| **Samen met** | scholen |\n| **Planning** | 2025 |\n",
    )

    assert [(v.taak, v.actor, v.rol, v.status) for v in found] == [
        ("deskundigheidsbevordering", "GGD Oudheem", "coordineert", "voorgenomen"),
        ("deskundigheidsbevordering", "Scholen", "neemt-deel", "voorgenomen"),
    ]


def test_rows_between_tabs_without_any_head(draw: Draw) -> None:
    """Where no head says it, the cells tell which column holds the parties; that is less sure."""
    found = draw(
        tables,
        "De gemeenten hebben met hun partners afgesproken wie er wat doet voor mensen die thuis niet veilig zijn.\n\n"
        "Triage van meldingen\tVeilig Thuis\nCrisisopvang\tStichting De Haven\nTijdelijk huisverbod\tburgemeester\n\n"
        "Deze verdeling geldt voor alle gemeenten in de regio, zolang er niets anders is afgesproken.\n",
        suffix=".txt",
    )

    assert [(v.taak, v.actor) for v in found] == [
        ("triage", "Veilig Thuis Oudheem"),
        ("opvang", "Stichting De Haven"),
        ("huisverbod", "Burgemeester"),
    ]


def test_other_tables_say_nothing_of_tasks(draw: Draw) -> None:
    """Amounts, figures and abbreviations beside parties and subjects assign nothing."""
    text = (
        "| Post | 2023 |\n| --- | --- |\n| Stichting De Haven | € 1.640.000 |\n| Scholing | € 92.500 |\n\nNog een:\n\n"
        "| Onderwerp | 2020 | 2021 |\n| --- | --- | --- |\n| Huisverboden | 38 | 44 |\n| Meldingen Veilig Thuis | 52 | 61 |\n\nEn:\n\n"
        "| CSG | Centrum Seksueel Geweld |\n| --- | --- |\n| GI | Gecertificeerde instelling |\n| VT | Veilig Thuis |\n\n"
        "| Product | Financiering | Bedrag |\n| --- | --- | --- |\n| Vrouwenopvang | decentralisatie-uitkering | € 2.000 |\n\nTot slot:\n\n"
        "| Risico | Kans | Maatregel | Eigenaar |\n| --- | --- | --- | --- |\n| Wachtlijst | groot | training | GGD |\n"
    )

    assert draw(extract, text) == []


def test_form_below_an_action(draw: Draw) -> None:
    """Labelled lines are about the action that one of them names, else about the heading above."""
    found = draw(
        labels,
        "### Actie 3: Training voor leerkrachten\n\nTrekker: GGD\nPartners: scholen\nPlanning: najaar 2024\n\n"
        "### Ouderen\n\n- **Wat:** campagne voor inwoners over ouderenmishandeling\n- **Wie:** nog te bepalen\n",
    )

    assert [(v.taak, v.actor, v.rol, v.status) for v in found] == [
        ("deskundigheidsbevordering", "GGD Oudheem", "coordineert", "voorgenomen"),
        ("deskundigheidsbevordering", "Scholen", "neemt-deel", "voorgenomen"),
        ("informatie", None, "uitvoerend", "voorgenomen"),
    ]


def test_party_or_task_before_a_colon(draw: Draw) -> None:
    """A party is followed by its tasks, a task by its parties; a figure or a full name is neither."""
    found = draw(
        labels,
        "De partners:\n\n- Veilig Thuis: triage en advies\n- Stichting De Haven – crisisopvang\n- Casusregie: Stichting Oever\n"
        "- Nazorg: nog niet belegd\n- Training voor leerkrachten (trekker: GGD, planning: 2024)\n- Taken van de GGD: voorlichting\n"
        "- CSG: Centrum Seksueel Geweld\n- Veilig Thuis: 1.200 meldingen\n",
    )

    assert [(v.taak, v.actor, v.status) for v in found] == [
        ("triage", "Veilig Thuis Oudheem", "belegd"),
        ("advies", "Veilig Thuis Oudheem", "belegd"),
        ("opvang", "Stichting De Haven", "belegd"),
        ("casusregie", "Stichting Oever", "belegd"),
        ("nazorg-contact", None, "knelpunt"),
        ("deskundigheidsbevordering", "GGD Oudheem", "voorgenomen"),
        ("informatie", "GGD Oudheem", "belegd"),
    ]


def test_a_sentence_beside_the_row_is_read_as_a_sentence(draw: Draw) -> None:
    """Cells and labels are read once, as such; a remark in a column of its own is running text."""
    found = draw(
        extract,
        "| Taak | Wie | Toelichting |\n| --- | --- | --- |\n"
        "| Crisisopvang | Stichting De Haven | Stichting Oever voert daarbij in elk gezin de casusregie. |\n\n"
        "De partners:\n\n- Politie – huisverbod en afstemming met justitie\n",
    )

    assert {(v.taak, v.actor) for v in found} == {
        ("opvang", "Stichting De Haven"),
        ("casusregie", "Stichting Oever"),
        ("huisverbod", "Politie"),
        ("afstemming-politie-justitie", "Politie"),
    }


def test_partners_and_what_they_bring(draw: Draw) -> None:
    """A question as head tells whose tasks follow; each part of a cell is one, between semicolons or line breaks."""
    found = draw(
        tables,
        "# Bijlage\n\n| Partner | Welke bijdrage levert de partner? | Fase |\n| --- | --- | --- |\n"
        "| Politie | handhaven van het huisverbod; toezicht op plegers | stoppen |\n"
        "| GGD Oudheem | voorlichting op scholen<br>scholing van professionals | voorkomen |\n\n"
        "| Wie | Inzet |\n| --- | --- |\n| Lokale teams | casusregie en nazorg |\n",
    )

    assert [(v.taak, v.actor, v.rol, v.status) for v in found] == [
        ("huisverbod", "Politie", "uitvoerend", "belegd"),
        ("plegeraanpak", "Politie", "uitvoerend", "belegd"),
        ("informatie", "GGD Oudheem", "uitvoerend", "belegd"),
        ("deskundigheidsbevordering", "GGD Oudheem", "uitvoerend", "belegd"),
        ("casusregie", "Lokale teams", "uitvoerend", "belegd"),
        ("nazorg-contact", "Lokale teams", "uitvoerend", "belegd"),
    ]


def test_parties_as_heads_over_their_tasks(draw: Draw) -> None:
    """Every head is a party, alone or in a question: the cells below are its tasks."""
    found = draw(
        tables,
        "# Bijlage\n\n| Wat doet Veilig Thuis? | Wat doet het lokale team? |\n| --- | --- |\n"
        "| triage van meldingen | casusregie |\n| advies aan inwoners | |\n",
    )

    assert [(v.taak, v.actor) for v in found] == [
        ("triage", "Veilig Thuis Oudheem"),
        ("advies", "Veilig Thuis Oudheem"),
        ("casusregie", "Lokale team"),
    ]


def test_parties_as_heads_beside_phases(draw: Draw) -> None:
    """A head like `Lokaal team` is a party and no word for a column of parties; a mere phase is no task."""
    found = draw(
        tables,
        "# Rollen\n\n| Fase | Veilig Thuis | Lokaal team |\n| --- | --- | --- |\n| Hulp | – | voert casusregie |\n"
        "| Melding | triage van meldingen | – |\n",
    )

    assert [(v.taak, v.actor) for v in found] == [
        ("casusregie", "Lokale teams"),
        ("triage", "Veilig Thuis Oudheem"),
    ]


def test_columns_that_part_the_tasks_of_a_partner(draw: Draw) -> None:
    """Beside a column of partners the tasks may stand in a column for each phase."""
    found = draw(
        tables,
        "# Bijlage\n\n| Partner | Voorkomen | Stoppen | Herstellen |\n| --- | --- | --- | --- |\n"
        "| GGD Oudheem | voorlichting | | |\n| Stichting Oever | | crisisopvang | nazorg |\n",
    )

    assert [(v.taak, v.actor) for v in found] == [
        ("informatie", "GGD Oudheem"),
        ("opvang", "Stichting Oever"),
        ("nazorg-contact", "Stichting Oever"),
    ]


def test_what_partners_think_and_who_is_a_member_assigns_nothing(draw: Draw) -> None:
    """Columns of opinions and of members stand beside parties too."""
    found = draw(
        tables,
        "# Bijlage\n\n| Partner | Wat gaat goed? | Wat kan beter? |\n| --- | --- | --- |\n"
        "| Politie | de samenwerking bij huisverboden | terugkoppeling na een melding |\n\n"
        "| Organisatie | Vertegenwoordigd door | Rol |\n| --- | --- | --- |\n| GGD Oudheem | directeur | voorzitter |\n",
    )

    assert found == []


def test_actions_that_end_with_who_does_them(draw: Draw) -> None:
    """A label at the end, or brackets with only names and a date; another name of a party, or a line of one, is none."""
    found = draw(
        labels,
        "# Actieplan\n\n- Campagne voor inwoners, trekker: gemeente Oudheem.\n- Scholing voor wijkteams (GGD, 2025)\n"
        "- Aanbod voor plegers ontwikkelen (Reclassering, Delft; eind 2025)\n"
        "- De GGD ontwikkelt een les over de meldcode (Veilig Thuis).\n"
        "- Maatje na de opvang – trekker Stichting Oever\n- Afspraken over het huisverbod. Eigenaar: burgemeester. Klaar: 2025.\n"
        "- Training van het Zorg- en Veiligheidshuis (ZVH)\n- Casusregie bij elk gezin (vaste contactpersonen)\n\n"
        "# Visie\n\n- Scholing voor wijkteams (GGD, 2025)\n",
    )

    assert [(v.taak, v.actor, v.rol, v.status) for v in found] == [
        ("informatie", "Gemeente Oudheem", "coordineert", "voorgenomen"),
        ("deskundigheidsbevordering", "GGD Oudheem", "uitvoerend", "voorgenomen"),
        ("plegeraanpak", "Reclassering", "uitvoerend", "voorgenomen"),
        ("plegeraanpak", "Gemeente Delft", "uitvoerend", "voorgenomen"),
        ("opvang", "Stichting Oever", "coordineert", "voorgenomen"),
        ("huisverbod", "Burgemeester", "verantwoordelijk", "voorgenomen"),
    ]


def test_table_that_ran_together(draw: Draw) -> None:
    """Heads and cells in one stream are read where parties and scale come round in every row, line ends or not."""
    found = draw(
        tables,
        "Bijlage\n\nTaak Verantwoordelijk Uitvoering Schaal Nazorg\ngemeente Delft\nStichting Oever\nlokaal Scholing "
        "leerkrachten\ngemeente Delft GGD regionaal Crisisopvang nog te\nbepalen\nStichting Oever regionaal\n",
        suffix=".txt",
    )

    assert [(v.taak, v.actor, v.rol, v.status, v.schaal) for v in found] == [
        ("nazorg-contact", "Gemeente Delft", "verantwoordelijk", "belegd", "lokaal"),
        ("nazorg-contact", "Stichting Oever", "uitvoerend", "belegd", "lokaal"),
        ("deskundigheidsbevordering", "Gemeente Delft", "verantwoordelijk", "belegd", "regionaal"),
        ("deskundigheidsbevordering", "GGD Oudheem", "uitvoerend", "belegd", "regionaal"),
        ("opvang", None, "verantwoordelijk", "knelpunt", "regionaal"),
        ("opvang", "Stichting Oever", "uitvoerend", "belegd", "regionaal"),
    ]


@pytest.mark.parametrize(
    "stream",
    [
        "Taak Verantwoordelijk Uitvoering Schaal Nazorg wijkteam lokaal Casusregie politie GGD Delft regionaal Opvang GGD lokaal",
        "Taak Verantwoordelijk Uitvoering Nazorg wijkteam GGD Crisisopvang gemeente Delft Stichting Oever",
    ],
    ids=["cells are missing", "no column marks the end of a row"],
)
def test_table_that_ran_together_without_an_order(draw: Draw, stream: str) -> None:
    """Where it is open which cell belongs to which task nothing is said, neither as a table nor as running text."""
    assert draw(extract, f"# Bijlage\n\n{stream}\n") == []


def test_what_a_division_of_roles_tells_is_no_plan(draw: Draw) -> None:
    """Below `Wie doet wat` the column `Wat` tells what is so; elsewhere it tells what will be done."""
    table = "| Wie | Wat |\n| --- | --- |\n| Wijkteam | casusregie |\n| Politie | handhaven van het huisverbod |\n"
    found = draw(tables, f"# Wie doet wat?\n\n{table}\n# Komende periode\n\n{table}")

    assert [(v.actor, v.status) for v in found] == [
        ("Wijkteam", "belegd"),
        ("Politie", "belegd"),
        ("Wijkteam", "voorgenomen"),
        ("Politie", "voorgenomen"),
    ]


def test_an_action_that_no_task_fits_has_its_holder_too(draw: Draw) -> None:
    """What the column of actions tells is a task; who pays for it finances, and where it is done nobody does it."""
    found = draw(
        tables,
        "| Actie | Wie | Gereed |\n| --- | --- | --- |\n"
        "| Zomerfeest in alle kernen | Stichting Oever, op kosten van Delft en Leiden | 2025 |\n"
        "| Tentoonstelling in het gemeentehuis | jongerenwerk, elk in de eigen gemeente | 2026 |\n"
        "| Signalenkaart | GGD | 2026 |\n",
    )

    assert [(v.taak, v.actor, v.rol) for v in found] == [
        ("overig", "Stichting Oever", "uitvoerend"),
        ("financiering", "Gemeente Delft", "financiert"),
        ("financiering", "Gemeente Leiden", "financiert"),
        ("overig", "Jongerenwerk", "uitvoerend"),
        ("vroegsignalering", "GGD Oudheem", "uitvoerend"),
    ]


def test_an_action_without_a_verb_names_who_leads_it(draw: Draw) -> None:
    """Phrases behind an action of a plan tell who has it; behind a verb the sentence is read as one."""
    found = draw(
        labels,
        "# Actieplan\n\n- Uitbreiding van de opvang, in opdracht van de stuurgroep en onder projectleiding van de GGD.\n"
        "- De GGD bezoekt scholen, in opdracht van de gemeenten.\n",
    )

    assert [(v.taak, v.actor, v.rol) for v in found] == [
        ("opvang", "Stuurgroep", "verantwoordelijk"),
        ("opvang", "GGD Oudheem", "coordineert"),
    ]


def test_a_list_of_what_there_is_with_who_has_it_in_brackets(draw: Draw) -> None:
    """Two items that end with somebody in brackets make a list of who does what; one alone does not."""
    found = draw(
        labels,
        "# Aanbod\n\n- crisisopvang (Stichting Oever)\n- opvoedspreekuur (Stichting De Haven)\n- een plan (in oprichting)\n",
    )

    assert [(v.taak, v.actor, v.status) for v in found] == [
        ("opvang", "Stichting Oever", "belegd"),
        ("preventieve-hulp", "Stichting De Haven", "belegd"),
    ]


def test_a_role_in_brackets_is_of_the_party_before(draw: Draw) -> None:
    """`GGD (trekker), scholen`: the role is nobody by itself."""
    found = draw(tables, "| Actie | Wie |\n| --- | --- |\n| Les over de meldcode | GGD (trekker), scholen |\n")

    assert [(v.actor, v.rol) for v in found] == [("GGD Oudheem", "coordineert"), ("Scholen", "uitvoerend")]


def test_no_name_without_colon_and_no_source_is_somebody(draw: Draw) -> None:
    """Behind a role without a colon only what is known as a party counts; a label may also tell where it is from."""
    assert draw(labels, "# Acties\n\n- Voorlichting op scholen - partners Verwacht resultaat\n") == []
    assert draw(labels, "Uit onderzoek GGD: de opvang van slachtoffers is verbeterd.\n") == []
    assert draw(labels, "# Acties\n\n- Meldingen over kinderen nemen toe (bron GGD, 2021)\n") == []


@pytest.mark.parametrize("tick", ["✓", "✅", "x", "●"])
def test_ticks_below_parties(draw: Draw, tick: str) -> None:
    """A cell that holds nothing but a tick says who has the task of its row."""
    found = draw(
        tables,
        "| Taak | Gemeenten | Wijkteams | Politie |\n|---|:---:|:---:|:---:|\n"
        f"| Casusregie | | {tick} | |\n| Handhaven van het huisverbod | | | {tick} |\n",
    )

    assert [(v.taak, v.actor) for v in found] == [("casusregie", "Wijkteams"), ("huisverbod", "Politie")]


def test_a_list_below_who_draws_what(draw: Draw) -> None:
    """The lead-in gives the role, each item a theme and its holder; who is meant by an office stands behind it."""
    found = draw(
        labels,
        "# Sturing\n\nPer thema is een trekker benoemd:\n\n- plegers: Reclassering Nederland\n"
        "- mensenhandel: gemeente Delft (zorgcoördinator: Stichting Oever)\n- nazorg: vacature\n",
    )

    assert [(v.taak, v.actor, v.rol) for v in found] == [
        ("plegeraanpak", "Reclassering Nederland", "coordineert"),
        ("zorgcoordinatie-mensenhandel", "Gemeente Delft", "coordineert"),
        ("zorgcoordinatie-mensenhandel", "Stichting Oever", "coordineert"),
        ("nazorg-contact", None, "coordineert"),
    ]


def test_brackets_with_a_name_beside_a_kind_of_party(draw: Draw) -> None:
    """Names and kinds of party together, in round or square brackets, say who does it."""
    found = draw(
        labels,
        "# Acties\n\n- Scholing over veiligheid (Stichting Oever + wijkteams)\n- Extra plekken crisisopvang [Stichting De Haven, 2026]\n"
        "- Een vaste contactpersoon op elke school – trekker: JB Oost\n",
    )

    assert [v.actor for v in found] == ["Stichting Oever", "Wijkteams", "Stichting De Haven", "JB Oost"]
