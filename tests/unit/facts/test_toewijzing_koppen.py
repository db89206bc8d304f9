"""What heads in the words of a sentence say of a column, and what cells tell beside the plain name of a party."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from regiokennis.annotate import AnnotatedText
from regiokennis.facts.clauses.candidates import Candidates
from regiokennis.facts.extractors.actie import extract as actions
from regiokennis.facts.extractors.toewijzing_tabel import in_tables
from regiokennis.facts.model import Draft
from regiokennis.facts.table_words import TableWords
from regiokennis.ontology import Ontology

Draw = Callable[..., list[Any]]


def tables(text: AnnotatedText, ontology: Ontology) -> Iterable[Draft]:
    """The drafts of the tables alone."""
    return in_tables(Candidates(text, ontology)).drafts


@pytest.mark.parametrize(
    ("head", "kind", "more"),
    [
        ("Wie wordt gehoord?", "partij", "adviseert"),
        ("denkt mee", "partij", "adviseert"),
        ("Ondersteunt", "partij", "neemt-deel"),
        ("werken mee", "partij", "neemt-deel"),
        ("Wij gaan", "taak", "voorgenomen"),
        ("klaar", "planning", ""),
        ("Verantwoordelijk voor", "taak", "verantwoordelijk"),
        ("Verantwoordelijk voor de uitvoering", "partij", "verantwoordelijk"),
        ("rapporteert aan", "overig", ""),
        ("Draagt bij aan", "", ""),
    ],
)
def test_heads_that_are_verbs(ontology: Ontology, head: str, kind: str, more: str) -> None:
    """A verb tells what stands below it; some only where nothing follows."""
    kop = ontology.once(TableWords).head(head)

    assert (kop.soort, kop.meer) == (kind, more)


def test_what_a_party_answers_for(draw: Draw) -> None:
    """A row that opens with a party tells its task; where it sits and to whom it reports gives nobody one."""
    found = draw(
        tables,
        "| Instelling | staat voor | neemt deel aan | rapporteert aan |\n| --- | --- | --- | --- |\n"
        "| Stichting Oever | bezetting van de crisisopvang | ketentafel | gemeente Delft |\n"
        "| Wijkteams | casusregie | ketentafel, zorgoverleg | eigen college |\n",
    )

    assert [(v.taak, v.actor, v.rol) for v in found] == [
        ("opvang", "Stichting Oever", "verantwoordelijk"),
        ("casusregie", "Wijkteams", "verantwoordelijk"),
    ]


def test_tasks_below_a_head_of_parties(draw: Draw) -> None:
    """Where the row is called a party's and a column with a role names none, its cells are the tasks."""
    found = draw(
        tables,
        "| Organisatie | Aan zet | Waarnemer |\n| --- | --- | --- |\n"
        "| Stichting Oever | opvang van vrouwen en mannen | Politie |\n| GGD | voorlichting aan het publiek | Politie |\n",
    )

    assert [(v.taak, v.actor, v.rol) for v in found] == [
        ("opvang", "Stichting Oever", "verantwoordelijk"),
        ("informatie", "GGD Oudheem", "verantwoordelijk"),
    ]


@pytest.mark.parametrize("cell", ["nog niet belegd", "wisselend", "nog te zoeken", "verschilt per gemeente"])
def test_nobody_in_other_words(draw: Draw, cell: str) -> None:
    """A cell that says that it is open or differs names nobody."""
    found = draw(tables, f"| Taak | Wie voert uit | Trekt |\n| --- | --- | --- |\n| Nazorg | {cell} | GGD |\n")

    assert [(v.actor, v.rol) for v in found] == [(None, "uitvoerend"), ("GGD Oudheem", "coordineert")]


def test_services_and_who_pays_them(draw: Draw) -> None:
    """Beside who pays, the name in front does it; a service that nobody is called by does not, its label does."""
    found = draw(
        tables,
        "| Voorziening | Locatie | Functie | Bekostigd door |\n| --- | --- | --- | --- |\n"
        "| Stichting Oever | Delft | opvang van vrouwen | gemeenten Bovenland |\n"
        "| Stichting De Haven | Leiden | behandeling van plegers | zorgverzekeraars |\n"
        "| Meldlijn | Delft | advies aan burgers (uitvoerder: GGD) | centrumgemeente |\n",
    )

    assert [(v.taak, v.actor, v.rol) for v in found] == [
        ("opvang", "Stichting Oever", "uitvoerend"),
        ("opvang", "Gemeenten Bovenland", "financiert"),
        ("plegeraanpak", "Stichting De Haven", "uitvoerend"),
        ("plegeraanpak", "Zorgverzekeraars", "financiert"),
        ("advies", "GGD Oudheem", "uitvoerend"),
        ("advies", "Centrumgemeente", "financiert"),
    ]


def test_roles_in_words_where_task_and_party_meet(draw: Draw) -> None:
    """A cell may tell the role as a head would, and is then no task of its own."""
    found = draw(
        tables,
        "| | Veilig Thuis | Wijkteams | Politie |\n| --- | --- | --- | --- |\n"
        "| Triage van meldingen | voert uit | denkt mee | levert informatie |\n"
        "| Casusregie | ondersteunt | voert uit | - |\n",
    )

    assert [(v.taak, v.actor, v.rol) for v in found] == [
        ("triage", "Veilig Thuis Oudheem", "uitvoerend"),
        ("triage", "Wijkteams", "adviseert"),
        ("triage", "Politie", "neemt-deel"),
        ("casusregie", "Veilig Thuis Oudheem", "neemt-deel"),
        ("casusregie", "Wijkteams", "uitvoerend"),
    ]


def test_phases_against_levels(draw: Draw) -> None:
    """A column of phases holds the tasks where the others are levels."""
    found = draw(
        tables,
        "| Fase | Lokaal | Regionaal |\n| --- | --- | --- |\n| Preventie | wijkteams | GGD |\n| Opvang | - | Stichting Oever |\n",
    )

    assert [(v.taak, v.actor, v.schaal) for v in found] == [
        ("preventieve-hulp", "Wijkteams", "lokaal"),
        ("preventieve-hulp", "GGD Oudheem", "regionaal"),
        ("opvang", "Stichting Oever", "regionaal"),
    ]


def test_a_compound_names_what_its_tail_is(draw: Draw) -> None:
    """`Huisartsenscholing` is a scholing; whose officials somebody is, is no party of its own."""
    found = draw(
        tables,
        "| Actie | Trekker |\n| --- | --- |\n| Huisartsenscholing | wethouders van de drie gemeenten |\n",
    )

    assert [(v.taak, v.actor) for v in found] == [("deskundigheidsbevordering", "Wethouders van de drie gemeenten")]


def test_actions_below_what_we_are_going_to_do(draw: Draw) -> None:
    """`Wij gaan` heads actions as `Actie` does."""
    found = draw(
        actions,
        "# Uitvoering\n\n| Nr | Wij gaan | trekt | klaar |\n| --- | --- | --- | --- |\n"
        "| 1 | een spreekuur voor plegers openen | GGD | najaar 2024 |\n",
    )

    assert [v.tekst for v in found] == ["een spreekuur voor plegers openen"]
